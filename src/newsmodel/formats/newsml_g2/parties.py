"""Rows of parties: their codes, their names, whom they work for."""

from __future__ import annotations

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.assertions import Asserted, AssertedName
from newsmodel.formats.newsml_g2.concepts import KindOf, Term
from newsmodel.formats.newsml_g2.literals import CodeAsName
from newsmodel.formats.newsml_g2.words import Coded, Name, words
from newsmodel.formats.xmltree import Rows, local_name, value
from newsmodel.model import Party


class PartRole(Coded, frozen=True, kw_only=True, eq=False):
    """The part that somebody had in an item; one of whom nothing else is said has that of the element's name."""

    def meant_by_absence(self, element: Element) -> str:
        """Tell creators from contributors."""
        return local_name(element)


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
    PartRole(theirs="role", ours="role"),
    Coded(theirs="jobtitle", ours="job_title"),
)
SUPPLIER = Rows(*_PARTY, CodeAsName(), Coded(theirs="role", ours="role"))
NAMED = ("name", "uri", "code")
