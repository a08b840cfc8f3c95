"""Documents whose words were changed by hand, mended."""

from __future__ import annotations

import attrs
import pytest
from tests.editing.story import WORDS, story

from newsmodel import Article, Block, Mark, Paragraph, Reading, Section, Span, validate
from newsmodel.editing import reanchored
from newsmodel.editing.anchors import relocated


def _with_blocks(*blocks: Block) -> Article:
    """Give the story other paragraphs, and leave its spans as they were."""
    return attrs.evolve(story(), sections=(Section(id="s1", blocks=blocks),))


FIRST, SECOND = Paragraph(id="p1", text=WORDS), Paragraph(id="p2", text="Ruiz said that it rained.")

KEPT: dict[str, tuple[Block, ...]] = {
    "words before": (attrs.evolve(FIRST, text=f"Fresh. {WORDS}"), SECOND),
    "two sentences in another order": (
        attrs.evolve(FIRST, text="It rained in Brae. Lee said that repairs would take three weeks."),
        SECOND,
    ),
    "parted": (
        attrs.evolve(FIRST, text="It rained in Brae."),
        Paragraph(id="p3", text="Lee said that repairs would take three weeks."),
        SECOND,
    ),
    "joined": (SECOND, Paragraph(id="p9", text=f"Fresh. {WORDS}")),
    "another id": (Paragraph(id="p9", text=WORDS), SECOND),
}


@pytest.mark.parametrize("name", KEPT)
def test_claims_go_where_their_words_went(name: str) -> None:
    """Both claims stay, one of them accepted, and every span fits."""
    reading = reanchored(_with_blocks(*KEPT[name]))
    assert not validate(reading.article).errors
    assert [(claim.id, claim.text) for claim in reading.article.claims] == [
        (claim.id, claim.text) for claim in story().claims
    ]


def test_words_that_stand_in_two_other_texts_are_in_neither() -> None:
    """Nobody knows which of the two it was."""
    twice = (Paragraph(id="p8", text=WORDS), Paragraph(id="p9", text=WORDS), SECOND)
    reading = reanchored(_with_blocks(*twice))
    assert [claim.id for claim in reading.article.claims] == ["C2"]
    assert "reviewed-claim-dropped" in {issue.rule for issue in reading.issues}
    assert not validate(reading.article).errors


def test_marks_that_lie_outside_are_taken_out() -> None:
    """A text that has no spans and is shorter now keeps the marks that fit."""
    block = Paragraph(id="p3", text="It rained.", marks=story().find("p1").marks)  # type: ignore[union-attr]
    reading = reanchored(_with_blocks(FIRST, SECOND, block))
    assert [issue.rule for issue in reading.issues] == ["mark-dropped"]
    assert not validate(reading.article).errors


def test_a_span_that_ends_elsewhere_than_its_words_is_mended() -> None:
    """Ends that were counted in another unit are wrong where the words and their beginning are right."""
    article = story()
    claim = article.claims[0]
    long = attrs.evolve(claim.content[0], end=claim.content[0].end + 1)
    reading = reanchored(attrs.evolve(article, claims=(attrs.evolve(claim, content=(long,)), article.claims[1])))
    assert reading == Reading(article)


@pytest.mark.parametrize("start", [2**20, 2**40])
def test_a_place_beyond_all_texts_costs_no_more_than_another(start: int) -> None:
    """The claim is not there, and no text is made that would be long enough."""
    article = story()
    claim = article.claims[1]
    far = attrs.evolve(claim.content[0], start=start, end=start + len(claim.text))
    reading = reanchored(attrs.evolve(article, claims=(article.claims[0], attrs.evolve(claim, content=(far,)))))
    assert not validate(reading.article).errors


def test_a_mark_that_ends_beyond_all_texts_ends_with_its_own() -> None:
    """It keeps what is there."""
    block = Paragraph(id="p3", text="It rained.", marks=(Mark(kind="strong", start=3, end=2**40),))
    reading = reanchored(_with_blocks(FIRST, SECOND, block))
    assert reading.article.find("p3").marks == (Mark(kind="strong", start=3, end=10),)  # type: ignore[union-attr]


def test_what_is_whole_is_returned_as_it_is() -> None:
    """Not a copy."""
    article = story()
    assert reanchored(article) == Reading(article)


@pytest.mark.parametrize("far", [(0, 70), (1, 300), (0, 2**20), (1, 2**40)])
def test_wild_places_of_words_that_stand_once_are_mended(far: tuple[int, int]) -> None:
    """Wherever the spans of a claim say that its words are, these stand in one place, with source and cue."""
    article = story()
    number, by = far
    claim = article.claims[number]

    def away(span: Span) -> Span:
        return attrs.evolve(span, start=span.start + by, end=span.end + by)

    wild = relocated(claim, away)
    claims = tuple(wild if index == number else one for index, one in enumerate(article.claims))
    reading = reanchored(attrs.evolve(article, claims=claims))
    assert (reading.article.claims, reading.issues) == (article.claims, ())


def test_wild_places_of_words_that_stand_twice_are_not_guessed() -> None:
    """Nobody knows which of the two places was meant."""
    article = _with_blocks(FIRST, SECOND, attrs.evolve(SECOND, id="p3"))
    claim = article.claims[1]
    wild = relocated(claim, lambda span: attrs.evolve(span, target="p1", start=span.start + 900, end=span.end + 900))
    reading = reanchored(attrs.evolve(article, claims=(article.claims[0], wild)))
    assert [one.id for one in reading.article.claims] == ["C1"]
    assert not validate(reading.article).errors
