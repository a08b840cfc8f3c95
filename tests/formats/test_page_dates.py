"""Dates whose day and month could be the other way round, and headings of pages: read without the extractor."""

from __future__ import annotations

from typing import Any

import pytest
from tests.formats.html.building import STORY, linked, notes

from newsmodel import Hints, Reading, UnreadableInput, parse, to_dict

HEADLINE = "Council keeps the last ferry"
H2 = f"<h2>{HEADLINE}</h2>"
APRIL, MARCH = "2026-04-03", "2026-03-04"
BOTH = "03/04/2026"


def read(source: str, **hints: Any) -> Reading:
    """What the metadata of a page read to."""
    return parse(source, format="html", hints=Hints(**hints), metadata_only=True)


def page(*lines: str, language: str = "", head: str = "", behind: str = STORY) -> str:
    """A page with lines below its headline."""
    root = f'<html lang="{language}">' if language else "<html>"
    shown = "".join(f"<p>{line}</p>" for line in lines)
    return f"{root}<head>{head}</head><body><article><h1>{HEADLINE}</h1>{shown}{behind}</article></body></html>"


def fields(reading: Reading, *names: str) -> dict[str, Any]:
    """Some fields of what was read, where they are there."""
    doc = to_dict(reading.article)
    return {name: doc[name] for name in names if name in doc}


def published(reading: Reading) -> str | None:
    """When the story was published."""
    found: str | None = to_dict(reading.article).get("published")
    return found


# --- which number is the month


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", APRIL),
        ("en-AU", APRIL),
        ("en_GB", APRIL),
        ("en-Latn-GB", APRIL),
        ("en-US", MARCH),
        ("EN-us", MARCH),
        ("en-Latn-US", MARCH),
        ("en-PW", MARCH),
        ("es", APRIL),
        ("fr-CA", APRIL),
        ("es-US", APRIL),
        ("en", None),
        ("en-Latn", None),
        ("", None),
    ],
)
def test_language_tells_the_month(language: str, expected: str | None) -> None:
    """English puts the month first in a few regions, and in none that it does not name; no other language does."""
    reading = read(page(BOTH, language=language))
    assert expected == published(reading)
    said = [f"day and month as the page has them elsewhere: '{BOTH}'"] if expected else []
    assert said == notes(reading, "date-order-inferred")


@pytest.mark.parametrize("line", ["03/04/2026", "3/4/2026", "03-04-2026", "Published 03/04/2026", "03/04/2026 10:30"])
def test_forms_of_dates_that_read_in_two_ways(line: str) -> None:
    """With slashes or hyphens, with a label or a time: the day comes first in Britain, the month in America."""
    assert [APRIL, MARCH] == [published(read(page(line, language=tag))) for tag in ("en-GB", "en-US")]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/2026/04/03/ferry", APRIL),
        ("https://example.org/2026/03/04/ferry", MARCH),
        ("https://example.org/news/2026/4/3/ferry", APRIL),
        ("https://example.org/ferry-2026-03-04", MARCH),
        ("https://example.org/2026/apr/03/ferry", APRIL),
        ("https://example.org/2026/March/4/ferry", MARCH),
        ("https://example.org/2026/05/03/ferry", None),
        ("https://example.org/2026/02/31/ferry", None),
        ("https://example.org/2026/news/31/ferry", None),
        ("https://example.org/ferry", None),
    ],
)
def test_address_tells_the_month(address: str, expected: str | None) -> None:
    """The day in the page's address settles a date that can be that day, in numbers and in words."""
    assert expected == published(read(page(BOTH, language="en"), url=address))
    canonical = page(BOTH, language="en", head=f'<link rel="canonical" href="{address}">')
    assert expected == published(read(canonical))


def test_address_tells_more_than_the_language() -> None:
    """What the address says of this page comes before what its language does with any date."""
    assert MARCH == published(read(page(BOTH, language="en-GB"), url="https://example.org/2026/03/04/ferry"))


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (("Updated 28/04/2026",), APRIL),
        (("Updated 04/28/2026",), MARCH),
        (("Updated 28/04/2026", "Updated 29.04.2026"), APRIL),
        (("Updated 28/04/2026", "Updated 04/29/2026"), None),
        (("Updated 05/04/2026",), None),
        (("It was first heard of on 04/28/2026, " + 8 * "as was said again, " + "in the hall.",), None),
    ],
)
def test_other_dates_tell_the_month(others: tuple[str, ...], expected: str | None) -> None:
    """Short lines with a date of one reading settle the order, unless they differ; a paragraph does not."""
    assert expected == published(read(page(BOTH, *others, language="en")))


def test_other_dates_tell_more_than_the_language() -> None:
    """The order that the page uses comes before that of its language."""
    assert MARCH == published(read(page(BOTH, "Updated 04/28/2026", language="en-GB")))


def test_span_of_days_is_not_settled() -> None:
    """Two dates with a hyphen between them are no day."""
    head = '<meta name="date" content="03/04/2026-05/04/2026">'
    assert None is published(read(page(language="en-GB", head=head)))
    assert APRIL == published(read(page(language="en-GB", head=f'<meta name="date" content="{BOTH}">')))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("03/04/2026", "03/14/2026", MARCH),
        ("03/04/2026", "14/04/2026", APRIL),
        ("03/04/2026", "05/04/2026", None),
    ],
)
def test_dates_in_json_ld_settle_each_other(first: str, second: str, expected: str | None) -> None:
    """A date of JSON-LD that reads in two ways has the order of the other one there."""
    head = linked(headline=HEADLINE, datePublished=first, dateModified=second)
    assert expected == published(read(page(language="en", head=head)))


# --- a heading of a lower level


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"{H2}{STORY}", id="beside its paragraphs"),
        pytest.param(f"<header>{H2}</header>{STORY}", id="in the element before them"),
        pytest.param(f"<div><div>{H2}</div></div>{STORY}", id="two elements up"),
        pytest.param(f"{H2}<p>Short.</p><section><div>{STORY}</div></section>", id="behind a short one"),
        pytest.param(f"<nav><h2>What else there is</h2>{STORY}</nav><div>{H2}{STORY}</div>", id="not of the menu"),
        pytest.param(f"<footer><h2>What else there is</h2>{STORY}</footer><div>{H2}{STORY}</div>", id="not below"),
        pytest.param(
            f'<div><h2><a href="/a">What else there is</a></h2>{STORY}</div><div>{H2}{STORY}</div>', id="link"
        ),
        pytest.param(f"<h2>What else there is</h2><p>Little.</p>{H2}{STORY}", id="not of another list"),
        pytest.param(f"<h3>{HEADLINE}</h3>{STORY}", id="third level"),
    ],
)
def test_heading_that_paragraphs_follow_is_the_headline(body: str) -> None:
    """In a page without a title and a first heading the one is taken that a story follows."""
    reading = read(f'<html lang="en"><body>{body}</body></html>')
    assert {"headline": HEADLINE} == fields(reading, "headline")
    assert "taken from a heading of a lower level" in notes(reading, "origin-chosen")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(H2, id="alone"),
        pytest.param(f"<div>{H2}<p>Short.</p></div>", id="short"),
        pytest.param(f"<div><div><div>{H2}</div></div></div>{STORY}", id="three elements up"),
        pytest.param(f"<aside>{H2}{STORY}</aside>", id="aside"),
        pytest.param(f"{STORY}{H2}", id="behind the story"),
    ],
)
def test_heading_without_a_story_is_no_headline(body: str) -> None:
    """Where nothing follows, or only what stands elsewhere, a lower heading is not the headline."""
    with pytest.raises(UnreadableInput, match="neither a headline nor a story"):
        read(f'<html lang="en"><body>{body}</body></html>')


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Ferry news of the day</title>", "Ferry news of the day"),
        ('<meta property="og:title" content="Ferry stays in town">', "Ferry stays in town"),
    ],
)
def test_title_comes_before_a_heading_that_it_does_not_have(head: str, expected: str) -> None:
    """A page that has a title is not called by a lower heading alone."""
    reading = read(f'<html lang="en"><head>{head}</head><body>{H2}{STORY}</body></html>')
    assert {"headline": expected} == fields(reading, "headline")


def test_empty_microdata_say_nothing() -> None:
    """A property without words is passed over, and the next of the same thing is taken."""
    item = '<span itemprop="author"></span><span itemprop="author">Ana Ruiz</span>'
    reading = read(page(f"<span itemscope>{item}</span>", language="en"))
    assert [{"name": "Ana Ruiz", "kind": "person", "role": "author"}] == fields(reading, "contributors")["contributors"]
