"""Data of a story that its own words overrule: what is written says what the words say, and not what the data said."""

from __future__ import annotations

import json

import pytest

from newsmodel import formats
from newsmodel.readings import Hints

KILL = "MANDATORY KILL"
MADE = "This article was generated with AI."
TERMS = "RESTRICTIONS: No use in Germany"
HUMAN = "https://schema.org/DigitalCaptureDigitalSource"
MACHINE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def linked(words: str, **told: str) -> str:
    return json.dumps({"@type": "NewsArticle", "headline": "Rain", "articleBody": f"{words}\n\nIt rained.", **told})


def item(words: str, **told: object) -> str:
    bodies = [{"contentType": "text/html", "value": f"<p>{words}</p>"}]
    return json.dumps({"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "bodies": bodies, **told})


def story(words: str, **told: object) -> str:
    elements = [{"type": "text", "content": words}]
    headlines = {"basic": "Rain"}
    return json.dumps(
        {"type": "story", "version": "0.10.9", "headlines": headlines, "content_elements": elements, **told}
    )


def nitf(words: str, told: str) -> str:
    return f"<nitf><head><docdata {told}/></head><body><body.content><p>{words}</p></body.content></body></nitf>"


@pytest.mark.parametrize(
    ("format", "data", "written"),
    [
        ("jsonld", linked(KILL, creativeWorkStatus="Published"), '"creativeWorkStatus": "Withdrawn"'),
        ("jsonld", linked(TERMS, usageInfo="Free for all"), TERMS),
        ("jsonld", linked(MADE, digitalSourceType=HUMAN), f'"digitalSourceType": "{MACHINE}"'),
        ("ninjs", item(KILL, pubStatus="usable"), '"pubStatus": "canceled"'),
        ("ninjs", item(MADE, digitalSourceType={"uri": "digitalCreation"}), MACHINE),
        ("ans", story(KILL, status="published"), '"status": "canceled"'),
        ("nitf", nitf(KILL, 'management-status="usable"'), 'management-status="canceled"'),
    ],
)
def test_the_words_count_in_what_is_written(format: str, data: str, written: str) -> None:
    """Whoever reads the properties alone must not take a withdrawn story for a free one."""
    article = formats.parse(data, format=format, hints=Hints()).article
    assert written in formats.render(article, format=format).data.decode()


def test_data_that_nothing_overrules_come_back_as_they_were() -> None:
    """The same properties beside words that say nothing of them keep their forms."""
    data = linked("It rained.", creativeWorkStatus="Published", usageInfo="Free for all", digitalSourceType=HUMAN)
    article = formats.parse(data, format="jsonld", hints=Hints()).article
    assert json.loads(data) == json.loads(formats.render(article, format="jsonld").data)
