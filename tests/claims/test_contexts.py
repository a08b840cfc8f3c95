"""What the context of an attribution adds to the confidence of its rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.claims.attribution import Method
from newsmodel.claims.confidence import confidence_of
from newsmodel.claims.confidence.contexts import ContextCount, context_counts, in_context, measured_shifts
from newsmodel.claims.english import find_attributions
from newsmodel.claims.english.attributions.contexts import CONTEXTS
from newsmodel.claims.passages import Passage

SUBJECT = Method("subject", "that")


def contexts(text: str) -> dict[str, str]:
    """The contexts of the first attribution of a paragraph."""
    found = find_attributions([Passage(target="p1", text=text, place="prose")])[0]
    return dict(context.split("=") for context in found.contexts)


def test_the_contexts_of_an_attribution() -> None:
    """Each is told by the words themselves."""
    expected = {
        "content size": "up to 7",
        "content verb": "known",
        "content end": "of the statement",
        "content quoted": "none",
        "content gap": "behind up to 0",
        "source size": "up to 1",
        "source head": "name",
        "source before": "start",
        "source gap": "before up to 0",
        "tense": "past",
        "attributions": "1",
        "place": "lead, first sentence",
    }
    assert expected == contexts("Hale said that the mill was old.")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Hale has said that the mill was old.", "tense", "have"),
        ("Hale says that the mill was old.", "tense", "third"),
        ("But Hale said that the mill was old.", "source before", "but"),
        ("It rained. Hale said that the mill was old.", "place", "lead, later sentence"),
        ("\u201cThe mill was old,\u201d Hale said.", "content quoted", "all"),
        ("\u201cThe mill was old,\u201d said Hale.", "source gap", "behind up to 0"),
        ("\u201cThe mill,\u201d Hale said, \u201cwas old.\u201d", "content gap", "around"),
        ("She said that the mill was old.", "source head", "she"),
        ("A spokesman said that the mill was old.", "source head", "speaker"),
        ("Hale said that the mill was old, Lee said.", "attributions", "2"),
    ],
)
def test_a_context_changes_with_the_words(text: str, name: str, value: str) -> None:
    """One thing that is different changes the context of its name."""
    assert value == contexts(text)[name]


def test_every_context_that_was_counted_can_be_met() -> None:
    """No row of the table is for a context that nothing reads."""
    assert {context.partition("=")[0] for _, context in context_counts()} <= set(CONTEXTS)


def test_as_expected_changes_nothing() -> None:
    """A context in which as much was right as its rules make expect has no shift."""
    assert ContextCount(right=90, found=100, expected=90.0).shift == pytest.approx(0)


@given(st.integers(0, 200), st.integers(0, 200), st.floats(0.01, 0.99))
def test_better_than_expected_is_surer(right: int, wrong: int, share: float) -> None:
    """The sign of a shift is that of what was right beyond what was expected."""
    found = right + wrong
    if found:
        shift = ContextCount(right=right, found=found, expected=share * found).shift
        assert (shift > 1e-9) <= (right > share * found - 1e-6)
        assert (shift < -1e-9) <= (right < share * found + 1e-6)


@given(st.floats(0, 1), st.lists(st.sampled_from([context for _, context in sorted(context_counts())]), max_size=12))
def test_a_confidence_in_context_is_no_certainty(confidence: float, names: list[str]) -> None:
    """Whatever the contexts are, it stays between 0 and 1."""
    assert 0 < in_context(confidence, SUBJECT, names, measured_shifts()) < 1


def test_a_rule_without_contexts_has_its_own_confidence() -> None:
    """Contexts that nothing counted change nothing, and what nothing measured keeps no confidence."""
    assert confidence_of(SUBJECT, "say") == confidence_of(SUBJECT, "say", ["tense=unheard of"])
    assert confidence_of(Method("label"), "say", ["tense=past"]) is None


def test_an_object_behind_a_long_gap_is_doubted_more_than_a_clause_at_the_start() -> None:
    """The counts tell apart where a rule of the same confidence is right."""
    far = confidence_of(Method("subject", "object"), "say", ["source before=verb", "source gap=before up to 30"])
    near = confidence_of(Method("subject", "object"), "say", ["source before=start", "source gap=before up to 0"])
    assert far is not None
    assert near is not None
    assert far < near
