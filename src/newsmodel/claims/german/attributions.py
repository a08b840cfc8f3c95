"""The attributions of a German story, passage by passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import msgspec
from msgspec.structs import replace

from newsmodel.claims.attribution import TURN, FoundAttribution, Method
from newsmodel.claims.german.clauses import without_stops
from newsmodel.claims.german.contexts import contexts_of
from newsmodel.claims.german.grammar import DETERMINERS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.negation import is_nobody, is_none_of
from newsmodel.claims.german.phrases import is_name, without_focus
from newsmodel.claims.german.rules.according import according_hits, adverb_hits
from newsmodel.claims.german.rules.attitudes import attitude_hits, bearer
from newsmodel.claims.german.rules.beside import beside_hits
from newsmodel.claims.german.rules.free import floating_quotation, hearsay, mood_of
from newsmodel.claims.german.rules.labels import headline, label, turns_in
from newsmodel.claims.german.rules.phrases import colon_hits, impersonal_hits, noun_hits, so_hits
from newsmodel.claims.german.rules.verbs import taking_up_hits, verb_hits
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import may_speak
from newsmodel.claims.german.subjects import subject_of
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.statements.view import View, WordRange, view_as
from newsmodel.prose.quotations.finding import find_quotations
from newsmodel.prose.quotations.marks import MarkReading

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
    quotations = find_quotations([passage.text for passage in passages], marks)
    reader = _Reader(passages)
    for number, (passage, quoted) in enumerate(zip(passages, quotations, strict=True)):
        reader.read(view_as(View, passage.text, quoted), number, passage)
    return tuple(reader.found)


class _Speaker(msgspec.Struct):
    """The last speaker.

    Attributes:
        source: The words that name the source.
        passage: The passage in which the attribution, or what goes on from it, ends.
    """

    source: Stretch
    passage: int


class _Reader:
    """One story while its passages are read."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._turns = turns_in([passage.text for passage in passages])
        self.found: list[FoundAttribution] = []
        self._speaker: _Speaker | None = None
        #: the attribution that a statement in the subjunctive goes on with
        self._running: int | None = None
        #: whether the statement before told who spoke
        self._fresh = False

    def read(self, view: View, number: int, passage: Passage) -> None:
        """Find the attributions of the next passage."""
        if passage.place not in {"prose", "caption"} or passage.quoted:
            self._running = None
        labelled = label(view) if number in self._turns else None
        if passage.place == "head":
            labelled = headline(view, self._passages)
        if labelled is not None:
            self._add(labelled, view, number)
        for words, previous in zip(view.statements, (None, *view.statements), strict=False):
            statement = Statement(view, words, previous)
            before = self._speaker
            hits = [hit for hit in hits_of(statement) if labelled is None or hit.method.family != "colon"]
            own = any(hit.method.circumstance != "reported" for hit in hits)
            self._running = None if own else self._running
            if not own and hits and self._speaker is not None and number not in self._turns:
                # "Er nannte das falsch. Das Amt *habe gesagt*, es sei gut": he goes on
                self._go_on(statement, number)
            if hits:
                for hit in hits:
                    self._add(hit, view, number, inner=_is_within(hit, hits))
            elif number not in self._turns and passage.place not in _TITLES:
                self._go_on(statement, number)
                self._notice(statement, number)
            self._fresh = self._speaker is not before

    def _add(self, hit: Hit, view: View, number: int, *, inner: bool = False) -> None:
        found = _found(hit, view, number)
        if self._speaker and number - self._speaker.passage <= 1 and _is_anothers(view, hit):
            found = replace(found, source=self._speaker.source)
        self.found.append(found)
        if inner or found.method.circumstance == "reported":
            # "Lee sagte, *das Amt* habe das bestätigt. Er …"
            return
        if found.source is not None and found.source != found.cue:
            self._speaker = _Speaker(found.source, number)

    def _notice(self, statement: Statement, number: int) -> None:
        """Take who is told to say something for the speaker, though it is not told what."""
        sources = [
            subject_of(statement, site)
            for site in statement.sites
            if site.order == "second" and not site.passive and not site.reported
        ]
        source = next((one for one in sources if one is not None), None) or bearer(statement)
        if source is not None and may_speak(statement.view, source):
            self._speaker = _Speaker(statement.view.stretch(without_focus(statement.view, source), number), number)

    def _go_on(self, statement: Statement, number: int) -> None:
        """Attribute a statement without a cue to who spoke last."""
        view, words = statement.view, statement.words
        speaker = self._speaker if self._speaker and number - self._speaker.passage <= 1 else None
        told = hearsay(statement)
        if told is not None:
            self._running = None
            found = _found(told, view, number)
            near = speaker is not None and speaker.passage == number
            self.found.append(replace(found, source=speaker.source if near and speaker else None))
            return
        if speaker is None:
            self._running = None
            return
        floating = floating_quotation(statement)
        if floating is not None:
            self._running = None
            self._carry(Method("floating", "quote"), view.stretch(floating, number), number)
            return
        mood = mood_of(statement)
        whole = view.stretch(WordRange(words.start, without_stops(view, words.start, words.end)), number)
        variant = "subjunctive"
        if mood == "substitute" and self._running is None:
            mood = "subjunctive" if self._fresh and speaker.passage == number else None
            variant = "substitute"
        if mood is not None and (mood == "subjunctive" or self._running is not None):
            for quotation in _quotations_in(view, WordRange(words.start, words.end)):
                self._carry(Method("within", "free"), view.stretch(quotation, number), number)
        if mood == "subjunctive" or (mood is not None and self._running is not None):
            if self._running is None:
                self._running = len(self.found)
                self._carry(Method("free", variant), whole, number)
            else:
                last = self.found[self._running]
                self.found[self._running] = replace(last, content=_merged(last.content, whole))
                self._speaker = _Speaker(speaker.source, number)
            return
        self._running = None

    def _carry(self, method: Method, content: Stretch, number: int) -> None:
        speaker = self._speaker
        if speaker is None:
            return
        distance = "same passage" if speaker.passage == number else "passage before"
        self.found.append(
            FoundAttribution(
                method=method,
                lemma="",
                kind="state",
                cue=None,
                source=speaker.source,
                content=(content,),
                contexts=(f"distance={distance}",),
            )
        )
        self._speaker = _Speaker(speaker.source, number)


def _is_within(hit: Hit, hits: list[Hit]) -> bool:
    """Whether somebody else tells of an attribution, who speaks on: its verb is part of what he says."""
    return any(
        one.source is not None and one.source != hit.source and _tells_of(one, hit) and not _tells_of(hit, one)
        for one in hits
    )


def _tells_of(hit: Hit, other: Hit) -> bool:
    """Whether the cue of another attribution is part of what a hit attributes."""
    return other.cue is not None and _holds(hit, other.cue)


def _is_anothers(view: View, hit: Hit) -> bool:
    """Whether what stands before a colon belongs to who spoke before: "*Sein Urteil*: „…“"."""
    if hit.method.family != "colon" or hit.source is None:
        return False
    low = view.lowered[hit.source.start]
    return low in DETERMINERS and low.startswith(("sein", "ihr")) and not may_speak(view, hit.source)


def _merged(content: tuple[Stretch, ...], more: Stretch) -> tuple[Stretch, ...]:
    """Let a content go on: the sentences of one passage that follow each other are one stretch."""
    last = content[-1]
    if last.passage == more.passage:
        return (*content[:-1], Stretch(last.passage, last.start, more.end))
    return (*content, more)


def hits_of(statement: Statement) -> Iterator[Hit]:
    """Find the attributions of a statement by its own words.

    Args:
        statement: The statement.
    """
    hits = [
        *according_hits(statement),
        *adverb_hits(statement),
        *so_hits(statement),
        *impersonal_hits(statement),
        *verb_hits(statement),
        *taking_up_hits(statement),
        *attitude_hits(statement),
        *noun_hits(statement),
    ]
    hits = [*beside_hits(statement, hits), *hits]
    for colon in colon_hits(statement):
        if not any(hit.source is not None and _holds(hit, colon.content[0]) for hit in hits):
            hits = [colon, *(hit for hit in hits if hit.content != colon.content)]
    # „…“, *sagte Lee*: what is right behind a quotation tells more than what leads to it
    hits.sort(key=lambda hit: hit.method.family != "inverted")
    hits = list(_of_somebody(statement.view, hits))
    hits += [inner for hit in hits for inner in quoted_within(statement.view, hit)]
    seen: set[tuple[WordRange, ...]] = set()
    for hit in hits:
        if hit.content not in seen:
            seen.add(hit.content)
            yield hit


def _of_somebody(view: View, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Leave out what nobody says, and negate what none of some says."""
    for hit in hits:
        if hit.source is None or not is_nobody(view, hit.source):
            none = hit.source is not None and is_none_of(view, hit.source)
            yield attrs.evolve(hit, negated=True) if none else hit


def _holds(hit: Hit, words: WordRange) -> bool:
    """Whether some words are part of what a hit attributes."""
    return any(part.start <= words.start and words.end <= part.end for part in hit.content)


def quoted_within(view: View, hit: Hit) -> Iterator[Hit]:
    """Attribute the words that a content in other words quotes: they are the speaker's own.

    Args:
        view: The passage.
        hit: The attribution in other words.
    """
    for part in hit.content:
        if all(view.quoted[part.start : part.end]):
            continue
        for quotation in _quotations_in(view, part):
            yield attrs.evolve(
                hit, method=Method("within", hit.method.family, hit.method.circumstance), content=(quotation,)
            )


def _quotations_in(view: View, part: WordRange) -> Iterator[WordRange]:
    """List the quotations within some words, but for names."""
    for quotation in view.quotations:
        if part.start <= quotation.start and quotation.end <= part.end and not is_name(view, quotation.start):
            yield quotation


def _found(hit: Hit, view: View, number: int) -> FoundAttribution:
    return FoundAttribution(
        method=hit.method,
        lemma=hit.lemma,
        kind=hit.kind,
        cue=view.stretch(hit.cue, number) if hit.cue else None,
        source=view.stretch(without_focus(view, hit.source), number) if hit.source else None,
        content=tuple(view.stretch(part, number) for part in sorted(hit.content)),
        negated=hit.negated,
        asked=hit.asked,
        turn=hit.method == TURN,
        contexts=contexts_of(view, hit),
    )
