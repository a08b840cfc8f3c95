"""Damaged letters of plain text are mended where nothing else can be meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats.text.mending import mended


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge &amp; ferry: what&#8217;s next&nbsp;", "Bridge & ferry: what\u2019s next\u00a0"),
        ("what\u00e2\u20ac\u2122s next", "what\u2019s next"),
        ("\u00e2\u20ac\u0153closed\u00e2\u20ac\x9d", "\u201cclosed\u201d"),
        ("caf\u00c3\u00a9 and t\u00c3\u00a9l\u00c3\u00a9", "caf\u00e9 and t\u00e9l\u00e9"),
        ("D=C3=BCrre und Gr=C3=BC=\nne", "D\u00fcrre und Gr\u00fcne"),
    ],
)
def test_damaged_letters_are_mended(text: str, expected: str) -> None:
    """Entities, UTF-8 read as Windows-1252 and quoted-printable become the letters that they were."""
    assert expected == mended(text).text
    assert mended(text).remarks


@pytest.mark.parametrize(
    "text",
    [
        "AT&T and R&D; x &unknown; y",
        "\u00abCAF\u00c9\u00bb",
        "one caf\u00c3\u00a9 alone",
        "2+2=44 and a=BC",
        "a=E2=82 b=C3=28",
        "\u00c0 la carte \u2014 \u00c2ge",
    ],
)
def test_other_letters_stay(text: str) -> None:
    """What may be meant stays: one pair of letters, an ampersand, an equation."""
    assert (text, ()) == (mended(text).text, mended(text).remarks)


@given(
    st.text(st.characters(codec="utf-8", max_codepoint=0x4FF), max_size=60).filter(
        lambda text: "&" not in text and "=" not in text
    )
)
def test_text_that_was_damaged_twice_over_is_whole(text: str) -> None:
    """Text whose bytes were read as another encoding comes back, or stays as it is."""
    try:
        damaged = text.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    assert mended(damaged).text in (text, damaged) or mended(damaged).remarks
