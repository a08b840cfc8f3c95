"""Origin in a machine that a line of a story states, over formats."""

from __future__ import annotations

import json

import pytest
from tests.formats.extras import is_installed

from newsmodel import formats
from newsmodel.readings import Hints, Reading

SAID = "This article was generated with AI and checked by an editor."
LEAD = "The bridge at Lorn will stay shut until June, the council said on Monday after a long debate."
MORE = "Buses may use it at walking pace, Ana Ruiz said, and the cost of the work is not yet known."
NOTED = (
    f"<nitf><head><docdata><ed-msg info='{SAID}'/></docdata></head>"
    f"<body><body.content><p>{LEAD}</p></body.content></body></nitf>"
)
TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/"
needs_extractor = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")


def origin(reading: Reading) -> tuple[str | None, list[str]]:
    """The term of the origin, and where an issue says that it was inferred."""
    kind = reading.article.digital_source_type
    told = [issue.pointer for issue in reading.issues if issue.rule == "origin-inferred"]
    return (kind.uri.removeprefix(TERMS) if kind is not None and kind.uri is not None else None), told


def as_ninjs(**more: object) -> str:
    body = {"contentType": "text/plain", "value": f"{LEAD}\n\n{MORE}"}
    return json.dumps({"uri": "urn:x:1", "headlines": [{"value": "Bridge shut"}], "bodies": [body], **more})


def as_page(foot: str, head: str = "") -> str:
    story = f"<article><h1>Bridge shut until June</h1>{head}<p>{LEAD}</p><p>{MORE}</p></article>"
    return f"<!doctype html><html lang='en'><title>Bridge shut until June</title><body>{story}{foot}</body></html>"


@pytest.mark.parametrize(
    ("format", "story"),
    [
        ("text", f"Bridge shut\n\n{LEAD}\n\n{MORE}\n\n{SAID}\n"),
        ("text", f"Bridge shut\n\n{SAID}\n\n{LEAD}\n\n{MORE}\n"),
        ("text", f"Bridge shut\n\nEditor's note: {SAID}\n\n{LEAD}\n\n{MORE}\n"),
        ("ninjs", as_ninjs(descriptions=[{"role": "note", "value": "x"}], bodies=[{"value": f"{LEAD}\n\n{SAID}"}])),
        ("ninjs", as_ninjs(by=SAID)),
        ("jsonld", json.dumps({"@type": "NewsArticle", "headline": "Bridge", "articleBody": f"{LEAD}\n\n{SAID}"})),
        ("nitf", f"<nitf><body><body.content><p>{LEAD}</p><p>{SAID}</p></body.content></body></nitf>"),
        ("nitf", NOTED),
    ],
)
def test_a_line_of_the_story_gives_its_origin(format: str, story: str) -> None:
    """Body, byline and notes are read, in whatever format."""
    assert ("trainedAlgorithmicMedia", ["/digital_source_type"]) == origin(
        formats.parse(story, format=format, hints=Hints())
    )


@needs_extractor
@pytest.mark.parametrize(
    "page",
    [as_page(f"<div class='box'><div>{SAID}</div></div>"), as_page("", head=f"<div class='label'>{SAID}</div>")],
    ids=["below", "above"],
)
def test_a_box_beside_the_story_of_a_page_gives_its_origin(page: str) -> None:
    """Publishers say it in a box above or below the story, which is kept as what was left out."""
    reading = formats.parse(page, format="html", hints=Hints())
    assert ("trainedAlgorithmicMedia", ["/digital_source_type"]) == origin(reading)
    assert reading.article.provenance is not None
    told = (*(each.text for each in reading.article.provenance.left_out), reading.article.text)
    assert any(SAID in text for text in told)


@needs_extractor
def test_a_link_to_another_story_gives_none() -> None:
    """A teaser below a story speaks of another one."""
    page = as_page(f"<div><a href='/other'>{SAID}</a></div><h3>{SAID}</h3>")
    assert (None, []) == origin(formats.parse(page, format="html", hints=Hints()))


@pytest.mark.parametrize("headline", ["This article was written by AI", "AI-generated content"])
def test_a_headline_is_no_such_line(headline: str) -> None:
    """Columns have such headlines."""
    reading = formats.parse(f"{headline}\n\n{LEAD}\n\n{MORE}\n", format="text", hints=Hints())
    assert (headline, (None, [])) == (reading.article.headline, origin(reading))


def test_data_that_say_a_person_made_it_do_not_free_it() -> None:
    """The line counts, and the issue tells what it was instead; data that name a machine stay as they are."""
    human = as_ninjs(digitalSourceType={"uri": f"{TERMS}digitalCreation"}, by=SAID)
    reading = formats.parse(human, format="ninjs", hints=Hints())
    assert ("trainedAlgorithmicMedia", ["/digital_source_type"]) == origin(reading)
    assert any(f"instead of '{TERMS}digitalCreation'"[:60] in issue.message for issue in reading.issues)
    machine = as_ninjs(digitalSourceType={"uri": f"{TERMS}algorithmicMedia"}, by=SAID)
    assert ("algorithmicMedia", []) == origin(formats.parse(machine, format="ninjs", hints=Hints()))
