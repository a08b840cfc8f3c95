"""Claims, quotations and reviews: nodes of schema.org with W3C Web Annotation selectors ⇄ claims and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats.jsonld.forms import Day
from newsmodel.formats.jsonld.nodes import types_of
from newsmodel.formats.jsonld.shapes import shaped_claim
from newsmodel.formats.jsonld.sources import (
    AUTHOR,
    BASIS,
    SOMEBODYS,
    read_sources,
    source_lines,
    unstated,
    write_sources,
)
from newsmodel.formats.jsonld.tables import NAMED, link_rows, party_rows, words
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    Each,
    Fields,
    KeptKey,
    Keys,
    Line,
    Members,
    Names,
    Object,
    One,
    PartId,
    Remainder,
    Rows,
    Silent,
    Step,
    copied,
    pick_first,
)
from newsmodel.formats.mapping.forms import Form
from newsmodel.model import Claim, Review
from newsmodel.readings import Hints

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?", re.ASCII)


class Rating(Form):
    """A rating: a number, or a string that is one."""

    __slots__ = ()
    told = "number"

    def read(self, raw: Any, hints: Hints) -> float | None:  # noqa: ARG002
        """Read a number."""
        if isinstance(raw, str):
            match = _NUMBER.fullmatch(raw.strip())
            if match is None:
                return None
            raw = float(raw) if "." in raw else int(raw)
        if isinstance(raw, bool) or not isinstance(raw, int | float) or not abs(raw) < 2**53:
            return None
        return raw


# --- reviews

_CLAIM, _REVIEW = Fields(Claim), Fields(Review)
_REVIEWER = One(
    key="reviewer",
    rows=party_rows(Review, "reviewer/"),
    needs=("reviewer",),
    inside=NAMED,
    picks=pick_first,
)
_REVIEW_ROWS = Rows(
    Members(theirs=("author",), cases=(_REVIEWER,)),
    words(Review, "reviewRating/alternateName", "verdict", also=("reviewRating/name",)),
    _REVIEW.value("reviewRating/ratingValue", "rating", form=Rating()),
    _REVIEW.value("reviewRating/bestRating", "best", form=Rating()),
    _REVIEW.value("reviewRating/worstRating", "worst", form=Rating()),
    words(Review, "reviewBody", "text"),
    _REVIEW.value("url", "uri", also=("@id",)),
    _REVIEW.value("datePublished", "published"),
    Members(
        theirs=("isBasedOn",),
        cases=(Each(ours=("evidence",), rows=link_rows(), needs=("uri", "title"), fixed={"rel": "evidence"}),),
    ),
)
_REVIEWS = Members(theirs=("review",), cases=(Each(ours=("reviews",), rows=_REVIEW_ROWS),))

# --- claims


@attrs.frozen(kw_only=True)
class ClaimId(PartId):
    """The id of a claim, which its node has as a fragment."""

    theirs: str = "@id"
    lead: str = "#"
    prefix: str | None = "C"
    told: str = "as a fragment"

    def write(self, step: Step) -> None:
        """Write the id as a fragment, unless the node had another name."""
        own = step.doc["id"]
        if step.conversion.claim_id(own):
            del step.doc["id"]
        step.raw["@id"] = step.kept.pop("@id", f"#{own}")


@attrs.frozen(kw_only=True)
class Beside(Silent):
    """The part of a claim's node that is worked out outside its rows."""

    reads: Names = frozenset()
    writes: Names = frozenset({KeptKey.BESIDE})

    def write(self, step: Step) -> None:
        """Set it in the node."""
        step.raw |= step.doc.pop(KeptKey.BESIDE, {})


_ROWS = Rows(
    ClaimId(),
    Beside(),
    words(Claim, "text", "text", also=("name", "headline")),
    _CLAIM.value("datePublished", "stated/value", form=Day()),
    Members(
        theirs=("appearance",),
        cases=(Each(ours=("appearances",), rows=link_rows(), needs=("uri", "title"), fixed={"rel": "appearance"}),),
    ),
    _REVIEWS,
)


@attrs.frozen(kw_only=True)
class ClaimCase:
    """Members of a list that are claims.

    Attributes:
        type: Type of the nodes.
        author: The property that says whose words they are.
        each: The rows of a claim.
    """

    type: str
    author: str
    each: Each

    @property
    def field(self) -> str:
        """The claims."""
        return "claims"

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Choose the claims among the members that are left, by their indices."""
        return [index for index in left if self.type in types_of(members[index])]

    def read_member(self, member: Object, index: int, step: Step) -> tuple[str, Object] | None:
        """Read a claim and its sources."""
        node = shaped_claim(member, self.author)
        whose = {name: node.pop(name) for name in (AUTHOR, BASIS) if name in node}
        aside = {KeptKey.AUTHOR: node.pop(KeptKey.AUTHOR)} if KeptKey.AUTHOR in node else {}
        found = self.each.read_member(node, index, step)
        if found is None:
            return None
        key, rest = found
        claim = step.doc["claims"][-1]
        sources, rests = read_sources(step.child(whose, step.doc, theirs=(index,)))
        if sources:
            claim["sources"] = sources
        elif SOMEBODYS & claim.keys():
            claim["sources"] = [unstated(step)]
        else:
            claim["voice"] = "outlet"
        return key, rest | aside | ({"author": rests} if rests else {})

    def write_members(self, step: Step, keys: Keys) -> Iterator[tuple[str, Object]]:
        """Write claims, each with its authors and, for a while, its place in the story."""
        for index, claim in Remainder.copied_from(step.doc, ("claims",)).items():
            if claim.get("voice") == "outlet" and "form" in claim:
                lost = claim.pop("form")
                step.say(NOT_CARRIED, f"the outlet's own words are no speech: {lost}", "claims", index, "form")
            if self._is_mine(claim):
                claim[KeptKey.BESIDE] = self._beside(claim, index, step)
        for key, raw in self.each.write_members(step, keys):
            for review in raw.get("review", ()):
                if isinstance(review, dict):
                    review.setdefault("@type", "ClaimReview")
                    review.setdefault("claimReviewed", raw["text"])
            yield key, raw

    def _beside(self, claim: Object, index: int, step: Step) -> Object:
        """Work out what a claim's node has beside its rows: type, sources and, for a while, its place."""
        kept = step.kept.get(claim["id"])
        kept = kept if isinstance(kept, dict) else {}
        rests, aside = kept.pop("author", None), kept.pop(KeptKey.AUTHOR, ABSENT)
        content = claim.pop("content", [])
        authors, documents = write_sources(step.child({}, claim, copied(rests), ours=("claims", index)), step.doc)
        beside: Object = {"@type": self.type, KeptKey.INDEX: index, KeptKey.CONTENT: content}
        beside |= {self.author: authors} if authors else {}
        beside |= {BASIS: documents} if documents else {}
        return beside | ({"author": aside} if aside is not ABSENT and self.author != "author" else {})

    def _is_mine(self, claim: Object) -> bool:
        return bool(claim.get("text", "").strip()) and all(
            claim.get(name) == value for name, value in self.each.fixed.items()
        )

    def lines(self, theirs: str) -> Iterator[Line]:
        """List the rows for people."""
        yield from self.each.lines(theirs)
        yield Line(f"{theirs}/{self.author}", "claims/sources/source", "each is a source of the story")
        yield from source_lines(f"{theirs}/{self.author}", f"{theirs}/{BASIS}")
        yield Line(f"{theirs}/oa:hasSelector", "claims/content", "W3C Web Annotation: position and quote")


def _case(type_name: str, author: str, fixed: Object) -> ClaimCase:
    return ClaimCase(
        type=type_name,
        author=author,
        each=Each(
            ours=("claims",),
            rows=_ROWS,
            needs=("text",),
            fixed=fixed,
            writable=lambda claim: bool(claim.get("text", "").strip()),  # what was written already is in parts
        ),
    )


QUOTATIONS = Members(theirs=("hasPart",), cases=(_case("Quotation", "spokenByCharacter", {"form": "direct"}),))
CLAIMS = Members(theirs=("interpretedAsClaim",), cases=(_case("Claim", "author", {}),))
