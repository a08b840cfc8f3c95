"""The digest by which it is told whether something is as it was when it was read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from newsmodel.formats.mapping.paths import Object

#: Bytes of a digest: enough to tell a change, and short beside most values.
_BYTES: Final = 6


def digest_of(*told: Any) -> str:
    """Digest JSON values; the order of members counts nothing.

    Example:
        >>> digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})
        True
    """
    return hashlib.blake2b(msgspec.json.encode(told, order="sorted"), digest_size=_BYTES).hexdigest()


def canonical(sections: Iterable[Object]) -> list[Object]:
    """Give sections the form that the model gives them, whether a reader has made them or an article has them.

    Example:
        >>> canonical([{"heading": "Rain", "blocks": []}])
        [{'heading': 'Rain'}]
    """
    return [{name: value for name, value in section.items() if value != []} for section in sections]
