"""People whom the words of a byline name, for formats that say in a property of its own that some words are one."""

from __future__ import annotations

import functools
from typing import Any

from newsmodel.formats.completion import parties_of
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.agencies import looks_like_agency
from newsmodel.prose.furniture.bylines import Byline, read_authors, read_byline


def named_in_byline(words: str) -> list[dict[str, Any]]:
    """List whom a byline names, in our JSON form.

    Example:
        >>> [party["name"] for party in named_in_byline("By Ana Ruiz and Tom Okafor")]
        ['Ana Ruiz', 'Tom Okafor']
    """
    return [dict(party) for party in _parties_named(one_line(words))]


@functools.lru_cache(maxsize=1024)
def _parties_named(text: str) -> tuple[dict[str, Any], ...]:
    """Read whom a byline names; the same people write many stories."""
    if not text:
        return ()
    byline = read_byline(text)
    if byline is None:  # the property says that they are authors, as "by" would
        byline = Byline(text, tuple(author for author in read_authors(text) if not looks_like_agency(author.name)))
    return tuple(parties_of(byline))
