"""The attributions of a German story, passage by passage."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.attribution import FoundAttribution
from newsmodel.claims.german.carrying import Carrier
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.found import attribution_of
from newsmodel.claims.german.grammar import DETERMINERS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.rules.labels import headline, label, turns_in
from newsmodel.claims.german.several_speakers import parted
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import may_go_on, may_speak
from newsmodel.claims.german.statement_hits import hits_of, holds
from newsmodel.claims.passages import Passage
from newsmodel.claims.statements.view import View, WordRange, view_as
from newsmodel.prose.quotations.finding import Quoted, find_quotations
from newsmodel.prose.quotations.marks import MarkReading

#: Near "heißt es" they take up where it was said.
_ON = frozenset(("darin", "hierin", "weiter", "wörtlich", "ferner"))
_NEAR = 2
#: Where a quotation stands for itself, whoever spoke before.
_TITLES = frozenset(("head", "heading"))


def find_attributions(
    passages: Sequence[Passage], marks: Sequence[MarkReading] | None = None
) -> tuple[FoundAttribution, ...]:
    """Find who says what in the passages of a story.

    Args:
        passages: The passages, in reading order.
        marks: The quotation marks of each, if they have been read already.

    Example:
        >>> [found] = find_attributions([Passage(target="a", text="Der Damm sei alt, sagte Lee.", place="prose")])
        >>> str(found.method), found.lemma, found.content
        ('inverted-clause', 'sagen', (Stretch(passage=0, start=0, end=16),))
    """
    reader = _Reader(passages, find_quotations([passage.text for passage in passages], marks))
    for number in range(len(passages)):
        reader.read(number)
    return tuple(reader.carrier.found)


class _Reader:
    """One story while its passages are read."""

    def __init__(self, passages: Sequence[Passage], quotations: Sequence[tuple[Quoted, ...]]) -> None:
        self._passages = passages
        self._quotations = quotations
        self._turns = turns_in([passage.text for passage in passages])
        self.carrier = Carrier(quotations)

    def read(self, number: int) -> None:
        """Find the attributions of the next passage."""
        passage = self._passages[number]
        view = view_as(View, passage.text, self._quotations[number])
        self.carrier.begin(running_on=passage.place in {"prose", "caption"} and not passage.quoted)
        labelled = label(view) if number in self._turns else None
        if passage.place == "head":
            labelled = headline(view, self._passages)
        if labelled is not None:
            self._add(labelled, view, number)
        carries = number not in self._turns and passage.place not in _TITLES
        parts = [part for words in view.statements for part in parted(view, words)]
        for words, previous in zip(parts, (None, *parts), strict=False):
            statement = Statement(view, words, previous)
            hits = [hit for hit in hits_of(statement) if labelled is None or hit.method.family != "colon"]
            self._read_statement(statement, number, hits, carries=carries)

    def _read_statement(self, statement: Statement, number: int, hits: list[Hit], *, carries: bool) -> None:
        carrier = self.carrier
        own = any(hit.method.circumstance != "reported" for hit in hits)
        with carrier.statement(own=own):
            if not own and hits and carrier.has_speaker and number not in self._turns:
                # "Er nannte das falsch. Das Amt *habe gesagt*, es sei gut": he goes on
                carrier.go_on(statement, number)
            if hits:
                for hit in hits:
                    self._add(hit, statement.view, number, inner=_is_within(hit, hits))
                carrier.lead_in(statement, number, hits)
            elif carries:
                carrier.go_on(statement, number)
                carrier.notice(statement, number)

    def _add(self, hit: Hit, view: View, number: int, *, inner: bool = False) -> None:
        speaker = hit.owner or hit.source
        silent = inner or speaker is None or not may_go_on(view, speaker)
        self.carrier.add(
            attribution_of(hit, view, number),
            number,
            speaker=None if silent or speaker is None else view.stretch(without_focus(view, speaker), number),
            anothers=_is_anothers(view, hit),
        )


def _is_within(hit: Hit, hits: list[Hit]) -> bool:
    """Whether somebody else tells of an attribution, who speaks on: its verb is part of what he says."""
    return any(
        one.source is not None and one.source != hit.source and _tells_of(one, hit) and not _tells_of(hit, one)
        for one in hits
    )


def _tells_of(hit: Hit, other: Hit) -> bool:
    """Whether the cue of another attribution is part of what a hit attributes."""
    return other.cue is not None and holds(hit, other.cue)


def _goes_on(view: View, cue: WordRange) -> bool:
    """Whether it says so in what was told of before: "*darin* heißt es", "heißt es *weiter*"."""
    return view.has_any(_ON, max(0, cue.start - _NEAR), cue.end + _NEAR)


def _is_anothers(view: View, hit: Hit) -> bool:
    """Whether what stands before a colon, or what says it, belongs to who spoke before: "*Sein Urteil*: „…“"."""
    if hit.method.family == "impersonal":
        return hit.source is None and hit.cue is not None and _goes_on(view, hit.cue)
    if hit.method.family != "colon" or hit.source is None:
        return False
    low = view.lowered[hit.source.start]
    return low in DETERMINERS and low.startswith(("sein", "ihr")) and not may_speak(view, hit.source)
