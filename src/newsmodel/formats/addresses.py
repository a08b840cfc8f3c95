"""Addresses and ids as URIs.

What a URI does not allow is percent-encoded (RFC 3986), and a reference is completed. An input without an id is named
by its bytes (RFC 6920), or by the address that it came from.
"""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import urljoin

import attrs

from newsmodel.model.article import A
from newsmodel.values import as_uri

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
