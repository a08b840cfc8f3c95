"""A comment on a claim has no place in annotations."""

from __future__ import annotations

from newsmodel import Article, Claim, Extraction, Report, Span
from newsmodel.claims import write_annotations


def report() -> Report:
    """Write a claim that a person has commented."""
    words = Span(target="headline", start=0, end=4, text="Rain")
    found = Extraction(method="model-1", note="Ask the office.")
    claim = Claim(id="C1", voice="outlet", content=(words,), text="Rain", extraction=found)
    return Report(write_annotations(Article(id="urn:x:1", headline="Rain", claims=(claim,)), "brat").issues)
