"""Claims of whole articles: laws that hold for any words, and what is kept, left out and told."""

# ruff: noqa: RUF001 - typographic marks are meant
from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    Cell,
    Claim,
    Dateline,
    Extraction,
    Figure,
    LinkBlock,
    Media,
    NewsModelError,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Section,
    Source,
    Span,
    Table,
    TimeReference,
    extract_claims,
    from_json,
    parse,
    to_json,
    validate,
)
from newsmodel.claims import PRECISE_CONFIDENCE, read_claims
from newsmodel.claims.details import quotations_of
from newsmodel.claims.english.outlet import asserts
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import passages_of
from newsmodel.prose.sentences import split_statements

# --- stories

#: What news is made of; put together in any order it asks the rules for all that they know.
PIECES = [
    "Jo Lee",
    "the mayor",
    "police",
    "Police",
    "She",
    "they",
    "The JCS report",
    "a senior official",
    "Moscow and Pyongyang",
    "It",
    "Experts",
    "said",
    "says",
    "told reporters",
    "according to",
    "denied",
    "has not confirmed",
    "was accused of",
    "is estimated",
    "warned",
    "added",
    "asked",
    "whether",
    "that",
    "who",
    "which",
    "while",
    "and",
    "but",
    ", adding that",
    "in a statement",
    "on Monday",
    "last week",
    "in 2024",
    "“",
    "”",
    '"',
    "'",
    "’",
    "‘",
    ",",
    ".",
    ";",
    ":",
    "?",
    "!",
    "—",
    "(",
    ")",
    "“It rained,”",
    "“We left.",
    "it rained",
    "the bridge would close",
    "3,000 troops",
    "about 40 percent",
    "$5 million",
    "4,000 of the initial 11,000",
    "will",
    "could",
    "\n",
    "\t",
    "\u200f",
    "\u200e",
    "\u2028",
    "😀",
    "é",
    "\xa0",
    "…",
    "Mr.",
    "U.S.",
    "No. 1",
    "http://a.b/c",
]
NEWS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=24).map(" ".join)
ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=60)
WORDS = (NEWS | ANYTHING).map(str.strip).filter(bool)
LEVELS = st.sampled_from([0.0, 0.5, PRECISE_CONFIDENCE])
WHICH = st.sampled_from(["attributed", "all"])


@st.composite
def stories(draw: st.DrawFn) -> Article:
    """A story of a few blocks, with a date or without."""
    kinds = st.sampled_from([Paragraph, Paragraph, Paragraph, Quotation, Preformatted])
    blocks = tuple(draw(kinds)(text=words) for words in draw(st.lists(WORDS, max_size=4)))
    whose = draw(st.none() | st.sampled_from(["Jo Lee, mayor", "police", "\u2014", "a letter of 1999 by Ann Poe"]))
    blocks = tuple(attrs.evolve(one, attribution=whose) if isinstance(one, Quotation) else one for one in blocks)
    return Article(
        id="urn:example:1",
        language=draw(st.sampled_from(["en", "en-GB"])),
        headline=" ".join(draw(WORDS).split()) or "Rain",
        published=draw(st.none() | st.just(datetime.date(2026, 11, 22))),
        sections=(Section(heading=draw(st.none() | st.just("Police say it rained")), blocks=blocks),),
    )


def story(*texts: str, **fields: Any) -> Article:
    """A story of some paragraphs."""
    blocks = tuple(Paragraph(text=text) for text in texts)
    known = {"id": "urn:example:1", "language": "en", "headline": "Rain", "sections": (Section(blocks=blocks),)}
    return Article(**{**known, **fields})


def told(article: Article) -> list[tuple[str | None, str | None, str]]:
    """The source, the cue and the text of each claim."""
    return [
        (
            " | ".join(one.span.text for one in claim.sources if one.span) or None,
            claim.cue.span.text if claim.cue else None,
            claim.text,
        )
        for claim in article.claims
    ]


def spans_of(value: Any) -> list[Span]:
    """Every span in a value of the model."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in spans_of(item)]
    if attrs.has(type(value)):
        return [span for field in attrs.fields(type(value)) for span in spans_of(getattr(value, field.name))]
    return []


# --- laws


@given(article=stories(), which=WHICH, least=LEVELS)
def test_every_document_with_claims_is_valid(article: Article, which: Any, least: float) -> None:
    """Whatever the words are: spans equal them, ids resolve, and a nested claim lies in its parent."""
    found = extract_claims(article, which=which, min_confidence=least)
    assert [] == [str(issue) for issue in validate(found).errors]
    for span in spans_of((found.claims, found.sources)):
        assert span.text == found.quote(span)
    assert from_json(to_json(found)) == found
    sure = [claim.extraction.confidence for claim in found.claims if claim.extraction]
    assert all(confidence is None or confidence >= least for confidence in sure)


@given(article=stories(), which=WHICH, least=LEVELS)
def test_the_same_words_give_the_same_claims(article: Article, which: Any, least: float) -> None:
    """Extraction has no memory, and its own result has the same claims."""
    found = extract_claims(article, which=which, min_confidence=least)
    assert found == extract_claims(article, which=which, min_confidence=least)
    assert found == extract_claims(found, which=which, min_confidence=least)


@given(article=stories())
def test_nothing_but_ids_sources_and_claims_is_changed(article: Article) -> None:
    """The story itself comes back as it was."""
    found = extract_claims(article, which="all", min_confidence=0)
    assert with_ids(article) == attrs.evolve(found, sources=(), claims=())
    assert article.text == found.text


@given(article=stories())
def test_all_accounts_for_every_sentence_that_asserts_something(article: Article) -> None:
    """Each sentence of the running prose has a claim in it: of a source, or of the outlet."""
    found = extract_claims(article, which="all", min_confidence=0)
    spans = spans_of(found.claims)
    passages = passages_of(found)
    for passage, quotations in zip(passages, quotations_of(passages), strict=True):
        if passage.place != "prose" or passage.quoted:
            continue
        for sentence in split_statements(passage.text, quotations):
            if asserts(passage.text[sentence.start : sentence.end]):
                assert any(
                    span.target == passage.target and span.start < sentence.end and sentence.start < span.end
                    for span in spans
                )


@given(article=stories())
def test_a_claim_of_the_outlet_has_no_source_and_lies_apart_from_those_that_have(article: Article) -> None:
    """No word is both the outlet's and somebody else's."""
    found = extract_claims(article, which="all", min_confidence=0)
    own = [claim for claim in found.claims if claim.voice == "outlet"]
    others = spans_of(tuple(claim.content for claim in found.claims if claim.voice == "source"))
    for claim in own:
        assert (claim.sources, claim.cue, claim.form) == ((), None, None)
        for span in claim.content:
            assert not any(
                other.target == span.target and other.start < span.end and span.start < other.end for other in others
            )


@given(article=stories(), data=st.data())
def test_what_a_person_has_looked_at_stays(article: Article, data: st.DataObject) -> None:
    """Accepted and rejected claims keep their ids and their fields; none of them is found again."""
    found = extract_claims(article, which="all", min_confidence=0)
    verdicts = [data.draw(st.sampled_from(["unreviewed", "accepted", "rejected"])) for _ in found.claims]
    claims = tuple(
        attrs.evolve(claim, extraction=attrs.evolve(claim.extraction, status=verdict))  # type: ignore[misc]
        for claim, verdict in zip(found.claims, verdicts, strict=True)
    )
    seen = {claim.id: claim for claim, verdict in zip(claims, verdicts, strict=True) if verdict != "unreviewed"}
    again = extract_claims(attrs.evolve(found, claims=claims), which="all", min_confidence=0)
    assert [] == [str(issue) for issue in validate(again).errors]
    assert seen.items() <= {claim.id: claim for claim in again.claims}.items()
    assert set(told(again)) <= set(told(found))


@given(text=st.lists(st.sampled_from([*PIECES, "\r\n", "\r\n\r\n", "\ufeff"]), max_size=40).map(" ".join))
def test_pasted_text_of_any_kind_gives_a_valid_document(text: str) -> None:
    """From text with CRLF, marks and controls to a document with claims."""
    try:
        article = parse(text, format="text").article
    except NewsModelError:
        return
    found = extract_claims(article, which="all", min_confidence=0)
    assert [] == [str(issue) for issue in validate(found).errors]


# --- what is kept

ACCEPTED = Extraction(method="newsmodel:tail-quote", status="accepted")
QUOTE = "“It rained,” said Jo Lee, the mayor. “It poured,” said Ann Poe."


def test_a_claim_that_was_accepted_stays_and_is_not_found_again() -> None:
    """A person has corrected the text; the new claims get other ids."""
    found = extract_claims(story(QUOTE))
    assert ["C1", "C2"] == [claim.id for claim in found.claims]
    content = (found.span("p1", "It rained,"),)
    mine = attrs.evolve(found.claims[0], id="C2", content=content, text="It rained,", extraction=ACCEPTED)
    again = extract_claims(attrs.evolve(found, claims=(mine,)))
    assert ["C2", "C1"] == [claim.id for claim in again.claims]
    assert mine == again.claims[0]
    assert ["It rained,", "“It poured,”"] == [claim.text for claim in again.claims]


def test_a_claim_of_unknown_making_stays() -> None:
    """A claim that does not say who made it was made by somebody, and so was one by another program."""
    words = Claim(id="X1", voice="outlet", text="It snowed elsewhere")
    other = attrs.evolve(words, id="X2", extraction=Extraction(method="spacy", confidence=0.3))
    found = extract_claims(story(QUOTE, claims=(words, other)))
    assert ["C1", "C2", "X1", "X2"] == [claim.id for claim in found.claims]


def test_a_source_that_stays_is_used_for_new_claims() -> None:
    """The mayor was accepted: she is not added twice, and nothing of her is changed."""
    mayor = Source(id="mayor", kind="person", named=True, name="Jo Lee", extraction=ACCEPTED)
    found = extract_claims(story(QUOTE, sources=(mayor,)))
    assert mayor == found.sources[0]
    assert ["mayor", found.sources[1].id] == [claim.sources[0].source for claim in found.claims]
    assert ["Jo Lee", "Ann Poe"] == [source.name for source in found.sources]


def test_what_an_accepted_claim_refers_to_stays() -> None:
    """Its source was made by the rules and would be made anew, but for the reference."""
    found = extract_claims(story(QUOTE))
    seen = attrs.evolve(found.claims[0], extraction=ACCEPTED)
    again = extract_claims(attrs.evolve(found, claims=(seen,)))
    assert found.sources[0] == again.sources[0]
    assert found.claims[0].sources == again.claims[0].sources
    assert validate(again).ok


def test_what_is_behind_an_accepted_claim_stays() -> None:
    """The body that issued its source, and the claim that it is a part of."""
    words = "The JCS report says that it rained. Police said that Jo Lee told them that it snowed."
    found = extract_claims(story(words), min_confidence=0)
    report, body = (found.find(one) for one in ("S1", "S2"))
    assert isinstance(report, Source)
    assert body is not None
    assert body.id == report.issued_by
    inner = next(claim for claim in found.claims if claim.parent is not None)
    outer = found.find(inner.parent or "")
    assert isinstance(outer, Claim)
    seen = tuple(attrs.evolve(claim, extraction=ACCEPTED) for claim in (found.claims[0], inner))
    again = extract_claims(attrs.evolve(found, claims=(*seen, outer)))
    assert body == again.find("S2")
    assert outer == again.find(outer.id)
    assert validate(again).ok


def test_a_source_that_stays_is_known_by_its_place() -> None:
    """Somebody has corrected the name of whoever is mentioned there."""
    found = extract_claims(story(QUOTE))
    mayor = attrs.evolve(found.sources[0], id="mayor", name="Josephine Lee", extraction=ACCEPTED)
    again = extract_claims(story(QUOTE, sources=(mayor,)))
    assert ["Josephine Lee", "Ann Poe"] == [source.name for source in again.sources]
    assert "mayor" == again.claims[0].sources[0].source


def test_claims_of_another_run_are_made_anew() -> None:
    """What was found with less confidence is gone when more is asked for."""
    every = extract_claims(story(QUOTE), which="all", min_confidence=0)
    assert extract_claims(story(QUOTE), min_confidence=0.9) == extract_claims(every, min_confidence=0.9)


# --- where claims are looked for


def test_claims_are_found_in_heads_headings_captions_and_cells() -> None:
    """Spans name the field, or the id that the part was given."""
    words = "Police said that the river rose."
    article = Article(
        id="urn:example:1",
        language="en",
        headline="Police said that the road is shut",
        subheadline="Officials said that it rained",
        sections=(
            Section(
                heading="Farmers say that it is too late",
                blocks=(
                    Table(text=words, rows=(Row(cells=(Cell(text="Town"), Cell(text=words))),)),
                    Figure(media="m9", text=words),
                    LinkBlock(text="Police said that it rained elsewhere"),
                ),
            ),
        ),
        media=(Media(id="m9", kind="picture", caption=words),),
    )
    found = extract_claims(article)
    targets = [claim.content[0].target for claim in found.claims]
    assert ["headline", "subheadline", "s1", "p1", "cell2", "p2", "m9"] == targets
    assert validate(found).ok


def test_new_ids_do_not_clash_with_those_that_are_there() -> None:
    """A block that has an id keeps it; claims and sources step aside for parts that are called so."""
    article = Article(
        id="urn:example:1",
        language="en",
        headline="Rain",
        sections=(Section(id="C1", blocks=(Paragraph(text=QUOTE), Paragraph(id="p1", text="It rained."))),),
    )
    found = extract_claims(article)
    assert ["p2", "p1"] == [block.id for block in found.blocks]
    assert ["C2", "C3"] == [claim.id for claim in found.claims]


def test_a_block_quotation_is_direct_speech() -> None:
    """Within a block quotation no marks are needed."""
    blocks = (Quotation(text="I said that it rained."),)
    found = extract_claims(story(sections=(Section(blocks=blocks),)), min_confidence=0)
    assert ["direct"] == [claim.form for claim in found.claims]


def test_a_block_quotation_is_a_claim_of_those_whom_it_names() -> None:
    """The line below it is no words of the body, so that no span names it; blocks of one group are one quotation."""
    jo = Quotation(text="It rained.", group="q1")
    both = (jo, attrs.evolve(jo, text="It poured.", attribution="Lee"), Quotation(text="It snowed.", source="S9"))
    body = (Section(blocks=(Paragraph(text="“Why?” asked Jo Lee, the mayor."), *both)),)
    found = extract_claims(story(sections=body, sources=(Source(id="S9", kind="group", named=False),)))
    assert ["“Why?”", "It rained. It poured.", "It snowed."] == [claim.text for claim in found.claims]
    assert ["Jo Lee", "Jo Lee", None] == [found.find(claim.sources[0].source).name for claim in found.claims]  # type: ignore[union-attr]
    assert [None, None] == [claim.sources[0].span for claim in found.claims[1:]]
    assert validate(found).ok


@pytest.mark.parametrize(
    ("published", "issued"),
    [(datetime.date(2026, 11, 22), TimeReference(value="2026-11-16")), (None, None)],
)
def test_the_line_below_a_block_quotation_may_say_when_its_source_was_issued(
    published: datetime.date | None, issued: TimeReference | None
) -> None:
    """No span names the words, so that only a day that is known is told."""
    line = "A report by the Rain Office, issued on Monday"
    body = (Section(blocks=(Quotation(text="It rained.", attribution=line),)),)
    report = extract_claims(story(sections=body, published=published)).sources[0]
    assert ("report by the Rain Office", issued, ()) == (report.name, report.issued, report.mentions)


# --- languages


@pytest.mark.parametrize(("tag", "issues"), [("en", []), ("en-GB", []), ("EN", []), ("und", [])])
def test_english_is_looked_through(tag: str, issues: list[str]) -> None:
    """Whatever country it is from; where the tag says nothing, the words tell."""
    long = "The rain ended on Monday, and the people of the valley said that it was not for them."
    reading = read_claims(story(long, language=tag))
    assert issues == [issue.rule for issue in reading.issues]
    assert ["that it was not for them"] == [claim.text for claim in reading.article.claims]


def test_other_languages_have_no_claims() -> None:
    """The article comes back as it is, and an issue says why."""
    article = story(QUOTE, language="sv")
    reading = read_claims(article)
    assert article is reading.article
    assert ["no-claim-rules"] == [issue.rule for issue in reading.issues]


def test_words_of_unknown_language_are_taken_for_english_with_a_note() -> None:
    """The note stands only where something was found."""
    short = "“Rain,” said Jo Lee."
    assert ["claim-language-assumed"] == [issue.rule for issue in read_claims(story(short, language="und")).issues]
    assert () == read_claims(story("Rain.", language="und")).issues
    assert () == read_claims(story(QUOTE, language="und")).issues  # its own words tell the language


def test_a_block_in_another_language_is_passed_over() -> None:
    """A French paragraph in an English story has no claims."""
    blocks = (Paragraph(text=QUOTE, language="fr"), Paragraph(text=QUOTE))
    found = extract_claims(story(sections=(Section(blocks=blocks),)), which="all")
    assert {"p2"} == {claim.content[0].target for claim in found.claims}


@pytest.mark.parametrize("arguments", [{"which": "none"}, {"min_confidence": 1.5}, {"min_confidence": -1}])
def test_wrong_arguments_are_refused(arguments: Any) -> None:
    """They are named."""
    with pytest.raises(ValueError, match=next(iter(arguments))):
        extract_claims(story(QUOTE), **arguments)


# --- details


def test_details_of_a_claim() -> None:
    """Form, polarity, modality, the time of the statement, quantities and times."""
    text = "Police said on Monday that at least 40 people could leave by Friday. The mayor has not confirmed the plan."
    found = extract_claims(story(text, published=datetime.date(2026, 11, 22)), min_confidence=0)
    first, second = found.claims
    assert ("indirect", "affirmed", "possible") == (first.form, first.polarity, first.modality)
    assert first.stated is not None
    assert first.stated.span is not None
    assert ("Monday", "2026-11-16") == (first.stated.span.text, first.stated.value)
    assert [("at least 40", 40, "people", "at least")] == [
        (one.span.text, one.value, one.unit, one.qualifier) for one in first.quantities
    ]
    assert ["by Friday"] == [time.span.text for time in first.times if time.span]
    assert ("confirm", "negated", None) == (second.cue and second.cue.kind, second.polarity, second.stated)


def test_relative_times_are_read_from_the_entry_else_from_the_story() -> None:
    """An entry of a live blog has its own date; a dateline may give the story's."""
    text = "Police said on Monday that it rained."
    entry = Section(kind="entry", published=datetime.date(2026, 11, 10), blocks=(Paragraph(text=text),))
    dateline = Dateline(text="SEOUL, Nov 22 —", date=datetime.date(2026, 11, 22))
    found = extract_claims(story(sections=(entry, Section(blocks=(Paragraph(text=text),))), dateline=dateline))
    assert ["2026-11-09", "2026-11-16"] == [claim.stated and claim.stated.value for claim in found.claims]


def test_a_claim_within_a_claim_has_a_parent() -> None:
    """A said that B said: what B said is part of what A said."""
    found = extract_claims(story("Police said that Jo Lee told them that it rained."), min_confidence=0)
    outer, inner = found.claims
    assert (None, outer.id) == (outer.parent, inner.parent)


def test_all_takes_the_clause_that_an_attribution_leaves() -> None:
    """Sentences of the outlet, and a clause beside an attribution; no questions."""
    text = "The bridge is shut. Will it open? Police said that it rained; the river was higher than in May."
    found = extract_claims(story(text), which="all", min_confidence=0)
    own = [claim.text for claim in found.claims if claim.voice == "outlet"]
    assert ["The bridge is shut", "the river was higher than in May"] == own


@pytest.mark.parametrize(
    ("headline", "targets"),
    [
        ("The clinic stays open, the board said.", ["p1"]),
        ("The clinic stays open, the board…", ["p1"]),
        ("Clinic stays open, board says", ["headline", "p1"]),
    ],
)
def test_a_copied_headline_says_nothing_twice(headline: str, targets: list[str]) -> None:
    """What a reader copied from the first paragraph is one claim; an editor's headline has its own."""
    lead = Paragraph(id="p1", text="The clinic stays open, the board said. It has two doctors.")
    story = Article(id="urn:x:1", language="en", headline=headline, sections=(Section(blocks=(lead,)),))
    assert targets == [claim.content[0].target for claim in extract_claims(story, min_confidence=0).claims]
