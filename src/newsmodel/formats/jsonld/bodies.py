"""The words of a story: `articleBody`, the dateline, and the posts of a live blog."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats.datelines import take_dateline, written_dateline
from newsmodel.formats.jsonld.forms import PageWords, without_markup
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Account, At, Line, Names, Object
from newsmodel.formats.mapping.forms import Words
from newsmodel.formats.markup import Body, read_markup
from newsmodel.formats.markup.plain import digest_of, has_tags, read_plain
from newsmodel.issues import shown
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as OneLine
from newsmodel.values import Text

_TEXT = Words(limit_of(Text))
#: Where a body that is no text is kept.
_OTHER = "*rest"
_HEADLINE = PageWords(limit_of(OneLine))


@attrs.frozen
class Piece:
    """Some words of the body.

    Attributes:
        target: Id of the block or section whose words they are.
        start: Where they begin in the body.
        text: The words.
    """

    target: str | None
    start: int
    text: str


def pieces_in(body: str, sections: list[Object]) -> list[Piece]:
    """Where the texts of sections stand in a body; those that are not found are left out."""
    found: list[Piece] = []
    place = 0
    for target, words in _texts(sections):
        start = body.find(words, place)
        if start >= 0:
            found.append(Piece(target, start, words))
            place = start + len(words)
    return found


def joined(sections: list[Object]) -> str:
    """The text of sections, as `Article.text` has it."""
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
    """The sections of the body that are no posts of a live blog."""
    return [section for section in doc.get("sections", ()) if section.get("kind") != "entry"]


@attrs.frozen(kw_only=True)
class ArticleBody:
    """The body as text; what it was read from is kept, and written while it says the same."""

    reads: Names = frozenset({"articleBody"})
    writes: Names = frozenset({"sections"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the body: markup where it has tags, else plain text."""
        value = raw["articleBody"]
        text = one_text(value)
        if text is None:
            if value is not None:
                account.unread(value, (*at.raw, "articleBody"))
            raw["articleBody"] = {_OTHER: value}
            return
        body = read_words(text, Body(account, base=account.hints.url or doc.get("id"), headline=doc.get("headline")))
        body.put_in(doc)
        take_dateline(doc, account, body.dateline)
        raw["articleBody"] = {"text": value, "blocks": _digest(doc)}

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the text of the body, without the posts of a live blog."""
        old = kept.pop("articleBody", None)
        sections = without_entries(doc)
        if isinstance(old, dict) and one_text(old.get("text")) is not None and old.get("blocks") == _digest(doc):
            raw["articleBody"] = old["text"]
            if "dateline" not in kept:
                doc.pop("dateline", None)  # it stands in the body
            for section in sections:
                section.clear()
        elif sections:
            stood_in_it = isinstance(old, dict) and _OTHER not in old and "dateline" not in kept
            self._write_text(sections, raw, account, doc if stood_in_it else {})
        if isinstance(old, dict) and _OTHER in old:
            kept["articleBody"] = old[_OTHER]
        left = {index: section for index, section in enumerate(doc.pop("sections", ())) if section}
        if left:
            doc["sections"] = left

    def _write_text(self, sections: list[Object], raw: Object, account: Account, doc: Object) -> None:
        """Write the words; before them those of the dateline of `doc`, where they will be read as that."""
        text = joined(sections)
        if not text:
            account.say(NOT_CARRIED, "a body without words has no place in a text", ("sections",))
            return
        words = (doc.get("dateline") or {}).get("text")
        again = self.read_again(f"{words} {text}", raw.get("headline")) if words else {}
        if words and again.get("dateline", {}).get("text") == words:
            raw["articleBody"] = f"{written_dateline(doc, account)} {text}"
        else:
            raw["articleBody"] = text
            again = self.read_again(text, raw.get("headline"))
        if "dateline" in again and raw["articleBody"] == text:
            message = f"the words before the dash will be read as a dateline: {shown(again['dateline']['text'])}"
            account.say(NOT_CARRIED, message, ("dateline",))
        blocks = [block for section in again.get("sections", ()) for block in section["blocks"]]
        if not take_as_read(sections, blocks, account):
            account.say(NOT_CARRIED, "written as a text: sections and blocks are paragraphs of one", ("sections",))
            for section in sections:
                section.clear()

    def read_again(self, text: str, headline: Any) -> Object:
        """What a body reads to, below a headline as it is written."""
        doc: Object = {}
        words = _HEADLINE.read(headline, Hints())
        if words is not None:
            doc["headline"] = words
        self.read({"articleBody": text}, doc, At(), Account())
        return doc

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("articleBody", "sections", "the words alone: no headings, marks or kinds of blocks")


def one_text(value: Any) -> str | None:
    """A body as one text: a string, or the strings of a list as its paragraphs."""
    if isinstance(value, list) and value and all(isinstance(member, str) for member in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def read_words(value: str, body: Body) -> Body:
    """Read a text that may have markup."""
    if has_tags(value):
        read_markup(value, body)
    else:
        read_plain(without_markup(value), body)
    return body


def _digest(doc: Object) -> str:
    return digest_of(without_entries(doc), (doc.get("dateline") or {}).get("text"))


def take_as_read(sections: list[Object], again: list[Object], account: Account) -> bool:
    """Take out of the sections what reading their text brings back.

    Args:
        sections: Sections of a story, from which the words and the ids are taken.
        again: The blocks that their text reads to, in one section without a heading.
        account: To whom is said which blocks are paragraphs now.

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
    left = {}
    for number, (block, other) in enumerate(zip(blocks, again, strict=True)):
        rest = {name: value for name, value in block.items() if name not in other or other[name] != value}
        kind = rest.pop("type", None)
        if kind is not None:
            account.say(NOT_CARRIED, f"a {kind} is written as a paragraph", ("sections", 0, "blocks", number, "type"))
        if rest:
            left[number] = rest
    section["blocks"] = left
    if not left:
        del section["blocks"]
    return True


@attrs.frozen(kw_only=True)
class DatelineRow:
    """The dateline, where it has a property of its own."""

    reads: Names = frozenset({"dateline"})
    writes: Names = frozenset({"dateline"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the dateline; one that the body has already is kept."""
        words = _TEXT.read(raw["dateline"], account.hints)
        if words is None:
            account.unread(raw["dateline"], (*at.raw, "dateline"))
        elif "dateline" not in doc:
            take_dateline(doc, account, words)
            if words == raw["dateline"]:
                raw.pop("dateline")

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the dateline."""
        text = written_dateline(doc, account)
        if text is not None:
            raw["dateline"] = text

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("dateline", "dateline", "verbatim; else the words that begin the body")


@attrs.frozen(kw_only=True)
class EntryBody:
    """The words of a post of a live blog."""

    reads: Names = frozenset({"articleBody", "text"})
    writes: Names = frozenset({"blocks"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Read the words; headings in them are paragraphs."""
        name = "articleBody" if "articleBody" in raw else "text"
        value = raw[name]
        if not isinstance(value, str):
            return
        body = read_words(value, Body(account, base=account.hints.url))
        blocks = [block for section in body.sections for block in _with_heading(section, account)]
        if blocks:
            doc["blocks"] = blocks
        raw[name] = {"text": value, "blocks": digest_of(blocks)}

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the words."""
        blocks = doc.pop("blocks", [])
        for name in ("articleBody", "text"):
            old = kept.get(name)
            if isinstance(old, dict) and isinstance(old.get("text"), str) and "blocks" in old:
                del kept[name]
                if old["blocks"] == digest_of(blocks):
                    raw[name] = old["text"]
                    return
        text = joined([{"blocks": blocks}])
        if text:
            raw["articleBody"] = text
        if blocks:
            account.say(NOT_CARRIED, "written as a text: blocks are paragraphs of it", (*at.doc, "blocks"))

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("articleBody", "blocks", "the words alone")


def _with_heading(section: Object, account: Account) -> list[Object]:
    heading = section.get("heading")
    first = [{"type": "paragraph", "id": account.fresh_id("p"), "text": heading}] if heading else []
    return [*first, *section["blocks"]]
