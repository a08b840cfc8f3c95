"""Addresses as URIs: what a URI does not allow is percent-encoded (RFC 3986), and a reference is completed."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from newsmodel.shapes.field_types import compiled, limit_of
from newsmodel.values import Uri

is_uri = compiled(limit_of(Uri).pattern or "").search

_NO_URI = re.compile(r"[^!#$%&'()*+,/:;=?@\[\]~\w.-]|[^\x00-\x7f]|%(?![0-9A-Fa-f]{2})")


def as_uri(raw: str) -> str | None:
    """Write an address as an absolute URI, percent-encoded where it needs it (RFC 3986); None where it is none.

    Example:
        >>> as_uri("https://example.org/Fluß und Tal"), as_uri("/story")
        ('https://example.org/Flu%C3%9F%20und%20Tal', None)
    """
    text = raw.strip()
    if is_uri(text):
        return text
    scheme, colon, rest = text.partition(":")
    if not colon or not rest or any(character in text for character in "\n\r\t"):
        return None
    encoded = _NO_URI.sub(_percent, rest).replace("[", "%5B").replace("]", "%5D")
    head, *fragments = encoded.split("#")
    whole = f"{scheme}:{head}" + (f"#{'%23'.join(fragments)}" if fragments else "")
    return whole if is_uri(whole) else None


def completed(raw: str, base: str | None) -> str | None:
    """Resolve a reference against a base (RFC 3986, section 5); None where it is none, or the base is missing.

    Example:
        >>> completed("/rain", "https://example.org/weather/today")
        'https://example.org/rain'
    """
    try:
        return as_uri(urljoin(base, raw.strip())) if base is not None else None
    except ValueError:
        return None


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))
