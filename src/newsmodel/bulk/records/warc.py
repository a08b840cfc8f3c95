"""Pages of a crawl: responses and resources of a WARC file (ISO 28500)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, BinaryIO

import attrs

from newsmodel.bulk.stories import RawStory, Story, failed_story
from newsmodel.errors import MissingExtra, NewsModelError, UnreadableInput
from newsmodel.readings import Hints

#: The first bytes of a WARC file.
WARC_MAGIC = b"WARC/"
#: Kinds of records that hold what a server sent, and the media types of pages.
_WITH_PAGES = frozenset({"response", "resource"})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_OK = "200"


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
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ImportError:
        raise MissingExtra("warc") from None
    number = 0
    try:
        for record in ArchiveIterator(stream):
            if _is_page(record):
                number += 1
                yield _page(file, number, record)
                continue
            record.content_stream().read()
            if _is_cut_off(record):
                raise UnreadableInput("it ends within a record", format="warc")
    except ArchiveLoadFailed as error:
        raise UnreadableInput(str(error), format="warc") from None
    if not number:
        raise UnreadableInput("there is no page in it", format="warc")


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
        data = record.content_stream().read()
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
