"""Loading of JSON Feeds, which people make by hand: line breaks and tabs stand in strings as they are."""

from __future__ import annotations

import json
from typing import Final

import msgspec

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.items import load_item
from newsmodel.formats.mapping.loose import loads_loosely

NAME: Final = "jsonfeed"


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
    except UnreadableInput as refusal:
        try:
            mended = json.dumps(loads_loosely(data), ensure_ascii=False)
            loaded = Loaded(load_item(mended, NAME), is_mended=True)
        except (UnreadableInput, ValueError, RecursionError):
            raise refusal from None  # whose place is one in the file
    if not isinstance(loaded.feed, dict) or not isinstance(loaded.feed.get("items"), list):
        raise UnsupportedItem("JSON without a list of items", format=NAME)
    return loaded
