"""RSS as a format: its card, its reader and its writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.feeds.names import MODULES
from newsmodel.formats.feeds.reading import Kind
from newsmodel.formats.feeds.rss.writing import write_feed
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering, Unread

_NAME: Final = "rss"
_KIND = Kind(name=_NAME, media_type="application/rss+xml", entry="item", home="", modules=MODULES | {"atom"})
FORMAT = Format(
    name=_NAME,
    title="RSS",
    suffixes=SUFFIXES["rss"],
    media_types=("application/rss+xml", "application/rdf+xml"),
    rules=RULES,
    reads="RSS 0.9x, 1.0 and 2.0",
    writes="RSS 2.0",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like RSS.

    Example:
        >>> sniff(b"<rss><channel/></rss>"), sniff(b"<feed/>")
        (True, False)
    """
    glimpse = glimpse_of(data)
    if glimpse.root == "RDF":  # which others have, too
        return any(sign in data for sign in (b"purl.org/rss/", b"/rdf/simple/0.9/", b"purl.org/net/rss1.1"))
    return glimpse.root in ("rss", "channel")


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read the story of a feed that has one.

    Args:
        data: The feed.
        hints: What the caller knows and the feed does not say.

    Raises:
        UnreadableInput: it is no XML.
        UnsupportedItem: there is no story in it.
        SeveralStories: there are several.

    Example:
        >>> story = "<rss><channel><item><title>Rain</title></item></channel></rss>"
        >>> parse(story, hints=Hints()).article.headline
        'Rain'
    """
    return _KIND.read(data, hints)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a feed with several stories apart; nothing comes of one with one.

    Args:
        data: The feed.

    Raises:
        UnreadableInput: it is binary.
    """
    return _KIND.entries(data)


def parse_each(data: bytes | str, *, hints: Hints) -> Iterator[Reading | Unread]:
    """Read the stories of a feed with several, one after the other; nothing comes of one with one.

    Args:
        data: The feed.
        hints: What the caller knows and it does not say.

    Raises:
        UnreadableInput: it is binary.
    """
    return _KIND.each(data, hints)


def render(article: Article) -> Rendering:
    """Write a feed with one story.

    Args:
        article: The article.

    Example:
        >>> print(render(Article(id="https://e.example/rain", headline="Rain")).data.decode())
        <?xml version="1.0" encoding="UTF-8"?>
        <rss ...
    """
    data, issues = write_feed([article])
    return Rendering(data, issues[0])


def render_all(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a feed with several stories, and say of each what there is no place for.

    Args:
        articles: The articles, in the order of the feed.
    """
    return write_feed(articles)
