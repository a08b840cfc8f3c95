"""Letters that an earlier program damaged: UTF-8 read as Windows-1252, entities of HTML, quoted-printable.

Only what no writer can have meant is mended: bytes that are UTF-8 and give a letter or a mark of the scripts that news
is written in, references that HTML knows, codes of a whole mail. What was mended is said.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Callable

import msgspec

from newsmodel.prose.patterns import pattern


class Mended(msgspec.Struct, frozen=True):
    """A text whose letters were mended.

    Attributes:
        text: The text.
        remarks: What was mended, in words; empty where nothing was.
    """

    text: str
    remarks: tuple[str, ...]


def mended(text: str) -> Mended:
    r"""Mend the letters of a text.

    Example:
        >>> ascii(mended("Bridge &amp; ferry: what\u00e2\u20ac\u2122s next").text)
        "'Bridge & ferry: what\\u2019s next'"
    """
    remarks: list[str] = []
    for name, mend in _MENDERS:
        whole, count, example = mend(text)
        if count:
            remarks.append(f"{name}, at {count} places: {example[0]!r} became {example[1]!r}")
            text = whole
    return Mended(text, tuple(remarks))


_Found = tuple[str, int, tuple[str, str]]
_NOTHING = ("", "")


def _replaced(pattern: re.Pattern[str], text: str, replace: Callable[[str], str | None]) -> _Found:
    """Replace what a pattern finds, where there is something to replace it with; count, and give the first."""
    found: list[tuple[str, str]] = []

    def put(match: re.Match[str]) -> str:
        new = replace(match[0])
        if new is None or new == match[0]:
            return match[0]
        found.append((match[0], new))
        return new

    whole = pattern.sub(put, text)
    return whole, len(found), found[0] if found else _NOTHING


# --- quoted-printable (RFC 2045)

#: A letter that is no ASCII is two codes at least; one sign is no proof.
_CODES = pattern(r"(?:=[0-9A-F]{2}){2,}")
_SOFT_BREAK = re.compile(r"=\n")
_FEWEST_CODES = 2


def _mend_codes(text: str) -> _Found:
    if "=" not in text:
        return text, 0, _NOTHING
    codes = _CODES.findall(text)
    if len(codes) + len(_SOFT_BREAK.findall(text)) < _FEWEST_CODES or not codes:
        return text, 0, _NOTHING
    try:
        whole = quopri.decodestring(text.encode()).decode()
        first = quopri.decodestring(codes[0].encode()).decode()
    except UnicodeDecodeError:
        return text, 0, _NOTHING
    return whole, len(codes), (codes[0], first)


# --- UTF-8 that was read as Windows-1252

_WINDOWS = {bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0x100)}
_LATER = "".join(character for character, code in _WINDOWS.items() if code < 0xC0)
_PAIR = f"[\u00c2-\u00f4][{re.escape(_LATER)}]{{1,3}}"
_RUN = re.compile(f"{_PAIR}(?:{_PAIR})*")
#: Letters of Europe, Greek, Cyrillic, Hebrew, Arabic; typographic marks and signs of money.
_MEANT = pattern(
    "[\u00a0-\u00ff\u0100-\u017f\u0370-\u052f\u05d0-\u05ea\u0600-\u06ff\u2010-\u203f\u20a0-\u20bf\u2122\ufeff\U0001f300-\U0001faff]+"
)
_FEWEST_RUNS = 2
_THREE_BYTES = 3


def _mend_runs(text: str) -> _Found:
    """Mend runs of characters whose bytes are UTF-8; a single pair of them may be what it looks like."""
    runs = [run for run in _RUN.findall(text) if _meant(run) is not None]
    if len(runs) < _FEWEST_RUNS and not any(len(run) >= _THREE_BYTES for run in runs):
        return text, 0, _NOTHING
    return _replaced(_RUN, text, _meant)


def _meant(run: str) -> str | None:
    try:
        letters = bytes(_WINDOWS[character] for character in run).decode()
    except UnicodeDecodeError:
        return None
    return letters if _MEANT.fullmatch(letters) else None


# --- entities of HTML

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def _mend_references(text: str) -> _Found:
    return _replaced(_REFERENCE, text, _resolved)


def _resolved(reference: str) -> str | None:
    from html import unescape  # noqa: PLC0415 - with a large table, and seldom needed
    from html.entities import html5  # noqa: PLC0415 - the table

    name = reference[1:]
    return unescape(reference) if name.startswith("#") or name in html5 else None


_MENDERS: tuple[tuple[str, Callable[[str], _Found]], ...] = (
    ("quoted-printable", _mend_codes),
    ("UTF-8 that was read as Windows-1252", _mend_runs),
    ("entities of HTML", _mend_references),
)
