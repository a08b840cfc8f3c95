"""The HTML that notebooks show of stories, claims, readings and reports."""

from __future__ import annotations

from newsmodel.errors import MissingExtra
from newsmodel.issues import Displayed, Report
from newsmodel.model import Article, Claim
from newsmodel.readings import Reading
from newsmodel.view.page.rendering import PageStory, write_card, write_fragment, write_issues


def html_of(value: Displayed) -> str | None:
    """Write a value for a notebook; nothing where the extra `view` is not installed.

    Args:
        value: An article, a claim, a reading or a report.

    Example:
        >>> html_of(Displayed()) is None
        True
    """
    try:
        match value:
            case Article():
                return write_fragment(PageStory(article=value))
            case Reading():
                return write_fragment(PageStory(article=value.article, issues=value.issues))
            case Claim():
                return write_card(value)
            case Report():
                return write_issues(value.issues)
    except MissingExtra:
        pass
    return None
