"""Addresses and ids as URIs.

What a URI does not allow is percent-encoded (RFC 3986), and a reference is completed. An input without an id is named
by its bytes (RFC 6920), or by the address that it came from.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

import attrs

from newsmodel.model.article import A
from newsmodel.prose.patterns import pattern
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line, as_uri

#: What begins with a scheme, with a fragment, or with what stands for an address that a script fills in.
_NO_PLACE = pattern(r"[A-Za-z][A-Za-z0-9+.-]{0,40}:|#|[^{]{0,200}\{")
_fits_line = limit_of(Line).admits

#: The beginning of an id that is made of the input's bytes (RFC 6920), and such an id.
_NAMED = "ni:///sha-256;"
_IS_NAMED = re.compile(re.escape(_NAMED) + r"[A-Za-z0-9_-]{43}")


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


def is_relative(raw: str) -> bool:
    """Tell whether an address can be a relative reference to a file (RFC 3986, section 4.2).

    Example:
        >>> is_relative("images/ferry.jpg"), is_relative("https://example.org/ferry.jpg"), is_relative("#map")
        (True, False, False)
    """
    return _fits_line(raw) and not _NO_PLACE.match(raw)


def place_of(file: Mapping[str, Any]) -> str | None:
    """Give the place of a file of a media item: its address, else its reference.

    Example:
        >>> place_of({"reference": "images/ferry.jpg"})
        'images/ferry.jpg'
    """
    place: str | None = file.get("uri", file.get("reference"))
    return place


def shown_place(media: Mapping[str, Any]) -> str | None:
    """Give the place of what is shown of a media item: of its first file, else its own.

    Example:
        >>> shown_place({"uri": "urn:x:1", "renditions": [{"reference": "a.jpg"}]}), shown_place({"uri": "urn:x:1"})
        ('a.jpg', 'urn:x:1')
    """
    return next((place_of(file) for file in media.get("renditions", ())), media.get("uri"))


def id_of_bytes(data: bytes | str) -> tuple[str, str]:
    """Name an input by its bytes (RFC 6920).

    Returns:
        The name, and the SHA-256 in hexadecimal.

    Example:
        >>> id_of_bytes("Rain")[0]
        'ni:///sha-256;ptIKpqTHPw0utXCI9tV_8-jvb6DE5ya2prfTGi5YdmI'
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    digest = hashlib.sha256(raw).digest()
    return f"{_NAMED}{base64.urlsafe_b64encode(digest).rstrip(b'=').decode('ascii')}", digest.hex()


def is_id_of_bytes(name: str) -> bool:
    """Tell whether an id is the name of an input's bytes, since the input had no id.

    Example:
        >>> is_id_of_bytes(id_of_bytes("Rain")[0]), is_id_of_bytes("https://example.org/rain")
        (True, False)
    """
    return _IS_NAMED.fullmatch(name) is not None


def named_by_address(article: A, url: str | None) -> A:
    """Name a story by its address where it has no name but that of its bytes, which change with any word.

    Args:
        article: The article.
        url: The address that it came from alone, where the caller knows it.

    Example:
        >>> from newsmodel.model import Article
        >>> article = Article(id=id_of_bytes("Rain")[0], headline="Rain")
        >>> named_by_address(article, "https://example.org/rain").id
        'https://example.org/rain'
    """
    return attrs.evolve(article, id=url) if url is not None and is_id_of_bytes(article.id) else article
