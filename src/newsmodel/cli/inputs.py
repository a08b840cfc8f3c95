"""The files that arguments name, and the stories in them."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

import attrs
import click

from newsmodel.bulk.jsonlines import is_lines_name, looks_like_lines, numbered_lines
from newsmodel.bulk.rules import FILES_LEFT_OUT
from newsmodel.bulk.stories import LINES, RawStory, Story, stories_in, unopened
from newsmodel.files import files_below, open_lines, read_bytes
from newsmodel.formats import format_of_suffix
from newsmodel.issues import Issue

#: In the place of a file: stdin.
STDIN = "-"
#: So many names of files that are left out are told.
_NAMED = 3
#: Suffix of several formats, which their root elements tell apart.
_XML = ".xml"
_ADDRESS = re.compile(r"\A[A-Za-z][A-Za-z0-9+.-]++://")


@attrs.frozen(kw_only=True)
class Input:
    """A file to read.

    Attributes:
        file: Its path, or `-` for stdin.
        relative: Its place below the folder that was named; else its name.
    """

    file: str
    relative: Path


@attrs.frozen(kw_only=True)
class Inputs:
    """The files that arguments name.

    Attributes:
        files: The files, in the order of the arguments; those of a folder sorted.
        several: Whether a folder or more than one file was named.
        issues: What there is to say of the arguments, each with the folder that it is about.
    """

    files: tuple[Input, ...]
    several: bool
    issues: tuple[tuple[str, Issue], ...] = ()


def find_inputs(paths: Iterable[str], *, accepts: Callable[[str], bool] | None = None) -> Inputs:
    """Find the files that arguments name; a folder stands for the files below it that are accepted.

    Args:
        paths: The arguments.
        accepts: Whether a file of a folder is read, by its name; those of known suffixes when not given.

    Raises:
        click.UsageError: an argument is an address, a folder has nothing to read, or stdin is named twice.
    """
    paths = tuple(paths)
    if "" in paths:
        raise click.UsageError("an argument is empty: name a file, a directory, or - for stdin")
    if paths.count(STDIN) > 1:
        raise click.UsageError("stdin can be read once: name - once")
    files: list[Input] = []
    issues: list[tuple[str, Issue]] = []
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            files += _files_of_folder(path, accepts or is_known_name, issues)
        elif _ADDRESS.match(path) and not Path(path).exists():
            raise click.UsageError(f"{path} is an address, and nothing is fetched: save the page, and give its --url")
        else:
            files.append(Input(file=path, relative=Path("stdin" if path == STDIN else Path(path).name)))
    several = len(paths) > 1 or any(Path(path).is_dir() for path in paths if path != STDIN)
    return Inputs(files=tuple(files), several=several, issues=tuple(issues))


def is_known_name(name: str) -> bool:
    """Whether a file's suffix says what it is.

    Example:
        >>> is_known_name("story.txt"), is_known_name("story.xml"), is_known_name("story.xyz")
        (True, True, False)
    """
    return is_lines_name(name) or format_of_suffix(name) is not None or name.lower().endswith(_XML)


def _files_of_folder(path: str, accepts: Callable[[str], bool], issues: list[tuple[str, Issue]]) -> Iterator[Input]:
    below = files_below(path)
    found = [file for file in below if accepts(file.name)]
    if not found:
        raise click.UsageError(f"{path}: no file in this folder has a suffix that is read here")
    others = [str(file.relative_to(path)) for file in below if not is_known_name(file.name)]
    if others:
        told = ", ".join([*others[:_NAMED], *(["…"] if len(others) > _NAMED else [])])
        files = "1 file" if len(others) == 1 else f"{len(others)} files"
        issues.append((path, FILES_LEFT_OUT.issue(f"{files} left out, whose suffix no format has: {told}")))
    yield from (Input(file=str(file), relative=file.relative_to(path)) for file in found)


def raw_stories(given: Input, source_format: str | None) -> Iterator[RawStory | Story]:
    """Read the stories of a file, one after the other; a file that cannot be read is a story that failed.

    Args:
        given: The file. One of our own documents a line has many, and so has a list or an envelope of others.
        source_format: Name of the format, or `jsonl`; None to find out.
    """
    try:
        if source_format == LINES or (source_format is None and is_lines_name(given.file)):
            with contextlib.nullcontext(stdin()) if given.file == STDIN else open_lines(given.file) as lines:
                yield from _lines_of(given.file, lines)
            return
        data = read_input(given.file)
    except OSError as error:
        yield unopened(given.file, error)
        return
    if source_format is None and format_of_suffix(given.file) is None and looks_like_lines(data):
        yield from _lines_of(given.file, data.splitlines())
    else:
        yield from stories_in(RawStory(file=given.file, data=data), source_format)


def _lines_of(file: str, lines: Iterable[bytes]) -> Iterator[RawStory]:
    return (RawStory(file=file, line=number, data=line) for number, line in numbered_lines(lines))


def read_input(file: str) -> bytes:
    """Read a file, or stdin for `-`.

    Raises:
        OSError: it cannot be read.
    """
    return stdin().read() if file == STDIN else read_bytes(file)


def stdin() -> IO[bytes]:
    """The bytes of stdin.

    Raises:
        click.UsageError: it is closed.
    """
    if sys.stdin is None:
        raise click.UsageError("there is no stdin: name a file")
    return sys.stdin.buffer
