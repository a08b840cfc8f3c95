"""Streams of files: read uncompressed, and written so that a file is replaced as a whole or stays as it was."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from collections.abc import Iterator
from typing import IO, cast

from newsmodel.files.local import LeavesOut
from newsmodel.files.packing import packed, unpacked
from newsmodel.files.places import joined, name_of, place_of


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
    with place_of(path).open() as stream:
        yield unpacked(cast("io.BufferedReader", stream))


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

    Args:
        path: The file, or its URL; what goes there is sent when it is whole.

    Raises:
        OSError: the folder cannot be written to.
    """
    try:
        with place_of(path).replacing() as stream, packed(stream, name_of(path)) as inner:
            yield inner
    except OSError as error:
        if error.filename is None and not isinstance(error, BrokenPipeError):
            error.filename = os.fspath(path)
        raise


def append_line(path: str | os.PathLike[str], line: bytes) -> None:
    """Add a line to a file, and see to it that the disk has it; a line that was cut off before it goes.

    Args:
        path: The file; it is made where there is none.
        line: The line, with its end.
    """
    place_of(path).append_line(line)


def whole_lines(path: str | os.PathLike[str]) -> list[bytes]:
    """Read the lines of a file, but for one at its end that was cut off."""
    data = read_bytes(path)
    return data[: data.rfind(b"\n") + 1].splitlines()


@contextlib.contextmanager
def open_lines(path: str | os.PathLike[str]) -> Iterator[Iterator[bytes]]:
    """Open the lines of a file, uncompressed, as bytes, while the block lasts."""
    with open_stream(path) as stream:
        yield iter(stream)


def _nothing(_steps: tuple[str, ...]) -> bool:
    return False


def files_below(
    folder: str | os.PathLike[str], *, leaves_out: LeavesOut = _nothing
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Find the files in a folder and in the folders below it, sorted; links that lead nowhere are among them.

    Args:
        folder: The folder, or its URL.
        leaves_out: Whether a file, or a folder with all below it, is left out, by the steps that lead to it.

    Yields:
        The place of each, and the steps that lead to it from the folder.

    Raises:
        OSError: a folder cannot be read.
    """
    for steps in place_of(folder).below(leaves_out):
        yield joined(folder, *steps), steps
