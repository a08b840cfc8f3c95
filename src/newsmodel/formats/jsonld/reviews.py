"""A fact check that stands alone: a `ClaimReview` ⇄ a story with one claim and its review."""

from __future__ import annotations

from newsmodel.formats.jsonld.nodes import listed, plain, types_of
from newsmodel.formats.mapping import Object

#: Properties of a review that say what it found.
_FINDINGS = ("reviewRating", "reviewBody")
#: Properties that the review and the story that it is have in common.
_COMMON = ("author", "url", "datePublished")


def as_story(node: Object) -> Object:
    """A review that stands alone as a story with a claim; any other node as it is.

    Example:
        >>> story = as_story({"@type": "ClaimReview", "claimReviewed": "It rained."})
        >>> story["interpretedAsClaim"][0]["text"]
        'It rained.'
    """
    if "claimReviewed" not in node or not any(name.endswith("Review") for name in types_of(node)):
        return node
    item = plain(node.get("itemReviewed"))
    claim = _claim_of(item if isinstance(item, dict) else {})
    claim["text"] = node["claimReviewed"]
    review = {name: node[name] for name in (*_FINDINGS, *_COMMON) if name in node}
    claim["review"] = [{"@type": "ClaimReview"} | review]
    taken = {"claimReviewed", *_FINDINGS, *({"itemReviewed"} if isinstance(item, dict) else ())}
    story = {name: value for name, value in node.items() if name not in taken}
    story["interpretedAsClaim"] = [claim, *listed(node.get("interpretedAsClaim", []))]
    return story


def _claim_of(item: Object) -> Object:
    """The reviewed item as a claim: it is one, or the claim appeared in it."""
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
    """A story that was read from a review as that review again, where it still has one claim with one review."""
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
    if any(name in whole and whole[name] != value and name not in _COMMON for name, value in review.items()):
        return node
    whole = review | whole
    whole["claimReviewed"] = claim.pop("text")
    whole["itemReviewed"] = claim
    return whole
