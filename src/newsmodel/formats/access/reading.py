"""Reads an article, or all of a file, from any format."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType
from typing import Any, cast, overload

import attrs

from newsmodel.documents.checks import check_reading
from newsmodel.documents.collector import paused_for
from newsmodel.documents.loader import looks_like_path
from newsmodel.documents.own_classes import as_class
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.formats.addresses import named_by_address
from newsmodel.formats.contract import (
    Entry,
    FormatModule,
    KeepsClasses,
    ReadsEach,
    ReadsMany,
    ReadsMetadata,
)
from newsmodel.formats.table import INPUT, detect, module_of
from newsmodel.model import Article, Origin, Provenance
from newsmodel.model.article import A
from newsmodel.readings import Hints, Reading, Unread
from newsmodel.shapes.checking import expect

#: Formats of raw stories, which have no place for an id: the address of one names it.
RAW = frozenset({"text", "markdown", "docx"})

#: The hints of whoever gives none.
_NO_HINTS = Hints()


@overload
def parse(
    data: bytes | str, *, format: str | None = None, hints: Hints | None = None, metadata_only: bool = False
) -> Reading: ...
@overload
def parse(
    data: bytes | str,
    *,
    format: str | None = None,
    hints: Hints | None = None,
    metadata_only: bool = False,
    cls: type[A],
) -> Reading[A]: ...
def parse(
    data: bytes | str,
    *,
    format: str | None = None,
    hints: Hints | None = None,
    metadata_only: bool = False,
    cls: type[Any] = Article,
) -> Reading[Any]:
    r"""Read an article from any format.

    Args:
        data: The input.
        format: Name of its format; detected when not given.
        hints: What the caller knows and the input does not say.
        metadata_only: Leave out the body, which takes most of the time in a format where it has to be found first.
        cls: The class of the article: `Article`, or a user's own subclass. Documents of ours hold the fields that it
            adds; of another format they take their defaults.

    Returns:
        The article, and what was guessed, could not be carried or was left out.

    Raises:
        UnknownFormat: no such format, or no format recognises the input.
        UnreadableInput: the input is not well-formed in its format, or that does not tell metadata and body apart.
        UnsupportedItem: it is, but not a story.
        SeveralStories: there are several stories in it, which `parse_all` gives.
        InvalidDocument: it is a document of ours that breaks the format, or `cls` refuses the article.
        MissingExtra: the format needs an extra that is not installed.

    Example:
        >>> parse("Rain ends drought\n\nSEOUL, March 27 (Yonhap) -- It rained.\n").article.dateline.places
        ('SEOUL',)
    """
    expect(data, INPUT, "data")
    expect(hints, (Hints, NoneType), "hints")
    name = format or detect(data)
    reading = parse_entry(data, format=name, hints=hints or _NO_HINTS, metadata_only=metadata_only, cls=cls)
    if hints is None or name not in RAW:
        return reading
    return attrs.evolve(reading, article=named_by_address(reading.article, hints.url))


def parse_entry(data: bytes | str, *, format: str, hints: Hints, metadata_only: bool, cls: type[A]) -> Reading[A]:
    """Read an article whose address may be that of others, too: one of several in a file, or in a run.

    Args:
        data: The input.
        format: Name of its format.
        hints: What the caller knows and the input does not say; the address names no article.
        metadata_only: Whether the body is left out.
        cls: The class of the article.

    Raises:
        NewsModelError: it cannot be read, as in `parse`.
    """
    module = module_of(format)
    if not metadata_only:
        try:
            with paused_for(len(data)):
                reading = _checked(_parsed(module, data, hints, cls), format)
        except RecursionError:
            raise UnreadableInput("nested too deeply", format=format) from None
        return _with_doubt(reading) if isinstance(data, str) and looks_like_path(data) else reading
    if not isinstance(module, ReadsMetadata):
        raise UnreadableInput("metadata cannot be read without the body", format=format)
    return _checked(_of_class(module.parse_metadata(data, hints=hints), cls), format)


def _parsed(module: FormatModule, data: bytes | str, hints: Hints, cls: type[A]) -> Reading[A]:
    """Read an article of a class: whole where the format keeps its fields, else out of the plain one."""
    if hasattr(module, "parse_as"):  # asking for the protocol takes longer than to load most stories
        return cast("KeepsClasses", module).parse_as(data, cls=cls, hints=hints)
    return _of_class(module.parse(data, hints=hints), cls)


def _of_class(reading: Reading, cls: type[A]) -> Reading[A]:
    article = as_class(reading.article, cls)
    return cast("Reading[A]", reading) if article is reading.article else Reading(article, reading.issues)


def entries(data: bytes | str, *, format: str) -> Iterator[Entry]:
    """Take a file with several stories apart; nothing comes of a file with one.

    Args:
        data: The input.
        format: Name of its format.

    Raises:
        UnknownFormat: no such format.
        UnreadableInput: the input is not well-formed in its format.

    Example:
        >>> [entry.place for entry in entries('[{"headline": "Rain"}, {"headline": "Snow"}]', format="ninjs")]
        ['/0', '/1']
    """
    module = module_of(format)
    if isinstance(module, ReadsMany):
        try:
            yield from module.entries(data)
        except RecursionError:
            raise UnreadableInput("nested too deeply", format=format) from None


@overload
def parse_all(
    data: bytes | str, *, format: str | None = None, hints: Hints | None = None
) -> Iterator[Reading | Unread]: ...
@overload
def parse_all(
    data: bytes | str, *, format: str | None = None, hints: Hints | None = None, cls: type[A]
) -> Iterator[Reading[A] | Unread]: ...
def parse_all(
    data: bytes | str, *, format: str | None = None, hints: Hints | None = None, cls: type[Any] = Article
) -> Iterator[Reading[Any] | Unread]:
    r"""Read all stories of an input, one after the other; one that cannot be read costs no other.

    A story knows which of several it was: `provenance.origin.entry` is its number, from 1.

    Args:
        data: The input: an array, an envelope of an API, a graph, JSON Lines, or one story.
        format: Name of its format; detected when not given.
        hints: What the caller knows and the input does not say.
        cls: The class of the articles, as in `parse`.

    Yields:
        The reading of each story, or why there is none.

    Raises:
        UnknownFormat: no such format, or no format recognises the input.
        UnreadableInput: the input as a whole is not well-formed in its format.

    Example:
        >>> item = '{"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}]}'
        >>> [reading.article.headline for reading in parse_all(f"[{item}, {item}]", format="ninjs")]
        ['Rain', 'Rain']
    """
    expect(data, INPUT, "data")
    expect(hints, (Hints, NoneType), "hints")
    name = format or detect(data)
    outcomes = _each(data, name, hints or _NO_HINTS, cls)
    first = next(outcomes, None)
    if first is not None:
        yield first
        yield from outcomes
    else:
        yield parse(data, format=name, hints=hints, cls=cls)


def _each(data: bytes | str, format: str, hints: Hints, cls: type[A]) -> Iterator[Reading[A] | Unread]:
    """Read the stories of an input with several."""
    module = module_of(format)
    if isinstance(module, ReadsEach) and cls is Article:  # what a class refuses has a place among the entries
        outcomes = cast("Iterator[Reading[A] | Unread]", module.parse_each(data, hints=hints))
        yield from (_checked(each, format) if isinstance(each, Reading) else each for each in outcomes)
        return
    for number, entry in enumerate(entries(data, format=format), start=1):
        try:
            reading = parse_entry(entry.data, format=format, hints=hints, metadata_only=False, cls=cls)
            yield reading if format == "newsmodel" else numbered(reading, number)
        except NewsModelError as error:
            yield Unread(entry.place, error)


def numbered(reading: Reading[A], number: int) -> Reading[A]:
    """Keep with a story which of several it was.

    Args:
        reading: The reading of the story.
        number: From 1.

    Example:
        >>> numbered(Reading(Article(id="urn:x:1", headline="Rain")), 2).article.provenance.origin.entry
        '2'
    """
    article = reading.article
    provenance = article.provenance or Provenance()
    origin = attrs.evolve(provenance.origin or Origin(), entry=str(number))
    return attrs.evolve(reading, article=attrs.evolve(article, provenance=attrs.evolve(provenance, origin=origin)))


def _checked(reading: Reading[A], format: str) -> Reading[A]:
    """Say which rules between fields the article breaks that was read, and where."""
    broken = check_reading(reading.article, is_ours=format == "newsmodel")
    return attrs.evolve(reading, issues=(*reading.issues, *broken)) if broken else reading


def _with_doubt(reading: Reading[A]) -> Reading[A]:
    """Say that the text which was read looks like the name of a file."""
    from newsmodel.formats.reading_rules import PATH_READ_AS_TEXT  # noqa: PLC0415 - with many other rules

    told = "the text looks like the name of a file, which newsmodel.read reads"
    return Reading(reading.article, (*reading.issues, PATH_READ_AS_TEXT.issue(told)))
