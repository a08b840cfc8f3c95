"""Decisions, applied: what they change, what they refuse, and what looking for claims again leaves of them."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.review.stories import DAY, RUIZ, TEXT, decision, file_of, story
from tests.editing.documents import reviewed_articles

from newsmodel import Article, Claim, Extraction, Hints, Source, Span, extract_claims, parse, validate
from newsmodel.claims.review import apply_decisions, decisions_of
from newsmodel.editing import with_text
from newsmodel.model import (
    AddedClaim,
    CorrectedClaim,
    Decision,
    Decisions,
    SourceChoice,
    StoryDecisions,
    claim_digest,
    words_of,
)


def _claims(article: Article) -> dict[str, Any]:
    return {claim.id: claim for claim in article.claims}


def _told(article: Article) -> list[tuple[Any, ...]]:
    """What claims say, who says it, and what was decided; ids are kept of those that a person has looked at."""
    return [
        (claim_digest(article, claim), claim.extraction, claim.extraction.status != "unreviewed" and claim.id)
        for claim in article.claims
        if claim.extraction
    ]


def test_accepting_and_rejecting_say_who_and_when() -> None:
    """Status, reviewer, time and comment are those that the person gave; the rest of the claim is as it was."""
    article = story()
    file = file_of(article, decision(article, "C1", "accepted"), decision(article, "C2", "rejected", note="No."))
    reading = apply_decisions(article, file)
    assert reading.issues == ()
    assert validate(reading.article).ok
    before, after = _claims(article), _claims(reading.article)
    marks = {id_: claim.extraction for id_, claim in after.items()}
    assert marks["C1"] == attrs.evolve(before["C1"].extraction, status="accepted", reviewer=RUIZ, reviewed=DAY)
    assert (marks["C2"].status, marks["C2"].note) == ("rejected", "No.")
    assert after["C3"] == before["C3"]


def test_a_decision_holds_for_the_claim_that_says_the_same_by_whatever_id() -> None:
    """Claims are numbered anew when they are found again; the digest finds the one that was meant."""
    article = story()
    file = file_of(article, decision(article, "C1", "accepted"))
    renamed = attrs.evolve(article, claims=tuple(attrs.evolve(claim, id=f"D{claim.id}") for claim in article.claims))
    reading = apply_decisions(renamed, file)
    assert reading.issues == ()
    assert _claims(reading.article)["DC1"].extraction.status == "accepted"


@pytest.mark.parametrize("field", ["polarity", "modality"])
def test_a_claim_that_says_something_else_now_is_not_touched(field: str) -> None:
    """Who has accepted a statement has not accepted its opposite."""
    article = story()
    file = file_of(article, decision(article, "C1", "accepted"))
    other = {"polarity": "negated", "modality": "possible"}[field]
    changed: Any = {field: other}
    claims = tuple(attrs.evolve(c, **changed) if c.id == "C1" else c for c in article.claims)
    changed_article = attrs.evolve(article, claims=claims)
    reading = apply_decisions(changed_article, file)
    assert reading.article == changed_article
    assert [issue.rule for issue in reading.issues] == ["decision-not-applied"]
    assert reading.issues[0].path == ("stories", 0, "decisions", 0)


def test_a_correction_in_place_keeps_the_id() -> None:
    """Polarity, kind, modality and source are changed where the claim stands; its method is the person."""
    article = story()
    corrected = CorrectedClaim(
        kind="warn", polarity="negated", modality="possible", sources=(SourceChoice(source="S2"),)
    )
    reading = apply_decisions(article, file_of(article, decision(article, "C2", "accepted", corrected=corrected)))
    assert reading.issues == ()
    claim = _claims(reading.article)["C2"]
    assert (claim.cue.kind, claim.polarity, claim.modality) == ("warn", "negated", "possible")
    assert [one.source for one in claim.sources] == ["S2"]
    assert (claim.extraction.method, claim.extraction.confidence) == ("Ana Ruiz", None)
    assert validate(reading.article).ok


def test_a_corrected_content_has_its_own_amounts_and_form() -> None:
    """Other words as content: text, form, amounts and times are those of these words."""
    article = story()
    words = article.span("p2", "repairs would take about three weeks")
    corrected = CorrectedClaim(content=(words,))
    reading = apply_decisions(article, file_of(article, decision(article, "C2", "accepted", corrected=corrected)))
    claim = _claims(reading.article)["C2"]
    assert (claim.text, claim.form) == ("repairs would take about three weeks", "indirect")
    assert [amount.span.text for amount in claim.quantities] == ["about three"]
    assert validate(reading.article).ok


def test_a_correction_to_other_words_rejects_the_claim_as_it_was() -> None:
    """The old place stays taken, so that the claim is not found there again."""
    article = story()
    words, cue = article.span("p1", "The bridge at Brae was shut to cars"), article.span("p4", "noted")
    corrected = CorrectedClaim(content=(words,), cue=cue)
    file = file_of(article, decision(article, "C2", "accepted", corrected=corrected))
    reading = apply_decisions(article, file)
    assert [issue.rule for issue in reading.issues] == ["correction-kept-apart"]
    assert _claims(reading.article)["C2"].extraction.status == "rejected"
    (new,) = set(_claims(reading.article)) - set(_claims(article))
    found = _claims(reading.article)[new]
    assert (found.text, found.extraction.status) == (words.text, "accepted")
    assert _told(extract_claims(reading.article)) == _told(reading.article)
    assert apply_decisions(reading.article, file).article == reading.article


def test_an_added_claim_stands_where_its_words_do() -> None:
    """The form follows from the words; a new source has the kind that the person gave; the order is the story's."""
    article = story()
    added = AddedClaim(
        content=(article.span("p1", "The bridge at Brae was shut to cars"),),
        sources=(SourceChoice(span=article.span("p2", "the county engineer"), kind="person", named=False),),
        note="Missed.",
    )
    reading = apply_decisions(article, file_of(article, added=[added]))
    assert reading.issues == ()
    assert validate(reading.article).ok
    claim = reading.article.claims[0]
    source = reading.article.find(claim.sources[0].source)
    assert (claim.form, claim.extraction.note, claim.extraction.reviewer) == ("indirect", "Missed.", RUIZ)  # type: ignore[union-attr]
    assert (source.kind, source.named, source.description) == ("person", False, "the county engineer")  # type: ignore[union-attr]


def test_words_that_mention_a_source_need_no_more_to_be_said() -> None:
    """A span that is a mention of a source of the document, or its name, means that source."""
    article = story()
    lee = article.claims[0].sources[0].source
    for words in (article.sources[0].mentions[0], article.span("p2", "Jo Lee")):
        added = AddedClaim(content=(article.span("p1", "Thursday"),), sources=(SourceChoice(span=words),))
        reading = apply_decisions(article, file_of(article, added=[added]))
        assert reading.article.claims[0].sources[0].source == lee
        assert len(reading.article.sources) == len(article.sources)


def test_a_claim_that_is_there_is_accepted_and_not_doubled() -> None:
    """Adding what the rules have found already accepts it."""
    article = story()
    claim = article.claims[0]
    assert claim.cue is not None
    added = AddedClaim(content=claim.content, cue=claim.cue.span, sources=(SourceChoice(source="S1"),))
    reading = apply_decisions(article, file_of(article, added=[added]))
    assert [issue.rule for issue in reading.issues] == ["claim-already-there"]
    assert len(reading.article.claims) == len(article.claims)
    assert reading.article.claims[0].extraction.status == "accepted"  # type: ignore[union-attr]


REFUSED: dict[str, AddedClaim] = {
    "no words": AddedClaim(content=()),
    "no source": AddedClaim(content=(Span(target="p1", start=0, end=3, text="The"),)),
    "words that are not there": AddedClaim(
        content=(Span(target="p1", start=0, end=3, text="Rain"),), sources=(SourceChoice(source="S1"),)
    ),
    "a target that is not there": AddedClaim(
        content=(Span(target="p99", start=0, end=3, text="The"),), sources=(SourceChoice(source="S1"),)
    ),
    "a source that is not there": AddedClaim(
        content=(Span(target="p1", start=0, end=3, text="The"),), sources=(SourceChoice(source="S99"),)
    ),
    "somebody of whom nothing is said": AddedClaim(
        content=(Span(target="p1", start=0, end=3, text="The"),),
        sources=(SourceChoice(span=Span(target="p1", start=4, end=10, text="bridge")),),
    ),
    "a source of the outlet's own words": AddedClaim(
        voice="outlet", content=(Span(target="p1", start=0, end=3, text="The"),), sources=(SourceChoice(source="S1"),)
    ),
    "a kind without a cue": AddedClaim(
        content=(Span(target="p1", start=0, end=3, text="The"),), sources=(SourceChoice(source="S1"),), kind="deny"
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_added_is_refused_and_leaves_no_trace(name: str) -> None:
    """The document is as it was, and an error names the place in the file."""
    article = story()
    reading = apply_decisions(article, file_of(article, added=[REFUSED[name]]))
    assert reading.article == article
    assert [(issue.rule, issue.path) for issue in reading.issues] == [
        ("decision-not-applied", ("stories", 0, "added", 0))
    ]


def test_words_that_have_moved_are_found_if_they_stand_there_once() -> None:
    """Wrong offsets do not matter where the words leave no doubt."""
    article = story()
    words = attrs.evolve(article.span("p1", "Thursday"), start=0, end=8)
    added = AddedClaim(content=(words,), sources=(SourceChoice(source="S1"),))
    reading = apply_decisions(article, file_of(article, added=[added]))
    assert article.quote(reading.article.claims[0].content[0]) == "Thursday"


def test_decisions_on_another_story_are_passed_over() -> None:
    """A file may be about several stories; one that has nothing on this story is an error."""
    article = story()
    other = StoryDecisions(article="urn:x:other")
    reading = apply_decisions(article, Decisions(stories=(other,)))
    assert reading.article is article
    assert [(issue.rule, issue.severity, issue.path) for issue in reading.issues] == [
        ("decision-not-applied", "error", ("stories", 0, "article"))
    ]
    both = file_of(article, decision(article, "C1", "accepted"))
    both = attrs.evolve(both, stories=(other, *both.stories))
    assert [issue.rule for issue in apply_decisions(article, both).issues] == ["decision-of-another-story"]


def _reviewed() -> tuple[Article, Decisions]:
    article = story()
    added = AddedClaim(
        content=(article.span("p1", "The bridge at Brae was shut to cars"),),
        sources=(SourceChoice(span=article.span("p2", "the county engineer"), kind="person", named=False),),
    )
    file = file_of(
        article,
        decision(article, "C1", "accepted"),
        decision(article, "C2", "accepted", corrected=CorrectedClaim(polarity="negated")),
        decision(article, "C3", "rejected"),
        decision(article, "C4", "unreviewed", note="Ask the desk."),
        added=[added],
    )
    return article, file


def test_looking_for_claims_again_changes_nothing_that_was_decided() -> None:
    """Reviewed claims, and those with a comment, are neither doubled nor lost."""
    article, file = _reviewed()
    reviewed = apply_decisions(article, file).article
    assert _told(extract_claims(reviewed)) == _told(reviewed)


def test_decisions_applied_twice_change_nothing() -> None:
    """The second time, every one has been applied."""
    article, file = _reviewed()
    once = apply_decisions(article, file)
    twice = apply_decisions(once.article, file)
    assert once.issues == ()
    assert twice.article == once.article
    assert twice.issues == ()


def test_decisions_go_over_to_a_later_version_of_the_story() -> None:
    """In a story whose other paragraph has changed, decisions hold; what a person added is added there."""
    article, file = _reviewed()
    reviewed = apply_decisions(article, file).article
    bare = attrs.evolve(article, claims=(), sources=())
    later = extract_claims(with_text(bare, "p3", "Brae Steel did not answer.").article)
    reading = apply_decisions(later, decisions_of(reviewed))
    assert [issue.rule for issue in reading.issues] == ["decision-not-applied", "claim-already-there"]
    assert [claim.polarity for claim in reading.article.claims if "repairs" in claim.text] == ["negated"]
    assert validate(reading.article).ok
    marks = [(claim.text[:12], claim.extraction.status) for claim in reading.article.claims if claim.extraction]
    assert ("The bridge a", "accepted") in marks
    assert ("“It is not s", "accepted") in marks
    assert len(marks) == len(reviewed.claims) - 1


def test_review_in_an_edited_story_is_not_doubled() -> None:
    """After an edit elsewhere in the story, claims that are looked for again leave the decisions as they are."""
    article, file = _reviewed()
    reviewed = apply_decisions(article, file).article
    edited = with_text(reviewed, "p1", f"Officially: {words_of(reviewed.find('p1'))}").article
    again = extract_claims(edited)
    decided = [claim.id for claim in again.claims if claim.extraction and claim.extraction.status != "unreviewed"]
    assert [claim.text for claim in again.claims] == [claim.text for claim in edited.claims]
    assert {"C1", "C2", "C3"} <= set(decided)


@st.composite
def _any_decisions(draw: st.DrawFn, article: Article) -> Decisions:
    spans = [span for claim in article.claims for span in claim.content] or [article.span("headline", article.headline)]
    span, source = st.sampled_from(spans), st.sampled_from([source.id for source in article.sources])
    choices = st.lists(
        st.one_of(
            st.builds(SourceChoice, source=source),
            st.builds(SourceChoice, span=span),
            st.builds(SourceChoice, span=span, kind=st.sampled_from(["person", "group"]), named=st.booleans()),
        ),
        max_size=2,
    ).map(tuple)
    corrected = st.builds(
        CorrectedClaim,
        sources=choices,
        cue=st.none() | span,
        content=st.lists(span, max_size=2).map(tuple),
        kind=st.none() | st.just("deny"),
        polarity=st.none() | st.just("negated"),
    )
    decisions = tuple(
        Decision(
            claim=claim.id,
            digest=claim_digest(article, claim),
            status=draw(st.sampled_from(["accepted", "rejected", "unreviewed"])),
            corrected=draw(st.none() | corrected),
            note=draw(st.none() | st.just("Seen.")),
        )
        for claim in article.claims
        if draw(st.booleans())
    )
    added = st.builds(AddedClaim, content=st.lists(span, max_size=2).map(tuple), sources=choices, cue=st.none() | span)
    return file_of(article, *decisions, added=draw(st.lists(added, max_size=2)))


@given(article=reviewed_articles(), data=st.data())
def test_any_decisions_on_a_valid_document_give_a_valid_one(article: Article, data: st.DataObject) -> None:
    """Nothing is lost: every claim is there, and every decision is applied or named."""
    file = data.draw(_any_decisions(article))
    reading = apply_decisions(article, file)
    assert not validate(reading.article).errors
    assert {claim.id for claim in article.claims} <= set(_claims(reading.article))
    refused = {
        issue.path[-1] for issue in reading.issues if issue.rule == "decision-not-applied" and "decisions" in issue.path
    }
    after = _claims(reading.article)
    for number, each in enumerate(file.stories[0].decisions):
        if number not in refused and each.corrected is None:
            assert after[each.claim].extraction.status == each.status
    again = apply_decisions(reading.article, decisions_of(reading.article))
    assert [issue for issue in again.issues if issue.rule == "decision-not-applied"] == []


def test_taking_a_decision_back_leaves_no_name() -> None:
    """A claim is unreviewed again; the comment of the first decision stays."""
    article = story()
    once = apply_decisions(article, file_of(article, decision(article, "C1", "accepted", note="Seen."))).article
    back = apply_decisions(once, file_of(once, decision(once, "C1", "unreviewed"))).article
    found = article.claims[0].extraction
    assert found is not None
    assert back.claims[0].extraction == Extraction(method=found.method, confidence=found.confidence, note="Seen.")


# --- a later version of the story, in which claims have been looked for anew


def _anew(article: Article, before: str, after: str) -> Article:
    """Read the story again with other words, under the id that it had."""
    assert before in TEXT
    return attrs.evolve(
        extract_claims(parse(TEXT.replace(before, after).encode(), format="text").article), id=article.id
    )


def _chosen(article: Article, source: str) -> AddedClaim:
    """Add a claim of the engineer's that a person gives to a source by its id, as the page saves it."""
    who = article.find(source, Source)
    choice = SourceChoice(source=source, name=who.name, span=article.span("p4", "the clerk"), kind=who.kind)
    return AddedClaim(
        content=(article.span("p4", "Nobody was hurt"),), cue=article.span("p4", "noted"), sources=(choice,)
    )


def test_an_id_that_is_somebody_elses_now_is_not_believed() -> None:
    """A source that the person chose is found by its name, where somebody else has its id by now."""
    article = story()
    lee = next(source.id for source in article.sources if source.name == "Jo Lee")
    later = _anew(article, "The bridge at", "“It is a pity,” said Ann Poe, the mayor. The bridge at")
    assert later.find(lee, Source).name == "Ann Poe"
    reading = apply_decisions(later, file_of(article, added=[_chosen(article, lee)]))
    (claim,) = [claim for claim in reading.article.claims if claim.text == "Nobody was hurt"]
    assert [source.name for source in reading.article.sources_of(claim)] == ["Jo Lee"]


def test_who_is_not_in_the_story_any_more_is_nobody() -> None:
    """A choice by the id of somebody who is gone is refused, and says whose id it is now."""
    article = story()
    lee = next(source.id for source in article.sources if source.name == "Jo Lee")
    later = _anew(article, "said Jo Lee, the county engineer. Lee said", "said Ann Poe, the mayor. Poe said")
    reading = apply_decisions(later, file_of(article, added=[_chosen(article, lee)]))
    assert [issue.message for issue in reading.issues] == [
        f"'Nobody was hurt': there is no source called 'Jo Lee': {lee} is 'Ann Poe' now"
    ]


@pytest.mark.parametrize("words", ["Rain fell all day.", "Rain fell, the clerk noted.\n\nNobody said more."])
def test_added_claims_are_found_again_below_a_new_paragraph(words: str) -> None:
    """Words of one paragraph move together: its "noted" and "the clerk" are those beside the content."""
    article = story()
    lee = next(source.id for source in article.sources if source.name == "Jo Lee")
    later = _anew(article, "The bridge at", f"{words}\n\nThe bridge at")
    reading = apply_decisions(later, file_of(article, added=[_chosen(article, lee)]))
    assert [issue.rule for issue in reading.issues] == ["claim-already-there"]
    claim = next(claim for claim in reading.article.claims if claim.text == "Nobody was hurt")
    assert claim.cue is not None
    assert claim.sources[0].span is not None
    spans = (*claim.content, claim.cue.span, claim.sources[0].span)
    assert [reading.article.quote(span) for span in spans] == ["Nobody was hurt", "noted", "the clerk"]
    assert len({span.target for span in spans}) == 1
    assert validate(reading.article).ok


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("hurt, the clerk noted.", "hurt, the clerk wrote.\n\nBrae waits, Kim Poe noted.", "noted"),
        ("hurt, the clerk noted.", "hurt, Kim Poe noted.\n\nBrae waits, the clerk wrote.", "the clerk"),
        ("hurt, the clerk noted.", "hurt, the clerks noted.", "the clerk"),
    ],
)
def test_words_that_attribute_something_else_now_are_not_taken(before: str, after: str, lost: str) -> None:
    """What a person attributed by words that are gone is not so by the same ones elsewhere, or within others."""
    article = story()
    added = AddedClaim(
        content=(article.span("p4", "Nobody was hurt"),),
        cue=article.span("p4", "noted"),
        sources=(SourceChoice(span=article.span("p4", "the clerk"), kind="person", named=False),),
    )
    later = _anew(article, before, after)
    reading = apply_decisions(later, file_of(article, added=[added]))
    assert [issue.message for issue in reading.issues] == [
        f"'Nobody was hurt': {lost!r} does not stand in 'p4', nor for certain elsewhere"
    ]
    assert reading.article == later


def test_a_claim_that_is_added_without_a_cue_leaves_a_denial_one() -> None:
    """Who names no cue accepts that of the rules: what somebody denies does not become what he says."""
    article = story()
    (denial,) = [claim for claim in article.claims if "poor steel" in claim.text]
    added = AddedClaim(content=denial.content, sources=(SourceChoice(source=denial.sources[0].source),))
    now = apply_decisions(article, file_of(article, added=[added])).article.find(denial.id, Claim)
    assert now.extraction is not None
    assert (now.cue, now.extraction.status) == (denial.cue, "accepted")


def test_a_few_letters_are_not_looked_for_in_the_whole_story() -> None:
    """What was added is refused where so little of it cannot tell that it has moved."""
    article = story()
    added = AddedClaim(content=(article.span("p4", "hurt"),), voice="outlet")
    later = _anew(article, "The bridge at", "Rain fell.\n\nThe bridge at")
    assert [issue.rule for issue in apply_decisions(later, file_of(article, added=[added])).issues] == [
        "decision-not-applied"
    ]


@pytest.mark.parametrize(
    "corrected",
    [
        CorrectedClaim(kind="warn"),
        CorrectedClaim(polarity="negated", modality="possible"),
        CorrectedClaim(content=[Span(target="p3", start=18, end=34, text="that it had used")]),
    ],
)
def test_corrections_that_were_exported_are_not_doubled(corrected: CorrectedClaim) -> None:
    """Applied where claims have been looked for anew, a correction takes the place of what the rules found again."""
    article = story()
    (denial,) = [claim for claim in article.claims if "poor steel" in claim.text]
    reviewed = apply_decisions(
        article, file_of(article, decision(article, denial.id, "accepted", corrected=corrected))
    ).article
    later = _anew(article, "The bridge at", "Rain fell all day.\n\nThe bridge at")
    reading = apply_decisions(later, decisions_of(reviewed))
    now = [claim for claim in reading.article.claims if "that it had used" in claim.text]
    was = reviewed.find(denial.id, Claim)
    assert [(c.text, c.polarity, c.modality, c.cue and c.cue.kind, c.extraction) for c in now] == [
        (was.text, was.polarity, was.modality, was.cue and was.cue.kind, was.extraction)
    ]
    assert len(reading.article.claims) == len(article.claims)


# --- what an added claim corrects


def _whole(article: Article) -> Claim:
    """The claim of the rules that repairs would take about three weeks."""
    return next(claim for claim in article.claims if "repairs" in claim.text)


def _part(article: Article, words: str = "repairs would take", **fields: Any) -> AddedClaim:
    """Add a part of it, of the same source and cue."""
    whole = _whole(article)
    assert whole.cue is not None
    source = SourceChoice(source=whole.sources[0].source)
    return AddedClaim(content=[article.span("p2", words)], sources=[source], cue=whole.cue.span, **fields)


def test_an_added_part_of_a_claim_leaves_the_whole() -> None:
    """Nobody has said that the rules' claim is wrong: both stay, also when claims are looked for again."""
    article = story()
    reviewed = apply_decisions(article, file_of(article, added=[_part(article)])).article
    told = [(claim.text, claim.extraction and claim.extraction.status) for claim in reviewed.claims]
    assert ("repairs would take", "accepted") in told
    assert (_whole(article).text, "unreviewed") in told
    assert [claim.text for claim in extract_claims(reviewed).claims] == [claim.text for claim in reviewed.claims]
    twice = apply_decisions(reviewed, file_of(article, added=[_part(article)]))
    assert (twice.article, twice.issues) == (reviewed, ())


def test_an_added_claim_takes_the_place_of_the_one_that_it_corrects() -> None:
    """The person says which: it is that one from now on, also where claims have been looked for anew."""
    article = story()
    digest = claim_digest(article, _whole(article))
    file = file_of(article, added=[_part(article, corrects=digest)])
    reviewed = apply_decisions(article, file).article
    claim = reviewed.find(_whole(article).id, Claim)
    assert (claim.text, claim.extraction and claim.extraction.corrects) == ("repairs would take", digest)
    assert len(reviewed.claims) == len(article.claims)
    assert _told(extract_claims(reviewed)) == _told(reviewed)
    assert apply_decisions(reviewed, file).article == reviewed
    exported = decisions_of(reviewed)
    assert [each.corrects for each in exported.stories[0].added] == [digest]
    assert _told(apply_decisions(story(), exported).article) == _told(reviewed)


def test_a_claim_of_other_words_is_rejected_where_an_added_one_corrects_it() -> None:
    """Else the rules would find it again; both are named."""
    article = story()
    steel = next(claim for claim in article.claims if "poor steel" in claim.text)
    file = file_of(article, added=[_part(article, corrects=claim_digest(article, steel))])
    reading = apply_decisions(article, file)
    old = reading.article.find(steel.id, Claim)
    assert old.extraction is not None
    assert (old.extraction.status, [issue.rule for issue in reading.issues]) == ("rejected", ["correction-kept-apart"])
    assert apply_decisions(reading.article, file).article == reading.article


@pytest.mark.parametrize(
    ("text", "cue", "polarity", "kind"),
    [
        ("Steel\n\nThe mayor has not confirmed that the steel was old.", "has not confirmed", "negated", None),
        ("Steel\n\nThe mayor denied that the steel was old.", "denied", "affirmed", "deny"),
        ("Steel\n\nThe mayor stressed that the steel was old.", "stressed", "affirmed", None),
    ],
)
def test_an_added_claim_without_polarity_says_what_its_cue_says(
    text: str, cue: str, polarity: str, kind: str | None
) -> None:
    """What was not confirmed is not affirmed, and a denial is one."""
    article = parse(text.encode(), format="text", hints=Hints(language="en")).article
    source = SourceChoice(span=article.span("p1", "The mayor"), kind="person", named=False)
    added = AddedClaim(content=[article.span("p1", "the steel was old")], cue=article.span("p1", cue), sources=[source])
    (claim,) = apply_decisions(article, file_of(article, added=[added])).article.claims
    assert (claim.polarity, claim.cue and claim.cue.kind) == (polarity, kind)


def test_an_added_claim_without_polarity_takes_that_of_the_claim_that_is_there() -> None:
    """Who accepts a negated claim by adding it once more has not affirmed it."""
    text = b"Steel\n\nThe mayor has not confirmed that the steel was old."
    article = extract_claims(parse(text, format="text", hints=Hints(language="en")).article)
    (known,) = article.claims
    added = AddedClaim(content=known.content, sources=[SourceChoice(source=known.sources[0].source)])
    (claim,) = apply_decisions(article, file_of(article, added=[added])).article.claims
    assert (known.polarity, claim.polarity, claim.modality) == ("negated", "negated", known.modality)
