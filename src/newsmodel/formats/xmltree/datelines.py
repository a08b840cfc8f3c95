"""The row of a dateline that stands in an element of its own, above the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.datelines import take_dateline, written_dateline
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.elements import words_of
from newsmodel.prose.characters import clean, one_line


class DatelineElement(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """An element that is a dateline; one that begins the first paragraph is the body's.

    Attributes:
        theirs: Names of the elements that lead to it.
    """

    theirs: tuple[str, ...]

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The path of the element."""
        return frozenset({self.theirs})

    def read(self, branch: Branch) -> None:
        """Read the words, and what they tell."""
        if "dateline" in branch.doc:
            return
        for element in self.elements_in(branch):
            words = one_line(clean(words_of(element)).text)
            if words:
                take_dateline(branch.doc, branch.conversion, words)
                branch.found(self, ("dateline",), Place(element, None))
                return

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the elements that may be one."""
        return branch.elements(self.theirs)

    def write(self, branch: Branch) -> None:
        """Write the words where anything has changed, and say what they do not tell."""
        old, new = branch.change(("dateline",))
        known = branch.place_of(("dateline",))
        if known is not None and known[0] is not self:
            if new is not ABSENT:
                branch.doc["dateline"] = new
            return
        if old == new or (new is ABSENT and known is None):
            return
        tree = branch.tree
        if new is ABSENT and known is not None:
            tree.remove(known[1].element)
            return
        words = written_dateline({**branch.doc, "dateline": new}, branch.conversion)
        if words is not None:
            tree.set(known[1].element if known else tree.made(branch.element, self.theirs), None, words)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join(self.theirs), "dateline", "the words; what they tell")
