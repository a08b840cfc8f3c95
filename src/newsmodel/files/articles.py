"""Articles in files: their format is what the suffix says, unless the content plainly is something else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, overload

import msgspec

from newsmodel.errors import UnknownFormat
from newsmodel.files.packing import unpacked_name
from newsmodel.files.places import name_of
from newsmodel.files.streams import read_bytes, write_bytes
from newsmodel.formats import (
    SNIFFED_BYTES,
    Hints,
    Reading,
    Rendering,
    Unread,
    detect,
    format_of_suffix,
    module_of,
    names,
    parse,
    parse_all,
    recognises,
    render,
)
from newsmodel.formats.signatures import kind_of
from newsmodel.model import Article
from newsmodel.model.article import A

#: Our own format, the mark of its documents, and the suffix that promises one.
_OWN, _OWN_SUFFIX = "newsmodel", ".newsmodel.json"
#: The format of whatever is text and nothing else; Markdown may look like it.
_PLAIN = "text"


@overload
def read(
    path: str | os.PathLike[str], *, format: str | None = None, hints: Hints | None = None, metadata_only: bool = False
) -> Reading: ...
@overload
def read(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    hints: Hints | None = None,
    metadata_only: bool = False,
    cls: type[A],
) -> Reading[A]: ...
def read(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    hints: Hints | None = None,
    metadata_only: bool = False,
    cls: type[Any] = Article,
) -> Reading[Any]:
    r"""Read an article from a file.

    Args:
        path: The file.
        format: Name of its format; else its suffix says it, else its content.
        hints: What the caller knows and the file does not say.
        metadata_only: Leave out the body, where the format can.
        cls: The class of the article, as in `newsmodel.parse`.

    Raises:
        OSError: the file cannot be read.
        UnknownFormat: no such format, or no format recognises the content.
        UnreadableInput: the content is not well-formed in its format, or that does not tell metadata and body apart.
        InvalidDocument: it is a document of ours that breaks the format, or `cls` refuses the article.
        MissingExtra: the format needs an extra that is not installed.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     story = pathlib.Path(folder, "story.txt")
        ...     _ = story.write_text("Rain ends drought\n\nIt rained in Seoul on Friday, the weather office said.\n")
        ...     read(story).article.headline
        'Rain ends drought'
    """
    data = read_bytes(path)
    name = format or format_of(data, os.fspath(path))
    return parse(data, format=name, hints=hints, metadata_only=metadata_only, cls=cls)


@overload
def read_all(
    path: str | os.PathLike[str], *, format: str | None = None, hints: Hints | None = None
) -> Iterator[Reading | Unread]: ...
@overload
def read_all(
    path: str | os.PathLike[str], *, format: str | None = None, hints: Hints | None = None, cls: type[A]
) -> Iterator[Reading[A] | Unread]: ...
def read_all(
    path: str | os.PathLike[str], *, format: str | None = None, hints: Hints | None = None, cls: type[Any] = Article
) -> Iterator[Reading[Any] | Unread]:
    """Read all stories of a file, one after the other; one that cannot be read costs no other.

    Args:
        path: The file: an array, an envelope of an API, a graph, JSON Lines of ours, or one story.
        format: Name of its format; else its suffix says it, else its content.
        hints: What the caller knows and the file does not say.
        cls: The class of the articles, as in `newsmodel.parse`.

    Yields:
        The reading of each story, or why there is none.

    Raises:
        OSError: the file cannot be read.
        UnknownFormat: no such format, or no format recognises the content.
        UnreadableInput: the content as a whole is not well-formed in its format.

    Example:
        >>> import pathlib, tempfile
        >>> item = '{"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}]}'
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "stories.ninjs.json")
        ...     _ = path.write_text(f"[{item}, {item}]")
        ...     [reading.article.headline for reading in read_all(path)]
        ['Rain', 'Rain']
    """
    data = read_bytes(path)
    yield from parse_all(data, format=format or format_of(data, os.fspath(path)), hints=hints, cls=cls)


def format_of_name(filename: str) -> str | None:
    """Name the format that a file's suffix says; that of a compression is left aside.

    Example:
        >>> format_of_name("story.newsmodel.json.gz"), format_of_name("story")
        ('newsmodel', None)
    """
    return format_of_suffix(unpacked_name(name_of(filename)))


def format_of(data: bytes, filename: str) -> str:
    """Detect the format of a file: what its suffix says, unless its content plainly is something else.

    Raises:
        UnknownFormat: neither says.
    """
    named = format_of_name(filename) if kind_of(data) is None else None
    if named is None or recognises(module_of(named), data[:SNIFFED_BYTES]):
        return named or detect(data)
    try:
        found = detect(data)
    except UnknownFormat:
        if named == _OWN and _is_another_object(data, filename):
            raise
        return named  # whose reader can say what is wrong with it
    return named if found == _PLAIN else found  # plain text is what nothing else is: the reader says what is wrong


def is_json_of_any(filename: str) -> bool:
    """Whether a file's name says that it is JSON, and not of which standard.

    Example:
        >>> is_json_of_any("post.json.gz"), is_json_of_any("story.newsmodel.json"), is_json_of_any("item.ninjs.json")
        (True, False, False)
    """
    return format_of_name(filename) == _OWN and not unpacked_name(name_of(filename).lower()).endswith(_OWN_SUFFIX)


def is_text_name(filename: str) -> bool:
    """Whether a file's suffix is that of a format that people write and read: text, Markdown, HTML.

    Example:
        >>> is_text_name("story.txt"), is_text_name("story.nitf.xml"), is_text_name("story")
        (True, False, False)
    """
    named = format_of_name(filename)
    return named is not None and _is_written_as_text(named)


def _is_written_as_text(format: str) -> bool:
    return module_of(format).FORMAT.media_types[0].startswith("text/")


def _is_another_object(data: bytes, filename: str) -> bool:
    """Tell whether a file whose name says JSON, and no more, holds an object without the mark of our documents."""
    if not is_json_of_any(filename):
        return False
    try:
        found = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(found, dict) and _OWN not in found


def write(article: Article, path: str | os.PathLike[str], *, format: str | None = None) -> Rendering:
    """Write an article to a file, which is replaced only when the new content is whole.

    Args:
        article: The article.
        path: The file.
        format: Name of the format; else the file's suffix says it; our own where it has none.

    Returns:
        What was written, and what the format has no place for.

    Raises:
        OSError: the file cannot be written.
        UnknownFormat: no format has that name, or that suffix.

    Example:
        >>> import pathlib, tempfile
        >>> from newsmodel.model import Article
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "story.newsmodel.json")
        ...     _ = write(Article(id="urn:x:1", headline="Rain"), path)
        ...     read(path).article.headline
        'Rain'
    """
    rendering = render(article, format=format or _format_to_write(os.fspath(path)))
    write_bytes(rendering.data, path)
    return rendering


def _format_to_write(filename: str) -> str:
    """Find the format that a file's suffix says; our own where it has none."""
    suffix = Path(name_of(filename)).suffix
    if not suffix:
        return "newsmodel"
    named = format_of_name(filename)
    if named is None:
        raise UnknownFormat(suffix, known=names())
    return named
