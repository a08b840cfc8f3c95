"""Writing of RSS 2.0, with Dublin Core, content and Media RSS."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from newsmodel.formats.feeds.writing import (
    Writing,
    add,
    bytes_of,
    common,
    rfc_822,
    root_of,
    write_media,
    write_restrictions,
    write_terms,
)
from newsmodel.issues import Issue
from newsmodel.model import Article


def write_feed(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a feed, and say of each article what it has no place for.

    Args:
        articles: The articles, in the order of the feed.
    """
    root = root_of("rss", version="2.0")
    channel = etree.SubElement(root, "channel")
    documents = [Writing.of(article, channel) for article in articles]
    publisher = common(writing.doc.get("publisher") for writing in documents) or {}
    name = publisher.get("name")
    add(channel, "title", name)
    add(channel, "link", publisher.get("uri") if name else None)
    add(channel, "description")
    issues = []
    for writing in documents:
        writing.element = add(channel, "item")
        if name is not None:
            writing.left.pop("publisher", "name")
            writing.left.pop("publisher", "uri")
        _write_item(writing)
        issues.append(writing.left.issues())
    return bytes_of(root), tuple(issues)


def _write_item(writing: Writing) -> None:
    if (headline := writing.left.pop("headline")) is not None:
        add(writing.element, "title", _plain(headline))
    _write_ids(writing)
    _write_times(writing)
    _write_people(writing)
    if (language := writing.left.pop("language")) is not None and language != "und":
        writing.add("dc:language", language)
    summaries = writing.left.members("summaries")
    body = writing.left.body()
    if body is not None:
        writing.add("content:encoded", body)
        if summaries and "\n" not in summaries[0]["text"]:
            writing.add("description", _plain(summaries[0].pop("text")))
    elif summaries and "\n" not in summaries[0]["text"]:
        writing.add("dcterms:abstract", _plain(summaries[0].pop("text")))
    writing.left.settle("summaries")
    write_terms(writing, "category", ("", "domain", ""))
    if (notice := writing.doc.get("rights", {}).get("notice")) is not None and "\n" not in notice:
        writing.add("dc:rights", _plain(writing.left.pop("rights", "notice")))
    if (terms := writing.left.pop("rights", "license")) is not None:
        writing.add("creativeCommons:license", terms)
    _write_links(writing)
    publisher = writing.doc.get("publisher")
    if publisher and "name" in publisher:
        writing.add("dc:publisher", publisher.pop("name"))
    if not publisher:
        writing.doc.pop("publisher", None)
    write_media(writing)
    write_restrictions(writing)


def _plain(words: str) -> str:
    """Escape words that readers would take for HTML."""
    return words.replace("&", "&amp;").replace("<", "&lt;") if "&" in words or "<" in words else words


def _write_ids(writing: Writing) -> None:
    uri = writing.left.pop("id") or writing.article.id
    is_address = uri.startswith(("http:", "https:"))
    others = writing.left.members("alternate_ids")
    own = next((other for other in others if other.get("role") == "guid"), None)
    if is_address or own is not None:
        writing.add("link", uri)
    if own is not None:
        writing.add("guid", own["value"], isPermaLink="false")
        own.clear()
    else:
        writing.add("guid", uri, isPermaLink="true" if is_address else "false")
    writing.left.settle("alternate_ids")


def _write_times(writing: Writing) -> None:
    for field, name, other in (
        ("published", "pubDate", "dcterms:issued"),
        ("modified", "", "dcterms:modified"),
        ("created", "", "dcterms:created"),
    ):
        value = writing.left.pop(field)
        if value is None:
            continue
        written = rfc_822(value) if name else None
        if written is not None:
            writing.add(name, written)
        else:
            writing.add(other, value)


def _write_people(writing: Writing) -> None:
    for party in writing.left.members("contributors"):
        names = {"author": "dc:creator", "contributor": "dc:contributor"}
        if party.get("role") not in names or "name" not in party or "@" in party["name"]:
            continue
        name = names[party.pop("role")]
        email = f" <{party.pop('email')}>" if "email" in party else ""
        writing.add(name, party.pop("name") + email)
    writing.left.settle("contributors")


def _write_links(writing: Writing) -> None:
    for link in writing.left.members("links"):
        if "uri" not in link or link["rel"] in ("license", "tdm-policy"):
            continue
        writing.add(
            "atom:link",
            rel=link.pop("rel"),
            href=link.pop("uri"),
            title=link.pop("title", None),
            type=link.pop("media_type", None),
        )
    writing.left.settle("links")
