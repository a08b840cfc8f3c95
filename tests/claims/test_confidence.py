"""The measured counts, and what is made of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.claims.attribution import Method
from newsmodel.claims.confidence import (
    DEFAULT_CONFIDENCE,
    EVERY,
    PRECISE_CONFIDENCE,
    Count,
    by_rule,
    confidence_of,
    is_sure_enough,
    measured,
    read_counts,
    smoothed,
)
from newsmodel.claims.english.attributions.lexicon import cues

METHOD = re.compile(r"[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)?")
METHODS = sorted({method for method, _ in measured()})


def test_every_count_is_possible() -> None:
    """Nothing is right more often than it was found, and what was never found has no row."""
    assert [] == [key for key, count in measured().items() if not 0 <= count.right <= count.found or not count.found]


def test_every_row_names_a_method_and_a_lemma() -> None:
    """Methods are words with hyphens, perhaps with a stop and a flag; each has a row of all its findings."""
    assert [] == [method for method in METHODS if not METHOD.fullmatch(str(method))]
    assert METHODS == [Method.read(str(method)) for method in METHODS]
    assert all((method, EVERY) in measured() for method in METHODS)


def test_the_findings_with_the_lemmas_are_among_those_of_the_method() -> None:
    """The rows of the lemmas add up to no more than the row of their method."""
    for method in METHODS:
        lemmas = [count for (name, lemma), count in measured().items() if name == method and lemma != EVERY]
        every = measured()[method, EVERY]
        assert sum(count.found for count in lemmas) <= every.found
        assert sum(count.right for count in lemmas) <= every.right


@pytest.mark.parametrize(
    "method", [*METHODS, *map(Method.read, ("tail-quote.no-such-flag", "subject-no-such-complement"))], ids=str
)
def test_every_measured_method_has_a_confidence_with_every_cue(method: Method) -> None:
    """What was not measured by itself falls back on the method, the rule, and a half; or it has none."""
    for lemma in (None, "no such lemma", *(cue.lemma for cue in cues())):
        confidence = confidence_of(method, lemma)
        assert confidence is None or 0 < confidence < 1


@pytest.mark.parametrize("method", ["no-such-rule", "label", "label.nested"])
def test_what_nothing_measured_has_no_confidence(method: str) -> None:
    """A number would say that somebody had counted."""
    assert confidence_of(Method.read(method), "say") is None
    assert is_sure_enough(None, DEFAULT_CONFIDENCE)
    assert not is_sure_enough(None, PRECISE_CONFIDENCE)


counts = st.integers(1, 500).flatmap(lambda found: st.builds(Count, st.integers(0, found), st.just(found)))


@given(count=counts, lemma=st.none() | counts)
def test_a_confidence_lies_between_what_is_expected_and_what_was_found(count: Count, lemma: Count | None) -> None:
    """Few findings move it little, many move it to their share."""
    rule = Method("rule")
    table = {(rule, EVERY): count} | ({(rule, "say"): lemma} if lemma else {})
    shares = [0.5, count.right / count.found, *([lemma.right / lemma.found] if lemma else [])]
    assert min(shares) - 0.005 <= smoothed(table, by_rule(table), rule, "say") <= max(shares) + 0.005


def test_what_makes_a_rule_less_sure_is_expected_to_be_wrong_as_often_as_right() -> None:
    """A flag that was never seen does not inherit the confidence of a good rule, but that of a bad one."""
    rule, nested = Method("rule"), Method("rule", circumstance="nested")
    good, bad = {(rule, EVERY): Count(99, 100)}, {(rule, EVERY): Count(1, 100)}
    assert smoothed(good, by_rule(good), nested, EVERY) == pytest.approx(0.5)
    assert smoothed(bad, by_rule(bad), nested, EVERY) == pytest.approx(1 / 30)


def test_counts_are_read_as_they_are_written() -> None:
    """Comments and empty lines are no rows."""
    assert {(Method("tail"), EVERY): Count(1, 2)} == read_counts([("tail", "*", "1", "2")])
