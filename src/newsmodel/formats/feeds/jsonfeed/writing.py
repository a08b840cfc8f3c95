"""Writing of JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from newsmodel.formats.feeds.album import kind_of
from newsmodel.formats.feeds.jsonfeed.loading import NAME
from newsmodel.formats.feeds.jsonfeed.reading import MEDIA_TYPE, has_more, people_of
from newsmodel.formats.feeds.residue import Residue
from newsmodel.formats.feeds.writing import common
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.kept_keys import without_bookkeeping
from newsmodel.issues import Issue
from newsmodel.model import Article

_VERSION = "https://jsonfeed.org/version/1.1"


def write_feed(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a feed, and say of each article what it has no place for.

    Args:
        articles: The articles, in the order of the feed.
    """
    lefts = [Residue.of(article) for article in articles]
    kept = [_kept_of(article) for article in articles]
    publisher = common(left.doc.get("publisher") for left in lefts) or {}
    name = publisher.get("name")
    feed: Object = {"version": _VERSION, "title": name or ""}
    if name is not None:
        if "uri" in publisher:
            feed["home_page_url"] = publisher["uri"]
        for left in lefts:
            left.pop("publisher", "name")
            left.pop("publisher", "uri")
    feed["items"] = [_item_of(left, rest) for left, rest in zip(lefts, kept, strict=True)]
    issues = tuple(left.issues(NAME if is_ours(left.article) else None) for left in lefts)
    return msgspec.json.format(msgspec.json.encode(feed), indent=2) + b"\n", issues


def is_ours(article: Article) -> bool:
    """Tell whether an article was read from a JSON Feed."""
    origin = article.provenance.origin if article.provenance else None
    return origin is not None and origin.media_type == MEDIA_TYPE


def _kept_of(article: Article) -> Object:
    """Take what is kept of the item that an article was read from."""
    kept = without_bookkeeping(dict(article.extra)).get(NAME) if is_ours(article) else None
    return dict(kept) if isinstance(kept, dict) else {}


def _item_of(left: Residue, kept: Object) -> Object:
    item: Object = {}
    _write_ids(left, item)
    _write_link(left, item)
    if (headline := left.pop("headline")) is not None:
        item["title"] = headline
    body = left.body()
    item["content_html" if body is not None else "content_text"] = body or ""
    _write_summary(left, item)
    for field, name in (("published", "date_published"), ("modified", "date_modified")):
        value = left.doc.get(field)
        if value is not None:
            item[name] = left.pop(field)
    _write_authors(left, item, kept)
    if (words := left.pop("keywords")) is not None:
        item["tags"] = words
    if (language := left.pop("language")) not in (None, "und"):
        item["language"] = language
    _write_media(left, item)
    return {**item, **{name: value for name, value in kept.items() if name not in item}}


def _write_ids(left: Residue, item: Object) -> None:
    uri = left.pop("id") or left.article.id
    own = uri
    for other in left.members("alternate_ids"):
        if other.get("role") == "id" and own == uri:
            own = other["value"]
            other.clear()
    left.settle("alternate_ids")
    item["id"] = own
    if own != uri or uri.startswith(("http:", "https:")):
        item["url"] = uri


def _write_link(left: Residue, item: Object) -> None:
    """Write the one link that the format has a place for."""
    for link in left.members("links"):
        if link.get("rel") == "related" and "uri" in link and "external_url" not in item:
            del link["rel"]
            item["external_url"] = link.pop("uri")
    left.settle("links")


def _write_summary(left: Residue, item: Object) -> None:
    summaries = left.members("summaries")
    if summaries:
        item["summary"] = summaries[0].pop("text")
    left.settle("summaries")


def _write_authors(left: Residue, item: Object, kept: Object) -> None:
    """Write the authors; as they were, where they are the same."""
    authors: list[Any] = []
    were = list(people_of(kept))
    parties = [party for party in left.members("contributors") if party.get("role") == "author"]
    if were and were == parties and has_more(kept.get("authors", kept.get("author"))):
        authors = kept["authors"] if isinstance(kept.get("authors"), list) else [kept.get("author")]
        for party in parties:
            party.clear()
    for party in parties:
        said = {theirs: party.pop(ours) for theirs, ours in (("name", "name"), ("url", "uri")) if ours in party}
        if said:
            party.pop("role", None)
            authors.append(said)
    kept.pop("authors", None)
    kept.pop("author", None)
    if authors:
        item["authors"] = authors
    left.settle("contributors")


def _write_media(left: Residue, item: Object) -> None:
    """Write pictures that are nothing but a file as those of the item, and others of a known type as attachments."""
    pictures: dict[str, Object] = {}
    attached: list[Object] = []
    attachments = []
    for media in left.members("media"):
        files = media.get("renditions", ())
        if len(files) != 1 or "uri" not in files[0]:
            continue
        name = "banner_image" if files[0].get("name") == "banner" else "image"
        if name not in item and _is_bare(media, files[0]):
            item[name] = files[0]["uri"]
            pictures[name] = media
            files[0].clear()
        elif "name" not in files[0] and kind_of(files[0].get("media_type"), files[0]["uri"]) == media["kind"]:
            attachments.append(_attachment_of(media, files[0]))
            attached.append(media)
        else:
            continue
        del media["kind"]
        if not files[0]:
            del media["renditions"]
    left.settle_media([*(pictures[name] for name in ("image", "banner_image") if name in pictures), *attached])
    attachments += _enclosures_of(left)
    if attachments:
        item["attachments"] = attachments


def _is_bare(media: Object, file: Object) -> bool:
    """Tell whether a medium is a picture of which only the address is known."""
    kind = kind_of(None, file["uri"])
    return (
        media["kind"] == (kind if kind == "graphic" else "picture")
        and file.keys() <= {"uri", "name"}
        and not ({"title"} & media.keys())
    )


def _attachment_of(media: Object, file: Object) -> Object:
    told = {"title": media.pop("title", None)}
    for theirs, ours in _OF_ATTACHMENT:
        told[theirs] = file.pop(ours, None)
    return {key: value for key, value in told.items() if value is not None}


_OF_ATTACHMENT = (
    ("url", "uri"),
    ("mime_type", "media_type"),
    ("size_in_bytes", "size"),
    ("duration_in_seconds", "duration"),
)


def _enclosures_of(left: Residue) -> list[Object]:
    """Take the links to files that are no media."""
    found = []
    for link in left.members("links"):
        if link.get("rel") == "enclosure" and "uri" in link and kind_of(link.get("media_type"), link["uri"]) is None:
            told = {"url": link["uri"], "mime_type": link.get("media_type"), "title": link.get("title")}
            found.append({key: value for key, value in told.items() if value})
            link.clear()
    left.settle("links")
    return found
