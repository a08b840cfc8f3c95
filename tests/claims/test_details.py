"""How sure a claim sounds, when it was made, and which sentences are the outlet's own."""

# ruff: noqa: RUF001 - typographic marks are meant
from __future__ import annotations

import re
from typing import Any

import pytest

from newsmodel import build, extract_claims
from newsmodel.claims.english.modality import modality_of
from newsmodel.claims.english.outlet import asserts
from newsmodel.claims.english.stated import time_of_statement
from newsmodel.claims.english.times.finding import find_times
from newsmodel.claims.passages import Stretch
from newsmodel.prose.sentences import Sentence

MODALITIES = """
certain      that the bridge was unsafe
certain      no one knew that it would rain
certain      the bridge, which will be rebuilt, was unsafe
certain      that owners pay fines and that inspectors will come
certain      it could not be confirmed
certain      the permit shall be given
certain      He'd left
certain      she'd “never doubted” him
predicted    she'd never leave
possible     that these numbers could increase
possible     it may be moving far more carbon
possible     the river is likely higher than in May
possible     Perhaps it rained
predicted    walk-in clinics would open at four schools on Saturday
predicted    the river, which rose last year, will rise again
predicted    “We'll rebuild it”
predicted    the road is expected to open in May
predicted    when the rain stops, the road will open
conditional  If he reads it on the plane, we will have it by Christmas
conditional  that it would have supplied 4,100 homes
conditional  the road will stay shut if it rains
"""

STATEMENTS = """
Lee <said> on *Thursday* [that it rained on Monday].
Lee <said> *Thursday* [that it rained].
Lee <said> in a statement on *Monday* [that it rained].
Lee on *Monday* <said> [it rained].
On *Monday*, Lee <said> [it rained].
But late on *Monday* Lee <said> [it rained].
In a letter from *1934*, Lee <wrote> [that it rained].
Asked on *Monday* if he would come, Lee <replied>: [“It rained.”]
[“It rained,”] Lee <told> reporters *Monday*.
[“It rained on Monday,”] Lee <said>.
Lee, who came on Monday, <said> [that it rained].
Lee <said> after the vote, which took place on Monday, [that it rained].
It rained on Monday. Lee <said> [that it poured].
The city flooded on Monday and stayed so for long, and Lee <said> [that it rained].
"""


@pytest.mark.parametrize("case", MODALITIES.strip().splitlines())
def test_the_first_main_clause_tells_how_sure_a_claim_is(case: str) -> None:
    """Relative clauses, later clauses and what cannot be do not count."""
    wanted, content = case.split(maxsplit=1)
    assert wanted == modality_of(content, "state", "say")


@pytest.mark.parametrize(
    ("wanted", "kind", "lemma", "asked"),
    [
        ("estimated", "estimate", "estimate", False),
        ("predicted", "estimate", "forecast", False),
        ("predicted", "believe", "expect", False),
        ("possible", "believe", "think", False),
        ("certain", "promise", "promise", False),
        ("certain", "demand", "urge", False),
        ("certain", "state", "say", True),
        ("predicted", "warn", "warn", False),
    ],
)
def test_some_cues_tell_it_by_themselves(wanted: str, kind: Any, lemma: str, *, asked: bool) -> None:
    """Whoever promises is sure; "whether it will rain" is sure of nothing."""
    assert wanted == modality_of("it will rain", kind, lemma, asked=asked)


@pytest.mark.parametrize("case", STATEMENTS.strip().splitlines())
def test_the_time_of_a_statement_stands_near_its_cue(case: str) -> None:
    """Asterisks mark the time, angles the cue, brackets the content."""
    text = re.sub(r"[<>\[\]*]", "", case)

    def place(words: str) -> Stretch:
        start = text.index(words)
        return Stretch(0, start, start + len(words))

    cue, content = (
        re.sub(r"\*", "", found) for found in re.findall(r"<(.*?)>|\[(.*?)\]", case) for found in found if found
    )
    if case.startswith("["):
        cue, content = content, cue
    wanted = re.search(r"\*(.*?)\*", case)
    start = text.rfind(". ", 0, text.index(cue)) + 1
    statement = Sentence(start + 1 if start else 0, len(text))
    times = [time for time in find_times(text) if statement.start <= time.start]
    found = time_of_statement(text, times, statement, place(cue), [place("Lee"), place(content)])
    assert (wanted and wanted[1]) == (found and text[found.start : found.end])


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (True, "The river rose."),
        (True, "People clapped."),
        (True, "“Not in my back yard” was never said aloud, of course."),
        (True, "It’s over."),
        (True, "A long, cold winter in the valley of the river."),
        (False, "Will it rain?"),
        (False, "“Will it rain?”"),
        (False, "No deal tonight"),
        (False, "Two arrests near the bridge"),
        (False, "False."),
        (False, "\U0001f600"),
    ],
)
def test_a_sentence_asserts_something(sentence: str, *, wanted: bool) -> None:
    """Questions and bare fragments do not."""
    assert wanted == asserts(sentence)


VERDICTS = """
Lee *falsely* claimed that it rained.
Lee claimed *falsely* that it rained.
Lee has claimed, *without evidence*, that it rained.
It rained, Lee said *without evidence*.
Lee *wrongly* accused Hart of lying.
Lee repeated his *false* claim that it rained.
Lee repeated the *debunked* claim that it rained.
Lee's claim that it rained was later *debunked*.
There is *no evidence for* Lee's claim that it rained.
Hart was *falsely* accused of lying.
Lee did not falsely claim that it rained.
Lee denied falsely claiming that it rained.
Lee said Hart falsely painted him as a thief.
Lee's claim that it rained was not false.
"""


@pytest.mark.parametrize("case", VERDICTS.strip().splitlines())
def test_the_story_s_own_verdict_on_a_claim_is_kept(case: str) -> None:
    """What the story says against a claim is a review in its words; a denial and what is said itself have none."""
    _, words, _ = (*case.split("*"), "", "")[:3]
    found = extract_claims(build(headline="-", body=case.replace("*", "")).article)
    assert {review.verdict for claim in found.claims for review in claim.reviews} == ({words} if words else set())
    assert all(span.text == words for claim in found.claims for review in claim.reviews for span in review.spans)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("an offer by its rival", "other"),
        ("the pay plan", "other"),
        ("the accusation", "deny"),
        ("claims by Hart that it rained", "deny"),
        ("what he called lies", "deny"),
        ("that", "deny"),
        ("the offer as “derisory”", "deny"),
    ],
)
def test_what_is_turned_down_is_not_denied(words: str, kind: str) -> None:
    """Whoever rejects an offer says nothing of what is so."""
    [claim] = extract_claims(build(headline="-", body=f"Lee rejected {words}.").article).claims
    assert claim.cue is not None
    assert claim.cue.kind == kind
