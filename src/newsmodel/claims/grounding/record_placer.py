"""Places of the words of records in a story, or the issues that say why they have none."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newsmodel.claims.grounding.attributed_contents import NO_READERS, AttributedContents, Readers
from newsmodel.claims.grounding.folding import is_mark, is_quote
from newsmodel.claims.grounding.left_out import Gaps
from newsmodel.claims.grounding.matching import Match, read_words
from newsmodel.claims.grounding.nearest import NearestWords
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.pieces import Pieces, Splitter
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.placing import Placer
from newsmodel.claims.grounding.records import ClaimRecord, unescaped
from newsmodel.claims.grounding.rules import GROUNDED_IN_PART, NEGATION_BEFORE, NEGATION_LEFT_OUT, NOT_IN_THE_TEXT
from newsmodel.claims.nesting import holds
from newsmodel.claims.passages import Stretch
from newsmodel.issues import Issue, shown
from newsmodel.languages.language import get

#: What parts a source from what describes it: "Jo Lee, the mayor", "Jo Lee (mayor)".
_DESCRIPTION = re.compile(r"[,;:(（，、；：]|(?<=\s)[-–—](?=\s)")

#: So many words of a content are told from others without the cue beside them: fewer stand everywhere.
_LEAST_WORDS = 3


class _Refused(Exception):
    """A record is no claim of the story."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        super().__init__(str(issue))


class RecordPlacer:
    """Finds the words of records in one story.

    Args:
        placer: Places words in it.
        negations: Its negations.
        language: Its language.
        readers: What reads cues.
        names: Names of sources that the document has already, wherever they stand.
    """

    def __init__(
        self,
        placer: Placer,
        negations: Negations,
        language: str,
        readers: Readers = NO_READERS,
        names: Collection[str] = (),
    ) -> None:
        self._words = placer.words
        self._nearest = NearestWords(placer.words, language)
        self._names = names
        self._own = readers.own
        self._complementizers = get(language).grammar.complementizers
        self._attributed = AttributedContents(placer.words.clitics, self._complementizers, readers.lemma_of)
        self._negations = negations
        self._gaps = Gaps(self._words, negations, placer.scope, language)
        self._splitter = Splitter(self._words, negations, language)
        self._placer = placer
        self._articles = get(language).grammar.articles

    def place(self, record: ClaimRecord, number: int) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        """Find the words of a record.

        Args:
            record: The record.
            number: Its number among all, for the paths of issues.

        Returns:
            The places, and what there is to say of them; no places where the record is refused.
        """
        placed, issues = self._tried(record, number)
        if placed is None:
            plain = unescaped(record)
            if plain not in (None, record):
                return self.place(plain, number)
            if issues[0].rule != NOT_IN_THE_TEXT.id or issues[0].path[1] != "content":
                return None, issues
        elif not self._may_hold_attribution(placed):
            return placed, issues
        for other, lost in self._attributed.stripped(record):
            bare, more = self._tried(other, number)
            if bare is not None and self._is_rest(bare, placed, lost):
                told = f"without {shown(lost)}, which attributes it"
                return bare, (*more, GROUNDED_IN_PART.issue(told, (number, "content")))
        return placed, issues

    def _tried(self, record: ClaimRecord, number: int) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        issues: list[Issue] = []
        try:
            return self._place(record, number, issues), tuple(issues)
        except _Refused as refused:
            return None, (refused.issue,)

    def _may_hold_attribution(self, placed: PlacedRecord) -> bool:
        """Whether no cue outside of a content attributes it, so that one within may."""
        cue = placed.cue
        if placed.record.voice == "outlet":
            return False
        return (
            cue is None
            or any(holds(part, cue) for part in placed.content)
            or not self._placer.scope.in_one_sentence(cue, placed.content)
        )

    def _is_rest(self, bare: PlacedRecord, whole: PlacedRecord | None, lost: str) -> bool:
        """Whether a content is what is left of a record's, and what was taken off it is no denial that gets lost."""
        words = sum(len(self._words.numbers(part)) for part in bare.content)
        is_attributed = bare.cue is not None and self._placer.scope.in_one_sentence(bare.cue, bare.content)
        if whole is not None and lost.casefold() in self._complementizers:
            return False
        has_conjunction = lost.rsplit(maxsplit=1)[-1].casefold() in self._complementizers
        if has_conjunction and not self._begins_clause(bare):
            return False
        if not is_attributed and (words < _LEAST_WORDS or has_conjunction or self._negations.among(lost)):
            return False
        return whole is None or all(any(holds(part, one) for part in whole.content) for one in bare.content)

    def _begins_clause(self, placed: PlacedRecord) -> bool:
        """Whether a content stands behind a mark, source or cue."""
        first = placed.content[0]
        number = self._words.numbers(first).start
        key, mark = self._words.key_before(number), self._words.passages[first.passage].text[: first.start][-1:]
        if key is None or is_mark(key) or (mark and is_quote(mark)):
            return True
        before = self._words.stretch(number - 1, number - 1)
        return any(place.meets(before) for place in placed.all if place not in placed.content)

    def _place(self, record: ClaimRecord, number: int, issues: list[Issue]) -> PlacedRecord:
        matches, joint = self._content(record, number, issues)
        content = tuple(match.stretch for match in matches)
        is_outlet = record.voice == "outlet"
        cue = None if is_outlet else self._cue(record, number, content, issues)
        sources = () if is_outlet else tuple(self._sources(record, number, content, cue, issues))
        negated = self._is_negated(record, cue, sources)
        placed = PlacedRecord(
            record=record,
            number=number,
            content=content,
            cue=cue,
            sources=sources,
            name=self._name(record, number, [*sources, *content], issues),
            is_negated=negated,
        )
        issues += self._without_gaps(placed, matches, joint)
        self._refuse_negated(placed)
        issues += self._negated_before(placed)
        return placed

    # --- content

    def _content(self, record: ClaimRecord, number: int, issues: list[Issue]) -> tuple[tuple[Match, ...], str | None]:
        """Place the content; also give the marks where it is split and the record does not split it."""
        path = (number, "content")
        attribution = [words for words in (*record.source, record.cue or "") if words]
        pieces = [self._pieces(part, attribution, path) for part in record.content]
        wanted = [one for each in pieces for one in each.wanted]
        if not wanted:
            raise _Refused(NOT_IN_THE_TEXT.issue("a record without words", path))
        together = [index > 0 for each in pieces for index in range(len(each.wanted))]
        matches = self._placer.content(wanted, record, together)
        if matches is None and any(each.joint is not None for each in pieces):
            raise _Refused(self._missing(" ".join(record.content), path))
        if matches is None:
            told = f"the parts of {shown(' … '.join(record.content))} do not stand in this order"
            raise _Refused(NOT_IN_THE_TEXT.issue(told, path))
        issues += (
            GROUNDED_IN_PART.issue(f"without {shown(lost)}, which does not stand there", path)
            for each in pieces
            for lost in each.lost
        )
        return matches, next((each.joint for each in pieces if each.joint is not None), None)

    def _pieces(self, part: str, attribution: Sequence[str], path: tuple[int, str]) -> Pieces:
        found = self._splitter.pieces(part, attribution)
        if found is None:
            raise _Refused(self._missing(part, path))
        return found

    def _missing(self, text: str, path: tuple[int, str], *, near_content: bool = False) -> Issue:
        keys = read_words(text, self._words.clitics).keys
        if near_content and self._words.stands(keys):
            return NOT_IN_THE_TEXT.issue(f"{shown(text)} does not stand near the content", path)
        near = self._nearest.find(keys)
        hint = f"; the nearest words are {shown(near)}" if near else ""
        return NOT_IN_THE_TEXT.issue(f"{shown(text)} does not stand in the story{hint}", path)

    # --- who says so

    def _cue(self, record: ClaimRecord, number: int, content: Sequence[Stretch], issues: list[Issue]) -> Stretch | None:
        if record.cue is None:
            return None
        found = self._placer.cue(record, content) or self._cue_by_lemma(record.cue, content)
        if found is None:
            missing = self._missing(record.cue, (number, "cue"), near_content=True)
            if self._negations.among(record.cue):
                raise _Refused(missing)
            issues.append(missing)
        return found

    def _cue_by_lemma(self, given: str, content: Sequence[Stretch]) -> Stretch | None:
        """Find the cue that our rules have for a content, where a record has its base form: "say" for "said"."""
        own = self._own()
        near = own.around(content) if own is not None else []
        lemma = given.casefold()
        return next((one.place.cue for one in near if (one.reading.lemma or "").casefold() == lemma), None)

    def _sources(
        self,
        record: ClaimRecord,
        number: int,
        content: Sequence[Stretch],
        cue: Stretch | None,
        issues: list[Issue],
    ) -> Iterator[Stretch]:
        path = (number, "source")
        for index, text in enumerate(record.source):
            marked = self._placer.marked_source(text, number, index)
            if marked is not None:
                yield marked
                continue
            for candidate in self._shortened(text):
                found = self._placer.source(candidate, record, content, cue)
                if found is None:
                    continue
                if candidate != text:
                    told = f"{shown(candidate)} alone stands in the story, of {shown(text)}"
                    issues.append(GROUNDED_IN_PART.issue(told, path))
                yield found
                break
            else:
                raise _Refused(self._missing(text, path))

    def _shortened(self, text: str) -> Iterator[str]:
        """Yield the words that name a source, then the same without its article, and without its description."""
        yield text
        text = " ".join(text.split())
        for words in dict.fromkeys((text, *_DESCRIPTION.split(text, maxsplit=1)[:1])):
            if words.strip() and words != text:
                yield words
            first, _, rest = words.partition(" ")
            if first.casefold() in self._articles and rest.strip():
                yield rest

    def _name(self, record: ClaimRecord, number: int, near: Sequence[Stretch], issues: list[Issue]) -> Stretch | None:
        if record.name is None or record.name in self._names:
            return None
        found = self._placer.name(record.name, near[0])
        if found is None:
            issues.append(self._missing(record.name, (number, "name")))
        return found

    # --- negations

    def _is_negated(self, record: ClaimRecord, cue: Stretch | None, sources: Sequence[Stretch]) -> bool:
        """Whether the attribution is negated: as the record says, else as cue and source do."""
        if record.polarity is not None:
            return record.polarity == "negated"
        return any(map(self._negations.is_negated, (*sources, *((cue,) if cue else ()))))

    def _refuse_negated(self, placed: PlacedRecord) -> None:
        """Refuse words that stand beside a negation which is no part of them."""
        parts = [("content", place) for place in placed.content]
        if not placed.is_negated:
            parts += [("source", place) for place in placed.sources]
            parts += [("cue", placed.cue)] if placed.cue else []
        elif placed.cue is None:  # the record says so itself, and nothing tells where
            return
        for field, place in parts:
            negation = self._negations.cut_off(place, [other for other in placed.all if other != place])
            if negation is not None:
                raise _Refused(self._negated(placed, field, negation))

    def _negated_before(self, placed: PlacedRecord) -> Iterator[Issue]:
        """Say that a negation stands before the content, and no cue between them tells what it negates."""
        if placed.is_negated and placed.cue is None:
            return
        others = [other for other in placed.all if other != placed.content[0]]
        negation = self._negations.ahead(placed.content[0], others)
        if negation is not None:
            told = (
                f"{shown(negation)} stands before {shown(' … '.join(placed.record.content))}, and no cue between them"
            )
            yield NEGATION_BEFORE.issue(told, (placed.number, "content"))

    def _negated(self, placed: PlacedRecord, field: str, negation: str) -> Issue:
        given: str = placed.record.cue or "" if field == "cue" else " … ".join(getattr(placed.record, field))
        return NEGATION_LEFT_OUT.issue(
            f"{shown(given)} stands beside {shown(negation)}, which it leaves out", (placed.number, field)
        )

    def _without_gaps(self, placed: PlacedRecord, matches: Sequence[Match], joint: str | None) -> Iterator[Issue]:
        """Say what is left out between the parts of a content; refuse it where it says something else without that."""
        path = (placed.number, "content")
        for gap in self._gaps.left_out(matches, placed, joint):
            if gap.negation is not None:
                raise _Refused(self._negated(placed, "content", gap.negation))
            if not gap.is_allowed:
                raise _Refused(self._missing(" ".join(placed.record.content), path))
            yield GROUNDED_IN_PART.issue(f"without {shown(gap.words)}, which stands between its parts", path)
