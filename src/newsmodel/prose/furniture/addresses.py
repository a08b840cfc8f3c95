"""Web and mail addresses in plain words."""

from __future__ import annotations

import re

#: An address ends at white space, at quotation marks and at the stops of scripts that set no space behind them.
_ADDRESS = re.compile(
    r"https?://[^\s<>\"\u201c-\u201f\u00ab\u00bb\u2026\u3000-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]{3,2000}",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"[(<]?([A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})[)>]?\.?\Z"
)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
#: A line with a mail address is no longer.
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


def read_mail_address(text: str) -> str | None:
    """Read the mail address that a whole line is.

    Example:
        >>> read_mail_address("(desk@example.org)")
        'desk@example.org'
    """
    match = _MAIL.match(text) if "@" in text and len(text) < _LONGEST_MAIL else None
    return match[1] if match else None
