"""Two sources that are one are described by different words."""

from __future__ import annotations

from newsmodel import Article, Report, Source
from newsmodel.editing import merged_sources


def report() -> Report:
    """Merge the engineer into the mayor."""
    words = ("the mayor", "the engineer")
    sources = [Source(id=f"S{n}", kind="person", named=False, description=words[n]) for n in (0, 1)]
    return Report(merged_sources(Article(id="urn:x:1", headline="Rain", sources=sources), "S1", into="S0").issues)
