"""Names of elements and attributes in the parts of a Word document (ISO/IEC 29500-1, transitional)."""

from __future__ import annotations

from collections.abc import Iterable

from newsmodel.formats.markup.parsing import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"

_OFF = frozenset({"0", "false", "off"})


def value_of(element: Element | None, *path: str) -> str | None:
    """Read `w:val` of an element, or of one below it; None where there is none.

    Args:
        element: The element.
        path: Local names of the elements that lead there.
    """
    for name in path:
        element = None if element is None else element.find(W + name)
    return None if element is None else element.get(f"{W}val")


def first_value(holders: Iterable[Element | None], *path: str) -> str | None:
    """Read `w:val` of the first element that has it.

    Args:
        holders: The elements: a paragraph's own properties, then those of its styles.
        path: Local names of the elements that lead there.
    """
    return next((found for holder in holders if (found := value_of(holder, *path)) is not None), None)


def is_on_in(element: Element, name: str) -> bool:
    """Tell whether an attribute of an element is on."""
    return (element.get(f"{W}{name}") or "0").lower() in ("1", "true", "on")


def is_on(element: Element | None, name: str) -> bool | None:
    """Tell whether a property is on or off; None where the element does not say."""
    found = None if element is None else element.find(W + name)
    return None if found is None else (found.get(f"{W}val") or "1").lower() not in _OFF
