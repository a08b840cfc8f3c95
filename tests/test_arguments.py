"""What the public functions say to a caller who gives them something else than they take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsmodel
from newsmodel import Article, Hints, Paragraph, Reading, Source, bulk, claims, editing

ARTICLE = Article(id="urn:x:1", headline="Rain")
READING = Reading(ARTICLE)
GIVE = "give its `.article`"

READERS: dict[str, Callable[[Any], Any]] = {
    "detect": newsmodel.detect,
    "parse": newsmodel.parse,
    "parse_all": lambda data: list(newsmodel.parse_all(data)),
}
WRITERS: dict[str, Callable[[Any], Any]] = {
    "diff": lambda article: editing.diff(article, ARTICLE),
    "extract_claims": newsmodel.extract_claims,
    "find_claims": lambda article: claims.find_claims(article, lambda _: []),
    "ground": lambda article: claims.ground(article, []),
    "inserted": lambda article: editing.inserted(article, Paragraph(text="x"), after="p1"),
    "merged_sources": lambda article: editing.merged_sources(article, "S1", into="S2"),
    "reanchored": editing.reanchored,
    "removed": lambda article: editing.removed(article, "p1"),
    "render": lambda article: newsmodel.render(article, format="html"),
    "text_digest": bulk.text_digest,
    "to_dict": newsmodel.to_dict,
    "to_json": newsmodel.to_json,
    "with_block": lambda article: editing.with_block(article, "p1", Paragraph(text="x")),
    "with_source": lambda article: editing.with_source(article, "S1", Source(id="S1", kind="group", named=False)),
    "with_text": lambda article: editing.with_text(article, "headline", "x"),
    "write_annotations": lambda article: claims.write_annotations(article, "brat"),
    "write": lambda article: newsmodel.write(article, "story.html"),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS.keys())
@pytest.mark.parametrize(("data", "got"), [(None, "None"), (3, "3 (int)"), ([1], "an array of 1 item (list)")])
def test_input_that_is_no_text(read: Callable[[Any], Any], data: Any, got: str) -> None:
    """Readers take bytes and str, and name what they got instead."""
    with pytest.raises(TypeError) as raised:
        read(data)
    assert f"data: expected bytes or str, got {got}" == str(raised.value)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS.keys())
def test_reading_for_an_article(write: Callable[[Any], Any]) -> None:
    """What takes an article says where it is, when it gets the reading that holds it."""
    with pytest.raises(TypeError) as raised:
        write(READING)
    assert str(raised.value).startswith("article: expected Article, got Reading(article=Article(id='urn:x:1'")
    assert str(raised.value).endswith(GIVE)


def test_reading_is_no_document() -> None:
    """`validate` never raises: that it was given a reading is an issue."""
    (issue,) = newsmodel.validate(READING)  # type: ignore[arg-type]
    assert ("not-json", f"this is a Reading, and no document: {GIVE}") == (issue.rule, issue.message)


def test_path_for_a_document() -> None:
    """`from_json` says that the name of a file is no document."""
    with pytest.raises(newsmodel.UnreadableInput, match="this looks like the name of a file: give its content"):
        newsmodel.from_json("stories/rain.newsmodel.json")
    with pytest.raises(TypeError, match=r"^data: expected bytes or bytearray or memoryview or str, got None$"):
        newsmodel.from_json(None)  # type: ignore[call-overload]


def test_hints_are_hints() -> None:
    """A dict is no `Hints`, and the message does not ask for what a dict has not."""
    with pytest.raises(TypeError, match=r"^hints: expected Hints or None, got an object with url \(dict\)$"):
        newsmodel.parse("Rain", hints={"url": "https://e.example/1"})  # type: ignore[call-overload]
    assert newsmodel.parse("It rained.", format="text", hints=Hints(language="en")).article.language == "en"


@pytest.mark.parametrize(
    ("parts", "error", "message"),
    [
        ({"headline": "Rain", "body": None}, TypeError, "body: expected str, got None"),
        ({"headline": 3, "body": "It rained."}, TypeError, "headline: expected str or None, got 3 (int)"),
        (
            {"headline": "Rain", "body": "It rained.", "byline": ["Jo Lee"]},
            TypeError,
            "byline: expected str or None, got an array of 1 item (list)",
        ),
        (
            {"headline": "Rain", "body": "It rained.", "hints": {}},
            TypeError,
            "hints: expected Hints or None, got an empty object (dict)",
        ),
        (
            {"headline": "Rain", "body": "It rained.", "body_format": "rtf"},
            ValueError,
            "body_format: expected 'text' or 'html' or 'markdown', got 'rtf'",
        ),
    ],
)
def test_parts_that_build_does_not_take(parts: dict[str, Any], error: type[Exception], message: str) -> None:
    """`build` names the part that it cannot take."""
    with pytest.raises(error) as raised:
        newsmodel.build(**parts)
    assert message == str(raised.value)


def test_a_path_is_no_document(tmp_path: Path) -> None:
    """`validate` says of a path, as of its name, that the content is asked for."""
    report = newsmodel.validate(tmp_path / "story.json")  # type: ignore[arg-type]
    assert [str(issue) for issue in report] == ["error not-json: this looks like the name of a file: give its content"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"jobs": 0}, "Run.jobs: 0 is below 1"),
        ({"part_size": -1}, "Run.part_size: -1 is below 1"),
        ({"timeout": 0}, "Run.timeout: 0 is no time"),
        ({"timeout": float("nan")}, "Run.timeout: nan is no time"),
        ({"jobs": "2"}, "Run.jobs: expected int, got '2' (str)"),
    ],
)
def test_settings_that_no_run_can_have(given: dict[str, Any], told: str) -> None:
    """Python refuses what the command line refuses, before any work is done."""
    with pytest.raises((TypeError, ValueError)) as raised:
        bulk.Run(**given)
    assert told == str(raised.value)


def test_errors_are_treated_in_a_known_way() -> None:
    """A word that means nothing is refused, though no story has failed yet."""
    with pytest.raises(ValueError, match=r"^errors: 'ignore' is neither raise nor skip, nor a function$"):
        next(bulk.read("docs/examples/documents", errors="ignore"))  # type: ignore[call-overload]


def test_an_id_for_a_claim() -> None:
    """The sources of a claim are asked for with the claim, not with its id."""
    with pytest.raises(TypeError) as raised:
        ARTICLE.sources_of("C1")  # type: ignore[arg-type]
    assert "claim: expected Claim, got 'C1' (str)" == str(raised.value)
