"""Finds the files that paths and URLs name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

import msgspec

from newsmodel.bulk.inputs.names import NAMED, left_out
from newsmodel.bulk.inputs.selection import Selection
from newsmodel.errors import NewsModelError
from newsmodel.files import files_below, is_url, name_of, place_of
from newsmodel.issues import Issue

#: Steps of a path that are no names.
_NO_NAMES = frozenset({"", ".", ".."})


class NothingToRead(NewsModelError):
    """A folder in which there is nothing to read.

    Attributes:
        folder: The folder.
        left_out: Which files are there that are not read, and why.

    Example:
        >>> str(NothingToRead("empty"))
        'empty: no file in this folder has a suffix that is read here'
    """

    def __init__(self, folder: str, left_out: str | None = None) -> None:
        self.folder = folder
        self.left_out = left_out
        super().__init__(folder, left_out)

    def __str__(self) -> str:
        told = f" ({self.left_out})" if self.left_out else ""
        return f"{self.folder}: no file in this folder has a suffix that is read here{told}"


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """A file to read.

    Attributes:
        file: Its path or URL, or what stands for stdin.
        relative: Its place below the folder that was named; else its name.
    """

    file: str
    relative: PurePath


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """The files that are to be read; they are found anew by each who asks, for a million are too many to be held.

    Attributes:
        paths: Paths and URLs, in the order in which they were named.
        selection: Which files of a folder are read.
        stdin: What stands for stdin, if anything does.
        count: How many files there are.
        several: Whether a folder or more than one file was named.
        issues: What there is to say of them, each with the folder that it is about.
    """

    paths: tuple[str, ...]
    selection: Selection
    stdin: str | None
    count: int
    several: bool
    issues: tuple[tuple[str, Issue], ...] = ()

    @property
    def files(self) -> Iterator[Input]:
        """The files, in the order in which they were named; those of a folder sorted."""
        for path in self.paths:
            if path == self.stdin:
                yield Input(file=path, relative=Path("stdin"))
            elif place_of(path).is_folder():
                yield from (
                    each for each in _files_of(path, self.selection) if self.selection.accepts(each.relative.name)
                )
            else:
                yield Input(file=path, relative=Path(name_of(path)))


def find_inputs(
    paths: Iterable[str | os.PathLike[str]],
    *,
    selection: Selection | None = None,
    stdin: str | None = None,
) -> Inputs:
    """Find files; a folder stands for the files below it that are accepted.

    Args:
        paths: Paths and URLs.
        selection: Which files of a folder are read; those of known suffixes when not given.
        stdin: What stands for stdin, if anything does.

    Raises:
        NothingToRead: a folder has nothing to read.
        MissingExtra: a URL needs an extra.
        OSError: a folder cannot be read.

    Example:
        >>> find_inputs(["a.txt", "b.txt"]).several
        True
    """
    named = tuple(os.fspath(path) for path in paths)
    folders = [path for path in named if path != stdin and place_of(path).is_folder()]
    count, wanted = len(named) - len(folders), selection or Selection()
    issues: list[tuple[str, Issue]] = []
    for folder in folders:
        found, issue = _counted(folder, wanted)
        count += found
        issues += [(folder, issue)] if issue else []
    several = bool(folders) or len(named) > 1
    return Inputs(paths=named, selection=wanted, stdin=stdin, count=count, several=several, issues=tuple(issues))


def _counted(folder: str, selection: Selection) -> tuple[int, Issue | None]:
    """Count the files of a folder that are accepted, and say which are left out for their names."""
    count, others = 0, 0
    named: list[str] = []
    for given in _files_of(folder, selection):
        name = given.relative.name
        count += selection.accepts(name)
        if not selection.accepts(name) and selection.misses(name):
            others += 1
            named += [str(given.relative)] if others <= NAMED else []
    told = left_out(named, selection.reason, count=others) if others else None
    if not count:
        raise NothingToRead(folder, told.message if told else None)
    return count, told


def _files_of(folder: str, selection: Selection) -> Iterator[Input]:
    """Find the files of a folder, but for those that are left out wherever they stand."""
    is_remote = is_url(folder)
    for file, steps in files_below(folder, leaves_out=selection.leaves_out):
        yield Input(file=file, relative=names_alone("/".join(steps)) if is_remote else Path(*steps))


def names_alone(path: str) -> PurePath:
    """Make a path of names of files and folders alone: an archive or a store may name places outside.

    Args:
        path: The path, as it stands there.

    Example:
        >>> names_alone("../a/c:/b.txt").as_posix()
        'a/c_/b.txt'
    """
    steps = path.replace("\\", "/").split("/")
    return PurePath(*(step.replace(":", "_") for step in steps if step not in _NO_NAMES))
