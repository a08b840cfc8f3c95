"""Rows of what an item refers to: other items, and its own earlier revision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.rows import id_of
from newsmodel.formats.xmltree import Branch, Each, Place, Rows, Value

_IDENTIFIER = ("Identification", "NewsIdentifier")
_REVISION, _PREVIOUS = "RevisionId", "PreviousRevision"
#: The revision at the end of an item's URN, with the letter of an update of its metadata alone.
_END = re.compile(r":[0-9]+[AU]?\Z")


class Relation(Value, frozen=True, kw_only=True, eq=False):
    """Relation of another item to this one; a new element says nothing of a plain relation."""

    otherwise: ClassVar[str] = "related"

    def read(self, branch: Branch) -> None:
        """Read the relation."""
        super().read(branch)
        branch.doc.setdefault(self.ours[0], self.otherwise)

    def write(self, branch: Branch) -> None:
        """Write the relation where it has changed."""
        if branch.place_of(self.ours) is None and branch.doc.get(self.ours[0]) == self.otherwise:
            del branch.doc[self.ours[0]]
        super().write(branch)


class PreviousRevision(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The revision before this one; its number is 0 where this is the first (NewsML 1.2, section 5.5)."""

    def read(self, branch: Branch) -> None:
        """Read its number, and the URN that it has."""
        for element in branch.tree.named(branch.element, _REVISION):
            number = (element.get(_PREVIOUS) or "").strip()
            uri = id_of(branch.tree, branch.element)
            if not number.isascii() or not number.isdecimal() or not int(number) or uri is None:
                return
            if _END.search(uri):
                branch.doc |= {"uri": _END.sub(f":{number}", uri), "version": number}
                branch.found(self, ("version",), Place(element, _PREVIOUS))
                return

    def write(self, branch: Branch) -> None:
        """Write nothing; another revision is said."""
        if all(branch.doc.get(name) == branch.before.get(name) for name in ("uri", "version")):
            branch.doc.clear()

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = f"{_REVISION}/@{_PREVIOUS}"
        yield Line(path, "version", "where it is not 0")
        yield Line(path, "uri", "the item's own URN with its number")


class Earlier(Each, frozen=True, kw_only=True, eq=False):
    """The revision that an item replaces."""

    def _remove(self, element: Element, branch: Branch) -> None:
        for revision in branch.tree.named(element, _REVISION):
            branch.tree.set(revision, _PREVIOUS, "0")


EARLIER: Final = Earlier(
    theirs="/".join(_IDENTIFIER),
    ours="supersedes",
    rows=Rows(PreviousRevision()),
    needs=("uri",),
    is_written=False,
)
