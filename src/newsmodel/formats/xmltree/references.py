"""The row of an address that may be relative: to `xml:base` (XML Base, section 4.2), then to the item's own address."""

from __future__ import annotations

from typing import Any

from newsmodel.formats.addresses import completed, is_relative
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.forms import Address
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.rows import Row, Value
from newsmodel.model import Rendition
from newsmodel.values import as_uri

_BASE = "{http://www.w3.org/XML/1998/namespace}base"


class Reference(Value, frozen=True, kw_only=True, eq=False):
    """A reference to a resource; one that stays relative is unread."""

    def _read_value(self, raw: str, place: Place, branch: Branch) -> str | None:
        return as_uri(raw) or completed(raw, base_of(place.element, branch.hints.url))


class FileAddress(Reference, frozen=True, kw_only=True, eq=False):
    """The address of a file, unless it is relative and nothing says to what."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which an address may stand, the best first."""
        return [each for each in super().places_in(branch) if not _is_beside(each, branch)]


class FileReference(Value, frozen=True, kw_only=True, eq=False):
    """A reference to a file that is relative, and nothing says to what."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which a reference may stand, the best first."""
        return [each for each in super().places_in(branch) if _is_beside(each, branch)]


def _is_beside(place: Place, branch: Branch) -> bool:
    """Tell whether a place has a relative reference that nothing completes."""
    said = (place.raw or "").strip()
    return is_relative(said) and completed(said, base_of(place.element, branch.hints.url)) is None


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


def file_rows(theirs: str, *also: str) -> tuple[Row, Row]:
    """Make the rows of the place of a file: its address, and its reference.

    Args:
        theirs: Path of the value.
        *also: Further paths that are read.
    """
    form = form_of(field_at(Rendition, ("reference",)).type)
    return (
        FileAddress(theirs=theirs, ours=("uri",), form=Address(), also=also),
        FileReference(theirs=theirs, ours=("reference",), form=form, also=also),
    )
