"""Streams of files: read uncompressed, and written so that a file is replaced as a whole or stays as it was."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from newsmodel.files.packing import packed, unpacked

#: The names of files that are written aside begin so.
_ASIDE = ".newsmodel."


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read the content of a file, uncompressed.

    Raises:
        OSError: the file cannot be read.
        UnreadableInput: its compressed data is damaged or ends too early.
        MissingExtra: it is compressed in a way that needs an extra.
    """
    with open_stream(path) as stream:
        return stream.read()


@contextlib.contextmanager
def open_stream(path: str | os.PathLike[str]) -> Iterator[io.BufferedReader]:
    """Open the content of a file, uncompressed, while the block lasts.

    Raises:
        OSError: the file cannot be read.
        MissingExtra: it is compressed in a way that needs an extra.
    """
    with Path(path).open("rb") as stream:
        yield unpacked(stream)


@contextlib.contextmanager
def seekable(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """Lend a stream that can be sought in: the same one, or a copy on the disk while the block lasts.

    Raises:
        OSError: there is no room for it.
    """
    if stream.seekable():
        yield stream
        return
    import tempfile  # noqa: PLC0415 - slow to import, and seldom needed

    with tempfile.TemporaryFile(buffering=0) as copy, io.BufferedReader(copy) as reader:
        shutil.copyfileobj(stream, copy)
        copy.seek(0)
        yield reader


def write_bytes(data: bytes, path: str | os.PathLike[str]) -> None:
    """Replace a file's content, or leave the file as it was."""
    with replacing(path) as stream:
        stream.write(data)


@contextlib.contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """Open a stream whose content takes a file's place when the block ends well; else the file stays as it was.

    What is written is compressed where the file's suffix says so.

    Raises:
        OSError: the folder cannot be written to.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():  # a pipe or a device cannot be replaced
        with target.open("wb") as stream:
            yield stream
        return
    import tempfile  # noqa: PLC0415 - slow to import, and not needed to read

    # the name says nothing of the target's, which may be as long as the file system takes
    try:
        handle, name = tempfile.mkstemp(prefix=_ASIDE, dir=target.parent)
    except OSError as error:  # who is told of it has named the target
        raise type(error)(error.errno, error.strerror, os.fspath(path)) from None
    try:
        with os.fdopen(handle, "wb") as stream, packed(stream, target.name) as inner:
            yield inner
        Path(name).chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def append_line(path: str | os.PathLike[str], line: bytes) -> None:
    """Add a line to a file, and see to it that the disk has it; a line that was cut off before it goes.

    Args:
        path: The file; it is made where there is none.
        line: The line, with its end.
    """
    with Path(path).open("a+b") as stream:
        stream.seek(0)
        stream.truncate(stream.read().rfind(b"\n") + 1)
        stream.write(line)
        stream.flush()
        os.fsync(stream.fileno())


def whole_lines(path: str | os.PathLike[str]) -> list[bytes]:
    """Read the lines of a file, but for one at its end that was cut off."""
    data = read_bytes(path)
    return data[: data.rfind(b"\n") + 1].splitlines()


def leftovers(folder: str | os.PathLike[str]) -> list[Path]:
    """List the files of a folder that a run was writing when it was killed."""
    return sorted(Path(folder).glob(f"{_ASIDE}*"))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def open_lines(path: str | os.PathLike[str]) -> Iterator[Iterator[bytes]]:
    """Open the lines of a file, uncompressed, as bytes, while the block lasts."""
    with open_stream(path) as stream:
        yield iter(stream)


def files_below(folder: str | os.PathLike[str]) -> list[Path]:
    """List the files in a folder and in the folders below it, sorted; links that lead nowhere are among them.

    Raises:
        OSError: a folder cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise error

    return sorted(Path(place, name) for place, _, names in os.walk(folder, onerror=refuse) for name in names)
