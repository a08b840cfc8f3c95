"""The order of the children of NITF's elements, by its schema."""

from __future__ import annotations

SEQUENCES = {
    "nitf": ("head", "body"),
    "head": ("title", "meta", "tobject", "iim", "docdata", "pubdata", "revision-history"),
    "tobject": ("tobject.property", "tobject.subject"),
    "docdata": (
        "correction",
        "evloc",
        "doc-id",
        "del-list",
        "urgency",
        "fixture",
        "date.issue",
        "date.release",
        "date.expire",
        "doc-scope",
        "series",
        "ed-msg",
        "du-key",
        "doc.copyright",
        "doc.rights",
        "key-list",
        "identified-content",
    ),
    "body": ("body.head", "body.content", "body.end"),
    "body.head": ("hedline", "note", "rights", "byline", "distributor", "dateline", "abstract", "series"),
    "hedline": ("hl1", "hl2"),
    "body.end": ("tagline", "bibliography"),
}
