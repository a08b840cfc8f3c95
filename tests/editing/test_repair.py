"""Documents whose words were changed by hand, mended."""

from __future__ import annotations

import attrs
import pytest
from tests.editing.story import WORDS, story

from newsmodel import Article, Block, Paragraph, Reading, Section, validate
from newsmodel.editing import reanchored


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


def test_what_is_whole_is_returned_as_it_is() -> None:
    """Not a copy."""
    article = story()
    assert reanchored(article) == Reading(article)
