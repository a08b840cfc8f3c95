"""Hints: what a caller knows is taken as people write it, checked, and used by the readers."""

# ruff: noqa: RUF001  (other alphabets are meant)
from __future__ import annotations

import datetime

import pytest

from newsmodel import Hints, list_formats, parse
from tests.formats.extras import usable

#: The formats whose bytes may have any encoding.
DECODED = [usable(card) for card in list_formats() if card.name in {"text", "markdown", "html"}]
RUSSIAN = "Дождь кончился\n\nВ понедельник шёл дождь, сказали в управлении.\n"


def test_a_date_may_be_a_text() -> None:
    """The text of a date or of an RFC 3339 date-time is taken, as on the command line."""
    assert Hints(published="2026-03-09").published == datetime.date(2026, 3, 9)
    moment = datetime.datetime(2026, 3, 9, 8, 30, tzinfo=datetime.UTC)
    assert Hints(published="2026-03-09T08:30:00Z").published == moment


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("published", "soon", "Hints.published: neither an RFC 3339 date-time with an offset nor a full date"),
        ("language", "Elvish", "Hints.language: 'Elvish' is no language's tag: English is 'en' (BCP 47)"),
        ("language", "german-AT", "Hints.language: 'german-AT' is no language's tag: English is 'en' (BCP 47)"),
        ("timezone", "Mars/Base", "Hints.timezone: 'Mars/Base' is no known time zone"),
        ("encoding", "klingon", "Hints.encoding: 'klingon' is no known encoding"),
        ("encoding", "rot13", "Hints.encoding: 'rot13' is no known encoding"),
        ("url", "story.html", "Hints.url: 'story.html' is not an absolute URI in ASCII"),
    ],
)
def test_a_wrong_hint_is_refused(name: str, value: str, told: str) -> None:
    """The message names the hint and what is wrong with it."""
    with pytest.raises(ValueError, match="Hints") as refusal:
        Hints(**{name: value})
    assert str(refusal.value) == told


def test_an_address_is_encoded() -> None:
    """Addresses are taken as browsers show them."""
    assert Hints(url="https://ex.org/Fluß [1]/a b").url == "https://ex.org/Flu%C3%9F%20%5B1%5D/a%20b"


@pytest.mark.parametrize(
    "format", [usable(card) for card in list_formats() if card.name in {"text", "markdown", "html"}]
)
def test_an_encoding_is_used_where_the_input_says_none(format: str) -> None:
    """Bytes that are no UTF-8 are read as the hint says, without a guess; a mark and valid UTF-8 know better."""
    written = {"text": RUSSIAN, "markdown": f"# {RUSSIAN}", "html": f"<h1>{RUSSIAN.replace(chr(10), '</h1><p>', 1)}"}[
        format
    ]
    for encoding in ("koi8-r", "cp1251", "utf-8", "utf-16"):
        reading = parse(written.encode(encoding), format=format, hints=Hints(encoding="koi8-r"))
        is_read = encoding != "cp1251"
        assert (reading.article.headline == "Дождь кончился") == is_read
        assert not any(issue.rule == "encoding-guessed" for issue in reading.issues)


def test_seven_bits_may_be_another_encoding_than_ascii() -> None:
    """ISO-2022-JP writes all letters in ASCII's range."""
    data = "雨がやんだ\n\n月曜日に雨が降った。".encode("iso-2022-jp")
    assert parse(data, format="text", hints=Hints(encoding="iso-2022-jp")).article.headline == "雨がやんだ"
