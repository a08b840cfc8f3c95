"""Readings of a story by our own rules, against which records that say something else are held."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from newsmodel.claims.contract import ASSUMED
from newsmodel.claims.grounding.own_claims import OwnClaim, is_part, name_words
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.claims.nesting import holds, place_of
from newsmodel.claims.passages import Stretch
from newsmodel.claims.reading import extract_claims
from newsmodel.languages.language import get
from newsmodel.model import Article, Attribution, Source


class OwnRules:
    """The claims that our rules find in a story, looked for once.

    Args:
        article: The story, whose parts have ids.
        words: Its words.
        numbers: The numbers of its passages by their targets.
    """

    def __init__(self, article: Article, words: StoryWords, numbers: Mapping[str, int]) -> None:
        self._words = words
        self._by_passage: defaultdict[int, list[OwnClaim]] = defaultdict(list)
        self._by_cue: defaultdict[int, list[OwnClaim]] = defaultdict(list)
        pronouns = get(rules_of(language_of(article)) or ASSUMED).grammar.subject_pronouns
        found = extract_claims(attrs.evolve(article, claims=()))
        self._sources = found.sources
        sources = {source.id: source for source in found.sources}
        for claim in found.claims:
            named = tuple(sources[one.source] for one in claim.sources)
            is_open = any(not one.name and (one.description or "").casefold() in pronouns for one in named)
            own = OwnClaim(claim, place_of(claim, numbers), named, is_open)
            if own.place.cue is not None:
                self._by_cue[own.place.cue.passage].append(own)
            for passage in {part.passage for part in own.place.content}:
                self._by_passage[passage].append(own)

    @functools.cached_property
    def persons(self) -> tuple[str, ...]:
        """The names of the persons who say something, the longest first."""
        named = {source.name for source in self._sources if source.kind == "person" and source.name}
        return tuple(sorted(named, key=lambda name: (-len(name), name)))

    def with_cue(self, cue: Stretch) -> tuple[OwnClaim, ...]:
        """List the claims that some words attribute.

        Args:
            cue: The words.
        """
        return tuple(own for own in self._by_cue.get(cue.passage, ()) if _meets(cue, own.place.cue))

    def anew(self, left: Stretch, right: Stretch) -> OwnClaim | None:
        """Find what attributes the second of two parts of a content anew: "… in May; *Ruiz said that* …".

        Args:
            left: The first part.
            right: The second one, of the same passage.

        Returns:
            The innermost claim of ours that has words of the second part, none of the first, and its cue between them.
        """
        found = (
            own
            for own in self._by_passage.get(right.passage, ())
            if own.place.cue is not None
            and left.end <= own.place.cue.start
            and own.place.cue.end <= right.start
            and any(part.meets(right) for part in own.place.content)
            and not any(part.meets(left) for part in own.place.content)
        )
        return min(found, key=lambda own: own.place.size, default=None)

    def is_parted(self, left: Stretch, right: Stretch, record: ClaimRecord) -> bool:
        """Whether two parts are of one content, with its source and cue between: "The dam, *Lee said*, is old".

        Args:
            left: The first part.
            right: The second one, of the same passage.
            record: Their record.
        """
        for own in self._by_passage.get(left.passage, ()):
            between = (own.place.cue, *own.place.source)
            if (
                all(one is not None and left.end <= one.start and one.end <= right.start for one in between)
                and all(any(part.meets(one) for part in own.place.content) for one in (left, right))
                and not own.reading.denies
                and own.is_by(record)
            ):
                return True
        return False

    def parts_speakers(self, left: Stretch, right: Stretch, record: ClaimRecord) -> bool:
        """Whether one of two parts of a content is said by whom a record means, or by somebody, and the other is not.

        Args:
            left: The first part.
            right: The second one.
            record: Their record.
        """
        mine, theirs = self.around([left]), self.around([right])
        if not mine or not theirs or any(one is other for one in mine for other in theirs):
            return False
        if record.source or record.name:
            return any(own.may_be_by(record) for own in mine) != any(own.may_be_by(record) for own in theirs)
        return not any(_may_be_one(one, other) for one in mine for other in theirs)

    def others_than(
        self, placed: PlacedRecord, named: Sequence[Attribution], sources: Mapping[str, Source]
    ) -> OwnClaim | None:
        """Find the claim of ours that has a record's content of others than those whom the record names.

        Args:
            placed: The record.
            named: Whom it names.
            sources: The sources by their ids.

        Returns:
            The innermost claim of ours; None where one of its sources is meant, or the record says nothing.
        """
        given = [sources[one.source] for one in named if one.source in sources]
        if placed.record.voice == "source" and all(source.kind == "unstated" for source in given):
            return None
        around = self.around(placed.content)
        told = [own for own in around if any(source.kind != "unstated" for source in own.sources)]
        if any(self._is_meant(own, placed, given) for own in told):
            return None
        return told[0] if told else None

    def _is_meant(self, own: OwnClaim, placed: PlacedRecord, given: Sequence[Source]) -> bool:
        is_one = any(is_one_source(one, other) for one in given for other in own.sources)
        if any(mine.meets(theirs) for mine in own.place.source for theirs in placed.sources):
            # words of one person, and perhaps the name of another
            return is_one or placed.name is None or not any(source.name for source in own.sources)
        inner = (*placed.sources, *((placed.cue,) if placed.cue else ()))
        if inner and all(any(holds(part, one) for part in own.place.content) for one in inner):
            return True  # somebody is quoted there who quotes somebody
        return is_one and not self._names_another(placed.record, own)

    def _names_another(self, record: ClaimRecord, own: OwnClaim) -> bool:
        """Whether a record has the name of one source of ours, and words that name another one."""
        if record.name is None or own.is_by(attrs.evolve(record, name=None)):
            return False
        others = [name_words(source.name) for source in self._sources if source.name and source not in own.sources]
        return any(is_part(name_words(words), other) for words in record.source for other in others)

    def within(self, content: Sequence[Stretch]) -> list[OwnClaim]:
        """List the claims of which a content has the source, the cue and all words, as a sentence that is copied whole.

        Args:
            content: The content.
        """
        found = (own for own in self._by_passage.get(content[0].passage, ()) if own.place.cue is not None)
        return [own for own in found if all(any(holds(part, one) for part in content) for one in own.place.all)]

    def around(self, content: Sequence[Stretch]) -> list[OwnClaim]:
        """List the claims that have at least half of the words of a content, which does not hold their cue.

        Args:
            content: The content.

        Returns:
            The claims, the innermost first.
        """
        return sorted(self._around(content), key=lambda own: own.place.size)

    def _around(self, content: Sequence[Stretch]) -> Iterator[OwnClaim]:
        wanted = [self._words.numbers(part) for part in content]
        least = sum(map(len, wanted)) / 2
        for own in self._by_passage.get(content[0].passage, ()):
            held = [self._words.numbers(part) for part in own.place.content]
            shared = sum(_shared(one, other) for one in wanted for other in held)
            is_told = own.place.cue is not None and any(holds(part, own.place.cue) for part in content)
            if shared and shared >= least and not is_told:
                yield own


def _may_be_one(one: OwnClaim, other: OwnClaim) -> bool:
    """Whether two claims may be of one source."""
    is_open = one.is_open or other.is_open
    return is_open or any(is_one_source(mine, theirs) for mine in one.sources for theirs in other.sources)


def is_one_source(one: Source, other: Source) -> bool:
    """Whether two sources of the same story are one: mentioned in one place, of one name, or described alike.

    Args:
        one: A source.
        other: Another one.

    Example:
        >>> lee = Source(id="S1", kind="person", named=True, name="Jo Lee")
        >>> is_one_source(lee, attrs.evolve(lee, id="S2")), is_one_source(lee, attrs.evolve(lee, name="Ann Poe"))
        (True, False)
    """
    if any(
        mine.target == theirs.target and mine.start < theirs.end and theirs.start < mine.end
        for mine in one.mentions
        for theirs in other.mentions
    ):
        return True
    if one.name is not None or other.name is not None:
        return one.name == other.name
    return one.description == other.description


def _meets(one: Stretch, other: Stretch | None) -> bool:
    return other is not None and one.meets(other)


def _shared(one: range, other: range) -> int:
    return max(0, min(one.stop, other.stop) - max(one.start, other.start))
