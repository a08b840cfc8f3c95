"""Lines of pages that speak of the page itself: captions of machines' pictures, and gates."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.prose.furniture.gates import is_gate
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.origins import read_picture_origin


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("origin", "caption"), _rows("picture-origins"))
def test_a_caption_says_what_has_made_its_picture(origin: str, caption: str) -> None:
    """A part of a caption counts that has nothing but the words of such lines; news about them does not."""
    assert origin == (read_picture_origin(caption) or "-")


@pytest.mark.parametrize(("credit", "origin"), [("Midjourney", "trained"), ("Tom Okafor", None), ("Bild: KI", None)])
def test_a_credit_may_name_a_machine(credit: str, origin: str | None) -> None:
    """A machine in the place of a photographer has made the picture."""
    assert origin == read_picture_origin("The pier at dawn", credit)


@pytest.mark.parametrize(("closes", "line"), _rows("gates"))
def test_a_line_closes_a_story(closes: str, line: str) -> None:
    """A gate says of this content who may read it, or what to do to read on; a story tells of such things."""
    assert (closes == "yes") == is_gate(line)


@pytest.mark.parametrize(("is_furniture", "line"), _rows("furniture-of-pages"))
def test_a_line_stands_around_a_story(is_furniture: str, line: str) -> None:
    """Labels, calls and controls of pages are told by the whole of their words, or by how they begin."""
    assert (is_furniture == "yes") == (look(line).boilerplate_alone is not None)
