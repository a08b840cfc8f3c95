"""Decoding of plain text: bytes → str."""

from __future__ import annotations

import codecs
import re

import msgspec

from newsmodel.errors import UnreadableInput
from newsmodel.formats.signatures import refuse_other_files

#: Above this share of control characters, input is binary.
MOST_CONTROLS = 0.1
#: Byte-order marks, longer ones before those that begin them.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_OF_MARKS = frozenset(mark[:1] for mark, _ in _MARKS)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SAMPLE = 4096


class Decoded(msgspec.Struct, frozen=True):
    """A text with the encoding that its bytes were taken for.

    Attributes:
        text: The text, without byte-order mark.
        encoding: Name of the encoding.
        guessed: Whether neither a byte-order mark nor valid UTF-8 proves it.
    """

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes | str, encoding: str | None = None) -> Decoded:
    r"""Decode the bytes of a plain text; a str is let through.

    Args:
        data: The bytes of a file, or a text.
        encoding: What the caller knows of the encoding; a byte-order mark, and letters in valid UTF-8, know better.

    Raises:
        UnreadableInput: the input is binary, or a file of another kind.

    Example:
        >>> decode(b"\xff\xfeR\x00").text
        'R'
        >>> decode(b"caf\xe9")
        Decoded(text='café', encoding='windows-1252', guessed=True)
        >>> decode("Дождь".encode("koi8-r"), "koi8-r").text
        'Дождь'
    """
    refuse_other_files(data, as_text=True)
    if isinstance(data, str):
        decoded = Decoded(data.removeprefix("\ufeff"), "str")
    else:
        decoded = _decode_bytes(bytes(data), encoding)
    _refuse_binary(decoded.text)
    return decoded


def _decode_bytes(data: bytes, known: str | None) -> Decoded:
    marked, length = encoding_of_mark(data)
    if marked is not None:
        return Decoded(data[length:].decode(marked, "replace"), marked)
    try:
        # nothing but ASCII proves no encoding: some write every letter in seven bits
        if b"\x00" not in data and not (known and data.isascii()):
            return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if known is not None:
        return Decoded(data.decode(known, "replace"), codecs.lookup(known).name)
    wide = wide_encoding(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide, guessed=True)
    return Decoded(decode_windows(data), "windows-1252", guessed=True)


def encoding_of_mark(data: bytes) -> tuple[str | None, int]:
    r"""Read the byte-order mark.

    Returns:
        The encoding that it says, and its length; None and 0 where there is none.

    Example:
        >>> encoding_of_mark(b"\xef\xbb\xbfRain"), encoding_of_mark(b"Rain")
        (('utf-8', 3), (None, 0))
    """
    if data[:1] not in _FIRST_OF_MARKS:
        return None, 0
    return next(((encoding, len(mark)) for mark, encoding in _MARKS if data.startswith(mark)), (None, 0))


def wide_encoding(data: bytes) -> str | None:
    r"""Tell UTF-16 that has no mark, where the bytes are clear: nearly every other one is zero.

    Example:
        >>> wide_encoding("Rain".encode("utf-16-le")), wide_encoding(b"Rain")
        ('utf-16-le', None)
    """
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 10 >= half * 7 and not even:
        return "utf-16-le"
    if even * 10 >= half * 7 and not odd:
        return "utf-16-be"
    return None


def decode_windows(data: bytes) -> str:
    r"""Decode Windows-1252, as the web has it.

    Example:
        >>> decode_windows(b"\x93caf\xe9\x94"), decode_windows(b"\x81")
        ('“café”', '\x81')
    """
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError:
        # five bytes have no meaning in Windows-1252; WHATWG reads them as C1 controls, which are then removed
        return "".join(_WINDOWS[byte] for byte in data)


_WINDOWS = [bytes([byte]).decode("windows-1252", "replace").replace("\ufffd", chr(byte)) for byte in range(256)]


def _refuse_binary(text: str) -> None:
    if "\x00" in text:
        raise UnreadableInput("the input is binary: it has NUL characters", format="text")
    sample = text[: _SAMPLE * 4]
    if len(_CONTROLS.findall(sample)) > max(8, MOST_CONTROLS * len(sample)):
        raise UnreadableInput("the input is binary: many of its characters are control characters", format="text")
