"""The id of an entry, its further ids, its links, and the files that it encloses."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.formats import reading_rules
from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.album import Album, count_of, kind_of, rendition, type_of
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.names import name_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import shown
from newsmodel.values import as_uri

_IDS = ("guid", "atom:id", "id", "dc:identifier")
LINES = (
    *(Line(name, "id", "the page of the entry") for name in ("feedburner:origLink", "link", "atom:link", "loc")),
    Line("guid", "id", "where there is no link, and it is one"),
    *(Line(name, "alternate_ids/value") for name in _IDS),
    *(
        Line(f"atom:link/@{name}", f"links/{ours}")
        for name, ours in (("rel", "rel"), ("href", "uri"), ("title", "title"))
    ),
    Line("atom:link/@type", "links/media_type"),
    Line("atom:link/@href", "media/renditions/uri", "rel `enclosure`, of a picture, a sound or a video"),
    Line("atom:content/@src", "links/uri", "rel `enclosure`, or a media item"),
    Line("comments", "links/uri", "rel `replies`"),
    Line("wfw:commentRss", "links/uri", "rel `replies`"),
    Line("source", "links/title", "rel `source`"),
    *(Line(name, "links/uri", "rel `source`, where it is an address") for name in ("dc:source", "dcterms:source")),
    Line("source/@url", "links/uri", "rel `source`"),
    *(
        Line(f"enclosure/@{name}", f"media/renditions/{ours}")
        for name, ours in (("url", "uri"), ("type", "media_type"), ("length", "size"))
    ),
)
#: What stands before the names of relations that are written as URIs.
_REGISTRY = ("http://www.iana.org/assignments/relation/", "https://www.iana.org/assignments/link-relations/")
_PLAIN_LINKS = ("link", "loc", "url")
#: Relations that other modules read.
_READ_ELSEWHERE = frozenset({"license", "tdm-policy"})


def read_id(entry: Node, doc: Object, conversion: Conversion) -> None:
    """Read the id, other ids, and the links of an entry."""
    links = list(_links_of(entry, conversion))
    alternates = [link for link in links if link["rel"] == "alternate"]
    original = _original_of(entry)
    main = original or _best(alternates, _translations(entry, doc.get("language")))
    ids = list(_ids_of(entry))
    permanent = next((uri for value, role, is_link in ids if is_link and (uri := entry.address(value))), None)
    about = entry.address(next((str(v) for k, v in entry.element.attrib.items() if str(k).endswith("}about")), None))
    uri = main or permanent or about or next((uri for value, _, _ in ids if (uri := as_uri(value))), None)
    if uri is not None:
        doc["id"] = uri
    others = [{"value": value, "role": role} for value, role, _ in ids if value != uri]
    if others:
        doc["alternate_ids"] = others
    titled = doc.get("headline")
    kept = [
        link
        for link in links
        if link["rel"] != "alternate" or link["uri"] != uri or link.get("title", titled) != titled
    ]
    if kept:
        doc["links"] = kept


def _best(alternates: list[Object], translations: frozenset[str]) -> str | None:
    """Choose the page among several forms of an entry, of which others may be in other languages."""
    own = [link for link in alternates if link["uri"] not in translations]
    pages = [link for link in own if link.get("media_type", "text/html").startswith(("text/html", "application/xh"))]
    for link in (*pages, *own, *alternates):
        return str(link["uri"])
    return None


def _translations(entry: Node, language: str | None) -> frozenset[str]:
    """List the addresses of which an entry says that they are in another language than its own."""
    told = [each for each in entry.look("atom:link") if each.get("hreflang") and relation_of(each) == "alternate"]
    own = (language or "").partition("-")[0].lower()
    others = [each for each in told if str(each.get("hreflang")).partition("-")[0].lower() != own]
    return frozenset(uri for each in others if (uri := entry.address(each.get("href"), each)) is not None)


def _original_of(entry: Node) -> str | None:
    """Read the address of the entry that a proxy of feeds has replaced."""
    for element in entry.look("feedburner:origLink"):
        uri = as_uri(text_of(element).strip())
        if uri is not None:
            entry.take(element)
            return uri
    return None


def _ids_of(entry: Node) -> Iterator[tuple[str, str, bool]]:
    """Yield identifiers: the value, what calls it so, and whether it is an address to go to."""
    for name in _IDS:
        for element in entry.look(name):
            value = line_of(text_of(element))
            if not value:
                continue
            entry.take(element, "isPermaLink", "ispermalink")
            said = element.get("isPermaLink", element.get("ispermalink", "true")).strip().lower()
            yield value, name.rpartition(":")[2], name == "guid" and said != "false" and value.startswith("http")


def _links_of(entry: Node, conversion: Conversion) -> Iterator[Object]:
    for element in entry.look(*_PLAIN_LINKS, "atom:link", "xhtml:link"):
        link = _link_in(entry, element, conversion)
        if link is not None and link["rel"] not in _READ_ELSEWHERE and link["rel"] != "enclosure":
            yield link
    for name in ("comments", "wfw:commentRss"):
        for element in entry.look(name):
            uri = entry.address(text_of(element), element)
            if uri is not None:
                entry.take(element)
                yield {"rel": "replies", "uri": uri}
    for element in entry.look("source"):
        link = _source_in(entry, element)
        if link is not None:
            yield link
    for element in entry.look("dc:source", "dcterms:source"):
        uri = as_uri(text_of(element).strip())
        if uri is not None:
            entry.take(element)
            yield {"rel": "source", "uri": uri}


def _source_in(entry: Node, element: Element) -> Object | None:
    """Read the feed that an item was taken from."""
    title = line_of(text_of(element))
    uri = entry.address(element.get("url"), element)
    if not title and uri is None:
        return None
    entry.take(element, *(("url",) if uri else ()))
    return {"rel": "source"} | ({"uri": uri} if uri else {}) | ({"title": title} if title else {})


def _link_in(entry: Node, element: Element, conversion: Conversion) -> Object | None:
    raw = element.get("href")
    said = text_of(element).strip()
    uri = entry.address(raw if raw is not None else said, element)
    if uri is None:
        if (raw or said).strip():
            conversion.say(reading_rules.VALUE_UNREAD, f"no absolute address: {shown(raw or said)}", ("links",))
        return None
    link: Object = {"rel": relation_of(element), "uri": uri}
    if link["rel"] in _READ_ELSEWHERE:
        return link
    title = line_of(element.get("title") or "")
    media_type = type_of(element.get("type"))
    entry.take(element, "href", "rel", *(("title",) if title else ()), *(("type",) if media_type else ()))
    return link | ({"title": title} if title else {}) | ({"media_type": media_type} if media_type else {})


def relation_of(element: Element) -> str:
    """Read the relation of a link; it is the page of the entry where none is said."""
    rel = line_of(element.get("rel") or "") or "alternate"
    for start in _REGISTRY:
        rel = rel.removeprefix(start)
    return rel.lower() if rel.isalpha() else rel


def read_enclosures(entry: Node, doc: Object, album: Album) -> None:
    """Read the files that an entry encloses: media, and links to what is none."""
    for element in entry.look("enclosure", "atom:link", "link"):
        is_link = name_of(element) != "enclosure"
        if is_link and not element.attrib:
            continue
        if is_link and relation_of(element) != "enclosure":
            continue
        uri = entry.address(element.get("href") or element.get("url") or text_of(element), element)
        if uri is not None:
            _add_enclosure(uri, element, entry, doc, album)
    for element in entry.look("atom:content"):
        uri = entry.address(element.get("src"), element)
        if uri is not None:  # the content stands elsewhere (RFC 4287, section 4.1.3.2)
            entry.take(element, "src")
            _add_enclosure(uri, element, entry, doc, album)


def _add_enclosure(uri: str, element: Element, entry: Node, doc: Object, album: Album) -> None:
    media_type = type_of(element.get("type"))
    title = line_of(element.get("title") or "")
    size = count_of(element.get("length", element.get("size", "")))
    read = [name for name, value in (("type", media_type), ("title", title)) if value]
    kind = kind_of(media_type, uri)
    if kind is None:
        entry.take(element, "href", "url", "rel", *read)
        link = {"rel": "enclosure", "uri": uri, "title": title, "media_type": media_type}
        doc.setdefault("links", []).append({name: value for name, value in link.items() if value})
        return
    entry.take(element, "href", "url", "rel", *read, *(("length", "size") if size is not None else ()))
    file = rendition(uri, media_type=media_type, size=size or None)
    album.add(kind, [file], {"title": title} if title else None)
