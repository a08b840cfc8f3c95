"""Ids of parts: those that the input gives, those that a reader makes up, and those that have to be written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsmodel.formats.mapping import Conversion, is_id

#: The most times that writing an id can make another one necessary, before all are written.
_ROUNDS = 4
#: Where in an item there are parts that can have ids.
_PLACES = ("content_elements", "promo_items")


def ids_given(item: dict[str, Any]) -> frozenset[str]:
    """Find the ids in an item that can be ids of parts of a document: no other part is given one of them."""
    found: set[str] = set()
    waiting: list[Any] = [item.get(place) for place in _PLACES]
    while waiting:
        value = waiting.pop()
        if type(value) is dict:
            given = value.get("_id")
            if type(given) is str and is_id(given):
                found.add(given)
            value = value.values()
        elif type(value) is not list:
            continue
        waiting += [inner for inner in value if type(inner) is dict or type(inner) is list]
    return frozenset(found)


def named(conversion: Conversion, prefix: str, given: Any) -> str:
    """Choose the id of the next part: the one that it is given, where it can have it, else one that is made up.

    One is made up in any case, so that the ids of the parts that follow do not depend on it.
    """
    drawn = conversion.fresh_id(prefix)
    if isinstance(given, str) and conversion.claim_id(given):
        conversion.ids.discard(drawn)
        return given
    return drawn


def ids_to_write(parts: Iterable[tuple[str, str | None]], told: frozenset[str] = frozenset()) -> frozenset[str]:
    """Find the ids that a reader would not make up by itself.

    Args:
        parts: The prefix and the id of each part, in the order of reading.
        told: Ids that are written in any case.
    """
    known = list(parts)
    for _ in range(_ROUNDS):
        conversion = Conversion(reserved=told)
        chosen = [named(conversion, prefix, given if given in told else None) for prefix, given in known]
        pairs = zip(known, chosen, strict=True)
        more = {given for (_, given), name in pairs if given is not None and given != name}
        if more <= told:
            return told
        told |= more
        if told.isdisjoint(chosen):  # writing them takes no id from another part
            return told
    return frozenset(given for _, given in known if given is not None)
