"""Places of the words of records in a story, or the issues that say why they have none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsmodel.claims.grounding.attributed_contents import NO_READERS, AttributedContents, Readers
from newsmodel.claims.grounding.attribution_placer import AttributionPlacer
from newsmodel.claims.grounding.clause_edges import ClauseEdges
from newsmodel.claims.grounding.left_out import Gaps, Joint
from newsmodel.claims.grounding.matching import Match
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.pieces import Pieces, Splitter
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.placing import Placer
from newsmodel.claims.grounding.records import ClaimRecord, unescaped
from newsmodel.claims.grounding.refusal import MissingWords, Refused
from newsmodel.claims.grounding.rules import GROUNDED_IN_PART, NEGATION_BEFORE, NEGATION_LEFT_OUT, NOT_IN_THE_TEXT
from newsmodel.claims.grounding.running_over import RunningOver
from newsmodel.claims.nesting import holds
from newsmodel.claims.passages import Stretch
from newsmodel.issues import Issue, shown
from newsmodel.languages.language import get

#: So many words of a content are told from others without the cue beside them: fewer stand everywhere.
_LEAST_WORDS = 3


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
        self._missing = MissingWords(placer.words, language)
        self._attributing = AttributionPlacer(placer, negations, language, self._missing, readers.own, names)
        self._complementizers = get(language).grammar.complementizers
        self._edges = ClauseEdges(placer.words, language)
        self._attributed = AttributedContents(placer.words.clitics, self._complementizers, readers.lemma_of)
        self._negations = negations
        self._gaps = Gaps(self._words, negations, placer.scope, language, readers.lemma_of)
        self._splitter = Splitter(self._words, negations, self._edges, language)
        self._placer = placer
        self._running_over = RunningOver(placer.words)

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
            if bare is not None and self._is_rest(bare, record, placed, lost):
                told = f"without {shown(lost)}, which attributes it"
                return bare, (*more, GROUNDED_IN_PART.issue(told, (number, "content")))
        return placed, issues

    def _tried(self, record: ClaimRecord, number: int) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        issues: list[Issue] = []
        try:
            return self._place(record, number, issues), tuple(issues)
        except Refused as refused:
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

    def _is_rest(self, bare: PlacedRecord, given: ClaimRecord, whole: PlacedRecord | None, lost: str) -> bool:
        """Whether a content is what is left of a record's, and what was taken off it is no denial that gets lost."""
        words = sum(len(self._words.numbers(part)) for part in bare.content)
        is_attributed = bare.cue is not None and self._placer.scope.in_one_sentence(bare.cue, bare.content)
        if whole is not None and lost.casefold() in self._complementizers:
            return False
        has_conjunction = lost.rsplit(maxsplit=1)[-1].casefold() in self._complementizers
        if has_conjunction and not self._begins_clause(bare):
            return False
        is_before = given.content[0].lstrip().startswith(lost)
        if whole is None and not is_before and not self._ends_clause(bare):
            return False
        if not is_attributed and (words < _LEAST_WORDS or has_conjunction or self._negations.among(lost)):
            return False
        return whole is None or all(any(holds(part, one) for part in whole.content) for one in bare.content)

    def _begins_clause(self, placed: PlacedRecord) -> bool:
        """Whether a content stands behind a mark, source or cue."""
        number = self._words.numbers(placed.content[0]).start
        beside = self._edges.beside(number, -1)
        return self._edges.begins(number) or any(self._is_attribution(one, placed) for one in beside)

    def _ends_clause(self, placed: PlacedRecord) -> bool:
        """Whether a content stands before a mark, source or cue, or a word that begins a phrase or clause."""
        number = self._words.numbers(placed.content[-1])[-1]
        beside = self._edges.beside(number, 1)
        return self._edges.ends(number) or any(self._is_attribution(one, placed) for one in beside)

    def _is_attribution(self, number: int, placed: PlacedRecord) -> bool:
        """Whether a word of the story is of what attributes a content."""
        word = self._words.stretch(number, number)
        return any(place.meets(word) for place in placed.all if place not in placed.content)

    def _place(self, record: ClaimRecord, number: int, issues: list[Issue]) -> PlacedRecord:
        matches, joints = self._content(record, number, issues)
        content = tuple(match.stretch for match in matches)
        is_outlet = record.voice == "outlet"
        cue = None if is_outlet else self._attributing.cue(record, number, content, issues)
        sources = () if is_outlet else tuple(self._attributing.sources(record, number, content, cue, issues))
        negated = self._is_negated(record, cue, sources)
        placed = PlacedRecord(
            record=record,
            number=number,
            content=content,
            cue=cue,
            sources=sources,
            name=self._attributing.name(record, number, [*sources, *content], issues),
            is_negated=negated,
        )
        issues += self._without_gaps(placed, matches, joints)
        self._refuse_negated(placed)
        issues += self._negated_before(placed)
        return placed

    # --- content

    def _content(
        self, record: ClaimRecord, number: int, issues: list[Issue]
    ) -> tuple[tuple[Match, ...], tuple[Joint, ...]]:
        """Place the content; also tell what the record has between its parts."""
        path = (number, "content")
        pieces = [
            (each, number > 0)
            for part in record.content
            for number, each in enumerate(self._pieces(part, record, path))
        ]
        wanted = [one for each, _ in pieces for one in each.wanted]
        if not wanted:
            raise Refused(NOT_IN_THE_TEXT.issue("a record without words", path))
        joints = [
            Joint(is_within=index > 0, runs_over=runs_over and not index, marks=each.joint if index else None)
            for each, runs_over in pieces
            for index in range(len(each.wanted))
        ]
        matches = self._placer.content(wanted, record, [joint.is_within for joint in joints])
        if matches is None and any(each.joint is not None for each, _ in pieces):
            raise Refused(self._missing.issue(" ".join(record.content), path))
        if matches is None:
            told = f"the parts of {shown(' … '.join(record.content))} do not stand in this order"
            raise Refused(NOT_IN_THE_TEXT.issue(told, path))
        issues += (
            GROUNDED_IN_PART.issue(f"without {shown(lost)}, which does not stand there", path)
            for each, _ in pieces
            for lost in each.lost
        )
        return matches, tuple(joints[1:])

    def _pieces(self, part: str, record: ClaimRecord, path: tuple[int, str]) -> Sequence[Pieces]:
        """Take a text of a content apart, and each of its paragraphs where it runs over the end of one."""
        whole = self._splitter.pieces(part, record)
        if whole is not None:
            return (whole,)
        paragraphs = self._running_over.parts(part)
        found = [self._splitter.pieces(each, record) for each in paragraphs] if len(paragraphs) > 1 else [None]
        placed = [each for each in found if each is not None]
        if len(placed) < len(found):
            raise Refused(self._missing.issue(part, path))
        return placed

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
                raise Refused(self._negated(placed, field, negation))

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

    def _without_gaps(self, placed: PlacedRecord, matches: Sequence[Match], joints: Sequence[Joint]) -> Iterator[Issue]:
        """Say what is left out between the parts of a content; refuse it where it says something else without that."""
        path = (placed.number, "content")
        for gap in self._gaps.left_out(matches, placed, joints):
            if gap.negation is not None:
                raise Refused(self._negated(placed, "content", gap.negation))
            if not gap.is_allowed:
                raise Refused(self._missing.issue(" ".join(placed.record.content), path))
            yield GROUNDED_IN_PART.issue(f"without {shown(gap.words)}, which stands between its parts", path)
