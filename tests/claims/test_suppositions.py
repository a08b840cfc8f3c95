"""What is only thought of is no claim, and what is told to nobody, or by nobody, is negated."""

from __future__ import annotations

import itertools

import pytest

from newsmodel import Article, Claim, Paragraph, Section, extract_claims

SUBJECTS = ("the ministry", "Jo Lee", "Lee, the mayor of York,", "he")
VERBS = ("said", "announced", "explained", "claimed")
#: Before a subject and its verb.
OPEN = (
    "It is unclear whether", "Nobody knows whether", "The council voted as though", "Unless", "If only",
    "Assuming", "Provided that", "It is not true that", "It is a lie that", "There is no evidence that",
    "It is unlikely that", "The idea that", "Imagine that",
)  # fmt: skip
TOLD = (
    "When", "After", "Because", "It is true that", "There is no doubt that", "It was not until Monday that",
    "It is no secret that", "It is not surprising that", "It was no coincidence that", "It did not matter that",
    "It was not the first time that",
)  # fmt: skip


def claims_of(words: str, least: float = 0.5) -> tuple[Claim, ...]:
    """The claims of a story with one sentence."""
    body = Section(blocks=(Paragraph(text=words),))
    story = Article(id="urn:x:1", language="en", headline="Rain", sections=(body,))
    return extract_claims(story, min_confidence=least).claims


def polarities(words: str) -> list[str]:
    """Whether each claim of a sentence, however unsure, is affirmed."""
    return [claim.polarity for claim in claims_of(words, 0)]


@pytest.mark.parametrize("opening", OPEN)
def test_what_is_supposed_or_held_to_be_untrue_is_no_claim(opening: str) -> None:
    """With every subject and verb nothing is found."""
    for subject, verb in itertools.product(SUBJECTS, VERBS):
        assert () == claims_of(f"{opening} {subject} {verb} that the dam broke."), (subject, verb)


@pytest.mark.parametrize("opening", TOLD)
def test_what_is_told_behind_the_same_words_is_a_claim(opening: str) -> None:
    """With every subject and verb: affirmed."""
    for subject, verb in itertools.product(SUBJECTS, VERBS):
        assert ["affirmed"] == polarities(f"{opening} {subject} {verb} that the dam broke."), (subject, verb)


@pytest.mark.parametrize("hearer", ["none other than Hart", "no fewer than ten reporters", "to no one's surprise"])
def test_what_somebody_is_told_behind_no_is_affirmed(hearer: str) -> None:
    """ "No" and "none" may begin whom something is said to, or how."""
    assert ["affirmed"] == polarities(
        f"Lee {'said' if hearer.startswith('to') else 'told'} {hearer} that the dam broke."
    )


@pytest.mark.parametrize("hearer", ["nobody", "no one", "none of the farmers", "no reporter"])
def test_what_nobody_is_told_is_negated(hearer: str) -> None:
    """Whoever tells nobody does not say it."""
    assert ["negated"] == polarities(f"Lee told {hearer} that the dam broke.")


def test_a_claim_in_no_uncertain_terms_is_affirmed() -> None:
    """A negation in an adverbial, or of all hearers but those around, negates nothing."""
    assert ["affirmed"] == polarities("Lee told the town in no uncertain terms that the dam broke.")
    assert ["affirmed"] == polarities("Lee told nobody in particular that the dam broke.")


@pytest.mark.parametrize("cleft", ["It was not Lee", "It wasn't Lee", "It isn't Lee"])
def test_another_speaker_in_a_cleft_sentence_is_negated(cleft: str) -> None:
    """Whom a relative clause names as not having said it is the source of a negated claim."""
    [claim] = claims_of(f"{cleft} who said that the dam broke.")
    assert "negated" == claim.polarity
    assert claim.sources[0].span is not None
    assert len("Lee") == claim.sources[0].span.end - claim.sources[0].span.start


@pytest.mark.parametrize("cleft", ["It was not only Lee", "It wasn't just Lee", "It was not merely Lee"])
def test_one_of_several_speakers_in_a_cleft_sentence_is_affirmed(cleft: str) -> None:
    """Who is not the only one to say something says it."""
    [claim] = claims_of(f"{cleft} who said that the dam broke.")
    assert "affirmed" == claim.polarity
    assert claim.sources[0].span is not None
    assert len("Lee") == claim.sources[0].span.end - claim.sources[0].span.start


@pytest.mark.parametrize("source", ["Most", "Both", "All", "Many", "More"])
def test_pronouns_of_quantity_say_something(source: str) -> None:
    """They are neither adverbs nor degrees where a verb of saying follows."""
    assert ["affirmed"] == polarities(f"{source} have said that the dam broke.")


def test_what_is_added_in_front_is_said() -> None:
    """A content before "added" is none that is put to something, wherever its verb stands."""
    [claim] = claims_of("The mayor, who is not up for election, likes the dam, he added.")
    assert "The mayor, who is not up for election, likes the dam" == claim.text


def test_who_is_determined_to_act_says_nothing() -> None:
    """An infinitive behind "determined" is a purpose, and the clause before it no content."""
    assert () == claims_of("Lee left with two sons, both toddlers, back to Leeds, determined to mend the dam.")


@pytest.mark.parametrize(
    "withheld",
    [
        "was too shy to say", "was not brave enough to say", "had no reason to say", "did not dare to say",
        "lacked the courage to say", "was afraid to say", "chose not to say", "swore never to say",
        "did not go so far as to say",
        "would not go as far as saying", "stopped saying", "ceased to say", "thought better of saying",
        "shied away from saying", "was banned from saying", "steered clear of saying", "came close to saying",
        "nearly said",
    ],
)  # fmt: skip
def test_what_an_infinitive_depends_on_negates_it(withheld: str) -> None:
    """What a verb, an adjective or a noun keeps from being said is negated."""
    assert ["negated"] == polarities(f"Lee {withheld} that the dam broke.")


@pytest.mark.parametrize(
    "done",
    [
        "was the first to say", "was not the first to say", "was not too shy to say", "did not hesitate to say",
        "was not afraid to say", "was not the only one to say",
        "went so far as to say", "never stopped saying", "never tired of saying", "could not wait to say",
        "took the stage to say", "got on the phone to say", "almost always said", "has gone from saying",
        "did not shy away from saying", "was only too glad to say", "was all too ready to say", "was too quick to say",
        "was too eager to say", "is not ashamed to say",
    ],
)  # fmt: skip
def test_two_negations_and_none_affirm(done: str) -> None:
    """What is said in the end is affirmed."""
    assert ["affirmed"] == polarities(f"Lee {done} that the dam broke.")


@pytest.mark.parametrize(
    "steered",
    [
        "Hart wanted Lee to say", "Hart forced the mayor to admit", "Lee was told not to say",
        "Lee was asked to confirm", "It is fair to say", "It would be wrong to say",
        "Lee found nothing to suggest", "Lee decided against saying",
    ],
)  # fmt: skip
def test_what_another_is_to_say_is_not_the_subject_s(steered: str) -> None:
    """No claim is made of what somebody is to say, or of what it would be to say it."""
    assert () == claims_of(f"{steered} that the dam broke.")


@pytest.mark.parametrize("words", ["about the dam", "to her", "of it, nor did Hart claim that it held"])
def test_nothing_is_no_content(words: str) -> None:
    """Whoever says nothing says nothing of what follows."""
    assert () == claims_of(f"Lee said nothing {words}.")


def test_nothing_is_a_subject_before_a_verb() -> None:
    """What "nothing" is the subject of is a content."""
    assert ["nothing in it had changed"] == [claim.text for claim in claims_of("Lee said nothing in it had changed.")]
    assert ["nothing but rain could help"] == [
        claim.text for claim in claims_of("Lee said nothing but rain could help.")
    ]


@pytest.mark.parametrize(
    "question",
    ["Is it true that Lee said", "Could it be that Lee said", "How can Lee say", "When will the mayor say",
     "Which officials said", "Was it Lee who said", "Do you think Lee said"],
)  # fmt: skip
def test_a_question_states_nothing(question: str) -> None:
    """Whether, how or by whom something is or could be said is asked, not told."""
    assert () == claims_of(f"{question} that the dam broke?")


@pytest.mark.parametrize("source", ["Not even Lee", "All but Lee", "Everyone but Lee"])
def test_those_who_are_left_out_are_negated(source: str) -> None:
    """Who is excepted from those who say it does not say it."""
    assert ["negated"] == polarities(f"{source} said that the dam broke.")


@pytest.mark.parametrize("aside", ["however", "in the end", "at least publicly", "of course"])
def test_an_aside_parts_no_verb_group(aside: str) -> None:
    """A negated auxiliary before an adverbial between commas negates the verb behind it."""
    assert ["negated"] == polarities(f"Lee did not, {aside}, say that the dam broke.")
    assert ["affirmed"] == polarities(f"Lee has, {aside}, said that the dam broke.")


def test_another_source_behind_not_is_none() -> None:
    """A source that the words before it except says nothing."""
    [claim] = claims_of("The dam broke, according to Lee, but not according to Ray.")
    assert "The dam broke" == claim.text


def test_a_content_that_is_denied_keeps_its_negation() -> None:
    """What is said not to be so is told with its "not"."""
    [claim] = claims_of("Lee said not that the dam was safe, but that it was old.")
    assert "not that the dam was safe, but that it was old" == claim.text


@pytest.mark.parametrize(
    "group",
    [
        "did not stop or say", "would not stop, wait or say", "failed to stop or say", "has yet to stop or say",
        "never stopped or said", "neither stopped nor said", "failed to stop or to say", "did not stop and say",
        "left without stopping or saying",
    ],
)  # fmt: skip
def test_a_verb_shares_the_negation_of_the_one_before(group: str) -> None:
    """Where it has no auxiliary of its own, it has that of the verb that it is joined to."""
    [claim] = claims_of(f"Lee {group} that the dam broke.")
    assert ("negated", "that the dam broke") == (claim.polarity, claim.text)
    assert claim.sources[0].span is not None
    assert (0, 3) == (claim.sources[0].span.start, claim.sources[0].span.end)


@pytest.mark.parametrize("group", ["did not stop but said", "did not stop, and said", "failed to stop and said"])
def test_a_verb_with_a_form_of_its_own_shares_no_negation(group: str) -> None:
    """A finite verb is affirmed beside one that is negated."""
    assert ["affirmed"] == polarities(f"Lee {group} that the dam broke.")


def test_several_say_something_in_the_present_beside_a_negation() -> None:
    """The form is theirs, and no infinitive."""
    assert ["affirmed"] == polarities("Officials do not wait and say that the dam broke.")


@pytest.mark.parametrize(
    "start",
    ["Hart wants Lee to stop and say", "Lee was asked to stop and say", "It is unclear whether Lee left or said"],
)
def test_a_joined_verb_is_as_open_as_the_one_before(start: str) -> None:
    """What another is to do, or may have done, is no claim in its second verb either."""
    assert () == claims_of(f"{start} that the dam broke.")
