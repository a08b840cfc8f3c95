"""ASCII armor of OpenPGP (RFC 9580, 6.2 and 7): what stands around a text that somebody signed."""

from __future__ import annotations

import re

import msgspec

from newsmodel.prose.furniture.layout.lines import Passage

#: Signatures and keys: their lines are letters, figures and a checksum.
_BLOCK = re.compile(
    r"^-----BEGIN PGP (?P<kind>[A-Z ,0-9/]{3,40})-----[ \t]*\n(?:(?!-----).*\n)*?-----END PGP (?P=kind)-----[ \t]*$",
    re.MULTILINE,
)
#: Above a signed text: which digests were made, and a blank line.
_ABOVE = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?>(?:[A-Z][A-Za-z]+: .*\n)*)[ \t]*(?:\n|\Z)", re.MULTILINE
)
#: In a signed text "- " stands before lines that begin with a dash.
_ESCAPED = re.compile(r"^- (?=-|From )", re.MULTILINE)
_MESSAGE = "MESSAGE"


class Armored(msgspec.Struct, frozen=True):
    """A text that stood in armor.

    Attributes:
        text: The text without it; its lines keep their places.
        armor: The lines above a signed text, signatures and keys.
        is_encrypted: Whether a part of it is a message that only its receiver can read.
    """

    text: str
    armor: tuple[Passage, ...]
    is_encrypted: bool = False


def without_armor(text: str) -> Armored | None:
    r"""Take the armor of OpenPGP off a text; None for one without.

    Args:
        text: The text; lines end with a newline.

    Example:
        >>> signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nRain ends\n- - at last\n"
        >>> without_armor(f"{signed}-----BEGIN PGP SIGNATURE-----\n\niQ=\n-----END PGP SIGNATURE-----").text.split("\n")
        ['', '', '', 'Rain ends', '- at last', '', '', '', '']
    """
    if "-----BEGIN PGP " not in text:
        return None
    found = [*_ABOVE.finditer(text), *_BLOCK.finditer(text)]
    if not found:
        return None
    armor = tuple(_passage(match, text) for match in sorted(found, key=re.Match.start))
    is_encrypted = any(match.groupdict().get("kind") == _MESSAGE for match in found)
    bare = _BLOCK.sub(_blank, text)
    return Armored(_unescaped(bare), armor, is_encrypted)


def _unescaped(text: str) -> str:
    """Take the lines above each signed text away, and its escapes."""
    above, *signed = _ABOVE.split(text)
    marks = map(_blank, _ABOVE.finditer(text))
    return above + "".join(mark + _ESCAPED.sub("", words) for mark, words in zip(marks, signed, strict=True))


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _passage(match: re.Match[str], text: str) -> Passage:
    lines = tuple(line for line in match[0].splitlines() if line.strip())
    return Passage(" ".join(lines), text.count("\n", 0, match.start()) + 1, 0, lines)
