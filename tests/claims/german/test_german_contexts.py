"""What is counted around a German attribution, and tells how sure its rule is there."""

from __future__ import annotations

import pytest

from newsmodel.claims.confidence.contexts import context_counts
from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.german.contexts import CONTEXTS
from newsmodel.claims.passages import Passage


def contexts(text: str) -> dict[str, str]:
    """The contexts of the last attribution of a paragraph."""
    found = find_attributions([Passage(target="p1", text=text, place="prose")])[-1]
    return dict(context.split("=") for context in found.contexts)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Lee sagte, die Brücke sei alt.", "content gap", "up to 3"),
        ("Lee sagte dem Rat und der Presse am Montag, die Brücke sei alt.", "content gap", "up to 12"),
        ("Die Brücke sei alt, sagte Lee.", "content gap", "up to 3"),
        ("Es heißt, dass die Brücke alt sei.", "content gap", "none"),
        ("Lee sagte, die Brücke sei alt.", "statement length", "up to 13"),
        ("Lee sagte, sie gehe.", "statement length", "up to 7"),
        ("Lee sagte, die Brücke sei alt.", "other citing", "none"),
        ("Laut der Zeitung sagte Lee, die Brücke sei alt.", "other citing", "some"),
        ("Lee sagte: „Laut Hart ist sie alt.“", "other citing", "none"),
        ("Laut Lee ist die Brücke alt.", "other citing", "none"),
    ],
)
def test_a_context_is_told_by_the_words(text: str, name: str, value: str) -> None:
    """Each row has one context of its attribution."""
    assert value == contexts(text)[name]


def test_every_context_that_was_counted_can_be_met() -> None:
    """No row of the table is for a context that nothing reads."""
    assert {context.partition("=")[0] for _, context in context_counts("de")} <= {
        *CONTEXTS,
        "distance",
        "statements between",
    }
