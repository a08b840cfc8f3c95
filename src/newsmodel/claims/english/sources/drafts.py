"""Sources while they are put together from their mentions."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from newsmodel.claims.english.mentions.anonymity import anonymity_behind, anonymity_in
from newsmodel.claims.english.mentions.mention import Mention
from newsmodel.claims.passages import Stretch
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.model import Source, Span, TimeReference
from newsmodel.values import SourceKind

#: What tells two sources apart: what the second part is, and that.
Key = tuple[str, object]

#: "which was *released on Thursday*"
_ISSUED = re.compile(
    r"[\s,(]{0,40}+(?:(?:which|that)\s*+)?(?:(?:was|were)\s*+)?(?:first\s++)?"
    rf"(?:{any_of(get('en').mentions.issuing_participles)}|made\s+public)\b(?P<when>[^;.!?\n]{{0,80}})"
)
_HINTS = re.compile(r"(?i)anonym|withheld|names?\b|\b(?:identified|named|authori[sz]ed|allowed|permitted|cleared)\b")
_ASIDE = re.compile(r"(?:(?<![\s,])[\s,]++)?(?:\b(?:who|speaking|and|when|while|as|but)\b[^,]{0,400})?\Z")
_ABBREVIATED = re.compile(r"\A(?:[A-Z][a-z]*\.?-?\s?)+\.\Z")


@attrs.frozen(kw_only=True)
class Use:
    """One source in one place.

    Attributes:
        place: The words that name it; None where nobody is named.
        mention: The words taken apart.
    """

    place: Stretch | None
    mention: Mention


@attrs.define(kw_only=True)
class SourceDraft:
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
    places: dict[Stretch, None] = attrs.Factory(dict)

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


def _is_less(old: str, new: str) -> bool:
    """Tell whether an older description is only an abbreviated title or a pronoun."""
    return bool(_ABBREVIATED.match(old)) and not _ABBREVIATED.match(new)


def may_say_why(text: str) -> bool:
    """Tell whether a passage has any of the words that give a reason for not naming a source.

    Example:
        >>> may_say_why("a guard who asked not to be named"), may_say_why("a guard")
        (True, False)
    """
    return bool(_HINTS.search(text))


def without_reason(mention: Mention, text: str, place: Stretch) -> tuple[Mention, str | None]:
    """Drop the clause of a mention that says why it is not named, and tell the reason.

    Args:
        mention: What the words say.
        text: The passage.
        place: Where the words stand.

    Example:
        >>> from newsmodel.claims.english.mentions.mention import read_mention
        >>> words = "a guard, who asked not to be named because he was tired"
        >>> found, reason = without_reason(read_mention(words), words, Stretch(0, 0, len(words)))
        >>> found.description, reason
        ('a guard', 'because he was tired')
    """
    reason, clause = anonymity_in(text, place.start, place.end)
    if reason is None and clause is None and mention.kind in {"person", "group"}:
        several = mention.plural or mention.kind == "group"
        return mention, anonymity_behind(text, place.end, plural=several)
    if clause is None or mention.description is None:
        return mention, reason
    kept = " ".join(text[place.start : place.start + clause].split())
    kept = _ASIDE.sub("", kept) or mention.description
    return attrs.evolve(mention, description=kept), reason


def issue_of(text: str, place: Stretch) -> tuple[int, int] | None:
    """Find the words behind a document, or at its end, that may say when it was issued.

    Example:
        >>> words = "The JCS report, issued on Thursday, states"
        >>> start, end = issue_of(words, Stretch(0, 0, 14))
        >>> words[start:end]
        ' on Thursday'
    """
    match = _ISSUED.match(text, place.end) or _ISSUED.search(text, place.start, place.end)
    if not match:
        return None
    start, end = match.span("when")
    comma = text.find(",", start, end)
    # "on Nov. 3, 2024," has a comma of its own
    while comma >= 0 and re.match(r",\s*\d{4}\b", text[comma : comma + 8]):
        comma = text.find(",", comma + 1, end)
    return start, comma if comma >= 0 else end
