"""Hints: what a caller knows is taken as people write it, checked, and used by the readers."""

# ruff: noqa: RUF001  (other alphabets are meant)
from __future__ import annotations

import attrs
import pytest

from newsmodel import Hints, list_formats, parse
from tests.formats.extras import usable

#: The formats whose bytes may have any encoding.
DECODED = [usable(card) for card in list_formats() if card.name in {"text", "markdown", "html"}]
RUSSIAN = "Дождь кончился\n\nВ понедельник шёл дождь, сказали в управлении.\n"


WAYS = "write 2026-03-12, 2026-03-12T21:40:00+01:00, or as news prints it"
BERLIN = {"timezone": "Europe/Berlin"}


@pytest.mark.parametrize(
    ("text", "others", "value"),
    [
        ("2026-03-09", {}, "2026-03-09"),
        ("2026-03-09T08:30:00Z", {}, "2026-03-09T08:30:00+00:00"),
        ("2026-03-12T21:40:00+0100", {}, "2026-03-12T21:40:00+01:00"),
        ("2026-03-12 21:40", BERLIN, "2026-03-12T21:40:00+01:00"),
        (" 12 March 2026 ", {}, "2026-03-12"),
        ("12 March 2026, 21:40 GMT", {}, "2026-03-12T21:40:00+00:00"),
        ("12. M\u00e4rz 2026, 21:40 Uhr", BERLIN, "2026-03-12T21:40:00+01:00"),
        ("Thu, 12 Mar 2026 21:40:00 +0100", {}, "2026-03-12T21:40:00+01:00"),
        ("1773351600", {}, "2026-03-12T21:40:00+00:00"),
        ("03/04/2026", {"language": "German"}, "2026-04-03"),
        ("03/04/2026", {"language": "en-US"}, "2026-03-04"),
        ("13/04/2026", {}, "2026-04-13"),
    ],
)
def test_a_date_may_be_a_text(text: str, others: dict[str, str], value: str) -> None:
    """A date is read as people and programs write it, with the help of the zone and the language."""
    hints = Hints(published=text, **others)
    assert hints.published is not None
    assert hints.published.isoformat() == value
    assert attrs.evolve(hints, url="https://example.org/") == attrs.evolve(
        Hints(published=hints.published, url="https://example.org/", **others)
    )


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("published", "soon", f"Hints.published: 'soon' is no date: {WAYS}"),
        ("published", "2026-02-30", f"Hints.published: '2026-02-30' is no date: {WAYS}"),
        ("published", "12 March", "Hints.published: '12 March': the year is not given: write it"),
        (
            "published",
            "03/04/2026",
            (
                "Hints.published: '03/04/2026': day and month cannot be told apart: give `language` too, or write it "
                "as 2026-03-12"
            ),
        ),
        (
            "published",
            "2026-03-12 21:40",
            (
                "Hints.published: '2026-03-12 21:40': the zone of the time is not given: give `timezone` too, or the "
                "day alone"
            ),
        ),
        (
            "published",
            "12 March 2026 21:40 CST",
            (
                "Hints.published: '12 March 2026 21:40 CST': the zone of the time has more than one meaning: write its "
                "offset, as in +09:00"
            ),
        ),
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


def test_a_wrong_zone_is_told_before_the_date() -> None:
    """The hint that is wrong is named, not the one that it would have helped to read."""
    with pytest.raises(ValueError, match="timezone: 'Mars/Base' is no known time zone"):
        Hints(published="2026-03-12 21:40", timezone="Mars/Base")


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
