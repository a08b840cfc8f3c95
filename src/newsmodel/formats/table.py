"""The table of formats: which there are, and which of them some input or some name is."""

from __future__ import annotations

import functools
import importlib
import warnings
from collections.abc import Iterator, Mapping
from typing import Any, cast

from newsmodel.errors import UnknownFormat
from newsmodel.formats.contract import (
    Format,
    FormatModule,
)
from newsmodel.formats.glimpse import SNIFFED_BYTES
from newsmodel.formats.signatures import SUFFIXES, refuse_other_files
from newsmodel.shapes.checking import expect

#: The types that an input may have.
INPUT = (bytes, str)

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
    expect(data, INPUT, "data")
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
