"""The files that arguments name, and the stories in them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO

import click

from newsmodel.bulk.inputs import Input, Inputs, NothingToRead, RecordSettings, Selection, find_inputs, records
from newsmodel.bulk.inputs.names import PARQUET_SUFFIX, is_part
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.cli.reporting import Reporter
from newsmodel.errors import MissingExtra
from newsmodel.files import is_url, unpacked_name

#: In the place of a file: stdin.
STDIN = "-"
#: Files that end so may hold documents of ours, or something else.
_SUFFIXES = (".json", *LINES_SUFFIXES, PARQUET_SUFFIX)
#: Directories are searched for files that end so, and for the parts of a run.
_DOCUMENT_SUFFIXES = tuple(f".newsmodel{suffix}" for suffix in _SUFFIXES)


def _is_document(name: str) -> bool:
    bare = unpacked_name(name)
    return bare.endswith(_DOCUMENT_SUFFIXES) or is_part(name)


#: The documents of a folder.
DOCUMENTS = Selection(
    accepts=_is_document,
    misses=lambda name: unpacked_name(name).endswith(_SUFFIXES),
    reason=f"for the names of documents end in {', '.join(_DOCUMENT_SUFFIXES)}",
)


def named_inputs(paths: tuple[str, ...], *, selection: Selection | None = None) -> Inputs:
    """Find the files that arguments name; a folder stands for the files below it that are accepted.

    Args:
        paths: The arguments.
        selection: Which files of a folder are read; those of known suffixes when not given.

    Raises:
        click.UsageError: an argument is a URL and the extra is missing, a folder has nothing to read, or stdin is
            named twice.
    """
    if "" in paths:
        raise click.UsageError("an argument is empty: name a file, a directory, or - for stdin")
    if paths.count(STDIN) > 1:
        raise click.UsageError("stdin can be read once: name - once")
    try:
        return find_inputs(paths, selection=selection, stdin=STDIN)
    except NothingToRead as error:
        raise click.UsageError(str(error)) from None
    except MissingExtra as error:
        url = next(filter(is_url, paths), "it")
        raise click.UsageError(f"{url} is an address, and {error}; or save the page, and give its --url") from None


def raw_stories(given: Input, settings: RecordSettings, reporter: Reporter) -> Iterator[RawStory | Story]:
    """Read the stories of a file, one after the other; a file that cannot be read is a story that failed.

    Args:
        given: The file, which may hold many.
        settings: How it is taken apart.
        reporter: Whom it is told what was left out.
    """
    stream = stdin() if given.file == STDIN else None
    return records(given.file, settings, stream=stream, tell=lambda file, issue: reporter.tell(file, [issue]))


def stdin() -> BinaryIO:
    """The bytes of stdin.

    Raises:
        click.UsageError: it is closed.
    """
    if sys.stdin is None:
        raise click.UsageError("there is no stdin: name a file")
    return sys.stdin.buffer
