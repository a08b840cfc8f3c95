"""Pages as content management systems write them: who, when, under which heading, and where another story begins."""

from __future__ import annotations

from typing import Any

import pytest
from tests.formats.extras import is_installed

import newsmodel

needs_extractor = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")
HEADLINE = "Mill at Garth to close in spring"
FIRST = "The mill at Garth will close in the spring, its owner said on Tuesday after a long talk with the workers."
SECOND = "Ninety people work there, and most of them have not been told what they will do when the wheels stand still."
THIRD = "The county has promised to look for a buyer, and says that it has two years to find one before the roof falls."
OTHER = "The ferry to the outer islands will sail every night again from next week, its owner said on Tuesday at noon."
STORY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(body: str, *, head: str = "", language: str = "en") -> dict[str, Any]:
    """A page of these elements, as JSON has it."""
    page = f'<html lang="{language}"><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>'
    return newsmodel.to_dict(newsmodel.parse(page, format="html").article)


def names(story: dict[str, Any]) -> list[str]:
    """Whom the story names as its makers."""
    return [party["name"] for party in story.get("contributors", ())]


@pytest.mark.parametrize(
    ("line", "language", "author", "day"),
    [
        ("Par <a href='/user/3'>Jeanne Morel</a> le mar 12/05/2026 - 09:15", "fr", "Jeanne Morel", "2026-05-12"),
        ("Submitted by Jo Lee on Tue, 05/12/2026 - 09:15", "en", "Jo Lee", "2026-05-12"),
        ("May 12th, 2026 by Jo Lee in Local | No Comments »", "en", "Jo Lee", "2026-05-12"),
        ("12 May 2026 · 3 min · Jo Lee", "en", "Jo Lee", "2026-05-12"),
        ("<span>May 12, 2026</span><span>Jo Lee</span>", "en", "Jo Lee", "2026-05-12"),
        ("<span class='byline'>KORT | By Jo Lee</span> <span>May 12, 2026</span>", "en", "Jo Lee", "2026-05-12"),
    ],
)
def test_a_line_with_author_and_day(line: str, language: str, author: str, day: str) -> None:
    """Author and day are read out of one line, whatever stands beside them."""
    story = read(f"<h1>{HEADLINE}</h1><div>{line}</div>{STORY}", language=language)
    assert [author] == names(story)
    assert day == story["published"][:10]


@needs_extractor
def test_a_labelled_change_beside_a_day() -> None:
    """A line with a place, a day and a change gives both times."""
    line = "Garth, 12.05.2026, 18:30 Uhr | Aktualisiert: 13.05.2026, 07:00 Uhr"
    story = read(f"<h1>{HEADLINE}</h1><p>{line}</p>{STORY}", language="de")
    assert ("2026-05-12", "2026-05-13") == (story["published"][:10], story["modified"][:10])


def test_a_break_parts_an_author_and_a_title() -> None:
    """What stands behind a break in an author's element is no part of the name."""
    author = "<span itemprop='author'>By Jo Lee<br>Echo Staff Writer</span>"
    story = read(f"<div itemscope itemtype='https://schema.org/NewsArticle'><h1>{HEADLINE}</h1>{author}{STORY}</div>")
    assert ["Jo Lee"] == names(story)


def test_the_printed_byline_names_more() -> None:
    """JSON-LD that has one author of several gives way to the byline that people see."""
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s",'
        ' "author": {"@type": "Person", "name": "Jo Lee"}}</script>'
    )
    byline = "<p class='byline'>By Dr. Jo Lee, Ana Ruiz and Tom Okafor</p>"
    story = read(f"<h1>{HEADLINE}</h1>{byline}{STORY}", head=script % HEADLINE)
    assert ["Dr. Jo Lee", "Ana Ruiz", "Tom Okafor"] == names(story)


def test_a_day_behind_the_last_change() -> None:
    """A page was not published after its last change: the day that people see is believed."""
    metas = (
        '<meta property="article:published_time" content="2026-06-12T00:00:00Z">'
        '<meta property="article:modified_time" content="2026-06-02T00:00:00Z">'
    )
    story = read(f"<h1>{HEADLINE}</h1><p>May 12, 2026</p>{STORY}", head=metas)
    assert "2026-05-12" == story["published"]


def test_the_day_of_a_page_node() -> None:
    """JSON-LD without a story tells the day of the page."""
    script = '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2026-05-12T08:00:00Z"}</script>'
    assert "2026-05-12T08:00:00Z" == read(f"<h1>{HEADLINE}</h1>{STORY}", head=script)["published"]


@pytest.mark.parametrize("anchor", ["#", "¶", "§"])
def test_a_link_of_a_heading_to_itself(anchor: str) -> None:
    """The sign of a link to a heading is no part of its words."""
    heading = f"<h2>The roof <a href='#roof'>{anchor}</a></h2>"
    story = read(f"<h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>{heading}<p>{THIRD}</p>")
    assert ["The roof"] == [section["heading"] for section in story["sections"] if "heading" in section]


@pytest.mark.parametrize(("opening", "closing"), [("<div>", "</div>"), ("", "")])
def test_sibling_stories(opening: str, closing: str) -> None:
    """A story below a heading of the same level with a byline of its own is another, in a box or without one."""
    mine = f"{opening}<h2>{HEADLINE}</h2><p>By Jo Lee</p>{STORY}{closing}"
    other = f"{opening}<h2>Ferry to sail again</h2><p>By Ana Ruiz</p><p>{OTHER}</p><p>{SECOND}</p>{closing}"
    story = read(f"<div>{mine}{other}</div>")
    blocks = [block["text"] for section in story["sections"] for block in section["blocks"]]
    assert [FIRST, SECOND, THIRD] == blocks
    assert "other-story-in-page" in [each["reason"] for each in story["provenance"]["left_out"]]


def test_parts_of_one_story_are_no_siblings() -> None:
    """Headings of the same level without a byline part one story."""
    story = read(f"<div><h2>{HEADLINE}</h2><p>{FIRST}</p><p>{SECOND}</p><h2>The roof</h2><p>{THIRD}</p></div>")
    assert ["The roof"] == [section["heading"] for section in story["sections"] if "heading" in section]


def test_words_of_the_title_stand_in_for_a_heading() -> None:
    """Where a page has no heading, the line that is most of its title is the headline."""
    page = f"<title>{HEADLINE}. News. Garth</title><div class='t'>{HEADLINE}</div>{STORY}"
    assert HEADLINE == newsmodel.parse(page, format="html").article.headline


def test_an_address_beside_an_author() -> None:
    """An address behind a sign belongs to the author before it."""
    story = read(f"<h1>{HEADLINE}</h1><p>By Jo Lee | jo@garth.example</p>{STORY}")
    assert [("Jo Lee", "jo@garth.example")] == [(each["name"], each["email"]) for each in story["contributors"]]


def test_a_name_between_deck_and_story() -> None:
    """A line that is nothing but the author's name is no paragraph."""
    deck = "<p class='deck'>Workers wait for word from the owner since the winter. The roof leaks in many places.</p>"
    story = read(f"<h1>{HEADLINE}</h1>{deck}<p class='autor'>Ana Ruiz</p>{STORY}")
    assert ["Ana Ruiz"] == names(story)
    assert [FIRST, SECOND, THIRD] == [block["text"] for section in story["sections"] for block in section["blocks"]]


def test_the_day_of_a_correction_is_none_of_publication() -> None:
    """What a correction names is no day on which the story was published."""
    note = "<p><em>Correction, May 13, 2026: An earlier version of this story named the wrong owner.</em></p>"
    assert "published" not in read(f"<h1>{HEADLINE}</h1>{STORY}{note}")


@needs_extractor
def test_a_gate_in_a_box() -> None:
    """A call to pay below the story says that it goes on, wherever it stands."""
    gate = "<div class='paywall'>Subscribe to continue reading. You have 57% of this article left to read.</div>"
    story = f"<p class='byline'>By Jo Lee</p>{STORY}<p>{OTHER}</p>{gate}"
    page = f"<html lang='en'><title>{HEADLINE}</title><body><article><h1>{HEADLINE}</h1>{story}</article></body></html>"
    assert "story-cut-off" in [issue.rule for issue in newsmodel.parse(page, format="html").issues]
