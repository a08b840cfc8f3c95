"""What differs between two states of a story."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.editing.documents import edited_texts, reviewed_articles, targets_of
from tests.editing.story import story
from tests.strategies import articles

from newsmodel import Article, Correction, Figure, Mark, Paragraph, Section, extract_claims, from_json, parse, to_json
from newsmodel.editing import Difference, FieldChange, correction_of, diff, inserted, removed, segments_of, with_text
from newsmodel.model import words_of


def _told(found: Difference) -> list[tuple[Any, ...]]:
    return [(each.kind, each.part, each.id, each.was, each.now) for each in found.changes]


def _body(*words: str) -> Article:
    blocks = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(words))
    return Article(id="urn:x:1", headline="Rain", sections=(Section(blocks=blocks),))


def test_each_part_that_came_went_or_changed_is_told() -> None:
    """Deck, paragraphs, claims, sources and corrections, in this order."""
    was = story()
    now = attrs.evolve(removed(was, "p2").article, subheadline="For weeks", sources=was.sources[:1])
    now = attrs.evolve(now, corrections=(Correction(kind="update", text="More."),))
    assert _told(diff(was, now)) == [
        ("added", "field", None, None, "For weeks"),
        ("removed", "block", "p2", "Ruiz said that it rained.", None),
        ("removed", "claim", "C2", "that it rained", None),
        ("removed", "source", "S2", "Ruiz", None),
        ("added", "correction", None, None, "More."),
    ]


def test_edited_paragraph_is_one_change_with_both_its_words() -> None:
    """And so is its claim, which is told by what differs in it."""
    was = story()
    now = with_text(was, "p1", "Lee said that repairs would take four weeks. It rained in Brae.").article
    changes = diff(was, now).changes
    assert [(each.kind, each.part, each.fields) for each in changes] == [
        ("changed", "block", ()),
        ("changed", "claim", (FieldChange(name="status", was="accepted", now="unreviewed"),)),
    ]
    assert (changes[1].was, changes[1].now) == (
        "that repairs would take three weeks",
        "that repairs would take four weeks",
    )


def test_another_amount_or_time_of_a_claim_is_told() -> None:
    """The words stay, and what was read from them differs."""
    was = extract_claims(parse("Rain\n\n40 people fled in May 2025, the mayor said.", format="text").article)
    (claim,) = was.claims
    (forty,), (may,) = claim.quantities, claim.times
    now = attrs.evolve(
        claim, quantities=(attrs.evolve(forty, upper=50),), times=(attrs.evolve(may, value="2025-05-01"),)
    )
    (change,) = diff(was, attrs.evolve(was, claims=(now,))).changes
    assert change.fields == (
        FieldChange(name="quantities", was="40 = 40 people", now="40 = 40 to 50 people"),
        FieldChange(name="times", was="May 2025 = 2025-05", now="May 2025 = 2025-05-01"),
    )


def test_other_words_that_name_the_source_of_a_claim_are_told() -> None:
    """A corrected attribution may have other words in the story, and the same source."""
    was = extract_claims(
        parse("Bridge shut\n\nCouncillor Tom Reeve came. “It is not safe,” he said.\n", format="text").article
    )
    (claim,) = was.claims
    named = attrs.evolve(claim.sources[0], span=was.span("p1", "Councillor Tom Reeve"))
    now = attrs.evolve(was, claims=(attrs.evolve(claim, sources=(named,)),))
    assert [(each.part, each.fields) for each in diff(was, now).changes] == [
        ("claim", (FieldChange(name="source words", was="he", now="Councillor Tom Reeve"),))
    ]


def test_paragraph_in_another_place_has_moved() -> None:
    """The one that is out of order is told, and no other."""
    assert [
        (each.kind, each.was) for each in diff(_body("One.", "Two.", "Three."), _body("Three.", "One.", "Two.")).changes
    ] == [("moved", "Three.")]


def test_what_differs_in_a_block_besides_its_words_is_named() -> None:
    """Words that are set apart now."""
    was = _body("One.")
    paragraph = Paragraph(id="p0", text="One.", marks=(Mark(kind="strong", start=0, end=3),))
    now = attrs.evolve(was, sections=(Section(blocks=(paragraph,)),))
    (change,) = diff(was, now).changes
    assert (change.kind, change.fields) == ("changed", (FieldChange(name="marks", now="strong One"),))


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("It rained.", "It rained.", [("same", "It rained.")]),
        ("It rained.", "It poured.", [("same", "It "), ("removed", "rained"), ("added", "poured"), ("same", ".")]),
        ("", "It rained.", [("added", "It rained.")]),
        ("他说下雨。", "他说下雪。", [("same", "他说下"), ("removed", "雨"), ("added", "雪"), ("same", "。")]),
    ],
)
def test_words_that_stayed_went_and_came_are_told_apart(was: str, now: str, told: list[tuple[str, str]]) -> None:
    """In the order in which people read them."""
    assert told == [(each.kind, each.text) for each in segments_of(was, now)]


def test_a_correction_has_the_words_and_the_parts_that_changed() -> None:
    """It says what a person gives, and takes the rest of the two states."""
    was = _body("It rained in Brae.", "Nobody was hurt.")
    now = attrs.evolve(with_text(was, "p0", "It rained in Kelso.").article, version="2")
    correction = correction_of(was, now, kind="correction", text="It rained in Kelso, not in Brae.")
    assert correction == Correction(
        kind="correction",
        text="It rained in Kelso, not in Brae.",
        version="2",
        was="It rained in Brae.",
        now="It rained in Kelso.",
        targets=("p0",),
    )


def test_there_is_no_correction_where_readers_see_no_difference() -> None:
    """A claim that was reviewed is nothing to tell readers of."""
    with pytest.raises(ValueError, match="nothing that readers see"):
        correction_of(story(), attrs.evolve(story(), claims=()), kind="update", text="More.")


@given(article=articles())
def test_nothing_differs_from_itself(article: Article) -> None:
    """Whatever the article, clashing ids and all."""
    assert diff(article, article).changes == ()


@given(article=reviewed_articles(), data=st.data())
def test_the_other_way_round_it_says_the_contrary(article: Article, data: st.DataObject) -> None:
    """What came has gone, and the words before are those after; JSON holds it."""
    target = data.draw(st.sampled_from(targets_of(article)))
    part = article if target == "headline" else article.find(target)
    words = words_of(part, target if target == "headline" else None) or ""
    now = with_text(article, target, data.draw(edited_texts(words))).article
    now = inserted(now, Paragraph(text=data.draw(edited_texts(words))), after="s1").article
    forth, back = diff(article, now), diff(now, article)
    assert tuple(change.swapped() for change in back.changes) == forth.changes
    assert from_json(to_json(forth), cls=Difference) == forth
    assert "".join(each.text for each in segments_of(words, words)) == words


@given(one=articles(), other=articles())
def test_any_two_stories_can_be_compared(one: Article, other: Article) -> None:
    """Both ways, whatever they hold."""
    assert tuple(change.swapped() for change in diff(other, one).changes) == diff(one, other).changes


def test_pictures_are_told_by_what_they_show() -> None:
    """A figure without words is known by its picture."""
    was = Article(id="urn:x:1", headline="Rain", sections=(Section(blocks=(Figure(media="m1"),)),))
    now = attrs.evolve(was, sections=(Section(blocks=(Figure(media="m2"),)),))
    assert [(each.kind, each.was or each.now) for each in diff(was, now).changes] == [
        ("removed", "m1"),
        ("added", "m2"),
    ]
