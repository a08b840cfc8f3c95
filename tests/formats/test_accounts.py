"""The accounts that the laws of formats keep: they see a loss where there is one."""

from __future__ import annotations

from typing import Any

from tests.formats.accounts import leaves, unaccounted, unseen
from tests.formats.distinct import distinct

from newsmodel.formats.reading_rules import VALUE_UNREAD
from newsmodel.model import Article, Origin, Provenance
from newsmodel.readings import Reading


def reading_of(item: Any) -> Reading:
    """What a reader makes that knows a headline and keywords, and no more."""
    origin = Origin(media_type="text/x-test", sha256="0" * 64)
    article = Article(
        id="urn:x:1",
        headline=item["headline"],
        keywords=tuple(item.get("keywords", ())),
        provenance=Provenance(origin=origin),
    )
    return Reading(article)


def test_a_value_is_carried_as_often_as_it_stands_there() -> None:
    """One headline does not account for a headline and a title that are equal, unless one only says it again."""
    item = {"headline": "Rain", "title": "Rain"}
    assert [(("headline",), "Rain"), (("title",), "Rain")] == unaccounted(item, reading_of(item))
    assert [] == unaccounted(item, reading_of(item), says_again=lambda path: path == ("title",))
    assert [(("title",), "Snow")] == unaccounted(item | {"title": "Snow"}, reading_of(item), says_again=bool)


def test_truth_is_no_number() -> None:
    """Neither does 1 account for true."""
    item = {"headline": "Rain", "is": True}
    reading = Reading(Article(id="urn:x:1", headline="Rain", version="1", extra={"x": 1}))
    assert [(("is",), True)] == unaccounted(item, reading)


def test_an_issue_accounts_for_what_it_names() -> None:
    """An issue names a value by its path or by that of an object that holds it; one of the whole names none."""
    item = {"headline": "Rain", "a": {"b": "Snow"}}
    for path, left in ((("a", "b"), []), (("a",), []), ((), [(("a", "b"), "Snow")]), (("b",), [(("a", "b"), "Snow")])):
        reading = Reading(reading_of(item).article, (VALUE_UNREAD.issue("x", path),))
        assert left == unaccounted(item, reading)


def test_distinct_values() -> None:
    """Words, runs of words in markup, addresses, times and measures differ; words of a vocabulary stay as they are."""
    item = {
        "a": ["Rain.", "Rain.", "<p>Rain.</p><p>Snow</p>", "", " "],
        "b": ["https://example.org/#a", "https://example.org/#a"],
        "c": ["2026-03-12", "2026-03-12T10:00:00Z", "2026-03-12T10:00:00Z"],
        "d": [800, 0.5, 7, True, None],
        "type": "text",
    }
    assert {
        "a": ["Rain Qaabx.", "Rain Qaacx.", "<p>Rain Qaadx.</p><p>Snow Qaadx</p>", "", " "],
        "b": ["https://example.org/Qaagx#a", "https://example.org/Qaahx#a"],
        "c": ["2001-01-09", "2026-03-12T10:00:09Z", "2026-03-12T10:00:10Z"],
        "d": [1011, 0.0012, 7, True, None],
        "type": "text",
    } == distinct(item)


def test_many_values_are_distinct() -> None:
    """A thousand equal values of each kind are a thousand values."""
    for value in ("Rain", "https://example.org/", "2026-03-12", "2026-03-12T10:00:00Z", 800, 0.5):
        assert 1_000 == len({repr(found) for _, found in leaves(distinct([value] * 1_000))})


def test_what_no_reading_tells_apart_is_unseen() -> None:
    """A property that the reader passes over has any value; one that it reads has not."""
    item = {"headline": "Rain", "keywords": ["rain"], "role": "main", "rank": 2, "free": False, "none": None}
    assert [
        (("role",), "main", "mainx"),
        (("rank",), 2, 3),
        (("free",), False, True),
        (("none",), None, "x"),
    ] == list(unseen([item], reading_of))
