"""Names in markup: elements of NITF that say who or what some words are."""

from __future__ import annotations

from typing import Any

from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText

#: The kind of an entity, by the element that names it.
KINDS = {
    "person": "person",
    "org": "organization",
    "location": "place",
    "event": "event",
    "object.title": "work",
}
#: The element that names an entity, by its kind.
ELEMENTS = {kind: element for element, kind in KINDS.items()}
#: Attributes that have the code of an entity, and its scheme.
CODES = (("value", "idsrc"), ("location-code", "code-source"))
_fits_cell = limit_of(CellText).admits


def entity_of(element: Element, words: str) -> dict[str, Any] | None:
    """Make an entity of an element that names one; None where it has no name.

    Example:
        >>> from lxml import etree
        >>> entity_of(etree.fromstring('<org idsrc="sec" value="X">X Ltd</org>'), "X Ltd")
        {'kind': 'organization', 'name': 'X Ltd', 'code': 'X', 'scheme': 'sec'}
    """
    name = one_line(words)
    if not name or not _fits_cell(name):
        return None
    entity: dict[str, Any] = {"kind": KINDS[str(element.tag)], "name": name}
    for code, scheme in CODES:
        value, origin = (one_line(element.get(each) or "") for each in (code, scheme))
        if value and "code" not in entity and _fits_cell(value) and _fits_cell(origin or "x"):
            entity |= {"code": value, "scheme": origin} if origin else {"code": value}
    return entity


def is_same_entity(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two entities are one: by their codes where both have one, else by name."""
    if one["kind"] != other["kind"]:
        return False
    if "code" in one and "code" in other:
        return bool((one["code"], one.get("scheme")) == (other["code"], other.get("scheme")))
    return bool(one.get("name", "").casefold() == other.get("name", "").casefold() != "")
