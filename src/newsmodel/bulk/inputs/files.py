"""The records of a file: what holds them is told by its first bytes, its name, or what was asked for."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, cast

import attrs
import msgspec

from newsmodel.bulk.failures import broken_story, failed_story, unopened
from newsmodel.bulk.inputs.archives import Member, is_archive_of_files, is_tar, is_zip, members_of_tar, members_of_zip
from newsmodel.bulk.inputs.hints import NO_HINTS
from newsmodel.bulk.inputs.limits import LARGEST
from newsmodel.bulk.inputs.names import is_known_name, left_out, may_hold_rows
from newsmodel.bulk.inputs.row import RowFields, RowReader
from newsmodel.bulk.inputs.rows import lines_of, lines_within, rows_of
from newsmodel.bulk.inputs.sheets import is_sheet_name, sheet_rows
from newsmodel.bulk.inputs.warc import WARC_MAGIC, warc_pages
from newsmodel.bulk.jsonlines import is_lines_name, looks_like_lines
from newsmodel.bulk.reading import stories_in
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.files import (
    format_of_name,
    is_text_name,
    name_of,
    open_stream,
    packing_of,
    seekable,
    unpacked,
    unpacked_name,
)
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Hints

_PARQUET_MAGIC = b"PAR1"
#: A file of such a name that does not begin as an archive is an empty one, an old one, or a damaged one.
_TAR, _ZIP = (".tar", ".tgz"), ".zip"
#: So much of a file is looked at to tell what it holds, in bytes.
_LOOKED_AT = 512


@attrs.frozen(kw_only=True)
class RecordSettings:
    """Settings of taking files apart.

    Attributes:
        source_format: Name of the format of the stories, or `jsonl`; None to find out.
        fields: Where the story is in a row of JSON Lines, CSV or Parquet; None where rows are documents of ours.
        cls: The class of the documents, whose fields are the columns of Parquet.
        hints: Hints of the whole run, which help to read those of a row.

    Example:
        >>> RecordSettings(fields=RowFields(content="body", key="id")).fields.content
        'body'
    """

    source_format: str | None = None
    fields: RowFields | None = None
    cls: type[Article] = Article
    hints: Hints = NO_HINTS


#: Is told what there is to say of a file that holds others.
Teller = Callable[[str, Issue], None]


def records(
    file: str, settings: RecordSettings, *, stream: BinaryIO | None = None, tell: Teller | None = None
) -> Iterator[RawStory | Story]:
    r"""Take a file apart into its stories, one after the other. It never raises.

    A file that cannot be read, and what is damaged or cut off in it, is a story that failed. Compressed files are
    unpacked. Files of an archive whose suffix no format has are left out.

    Args:
        file: Its path, or its name where the content is given.
        settings: How.
        stream: Its content; the file is opened when not given.
        tell: Is told what was left out of an archive.

    Example:
        >>> lines = io.BytesIO(b'{"text": "Rain\\n\\nIt rained.", "url": "https://e.org/1"}')
        >>> settings = RecordSettings(fields=RowFields(content="text"))
        >>> [(raw.place, raw.data, raw.hints.url) for raw in records("rows.jsonl", settings, stream=lines)]
        [('rows.jsonl:1', b'Rain\n\nIt rained.', 'https://e.org/1')]
    """
    work = _Taking(settings, tell or (lambda _file, _issue: None))
    try:
        if stream is not None:
            yield from work.apart(file, unpacked(_buffered(stream)))
        else:
            with open_stream(file) as opened:
                yield from work.apart(file, opened)
    except OSError as error:
        yield unopened(file, error)
    except NewsModelError as error:
        yield failed_story(RawStory(file=file), error)
    except Exception as error:  # noqa: BLE001 - the barrier between files: a bug with one must not cost another
        yield broken_story(RawStory(file=file), error)


def _buffered(stream: IO[bytes]) -> io.BufferedReader:
    # one around another would wait for more than a pipe has
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream))


def _holds_rows(file: str, beginning: bytes) -> bool:
    """Whether a file is one of rows: its suffix does not say that it is a story, or that of a text is on an object."""
    return may_hold_rows(file) or (is_text_name(file) and bool(glimpse_of(beginning).members))


class _Taking(msgspec.Struct, frozen=True):
    """The taking apart of a file."""

    settings: RecordSettings
    tell: Teller

    def apart(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        beginning = stream.peek(_LOOKED_AT)
        if not beginning and (packing := packing_of(name_of(file))):  # even nothing is something when it is compressed
            raise UnreadableInput("it ends too early", format=packing.name)
        if is_zip(beginning):
            with seekable(stream) as whole:
                yield from self._of_zip(file, _buffered(whole))
        elif is_tar(beginning) or unpacked_name(name_of(file).lower()).endswith(_TAR):
            yield from self._members(file, members_of_tar(stream))
        else:
            yield from self._stories(file, stream)

    def _of_zip(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        if is_archive_of_files(stream) or unpacked_name(name_of(file).lower()).endswith(_ZIP):
            yield from self._members(file, members_of_zip(stream))
        else:
            yield from self._stories(file, stream)

    def _members(self, file: str, members: Iterator[Member]) -> Iterator[RawStory | Story]:
        others, no_files, is_read = [], [], False
        for member in members:
            if not is_known_name(member.name):
                others.append(member.name)
            elif member.open is None:
                no_files.append(member.name)
            else:
                is_read = True
                yield from self._member(file, member.name, member.open)
        if others:
            self.tell(file, left_out(others))
        if no_files:
            self.tell(file, left_out(no_files, "for it is a link or a device"))
        if not is_read:
            raise UnreadableInput("no file in this archive has a suffix that is read here")

    def _member(self, archive: str, name: str, opened: Callable[[], io.BufferedReader]) -> Iterator[RawStory | Story]:
        inner = f"{archive}/{name}"
        try:
            for story in self._stories(inner, unpacked(opened())):
                yield attrs.evolve(story, archive=archive)
        except NewsModelError as error:  # the next member may be whole
            yield failed_story(RawStory(file=inner, archive=archive), error)

    def _stories(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        """Take a file apart that is no archive."""
        settings, beginning = self.settings, stream.peek(_LOOKED_AT)
        reader = None if settings.fields is None else RowReader(settings.fields, settings.cls, settings.hints)
        if beginning.startswith(WARC_MAGIC):
            yield from warc_pages(file, stream)
        elif beginning.startswith(_PARQUET_MAGIC):
            from newsmodel.bulk.inputs.tables import parquet_rows  # noqa: PLC0415 - most files need no Arrow

            yield from parquet_rows(file, stream, reader, settings.cls)
        elif reader is not None and is_sheet_name(file):
            yield from sheet_rows(file, stream, reader)
        elif reader is not None and _holds_rows(file, beginning):
            yield from rows_of(file, stream, reader)
        elif settings.source_format == LINES or self._is_lines(file):
            yield from lines_of(file, lines_within(stream), None)
        else:
            yield from self._whole(file, stream)
        for issue in reader.issues() if reader else ():
            self.tell(file, issue)

    def _is_lines(self, file: str) -> bool:
        return self.settings.source_format is None and is_lines_name(file)

    def _whole(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        source_format = self.settings.source_format
        data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UnreadableInput(f"a file of one story is larger than {LARGEST // 2**20} MB")
        if source_format is None and format_of_name(file) is None and looks_like_lines(data):
            yield from lines_of(file, iter(data.splitlines()), None)
        else:
            yield from stories_in(RawStory(file=file, data=data), source_format)
