"""Bylines, dates and taglines that stand as paragraphs of a Markdown file, around its story."""

from __future__ import annotations

from typing import Any

import pytest
from tests.formats.extras import is_installed
from tests.growth import assert_growth

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


def left_out(reading: Reading) -> list[str]:
    """The words that stand beside the story."""
    return [each["text"] for each in to_dict(reading.article)["provenance"].get("left_out", ())]


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
        ("Published reports said on 5 March 2026 that rain fell.",),
        ("## By Ana Ruiz",),
        ("> By Ana Ruiz",),
        ("- By Ana Ruiz",),
    ],
    ids=lambda value: value[0],
)
def test_what_is_no_byline_and_no_date_stays(above: tuple[str, ...]) -> None:
    """A sentence, and what is no paragraph, are left where they are."""
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


def test_lines_above_the_story_are_taken_as_of_plain_text() -> None:
    """Deck, byline, dates and a correction may stand above the dateline, in any number and whatever their marks."""
    reading = read(
        *("*Buses go round*", "**By Ana Ruiz**", "_Published 5 March 2026_", "Updated 6 March 2026"),
        *("**Correction:** An earlier version named another river.", f"BERN, March 5 (SDA) - {FIRST}", LAST),
    )
    doc = to_dict(reading.article)
    dates = {"published": "2026-03-05", "modified": "2026-03-06"}
    assert {"byline": "By Ana Ruiz", "contributors": [RUIZ], **dates} == taken(reading)
    assert ("Buses go round", "BERN, March 5 (SDA) -") == (doc["subheadline"], doc["dateline"]["text"])
    assert ["An earlier version named another river."] == [each["text"] for each in doc["corrections"]]
    assert [FIRST, LAST] == body(reading)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("**By Ana Ruiz**\nMarch 5, 2026", {"byline": "By Ana Ruiz", "published": "2026-03-05"}),
        (f"By Ana Ruiz\n{FIRST}", {"byline": "By Ana Ruiz"}),
        (f"March 5, 2026  \n*By Ana Ruiz*\\\n{FIRST}", {"byline": "By Ana Ruiz", "published": "2026-03-05"}),
    ],
)
def test_lines_of_one_paragraph_above_the_story_say_each_something(paragraph: str, expected: dict[str, Any]) -> None:
    """A byline and a date are read where no blank line parts them from each other or from the story."""
    reading = read(paragraph, FIRST, LAST)
    assert expected | {"contributors": [RUIZ]} == taken(reading)
    assert [FIRST, LAST] == body(reading)[-2:]


def test_first_line_of_a_file_without_a_heading_is_its_headline() -> None:
    """A short line above a byline is the headline, though Markdown takes both for one paragraph."""
    reading = parse(f"Rain ends drought\nBy Ana Ruiz\n\n{FIRST}\n\n{LAST}\n", format="markdown")
    assert ("Rain ends drought", "By Ana Ruiz") == (reading.article.headline, reading.article.byline)
    assert [FIRST, LAST] == body(reading)


def test_heading_above_the_byline_is_the_deck() -> None:
    """A heading that has a byline or a date right below it opens no section; one above a paragraph does."""
    reading = read("## Buses go round", "By Ana Ruiz", FIRST)
    assert ("Buses go round", [FIRST]) == (reading.article.subheadline, body(reading))
    long = f"{FIRST} {LAST}"
    named = read("### Buses go round", "Ana Ruiz", "May 04, 2026", long)
    assert ("Buses go round", "Ana Ruiz", [long]) == (named.article.subheadline, named.article.byline, body(named))
    assert read("## Buses go round", FIRST).article.subheadline is None


def test_file_with_a_headline_alone_has_nothing_to_take() -> None:
    """Where there are no paragraphs nothing is taken."""
    reading = read()
    assert {} == taken(reading)
    assert [] == body(reading)


def test_date_of_the_front_matter_comes_first() -> None:
    """Another date above the story is no part of it, and is kept beside it."""
    reading = read("Published 5 March 2026", FIRST, LAST, front="---\ndate: 2026-03-04\n---\n")
    assert {"published": "2026-03-04"} == taken(reading)
    assert [FIRST, LAST] == body(reading)
    assert ["5 March 2026"] == left_out(reading)


def test_authors_of_the_front_matter_and_of_the_byline_are_contributors() -> None:
    """Whoever one of them names has worked on the story, and stands there once."""
    reading = read("By Ana Ruiz and Jo Lee", FIRST, LAST, front="---\nauthor: Jo Lee\n---\n")
    assert {"byline": "By Ana Ruiz and Jo Lee", "contributors": [LEE, RUIZ]} == taken(reading)
    assert [FIRST, LAST] == body(reading)


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
def test_date_that_reads_in_no_way_or_two_is_kept_as_printed(line: str, remark: tuple[str, str, tuple[str]]) -> None:
    """A date without a year, or whose month nobody can tell, sets no field; its words are kept, and that is said."""
    reading = read(line, FIRST, LAST)
    assert {} == taken(reading)
    assert [FIRST, LAST] == body(reading)
    assert {f"/{remark[2][0]}": line.partition(" ")[2]} == originals(reading)
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


def test_what_is_left_out_stands_behind_a_block_of_the_story() -> None:
    """Words of the page, and what they stood behind where that was taken out as well, are placed in the story."""
    reading = read("By Ana Ruiz", FIRST, "Read more: Piers are built", LAST, "Comments are closed.")
    doc = to_dict(reading.article)
    first, last = (block["id"] for block in doc["sections"][0]["blocks"])
    places = [(each["text"], each["after"]) for each in doc["provenance"]["left_out"]]
    assert [("Read more: Piers are built", first), ("Comments are closed.", last)] == places


def test_link_line_keeps_its_address() -> None:
    """What leads to another story is a link of the article, with the address of its words."""
    reading = read(FIRST, "**Read more:** [Piers are built](https://example.org/piers)", LAST)
    assert [("Piers are built", "https://example.org/piers")] == [
        (link.title, link.uri) for link in reading.article.links
    ]


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("## About the author\n\nAna Ruiz writes on rivers.", {"tagline": "Ana Ruiz writes on rivers."}),
        ("## Related stories\n\n- [Piers are built](https://example.org/piers)", {}),
    ],
)
def test_sections_below_the_story_are_none_of_it(section: str, expected: dict[str, str]) -> None:
    """What is said of the author is the tagline; a list of nothing but links becomes links."""
    reading = read(FIRST, LAST, section)
    assert expected == taken(reading)
    assert [FIRST, LAST] == body(reading)
    assert (not expected) == any(link.uri == "https://example.org/piers" for link in reading.article.links)


def test_section_with_words_under_such_a_heading_stays() -> None:
    """A section that tells something of other stories is one of the story."""
    reading = read(FIRST, "## Related stories", LAST)
    assert [FIRST, LAST] == body(reading)


def test_orders_on_what_stands_below_are_kept_beside_the_story() -> None:
    """Notes of the desk are no story, and the order holds it back until somebody has looked."""
    reading = read(FIRST, LAST, "NOT FOR PUBLICATION BELOW THIS LINE", "Call the board before print.")
    assert [FIRST, LAST] == body(reading)
    assert ["NOT FOR PUBLICATION BELOW THIS LINE", "Call the board before print."] == left_out(reading)
    assert "withheld" == reading.article.status


def test_a_label_above_the_headline_is_the_kicker() -> None:
    """Unless the front matter has another, beside which its words are kept; a sentence above stays in the story."""
    text = f"**Weather**\n\n# Rain ends drought\n\n{FIRST}\n"
    assert "Weather" == parse(text, format="markdown").article.kicker
    known = parse(f"---\nkicker: Rivers\n---\n{text}", format="markdown")
    assert ("Rivers", ["Weather"]) == (known.article.kicker, left_out(known))
    assert [LAST, FIRST] == body(parse(f"{LAST}\n\n# Rain ends drought\n\n{FIRST}\n", format="markdown"))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("<!-- NOT FOR PUBLICATION -->", "withheld"),
        ("<!--\nAsk Jo about the dam.\nNOT FOR PUBLICATION\n-->", "withheld"),
        ("{{< NOT FOR PUBLICATION >}}", "withheld"),
        ("[^1]: NOT FOR PUBLICATION", "withheld"),
        ("<!-- more -->", "usable"),
        ("{{< youtube 4 >}}", "usable"),
    ],
)
def test_what_no_reader_sees_may_restrict_the_story(words: str, status: str) -> None:
    """Comments, shortcodes and unused footnotes stand beside the story, and hold it back where they say so."""
    reading = read(FIRST, words, LAST)
    assert (reading.article.status, body(reading)) == (status, [FIRST, LAST])


def test_numbers_of_footnotes_are_no_words_of_headings() -> None:
    """A number would be a part of the word before it, and of a number: "5[^1]"."""
    reading = parse(f"# Up by 5[^a]\n\n{FIRST}\n\n## Down by 3[^a]\n\n{LAST}\n\n[^a]: Metres.\n", format="markdown")
    headings = [section.heading for section in reading.article.sections]
    assert (reading.article.headline, headings, body(reading)) == (
        "Up by 5",
        [None, "Down by 3", None],
        [FIRST, LAST, "Metres."],
    )


@pytest.mark.parametrize("opening", ["{{< ", "{% ", "<!-- "])
def test_openings_without_ends_take_time_by_their_number(opening: str) -> None:
    """None of them is looked for to the end of the text each time."""
    assert_growth(lambda size: parse(f"# Rain\n\n{opening * size}", format="markdown"), 1000, 8000, most=20)


@pytest.mark.parametrize(
    ("headings", "status"),
    [(("Draft 2, 4 May 2026", "Draft 1, 3 May 2026"), "usable"), (("Draft 2, 4 May 2026", "Rain"), "withheld")],
)
def test_lists_of_drafts_hold_nothing_back(headings: tuple[str, ...], status: str) -> None:
    """A list of changes has a heading for each draft; one heading alone says which draft the story is."""
    assert read(*(f"## {heading}\n\n{FIRST}" for heading in headings)).article.status == status


def test_a_link_above_the_headline_that_restricts_the_story_is_no_menu() -> None:
    """Its words stand in the story, and hold it back; other links are left out."""
    above = "[Home](https://example.org)\n\n[NOT FOR PUBLICATION](https://example.org/rules)"
    reading = parse(f"{above}\n\n# Rain ends drought\n\n{FIRST}\n\n{LAST}\n", format="markdown")
    assert "withheld" == reading.article.status
    assert ["[Home](https://example.org)"] == left_out(reading)


def test_the_later_embargo_counts() -> None:
    """One of the front matter and one of a line are one; the words of both are kept."""
    line = "EMBARGOED until 9 May 2026, 10:00 GMT"
    front = "---\nembargo: {until: '2026-05-05T10:00:00Z', note: Wait}\n---\n"
    embargo = read(line, FIRST, LAST, front=front).article.embargo
    assert embargo is not None
    assert ("2026-05-09T10:00:00+00:00", f"Wait\n{line}") == (embargo.until and embargo.until.isoformat(), embargo.note)


@pytest.mark.parametrize(("status", "expected"), [("withheld", "canceled"), ("canceled", "canceled")])
def test_the_stricter_status_counts(status: str, expected: str) -> None:
    """A kill below the headline cancels what the front matter withholds."""
    reading = read("EDS: MANDATORY KILL. It is wrong.", FIRST, LAST, front=f"---\nstatus: {status}\n---\n")
    assert expected == reading.article.status


def test_what_the_front_matter_says_otherwise_is_kept_beside_the_story() -> None:
    """Its byline and notice of rights count; links of both are links."""
    front = (
        "---\nbyline: By Jo Lee\nrights: {notice: © Coast Press}\n"
        "links: [{rel: related, uri: 'https://example.org/a', title: Piers}]\n---\n"
    )
    reading = read("By Ana Ruiz", FIRST, LAST, "Read more: Boats are back", "© 2026 Brae Post", front=front)
    article = reading.article
    assert ("By Jo Lee", "© Coast Press") == (article.byline, article.rights and article.rights.notice)
    assert ["Piers", "Boats are back"] == [link.title for link in article.links]
    assert ["Read more: Boats are back", "By Ana Ruiz", "© 2026 Brae Post"] == left_out(reading)


def test_an_embargo_beside_one_paragraph_is_told() -> None:
    """A line that stays in the body, since little else is there, restricts the story, and an issue says what it was."""
    reading = parse("Rain fell all of Monday.\n\nEMBARGOED until 6pm on 3 March 2026\n", format="markdown")
    article = reading.article
    assert "2026-03-03T18:00:00" == to_dict(article)["embargo"]["until"][:19]
    assert ["taken for an embargo: 'EMBARGOED until 6pm on 3 March 2026'"] == [
        issue.message for issue in reading.issues if issue.rule == "status-inferred"
    ]
    assert article.provenance is not None
    assert {"/embargo/until": "EMBARGOED until 6pm on 3 March 2026"} == dict(article.provenance.originals)
