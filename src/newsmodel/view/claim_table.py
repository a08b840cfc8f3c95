"""The claims of an article as a flat table: one row a claim, the same columns for every article.

A cell is a text, a number, nothing, or a list of these. A claim with several sources is one row, and the lists of its
sources run in parallel: the first of `source_ids` belongs to the first of `source_names`. The same holds for
quantities and for times.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from newsmodel.model import (
    Article,
    Attribution,
    Claim,
    Cue,
    Extraction,
    Party,
    Quantity,
    Source,
    Span,
    TimeReference,
)
from newsmodel.model.decisions import claim_digest
from newsmodel.values import Timestamp, write_timestamp
from newsmodel.view.columns import CellType, CellValue, Column, Row, ScalarValue, if_any, row_of

T = TypeVar("T")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A claim, and what a row needs of its surroundings.

    Attributes:
        file: Where the document was read.
        article: The article.
        claim: The claim.
        sources: The article's sources, by id.
        sentences: The sentences that it stands in.
    """

    file: str | None
    article: Article
    claim: Claim
    sources: Mapping[str, Source]
    sentences: str


def _list_column(
    name: str,
    about: str,
    parts: Callable[[Entry], Iterable[T | None]],
    read: Callable[[T], ScalarValue],
    type: CellType = "text",
) -> Column[Entry]:
    """Make a column for a list of parts, with nothing in the place of one that is missing."""

    def cell(entry: Entry) -> CellValue:
        return [None if part is None else read(part) for part in parts(entry)]

    return Column(name, about, cell, type, is_list=True)


def _attributions(entry: Entry) -> Iterable[Attribution]:
    return entry.claim.sources


def _sources(entry: Entry) -> Iterable[Source | None]:
    return (entry.sources.get(attribution.source) for attribution in entry.claim.sources)


def _quantities(entry: Entry) -> Iterable[Quantity]:
    return entry.claim.quantities


def _times(entry: Entry) -> Iterable[TimeReference]:
    return entry.claim.times


def _publisher(entry: Entry) -> Party | None:
    return entry.article.publisher


def _cue(entry: Entry) -> Cue | None:
    return entry.claim.cue


def _stated(entry: Entry) -> TimeReference | None:
    return entry.claim.stated


def _first_span(entry: Entry) -> Span | None:
    return next(iter(entry.claim.content), None)


def _extraction(entry: Entry) -> Extraction | None:
    return entry.claim.extraction


def _reviewer(entry: Entry) -> Party | None:
    found = entry.claim.extraction
    return None if found is None else found.reviewer


def _reviewed(entry: Entry) -> Timestamp | None:
    found = entry.claim.extraction
    return None if found is None else found.reviewed


def _words(part: Attribution | TimeReference) -> str | None:
    return None if part.span is None else part.span.text


def _published(entry: Entry) -> CellValue:
    moment = entry.article.published
    return write_timestamp(moment) if isinstance(moment, datetime.datetime) else None


def _published_day(entry: Entry) -> CellValue:
    moment = entry.article.published
    day = moment.date() if isinstance(moment, datetime.datetime) else moment
    return None if day is None else day.isoformat()


def _number(value: float | None) -> float | None:
    """Give a number the form of all others: three is 3.0."""
    return None if value is None else float(value)


#: The columns, in their order.
COLUMNS: tuple[Column[Entry], ...] = (
    Column("file", "Name of the file, or - for stdin.", lambda entry: entry.file),
    Column("article_id", "The story's URI.", lambda entry: entry.article.id),
    Column("publisher", "Who publishes it.", if_any(_publisher, lambda party: party.name or party.uri)),
    Column(
        "published",
        "When it was first published, an RFC 3339 date-time; nothing where it is but a day.",
        _published,
        "time",
    ),
    Column(
        "published_day", "The day on which it was first published, in the zone of that time.", _published_day, "day"
    ),
    Column("headline", "The headline.", lambda entry: entry.article.headline),
    Column("claim_id", "Id of the claim in its document.", lambda entry: entry.claim.id),
    Column("voice", "`source`, or `outlet` for the outlet's own assertion.", lambda entry: entry.claim.voice),
    Column("form", "Direct, indirect or mixed speech.", lambda entry: entry.claim.form),
    _list_column("source_ids", "Ids of the sources in their document.", _attributions, lambda each: each.source),
    _list_column("source_names", "Their names; nothing for one without.", _sources, lambda source: source.name),
    _list_column("source_kinds", "What they are: person, organization…", _sources, lambda source: source.kind),
    _list_column("source_named", "Whether the story names them.", _sources, lambda source: source.named, "truth"),
    _list_column(
        "source_descriptions", "How the story describes them, verbatim.", _sources, lambda source: source.description
    ),
    _list_column("source_words", "The words that name them in this place, verbatim.", _attributions, _words),
    Column("cue_words", "The words that attribute, verbatim.", if_any(_cue, lambda cue: cue.span.text)),
    Column("cue_lemma", "Their base form.", if_any(_cue, lambda cue: cue.lemma)),
    Column("cue_kind", "What the source does with the content: state, deny…", if_any(_cue, lambda cue: cue.kind)),
    Column("content", "What is claimed, its parts joined by one space.", lambda entry: entry.claim.text),
    Column("sentences", "The sentences that the claim stands in; long ones are cut.", lambda entry: entry.sentences),
    Column("polarity", "Of the attribution: affirmed or negated.", lambda entry: entry.claim.polarity),
    Column("modality", "How sure the source is made to sound.", lambda entry: entry.claim.modality),
    Column("stated", "When it was said, in the story's words.", if_any(_stated, _words)),
    Column("stated_value", "When it was said, EDTF.", if_any(_stated, lambda time: time.value)),
    _list_column("quantities", "The numbers in it, in the story's words.", _quantities, lambda each: each.span.text),
    _list_column(
        "quantity_values",
        "Their values; of a range, the lower end.",
        _quantities,
        lambda each: _number(each.value),
        "number",
    ),
    _list_column(
        "quantity_uppers", "The upper ends of ranges.", _quantities, lambda each: _number(each.upper), "number"
    ),
    _list_column(
        "quantity_wholes",
        "The numbers that they are parts of.",
        _quantities,
        lambda each: _number(each.whole),
        "number",
    ),
    _list_column("quantity_units", "What is counted or measured, verbatim.", _quantities, lambda each: each.unit),
    _list_column("quantity_qualifiers", "About, more than…", _quantities, lambda each: each.qualifier),
    _list_column("times", "The times in it, in the story's words.", _times, _words),
    _list_column("time_values", "The times in it, EDTF.", _times, lambda time: time.value),
    Column("parent", "Id of the claim that it is reported in.", lambda entry: entry.claim.parent),
    Column(
        "target", "Where the content begins: id of a block, headline…", if_any(_first_span, lambda span: span.target)
    ),
    Column(
        "start",
        "First character of its first part, in code points.",
        if_any(_first_span, lambda span: span.start),
        "whole",
    ),
    Column(
        "end", "Place after the last character of its first part.", if_any(_first_span, lambda span: span.end), "whole"
    ),
    Column(
        "confidence", "How sure the method was, 0 to 1.", if_any(_extraction, lambda found: found.confidence), "number"
    ),
    Column("method", "The rule, model or person that found it.", if_any(_extraction, lambda found: found.method)),
    Column("status", "Unreviewed, accepted or rejected by a person.", if_any(_extraction, lambda found: found.status)),
    Column("reviewer", "The person.", if_any(_reviewer, lambda party: party.name or party.uri or party.code)),
    Column("reviewed", "When, as that person said.", if_any(_reviewed, write_timestamp)),
    Column("note", "The comment.", if_any(_extraction, lambda found: found.note)),
    Column(
        "corrects",
        "Digest of what the claim said before a person corrected it.",
        if_any(_extraction, lambda found: found.corrects),
    ),
    Column(
        "digest",
        "Digest of what the claim says, which a decision on it repeats.",
        lambda entry: claim_digest(entry.article, entry.claim),
    ),
)


def claim_rows(article: Article, *, file: str | None = None) -> Iterator[Row]:
    """Yield the rows of an article's claims.

    Args:
        article: The article.
        file: Where it was read.

    Example:
        >>> claim = Claim(id="C1", voice="outlet", text="It rained.")
        >>> row = next(claim_rows(Article(id="urn:x:1", headline="Rain", claims=[claim])))
        >>> row["headline"], row["voice"], row["source_ids"], row["start"]
        ('Rain', 'outlet', [], None)
    """
    sources = {source.id: source for source in article.sources}
    from newsmodel.view.highlight import Highlighter  # noqa: PLC0415 - finds sentences, and so loads all languages

    highlighter = Highlighter(article)
    for claim in article.claims:
        sentences = " ".join(excerpt.text for excerpt in highlighter.excerpts(claim) if excerpt.fits)
        entry = Entry(file=file, article=article, claim=claim, sources=sources, sentences=sentences)
        yield row_of(entry, COLUMNS)
