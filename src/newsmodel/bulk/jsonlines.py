"""JSON Lines: one document of ours a line, UTF-8, no blank lines needed between them (jsonlines.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs
import msgspec

from newsmodel.documents.codec import from_json, to_json
from newsmodel.errors import UnreadableInput
from newsmodel.files import name_of, open_lines, replacing, unpacked_name
from newsmodel.formats.own.validation import validate
from newsmodel.issues import InvalidDocument, Report
from newsmodel.model import Article

if TYPE_CHECKING:
    import os

#: Files of one document a line end so.
LINES_SUFFIXES = (".jsonl", ".ndjson")

_BOM = b"\xef\xbb\xbf"
#: The record separator of RFC 7464 (JSON text sequences), which belongs to no document.
_SEPARATOR = b"\x1e"


def is_lines_name(name: str) -> bool:
    """Whether a file of this name, compressed or not, has one document a line.

    Example:
        >>> is_lines_name("stories.newsmodel.jsonl"), is_lines_name("story.newsmodel.json")
        (True, False)
    """
    return unpacked_name(name_of(name).lower()).endswith(LINES_SUFFIXES)


def looks_like_lines(data: bytes) -> bool:
    r"""Whether some input is JSON Lines: its first line is a whole object, and another one begins below it.

    Example:
        >>> looks_like_lines(b'{"a": 1}\n{"a": 2}\n'), looks_like_lines(b'{\n"a": 1}\n')
        (True, False)
    """
    first, _, rest = data.removeprefix(_BOM).lstrip().partition(b"\n")
    if not rest.lstrip(b" \t\r\n" + _SEPARATOR).startswith(b"{"):
        return False
    try:
        return isinstance(msgspec.json.decode(first.strip(_SEPARATOR)), dict)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False


def numbered_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    r"""Number the lines that hold a document, from 1, without the marks around it; blank ones are passed over.

    Args:
        lines: The lines of a file, with or without their ends.

    Example:
        >>> list(numbered_lines([b"\xef\xbb\xbf{}\n", b"\n", b"\x1e{}\n"]))
        [(1, b'{}'), (3, b'{}')]
    """
    for number, line in enumerate(lines, start=1):
        bare = (line.removeprefix(_BOM) if number == 1 else line).removeprefix(_SEPARATOR)
        if bare.strip():
            yield number, bare.rstrip(b"\r\n")


def read_jsonl(path: str | os.PathLike[str], *, cls: type[Article] = Article) -> Iterator[Article]:
    """Read the articles of a JSON Lines file, one after the other; blank lines are passed over.

    Args:
        path: The file.
        cls: The class of its documents.

    Raises:
        OSError: the file cannot be read.
        UnreadableInput: a line is not JSON.
        InvalidDocument: a line breaks the format.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "stories.newsmodel.jsonl")
        ...     _ = write_jsonl([Article(id="urn:x:1", headline="Rain"), Article(id="urn:x:2", headline="Sun")], path)
        ...     [article.headline for article in read_jsonl(path)]
        ['Rain', 'Sun']
    """
    with open_lines(path) as lines:
        for number, line in numbered_lines(lines):
            yield _read_line(line, number, cls)


def _read_line(line: bytes, number: int, cls: type[Article]) -> Article:
    try:
        return from_json(line, cls=cls)
    except UnreadableInput as error:
        raise UnreadableInput(error.reason, format=error.format, line=number, column=error.column) from None
    except InvalidDocument as error:
        raise InvalidDocument(_at_line(error.report, number)) from None


def _at_line(report: Report, number: int) -> Report:
    return Report(tuple(attrs.evolve(issue, line=number) for issue in report))


def write_jsonl(articles: Iterable[Article], path: str | os.PathLike[str]) -> int:
    """Write articles as JSON Lines; the file is replaced only when all of them are written.

    Args:
        articles: The articles; they are taken one after the other.
        path: The file.

    Returns:
        How many were written.

    Raises:
        OSError: the file cannot be written.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_jsonl([Article(id="urn:x:1", headline="Rain")], pathlib.Path(folder, "all.newsmodel.jsonl"))
        1
    """
    count = 0
    with replacing(path) as stream:
        for article in articles:
            stream.write(to_json(article) + b"\n")
            count += 1
    return count


def validate_lines(lines: Iterable[bytes], *, cls: type[Article] = Article) -> Iterator[Report]:
    """Validate each line of a JSON Lines file; the issues' lines are those of the file.

    Args:
        lines: The lines, with or without their ends; blank ones are passed over.
        cls: The class of the documents.

    Example:
        >>> lines = [b"{}", b"", b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}']
        >>> [report.ok for report in validate_lines(lines)]
        [False, True]
    """
    for number, line in numbered_lines(lines):
        yield _at_line(validate(line, cls=cls), number)
