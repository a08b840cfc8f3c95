"""Looks of a paragraph: what its words alone say that it could be."""

from __future__ import annotations

import pytest

from newsmodel.prose.furniture import lists
from newsmodel.prose.furniture.looks import Looks, look


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("GENEVA, May 4 (Reuters) - The rain ended.", "dateline"),
        ("Geneva, 4 May 2026", "place_and_date"),
        ("By Ana Ruiz", "expected_byline"),
        ("Ana Ruiz, Reuters", "person"),
        ("Staff Writer", "is_job_title"),
        ("CORRECTION - The rain ended on Monday.", "notice"),
        ("Correction: The rain ended on Monday.", "notice_with_colon"),
        ("Published 5 March 2026", "publication"),
        ("Read more: Rain ends", "boilerplate"),
        ("Related stories", "boilerplate_alone"),
        ("You have 57\u202f% of this story left.", "boilerplate"),
        ("Dit artikel is exclusief voor abonnees", "boilerplate"),
        ("Editing by Ana Ruiz", "is_credit"),
        ("-30-", "is_sign_off"),
        ("js/KD", "is_tagline"),
        ("ANALYSIS", "is_kicker"),
        ("Verdict: False", "is_labelled"),
        ("It rained.", "ends_sentence"),
        ("It rained. It poured.", "has_sentences"),
        ("Rain ends", "could_be_headline"),
        ("Farmers dance in the streets", "could_be_deck"),
        ("A long drought", "could_be_subhead"),
        ("1. Rain", "marker"),
    ],
)
def test_a_paragraph_looks_like(text: str, field: str) -> None:
    """Each question has its answer, which an ordinary sentence does not give."""
    assert getattr(look(text), field)
    assert not getattr(look(f"the ministers met on a {'long ' * 40}bridge;"), field)


def test_a_notice_needs_a_colon_where_a_headline_may_stand() -> None:
    """A label with a dash begins headlines as well."""
    seen = look("CORRECTION - Oil firm cuts jobs")
    assert (seen.notice is None, seen.notice_with_colon is None) == (False, True)


def test_a_question_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks again gets the answer of the first time."""
    asked: list[str] = []
    monkeypatch.setattr(lists, "read_marker", asked.append)
    seen = Looks("1. Rain")
    assert (seen.marker, seen.marker, asked) == (None, None, ["1. Rain"])
