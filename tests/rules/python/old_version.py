"""A document of version 1.0, read by a library whose current version is 1.1."""

from __future__ import annotations

from newsmodel.documents.upgrade import upgrade
from newsmodel.issues import Report


def report() -> Report:
    """The note that an upgrade leaves."""
    document = {"newsmodel": "1.0", "id": "urn:example:1", "headline": "Ferry service resumes"}
    _, notes = upgrade(document, steps={"1.0": ("1.1", dict)}, current="1.1")
    return Report(notes)
