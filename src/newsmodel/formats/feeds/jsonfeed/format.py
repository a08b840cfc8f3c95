"""JSON Feed as a format: its card, its reader and its writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.feeds.jsonfeed import reading
from newsmodel.formats.feeds.jsonfeed.loading import NAME, load
from newsmodel.formats.feeds.jsonfeed.writing import write_feed
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

FORMAT = Format(
    name=NAME,
    title="JSON Feed",
    suffixes=SUFFIXES["jsonfeed"],
    media_types=("application/feed+json",),
    rules=RULES,
    reads="JSON Feed 1.0 and 1.1",
    writes="JSON Feed 1.1",
    mapping=reading.LINES,
    loses=lost_fields(reading.LINES),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like a JSON Feed.

    Example:
        >>> sniff(b'{"version": "https://jsonfeed.org/version/1.1", "items": []}'), sniff(b'{"items": []}')
        (True, False)
    """
    return "jsonfeed.org/version/" in str(glimpse_of(data).members.get("version"))


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read the story of a feed that has one.

    Args:
        data: The feed.
        hints: What the caller knows and the feed does not say.

    Raises:
        UnreadableInput: it is no JSON.
        UnsupportedItem: there is no story in it.
        SeveralStories: there are several.

    Example:
        >>> parse('{"items": [{"id": "urn:x:1", "title": "Rain"}]}', hints=Hints()).article.headline
        'Rain'
    """
    return reading.read(data, hints)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a feed with several stories apart; nothing comes of one with one.

    Args:
        data: The feed.

    Raises:
        UnreadableInput: it is no JSON.

    Example:
        >>> [entry.place for entry in entries('{"items": [{"id": "1"}, {"id": "2"}]}')]
        ['/items/0', '/items/1']
    """
    return reading.entries_of(load(data).feed)


def render(article: Article) -> Rendering:
    """Write a feed with one story.

    Args:
        article: The article.

    Example:
        >>> b'"title": "Rain"' in render(Article(id="https://e.example/rain", headline="Rain")).data
        True
    """
    data, issues = write_feed([article])
    return Rendering(data, issues[0])


def render_all(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a feed with several stories, and say of each what there is no place for.

    Args:
        articles: The articles, in the order of the feed.
    """
    return write_feed(articles)
