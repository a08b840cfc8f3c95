"""Files of this machine, written so that a file is replaced as a whole or stays as it was."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TypeAlias

import msgspec

#: Whether a file, or a folder with all below it, is left out, by the steps that lead to it.
LeavesOut: TypeAlias = Callable[[tuple[str, ...]], bool]

#: The names of files that are written aside begin so.
_ASIDE = ".newsmodel."


class LocalPlace(msgspec.Struct, frozen=True):
    """A path.

    Attributes:
        path: The path.
    """

    path: Path

    @contextlib.contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file to be read."""
        with self.path.open("rb") as stream:
            yield stream

    @contextlib.contextmanager
    def replacing(self) -> Iterator[IO[bytes]]:
        """Open a stream whose content takes the file's place when the block ends well."""
        target = self.path.resolve()
        if target.exists() and not target.is_file():  # a pipe or a device cannot be replaced
            with target.open("wb") as stream:
                yield stream
            return
        import tempfile  # noqa: PLC0415 - slow to import, and not needed to read

        # the name says nothing of the target's, which may be as long as the file system takes
        try:
            handle, name = tempfile.mkstemp(prefix=_ASIDE, dir=target.parent)
        except OSError as error:  # who is told of it has named the target
            raise type(error)(error.errno, error.strerror, os.fspath(self.path)) from None
        try:
            with os.fdopen(handle, "wb") as stream:
                yield stream
            Path(name).chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def append_line(self, line: bytes) -> None:
        """Add a line, and see to it that the disk has it."""
        with self.path.open("a+b") as stream:
            stream.seek(0)
            stream.truncate(stream.read().rfind(b"\n") + 1)
            stream.write(line)
            stream.flush()
            os.fsync(stream.fileno())

    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.path.is_dir()

    def exists(self) -> bool:
        """Whether anything is there."""
        return self.path.exists()

    def make_folder(self) -> None:
        """Make the folder, and those above it."""
        self.path.mkdir(parents=True, exist_ok=True)

    def names(self) -> list[str]:
        """List the names in the folder."""
        return sorted(path.name for path in self.path.iterdir())

    def below(self, leaves_out: LeavesOut) -> Iterator[tuple[str, ...]]:
        """Find the files below, sorted by their steps; the names of one folder are held at a time.

        Links that lead nowhere are among them, and folders that links lead to are not looked into.
        """
        return _below(self.path, (), leaves_out)

    def clear_leftovers(self) -> None:
        """Remove the files that were written aside."""
        for left_over in self.path.glob(f"{_ASIDE}*"):
            left_over.unlink(missing_ok=True)

    def identity(self) -> tuple[int, int] | None:
        """The device and the number of the file that is read, or would be replaced, under this path."""
        try:
            found = self.path.stat()
        except OSError:
            try:  # "new/../story.txt" is written to, though it cannot be read
                found = self.path.resolve().stat()
            except (OSError, RuntimeError):  # whoever reads it says so
                return None
        return found.st_dev, found.st_ino

    def state(self) -> str | None:
        """The size of the file, and when it was changed; a pipe or a device has no state."""
        try:
            found = self.path.stat()
        except OSError:  # whoever reads it says so
            return None
        return f"{found.st_size} {found.st_mtime_ns}" if stat.S_ISREG(found.st_mode) else None

    def spelling(self) -> str:
        """The path without links."""
        return str(self.path.resolve())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _below(folder: Path, steps: tuple[str, ...], leaves_out: LeavesOut) -> Iterator[tuple[str, ...]]:
    names: list[str] = []
    is_link: dict[str, bool] = {}  # of the folders in it
    with os.scandir(folder) as entries:
        for entry in entries:
            names.append(entry.name)
            if entry.is_dir():
                is_link[entry.name] = entry.is_symlink()
    names.sort()
    for name in names:
        there = (*steps, name)
        if leaves_out(there):
            continue
        if name not in is_link:
            yield there
        elif not is_link[name]:
            yield from _below(folder / name, there, leaves_out)
