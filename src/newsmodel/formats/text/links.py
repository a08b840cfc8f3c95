"""Addresses of links whose lines were words with marks: where "Read more: Boats are back" leads."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsmodel.formats.text.draft import Draft
from newsmodel.prose.characters import one_line


def lead_links(draft: Draft, count: int, lines: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Give the links that a draft has taken the addresses that their words led to.

    Args:
        draft: The draft.
        count: How many links it had before; those have theirs.
        lines: The lines that were taken, each with the addresses that its words led to.
    """
    led = [(one_line(text), tuple(addresses)) for text, addresses in lines]
    for index, link in enumerate(draft.links[count:], count):
        uri = next((uri for text, uris in led if (link.title or "") in text for uri in uris), None)
        if link.uri is None and uri is not None:
            draft.links[index] = attrs.evolve(link, uri=uri)
