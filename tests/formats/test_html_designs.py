"""Designs of pages, each with one thing in it that pages do; a comment at its beginning says which."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import cases
from tests.formats.extras import is_installed
from tests.formats.html.building import STORY
from tests.formats.html.outline import DESIGNS, outline, read

from newsmodel import Hints, parse, to_dict, validate
from newsmodel.formats import html
from newsmodel.formats.html.runs import key_of, runs_of
from newsmodel.formats.html.story.extractor import find_story
from newsmodel.formats.markup.parsing import tree_of

PAGES = cases(DESIGNS, "*.html", least=4)
pytestmark = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_design_reads_to_its_outline(path: Path) -> None:
    """A page reads to the outline beside it, and to a sound document."""
    reading = read(path)
    assert path.with_suffix(".txt").read_text(encoding="utf-8") == outline(reading)
    assert () == tuple(validate(reading.article))


OTHER = "<p>A cheese of three farms in the valley has won a prize at a fair, and nobody there can say why.</p>"
#: Parts of pages; what the extractor takes of them, and what our own rules then drop, is no matter here.
PARTS = (
    "<p>The council voted on Thursday to keep the last ferry of the town, after a night of debate in the hall.</p>",
    "<p>The office has until the end of April to answer, and the town may go to court if it refuses.</p>",
    "<p><strong>Nobody believed it</strong></p>",
    "<h2>What is next</h2>",
    "<h2 class='ads'>The money</h2>",
    "<h3><a href='/other'>A boat is sold</a></h3>",
    "<ul><li>Sea: <a href='/a'>A boat is sold</a></li><li>Land: <a href='/b'>A cart is lost</a></li></ul>",
    "<ul class='related'><li>The first boat leaves at six</li><li>The last one at midnight</li></ul>",
    "<div class='promo'><p>Buy our calendar with ferries on each of its pages, for a price that is a joke.</p></div>",
    "<section><h3>A letter</h3><p>Each Friday, for all of you.</p><form><input type='email'></form></section>",
    "<figure><img src='/f.jpg'><figcaption>The ferry in March.</figcaption></figure>",
    "<blockquote><p>“It is our bridge,” said the oldest of its captains.</p></blockquote>",
    f"<article><h2>Cheese wins a prize</h2>{2 * OTHER}</article>",
    "<p>Reporting by Ana Ruiz; editing by Tom Okafor</p>",
    "<p>Follow us on all channels!</p>",
    "<div><a href='/other'><img src='/b.jpg'><strong>A boat is sold</strong><span>By its owner</span></a></div>",
    "<table><tr><td>1960</td><td>four hundred loads</td></tr></table>",
    "<p>© 2026 The Harbour Sun</p>",
)


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=9))
def test_no_words_of_the_extractor_leave_without_an_issue(parts: list[str]) -> None:
    """What the extractor finds is in the article, or an issue names it."""
    source = f"<html lang='en'><body><article><h1>Ferry stays</h1>{''.join(parts)}</article></body></html>"
    reading = html.parse(source, hints=Hints())
    told = key_of(" ".join((json.dumps(to_dict(reading.article), ensure_ascii=False), *map(str, reading.issues))))
    found = key_of(" ".join(find_story(source.encode(), None) or ()))
    tree = tree_of(source)
    assert tree is not None
    lines = [run.text for run in runs_of(tree) if run.key in found]
    assert [] == [line for line in lines if key_of(line) not in told]


def test_a_first_sentence_with_the_element_of_a_time_is_the_story() -> None:
    """Pages mark dates in the words of a story as those of its head; a sentence has more to say."""
    lead = "The council of Harwick, which met on {} in the old town hall, shut the pier, the mayor said."
    marked = lead.format('<time datetime="2026-03-04">4 March 2026</time>')
    source = f"<body><article><header><h1>Pier shut</h1><div>{marked}</div></header>{STORY}</article></body>"
    assert lead.format("4 March 2026") in [
        getattr(block, "text", None) for block in parse(source, format="html").article.blocks
    ]
