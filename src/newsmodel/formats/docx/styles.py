"""Styles of a Word document: what a paragraph is, by the name of its style or of one that it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.formats.docx.items import Role
from newsmodel.formats.docx.names import W, first_value, is_on, is_on_in, value_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import StyleName

#: Names of styles, as Word has them in every language of its own, LibreOffice, Google Docs, and newsrooms.
_ROLES = {
    Role.TITLE: {"title", "headline"},
    Role.SUBTITLE: {"subtitle", "deck", "standfirst"},
    Role.HEADING: {"subhead", "subheading", "subheadline", "crosshead"},
    Role.QUOTATION: {"quote", "intense quote", "block text", "quotations", "block quotation"},
    Role.CODE: {"html preformatted", "preformatted text", "macro", "source code"},
    Role.CAPTION: {"caption", "illustration"},
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names}
_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list (?P<kind>bullet|number)(?: (?P<level>[2-9]))?")
_IS_STYLE = limit_of(StyleName).admits
#: Outline levels run to this one; the next stands for none.
_LEVELS = 9
#: Styles are based on each other no deeper than that.
_DEEPEST = 20


class Style(msgspec.Struct, frozen=True):
    """A style.

    Attributes:
        name: Its name in small letters; Word's own have their English names in every language.
        given: Its name as a user of Word gave it, with hyphens for spaces; None where Word or another program brought
            it, or where it says what a paragraph is.
        based_on: The id of the style that it is based on.
        paragraph: Its properties of paragraphs.
        run: Its properties of characters.
    """

    name: str
    given: str | None
    based_on: str | None
    paragraph: Element | None
    run: Element | None


class Styles(msgspec.Struct, frozen=True):
    """The styles of a document, by their ids; "" is the one of paragraphs that name none."""

    by_id: dict[str, Style]

    def chain(self, name: str | None) -> Iterator[Style]:
        """Yield a style and those that it is based on."""
        seen: set[str] = set()
        while name is not None and name in self.by_id and name not in seen and len(seen) < _DEEPEST:
            seen.add(name)
            yield self.by_id[name]
            name = self.by_id[name].based_on

    def of_paragraph(self, paragraph: Element) -> list[Style]:
        """List the style of a paragraph and those that it is based on."""
        return list(self.chain(value_of(paragraph, "pPr", "pStyle") or ""))

    def is_on(self, name: str | None, toggle: str) -> bool | None:
        """Tell whether a style turns a property of characters on or off; None where it does neither."""
        found = (is_on(style.run, toggle) for style in self.chain(name))
        return next((on for on in found if on is not None), None)


def styles_of(root: Element | None) -> Styles:
    """Read the part with the styles."""
    found: dict[str, Style] = {}
    for each in () if root is None else root.iterchildren(f"{W}style"):
        raw = value_of(each, "name") or ""
        name = raw.strip().lower()
        given = _given(raw) if is_on_in(each, "customStyle") else None
        style = Style(name, given, value_of(each, "basedOn"), each.find(f"{W}pPr"), each.find(f"{W}rPr"))
        found[each.get(f"{W}styleId") or name] = style
        if each.get(f"{W}type") == "paragraph" and is_on_in(each, "default"):
            found[""] = style
    return Styles(found)


def _given(raw: str) -> str | None:
    """Write the name that somebody gave a style as ours: without spaces.

    Example:
        >>> _given("Pull quote, red"), _given("Standfirst")
        ('Pull-quote,-red', None)
    """
    name = "-".join(raw.split())
    return name if _IS_STYLE(name) and raw.strip().lower() not in _ROLE_OF else None


def role_of(paragraph: Element, chain: list[Style]) -> tuple[Role, int]:
    """Tell what a paragraph is by its style, and the level of a heading.

    Args:
        paragraph: The paragraph.
        chain: Its style, and those that it is based on.
    """
    for style in chain:
        heading = _HEADING.fullmatch(style.name)
        if heading is not None:
            return Role.HEADING, int(heading[1])
        if style.name in _ROLE_OF:
            return _ROLE_OF[style.name], 1
    level = _outline(paragraph, chain)
    return (Role.PROSE, 1) if level is None else (Role.HEADING, level)


def _outline(paragraph: Element, chain: list[Style]) -> int | None:
    """Read the level of the outline, from 1, that a paragraph or its style has."""
    holders = (paragraph.find(f"{W}pPr"), *(style.paragraph for style in chain))
    raw = first_value(holders, "outlineLvl") or ""
    return int(raw) + 1 if raw.isdecimal() and int(raw) < _LEVELS else None


def list_style(chain: list[Style]) -> tuple[bool, int] | None:
    """Tell whether a style of lists is a numbered one, and its level; None for all other styles."""
    found = next((match for style in chain if (match := _LIST.fullmatch(style.name))), None)
    return None if found is None else (found["kind"] == "number", int(found["level"] or 1))
