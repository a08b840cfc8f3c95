"""schema.org: who stands behind claims, and fact checks beside other reviews."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats import jsonld
from newsmodel.readings import Hints, Reading

Node = dict[str, Any]

FALSE = {"@type": "Rating", "alternateName": "False"}
CHECK = {"@type": "ClaimReview", "claimReviewed": "It rained.", "reviewRating": FALSE}


def read(**properties: Any) -> Reading:
    """What a story with some properties reads to."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain", **properties}
    return jsonld.parse(json.dumps(node), hints=Hints())


def written(document: Node) -> Node:
    """The node that is written for a document, which loses nothing."""
    rendering = jsonld.render(from_dict(document))
    assert () == rendering.issues
    node: Node = json.loads(rendering.data)
    return node


def without_id(member: Any) -> Any:
    """A node without its id, which writing adds."""
    return {name: value for name, value in member.items() if name != "@id"} if isinstance(member, dict) else member


@pytest.mark.parametrize(
    ("author", "kind"),
    [
        ({"@type": "Person", "name": "Lee"}, "person"),
        ({"@type": "Corporation", "name": "Varg Steel"}, "organization"),
        ({"@type": "Robot", "name": "Rex"}, "person"),
        ({"@type": "Organization", "additionalType": "government", "name": "Flint City Council"}, "government"),
    ],
)
def test_an_author_of_a_claim_is_a_source(author: Node, kind: str) -> None:
    """Of a type that we do not know the words tell whether it is an organization; the type is kept."""
    document = to_dict(read(interpretedAsClaim=[{"@type": "Claim", "text": "It rained.", "author": [author]}]).article)
    assert [(author["name"], kind)] == [(source["name"], source["kind"]) for source in document["sources"]]
    assert [author] == list(map(without_id, written(document)["interpretedAsClaim"][0]["author"]))


def test_a_source_without_a_type_is_a_person() -> None:
    """Beside documents it is one of them."""
    claims = [{"@type": "Claim", "text": "It rained.", "author": {"name": "Lee"}, "isBasedOn": {"name": "Rain 2026"}}]
    sources = read(interpretedAsClaim=claims).article.sources
    assert [("Lee", "person"), ("Rain 2026", "document")] == [(source.name, source.kind) for source in sources]


def test_an_author_that_is_none_comes_back() -> None:
    """It is named, and stands behind the others."""
    reading = read(interpretedAsClaim=[{"@type": "Claim", "text": "It rained.", "author": [{"name": "Lee"}, 7]}])
    assert ["/interpretedAsClaim/0/author/1"] == [issue.pointer for issue in reading.issues]
    assert 7 == written(to_dict(reading.article))["interpretedAsClaim"][0]["author"][1]


def test_two_authors_with_one_id_are_two_sources() -> None:
    """Only one of them can have it in the document; in the node both have it back."""
    lee, ray = ({"@id": "#p1", "@type": "Person", "name": name} for name in ("Lee", "Ray"))
    claims = [{"@type": "Claim", "text": "It rained.", "author": [author]} for author in (lee, ray)]
    document = to_dict(read(interpretedAsClaim=claims).article)
    assert [("p1", "Lee"), ("S1", "Ray")] == [(source["id"], source["name"]) for source in document["sources"]]
    assert [[lee], [ray]] == [claim["author"] for claim in written(document)["interpretedAsClaim"]]


def test_a_review_of_the_story_is_no_fact_check() -> None:
    """It stays where it was, and the fact check beside it becomes a claim."""
    review = {"@type": "Review", "reviewBody": "Well told."}
    document = to_dict(read(review=[CHECK, review]).article)
    assert [("It rained.", [{"verdict": "False"}])] == [
        (claim["text"], claim["reviews"]) for claim in document["claims"]
    ]
    assert [CHECK, review] == written(document)["review"]


def test_a_fact_check_with_two_verdicts_has_a_claim_with_two_reviews() -> None:
    """One `ClaimReview` can say one of them."""
    node = {"@context": "https://schema.org", "headline": "Rain", **CHECK}
    document = to_dict(jsonld.parse(json.dumps(node), hints=Hints()).article)
    assert FALSE == written(document)["reviewRating"]
    document["claims"][0]["reviews"].append({"verdict": "True"})
    (claim,) = written(document)["interpretedAsClaim"]
    assert ["False", "True"] == [review["reviewRating"]["alternateName"] for review in claim["review"]]


@pytest.mark.parametrize("value", [True, 1e300, "many"])
def test_a_rating_that_is_no_number_comes_back(value: Any) -> None:
    """The verdict beside it is read."""
    rating = {**FALSE, "ratingValue": value}
    document = to_dict(read(review=[{**CHECK, "reviewRating": rating}]).article)
    assert [{"verdict": "False"}] == document["claims"][0]["reviews"]
    assert rating == written(document)["review"][0]["reviewRating"]


def test_a_claim_without_words_comes_back() -> None:
    """It is none of the article's."""
    claims = [{"@type": "Claim", "text": "It rained."}, {"@type": "Claim", "position": 7}]
    document = to_dict(read(interpretedAsClaim=claims).article)
    assert ["It rained."] == [claim["text"] for claim in document["claims"]]
    assert claims == list(map(without_id, written(document)["interpretedAsClaim"]))


def test_a_claim_without_words_is_said_to_be_unread() -> None:
    """What else its node says is kept; one that says no more than its type is nothing to speak of."""
    claims = [{"@type": "Claim", "author": "Jo Lee"}, {"@type": "Claim"}]
    issues = [issue for issue in read(interpretedAsClaim=claims).issues if issue.rule == "value-unread"]
    assert [("interpretedAsClaim", 0)] == [issue.path for issue in issues]
