"""Inputs in JSON in which something stands where it should not."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import Any

from hypothesis import strategies as st


def containers(value: Any) -> Iterator[Any]:
    """Every object and list in a JSON value."""
    if isinstance(value, dict | list):
        yield value
        for member in value.values() if isinstance(value, dict) else value:
            yield from containers(member)


@st.composite
def mutated(draw: st.DrawFn, items: Sequence[Any], parts: st.SearchStrategy[Any], keys: Sequence[str]) -> Any:
    """One of some items, of which one to four places have been changed.

    Args:
        draw: Of Hypothesis.
        items: The items.
        parts: What may stand in a place, beside what the item has in another one.
        keys: Names that a property may have, beside those that it has.
    """
    item = copy.deepcopy(draw(st.sampled_from(items)))
    for _ in range(draw(st.integers(1, 4))):
        container = draw(st.sampled_from(list(containers(item))))
        odd = copy.deepcopy(draw(parts | st.sampled_from(list(containers(item)))))
        if isinstance(container, list):
            place = draw(st.integers(0, len(container)))
            repeated = container[:1] if draw(st.booleans()) else [odd]
            container[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from([[], [odd], repeated]))
        elif container and draw(st.booleans()):
            del container[draw(st.sampled_from(sorted(container)))]
        else:
            container[draw(st.sampled_from([*sorted(container), *sorted(container), *keys]))] = odd
    return item
