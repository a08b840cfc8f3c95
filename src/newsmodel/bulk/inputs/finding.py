"""Finds the files that paths and URLs name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath

import attrs

from newsmodel.bulk.inputs.names import is_bookkeeping, is_known_name, left_out
from newsmodel.errors import NewsModelError
from newsmodel.files import files_below, is_url, name_of, place_of
from newsmodel.issues import Issue

#: Steps of a path that are no names.
_NO_NAMES = frozenset({"", ".", ".."})


class NothingToRead(NewsModelError):
    """A folder in which there is nothing to read.

    Attributes:
        folder: The folder.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(folder)

    def __str__(self) -> str:
        return f"{self.folder}: no file in this folder has a suffix that is read here"


@attrs.frozen(kw_only=True)
class Input:
    """A file to read.

    Attributes:
        file: Its path or URL, or what stands for stdin.
        relative: Its place below the folder that was named; else its name.
    """

    file: str
    relative: PurePath


@attrs.frozen(kw_only=True)
class Inputs:
    """The files that are to be read.

    Attributes:
        files: The files, in the order in which they were named; those of a folder sorted.
        several: Whether a folder or more than one file was named.
        issues: What there is to say of them, each with the folder that it is about.
    """

    files: tuple[Input, ...]
    several: bool
    issues: tuple[tuple[str, Issue], ...] = ()


def find_inputs(
    paths: Iterable[str | os.PathLike[str]],
    *,
    accepts: Callable[[str], bool] = is_known_name,
    stdin: str | None = None,
) -> Inputs:
    """Find files; a folder stands for the files below it that are accepted.

    Args:
        paths: Paths and URLs.
        accepts: Whether a file of a folder is read, by its name; those of known suffixes when not given.
        stdin: What stands for stdin, if anything does.

    Raises:
        NothingToRead: a folder has nothing to read.
        MissingExtra: a URL needs an extra.
        OSError: a folder cannot be read.

    Example:
        >>> find_inputs(["a.txt", "b.txt"]).several
        True
    """
    files: list[Input] = []
    issues: list[tuple[str, Issue]] = []
    several = False
    for number, each in enumerate(paths):
        path = os.fspath(each)
        is_folder = path != stdin and place_of(each).is_folder()
        several = several or is_folder or number > 0
        if is_folder:
            files += _files_of(path, accepts, issues)
        else:
            name = "stdin" if path == stdin else name_of(each)
            files.append(Input(file=path, relative=Path(name)))
    return Inputs(files=tuple(files), several=several, issues=tuple(issues))


def _files_of(folder: str, accepts: Callable[[str], bool], issues: list[tuple[str, Issue]]) -> Iterator[Input]:
    steps_of = {file: steps for file, steps in files_below(folder) if not is_bookkeeping(steps[-1])}
    is_remote = is_url(folder)
    below = [(file, names_alone("/".join(steps)) if is_remote else Path(*steps)) for file, steps in steps_of.items()]
    found = [Input(file=file, relative=relative) for file, relative in below if accepts(relative.name)]
    if not found:
        raise NothingToRead(folder)
    others = [str(relative) for _, relative in below if not is_known_name(relative.name)]
    if others:
        issues.append((folder, left_out(others)))
    yield from found


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
