"""One row that has a raw story in a field, and what else it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import msgspec

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.hints import NO_HINTS, hints_of_row, moment_of_row, names_of_hints
from newsmodel.bulk.rules import FIELD_NOT_FOUND, FIELD_NOT_READ
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.documents.own_classes import own_fields
from newsmodel.errors import NewsModelError, UnreadableInput, meant_by
from newsmodel.issues import Issue, shown
from newsmodel.model import Article
from newsmodel.readings import Hints

#: The field that says when a story was changed, where none is named.
_MODIFIED = "modified"
#: So many names of fields that nobody asked for are told, and so many are counted: rows may have data for names.
_TOLD, _COUNTED = 20, 1000


@attrs.frozen(kw_only=True)
class RowFields:
    """The fields of a row that has a raw story. Those that have the name of a hint are hints.

    Attributes:
        content: The field with the story: text, a page, or what else a format reads.
        key: The field that tells the rows apart; the line or the number of the row when not given.
        headline: The field with the headline, where it is no part of the story.
        byline: The field that says who wrote the story, where it is no part of it.
        published: The field that says when it was published; `published` when not given.
        modified: The field that says when it was changed; `modified` when not given.

    Example:
        >>> RowFields(content="body", headline="title", key="id").key
        'id'
    """

    content: str
    key: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None

    @property
    def beside(self) -> tuple[str, ...]:
        """The fields that are asked for beside the story."""
        names = (self.key, self.headline, self.byline, self.published, self.modified)
        return tuple(name for name in names if name is not None)


@attrs.define
class RowReader:
    """Reader of the rows of a file: takes the story out of each, and counts what it passes over.

    Attributes:
        fields: Where the story is in a row.
        cls: The class of the documents: the fields that it adds to those of an article are taken from the row.
        hints: Hints of the whole run, which help to read those of a row.
    """

    fields: RowFields
    cls: type[Article] = Article
    hints: Hints = NO_HINTS
    _own: tuple[str, ...] = attrs.field(init=False)
    _asked: tuple[str, ...] = attrs.field(init=False)
    _known: frozenset[str] = attrs.field(init=False)
    _rows: int = attrs.field(default=0, init=False)
    _found: set[str] = attrs.field(factory=set, init=False)
    _others: Counter[str] = attrs.field(factory=Counter, init=False)

    def __attrs_post_init__(self) -> None:
        self._own = own_fields(self.cls)
        self._asked = (self.fields.content, *self.fields.beside)
        self._known = names_of_hints().union(self._own, (_MODIFIED,))

    def read(self, raw: RawStory, row: Any) -> RawStory | Story:
        """Take the story out of a row; where there is none, it is a story that failed.

        Args:
            raw: Its place.
            row: The row.
        """
        if isinstance(row, Mapping):
            self._count(row)
            own = {name: row[name] for name in self._own if row.get(name) is not None}
            raw = attrs.evolve(raw, own=own) if own else raw
        return read_row(raw, row, self.fields, self.hints)

    def _count(self, row: Mapping[str, Any]) -> None:
        from newsmodel.formats.restrictions.keys import kind_of_key  # noqa: PLC0415 - many words, which rows alone need

        self._rows += 1
        found = [name for name in self._asked if _field(row, name) is not None]
        self._found.update(found)
        read = self._known.union(found, (name.partition(".")[0] for name in found))
        for name, value in row.items():
            is_left = name not in read and value not in _EMPTY and kind_of_key(name) is None
            if is_left and (name in self._others or len(self._others) < _COUNTED):
                self._others[name] += 1

    def issues(self) -> Iterator[Issue]:
        """Say what was asked for and is in no row, and what is in rows and nobody asked for."""
        for name in dict.fromkeys(self.fields.beside) if self._rows else ():
            if name not in self._found:
                meant = meant_by(name, self._others)
                told = f": did you mean {shown(meant)}?" if meant else ""
                yield FIELD_NOT_FOUND.issue(f"no row has anything in {shown(name)}{told}")
        if self._others:
            named = [f"{shown(name)} ({_rows(count)})" for name, count in self._others.most_common(_TOLD)]
            more = ["…"] if len(self._others) > _TOLD else []
            yield FIELD_NOT_READ.issue(f"fields of rows that nobody asked for: {', '.join([*named, *more])}")


#: Values that say nothing.
_EMPTY: tuple[Any, ...] = (None, "", [], {})


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def read_row(raw: RawStory, row: Any, fields: RowFields, hints: Hints = NO_HINTS) -> RawStory | Story:
    """Take the story out of a row; where there is none, it is a story that failed.

    Args:
        raw: Its place.
        row: The row.
        fields: Where the story is in it.
        hints: Hints of the whole run, which help to read those of a row.
    """
    try:
        return _raw_story(raw, row, fields, hints)
    except NewsModelError as error:
        return failed_story(attrs.evolve(raw, format=LINES, data=raw.data or _as_line(row)), error)


def _as_line(row: Any) -> bytes:
    """Write a row of a table as a line; one with text that is no UTF-8 is none."""
    try:
        return msgspec.json.encode(row, enc_hook=str)
    except UnicodeEncodeError:
        return b""


def _raw_story(raw: RawStory, row: Any, fields: RowFields, others: Hints) -> RawStory:
    """Take the story out of a row.

    Raises:
        UnreadableInput: the row is no object, or has no such field, or no text in it.
    """
    if not isinstance(row, Mapping):
        raise UnreadableInput("the row is no object")
    content = _field(row, fields.content)
    if not isinstance(content, str | bytes):
        raise UnreadableInput(f"the row has no text in {fields.content!r}")
    named = row if fields.published is None else {**row, "published": _field(row, fields.published)}
    hints, issues = hints_of_row(named, others)
    changed = fields.modified or _MODIFIED
    modified, doubts = moment_of_row(_field(row, changed), changed, hints, others)
    return attrs.evolve(
        raw,
        data=content if isinstance(content, bytes) else content.encode(errors="surrogateescape"),
        headline=_text_of(row, fields.headline),
        byline=_text_of(row, fields.byline),
        name=_text_of(row, fields.key),
        id=_text_of(row, fields.key),
        modified=modified,
        others=_others_of(row, fields),
        hints=hints,
        issues=(*raw.issues, *issues, *doubts),
    )


def _others_of(row: Mapping[str, Any], fields: RowFields) -> dict[str, Any]:
    """List the fields of a row that nobody asked for, as JSON has them: they may restrict the story."""
    read = names_of_hints().union((_MODIFIED, fields.content), fields.beside)
    others = {
        name: value
        for name, value in row.items()
        if name not in read and value not in _EMPTY and not isinstance(value, bytes)
    }
    return msgspec.to_builtins(others, str_keys=True, enc_hook=str)  # type: ignore[no-any-return]


def _field(row: Mapping[str, Any], name: str) -> Any:
    """Return a field of a row; one within another is named by both, with a point between, as in content.rendered."""
    if name in row:
        return row[name]
    outer, point, inner = name.partition(".")
    value = row.get(outer) if point else None
    return _field(value, inner) if isinstance(value, Mapping) else None


def _text_of(row: Mapping[str, Any], name: str | None) -> str | None:
    """Read a field as words: several are joined by commas, as those of a byline.

    Raises:
        UnreadableInput: there is an object in it.
    """
    value = None if name is None else _field(row, name)
    several = value if isinstance(value, list | tuple) else () if value is None else (value,)
    if any(isinstance(each, Mapping | list | tuple) for each in several):
        raise UnreadableInput(f"the row's {name!r} is no text: name what is in it with a point between, as {name}.name")
    return ", ".join(str(each) for each in several) or None
