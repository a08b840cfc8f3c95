"""Bylines, dates and taglines that stand as paragraphs of a Markdown file, around its story."""

from __future__ import annotations

from typing import Any

import pytest
from tests.formats.extras import is_installed

from newsmodel import Hints, Reading, parse, to_dict

pytestmark = pytest.mark.skipif(not is_installed("markdown"), reason="needs newsmodel[markdown]")

FIRST = "Heavy rain fell on the valley on Monday."
LAST = "The river rose by two metres, the water board said."
RUIZ = {"name": "Ana Ruiz", "kind": "person", "role": "author"}
LEE = {"name": "Jo Lee", "kind": "person", "role": "author"}
TAKEN = ("byline", "contributors", "published", "modified", "tagline")
#: What is said of every file here, which is no matter of its furniture.
ALWAYS = "language-inferred"


def read(*paragraphs: str, front: str = "", **hints: Any) -> Reading:
    """What a file with a headline and some paragraphs reads to."""
    text = "\n\n".join(("# Rain ends drought", *paragraphs))
    return parse(f"{front}{text}\n", format="markdown", hints=Hints(**hints))


def taken(reading: Reading) -> dict[str, Any]:
    """What was taken out of the body."""
    doc = to_dict(reading.article)
    return {name: doc[name] for name in TAKEN if name in doc}


def body(reading: Reading) -> list[str]:
    """The paragraphs that are left."""
    doc = to_dict(reading.article)
    return [block["text"] for section in doc.get("sections", ()) for block in section["blocks"]]


def originals(reading: Reading) -> dict[str, str]:
    """The words that values were read from."""
    found: dict[str, str] = to_dict(reading.article)["provenance"].get("originals", {})
    return found


def remarks(reading: Reading) -> list[tuple[str, str, tuple[str | int, ...]]]:
    """What was said of the furniture."""
    return [(issue.rule, issue.message, issue.path) for issue in reading.issues if issue.rule != ALWAYS]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (("By Ana Ruiz",), {"byline": "By Ana Ruiz", "contributors": [RUIZ]}),
        (("By Ana Ruiz and Jo Lee",), {"byline": "By Ana Ruiz and Jo Lee", "contributors": [RUIZ, LEE]}),
        (("By a staff reporter",), {"byline": "By a staff reporter"}),
        (("*By Ana Ruiz*",), {"byline": "By Ana Ruiz", "contributors": [RUIZ]}),
        (("Published 5 March 2026",), {"published": "2026-03-05"}),
        (("Updated 6 March 2026",), {"modified": "2026-03-06"}),
        (("5 March 2026",), {"published": "2026-03-05"}),
        (
            ("Published 5 March 2026 | Updated 6 March 2026",),
            {"published": "2026-03-05", "modified": "2026-03-06"},
        ),
        (
            ("By Ana Ruiz", "Published 5 March 2026"),
            {"byline": "By Ana Ruiz", "contributors": [RUIZ], "published": "2026-03-05"},
        ),
        (
            ("Published 5 March 2026", "By Ana Ruiz"),
            {"byline": "By Ana Ruiz", "contributors": [RUIZ], "published": "2026-03-05"},
        ),
        (("Published 5 March 2026", "Updated 6 March 2026"), {"published": "2026-03-05", "modified": "2026-03-06"}),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, tuple) else "",
)
def test_byline_and_dates_above_the_story_leave_it(above: tuple[str, ...], expected: dict[str, Any]) -> None:
    """A byline and dates in the first two paragraphs become fields, in either order, and the story is what is below."""
    reading = read(*above, FIRST, LAST)
    assert expected == taken(reading)
    assert [FIRST, LAST] == body(reading)
    assert [] == remarks(reading)


@pytest.mark.parametrize(
    "above",
    [
        ("Published 3 hours ago",),
        ("Published reports said on 5 March 2026 that rain fell.",),
        ("## By Ana Ruiz",),
        ("> By Ana Ruiz",),
        ("- By Ana Ruiz",),
    ],
    ids=lambda value: value[0],
)
def test_what_is_no_byline_and_no_date_stays(above: tuple[str, ...]) -> None:
    """A time that is counted from now, a sentence, and what is no paragraph are left where they are."""
    reading = read(*above, FIRST, LAST)
    assert {} == taken(reading)
    assert [FIRST, LAST] == body(reading)[-2:]
    assert [] == remarks(reading)


@pytest.mark.parametrize("line", ["By Ana Ruiz", "Published 5 March 2026"])
def test_only_paragraph_stays(line: str) -> None:
    """What would leave no story behind is not taken."""
    reading = read(line)
    assert {} == taken(reading)
    assert [line] == body(reading)


def test_two_lines_at_most_are_taken() -> None:
    """A third line above the story is a paragraph of it."""
    reading = read("By Ana Ruiz", "Published 5 March 2026", "Updated 6 March 2026", FIRST)
    assert {"byline": "By Ana Ruiz", "contributors": [RUIZ], "published": "2026-03-05"} == taken(reading)
    assert ["Updated 6 March 2026", FIRST] == body(reading)


def test_file_with_a_headline_alone_has_nothing_to_take() -> None:
    """Where there are no paragraphs nothing is taken."""
    reading = read()
    assert {} == taken(reading)
    assert [] == body(reading)


@pytest.mark.parametrize(
    ("front", "line", "expected"),
    [
        ("author: Jo Lee", "By Ana Ruiz", {"contributors": [LEE]}),
        ("date: 2026-03-04", "Published 5 March 2026", {"published": "2026-03-04"}),
    ],
)
def test_front_matter_comes_first(front: str, line: str, expected: dict[str, Any]) -> None:
    """What the front matter has is not taken from the text, which keeps its paragraph."""
    reading = read(line, FIRST, LAST, front=f"---\n{front}\n---\n")
    assert expected == taken(reading)
    assert [line, FIRST, LAST] == body(reading)


def test_words_of_dates_are_kept() -> None:
    """The dates as printed, without their labels, stand in the provenance."""
    reading = read("Published 5 March 2026 | Updated 6 March 2026", FIRST)
    assert {"/published": "5 March 2026", "/modified": "6 March 2026"} == originals(reading)


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("Published 5 March", ("date-without-year", "the year is not given: '5 March'", ("published",))),
        (
            "Updated 03/04/2026",
            ("date-unread", "day and month cannot be told apart: '03/04/2026'", ("modified",)),
        ),
    ],
)
def test_date_that_reads_in_no_way_or_two_stays(line: str, remark: tuple[str, str, tuple[str]]) -> None:
    """A date without a year, or whose month nobody can tell, stays in the text, and that is said."""
    reading = read(line, FIRST, LAST)
    assert {} == taken(reading)
    assert [line, FIRST, LAST] == body(reading)
    assert {} == originals(reading)
    assert [remark] == remarks(reading)


def test_hints_settle_a_date_without_a_year() -> None:
    """The caller's date of publication gives the year, and that is said."""
    reading = read("Updated 5 March", FIRST, published="2026-03-07")
    assert "2026-03-05" == taken(reading)["modified"]
    assert [FIRST] == body(reading)
    message = "the year was taken from the publication date: '5 March'"
    assert [("date-resolved", message, ("modified",))] == remarks(reading)


def test_hints_settle_the_zone_of_a_time() -> None:
    """A time without a zone is in that of the caller; without one it is a day, and that is said."""
    line = "Updated 6 March 2026, 14:05"
    assert {"modified": "2026-03-06T14:05:00+09:00"} == taken(read(line, FIRST, timezone="+09:00"))
    without = read(line, FIRST)
    assert {"modified": "2026-03-06"} == taken(without)
    message = "the zone of the time is not given: '6 March 2026, 14:05'"
    assert [("zone-unknown", message, ("modified",))] == remarks(without)


@pytest.mark.parametrize(
    "line", ["Reporting by Ana Ruiz; editing by Jo Lee", "(Reporting by Ana Ruiz in Seoul; Editing by Jo Lee)"]
)
def test_credit_below_the_story_is_its_tagline(line: str) -> None:
    """The last paragraph is the tagline where it says who worked on the story."""
    reading = read(FIRST, LAST, line)
    assert {"tagline": line} == taken(reading)
    assert [FIRST, LAST] == body(reading)


def test_credit_below_the_last_section_is_the_tagline() -> None:
    """The tagline is looked for in the last section, the byline in the first."""
    line = "Reporting by Jo Lee; editing by Ana Ruiz"
    reading = read("By Ana Ruiz", FIRST, "## What comes next", LAST, line)
    assert {"byline": "By Ana Ruiz", "contributors": [RUIZ], "tagline": line} == taken(reading)
    assert [FIRST, LAST] == body(reading)


def test_sentence_about_reporting_is_no_tagline() -> None:
    """A last paragraph that credits nobody stays."""
    line = "Reporting by neighbours helped the water board to find the breach."
    reading = read(FIRST, line)
    assert {} == taken(reading)
    assert [FIRST, line] == body(reading)
