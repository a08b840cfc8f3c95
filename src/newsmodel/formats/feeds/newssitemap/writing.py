"""Writing of Google News sitemaps."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from newsmodel.formats.feeds.writing import Writing, add, bytes_of, root_of
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import Issue
from newsmodel.model import Article

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_feed(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a sitemap, and say of each article what it has no place for.

    Args:
        articles: The articles, in the order of the sitemap.
    """
    root = root_of("urlset", _SITEMAP)
    issues = []
    for article in articles:
        writing = Writing.of(article, etree.SubElement(root, f"{{{_SITEMAP}}}url"), needs_headline=True)
        _write_page(writing)
        issues.append(writing.left.issues())
    return bytes_of(root), tuple(issues)


def _write_page(writing: Writing) -> None:
    writing.add("loc", writing.left.pop("id") or writing.article.id)
    if (modified := writing.left.pop("modified")) is not None:
        writing.add("lastmod", modified)
    news = writing.add("news:news")
    publication = add(news, "news:publication")
    publisher = writing.left.pop("publisher", "name")
    if publisher is not None:
        add(publication, "news:name", publisher)
    language = writing.left.pop("language")
    if language not in (None, "und"):
        add(publication, "news:language", language)
    if (published := writing.left.pop("published")) is not None:
        add(news, "news:publication_date", published)
    add(news, "news:title", writing.left.pop("headline"))
    keywords = writing.doc.get("keywords", ())
    if keywords and not any("," in word or ";" in word or "\n" in word for word in keywords):
        add(news, "news:keywords", ", ".join(writing.left.pop("keywords")))
    _write_pictures(writing)


def _write_pictures(writing: Writing) -> None:
    written: list[Object] = []
    for item in writing.left.members("media"):
        files = item.get("renditions", ())
        if item["kind"] != "picture" or len(files) != 1 or "uri" not in files[0] or "name" in files[0]:
            continue
        element: Element = writing.add("image:image")
        add(element, "image:loc", files[0].pop("uri"))
        if not files[0]:
            del item["renditions"]
        for name in ("title", "caption"):
            if name in item:
                add(element, f"image:{name}", item.pop(name))
        if (terms := item.get("rights", {}).get("license")) is not None:
            add(element, "image:license", terms)
            del item["rights"]["license"]
        if not item.get("rights", True):
            del item["rights"]
        del item["kind"]
        written.append(item)
    writing.left.settle_media(written)
