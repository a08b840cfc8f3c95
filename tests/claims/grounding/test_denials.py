"""What a story denies, or says was not said, is no record's statement, whatever the record says or leaves out."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.grounding.test_ground import grounded, rules, story

from newsmodel import Claim, Source
from newsmodel.claims import ClaimRecord, extract_claims, ground
from newsmodel.languages.language import get
from newsmodel.view.page.cards import done

LEAK = "alarms had been switched off before the leak"

#: Cues that deny or negate, with the conjunction behind each: a row a frame.
FRAMES = {
    "en": [
        ("denied", "that"),
        ("has denied", "that"),
        ("denied on Tuesday in a long statement to reporters", "that"),
        ("did not say", "that"),
        ("didn’t say", "that"),
        ("has never said", "that"),
        ("no longer says", "that"),
        ("has not confirmed", "that"),
        ("could not confirm", "that"),
        ("would neither confirm nor deny", "that"),
        ("was unable to say", "whether"),
        ("was not available to confirm", "that"),
        ("has yet to say", "whether"),
        ("declined to say", "whether"),
        ("declined in an interview on Friday to say", "whether"),
        ("refused to confirm", "that"),
        ("failed to say", "that"),
        ("stopped short of saying", "that"),
        ("said nothing about", "whether"),
        ("remained silent on", "whether"),
        ("did not respond to questions about", "whether"),
        ("disputed", "that"),
        ("doubts", "that"),
        ("ruled out", "that"),
        ("rejected the claim", "that"),
        ("contradicted the claim", "that"),
        ("repudiated the idea", "that"),
        ("cast doubt on the claim", "that"),
        ("issued a denial", "that"),
    ],
    "de": [
        ("bestritt", "dass"),
        ("hat bestritten", "dass"),
        ("bestritt am Dienstag in einer langen Erklärung", "dass"),
        ("dementierte", "dass"),
        ("sagte nicht", "ob"),
        ("sagte nichts dazu", "ob"),
        ("hat nicht bestätigt", "dass"),
        ("hat noch nicht gesagt", "ob"),
        ("konnte nicht bestätigen", "dass"),
        ("wollte weder bestätigen noch dementieren", "dass"),
        ("lehnte es ab zu sagen", "ob"),
        ("weigerte sich zu bestätigen", "dass"),
        ("versäumte es zu sagen", "dass"),
        ("war nicht in der Lage zu sagen", "ob"),
        ("äußerte sich nicht dazu", "ob"),
        ("wies zurück", "dass"),
        ("schloss aus", "dass"),
        ("bezweifelte", "dass"),
        ("schwieg dazu", "ob"),
        ("ließ offen", "ob"),
    ],
}
SOURCES = {"en": ["Jo Lee", "Hollis Water", "The mayor", "She"], "de": ["Jo Lee", "Der Bürgermeister"]}
CONTENTS = {"en": [LEAK, "the dam had broken"], "de": ["der Damm gebrochen war"]}
PLACES = {
    "en": [
        "{} {} {} {}.",
        "It rained. {} {} {} {}, and left.",
        "{}, who came late, {} {} {}. Poe said that it rained.",
    ],
    "de": ["{} {}, {} {}.", "Es regnete. {} {}, {} {}, und ging."],
}


def shown_as(claim: Claim) -> str:
    """The words by which the page says what the sources of a claim do with it."""
    return done(claim, get("en").labels)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_denial_becomes_a_statement(data: st.DataObject) -> None:
    """For all frames, sources, places and shapes of a record: a claim of it is a denial, or negated."""
    language = data.draw(st.sampled_from(sorted(FRAMES)))
    cue, conjunction = data.draw(st.sampled_from(FRAMES[language]))
    source = data.draw(st.sampled_from(SOURCES[language]))
    content = data.draw(st.sampled_from(CONTENTS[language]))
    text = data.draw(st.sampled_from(PLACES[language])).format(source, cue, conjunction, content)
    words = cue.split()
    record = ClaimRecord(
        content=data.draw(st.sampled_from([content, f"{conjunction} {content}"])),
        source=data.draw(st.sampled_from([source, None])),
        cue=data.draw(st.sampled_from([None, cue, words[0], words[-1], " ".join(words[-2:]), "said", "sagte"])),
        cue_kind=data.draw(st.sampled_from([None, "state", "report", "confirm"])),
        polarity=data.draw(st.sampled_from([None, "affirmed"])),
    )
    for claim in ground(story(text, language=language), [record]).article.claims:
        assert claim.polarity == "negated" or (claim.cue and claim.cue.kind == "deny"), (text, record)


@pytest.mark.parametrize(
    ("text", "record", "told"),
    [
        (f"Hollis Water denied that {LEAK}.", {"source": "Hollis Water", "cue": "denied"}, "denies it"),
        (f"Hollis Water declined to say whether {LEAK}.", {"cue": "declined to say"}, "does not say so"),
        (f"Hollis Water has not confirmed that {LEAK}.", {"cue": "has not confirmed"}, "does not confirm it"),
        (f"Hollis Water has yet to confirm that {LEAK}.", {"cue": "confirm"}, "does not confirm it"),
        (f"Hollis Water did not deny that {LEAK}.", {"cue": "did not deny"}, "does not deny it"),
        (f"Hollis Water said that {LEAK}.", {"cue": "said"}, "says so"),
        (f"Hollis Water said that {LEAK}.", {"source": "Hollis Water"}, "says so"),
        (f"Hollis Water blurted that {LEAK}.", {"cue": "blurted"}, "speaks of it"),
        (f"Hollis Water denied on Monday in court that {LEAK}.", {"source": "Hollis Water"}, "denies it"),
    ],
)
def test_a_cue_says_what_its_words_say(text: str, record: dict[str, Any], told: str) -> None:
    """Kind and polarity come from the story where a record is silent; a verb that nobody knows says nothing."""
    (claim,) = grounded(story(text), content=LEAK, **record).article.claims
    assert shown_as(claim) == told


@pytest.mark.parametrize(
    ("cue", "record", "told", "message"),
    [
        (
            "denied",
            {"cue_kind": "state"},
            "denies it",
            "the record has 'state' for 'denied', whose words are 'deny' and 'affirmed'",
        ),
        (
            "denied",
            {"polarity": "negated"},
            "denies it",
            "the record has 'negated' for 'denied', whose words are 'deny' and 'affirmed'",
        ),
        (
            "has not confirmed",
            {"polarity": "affirmed"},
            "does not confirm it",
            "the record has 'affirmed' for 'has not confirmed', whose words are 'confirm' and 'negated'",
        ),
        (
            "said",
            {"polarity": "negated"},
            "does not say so",
            "the record has 'negated' for 'said', whose words are 'state' and 'affirmed'",
        ),
        (
            "said",
            {"cue_kind": "deny"},
            "denies it",
            "the record has 'deny' for 'said', whose words are 'state' and 'affirmed'",
        ),
    ],
)
def test_what_negates_stays_whoever_says_it(cue: str, record: dict[str, Any], told: str, message: str) -> None:
    """A record that its words contradict has a warning, on the card too, and the more careful of the two."""
    reading = grounded(story(f"Lee {cue} that {LEAK}."), content=LEAK, source="Lee", cue=cue, **record)
    (claim,) = reading.article.claims
    assert [(issue.rule, issue.message) for issue in reading.issues] == [("record-contradicted", message)]
    assert (shown_as(claim), claim.extraction and claim.extraction.note) == (told, message)


def test_a_record_without_a_hedge_is_told() -> None:
    """The modality is the record's, and a warning says what the words are."""
    reading = grounded(
        story("Lee said that the dam might break."), content="the dam might break", cue="said", modality="certain"
    )
    assert reading.article.claims[0].modality == "certain"
    assert [str(issue) for issue in reading.issues] == [
        "/0/modality: warning record-contradicted: the record has 'certain', and its words are 'possible' by our rules"
    ]


def test_a_denial_that_no_cue_tells_is_refused() -> None:
    """A claim has no place for what a source does without words for it."""
    reading = grounded(story("Jo Lee came. The dam broke."), content="The dam broke", source="Lee", cue_kind="deny")
    assert (reading.article.claims, rules(reading)) == ((), ["/0/cue negation-left-out"])


# --- whose cue it is

TWO = (
    "“It stank,” said Tom Dacey, a retired bus driver. His neighbour, Ama Osei, said that the water was brown. "
    "Staff cuts are to blame."
)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (TWO, {"content": "Staff cuts are to blame", "source": "Tom Dacey"}),
        ("“It stank.” Residents said that it was late. Ama Osei left.", {"content": "It stank", "source": "Ama Osei"}),
        ("Dacey blamed staff cuts, and Osei said that the pipe was old.", {"content": "staff cuts", "source": "Dacey"}),
    ],
)
def test_a_cue_of_others_is_no_cue(text: str, record: dict[str, Any]) -> None:
    """What stands in another sentence, or attributes other words to somebody else, attributes nothing here."""
    reading = grounded(story(text), cue="said", **record)
    (claim,) = reading.article.claims
    assert (claim.cue, "/0/cue not-in-the-text" in rules(reading)) == (None, True)
    assert claim.extraction is not None
    assert "'said' does not stand near the content" in (claim.extraction.note or "")


@pytest.mark.parametrize(
    ("text", "content", "start"),
    [
        ("“It rained. It poured,” Lee said.", "It rained", 28),
        ("“It rained,” Lee said. “It poured.”", "It poured", 17),
        ("Lee said: “It rained. It poured.”", "It poured", 4),
        ("It rained, Lee said. It poured.", "It rained", 15),
    ],
)
def test_a_cue_reaches_its_sentence_and_its_quotation(text: str, content: str, start: int) -> None:
    """A quotation is attributed from another sentence by its speaker's cue."""
    (claim,) = grounded(story(text), content=content, source="Lee", cue="said").article.claims
    assert claim.cue is not None
    assert claim.cue.span.start == start


def test_a_source_that_nothing_links_is_told() -> None:
    """Without a cue, and in another sentence, nobody is seen to say so; the card says it, and not "says so"."""
    reading = grounded(story(TWO), content="Staff cuts are to blame", source="Tom Dacey")
    message = "nothing attributes 'Staff cuts are to blame' to 'Tom Dacey'"
    (claim,) = reading.article.claims
    assert [(issue.rule, issue.message) for issue in reading.issues] == [("attribution-unseen", message)]
    assert (shown_as(claim), claim.extraction and claim.extraction.note) == ("speaks of it", message)


def test_a_description_ends_with_its_sentence() -> None:
    """The neighbour of whom the next sentence tells is no part of it."""
    article = grounded(story(TWO), content="It stank", source="Tom Dacey", cue="said").article
    assert [source.description for source in article.sources] == ["a retired bus driver"]


def test_whom_our_rules_take_a_pronoun_for_is_not_what_the_story_has() -> None:
    """Of the story a message has words alone; whom they mean is our rules' reading, which may be wrong."""
    article = story("Martin Hollis runs the firm. Arthur Bell was not there. Hollis spoke. He said that it was mended.")
    own = extract_claims(article)
    assert own.find(own.claims[0].sources[0].source, Source).name == "Martin Hollis"
    reading = grounded(article, content="it was mended", source="Arthur Bell", cue="said")
    assert [issue.message for issue in reading.issues] == [
        "'it was mended' is attributed to 'Arthur Bell'; the story has 'He', which our rules read as 'Martin Hollis'"
    ]
