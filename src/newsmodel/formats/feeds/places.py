"""Places of an entry: GeoRSS, in its simple form and with GML, and the W3C's latitude and longitude."""

from __future__ import annotations

import re

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Latitude, Longitude

_NAMES = ("georss:featurename", "georss:featureName")
_POINTS = ("georss:point", "geo:lat_long")
_HOLDERS = ("georss:where", "gml:Point", "geo:Point")
_POSITIONS = (*_POINTS, "gml:pos", "gml:coordinates")
_ALONE = ("geo:lat", "geo:long")
_ALL = frozenset({*_NAMES, *_POINTS, *_HOLDERS, *_ALONE})
LINES = (
    *(Line(name, "entities/latitude", "kind `place`; the first number") for name in (*_POINTS, "georss:where")),
    *(Line(name, "entities/longitude", "kind `place`; the second number") for name in (*_POINTS, "georss:where")),
    Line("geo:lat", "entities/latitude", "kind `place`"),
    Line("geo:long", "entities/longitude", "kind `place`"),
    *(Line(name, "entities/name", "of the place; without one it has a `geo:` URI") for name in _NAMES),
)
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,17})?")
_is_latitude, _is_longitude = limit_of(Latitude).admits, limit_of(Longitude).admits


def read_place(entry: Node, doc: Object, conversion: Conversion) -> None:
    """Read where an entry is about; one that says several places is about the first.

    Args:
        entry: The entry.
        doc: Its document.
        conversion: State of the conversion.
    """
    if entry.lacks(_ALL):
        return
    point, place = _point_in(entry, []), Object()
    for each in entry.look(*_NAMES)[:1]:
        name = line_of(text_of(each))
        if name:
            entry.take(each)
            place["name"] = name
    if point is not None:
        place |= {} if place else {"uri": "geo:" + ",".join(map(_in_digits, point))}
        place |= dict(zip(("latitude", "longitude"), point, strict=True))
    if place:
        doc.setdefault("entities", []).append({"id": conversion.fresh_id("e"), "kind": "place", **place})


def _in_digits(number: float) -> str:
    """Write a number as a `geo:` URI has it: in digits alone, and to a tenth of a metre.

    Example:
        >>> _in_digits(0.00001), _in_digits(-123.4567891), _in_digits(-0.0)
        ('0.00001', '-123.456789', '0')
    """
    return f"{round(number, 6) + 0.0:.6f}".rstrip("0").rstrip(".")


def _point_in(node: Node, around: list[tuple[Node, Element]]) -> tuple[float, float] | None:
    """Find the first point in an element, and note what has said it."""
    for element in node.look(*_POSITIONS):
        found = _read(text_of(element))
        if found is not None:
            _take([*around, (node, element)])
            return found
    alone = [(node, element) for name in _ALONE for element in node.look(name)[:1]]
    found = _read(" ".join(text_of(element) for _, element in alone)) if len(alone) == len(_ALONE) else None
    if found is not None:
        _take([*around, *alone])
        return found
    inner = ((node.inner(holder), holder) for holder in node.look(*_HOLDERS))
    told = (_point_in(below, [*around, (node, holder)]) for below, holder in inner)
    return next((point for point in told if point is not None), None)


def _take(found: list[tuple[Node, Element]]) -> None:
    for node, element in found:
        node.take(element)


def _read(text: str) -> tuple[float, float] | None:
    parts = text.replace(",", " ").split()
    if len(parts) != 2 or not all(map(_NUMBER.fullmatch, parts)):
        return None
    latitude, longitude = map(float, parts)
    return (latitude, longitude) if _is_latitude(latitude) and _is_longitude(longitude) else None
