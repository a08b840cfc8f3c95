"""Files elsewhere, named by a URL: in an object store, on a server, in memory, as far as fsspec knows how.

Only what somebody has typed is opened. Nothing that a file says of another one is fetched.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from newsmodel.errors import MissingExtra, NewsModelError
from newsmodel.files.local import LeavesOut

#: Protocols that have no folders, and to which nothing is written: fsspec would post it.
_WEB = ("http://", "https://")
#: What file systems call the digest of a file, and the time when it was changed, in small letters without `_`.
_DIGESTS = ("etag", "contentmd5", "md5", "blobid", "sha", "crc")
_TIMES = ("mtime", "lastmodified", "modified", "updated", "created")
#: Errors that a library raises without their number.
_NUMBERS: tuple[tuple[type[OSError], int], ...] = (
    (FileNotFoundError, errno.ENOENT),
    (PermissionError, errno.EACCES),
    (IsADirectoryError, errno.EISDIR),
    (NotADirectoryError, errno.ENOTDIR),
    (FileExistsError, errno.EEXIST),
    (TimeoutError, errno.ETIMEDOUT),
)


def _filesystem(url: str) -> tuple[Any, str]:
    """Find the file system of a URL, and the path in it.

    Raises:
        MissingExtra: fsspec is not installed.
        OSError: nobody knows the protocol, or the library that does is not installed.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("remote") from None
    protocol, mark, rest = url.partition("://")
    try:
        found: tuple[Any, str] = url_to_fs(f"{protocol.lower()}{mark}{rest}")
    except ImportError as error:
        told = f"an address that needs another library: {error}; or save the file, and give its --url"
        raise OSError(errno.EPROTONOSUPPORT, told, url) from None
    except ValueError as error:
        raise OSError(errno.EPROTONOSUPPORT, str(error), url) from None
    return found


@contextlib.contextmanager
def _as_of_a_disk(url: str) -> Iterator[None]:
    """Raise what the library of a protocol raises as a disk would, with a number and the name.

    Raises:
        OSError: it raised anything.
    """
    try:
        yield
    except NewsModelError:
        raise
    except OSError as error:
        if error.errno is not None:
            raise OSError(error.errno, error.strerror or str(error), url) from error
        number = next((number for kind, number in _NUMBERS if isinstance(error, kind)), None)
        if number is None:
            raise OSError(errno.EIO, str(error) or type(error).__name__, url) from error
        raise OSError(number, os.strerror(number), url) from error
    except Exception as error:
        raise OSError(errno.EIO, f"{type(error).__name__}: {error}", url) from error


class _Fetched(io.RawIOBase):
    """The content of a file elsewhere."""

    def __init__(self, stream: Any, url: str) -> None:
        self._stream = stream
        self._url = url

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with _as_of_a_disk(self._url):
            data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seekable(self) -> bool:
        # a server that does not say how long a file is sends it once, from its beginning
        return getattr(self._stream, "size", 0) is not None and bool(self._stream.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        with _as_of_a_disk(self._url):
            return int(self._stream.seek(offset, whence))

    def tell(self) -> int:
        return int(self._stream.tell())

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


class RemotePlace(msgspec.Struct, frozen=True):
    """A URL.

    Attributes:
        url: The URL.
    """

    url: str

    @contextlib.contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file to be read."""
        with _as_of_a_disk(self.url):
            system, path = _filesystem(self.url)
            stream = _Fetched(system.open(path, "rb"), self.url)
        with io.BufferedReader(stream) as reader:
            yield reader

    @contextlib.contextmanager
    def replacing(self) -> Iterator[IO[bytes]]:
        """Open a stream whose content is sent when the block ends well; until then it is on this disk."""
        import tempfile  # noqa: PLC0415 - slow to import, and not needed to read

        self._refuse_web()
        system, path = _filesystem(self.url)
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder, "whole")
            with whole.open("wb") as stream:
                yield stream
            with _as_of_a_disk(self.url):
                system.put_file(str(whole), path)

    def append_line(self, line: bytes) -> None:
        """Write the file anew with one more line: what is stored elsewhere cannot be added to."""
        with _as_of_a_disk(self.url):
            system, path = _filesystem(self.url)
            try:
                before = bytes(system.cat_file(path))
            except FileNotFoundError:
                before = b""
            system.pipe_file(path, before[: before.rfind(b"\n") + 1] + line)

    def is_folder(self) -> bool:
        """Whether it is a folder; an address of the web is a page."""
        if self._is_web():
            _filesystem(self.url)  # who cannot read it says so before any work
            return False
        with _as_of_a_disk(self.url):
            system, path = _filesystem(self.url)
            return bool(system.isdir(path))

    def exists(self) -> bool:
        """Whether anything is there now, whatever was listed before."""
        with _as_of_a_disk(self.url):
            system, path = _filesystem(self.url)
            system.invalidate_cache()
            return bool(system.exists(path))

    def make_folder(self) -> None:
        """Make the folder where the file system has such."""
        self._refuse_web()
        with _as_of_a_disk(self.url):
            system, path = _filesystem(self.url)
            system.makedirs(path, exist_ok=True)

    def names(self) -> list[str]:
        """List the names of the files in the folder."""
        return sorted(steps[0] for steps in self._all_below() if len(steps) == 1)

    def below(self, leaves_out: LeavesOut) -> Iterator[tuple[str, ...]]:
        """Find the files below; what a store holds is listed in one go."""
        for steps in self._all_below():
            if not any(leaves_out(steps[:length]) for length in range(1, len(steps) + 1)):
                yield steps

    def _all_below(self) -> list[tuple[str, ...]]:
        with _as_of_a_disk(self.url):
            system, path = _filesystem(self.url)
            system.invalidate_cache()
            begin = path.rstrip("/") + "/"
            return sorted(tuple(found[len(begin) :].split("/")) for found in system.find(path))

    def clear_leftovers(self) -> None:
        """Leave all as it is: what was not whole was not sent."""

    def identity(self) -> str:
        """The spelling, whether anything is there or not."""
        return self.spelling().casefold()

    def state(self) -> str | None:
        """The size of the file, and its digest, or when it was changed where there is none.

        Not all that its file system says of it: when it was read last changes, too, and a listing says times finer
        than a question for one file does.
        """
        try:
            with _as_of_a_disk(self.url):
                system, path = _filesystem(self.url)
                found = {name.lower().replace("_", ""): value for name, value in system.info(path).items()}
        except OSError:  # whoever reads it says so
            return None
        told = next((f"{name} {found[name]}" for name in (*_DIGESTS, *_TIMES) if found.get(name)), "")
        return f"{found.get('size')} {told}"

    def spelling(self) -> str:
        """The URL as its file system writes it, with the steps upwards gone that a server would follow."""
        if self._is_web():
            return self.url
        system, path = _filesystem(self.url)
        begin, _, path = str(system.unstrip_protocol(path)).partition("://")
        return f"{begin}://{posixpath.normpath(path)}"

    def _is_web(self) -> bool:
        return self.url.lower().startswith(_WEB)

    def _refuse_web(self) -> None:
        if self._is_web():
            raise OSError(errno.EROFS, "nothing is written to an address of the web", self.url)
