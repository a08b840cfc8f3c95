"""Pages of a crawl: responses and resources of a WARC file (ISO 28500)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, BinaryIO

import attrs

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.http import content_of, skip_rest
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.errors import MissingExtra, NewsModelError, UnreadableInput
from newsmodel.readings import Hints

#: The first bytes of a WARC file.
WARC_MAGIC = b"WARC/"
#: Kinds of records that hold what a server sent, and the media types of pages.
_WITH_PAGES = frozenset({"response", "resource"})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_OK = "200"
#: The media type of what a server sent, its head and all.
_HTTP = "application/http"
#: Two ends of lines stand behind each record; some write them as Unix does.
_ENDS, _LONGEST_END = (b"\n\r\n", b"\n\n"), 3


def warc_pages(file: str, stream: BinaryIO) -> Iterator[RawStory | Story]:
    """Take the pages out of a WARC file; the other records are none, and errors of servers neither.

    The address and the encoding that the server named become hints. The day of the crawl does not: it is not the day
    on which the story was published.

    Args:
        file: The file.
        stream: Its content, uncompressed.

    Raises:
        MissingExtra: warcio is not installed.
        UnreadableInput: it is no WARC from some place on, or there is no page in it.
    """
    number, source = 0, _Source(stream)
    for record in _records(source):
        if _is_page(record):
            number += 1
            yield _page(file, number, record)
            skip_rest(record.raw_stream)  # of a page that is too large
            if _is_cut_off(record):
                return  # and it has said so
        else:
            skip_rest(record.raw_stream)
            if _is_cut_off(record):
                raise UnreadableInput("it ends within a record", format="warc")
    if not source.end.endswith(_ENDS):
        raise UnreadableInput("it ends within a record", format="warc")
    if not number:
        raise UnreadableInput("there is no page in it", format="warc")


class _Source:
    """The content of a file, of which the end is kept: the reader takes a head that is cut off for a whole one."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.end = b""

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.end = (self.end + data[-_LONGEST_END:])[-_LONGEST_END:]
        return data


def _records(source: _Source) -> Iterator[Any]:
    """Take the records out of a WARC file, with the head of what a server sent where there is one."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ImportError:
        raise MissingExtra("warc") from None
    try:
        records = ArchiveIterator(source, no_record_parse=True)
        for record in records:
            if record.rec_type in _WITH_PAGES and (record.content_type or "").startswith(_HTTP):
                record.http_headers = _head(record.raw_stream)
            yield record
    except ArchiveLoadFailed as error:
        raise UnreadableInput(str(error), format="warc") from None
    if records.err_count:
        raise UnreadableInput("a record in it is longer than it says", format="warc")


def _head(stream: Any) -> Any:
    """Read the head of what a server sent; None where there is none, so that it is no page."""
    from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException  # noqa: PLC0415

    try:
        return StatusAndHeadersParser(["HTTP/"], verify=False).parse(stream)
    except (EOFError, StatusAndHeadersParserException):
        return None


def _is_page(record: Any) -> bool:
    if record.rec_type not in _WITH_PAGES:
        return False
    headers = record.http_headers
    if headers is None:
        return _media_type(record.rec_headers.get_header("Content-Type")) in _PAGES
    return headers.get_statuscode() == _OK and _media_type(headers.get_header("Content-Type")) in _PAGES


def _media_type(value: str | None) -> str:
    return (value or "").partition(";")[0].strip().lower()


def _page(file: str, number: int, record: Any) -> RawStory | Story:
    raw = RawStory(file=file, entry=number, format="html")
    try:
        data = content_of(record.raw_stream, record.http_headers)
        if _is_cut_off(record):
            raise UnreadableInput("the record is cut off", format="warc")
    except NewsModelError as error:
        return failed_story(raw, error)
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    return attrs.evolve(raw, data=data, hints=_hints(address.strip("<>"), record.http_headers))


def _is_cut_off(record: Any) -> bool:
    """Whether the record says that it is longer than it is; its reader ends without a word."""
    left: int = getattr(record.raw_stream, "limit", 0)
    return left > 0


def _hints(address: str, headers: Any) -> Hints:
    charset = None if headers is None else _charset(headers.get_header("Content-Type") or "")
    hints = Hints()
    for known in ({"url": address or None}, {"encoding": charset}):
        with contextlib.suppress(ValueError):  # no address, or an encoding that nobody knows: the page says its own
            hints = attrs.evolve(hints, **known)
    return hints


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None
