"""A story whose claims are shown, and which is withheld until the end of its embargo."""

from __future__ import annotations

import datetime

from newsmodel import Article, Embargo, Report
from newsmodel.cli.stories import restricting


def report() -> Report:
    """Say what restricts it."""
    end = datetime.date(2026, 12, 24)
    return Report(restricting(Article(id="urn:x:1", headline="Rain", status="withheld", embargo=Embargo(until=end))))
