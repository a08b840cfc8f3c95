"""Rows of an element that is one object of ours: a publisher, the holder of the rights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.paths import ABSENT, copied, look, put, take
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.rows import Rows, place_path


class One(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """An element that is an object of ours; of several the first that says anything.

    Attributes:
        theirs: Path of the element.
        ours: Steps to the object.
        rows: Rows of it.
        needs: The object has at least one of these fields.
        picks: Which of the elements that the path leads to count.
        attributes: Attributes of an element that is made.
    """

    theirs: str
    ours: tuple[str, ...]
    rows: Rows
    needs: tuple[str, ...]
    picks: Callable[[Element], bool] | None = None
    attributes: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        return frozenset({place_path(self.theirs)[0]})

    def read(self, branch: Branch) -> None:
        """Read the object."""
        names, _ = place_path(self.theirs)
        for element in branch.elements(names):
            if (self.picks is None or self.picks(element)) and self._read_one(element, branch):
                return

    def _read_one(self, element: Element, branch: Branch) -> bool:
        forms = len(branch.conversion.originals)
        child = branch.child(element, {}, *self.ours)
        self.rows.read(child)
        if not any(name in child.doc for name in self.needs):
            branch.record.forget(child.path)
            branch.conversion.forget(forms)
            return False
        put(branch.doc, self.ours, child.doc)
        branch.record.places[child.path] = (self, Place(element, None))
        return True

    def write(self, branch: Branch) -> None:
        """Change the element where the object has changed; remove it with the object, or make a new one."""
        known = branch.place_of(self.ours)
        before, now = look(branch.before, self.ours), take(branch.doc, self.ours)
        if known is not None and known[0] is not self:
            if now is not ABSENT:
                put(branch.doc, self.ours, now)
            return
        if now is ABSENT or not any(name in now for name in self.needs):
            if known is not None:
                self._remove(known[1].element, branch)
            if now is not ABSENT and now:
                put(branch.doc, self.ours, now)
            return
        element = known[1].element if known is not None else self._made(branch)
        rest = self._write_one(element, copied(before) if known else {}, copied(now), branch)
        if known is None and not element.attrib.keys() - self.attributes.keys() and not len(element):
            element.attrib.clear()
            branch.tree.remove(element)
        if rest:
            put(branch.doc, self.ours, rest)

    def _write_one(self, element: Element, before: Object, now: Object, branch: Branch) -> Object:
        was = (*branch.was, *self.ours) if branch.was is not None and before else None
        child = branch.child(element, now, *self.ours)
        child.before, child.was = before, was
        self.rows.write(child)
        return child.doc

    def _remove(self, element: Element, branch: Branch) -> None:
        """Remove the element of an object that is gone."""
        branch.tree.remove(element)

    def _made(self, branch: Branch) -> Any:
        """Make the element of a new object, or take an empty one."""
        names, _ = place_path(self.theirs)
        tree = branch.tree
        empty = [each for each in branch.elements(names) if not len(each) and not each.attrib and not each.text]
        if empty:
            return empty[0]
        element = tree.add(tree.made(branch.element, names[:-1]), names[-1])
        for name, fixed in self.attributes.items():
            element.set(name, fixed)
        return element

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        ours = "/".join(self.ours)
        for row in self.rows:
            for line in row.lines():
                yield Line(f"{self.theirs}/{line.theirs}", f"{ours}/{line.ours}", line.how)
