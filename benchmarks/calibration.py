"""How far the confidence of claims can be relied on: recall at a precision, and the error of calibration.

The recall is that of the scorer's subset of reports, at the least confidence whose claims are right often enough. The
error is the expected calibration error (ECE): claims, however unsure, are put in ten bins of equal number by their
confidence, and in each the mean confidence is compared with the share that is right. PolNeAR's dev split was not
counted in the tables. The stories of GUM were, so that each is looked at with its own findings taken out of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import attrs
from findings import SHARED, Finding, Story, scorer_in, stories

from newsmodel.claims.attribution import Method
from newsmodel.claims.confidence import DEFAULT_CONFIDENCE, EVERY, Count, by_rule, confidence_of, measured, smoothed
from newsmodel.claims.confidence.contexts import (
    LEAST,
    MOST,
    ContextCount,
    context_counts,
    in_context,
    keys_of,
    log_odds,
    share_of,
)

#: The precision at which recall is told.
PRECISION = 0.93
BINS = 10


@attrs.frozen(kw_only=True)
class Calibration:
    """How far confidences can be relied on.

    Attributes:
        claims: How many claims have one.
        error: The expected calibration error.
        least: The least confidence at which the precision is reached; None where it is at none.
        precision: The precision from there on.
        recall: The recall.
    """

    claims: int
    error: float
    least: float | None
    precision: float
    recall: float


def calibration_of(found: Sequence[Finding], reports: int) -> Calibration:
    """Compare confidences with what is right.

    Args:
        found: The findings of all stories.
        reports: How many attributions of the corpus are reports.
    """
    known = [(finding.confidence, finding.right) for finding in found if finding.confidence is not None]
    least, precision, recall = _at_precision(found, reports)
    return Calibration(claims=len(known), error=_error(known), least=least, precision=precision, recall=recall)


def _error(known: Sequence[tuple[float, bool]]) -> float:
    ordered = sorted(known)
    edges = [round(len(ordered) * bin_ / BINS) for bin_ in range(BINS + 1)]
    bins = (ordered[start:end] for start, end in pairwise(edges))
    return sum(abs(sum(sure for sure, _ in one) - sum(right for _, right in one)) for one in bins) / max(1, len(known))


def _at_precision(found: Iterable[Finding], reports: int) -> tuple[float | None, float, float]:
    """Find the least confidence whose claims reach the precision, with precision and recall."""
    by_confidence: defaultdict[float, Counter[bool]] = defaultdict(Counter)
    for finding in found:
        if finding.reported:
            sure = DEFAULT_CONFIDENCE if finding.confidence is None else finding.confidence
            by_confidence[sure][finding.right] += 1
    best: tuple[float | None, float, float] = (None, 0.0, 0.0)
    right = every = 0
    for sure in sorted(by_confidence, reverse=True):
        right += by_confidence[sure][True]
        every += by_confidence[sure].total()
        if right >= PRECISION * every:
            best = (sure, right / every, right / reports)
    return best


# --- one story out


def left_out(all_stories: Sequence[Story]) -> Iterator[Finding]:
    """Yield the findings of stories that were counted, each with the confidence that the others give it."""
    for story in all_stories:
        rules = _without(story)
        shifts = {key: count.shift for key, count in _contexts_without(story).items() if count.found > 0}
        for finding in story.findings:
            if confidence_of(finding.method, finding.lemma) is None:
                yield finding
                continue
            plain = smoothed(rules, by_rule(rules), finding.method, finding.lemma)
            sure = in_context(plain, finding.method, finding.contexts, shifts)
            yield attrs.evolve(finding, confidence=round(sure, 2))


def _without(story: Story) -> dict[tuple[Method, str], Count]:
    counts = dict(measured())
    for finding in story.findings:
        for key in {(finding.method, EVERY), (finding.method, finding.lemma)} & counts.keys():
            counts[key] += Count(-int(finding.right), -1)
    return counts


def _contexts_without(story: Story) -> Mapping[tuple[str, str], ContextCount]:
    counts = dict(context_counts())
    shifts = {key: count.shift for key, count in counts.items()}
    for finding in story.findings:
        plain = confidence_of(finding.method, finding.lemma)
        if plain is None:
            continue
        keys = [key for key in keys_of(finding.method, finding.contexts) if key in counts]
        odds = log_odds(min(MOST, max(LEAST, plain))) + sum(shifts[key] for key in keys)
        for key in keys:
            one = counts[key]
            expected = one.expected - share_of(odds - shifts[key])
            counts[key] = ContextCount(one.right - finding.right, one.found - 1, max(0.0, expected))
    return counts


def main() -> int:
    """Print recall and error of the corpora."""
    scorer = scorer_in(SHARED / "tools")
    print(f"{'':24} {'claims':>6} {'ECE':>6}   recall at a precision of {100 * PRECISION:.0f} %")
    for name, corpus, split, counted in (
        ("PolNeAR dev", "polnear", "dev", False),
        ("GUM, one story out", "gum", "dev", True),
        ("german-quotations dev", "german-quotations", "dev", False),
    ):
        root: Path = SHARED / "data" / corpus
        read = list(stories(scorer, root, split, "de" if corpus.startswith("german") else "en"))
        found = list(left_out(read)) if counted else [finding for story in read for finding in story.findings]
        reports = sum(story.reports for story in read)
        _show(name, calibration_of(found, reports))
        marked = [finding for finding in found if finding.marked]
        if len(marked) < len(found):
            _show("  contents that it marks", calibration_of(marked, reports))
    return 0


def _show(name: str, one: Calibration) -> None:
    least = "at no confidence" if one.least is None else f"from {one.least:.2f} on, P {100 * one.precision:.1f}"
    print(f"{name:24} {one.claims:6} {one.error:6.3f}   {100 * one.recall:.1f} ({least})")
