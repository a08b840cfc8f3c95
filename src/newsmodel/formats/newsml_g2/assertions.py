"""Assertions of an item on the things that it names: where they are, and their symbols."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from newsmodel.formats.contract import Line
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.words import Name
from newsmodel.formats.xmltree import Branch, Place, Rows, Tree

_ASSERT = "assert"
_KEYS = ("qcode", "uri", "literal")
_KNOWN = "assertions"
_ITS = "of the assertion with its code"


class Asserted(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The rows of the assertion about a thing, which has its code.

    Attributes:
        rows: What it says.
        fields: The fields that they have.
        is_made: Whether an assertion is made where there is none.
    """

    rows: Rows
    fields: tuple[str, ...]
    is_made: bool = True

    def read(self, branch: Branch) -> None:
        """Read the assertion."""
        found = assertion_of(branch)
        if found is not None:
            self.rows.read(replace(branch, element=found))

    def write(self, branch: Branch) -> None:
        """Write it where it has changed; make one where there is something to say, and a code to say it of."""
        if not any(name in branch.doc or name in branch.before for name in self.fields):
            return
        found = assertion_of(branch)
        if found is None and all(branch.doc.get(name) == branch.before.get(name) for name in self.fields):
            return  # they stand in the thing itself
        if found is None and self.is_made:
            found = self._made(branch)
        if found is not None:
            self.rows.write(replace(branch, element=found, lists={}))

    def _made(self, branch: Branch) -> Element | None:
        key = next((name for name in _KEYS if branch.element.get(name)), None)
        if key is None:
            return None
        made = branch.tree.add(branch.tree.root, _ASSERT)
        made.set(key, branch.element.get(key) or "")
        branch.tree.known.pop(_KNOWN, None)
        return made

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for row in self.rows:
            for line in row.lines():
                yield Line(f"{_ASSERT}/{line.theirs}", line.ours, _ITS)


class AssertedName(Name, frozen=True, kw_only=True, eq=False):
    """The name of a thing of which only the assertion has one; another name is written where the thing is named."""

    @property
    def sources(self) -> None:
        """None: they stand beside the thing."""
        return

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        found = assertion_of(branch)
        return [] if found is None else super().places_in(replace(branch, element=found))

    def _put(self, written: str, place: Place | None, branch: Branch) -> None:  # noqa: ARG002 - it stays as it was
        branch.tree.set(branch.tree.made(branch.element, ("name",)), None, written)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{_ASSERT}/{self.theirs}", "/".join(self.ours), _ITS)


def assertion_of(branch: Branch) -> Element | None:
    """Find the assertion about a thing: that with its code."""
    known = _assertions(branch.tree)
    if not known:
        return None
    keys = ((name, branch.element.get(name)) for name in _KEYS)
    return next((known[key] for key in keys if key in known), None)


def _assertions(tree: Tree) -> dict[tuple[str, str | None], Element]:
    found: dict[tuple[str, str | None], Element] | None = tree.known.get(_KNOWN)
    if found is None:
        found = tree.known[_KNOWN] = {}
        for element in tree.all(tree.root, (_ASSERT,)):
            for name in _KEYS:
                if element.get(name):
                    found.setdefault((name, element.get(name)), element)
    return found
