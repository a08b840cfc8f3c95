"""schema.org: bodies that are one text, whose article has changed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats import jsonld
from newsmodel.readings import Hints

Node = dict[str, Any]


def read(kind: str, **properties: Any) -> Node:
    """The document of a story with some properties."""
    node = {"@context": "https://schema.org", "@type": kind, "headline": "Rain", **properties}
    return to_dict(jsonld.parse(json.dumps(node), hints=Hints()).article)


def written(document: Node) -> tuple[Node, set[str]]:
    """The node that is written for a document, and where something of it has no place."""
    rendering = jsonld.render(from_dict(document))
    return json.loads(rendering.data), {issue.pointer for issue in rendering.issues}


def test_a_paragraph_that_begins_like_a_dateline_is_named() -> None:
    """Whoever reads the body will take its first words for one."""
    blocks = [{"type": "paragraph", "text": "SEOUL (Yonhap) — It rained."}]
    node, lost = written({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "sections": [{"blocks": blocks}]})
    assert "SEOUL (Yonhap) — It rained." == node["articleBody"]
    assert "/dateline" in lost


@pytest.mark.parametrize("body", [None, {"rain": 1}])
def test_a_body_that_is_no_text_comes_back(body: Any) -> None:
    """Nothing is read from it."""
    document = read("NewsArticle", articleBody=body)
    assert "sections" not in document
    assert body == written(document)[0]["articleBody"]


@pytest.mark.parametrize(
    ("blocks", "body"),
    [([{"type": "paragraph", "text": "It snowed."}], "It snowed."), ([], None), ([{"type": "divider"}], None)],
)
def test_the_body_of_an_entry_follows_its_blocks(blocks: list[Node], body: str | None) -> None:
    """An entry of a live blog that has no words any more has no body."""
    entry = {"@type": "BlogPosting", "headline": "Noon", "articleBody": "It rained."}
    document = read("LiveBlogPosting", liveBlogUpdate=[entry])
    (section,) = document["sections"]
    assert ["It rained."] == [block["text"] for block in section["blocks"]]
    section["blocks"] = blocks
    (update,) = written(document)[0]["liveBlogUpdate"]
    assert ("Noon", body) == (update["headline"], update.get("articleBody"))


def test_other_words_of_a_post_change_nothing_else_of_it() -> None:
    """Its markup stays, and so do the other posts; nothing is said to be lost."""
    posts = [
        {"@type": "BlogPosting", "headline": name, "articleBody": f"<p>The <b>{name}</b> stays.</p><p>It rained.</p>"}
        for name in ("Ferry", "Train")
    ]
    document = read("LiveBlogPosting", liveBlogUpdate=posts)
    document["sections"][1]["blocks"][1]["text"] = "It snowed."
    node, lost = written(document)
    changed = posts[1] | {"articleBody": "<p>The <b>Train</b> stays.</p><p>It snowed.</p>"}
    assert [posts[0], changed] == node["liveBlogUpdate"]
    assert not lost


@pytest.mark.parametrize("text", ["It rained.", "<p>It <i>rained</i>.</p>"])
def test_a_text_that_repeats_the_body_does_not_outlive_it(text: str) -> None:
    """It comes back as long as the body does, and says no old words beside new ones; of a post of a live blog, too."""
    post = {"@type": "BlogPosting", "headline": "Noon", "articleBody": "It rained.", "text": text}
    document = read("LiveBlogPosting", articleBody="<p>It rained.</p>", text=text, liveBlogUpdate=[post])
    node = written(document)[0]
    assert (text, [post]) == (node["text"], node["liveBlogUpdate"])
    for section in document["sections"]:
        section["blocks"][0]["text"] = "It snowed."
    node = written(document)[0]
    (changed,) = node["liveBlogUpdate"]
    assert ("<p>It snowed.</p>", None) == (node["articleBody"], node.get("text"))
    assert ("It snowed.", None) == (changed["articleBody"], changed.get("text"))


def test_another_creator_without_a_name_is_not_taken_for_the_author() -> None:
    """Two that have no names are two."""
    document = read("NewsArticle", author={"url": "urn:x:ana"}, creator={"url": "urn:x:bo"})
    document["contributors"][0]["uri"] = "urn:x:eva"
    assert {"url": "urn:x:bo"} == written(document)[0]["creator"]
