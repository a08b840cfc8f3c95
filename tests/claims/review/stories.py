"""A story to review, and short ways to decide on its claims."""

from __future__ import annotations

import datetime
from typing import Any

from newsmodel import Article, Party, extract_claims, parse
from newsmodel.model import Decision, Decisions, StoryDecisions, claim_digest

TEXT = """\
Bridge at Brae shut to cars

The bridge at Brae was shut to cars on Thursday.

“It is not safe,” said Jo Lee, the county engineer. Lee said that repairs would take about three weeks.

Brae Steel denied that it had used poor steel.

“About 1,200 cars cross it every day,” a clerk added. Nobody was hurt, the clerk noted.
"""
RUIZ = Party(name="Ana Ruiz")
DAY = datetime.date(2026, 11, 30)


def story() -> Article:
    """Read the story, with the claims that the rules find."""
    return extract_claims(parse(TEXT.encode(), format="text").article)


def decision(article: Article, id: str, status: str, **fields: Any) -> Decision:
    """Decide on a claim of the story as it is."""
    claim = next(claim for claim in article.claims if claim.id == id)
    return Decision(claim=id, digest=claim_digest(article, claim), text=claim.text, status=status, **fields)  # type: ignore[arg-type]


def file_of(article: Article, *decisions: Decision, added: Any = ()) -> Decisions:
    """Make the file that Ana Ruiz saves on the last day of November."""
    story = StoryDecisions(article=article.id, decisions=decisions, added=tuple(added))
    return Decisions(reviewer=RUIZ, reviewed=DAY, stories=(story,))
