"""Drawings of a Word document: pictures, text boxes, charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.docx.items import Aside, Box, Item, Picture
from newsmodel.formats.docx.names import CHART, DIAGRAM, DRAWING, VML, A, R, W
from newsmodel.formats.docx.package import Package
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import clean, one_line
from newsmodel.values import as_uri

_CONTENT = f"{W}txbxContent"
_CHARTS = (f"{CHART}chart", f"{DIAGRAM}relIds")


def read_drawing(drawing: Element, package: Package, read_items: Callable[[Element], Iterable[Item]]) -> Iterator[Item]:
    """Read a drawing.

    Args:
        drawing: `w:drawing`, `w:pict` or `w:object`.
        package: The file.
        read_items: Reads what stands in a text box.

    Yields:
        Its pictures, its text boxes, and what is neither.
    """
    boxes = _outside_boxes(drawing, _CONTENT)
    found = [*_pictures(drawing, package), *(Box(tuple(read_items(box))) for box in boxes)]
    yield from found
    if drawing.tag == f"{W}object":
        yield Aside("an embedded file")
    elif _outside_boxes(drawing, *_CHARTS):
        yield Aside("a chart")
    elif not found and drawing.tag == f"{W}drawing":
        yield Aside("a drawing")


def _outside_boxes(drawing: Element, *tags: str) -> list[Element]:
    """List the elements of a drawing that stand in none of its text boxes."""
    return [each for each in drawing.iter(*tags) if not _is_in_box(each, drawing)]


def _is_in_box(element: Element, drawing: Element) -> bool:
    for each in element.iterancestors():
        if each is drawing:
            return False
        if each.tag == _CONTENT:
            return True
    return False


def _pictures(drawing: Element, package: Package) -> Iterator[Item]:
    told = next(drawing.iter(f"{DRAWING}docPr"), None)
    alt = _words(told, "descr")
    title = _words(told, "title")
    for blip in _outside_boxes(drawing, f"{A}blip"):
        yield from _picture(package, blip.get(f"{R}embed"), blip.get(f"{R}link"), alt, title)
    for data in _outside_boxes(drawing, f"{VML}imagedata"):
        shape = data.getparent()
        yield from _picture(package, data.get(f"{R}id"), data.get(f"{R}href"), _words(shape, "alt"), None)


def _words(element: Element | None, name: str) -> str | None:
    raw = None if element is None else element.get(name)
    return None if raw is None else one_line(clean(raw).text) or None


def _picture(
    package: Package, embedded: str | None, linked: str | None, alt: str | None, title: str | None
) -> Iterator[Item]:
    part = package.part(embedded)
    if part is not None:
        name = str(part.partname).lstrip("/")
        rendition = {"uri": id_of_bytes(part.blob)[0], "media_type": part.content_type, "size": len(part.blob)}
        yield Picture(part=name, rendition=rendition, alt_text=alt, title=title)
        return
    address = package.target(linked) or package.target(embedded)
    uri = None if address is None else as_uri(address)
    if uri is None or executes(uri):
        yield Aside("a picture that is not there")
    else:
        yield Picture(part=None, rendition={"uri": uri}, alt_text=alt, title=title)
