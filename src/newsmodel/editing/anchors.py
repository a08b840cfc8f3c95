"""The spans of a document whose texts were edited: where their words stand now."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs
import msgspec

from newsmodel.editing.alignment import UNKNOWN, Alignment
from newsmodel.model import Record, Span
from newsmodel.shapes.shape import parts_of, shape_of

#: The word beside a name is looked for in so many characters.
_REACH = 60
_BETWEEN = rf"(?:[-\u2010\u2011{UNKNOWN}]|\s*)"  # one character that nobody knows is no word
_WORD_BEFORE = re.compile(rf"(\w+){_BETWEEN}$")
_WORD_BEHIND = re.compile(rf"\A{_BETWEEN}(\w+)")
#: The texts that were edited, by the targets of their spans; None for one that is gone.
Edits = Mapping[str, Alignment | None]


class Anchors(msgspec.Struct, frozen=True):
    """The fate of spans when texts are edited.

    Attributes:
        edits: The texts that were edited.
    """

    edits: Edits

    def moved(self, span: Span) -> Span | None:
        """Give the span of the same words; None where they are gone."""
        if span.target not in self.edits:
            return span
        edit = self.edits[span.target]
        found = edit.moved(span.start, span.end) if edit else None
        return _span(span, edit, found)

    def reworded(self, span: Span) -> Span | None:
        """Give the span of the words that stand in the place of others, if half of those stayed."""
        if span.target not in self.edits:
            return span
        edit = self.edits[span.target]
        return _span(span, edit, edit.reworded(span.start, span.end) if edit else None)

    def named(self, span: Span, names: Iterable[str]) -> Span | None:
        """Give the span of words that name somebody: the same ones, or edited ones in which the name stands as before.

        All of the name that stood there must: of "Councillor Tom Reeve", who is "Councillor Anna Reeve" now, the last
        name alone tells nobody who is meant.

        Args:
            span: The words, as in "Jo Lee, the county engineer".
            names: The names by which it may be told who is meant.
        """
        moved = self.moved(span)
        stood = [name for name in names if _name_in(span.text, name) is not None]
        if not stood:
            return moved
        found = moved or self.reworded(span)
        edit = self.edits.get(span.target)
        if found is None or edit is None:
            return found
        return found if _has_same_name(edit, span, found, max(stood, key=len)) else None

    def has_same_sentences(self, span: Span) -> bool:
        """Whether the sentences that a span stood in are as they were."""
        if span.target not in self.edits:
            return True
        edit = self.edits[span.target]
        return edit is not None and edit.has_same_sentences(span.start, span.end)


def _name_in(text: str, name: str) -> tuple[int, int] | None:
    """Find where a name stands in some words; white space may differ."""
    words = r"\s+".join(map(re.escape, name.split()))
    found = re.search(rf"(?<!\w){words}(?!\w)", text)
    return None if found is None else found.span()


def _has_same_name(edit: Alignment, span: Span, found: Span, name: str) -> bool:
    """Whether a name stands as before, and no other name has grown of it: "Lee" tells nobody who "Anna Lee" is.

    The word before a name of several words may be another one, which is a title.
    """
    was, now = _name_in(span.text, name), _name_in(found.text, name)
    if was is None or now is None:
        return False
    before = _neighbours(edit.old, span.start + was[0], span.start + was[1])
    after = _neighbours(edit.new, found.start + now[0], found.start + now[1])
    has_title_at_most = len(name.split()) > 1
    pairs = list(zip(before, after, strict=True))[has_title_at_most:]
    return all(one == other or not other[:1].isupper() for one, other in pairs)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the words that stand beside some others, with no mark between them but a hyphen."""
    before = _WORD_BEFORE.search(text[max(start - _REACH, 0) : start])
    behind = _WORD_BEHIND.match(text[end : end + _REACH])
    return before[1] if before else "", behind[1] if behind else ""


def _span(span: Span, edit: Alignment | None, found: tuple[int, int] | None) -> Span | None:
    if edit is None or found is None:
        return None
    start, end = found
    return attrs.evolve(span, start=start, end=end, text=edit.new[start:end])


def anchored(record: Any, anchors: Anchors, gone: Callable[[Span], None]) -> Any:
    """Move every span that an object of the model holds.

    A span whose words are gone is left out, and with it what cannot be without it: an amount, a time.

    Args:
        record: The object.
        anchors: What becomes of spans.
        gone: Is told each span that is left out.

    Returns:
        The object; None where it cannot be without a span that is gone.
    """
    if isinstance(record, Span):
        found = anchors.moved(record)
        if found is None:
            gone(record)
        return found
    changed: dict[str, Any] = {}
    cls: type = type(record)
    for name, required in _holders_of(cls):
        value = getattr(record, name)
        if not value:
            continue
        now = _anchored_value(value, anchors, gone)
        if now is None and (required or _is_nothing_without(record, name)):
            return None
        if now is not value:
            changed[name] = now
    return attrs.evolve(record, **changed) if changed else record


def _anchored_value(value: Any, anchors: Anchors, gone: Callable[[Span], None]) -> Any:
    if not isinstance(value, tuple):
        return anchored(value, anchors, gone)
    now = [anchored(member, anchors, gone) for member in value]
    if all(one is other for one, other in zip(now, value, strict=True)):
        return value
    return tuple(member for member in now if member is not None)


def _is_nothing_without(record: Record, name: str) -> bool:
    """Whether an object says what the words of its one span say: the value of a time is read from them."""
    return name == "span" and not any(field.required for field in shape_of(type(record)).fields)


@functools.cache
def _holders_of(cls: type) -> tuple[tuple[str, bool], ...]:
    """Name the fields in which objects of a class hold spans, at any depth, and say which must be there."""
    return tuple(
        (field.name, field.required)
        for field in shape_of(cls).fields
        if any(_holds_spans(part) for part in parts_of(field.type))
    )


@functools.cache
def _holds_spans(cls: type) -> bool:
    return issubclass(cls, Span) or any(
        _holds_spans(part) for field in shape_of(cls).fields for part in parts_of(field.type)
    )


def spans_in(record: Any) -> Iterator[Span]:
    """Yield every span that an object of the model holds."""
    if isinstance(record, Span):
        yield record
        return
    cls: type = type(record)
    for name, _ in _holders_of(cls):
        value = getattr(record, name)
        members: Iterable[Any] = value if isinstance(value, tuple) else () if value is None else (value,)
        for member in members:
            yield from spans_in(member)


class Relocation(msgspec.Struct, frozen=True):
    """A stretch of a text that is in another one now.

    Attributes:
        target: The text that it was in.
        to: The text that it is in.
        shift: How much further from the beginning it stands there.
    """

    target: str
    to: str
    shift: int


def relocated(record: Any, place: Callable[[Span], Span]) -> Any:
    """Give every span that an object of the model holds another place."""
    if isinstance(record, Span):
        return place(record)
    cls: type = type(record)
    changed: dict[str, Any] = {}
    for name, _ in _holders_of(cls):
        value = getattr(record, name)
        if isinstance(value, tuple):
            changed[name] = tuple(relocated(member, place) for member in value)
        elif value is not None:
            changed[name] = relocated(value, place)
    return attrs.evolve(record, **changed) if changed else record
