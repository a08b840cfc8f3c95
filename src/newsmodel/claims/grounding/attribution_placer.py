"""Places of the words that attribute records: their cues, and the words for their sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from newsmodel.claims.grounding.described_sources import DescribedSources
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.own_rules import OwnRules
from newsmodel.claims.grounding.placing import Placer
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.refusal import MissingWords, Refused
from newsmodel.claims.grounding.reordered import ReorderedWords
from newsmodel.claims.grounding.rules import GROUNDED_IN_PART
from newsmodel.claims.passages import Stretch
from newsmodel.issues import Issue, shown


class AttributionPlacer:
    """Finds the cues and sources of records in one story.

    Args:
        placer: Places words in it.
        negations: Its negations.
        language: Its language.
        missing: Says what does not stand in it.
        own: Gives our rules' reading of it; None where there are none for its language.
        names: Names of sources that the document has already, wherever they stand.
    """

    def __init__(
        self,
        placer: Placer,
        negations: Negations,
        language: str,
        missing: MissingWords,
        own: Callable[[], OwnRules | None],
        names: Collection[str],
    ) -> None:
        self._placer = placer
        self._negations = negations
        self._missing = missing
        self._reordered = ReorderedWords(placer.words, language)
        self._described = DescribedSources(placer.words, language, own)
        self._own = own
        self._names = names

    def cue(self, record: ClaimRecord, number: int, content: Sequence[Stretch], issues: list[Issue]) -> Stretch | None:
        """Place the cue of a record; a negated one that does not stand near its content is refused.

        Args:
            record: The record.
            number: Its number among all.
            content: Where its content stands.
            issues: What there is to say of it, to which more may come.
        """
        if record.cue is None:
            return None
        found = self._placer.cue(record, content) or self._cue_by_lemma(record.cue, content)
        if found is None:
            missing = self._missing.issue(record.cue, (number, "cue"), near_content=True)
            if self._negations.among(record.cue):
                raise Refused(missing)
            issues.append(missing)
        return found

    def _cue_by_lemma(self, given: str, content: Sequence[Stretch]) -> Stretch | None:
        """Find the cue that our rules have for a content, where a record has its base form: "say" for "said"."""
        own = self._own()
        near = own.around(content) if own is not None else []
        lemma = given.casefold()
        return next((one.place.cue for one in near if (one.reading.lemma or "").casefold() == lemma), None)

    def sources(
        self,
        record: ClaimRecord,
        number: int,
        content: Sequence[Stretch],
        cue: Stretch | None,
        issues: list[Issue],
    ) -> Iterator[Stretch]:
        """Yield the places of the sources of a record, which is refused where one of them has none.

        Args:
            record: The record.
            number: Its number among all.
            content: Where its content stands.
            cue: Where its cue stands.
            issues: What there is to say of it, to which more may come.
        """
        path = (number, "source")
        for index, text in enumerate(record.source):
            marked = self._placer.marked_source(text, number, index)
            if marked is not None:
                yield marked
                continue
            for candidate, told in self._candidates(text):
                found = self._placer.source(candidate, record, content, cue)
                if found is None:
                    continue
                if told:
                    issues.append(GROUNDED_IN_PART.issue(f"{shown(candidate)} {told} {shown(text)}", path))
                yield found
                break
            else:
                yield self._somebody_unnamed(text, content, path, issues)

    def _somebody_unnamed(
        self, text: str, content: Sequence[Stretch], path: tuple[int, str], issues: list[Issue]
    ) -> Stretch:
        """Place whom the story has for a content without a name; the record is refused where there is nobody."""
        place = self._described.of_nobody_named(text, content)
        if place is None:
            raise Refused(self._missing.issue(text, path))
        told = f"{shown(self._placer.words.text(place))} stands in the story for {shown(text)}"
        issues.append(GROUNDED_IN_PART.issue(told, path))
        return place

    def _candidates(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield words that a source may have in the story, the likest first, and what is to be said of them."""
        yield text, ""
        for place in self._reordered.find(text):
            yield self._placer.words.text(place), "stands in the story for"
        for words in self._described.shortened(" ".join(text.split())):
            yield words, "alone stands in the story, of"

    def name(self, record: ClaimRecord, number: int, near: Sequence[Stretch], issues: list[Issue]) -> Stretch | None:
        """Place the full name that a record has for its source.

        Args:
            record: The record.
            number: Its number among all.
            near: Places near which it is looked for.
            issues: What there is to say of it, to which more may come.
        """
        if record.name is None or record.name in self._names:
            return None
        found = self._placer.name(record.name, near[0])
        if found is None:
            issues.append(self._missing.issue(record.name, (number, "name")))
        return found
