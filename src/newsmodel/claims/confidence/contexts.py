"""Contexts of attributions, and what each adds to the confidence of a rule: counts of what was right there.

The counts are in `languages/<tag>/contexts.tsv`, which `python benchmarks/measure_rules.py` writes. A context in which
as much was right as its rules and its other contexts make expect changes nothing. One in which more was right makes its
attributions surer, by as much as the odds were better; a few findings count for less than many.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from newsmodel.claims.attribution import Method
from newsmodel.languages.tables import rows

#: The language whose rules are meant where none is named.
MEASURED_FIRST = "en"
#: In the place of a group: the findings of all groups.
ALL = "*"
#: Groups of methods, by their variant; the others are in a group of their own.
_GROUPS = {"clause": "clause", "that": "clause", "wh": "clause", "object": "object"}
_GROUPS |= dict.fromkeys(("judgement", "topic"), "object")
#: What was expected counts as much as so many findings.
WEIGHT = 10
#: No context is expected to be nearly always right or wrong, and no confidence is a certainty.
LEAST, MOST = 0.01, 0.99


class ContextCount(msgspec.Struct, frozen=True):
    """Findings in a context.

    Attributes:
        right: How many were right.
        found: How many there were.
        expected: How many would have been right by the rules and by the other contexts alone.
    """

    right: int
    found: int
    expected: float

    @property
    def shift(self) -> float:
        """By how much the logarithm of the odds is better than expected."""
        share = min(MOST, max(LEAST, self.expected / self.found))
        right = self.right + WEIGHT * share
        wrong = self.found - self.right + WEIGHT * (1 - share)
        return math.log(right / wrong) - log_odds(share)


#: Counts by group and context.
ContextCounts = Mapping[tuple[str, str], ContextCount]


def group_of(method: Method) -> str:
    """Name the group of methods that contexts are counted for.

    Example:
        >>> group_of(Method("subject", "that")), group_of(Method("tail", "partquote")), group_of(Method("reportedly"))
        ('clause', 'quote', 'other')
    """
    variant = method.variant or method.family
    return "quote" if "quote" in variant else _GROUPS.get(variant, "other")


def keys_of(method: Method, contexts: Iterable[str]) -> list[tuple[str, str]]:
    """List what a finding is counted under: each context, for all methods and for its group.

    Example:
        >>> keys_of(Method("subject", "that"), ["tense=past"])
        [('*', 'tense=past'), ('clause', 'tense=past')]
    """
    group = group_of(method)
    return [(which, context) for context in contexts for which in (ALL, group)]


def in_context(
    confidence: float, method: Method, contexts: Sequence[str], shifts: Mapping[tuple[str, str], float]
) -> float:
    """Change the confidence of a rule by the contexts of one of its attributions.

    Args:
        confidence: That of the rule, 0 to 1.
        method: Name of the rule.
        contexts: The contexts, as "name=value".
        shifts: By how much each changes the logarithm of the odds.

    Example:
        >>> shifts = {("*", "tense=past"): 0.4, ("object", "tense=past"): -1.2}
        >>> round(in_context(0.8, Method("subject", "that"), ["tense=past"], shifts), 2)
        0.86
        >>> round(in_context(0.8, Method("subject", "object"), ["tense=past"], shifts), 2)
        0.64
    """
    return shifted(confidence, sum([shifts.get(key, 0.0) for key in keys_of(method, contexts)]))


def shifted(confidence: float, shift: float) -> float:
    """Change a confidence by what is added to the logarithm of its odds."""
    return share_of(log_odds(min(MOST, max(LEAST, confidence))) + shift)


def log_odds(share: float) -> float:
    """Give the logarithm of the odds of a share between 0 and 1."""
    return math.log(share / (1 - share))


def share_of(log_odds: float) -> float:
    """Give the share whose odds have a logarithm, kept away from certainty."""
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-log_odds))))


def read_context_counts(rows: Iterable[Sequence[str]]) -> ContextCounts:
    """Read counts: columns group or *, context, right, found, expected.

    Example:
        >>> read_context_counts([("*", "tense=past", "9", "10", "8.5")])
        {('*', 'tense=past'): ContextCount(right=9, found=10, expected=8.5)}
    """
    return {
        (group, context): ContextCount(int(right), int(found), float(expected))
        for group, context, right, found, expected in rows
    }


@functools.cache
def measured_shifts(language: str = MEASURED_FIRST) -> Mapping[tuple[str, str], float]:
    """Read by how much each context that was measured changes the logarithm of the odds."""
    return {key: count.shift for key, count in context_counts(language).items()}


def measured_shift(method: Method, contexts: Iterable[str], language: str) -> float:
    """Tell by how much the contexts of an attribution change the logarithm of the odds, as they were measured."""
    shifts = _shifts_in_group(group_of(method), language)
    return sum([shifts.get(context, 0.0) for context in contexts])


@functools.cache
def _shifts_in_group(group: str, language: str) -> Mapping[str, float]:
    """Add up what each context that was measured says of all methods and of those of a group."""
    shifts = measured_shifts(language)
    contexts = dict.fromkeys(context for _, context in shifts)
    return {one: shifts.get((ALL, one), 0.0) + shifts.get((group, one), 0.0) for one in contexts}


@functools.cache
def context_counts(language: str = MEASURED_FIRST) -> ContextCounts:
    """Read the counts that were measured for the rules of a language."""
    return read_context_counts(rows(language, "contexts"))
