"""Decoding of pages: by the byte-order mark, by what the page says of itself, by what its bytes prove.

WHATWG's order, but for one thing: a page that says that it is UTF-8 and is not, or says Latin and is valid UTF-8 with
letters beyond ASCII, is read as what it is. So is a `str` that somebody made of UTF-8 by reading it as Latin-1.
"""

from __future__ import annotations

import codecs
import re

from newsmodel.errors import UnreadableInput
from newsmodel.formats.decoding import Decoded, decode
from newsmodel.formats.html.encodings import undeclared
from newsmodel.values import text_encoding

#: So many bytes are looked at for what the page says of its encoding.
_REACH = 8192
_DECLARED = re.compile(rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
#: Escapes of ISO-2022-JP, which no other encoding has.
_ESCAPES = re.compile(rb"\x1b\$[@B]")
_XML = re.compile(rb"""\A\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_ASCII = dict.fromkeys(range(0x80))
#: What browsers read for labels that people use for something larger.
_LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_LARGER |= {"iso8859-9": "cp1254", "tis-620": "cp874", "euc_kr": "cp949", "iso8859-11": "cp874"}


def decode_page(data: bytes | str, encoding: str | None = None) -> Decoded:
    r"""Decode a page.

    Args:
        data: The bytes of the page, or its text.
        encoding: What the caller knows of the encoding, where the page does not say it.

    Raises:
        UnreadableInput: the input is binary.

    Example:
        >>> decode_page(b'<meta charset="windows-1251"><p>\xc4\xee\xe6\xe4\xfc').text[-5:]
        'Дождь'
    """
    try:
        if isinstance(data, str):
            return _restored(data) or decode(data)
        if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return decode(data)
        return _decode_bytes(bytes(data), encoding)
    except UnreadableInput as refusal:
        raise UnreadableInput(str(refusal.reason), format="html") from None


def _restored(text: str) -> Decoded | None:
    """Restore a text that was UTF-8 and somebody read as Latin-1, as programs do that fetch pages; None for others."""
    if text.isascii():
        return None
    try:
        return Decoded(text.encode("latin-1").decode("utf-8"), "utf-8", guessed=True)
    except UnicodeError:
        return None


def _decode_bytes(data: bytes, known: str | None) -> Decoded:
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(data[len(codecs.BOM_UTF8) :].decode("utf-8", "replace"), "utf-8")
    if _ESCAPES.search(data):
        return _of_escapes(data, known)
    declared = _declared(data[:_REACH])
    try:
        return decode(data, known) if b"\x00" in data else Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared == "utf-8" and _is_nearly(data):
        return Decoded(data.decode("utf-8", "replace"), "utf-8", guessed=True)
    if declared is None or declared == "utf-8":
        told = undeclared(data) if known is None and b"\x00" not in data else None
        return Decoded(*told, guessed=True) if told is not None else decode(data, known)
    return Decoded(data.decode(declared, "replace"), declared)


def _of_escapes(data: bytes, known: str | None) -> Decoded:
    """Decode what switches to Japanese by escapes, which are ASCII to whoever does not know them."""
    try:
        return Decoded(data.decode("iso2022_jp_2"), "iso2022_jp")
    except UnicodeDecodeError:
        return decode(data, known)


def _declared(head: bytes) -> str | None:
    """Read the encoding that a page says it has; by Python's name for it."""
    match = _XML.match(head) or _DECLARED.search(head)
    if match is None:
        return None
    name = text_encoding(match[1].decode("ascii"))
    if name is None:
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a page that can say so in ASCII is not
    return _LARGER.get(name, name)


def _is_nearly(data: bytes) -> bool:
    """Tell whether at least half of what is not ASCII is the UTF-8 that the page says it is."""
    beyond = data.decode("utf-8", "replace").translate(_ASCII)
    return 2 * beyond.count("\ufffd") <= len(beyond)
