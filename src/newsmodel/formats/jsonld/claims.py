"""Claims, quotations and reviews: nodes of schema.org with W3C Web Annotation selectors ⇄ claims and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats.jsonld.forms import Day
from newsmodel.formats.jsonld.nodes import types_of
from newsmodel.formats.jsonld.shapes import WRITER, shaped_claim
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
    Account,
    At,
    Each,
    Fields,
    Keys,
    Line,
    Members,
    Names,
    Object,
    One,
    Rows,
    Silent,
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
        """The number, or None."""
        if isinstance(raw, str):
            match = _NUMBER.fullmatch(raw.strip())
            if match is None:
                return None
            raw = float(raw) if "." in raw else int(raw)
        if isinstance(raw, bool) or not isinstance(raw, int | float) or not abs(raw) < 2**53:
            return None
        return raw


# --- rows of a claim


#: Where a claim has what is worked out outside its rows; no field is called so.
_BESIDE = "*beside"

# --- reviews

_CLAIM, _REVIEW = Fields(Claim), Fields(Review)
_REVIEWER = One(
    key="reviewer",
    rows=party_rows(Review, "reviewer/"),
    needs=("reviewer",),
    inside=NAMED,
    picks=lambda members, left: left[0] if left else None,  # noqa: ARG005
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
class ClaimId:
    """The id of a claim, which its node has as a fragment."""

    reads: Names = None
    writes: Names = frozenset({"id"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Take the fragment for the id, where it can be one."""
        told = raw.get("@id")
        if isinstance(told, str) and told.startswith("#") and account.claim_id(told[1:]):
            doc["id"] = told[1:]
            raw.pop("@id")
        else:
            doc["id"] = account.fresh_id("C")

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the id as a fragment, unless the node had another name."""
        own = doc["id"]
        if account.claim_id(own):
            del doc["id"]
        raw["@id"] = kept.pop("@id", f"#{own}")

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("@id", "id", "as a fragment")


@attrs.frozen(kw_only=True)
class Beside(Silent):
    """What a claim's node has that is worked out outside its rows."""

    reads: Names = frozenset()
    writes: Names = frozenset({_BESIDE})

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Set it in the node."""
        raw |= doc.pop(_BESIDE, {})


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
        """Which of the members that are left are claims."""
        return [index for index in left if self.type in types_of(members[index])]

    def read_member(self, member: Object, doc: Object, at: At, account: Account) -> tuple[str, Object] | None:
        """Read a claim and its sources."""
        node = shaped_claim(member, self.author)
        whose = {name: node.pop(name) for name in (AUTHOR, BASIS) if name in node}
        aside = {WRITER: node.pop(WRITER)} if WRITER in node else {}
        found = self.each.read_member(node, doc, at, account)
        if found is None:
            return None
        key, rest = found
        claim = doc["claims"][-1]
        sources, rests = read_sources(whose, doc, at, account)
        if sources:
            claim["sources"] = sources
        elif SOMEBODYS & claim.keys():
            claim["sources"] = [unstated(doc, account)]
        else:
            claim["voice"] = "outlet"
        return key, rest | aside | ({"author": rests} if rests else {})

    def write_members(
        self, doc: Object, kept: Object, keys: Keys, at: At, account: Account
    ) -> Iterator[tuple[str, Object]]:
        """Write claims, each with its authors and, for a while, its place in the story."""
        claims = doc.get("claims", {})
        for index, claim in list(claims.items() if isinstance(claims, dict) else enumerate(claims)):
            if claim.get("voice") == "outlet" and "form" in claim:
                lost = claim.pop("form")
                account.say(NOT_CARRIED, f"the outlet's own words are no speech: {lost}", ("claims", index, "form"))
            if self._is_mine(claim):
                mine = kept.get(claim["id"])
                mine = mine if isinstance(mine, dict) else {}
                rests, aside = mine.pop("author", None), mine.pop(WRITER, ABSENT)
                beside: Object = {"@type": self.type, "*index": index, "*content": claim.pop("content", [])}
                authors, documents = write_sources(claim, doc, rests, At(at.raw, ("claims", index)), account)
                claim[_BESIDE] = beside | ({self.author: authors} if authors else {})
                claim[_BESIDE] |= {BASIS: documents} if documents else {}
                claim[_BESIDE] |= {"author": aside} if aside is not ABSENT and self.author != "author" else {}
        for key, raw in self.each.write_members(doc, kept, keys, at, account):
            for review in raw.get("review", ()):
                if isinstance(review, dict):
                    review.setdefault("@type", "ClaimReview")
                    review.setdefault("claimReviewed", raw["text"])
            yield key, raw

    def _is_mine(self, claim: Object) -> bool:
        return bool(claim.get("text", "").strip()) and all(
            claim.get(name) == value for name, value in self.each.fixed.items()
        )

    def lines(self, theirs: str) -> Iterator[Line]:
        """The rows for people."""
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
