"""Tries the rules on a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from operator import attrgetter

import attrs

from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.grammar import BE, DO, HAVE, MODALS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import causatives
from newsmodel.claims.english.attributions.rules.table import (
    FINITE_RULES,
    HEARING_RULES,
    NON_FINITE_RULES,
    PASSIVE_RULES,
    QUOTATION_RULES,
    WORD_RULES,
    AttributionRule,
    Target,
)
from newsmodel.claims.english.attributions.sites import MOST_CUES, Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

#: The rules that look at a word, in the order in which they are tried.
_BY_WORD: dict[str, list[AttributionRule[Trigger]]] = {}
for _rule in WORD_RULES:
    for _word in _rule.triggers:
        _BY_WORD.setdefault(_word, []).append(_rule)

_CUE = attrgetter("cue")
#: Before what somebody may say, or might have said.
_SUPPOSING = words("if unless")
#: Kinds of what is thought or found rather than said.
_THOUGHT: tuple[CueKind, ...] = ("believe", "show", "estimate")
#: Whose thoughts nobody reports: "*nobody* believed that it rained".
_NOT_THINKING = words("you nobody none")
_INVERTING = words("had should were")
#: They begin a question with a form behind its subject: "*did* Lee say so?", "*has* Lee said so?".
_ASKING = DO | HAVE | BE | MODALS


def hits_in(statement: Statement) -> list[Hit]:
    """Find the attributions that the rules find in a statement, in the order of their cues.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> [str(hit.method) for hit in hits_in(statement_of(view_of("According to Lee, he said it rained.", ()), 0))]
        ['according-first', 'subject-clause']
    """
    if statement.view.lowered[statement.start] == "<":  # a tag of mark-up that was left over
        return []
    found = _by_cues(statement)
    found += _by_words(statement, found)
    found = _within_preposed(statement, found or _by_quotations(statement))
    return sorted((hit for hit in found if hit.content), key=_CUE) if found else []


def _by_cues(statement: Statement) -> list[Hit]:
    found: list[Hit] = []
    for number, site in enumerate(statement.sites):
        later = statement.sites[number + 1 :]
        if found and site.verb < found[-1].cue.end:  # "was quoted as *saying*"
            continue
        clause = Clause(statement, site, later, found[-1] if found else None)
        if clause.is_in_subject or clause.quoted_speaker is not None:
            continue
        hit = _first(_rules_for(site), clause)
        if hit is None or _is_supposed(statement, hit) or _is_reader(statement, hit) or _is_asked(statement, hit):
            continue
        found.append(hit)
    return _without_doubles(statement, found)


def _is_supposed(statement: Statement, hit: Hit) -> bool:
    """Whether somebody is only supposed or made to say it: "*if* Lee says it rained", "*help* Lee say so"."""
    low, source = statement.view.lowered, hit.source
    if source is None or hit.cue.start < source.start:
        return False
    before = low[source.start - 1] if source.start > statement.start else ""
    inverted = low[source.start] if source.start == statement.start else ""
    is_inverted = before in _INVERTING and source.start - 1 == statement.start
    if hit.site is not None and hit.site.form.form == "base" and hit.site.group == hit.site.verb:
        caused = low[max(statement.start, source.start - 1) : source.last]
        if not causatives().isdisjoint(caused):
            return True
    return before in _SUPPOSING or is_inverted or (inverted in _INVERTING and source.end - source.start > 1)


def _is_asked(statement: Statement, hit: Hit) -> bool:
    """Whether it is asked if somebody says it, or who does: "*did Lee say* it rained?", "*who said* it rained?"."""
    view, source, start = statement.view, hit.source, statement.start
    if source is None or hit.site is None or view.lowered[statement.end - 1] != "?" or view.quoted[statement.end - 1]:
        return False
    if hit.cue.start < source.start:
        return False
    if source == WordRange(start, start + 1):
        return view.lowered[start] == "who"
    is_inverted = source.start == start + 1 or (source.start == start and source.end > start + 1)
    if view.lowered[start] not in _ASKING or not is_inverted:
        return False
    changed = view.lowered[start] in HAVE or view.lowered[start] in BE
    return (hit.site.form.form != "base") is changed and hit.site.group == hit.site.verb


def _is_reader(statement: Statement, hit: Hit) -> bool:
    """Whether the source is the reader, who is told what to think or to say, or nobody: "*you* know that it rains"."""
    low, source = statement.view.lowered, hit.source
    if source is None or source.end - source.start != 1:
        return False
    noun, before = low[source.start], low[hit.cue.start - 1] if hit.cue.start else ""
    is_idiom = noun == "it" and before == "without"  # "it goes *without saying* that"
    if noun == "let's" or is_idiom or (noun == "which" and source.start == statement.start):
        return True
    return hit.kind in _THOUGHT and noun.partition("'")[0] in _NOT_THINKING


def _within_preposed(statement: Statement, hits: list[Hit]) -> list[Hit]:
    """End the contents of attributions that stand in one before its verb: "*The poll shows it leaks*, he said"."""
    if len(hits) <= 1:
        return hits
    preposed = [
        part
        for hit in hits
        for part in hit.content
        if hit.site is not None and part.start <= statement.body and part.end <= hit.cue.start
    ]
    around = (next((part for part in preposed if part.start < hit.cue.start < part.end), None) for hit in hits)
    return [_clipped(hit, part) for hit, part in zip(hits, around, strict=True)]


def _clipped(hit: Hit, around: WordRange | None) -> Hit:
    """Leave of a content what stands in the content that its cue stands in."""
    if around is None or all(part.end <= around.end for part in hit.content):
        return hit
    inside = (_within(part, around) for part in hit.content if part.start < around.end)
    return attrs.evolve(hit, content=list(inside))


def _without_doubles(statement: Statement, hits: list[Hit]) -> list[Hit]:
    """Leave of two attributions of the same quotation the one whose cue is nearer to it."""
    kept: list[Hit] = []
    for hit in hits:
        double = next((k for k, other in enumerate(kept) if _quotes_the_same(statement, hit, other)), None)
        if double is None:
            kept.append(hit)
        elif _distance(hit) < _distance(kept[double]):
            kept[double] = hit
    return kept


def _quotes_the_same(statement: Statement, hit: Hit, other: Hit) -> bool:
    first = hit.content[0]
    return hit.content == other.content and statement.view.opens(first.start) and hit.method.family != "citing"


def _distance(hit: Hit) -> int:
    """Count the words between a cue and the first part of its content."""
    content = hit.content[0]
    return max(content.start - hit.cue.end, hit.cue.start - content.end)


def _rules_for(site: Site) -> tuple[AttributionRule[Clause], ...]:
    if site.cue.lemma == "hear":
        return HEARING_RULES
    if site.passive:
        return PASSIVE_RULES
    if site.form.form == "participle" and site.group == site.verb:
        return ()  # "the words *written* there"
    return FINITE_RULES if site.finite and not site.infinitive else NON_FINITE_RULES


def _by_words(statement: Statement, found: list[Hit]) -> list[Hit]:
    """Find the attributions by words that attribute and are no cues yet."""
    low, quoted = statement.view.lowered, statement.view.quoted
    if _BY_WORD.keys().isdisjoint(low[statement.start : statement.end]):
        return []
    cues = {word for hit in found for word in range(hit.cue.start, hit.cue.end)}
    words = (
        word
        for word in range(statement.start, statement.end - 1)
        if low[word] in _BY_WORD and not quoted[word] and word not in cues
    )
    hits = (_first(_BY_WORD[low[word]], Trigger(statement, word)) for word in islice(words, MOST_CUES))
    return [_beside(hit, found) for hit in hits if hit is not None]


def _beside(hit: Hit, found: list[Hit]) -> Hit:
    """Give an attribution by a word the content of the one that it stands in, or that stands right before it.

    "Lee said that it *reportedly* rained" reports that it rained; "“It rained,” Lee said, *according to* the paper"
    is another source of the same words.
    """
    for other in found:
        around = next((part for part in other.content if part.start <= hit.cue.start < part.end), None)
        if around is not None:
            return attrs.evolve(hit, content=[_within(part, around) for part in hit.content])
        if other.source is not None and hit.cue.start - 2 <= max(other.source.end, other.cue.end) <= hit.cue.start:
            return attrs.evolve(hit, content=other.content)
    return hit


def _within(part: WordRange, around: WordRange) -> WordRange:
    start = min(max(part.start, around.start), around.end)
    return WordRange(start, max(start, min(part.end, around.end)))


def _by_quotations(statement: Statement) -> list[Hit]:
    """Find the first attribution of a quotation by what stands around it."""
    if not any(statement.view.quoted[statement.start : statement.end]):
        return []
    for word in islice(_quotations(statement), MOST_CUES):
        hit = _first(QUOTATION_RULES, Trigger(statement, word))
        if hit is not None:
            return [hit]
    return []


def _quotations(statement: Statement) -> Iterator[int]:
    """Find the first word of each quotation in a statement."""
    quoted = statement.view.quoted
    word = statement.start
    while word < statement.end:
        if quoted[word]:
            yield word
            word = max(word + 1, statement.view.quotation_at(word).end)
        else:
            word += 1


def _first(rules: Iterable[AttributionRule[Target]], target: Target) -> Hit | None:
    """Try rules until one finds something."""
    for rule in rules:
        hit = rule.find(target)
        if hit is not None:
            return hit
    return None
