"""Google News sitemap as a format: its card, its reader and its writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.feeds.names import USUAL
from newsmodel.formats.feeds.newssitemap.writing import write_feed
from newsmodel.formats.feeds.reading import Kind
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering, Unread

_NAME: Final = "newssitemap"
_KIND = Kind(
    name=_NAME,
    media_type="application/xml; profile=newssitemap",
    entry="url",
    home="",
    modules=frozenset({"news", "image", "video", "xhtml"}),
    requires="news:news",
)
FORMAT = Format(
    name=_NAME,
    title="Google News sitemap",
    suffixes=SUFFIXES["newssitemap"],
    media_types=("application/xml",),
    rules=RULES,
    reads="Google News sitemaps",
    writes="Google News sitemaps",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like a sitemap of Google News.

    Example:
        >>> start = b"<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
        >>> sniff(start + b"</urlset>"), sniff(b"<urlset></urlset>")
        (True, False)
    """
    return glimpse_of(data).root == "urlset" and USUAL["news"].encode() in data


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read the story of a sitemap that has one.

    Args:
        data: The sitemap.
        hints: What the caller knows and the sitemap does not say.

    Raises:
        UnreadableInput: it is no XML.
        UnsupportedItem: there is no story in it.
        SeveralStories: there are several.

    Example:
        >>> story = "<urlset><url><news:news><news:title>Rain</news:title></news:news></url></urlset>"
        >>> parse(story, hints=Hints()).article.headline
        'Rain'
    """
    return _KIND.read(data, hints)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a sitemap with several stories apart; nothing comes of one with one.

    Args:
        data: The sitemap.

    Raises:
        UnreadableInput: it is binary.
    """
    return _KIND.entries(data)


def parse_each(data: bytes | str, *, hints: Hints) -> Iterator[Reading | Unread]:
    """Read the stories of a sitemap with several, one after the other; nothing comes of one with one.

    Args:
        data: The feed.
        hints: What the caller knows and it does not say.

    Raises:
        UnreadableInput: it is binary.
    """
    return _KIND.each(data, hints)


def render(article: Article) -> Rendering:
    """Write a sitemap with one story.

    Args:
        article: The article.

    Example:
        >>> print(render(Article(id="https://e.example/rain", headline="Rain")).data.decode())
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset ...
    """
    data, issues = write_feed([article])
    return Rendering(data, issues[0])


def render_all(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a sitemap with several stories, and say of each what there is no place for.

    Args:
        articles: The articles, in the order of the sitemap.
    """
    return write_feed(articles)
