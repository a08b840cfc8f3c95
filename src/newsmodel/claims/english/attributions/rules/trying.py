"""Tries the rules on a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.deeds import is_deed
from newsmodel.claims.english.attributions.grammar import SURE_OPENERS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.homographs import is_homograph
from newsmodel.claims.english.attributions.incidental import is_incidental
from newsmodel.claims.english.attributions.predications import is_predication
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
from newsmodel.claims.english.attributions.suppositions import is_only_thought_of
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import WordRange

#: The rules that look at a word, in the order in which they are tried.
_BY_WORD: dict[str, list[AttributionRule[Trigger]]] = {}
for _rule in WORD_RULES:
    for _word in _rule.triggers:
        _BY_WORD.setdefault(_word, []).append(_rule)

_CUE = attrgetter("cue")
#: Rules whose source says the same as another one, or denies it.
_BESIDE = frozenset(("citing", "answered", "as"))
_AS_LAST = Method("as", "last")


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
    found = _with_hits_by_words(statement, found)
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
        if hit is None or _is_none(statement, hit):
            continue
        if found and _takes_up(hit, found[-1]):
            found[-1] = _ending_before(found[-1], max(hit.content).end)
        found.append(hit)
    return _without_doubles(statement, found)


def _takes_up(hit: Hit, earlier: Hit) -> bool:
    """Whether a rule has found an answer to what is said before, or an aside about it: "it rained, *as Lee noted*"."""
    if hit.method.family == "answered":
        return True
    return hit.method.plain == _AS_LAST and max(hit.content).start == max(earlier.content).start


def _is_none(statement: Statement, hit: Hit) -> bool:
    """Whether nothing is said: it is only thought of, done rather than said, or no verb at all."""
    return (
        is_only_thought_of(statement, hit)
        or is_deed(statement.view, hit)
        or is_homograph(statement, hit)
        or is_incidental(statement.view, hit)
        or is_predication(statement, hit)
    )


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
    return hit.content == other.content and statement.view.opens(first.start) and hit.method.family not in _BESIDE


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


def _with_hits_by_words(statement: Statement, found: list[Hit]) -> list[Hit]:
    """Add the attributions by words, and part the contents of both where one of those is about a clause at the end."""
    hits = _by_words(statement, found)
    for number, hit in enumerate(hits):
        clause = _last_clause_before(statement, hit, found)
        if clause is not None:
            hits[number] = attrs.evolve(hit, content=[clause])
            found = [_ending_before(other, clause.start - 1) for other in found]
    return [*found, *hits]


def _last_clause_before(statement: Statement, hit: Hit, found: Sequence[Hit]) -> WordRange | None:
    """Find the clause that "according to" is about: "Lee said it cut jobs, *which rose*, according to Hart"."""
    if not (hit.method.family == "according" and hit.method.variant == "last" and found and hit.content):
        return None
    view, content = statement.view, hit.content[0]
    said = max((other.cue.end for other in found if other.cue.end < content.end), default=None)
    if said is None or content.end >= hit.cue.start:
        return None
    comma = next((k for k in range(content.end - 1, said, -1) if view.lowered[k] == ","), None)
    is_clause = (
        comma is not None and view.lowered[comma + 1] in SURE_OPENERS and not any(view.quoted[said : content.end])
    )
    return WordRange(comma + 1, content.end) if comma is not None and is_clause else None


def _ending_before(hit: Hit, end: int) -> Hit:
    """Leave of the content of an attribution what stands before a word."""
    parts = [WordRange(part.start, min(part.end, end)) for part in hit.content if part.start < end]
    return attrs.evolve(hit, content=parts) if parts else hit


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
