"""Claims that our own rules find in a story, against which records are held."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.claims.attribution import CueReading
from newsmodel.claims.confidence.rules import PRECISE_CONFIDENCE
from newsmodel.claims.grounding.folding import fold, is_mark
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.nesting import ClaimPlace
from newsmodel.claims.passages import Stretch
from newsmodel.issues import shown
from newsmodel.model import Claim, Source

#: So many characters are a conjunction with its space, "that", or a quotation mark.
_LONGEST_CONJUNCTION = 5


class OwnClaim(msgspec.Struct, frozen=True):
    """A claim that our rules find, and where it stands.

    Attributes:
        claim: The claim.
        place: Its words.
        sources: Who says so.
        is_open: Whether a pronoun says who, and our rules cannot tell whom it means.
    """

    claim: Claim
    place: ClaimPlace
    sources: tuple[Source, ...]
    is_open: bool = False

    @property
    def reading(self) -> CueReading:
        """The cue as our rules read it."""
        cue, negated = self.claim.cue, self.claim.polarity == "negated"
        if cue is None:
            return CueReading(negated=negated)
        return CueReading(lemma=cue.lemma, kind=cue.kind, negated=negated)

    def is_by(self, record: ClaimRecord) -> bool:
        """Whether somebody is meant whom a record names, or it names nobody."""
        given = [name_words(words) for words in (*record.source, record.name or "") if words]
        return not given or any(is_part(one, other) for one in given for other in self._names)

    def may_be_by(self, record: ClaimRecord) -> bool:
        """Whether somebody is meant, or may be, whom a record names."""
        return self.is_open or self.is_by(record)

    def begins_with(self, content: Sequence[Stretch]) -> bool:
        """Whether a content leaves out nothing at the beginning of a part of what is claimed, but its conjunction."""
        return any(_begins(part, content[0]) for part in self.place.content)

    def begins_as(self, content: Sequence[Stretch]) -> bool:
        """Whether a content begins where the first part of what is claimed does, so that it has what negates this."""
        return _begins(self.place.content[0], content[0])

    def goes_on(self, place: Stretch, text: str) -> bool:
        """Whether what is claimed goes on behind a mark, but for a sentence of its own: "it rained*, he told me*".

        Args:
            place: Words of it.
            text: Their passage.
        """
        for part in self.place.content:
            if part.passage != place.passage or part.end <= place.end:
                continue
            rest = text[max(place.end, part.start) : part.end]
            words = rest.lstrip("".join(character for character in rest if not character.isalnum()))
            is_sentence = part.start >= place.end and words[:1].isupper()
            if words and not rest[0].isspace() and not is_sentence:
                return True
        return False

    def told(self) -> str:
        """Say whom the story names by which words, and whom our rules take these for."""
        told: list[str] = []
        for one, source in zip(self.claim.sources, self.sources, strict=True):
            name = source.name or source.description or source.kind
            if one.span is None:
                told.append(f"our rules take {shown(name)} for the speaker")
            elif is_part(name_words(one.span.text), name_words(name)):
                told.append(f"the story has {shown(one.span.text)}")
            else:
                told.append(f"the story has {shown(one.span.text)}, which our rules read as {shown(name)}")
        return " and ".join(told)

    def names_another(self, given: Sequence[Source]) -> bool:
        """Whether the story names, where it has these words, one person by name, and each of some sources is another.

        Bodies may speak through people, and descriptions may be anybody's; a pronoun means whom our rules guess.

        Args:
            given: The sources.
        """
        if len(self.sources) != 1 or not self.is_precise:
            return False
        (told,), (place,) = self.sources, (one.span for one in self.claim.sources)
        is_named = place is not None and _is_person(told) and is_part(name_words(place.text), name_words(told.name))
        return is_named and all(_is_person(one) and not _shares_name(one, told) for one in given)

    @property
    def is_precise(self) -> bool:
        """Whether our rules are as sure of it as those who count claims ask."""
        found = self.claim.extraction
        return found is not None and found.confidence is not None and found.confidence >= PRECISE_CONFIDENCE

    @property
    def _names(self) -> list[frozenset[str]]:
        spans = [one.span.text for one in self.claim.sources if one.span is not None]
        called = [words for source in self.sources for words in (source.name, source.acronym, source.description)]
        return [name_words(words) for words in (*spans, *called) if words]


def name_words(words: str | None) -> frozenset[str]:
    """Give the words of a name as they are compared.

    Args:
        words: The name; None for none.
    """
    return frozenset(key.casefold() for key in fold(words or "").keys if not is_mark(key))


def _is_person(source: Source) -> bool:
    return source.kind == "person" and source.name is not None


def _shares_name(one: Source, other: Source) -> bool:
    return bool(name_words(one.name) & name_words(other.name))


def is_part(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a name is a part of another: "Lee" of "Jo Lee", "the mayor" of "Jo Lee, the mayor".

    Args:
        one: The words of a name.
        other: Those of another one.
    """
    return bool(one and other) and (one <= other or other <= one)


def _begins(part: Stretch, words: Stretch) -> bool:
    """Whether some words begin a part of a content, but for its conjunction."""
    return words.passage == part.passage and 0 <= words.start - part.start <= _LONGEST_CONJUNCTION
