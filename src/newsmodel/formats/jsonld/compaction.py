"""Properties of a story's node in the shape that we write: words as strings, one value without a list."""

from __future__ import annotations

from typing import Any

from newsmodel.formats.jsonld.media import is_path
from newsmodel.formats.jsonld.nodes import as_object
from newsmodel.formats.jsonld.shapes import HOLDERS, MEDIA, VALUES
from newsmodel.formats.mapping import Object

#: Properties of ours that stand alone where there is only one.
_SINGLE = frozenset(
    {*VALUES, *HOLDERS, "description", "alternativeHeadline", "abstract", "locationCreated", "isBasedOn"}
    | {"translationOfWork", "publishingPrinciples"}
)
#: UN/CEFACT's code of the unit.
_PIXEL = "E37"
#: Properties whose value may be an address alone.
_ADDRESSES = frozenset({"image", "genre", "isBasedOn", "publishingPrinciples"})


def compacted(raw: Object) -> Object:
    """Shape a node as we write it: words as strings, one value without a list."""
    return {name: _compact(name, value) for name, value in raw.items()}


def _compact(name: str, value: Any) -> Any:
    if isinstance(value, list):
        members = [_unboxed(name, _sized(member) if name in MEDIA else member) for member in value]
        return members[0] if len(members) == 1 and name in _SINGLE else members
    return _unboxed(name, value)


def _sized(member: Any) -> Any:
    """Make the sizes of a media item quantities in pixels, as schema.org wants them."""
    if not isinstance(member, dict):
        return member
    sizes = {name: member[name] for name in ("width", "height") if type(member.get(name)) is int}
    return member | {
        name: {"@type": "QuantitativeValue", "value": size, "unitCode": _PIXEL} for name, size in sizes.items()
    }


def _unboxed(name: str, value: Any) -> Any:
    if not isinstance(value, dict) or len(value) != 1:
        return value
    address = value.get("url")
    if name in _ADDRESSES and (as_object(address) == value or (name in MEDIA and is_path(address))):
        return address  # which is read as one
    return value.get("@value", value)
