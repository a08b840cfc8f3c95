"""Completion of a document: one answer for all formats to what an input does not say."""

from __future__ import annotations

import ast
import datetime
from pathlib import Path
from typing import Any

import pytest

from newsmodel import formats
from newsmodel.formats import completion
from newsmodel.formats.addresses import id_of_bytes, is_id_of_bytes
from newsmodel.formats.completion import (
    LONGEST_INFERRED,
    infer_headline,
    infer_headline_from_heading,
    infer_headline_from_text,
    infer_language,
    origin_of,
    provenance_of,
    remarks_on_date,
    shortened,
    texts_of,
)
from newsmodel.prose.dates.resolution import Doubt
from newsmodel.readings import Hints

ENGLISH = "It rained for the first time since May, and the people of the valley said that they were happy."
GERMAN = "Es hat zum ersten Mal seit Mai geregnet, und die Leute im Tal sagten, dass sie sich darüber freuen."
PARAGRAPH: dict[str, Any] = {"type": "paragraph", "text": "It rained. Farmers danced."}


def doc(**fields: Any) -> dict[str, Any]:
    return {"id": "urn:x:1", **fields}


@pytest.mark.parametrize("data", ["Flut in Ⅷ \ud83d", b"\xff", bytearray(b"Rain"), memoryview(b"Rain")])
def test_id_names_the_bytes(data: Any) -> None:
    """Any input has a name, which says that it was made of the bytes."""
    name, digest = id_of_bytes(data)
    assert (True, 64, "ni:///sha-256;") == (is_id_of_bytes(name), len(digest), name[:14])


def test_text_and_its_bytes_have_one_id() -> None:
    """A text is named as the bytes of its UTF-8 are."""
    assert id_of_bytes("Fluß") == id_of_bytes("Fluß".encode())


def test_origin_and_provenance_have_no_empty_parts() -> None:
    """An address that nobody knows, and original spellings that there are none of, are absent."""
    origin = origin_of("a6", "text/html", "https://example.org/rain")
    assert {"media_type": "text/html", "sha256": "a6", "uri": "https://example.org/rain"} == origin
    assert {"origin": origin} == provenance_of(origin, {})
    assert {"origin": origin, "originals": {"/published": "9 July"}} == provenance_of(origin, {"/published": "9 July"})


@pytest.mark.parametrize(
    ("fields", "headline"),
    [
        ({"title": "Rain  ends\ndrought", "slugline": "rain"}, "Rain ends drought"),
        ({"title": "", "slugline": "rain", "summaries": [{"text": "Rain."}]}, "rain"),
        ({"summaries": [{"text": "It rained. Farmers danced."}], "sections": []}, "It rained. Farmers danced."),
        ({"sections": [{"blocks": [{"type": "divider"}, PARAGRAPH]}], "claims": [{"text": "No"}]}, "It rained."),
        ({"claims": [{"text": "It rained. Farmers danced."}], "byline": "By Ana Ruiz"}, "It rained."),
        ({"byline": "By Ana Ruiz"}, "By Ana Ruiz"),
        ({}, "urn:x:1"),
    ],
)
def test_headline_is_taken_from_the_nearest_field(fields: dict[str, Any], headline: str) -> None:
    """Title, slug, summary, body, claims, byline and id stand in, in this order; the remark shows the words."""
    inferred = infer_headline(doc(**fields))
    assert (headline, "headline-inferred", f"copied from elsewhere: {headline!r}") == (
        inferred.value,
        inferred.remark[0].id,
        inferred.remark[1],
    )


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("It rained. Farmers danced.", "It rained."),
        ("[TEXT] [UPDATE] It rained. Farmers danced.", "It rained."),
        ("[TEXT]", "[TEXT]"),
        ("  Rain \n ends it", "Rain ends it"),
        ("rain " * 100, "rain " * 38 + "rain…"),
        ("r" * 300, "r" * (LONGEST_INFERRED - 1) + "…"),
    ],
)
def test_headline_is_the_first_sentence_of_a_text(text: str, headline: str) -> None:
    """Labels in brackets are passed over, and what is long is cut at a word."""
    inferred = infer_headline_from_text(text)
    assert (headline, "copied from the first sentence") == (inferred.value, inferred.remark[1])


def test_headline_is_a_heading() -> None:
    """A heading of a lower rank is copied whole; the remark has it as it stood."""
    inferred = infer_headline_from_heading("Rain\u00a0 ends it")
    assert "Rain ends it" == inferred.value
    assert "copied from the first heading: 'Rain\\xa0 ends it'" == inferred.remark[1]


def test_words_of_the_longest_headline_are_kept() -> None:
    """What fits is not cut."""
    assert "r" * LONGEST_INFERRED == shortened("r" * LONGEST_INFERRED)


@pytest.mark.parametrize(
    ("texts", "headline", "language"),
    [
        ([ENGLISH], "", "en"),
        ([GERMAN], ENGLISH, "de"),
        ([], ENGLISH, "en"),
        (["Rain"], ENGLISH, "en"),
        (["Rain"], "Snow", None),
        ([], "", None),
        ([GERMAN * 13, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH], "", "en"),
    ],
)
def test_language_is_told_from_the_body_and_else_with_the_headline(
    texts: list[str], headline: str, language: str | None
) -> None:
    """Words that do not settle it give none, and no paragraph speaks for all."""
    inferred = infer_language(texts, headline)
    assert language == (inferred.value if inferred else None)
    if inferred:
        assert ("language-inferred", f"taken for {language!r}") == (inferred.remark[0].id, inferred.remark[1])


def test_no_more_texts_are_read_than_tell_the_language() -> None:
    """A book is not read to its end."""
    texts = iter([ENGLISH] * 1000)
    infer_language(texts)
    assert 900 < len(list(texts)) < 1000


def test_texts_are_those_of_blocks_that_have_some() -> None:
    """Dividers, figures and sections without blocks have none."""
    sections = [{"id": "s1"}, {"blocks": [{"type": "divider"}, PARAGRAPH]}, {"blocks": [PARAGRAPH]}]
    assert [PARAGRAPH["text"]] * 2 == list(texts_of(doc(sections=sections)))


def test_each_doubt_about_a_date_has_its_rule() -> None:
    """Every doubt is told with the words of the date."""
    remarks = list(remarks_on_date(Doubt, "Monday"))
    assert [f"{doubt.value}: 'Monday'" for doubt in Doubt] == [message for _, message in remarks]
    assert "zone-unknown" == next(rule.id for rule, message in remarks if message.startswith(Doubt.NO_ZONE.value))


# --- what the formats make of it

STORIES = {
    "text": ENGLISH,
    "markdown": ENGLISH,
    "html": f"<html><body><article><p>{ENGLISH}</p></article></body></html>",
    "ninjs": f'{{"uri": "none", "bodies": [{{"value": "<p>{ENGLISH}</p>"}}]}}',
    "jsonld": f'{{"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "{ENGLISH}"}}',
    "ans": f'{{"type": "story", "content_elements": [{{"type": "text", "content": "{ENGLISH}"}}]}}',
}


@pytest.mark.parametrize("name", STORIES)
def test_formats_complete_alike(name: str) -> None:
    """A story without id and headline gets the same ones in every format, and an origin."""
    if name == "html":
        pytest.importorskip("trafilatura")
    if name == "markdown":
        pytest.importorskip("markdown_it")
    hints = Hints(url="https://example.org/a", published=datetime.date(2026, 11, 22))
    data = STORIES[name]
    reading = formats.parse(data, format=name, hints=hints)
    article = reading.article
    assert article.provenance is not None
    assert article.provenance.origin is not None
    digest = id_of_bytes(data)[1]
    assert ENGLISH == article.headline
    assert ("https://example.org/a", digest) == (article.provenance.origin.uri, article.provenance.origin.sha256)
    assert 1 == [issue.rule for issue in reading.issues].count("headline-inferred")


def test_completion_knows_no_format() -> None:
    """It imports from no folder of the room."""
    tree = ast.parse(Path(completion.__file__).read_text(encoding="utf-8"))
    modules = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    folders = {path.name for path in Path(completion.__file__).parent.iterdir() if path.is_dir()}
    assert set() == {part for module in modules for part in module.split(".")[2:3]} & folders
