"""The content of what a server sent: its chunks joined (RFC 9112), its codings undone (RFC 9110), within a limit.

Crawlers often store the content decoded and keep the head: what is not coded as the head says is taken as it is.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, TypeAlias

from newsmodel.bulk.inputs.limits import LARGEST
from newsmodel.errors import UnreadableInput

#: The first bytes of gzip, and how zlib is told of gzip and of deflate without a head.
_GZIP, _GZIP_BITS, _BARE_BITS = b"\x1f\x8b", 16 + zlib.MAX_WBITS, -zlib.MAX_WBITS
#: So many bytes are read at once.
_AT_ONCE = 2**20
_BASE_OF_SIZES = 16

#: Undoes a coding of some data, within a number of bytes.
_Decoder: TypeAlias = Callable[[bytes, int], bytes]


def content_of(stream: BinaryIO, headers: Any, *, largest: int = LARGEST) -> bytes:
    """Read the content of what a server sent.

    Args:
        stream: The content as it was sent.
        headers: The head; None where there is none.
        largest: Bytes that the content may have, before and after its codings are undone.

    Raises:
        UnreadableInput: it is larger, damaged, ends too early, or has a coding that is not read here.
    """
    data = _bounded(_read(stream, largest + 1), largest)
    if headers is None:
        return data
    if _codings(headers.get_header("Transfer-Encoding"))[-1:] == ["chunked"]:
        data = unchunked(data)
    for coding in reversed(_codings(headers.get_header("Content-Encoding"))):
        data = _bounded(_decoded(data, coding, largest + 1), largest)
    return data


def _codings(value: str | None) -> list[str]:
    names = [name.strip().lower() for name in (value or "").split(",")]
    return [name for name in names if name not in ("", "identity")]


def _read(stream: BinaryIO, most: int) -> bytes:
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, _AT_ONCE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def skip_rest(stream: BinaryIO) -> None:
    """Pass over what is left of a stream, which may be more than memory holds."""
    while stream.read(_AT_ONCE):
        pass


def _bounded(data: bytes, largest: int) -> bytes:
    if len(data) > largest:
        raise UnreadableInput(f"a page in it is larger than {largest // 2**20} MB", format="warc")
    return data


def unchunked(data: bytes) -> bytes:
    r"""Join the chunks of some content; what has none is given back.

    Args:
        data: The content.

    Raises:
        UnreadableInput: it ends within a chunk, or something else stands between two.

    Example:
        >>> unchunked(b"4\r\nRain\r\n0\r\n\r\n"), unchunked(b"<p>Rain</p>")
        (b'Rain', b'<p>Rain</p>')
    """
    chunks: list[bytes] = []
    place = 0
    while True:
        end = data.find(b"\r\n", place)
        size = _size(data[place:end]) if end >= 0 else None
        if size is None:
            if not chunks:
                return data
            raise UnreadableInput("a page in it ends too early, or its chunks are damaged", format="warc")
        if not size:
            return b"".join(chunks)
        begin = end + 2
        chunks.append(data[begin : begin + size])
        place = begin + size + 2
        if len(data) < place:
            raise UnreadableInput("a page in it ends too early", format="warc")


def _size(line: bytes) -> int | None:
    """Read the size of a chunk; extensions may follow it."""
    number = line.partition(b";")[0].strip()
    is_size = number and all(byte in b"0123456789abcdefABCDEF" for byte in number)
    return int(number, _BASE_OF_SIZES) if is_size else None


def _decoded(data: bytes, coding: str, most: int) -> bytes:
    if coding in _DECODERS:
        return _DECODERS[coding](data, most)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):  # it is no coding of a page, but the page
        return data
    raise UnreadableInput(f"a page in it is coded as {coding}, which is not read here", format="warc")


def _ungzipped(data: bytes, most: int) -> bytes:
    if not data.startswith(_GZIP):
        return data
    members, rest = [], data
    while rest.startswith(_GZIP) and most > 0:  # what stands behind the last member is no content
        member, rest = _inflated(rest, _GZIP_BITS, most)
        members.append(member)
        most -= len(member)
    return b"".join(members)


def _undeflated(data: bytes, most: int) -> bytes:
    """Undo "deflate", which is meant to be that of zlib, and is often the bare one."""
    for bits in (zlib.MAX_WBITS, _BARE_BITS):
        try:
            zlib.decompressobj(bits).decompress(data, 1)
        except zlib.error:
            continue
        return _inflated(data, bits, most)[0]
    return data


def _inflated(data: bytes, bits: int, most: int) -> tuple[bytes, bytes]:
    """Inflate some data, and give what is left behind its end.

    Raises:
        UnreadableInput: it is damaged, or ends too early.
    """
    inflater = zlib.decompressobj(bits)
    try:
        inflated = inflater.decompress(data, most)
    except zlib.error as error:
        raise UnreadableInput(f"a page in it is damaged: {error}", format="warc") from None
    if not inflater.eof and len(inflated) < most:
        raise UnreadableInput("a page in it ends too early", format="warc")
    return inflated, inflater.unused_data


_DECODERS: dict[str, _Decoder] = {"gzip": _ungzipped, "x-gzip": _ungzipped, "deflate": _undeflated}
