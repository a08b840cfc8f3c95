"""The attributions of a story, passage by passage."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newsmodel.claims.attribution import TURN, FoundAttribution
from newsmodel.claims.english.attributions.circumstances import with_circumstances
from newsmodel.claims.english.attributions.contexts import contexts_of
from newsmodel.claims.english.attributions.floating import (
    carried_on,
    floating_quotation,
    is_all_quoted,
    led_in,
    reaches_back,
    runs_to_end,
    without_last_part,
)
from newsmodel.claims.english.attributions.hits import ASKED, Hit
from newsmodel.claims.english.attributions.leading_in import leads, quotation_behind, view_with, without_quotation
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.own_words import continued, continued_across, parted
from newsmodel.claims.english.attributions.refusals import kind_of
from newsmodel.claims.english.attributions.rules.headlines import is_headline
from newsmodel.claims.english.attributions.rules.labels import turns_in
from newsmodel.claims.english.attributions.rules.table import DASH_RULE, HEADLINE_RULE, LABEL_RULE, WORD_RULES
from newsmodel.claims.english.attributions.rules.trying import hits_in
from newsmodel.claims.english.attributions.sources import (
    is_fronted_negation,
    is_negated_source,
    is_other_than_source,
    is_told_nobody,
    named_source,
)
from newsmodel.claims.english.attributions.statements import statement_of
from newsmodel.claims.english.attributions.verdicts import verdict_on
from newsmodel.claims.english.attributions.view import View, WordRange, view_of
from newsmodel.claims.english.capitals import in_small_letters
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.prose.quotations.finding import Quoted, find_quotations
from newsmodel.prose.quotations.marks import MarkReading


def find_attributions(
    passages: Sequence[Passage], marks: Sequence[MarkReading] | None = None
) -> tuple[FoundAttribution, ...]:
    """Find who says what in the passages of a story.

    Args:
        passages: The passages, in reading order.
        marks: The quotation marks of each, if they have been read already.

    Example:
        >>> [found] = find_attributions([Passage(target="a", text="The dam broke, Lee said.", place="prose")])
        >>> str(found.method), found.lemma, found.content
        ('tail-clause', 'say', (Stretch(passage=0, start=0, end=13),))
    """
    passages = in_small_letters(passages)
    texts = [passage.text for passage in passages]
    quotations, turns = find_quotations(texts, marks), turns_in(texts)
    found: list[FoundAttribution] = []
    # the quotations of later passages that an attribution runs on in, by its number
    running_on: dict[int, list[Stretch]] = {}
    running: int | None = None
    # the quotation that the passage before leads into
    led: Quoted | None = None
    for number, (passage, quoted) in enumerate(zip(passages, quotations, strict=True)):
        behind = quotation_behind(passages, quotations, number)
        view = (
            view_of(passage.text, quoted, parse=passage.parse)
            if behind is None
            else view_with(passage, quoted, passages[number + 1], behind)
        )
        hits = hits_of(view, is_turn=number in turns)
        contexts = contexts_of(view, hits, place=passage.place, number=number)
        here = [_found(hit, view, number, about) for hit, about in zip(hits, contexts, strict=True)]
        carried = _carried_on(here, passage.text, quoted, led, number) if running is not None else None
        if running is not None and carried is not None:
            running_on.setdefault(running, []).append(_stretch_of(carried, number))
        leading = [k for k, one in enumerate(here) if leads(one, len(passage.text))]
        here = [without_quotation(one, len(passage.text)) if k in leading else one for k, one in enumerate(here)]
        found += here
        led = behind if leading else None
        if leading:
            running = len(found) - len(here) + leading[-1]
        elif here:
            last = _last_holding(here, _stretch_of(quoted[-1], number)) if quoted else None
            running = len(found) - len(here) + last if last is not None else None
        elif carried is None or (quoted and not runs_to_end(passage.text, quoted[-1])):
            running = None
    return tuple(continued_across(found, running_on))


def hits_of(view: View, *, is_turn: bool = False) -> list[Hit]:
    """Find the attributions of a passage.

    Args:
        view: The passage.
        is_turn: Whether it is a turn of a dialogue: "A: It rained.".
    """
    turn = LABEL_RULE.find(view) if is_turn else None
    if turn is not None:
        return with_circumstances(view, [turn, *_hits_in_statements(view)])
    if is_headline(view):
        hit = HEADLINE_RULE.find(view)
        return [hit] if hit is not None else []
    line = DASH_RULE.find(view)
    if line is not None:
        return [line]
    return with_circumstances(view, _hits_in_statements(view))


def _hits_in_statements(view: View) -> list[Hit]:
    hits: list[Hit] = []
    # the quotations that an attribution is carried on in, by its number
    floated: dict[int, list[WordRange]] = {}
    fresh = 0  # from here on they belong to the statement before
    for number, words in enumerate(view.statements):
        if not _may_hold(view, words):
            fresh = len(hits)
            continue
        statement = statement_of(view, number)
        found = hits_in(statement)
        last = len(hits) - 1
        if found and fresh <= last and any(reaches_back(hit, statement) for hit in found):
            if floated.get(last):
                floated[last].pop()
            else:
                hits[last] = without_last_part(hits[last])
        floating = floating_quotation(statement) if not found and fresh <= last else None
        if floating is None:
            found = parted(view, found or led_in(view, number))
            fresh = len(hits)
            hits += found
            continue
        carried = fresh + carried_on(view, hits[fresh:])
        floated.setdefault(carried, []).append(floating)
        fresh = carried if carried == last else len(hits)
    if not floated:
        return hits
    return continued(hits, floated, [number in floated and _is_negated(view, hit) for number, hit in enumerate(hits)])


@functools.cache
def _telling_words() -> frozenset[str]:
    """List the words that the rules for cues and for words look at."""
    return frozenset(cue_forms()).union(*(rule.triggers for rule in WORD_RULES))


def _may_hold(view: View, words: WordRange) -> bool:
    """Whether a statement has a word that attributes or a quotation: no rule for statements finds any without one."""
    return view.has_any(_telling_words(), words.start, words.end) or any(view.quoted[words.start : words.end])


def _found(hit: Hit, view: View, number: int, contexts: tuple[str, ...]) -> FoundAttribution:
    source = named_source(view, hit.source) if hit.source else None
    negated = _is_negated(view, hit)
    verdict = None if negated else verdict_on(view, hit)
    return FoundAttribution(
        method=hit.method,
        lemma=hit.lemma,
        kind=kind_of(view, hit),
        cue=view.stretch(hit.cue, number),
        source=view.stretch(source, number) if source else None,
        content=tuple(view.stretch(part, number) for part in sorted(hit.content)),
        negated=negated,
        asked=hit.method.variant == ASKED,
        turn=hit.method.plain == TURN,
        contexts=contexts,
        verdict=view.stretch(verdict, number) if verdict else None,
    )


def _is_negated(view: View, hit: Hit) -> bool:
    """Whether an attribution is told not to be: two negations affirm."""
    by_verb = hit.negated or (hit.site is not None and (hit.site.negated or is_fronted_negation(view, hit.source)))
    if hit.site is not None and hit.content and is_told_nobody(view, hit.cue, min(hit.content)):
        by_verb = not by_verb
    return by_verb != _is_nobody(view, hit.source)


def _is_nobody(view: View, source: WordRange | None) -> bool:
    """Whether a source is nobody, or is whom a relative pronoun says not to be it: "it was *not Lee* who said so"."""
    named = named_source(view, source) if source is not None else None
    if named is None or named == source:
        return is_negated_source(view, source)
    return is_negated_source(view, named) or is_other_than_source(view, named)


def _stretch_of(quoted: Quoted, number: int) -> Stretch:
    return Stretch(number, quoted.start, quoted.end)


def _carried_on(
    here: Sequence[FoundAttribution], text: str, quoted: Sequence[Quoted], led: Quoted | None, number: int
) -> Quoted | None:
    """Find the quotation at the beginning of a passage that goes on from the passage before, or is led into there."""
    first = led or (quoted[0] if quoted else None)
    if first is None or not (led or first.continues or (not here and is_all_quoted(text, first))):
        return None
    return first if _last_holding(here, _stretch_of(first, number)) is None else None


def _last_holding(found: Sequence[FoundAttribution], place: Stretch) -> int | None:
    """Find the last attribution that has these words in its content, rather one whose content begins with them."""
    holding = [k for k, one in enumerate(found) if any(part.meets(place) for part in one.content)]
    beginning = [k for k in holding if any(part.start == place.start for part in found[k].content)]
    best = beginning or holding
    return best[-1] if best else None
