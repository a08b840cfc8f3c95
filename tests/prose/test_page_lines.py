"""Lines of pages that speak of the page itself: captions of machines' pictures, reservations, gates."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.prose.furniture.gates import is_gate
from newsmodel.prose.furniture.origins import read_picture_origin
from newsmodel.prose.furniture.reservations import read_reservation


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


@pytest.mark.parametrize(("foot", "beside", "line"), _rows("reservations"))
def test_a_line_reserves_what_machines_may_do(foot: str, beside: str, line: str) -> None:
    """The foot speaks of the site; beside a story a line has to speak of its own content, and to quote nobody."""
    found = [read_reservation(line, is_foot=is_foot) for is_foot in (True, False)]
    assert [foot, beside] == [each.kind if each is not None else "-" for each in found]


@pytest.mark.parametrize(("closes", "line"), _rows("gates"))
def test_a_line_closes_a_story(closes: str, line: str) -> None:
    """A gate says of this content who may read it, or what to do to read on; a story tells of such things."""
    assert (closes == "yes") == is_gate(line)
