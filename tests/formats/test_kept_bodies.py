"""Bodies that are kept: an item that nobody has changed is written as it was, whatever stands in its body."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import Article, from_dict, parse, render, to_dict

#: Parts of bodies: every kind of block, things that are none, and what begins or ends a body without words.
PARTS = st.sampled_from(
    [
        "<p>It rained.</p>",
        "<p>It <b>rained</b> on <a href='https://example.org/a'>Monday</a>.</p>",
        "<p>OSLO (NTB) &mdash; It rained.</p>",
        "<p></p>",
        "<h2>Questions</h2>",
        "<h3>Answers</h3>",
        "<h2></h2>",
        "<h1>Rain</h1>",
        "<ul><li>Rain</li><li>Snow<ul><li>Ice</li></ul></li></ul>",
        "<ol><li>Rain</li></ol>",
        "<blockquote><p>It rained.</p><p>It snowed.</p><cite>Jo Lee</cite></blockquote>",
        "<blockquote></blockquote>",
        "<figure><img src='https://example.org/b.jpg' alt='A boat'><figcaption>A boat</figcaption></figure>",
        "<img src='https://example.org/b.jpg'>",
        "<p><img src='https://example.org/c.jpg'>It rained.</p>",
        "<table><caption>Rain</caption><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>",
        "<pre>a\n  b</pre>",
        "<hr>",
        "<iframe src='https://example.org/v'></iframe>",
        "<div><p>It rained.</p></div>",
        "<aside><h4>Box</h4><p>It rained.</p></aside>",
        "<section><h2>Later</h2></section>",
        "<custom-note>It rained.</custom-note>",
        "<!-- a remark -->",
        "It rained.",
        "\n\n",
    ]
)
BODIES = st.lists(PARTS, max_size=8).map("".join)


def ninjs_item(body: str) -> dict[str, Any]:
    """An item of ninjs with the body, and the same in plain text beside it."""
    plain = {"role": "plain", "contentType": "text/plain", "value": "It rained."}
    bodies = [{"role": "main", "contentType": "text/html", "value": body}, plain]
    return {"uri": "urn:x:1", "headlines": [{"role": "main", "value": "Rain"}], "bodies": bodies}


def node(body: str) -> dict[str, Any]:
    """A node of schema.org with the body."""
    context = "https://schema.org"
    return {"@context": context, "@type": "NewsArticle", "@id": "urn:x:1", "headline": "Rain", "articleBody": body}


def ans_story(body: str) -> dict[str, Any]:
    """A story of ANS with the body in one element of raw HTML, and in one of text."""
    elements = [{"type": "raw_html", "_id": "A", "content": body}, {"type": "text", "_id": "B", "content": body}]
    headlines = {"basic": "Rain"}
    return {"type": "story", "version": "0.10.12", "_id": "X", "headlines": headlines, "content_elements": elements}


#: Another headline, as each format has it.
HEADLINES: dict[str, dict[str, Any]] = {
    "ninjs": {"headlines": [{"role": "main", "value": "Snow"}]},
    "jsonld": {"headline": "Snow"},
    "ans": {"headlines": {"basic": "Snow"}},
}
ITEMS = {"ninjs": ninjs_item, "jsonld": node, "ans": ans_story}


def read(item: Any, format: str) -> Article:
    """The article of an item."""
    return parse(json.dumps(item), format=format).article


def written(article: Article, format: str) -> Any:
    """The item of an article."""
    return json.loads(render(article, format=format).data)


@pytest.mark.parametrize("format", ITEMS)
@given(body=BODIES)
def test_an_unchanged_item_is_written_as_it_was(format: str, body: str) -> None:
    """Read and written, also through our own JSON, it is the same item, and has its media once."""
    item = ITEMS[format](body)
    article = read(item, format)
    again = from_dict(to_dict(article))
    assert item == written(again, format)
    third = read(written(read(written(again, format), format), format), format)
    assert article.media == third.media


#: One picture with two captions, of which a format may have one alone.
TWO_CAPTIONS = (
    "<img src='https://example.org/b.jpg'>"
    "<figure><img src='https://example.org/b.jpg' alt='A boat'><figcaption>A boat</figcaption></figure>"
)


@pytest.mark.parametrize("format", ITEMS)
@given(body=BODIES)
@example(body=TWO_CAPTIONS)
def test_another_headline_changes_no_body(format: str, body: str) -> None:
    """What has not changed is written as it was."""
    item = ITEMS[format](body)
    document = to_dict(read(item, format))
    document["headline"] = "Snow"
    assert item | HEADLINES[format] == written(from_dict(document), format)


@pytest.mark.parametrize("format", ["ninjs", "jsonld"])
@pytest.mark.parametrize(("name", "value"), [("places", ["BERGEN"]), ("agency", "dpa")])
def test_what_the_words_of_a_dateline_tell_otherwise_is_said(format: str, name: str, value: Any) -> None:
    """They are written as they were while they are the same, whatever the article says of them."""
    body = "<p>OSLO (NTB) - It rained.</p>"
    document = to_dict(read(ITEMS[format](body), format))
    assert () == render(from_dict(document), format=format).issues
    document["dateline"][name] = value
    issues = render(from_dict(document), format=format).issues
    assert [("not-carried", ("dateline", name))] == [(issue.rule, issue.path) for issue in issues]
