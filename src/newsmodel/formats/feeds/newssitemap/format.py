"""Google News sitemap as a format: its card, its reader and its writer."""

from __future__ import annotations

from typing import Final

from newsmodel.formats.contract import Format
from newsmodel.formats.feeds.kinds import Kind
from newsmodel.formats.feeds.names import USUAL
from newsmodel.formats.feeds.newssitemap.writing import write_feed
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping.coverage import lost_fields

_NAME: Final = "newssitemap"
_KIND = Kind(
    name=_NAME,
    media_type="application/xml; profile=newssitemap",
    entry="url",
    home="",
    modules=frozenset({"news", "image", "video", "xhtml"}),
    writes=write_feed,
    requires="news:news",
)
FORMAT = Format(
    name=_NAME,
    title="Google News sitemap",
    suffixes=(".sitemap.xml",),
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


parse, entries, parse_each = _KIND.parse, _KIND.entries, _KIND.parse_each
render, render_all = _KIND.render, _KIND.render_all
