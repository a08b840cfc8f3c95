"""Reading: markup → sections, blocks and marks.

Headings open sections. What we write and HTML has no element for stands in `data-` attributes; everything else is read
as any page's. The tree is walked once, without recursion, so that depth costs nothing.
"""

from __future__ import annotations

from lxml import etree

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.handlers import HANDLERS
from newsmodel.formats.markup.parsing import Element, parsed
from newsmodel.formats.markup.walking import Walk

_IDS = etree.XPath("//@id")


def read_markup(source: str, body: Body) -> None:
    """Read a fragment or a document into a body.

    Args:
        source: HTML, XHTML or NITF; anything else is read as HTML.
        body: Where sections, media and issues go.
    """
    root, is_whole = parsed(source)
    if root is not None:
        found = _IDS(root)
        if found and isinstance(found, list):
            body.conversion.reserved |= set(map(str, found))
        walk(root, body)
    if not is_whole:
        body.leave_out("what follows two thousand elements within each other")


def walk(root: Element, body: Body) -> None:
    """Read a tree of markup into a body."""
    Walk(body, HANDLERS).run(root)
