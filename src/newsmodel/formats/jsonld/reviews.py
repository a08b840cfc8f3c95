"""Fact checks: a `ClaimReview` that stands alone ⇄ a story with one claim; in or beside a story → claims of it."""

from __future__ import annotations

from typing import Any

from newsmodel.formats.jsonld.nodes import listed, named, types_of
from newsmodel.formats.mapping import Object

#: Properties of a review that say what it found.
_FINDINGS = ("reviewRating", "reviewBody")
#: Properties that the review and the story that it is have in common.
_COMMON = ("author", "url", "datePublished")
#: Properties of a reviewed claim that the review gives another value.
_SAID_ANEW = ("text", "review", "itemReviewed")


def as_story(node: Object) -> Object:
    """Make a review that stands alone a story with a claim; any other node stays as it is.

    Example:
        >>> story = as_story({"@type": "ClaimReview", "claimReviewed": "It rained."})
        >>> story["interpretedAsClaim"][0]["text"]
        'It rained.'
    """
    if not is_fact_check(node):
        return node
    review = {name: node[name] for name in (*_FINDINGS, *_COMMON) if name in node}
    claim = _claim_reviewed(node, {"@type": "ClaimReview"} | review)
    taken = {"claimReviewed", "itemReviewed", *_FINDINGS}
    story = {name: value for name, value in node.items() if name not in taken}
    story["interpretedAsClaim"] = [claim, *listed(node.get("interpretedAsClaim", []))]
    return story


def is_fact_check(node: Any) -> bool:
    """Tell whether a node is a review of a claim."""
    return (
        isinstance(node, dict)
        and isinstance(node.get("claimReviewed"), str)
        and any(name.endswith("Review") for name in types_of(node))
    )


def with_reviews(story: Object, beside: list[Object]) -> Object:
    """Give a story its fact checks as claims.

    Args:
        story: The story, in which they stand as `review`.
        beside: Those that stand beside it in the document.

    Example:
        >>> check = {"@type": "ClaimReview", "claimReviewed": "It rained."}
        >>> with_reviews({"@type": "NewsArticle"}, [check])["interpretedAsClaim"][0]["text"]
        'It rained.'
    """
    inside = listed(story.get("review", []))
    checks = [*filter(is_fact_check, inside), *beside]
    if not checks:
        return story
    out = {name: value for name, value in story.items() if name != "review"}
    reviews = [review for review in inside if not is_fact_check(review)]
    if reviews:
        out["review"] = reviews
    taken = {"claimReviewed", "itemReviewed"}
    claims = [
        _claim_reviewed(check, {name: value for name, value in check.items() if name not in taken})
        for check in map(named, checks)
    ]
    return out | {"interpretedAsClaim": [*listed(story.get("interpretedAsClaim", [])), *claims]}


def _claim_reviewed(node: Object, review: Object) -> Object:
    """Make the claim of a fact check; what else the reviewed items say stays under `itemReviewed`."""
    items = listed(node.get("itemReviewed", []))
    first = next((item for item in items if isinstance(item, dict)), {})
    claim = _claim_of(first)
    reviewed: Object = {"text": node["claimReviewed"], "review": [review]}
    known = [name for name in _SAID_ANEW if name in claim]
    beside = {name: claim[name] for name in known if name not in reviewed or claim[name] != reviewed[name]}
    if more := [item for item in items if item is not first]:
        beside["more"] = more
    return claim | reviewed | ({"itemReviewed": beside} if beside else {})


def _claim_of(item: Object) -> Object:
    """Make the reviewed item a claim: it is one, or the claim appeared in it."""
    if "Claim" in types_of(item):
        return {**item, "@type": "Claim"}
    rest = {name: value for name, value in item.items() if name != "author"}
    claim: Object = {"@type": "Claim"}
    if "author" in item:
        claim["author"] = item["author"]
    if rest:
        claim["appearance"] = [rest]
    return claim


def as_review(node: Object) -> Object:
    """Make a story that was read from a review that review again, where it still has one claim with one review."""
    kinds = types_of(node)
    claims = node.get("interpretedAsClaim")
    if not any(name.endswith("Review") for name in kinds) or not isinstance(claims, list) or len(claims) != 1:
        return node
    claim = dict(claims[0]) if isinstance(claims[0], dict) else {}
    reviews = claim.pop("review", None)
    if not isinstance(reviews, list) or len(reviews) != 1 or "text" not in claim:
        return node
    review = {name: value for name, value in reviews[0].items() if name not in ("@type", "claimReviewed")}
    whole = {name: value for name, value in node.items() if name != "interpretedAsClaim"}
    if any(name in whole and not _says_same(whole[name], value) for name, value in review.items()):
        return node
    whole = review | whole
    whole["claimReviewed"] = claim.pop("text")
    beside = claim.pop("itemReviewed", None)
    beside = beside if isinstance(beside, dict) else {}
    claim |= {name: beside[name] for name in _SAID_ANEW if name in beside}
    more = beside.get("more")
    whole["itemReviewed"] = [claim, *more] if isinstance(more, list) else claim
    return whole


def _says_same(one: Any, other: Any) -> bool:
    """Tell whether two values of a property that both have say the same; parties do if they are called the same."""
    if one == other:
        return True
    names = [[member.get("name") for member in listed(each) if isinstance(member, dict)] for each in (one, other)]
    return bool(names[0]) and names[0] == names[1]
