"""The digest by which it is told whether something is as it was when it was read."""

from __future__ import annotations

import hashlib
from typing import Any, Final

import msgspec

#: Bytes of a digest: enough to tell a change, and short beside most values.
_BYTES: Final = 6


def digest_of(*told: Any) -> str:
    """Digest JSON values in one canonical form: the order of members counts nothing, nor does what is empty.

    Example:
        >>> digest_of([{"heading": "Rain", "blocks": []}]) == digest_of([{"heading": "Rain"}])
        True
        >>> digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})
        True
    """
    return hashlib.blake2b(msgspec.json.encode(_canonical(told), order="sorted"), digest_size=_BYTES).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _canonical(inner) for name, inner in value.items() if inner not in ([], {})}
    return [_canonical(inner) for inner in value] if isinstance(value, list | tuple) else value
