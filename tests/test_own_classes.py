"""Readers, writers and the command line with a user's own subclass of Article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

import newsmodel
from newsmodel import Article, Claim, Extraction, InvalidDocument, Members, Reading, Unread, bulk, checked
from newsmodel.claims.grounding import ClaimRecord, ground
from newsmodel.documents.own_classes import as_article, as_class
from newsmodel.values import Line
from tests.other_users import ScoredArticle
from tests.running import run_cli
from tests.users import WireArticle

RAW = "Rain ends drought\n\nIt rained at last, the ministry said on Friday.\n"
WIRE_MODULE = "tests.test_own_classes:DeskArticle"


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class DeskClaim(Claim):
    """A claim that a desk may look at.

    Attributes:
        checkable: Whether it can be checked.
    """

    checkable: bool = False


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class DeskArticle(Article):
    """A story of a desk.

    Attributes:
        desk: The desk.
        claims: Who said what.
    """

    desk: Line = "islands"
    claims: tuple[DeskClaim, ...] = attrs.field(default=(), converter=Members[DeskClaim])


def document(**fields: Any) -> str:
    """Write the JSON of a small document."""
    return json.dumps({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", **fields})


STORY = DeskArticle(
    id="urn:x:1", headline="Rain", desk="asia", claims=[DeskClaim(id="C1", voice="outlet", text="Rain", checkable=True)]
)


def test_a_document_is_read_with_the_fields_of_the_class() -> None:
    """`parse` gives an article of the class that was asked for, and a plain one refuses its field."""
    reading = newsmodel.parse(document(desk="asia"), cls=DeskArticle)
    assert DeskArticle(id="urn:x:1", headline="Rain", desk="asia") == reading.article
    with pytest.raises(InvalidDocument, match="'desk' is no property of Article"):
        newsmodel.parse(document(desk="asia"))


def test_a_raw_story_gets_the_defaults_of_the_class() -> None:
    """What a format cannot say takes its default."""
    reading = newsmodel.parse(RAW, format="text", cls=DeskArticle)
    assert ("islands", "Rain ends drought") == (reading.article.desk, reading.article.headline)
    assert newsmodel.parse(RAW, format="text").issues == reading.issues


def test_a_class_that_wants_more_than_a_story_says_refuses_it() -> None:
    """A required field of the user's own is an issue of the document, as in `from_json`."""
    with pytest.raises(InvalidDocument) as refusal:
        newsmodel.parse(RAW, format="text", cls=WireArticle)
    assert ["missing-field", "missing-field"] == [issue.rule for issue in refusal.value.report]


def test_every_reader_takes_the_class(tmp_path: Path) -> None:
    """`read`, `read_all`, `parse_all` and `bulk.read` give articles of the class too."""
    path = tmp_path / "stories.newsmodel.jsonl"
    path.write_text(f"{document(desk='asia')}\n{document(desk='europe')}\n")
    several = [newsmodel.read_all(path, cls=DeskArticle), newsmodel.parse_all(path.read_bytes(), cls=DeskArticle)]
    for readings in several:
        assert ["asia", "europe"] == [each.article.desk for each in readings if isinstance(each, Reading)]
    assert ["asia", "europe"] == [article.desk for article in bulk.read(path, cls=DeskArticle)]
    one = tmp_path / "story.newsmodel.json"
    one.write_text(document(desk="asia"))
    assert "asia" == newsmodel.read(one, cls=DeskArticle).article.desk


def test_a_story_that_the_class_refuses_costs_no_other() -> None:
    """Of several stories in a feed, each that the class refuses is Unread."""
    stories = [{"id": f"urn:x:{title}", "title": title, "content_text": "It fell."} for title in ("Rain", "Snow")]
    items = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": stories})
    read = list(newsmodel.parse_all(items, format="jsonfeed", cls=WireArticle))
    assert ["/items/0", "/items/1"] == [each.place for each in read if isinstance(each, Unread)]
    assert 2 == sum(isinstance(each, Reading) for each in newsmodel.parse_all(items, format="jsonfeed"))


def test_another_format_says_what_it_loses_of_the_class() -> None:
    """Fields of the user's own are losses with a path, in every format but ours."""
    issues = newsmodel.render(STORY, format="text").issues
    assert {"/desk", "/claims/0/checkable"} <= {issue.pointer for issue in issues}
    assert "/0/desk" in {issue.pointer for issue in newsmodel.render_all([STORY], format="rss").issues}
    assert () == newsmodel.render(STORY, format="newsmodel").issues


def test_a_plain_article_and_back() -> None:
    """What a plain article has no field for is named, also where a class of the user's own is no class of ours."""
    plain, left_out = as_article(STORY)
    assert Article(id="urn:x:1", headline="Rain", claims=[Claim(id="C1", voice="outlet", text="Rain")]) == plain
    assert (("claims", 0, "checkable"), ("desk",)) == left_out
    assert attrs.evolve(STORY, desk="islands", claims=[DeskClaim(id="C1", voice="outlet", text="Rain")]) == as_class(
        plain, DeskArticle
    )
    scored = newsmodel.from_json(document(claims=[{"id": "C1", "text": "x", "score": 1}]), cls=ScoredArticle)
    assert (("claims", 0, "score"),) == as_article(scored)[1]


def test_claims_are_found_as_the_class_has_them() -> None:
    """Claims that are found, grounded or kept are of the class that the field was narrowed to."""
    story = newsmodel.parse(RAW, format="text", cls=DeskArticle).article
    found = newsmodel.extract_claims(attrs.evolve(story, language="en"))
    assert [DeskClaim] == [type(claim) for claim in found.claims]
    seen = attrs.evolve(found.claims[0], checkable=True, extraction=Extraction(method="me", status="accepted"))
    assert (seen,) == newsmodel.extract_claims(attrs.evolve(found, claims=[seen])).claims
    record = ClaimRecord(source="the ministry", content="It rained at last")
    assert [DeskClaim] == [type(claim) for claim in ground(story, [record]).article.claims]


def test_convert_takes_the_class(tmp_path: Path) -> None:
    """`convert --class` keeps the fields of the class, also through Parquet."""
    path = tmp_path / "story.newsmodel.json"
    path.write_text(document(desk="asia"))
    done = run_cli("convert", "--quiet", "--class", WIRE_MODULE, str(path), "--to", "jsonl")
    assert (0, "asia") == (done.exit_code, json.loads(done.stdout)["desk"])
    refused = run_cli("convert", str(path), "--to", "jsonl")
    assert "'desk' is no property of Article" in refused.stderr
    wrong = run_cli("convert", "--class", "tests.test_own_classes:DeskClaim", str(path))
    assert "'tests.test_own_classes:DeskClaim' is no Article" in wrong.stderr


def test_convert_takes_the_class_through_parquet(tmp_path: Path) -> None:
    """The fields of the class are columns of the parts, and come back."""
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    path, parts = tmp_path / "story.newsmodel.json", f"{tmp_path}/parts/"
    path.write_text(document(desk="asia"))
    run_cli("convert", "--quiet", "--class", WIRE_MODULE, str(path), "--to", "parquet", "-o", parts)
    done = run_cli("convert", "--quiet", "--class", WIRE_MODULE, parts, "--to", "jsonl")
    assert "asia" == json.loads(done.stdout)["desk"]
    assert ["asia"] == [article.desk for article in bulk.read(parts, cls=DeskArticle)]
