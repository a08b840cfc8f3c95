"""Wire copy with control characters: header, text and trailer of ANPA 1312 and IPTC 7901."""

from __future__ import annotations

import datetime

import pytest

from newsmodel import parse_all
from newsmodel.errors import SeveralStories, UnreadableInput, UnwritableStory
from newsmodel.formats import detect, wire
from newsmodel.model import Article, Concept
from newsmodel.readings import Hints, Reading

ANPA = (
    "\x16\x16\x01a0417 r i BC-RainEnds   03-04 0123\r\n\x02^Rain ends the long drought<\r\n^By ANA RUIZ=\r\n"
    "\tBERN, March 3 (SDA) - The rain ended on Tuesday, and all the valley danced until the morning.\r\n"
    "\tFarmers had waited for it since the spring, and many had sold their cattle.\r\n"
    "\x03\r\nCP-BR-03-04-26 1205GMT<\r\n\x04"
)
IPTC = (
    "\x01sda012 3 pl 123 sda 0345\r\n\r\n\x02Regen/D\u00fcrre/\r\nRegen beendet die lange D\u00fcrre =\r\n\r\n"
    "   Bern (sda) - Der Regen hat am Dienstag die D\u00fcrre beendet, und alle tanzten bis zum Morgen.\r\n"
    "   Die Bauern hatten seit dem Fr\u00fchling gewartet, und viele hatten ihr Vieh verkauft.\r\n"
    "\x03041205 mrz 26\r\n\x04"
)


def read(data: str) -> Reading:
    return wire.parse(data, hints=Hints())


def test_anpa_header_text_and_trailer() -> None:
    """The header has slug and category, the trailer when it was sent; marks of typesetting are no words."""
    article = read(ANPA).article
    assert ("Rain ends the long drought", "BC-RainEnds") == (article.headline, article.slugline)
    assert ["ANA RUIZ"] == [each.name for each in article.contributors]
    assert (Concept(code="i", scheme="anpa1312"),) == article.subjects
    assert datetime.datetime(2026, 3, 4, 12, 5, tzinfo=datetime.UTC) == article.published
    assert article.dateline is not None
    assert (("BERN",), datetime.date(2026, 3, 3)) == (article.dateline.places, article.dateline.date)
    assert 2 == len(list(article.blocks))
    assert {"header": "a0417 r i BC-RainEnds 03-04 0123", "trailer": "CP-BR-03-04-26 1205GMT"} == article.extra["wire"]


def test_iptc_header_keywords_and_trailer() -> None:
    """Keywords stand above the headline, the urgency is a number, and a time without a zone is a day."""
    article = read(IPTC).article
    assert ("Regen beendet die lange D\u00fcrre", "Regen/D\u00fcrre", 3) == (
        article.headline,
        article.slugline,
        article.urgency,
    )
    assert (Concept(code="pl", scheme="iptc7901"),) == article.subjects
    assert datetime.date(2026, 3, 4) == article.published
    assert ["paragraph", "paragraph"] == [block.type for block in article.blocks]


def test_several_messages_are_several_stories() -> None:
    """Each message of a file is a story."""
    with pytest.raises(SeveralStories):
        read(ANPA + IPTC)
    found = [each for each in parse_all(ANPA + IPTC, format="wire") if isinstance(each, Reading)]
    assert ["Rain ends the long drought", "Regen beendet die lange D\u00fcrre"] == [
        each.article.headline for each in found
    ]


@pytest.mark.parametrize(
    ("trailer", "sent"),
    [
        ("CP-BR-13-04-26 1205GMT<", None),
        ("CP-BR-03-04-26<", datetime.date(2026, 3, 4)),
        ("311205 foo 26", None),
        ("041205 GMT mar 26", datetime.datetime(2026, 3, 4, 12, 5, tzinfo=datetime.UTC)),
        ("", None),
    ],
)
def test_stamps(trailer: str, sent: datetime.date | None) -> None:
    """Days that are none are left, times need their zone."""
    assert sent == read(ANPA.replace("CP-BR-03-04-26 1205GMT<", trailer)).article.published


def test_a_header_that_nobody_knows_is_kept() -> None:
    """What is no header of either standard is kept as it is."""
    article = read("\x01XX-9 hello\n\x02Rain ends\n\nThe rain ended on Tuesday, and all danced.\n\x03\x04").article
    assert ("Rain ends", {"header": "XX-9 hello"}) == (article.headline, article.extra["wire"])


def test_wire_copy_is_told_and_not_written() -> None:
    """Control characters tell it; nothing is written as such, and what has none is refused."""
    assert "wire" == detect(ANPA)
    with pytest.raises(UnreadableInput, match="SOH and STX"):
        read("Rain ends")
    with pytest.raises(UnwritableStory, match="not written"):
        wire.render(Article(id="urn:x:1", headline="Rain"))


def test_controls_in_a_header_are_no_words() -> None:
    """Controls that damage a header, or the keywords, are left out."""
    article = read(
        "\x01sda012\x8d 3 pl 123\x02Rain\x8d/\nRain ends the drought\n\nIt rained on Tuesday at last.\n\x03"
    ).article
    assert (article.slugline, article.extra["wire"]) == ("Rain", {"header": "sda012 3 pl 123"})


def test_a_slug_above_the_headline() -> None:
    """Words with a hyphen between, alone above the headline, are what the service calls the story."""
    text = (
        "Leeds-pont\r\nLe pont de Leeds reste fermé\r\n   LEEDS, 4 mars 2026 (AFP) - Le pont de Leeds reste fermé.\r\n"
    )
    article = wire.parse(f"\x01FRA1234 4 POL 0123 FRA\r\n\x02{text}\x03\x04", hints=Hints()).article
    assert ("Leeds-pont", "Le pont de Leeds reste fermé") == (article.slugline, article.headline)


@pytest.mark.parametrize(
    ("header", "slug", "category"),
    [
        ("A0417 U F BC-Mill   05-12 0123", "BC-Mill", "F"),
        ("a0417 dwxa u a AM-Mill   05-12 0412", "AM-Mill", "a"),
        ("v0013 r s BC-Mill, 1st Ld-Writethru,a0417 05-12 0412", "BC-Mill, 1st Ld-Writethru,a0417", "s"),
        ("a0417 r i ^BC-Mill   05-12 0412", "BC-Mill", "i"),
    ],
)
def test_headers_of_anpa(header: str, slug: str, category: str) -> None:
    """Capitals, selectors, a version and one space before the date are headers, too."""
    article = read(ANPA.replace("a0417 r i BC-RainEnds   03-04 0123", header)).article
    assert (slug, (Concept(code=category, scheme="anpa1312"),)) == (article.slugline, article.subjects)


@pytest.mark.parametrize(
    ("line", "is_below"),
    [
        ("Vol. 12 No. 155", False),
        ("ATTENTION - ADDS quotes ///", False),
        ("Word count: 412", True),
    ],
)
def test_lines_of_a_service_are_no_words_of_the_story(line: str, *, is_below: bool) -> None:
    """The number of a paper, a note with strokes and a count of words stand aside, and are kept."""
    place = "\x03" if is_below else "^Rain ends the long"
    article = read(ANPA.replace(place, f"\t{line}\r\n\x03" if is_below else f"{line}\r\n{place}")).article
    assert ("Rain ends the long drought", 2) == (article.headline, len(list(article.blocks)))
    assert article.provenance is not None
    assert [line] == [left.text for left in article.provenance.left_out]


def test_a_note_of_a_service_that_restricts_stays() -> None:
    """What such a note says of the story's use is not set apart from it."""
    article = read(ANPA.replace("^By ANA", "NOT FOR PUBLICATION ///\r\n^By ANA")).article
    assert "withheld" == article.status


def test_marks_behind_control_characters_are_no_words() -> None:
    """What a terminal prints in bold has the marks of typesetting behind its control characters."""
    assert "Rain ends the long drought" == read(ANPA.replace("^Rain", "\x11\x12^Rain")).article.headline
