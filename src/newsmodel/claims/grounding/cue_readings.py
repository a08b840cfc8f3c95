"""Readings of the cues of records: what their words say, whatever the record says or leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs
from msgspec.structs import replace

from newsmodel.claims.attribution import CueReading, settle_cue
from newsmodel.claims.contract import ClaimLanguage
from newsmodel.claims.grounding.cue_scope import CueScope
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.own_claims import OwnClaim
from newsmodel.claims.grounding.own_rules import OwnRules
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import (
    ATTRIBUTION_UNSEEN,
    NEGATION_BEFORE,
    NEGATION_LEFT_OUT,
    RECORD_CONTRADICTED,
)
from newsmodel.claims.nesting import holds
from newsmodel.claims.passages import Passage, Stretch, span_of
from newsmodel.issues import Issue, shown
from newsmodel.values import CueKind, Modality


class CueReadings:
    """Reads what attributes the records of one story.

    Args:
        passages: Its passages.
        language: The rules for its language.
        negations: Its negations.
        scope: Tells what stands in one sentence.
        own: Gives our rules' reading of the story; None where there are none for its language.
    """

    def __init__(
        self,
        passages: tuple[Passage, ...],
        language: ClaimLanguage,
        negations: Negations,
        scope: CueScope,
        own: Callable[[], OwnRules | None],
    ) -> None:
        self._passages = passages
        self._language = language
        self._negations = negations
        self._scope = scope
        self._own = own

    def settle(self, placed: PlacedRecord, issues: Iterable[Issue]) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        """Give a record the cue that attributes its content, and what this says, or refuse it for a denial left out.

        Args:
            placed: The record.
            issues: What there was to say of it.

        Returns:
            The record, None where it is refused, and what there is to say.
        """
        own = self._own()
        around = own.around(placed.content) if own is not None else []
        by = self._attributing(placed, around)
        left_out = self._left_out(placed, by, around)
        if left_out is not None:
            issues = (*(issue for issue in issues if issue.rule != NEGATION_BEFORE.id), left_out)
            if left_out.rule == NEGATION_LEFT_OUT.id:
                return None, issues
        if _tells_negation(by, around, placed):
            issues = [issue for issue in issues if issue.rule != NEGATION_BEFORE.id]
        if by is not None and placed.cue is None:
            return self._taken(placed, by, issues)
        read, more = self._read(placed, by, issues)
        unseen = self._unseen(read, around) if read is not None and by is None else ()
        return read, (*issues, *more, *unseen)

    # --- denials that a record leaves out

    def _left_out(self, placed: PlacedRecord, by: OwnClaim | None, around: Sequence[OwnClaim]) -> Issue | None:
        """Say that a content is attributed by words that negate or deny it, where the record does not say so.

        It is refused, unless it is the lesser part of what is attributed.
        """
        denying = next((own for own in around if self._leaves_out(placed, by, own, around)), None)
        if denying is None or denying.claim.cue is None:
            return None
        size = sum(part.end - part.start for part in placed.content)
        is_refused = placed.cue is not None or 2 * size >= denying.place.size
        rule = NEGATION_LEFT_OUT if is_refused else NEGATION_BEFORE
        told = f"is attributed by {shown(denying.claim.cue.span.text)}, which it leaves out"
        return rule.issue(f"{shown(' … '.join(placed.record.content))} {told}", (placed.number, "content"))

    def _leaves_out(self, placed: PlacedRecord, by: OwnClaim | None, own: OwnClaim, around: Sequence[OwnClaim]) -> bool:
        """Whether a claim of ours denies what a record has, and is another than the one that the record means."""
        if own is by or not own.reading.denies:
            return False
        if placed.cue is not None and any(holds(part, placed.cue) for part in own.place.content):
            return own.is_by(placed.record)  # "Lee denied that he had said so", but not "that Poe had said so"
        return by is None and own is around[0] and not placed.is_negated

    def _taken(
        self, placed: PlacedRecord, own: OwnClaim, issues: Iterable[Issue]
    ) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        """Take the cue of our own claim of the same content and source for a record that has none."""
        taken = replace(placed, cue=own.place.cue)
        read, more = self._read(taken, own)
        if own.reading.denies and not more:
            cue = own.claim.cue.span.text if own.claim.cue else ""
            message = f"the record has no cue of the story, which attributes its content by {shown(cue)}"
            more = (RECORD_CONTRADICTED.issue(message, (placed.number, "cue")),)
        return read, (*issues, *more)

    def _attributing(self, placed: PlacedRecord, around: Sequence[OwnClaim]) -> OwnClaim | None:
        """Find the claim of ours whose cue is that of a record, or which attributes its content to the same source."""
        if placed.record.voice != "source":
            return None
        if placed.cue is not None:
            cue = placed.cue
            return next((own for own in around if own.place.cue is not None and own.place.cue.meets(cue)), None)
        nearest = around[0] if around and around[0].place.cue is not None else None
        if nearest is None or not self._is_by(nearest, placed):
            return None
        if nearest.claim.polarity == "negated" and not placed.is_negated:
            return None
        # whoever names another cue is not given ours for it, unless theirs hides a denial
        return nearest if placed.record.cue is None or nearest.reading.denies else None

    def _is_by(self, own: OwnClaim, placed: PlacedRecord) -> bool:
        """Whether a claim of ours is by whom a record names, or by whom the words name that the story has for it."""
        words = [span_of(place, self._passages).text for place in placed.sources]
        return own.is_by(placed.record) or (bool(words) and own.is_by(attrs.evolve(placed.record, source=words)))

    # --- what a cue says

    def _read(
        self, placed: PlacedRecord, own: OwnClaim | None, issues: Iterable[Issue] = ()
    ) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        """Read the cue of a record, and say where the record has it otherwise."""
        record = placed.record
        if placed.cue is None:
            return self._without_cue(placed, issues)
        words = self._words_say(placed, placed.cue, own)
        negation = None if own is not None or words.denies else self._negation_around(placed, placed.cue)
        if negation is not None:
            told = f"{shown(record.cue or '')} stands in one clause with {shown(negation)}, which it leaves out"
            return None, (NEGATION_LEFT_OUT.issue(told, (placed.number, "cue")),)
        is_contradicted = _is_contradicted(record, words)
        if words.denies:
            deny = "deny" in (words.kind, record.cue_kind)
            kind, negated = words.kind if deny else record.cue_kind or words.kind, words.negated
        else:
            kind, negated = record.cue_kind or words.kind, record.polarity == "negated"
        lemma = words.lemma if is_contradicted else record.cue_lemma or words.lemma
        reading = CueReading(lemma=lemma, kind=kind, negated=negated)
        read = replace(placed, reading=reading, modality=_modality(placed, own))
        if not is_contradicted:
            return read, ()
        given = " and ".join(repr(value) for value in (record.cue_kind, record.polarity) if value is not None)
        cue, means = span_of(placed.cue, self._passages).text, "negated" if words.negated else "affirmed"
        is_ = f"{words.kind!r} and {means!r}" if words.kind else repr(means)
        told = f"the record has {given} for {shown(cue)}, whose words are {is_}"
        return read, (RECORD_CONTRADICTED.issue(told, (placed.number, "cue")),)

    def _negation_around(self, placed: PlacedRecord, cue: Stretch) -> str | None:
        """Find a negation in the clause before a cue that our rules do not know, or between it and its content."""
        others = [*placed.content, *placed.sources]
        before = self._negations.ahead(cue, others)
        return before or self._negations.ahead(placed.content[0], [*placed.content[1:], *placed.sources, cue])

    def _without_cue(
        self, placed: PlacedRecord, issues: Iterable[Issue]
    ) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        """Take a record without a cue for negated where a negation stands before its content.

        A denial by the record is refused: there is no place to say that it is one.
        """
        record, is_attributed = placed.record, placed.record.voice == "source"
        if is_attributed and record.cue_kind == "deny":
            told = f"{shown(' … '.join(record.content))} is denied by the record, and no cue near it does"
            return None, (NEGATION_LEFT_OUT.issue(told, (placed.number, "cue")),)
        negated = placed.is_negated or (is_attributed and any(one.rule == NEGATION_BEFORE.id for one in issues))
        return replace(placed, reading=CueReading(negated=negated)), ()

    def _words_say(self, placed: PlacedRecord, cue: Stretch, own: OwnClaim | None) -> CueReading:
        """Read a cue as our rules do, else as the lexicon does, else by the words that negate or deny."""
        found = self._language.read_cue(self._passages[cue.passage].text, cue.start, cue.end)
        readings = [one for one in (own.reading if own is not None else None, found) if one is not None]
        settled = settle_cue(readings)
        if settled is not None and (settled.denies or own is not None):
            return settled
        negated = any(map(self._negations.is_negated, placed.sources))
        if found is not None:
            return replace(found, negated=negated)
        kind: CueKind | None = "deny" if self._negations.is_denial(cue) else None
        return CueReading(kind=kind, negated=negated or self._negations.is_negated(cue))

    # --- what nothing attributes

    def _unseen(self, placed: PlacedRecord, around: Sequence[OwnClaim]) -> tuple[Issue, ...]:
        """Say that nothing attributes a content to whom its record names."""
        sources, cue = placed.sources, placed.cue
        if not sources or any(self._is_by(own, placed) for own in (*around, *self._within(placed))):
            return ()
        if cue is not None and _holds_attribution(placed, cue) and self._scope.in_one_sentence(cue, sources):
            return ()
        beside = [one for one in sources if self._scope.is_beside(one, placed.content)]
        by_cue = cue is not None and self._scope.in_one_sentence(cue, sources)
        if (beside or by_cue) and (cue is None or self._scope.is_beside(cue, placed.content)):
            return ()
        words, source = shown(" … ".join(placed.record.content)), shown(" and ".join(placed.record.source))
        return (ATTRIBUTION_UNSEEN.issue(f"nothing attributes {words} to {source}", (placed.number, "source")),)

    def _within(self, placed: PlacedRecord) -> Sequence[OwnClaim]:
        own = self._own()
        return own.within(placed.content) if own is not None else ()


def _tells_negation(by: OwnClaim | None, around: Sequence[OwnClaim], placed: PlacedRecord) -> bool:
    """Whether it is known what negates a content: the claim that attributes it says so, or that nothing does."""
    if by is not None and by.reading.denies:
        return True
    nearest = by or next(iter(around), None)
    return nearest is not None and nearest.place.cue is not None and nearest.begins_as(placed.content)


def _holds_attribution(placed: PlacedRecord, cue: Stretch) -> bool:
    """Whether the content of a record has the words that attribute it, as a sentence that is copied whole."""
    return all(any(holds(part, place) for part in placed.content) for place in (cue, *placed.sources))


def _is_contradicted(record: ClaimRecord, words: CueReading) -> bool:
    """Whether a record says that something is denied or negated which is not, or the other way round."""
    if words.denies:
        other_kind = record.cue_kind is not None and (record.cue_kind == "deny") != (words.kind == "deny")
        return other_kind or (record.polarity is not None and (record.polarity == "negated") != words.negated)
    return words.kind is not None and (record.polarity == "negated" or record.cue_kind == "deny")


def _modality(placed: PlacedRecord, own: OwnClaim | None) -> Modality | None:
    """Give the modality of the same claim by our rules; None where it has other words."""
    if own is None or 2 * sum(part.end - part.start for part in placed.content) < own.place.size:
        return None
    return own.claim.modality
