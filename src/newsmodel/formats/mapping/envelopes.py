"""Envelopes: the lists and objects in which APIs hand out items, and the items in them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import msgspec

from newsmodel.documents.json_lines import lines_of_objects
from newsmodel.errors import SeveralStories
from newsmodel.formats.contract import Entry
from newsmodel.formats.glimpse import may_hold_several
from newsmodel.formats.mapping.conversion import Conversion
from newsmodel.formats.mapping.items import load_item
from newsmodel.formats.mapping.paths import Object, Path, pointer
from newsmodel.issues import Rule, Severity, shown

ENVELOPE_OPENED = Rule(
    "envelope-opened",
    Severity.NOTE,
    """The story stood in an envelope of an API, or in a list; what else the envelope says was left out.

APIs hand out items in an object with counts, links and dates of the answer. The path leads to the story in the
input, or to what was left out.

Nothing needs to be done, unless the envelope says something of the story.
""",
)
#: Envelopes in envelopes.
_DEEPEST: Final = 6


class Held(msgspec.Struct, frozen=True):
    """An item in a document.

    Attributes:
        place: The steps that lead to it.
        item: The item, or what stands in a list of items instead of one.
    """

    place: Path
    item: Any

    @property
    def pointer(self) -> str:
        """The place as a JSON Pointer."""
        return pointer(self.place)


def held_in(document: Any, is_item: Callable[[Object], bool]) -> list[Held]:
    """Find the items of a document: itself, or those in the objects and lists around them, whatever their names are.

    Args:
        document: The document.
        is_item: Whether an object is an item.

    Example:
        >>> found = held_in({"data": {"item": [{"uri": "urn:x:1"}, 7]}}, lambda item: "uri" in item)
        >>> [(held.pointer, held.item) for held in found]
        [('/data/item/0', {'uri': 'urn:x:1'}), ('/data/item/1', 7)]
    """
    return list(_held(document, (), is_item))


def _held(value: Any, place: Path, is_item: Callable[[Object], bool]) -> Iterator[Held]:
    if isinstance(value, dict) and is_item(value):
        yield Held(place, value)
    elif len(place) >= _DEEPEST:
        return
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _held(inner, (*place, name), is_item)
    elif isinstance(value, list):
        found = [list(_held(member, (*place, index), is_item)) for index, member in enumerate(value)]
        if any(found):
            for index, inner in enumerate(found):
                yield from inner or [Held((*place, index), value[index])]


def only_one(found: list[Held], format: str) -> Held | None:
    """Give the only item that was found; None where there is none.

    Args:
        found: The items.
        format: Name of their format.

    Raises:
        SeveralStories: there are several.

    Example:
        >>> only_one([Held((), {"uri": "urn:x:1"})], "ninjs").item
        {'uri': 'urn:x:1'}
    """
    if len(found) > 1:
        raise SeveralStories(len(found), format=format)
    return next(iter(found), None)


def entries_in(data: bytes | str, format: str, is_item: Callable[[Mapping[str, Any]], bool]) -> Iterator[Entry]:
    r"""Take JSON Lines, a list or an envelope with several items apart; nothing comes of one item.

    Args:
        data: The items in JSON.
        format: Name of their format.
        is_item: Whether an object is an item.

    Raises:
        UnreadableInput: the data is no JSON.

    Example:
        >>> def places(data):
        ...     return [entry.place for entry in entries_in(data, "ninjs", lambda item: "uri" in item)]
        >>> places('[{"uri": "urn:x:1"}, {"uri": "urn:x:2"}]'), places('{"uri": "urn:x:1"}\n{"uri": "urn:x:2"}')
        (['/0', '/1'], ['line 1', 'line 2'])
    """
    if lines := lines_of_objects(data):
        yield from itertools.starmap(Entry, lines)
    elif may_hold_several(data, is_item):
        found = held_in(load_item(data, format), is_item)
        yield from (Entry(held.pointer, msgspec.json.encode(held.item)) for held in found if len(found) > 1)


def say_opened(document: Any, held: Held, conversion: Conversion) -> None:
    """Say that an item stood in an envelope, and name what else that says, by path.

    Example:
        >>> conversion = Conversion()
        >>> say_opened({"took": 3, "item": {}}, Held(("item",), {}), conversion)
        >>> for issue in conversion.issues:
        ...     print(issue)
        /item: note envelope-opened: taken out of its envelope
        /took: note envelope-opened: left out with the envelope: 3
    """
    if not held.place:
        return
    conversion.say(ENVELOPE_OPENED, "taken out of its envelope", held.place)
    for depth, step in enumerate(held.place):
        parts = document.items() if isinstance(document, dict) else enumerate(document)
        for name, value in parts:
            if name != step:
                message = f"left out with the envelope: {shown(value)}"
                conversion.say(ENVELOPE_OPENED, message, (*held.place[:depth], name))
        document = document[step]
