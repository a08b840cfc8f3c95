"""Several stories in one file: lists, envelopes of APIs, graphs and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.running import run_cli

from newsmodel import (
    Article,
    Reading,
    SeveralStories,
    Unread,
    UnreadableInput,
    UnsupportedItem,
    detect,
    parse,
    parse_all,
    read_all,
    to_json,
)


def item(number: int) -> dict[str, Any]:
    """An item of ninjs."""
    headlines = [{"value": f"Story {number}", "role": "main"}]
    return {"uri": f"urn:x:{number}", "type": "text", "versionCreated": "2026-11-30T10:00:00Z", "headlines": headlines}


def node(number: int) -> dict[str, Any]:
    """A node of schema.org."""
    return {"@type": "NewsArticle", "@id": f"urn:x:{number}", "headline": f"Story {number}"}


def story(number: int) -> dict[str, Any]:
    """A story of ANS."""
    return {"type": "story", "version": "0.10.12", "headlines": {"basic": f"Story {number}"}}


def check(number: int, url: str) -> dict[str, Any]:
    """A fact check."""
    return {"@type": "ClaimReview", "url": url, "claimReviewed": f"Claim {number}"}


CONTEXT = {"@context": "https://schema.org"}
#: Files with two stories, and the places in which they stand.
SEVERAL: dict[str, tuple[str, Any, list[str]]] = {
    "list of items": ("ninjs", [item(1), item(2)], ["/0", "/1"]),
    "list in an envelope": ("ninjs", {"_items": [item(1), item(2)], "_meta": {"total": 2}}, ["/_items/0", "/_items/1"]),
    "items in envelopes": (
        "ninjs",
        {"data": {"items": [{"meta": 1, "item": item(1)}, {"item": item(2)}]}},
        ["/data/items/0/item", "/data/items/1/item"],
    ),
    "list of nodes": ("jsonld", [CONTEXT | node(1), CONTEXT | node(2)], ["/0", "/1"]),
    "graph": ("jsonld", {**CONTEXT, "@graph": [{"@type": "WebSite"}, node(1), node(2)]}, ["/@graph/1", "/@graph/2"]),
    "list of items of schema.org": (
        "jsonld",
        {**CONTEXT, "@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": node(1)}, node(2)]},
        ["/itemListElement/0/item", "/itemListElement/1"],
    ),
    "results": (
        "ans",
        {"type": "results", "content_elements": [story(1), story(2)]},
        ["/content_elements/0", "/content_elements/1"],
    ),
    "list of stories": ("ans", [story(1), story(2)], ["/0", "/1"]),
}


@pytest.mark.parametrize("name", SEVERAL)
def test_each_story_is_read(name: str) -> None:
    """Each knows its number, and `parse` refuses to read one as if it were all."""
    named, document, _ = SEVERAL[name]
    data = json.dumps(document)
    assert named == detect(data)
    readings = [one for one in parse_all(data) if isinstance(one, Reading)]
    assert ["Story 1", "Story 2"] == [reading.article.headline for reading in readings]
    origins = [reading.article.provenance and reading.article.provenance.origin for reading in readings]
    assert ["1", "2"] == [origin and origin.entry for origin in origins]
    with pytest.raises(SeveralStories, match=f"{named}: there are 2 stories in it") as caught:
        parse(data)
    assert 2 == caught.value.count


@pytest.mark.parametrize("name", SEVERAL)
def test_what_cannot_be_read_costs_no_other(name: str) -> None:
    """It is there with its place and its error."""
    named, document, places = SEVERAL[name]
    text = json.dumps(document)
    broken = json.dumps(json.loads(text.replace('"Story 2"', "[]")) if named == "ans" else document)
    unread = [one for one in parse_all(broken, format=named) if isinstance(one, Unread)]
    assert [one.place for one in unread] in ([], places[1:])
    picture = {"uri": "urn:x:3", "type": "picture"}
    (_, last) = parse_all(json.dumps([item(1), picture]), format="ninjs")
    assert isinstance(last, Unread)
    assert ("/1", "ninjs: a picture is not a story") == (last.place, str(last.error))


def test_an_item_alone_in_an_envelope_is_read() -> None:
    """What else the envelope says is named."""
    reading = parse(json.dumps({"took": 3, "data": {"item": item(1), "links": []}}), format="ninjs")
    assert ("urn:x:1", "Story 1") == (reading.article.id, reading.article.headline)
    assert [
        "/data/item: note envelope-opened: taken out of its envelope",
        "/took: note envelope-opened: left out with the envelope: 3",
        "/data/links: note envelope-opened: left out with the envelope: an empty array",
    ] == [str(issue) for issue in reading.issues]


def test_nodes_about_one_address_are_one_story() -> None:
    """Two fact checks on one page are one story with two claims; those on two pages are two stories."""
    one = [check(1, "https://example.org/a"), check(2, "https://example.org/a")]
    assert ["Claim 1", "Claim 2"] == [claim.text for claim in parse(json.dumps(one), format="jsonld").article.claims]
    two = [check(1, "https://example.org/a"), check(2, "https://example.org/b")]
    assert 2 == len(list(parse_all(json.dumps(two), format="jsonld")))


def test_a_story_of_a_graph_keeps_what_it_refers_to() -> None:
    """The nodes that are no stories go with each story."""
    org = {"@type": "Organization", "@id": "#org", "name": "Coast Press"}
    nodes = [node(number) | {"publisher": {"@id": "#org"}} for number in (1, 2)]
    readings = list(parse_all(json.dumps({**CONTEXT, "@graph": [*nodes, org]}), format="jsonld"))
    publishers = [one.article.publisher for one in readings if isinstance(one, Reading)]
    assert ["Coast Press", "Coast Press"] == [publisher and publisher.name for publisher in publishers]


def test_one_story_is_one_reading() -> None:
    """A file with one story gives it, without a number, in formats with and without lists."""
    for named, data in (("ninjs", json.dumps(item(1))), ("text", "Rain ends drought\n\nIt rained.\n")):
        (reading,) = parse_all(data, format=named)
        assert isinstance(reading, Reading)
        assert reading == parse(data, format=named)


def test_json_lines_of_ours_are_read(tmp_path: Path) -> None:
    """One document a line, of which one is broken."""
    good = to_json(Article(id="urn:x:1", headline="Rain")).decode()
    path = tmp_path / "stories.newsmodel.json"
    path.write_text(f"{good}\n\n{{}}\n{good}\n")
    found = list(read_all(path))
    assert [Reading, Unread, Reading] == [type(one) for one in found]
    assert ["line 3"] == [one.place for one in found if isinstance(one, Unread)]
    with pytest.raises(SeveralStories):
        parse(path.read_bytes(), format="newsmodel")


@pytest.mark.parametrize(("format_", "make"), [("ninjs", item), ("jsonld", node), ("ans", story)])
def test_json_lines_of_a_standard_are_read(format_: str, make: Callable[[int], dict[str, Any]]) -> None:
    """A line that is cut off costs no other, blank lines count, and `parse` says how many there are."""
    data = f"{json.dumps(make(1))}\n\n{json.dumps(make(2))}\n{json.dumps(make(3))[:-9]}"
    outcomes = list(parse_all(data, format=format_))
    read = [(one.article.headline, one.article.provenance) for one in outcomes if isinstance(one, Reading)]
    assert ["Story 1", "Story 2"] == [headline for headline, _ in read]
    assert ["1", "2"] == [said.origin.entry for _, said in read if said is not None and said.origin is not None]
    assert ["line 4"] == [one.place for one in outcomes if isinstance(one, Unread)]
    with pytest.raises(SeveralStories):
        parse(f"{json.dumps(make(1))}\n{json.dumps(make(2))}", format=format_)


def test_convert_reads_json_lines_of_any_standard(tmp_path: Path) -> None:
    """Each line is looked at for itself; a node that is no story, and a row of somebody's own, are errors of theirs."""
    rows = [item(1), CONTEXT | node(2), story(3), CONTEXT | {"@type": "WebSite", "name": "A"}, {"body": "It rained."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    outcome = run_cli("convert", str(tmp_path / "a.jsonl"), "--to", "jsonl", "--output", str(tmp_path / "out.jsonl"))
    assert 1 == outcome.exit_code
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    assert ["Story 1", "Story 2", "Story 3"] == [json.loads(line)["headline"] for line in lines]
    assert "a.jsonl:4: error story-failed: jsonld: a WebSite is not a story" in outcome.stderr
    assert "a.jsonl:5: error story-failed: jsonl: the row is no document of newsmodel" in outcome.stderr


def test_what_is_no_json_raises() -> None:
    """A file that is not well-formed as a whole has no stories."""
    with pytest.raises(UnreadableInput):
        list(parse_all("[{", format="ninjs"))
    for odd in ('{"a": {"b": 1}}', "{}", "[]", "[[]]"):
        with pytest.raises((UnsupportedItem, UnreadableInput)):
            list(parse_all(odd, format="ninjs"))


def test_convert_writes_each_story(tmp_path: Path) -> None:
    """To one file an entry, or to JSON Lines; one file for several is refused."""
    source = tmp_path / "wire.ninjs.json"
    source.write_text(json.dumps([item(1), item(2), {"uri": "urn:x:3", "type": "picture"}]))
    done = run_cli("convert", str(source), "--output", f"{tmp_path}/out/", "--to", "text")
    assert 1 == done.exit_code
    assert ["wire-1.txt", "wire-2.txt"] == sorted(path.name for path in (tmp_path / "out").iterdir())
    assert "a picture is not a story" in done.stderr
    done = run_cli("convert", str(source), "--output", str(tmp_path / "all.jsonl"))
    assert ["Story 1", "Story 2"] == [
        json.loads(line)["headline"] for line in (tmp_path / "all.jsonl").read_text().splitlines()
    ]
    done = run_cli("convert", str(source), "--to", "text")
    assert (2, True) == (done.exit_code, "several stories need --output DIRECTORY, or --to jsonl" in done.stderr)
