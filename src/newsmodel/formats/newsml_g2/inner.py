"""Rows of a NITF document within an item: what stands above its body, where the item does not say it itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.words import WORDS
from newsmodel.formats.nitf.lists import MESSAGE, NOTE
from newsmodel.formats.nitf.status import read_embargo_within
from newsmodel.formats.xmltree import Branch, Each, Place, Value
from newsmodel.formats.xmltree.datelines import DatelineElement

_CONTENT = ("contentSet", "inlineXML")


def _in_head(branch: Branch, name: str) -> list[Element]:
    """List the elements of a name in the heads of the NITF documents of an item."""
    heads = [head for content in branch.elements(_CONTENT) for head in content.iter("{*}body.head")]
    return [element for head in heads for element in head.iter(f"{{*}}{name}")]


class InNitf(Value, frozen=True, kw_only=True, eq=False):
    """Words above the body of a NITF document.

    Attributes:
        name: Name of their element.
    """

    name: str

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        return frozenset({_CONTENT})

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        return [Place(element, None) for element in _in_head(branch, self.name)]


class DatelineInNitf(DatelineElement, frozen=True, kw_only=True, eq=False):
    """The dateline above the body of a NITF document."""

    theirs: tuple[str, ...] = (*_CONTENT, "dateline")

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        return frozenset({_CONTENT})

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the datelines of NITF."""
        return _in_head(branch, "dateline")

    def write(self, branch: Branch) -> None:
        """Write the words where they were read here; a new dateline is the item's own."""
        if (known := branch.place_of(("dateline",))) is not None and known[0] is self:
            super().write(branch)


def in_nitf(name: str, ours: str) -> InNitf:
    """Make a row for words above the body of a NITF document.

    Args:
        name: Name of their element.
        ours: The field.
    """
    rest: dict[str, Any] = {"form": WORDS, "is_written": False}
    return InNitf(theirs=f"contentSet/inlineXML/nitf/{name}", ours=(ours,), name=name, **rest)


class NotesInNitf(Each, frozen=True, kw_only=True, eq=False):
    """Notes to editors above the body of a NITF document, and in its head."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]]:
        """The paths of elements that are looked at."""
        return frozenset({_CONTENT})

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the messages in the head, or the notes above the body."""
        name = self.theirs.rpartition("/")[2]
        if name == "note":
            return _in_head(branch, name)
        return [each for content in branch.elements(_CONTENT) for each in content.iter(f"{{*}}{name}")]


def _notes(row: Each) -> NotesInNitf:
    theirs = "/".join((*_CONTENT, row.theirs.rpartition("/")[2]))
    return NotesInNitf(theirs=theirs, ours="notes", rows=row.rows, needs=row.needs, is_written=False)


NOTES = (_notes(MESSAGE), _notes(NOTE))


class EmbargoInNitf(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The embargo of a NITF document, where the item has none."""

    sources: frozenset[tuple[str, ...]] = frozenset({_CONTENT})

    def read(self, branch: Branch) -> None:
        """Read it."""
        for content in branch.elements(_CONTENT):
            for nitf in content.iter("{*}nitf"):
                read_embargo_within(nitf, branch)

    def write(self, branch: Branch) -> None:
        """Leave it where it is."""

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join((*_CONTENT, "nitf/head/docdata/date.release")), "embargo/until", "where the item has none")
