"""Frames: what words are, by the element around them: items of lists, quotations, headings, preformatted text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.forms import Form
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import HEADINGS, LISTS, TITLES, executes
from newsmodel.formats.markup.parsing import Element
from newsmodel.model import Embed, Raw, Section
from newsmodel.prose.characters import clean, one_line
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import Limit, Scalar, limit_of
from newsmodel.values import StyleName

_LEVELS = ("1", "2", "3", "4", "5", "6")

Marks = list[dict[str, Any]]
#: Levels deeper than the model has are its deepest.
DEEPEST = 6
#: Ends of lines, with the spaces around them, which a heading does not have.
_LINE_END = re.compile(r"(?:(?<![ \t])[ \t]++)?[\n\u2028\u2029]\s*")

#: Reads a value as it stands in an attribute; None where the field does not hold it.
Exact = Callable[[str], Any]


def exact(cls: type, *names: str) -> dict[str, Exact]:
    """Tell how the values of some fields are read from what we wrote."""
    found: dict[str, Exact] = {}
    for name in names:
        kind = field_at(cls, (name,)).type
        found[name] = _admitted(kind.limit) if isinstance(kind, Scalar) else _formed(form_of(kind))
    return found


def _admitted(limit: Limit) -> Exact:
    return lambda raw: raw if limit.admits(raw) and not (limit.format == "uri" and executes(raw)) else None


def _formed(form: Form) -> Exact:
    return lambda raw: form.read(raw, _NO_HINTS)


_NO_HINTS = Hints()
_IS_STYLE = limit_of(StyleName).admits
#: ASCII whitespace, which parts the tokens of an attribute (WHATWG Infra).
_WHITE_SPACE = re.compile(r"[ \t\n\f\r]+")
SECTION_FORMS = exact(Section, "kind", "language", "uri", "published", "modified", "byline")
EMBED_FORMS = exact(Embed, "uri", "media_type", "markup")
RAW_FORMS = exact(Raw, "media_type")


def set_fields(block: dict[str, Any], given: dict[str, str | None], forms: dict[str, Exact]) -> None:
    """Set what the markup gives, where it is what the fields hold."""
    for name, raw in given.items():
        value = forms[name](raw) if raw is not None else None
        if value is not None:
            block[name] = value


def language_of(element: Element) -> str | None:
    """Read the language of an element."""
    return element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang")


def set_language(block: dict[str, Any], element: Element) -> None:
    """Set the block's language, where its element has one."""
    language = language_of(element)
    if language:
        set_fields(block, {"language": language}, SECTION_FORMS)


def style_names(raw: str | None) -> list[str]:
    """Read the names of styles in a `class`.

    Example:
        >>> style_names("lead  factbox")
        ['lead', 'factbox']
    """
    return [name for name in _WHITE_SPACE.split(raw) if _IS_STYLE(name)] if raw else []


def set_styles(block: dict[str, Any], element: Element, body: Body) -> None:
    """Set the names of the block's styles, where they are wanted and its element has some."""
    if body.takes_styles and (names := style_names(element.get("class"))):
        block["styles"] = names


def worded(kind: str, text: str, marks: Marks) -> dict[str, Any]:
    """Make a block of words."""
    return {"type": kind, "text": text, "marks": marks} if marks else {"type": kind, "text": text}


class Frame:
    """An element that decides what the words in it are.

    Attributes:
        flat: Whether paragraphs in it are lines of one text.
        later: Pictures amid its words, to be shown after it.
    """

    flat = True

    def __init__(self, body: Body, element: Element) -> None:
        self.body = body
        self.element = element
        self.later: list[Element] = []

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:
        """Make of some words what they are."""
        raise NotImplementedError

    def close(self) -> None:
        """End the element."""


class PreFrame(Frame):
    """Preformatted text."""

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Add a block of its own, without the line break that may follow the tag."""
        if text.startswith("\n"):
            text, marks = text[1:], [_moved(mark) for mark in marks]
        if not text.strip() and self.element.get("id") is None:
            return
        block = worded("preformatted", text, marks)
        set_language(block, self.element)
        set_styles(block, self.element, self.body)
        self.body.add(block, self.element.get("id"))


def _moved(mark: dict[str, Any]) -> dict[str, Any]:
    return {**mark, "start": max(mark["start"] - 1, 0), "end": mark["end"] - 1}


class HeadingFrame(Frame):
    """A heading, which opens a section."""

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the section's heading; it has no marks."""
        heading = text if text.isprintable() else _LINE_END.sub(" ", text).replace("\t", " ")
        if self.body.repeats_headline(heading, is_title=self.element.tag in TITLES):
            return
        level = HEADINGS[str(self.element.tag)]
        fields: dict[str, Any] = {"heading": heading}
        given = self.element.get("data-level")
        if given in _LEVELS:
            level = int(given)
        if level != 1:
            fields["level"] = level
        set_styles(fields, self.element, self.body)
        self.body.open_headed(fields, self.element.get("id"))


class QuoteFrame(Frame):
    """A block quotation, of one paragraph or several."""

    flat = False

    def __init__(self, body: Body, element: Element) -> None:
        super().__init__(body, element)
        self.blocks: list[dict[str, Any]] = []
        self.attributions: dict[int, list[str]] = {}

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:
        """Add a paragraph of the quotation."""
        block = worded("quotation", text, marks)
        holder = element if element is not None and element.get("id") is not None else self.element
        set_language(block, element if element is not None and language_of(element) else self.element)
        set_styles(block, element if element is not None and element.get("class") else self.element, self.body)
        given = holder.get("id") if not self.blocks or holder is not self.element else None
        self.blocks.append(self.body.add(block, given))

    def attribute(self, words: str) -> None:
        """Set whose words they are."""
        if self.blocks:
            self.attributions.setdefault(len(self.blocks) - 1, []).append(words)
        else:
            self.body.add({"type": "paragraph", "text": words})

    def close(self) -> None:
        """Group the paragraphs of one quotation; NITF may name its source in an attribute."""
        source = clean(self.element.get("quote-source") or "").text
        if source.strip() and self.blocks and not self.attributions:
            self.attribute(one_line(source))
        for index, words in self.attributions.items():
            self.blocks[index]["attribution"] = " ".join(words)
        given = self.element.get("data-group")
        if len(self.blocks) > 1 or (given and self.blocks):
            group = self.body.new_group("q", given)
            for block in self.blocks:
                if group is not None:
                    block["group"] = group


class AttributionFrame(Frame):
    """The line below a quotation that says whose words they are."""

    def __init__(self, body: Body, element: Element, quote: QuoteFrame) -> None:
        super().__init__(body, element)
        self.quote = quote

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the quotation's attribution."""
        self.quote.attribute(text)


class ListFrame(Frame):
    """A list; lists within it are a level deeper and have its group."""

    flat = False

    def __init__(self, body: Body, element: Element, outer: ListFrame | None) -> None:
        super().__init__(body, element)
        self.outermost: ListFrame = outer.outermost if outer else self
        self.level: int = min(outer.level + 1, DEEPEST) if outer else 1
        self.ordered = LISTS[str(element.tag)]
        self._group: str | None = None
        self._named = False

    def group(self) -> str | None:
        """Return the list's group, which it gets with its first item."""
        if self.outermost is not self:
            return self.outermost.group()
        if not self._named:
            self._group, self._named = self.body.new_group("l", self.element.get("data-group")), True
        return self._group

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:
        """Add an item, with or without an element of its own."""
        block = worded("list_item", text, marks)
        if self.ordered:
            block["ordered"] = True
        if self.level != 1:
            block["level"] = self.level
        given = None
        if element is not None and element.items():
            set_language(block, element)
            set_styles(block, element, self.body)
            given = element.get("id")
        group = self.group()
        if group is not None:
            block["group"] = group
        self.body.add(block, given)


class ItemFrame(Frame):
    """An item of a list."""

    def __init__(self, body: Body, element: Element, holder: ListFrame) -> None:
        super().__init__(body, element)
        self.holder = holder
        self._given: Element | None = element

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Add the item; what follows an inner list is an item again."""
        given, self._given = self._given, None
        self.holder.take_words(text, marks, given)


class EmbedFrame(Frame):
    """An embed that we wrote, with the words that it shows."""

    def __init__(self, body: Body, element: Element) -> None:
        super().__init__(body, element)
        self.words: tuple[str, Marks] | None = None

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the words of the post."""
        self.words = (text, marks)

    def close(self) -> None:
        """Close the embed."""
        block: dict[str, Any] = {"type": "embed"} if self.words is None else worded("embed", *self.words)
        given = {name: self.element.get(f"data-{name.replace('_', '-')}") for name in EMBED_FORMS}
        set_fields(block, given, EMBED_FORMS)
        set_language(block, self.element)
        self.body.add(block, self.element.get("id"))


def section_fields(element: Element, default: str) -> dict[str, Any]:
    """Read the fields of a section off its element."""
    fields: dict[str, Any] = {}
    given = {name: element.get(f"data-{name}") for name in SECTION_FORMS}
    level = element.get("data-level")
    if level in _LEVELS[1:]:
        fields["level"] = int(level)
    set_fields(fields, given | {"kind": given["kind"] or default, "language": language_of(element)}, SECTION_FORMS)
    if fields.get("kind") == "body":
        del fields["kind"]
    return fields
