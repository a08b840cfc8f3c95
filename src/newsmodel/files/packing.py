"""Compressed streams: told by their first bytes when they are read, by their suffix when they are written."""

from __future__ import annotations

import contextlib
import importlib
import io
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, TypeAlias, cast

import msgspec

from newsmodel.errors import MissingExtra, UnreadableInput

Opener: TypeAlias = Callable[[IO[bytes], str], IO[bytes]]


class Packing(msgspec.Struct, frozen=True):
    """A way of compressing files.

    Attributes:
        name: Its name, for people.
        suffix: Files that are compressed so end so.
        magic: Their first bytes.
        open: Opens a stream inside another one, for "rb" or "wb".
    """

    name: str
    suffix: str
    magic: bytes
    open: Opener


#: Of gzip: what its own program takes for usual.
_LEVEL = 6


def _open_gzip(stream: IO[bytes], mode: str) -> IO[bytes]:
    import gzip  # noqa: PLC0415 - most files are not compressed, and need none of these libraries

    # neither a name nor a time: the same content gives the same bytes
    return cast("IO[bytes]", gzip.GzipFile(filename="", mode=mode, fileobj=stream, mtime=0, compresslevel=_LEVEL))


def _open_bzip2(stream: IO[bytes], mode: str) -> IO[bytes]:
    import bz2  # noqa: PLC0415

    return cast("IO[bytes]", bz2.BZ2File(cast("Any", stream), cast("Any", mode)))


def _open_xz(stream: IO[bytes], mode: str) -> IO[bytes]:
    import lzma  # noqa: PLC0415

    return cast("IO[bytes]", lzma.LZMAFile(stream, mode))


def _open_zstd(stream: IO[bytes], mode: str) -> IO[bytes]:
    return cast("IO[bytes]", _zstd().open(stream, mode))


def _zstd() -> Any:
    """Import Zstandard: a part of Python since 3.14, an extra before.

    Raises:
        MissingExtra: it is not installed.
    """
    with contextlib.suppress(ImportError):
        return importlib.import_module("compression.zstd")
    try:
        return importlib.import_module("backports.zstd")
    except ImportError:
        raise MissingExtra("zstd") from None


#: gzip (RFC 1952), bzip2, xz and Zstandard (RFC 8878).
PACKINGS = (
    Packing("gzip", ".gz", b"\x1f\x8b", _open_gzip),
    Packing("bzip2", ".bz2", b"BZh", _open_bzip2),
    Packing("xz", ".xz", b"\xfd7zXZ\x00", _open_xz),
    Packing("Zstandard", ".zst", b"\x28\xb5\x2f\xfd", _open_zstd),
)


def packing_of(name: str) -> Packing | None:
    """Find the way of compressing that a file's suffix says.

    Example:
        >>> packing_of("stories.newsmodel.jsonl.gz").name, packing_of("story.txt")
        ('gzip', None)
    """
    return next((packing for packing in PACKINGS if name.lower().endswith(packing.suffix)), None)


def unpacked_name(name: str) -> str:
    """The name of a file without the suffix of its compression.

    Example:
        >>> unpacked_name("stories.newsmodel.jsonl.gz"), unpacked_name("story.txt")
        ('stories.newsmodel.jsonl', 'story.txt')
    """
    packing = packing_of(name)
    return name if packing is None else name[: -len(packing.suffix)]


def unpacked(stream: io.BufferedReader) -> io.BufferedReader:
    """Open what is in a compressed stream; one that is not compressed is given back.

    Args:
        stream: The stream, at its beginning. What is read of a compressed one raises `UnreadableInput` where it is
            damaged or ends too early.

    Raises:
        MissingExtra: it is compressed in a way that needs an extra.

    Example:
        >>> import gzip
        >>> unpacked(io.BufferedReader(io.BytesIO(gzip.compress(b"Rain")))).read()
        b'Rain'
    """
    stream = _begun(stream)
    beginning = stream.peek()
    packing = next((packing for packing in PACKINGS if beginning.startswith(packing.magic)), None)
    return stream if packing is None else told(packing.open(stream, "rb"), packing.name)


#: So many bytes of a file say what it holds: a tar archive has its mark at the end of them.
_TELLING = 262


def _says_what_it_is(beginning: bytes) -> bool:
    """Whether so much of a file tells what it holds; lines of text are not waited for when one is there."""
    return len(beginning) >= _TELLING or (b"\n" in beginning and len(beginning) >= max(len(p.magic) for p in PACKINGS))


def _begun(stream: io.BufferedReader) -> io.BufferedReader:
    """Wait for so much of a stream that it can be told what it holds: a pipe may bring it a byte at a time."""
    return stream if _says_what_it_is(stream.peek()) else io.BufferedReader(_Begun(stream))


class _Begun(io.RawIOBase):
    """A stream whose first piece says what it holds, or is all of it."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._is_begun = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read1(len(buffer))
        while data and not self._is_begun and not _says_what_it_is(data):
            more = self._stream.read1(len(buffer) - len(data))
            data, self._is_begun = data + more, not more
        self._is_begun = True
        buffer[: len(data)] = data
        return len(data)


class _Told(io.RawIOBase):
    """A stream of a library; one kind of error stands for all that may be wrong with its data."""

    def __init__(self, stream: IO[bytes], format: str) -> None:
        self._stream = stream
        self._format = format

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with damage_told(self._format):
            data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def told(stream: IO[bytes], format: str) -> io.BufferedReader:
    """Wrap the stream of a library, so that `UnreadableInput` says what is wrong with its data.

    Args:
        stream: The stream.
        format: What it is a stream of, for people.
    """
    return io.BufferedReader(_Told(stream, format))


def _damages() -> tuple[type[Exception], ...]:
    """List what libraries raise for damaged data; asked for when something has been raised."""
    import lzma  # noqa: PLC0415
    import tarfile  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    return zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, NotImplementedError


@contextlib.contextmanager
def damage_told(format: str) -> Iterator[None]:
    """Say of data of another kind that it is damaged, or ends too early, whatever its library raises.

    Args:
        format: What it is.

    Raises:
        UnreadableInput: it is; an error of the disk is none of that.
    """
    try:
        yield
    except EOFError:
        raise UnreadableInput("it ends too early", format=format) from None
    except OSError as error:
        if error.errno is not None:  # of the disk
            raise
        raise UnreadableInput(f"it is damaged: {error}", format=format) from None
    except _damages() as error:
        raise UnreadableInput(f"it is damaged: {error}", format=format) from None
    except Exception as error:
        if type(error).__name__ != "ZstdError":  # the class may be an extra's
            raise
        raise UnreadableInput(f"it is damaged: {error}", format=format) from None


@contextlib.contextmanager
def packed(stream: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    """Compress what is written to a stream, as the suffix of a name says.

    Args:
        stream: Where the compressed bytes go; it stays open.
        name: Name of the file.

    Raises:
        MissingExtra: the suffix says a way of compressing that needs an extra.
    """
    packing = packing_of(name)
    if packing is None:
        yield stream
        return
    with packing.open(stream, "wb") as inner:
        yield inner
