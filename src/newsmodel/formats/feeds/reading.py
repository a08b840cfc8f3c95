"""Reading of one entry of a feed in XML into an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsmodel.formats.completion import as_language
from newsmodel.formats.contract import Line
from newsmodel.formats.feeds import bodies, links, media, people, places, podcasts, rights, sitemaps, topics
from newsmodel.formats.feeds.album import Album
from newsmodel.formats.feeds.bodies import CONTENTS, read_body
from newsmodel.formats.feeds.heads import LANGUAGES, Head, language_in
from newsmodel.formats.feeds.links import read_enclosures, read_id
from newsmodel.formats.feeds.media import read_media_rss
from newsmodel.formats.feeds.nodes import Node, language_of, text_of
from newsmodel.formats.feeds.people import people_of, read_person
from newsmodel.formats.feeds.places import read_place
from newsmodel.formats.feeds.podcasts import read_podcast
from newsmodel.formats.feeds.rights import inherit_rights, read_rights
from newsmodel.formats.feeds.rules import INHERITED
from newsmodel.formats.feeds.sitemaps import read_sitemap_media
from newsmodel.formats.feeds.texts import Said, markup_of_elements, said_in
from newsmodel.formats.feeds.times import read_time, remarks_on
from newsmodel.formats.feeds.topics import read_topics
from newsmodel.formats.mapping import Conversion, Object, pointer
from newsmodel.formats.mapping.bans import outlasts
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.formats.restrictions import RANK
from newsmodel.prose.characters import clean, one_line

_HEADLINES = ("title", "atom:title", "dc:title", "media:title", "itunes:title", "news:title")
_TIMES = (
    (
        "published",
        (
            "pubDate",
            "atom:published",
            "atom:issued",
            "dcterms:issued",
            "prism:publicationDate",
            "news:publication_date",
            "dc:date",
            "pubdate",
            "published",
            "dcterms:available",
        ),
    ),
    (
        "modified",
        (
            "atom:updated",
            "atom:modified",
            "dcterms:modified",
            "lastmod",
            "prism:modificationDate",
            "updated",
            "app:edited",
        ),
    ),
    ("created", ("atom:created", "dcterms:created", "prism:creationDate")),
)
#: Elements of authors, and of others who have contributed.
_AUTHORS = ("atom:author", "author", "dc:creator", "dc:author", "dcterms:creator", "itunes:author")
_CONTRIBUTORS = ("atom:contributor", "dc:contributor", "dcterms:contributor", "contributor")


#: Elements of the publisher.
_PUBLISHERS = ("dc:publisher", "dcterms:publisher", "news:name")
LINES = (
    *(Line(name, "headline") for name in _HEADLINES),
    *links.LINES,
    *(Line(name, "language") for name in LANGUAGES),
    *(Line(name, field, "RFC 822, ISO 8601") for field, names in _TIMES for name in names),
    *(Line(name, "contributors/name", "role `author`; a mail beside the name") for name in _AUTHORS),
    *(Line(name, "contributors/name", "role `contributor`") for name in _CONTRIBUTORS),
    *people.LINES,
    *(Line(name, "publisher/name") for name in _PUBLISHERS),
    *bodies.LINES,
    *media.LINES,
    *podcasts.LINES,
    *sitemaps.LINES,
    *topics.LINES,
    *places.LINES,
    *rights.LINES,
    Line("atom:source/atom:title", "links/title", "rel `source`"),
    Line("atom:source/atom:link/@href", "links/uri", "rel `source`"),
)


def read_fields(node: Node, doc: Object, conversion: Conversion, head: Head) -> None:
    """Read the fields of an entry.

    Args:
        node: The entry.
        doc: Its document.
        conversion: State of the conversion.
        head: What the feed says of itself.
    """
    node.absorb("news:news", "news:publication")
    _read_headline(node, doc, conversion)
    language = _body_language(node) or language_in(node)
    if language is not None:
        doc["language"] = language
    read_id(node, doc, conversion)
    _read_times(node, doc, conversion)
    _read_people(node, doc)
    album = Album()
    read_enclosures(node, doc, album)
    read_media_rss(node, doc, album)
    if node.has_any("image", "video"):
        read_sitemap_media(node, album)
    read_topics(node, doc)
    read_place(node, doc, conversion)
    read_rights(node, doc, conversion)
    read_podcast(node, doc, album, head.title)
    if album.items:
        doc["media"] = [{"id": conversion.fresh_id("m"), **item} for item in album.items]
    _read_source(node, doc)
    read_body(node, doc, conversion, head.title, head.url)


def _read_headline(node: Node, doc: Object, conversion: Conversion) -> None:
    for element in node.look(*_HEADLINES):
        said = said_in(element)
        words = said.words
        if words:
            node.take_whole(element)
            if "headline" not in doc:
                doc["headline"] = words
                _keep_markup(said, words, conversion)
                continue
            if words != doc["headline"]:
                doc.setdefault("headlines", []).append({"text": words})


def _body_language(node: Node) -> str | None:
    """Read the language that the body says by itself; where there is no body, the headline or the summary."""
    element = node.first(*CONTENTS, "description", *_HEADLINES, "atom:summary")
    return None if element is None else as_language(language_of(element))


def _keep_markup(said: Said, words: str, conversion: Conversion) -> None:
    """Keep a headline with its markup as the feed has it."""
    raw = said.value if isinstance(said.value, str) else markup_of_elements(said.value)
    raw = clean(raw).text.strip()
    if one_line(raw) != words:
        conversion.originals[pointer(("headline",))] = raw


def _read_times(node: Node, doc: Object, conversion: Conversion) -> None:
    for field, names in _TIMES:
        for element in (each for name in names for each in reversed(list(node.look(name)))):
            raw = clean(text_of(element)).text.strip()
            if not raw or field in doc:
                continue
            value = read_time(raw, conversion.hints)
            for rule, message in remarks_on(raw, conversion.hints):
                conversion.say(rule, message, (field,))
            if value is None:
                conversion.unread(raw, (field,))
                conversion.originals.setdefault(pointer((field,)), raw)
            else:
                doc[field] = value
                if value != raw:
                    conversion.originals[pointer((field,))] = raw
            node.take(element)


def _read_people(node: Node, doc: Object) -> None:
    authors = [party | {"role": "author"} for party in people_of(node, _AUTHORS)]
    others = [party | {"role": "contributor"} for party in people_of(node, _CONTRIBUTORS)]
    if authors or others:
        doc["contributors"] = authors + others
    for element in node.look(*_PUBLISHERS):
        party = read_person(text_of(element))
        if party is not None and "publisher" not in doc:
            doc["publisher"] = party
            node.take(element)


def _read_source(node: Node, doc: Object) -> None:
    """Read the feed that an entry of Atom was taken from (RFC 4287, section 4.2.11): what it says counts for it."""
    for element in node.look("atom:source"):
        inner = node.inner(element)
        node.take(element)
        link: Object = {"rel": "source"}
        for title in inner.look("atom:title"):
            said = said_in(title)
            if said.words:
                link["title"] = said.words
                if not len(title) and said.words == text_of(title).strip():
                    inner.take_whole(title)
        for each in inner.look("atom:link"):
            uri = inner.address(each.get("href"), each)
            if uri is not None and (each.get("rel") or "alternate") == "alternate" and "uri" not in link:
                link["uri"] = uri
                inner.take(each, "rel", "href", "type")
        if len(link) > 1:
            doc.setdefault("links", []).append(link)
        of_source: Object = {}
        read_rights(inner, of_source, Conversion())
        inherit_rights(doc, of_source.get("rights", {}))
        if "contributors" not in doc:
            authors = [party | {"role": "author"} for party in people_of(inner, ("atom:author",))]
            if authors:
                doc["contributors"] = authors


def inherit(doc: Object, head: Head, conversion: Conversion) -> None:
    """Give an entry what its feed says and it does not, and say so.

    Args:
        doc: The document of the entry.
        head: What the feed says of itself.
        conversion: To whom it is said.
    """
    given = []
    if head.language is not None and "language" not in doc:
        doc["language"] = head.language
        given.append("language")
    if _inherit_publisher(doc, head):
        given.append("publisher")
    if head.authors and not any(party.get("role") == "author" for party in doc.get("contributors", ())):
        authors = [party | {"role": "author"} for party in head.authors]
        doc["contributors"] = authors + doc.get("contributors", [])
        given.append("contributors")
    for name, value in head.fields.items():
        if name == "rights":
            given += inherit_rights(doc, value)
        elif _inherit_stricter(doc, name, value):
            given.append(name)
    conversion.issues.extend(head.issues)
    settle_foreign(head.rest.items(), doc, conversion)
    say_inherited(given, tuple(head.rest), conversion)


def _inherit_stricter(doc: Object, name: str, value: Any) -> bool:
    """Give an entry what its feed says, where that restricts it more than its own word does."""
    known = doc.get(name)
    if known is not None and not _is_stricter(name, value, known):
        return False
    doc[name] = value
    return True


def _is_stricter(name: str, value: Any, known: Any) -> bool:
    if name == "status":
        return RANK[value] > RANK[known]
    return name == "embargo" and outlasts(value, known)


def say_inherited(given: list[str], rest: Sequence[str], conversion: Conversion) -> None:
    """Say which fields an entry was given, and what its feed says of itself alone.

    Args:
        given: The fields.
        rest: Names of what the feed says.
        conversion: To whom it is said.
    """
    if given or rest:
        told = [f"from the feed: {', '.join(given)}"] if given else []
        told += [f"of the feed alone: {', '.join(rest)}"] if rest else []
        conversion.say(INHERITED, "; ".join(told), ())


def _inherit_publisher(doc: Object, head: Head) -> bool:
    """Give an entry the publisher of its feed; where it has one of its own, the feed has supplied it."""
    if head.publisher is None:
        return False
    if "publisher" in doc:
        if head.publisher.get("name") != doc["publisher"].get("name"):
            doc.setdefault("suppliers", []).append(head.publisher)
        return False
    doc["publisher"] = head.publisher
    if head.suppliers:
        doc.setdefault("suppliers", []).extend(head.suppliers)
    return True
