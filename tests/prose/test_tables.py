"""What prose is recognised: tables of lines, beside this file. To add a case, add a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.dates.resolution import resolve
from newsmodel.prose.furniture.bans import read_ban
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.prose.furniture.datelines import read_dateline
from newsmodel.prose.furniture.embargoes import is_embargo
from newsmodel.prose.furniture.terms import states_terms

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The rows of a table, without comments; cells are parted by tabs."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize(("parted", "place", "day", "agency"), rows("datelines.tsv"))
def test_dateline(parted: str, place: str, day: str, agency: str) -> None:
    """A dateline is taken apart, and the paragraph's own words are left."""
    text = parted.replace("|", "")
    found = read_dateline(text)
    assert found is not None
    assert parted == f"{text[: found.end]}|{text[found.end :]}"
    date = f"{found.day.month:02}-{found.day.day:02}" if found.day else ""
    assert (place, day, agency) == (found.place, date, found.agency or "")


@pytest.mark.parametrize("text", [row[0] for row in rows("sentences-with-dashes.txt")])
def test_sentence_with_a_dash_is_no_dateline(text: str) -> None:
    """A subject before a dash is no place."""
    assert read_dateline(text) is None


@pytest.mark.parametrize(("text", "authors", "affiliation"), rows("bylines.tsv"))
def test_byline(text: str, authors: str, affiliation: str) -> None:
    """A byline names its authors, and whom they work for."""
    found = read_byline(text)
    assert found is not None
    assert authors == "|".join(author.name for author in found.authors)
    assert affiliation == ((found.authors[0].affiliation or "") if found.authors else "")


@pytest.mark.parametrize("text", [row[0] for row in rows("no-bylines.txt")])
def test_other_words_after_by(text: str) -> None:
    """What else begins with "By" is no byline."""
    assert read_byline(text) is None


@pytest.mark.parametrize("text", [row[0] for row in rows("no-dates.txt")])
def test_number_beside_a_word_is_no_date(text: str) -> None:
    """A word that is a month in one language and common in another makes no date."""
    assert find_moment(text) is None


def test_year_that_ends_a_sentence() -> None:
    """A year before a full stop is of the sentence before, unless the date is Hungarian."""
    moment = find_moment("It rained in 2024. May 15 was dry.")
    assert moment is not None
    assert (moment.year, moment.month, moment.day) == (None, 5, 15)


@pytest.mark.parametrize(("text", "value", "doubt"), rows("dates.tsv"))
def test_date(text: str, value: str, doubt: str) -> None:
    """A date is settled as far as its words go, and no further."""
    moment = find_moment(text)
    assert moment is not None
    found = resolve(moment)
    assert value == (found.value.isoformat() if found.value else "")
    assert doubt == "".join(one.name for one in found.doubts)


@pytest.mark.parametrize(("notice", "status"), rows("bans.tsv"))
def test_ban(notice: str, status: str) -> None:
    """A notice to editors, or a label, takes a story back; a sentence of the news does not."""
    assert (read_ban(notice) or "") == status


@pytest.mark.parametrize(("notice", "waits"), rows("embargoes.tsv"))
def test_embargo(notice: str, waits: str) -> None:
    """A notice that a story must wait is one with and without what may stand before its word, in every language."""
    assert is_embargo(notice) is (waits == "waits")


@pytest.mark.parametrize(("line", "terms"), rows("terms.tsv"))
def test_terms(line: str, terms: str) -> None:
    """A line states terms of usage by its label and its words, in every language; news of restrictions does not."""
    assert states_terms(line) is (terms == "terms")
