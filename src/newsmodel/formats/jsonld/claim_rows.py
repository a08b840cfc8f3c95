"""Rows of the node of a claim: its id, what it says of itself, and its reviews."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.jsonld.forms import Day
from newsmodel.formats.jsonld.tables import NAMED, linked, party_rows, words
from newsmodel.formats.mapping import (
    Each,
    Fields,
    Members,
    One,
    PartId,
    Rows,
    Step,
)
from newsmodel.formats.mapping.forms import Form
from newsmodel.model import Claim, Review
from newsmodel.readings import Hints

_CLAIM, _REVIEW = Fields(Claim), Fields(Review)
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


_RATING = {"reviewRating/ratingValue": "rating", "reviewRating/bestRating": "best", "reviewRating/worstRating": "worst"}
_REVIEW_ROWS = Rows(
    Members("author", One("reviewer", party_rows(Review, "reviewer/"), inside=NAMED)),
    *words(Review, ("reviewRating/alternateName", "verdict"), also=("reviewRating/name",)),
    *(_REVIEW.value(theirs, ours, form=Rating()) for theirs, ours in _RATING.items()),
    *words(Review, ("reviewBody", "text")),
    _REVIEW.value("url", "uri", also=("@id",)),
    _REVIEW.value("datePublished", "published"),
    Members("isBasedOn", linked("evidence", "evidence")),
)


class ClaimId(PartId, frozen=True, kw_only=True):
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


ID = ClaimId()
ROWS = Rows(
    *words(Claim, "text", also=("name", "headline")),
    _CLAIM.value("datePublished", "stated/value", form=Day()),
    Members("appearance", linked("appearances", "appearance")),
    Members("review", Each("reviews", _REVIEW_ROWS)),
)
