"""The recipe for stories of nearly the same words, as the page on very many stories has it.

It is skipped where datasketch is not installed: `pip install --group engines`.
"""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from typing import Any

import pytest

from newsmodel.bulk import Converter, convert

pytestmark = pytest.mark.interop

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "bulk.md"
WORDS = "the bridge of Ems is closed for repairs until the river falls and ships pass the old harbour by night again"


def recipe() -> dict[str, Any]:
    """Take the recipe out of the page, and run it."""
    found = re.search(r":caption: near_duplicates\.py\n\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    names: dict[str, Any] = {}
    exec(found[1], names)  # noqa: S102 - our own page
    return names


def story(headline: str, *changes: tuple[str, str]) -> str:
    """Write a story of thirty paragraphs, in which some words are others."""
    paragraphs = [f"On day {day} {WORDS}, the council of district {day * 7} said." for day in range(30)]
    text = "\n\n".join([headline, *paragraphs])
    for before, after in changes:
        text = text.replace(before, after)
    return text + "\n"


def test_near_duplicates_are_found(tmp_path: Path) -> None:
    """A copy and a text with other words here and there are found beside the first; others are not."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip("datasketch", reason="datasketch is not installed: pip install --group engines")
    folder = tmp_path / "in"
    folder.mkdir()
    texts = {
        "0-first": story("Bridge closed"),
        "1-copy": story("Ems bridge shut", ("On day", "ON DAY")),
        "2-near": story("Bridge closed", ("On day 7 ", "On the seventh day "), ("district 21 ", "the third district ")),
        "3-other": "\n\n".join(["Harvest begins", *(f"Farm {n} cut {n * 3} fields of barley." for n in range(30))]),
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    summary = convert(folder, tmp_path / "out", converter=Converter(claims="none"))
    assert (summary.stories, summary.repeated) == (4, 1)
    assert list(recipe()["near_duplicates"](tmp_path / "out")) == [(1, 0), (2, 0)]
