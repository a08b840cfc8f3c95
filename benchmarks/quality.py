"""Readers in the form that the scorers of the project call.

python score_plain.py quality:read_plain --path benchmarks --path src
python score_claims.py quality:extract --path benchmarks --subset report
python score_claims.py quality:extract_german --path benchmarks --root ../data/german-quotations --language de
python benchmarks/quality.py    prints how far the confidence of claims can be relied on (calibration.py)
python score_pages.py quality:read_page --path benchmarks
python score_metadata.py quality:read_page --path benchmarks
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import TypeAlias, TypedDict

from newsmodel.claims import DEFAULT_CONFIDENCE, PRECISE_CONFIDENCE, extract_claims
from newsmodel.formats import html as web_page
from newsmodel.formats import text as plain_text
from newsmodel.model import (
    Article,
    Block,
    Claim,
    Divider,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Section,
    Span,
    Table,
)
from newsmodel.prose.furniture.datelines import read_dateline
from newsmodel.readings import Hints


class PlainDateline(TypedDict):
    """A dateline: the place verbatim, the date as ISO 8601 or as "MM-DD", the agency."""

    place: str
    date: str | None
    source: str | None


class PlainStory(TypedDict):
    """The form that `score_plain.py` asks for."""

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
    """List the words of the body as they are printed: headings too, a number before the items of a numbered list."""
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


# --- claims

#: From and up to, in code points of the text.
Place: TypeAlias = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class ScoredClaim(TypedDict):
    """The form that `score_claims.py` asks for, which rule found it, and how it is told."""

    source: Place | None
    cue: Place | None
    content: list[Place]
    method: str
    lemma: str | None
    form: str | None


def extract(text: str) -> list[ScoredClaim]:
    """Extract the claims of a raw text, one paragraph a line, at the default confidence.

    Args:
        text: The text.
    """
    return claims_of(text, DEFAULT_CONFIDENCE)


def extract_german(text: str) -> list[ScoredClaim]:
    """Extract the claims of a raw text in German, at the default confidence."""
    return claims_of(text, DEFAULT_CONFIDENCE, "de")


def extract_german_precise(text: str) -> list[ScoredClaim]:
    """Extract the claims of a raw text in German that are nearly certain."""
    return claims_of(text, PRECISE_CONFIDENCE, "de")


def extract_precise(text: str) -> list[ScoredClaim]:
    """Extract the claims of a raw text that are nearly certain."""
    return claims_of(text, PRECISE_CONFIDENCE)


def claims_of(text: str, least: float, language: str = "en") -> list[ScoredClaim]:
    """Extract the claims of a raw text that are sure enough."""
    article, offsets = article_of(text, language)
    found = extract_claims(article, min_confidence=least)
    return [scored(claim, offsets) for claim in found.claims]


def article_of(text: str, language: str = "en") -> tuple[Article, dict[str, int]]:
    """Make an article of a raw text, and say where its blocks begin in the text."""
    blocks: list[Paragraph] = []
    offsets: dict[str, int] = {}
    for line in _LINE.finditer(_CONTROL.sub(" ", text)):
        words = line[0].strip()
        if words:
            id_ = f"p{len(blocks) + 1}"
            blocks.append(Paragraph(id=id_, text=words))
            offsets[id_] = line.start() + len(line[0]) - len(line[0].lstrip())
    body = (Section(blocks=tuple(blocks)),) if blocks else ()
    return Article(id="urn:x:story", language=language, headline="-", sections=body), offsets


def scored(claim: Claim, offsets: dict[str, int]) -> ScoredClaim:
    """Convert a claim to what the scorer takes."""
    sources = [one.span for one in claim.sources if one.span is not None]
    extraction = claim.extraction
    return {
        "source": _around(sources, offsets),
        "cue": _place(claim.cue.span, offsets) if claim.cue else None,
        "content": [_place(span, offsets) for span in claim.content],
        "method": (extraction and extraction.method) or "",
        "lemma": claim.cue.lemma if claim.cue else None,
        "form": claim.form,
    }


def _around(spans: Sequence[Span], offsets: dict[str, int]) -> Place | None:
    places = [_place(span, offsets) for span in spans]
    return (places[0][0], places[-1][1]) if places else None


def _place(span: Span, offsets: dict[str, int]) -> Place:
    first = offsets[span.target]
    return first + span.start, first + span.end


class PageSection(TypedDict):
    """A section of a page's story: its heading, and the words of its blocks."""

    headline: str | None
    paragraphs: list[str]


class PageStory(TypedDict):
    """The form that `score_pages.py` and `score_metadata.py` ask for."""

    title: str
    authors: list[str]
    date: str | None
    summary: list[str]
    sections: list[PageSection]


def read_page(html: str, url: str) -> PageStory:
    """Read a story from a web page.

    A time without a zone, of which an article keeps the day alone, is given as the page has it. A dateline is put back
    before the first paragraph, where the scorers look for it. Boxes beside the story are left out.

    Args:
        html: The page.
        url: Its address.
    """
    article = web_page.parse(html, hints=Hints(url=url)).article
    decks = [summary.text for summary in article.summaries if summary.role == "deck"]
    return {
        "title": article.headline,
        "authors": [party.name for party in article.contributors if party.name and party.role == "author"],
        "date": _published(article),
        "summary": [article.subheadline, *decks]
        if article.subheadline
        else [each.text for each in article.summaries[:1]],
        "sections": _sections(article),
    }


def _published(article: Article) -> str | None:
    """The date of a page, of which annotations know one: that of publication, else that of the last change."""
    if article.published is None and article.modified is not None:
        return article.modified.isoformat()
    if isinstance(article.published, datetime.datetime) or article.published is None:
        return article.published.isoformat() if article.published else None
    raw = article.provenance.originals.get("/published", "") if article.provenance else ""
    try:
        return datetime.datetime.fromisoformat(raw).isoformat()
    except ValueError:
        return article.published.isoformat()


def _sections(article: Article) -> list[PageSection]:
    sections: list[PageSection] = []
    for section in article.sections:
        if section.kind == "aside":
            continue
        words = [text for block in section.blocks for text in _texts(block)]
        if sections and section.heading is None:
            sections[-1]["paragraphs"] += words
        else:
            sections.append({"headline": section.heading, "paragraphs": words})
    dateline = article.dateline.text if article.dateline else ""
    if sections and sections[0]["paragraphs"] and dateline and not dateline[-1].isalnum():
        sections[0]["paragraphs"][0] = f"{dateline} {sections[0]['paragraphs'][0]}"
    return sections


def _texts(block: Block) -> list[str]:
    match block:
        case Paragraph() | ListItem() | Preformatted() | Quotation():
            return [block.text]
        case Table():
            return [cell.text for row in block.rows for cell in row.cells]
    return []


if __name__ == "__main__":
    import sys

    from calibration import main

    sys.exit(main())
