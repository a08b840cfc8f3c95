"""The row of terms of use that stand in several places: all of their words, and what else restricts who may use it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import msgspec
from msgspec.structs import replace

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT, copied, look, put, take
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.rows import Value, place_path
from newsmodel.prose.characters import one_line


class Terms(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Terms of use: their words, a line for other words that say more, and one for each restriction ("geography: GB").

    So no words are passed over for others, and a story is no freer in a format that has one field for all of it.

    Attributes:
        words: The row of the words.
        parts: Paths of the restrictions, by the words that their lines begin with.
    """

    words: Value
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        own = self.words.sources
        return None if own is None else own | {place_path(theirs)[0] for _, theirs in self.parts}

    def read(self, branch: Branch) -> None:
        """Read the words, and add the restrictions; where the story has terms from elsewhere, all are added to them."""
        ours = self.words.ours
        before = look(branch.doc, ours)
        if before is ABSENT:
            self.words.read(branch)
        known = look(branch.doc, ours)
        lines = [] if known is ABSENT else str(known).split("\n")
        said = {
            line: place
            for line, place in self._said(branch, has_others=before is not ABSENT).items()
            if line not in lines
        }
        if not said:
            return
        put(branch.doc, ours, "\n".join([*lines, *said]))
        if known is ABSENT:
            branch.found(self, ours, next(iter(said.values())))
        branch.record.take_all(said.values())

    def _said(self, branch: Branch, *, has_others: bool = False) -> dict[str, Place]:
        """List further words, and the restrictions, with their places; of the words all, where there are others."""
        found: dict[str, Place] = {}
        worded = [(one_line(place.raw or ""), place) for place in self.words.places_in(branch)]
        told = [each for each in worded if each[0]]
        own = "" if has_others or not told else told[0][0]
        for line, place in told if has_others else told[1:]:
            if line != own:
                found.setdefault(line, place)
        for name, theirs in self.parts:
            names, attribute = place_path(theirs)
            for place in (Place(element, attribute) for element in branch.elements(names)):
                said = one_line(place.raw or "")
                if said:
                    found.setdefault(f"{name}: {said}", place)
        return found

    def write(self, branch: Branch) -> None:
        """Write what has changed: a restriction that is not said any more is removed, all other lines are words."""
        ours = self.words.ours
        known = branch.place_of(ours)
        if known is not None and known[0] not in (self, self.words):
            return
        old, new = look(branch.before, ours), look(branch.doc, ours)
        if old == new:
            take(branch.doc, ours)
            return
        before = copied(branch.before)
        said = self._said(branch) if known is not None else {}
        stays = set() if new is ABSENT else {line for line in str(new).split("\n") if line in said}
        for line, place in said.items():
            if line not in stays:
                self._unsay(place, branch)
        for doc in (before, branch.doc):
            _leave_out(doc, ours, said)
        if known is not None and known[0] is self and branch.was is not None:
            del branch.record.places[(*branch.was, *ours)]
        self.words.write(replace(branch, before=before))

    def _unsay(self, place: Place, branch: Branch) -> None:
        """Take a restriction out."""
        branch.tree.unset(place.element, place.attribute)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for line in self.words.lines():
            yield (attrs.evolve(line, how="a line, where it says more") if line.theirs in self.words.also else line)
        for name, theirs in self.parts:
            yield Line(theirs, "/".join(self.words.ours), f"a line, behind `{name}: `")


def _leave_out(doc: dict[str, object], ours: tuple[str, ...], said: dict[str, Place]) -> None:
    """Leave lines out of a field, and the field where it has no others."""
    value = take(doc, ours)
    rest = [] if value is ABSENT else [line for line in str(value).split("\n") if line not in said]
    if rest:
        put(doc, ours, "\n".join(rest))
