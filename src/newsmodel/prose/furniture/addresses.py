"""Web and mail addresses in plain words."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words, pooled
from newsmodel.prose.patterns import pattern

#: An address ends at white space, at quotation marks and at the stops of scripts that set no space behind them.
_ADDRESS = re.compile(
    r"https?://[^\s<>\"\u201c-\u201f\u00ab\u00bb\u2026\u3000-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]{3,2000}",
    re.IGNORECASE,
)
_MAIL = pattern(
    r"[(<]?([A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})[)>]?\.?\Z"
)
_BETWEEN = pattern(r"[\s,;/|&\u2022\u00b7]+")
_HANDLE = re.compile(r"@\w{2,30}")
_PHONE = re.compile(r"(?:\+|\b0|\()\d[\d ()/.-]{6,18}\d|\b\d{3}[-.]\d{3}[-.]\d{4}\b")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
#: A line with mail addresses is no longer.
_LONGEST_MAIL = 200


def find_address(text: str) -> str | None:
    """Find the first web address in a text, without punctuation at its end.

    Example:
        >>> find_address("Rain ends (https://example.org/rain).")
        'https://example.org/rain'
    """
    match = _ADDRESS.search(text)
    if not match:
        return None
    address = match[0].rstrip(".,;:!?'")
    if "(" not in address:
        address = address.rstrip(")")
    return None if _BAD_ESCAPE.search(address) or address.count("#") > 1 else address


def read_mail_addresses(text: str) -> tuple[str, ...]:
    """Read the mail addresses that a whole line is, perhaps behind a label; none of another line.

    Example:
        >>> read_mail_addresses("(desk@example.org)")
        ('desk@example.org',)
        >>> read_mail_addresses("E-mail: ana@example.org / jo@example.org")
        ('ana@example.org', 'jo@example.org')
        >>> read_mail_addresses("Write to desk@example.org")
        ()
    """
    if "@" not in text or len(text) >= _LONGEST_MAIL:
        return ()
    label, colon, rest = text.partition(":")
    words = rest if colon and label.strip().lower() in _labels() else text
    parts = [part for part in _BETWEEN.split(words.strip()) if part and part.lower() not in _joiners()]
    found = [_MAIL.match(part) for part in parts]
    return tuple(match[1] for match in found if match) if all(found) else ()


def is_reachable(text: str) -> bool:
    """Tell whether somebody can be reached by what a line says: a telephone number, or mail addresses alone.

    Example:
        >>> is_reachable("Tel. 020 7946 0000"), is_reachable("desk@example.org"), is_reachable("12,000 people")
        (True, True, False)
    """
    return _PHONE.search(text) is not None or bool(read_mail_addresses(text))


def is_handle(text: str) -> bool:
    """Tell whether a whole line is the name of an account: "@anaruiz".

    Example:
        >>> is_handle("@anaruiz"), is_handle("Twitter: @anaruiz"), is_handle("@ noon")
        (True, True, False)
    """
    label, colon, handle = text.partition(":")
    if colon and label.strip().lower() in furniture_words("share_words"):
        return _HANDLE.fullmatch(handle.strip()) is not None
    return _HANDLE.fullmatch(text) is not None


@functools.cache
def _labels() -> frozenset[str]:
    return pooled(lambda language: language.furniture.mail_labels)


@functools.cache
def _joiners() -> frozenset[str]:
    return pooled(lambda language: language.furniture.joiners | language.furniture.joiners_in_names)
