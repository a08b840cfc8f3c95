"""The body of a story that a format has as one text: read, written, and kept for as long as it says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec

from newsmodel.formats.addresses import place_of
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Line, Names, Object, Remainder, Step
from newsmodel.formats.mapping.datelines import (
    drop_repeated_dateline,
    leave_to_words,
    take_dateline,
    written_dateline,
)
from newsmodel.formats.mapping.digests import canonical, digest_of
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.kept_bodies import Change, KeptBody, changes_between, texts_of, with_changes
from newsmodel.formats.markup.plain import has_tags, read_plain
from newsmodel.formats.markup.reading import read_markup
from newsmodel.formats.markup.vocabularies import HTML, Vocabulary
from newsmodel.formats.markup.writing import Writer
from newsmodel.model import SPAN_FIELDS
from newsmodel.prose.characters import one_line

#: Reads a body into its parts.
Reads: TypeAlias = Callable[[Any, Body], None]


def reads_as(*, markup: bool, styled: bool = False) -> Reads:
    """Choose how a text is read: as markup, or as plain words.

    Args:
        markup: Whether it is markup.
        styled: Whether classes in it are names of styles that a desk gave.
    """
    if not markup:
        return read_plain
    return read_styled if styled else read_markup


def read_styled(source: str, body: Body) -> None:
    """Read markup whose classes are names of styles that a desk gave."""
    body.takes_styles = True
    read_markup(source, body)


def read_story(value: Any, doc: Object, conversion: Conversion, reads: Reads, base: str | None = None) -> Body:
    """Read a body into a document that has its headline and its media already.

    Args:
        value: The body.
        doc: The document; sections, media and a dateline go there, unless it has one.
        conversion: State of the conversion.
        reads: Reads it.
        base: Address that relative ones start from; that of the input where none is given.

    Example:
        >>> doc = {"headline": "Rain"}
        >>> _ = read_story("<h2>Rain</h2><p>It rained.</p>", doc, Conversion(), read_markup)
        >>> [block["text"] for section in doc["sections"] for block in section["blocks"]]
        ['It rained.']
    """
    known = {media["id"]: media for media in doc.get("media", ()) if "id" in media}
    found = Body(conversion, base=base or conversion.hints.url, headline=doc.get("headline"), media=known)
    reads(value, found)
    found.put_in(doc)
    if "dateline" not in doc:
        take_dateline(doc, conversion, found.dateline)
    else:
        drop_repeated_dateline(doc)
    return found


def digest_of_story(doc: Object, media: list[Object]) -> str:
    """Digest what a body says: blocks, dateline, the media that only it has, and those of others that it shows.

    Args:
        doc: The document.
        media: The media that only the body has.
    """
    sections = doc.get("sections") or []
    names = {block["media"] for section in sections for block in section.get("blocks", ()) if "media" in block}
    items = [item for item in doc.get("media", ()) if isinstance(item, dict) and item.get("id") in names]
    others = {item["id"]: [item.get("caption"), _addresses(item)] for item in items}
    return digest_of(canonical(sections), (doc.get("dateline") or {}).get("text"), media, others)


def _addresses(media: Object) -> list[str]:
    return [str(place_of(file)) for file in media.get("renditions", ())]


def kept_story(value: Any, body: Body, doc: Object, read: int = 0) -> KeptBody:
    """Keep a body that has been read.

    Args:
        value: What the input has: a text, or all the texts of a list.
        body: What was read of it.
        doc: The document that it was read into.
        read: Index of the text that was read, where there are several.
    """
    media = frozenset(media["id"] for media in body.new_media)
    headline = body.headline if body.skipped_headline else None
    return KeptBody(value, digest_of_story(doc, body.new_media), read, media, headline)


def is_unchanged(old: KeptBody, doc: Object) -> bool:
    """Tell whether a document says what was read from a body that was kept."""
    return digest_of_story(doc, [media for media in doc.get("media", []) if media.get("id") in old.media]) == old.digest


def changes_since(old: KeptBody, value: str, step: Step, reads: Reads) -> list[Change]:
    """List the words that have changed since a body was read; none where anything else has.

    Args:
        old: What was kept.
        value: The text that was read.
        step: The step of the story.
        reads: Reads it.
    """
    doc = step.doc
    before, media = _as_read(old, value, step, reads)
    if before.get("dateline", {}).get("text") != doc.get("dateline", {}).get("text"):
        return []
    if media != [item for item in doc.get("media", ()) if item.get("id") in old.media]:
        return []
    return changes_between(before.get("sections", []), doc.get("sections", []))


def says_the_same(old: KeptBody, value: str, step: Step, reads: Reads) -> bool:
    """Tell whether a body that was changed reads to what the document says, but for ids."""
    found = _as_read(old, value, step, reads)[0]
    return list(texts_of(found.get("sections", []))) == list(texts_of(step.doc.get("sections", [])))


def _as_read(old: KeptBody, value: str, step: Step, reads: Reads) -> tuple[Object, list[Object]]:
    """Parse a body again, given the article's media; give its document, and the media that it adds."""
    media = [item for item in step.doc.get("media", ()) if item.get("id") not in old.media]
    found: Object = {"headline": old.headline, "media": media}
    is_apart = step.doc.get("dateline") == {}  # it stands elsewhere
    if is_apart:
        found["dateline"] = {} if old.dateline is None else {"text": old.dateline}
    known = {name for item in media if isinstance(name := item.get("id"), str)}
    conversion = Conversion(hints=step.hints, ids={*SPAN_FIELDS, *known})
    body = read_story(value, found, conversion, reads)
    return found | ({"dateline": {}} if is_apart else {}), body.new_media


def leave_to_body(old: KeptBody, step: Step) -> None:
    """Take out of the document what a body that is written as it was says, and say where it repeats an old headline."""
    doc = step.doc
    doc.pop("sections", None)
    leave_to_words(doc, step.conversion)
    if old.media and "media" in doc:
        media = Remainder.taken_from(doc, ("media",))
        for index in [index for index, item in media.items() if item.get("id") in old.media]:
            del media[index]
        media.put_back(doc, ("media",))
    if old.headline is not None and old.headline != doc.get("headline"):
        step.say(NOT_CARRIED, "the body still begins with the old headline", "headline")


def written_story(step: Step, vocabulary: Vocabulary = HTML) -> str | None:
    """Write a body as markup; None where the document has none.

    Args:
        step: The step of the story.
        vocabulary: What it is written in.

    Example:
        >>> doc = {"sections": [{"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": "Rain."}]}]}
        >>> written_story(Step.writing(doc, {}, {}, Conversion()))
        '<p>Rain.</p>'
    """
    doc = step.doc
    dateline = written_dateline(doc, step.conversion)
    sections = doc.pop("sections", [])
    if not sections and dateline is None:
        return None
    media = {item["id"]: item for item in doc.get("media", ()) if "id" in item}
    if sections and _first_words(sections[0]) == doc.get("headline"):  # or else it would be read as the headline
        sections = [{"kind": "body", **sections[0]}, *sections[1:]]
    return Writer(step.conversion, media=media, dateline=dateline, vocabulary=vocabulary).write(sections)


def _first_words(section: Object) -> str | None:
    block: Object = next(iter(section.get("blocks", ())), {})
    words = section.get("heading", block.get("text"))
    return None if words is None else one_line(words)


class StoryBody(msgspec.Struct, frozen=True, kw_only=True):
    """The row of a body that is one property with HTML, or with plain paragraphs.

    Attributes:
        theirs: Name of the property.

    Example:
        >>> step = Step.reading({"body": "<p>It rained.</p>"}, {}, Conversion())
        >>> StoryBody(theirs="body").read(step)
        >>> step.doc["sections"][0]["blocks"][0]["text"], step.kept["body"]["*body"]
        ('It rained.', '<p>It rained.</p>')
    """

    theirs: str
    writes: Names = frozenset({"sections", "dateline"})

    @property
    def reads(self) -> Names:
        """The property."""
        return frozenset({self.theirs})

    def read(self, step: Step) -> None:
        """Read the body; it is kept as it is."""
        value = step.raw[self.theirs]
        if not isinstance(value, str):
            step.raw[self.theirs] = {KeptKey.REST: value}
            if value is not None:
                step.unread(value, self.theirs)
            return
        body = read_story(value, step.doc, step.conversion, reads_as(markup=has_tags(value)))
        step.raw[self.theirs] = kept_story(value, body, step.doc).as_json()

    def write(self, step: Step) -> None:
        """Write the body as it was, or with the words that have changed, or anew where more has changed."""
        raw = step.kept.pop(self.theirs, None)
        old = KeptBody.of(raw)
        again = self._as_it_was(old, step) if old is not None and isinstance(old.value, str) else None
        if again is not None and old is not None:
            step.raw[self.theirs] = again
            leave_to_body(old, step)
        elif (value := written_story(step)) is not None:
            step.raw[self.theirs] = value
        elif isinstance(raw, dict) and KeptKey.REST in raw:
            step.raw[self.theirs] = raw[KeptKey.REST]

    def _as_it_was(self, old: KeptBody, step: Step) -> str | None:
        value: str = old.value
        if is_unchanged(old, step.doc):
            return value
        markup = has_tags(value)
        reads = reads_as(markup=markup)
        changes = changes_since(old, value, step, reads)
        changed = with_changes(value, changes, markup=markup, is_checked=True) if changes else None
        return changed if changed is not None and says_the_same(old, changed, step, reads) else None

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(self.theirs, "sections", "HTML, else plain text")
        yield Line(self.theirs, "dateline", "the words that begin the body")
