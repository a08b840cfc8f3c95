"""Rows of parties: their codes, their names, whom they work for."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.newsml_g2.assertions import Asserted, AssertedName
from newsmodel.formats.newsml_g2.concepts import KindOf, Term
from newsmodel.formats.newsml_g2.words import Coded, Name, words
from newsmodel.formats.xmltree import Branch, Rows, value
from newsmodel.model import Party
from newsmodel.prose.characters import one_line


class CodeAsName(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The name of a party of which nothing but a code is given: its literal, which is words; of a provider, any.

    Attributes:
        attributes: Names of the attributes that have a code which is a name.
    """

    attributes: tuple[str, ...] = ("literal",)

    def read(self, branch: Branch) -> None:
        """Read the code once more."""
        code = branch.doc.get("code")
        if code is None or "name" in branch.doc:
            return
        _, place = branch.record.places[*branch.path, "code"]
        if place.attribute in self.attributes:
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


_AFFILIATION = "personDetails/affiliation/name"
_EMAIL = "personDetails/contactInfo/email"
_EMAILS = ("organisationDetails/contactInfo/email",)
_PARTY = (
    Term(),
    words("name", "name", cls=Party, row=Name),
    words("name", "name", cls=Party, row=AssertedName, is_written=False),
    KindOf(),
    words(_AFFILIATION, "affiliation", cls=Party),
    value(_EMAIL, "email", cls=Party, also=_EMAILS),
    Asserted(
        rows=Rows(
            words(_AFFILIATION, "affiliation", cls=Party, is_written=False),
            value(_EMAIL, "email", cls=Party, also=_EMAILS, is_written=False),
        ),
        fields=("affiliation", "email"),
        is_made=False,
    ),
)
PARTY = Rows(*_PARTY, CodeAsName())
PROVIDER = Rows(*_PARTY, CodeAsName(attributes=("qcode", "literal")))
CREATOR = Rows(
    *_PARTY,
    CodeAsName(),
    Coded(theirs="role", ours="role", otherwise="creator"),
    Coded(theirs="jobtitle", ours="job_title"),
)
SUPPLIER = Rows(*_PARTY, CodeAsName(), Coded(theirs="role", ours="role"))
NAMED = ("name", "uri", "code")
