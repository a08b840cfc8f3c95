"""Bodies in NITF and XHTML: valid against the schema, read back to the same, read from elements."""

from __future__ import annotations

import copy
import functools
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree
from tests.formats.test_markup import MEDIA, TEXTS, check, in_order, sections_of, without_lost

from newsmodel import Article, render
from newsmodel.formats.losses import MEANING_CHANGED, NOT_CARRIED
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.markup import NITF, XHTML, Body, Writer, read_element, runs
from newsmodel.model import Media

SCHEMA = Path(__file__).resolve().parents[3] / "shared/data/nitf/nitf-3-6.xsd"
NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
Block = dict[str, Any]


@functools.cache
def schema() -> etree.XMLSchema:
    """NITF's schema."""
    if not SCHEMA.exists():
        pytest.skip("the schema of NITF is not here")
    return etree.XMLSchema(etree.parse(SCHEMA))


def nitf(sections: list[Block], **known: Any) -> tuple[etree._Element, Conversion]:
    """The `body.content` of some sections, in a document that is well-formed, and what was said."""
    conversion = Conversion()
    conversion.ids |= known.get("media", {}).keys()
    written = Writer(conversion, vocabulary=NITF, **known).write(sections)
    root = etree.fromstring(f'<nitf xmlns="{NAMESPACE}"><body><body.content>{written}</body.content></body></nitf>')
    return root[0][0], conversion


def read(element: etree._Element, **known: Any) -> Body:
    """What an element reads to; the document that it makes is valid."""
    body = Body(Conversion(), **known)
    read_element(element, body)
    check(body)
    return body


def fragment(source: str) -> etree._Element:
    """An element of NITF with this content."""
    return etree.fromstring(f'<body.content xmlns="{NAMESPACE}">{source}</body.content>')


# --- what is written reads back


def carried(sections: list[Block], conversion: Conversion) -> list[Block]:
    """Sections with all that NITF says, as the writer's issues name the rest."""
    sections = copy.deepcopy(sections)
    for index, section in enumerate(sections):
        for number, run in enumerate(runs(section["blocks"])):  # whose neighbours may be lost
            for block in run:
                block["group"] = f"g{index}.{number}"
    tree: Any = {"sections": sections}
    losses = Conversion()
    for issue in conversion.issues:
        if issue.path[-1:] == ("type",):
            holder = tree
            for step in issue.path[:-1]:
                holder = holder[step]
            holder["type"] = "paragraph"
        elif issue.path[-2:-1] == ("rows",):
            rows = functools.reduce(lambda holder, step: holder[step], issue.path[:-1], tree)
            rows[issue.path[-1]] = {"cells": [{"text": ""}]}
        elif issue.path[0] == "sections" and len(issue.path) > 1:
            losses.issues.append(issue)
    return without_lost(sections, losses)


def said(sections: list[Block], media: dict[str, Block]) -> list[Block]:
    """What sections say, however it was written: ids and groups do not count, marks do by what they cover."""
    return [
        {
            name: spoken(value) if name == "heading" else value
            for name, value in section.items()
            if name not in ("id", "blocks")
        }
        | {"blocks": [[said_by(block, media) for block in run] for run in runs(section["blocks"])]}
        for section in sections
    ]


def said_by(block: Block, media: dict[str, Block]) -> Block:
    """What a block says."""
    found = {name: value for name, value in block.items() if name not in ("id", "group", "marks")}
    marks = block.get("marks", ())
    if block["type"] == "figure":
        shown = dict(media[found.pop("media")])
        caption = shown.pop("caption", None)
        found |= {"text": found.get("text", caption), "media": {n: v for n, v in shown.items() if n != "id"}}
        if "renditions" not in shown and "uri" in shown:
            found["media"] |= {"renditions": [{"uri": found["media"].pop("uri")}]}
        marks = marks if "text" in block else ()
    if block["type"] in ("link", "embed") and found.get("text") == found.get("uri"):
        found.pop("text", None)
        marks = ()
    if "text" in found and found["text"] is not None:
        found["covered"] = covered(found["text"], marks)
        found["text"] = spoken(found["text"])
    if "attribution" in found:
        found["attribution"] = spoken(found["attribution"])
    if "rows" in found:
        found["rows"] = [
            {"cells": [said_by({"type": "", **cell}, media) for cell in row["cells"]]} for row in found["rows"]
        ]
    if "media" in found and "alt_text" in found["media"]:
        found["media"] = {**found["media"], "alt_text": " ".join(found["media"]["alt_text"].split())}
    return found


def spoken(text: str) -> str:
    """A text without the characters that XML does not have."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def covered(text: str, marks: Any) -> set[tuple[str, str | None, int]]:
    """Which characters are marked how; a line break has no place in the element of a raised digit."""
    return {
        (mark["kind"], mark.get("uri"), place)
        for mark in marks
        for place in range(mark["start"], mark["end"])
        if text[place] != "\n" or not mark["kind"].endswith("script")
    }


@given(sections_of())
@example([{"id": "s1", "blocks": []}, {"level": 2, "styles": ["link"], "blocks": [], "id": "s2"}])
def test_nitf_is_valid_and_reads_back(sections: list[Block]) -> None:
    """What is written in NITF is valid against the schema, and reads back to all that the issues do not name."""
    shown = [block["media"] for section in sections for block in section["blocks"] if "media" in block]
    assume(len(shown) == len(set(shown)))  # the words of one figure are read as the caption of what it shows
    before = copy.deepcopy(sections)
    element, conversion = nitf(sections, media=MEDIA)
    assert before == sections
    assert schema().validate(element.getroottree()), (etree.tostring(element), schema().error_log)
    again = read(element, takes_styles=True)
    assert said(carried(sections, conversion), MEDIA) == said(again.sections, again.media), etree.tostring(element)
    assert {issue.rule for issue in conversion.issues} <= {NOT_CARRIED.id, MEANING_CHANGED.id}


@given(sections_of(), st.none() | TEXTS)
def test_xhtml_is_well_formed_and_reads_back(sections: list[Block], dateline: str | None) -> None:
    """What is written in XHTML is well-formed, and reads back to the same as HTML does."""
    conversion = Conversion()
    conversion.ids |= MEDIA.keys()
    written = Writer(conversion, media=MEDIA, dateline=dateline, vocabulary=XHTML).write(sections)
    element = etree.fromstring(f'<body xmlns="http://www.w3.org/1999/xhtml">{written}</body>')
    known = Conversion()
    known.ids |= MEDIA.keys()
    again = Body(known, media=dict(MEDIA), takes_styles=True)
    read_element(element, again)
    replaced = [issue for issue in conversion.issues if issue.path == ("sections",)]
    losses = Conversion(issues=[issue for issue in conversion.issues if issue not in replaced])
    expected, found = in_order(without_lost(sections, losses)), in_order(again.sections)
    if not replaced:
        assert (expected, dateline) == (found, again.dateline), written


# --- read from elements


def texts(body: Body) -> list[tuple[str, str | None]]:
    """Blocks by type and words."""
    return [(block["type"], block.get("text")) for section in body.sections for block in section["blocks"]]


ISLANDS: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "a prefix": ('<n:body xmlns:n="urn:n"><n:P>It <n:EM>rained</n:EM>.</n:P></n:body>', [("paragraph", "It rained.")]),
    "of others in a line": (
        '<div xmlns:o="urn:o"><p>One <o:p>two</o:p> three<o:endash/>four.</p></div>',
        [("paragraph", "One two threefour.")],
    ),
    "of others between": (
        '<div xmlns:o="urn:o"><p>One.</p><o:p>Two.</o:p><p>Three.</p></div>',
        [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")],
    ),
    "HTML in the namespace around it": (
        '<inlineXML xmlns="http://iptc.org/std/nar/2006-10-01/"><body><p>It rained.</p></body></inlineXML>',
        [("paragraph", "It rained.")],
    ),
    "words alone": (
        '<inlineXML xmlns="urn:x">It rained.<br/>A lot.</inlineXML>',
        [("paragraph", "It rained.\nA lot.")],
    ),
    "comments": ("<div><p>It <!-- not --> <?x y?>rained.</p>\n<!-- no --></div>", [("paragraph", "It rained.")]),
    "a paragraph": ("<x><p>It rained.</p>tail</x>", [("paragraph", "It rained."), ("paragraph", "tail")]),
    "control characters": ("<div><p>It\x85 rained\x7f.</p></div>", [("paragraph", "It rained.")]),
}


@pytest.mark.parametrize("name", ISLANDS)
def test_element_is_read_by_local_names(name: str) -> None:
    """Names count without namespaces; those of other vocabularies are words; the tree stays as it was."""
    source, expected = ISLANDS[name]
    element = etree.fromstring(source)
    before = etree.tostring(element)
    assert expected == texts(read(element))
    assert before == etree.tostring(element)


def test_element_is_read_without_what_follows_it() -> None:
    """An element amid others is read alone."""
    root = etree.fromstring("<x><note>before</note><p>It rained.</p>after<p>no</p></x>")
    assert [("paragraph", "It rained.")] == texts(read(root[1]))


def test_nitf_names_what_it_has_no_place_for() -> None:
    """Each thing that NITF cannot say is named, and what can be said of it is written."""
    media = {
        "m1": {"id": "m1", "kind": "picture", "uri": "https://example.org/a.jpg", "caption": "A", "byline": "Iris Bell"}
        | {"rights": {"notice": "N", "usage_terms": "T"}}
        | {"renditions": [{"uri": "https://example.org/b.jpg", "size": 12, "duration": 2}]}
    }
    blocks: list[Block] = [
        {"type": "quotation", "text": "Yes", "source": "S1", "attribution": "Ana"},
        {"type": "embed", "uri": "https://example.org/e", "markup": "<b>x</b>"},
        {"type": "embed", "markup": "<b>x</b>"},
        {"type": "link", "uri": "javascript:go()", "text": "go"},
        {"type": "link", "uri": "https://example.org/l", "group": "g"},
        {"type": "raw", "media_type": "text/html", "content": "<x/>"},
        {"type": "figure", "media": "m1", "text": "B", "group": "h"},
        {"type": "figure", "media": "m2"},
        {"type": "table", "rows": [{"cells": []}]},
        {"type": "preformatted", "text": "a b", "marks": [{"kind": "strong", "start": 0, "end": 1}]},
    ]
    section = {"id": "s1", "heading": "Later", "level": 3, "kind": "aside", "published": "2026-03-01", "blocks": blocks}
    element, conversion = nitf([section, {"id": "s2", "level": 2, "blocks": []}], media=media)
    places = ["/".join(map(str, issue.path[2:])) for issue in conversion.issues if issue.path[0] == "sections"]
    assert {"published", "level", "blocks/0/source", "blocks/1/markup", "blocks/2", "blocks/3/uri", "blocks/3/type"} | {
        "blocks/5",
        "blocks/6/group",
        "blocks/7",
        "blocks/8/rows/0",
        "blocks/9/marks/0",
    } == set(places)
    assert ["uri", "rights/usage_terms", "renditions/0/size", "caption"] == [
        "/".join(map(str, issue.path[2:])) for issue in conversion.issues if issue.path[0] == "media"
    ]
    (reference,) = element.iter("{*}media-reference")
    told = {name: reference.get(name) for name in ("source", "time", "time-unit-of-measure", "copyright", "size")}
    assert ["https://example.org/b.jpg", "2", "seconds", "N", None] == list(told.values())


def test_what_is_lost_of_media_has_its_place() -> None:
    """What NITF has no place for of a media item that no block shows is named where it stands."""
    media = [Media(id=name, kind="picture", title=title) for name, title in ((None, None), ("m2", "Ferry"))]
    rendering = render(Article(id="urn:x:1", headline="Rain", media=media), format="nitf")
    assert ["/media/1/title", "/sections"] == [issue.pointer for issue in rendering.issues]


def test_media_without_a_place_are_shown() -> None:
    """A media item that no block shows is written with its files."""
    media = {"id": "m1", "kind": "audio", "uri": "https://example.org/a.mp3"}
    written = Writer(Conversion(), vocabulary=NITF, media={"m1": media}).show(media)
    assert '<media media-type="audio"><media-reference source="https://example.org/a.mp3"/></media>' == written
