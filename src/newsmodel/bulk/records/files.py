"""The records of a file: what holds them is told by its first bytes, its name, or what was asked for."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

import attrs

from newsmodel.bulk.jsonlines import is_lines_name, looks_like_lines
from newsmodel.bulk.records.archives import Member, is_archive_of_files, is_tar, is_zip, members_of_tar, members_of_zip
from newsmodel.bulk.records.names import is_known_name, left_out
from newsmodel.bulk.records.rows import RowFields, lines_of, parquet_rows
from newsmodel.bulk.records.warc import WARC_MAGIC, warc_pages
from newsmodel.bulk.stories import LINES, RawStory, Story, failed_story, stories_in, unopened
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.files import format_of_name, open_stream, unpacked
from newsmodel.issues import Issue

_PARQUET_MAGIC = b"PAR1"
#: A file that is one story and is larger than this, in bytes, is none: it would be held in memory several times.
LARGEST = 2**28
#: So much of a file is looked at to tell what it holds, in bytes.
_LOOKED_AT = 512


@attrs.frozen(kw_only=True)
class RecordSettings:
    """Settings of taking files apart.

    Attributes:
        source_format: Name of the format of the stories, or `jsonl`; None to find out.
        fields: Where the story is in a row of JSON Lines or Parquet; None where rows are documents of ours.
    """

    source_format: str | None = None
    fields: RowFields | None = None


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


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    # one around another would wait for more than a pipe has
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream))


@attrs.frozen
class _Taking:
    """The taking apart of a file."""

    settings: RecordSettings
    tell: Teller

    def apart(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        beginning = stream.peek(_LOOKED_AT)
        if is_tar(beginning):
            yield from self._members(file, members_of_tar(stream))
        elif is_zip(beginning):
            yield from self._of_zip(file, stream if stream.seekable() else _buffered(io.BytesIO(stream.read())))
        else:
            yield from self._stories(file, stream)

    def _of_zip(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        if is_archive_of_files(stream):
            yield from self._members(file, members_of_zip(stream))
        else:
            yield from self._stories(file, stream)

    def _members(self, file: str, members: Iterator[Member]) -> Iterator[RawStory | Story]:
        others = []
        for member in members:
            inner = f"{file}/{member.name}"
            if not is_known_name(member.name):
                others.append(member.name)
                continue
            try:
                for story in self._stories(inner, unpacked(member.stream)):
                    yield attrs.evolve(story, archive=file)
            except NewsModelError as error:  # the next member may be whole
                yield failed_story(RawStory(file=inner, archive=file), error)
        if others:
            self.tell(file, left_out(others))

    def _stories(self, file: str, stream: io.BufferedReader) -> Iterator[RawStory | Story]:
        """Take a file apart that is no archive."""
        settings, beginning = self.settings, stream.peek(_LOOKED_AT)
        if beginning.startswith(WARC_MAGIC):
            yield from warc_pages(file, stream)
        elif beginning.startswith(_PARQUET_MAGIC):
            yield from parquet_rows(file, stream, settings.fields)
        elif settings.source_format == LINES or settings.fields or self._is_lines(file):
            yield from lines_of(file, iter(stream), settings.fields)
        else:
            yield from self._whole(file, stream)

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
