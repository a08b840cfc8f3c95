"""The table of formats, and the functions that read and write any of them."""

from __future__ import annotations

import functools
import importlib
import warnings
from collections.abc import Iterable, Iterator, Mapping
from types import NoneType
from typing import Any, cast

import attrs

from newsmodel.documents.checks import check_reading
from newsmodel.documents.loader import looks_like_path
from newsmodel.errors import NewsModelError, UnknownFormat, UnreadableInput
from newsmodel.formats.contract import Entry, Format, FormatModule, ReadsEach, ReadsMany, ReadsMetadata, WritesMany
from newsmodel.formats.glimpse import SNIFFED_BYTES
from newsmodel.formats.losses import summarize_losses
from newsmodel.formats.signatures import SUFFIXES, refuse_other_files
from newsmodel.model import Article, Origin, Provenance
from newsmodel.readings import Hints, Reading, Rendering, Unread
from newsmodel.shapes.checking import expect

#: The types that an input may have.
_INPUT = (bytes, str)

#: Names and modules, in the order in which they are asked whether they recognise some input. No two recognise the same,
#: so that the ones which load fast stand first.
_OWN = {
    "newsmodel": "newsmodel.formats.own.format",
    "text": "newsmodel.formats.text",
    "ninjs": "newsmodel.formats.ninjs",
    "jsonld": "newsmodel.formats.jsonld",
    "ans": "newsmodel.formats.ans",
    "html": "newsmodel.formats.html",
    "markdown": "newsmodel.formats.markdown",
    "mail": "newsmodel.formats.mail",
    "wire": "newsmodel.formats.wire",
    "docx": "newsmodel.formats.docx",
    "nitf": "newsmodel.formats.nitf",
    "newsml-g2": "newsmodel.formats.newsml_g2",
    "newsml-1.2": "newsmodel.formats.newsml_1",
    "rss": "newsmodel.formats.feeds.rss",
    "atom": "newsmodel.formats.feeds.atom",
    "jsonfeed": "newsmodel.formats.feeds.jsonfeed",
    "newssitemap": "newsmodel.formats.feeds.newssitemap",
}

#: Group of the entry points of third parties.
ENTRY_POINTS = "newsmodel.formats"


@functools.cache
def _others() -> dict[str, Any]:
    """Load the entry points of third parties, by name; none of them may take one of our names."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow, and needed only for names that are not ours

    return {point.name: point for point in entry_points(group=ENTRY_POINTS) if point.name not in _OWN}


def names() -> tuple[str, ...]:
    """Name all formats, ours first.

    Example:
        >>> names()[:2]
        ('newsmodel', 'text')
    """
    return (*_OWN, *_others())


@functools.cache
def module_of(name: str) -> FormatModule:
    """Load the module of a format.

    Args:
        name: The format's name.

    Raises:
        UnknownFormat: no format has that name, or the third party's module that has it cannot be loaded.
    """
    if name in _OWN:
        return cast("FormatModule", importlib.import_module(_OWN[name]))
    if name not in _others():
        raise UnknownFormat(name, known=names(), meant=format_of_suffix(f"story.{name}"))
    try:
        return cast("FormatModule", _others()[name].load())
    except Exception as error:
        told = f"its module raises {type(error).__name__}: {error}"
        raise UnknownFormat(name, known=names(), reason=told) from error


def _usable() -> Iterator[FormatModule]:
    """Load the modules of all formats, one after the other; third parties' that cannot be loaded are left out."""
    yield from map(module_of, _OWN)
    yield from _usable_others()


@functools.cache
def _usable_others() -> tuple[FormatModule, ...]:
    """Load the modules of third parties; those that cannot be loaded are left out with a warning."""
    found: list[FormatModule] = []
    for name in _others():
        try:
            found.append(module_of(name))
        except UnknownFormat as error:
            warnings.warn(f"{error}; it is left out", RuntimeWarning, stacklevel=3)
    return tuple(found)


def list_formats() -> tuple[Format, ...]:
    """List the cards of all formats: names, suffixes, media types, what they cannot carry.

    Example:
        >>> [card.name for card in list_formats()][:2]
        ['newsmodel', 'text']
    """
    return tuple(each_format())


def each_format() -> Iterator[Format]:
    """Yield the cards of all formats; a format is loaded when its card's turn comes.

    Example:
        >>> next(each_format()).name
        'newsmodel'
    """
    return (module.FORMAT for module in _usable())


def detect(data: bytes | str) -> str:
    """Name the format of some input, by its content.

    Args:
        data: The input; the first 64 KiB are looked at.

    Raises:
        UnknownFormat: no format recognises it.
        UnreadableInput: it is a file of another kind, such as a PDF.

    Example:
        >>> detect('{"newsmodel": "1.0"}')
        'newsmodel'
    """
    expect(data, _INPUT, "data")
    head = data[:SNIFFED_BYTES]
    sample = head.encode(errors="surrogatepass") if isinstance(head, str) else head
    refuse_other_files(sample)
    for module in _usable():
        if module.sniff(sample):
            return module.FORMAT.name
    raise UnknownFormat(None, known=names(), reason=None if sample.strip() else "the input is empty")


def format_of_suffix(filename: str) -> str | None:
    """Name the format of a file name's suffix, the longest suffix first.

    Example:
        >>> format_of_suffix("story.newsmodel.json"), format_of_suffix("story")
        ('newsmodel', None)
    """
    lower = filename.rpartition("/")[2].lower()
    found = _suffix_in(SUFFIXES, lower)
    # one that begins at the first dot is the longest that there can be: other formats need not be loaded for it
    if found is None or "." in lower[: -len(found[0])]:
        others = _suffix_in({module.FORMAT.name: module.FORMAT.suffixes for module in _usable_others()}, lower)
        found = max(filter(None, (found, others)), key=lambda one: len(one[0]), default=None)
    return None if found is None else found[1]


def _suffix_in(suffixes: Mapping[str, tuple[str, ...]], filename: str) -> tuple[str, str] | None:
    """Find the longest suffix that a file name ends with, and whose it is."""
    found = [(suffix, name) for name, all_ in suffixes.items() for suffix in all_ if filename.endswith(suffix)]
    return max(found, key=lambda one: len(one[0]), default=None)


def parse(
    data: bytes | str, *, format: str | None = None, hints: Hints | None = None, metadata_only: bool = False
) -> Reading:
    r"""Read an article from any format.

    Args:
        data: The input.
        format: Name of its format; detected when not given.
        hints: What the caller knows and the input does not say.
        metadata_only: Leave out the body, which takes most of the time in a format where it has to be found first.

    Returns:
        The article, and what was guessed, could not be carried or was left out.

    Raises:
        UnknownFormat: no such format, or no format recognises the input.
        UnreadableInput: the input is not well-formed in its format, or that does not tell metadata and body apart.
        UnsupportedItem: it is, but not a story.
        SeveralStories: there are several stories in it, which `parse_all` gives.
        InvalidDocument: it is a document of ours that breaks the format.
        MissingExtra: the format needs an extra that is not installed.

    Example:
        >>> parse("Rain ends drought\n\nSEOUL, March 27 (Yonhap) -- It rained.\n").article.dateline.places
        ('SEOUL',)
    """
    expect(data, _INPUT, "data")
    expect(hints, (Hints, NoneType), "hints")
    name = format or detect(data)
    module = module_of(name)
    if not metadata_only:
        try:
            reading = _checked(module.parse(data, hints=hints or Hints()), name)
        except RecursionError:
            raise UnreadableInput("nested too deeply", format=name) from None
        return _with_doubt(reading) if isinstance(data, str) and looks_like_path(data) else reading
    if not isinstance(module, ReadsMetadata):
        raise UnreadableInput("metadata cannot be read without the body", format=name)
    return _checked(module.parse_metadata(data, hints=hints or Hints()), name)


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


def parse_all(
    data: bytes | str, *, format: str | None = None, hints: Hints | None = None
) -> Iterator[Reading | Unread]:
    r"""Read all stories of an input, one after the other; one that cannot be read costs no other.

    A story knows which of several it was: `provenance.origin.entry` is its number, from 1.

    Args:
        data: The input: an array, an envelope of an API, a graph, JSON Lines of ours, or one story.
        format: Name of its format; detected when not given.
        hints: What the caller knows and the input does not say.

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
    expect(data, _INPUT, "data")
    expect(hints, (Hints, NoneType), "hints")
    name = format or detect(data)
    outcomes = _each(data, name, hints or Hints())
    first = next(outcomes, None)
    if first is not None:
        yield first
        yield from outcomes
    else:
        yield parse(data, format=name, hints=hints)


def _each(data: bytes | str, format: str, hints: Hints) -> Iterator[Reading | Unread]:
    """Read the stories of an input with several."""
    module = module_of(format)
    if isinstance(module, ReadsEach):
        for outcome in module.parse_each(data, hints=hints):
            yield _checked(outcome, format) if isinstance(outcome, Reading) else outcome
        return
    for number, entry in enumerate(entries(data, format=format), start=1):
        try:
            reading = parse(entry.data, format=format, hints=hints)
            yield reading if format == "newsmodel" else numbered(reading, number)
        except NewsModelError as error:
            yield Unread(entry.place, error)


def numbered(reading: Reading, number: int) -> Reading:
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


def _checked(reading: Reading, format: str) -> Reading:
    """Say which rules between fields the article breaks that was read, and where."""
    broken = check_reading(reading.article, is_ours=format == "newsmodel")
    return attrs.evolve(reading, issues=(*reading.issues, *broken)) if broken else reading


def _with_doubt(reading: Reading) -> Reading:
    """Say that the text which was read looks like the name of a file."""
    from newsmodel.formats.reading_rules import PATH_READ_AS_TEXT  # noqa: PLC0415 - with many other rules

    told = "the text looks like the name of a file, which newsmodel.read reads"
    return Reading(reading.article, (*reading.issues, PATH_READ_AS_TEXT.issue(told)))


def render(article: Article, *, format: str) -> Rendering:
    """Write an article in any format.

    Args:
        article: The article.
        format: Name of the format.

    Returns:
        The bytes, and what the format has no place for.

    Raises:
        UnknownFormat: no format has that name.

    Example:
        >>> render(Article(id="urn:x:1", headline="Rain"), format="newsmodel").data.startswith(b"{")
        True
    """
    from newsmodel.formats.restrictions import with_errors  # noqa: PLC0415 - large, and nothing to a reader of JSON

    expect(article, (Article,), "article")
    rendering = module_of(format).render(article)
    issues = with_errors(article, rendering.issues)
    return attrs.evolve(rendering, issues=summarize_losses(article, issues)) if issues else rendering


def writes_many(format: str) -> bool:
    """Tell whether a format has several stories in one file, as feeds do.

    Args:
        format: Name of the format.

    Raises:
        UnknownFormat: no format has that name.

    Example:
        >>> writes_many("atom"), writes_many("html")
        (True, False)
    """
    return isinstance(module_of(format), WritesMany)


def render_all(articles: Iterable[Article], *, format: str) -> Rendering:
    """Write several articles into one file: a feed.

    Args:
        articles: The articles, in the order of the file.
        format: Name of a format that has several stories in one file: atom, jsonfeed, newssitemap, rss.

    Returns:
        The bytes, and what the format has no place for; the path of an issue begins with the index of its article.

    Raises:
        UnknownFormat: no format has that name, or the one that has it writes one story a file.

    Example:
        >>> stories = [Article(id=f"https://e.example/{n}", headline=f"Rain {n}", urgency=3) for n in (1, 2)]
        >>> rendering = render_all(stories, format="jsonfeed")
        >>> rendering.data.count(b'"title": "Rain'), [issue.pointer for issue in rendering.issues]
        (2, ['/0/urgency', '/1/urgency'])
    """
    from newsmodel.formats.restrictions import with_errors  # noqa: PLC0415 - large, and nothing to a reader of JSON

    module = module_of(format)
    if not isinstance(module, WritesMany):
        reason = f"{format} has one story a file"
        raise UnknownFormat(format, known=tuple(name for name in names() if writes_many(name)), reason=reason)
    stories = tuple(articles)
    data, lost = module.render_all(stories)
    issues = [
        attrs.evolve(issue, path=(index, *issue.path))
        for index, (article, own) in enumerate(zip(stories, lost, strict=True))
        for issue in summarize_losses(article, with_errors(article, own))
    ]
    return Rendering(data, tuple(issues))
