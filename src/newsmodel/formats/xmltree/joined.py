"""Words of which an item has several, all of them its own: two bylines, each in an element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsmodel.formats.mapping.paths import look, put
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.rows import Value

#: What stands between them in the field.
BETWEEN: Final = " / "
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Joined(Value, frozen=True, kw_only=True, eq=False):
    """Words of several elements in one language, which are one field; where it changes, it stands in the first."""

    def read(self, branch: Branch) -> None:
        """Read the words of the first place that has some, and of those beside it."""
        super().read(branch)
        row, first = branch.record.places.get((*branch.path, *self.ours), (None, None))
        if row is not self or first is None:
            return
        lines = {first.raw or "": first} | {place.raw or "": place for place in self._beside(first, branch)}
        if len(lines) > 1:
            words = self.form.read(BETWEEN.join(each.strip() for each in lines), branch.hints)
            if words is not None:
                put(branch.doc, self.ours, words)
                branch.record.take_all(lines.values())

    def _beside(self, first: Place, branch: Branch) -> Iterator[Place]:
        """List the further places with words, beside the first and in its language."""
        for place in self.places_in(branch):
            element, other = place.element, first.element
            is_like = element.getparent() is other.getparent() and element.tag == other.tag
            if (
                element is not other
                and is_like
                and element.get(_LANG) == other.get(_LANG)
                and (place.raw or "").strip()
            ):
                yield place

    def write(self, branch: Branch) -> None:
        """Write the field where it has changed, in the first of the elements; the others go."""
        known = branch.place_of(self.ours)
        is_mine = known is not None and known[0] is self
        if known is not None and is_mine and look(branch.before, self.ours) != look(branch.doc, self.ours):
            for other in list(self._beside(known[1], branch)):
                branch.tree.remove(other.element)
        super().write(branch)
