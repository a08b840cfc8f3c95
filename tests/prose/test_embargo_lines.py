"""Embargoes in words: a word or an order, with a form of an end, in a layout, in each language that has such words."""

from __future__ import annotations

import datetime

import pytest
from tests.formats.extras import is_installed

from newsmodel import Hints, parse
from newsmodel.languages.language import get, tags
from newsmodel.prose.furniture.embargoes import is_embargo, mark_of_embargo

needs_markdown = pytest.mark.skipif(not is_installed("markdown"), reason="needs newsmodel[markdown]")
LANGUAGES = [tag for tag in tags() if get(tag).furniture.embargo_words]
LAYOUTS = ("{} {}", "{}: {}", "*** {} {} ***", "({} {})", "[{}: {}]", "{} {}.", "{} - {}")
STORY = "Bridge at Lorn shut until June"
BODY = "The bridge at Lorn will stay shut, the council said on Monday after a long debate on who pays for the work."


def ends_in(tag: str) -> list[str]:
    """Days as seen from today, weekdays, and times of day, as a language writes them."""
    calendar = get(tag).calendar
    days = {*calendar.today, *calendar.tomorrow, *calendar.parts_of_days}
    hours = [f"{lead} 10" for lead in calendar.hour_leads] + [f"10 {sign}" for sign in calendar.hour_signs]
    weekdays = [min(names) for names in calendar.weekdays]
    return [*days, *weekdays, *hours, *(f"{day} 10:00" for day in days), *(f"10:00, {day}" for day in days)]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_word_and_an_end_are_an_embargo(tag: str) -> None:
    """In each layout, and in capitals, too."""
    furniture = get(tag).furniture
    lines = [
        layout.format(word, end)
        for word in (*furniture.embargo_words, *furniture.embargo_alone)
        for end in ends_in(tag)
        for layout in LAYOUTS
    ]
    assert [] == [line for line in lines if not is_embargo(line) or not is_embargo(line.upper())]


@pytest.mark.parametrize("format", ["text", pytest.param("markdown", marks=needs_markdown)])
@pytest.mark.parametrize("line", ["Embargo today 10:00", "Sperrfrist heute 10 Uhr", "Frigives 5. marts kl. 10"])
@pytest.mark.parametrize("place", range(7))
def test_a_line_of_an_embargo_counts_wherever_it_stands(line: str, place: int, format: str) -> None:
    """Above or below the headline, above or within the body, at the foot, above a mark of the end, above rights."""
    stories = (
        (line, STORY, BODY, BODY),
        (STORY, line, BODY, BODY),
        (STORY, "By Ana Ruiz", line, BODY, BODY),
        (STORY, BODY, line, BODY, BODY),
        (STORY, BODY, BODY, BODY, BODY, line),
        (STORY, BODY, BODY, BODY, BODY, line, "-30-"),
        (STORY, BODY, BODY, BODY, BODY, line, "© 2026 Coast Press"),
    )
    assert parse("\n\n".join(stories[place]), format=format).article.embargo is not None


def test_today_is_the_day_of_the_story() -> None:
    """As the caller says, or the story itself below the embargo; without either it stands until further notice."""
    line, until = "Embargo today 10:00 GMT", datetime.datetime(2026, 3, 5, 10, tzinfo=datetime.UTC)
    dated = f"{line}\n\n{STORY}\n\nMarch 5, 2026\n\n{BODY}"
    undated = f"{line}\n\n{STORY}\n\n{BODY}"
    told = [
        parse(dated, format="text").article.embargo,
        parse(undated, format="text", hints=Hints(published="2026-03-05")).article.embargo,
        parse(undated, format="text").article.embargo,
    ]
    assert [until, until, None] == [embargo and embargo.until for embargo in told]
    assert [line] * 3 == [embargo and embargo.note for embargo in told]


@pytest.mark.parametrize(
    ("lines", "headline", "waits"),
    [
        (("Embargo ends today", BODY), "Embargo ends today", False),
        (("Embargo ends today", "By Ana Ruiz", BODY), "Embargo ends today", False),
        (("Embargo ends today", STORY, BODY), STORY, True),
        ((STORY, "Embargo ends today", BODY), STORY, True),
        (("EMBARGO ENDS TODAY", BODY), None, True),
        (("Embargo ends today, 10:00", BODY), None, True),
    ],
)
def test_news_of_an_embargo_is_a_headline(lines: tuple[str, ...], headline: str | None, waits: object) -> None:
    """Where it stands first, no other headline below it, and it tells no time of day."""
    article = parse("\n\n".join(lines), format="text").article
    assert (waits, headline or article.headline) == (article.embargo is not None, article.headline)


@pytest.mark.parametrize(
    ("line", "is_news"),
    [
        ("Embargo from Monday", True),
        ("Embargo to end Friday", True),
        ("Embargo ab heute", True),
        ("Embargo levé lundi", True),
        ("Embargo vanaf maandag", True),
        ("EMBARGO from Monday", False),
        ("Embargo ends 5 March", False),
        ("Embargo from 10:00", False),
        ("Embargo Monday", False),
    ],
)
def test_a_ban_that_begins_or_ends_on_a_day_is_news_only_as_a_headline(line: str, *, is_news: bool) -> None:
    """Anywhere else it is a notice, and so are one with a figure, and one whose word stands in capitals."""
    assert (True, not is_news) == (is_embargo(line), is_embargo(line, may_be_headline=True))


@pytest.mark.parametrize(
    ("headline", "mark"),
    [
        ("EMBARGOED: Ferry stays", "EMBARGOED"),
        ("Embargoed: Ferry stays", "Embargoed"),
        ("EMBARGO: Ferry stays", "EMBARGO"),
        ("EMBARGO - Ferry stays", "EMBARGO"),
        ("Sperrfrist: Fähre bleibt", "Sperrfrist"),
        ("SOUS EMBARGO : le ferry reste", "SOUS EMBARGO"),
        ("[embargo] Ferry stays", "embargo"),
        ("(Embargoed) Ferry stays", "Embargoed"),
        ("Ferry stays (under embargo)", "under embargo"),
        ("A fe\u0301rry re\u0301ste\u0301 (under embargo)", "under embargo"),
        # news on trade
        ("Embargo: a history", None),
        ("EMBARGO: WHAT IT MEANS", None),
        ("Embargoed oil: what now", None),
        ("Cuba embargo: what now", None),
        ("Oil prices up (embargo)", None),
        ("The (embargoed) oil is sold", None),
        ("Under embargo - and under fire", None),
        ("EMBARGO: how it began", None),
        ("[Embargoed] goods wait", None),
    ],
)
def test_a_headline_bears_the_mark_of_an_embargo(headline: str, mark: str | None) -> None:
    """A word of the desk at its edge, in brackets or before a mark, holds the story back; news on trade does not."""
    assert mark_of_embargo(headline) == mark
