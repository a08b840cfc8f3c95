"""The row of a name that stands in a code: a literal is words, not a term of a scheme."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.xmltree import Branch
from newsmodel.prose.characters import one_line


class CodeAsName(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The name of what nothing but a code is given of: its literal, which is words; of a provider, any.

    Attributes:
        attributes: Names of the attributes that have a code which is a name.
        is_any: Whether a name may be any code, and not only words.
    """

    attributes: tuple[str, ...] = ("literal",)
    is_any: bool = True

    def read(self, branch: Branch) -> None:
        """Read the code once more."""
        code = branch.doc.get("code")
        if code is None or "name" in branch.doc:
            return
        _, place = branch.record.places[*branch.path, "code"]
        if place.attribute in self.attributes and (self.is_any or _is_words(code)):
            branch.doc["name"] = code
            branch.found(self, ("name",), place)

    def write(self, branch: Branch) -> None:
        """Write a name where there is another one now."""
        known = branch.place_of(("name",))
        if known is None or known[0] is not self:
            return
        old, new = branch.change(("name",))
        if new not in (old, ABSENT):
            branch.tree.set(branch.tree.add(branch.element, "name"), None, one_line(new))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for attribute in self.attributes:
            yield Line(f"@{attribute}", "name", "where there is no name")


def _is_words(literal: str) -> bool:
    """Tell whether a literal is a word or several, and not a key of the supplier's own.

    Example:
        >>> [_is_words(each) for each in ("rain", "Formula 1", "poiID0", "2")]
        [True, True, False, False]
    """
    return " " in literal or literal.isalpha()
