"""Writing of Atom 1.0, with Media RSS and Dublin Core for what it has no place for."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from newsmodel.formats.feeds.rules import TIME_OF_CHANGE
from newsmodel.formats.feeds.writing import (
    SPACES,
    Writing,
    add,
    bytes_of,
    common,
    root_of,
    set_language,
    write_media,
    write_restrictions,
    write_terms,
)
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.values import is_uri

_ATOM = SPACES["atom"]
#: Of the fields that may say when an entry was changed, which Atom requires, the first that is there.
_CHANGES = ("modified", "published", "created", "content_modified", "content_created")


def write_feed(articles: Sequence[Article]) -> tuple[bytes, tuple[tuple[Issue, ...], ...]]:
    """Write a feed, and say of each article what it has no place for.

    Args:
        articles: The articles, in the order of the feed.
    """
    root = root_of("feed", _ATOM)
    writings = [Writing.of(article, etree.SubElement(root, f"{{{_ATOM}}}entry")) for article in articles]
    _write_head(root, writings)
    issues = []
    for writing in writings:
        _write_entry(writing)
        issues.append(writing.left.issues())
    return bytes_of(root), tuple(issues)


def _write_head(root: Element, writings: Sequence[Writing]) -> None:
    """Write what all entries have in common: publisher and language."""
    head = etree.Element(f"{{{_ATOM}}}feed")
    publisher = common(writing.doc.get("publisher") for writing in writings) or {}
    name = publisher.get("name")
    uri = publisher.get("uri") if name else None
    add(head, "title", name)
    if uri is not None:
        add(head, "link", rel="alternate", href=uri)
    add(head, "id", uri or (writings[0].article.id if writings else "urn:newsmodel:feed"))
    changed = [time for writing in writings if (time := _changed(writing)) is not None]
    if changed:
        add(head, "updated", max(changed))
    for index, child in enumerate(list(head)):
        root.insert(index, child)
    if name is not None:
        for writing in writings:
            writing.left.pop("publisher", "name")
            writing.left.pop("publisher", "uri")


def _changed(writing: Writing) -> str | None:
    times = (writing.doc.get(name) for name in _CHANGES)
    return next((str(time) for time in times if time is not None and "T" in time), None)


def _write_entry(writing: Writing) -> None:
    doc = writing.doc
    language = writing.left.pop("language")
    set_language(writing.element, language)
    writing.add("title", writing.left.pop("headline"))
    _write_ids(writing)
    _write_times(writing)
    _write_people(writing)
    summaries = writing.left.members("summaries")
    if summaries and "\n" not in summaries[0]["text"]:
        summary = writing.add("summary", summaries[0].pop("text"))
        set_language(summary, summaries[0].pop("language", None))
    writing.left.settle("summaries")
    body = writing.left.body()
    if body is not None:
        writing.add("content", body, type="html")
    write_terms(writing, "category", ("term", "scheme", "label"))
    if (notice := doc.get("rights", {}).get("notice")) is not None and "\n" not in notice:
        writing.add("rights", writing.left.pop("rights", "notice"))
    if (terms := writing.left.pop("rights", "license")) is not None:
        writing.add("link", rel="license", href=terms)
    _write_links(writing)
    _write_publisher(writing)
    write_media(writing)
    write_restrictions(writing)


def _write_ids(writing: Writing) -> None:
    uri = writing.left.pop("id") or writing.article.id
    own = uri
    others = writing.left.members("alternate_ids")
    for other in others:
        if other.get("role") in ("id", "guid") and own == uri and is_uri(other["value"]):
            own = other.pop("value")
            if other["role"] == "id":
                del other["role"]
    writing.left.settle("alternate_ids")
    writing.add("id", own)
    if uri.startswith(("http:", "https:")) or own != uri:
        writing.add("link", rel="alternate", href=uri)


def _write_times(writing: Writing) -> None:
    changed = _changed(writing)
    modified = writing.doc.get("modified")
    if modified is not None and "T" in modified:
        writing.add("updated", writing.left.pop("modified"))
    elif changed is not None:
        writing.add("updated", changed)
        told = f"Atom wants a time of change, for which {changed} was written"
        writing.left.conversion.say(TIME_OF_CHANGE, told, ("modified",))
    else:
        told = "Atom wants a time of change, and the article has none"
        writing.left.conversion.say(TIME_OF_CHANGE, told, ("modified",))
    for field, name, day in (("published", "published", "dcterms:issued"), ("created", "dcterms:created", "")):
        value = writing.doc.get(field)
        if value is not None and ("T" in value or day or ":" in name):
            writing.add(name if "T" in value or not day else day, writing.left.pop(field))


def _write_people(writing: Writing) -> None:
    for party in writing.left.members("contributors"):
        role = party.get("role")
        if role in ("author", "contributor") and "name" in party:
            del party["role"]
            _write_person(writing.add(role), party)
    writing.left.settle("contributors")


def _write_person(element: Element, party: Object) -> None:
    for name in ("name", "uri", "email"):
        if name in party:
            add(element, name, party.pop(name))


def _write_links(writing: Writing) -> None:
    for link in writing.left.members("links"):
        if "uri" not in link or link["rel"] in ("license", "tdm-policy"):
            continue
        writing.add(
            "link",
            rel=link.pop("rel"),
            href=link.pop("uri"),
            title=link.pop("title", None),
            type=link.pop("media_type", None),
        )
    writing.left.settle("links")


def _write_publisher(writing: Writing) -> None:
    """Write a publisher who is not that of all entries."""
    publisher = writing.doc.get("publisher")
    if publisher and "name" in publisher:
        writing.add("dc:publisher", publisher.pop("name"))
    if not publisher:
        writing.doc.pop("publisher", None)
