"""Loading of JSON Feeds, which people make by hand: line breaks and tabs stand in strings as they are."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.items import load_item

NAME: Final = "jsonfeed"
_STRING = re.compile(r'"(?>(?:[^"\\]++|\\.)*)"', re.DOTALL)
_CONTROL = re.compile("[\x00-\x1f]")


class Loaded(msgspec.Struct, frozen=True):
    """A feed that was loaded.

    Attributes:
        feed: The feed.
        is_mended: Whether its strings had characters that JSON has to escape.
    """

    feed: Object
    is_mended: bool = False


def load(data: bytes | str) -> Loaded:
    r"""Parse a feed.

    Args:
        data: The feed.

    Raises:
        UnreadableInput: it is no JSON, even with its line breaks escaped.
        UnsupportedItem: it is no feed.

    Example:
        >>> load(b'{"items": [{"title": "Rain\tends"}]}').is_mended
        True
    """
    try:
        loaded = Loaded(load_item(data, NAME))
    except UnreadableInput:
        mended = _escaped(data)
        if mended == data:
            raise
        loaded = Loaded(load_item(mended, NAME), is_mended=True)
    if not isinstance(loaded.feed, dict) or not isinstance(loaded.feed.get("items"), list):
        raise UnsupportedItem("JSON without a list of items", format=NAME)
    return loaded


def _escaped(data: bytes | str) -> bytes | str:
    """Escape what JSON has to escape in strings: line breaks, tabs and other controls."""
    if isinstance(data, str):
        return _STRING.sub(_escaped_string, data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    mended = _STRING.sub(_escaped_string, text)
    return data if mended == text else mended.encode()


def _escaped_string(string: re.Match[str]) -> str:
    return _CONTROL.sub(lambda control: f"\\u{ord(control[0]):04x}", string[0])
