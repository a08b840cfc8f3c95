"""Parts of a story in boxes that the extractor has left out: headings of builders, callouts."""

from __future__ import annotations

import pytest
from tests.formats.extras import is_installed

from newsmodel.formats.html.runs import runs_of
from newsmodel.formats.html.story.boxed import half_told, headings_above, told_boxes
from newsmodel.formats.html.story.structure import Structure, structure_of
from newsmodel.formats.markup.parsing import tree_of

pytestmark = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")

PARAGRAPHS = (
    "The sluice below the mill at Harrow was shut on Sunday for the first time in eleven years, and the pond fills.",
    "Its gates had hung open since a flood took the winding gear, which a smith in the next village has made anew.",
    "Water will stand at the old mark by the end of May if it rains as it did last spring, the warden said.",
)


def read(between: str) -> tuple[Structure, set[int]]:
    """Read a page that has a part before its last paragraph; found are the paragraphs in the body alone."""
    first, second, third = PARAGRAPHS
    tree = tree_of(f"<body><div class='text'><p>{first}<p>{second}</p>{between}<p>{third}</p></div>")
    assert tree is not None
    runs = runs_of(tree)
    found = {place for place, run in enumerate(runs) if run.text in PARAGRAPHS}
    structure = structure_of(runs, found)
    assert structure is not None
    return structure, found


def words(structure: Structure, places: set[int]) -> list[str]:
    return [structure.runs[place].text for place in sorted(places)]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='a'><div><h2>What comes next</h2></div></div>",
        "<h3>What comes next</h3>",
        "<details><summary>What comes next</summary></details>",
    ],
)
def test_a_heading_alone_in_a_box_heads_what_stands_below(box: str) -> None:
    """Builders of pages put each in one, and titles of accordions stand so."""
    structure, found = read(box)
    assert words(structure, headings_above(structure, found)) == ["What comes next"]


@pytest.mark.parametrize(
    "box",
    [
        "<div><h1>Another page</h1></div>",
        "<div><h2><a href='/other'>What others read</a></h2></div>",
        "<div class='newsletter'><h2>Never miss a story</h2></div>",
        "<div><h2>Watch the gates</h2><video src='a.mp4'></video></div>",
        "<div><p>Sluice, 1902</div>",
    ],
)
def test_what_heads_something_else_is_no_heading_of_the_story(box: str) -> None:
    """The page's heading, links, the page's own boxes, and boxes that show something."""
    structure, found = read(box)
    assert words(structure, headings_above(structure, found)) == []


def test_a_small_box_that_tells_something_is_part_of_the_story() -> None:
    """A sign may stand before its sentence."""
    structure, found = read(
        "<div class='note'><div>!</div><div>Dogs must be on a lead along the whole of the dam.</div></div>"
    )
    assert words(structure, told_boxes(structure, found)) == ["!", "Dogs must be on a lead along the whole of the dam."]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='note'>Dogs on a lead</div>",
        f"<div class='note'>{PARAGRAPHS[1]}</div>",
        "<div class='note'><h4>Facts</h4>The pond is four metres deep in the middle.</div>",
        "<div class='note'>The pond is four metres deep.<form><input name='q'></form></div>",
        "<div class='note'><a href='/map'>The pond is four metres deep in the middle.</a></div>",
        "<div class='newsletter'>The pond is four metres deep in the middle.</div>",
        "<div class='note'>Subscribe to our newsletter and never miss a story of ours.</div>",
        "<div><div>One is here.</div><div>The pond is four metres deep.</div><div>It is old.</div></div>",
    ],
)
def test_a_box_that_calls_or_says_again_or_stands_for_itself_is_none(box: str) -> None:
    """Labels, what the story says, boxes of facts, forms, links, the page's own boxes, calls, and larger pieces."""
    structure, found = read(box)
    assert words(structure, told_boxes(structure, found)) == []


NOTE = (
    "A full gate is one that shuts the pond by itself, without a board that somebody has to let down when it freezes."
)


def test_the_sentence_of_a_note_stays_where_its_title_was_found() -> None:
    """The extractor takes the title of a note amid the story, and may miss the words below it."""
    structure, found = read(f"<div class='p-6'><div><h3>Quick definition</h3><div>{NOTE}</div></div></div>")
    title = {place for place, run in enumerate(structure.runs) if run.text == "Quick definition"}
    assert words(structure, half_told(structure, found | title)) == [NOTE]
    assert half_told(structure, found) == set()


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='newsletter'><h3>Never miss a story</h3><div>{NOTE}</div></div>",
        f"<div><h3>The gates</h3><figure><img src='a'><figcaption>{NOTE}</figcaption></figure></div>",
        f"<div><h3>The gates</h3><form><p>{NOTE}</p><input name='mail'></form></div>",
        f"<div><h3>The gates</h3><p>{NOTE} <a href='/gates'>Read more</a>.</p></div>",
        f"<div><h3>The gates</h3><div>{PARAGRAPHS[0]}</div></div>",
    ],
)
def test_no_sentence_of_another_box_stays(box: str) -> None:
    """Boxes that the page has for itself, pictures, forms, links, and what the story says already, are none of its."""
    structure, found = read(box)
    title = {place for place, run in enumerate(structure.runs) if run.text in ("Never miss a story", "The gates")}
    assert half_told(structure, found | title) == set()
