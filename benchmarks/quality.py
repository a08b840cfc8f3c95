"""Readers in the form that the scorers of the project call.

python score_plain.py quality:read_plain --path benchmarks --path src
"""

from __future__ import annotations

from typing import TypedDict

from newsmodel.formats import text as plain_text
from newsmodel.formats.contract import Hints
from newsmodel.model import Article, Divider, ListItem, Preformatted
from newsmodel.prose.datelines import read_dateline


class PlainDateline(TypedDict):
    """A dateline: the place verbatim, the date as ISO 8601 or as "MM-DD", the agency."""

    place: str
    date: str | None
    source: str | None


class PlainStory(TypedDict):
    """What `score_plain.py` asks for."""

    title: str
    authors: list[str]
    dateline: PlainDateline | None
    paragraphs: list[str]


def read_plain(text: str) -> PlainStory:
    """Read a story from plain text.

    Args:
        text: The text.
    """
    article = plain_text.parse(text, hints=Hints()).article
    return {
        "title": article.headline,
        "authors": [party.name for party in article.contributors if party.name and party.kind == "person"],
        "dateline": _dateline(article),
        "paragraphs": _paragraphs(article),
    }


def _dateline(article: Article) -> PlainDateline | None:
    if article.dateline is None:
        return None
    printed = read_dateline(article.dateline.text)
    date = article.dateline.date.isoformat() if article.dateline.date else None
    if printed is None:
        return {"place": ", ".join(article.dateline.places), "date": date, "source": article.dateline.agency}
    if date is None and printed.day is not None:
        date = f"{printed.day.month:02}-{printed.day.day:02}"
    return {"place": printed.place, "date": date, "source": article.dateline.agency}


def _paragraphs(article: Article) -> list[str]:
    """The words of the body as they are printed: headings too, a number before the items of a numbered list."""
    found: list[str] = []
    numbers: dict[str | None, int] = {}
    for section in article.sections:
        if section.heading is not None:
            found.append(section.heading)
        for block in section.blocks:
            match block:
                case Divider():
                    continue
                case ListItem(ordered=True):
                    numbers[block.group] = numbers.get(block.group, 0) + 1
                    found.append(f"{numbers[block.group]}. {block.text}")
                case Preformatted():
                    found.extend(block.text.split("\n"))
                case _:
                    found.append(getattr(block, "text", None) or "")
    return [words for words in found if words]
