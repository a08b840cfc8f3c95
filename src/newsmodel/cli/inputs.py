"""The files that arguments name, and the stories in them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import attrs
import click

from newsmodel.bulk.inputs import RecordSettings, is_known_name, records
from newsmodel.bulk.inputs.names import is_bookkeeping, left_out
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.cli.reporting import Reporter
from newsmodel.files import files_below
from newsmodel.issues import Issue

#: In the place of a file: stdin.
STDIN = "-"
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


def _files_of_folder(path: str, accepts: Callable[[str], bool], issues: list[tuple[str, Issue]]) -> Iterator[Input]:
    below = [file for file in files_below(path) if not is_bookkeeping(file.name)]
    found = [file for file in below if accepts(file.name)]
    if not found:
        raise click.UsageError(f"{path}: no file in this folder has a suffix that is read here")
    others = [str(file.relative_to(path)) for file in below if not is_known_name(file.name)]
    if others:
        issues.append((path, left_out(others)))
    yield from (Input(file=str(file), relative=file.relative_to(path)) for file in found)


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
