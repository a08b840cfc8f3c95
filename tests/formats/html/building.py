"""Pages for tests, made of a few parts."""

from __future__ import annotations

import json
from typing import Any

from newsmodel import Hints, Reading
from newsmodel.formats import html

#: Three paragraphs of a story, long enough for the extractor.
WORDS = (
    "The council voted on Thursday to keep the last ferry of the harbour town, after a night of debate in the hall.",
    "The office has until the end of April to answer. If it refuses, the town may go to court, a lawyer for it said.",
    "Nobody in the hall believed that it would come to that, and most of them went home before the counting was over.",
)
STORY = "".join(f"<p>{words}</p>" for words in WORDS)


def page(head: str = "", body: str = STORY, *, headline: str = "Ferry stays") -> str:
    """A page with a story in it."""
    return f'<html lang="en"><head>{head}</head><body><article><h1>{headline}</h1>{body}</article></body></html>'


def metadata(head: str = "", body: str = STORY, **hints: Any) -> Reading:
    """What the metadata of a page say."""
    return html.parse_metadata(page(head, body), hints=Hints(**hints))


def linked(**properties: Any) -> str:
    """A script with a story's JSON-LD."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **properties}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def notes(reading: Reading, rule: str) -> list[str]:
    """The messages of a rule."""
    return [issue.message for issue in reading.issues if issue.rule == rule]
