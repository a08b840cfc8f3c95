"""Other finders of claims, which take the place of ours: entry points of the group `newsmodel.claims`.

A finder is a function that takes an article and gives records. What it gives is grounded in the story's words like any
other record, so that no finder can make a claim of words that nobody said.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from newsmodel.claims.grounding.grounding import ground, ground_marked
from newsmodel.claims.grounding.record_files import RecordReading, records_from
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.numbering import with_ids
from newsmodel.errors import UnknownFinder
from newsmodel.model import Article, Span
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect

#: A finder: from an article whose parts have ids to records, or to mappings of their fields.
Finder: TypeAlias = Callable[[Article], Iterable[ClaimRecord | Mapping[str, Any]]]

#: Group of the entry points of third parties.
ENTRY_POINTS = "newsmodel.claims"


@functools.cache
def _points() -> dict[str, Any]:
    """Get the entry points, by name."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow, and needed only where a finder is asked for

    return {point.name: point for point in entry_points(group=ENTRY_POINTS)}


def list_finders() -> tuple[str, ...]:
    """Name the finders that are installed beside ours.

    Example:
        >>> isinstance(list_finders(), tuple)
        True
    """
    return tuple(sorted(_points()))


def finder(name: str) -> Finder:
    """Load a finder.

    Args:
        name: The name of its entry point.

    Raises:
        UnknownFinder: there is none of this name, or it cannot be loaded.
    """
    if name not in _points():
        raise UnknownFinder(name, known=list_finders())
    try:
        found: Finder = _points()[name].load()
    except Exception as error:
        told = f"its module raises {type(error).__name__}: {error}"
        raise UnknownFinder(name, known=list_finders(), reason=told) from error
    return found


def find_claims(article: Article, using: Finder | str) -> Reading:
    """Find claims with another finder than ours, and ground them.

    Args:
        article: The story. It is not changed.
        using: The finder, or the name of its entry point.

    Returns:
        The article with the claims, and what is to be said of the records, as `ground` gives them.

    Raises:
        UnknownFinder: there is none of this name, or it cannot be loaded.

    Example:
        >>> story = Article(id="urn:x:1", language="en", headline="Rain ends drought, mayor says")
        >>> def finds_the_headline(article):
        ...     return [{"content": "Rain ends drought", "source": "mayor", "cue": "says"}]
        >>> find_claims(story, finds_the_headline).article.claims[0].content[0].end
        17
    """
    expect(article, (Article,), "article")
    numbered = with_ids(article)
    found = finder(using) if isinstance(using, str) else using
    method = using if isinstance(using, str) else getattr(using, "__name__", None)
    return ground_all(numbered, records_from((None, row) for row in found(numbered)), method=method)


def ground_all(
    article: Article,
    found: RecordReading,
    *,
    method: str | None = None,
    marked: Mapping[int, Sequence[Span]] | None = None,
) -> Reading:
    """Ground the records that could be read, and tell of the others, too.

    Args:
        article: The story. It is not changed.
        found: The records, with the numbers that they have where they come from: paths of issues begin with these.
        method: The finder, for records that do not say it.
        marked: Where the sources of each stand, by the number that it has where it comes from, if its words were marked
            in the story.
    """
    if marked is None:
        reading = ground(article, found.records, method=method)
    else:
        sources = {index: marked.get(number, ()) for index, number in enumerate(found.numbers)}
        reading = ground_marked(article, found.records, sources, method=method)
    moved = (attrs.evolve(issue, path=(found.numbers[int(issue.path[0])], *issue.path[1:])) for issue in reading.issues)
    return Reading(reading.article, tuple(sorted((*moved, *found.issues), key=lambda issue: int(issue.path[0]))))
