"""ANS: each kind of block as an element, what has no place in one, and elements whose words have changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.formats.round_trips import differences
from tests.formats.test_ans import body, read, story

from newsmodel import Article, Figure, from_dict, to_dict
from newsmodel.formats.ans import render

Blocks = list[dict[str, Any]]

RAIN = {"type": "paragraph", "text": "It rained."}
RAIN_TEXT = {"type": "text", "content": "It rained."}
HARBOUR = "https://news.example/harbour"


def document(*blocks: dict[str, Any], **fields: Any) -> Article:
    """A story with these blocks."""
    return from_dict(
        {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "sections": [{"blocks": list(blocks)}], **fields}
    )


def written(article: Article) -> tuple[Any, list[str]]:
    """The content elements of a story, and where something of it has no place."""
    rendering = render(article)
    return json.loads(rendering.data).get("content_elements"), sorted(issue.pointer for issue in rendering.issues)


def marked(*marks: dict[str, Any]) -> dict[str, Any]:
    """A paragraph with marks."""
    return {**RAIN, "marks": list(marks)}


def item(text: str, **fields: Any) -> dict[str, Any]:
    """An item of a list."""
    return {"type": "list_item", "text": text, **fields}


def listed(*items: dict[str, Any], ordered: bool = False) -> dict[str, Any]:
    """A list of ANS."""
    return {"type": "list", "list_type": "ordered" if ordered else "unordered", "items": list(items)}


def text(content: str) -> dict[str, Any]:
    """A text of ANS."""
    return {"type": "text", "content": content}


BLOCK = "/sections/0/blocks/0"
#: Blocks, the elements that they become, and what has no place in these.
WRITTEN: dict[str, tuple[Blocks, Blocks | None, list[str]]] = {
    "a link within a link": (
        [
            marked(
                {"kind": "link", "start": 0, "end": 5, "uri": HARBOUR},
                {"kind": "link", "start": 3, "end": 9, "uri": HARBOUR},
            )
        ],
        [text(f'<a href="{HARBOUR}">It ra</a>ined.')],
        [f"{BLOCK}/marks/1"],
    ),
    "a link that executes something": (
        [marked({"kind": "link", "start": 0, "end": 2, "uri": "javascript:rain()"})],
        [RAIN_TEXT],
        [f"{BLOCK}/marks/0"],
    ),
    "a list without a group": ([item("north"), item("south")], [listed(text("north"), text("south"))], []),
    "two lists with one group": (
        [item("north", group="g"), RAIN, item("south", group="g")],
        [{**listed(text("north")), "_id": "g"}, RAIN_TEXT, listed(text("south"))],
        ["/sections/0/blocks/2/group"],
    ),
    "lists of two kinds within a list": (
        [item("coast"), item("north", level=2, ordered=True), item("south", level=2)],
        [listed(text("coast"), listed(text("north"), ordered=True), listed(text("south")))],
        [],
    ),
    "an embed that says nothing": ([{"type": "embed"}], None, [BLOCK]),
    "a link that leads nowhere": ([{"type": "link"}], None, [BLOCK]),
    "markup of another type": (
        [{"type": "raw", "media_type": "text/markdown", "content": "# Rain"}],
        [{"type": "raw_html", "content": "# Rain", "additional_properties": {"media_type": "text/markdown"}}],
        [],
    ),
    "JSON that is no element": (
        [{"type": "raw", "media_type": "application/json", "content": "[1]"}],
        [{"type": "raw_html", "content": "[1]", "additional_properties": {"media_type": "application/json"}}],
        [],
    ),
    "headings of rows": (
        [{"type": "table", "rows": [{"cells": [{"text": "north", "heading": True}, {"text": "wet"}]}]}],
        [{"type": "table", "rows": [[text("north"), text("wet")]]}],
        [f"{BLOCK}/rows/0/cells/0/heading"],
    ),
}


@pytest.mark.parametrize(("blocks", "elements", "lost"), WRITTEN.values(), ids=WRITTEN)
def test_a_block_becomes_an_element(blocks: Blocks, elements: Blocks | None, lost: list[str]) -> None:
    """What an element cannot say is named."""
    assert (elements, lost) == written(document(*blocks))


SONG = {"id": "m1", "kind": "audio", "title": "A song"}
FILM = {"id": "m1", "kind": "video", "caption": "Rain", "renditions": [{"uri": "https://img.example/1.mp4"}]}
PICTURE = {"id": "m1", "kind": "picture", "renditions": [{"uri": "https://img.example/1.jpg"}]}
FIGURE = {"type": "figure", "media": "m1"}


@pytest.mark.parametrize("blocks", [[FIGURE], [{**FIGURE, "group": "g"}, {**FIGURE, "group": "g"}]])
def test_a_recording_that_nobody_can_hear_is_left_out(blocks: Blocks) -> None:
    """ANS wants an address for each of its streams; neither a figure nor a gallery is left of it."""
    lost = [f"/sections/0/blocks/{number}" for number in range(len(blocks))]
    assert (None, ["/media", *lost]) == written(document(*blocks, media=[SONG]))


@pytest.mark.parametrize(
    ("media", "told", "lost"),
    [
        (PICTURE, {"type": "image", "caption": "The wall"}, ["/media/0/caption"]),
        (FILM, {"type": "video", "description": {"basic": "The wall"}}, ["/media/0/caption"]),
    ],
)
def test_words_below_a_figure_are_its_caption(media: dict[str, Any], told: dict[str, Any], lost: list[str]) -> None:
    """A picture has a caption, a film a description."""
    elements, named = written(document({**FIGURE, "text": "The wall"}, media=[media]))
    assert [*lost, f"{BLOCK}/text"] == named
    assert told.items() <= elements[0].items()


# --- datelines

SEOUL = {"text": "SEOUL —", "places": ["SEOUL"]}


@pytest.mark.parametrize(
    ("block", "dateline", "content"),
    [
        (RAIN, SEOUL, "SEOUL — It rained."),
        (RAIN, {"text": "From our desk"}, '<span class="dateline">From our desk</span> It rained.'),
        (item("north"), SEOUL, '<span class="dateline">SEOUL —</span> '),
        (RAIN, {"text": "(CNN) —", "agency": "CNN"}, "(CNN) — It rained."),
    ],
)
def test_a_dateline_is_marked_where_it_does_not_speak_for_itself(
    block: dict[str, Any], dateline: dict[str, Any], content: str
) -> None:
    """It begins the first paragraph, and stands alone where the story begins otherwise."""
    article = document(block, dateline=dateline)
    elements, lost = written(article)
    assert (content, []) == (elements[0]["content"], lost)
    again = read(body(*elements)).article.dateline
    assert again is not None
    assert (dateline["text"], tuple(dateline.get("places", ()))) == (again.text, again.places)
    assert dateline.get("agency") == again.agency


def test_a_dateline_of_white_space_is_none() -> None:
    """Nothing of it stands before the first paragraph."""
    assert ([RAIN_TEXT], ["/dateline"]) == written(document(RAIN, dateline={"text": " "}))


def test_a_dateline_that_stood_alone_is_written_as_it_is_now() -> None:
    """The element comes back as it was, unless the article has another dateline."""
    alone, things = text('<p><span class="dateline">SEOUL —</span></p>'), listed(text("north"))
    article = read(body(alone, things)).article
    assert ([alone, things], []) == written(article)
    changed = from_dict(to_dict(article) | {"dateline": {"text": "BUSAN —", "places": ["BUSAN"]}})
    assert ([text('<span class="dateline">BUSAN —</span> '), things], []) == written(changed)


# --- elements that are kept whole


def changed(element: dict[str, Any], change: Callable[[dict[str, Any]], None]) -> tuple[Any, list[str]]:
    """What is written for a story of one element after a change to it."""
    told = to_dict(read(body(element)).article)
    change(told)
    return written(from_dict(told))


def first_block(told: dict[str, Any]) -> dict[str, Any]:
    """The first block of a document."""
    block: dict[str, Any] = told["sections"][0]["blocks"][0]
    return block


def test_a_line_of_code_changes_within_its_group() -> None:
    """It is no markup; all else of the group stays."""
    aligned = {**RAIN_TEXT, "alignment": "left"}
    code = {"type": "code", "content": "a < 1", "language": "python"}
    group = {"type": "element_group", "subtype": "aside", "content_elements": [code, aligned]}
    elements, lost = changed(group, lambda told: first_block(told).update(text="b < 2"))
    assert [{**group, "content_elements": [{**code, "content": "b < 2"}, aligned]}] == elements
    assert [] == lost


def test_words_that_stand_twice_are_written_anew() -> None:
    """Nobody can say which of them has changed."""
    twice = text("<p>It rained.</p><p>It rained.</p>")
    elements, lost = changed(twice, lambda told: first_block(told).update(text="It snowed."))
    assert [text("It snowed."), RAIN_TEXT] == elements
    assert ["/extra/ans/content_elements/p1"] == lost


def test_another_dateline_is_written_anew() -> None:
    """The markup around the old one goes with it."""
    two = text("<p>SEOUL — It rained.</p><p>It snowed.</p>")
    dateline = {"text": "BUSAN —", "places": ["BUSAN"]}
    elements, lost = changed(two, lambda told: told.update(dateline=dateline))
    assert [text("BUSAN — It rained."), text("It snowed.")] == elements
    assert ["/extra/ans/content_elements/p1"] == lost


# --- the head

HEAD = ("links", "subjects", "entities", "keywords", "summaries")


def summary(words: str, role: str | None = None) -> dict[str, Any]:
    """A summary of the model."""
    return {"text": words} | ({"role": role} if role else {})


@pytest.mark.parametrize(
    ("properties", "document"),
    [
        ({"canonical_url_external": HARBOUR}, {"links": [{"rel": "canonical", "uri": HARBOUR}]}),
        (
            {"taxonomy": {"topics": [{"_id": "T1", "uid": "T1", "name": "rain", "score": 0.5}]}},
            {"subjects": [{"name": "rain", "code": "T1", "scheme": "topics", "relevance": 0.5}]},
        ),
        (
            {"taxonomy": {"named_entities": [{"_id": "E1", "name": "Lee"}]}},
            {"entities": [{"name": "Lee", "code": "E1", "id": "e1", "kind": "other"}]},
        ),
        ({"taxonomy": {"keywords": [{"keyword": "rain"}, {"keyword": "rain", "score": 0.4}]}}, {"keywords": ["rain"]}),
        ({"taxonomy": {"seo_keywords": ["rain", 7, "snow"]}}, {"keywords": ["rain", "snow"]}),
        ({"taxonomy": {"seo_keywords": [7]}}, {}),
        ({"description": {"basic": "It rained.", "web": "It rained."}}, {"summaries": [summary("It rained.", "web")]}),
        ({"description": {"basic": "It rained.", "two\nlines": "It snowed."}}, {"summaries": [summary("It rained.")]}),
        ({"credits": 7}, {}),
        ({"content_elements": "rain"}, {}),
    ],
)
def test_a_property_is_read_and_written_back(properties: dict[str, Any], document: dict[str, Any]) -> None:
    """What is half there or of the wrong type comes back as it was."""
    article = read(story(**properties)).article
    told = to_dict(article)
    assert document == {name: told[name] for name in HEAD if name in told}
    assert story(**properties) == json.loads(render(article).data)


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({"links": [{"rel": "canonical", "uri": HARBOUR, "title": "Harbour"}]}, ["/links/0/title"]),
        ({"embargo": {"until": "2026-11-30", "note": "Until the vote"}}, ["/embargo/until"]),
        (
            {"summaries": [summary("wet"), summary("very wet"), summary("rainy", "basic")]},
            ["/summaries/1", "/summaries/2"],
        ),
        ({"keywords": ["rain", "rain"]}, ["/keywords/1"]),
    ],
)
def test_what_the_head_has_no_place_for_is_named(fields: dict[str, Any], lost: list[str]) -> None:
    """An address has no title, an embargo ends at a time of day, and of two texts with one key the first is written."""
    assert lost == written(document(RAIN, **fields))[1]


def test_the_only_summary_is_the_basic_one_too() -> None:
    """ANS wants one, and reading takes both for one."""
    article = document(RAIN, summaries=[summary("It rained.", "web")])
    item = json.loads(render(article).data)
    assert {"basic": "It rained.", "web": "It rained."} == item["description"]
    assert article.summaries == read(item).article.summaries


def test_a_primary_section_goes_with_its_name() -> None:
    """It is one of the sections, and says what else it is; without the section nothing is left of it."""
    sport = {"_id": "/sport", "name": "Sport"}
    article = read(story(taxonomy={"primary_section": sport, "sections": [sport]})).article
    told = to_dict(article)
    del told["publication_sections"]
    rendering = render(from_dict(told))
    assert "taxonomy" not in json.loads(rendering.data)
    assert "/extra/ans/taxonomy/primary_section" in {issue.pointer for issue in rendering.issues}


def test_a_correction_that_is_gone_leaves_the_text() -> None:
    """It stood in the text with its own element."""
    correction = {"type": "correction", "correction_type": "correction", "text": "It was Friday."}
    told = to_dict(read(body(RAIN_TEXT, correction)).article)
    del told["corrections"]
    assert ([RAIN_TEXT], []) == written(from_dict(told))


def test_two_pictures_of_one_file_stay_two() -> None:
    """They have their ids, without which they would be read as one."""
    pictures = [{**PICTURE, "id": name} for name in ("m1", "m2")]
    elements, named = written(document(*({"type": "figure", "media": name} for name in ("m1", "m2")), media=pictures))
    assert ["m1", "m2"] == [element["_id"] for element in elements]
    assert [] == named


def figures(*shown: tuple[str, str | None]) -> list[dict[str, Any]]:
    """Figures of media items, with the words below them."""
    return [{"type": "figure", "media": id_} | ({"text": words} if words else {}) for id_, words in shown]


def test_a_picture_with_several_captions_is_written_as_several() -> None:
    """ANS has the caption in the picture; each place keeps the words that stand there, and the issues name it."""
    media = [
        {"id": f"m{index}", "kind": "picture", "renditions": [{"uri": f"https://news.example/{index}.jpg"}]}
        for index in (1, 2)
    ]
    shown = figures(("m1", None), ("m1", "The pier"), ("m2", None), ("m1", "The pier"))
    article = document(*shown, media=media)
    rendering = render(article)
    again = read(json.loads(rendering.data)).article
    assert not differences(article, again, rendering, "ans")
    assert {each.id: each.caption for each in again.media} == {"m1": None, "m1.2": "The pier", "m2": None}
    assert [block.media for block in again.blocks if isinstance(block, Figure)] == ["m1", "m1.2", "m2", "m1.2"]


def test_pictures_that_say_the_same_take_no_id_of_another() -> None:
    """Their ids are written, so that they stay two; those that follow are numbered as a reader numbers them."""
    captions = [{}, {}, {"caption": "The pier"}, {"caption": "The port"}]
    media = [{"id": f"m{index}", "kind": "picture"} | more for index, more in enumerate(captions, 1)]
    article = document(*figures(*((str(each["id"]), None) for each in media)), media=media)
    again = read(json.loads(render(article).data)).article
    assert [each.id for each in again.media] == ["m1", "m2", "m3", "m4"]
