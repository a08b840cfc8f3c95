"""Encodings that a page does not declare: told by the language that it says it is in, and by strict decoding.

Where it says no language, the detector that the extra brings is asked; of its answers only those count whose letters
are of a script that Windows-1252 does not have.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import msgspec

from newsmodel.languages.language import SHARED
from newsmodel.languages.tables import rows

_LANGUAGE = re.compile(rb"""<(?:html|body)\b[^>]{0,300}?\blang\s*=\s*["']?\s*([A-Za-z-]{2,12})""", re.IGNORECASE)
#: A sign of Latin encodings before a small letter.
_SIGN = re.compile("[\xa1-\xa9\xab-\xb9\xbc-\xbf\x80-\x9f](?=[a-z])")
#: So many bytes are looked at for the language, and so many letters for their script.
_REACH, _LETTERS = 4096, 4000
#: Share of the letters beyond ASCII that are of the language's scripts.
_LEAST = 0.9
#: So many bytes of a page are shown to the detector.
_SAMPLE = 20_000


class _Usual(msgspec.Struct, frozen=True):
    encodings: tuple[str, ...]
    scripts: tuple[str, ...]


@functools.cache
def _table() -> dict[str, _Usual]:
    return {
        tag: _Usual(tuple(encodings.split()), tuple(scripts.split()))
        for tags, encodings, scripts in rows(SHARED, "encodings")
        for tag in tags.split()
    }


def undeclared(data: bytes) -> tuple[str, str] | None:
    r"""Decode the bytes of a page that declares no encoding and is no UTF-8.

    Args:
        data: The bytes.

    Returns:
        The text and the name of the encoding; None where nothing speaks for another than Windows-1252.

    Example:
        >>> undeclared('<html lang="ru"><p>Дождь'.encode("koi8-r"))[1]
        'koi8-r'
        >>> undeclared(b'<html lang="fr"><p>caf\xe9') is None
        True
    """
    match = _LANGUAGE.search(data[:_REACH])
    usual = _of_language(match[1].decode("ascii").lower()) if match else None
    if usual is not None:
        return _best(data, usual)
    return None if match else _detected(data)


def _of_language(tag: str) -> _Usual | None:
    parts = tag.split("-")
    return next((found for end in range(len(parts), 0, -1) if (found := _table().get("-".join(parts[:end])))), None)


def _best(data: bytes, usual: _Usual) -> tuple[str, str] | None:
    """Choose the encoding that decodes all bytes and gives letters of the language, most of them small ones."""
    told = [(text, name) for name in usual.encodings if (text := _strictly(data, name)) is not None]
    fit = [each for each in told if _share(each[0], usual.scripts) >= _LEAST]
    return max(fit, key=lambda each: _small(each[0]) - _signs(each[0]), default=None)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _beyond(text: str) -> list[str]:
    return [letter for letter in text if letter > "\x7f" and letter.isalpha()][:_LETTERS]


def _share(text: str, scripts: Sequence[str]) -> float:
    """Measure which share of the letters beyond ASCII are of some scripts."""
    letters = Counter(_beyond(text))
    fit = sum(count for letter, count in letters.items() if unicodedata.name(letter, "").startswith(tuple(scripts)))
    return fit / letters.total() if letters else 0.0


def _small(text: str) -> int:
    return sum(map(str.islower, _beyond(text)))


def _signs(text: str) -> int:
    """Count the signs right before a small letter, which are letters in another encoding: "zarz±d"."""
    return len(_SIGN.findall(text))


def _detected(data: bytes) -> tuple[str, str] | None:
    """Ask the detector, where it is there, which encoding of another script a page has."""
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - comes with the extra
    except ImportError:
        return None
    usual = {name: each for each in _table().values() for name in each.encodings if "LATIN" not in each.scripts}
    start = max(data.find(b"<body"), 0)
    found = from_bytes(data[start : start + _SAMPLE], cp_isolation=sorted({*usual, "cp1252"})).best()
    if found is None or found.encoding not in usual:
        return None
    text = _strictly(data, found.encoding)
    is_sure = text is not None and _share(text, usual[found.encoding].scripts) >= _LEAST
    return (text, found.encoding) if text is not None and is_sure else None
