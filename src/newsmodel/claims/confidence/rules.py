"""Confidence of a rule with a cue in a context: how much of what it found on annotated news was right.

The counts are in `languages/<tag>/confidence.tsv`, which `python benchmarks/measure_rules.py` writes; those of contexts
are the business of `contexts`.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from newsmodel.claims.attribution import TURN, Method
from newsmodel.claims.confidence.contexts import MEASURED_FIRST, measured_shift, shifted
from newsmodel.languages.tables import rows

#: Claims that are more likely wrong than right are not looked for unless asked.
DEFAULT_CONFIDENCE = 0.5
#: With this `min_confidence` seven claims in a hundred are wrong in news about politics, and two in five are missed.
PRECISE_CONFIDENCE = 0.83

#: A rule of which nothing is known is right as often as wrong, as if so many findings had shown it.
PRIOR, PRIOR_WEIGHT = 0.5, 5
#: What is known of the more general case counts as much as so many findings of the more special one.
WEIGHT = 8
#: A family of rules that found less has no confidence: nothing measured it.
FEWEST_FOUND = 5
#: A rule that found less, whatever made it less sure, has none either: one finding measures nothing. With 1 a German
#: claim in 462 is lost (F1 65.9 for 66.0), with 3 the German error grows from .054 to .057; English is the same.
FEWEST_OF_RULE = 2
#: Families that PolNeAR marks otherwise, so that it cannot measure them: turns of transcripts are left unmarked there,
#: and whom a report cites is the content of the citing. What a noun alone tells the German corpus marks now and then.
UNMEASURED = frozenset((TURN.family, "citing", "phrase"))
#: In the place of a lemma: all findings of a method.
EVERY = "*"


class Count(msgspec.Struct, frozen=True):
    """Findings of a rule: how many there were, and how many were right.

    Attributes:
        right: How often it was right.
        found: How often in all.
    """

    right: int = 0
    found: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found)

    def smoothed(self, expected: float, weight: int) -> float:
        """Estimate the share that is right, drawn towards what is expected."""
        return (self.right + weight * expected) / (self.found + weight)


#: Counts by method and lemma.
Counts = Mapping[tuple[Method, str], Count]


def confidence_of(
    method: Method, lemma: str | None, contexts: Sequence[str] = (), language: str = MEASURED_FIRST
) -> float | None:
    """Tell how sure a rule is, 0 to 1; None where nothing measured it.

    Args:
        method: Name of the rule, with what makes it less sure.
        lemma: Base form of the cue, if there is one.
        contexts: What can be counted around the attribution, as "name=value".
        language: The tag of the language whose rules it is one of.

    Example:
        >>> confidence_of(Method("tail", "quote"), "say")
        0.98
        >>> confidence_of(TURN, ":") is None
        True
    """
    confidence = _confidence(method, lemma or EVERY, language)
    if confidence is not None and contexts:
        confidence = shifted(confidence, measured_shift(method, contexts, language))
    return None if confidence is None else round(confidence, 2)


def is_sure_enough(confidence: float | None, least: float) -> bool:
    """Whether a claim is to be kept; one that nothing measured is kept where no more than the default is asked.

    Example:
        >>> is_sure_enough(None, DEFAULT_CONFIDENCE), is_sure_enough(None, PRECISE_CONFIDENCE)
        (True, False)
    """
    return least <= (DEFAULT_CONFIDENCE if confidence is None else confidence)


@functools.cache
def _confidence(method: Method, lemma: str, language: str) -> float | None:
    if method.family in UNMEASURED or _measured_families(language).get(method.family, 0) < FEWEST_FOUND:
        return None
    if (
        not method.circumstance
        and _measured_rules(language).get(method, Count(0, FEWEST_OF_RULE)).found < FEWEST_OF_RULE
    ):
        return None
    return smoothed(measured(language), _measured_rules(language), method, lemma)


def smoothed(counts: Counts, rules: Mapping[Method, Count], method: Method, lemma: str) -> float:
    """Estimate how much of what a method finds with a lemma is right, by way of the rule and of the method.

    Args:
        counts: What was counted.
        rules: The same by rule, whatever made it less sure.
        method: Name of the rule, with what makes it less sure.
        lemma: Base form of the cue, or *.

    Example:
        >>> tail = Method("tail")
        >>> counts = {(tail, "*"): Count(90, 100), (tail, "say"): Count(2, 10)}
        >>> round(smoothed(counts, by_rule(counts), tail, "say"), 2)
        0.51
        >>> smoothed({}, {}, Method("tail", circumstance="nested"), "say")
        0.5
    """
    expected = rules.get(method.plain, Count()).smoothed(PRIOR, PRIOR_WEIGHT)
    if method.circumstance:
        expected = min(expected, PRIOR)
    expected = counts.get((method, EVERY), Count()).smoothed(expected, WEIGHT)
    if lemma != EVERY:
        expected = counts.get((method, lemma), Count()).smoothed(expected, WEIGHT)
    return expected


def by_rule(counts: Counts) -> dict[Method, Count]:
    """Add up the counts of each rule, whatever made it less sure.

    Example:
        >>> nested = Method("tail", circumstance="nested")
        >>> by_rule({(nested.plain, "*"): Count(8, 9), (nested.plain, "say"): Count(8, 8), (nested, "*"): Count(0, 1)})
        {Method(family='tail', variant='', circumstance=''): Count(right=8, found=10)}
    """
    rules: defaultdict[Method, Count] = defaultdict(Count)
    for (method, lemma), count in counts.items():
        if lemma == EVERY:
            rules[method.plain] += count
    return dict(rules)


@functools.cache
def _measured_rules(language: str) -> Mapping[Method, Count]:
    return by_rule(measured(language))


@functools.cache
def _measured_families(language: str) -> Mapping[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for rule, count in _measured_rules(language).items():
        found[rule.family] += count.found
    return dict(found)


@functools.cache
def measured(language: str = MEASURED_FIRST) -> Counts:
    """Read the counts that were measured for the rules of a language."""
    return read_counts(rows(language, "confidence"))


def read_counts(rows: Iterable[Sequence[str]]) -> Counts:
    """Read counts: columns method, lemma or *, right, found.

    Example:
        >>> read_counts([("tail-quote", "say", "9", "10")])
        {(Method(family='tail', variant='quote', circumstance=''), 'say'): Count(right=9, found=10)}
    """
    return {(Method.read(method), lemma): Count(int(right), int(found)) for method, lemma, right, found in rows}
