"""Sources while they are put together from their mentions."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.mention import Mention
from newsmodel.model import Attribution, Source, Span, TimeReference
from newsmodel.values import SourceKind

#: What tells two sources apart: what the second part is, and that.
Key = tuple[str, object]
#: Begins the key of somebody whom only a noun tells that no statement has for its source; behind it the noun's place.
TOLD = "told"

_ABBREVIATED = re.compile(r"\A(?:[A-Z][a-z]*\.?-?\s?)+\.\Z")


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One source in one place.

    Attributes:
        place: The words that name it; None where nobody is named.
        mention: The words taken apart.
    """

    place: Stretch | None
    mention: Mention


class SourceDraft(msgspec.Struct, kw_only=True):
    """A source under construction: what its mentions say of it.

    Attributes:
        key: What tells it apart.
        kind: What it is.
        name: Its fullest name.
        acronym: The acronym that the story gives.
        description: The first that says more than an abbreviated title.
        affiliation: The body that it speaks or works for.
        anonymity: Why it is not named.
        issuer: The key of the source that issued it.
        issued: When it was issued.
        places: Where it is named.
    """

    key: Key
    kind: SourceKind
    name: str | None = None
    acronym: str | None = None
    description: str | None = None
    affiliation: str | None = None
    anonymity: str | None = None
    issuer: Key | None = None
    issued: TimeReference | None = None
    places: dict[Stretch, None] = msgspec.field(default_factory=dict)

    def take(self, mention: Mention) -> None:
        """Add what a mention says."""
        fresh = self.name is None and mention.name is not None
        if fresh:
            self.name = mention.name
            self.kind = mention.kind
        self.acronym = self.acronym or mention.acronym
        if self.name and self.kind != "person":
            # "the study", of one that has a name, says nothing more
            told = None if fresh else self.description
            self.description = told or (mention.description if mention.name else None)
            return
        told = mention.description
        if told and (self.description is None or fresh or _is_less(self.description, told)):
            self.description = told
        self.affiliation = self.affiliation or mention.affiliation

    def built(self, id_: str, issuer: str | None, span: Callable[[Stretch], Span]) -> Source:
        """Build the source."""
        named = self.name is not None or self.acronym is not None
        return Source(
            id=id_,
            kind=self.kind,
            named=named,
            name=self.name,
            acronym=self.acronym if self.acronym != self.name else None,
            description=self.description,
            anonymity=None if named else self.anonymity,
            affiliation=self.affiliation,
            issued_by=issuer,
            issued=self.issued,
            mentions=tuple(map(span, sorted(self.places))),
        )


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """The sources of a story, and those behind each naming.

    Attributes:
        sources: The sources, in the order in which the namings first need them.
        attributions: For each naming, in order: whom it names.
    """

    sources: tuple[Source, ...]
    attributions: tuple[tuple[Attribution, ...], ...]


def _is_less(old: str, new: str) -> bool:
    """Tell whether an older description is only an abbreviated title or a pronoun."""
    return bool(_ABBREVIATED.match(old)) and not _ABBREVIATED.match(new)
