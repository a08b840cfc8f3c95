"""Restrictions beside a story in JSON-LD: of its page, and of elements of that page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from tests.formats.extras import is_installed
from tests.formats.restricted import freer, restricted
from tests.formats.test_foreign import outcome

from newsmodel import list_formats, parse, render
from newsmodel.errors import UnreadableInput
from newsmodel.issues import Severity

STORY = {
    "@type": "NewsArticle",
    "@id": "https://example.org/a#story",
    "url": "https://example.org/a",
    "headline": "Ferry stays",
    "articleBody": "The ferry stays. It sails again on Monday.",
}
PAGE = {"@type": "WebPage", "@id": "https://example.org/a"}
SAID: dict[str, tuple[Any, str]] = {
    "expires": ("2027-03-05T10:00:00Z", "expires T"),
    "creativeWorkStatus": ("Draft", "withheld"),
    "isAccessibleForFree": (False, "paid"),
    "usageInfo": ("Not in print", "terms"),
    "digitalSourceType": ("https://schema.org/TrainedAlgorithmicMediaDigitalSource", "machine"),
}
PLACES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "main entity of": lambda page: STORY | {"mainEntityOfPage": page},
    "part of": lambda page: STORY | {"isPartOf": page},
    "part of by name": lambda page: {"@graph": [page, STORY | {"isPartOf": {"@id": page["@id"]}}]},
    "same address": lambda page: {"@graph": [STORY, page]},
    "main entity by name": lambda page: {
        "@graph": [STORY, page | {"@id": "#page", "mainEntity": {"@id": STORY["@id"]}}]
    },
    "within": lambda page: page | {"mainEntity": STORY},
}
ELEMENTS = {
    "element": {"@type": "WebPageElement", "isAccessibleForFree": False},
    "selector": {"@type": "CreativeWork", "isAccessibleForFree": "False", "cssSelector": ".paywall"},
}
FORMATS = tuple(card.name for card in list_formats() if card.writes_new and is_installed(card.extra))


def as_document(value: Any) -> str:
    return json.dumps({"@context": "https://schema.org"} | value)


def assert_holds(document: str, expected: str) -> None:
    """A document restricts its story, comes back as it was, and does so wherever the story goes, changed or not."""
    article = parse(document, format="jsonld").article
    assert expected == outcome(parse(document, format="jsonld"))
    assert json.loads(document) == json.loads(render(article, format="jsonld").data)
    for changed in (article, attrs.evolve(article, headline="Ferry goes"), attrs.evolve(article, status="canceled")):
        for name in FORMATS:
            rendering = render(changed, format=name)
            try:
                again = parse(rendering.data, format=name)
            except UnreadableInput:  # words of another language than the format's reader expects
                continue
            issues = (*rendering.issues, *again.issues)
            named = any(issue.severity is Severity.ERROR for issue in issues)
            assert named or not list(freer(restricted(changed), restricted(again.article))), name


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", SAID)
def test_what_a_page_says_is_of_its_story(name: str, place: str) -> None:
    """Whichever way a page and a story name each other, what restricts the page restricts the story."""
    value, expected = SAID[name]
    assert_holds(as_document(PLACES[place](PAGE | {name: value})), expected)


@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize("more", [{}, {"isAccessibleForFree": True}])
def test_an_element_that_costs_something_is_of_the_story(element: str, more: dict[str, Any]) -> None:
    """A page of which one element is behind a paywall has a story that is no free one, whatever else it says."""
    assert_holds(as_document(STORY | more | {"hasPart": [ELEMENTS[element]]}), "paid")


@pytest.mark.parametrize(
    "value",
    [
        {"@graph": [STORY, {"@type": "WebSite", "@id": "https://example.org/", "expires": "2027-01-01"}]},
        {"@graph": [STORY, {"@type": "WebPage", "@id": "https://example.org/b", "expires": "2027-01-01"}]},
        STORY | {"isPartOf": {"@type": "Newspaper", "name": "Coast Times", "isAccessibleForFree": False}},
        STORY | {"hasPart": {"@type": "NewsArticle", "headline": "Port opens", "isAccessibleForFree": False}},
        STORY | {"mainEntityOfPage": PAGE | {"name": "Ferry", "isAccessibleForFree": True}},
    ],
)
def test_what_others_say_is_not_of_the_story(value: Any) -> None:
    """A site, another page, the newspaper and another story speak of themselves."""
    assert "free" == outcome(parse(as_document(value), format="jsonld"))


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("expires", ["2029-01-01", "2027-03-05T10:00:00Z"], "expires T"),
        ("expires", ["soon", "2027-03-05T10:00:00Z"], "expires T error"),
        ("creativeWorkStatus", ["Published", "Withdrawn", "Draft"], "canceled"),
        ("isAccessibleForFree", [True, False], "paid"),
        ("digitalSourceType", ["digitalCapture", "trainedAlgorithmicMedia"], "machine"),
        ("usageInfo", ["https://example.org/a", "Not in print"], "terms"),
    ],
)
def test_the_strictest_of_several_values_counts(name: str, values: list[Any], expected: str) -> None:
    """In whatever order a property has several values, the one that restricts most is the story's."""
    for ordered in (values, values[::-1]):
        assert expected == outcome(parse(as_document(STORY | {name: ordered}), format="jsonld"))
