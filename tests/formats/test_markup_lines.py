"""Paragraphs, headings and lists that are read without a parser: they read like the walk over the parser's tree."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats.mapping import Conversion
from newsmodel.formats.markup import Body
from newsmodel.formats.markup.lines import read_lines
from newsmodel.formats.markup.parsing import parsed
from newsmodel.formats.markup.reading import walk

WORDS = [
    "Rain",
    " ",
    "ends",
    "&amp;",
    "&lt;",
    "&quot;",
    "&#39;",
    "&",
    ".",
    "“",
    "\xa0",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\x85",
]
WORDS += ["\n", "\t", "\x1c", "😀", "\ufffe", "\u3000", "'", '"', "=", ">", "<"]
ADDRESSES = ["https://example.org/a?b=1&amp;c=2", "/rain", "#x", "", "javascript:x()", "https://example.org/ä%", "a b"]
NAMES = ["b", "i", "em", "strong", "u", "s", "sub", "sup", "code", "tt", "span"]
TAGS = [
    "<h2>",
    "</h2>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<p>",
    "</p>",
    "</p><p>",
    "</p>\n<p>",
    "<b>",
    "</b>",
    "</a>",
    "<br>",
    '<a href="/rain">',
    "<p class=x>",
]

some_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("".join)
links = st.builds(lambda address, words: f'<a href="{address}">{words}</a>', st.sampled_from(ADDRESSES), some_words)
marks = st.builds(lambda name, words: f"<{name}>{words}</{name}>", st.sampled_from(NAMES), some_words)
paragraphs = st.lists(some_words | links | marks, min_size=1, max_size=4).map("".join)
lists = st.lists(paragraphs, min_size=1, max_size=3).map(lambda parts: f"<li>{'</li><li>'.join(parts)}</li>")
headings = st.sampled_from(["h1", "h2", "h4", "p"])
elements = st.builds(lambda name, inner: f"<{name}>{inner}</{name}>", headings, paragraphs)
elements |= st.builds(lambda name, inner: f"<{name}>{inner}</{name}>", st.sampled_from(["ul", "ol"]), lists)
wholes = st.lists(elements, min_size=1, max_size=4).map("".join)
noise = st.lists(st.sampled_from(WORDS + TAGS), max_size=8).map("".join)
sources = paragraphs | wholes | noise


def new_body(**known: Any) -> Body:
    """A body of a story with a headline and an address."""
    return Body(Conversion(), **{"headline": "Rain", "base": "https://example.org/weather/", **known})


def told(body: Body) -> tuple[Any, ...]:
    """All that reading leaves in a body."""
    conversion = body.conversion
    return body.sections, body.new_media, body.dateline, body.skipped_headline, conversion.issues, conversion.ids


@given(sources)
def test_what_is_read_without_a_parser_is_what_the_walk_reads(source: str) -> None:
    """Whatever markup is read without a parser reads like the tree, with the same ids and issues."""
    quick, slow = new_body(), new_body()
    if not read_lines(source, quick):
        assert told(quick) == told(new_body())  # nothing has been touched
        return
    root, is_whole = parsed(source)
    assert root is not None
    walk(root, slow)
    assert (told(slow), is_whole) == (told(quick), True)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("It rained.", ["It rained."]),
        ("<p>It <b>rained</b> in <i>Brae</i>.</p>", ["It rained in Brae."]),
        ("<p>R&amp;D</p>\n\n<p>a &lt; b</p>", ["R&D", "a < b"]),
        ('<a href="https://example.org/?a=1&amp;b=2">More</a> rain', ["More rain"]),
        ("<p>Rain</p><p>It rained.</p>", ["It rained."]),  # the headline over again
    ],
)
def test_plain_paragraphs_need_no_parser(source: str, texts: list[str]) -> None:
    """Paragraphs of words and simple marks are read at once."""
    body = new_body()
    assert read_lines(source, body)
    assert texts == [block["text"] for section in body.sections for block in section["blocks"]]


@pytest.mark.parametrize(
    "source",
    [
        "",
        " ",
        "<p>It rained.",
        "<p> It rained.</p>",
        "<p>It <b>rained</i>.</p>",
        "<p>It <b><i>rained</i></b>.</p>",
        "<p>It&nbsp;rained.</p>",
        "<p class=x>It rained.</p>",
        "a > b",
        "a  b",
        "a\ud800b",
        "<b>R&D</b>",
        "<h2>Rain</p>",
        "<h2>Rain\u2028ends</h2>",
        "<ul>Rain</ul>",
        "<ul><li>Rain</li><li></li></ul>",
        "<p>It rained.</p>Rain<p>It ended.</p>",
        "<p></p>",
        "<p>",
        "</p>",
    ],
)
def test_anything_else_is_left_to_the_parser(source: str) -> None:
    """What could be read otherwise is not read here."""
    body = new_body(headline=None)
    assert not read_lines(source, body)
    assert body.sections == []


def test_marks_count_code_points_and_links_have_their_whole_address() -> None:
    """Marks lie where their words are, and references in an address are resolved."""
    body = new_body()
    read_lines('<p>R&amp;D <b>won</b> <a href="/a?b=1&amp;c=2">x&lt;y</a><a href="#z">!</a></p>', body)
    assert body.sections[0]["blocks"][0] == {
        "type": "paragraph",
        "id": "p1",
        "text": "R&D won x<y!",
        "marks": [
            {"kind": "strong", "start": 4, "end": 7},
            {"kind": "link", "start": 8, "end": 11, "uri": "https://example.org/a?b=1&c=2"},
            {"kind": "link", "start": 11, "end": 12, "uri": "https://example.org/weather/#z"},
        ],
    }


def test_headings_open_sections_and_lists_have_a_group() -> None:
    """A heading opens a section of its level, and the items of a list have one group."""
    body = new_body()
    read_lines("<p>It rained.</p><h3>In <i>Brae</i></h3><ol><li>one</li><li>two</li></ol>", body)
    assert body.sections == [
        {"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": "It rained."}]},
        {
            "id": "s2",
            "heading": "In Brae",
            "level": 2,
            "blocks": [
                {"type": "list_item", "id": "p2", "text": "one", "ordered": True, "group": "l1"},
                {"type": "list_item", "id": "p3", "text": "two", "ordered": True, "group": "l1"},
            ],
        },
    ]


def test_a_headline_that_begins_the_body_is_no_paragraph() -> None:
    """The headline over again, even twice, is left out and said; later in the story it is a paragraph."""
    conversion = Conversion()
    body = Body(conversion, headline="Rain ends")
    assert read_lines("<p>Rain ends</p><p>Rain ends</p><p>It rained.</p><p>Rain ends</p>", body)
    assert [block["text"] for block in body.sections[0]["blocks"]] == ["It rained.", "Rain ends"]
    assert [issue.rule for issue in conversion.issues] == ["headline-repeated", "headline-repeated"]
    assert read_lines("<p>Rain ends</p>", Body(Conversion(), headline="Rain ends"))
