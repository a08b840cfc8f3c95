"""Files in archives: tar and zip."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

import attrs

from newsmodel.errors import UnreadableInput
from newsmodel.files import damage_told, told

#: The first bytes of a zip file; the name of tar's form, and its place.
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
TAR_MAGIC, _TAR_MAGIC_AT = b"ustar", 257
#: A zip file with this in it is a document of an office program, and one story.
_OF_AN_OFFICE = ("[Content_Types].xml", "mimetype")
_ENCRYPTED = 0x1


@attrs.frozen
class Member:
    """A file in an archive.

    Attributes:
        name: Its path in the archive.
        stream: Its content, which can be read until the next member is taken.
    """

    name: str
    stream: io.BufferedReader


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
    with damage_told("tar"), tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                yield Member(member.name, told(content, "tar"))


def members_of_zip(stream: BinaryIO) -> Iterator[Member]:
    """Take the files out of a zip archive, in its order; nothing is unpacked to the disk.

    Args:
        stream: The archive, which can be sought in.

    Raises:
        UnreadableInput: the archive or a file in it is damaged or encrypted.
    """
    with damage_told("zip"), zipfile.ZipFile(stream) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            if member.flag_bits & _ENCRYPTED:
                raise UnreadableInput(f"{member.filename} is encrypted", format="zip")
            with archive.open(member) as content:
                yield Member(member.filename, told(content, "zip"))


def is_archive_of_files(stream: BinaryIO) -> bool:
    """Whether a zip archive can be read, and is no document of an office program, and no book, which are one story.

    Args:
        stream: The archive; it stands at its beginning before and after.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return False
    finally:
        stream.seek(0)
    return not any(name in names for name in _OF_AN_OFFICE)
