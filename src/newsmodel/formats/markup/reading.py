"""Reading: markup → sections, blocks and marks.

Headings open sections. What we write and HTML has no element for stands in `data-` attributes; everything else is read
as any page's. The tree is walked once, without recursion, so that depth costs nothing.
"""

from __future__ import annotations

from lxml import etree

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.handlers import HANDLERS
from newsmodel.formats.markup.lines import read_lines
from newsmodel.formats.markup.nitf_reading import NITF_HANDLERS, is_nitf
from newsmodel.formats.markup.parsing import Element, is_in_nitf, parsed, plain_copy, plain_element
from newsmodel.formats.markup.walking import Walk

_IDS = etree.XPath("descendant-or-self::*/@id")


def read_markup(source: str, body: Body) -> None:
    """Read a fragment or a document into a body.

    Args:
        source: HTML, XHTML or NITF; anything else is read as HTML.
        body: Where sections, media and issues go.
    """
    if read_lines(source, body):
        return
    root, is_whole = parsed(source)
    if root is not None:
        _reserve_ids(root, body)
        walk(root, body)
    if not is_whole:
        body.leave_out("what follows two thousand elements within each other")


def read_element(element: Element, body: Body) -> None:
    """Read an element of an XML document into a body: `body.content`, XHTML's `body`, a `div`.

    Names are compared without their namespaces. Elements of other vocabularies within a line are words.

    Args:
        element: The element, parsed without resolving entities; it stays as it is.
        body: Where sections, media and issues go.

    Example:
        >>> from newsmodel.formats.mapping import Conversion
        >>> body = Body(Conversion())
        >>> read_element(etree.fromstring('<n:body.content xmlns:n="urn:n"><n:p>Rain.</n:p></n:body.content>'), body)
        >>> [block["text"] for block in body.sections[0]["blocks"]]
        ['Rain.']
    """
    root = plain_element(element) if element.tag in HANDLERS else plain_copy(element)
    if root.tag not in HANDLERS:
        root.tag = "div"
    _reserve_ids(root, body)
    walk(root, body, nitf=is_in_nitf(element))


def walk(root: Element, body: Body, *, nitf: bool = False) -> None:
    """Read a tree of markup into a body.

    Args:
        root: The root, with the names of HTML and NITF.
        body: Where sections, media and issues go.
        nitf: Whether it is known to be NITF.
    """
    nitf = nitf or is_nitf(root)
    Walk(body, NITF_HANDLERS if nitf else HANDLERS, is_nitf=nitf).run(root)


def _reserve_ids(root: Element, body: Body) -> None:
    """Keep the ids that the markup gives from being made up for other parts."""
    found = _IDS(root)
    if found and isinstance(found, list):
        body.conversion.reserved |= set(map(str, found))
