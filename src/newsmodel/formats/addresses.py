"""Addresses as URIs: what a URI does not allow is percent-encoded (RFC 3986), and a reference is completed."""

from __future__ import annotations

from urllib.parse import urljoin

from newsmodel.values import as_uri


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
