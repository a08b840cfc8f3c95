"""Atom as a format: its card, its reader and its writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.feeds.atom.writing import write_feed
from newsmodel.formats.feeds.names import MODULES, is_space_of
from newsmodel.formats.feeds.reading import Kind
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering, Unread

_NAME: Final = "atom"
_KIND = Kind(name=_NAME, media_type="application/atom+xml", entry="entry", home="atom", modules=MODULES)
FORMAT = Format(
    name=_NAME,
    title="Atom",
    suffixes=SUFFIXES["atom"],
    media_types=("application/atom+xml",),
    rules=RULES,
    reads="Atom 0.3 and 1.0",
    writes="Atom 1.0",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like Atom.

    Example:
        >>> sniff(b"<feed/>"), sniff(b"<rss/>")
        (True, False)
    """
    glimpse = glimpse_of(data)
    return glimpse.root == "feed" or (glimpse.root == "entry" and is_space_of(glimpse.namespace, _NAME))


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
        >>> story = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Rain</title></entry></feed>"
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
        <feed ...
    """
    data, issues = write_feed([article])
    return Rendering(data, issues[0])


def render_all(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a feed with several stories, and say of each what there is no place for.

    Args:
        articles: The articles, in the order of the feed.
    """
    return write_feed(articles)
