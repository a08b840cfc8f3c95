"""Words of a paragraph: runs with their marks, and what else stands among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

import msgspec

from newsmodel.formats.docx.items import Aside, Deletion, Item, Words
from newsmodel.formats.docx.names import COMPATIBLE, MATH, R, W, is_on, value_of
from newsmodel.formats.docx.package import Package
from newsmodel.formats.docx.styles import Styles
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.parsing import Element
from newsmodel.model import Mark
from newsmodel.prose.characters import clean
from newsmodel.values import MarkKind, as_uri

#: Something that sets words apart: the kind of a mark, and where it leads.
Look: TypeAlias = tuple[MarkKind, str | None]
#: What a run has beside words: pictures, text boxes.
ReadsObject: TypeAlias = Callable[[Element], Iterable[Item]]

_TOGGLES: tuple[tuple[str, MarkKind], ...] = (
    ("b", "strong"),
    ("i", "emphasis"),
    ("strike", "strike"),
    ("dstrike", "strike"),
)
_ALIGNED: dict[str, MarkKind] = {"superscript": "superscript", "subscript": "subscript"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}
_NAMES = {"footnotes": "a footnote", "endnotes": "an endnote", "comments": "a comment"}
_OBJECTS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_LINK = re.compile(r'\A\s*+HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)
#: Fields whose words are drawn from the document itself.
_DRAWN = re.compile(r"\A\s*+(?:TOC|INDEX|TOA)\b", re.IGNORECASE)
#: Surrogates, and the area of Unicode that signs of fonts of symbols lie in, which has no characters of its own.
_PRIVATE: Final = range(0xD800, 0xF900)
_LAST: Final = 0xFFFF


class Field(msgspec.Struct):
    """A field whose end has not come yet: its instruction, and whether that is over."""

    instruction: str = ""
    shows: bool = False

    @property
    def link(self) -> str | None:
        """The address that it leads to."""
        match = _LINK.match(self.instruction)
        return match[1] if match and self.shows else None


class Notes(msgspec.Struct, frozen=True):
    """The notes of a document: footnotes, endnotes and comments, by kind and id."""

    texts: dict[tuple[str, str], str]


def notes_of(package: Package) -> Notes:
    """Read the parts with notes."""
    found: dict[tuple[str, str], str] = {}
    for kind in _NAMES:
        for root in package.roots(kind):
            for note in root:
                found[kind, note.get(f"{W}id") or ""] = plain_text(note)
    return Notes(found)


def plain_text(element: Element) -> str:
    """Read the words of an element as they stand, a line a paragraph."""
    lines: list[str] = []
    for paragraph in element.iter(f"{W}p"):
        shown = (each for each in paragraph.iter(f"{W}t", f"{W}tab") if not _is_deleted(each, paragraph))
        lines.append("".join("\t" if each.tag == f"{W}tab" else each.text or "" for each in shown))
    return clean("\n".join(line.strip() for line in lines if line.strip())).text


def _is_deleted(element: Element, within: Element) -> bool:
    for each in element.iterancestors():
        if each is within:
            return False
        if each.tag in _DELETED or each.tag == f"{W}tabs":
            return True
    return False


class Line(msgspec.Struct):
    """A paragraph while it is read.

    Attributes:
        package: The file.
        styles: Its styles.
        notes: Its notes.
        fields: Fields that have begun and not ended, which may go on in the next paragraph.
        read_object: Reads a drawing.
        is_bold: Whether the paragraph's own style is bold.
        others: What stands among the words and is none of them.
    """

    package: Package
    styles: Styles
    notes: Notes
    fields: list[Field]
    read_object: ReadsObject
    is_bold: bool = False
    others: list[Item] = msgspec.field(default_factory=list)
    _pieces: list[tuple[str, frozenset[Look], bool]] = msgspec.field(default_factory=list)
    _hidden: list[str] = msgspec.field(default_factory=list)
    _deleted: list[str] = msgspec.field(default_factory=list)
    _drawn: list[str] = msgspec.field(default_factory=list)

    def read(self, element: Element, looks: frozenset[Look] = frozenset()) -> None:
        """Read what stands in an element."""
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._read_run(child, looks)
            elif tag in _DELETED:
                self._deleted.append("".join(each.text or "" for each in child.iter(f"{W}delText", f"{W}t")))
            elif tag == f"{W}hyperlink":
                self.read(child, looks | self._leading(self.package.target(child.get(f"{R}id"))))
            elif tag == f"{W}fldSimple":
                self.read(child, looks | self._leading(Field(child.get(f"{W}instr") or "", shows=True).link))
            elif tag in (f"{MATH}oMath", f"{MATH}oMathPara"):
                self._put("".join(each.text or "" for each in child.iter(f"{MATH}t")), looks)
            elif tag == f"{COMPATIBLE}AlternateContent":
                self.read(chosen(child), looks)
            else:
                self.read(child, looks)

    def _leading(self, address: str | None) -> frozenset[Look]:
        uri = None if address is None else as_uri(address.strip())
        return frozenset() if uri is None or executes(uri) else frozenset({("link", uri)})

    # --- runs

    def _read_run(self, run: Element, looks: frozenset[Look]) -> None:
        properties = run.find(f"{W}rPr")
        style = value_of(properties, "rStyle")
        looks = looks | self._looks_of(properties, style)
        is_hidden = self._is_set(properties, style, "vanish")
        for child in run:
            if child.tag in _OBJECTS:
                self.others.extend(self.read_object(child))
            elif child.tag == f"{COMPATIBLE}AlternateContent":
                self._read_run(chosen(child), looks)
            elif child.tag == f"{W}ruby":
                for base in child.iterchildren(f"{W}rubyBase"):
                    self.read(base, looks)
            elif isinstance(child.tag, str) and child.tag.startswith(W):
                self._read_sign(child, child.tag.removeprefix(W), looks, hidden=is_hidden)

    def _read_sign(self, element: Element, name: str, looks: frozenset[Look], *, hidden: bool) -> None:
        if name == "fldChar":
            self._read_field(element.get(f"{W}fldCharType"))
        elif name == "instrText" and self.fields:
            self.fields[-1].instruction += element.text or ""
        elif name in _NOTES:
            kind = _NOTES[name]
            text = self.notes.texts.get((kind, element.get(f"{W}id") or ""), "")
            self.others.append(Aside(_NAMES[kind], text))
        elif name == "delText":
            self._deleted.append(element.text or "")
        elif name == "sym":
            self._put(_sign(element.get(f"{W}char") or ""), looks)
        elif name == "t" or name in _SIGNS:
            words = (element.text or "") if name == "t" else _SIGNS[name]
            if hidden:
                self._hidden.append(words)
            else:
                self._put(words, looks)

    def _read_field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shows = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _put(self, words: str, looks: frozenset[Look]) -> None:
        """Put words where the fields around them say."""
        if any(not field.shows for field in self.fields):
            return
        if any(_DRAWN.match(field.instruction) for field in self.fields):
            self._drawn.append(words)
            return
        for field in self.fields:
            looks = looks | self._leading(field.link)
        self._pieces.append((clean(words).text, looks, self.is_bold or ("strong", None) in looks))

    def _is_set(self, properties: Element | None, style: str | None, toggle: str) -> bool:
        own = is_on(properties, toggle)
        return bool(self.styles.is_on(style, toggle) if own is None and style is not None else own)

    def _looks_of(self, properties: Element | None, style: str | None) -> frozenset[Look]:
        if properties is None:
            return frozenset()
        found: set[MarkKind] = {kind for toggle, kind in _TOGGLES if self._is_set(properties, style, toggle)}
        if (value_of(properties, "u") or "none") != "none":
            found.add("underline")
        if aligned := _ALIGNED.get(value_of(properties, "vertAlign") or ""):
            found.add(aligned)
        return frozenset((kind, None) for kind in found)

    # --- what was read

    @property
    def words(self) -> Words:
        """The words, with their marks."""
        return words_of([(text, looks) for text, looks, _ in self._pieces])

    @property
    def is_all_bold(self) -> bool:
        """Whether all words are bold."""
        worded = [is_bold for text, _, is_bold in self._pieces if text.strip()]
        return bool(worded) and all(worded)

    @property
    def asides(self) -> Iterator[Item]:
        """Notes, pictures, and what is hidden, drawn or deleted: all that is none of its words."""
        yield from self.others
        for what, parts in (("hidden text", self._hidden), ("a line of a table of contents", self._drawn)):
            text = clean("".join(parts)).text.strip()
            if text:
                yield Aside(what, text)
        if self._deleted:
            yield Deletion(clean("".join(self._deleted)).text)


def chosen(alternatives: Element) -> Element:
    """Choose what is shown of alternatives: the first, which later programs understand, where it has anything."""
    return next((each for each in alternatives if len(each)), alternatives)


def _sign(code: str) -> str:
    """Read a sign of a font of symbols; those that Unicode does not have are U+FFFD."""
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    return chr(number) if 0 < number <= _LAST and number not in _PRIVATE else "\ufffd"


def words_of(pieces: list[tuple[str, frozenset[Look]]]) -> Words:
    """Join words, and mark what is set apart in them.

    Args:
        pieces: Words, each with what sets them apart.

    Example:
        >>> words_of([("It ", frozenset()), ("rained", frozenset({("emphasis", None)})), (".", frozenset())]).marks
        (Mark(kind='emphasis', start=3, end=9),)
    """
    text = "".join(words for words, _ in pieces)
    marks: list[Mark] = []
    begun: dict[Look, int] = {}
    place = 0
    for words, looks in [*pieces, ("", frozenset())]:
        if not words.strip() and words:
            looks = looks | begun.keys() if looks else frozenset(begun)  # noqa: PLW2901 - white space goes on as it is
        for look in [each for each in begun if each not in looks]:
            marks.extend(_mark(look, text, begun.pop(look), place))
        for look in looks - begun.keys():
            begun[look] = place
        place += len(words)
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind))
    return Words(text, tuple(ordered)).cut(0, len(text))


def _mark(look: Look, text: str, start: int, end: int) -> Iterator[Mark]:
    """Make a mark, without white space at its ends; nothing for white space alone."""
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield Mark(kind=look[0], start=start, end=start + len(words.strip()), uri=look[1])
