"""Records of other finders become claims of the story's own words, or are refused."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import unicodedata
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import assert_growth

from newsmodel import Article, Claim, Hints, Paragraph, Section, parse, to_json, validate
from newsmodel.claims import ClaimRecord, extract_claims, ground
from newsmodel.readings import Reading


def story(*paragraphs: str, language: str = "en", headline: str = "A day in Brae") -> Article:
    """A story of some paragraphs."""
    blocks = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(paragraphs, start=1))
    return Article(id="urn:x:1", language=language, headline=headline, sections=(Section(blocks=blocks),))


def grounded(article: Article, **record: Any) -> Reading:
    """The reading of one record."""
    reading = ground(article, [ClaimRecord(**record)])
    assert validate(reading.article).ok, validate(reading.article)
    return reading


def words(reading: Reading) -> list[str]:
    """The words of the content of the only claim; none where there is none."""
    return [span.text for claim in reading.article.claims for span in claim.content]


def rules(reading: Reading) -> list[str]:
    """The issues, with their places."""
    return [f"{issue.pointer} {issue.rule}" for issue in reading.issues]


BRIDGE = story(
    "“It is not safe,” said Jo Lee, the county engineer. Lee said that repairs would take three weeks.",
    "“The dam,” she added, “was never ‘watertight’.”",
    "Brae Steel denied that it had used poor steel.",
    "The mayor has not confirmed that the road – the old one – will open.",
)


# --- what stands there


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("“It is not safe,”", "“It is not safe,”"),
        ('"It is not safe."', "“It is not safe,”"),
        ("It is not safe", "It is not safe"),
        ("it is  not\nsafe", "It is not safe"),
        ("that repairs would take three weeks", "that repairs would take three weeks"),
        ("Repairs would take three weeks.", "repairs would take three weeks."),
        ("the road - the old one - will open", "the road – the old one – will open"),
        ("the road--the old one--will open", "the road – the old one – will open"),
        ("“was never 'watertight'.”", "“was never ‘watertight’.”"),
        ("**It is not safe**", "It is not safe"),
        ("[R]epairs would take three weeks", "repairs would take three weeks"),
        ("repairs would take [three weeks]", "repairs would take three weeks"),
        ("the road &#8211; the old one&nbsp;&ndash; will open", "the road – the old one – will open"),
        ("was never watertight", "was never ‘watertight’"),
    ],
)
def test_quotes_dashes_spaces_and_the_first_letter_may_differ(given: str, found: str) -> None:
    """Words are the same however their quotation marks, dashes and spaces are written; the span is the story's."""
    assert words(grounded(BRIDGE, content=given, polarity="negated")) == [found]


def test_a_quotation_that_begins_in_the_words_ends_with_its_mark() -> None:
    """Words without any marks of their own do not leave one half of a pair behind."""
    article = story("Roe did say that “lessons would be learned”. «Nie», sagte sie.")
    assert words(grounded(article, content="that lessons would be learned", source="Roe")) == [
        "that “lessons would be learned”"
    ]
    assert words(grounded(article, content="that “lessons would be learned", source="Roe")) == [
        "that “lessons would be learned"
    ]


@pytest.mark.parametrize(
    "given",
    [
        "It is unsafe",
        "It is not SAFE",
        "It is not safe?",
        "repairs would take four weeks",
        "repairs would take weeks",
        "three weeks repairs would take",
        "The bridge collapsed",
        "the road (the old one) will open",
        "weeks would",
        "afe",
        "  ",
        "…",
        "!",
        "&#1;",
        "It is&#13;unsafe",
    ],
)
def test_nothing_else_may_differ(given: str) -> None:
    """A paraphrase, another number, another order, a part of a word: none is a claim of the story."""
    reading = grounded(BRIDGE, content=given, polarity="negated") if given.strip() else ground(BRIDGE, [])
    assert reading.article.claims == ()
    assert set(rules(reading)) <= {"/0/content not-in-the-text"}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The non-lethal gas was used, he said.", "lethal gas was used"),
        ("He is pro-war, he said.", "He is pro"),
        ("It cost $1.5, he said.", "1.5"),
        ("It was 50.5%, he said.", "It was 50.5"),
        ("It fell by −5 degrees, he said.", "It fell by 5 degrees"),
        ("It was 1,200 cars.", "200 cars"),
        ("It cost 1.5 a day.", "It cost 15 a day"),
        ("They won 5–3.", "They won 53"),
    ],
)
def test_no_word_and_no_number_is_cut(text: str, given: str) -> None:
    """What a hyphen joins is one word, and what a sign says of a number belongs to it."""
    assert words(grounded(story(text), content=given)) == []


def test_the_nearest_words_are_named() -> None:
    """Who reads the issue sees what the story has in the place of the paraphrase."""
    reading = grounded(BRIDGE, content="repairs would take about two months")
    told = "'repairs would take about two months' does not stand in the story; the nearest words are "
    assert [issue.message for issue in reading.issues] == [f"{told}'repairs would take three weeks'"]


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("the closing of the old mill was right", "The mayor of the town closed the old mill"),
        ("it is of that in the", None),
        ("zeppelins fly", None),
    ],
)
def test_the_nearest_words_are_of_one_sentence_and_not_small_ones(given: str, near: str | None) -> None:
    """Words that stand everywhere name no place; forms of a word do."""
    text = (
        "Of all that is in the town, the sea is the best. It is of the sea. The mayor of the town closed the old mill."
    )
    (issue,) = grounded(
        story(text, "It is of the end. The sea is in it, and all of the end is the sea."), content=given
    ).issues
    assert issue.message.partition("; the nearest words are ")[2] == (repr(near) if near else "")


def test_a_claim_has_what_the_record_says() -> None:
    """Cue, source, kinds, confidence, method and id are the record's; form and modality are read where it is silent."""
    record: dict[str, Any] = {
        "content": "repairs would take three weeks",
        "source": "Lee",
        "cue": "said",
        "cue_lemma": "say",
        "cue_kind": "state",
        "confidence": 0.7,
        "method": "model-1",
        "id": "r7",
    }
    article = grounded(BRIDGE, **record).article
    claim = article.claims[0]
    assert (claim.id, claim.form, claim.modality, claim.polarity) == ("r7", "indirect", "predicted", "affirmed")
    assert claim.cue is not None
    assert (claim.cue.span.start, claim.cue.lemma, claim.cue.kind) == (56, "say", "state")
    assert claim.extraction is not None
    assert (claim.extraction.method, claim.extraction.confidence, claim.extraction.status) == (
        "model-1",
        0.7,
        "unreviewed",
    )
    assert [(one.source, one.span and one.span.start) for one in claim.sources] == [("S1", 52)]
    assert (article.sources[0].name, article.sources[0].kind) == ("Jo Lee", "person")


def test_rules_for_the_language_give_quantities_and_times() -> None:
    """What our own claims have, others' have too."""
    claim = grounded(BRIDGE, content="repairs would take three weeks", source="Lee").article.claims[0]
    assert [(one.span.text, one.value) for one in claim.quantities] == [("three", 3)]


def test_a_name_says_who_a_pronoun_is() -> None:
    """The attribution has the words of the place, and the source is the one that the name means."""
    article = story("Ana Ruiz met Else Brandt.", "“It rained,” she said.")
    reading = grounded(article, content="It rained", source="she", name="Else Brandt", cue="said")
    claim, source = reading.article.claims[0], reading.article.sources[0]
    assert claim.sources[0].span is not None
    assert (claim.sources[0].span.text, source.name, rules(reading)) == ("she", "Else Brandt", [])


def test_an_invented_source_is_refused() -> None:
    """Words that stand in the story are no claim of somebody whom the story does not name."""
    reading = grounded(BRIDGE, content="It is not safe", source="Mia Kern", cue="said")
    assert (reading.article.claims, rules(reading)) == ((), ["/0/source not-in-the-text"])


def test_an_invented_name_is_left_out() -> None:
    """The claim stands without a name that the story does not have."""
    reading = grounded(BRIDGE, content="It is not safe", source="Jo Lee", name="Joanna Leeds", cue="said")
    assert (reading.article.sources[0].name, rules(reading)) == ("Jo Lee", ["/0/name not-in-the-text"])


def test_an_invented_cue_is_left_out() -> None:
    """The claim stands without a cue that the story does not have beside it, and without what is said of it."""
    reading = grounded(BRIDGE, content="It is not safe", source="Jo Lee", cue="screamed", cue_kind="warn")
    assert (reading.article.claims[0].cue, rules(reading)) == (None, ["/0/cue not-in-the-text"])


def test_a_cue_of_another_paragraph_attributes_nothing() -> None:
    """ "Said" stands in the story, but not where the claim does."""
    article = story("Lee said so.", "Brae Steel is to blame.")
    reading = grounded(article, content="Brae Steel is to blame", source="Lee", cue="said")
    told = ["/0/cue not-in-the-text", "/0/source attribution-unseen"]
    assert (reading.article.claims[0].cue, rules(reading)) == (None, told)


@pytest.mark.parametrize(
    ("given", "found"),
    [("Jo Lee (engineer)", "Jo Lee"), ("Jo Lee, an engineer", "Jo Lee"), ("A county engineer", "county engineer")],
)
def test_a_description_that_is_not_there_is_left_out(given: str, found: str) -> None:
    """Of the words for a source those that describe it need not stand there; an issue says so."""
    reading = grounded(BRIDGE, content="It is not safe", source=given)
    span = reading.article.claims[0].sources[0].span
    assert span is not None
    assert (span.text, rules(reading)) == (found, ["/0/source grounded-in-part"])


OFFICE = story(
    "“It is not safe,” said Karim Haidar, the rescue chief.",
    "A spokesman for the ministry of transport said repairs would take three weeks.",
    "Mayor Ana Maria Ruiz said the road was shut.",
)
_SAFE, _WEEKS, _ROAD = "It is not safe", "repairs would take three weeks", "the road was shut"


@pytest.mark.parametrize(
    ("content", "given", "found"),
    [
        (_SAFE, "Rescue Chief Karim Haidar", "Karim Haidar, the rescue chief"),
        (_SAFE, "the rescue chief, Karim Haidar", "Karim Haidar, the rescue chief"),
        (_ROAD, "Mayor Ruiz", "Mayor Ana Maria Ruiz"),
        (_WEEKS, "transport ministry spokesman", "spokesman for the ministry of transport"),
        (_WEEKS, "A Spokesman for the Ministry of Transport", "spokesman for the ministry of transport"),
    ],
)
def test_a_source_in_another_order_is_found(content: str, given: str, found: str) -> None:
    """The words are the story's, a title may stand before a name or behind, and an issue says so."""
    reading = grounded(OFFICE, content=content, source=given)
    span = reading.article.claims[0].sources[0].span
    assert span is not None
    assert span.text == found
    assert "/0/source grounded-in-part" in rules(reading)


@pytest.mark.parametrize(
    "given",
    [
        "Mayor Karim Haidar",
        "rescue chief Ruiz",
        "Haidar of the ministry",
        "a chief of Haidar",
        "spokesman for transport",
        "Haidar Karim Haidar",
        "police chief Karim Haidar",
    ],
)
def test_words_of_several_sources_are_no_third_one(given: str) -> None:
    """One phrase of the story has them all, and a preposition that the record has too."""
    assert rules(grounded(OFFICE, content=_SAFE, source=given)) == ["/0/source not-in-the-text"]


CLOSING = story(
    "“Half-empty buildings cost too much,” said board president Jo Lee.",
    "Maria Chen, whose daughter is nine, said the district had looked at nothing else.",
    "She said she had learned of the plan from a neighbour.",
    "A teacher who asked not to be named because she feared for her job said morale was low.",
)
_COST, _ELSE = "Half-empty buildings cost too much", "the district had looked at nothing else"
_LEARNED, _LOW = "she had learned of the plan from a neighbour", "morale was low"


@pytest.mark.parametrize(
    ("content", "given", "found", "name"),
    [
        (_ELSE, "parent Maria Chen", "Maria Chen", "Maria Chen"),
        (_ELSE, "Parent Maria Chen", "Maria Chen", "Maria Chen"),
        (_ELSE, "Ms. Maria Chen", "Maria Chen", "Maria Chen"),
        (_LEARNED, "Ms. Chen", "Chen", "Maria Chen"),
        (_COST, "school board president Jo Lee", "board president Jo Lee", "Jo Lee"),
        (_COST, "Mr Lee", "Lee", "Jo Lee"),
        (_LOW, "Unnamed teacher", "teacher", None),
        (_LOW, "an anonymous teacher", "teacher", None),
        (_LOW, "Teacher (unnamed)", "teacher", None),
        (_LOW, "Anonymous source", "A teacher who asked not to be named because she feared for her job", None),
        (_LOW, "unidentified person", "A teacher who asked not to be named because she feared for her job", None),
    ],
)
def test_a_source_that_is_described_in_other_words_is_found(
    content: str, given: str, found: str, name: str | None
) -> None:
    """Whoever lists sources describes them; what the story has of it is taken, and an issue says so."""
    reading = grounded(CLOSING, content=content, source=given)
    (attribution,) = reading.article.claims[0].sources
    assert attribution.span is not None
    assert attribution.span.text == found
    assert rules(reading) == ["/0/source grounded-in-part"]
    assert [one.name for one in reading.article.sources if one.id == attribution.source] == [name]


@pytest.mark.parametrize("given", ["Vereinschef Karl Poe", "Herr Poe", "Oberbürgermeister Karl Poe"])
def test_what_describes_a_source_may_be_a_compound(given: str) -> None:
    """A German noun for people is the end of others."""
    article = story("„Das ist bitter“, sagte Karl Poe am Montag der Zeitung.", language="de")
    reading = grounded(article, content="Das ist bitter", source=given)
    assert [one.name for one in reading.article.sources] == ["Karl Poe"]
    assert rules(reading) == ["/0/source grounded-in-part"]
    assert rules(grounded(article, content="Das ist bitter", source="Zeppelin Karl Poe")) == [
        "/0/source not-in-the-text"
    ]


@pytest.mark.parametrize(
    ("content", "given"),
    [
        (_ELSE, "Maria Chen and Jo Lee"),  # two
        (_ELSE, "lawyer for Maria Chen"),  # another one
        (_ELSE, "teacher Maria Chen"),  # the story has another teacher
        (_ELSE, "Zeppelin Maria Chen"),  # no word for people: another name
        (_ELSE, "Anonymous source"),  # she is named
        (_LOW, "unnamed nurse"),
        (_LOW, "?"),  # no words
    ],
)
def test_a_description_of_somebody_else_is_refused(content: str, given: str) -> None:
    """Nobody is taken for the one whom a description, a preposition or another name makes another one."""
    assert rules(grounded(CLOSING, content=content, source=given)) == ["/0/source not-in-the-text"]


LIBRARY = story(
    "“I have read here since I was five,” said Tom Okafor, 41. “My children read here.",
    "“If it shuts, we lose the last warm room.”",
    "“Nobody asked us,” Jo Lee said. None of the plans, she said, would have saved money.",
    "The union called it reckless.",
)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            "My children read here. If it shuts, we lose the last warm room.",
            ["My children read here.", "If it shuts, we lose the last warm room."],
        ),
        (
            "I have read here since I was five. My children read here. If it shuts, we lose the last warm room.",
            [
                "I have read here since I was five",
                "My children read here.",
                "If it shuts, we lose the last warm room.",
            ],
        ),
        (
            '"My children read here. "If it shuts, we lose the last warm room."',
            ["“My children read here.", "“If it shuts, we lose the last warm room.”"],
        ),
    ],
)
def test_a_quotation_of_two_paragraphs_is_found_in_both(content: str, found: list[str]) -> None:
    """A record has it as one text; its words stand in each, and nothing between."""
    assert words(grounded(LIBRARY, content=content, source="Tom Okafor")) == found


@pytest.mark.parametrize(
    ("content", "source"),
    [
        ("If it shuts, we lose the last warm room. Nobody asked us", "Tom Okafor"),  # two speakers
        ("If it shuts, we lose the last warm room. Nobody asked us", "Jo Lee"),
        ("My children read here. Nobody asked us", "Tom Okafor"),  # a paragraph is left out
        ("My children read here. we lose the last warm room.", "Tom Okafor"),  # half a sentence is
    ],
)
def test_paragraphs_of_two_speakers_are_no_content(content: str, source: str) -> None:
    """Words of two paragraphs are one content where they follow each other and one person says both."""
    assert rules(grounded(LIBRARY, content=content, source=source)) == ["/0/content not-in-the-text"]


@pytest.mark.parametrize("source", ["Jo Lee", "Ann Roe"])
def test_a_quotation_that_is_never_closed_goes_on_with_no_other_speaker(source: str) -> None:
    """The next paragraph's is another one's, though the mark that would end the first is missing."""
    article = story(
        "“It broke,” said Jo Lee. “It will cost ten million.", "“It is a shame that it broke,” said Ann Roe."
    )
    content = "It will cost ten million. It is a shame that it broke"
    assert [] == words(grounded(article, content=content, source=source, cue="said"))


def test_an_attribution_that_our_rules_see_may_be_left_out_of_a_sentence() -> None:
    """A record without a cue has the words around source and cue as one."""
    reading = grounded(LIBRARY, content="None of the plans would have saved money.", source="Jo Lee")
    assert words(reading) == ["None of the plans", "would have saved money."]
    assert rules(reading) == ["/0/content grounded-in-part"]
    other = grounded(LIBRARY, content="None of the plans would have saved money.", source="Tom Okafor")
    assert rules(other) == ["/0/content not-in-the-text"]


def test_a_sentence_that_is_copied_whole_is_attributed_in_it() -> None:
    """A record without a cue is not said to be attributed by nothing where its content says who says it."""
    whole = "Maria Chen, whose daughter is nine, said the district had looked at nothing else."
    assert rules(grounded(CLOSING, content=whole, source="Maria Chen")) == []
    assert rules(grounded(CLOSING, content=whole, source="Jo Lee")) == ["/0/source attribution-unseen"]


def test_a_negation_in_what_is_said_of_a_source_negates_no_content() -> None:
    """The teacher asked *not* to be named, and did say so."""
    (claim,) = grounded(CLOSING, content=_LOW, source="teacher").article.claims
    assert claim.cue is not None
    assert (claim.cue.span.text, claim.polarity) == ("said", "affirmed")


def test_a_sentence_with_its_attribution_is_attributed() -> None:
    """Nothing is left to be asked for where the record copies the cue with the words."""
    article = story("“The weir,” Jo Lee said, “was never safe.” The road is shut, Ann Poe said on Monday.")
    for content, source in (
        ("The weir, Jo Lee said, was never safe.", "Jo Lee"),
        ("The road is shut, Ann Poe said on Monday.", "Ann Poe"),
    ):
        assert rules(grounded(article, content=content, source=source, cue="said")) == []


def test_nobody_named_is_an_unstated_source() -> None:
    """A record without a source is attributed to nobody in particular; the outlet's own has none at all."""
    unstated = grounded(BRIDGE, content="It is not safe").article
    assert [source.kind for source in unstated.sources] == ["unstated"]
    own = grounded(BRIDGE, content="It is not safe", voice="outlet").article
    assert (own.claims[0].voice, own.claims[0].sources, own.sources) == ("outlet", (), ())


def test_several_sources_are_several() -> None:
    """Each has its own words."""
    article = story("It rained, Jo Lee and Ann Poe said.")
    claim = grounded(article, content="It rained", source=["Jo Lee", "Ann Poe"], cue="said").article.claims[0]
    assert [one.span.text for one in claim.sources if one.span] == ["Jo Lee", "Ann Poe"]


# --- another speaker


ASKED = "“I asked them,” Nair said. Tom Reeve was there."


@pytest.mark.parametrize(
    ("text", "record", "told"),
    [
        (
            ASKED.replace("Tom Reeve", "The mayor"),
            {"source": "The mayor", "cue": "said"},
            ["'I asked them' is attributed to 'The mayor'; the story has 'Nair'"],
        ),
        (ASKED, {"voice": "outlet"}, ["'I asked them' is attributed to the outlet; the story has 'Nair'"]),
        (ASKED, {"source": "Nair", "cue": "said"}, []),
        (ASKED, {}, []),
        ("Ana Nair came. “I asked them,” Nair said.", {"source": "Ana Nair", "cue": "said"}, []),
        ("Ana Nair came. “I asked them,” she said.", {"source": "Ana Nair", "cue": "said"}, []),
        ("“I asked them,” Nair and Reeve said.", {"source": "Reeve", "cue": "said"}, []),
        ("Reeve said that Nair said that I asked them.", {"source": "Nair", "cue": "said"}, []),
        ("Reeve said that Nair said that I asked them.", {"source": "Reeve", "cue": "said"}, []),
    ],
)
def test_another_speaker_is_told(text: str, record: dict[str, Any], told: list[str]) -> None:
    """Where the story has the words of somebody else, by our rules, a warning names both; the claim stays."""
    reading = grounded(story(text), content="I asked them", **record)
    assert [issue.message for issue in reading.issues] == told
    assert {issue.rule for issue in reading.issues} <= {"attributed-otherwise"}
    assert len(reading.article.claims) == 1


@pytest.mark.parametrize(
    ("text", "source", "is_refused"),
    [
        (ASKED, "Tom Reeve", True),
        ("Ana Nair spoke to Tom Reeve. Nair said that I asked them.", "Tom Reeve", True),
        ("“I asked them,” she said. Tom Reeve was there, and Ana Nair.", "Tom Reeve", False),
        ("“I asked them,” Nair told Tom Reeve.", "Tom Reeve", False),
        ("“I asked them,” Nair said. The Brae Council met.", "The Brae Council", False),
        ("“I asked them,” the Brae Council said. Tom Reeve was there.", "Tom Reeve", False),
        ("Tom Reeve called. Ana Nair said he told her that I asked them.", "Tom Reeve", False),
        ("Tom Reeve called. “I asked them, he told me,” Ana Nair said.", "Tom Reeve", False),
    ],
)
def test_a_person_in_place_of_one_whom_the_sentence_names_is_refused(
    text: str, source: str, *, is_refused: bool
) -> None:
    """A pronoun, a description, a body and whoever stands in the same sentence are no names that contradict.

    Nor is who quotes somebody else with these words.
    """
    reading = grounded(story(text), content="I asked them", source=source)
    assert ("/0/source source-contradicted" in rules(reading)) is is_refused
    assert (reading.article.claims == ()) is is_refused


def test_the_name_of_one_source_and_the_words_of_another() -> None:
    """A record that has both is doubted: its words are those of whoever says so by our rules."""
    article = story("Ana Nair and Tom Reeve came. “I asked them,” Nair said. “They left,” Reeve said.")
    for both in ({"source": "Reeve", "name": "Ana Nair"}, {"source": "Nair", "name": "Tom Reeve"}):
        assert "/0/source attributed-otherwise" in rules(grounded(article, content="I asked them", **both))
    assert rules(grounded(article, content="I asked them", source="Nair", name="Ana Nair")) == []


def test_a_source_is_named_in_the_sentence_of_its_cue() -> None:
    """Its name that stands nearer, behind the full stop, is that of the next statement."""
    article = story("이영호 시장은 댐이 안전하다고 말했다. 이영호 시장은 비가 온다고 말했다.", language="ko")
    reading = grounded(article, content="댐이 안전하다", source="이영호 시장", cue="말했다")
    span = reading.article.claims[0].sources[0].span
    assert span is not None
    assert (span.start, span.text) == (0, "이영호 시장")


def test_a_cue_of_another_sentence_is_doubted_in_any_language() -> None:
    """A quotation has its speaker in its own sentence; the words of another are somebody else's."""
    article = story("«Мост закрыт», — сказал Лебедев. По данным полиции, никто не пострадал.", language="ru")
    record = {"content": "Мост закрыт", "source_kind": "organization"}
    reading = grounded(article, source="полиции", cue="По данным", **record)
    assert rules(reading) == ["/0/source attribution-unseen"]
    assert rules(grounded(article, source="Лебедев", cue="сказал", **record)) == []


def test_a_quotation_with_other_words_in_its_sentence_is_theirs() -> None:
    """In a language without rules, too, it is doubted that the next sentence attributes it."""
    article = story("« Je leur ai demandé », a dit Nair. Tom Reeve était là.", language="fr")
    record = {"content": "Je leur ai demandé", "source": "Tom Reeve", "source_kind": "person"}
    assert rules(grounded(article, **record)) == ["/0/source attribution-unseen"]
    alone = story("« Je leur ai demandé. » Tom Reeve le dit.", language="fr")
    assert rules(grounded(alone, **record)) == []


@pytest.mark.parametrize(
    ("second", "told", "names"),
    [
        ({"source": "Nair", "cue": "said"}, ["/1 claim-known"], ["Ana Nair"]),
        ({"source": "Ana Nair", "cue": "said"}, ["/1 claim-known"], ["Ana Nair"]),
        ({}, ["/1 claim-known"], ["Ana Nair"]),
        (
            {"source": "a clerk", "cue": "a dit"},
            ["/1/cue not-in-the-text", "/1/source attributed-otherwise", "/1/source attributed-otherwise"],
            ["Ana Nair", None],
        ),
        ({"voice": "outlet"}, ["/1/source attributed-otherwise", "/1/source attributed-otherwise"], ["Ana Nair"]),
    ],
)
def test_the_same_words_of_another_source_are_kept(second: dict[str, Any], told: list[str], names: list[str]) -> None:
    """A record is known if its source is, too; else both are claims, and a warning names both."""
    article = story("Ana Nair and a clerk came. “I asked them,” Nair said.")
    first = ClaimRecord(content="I asked them", source="Nair", cue="said")
    reading = ground(article, [first, ClaimRecord(content="I asked them", **second)])
    assert rules(reading) == told
    assert [source.name for source in reading.article.sources] == names
    assert len(reading.article.claims) == (1 if told == ["/1 claim-known"] else 2)
    again = ground(ground(article, [first]).article, [ClaimRecord(content="I asked them", **second)])
    assert [issue.rule for issue in again.issues] == [issue.rule for issue in reading.issues]
    assert len(again.article.claims) == len(reading.article.claims)


# --- of several places the nearest


TWICE = story("It rained, Lee said. It rained, Poe said.", "It rained.")


@pytest.mark.parametrize(
    ("record", "place"),
    [
        ({"source": "Poe", "cue": "said"}, ("p1", 21)),
        ({"source": "Lee", "cue": "said"}, ("p1", 0)),
        ({"target": "p1", "start": 19}, ("p1", 21)),
        ({"target": "p2", "start": 7}, ("p2", 0)),
        ({"target": "p2"}, ("p2", 0)),
        ({"start": 40}, ("p2", 0)),
        ({"target": "nowhere", "start": 21}, ("p1", 21)),
        ({}, ("p1", 0)),
    ],
)
def test_the_nearest_place_is_taken(record: dict[str, Any], place: tuple[str, int]) -> None:
    """Nearest to where the words are said to be, else to source and cue."""
    span = grounded(TWICE, content="It rained", **record).article.claims[0].content[0]
    assert (span.target, span.start) == place


def test_records_of_the_same_words_take_one_place_after_the_other() -> None:
    """Where nothing tells them apart, the second is the next one in the story."""
    reading = ground(TWICE, [ClaimRecord(content="It rained")] * 4)
    assert [(claim.content[0].target, claim.content[0].start) for claim in reading.article.claims] == [
        ("p1", 0),
        ("p1", 21),
        ("p2", 0),
    ]
    assert rules(reading) == ["/3 claim-known"]


def test_a_verbatim_place_comes_before_one_that_is_nearly_so() -> None:
    """Exact words first, whatever else stands nearer."""
    article = story("He said “rain” twice.", 'He said "rain" once.')
    assert grounded(article, content='"rain"').article.claims[0].content[0].target == "p2"


# --- in pieces


def test_an_ellipsis_stands_for_what_is_left_out() -> None:
    """The pieces are spans of their own, in one paragraph."""
    article = story("The dam, which is old and was built in haste, will break in spring.")
    reading = grounded(article, content="The dam … will break in spring")
    assert words(reading) == ["The dam", "will break in spring"]
    assert words(grounded(article, content="The dam [...] will break in spring")) == words(reading)
    told = "without ', which is old and was built in haste,', which stands between its parts"
    assert [(issue.rule, issue.message) for issue in reading.issues] == [("grounded-in-part", told)]


def test_an_ellipsis_of_the_story_is_no_gap() -> None:
    """It stands there itself."""
    article = story("“Well… I think so. . . yes,” she said.")
    assert words(grounded(article, content="Well... I think so…yes")) == ["Well… I think so. . . yes"]


def test_the_attribution_parts_a_content() -> None:
    """Words that the record has in one are two spans where source and cue stand between them, and it is told."""
    reading = grounded(BRIDGE, content="“The dam was never ‘watertight’.”", source="she", cue="added")
    assert words(reading) == ["“The dam,”", "“was never ‘watertight’.”"]
    assert [str(issue) for issue in reading.issues] == [
        "/0/content: warning grounded-in-part: without 'she added,', which stands between its parts"
    ]
    assert words(grounded(BRIDGE, content="The dam was never ‘watertight’")) == []


def test_parts_are_looked_for_in_their_order() -> None:
    """A record that parts its content itself has its parts."""
    given = ["The dam", "was never 'watertight'"]
    reading = grounded(BRIDGE, content=given, source="she", cue="added")
    assert (words(reading), rules(reading)) == (["The dam", "was never ‘watertight’"], [])
    assert words(grounded(BRIDGE, content=given[::-1], source="she", cue="added")) == []


def test_brackets_hold_the_finders_own_words() -> None:
    """What stands in them is left out, and named."""
    article = story("“I told them that it would break,” she said.")
    reading = grounded(article, content="I told [the council] that it would break", source="she")
    assert words(reading) == ["I told", "that it would break"]
    assert [issue.message for issue in reading.issues] == [
        "without 'the council', which does not stand there",
        "without 'them', which stands between its parts",
    ]


@pytest.mark.parametrize("put_in", ["[n’]", "[n']", "[ne]", "[pas]"])
def test_a_negation_in_brackets_is_refused(put_in: str) -> None:
    """A finder's own words must not turn a statement into its opposite, elided ones either."""
    article = story("« Les câbles tombaient au port », a dit Lee.", language="fr")
    assert words(grounded(article, content=f"Les câbles {put_in} tombaient au port", source="Lee")) == []


def test_source_and_cue_in_the_content_are_left_out() -> None:
    """Finders put them before the words; they are said elsewhere."""
    article = story("“It will break in spring,” said Jo Lee.")
    reading = grounded(article, content="Jo Lee said that it will break in spring", source="Jo Lee", cue="said")
    assert words(reading) == ["It will break in spring"]
    assert rules(reading) == ["/0/content grounded-in-part"]


@pytest.mark.parametrize(
    "content", ["he that had left early", "that A he had left early", "the that he had left early"]
)
def test_words_that_were_moved_are_no_attribution(content: str) -> None:
    """An article, or the subject of what is said, is not the source before it."""
    article = story("Lee said that he had left early.")
    assert words(grounded(article, content=content, source="he" if content.startswith("he") else "Lee")) == []


@pytest.mark.parametrize(
    ("content", "record"),
    [
        ("said had left early that day", {"source": "Lee", "cue": "said"}),
        ("he had left early that said", {"source": "Lee", "cue": "said"}),
        ("Lee had left early that day", {"source": "Lee", "cue": "said"}),
        ("that, he had left early that day", {"source": "Lee", "cue": "said"}),
        ("It is very old said", {"source": "the head of the office", "cue": "said"}),
        ("the office it is very old", {"source": "the head of the office", "cue": "said"}),
    ],
)
def test_source_or_cue_takes_no_words_place(content: str, record: dict[str, Any]) -> None:
    """Where it stands in a content, the words of the story begin or end there, and it is whole."""
    article = story("Lee said that he had left early that day. “It is very old,” said the head of the office.")
    assert words(grounded(article, content=content, **record)) == []


@pytest.mark.parametrize("content", ["It is old, and leaks", "It is; old and leaks", "It is. Old and leaks"])
def test_no_mark_is_put_in(content: str) -> None:
    """Words side by side in the story are not parted by a mark of the record."""
    article = story("“It is old and leaks,” said Lee.")
    assert words(grounded(article, content=content, source="Lee", cue="said")) == []


def test_no_half_of_a_clause_is_left_before_its_attribution() -> None:
    """A clause without its end is another one; where the next word begins a phrase, a content may end."""
    article = story("因为螺栓已经完全锈蚀，我们不会开放大桥，李乔说。", language="zh")
    assert words(grounded(article, content="因为螺栓已经完全锈蚀，我李乔说。", source="李乔", cue="说")) == []
    road = story("The old road will be shut on Monday, Lee said.")
    found = grounded(road, content="The old road will be shut, Lee said.", source="Lee", cue="said")
    assert words(found) == ["The old road will be shut"]
    assert words(grounded(road, content="The old road will, Lee said.", source="Lee", cue="said")) == []


@pytest.mark.parametrize("content", ["The road is shut … It may snow", ["The road is shut", "It may snow"]])
@pytest.mark.parametrize("source", ["Ann Poe", "Jo Lee", None])
def test_parts_of_two_speakers_are_nobodys(content: Any, source: str | None) -> None:
    """What one person says and what another says is not said by one of them."""
    article = story("“The road is shut for good,” said Ann Poe. The mayor left.", "“It may snow,” said Jo Lee.")
    assert words(grounded(article, content=content, source=source)) == []


def test_parts_of_headline_and_text_are_no_claim() -> None:
    """Words at the end of a headline do not go on in the first paragraph."""
    article = story("The mayor has left the town.", headline="Storm shuts the bridge")
    assert words(grounded(article, content=["shuts the bridge", "The mayor has left"])) == []


def test_a_sentence_that_was_made_up_is_refused_with_those_beside_it() -> None:
    """A record of three sentences of which one stands nowhere is no claim of the story."""
    article = story("“The dam will break. We know it. So do they.”")
    reading = grounded(article, content="The dam will break. We know it. The mayor is late.")
    assert (words(reading), rules(reading)) == ([], ["/0/content not-in-the-text"])


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (["The dam is old", "leaks"], []),
        ("The dam … leaks", []),
        ("The dam leaks", []),
        ("The dam … was never sealed", []),
        ("The dam is old … The weir", ["The dam is old", "The weir"]),
        ("The dam … and will break", ["The dam", "and will break"]),
    ],
)
def test_parts_of_two_sentences_are_no_third_one(content: Any, found: list[str]) -> None:
    """What one sentence says of the weir is not said of the dam; a sentence may be left out, or its end."""
    article = story("The dam is old and will break. The weir leaks. “The weir,” Lee said, “was never sealed.”")
    assert words(grounded(article, content=content)) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("It will break. We told them", ["It will break", "We told them"]),
        ("It will break, we told them", ["It will break", "We told them"]),
        ("It will break; we told them", ["It will break", "We told them"]),
        ("It will break – we told them", []),
        ("It will break we told them", []),
        ("It will we told them", []),
        ("It will break. Told them", []),
        ("It will break the engineer", []),
    ],
)
def test_a_quotation_that_goes_on_behind_its_speaker_begins_a_sentence(content: str, found: list[str]) -> None:
    """Its two sentences are two in the record, too, or parted by a mark."""
    article = story("“It will break,” said Jo Lee, the engineer. “We told them.”")
    assert words(grounded(article, content=content, source="Jo Lee", cue="said")) == found


@pytest.mark.parametrize(
    ("end", "part"),
    [
        ("in what Poe called a useless road", "a useless road"),
        ("in what Poe described as useless roads", "useless roads"),
    ],
)
def test_an_ellipsis_leaves_out_no_verb_before_its_object(end: str, part: str) -> None:
    """What somebody called it is said by him alone, also where our rules do not see who speaks."""
    article = story(f"Lee questioned why the city paid for the long bridge over the river {end}.")
    record = {"source": "Lee", "cue": "questioned"}
    assert words(grounded(article, content=f"why the city paid for … {part}", **record)) == []
    assert words(grounded(article, content="why the city paid … over the river", **record)) == [
        "why the city paid",
        "over the river",
    ]


def test_words_behind_a_speaker_are_no_part_of_the_quotation() -> None:
    """They are the outlet's, who tells of what it was said."""
    article = story("“It will break,” he said about the dam.")
    assert words(grounded(article, content="It will break about", source="he", cue="said")) == []
    assert words(grounded(article, content="“It will break,” about the dam", source="he", cue="said")) == []


def test_a_clause_of_thai_is_not_cut_either() -> None:
    """Its sentences end with a space: what stands behind one begins there."""
    article = story("เขื่อนเก่ามาก ฝายรั่วทุกปี", language="th")
    assert words(grounded(article, content="เขื่อนเก่า … รั่วทุกปี")) == []
    assert words(grounded(article, content="เขื่อนเก่า … ฝายรั่วทุกปี")) == ["เขื่อนเก่า", "ฝายรั่วทุกปี"]


# --- never the opposite


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("The dam is not safe, Lee said.", {"content": "safe"}),
        ("The dam is not really safe, Lee said.", {"content": "really safe"}),
        ("The dam isn’t safe, Lee said.", {"content": "safe"}),
        ("The dam is not “safe”, Lee said.", {"content": "“safe”"}),
        ("The dam is not safe, Lee said.", {"content": ["The dam is", "safe"]}),
        ("The old dam is not safe, Lee said.", {"content": "The old dam … safe"}),
        ("The old dam is not safe, Lee said.", {"content": "The old dam is"}),
        ("The dam is safe, Lee never said.", {"content": "The dam is safe", "cue": "said"}),
        ("Lee has not confirmed that it broke.", {"content": "that it broke", "cue": "confirmed"}),
        ("Lee did not say that it broke.", {"content": "that it broke"}),
        ("No engineer said that it broke.", {"content": "that it broke", "source": "engineer", "cue": "said"}),
        ("Lee denied that the dam broke.", {"content": "the dam broke", "source": "Lee"}),
        ("Lee denied that the dam broke.", {"content": "the dam broke", "source": "Lee", "cue": "said"}),
        ("“It is no longer safe,” he said.", {"content": "longer safe"}),
        ("Lee said it was unlikely that the dam would break.", {"content": "the dam would break", "cue": "said"}),
        ("Lee refused to confirm that it broke.", {"content": "that it broke", "source": "Lee", "cue": "confirm"}),
        ("Neither Lee nor Poe said that it broke.", {"content": "that it broke", "source": ["Lee", "Poe"]}),
        ("It broke in 2019, not in 2020, Lee said.", {"content": "It broke … in 2020"}),
        ("“We saw nobody. It is safe,” he said.", {"content": "We did not see it. It is safe."}),
    ],
)
def test_a_negation_is_never_cut_off(text: str, record: dict[str, Any]) -> None:
    """Words that stand there only without the "not" beside them are no claim."""
    reading = grounded(story(text), **record)
    assert reading.article.claims == ()
    assert {issue.severity for issue in reading.issues} == {"error"}


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Lee has not confirmed that it broke.", {"content": "that it broke", "cue": "has not confirmed"}),
        (
            "Lee has not confirmed that it broke.",
            {"content": "that it broke", "cue": "confirmed", "polarity": "negated"},
        ),
        ("No engineer said that it broke.", {"content": "that it broke", "source": "No engineer", "cue": "said"}),
    ],
)
def test_a_negated_attribution_is_negated(text: str, record: dict[str, Any]) -> None:
    """The polarity is that of cue and source where the record does not say it."""
    assert grounded(story(text), **record).article.claims[0].polarity == "negated"


@pytest.mark.parametrize(
    ("text", "record", "told"),
    [
        (
            "Reeve did not say whether he would call for Fells to resign.",
            {"content": "call for Fells to resign", "source": "Reeve", "cue": "warned"},
            ["/0/content negation-left-out"],
        ),
        (
            "It is not true, Reeve said, that the hall was closed.",
            {"content": "that the hall was closed", "source": "Reeve", "cue": "said"},
            ["/0/content negation-before"],
        ),
        (
            "Reeve did not say whether he would call for Fells to resign.",
            {"content": "resign", "source": "Reeve"},
            ["/0/content negation-before"],
        ),
        (
            "Reeve did not see how anyone at all in the hall could wait.",
            {"content": "anyone at all in the hall could wait", "source": "Reeve"},
            ["/0/content negation-left-out"],
        ),
        ("Reeve, who had not come, said that it broke.", {"content": "it broke", "source": "Reeve", "cue": "said"}, []),
        (
            "Reeve did not say in the hall on Monday whether Poe had said that it broke.",
            {"content": "it broke", "source": "Poe", "cue": "said"},
            [],
        ),
    ],
)
def test_a_negated_attribution_farther_off_is_told(text: str, record: dict[str, Any], told: list[str]) -> None:
    """What was not said is no claim, however far the "not" stands from it; a lesser part of it has a warning."""
    reading = grounded(story(text), **record)
    issues = [issue for issue in reading.issues if issue.rule != "not-in-the-text"]
    assert [f"{issue.pointer} {issue.rule}" for issue in issues] == told
    assert len(reading.article.claims) == (told != ["/0/content negation-left-out"])


def test_a_denial_with_its_cue_is_a_claim() -> None:
    """The cue says what the source does with the words."""
    claim = grounded(BRIDGE, content="that it had used poor steel", source="Brae Steel", cue="denied").article.claims[0]
    assert (claim.polarity, claim.cue and claim.cue.span.text) == ("affirmed", "denied")


@pytest.mark.parametrize(
    ("language", "text", "given"),
    [
        ("zh", "市长说桥不安全。", "安全"),
        ("zh", "市长否认桥已经关闭。", "桥已经关闭"),
        ("ja", "市長は橋は安全ではないと述べた。", "橋は安全"),
        ("ja", "「橋は安全だ」と市長は述べていない。", "橋は安全だ"),
        ("ja", "市長は橋が崩れたことを否定した。", "橋が崩れた"),
        ("ko", "시장은 다리가 무너졌다는 것을 부인했다.", "다리가 무너졌다"),
        ("fa", "مدیر گفت پل امن نیست.", "پل امن"),
        ("ko", "시장은 다리가 안전하지 않다고 말했다.", "다리가 안전"),
        ("vi", "Thị trưởng nói cầu không an toàn.", "an toàn"),
        ("ar", "قال العمدة إن الجسر ليس آمنا.", "آمنا"),
        ("hi", "मेयर ने कहा कि पुल सुरक्षित नहीं है।", "पुल सुरक्षित"),
        ("de", "Die Brücke hält nicht, sagte Lee.", "Die Brücke hält"),
        ("fr", "Le pont n’est pas sûr, dit Lee.", "sûr"),
        ("es", "El puente no es seguro, dijo Lee.", "es seguro"),
        ("ru", "Мост не безопасен, сказал Ли.", "безопасен"),
        ("tr", "Köprü güvenli değil, dedi Lee.", "Köprü güvenli"),
    ],
)
def test_negations_of_other_languages_are_not_cut_off(language: str, text: str, given: str) -> None:
    """Each language says where its negations stand."""
    reading = grounded(story(text, language=language), content=given)
    assert (reading.article.claims, [issue.rule for issue in reading.issues]) == ((), ["negation-left-out"])


# --- all scripts


SCRIPTS = [
    ("zh", "市长李明说：“这座桥不安全。”", "「这座桥不安全」", "这座桥不安全"),
    ("ja", "李市長は「橋は安全ではない」と述べた。", "“橋は安全ではない”", "「橋は安全ではない」"),
    ("ko", "이영호 시장은 “다리가 안전하지 않다”고 말했다.", "다리가  안전하지 않다", "다리가 안전하지 않다"),
    ("ko", "시장은 다리가 안전하다고 말했다.", "다리가 안전하다", "다리가 안전하다"),
    ("vi", "“Cầu không an toàn,” ông Lê nói.", "Cầu không an toàn", "Cầu không an toàn"),
    ("ar", "قال العمدة: «الجِسْرُ لَيْسَ آمِنًا».", "الجسر ليس آمنا", "الجِسْرُ لَيْسَ آمِنًا"),
    ("hi", "मेयर ने कहा, “पुल सुरक्षित नहीं है।”", '"पुल सुरक्षित नहीं है"', "“पुल सुरक्षित नहीं है।”"),
    ("th", "นายกกล่าวว่า “สะพานไม่ปลอดภัย”", "สะพานไม่ปลอดภัย", "สะพานไม่ปลอดภัย"),
    ("he", 'ראש העיר אמר: "הגשר אינו בטוח".', "הגשר אינו בטוח", "הגשר אינו בטוח"),
    ("el", "«Η γέφυρα δεν είναι ασφαλής», είπε ο Λι.", "η γέφυρα δεν είναι ασφαλής", "Η γέφυρα δεν είναι ασφαλής"),
]


@pytest.mark.parametrize(("language", "text", "given", "found"), SCRIPTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("other", ["NFC", "NFD"])
def test_all_scripts_are_alike(language: str, text: str, given: str, found: str, form: Any, other: Any) -> None:
    """Words stand there whatever the form of their letters; the span is in the story's own."""
    article = story(unicodedata.normalize(form, text), language=language)
    reading = grounded(article, content=unicodedata.normalize(other, given), source_kind="person")
    assert [unicodedata.normalize("NFC", one) for one in words(reading)] in (
        [unicodedata.normalize("NFC", found)],
        [unicodedata.normalize("NFC", f"“{found}。”")],
    )


@pytest.mark.parametrize(
    ("language", "text", "given"),
    [
        ("ko", "사다리가 안전하다고 말했다.", "다리가 안전하다"),
        ("ja", "アムステルダムは安全だ", "ダムは安全だ"),
        ("ar", "قُتِلَ الرجل أمس", "قَتَلَ الرجل أمس"),
        ("vi", "Ông ma nói vậy", "Ông má nói vậy"),
        ("hi", "पुल सुरक्षित है", "पल सुरक्षित है"),
    ],
)
def test_no_script_is_cut_within_a_word(language: str, text: str, given: str) -> None:
    """A part of a word, other vowel points, another tone are other words."""
    assert words(grounded(story(text, language=language), content=given)) == []


def test_a_language_without_rules_has_sources_by_their_words() -> None:
    """The record says what they are; equal words are one source."""
    article = story("이영호 시장은 댐이 안전하다고 말했다. 이영호 시장은 비가 온다고 말했다.", language="ko")
    records = [
        ClaimRecord(content=text, source="이영호 시장", name="이영호", source_kind="person", cue="말했다")
        for text in ("댐이 안전하다", "비가 온다")
    ]
    reading = ground(article, records)
    assert rules(reading) == []
    assert [(source.name, source.kind, source.named) for source in reading.article.sources] == [
        ("이영호", "person", True)
    ]
    assert [[one.source for one in claim.sources] for claim in reading.article.claims] == [["S1"], ["S1"]]


# --- beside what is there


def test_claims_that_are_there_stay() -> None:
    """Ours and reviewed ones are neither changed nor doubled."""
    found = extract_claims(BRIDGE)
    accepted = attrs.evolve(
        found,
        claims=tuple(
            attrs.evolve(claim, extraction=attrs.evolve(claim.extraction, status="accepted"))
            for claim in found.claims
            if claim.extraction is not None
        ),
    )
    records = [
        ClaimRecord(content="“It is not safe,”", source="Jo Lee", cue="said"),
        ClaimRecord(content="the old one"),
    ]
    reading = ground(accepted, records)
    assert [claim for claim in reading.article.claims if claim in accepted.claims] == list(accepted.claims)
    assert len(reading.article.claims) == len(accepted.claims) + 1
    assert rules(reading) == ["/0 claim-known", "/1/content negation-before"]


def test_another_finders_claims_survive_ours() -> None:
    """What a model found stays when our rules look through the story again, and is not found twice."""
    reading = ground(BRIDGE, [ClaimRecord(content="“It is not safe,”", source="Jo Lee", cue="said", method="model-1")])
    again = extract_claims(reading.article)
    assert [claim for claim in again.claims if claim.text == "“It is not safe,”"] == list(reading.article.claims)


def test_a_claim_within_another_has_it_as_parent() -> None:
    """Nested records are nested claims."""
    article = story("Lee said that Poe had told her that the dam was old.")
    records = [
        ClaimRecord(content="that Poe had told her that the dam was old", source="Lee", cue="said"),
        ClaimRecord(content="that the dam was old", source="Poe", cue="had told"),
    ]
    claims = ground(article, records).article.claims
    assert [(claim.id, claim.parent) for claim in claims] == [("C1", None), ("C2", "C1")]


def test_blocks_without_ids_get_some() -> None:
    """A story as it was parsed takes records at once."""
    article = parse("Rain\n\nIt rained, Jo Lee said.\n", format="text", hints=Hints(language="en")).article
    assert ground(article, [ClaimRecord(content="It rained")]).article.claims[0].content[0].target == "p1"


# --- laws


TEXT = story(
    "“The bridge is shut,” said Jo Lee, the engineer. She said that it would not open before May, if at all.",
    "Brae Steel has denied that its beams were weak; the council disagrees.",
)


@settings(max_examples=60)
@given(st.data())
def test_every_run_of_words_is_found_where_it_stands(data: st.DataObject) -> None:
    """Whatever words of the story are asked for, they come back as they stand there, or a negation is named."""
    block = data.draw(st.sampled_from([block for block in TEXT.blocks if isinstance(block, Paragraph)]))
    tokens = block.text.split(" ")
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    given_words = " ".join(tokens[first : last + 1])
    start = len(" ".join(tokens[:first])) + (first > 0)
    reading = ground(TEXT, [ClaimRecord(content=given_words, target=block.id, start=start)])
    if reading.article.claims:
        span = reading.article.claims[0].content[0]
        assert (span.target, span.start, span.text) == (block.id, start, given_words)
    else:
        assert [issue.rule for issue in reading.issues] in (["negation-left-out"], ["not-in-the-text"])


@settings(max_examples=60)
@given(st.text(max_size=40), st.text(max_size=10), st.one_of(st.none(), st.integers(0, 200)))
def test_any_record_gives_a_valid_document(content: str, source: str, start: int | None) -> None:
    """Whatever a finder says, the document stays valid, and its own words are its only ones."""
    try:
        record = ClaimRecord(content=content or "x", source=source or None, start=start)
    except ValueError:
        return
    article = ground(TEXT, [record]).article
    assert validate(to_json(article)).ok
    assert all(article.quote(span) == span.text for claim in article.claims for span in claim.content)


#: Stories that make the search dear: one word over and over, words that all begin alike, one paragraph and many.
COSTLY = {
    "one word": "rain ",
    "words alike": "rain rain{} ",
    "sentences": "It rained for {} days, Lee said. ",
    "paragraphs": "“It rained for {} days,” Lee said.\n\n",
    "no spaces": "下雨了",
    "ellipses": "rain … ",
}


@pytest.mark.soak
@pytest.mark.parametrize("name", COSTLY)
def test_the_time_is_linear(name: str) -> None:
    """Four times the words, or four times the records, take about four times the time."""

    def ground_in(words: int, records: int) -> None:
        text = "".join(COSTLY[name].format(number) for number in range(words))
        article = story(*filter(None, text.split("\n\n")))
        tries = ("rain rain snow rain", "It rained for … days", "rained for 7 days, Poe said", "下雨了下雪了下雨了")
        ground(article, [ClaimRecord(content=tries[number % 4], source="Lee", cue="said") for number in range(records)])

    assert_growth(lambda size: ground_in(size, 12), 500, 2_000, most=8)
    assert_growth(lambda size: ground_in(500, size), 12, 48, most=8)


def test_a_claim_is_no_record() -> None:
    """A record is checked like every class: what is wrong is named."""
    with pytest.raises(ValueError, match=r"ClaimRecord.source_kind: 'alien' is not one of"):
        ClaimRecord(content="It rained", source_kind="alien")  # type: ignore[arg-type]
    assert not isinstance(ClaimRecord(content="It rained"), Claim)


# --- clitics


@pytest.mark.parametrize(
    ("language", "text", "record"),
    [
        ("fr", "« La digue tient », a-t-il dit.", ("La digue tient", "il", "dit")),
        ("fr", "« La digue tient », dit‑elle.", ("La digue tient", "elle", "dit")),
        ("fr", "Lee affirme qu’il pleuvra demain.", ("il pleuvra demain", "Lee", "affirme")),
        ("fr", "Selon l’usine, l’eau est bonne.", ("eau est bonne", "usine", "Selon")),
        ("it", "Rossi ha detto che c'era un guasto.", ("era un guasto", "Rossi", "ha detto")),
        ("ca", "«No és segur», va dir-li ella.", ("No és segur", "ella", "va dir")),
        ("pt", "«Não é seguro», disse-lhe Ana.", ("Não é seguro", "Ana", "disse")),
        ("ro", "„Podul e închis”, mi-a spus Ana.", ("Podul e închis", "Ana", "a spus")),
        ("en", "She’d said that it’d rain.", ("it’d rain", "She", "said")),
        ("he", "לוי אמר שהתיקון יימשך שבוע.", ("התיקון יימשך שבוע", "לוי", "אמר")),
        ("ar", "وقال علي إن الجسر مغلق.", ("الجسر مغلق", "علي", "قال")),
    ],
)
def test_words_that_are_written_onto_others_are_whole(language: str, text: str, record: tuple[str, str, str]) -> None:
    """A record may begin or end with a clitic, or with the word beside it."""
    content, source, cue = record
    (claim,) = grounded(story(text, language=language), content=content, source=source, cue=cue).article.claims
    assert (claim.text, claim.cue and claim.cue.span.text) == (content, cue)
    assert [one.span and one.span.text for one in claim.sources] == [source]


def test_a_denial_behind_a_clitic_is_one() -> None:
    """Of "and denied" nothing is made that was said."""
    article = story("ونفى علي أن الجسر مغلق.", language="ar")
    for cue in ("نفى", "ونفى"):
        (claim,) = grounded(article, content="الجسر مغلق", source="علي", cue=cue).article.claims
        assert claim.cue is not None
        assert (claim.cue.kind, claim.cue.span.text) == ("deny", cue)
    assert rules(grounded(article, content="الجسر مغلق", source="علي")) == ["/0/source negation-left-out"]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("fr", "Il pleut aujourd’hui encore beaucoup, dit Lee.", "hui encore beaucoup"),
        ("fr", "Le vice-maire part demain, dit Lee.", "maire part demain"),
        ("fr", "Lee dit qu’il n’a vu personne hier.", "a vu personne hier"),
        ("en", "Lee's brother saw it, Poe said.", "Lee"),
        ("ar", "قال علي إن السعر مرتفع.", "سعر مرتفع"),
        ("he", "לוי אמר שלא בטוח שם היום.", "בטוח שם היום"),
        ("en", "It isn't safe there, Poe said.", "It is"),
        ("en", "A non-lethal weapon was used, Poe said.", "lethal weapon was used"),
    ],
)
def test_parts_of_words_are_no_clitics(language: str, text: str, content: str) -> None:
    """What negates is never parted from its word, and nothing else is parted at a hyphen or an apostrophe."""
    assert words(grounded(story(text, language=language), content=content)) == []


def test_a_part_of_a_word_is_no_attribution() -> None:
    """What is left out of a content because it is the source is the whole word that the source has."""
    article = story("Ein 43-Jähriger hat bestritten, eine Halle angezündet zu haben.", language="de")
    record = {"source": "Ein 43-Jähriger", "cue": "bestritten"}
    assert words(grounded(article, content="eine Halle angezündet zu Jähriger", **record)) == []
    assert words(grounded(article, content="eine Halle angezündet zu haben, ein 43-Jähriger", **record)) == [
        "eine Halle angezündet zu haben"
    ]


# --- words between two parts


@pytest.mark.parametrize(
    ("text", "record", "is_grounded"),
    [
        ("Poe said that it rained in May; Lee said that it snowed.", ("that it rained … it snowed", "Poe"), False),
        ("Poe said that it rained in May; Poe said that it snowed.", ("that it rained … it snowed", "Poe"), True),
        ("Poe said that it rained in May and in June.", ("that it rained … in June", "Poe"), True),
        (
            '"It rained all day," he said, adding that he had "about a dozen" cups.',
            ("It rained all day about", "he"),
            False,
        ),
        ('"It rained all day," he said, "about the town."', ("It rained all day about the town", "he"), True),
        ("It rained at 8 p.m. in the old town, Poe said.", ("It rained at 8 p.. in the old town", "Poe"), False),
        ("It rained at 8 p.m. in the old town, Poe said.", ("It rained … in the old town", "Poe"), True),
    ],
)
def test_what_attributes_anew_is_not_left_out(text: str, record: tuple[str, str], *, is_grounded: bool) -> None:
    """Nobody says what the story lets another say behind it, and no word is cut under an ellipsis."""
    content, source = record
    assert bool(words(grounded(story(text), content=content, source=source))) is is_grounded


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The council said the dam is safe but the bridge must be closed.", "the dam … must be closed"),
        ("Poe said it was “firmly opposed” to tolls and would shut the road.", "it was “firmly … would shut the road"),
        ("Poe said it was “firmly opposed” to tolls and would shut the road.", "it was firmly … would shut the road"),
        ("He did not pay the bill that nobody can explain.", "He did not … nobody can explain"),
    ],
)
def test_what_a_part_begins_does_not_end_under_an_ellipsis(text: str, content: str) -> None:
    """Neither a quotation nor a "not" goes on in other words, and no clause has the end of another."""
    assert words(grounded(story(text), content=content)) == []


def test_a_conjunction_that_the_story_leaves_out_is_left_out() -> None:
    """ "That" says nothing by itself where the story begins the clause without it; as a subject it does."""
    article = story("The council said the old dam is safe. The bridge is shut for good.")
    reading = grounded(article, content="That the old dam is safe", source="The council", cue="said")
    assert words(reading) == ["the old dam is safe"]
    assert rules(reading) == ["/0/content grounded-in-part"]
    assert words(grounded(article, content="That is shut for good", source="The council", cue="said")) == []


def test_a_second_part_of_a_quotation_is_its_speakers() -> None:
    """Whom the story does not name for it does not say it, whichever part of the quotation a record has."""
    article = story("Ana Lee came. “The plan is a mistake,” said Ben Roe, a farmer. “We will lose our homes.”")
    for content in ("The plan is a mistake", "We will lose our homes"):
        assert rules(grounded(article, content=content, source="Ana Lee")) == ["/0/source source-contradicted"]


@pytest.mark.parametrize("given", ['"Rain means search ..."', "Rain means search ...", '"Rain means search'])
def test_words_as_they_stand_keep_all_their_marks(given: str) -> None:
    """Nothing of what a record copies is left out at its edges."""
    assert words(grounded(story('A sign has "Rain means search ..." on it.'), content=given)) == [given]


# --- records as models of language write them

QUAY = story(
    "The quay is shut, Jo Lee said. “Nobody,” she added, “may stand on it.”",
    "Ann Poe denied that the crane had failed.",
)
_CRANE = "that the crane had failed"
MODEL = [
    ("Jo Lee said the quay is shut.", {"source": "Jo Lee", "cue": "said"}, ["the quay is shut"]),
    ("Jo Lee said that the quay is shut.", {"source": "Jo Lee", "cue": "said"}, ["the quay is shut"]),
    ("“The quay is shut,” said Jo Lee.", {"source": "Jo Lee", "cue": "said"}, ["The quay is shut,"]),
    ("Jo Lee: The quay is shut", {"source": "Jo Lee"}, ["The quay is shut"]),
    ("That the quay is shut", {"source": "Jo Lee", "cue": "said"}, ["the quay is shut"]),
    (
        "Ann Poe denied that the crane had failed.",
        {"source": "Ann Poe", "cue": "denied"},
        [_CRANE],
    ),
    ("Ann Poe denied that the crane had failed.", {"source": "Ann Poe", "cue": "deny"}, [_CRANE]),
]


@pytest.mark.parametrize(("content", "record", "found"), MODEL)
def test_an_attribution_in_the_content_is_left_out_and_told(
    content: str, record: dict[str, Any], found: list[str]
) -> None:
    """What remains is what the story has as said, at its place, and a denial stays one."""
    reading = grounded(QUAY, content=content, **record)
    (claim,) = reading.article.claims
    assert [span.text.casefold().strip(".,") for span in claim.content] == [one.casefold().strip(".,") for one in found]
    assert "grounded-in-part" in {issue.rule for issue in reading.issues}
    assert (claim.cue is not None and claim.cue.kind == "deny") == ("denied" in content)


@pytest.mark.parametrize(
    ("content", "record"),
    [
        ("Jo Lee did not say the quay is shut.", {"source": "Jo Lee", "cue": "say"}),
        ("Ann Poe said the crane had failed.", {"source": "Ann Poe", "cue": "said"}),
        ("Jo Lee of Brae said the quay is shut.", {"source": "Jo Lee", "cue": "said"}),
        ("That the crane had failed", {"source": "Jo Lee", "cue": "said"}),
    ],
)
def test_words_beside_the_attribution_are_not_left_out_with_it(content: str, record: dict[str, Any]) -> None:
    """Who leaves out a denial, or more than source and cue, says something else."""
    claims = grounded(QUAY, content=content, **record).article.claims
    assert [claim.text for claim in claims if claim.cue is None or claim.cue.kind != "deny"] == []


def test_the_base_form_of_a_cue_is_its_cue() -> None:
    """A model that gives "say" means the words that our rules have for the same content."""
    (claim,) = grounded(QUAY, content="The quay is shut", source="Jo Lee", cue="say").article.claims
    assert claim.cue is not None
    assert (claim.cue.span.text, claim.cue.lemma) == ("said", "say")
