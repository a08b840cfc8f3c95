"""ninjs: bodies whose article has changed, and what of them is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats import ninjs
from newsmodel.model import Article
from newsmodel.readings import Hints

GATE = '<figure><img src="https://img.example/gate.jpg"></figure>'


def html(value: str, **fields: Any) -> dict[str, Any]:
    """A body in HTML."""
    return {"contentType": "text/html", "value": value, **fields}


def read(*bodies: Any, **properties: Any) -> Article:
    """The article of an item with these bodies."""
    item = {"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "bodies": list(bodies), **properties}
    return ninjs.parse(json.dumps(item), hints=Hints()).article


def written(told: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The item that is written for a document, and where something of it has no place."""
    rendering = ninjs.render(from_dict(told))
    return json.loads(rendering.data), [issue.pointer for issue in rendering.issues]


def test_a_picture_that_only_the_body_has_is_written_in_it_alone() -> None:
    """It is a media item of the article, beside those of the associations, and is written once."""
    body = html(f"<p>It rained.</p>{GATE}")
    owl = {"name": "owl", "uri": "urn:x:owl", "type": "picture"}
    article = read(body, associations=[owl])
    assert ["urn:x:owl", "https://img.example/gate.jpg"] == [
        media.renditions[0].uri if media.renditions else media.uri for media in article.media
    ]
    item, lost = written(to_dict(article))
    assert ([body], [owl], []) == (item["bodies"], item["associations"], lost)
    item, lost = written(to_dict(read(body)))
    assert ([body], []) == (item["bodies"], lost)
    assert "associations" not in item


def again(told: dict[str, Any]) -> dict[str, Any]:
    """The document that is read from what is written for one."""
    item, lost = written(told)
    assert [] == lost
    return to_dict(read(*item["bodies"]))


def test_another_dateline_is_written_anew() -> None:
    """It stands before the first paragraph."""
    told = to_dict(read(html("<p>SEOUL (Yonhap) — It rained.</p>")))
    told["dateline"] = {"text": "BUSAN (Yonhap) —", "places": ["BUSAN"], "agency": "Yonhap"}
    found = again(told)
    assert (told["dateline"], told["sections"]) == (found["dateline"], found["sections"])


def test_another_block_is_written_anew() -> None:
    """Only words can be changed in place."""
    told = to_dict(read(html('<p class="lead">It rained.</p>')))
    told["sections"][0]["blocks"].append({"type": "paragraph", "id": "p2", "text": "It snowed."})
    assert told["sections"] == again(told)["sections"]


def test_another_caption_is_written_anew() -> None:
    """The body shows a picture of the associations, whose caption readers see in it."""
    gate = {
        "name": "gate",
        "uri": "urn:x:gate",
        "type": "picture",
        "renditions": [{"name": "web", "href": "https://img.example/gate.jpg"}],
        "descriptions": [{"role": "caption", "value": "The gate"}],
    }
    told = to_dict(read(html(f"<p>It rained.</p>{GATE}"), associations=[gate]))
    assert "The gate" == told["media"][0]["caption"]
    told["media"][0]["caption"] = "The old gate"
    item, _ = written(told)
    assert "<figcaption>The old gate</figcaption>" in item["bodies"][0]["value"]


@pytest.mark.parametrize("other", [{"contentType": "text/plain"}, {"value": "It snowed. It poured."}])
def test_a_body_without_the_words_is_left_out(other: Any) -> None:
    """Of two bodies one has none of the words that have changed: it would say something else than the other."""
    told = to_dict(read(html("<p>It rained.</p><p>It hailed.</p>"), other))
    for block, words in zip(told["sections"][0]["blocks"], ("It drizzled.", "It stopped."), strict=True):
        block["text"] = words
    item, lost = written(told)
    assert [html("<p>It drizzled.</p><p>It stopped.</p>")] == item["bodies"]
    assert ["/extra/ninjs/bodies/*body/1"] == lost


@pytest.mark.parametrize("kept", [7, {"*body": [7], "*digest": "x"}, {"*body": [{"value": 7}], "*digest": "x"}])
def test_what_is_no_body_gives_way_to_one(kept: Any) -> None:
    """A user may put anything where reading keeps the bodies; the article's own blocks are written."""
    told = to_dict(read(html("<p>It rained.</p>")))
    told["extra"]["ninjs"]["bodies"] = kept
    item, lost = written(told)
    assert ["<p>It rained.</p>"] == [body["value"].strip() for body in item["bodies"]]
    assert ["/extra/ninjs/bodies"] == lost
