"""Block quotations: paragraphs that one pair of marks holds, and lines that attribute them."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import pytest

from newsmodel.prose.quotations.block import is_quoted, read_attribution


@pytest.mark.parametrize(
    "text",
    [
        "“It rained.”",
        '"It rained."',
        "‘It rained, and it’s wet.’",
        "'It rained.'",
        "''It rained.''",
        "„Es regnete.“",
        "„Padało.”",
        "»Es regnete.«",
        "« Il pleuvait. »",
        "「雨が降った。」",
        "”Det regnade.”",
        "“They called it ‘rain’ and “water”.”",
        '“It rained."',
    ],
)
def test_quoted(text: str) -> None:
    """One pair of marks holds the whole paragraph, whatever stands between them."""
    assert is_quoted(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"',
        '""',
        "It rained.",
        "“It rained,” he said, “and poured.”",
        '“It rained," he said. "It poured.”',
        "“It rained.” He left.",
        "'Tis wet.",
        "“It rained.",
    ],
)
def test_not_quoted(text: str) -> None:
    """A paragraph with words outside its marks, or without a pair of them, is none."""
    assert not is_quoted(text)


def test_attribution_is_short() -> None:
    """A dash and a name attribute what stands above; a sentence does not."""
    assert read_attribution("– Kim Min-ji, farmer") == "Kim Min-ji, farmer"
    assert read_attribution("– Kim Min-ji left.") is None
    assert read_attribution(f"– Kim {'Min ' * 40}") is None
