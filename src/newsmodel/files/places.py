"""Places of files: a path on this machine, or a URL that somebody has typed."""

from __future__ import annotations

import os
import re
import unicodedata
import urllib.parse
from collections.abc import Hashable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Protocol

from newsmodel.files.local import LeavesOut, LocalPlace

_URL = re.compile(r"\A[A-Za-z][A-Za-z0-9+.-]++://")
#: URLs of this machine's own files (RFC 8089), which are paths.
_OWN = "file://"


class Place(Protocol):
    """The place of a file or a folder."""

    def open(self) -> AbstractContextManager[IO[bytes]]:
        """Open the file to be read, as it is."""
        ...

    def replacing(self) -> AbstractContextManager[IO[bytes]]:
        """Open a stream whose content takes the file's place when the block ends well."""
        ...

    def append_line(self, line: bytes) -> None:
        """Add a line, and drop what was cut off before it."""
        ...

    def is_folder(self) -> bool:
        """Whether it is a folder that is there."""
        ...

    def exists(self) -> bool:
        """Whether anything is there."""
        ...

    def make_folder(self) -> None:
        """Make the folder, and those above it, where it is not there."""
        ...

    def names(self) -> list[str]:
        """List the names of the files directly in the folder, sorted."""
        ...

    def below(self, leaves_out: LeavesOut) -> Iterable[tuple[str, ...]]:
        """Find the steps to each file in the folder and below it, sorted, but for those that are left out."""
        ...

    def clear_leftovers(self) -> None:
        """Remove what a run was writing in the folder when it was killed."""
        ...

    def identity(self) -> Hashable | None:
        """The value that all names of the file have in common; None where nothing is there."""
        ...

    def state(self) -> str | None:
        """The size of the file, and its digest or its time, which change with its content; None where nobody knows."""
        ...

    def spelling(self) -> str:
        """Its one spelling, letter case aside."""
        ...


def is_url(path: str | os.PathLike[str]) -> bool:
    r"""Whether a place is a URL of another machine, or of another file system of this one.

    Example:
        >>> is_url("s3://bucket/a.txt"), is_url("a.txt"), is_url("file:///a.txt"), is_url(r"C:\a.txt")
        (True, False, False, False)
    """
    return isinstance(path, str) and _URL.match(path) is not None and not path.lower().startswith(_OWN)


def place_of(path: str | os.PathLike[str]) -> Place:
    """Find what reads and writes a place.

    Args:
        path: The path, or the URL; one of `file:` is a path.
    """
    if is_url(path):
        from newsmodel.files.remote import RemotePlace  # noqa: PLC0415 - most files are on this machine

        return RemotePlace(os.fspath(path))
    return LocalPlace(local_path(path))


def local_path(path: str | os.PathLike[str]) -> Path:
    """Make a path of a place on this machine.

    Example:
        >>> local_path("file:///tmp/a%20b.txt").as_posix()
        '/tmp/a b.txt'
    """
    if isinstance(path, str) and path.lower().startswith(_OWN):
        from urllib.request import url2pathname  # noqa: PLC0415 - loads all that speaks HTTP, and few paths are URLs

        return Path(url2pathname(urllib.parse.urlsplit(path).path))
    return Path(path)


def joined(folder: str | os.PathLike[str], *steps: str) -> str:
    """Write the place of something in a folder.

    Example:
        >>> joined("s3://bucket/news/", "a", "b.txt")
        's3://bucket/news/a/b.txt'
    """
    if is_url(folder):
        protocol, _, path = os.fspath(folder).partition("://")
        return f"{protocol}://" + "/".join((*([path.rstrip("/")] if path else []), *steps))
    return str(local_path(folder).joinpath(*steps))


def folder_of(path: str | os.PathLike[str]) -> str:
    """Write the place of the folder that something is in.

    Example:
        >>> folder_of("s3://bucket/news/a.txt")
        's3://bucket/news'
    """
    return os.fspath(path).rpartition("/")[0] if is_url(path) else str(local_path(path).parent)


def name_of(path: str | os.PathLike[str]) -> str:
    """Write the name of a file without its folder; what a URL asks beside it is no part of the name.

    Example:
        >>> name_of("https://example.org/news/a.html?page=1#top"), name_of("news/a.txt")
        ('a.html', 'a.txt')
    """
    if not is_url(path):
        return local_path(path).name
    url = os.fspath(path)
    if url.lower().startswith(("http://", "https://")):
        url = urllib.parse.unquote(urllib.parse.urlsplit(url).path)
    return url.rstrip("/").rpartition("/")[2]


def folded(spelling: str) -> str:
    """Write a place as file systems that take letters of two cases for one do."""
    return unicodedata.normalize("NFC", spelling).casefold()
