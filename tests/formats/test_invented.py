"""A format that is not ours is held to the laws of all others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.formats import invented
from tests.formats.accounts import unaccounted
from tests.formats.round_trips import differences
from tests.formats.test_formats import SAMPLE
from tests.formats.test_kept_bodies import BODIES
from tests.strategies import json_values, sound_articles

from newsmodel import formats, from_dict, to_dict
from newsmodel.errors import NewsModelError
from newsmodel.model import Article
from newsmodel.readings import Hints

#: The format is written in fewer lines than these.
MOST_LINES = 150
#: A story with everything, and with some that the format's table does not know.
STORY: dict[str, Any] = {
    "deskjson": 1,
    "key": "urn:x:1",
    "title": "Rain ends drought",
    "deck": "At last",
    "over": "Weather",
    "printed_by": "By Ana Ruiz",
    "lang": "en_GB",
    "first": "2026-11-30",
    "last": "2026-11-30T10:00:00+01:00",
    "priority": "3",
    "terms": "Not for print",
    "state": "draft",
    "until": "2026-12-31",
    "note": "Snow is coming",
    "authors": [{"name": "Ana Ruiz", "mail": "ana@example.org", "phone": "7"}],
    "pictures": [
        {"id": "boat", "caption": "A boat", "files": [{"address": "https://example.org/a.jpg", "width": 600}]}
    ],
    "tags": [{"label": "rain", "code": "r1"}, "no object"],
    "desks": [{"name": "Coast Press", "floor": 2}],
    "html": "<p>It <b>rained</b>.</p><h2>Later</h2><p>It snowed.</p>",
    "workflow": {"step": 4},
}


def read(story: Any) -> Article:
    """The article of a story."""
    return invented.parse(json.dumps(story), hints=Hints()).article


def test_it_is_small() -> None:
    """Fifteen properties, a body and media are a page of code."""
    path = Path(invented.__file__)
    assert len(path.read_text(encoding="utf-8").splitlines()) < MOST_LINES


def test_it_recognises_its_own_and_no_other() -> None:
    """Its own stories are its own, and those of ours are not."""
    assert invented.sniff(json.dumps(STORY).encode())
    for name in ("newsmodel", "ninjs", "jsonld", "ans", "text"):
        assert not invented.sniff(formats.render(SAMPLE, format=name).data)
        assert not formats.module_of(name).sniff(json.dumps(STORY).encode())


def test_every_value_is_accounted_for_and_comes_back() -> None:
    """What has a field is there, what has none is kept, and all of it is written again; a number is a number."""
    reading = invented.parse(json.dumps(STORY), hints=Hints())
    assert [] == unaccounted(STORY, reading)
    article = reading.article
    assert ("en-GB", 3, "withheld") == (article.language, article.urgency, article.status)
    assert {**STORY, "priority": 3} == json.loads(invented.render(article).data)


def test_another_headline_changes_nothing_else() -> None:
    """One property differs."""
    document = to_dict(read(STORY)) | {"headline": "Snow"}
    written = json.loads(invented.render(formats.parse(json.dumps(document), format="newsmodel").article).data)
    assert {**STORY, "priority": 3, "title": "Snow"} == written


@given(body=BODIES)
def test_an_unchanged_body_is_written_as_it_was(body: str) -> None:
    """Whatever stands in it."""
    story = {"deskjson": 1, "key": "urn:x:1", "title": "Rain", "html": body}
    assert story == json.loads(invented.render(read(story)).data)


@given(article=sound_articles())
def test_article_comes_back_but_for_what_was_named(article: Article) -> None:
    """`parse(render(a))` equals `a`, but for what the issues name."""
    rendering = invented.render(article)
    again = invented.parse(rendering.data, hints=Hints()).article
    assert [] == differences(article, again, rendering, "deskjson")


@given(data=st.binary(max_size=200) | json_values().map(lambda value: json.dumps(value).encode()))
def test_any_bytes_give_a_reading_or_a_refusal(data: bytes) -> None:
    """No bytes raise anything but an error of ours."""
    try:
        invented.parse(data, hints=Hints())
    except NewsModelError:
        return


def test_a_word_of_the_body_changes_in_its_markup() -> None:
    """A word that has changed is written between the tags that were there; a body that is no text comes back."""
    article = to_dict(read(STORY))
    article["sections"][1]["blocks"][0]["text"] = "It hailed."
    again = json.loads(invented.render(from_dict(article)).data)
    assert "<p>It <b>rained</b>.</p><h2>Later</h2><p>It hailed.</p>" == again["html"]
    odd = {**STORY, "html": ["no", "text"]}
    assert odd["html"] == json.loads(invented.render(read(odd)).data)["html"]


def test_a_body_of_plain_text_changes_in_its_lines() -> None:
    """A body without tags is plain text, and stays so."""
    article = to_dict(read({**STORY, "html": "It rained.\n\nIt snowed."}))
    article["sections"][0]["blocks"][1]["text"] = "It hailed."
    assert "It rained.\n\nIt hailed." == json.loads(invented.render(from_dict(article)).data)["html"]
