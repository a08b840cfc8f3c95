"""Characters that are no words: line ends of every kind, control characters, invisible ones."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import msgspec

from newsmodel.prose.patterns import pattern

#: Signs above, below and beside letters of other scripts, which are no letters themselves: ranges for a class of `re`.
COMBINING = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0970"
    "\u0981-\u0983\u09bc-\u09d7\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
#: Blocks of 256 code points, by number: of Latin letters and punctuation; of all scripts with spaces between words.
LATIN: Final = bytes((*range(0x03), *range(0x1E, 0x2E)))
SPACED: Final = bytes((*range(0x0E), *range(0x20, 0x2E)))
_LINE_ENDS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n\n"})
#: Later control characters, but for the line end among them, stand for letters of Windows that were taken for those of
#: Latin 1 (WHATWG HTML, section 13.2.5.80); five of them stand for none.
_LATER = re.compile("[\x80-\x84\x86-\x9f]")
_HAS_LINE_END = pattern("[\r\x85\u2028\u2029\x0b\x0c]")
#: Control characters but newline and tab; zero-width space, word joiner and byte-order mark, which carry no meaning
#: inside a text. The zero-width joiners stay: Persian, Hindi and emoji need them. A soft hyphen says where a word may
#: be parted; one at the end of a line says where it was, and stays for those who join the lines.
_UNPRINTED = pattern("(?>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]+|\u00ad(?![ \t]*+\n))")
#: Whatever needs cleaning; most texts have none of it.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\u2060\ufeff\ud800-\udfff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def lies_within(text: str, blocks: bytes) -> bool:
    """Tell whether all characters of a text are of some blocks, which is quicker than to look for signs of others.

    Patterns with thousands of signs also take longer to compile than most stories to read.

    Args:
        text: The text.
        blocks: The numbers of the blocks: `LATIN`, `SPACED`.

    Example:
        >>> lies_within("“Bogotá”", LATIN), lies_within("雨", SPACED)
        (True, False)
    """
    return text.isascii() or not text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, blocks)


class Cleaned(msgspec.Struct, frozen=True):
    """Text with nothing but words, spaces, tabs and newlines.

    Attributes:
        text: The text.
        removed: The characters that were taken out, each once, in the order of their code points.
        replaced: How many lone surrogates became U+FFFD.
    """

    text: str
    removed: tuple[str, ...] = ()
    replaced: int = 0


def letter_of_windows(code: int) -> str:
    r"""Give the letter of Windows that a control character from U+0080 to U+009F stands for; "" where it is none.

    Example:
        >>> letter_of_windows(0x80), letter_of_windows(0x81)
        ('€', '')
    """
    return bytes([code]).decode("cp1252", "ignore")


_OF_WINDOWS = {
    code: letter for code in range(0x80, 0xA0) if code != ord("\x85") and (letter := letter_of_windows(code))
}


def with_letters_of_windows(text: str) -> str:
    r"""Write the letters of Windows for the control characters that stand in their place.

    Example:
        >>> with_letters_of_windows("\x8012"), with_letters_of_windows("\x81")
        ('€12', '\x81')
    """
    return text.translate(_OF_WINDOWS) if _LATER.search(text) is not None else text


def clean(text: str) -> Cleaned:
    r"""Bring all line ends to a newline, and take out what is not printed.

    A form feed, which ends a page, becomes a blank line; control characters that stand for letters of Windows become
    those.

    Args:
        text: Any string.

    Example:
        >>> clean("Rain\r\nends\x03").text
        'Rain\nends'
        >>> clean("a\u200bb").removed
        ('\u200b',)
        >>> clean("rail\u00adway").text
        'railway'
    """
    if text.isprintable() or not _ODD.search(text):  # what is printable is not odd, and quicker to tell
        return Cleaned(text)
    if _HAS_LINE_END.search(text):
        text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    text = with_letters_of_windows(text)
    removed: set[str] = set()
    replaced = 0
    if _UNPRINTED.search(text):
        removed = {character for run in set(_UNPRINTED.findall(text)) for character in run}
        text = _UNPRINTED.sub("", text)
    if not text.isascii():
        text, replaced = _SURROGATES.subn("\ufffd", text)
    return Cleaned(text, tuple(sorted(removed)), replaced)


def one_line(text: str) -> str:
    r"""Make every run of white space one space, and take it away at both ends.

    Example:
        >>> one_line(" Rain\n  ends ")
        'Rain ends'
    """
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text  # the only white space that is printable is a space
    return " ".join(text.split())


def composed(text: str) -> str:
    r"""Write one letter for a letter and its marks, and plain letters and spaces for wide ones and such (NFKC).

    Example:
        >>> composed("\uff28\uff2f\uff2c\uff24"), composed("not\u00a0for use"), composed("fu\u0308r") == "f\u00fcr"
        ('HOLD', 'not for use', True)
    """
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
