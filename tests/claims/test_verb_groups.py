"""Whatever negates a verb group negates the claim: every form with every cue and source, and none beside them."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import itertools

import pytest

from newsmodel import Article, Claim, Paragraph, Section, extract_claims
from newsmodel.claims.english.attributions.lexicon import cue_forms

SUBJECTS = ("The ministry", "Jo Lee", "Lee, the mayor of York,", "He")
VERBS = ("say", "confirm", "explain", "admit", "announce", "reveal")
#: Before the base form of a cue.
NEGATIVE = (
    "did not", "didn’t", "does not", "would not", "could not", "couldn’t", "cannot", "will not", "won’t", "never did",
    "has yet to", "had yet to", "is yet to", "has still to", "failed to", "has failed to", "declined to", "refused to",
    "would not immediately", "did not immediately", "was unable to", "was not able to", "seemed unwilling to",
    "forgot to", "has so far declined to", "could not independently",
)  # fmt: skip
AFFIRMATIVE = (
    "did", "went on to", "was able to", "was quick to", "did not fail to", "did not refuse to", "continued to",
)  # fmt: skip


def only_claim(words: str) -> Claim:
    """The one claim of a story with one sentence, at the default confidence."""
    body = Section(blocks=(Paragraph(text=words),))
    [claim] = extract_claims(Article(id="urn:x:1", language="en", headline="Rain", sections=(body,))).claims
    return claim


@pytest.mark.parametrize("group", NEGATIVE)
def test_a_negation_negates_the_claim(group: str) -> None:
    """With every subject and verb: negated, with the content that follows."""
    for subject, verb in itertools.product(SUBJECTS, VERBS):
        claim = only_claim(f"{subject} {group} {verb} that the dam broke.")
        assert ("negated", "that the dam broke") == (claim.polarity, claim.text), (subject, verb)


@pytest.mark.parametrize("group", AFFIRMATIVE)
def test_what_only_leads_to_the_verb_or_negates_a_negation_affirms(group: str) -> None:
    """With every subject and verb: affirmed, with the content that follows."""
    for subject, verb in itertools.product(SUBJECTS, VERBS):
        claim = only_claim(f"{subject} {group} {verb} that the dam broke.")
        assert ("affirmed", "that the dam broke") == (claim.polarity, claim.text), (subject, verb)


@pytest.mark.parametrize("joined", ["confirm or deny", "confirm nor deny", "say or explain", "confirm or even mention"])
def test_alternatives_are_one_claim(joined: str) -> None:
    """Neither of two verbs that "or" joins is affirmed, and there is one claim."""
    for start in ("would not", "could not", "did not", "declined to", "would neither"):
        claim = only_claim(f"The ministry {start} {joined} that the dam broke.")
        assert ("negated", "that the dam broke") == (claim.polarity, claim.text), start


@pytest.mark.parametrize("avoided", ["without", "instead of", "stopped short of", "avoided", "refrained from"])
def test_what_is_avoided_is_negated(avoided: str) -> None:
    """A verb in -ing that did not happen is negated."""
    start = "Lee left" if avoided in {"without", "instead of"} else "Lee"
    assert "negated" == only_claim(f"{start} {avoided} saying that the dam broke.").polarity


@pytest.mark.parametrize("words", ["They had credit cards.", "It is report time.", "He has claims there."])
def test_a_form_that_no_auxiliary_can_have_is_no_verb(words: str) -> None:
    """A base form or a third person behind "have" and "be" is a noun."""
    assert {"credit", "report", "claims"} <= cue_forms().keys()
    body = Section(blocks=(Paragraph(text=words),))
    assert () == extract_claims(Article(id="urn:x:1", language="en", headline="Rain", sections=(body,))).claims


@pytest.mark.parametrize(
    ("start", "polarity"),
    [
        ("Never did", "negated"),
        ("Nor did", "negated"),
        ("At no point did", "negated"),
        ("Under no circumstances did", "negated"),
        ("Not once did", "negated"),
        ("Not until Monday did", "affirmed"),
        ("Not only did", "affirmed"),
        ("Only then did", "affirmed"),
    ],
)
def test_a_negation_before_the_auxiliary_and_its_subject_negates(start: str, polarity: str) -> None:
    """Where a statement begins with it."""
    for subject in ("Jo Lee", "the ministry", "he"):
        claim = only_claim(f"{start} {subject} say that the dam broke.")
        assert (polarity, "that the dam broke") == (claim.polarity, claim.text), subject


@pytest.mark.parametrize("group", ["did not only", "not only", "did not just", "didn’t merely", "not simply"])
def test_a_negation_of_only_affirms(group: str) -> None:
    """It is said, and something else besides."""
    verb = "say" if group.startswith("did") else "said"
    assert "affirmed" == only_claim(f"Jo Lee {group} {verb} that the dam broke.").polarity


@pytest.mark.parametrize(
    "question",
    [
        "Did Jo Lee say that the dam broke?",
        "Has the mayor said that the dam broke?",
        "Will he say that the dam broke?",
        "Who said that the dam broke?",
    ],
)
def test_a_question_whether_it_was_said_states_nothing(question: str) -> None:
    """Neither that it was said nor that it was not."""
    body = Section(blocks=(Paragraph(text=question),))
    story = Article(id="urn:x:1", language="en", headline="Rain", sections=(body,))
    assert () == extract_claims(story, min_confidence=0).claims


def test_a_name_like_an_auxiliary_begins_no_question() -> None:
    """Will is a name before a past form."""
    claim = only_claim("Will Lee said that the dam broke?")
    assert "that the dam broke" == claim.text.rstrip("?")
