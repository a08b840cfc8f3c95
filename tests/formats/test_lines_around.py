"""Lines between headline and story, and below the story: each is what an editor takes it for, and no paragraph."""

# ruff: noqa: RUF001  (signs of other scripts and dashes are meant)
from __future__ import annotations

from typing import Any

import pytest

import newsmodel

HEADLINE = "Mill at Garth to close in spring"
FIRST = "The mill at Garth will close in the spring, its owner said on Tuesday after a long talk with the workers."
SECOND = "Ninety people work there, and most of them have not been told what they will do when the wheels stand still."


def read(*passages: str) -> dict[str, Any]:
    """A story of these paragraphs, as JSON has it."""
    return newsmodel.to_dict(newsmodel.parse("\n\n".join(passages), format="text").article)


def words(story: dict[str, Any]) -> list[str]:
    """The words of all blocks."""
    return [block["text"] for section in story["sections"] for block in section["blocks"]]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Source: Garth Town Council", "tagline", "Source: Garth Town Council"),
        ("来源：新华社", "tagline", "来源：新华社"),
        ("2026-05-12 14:05 来源：新华网", "tagline", "来源：新华网"),
        ("Press release", "kicker", "Press release"),
        ("OPINION", "kicker", "OPINION"),
        ("Photo: Ana Ruiz", "byline", "Photo: Ana Ruiz"),
        ("(Photo by Ana Ruiz)", "byline", "(Photo by Ana Ruiz)"),
        ("Por la redacción", "byline", "Por la redacción"),
        ("Redazione", "byline", "Redazione"),
        ("নিজস্ব প্রতিবেদক", "byline", "নিজস্ব প্রতিবেদক"),
        ("Jeanne Morel avec AFP", "byline", "Jeanne Morel avec AFP"),
        ("글 김민서 · 사진 박지훈", "byline", "글 김민서 · 사진 박지훈"),
        ("30. 5. 2026", "published", "2026-05-30"),
    ],
)
def test_a_line_below_the_headline(line: str, field: str, value: str) -> None:
    """What stands between headline and story is read into its field, and is neither deck nor paragraph."""
    story = read(HEADLINE, line, FIRST, SECOND)
    assert value == story[field]
    assert "subheadline" not in story
    assert [FIRST, SECOND] == words(story)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ATTENTION EDITORS: This text replaces one sent earlier.", "editors_note"),
        ("** FOR EDITORS: pictures available **", "editors_note"),
        ("Content warning: violence", "editors_note"),
        ("Corrections & Clarifications: The mill has ninety workers.", "correction"),
    ],
)
def test_a_notice_below_the_headline(line: str, kind: str) -> None:
    """Words to editors and readers are notices, whether or not a full stop ends them."""
    story = read(HEADLINE, line, FIRST, SECOND)
    assert [kind] == [notice["kind"] for notice in story["corrections"]]
    assert [FIRST, SECOND] == words(story)


@pytest.mark.parametrize(
    "line",
    ["This article is more than 2 years old", "This is a developing story", "Dieser Artikel ist älter als ein Jahr"],
)
def test_the_age_of_a_story_is_no_deck(line: str) -> None:
    """A line on how old or how new a story is stands aside, whole."""
    story = read(HEADLINE, line, FIRST, SECOND)
    assert [line] == [each["text"] for each in story["provenance"]["left_out"]]
    assert "subheadline" not in story


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Ruiz", ["Ana Ruiz"]),
        ("— Ana Ruiz", ["Ana Ruiz"]),
        ("Photo: Tom Okafor", ["Tom Okafor"]),
    ],
)
def test_names_below_a_story(line: str, names: list[str]) -> None:
    """Who wrote a story or took its pictures may be named below it."""
    story = read(HEADLINE, FIRST, SECOND, SECOND, line)
    assert names == [party["name"] for party in story["contributors"]]
    assert line == story["byline"]


def test_a_name_below_a_story_with_a_byline_stays() -> None:
    """Where a byline names the author, a name below may be anybody's."""
    story = read(HEADLINE, "By Tom Okafor", FIRST, SECOND, "— Ana Ruiz")
    assert ["Tom Okafor"] == [party["name"] for party in story["contributors"]]
    assert "— Ana Ruiz" in words(story)


def test_contacts_below_their_label() -> None:
    """Names, numbers and addresses below "Contact:" stand aside with it."""
    story = read(HEADLINE, FIRST, SECOND, "Contact:", "Jo Lee\n0123 456789\njo@garth.example")
    assert [FIRST, SECOND] == words(story)


def test_labels_above_several_paragraphs_are_no_kickers() -> None:
    """A summary of the news has labels as headings."""
    story = read("News summary: Tuesday", "Politics", FIRST, "Sport", SECOND)
    assert story.get("kicker") != "Politics"


def test_a_sentence_behind_a_label_is_the_story() -> None:
    """A first paragraph that begins like a link to another story stays, with all of its words."""
    lead = f"Watch – {FIRST}"
    assert [lead, SECOND] == words(read(HEADLINE, lead, SECOND))


def test_numbers_and_labels_among_links() -> None:
    """Lists of links below a story end at the next label, and their numbers are no titles."""
    links = (
        "More on this story",
        "Ferry to sail again",
        "Most read",
        "1",
        "Storm closes airport",
        "2",
        "Old crane sold",
    )
    story = read(HEADLINE, "By Jo Lee", "Share", "Save", FIRST, SECOND, *links)
    assert ["Ferry to sail again", "Storm closes airport", "Old crane sold"] == [
        each["title"] for each in story["links"]
    ]
    assert [FIRST, SECOND] == words(story)
    assert {"Share", "Save", "Most read", "1", "2"} <= {each["text"] for each in story["provenance"]["left_out"]}


def test_a_heading_with_a_line_below() -> None:
    """A line of signs right below a short line makes it a heading; one that stands by itself parts the story."""
    story = read(HEADLINE, FIRST, "The wheels\n----------", SECOND)
    assert ["The wheels"] == [section["heading"] for section in story["sections"] if "heading" in section]
    assert [FIRST, SECOND] == words(story)


@pytest.mark.parametrize(
    ("head", "headline", "deck", "names"),
    [
        (
            ("Home", "News", "Explainer: Why the mill closes", "By Ana Ruiz"),
            "Explainer: Why the mill closes",
            None,
            ["Ana Ruiz"],
        ),
        (
            (HEADLINE, "Ninety people fear for their work.", "Listen to this article · 6:34 min"),
            HEADLINE,
            "Ninety people fear for their work.",
            [],
        ),
        ((HEADLINE, "Ana Ruiz", "Share", "Save", "March 4, 2026"), HEADLINE, None, ["Ana Ruiz"]),
        ((HEADLINE, "March 4, 2026", "Ana Ruiz"), HEADLINE, None, ["Ana Ruiz"]),
        ((HEADLINE, "Ana Ruiz and Tom Okafor"), HEADLINE, None, ["Ana Ruiz", "Tom Okafor"]),
        (("PRESS RELEASE", "4 March 2026", HEADLINE), HEADLINE, None, []),
        ((HEADLINE, "NEWS PROVIDED BY", "Garth Mills"), HEADLINE, None, []),
    ],
)
def test_heads_of_pages_and_releases(head: tuple[str, ...], headline: str, deck: str | None, names: list[str]) -> None:
    """Words of the page between the lines of a head change nothing, nor their order."""
    article = read(*head, FIRST, SECOND)
    assert (headline, deck) == (article["headline"], article.get("subheadline"))
    assert names == [party["name"] for party in article.get("contributors", [])]
    assert [FIRST, SECOND] == [block["text"] for block in article["sections"][0]["blocks"]]


@pytest.mark.parametrize(
    "foot",
    [
        ("More on this story", "Copyright 2026 Coast Times. All rights reserved."),
        ("-more-", "GARTH-2-2-2"),
        ("Contacts", "Jo Lee", "jo@garth.example"),
        ("Kaynak: AA",),
    ],
)
def test_feet_are_no_headings_and_no_paragraphs(foot: tuple[str, ...]) -> None:
    """What stands below the story is kept aside."""
    article = read(HEADLINE, FIRST, SECOND, *foot)
    assert [[FIRST, SECOND]] == [[block["text"] for block in section["blocks"]] for section in article["sections"]]


def test_a_sign_off_repeats_the_byline() -> None:
    """Who wrote the story stands below it, too, with the agency."""
    article = read(HEADLINE, "By Ana Ruiz", FIRST, SECOND, "Ana Ruiz/AFP")
    assert ("Ana Ruiz/AFP", ["Ana Ruiz"]) == (article["tagline"], [party["name"] for party in article["contributors"]])
