"""Modality of contents, and the time of a statement, generated over subjects, verbs and frames."""

from __future__ import annotations

import datetime

import pytest

from newsmodel import Hints, extract_claims, parse
from newsmodel.claims.english.modality import modality_of
from newsmodel.model import Claim
from newsmodel.values import Modality

SUBJECTS = ["the mill", "they", "two of the old mills", "Hale", "the mill on the hill", "May sales"]
VERBS: list[tuple[str, Modality]] = [
    ("may fall", "possible"),
    ("might not fall", "possible"),
    ("could fall", "possible"),
    ("could have fallen", "possible"),
    ("will fall", "predicted"),
    ("won't fall", "predicted"),
    ("would fall", "predicted"),
    ("would have fallen", "conditional"),
    ("would fall if it rained", "conditional"),
    ("will probably fall", "predicted"),
    ("is likely to fall", "possible"),
    ("is expected to fall", "predicted"),
    ("is set to fall", "predicted"),
    ("is about to fall", "predicted"),
    ("seems unsafe", "possible"),
    ("appears to be unsafe", "possible"),
    ("appeared on Monday", "certain"),
    ("must fall", "certain"),
    ("should fall", "certain"),
    ("could not fall", "certain"),
    ("plans to grow", "certain"),
    ("fell", "certain"),
    ("is about 5 metres high", "certain"),
]
WHOLE: list[tuple[str, Modality]] = [
    ("it was possible that the mill would fall", "possible"),
    ("it was possible to save the mill", "certain"),
    ("there was a risk that the mill would fall", "possible"),
    ("there was no chance that the mill would fall", "certain"),
    ("Dec. 3 would be the day", "predicted"),
    ("May 3 was the day", "certain"),
]


@pytest.mark.parametrize(("verb", "modality"), VERBS)
def test_the_first_main_verb_tells_the_modality(verb: str, modality: Modality) -> None:
    """Whatever the subject, and with or without "that"."""
    assert {modality} == {
        modality_of(f"{that}{subject} {verb}", "state", "say") for subject in SUBJECTS for that in ("", "that ")
    }


@pytest.mark.parametrize(("content", "modality"), WHOLE)
def test_clauses_that_say_how_sure(content: str, modality: Modality) -> None:
    """What may be, by a clause of its own, and months that look like verbs."""
    assert modality == modality_of(content, "state", "say")


def claim_of(sentence: str) -> Claim:
    """The one claim of a sentence that was published on a Wednesday."""
    hints = Hints(language="en", published=datetime.date(2026, 11, 18))
    (claim,) = extract_claims(parse(f"Mill news\n\n{sentence}", format="text", hints=hints).article).claims
    return claim


STATED = [
    ("The agency said {} the mill was safe.", "Tuesday", "the mill was safe"),
    ("The agency said on {} that the mill was safe.", "Tuesday", "that the mill was safe"),
    ("The agency said in {} the mill was safe.", "January", "the mill was safe"),
    ("The agency said {} the mill was safe.", "last month", "the mill was safe"),
    ("The agency said {} that the mill was safe.", "three years ago", "that the mill was safe"),
    ("On {}, the agency said the mill was safe.", "Nov. 3", "the mill was safe"),
    ("The mill was safe on Monday, the agency said on {}.", "Tuesday", "The mill was safe on Monday"),
]


@pytest.mark.parametrize(("frame", "time", "content"), STATED)
def test_the_time_beside_the_cue_is_when_it_was_said(frame: str, time: str, content: str) -> None:
    """A time between cue and content, or at the beginning of the statement."""
    claim = claim_of(frame.format(time))
    assert (time, content) == (claim.stated and claim.stated.span and claim.stated.span.text, claim.text)


OF_CONTENT = [
    "January income was flat",
    "May sales were flat",
    "March 3 sales were flat",
    "Tuesday was the worst day",
    "next week will be dry",
    "last month was dry",
    "Dec. 3 would be the day",
    "Friday night's show was off",
    "last year's income was flat",
    "2026 would be dry",
    "third-quarter profit fell 3 percent",
    "the mill was safe until Tuesday",
]


@pytest.mark.parametrize("content", OF_CONTENT)
@pytest.mark.parametrize("cue", ["said", "reported", "estimated"])
def test_a_time_of_the_content_is_not_when_it_was_said(content: str, cue: str) -> None:
    """The content is whole, and nothing is taken from it."""
    claim = claim_of(f"The agency {cue} {content}.")
    assert (content, None) == (claim.text, claim.stated)


@pytest.mark.parametrize("word", ["Until", "Since", "By"])
def test_nobody_says_something_once_until_a_time(word: str) -> None:
    """One end of a stretch of time is not when a statement was made."""
    assert claim_of(f"{word} Tuesday, the agency said the mill was safe.").stated is None
