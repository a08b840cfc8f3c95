"""The words of a story: `articleBody`, the dateline, and the posts of a live blog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from newsmodel.formats.escaped import without_markup
from newsmodel.formats.jsonld.forms import PageWords, words_of_value
from newsmodel.formats.jsonld.nodes import listed
from newsmodel.formats.losses import MEANING_CHANGED, MEANT_MARKS, NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Line, Names, Object, Remainder, Step
from newsmodel.formats.mapping.datelines import leave_to_words, take_dateline, written_dateline
from newsmodel.formats.mapping.digests import canonical, digest_of
from newsmodel.formats.mapping.forms import Words
from newsmodel.formats.markup import Body, read_markup
from newsmodel.formats.markup.kept_bodies import KeptBody, changes_between, texts_of, with_changes
from newsmodel.formats.markup.plain import has_tags, read_plain
from newsmodel.issues import shown
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as OneLine
from newsmodel.values import Text

_TEXT = Words(limit_of(Text))
_HEADLINE = PageWords(limit_of(OneLine))
#: Types of blocks whose words are not the outlet's.
_WORDS_OF_OTHERS = frozenset({"quotation", "embed"})


class Piece(msgspec.Struct, frozen=True):
    """Words of the body.

    Attributes:
        target: Id of the block or section whose words they are.
        start: Where they begin in the body.
        text: The words.
    """

    target: str | None
    start: int
    text: str


def pieces_in(body: str, sections: list[Object]) -> list[Piece]:
    """Find the texts of sections in a body; those that are not found are left out."""
    found: list[Piece] = []
    place = 0
    for target, words in _texts(sections):
        start = body.find(words, place)
        if start >= 0:
            found.append(Piece(target, start, words))
            place = start + len(words)
    return found


def joined(sections: list[Object]) -> str:
    """Join the text of sections, as `Article.text` has it."""
    return "\n\n".join(words for _, words in _texts(sections))


def _texts(sections: list[Object]) -> Iterator[tuple[str | None, str]]:
    for section in sections:
        if "heading" in section:
            yield section.get("id"), section["heading"]
        for block in section.get("blocks", ()):
            if block.get("text"):
                yield block.get("id"), block["text"]
            for row in block.get("rows", ()):
                yield None, "\t".join(cell["text"] for cell in row.get("cells", ()))


def without_entries(doc: Object) -> list[Object]:
    """List the sections of the body that are no posts of a live blog."""
    return [section for section in doc.get("sections", ()) if section.get("kind") != "entry"]


class ArticleBody(msgspec.Struct, frozen=True, kw_only=True):
    """The body as text; what it was read from is kept, and written while it says the same."""

    reads: Names = frozenset({"articleBody"})
    writes: Names = frozenset({"sections"})

    def read(self, step: Step) -> None:
        """Read the body: markup where it has tags, else plain text."""
        doc, conversion = step.doc, step.conversion
        value = step.raw["articleBody"]
        text = one_text(value)
        if text is None:
            if value is not None:
                step.unread(value, "articleBody")
            step.raw["articleBody"] = {KeptKey.REST: value}
            return
        body = _read_body(text, doc, conversion)
        media = frozenset(media["id"] for media in body.new_media)
        step.raw["articleBody"] = KeptBody(value, _digest(doc), media=media).as_json()
        conversion.has_body_as_read = True

    def write(self, step: Step) -> None:
        """Write the text of the body, without the posts of a live blog."""
        doc, kept = step.doc, step.kept
        raw = kept.pop("articleBody", None)
        old = kept_text(raw)
        sections = without_entries(doc)
        again = None if old is None else self._as_it_was(old, step)
        if again is not None:
            step.raw["articleBody"] = again
            if "dateline" not in kept:
                leave_to_words(doc, step.conversion)
            for section in sections:
                section.clear()
        elif sections:
            self._write_text(sections, step, doc if old is not None and "dateline" not in kept else {})
        if isinstance(raw, dict) and KeptKey.REST in raw:
            kept["articleBody"] = raw[KeptKey.REST]
        left = Remainder.taken_from(doc, ("sections",))
        Remainder({index: section for index, section in left.items() if section}).put_back(doc, ("sections",))

    def _as_it_was(self, old: KeptBody, step: Step) -> Any:
        """Give the body as it was, or with the words that have changed; None where more has changed."""
        doc, headline = step.doc, step.raw.get("headline")
        if step.conversion.has_body_as_read or old.digest == _digest(doc):
            return old.value
        dateline = doc.get("dateline", {}).get("text")

        def read(text: str) -> list[Object] | None:
            again = self.read_again(text, headline)
            return again.get("sections", []) if again.get("dateline", {}).get("text") == dateline else None

        return with_changed_words(old.value, without_entries(doc), read)

    def _write_text(self, sections: list[Object], step: Step, doc: Object) -> None:
        """Write the words; before them those of the dateline of `doc`, where they will be read as that."""
        raw, say = step.raw, step.say
        text = joined(sections)
        if not text:
            say(NOT_CARRIED, "a body without words has no place in a text", "sections")
            return
        words = (doc.get("dateline") or {}).get("text")
        again = self.read_again(f"{words} {text}", raw.get("headline")) if words else {}
        if words and again.get("dateline", {}).get("text") == words:
            raw["articleBody"] = f"{written_dateline(doc, step.conversion)} {text}"
        else:
            raw["articleBody"] = text
            again = self.read_again(text, raw.get("headline"))
        if "dateline" in again and raw["articleBody"] == text:
            printed = shown(again["dateline"]["text"])
            say(NOT_CARRIED, f"the words before the dash will be read as a dateline: {printed}", "dateline")
        blocks = [block for section in again.get("sections", ()) for block in section["blocks"]]
        if not take_as_read(sections, blocks, step):
            say(NOT_CARRIED, "written as a text: sections and blocks are paragraphs of one", "sections")
            _say_what_is_meant(sections, step)
            for section in sections:
                section.clear()

    def read_again(self, text: str, headline: Any) -> Object:
        """Read a body again, below a headline as it is written."""
        doc: Object = {}
        words = _HEADLINE.read(headline, Hints())
        if words is not None:
            doc["headline"] = words
        _read_body(text, doc, Conversion())
        return doc

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("articleBody", "sections", "the words alone: no headings, marks or kinds of blocks")


def with_changed_words(value: Any, sections: list[Object], read: Callable[[str], list[Object] | None]) -> str | None:
    """Change in a text the words that differ; None where more than words differs, or where it is no string.

    Args:
        value: The text as it was.
        sections: What it should read to.
        read: Reads a text; None where it reads to something else beside.
    """
    before = read(value) if isinstance(value, str) else None
    changes = changes_between(before, sections) if before is not None else []
    changed = with_changes(value, changes, markup=has_tags(value), is_checked=True) if changes else None
    after = None if changed is None else read(changed)
    return changed if after is not None and list(texts_of(after)) == list(texts_of(sections)) else None


def _read_body(text: str, doc: Object, conversion: Conversion) -> Body:
    """Read a body into a document that has its headline already."""
    base = conversion.hints.url or doc.get("id")
    body = read_words(text, Body(conversion, base=base, headline=doc.get("headline")))
    body.put_in(doc)
    take_dateline(doc, conversion, body.dateline)
    return body


def _say_what_is_meant(sections: list[Object], step: Step) -> None:
    """Say which words mean something else in a text without quotations and marks."""
    for index, section in enumerate(sections):
        for number, block in enumerate(section.get("blocks", ())):
            path = ("sections", index, "blocks", number)
            if block["type"] in _WORDS_OF_OTHERS and block.get("text"):
                told = f"the words of a {block['type']} read as the outlet's: {shown(block['text'])}"
                step.say(MEANING_CHANGED, told, *path)
            if any(mark["kind"] in MEANT_MARKS for mark in block.get("marks", ())):
                step.say(MEANING_CHANGED, "struck or raised characters stand among the others", *path, "marks")


def kept_text(raw: Any) -> KeptBody | None:
    """Take what was kept, if it is a text."""
    kept = KeptBody.of(raw)
    return None if kept is None or one_text(kept.value) is None else kept


def one_text(value: Any) -> str | None:
    r"""Give a body as one text: a string, one with its language, a work's text, or those of a list as its paragraphs.

    Example:
        >>> one_text({"@list": ["It rained.", {"@value": "It snowed."}]}), one_text(7)
        ('It rained.\n\nIt snowed.', None)
    """
    if isinstance(value, str):
        return value
    words = [_words_of(member) for member in listed(value)]
    told = [each for each in words if each is not None]
    return "\n\n".join(told) if told and len(told) == len(words) else None


def _words_of(value: Any) -> str | None:
    """Give the words of a string, a value object, or a work that has a text."""
    text = value.get("text") if isinstance(value, dict) else None
    return text if isinstance(text, str) else words_of_value(value) if isinstance(value, str | dict) else None


def read_words(value: str, body: Body) -> Body:
    """Read a text that may have markup."""
    if has_tags(value):
        read_markup(value, body)
    else:
        read_plain(without_markup(value), body)
    return body


def _digest(doc: Object) -> str:
    return digest_of(canonical(without_entries(doc)), (doc.get("dateline") or {}).get("text"))


def take_as_read(sections: list[Object], again: list[Object], step: Step) -> bool:
    """Take out of the sections what reading their text brings back.

    Args:
        sections: Sections of a story, from which the words and the ids are taken.
        again: The blocks that their text reads to, in one section without a heading.
        step: The step of the story, to which is said which blocks are paragraphs now.

    Returns:
        False, and nothing is taken, where there is more than one section, or a block does not come back.
    """
    if len(sections) != 1 or "heading" in sections[0]:
        return False
    section = sections[0]
    blocks = section.get("blocks", [])
    if [block.get("text") for block in blocks] != [block.get("text") for block in again]:
        return False
    if section.get("id") == "s1":
        del section["id"]
    left = Remainder.of(blocks)
    for number, (block, other) in enumerate(zip(blocks, again, strict=True)):
        rest = {name: value for name, value in block.items() if name not in other or other[name] != value}
        kind = rest.pop("type", None)
        if kind is not None:
            rule = MEANING_CHANGED if kind in _WORDS_OF_OTHERS else NOT_CARRIED
            step.say(rule, f"a {kind} is written as a paragraph", "sections", 0, "blocks", number, "type")
        left.leave(number, rest)
    section.pop("blocks", None)
    left.put_back(section, ("blocks",))
    return True


class DatelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """The dateline, where it has a property of its own."""

    reads: Names = frozenset({"dateline"})
    writes: Names = frozenset({"dateline"})

    def read(self, step: Step) -> None:
        """Read the dateline; one that the body has already is kept."""
        words = _TEXT.read(step.raw["dateline"], step.hints)
        if words is None:
            step.unread(step.raw["dateline"], "dateline")
        elif "dateline" not in step.doc:
            take_dateline(step.doc, step.conversion, words)
            step.raw.pop("dateline")
            step.conversion.has_body_as_read = False  # which had none

    def write(self, step: Step) -> None:
        """Write the dateline."""
        text = written_dateline(step.doc, step.conversion)
        if text is not None:
            step.raw["dateline"] = text

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("dateline", "dateline", "verbatim; else the words that begin the body")
