"""The row of an address that may be relative: to `xml:base` (XML Base, section 4.2), then to the item's own address."""

from __future__ import annotations

from typing import Any

from newsmodel.formats.addresses import completed
from newsmodel.formats.mapping.forms import Address
from newsmodel.formats.mapping.rows import split
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.rows import Value
from newsmodel.values import as_uri

_BASE = "{http://www.w3.org/XML/1998/namespace}base"


class Reference(Value, frozen=True, kw_only=True, eq=False):
    """A reference to a resource; one that stays relative is unread."""

    def _read_value(self, raw: str, place: Place, branch: Branch) -> str | None:
        return as_uri(raw) or completed(raw, base_of(place.element, branch.hints.url))


def base_of(element: Element, url: str | None) -> str | None:
    """Find what a relative reference in an element is relative to; None where nothing says it.

    Args:
        element: The element.
        url: Address of the document, if it is known.

    Example:
        >>> from lxml import etree
        >>> inner = etree.fromstring('<a xml:base="https://x.org/a/"><b xml:base="b/"><c/></b></a>')[0][0]
        >>> base_of(inner, None), base_of(inner.getparent().getparent(), "https://y.org/")
        ('https://x.org/a/b/', 'https://x.org/a/')
    """
    holders = [element, *element.iterancestors()]
    base = url
    for said in (each.get(_BASE) for each in reversed(holders)):
        if said is not None:
            base = completed(said, base) or as_uri(said) or base
    return base


def reference(theirs: str, ours: str, **rest: Any) -> Reference:
    """Make a row for a reference.

    Args:
        theirs: Path of the value.
        ours: Path of the field, with slashes.
        **rest: Further attributes of `Value`.
    """
    return Reference(theirs=theirs, ours=tuple(split(ours)), form=Address(), **rest)
