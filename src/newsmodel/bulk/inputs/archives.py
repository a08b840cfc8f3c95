"""Files in archives: tar and zip. Python's libraries for them are loaded with the first archive."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, BinaryIO, Self, cast

import msgspec

from newsmodel.errors import UnreadableInput
from newsmodel.files import damage_told, told

if TYPE_CHECKING:
    import tarfile
    import zipfile

#: The first bytes of a zip file; the name of tar's form, and its place.
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
TAR_MAGIC, _TAR_MAGIC_AT = b"ustar", 257
#: A zip file with this in it is a document of an office program, and one story.
_OF_AN_OFFICE = ("[Content_Types].xml", "mimetype")
_ENCRYPTED = 0x1


class Member(msgspec.Struct, frozen=True):
    """A file in an archive.

    Attributes:
        name: Its path in the archive.
        open: Opens its content, which can be read until the next member is taken; None where it is a link or a
            device, which has none.
    """

    name: str
    open: Callable[[], io.BufferedReader] | None


@functools.cache
def _header() -> type[tarfile.TarInfo]:
    """Make the header of a file in a tar archive. Behind the first one, a damaged one is the end for `tarfile`."""
    import tarfile  # noqa: PLC0415

    class Header(tarfile.TarInfo):
        @classmethod
        def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
            if len(buf) < tarfile.BLOCKSIZE:
                raise EOFError
            try:
                return super().frombuf(buf, encoding, errors)
            except tarfile.HeaderError as error:
                if not any(buf):  # the end of an archive
                    raise
                raise tarfile.ReadError(str(error)) from None

    return Header


def is_tar(beginning: bytes) -> bool:
    """Whether a file that begins so is a tar archive (POSIX.1-1988 and later)."""
    return beginning[_TAR_MAGIC_AT:].startswith(TAR_MAGIC)


def is_zip(beginning: bytes) -> bool:
    """Whether a file that begins so is a zip archive."""
    return beginning.startswith(ZIP_MAGIC)


def members_of_tar(stream: BinaryIO) -> Iterator[Member]:
    """Take the files out of a tar archive, in its order; nothing is unpacked to the disk.

    Raises:
        UnreadableInput: the archive is damaged, or ends too early.
    """
    import tarfile  # noqa: PLC0415

    with damage_told("tar"), tarfile.open(fileobj=stream, mode="r|", tarinfo=_header()) as archive:
        for member in archive:
            if member.isfile():
                yield Member(member.name, functools.partial(_opened_in_tar, archive, member))
            elif not member.isdir():
                yield Member(member.name, None)


def _opened_in_tar(archive: tarfile.TarFile, member: tarfile.TarInfo) -> io.BufferedReader:
    return told(cast("IO[bytes]", archive.extractfile(member)), "tar")


def members_of_zip(stream: BinaryIO) -> Iterator[Member]:
    """Take the files out of a zip archive, in its order; nothing is unpacked to the disk.

    Args:
        stream: The archive, which can be sought in.

    Raises:
        UnreadableInput: the archive is damaged.
    """
    import zipfile  # noqa: PLC0415

    with damage_told("zip"), zipfile.ZipFile(stream) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                yield Member(member.filename, functools.partial(_opened_in_zip, archive, member))


def _opened_in_zip(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> io.BufferedReader:
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableInput("it is encrypted", format="zip")
    with damage_told("zip"):
        return told(archive.open(member), "zip")


def is_archive_of_files(stream: BinaryIO) -> bool:
    """Whether a zip archive can be read, and is no document of an office program, and no book, which are one story.

    Args:
        stream: The archive; it stands at its beginning before and after.
    """
    import zipfile  # noqa: PLC0415

    try:
        with zipfile.ZipFile(stream) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return False
    finally:
        stream.seek(0)
    return not any(name in names for name in _OF_AN_OFFICE)
