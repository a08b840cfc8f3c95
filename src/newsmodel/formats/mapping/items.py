"""Items in JSON: loading one, completing the article that is read from it, and writing one."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import msgspec

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.documents.json_lines import lines_of_objects
from newsmodel.documents.loader import Unloadable, load
from newsmodel.errors import SeveralStories, UnreadableInput, UnsupportedItem
from newsmodel.formats.addresses import id_of_bytes, is_id_of_bytes
from newsmodel.formats.completion import (
    infer_headline,
    infer_language,
    is_inferred,
    origin_of,
    provenance_of,
    sign_of,
    texts_of,
)
from newsmodel.formats.contract import Line
from newsmodel.formats.left_out.manifests import Manifest
from newsmodel.formats.left_out.placing import freed_values, keep_manifests, may_carry
from newsmodel.formats.losses import NOT_CARRIED, Path, report_losses
from newsmodel.formats.mapping import Conversion, Object, Rows, Step, copied
from newsmodel.formats.mapping.foreign import leave_to_foreign, note_foreign
from newsmodel.formats.mapping.kept_keys import UNMAPPED, KeptKey, without_bookkeeping
from newsmodel.formats.mapping.paths import strings_in
from newsmodel.formats.mapping.stated import settle_media, settle_stated
from newsmodel.issues import Issue, cut, shown
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.shapes.depths import DEEPEST_ITEM, nests
from newsmodel.values import FORMAT_VERSION, write_timestamp


def settle_hints(doc: Object, hints: Hints) -> None:
    """Give a document the language and the date that the caller knows, where it says none itself.

    Args:
        doc: The document.
        hints: What the caller knows.

    Example:
        >>> doc = {"language": "de"}
        >>> settle_hints(doc, Hints(language="en", published="2026-03-01"))
        >>> doc
        {'language': 'de', 'published': '2026-03-01'}
    """
    if hints.language is not None:
        doc.setdefault("language", hints.language)
    if hints.published is not None:
        doc.setdefault("published", write_timestamp(hints.published))


def settle_language(doc: Object, conversion: Conversion) -> None:
    """Tell the language of a document by its words where nothing says it.

    Args:
        doc: The document.
        conversion: Is told.

    Example:
        >>> words = "It rained all night, and the mayor said that the bridge would be shut to cars for a week."
        >>> doc = {"headline": "Rain", "sections": [{"blocks": [{"type": "paragraph", "text": words}]}]}
        >>> settle_language(doc, Conversion())
        >>> doc["language"]
        'en'
    """
    if "language" in doc:
        return
    language = infer_language(texts_of(doc), doc.get("headline", ""))
    if language is not None:
        doc["language"] = language.value
        conversion.say(*language.remark, ("language",))


def load_item(data: bytes | str, format: str) -> Any:
    """Load an item in JSON; keys that begin with `*`, which mean something in `extra`, get another one.

    Args:
        data: The item.
        format: Name of the format, for the error.

    Raises:
        UnreadableInput: it is no JSON, or none that every parser reads alike.
        SeveralStories: it is JSON Lines.

    Example:
        >>> load_item('{"uri": "urn:x:1", "*rest": 1}', "ninjs")
        {'uri': 'urn:x:1', '**rest': 1}
    """
    try:
        return load_value(data, format)
    except UnreadableInput:
        if lines := lines_of_objects(data):
            raise SeveralStories(len(lines), format=format) from None
        raise


def load_value(data: bytes | str, format: str) -> Any:
    """Load JSON as `load_item` does, whatever its lines are."""
    try:
        item = load(data, deepest=DEEPEST_ITEM)
    except Unloadable as refusal:
        raise UnreadableInput(
            refusal.issue.message, format=format, line=refusal.issue.line, column=refusal.issue.column
        ) from None
    text = data.encode("utf-8", "replace") if isinstance(data, str) else data
    may_be_starred = b"*" in text or b"\\" in text  # a single byte is found far faster than a pattern
    return _rekeyed(item, "*", "**") if may_be_starred and _STARRED.search(text) else item


#: How a key that begins with a star may begin in JSON.
_STARRED = re.compile(rb'"(?:\*|\\u002[aA])')


def _rekeyed(value: Any, old: str, new: str) -> Any:
    """Copy a JSON value, and let keys that begin with one thing begin with another."""
    if isinstance(value, dict):
        return {
            new + key.removeprefix(old) if key.startswith(old) else key: _rekeyed(inner, old, new)
            for key, inner in value.items()
        }
    return [_rekeyed(inner, old, new) for inner in value] if isinstance(value, list) else value


class Kind(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A kind of items in JSON.

    Attributes:
        name: Name of the format, under which `extra` keeps what has no field.
        media_type: What tells in `provenance.origin` that an article was read from such an item.
        rows: What corresponds to what, in the order in which it is read.
        written: The same in the order in which it is written.
        names_media: Whether what is written has the ids of media items.
        is_own: Whether newsmodel alone writes such items, which then say all that there is to say of a story's use.
    """

    name: str
    media_type: str
    rows: Rows
    written: Rows
    names_media: bool = True
    is_own: bool = False

    @functools.cached_property
    def lines(self) -> tuple[Line, ...]:
        """The mapping table for people, each line once."""
        return tuple(dict.fromkeys(line for row in self.rows for line in row.lines()))

    @functools.cached_property
    def _known(self) -> frozenset[str]:
        """The paths of the properties that rows write."""
        return frozenset(line.theirs for line in self.lines)

    def read(
        self,
        item: Object,
        data: bytes | str,
        conversion: Conversion,
        noting: Callable[[Object], Object] | None = None,
    ) -> Reading:
        """Read an article from an item.

        Args:
            item: The item; it is not changed.
            data: What it was loaded from.
            conversion: Whose hints count, and who has said something already.
            noting: Makes of what is written of the article what else is kept of the item, by keys of `KeptKey`.

        Raises:
            UnsupportedItem: nothing in the item is anything that the format knows.
        """
        manifests: list[Manifest] = []
        item = freed_values(item, manifests) if may_carry(data) else item
        step = Step.reading(dict(item), {"newsmodel": FORMAT_VERSION}, conversion)
        self.rows.read(step)
        raw, doc = step.raw, step.doc
        if len(doc) == 1 and raw.keys() >= item.keys():
            raise UnsupportedItem(f"an object without a property that {self.name} knows", format=self.name)
        article = completed(step, data, name=self.name, media_type=self.media_type, is_own=self.is_own)
        if noting is not None and "extra" in doc:
            doc["extra"] = msgspec.to_builtins(doc["extra"])  # the article holds what is in it
        if noting is not None and (noted := noting(self._write(doc, has_body_as_read=conversion.has_body_as_read).raw)):
            extra = cast("Object", article.extra)  # nobody else has the article yet
            extra[self.name] = extra.get(self.name, {}) | noted
        return keep_manifests(Reading(article, tuple(conversion.issues)), manifests)

    def write(self, article: Article) -> tuple[Object, tuple[Issue, ...]]:
        """Write the item of an article, and say what it has no place for."""
        doc = to_dict(article)
        step = self._write(doc)
        return step.raw, (*losses_of(article, doc), *step.conversion.issues)

    def _write(self, doc: Object, *, has_body_as_read: bool = False) -> Step:
        """Write the item of a document, and leave in the document what the item has no place for."""
        is_made_up = is_inferred(doc["headline"], doc.get("extra", {}))
        doc.pop("newsmodel")
        extra, provenance = doc.pop("extra", {}), doc.pop("provenance", {})
        ours = provenance.get("origin", {}).get("media_type") == self.media_type
        originals = provenance.get("originals", {}) if ours else {}
        conversion = Conversion(originals=originals, has_body_as_read=has_body_as_read)
        kept = copied(extra.pop(self.name, None))
        kept.pop(KeptKey.INFERRED, None)
        if KeptKey.FOREIGN in kept:
            leave_to_foreign(kept, doc, self._known)
        for name in [name for name, value in kept.items() if nests(value, DEEPEST_ITEM - 1)]:
            del kept[name]
            conversion.say(NOT_CARRIED, "not carried: nested too deeply", ("extra", self.name, name))
        step = Step({}, doc, kept, conversion, ("extra", self.name))
        if self.names_media:
            _claim_media_ids(step)
        if is_made_up:
            del doc["headline"]
        if "/id" in conversion.originals and is_id_of_bytes(doc["id"]):
            del doc["id"]  # it was made up, since the input's was none
        self.written.write(step)
        step.restore()
        for name, others in named_leftovers(extra):
            conversion.say(NOT_CARRIED, f"not carried: {others}", ("extra", name))
        return step


def completed(
    step: Step, data: bytes | str, *, name: str, media_type: str, is_own: bool = False, entry: str | None = None
) -> Article:
    """Make the article of an item that has been read: with an id, its origin, a headline, and what its words state.

    Args:
        step: The step of the item; what is left of it is kept.
        data: What it was loaded from.
        name: Name of the format.
        media_type: What tells in `provenance.origin` that an article was read from such an item.
        is_own: Whether the format says all that there is to say of a story's use.
        entry: Which of several stories it is.
    """
    doc, conversion = step.doc, step.conversion
    own_id, digest = id_of_bytes(data)
    doc.setdefault("id", own_id)
    if not is_own:
        note_foreign(step.raw, doc, conversion)
    is_told = not is_own and not conversion.is_part
    if is_told:
        settle_stated(doc, conversion)
    _settle(step)
    if is_told:
        settle_media(doc, conversion)
    origin = origin_of(digest, media_type, conversion.hints.url) | ({} if entry is None else {"entry": entry})
    doc["provenance"] = provenance_of(origin, conversion.originals, conversion.left_out)
    if step.raw:
        doc["extra"] = {name: step.raw}
    return from_dict(doc)


def named_leftovers(extra: Object) -> Iterator[tuple[str, str]]:
    """Name what other formats, and users, have kept, by its key in `extra`."""
    for name, kept in without_bookkeeping(extra).items():
        yield name, _named(kept)


def _named(kept: Any) -> str:
    """Name what a format has of its own."""
    if isinstance(kept, dict) and (names := strings_in(kept.get(UNMAPPED))):
        return cut(", ".join(names))
    return cut(", ".join(map(str, kept))) if isinstance(kept, dict) and kept else shown(kept)


def _claim_media_ids(step: Step) -> None:
    """Take the ids of the media items, which blocks refer to; of two items with one id the first has it."""
    for index, item in enumerate(step.doc.get("media", ())):
        if "id" in item and not step.conversion.claim_id(item["id"]):
            lost = item.pop("id")
            step.say(NOT_CARRIED, f"an id of two parts: {shown(lost)}", "media", index, "id")


def _settle(step: Step) -> None:
    """Complete what every article has, from the hints and from what else the item says."""
    hints, doc = step.hints, step.doc
    if "headline" not in doc:
        headline = infer_headline(doc)
        doc["headline"] = headline.value
        step.raw |= sign_of(headline.value)
        step.say(*headline.remark, "headline")
    settle_hints(doc, hints)
    if hints.publisher is not None:
        doc.setdefault("publisher", {"name": hints.publisher, "kind": "organization"})


def losses_of(article: Article, rest: Object) -> list[Issue]:
    """Make an issue for whatever is left of a document."""
    if not rest:
        return []

    def carried(path: Path, value: Any) -> bool:  # noqa: ARG001
        left: Any = rest
        for step in path:
            if isinstance(left, list):
                if not isinstance(step, int) or step >= len(left):
                    return True
                left = left[step]
            elif isinstance(left, dict):
                if step not in left:
                    return True
                left = left[step]
            else:
                return True
        return False

    return report_losses(article, carried, among=rest)


def rendered(raw: Any, issues: Iterable[Issue]) -> Rendering:
    """Encode an item as indented JSON."""
    data = msgspec.json.encode(raw)
    if b"*" in data and b'"**' in data:
        data = msgspec.json.encode(_rekeyed(raw, "**", "*"))
    return Rendering(msgspec.json.format(data, indent=2) + b"\n", tuple(issues))
