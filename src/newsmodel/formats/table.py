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
from newsmodel.formats.glimpse import SNIFFED_BYTES, glimpse_of
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

    points = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
    for name in points.keys() & _OWN.keys():
        _warn(f"{points[name].value}: the format {name!r} is newsmodel's own; it is left out")
    return {name: point for name, point in points.items() if name not in _OWN}


def _warn(message: str) -> None:
    """Warn of a third party's module, of each mistake once: it costs no story of another format."""
    warnings.warn(message, RuntimeWarning, stacklevel=2)  # who called matters less than that the place is one


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
        UnknownFormat: no format has that name, or the third party's module that has it cannot be loaded or is none.
    """
    if name in _OWN:
        return cast("FormatModule", importlib.import_module(_OWN[name]))
    if name not in _others():
        raise UnknownFormat(name, known=names(), meant=format_of_suffix(f"story.{name}"))
    try:
        module = _others()[name].load()
    except Exception as error:
        told = f"its module raises {type(error).__name__}: {error}"
        raise UnknownFormat(name, known=names(), reason=told) from error
    if (breach := _breach_of_contract(module, name)) is not None:
        raise UnknownFormat(name, known=names(), reason=breach)
    return cast("FormatModule", module)


def _breach_of_contract(module: Any, name: str) -> str | None:
    """Say what keeps a third party's module from being that of a format; nothing where all is there."""
    card = getattr(module, "FORMAT", None)
    if not isinstance(card, Format):
        return "its module has no FORMAT, the card of the format"
    if card.name != name:
        return f"its card calls it {card.name!r}, and its entry point {name!r}"
    missing = [each for each in ("sniff", "parse", "render") if not callable(getattr(module, each, None))]
    return f"its module has no function {missing[0]!r}" if missing else None


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
            _warn(f"{error}; it is left out")
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
        if recognises(module, sample):
            return module.FORMAT.name
    raise UnknownFormat(None, known=names(), reason=_why_none(sample))


def _why_none(sample: bytes) -> str | None:
    """Say why no format recognises some input, where that can be told: it is empty, or data of the user's own."""
    if not sample.strip():
        return "the input is empty"
    if b"\0" in sample:
        return "no format recognises the input, which is no text"
    if not glimpse_of(sample).members:
        return None
    return (
        "no format recognises the input, which is JSON: name the field of its story, as convert --content-field does, "
        "or build an article of its fields (see how-to/build-from-parts in the documentation)"
    )


def recognises(module: FormatModule, sample: bytes) -> bool:
    """Ask a format whether it recognises some input; a third party's that raises is warned of, and costs no other.

    Args:
        module: The format.
        sample: The first bytes of the input.

    Example:
        >>> recognises(module_of("newsmodel"), b'{"newsmodel": "1.0"}')
        True
    """
    try:
        return module.sniff(sample)
    except Exception as error:
        if module.FORMAT.name in _OWN:
            raise
        _warn(f"the format {module.FORMAT.name!r} cannot be asked: its sniff raises {type(error).__name__}: {error}")
        return False


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
