"""Reading of an item of a JSON Feed."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec

from newsmodel.errors import SeveralStories, UnsupportedItem
from newsmodel.formats.addresses import completed as resolved
from newsmodel.formats.completion import as_language
from newsmodel.formats.contract import Entry, Line
from newsmodel.formats.feeds.album import Album, count_of, kind_of, rendition, seconds_of, type_of
from newsmodel.formats.feeds.bodies import read_content
from newsmodel.formats.feeds.furniture import Surroundings
from newsmodel.formats.feeds.jsonfeed.loading import NAME, load
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.people import each_of, read_person
from newsmodel.formats.feeds.reading import say_inherited
from newsmodel.formats.feeds.rules import FEED_MENDED
from newsmodel.formats.feeds.texts import Said
from newsmodel.formats.feeds.times import read_time, remarks_on
from newsmodel.formats.feeds.topics import separated
from newsmodel.formats.left_out.manifests import Manifest
from newsmodel.formats.left_out.placing import freed_values, keep_manifests, may_carry
from newsmodel.formats.mapping import Conversion, Object, Step, pointer
from newsmodel.formats.mapping.foreign import settle_effects
from newsmodel.formats.mapping.items import completed
from newsmodel.formats.restrictions import Effect, effects_of, said_in
from newsmodel.prose.characters import clean
from newsmodel.readings import Hints, Reading
from newsmodel.values import FORMAT_VERSION, as_uri

MEDIA_TYPE: Final = "application/feed+json"
LINES = (
    Line("items[]/url", "id", "the page of the item"),
    Line("items[]/id", "id", "a URI, where there is no page"),
    Line("items[]/id", "alternate_ids/value", "beside the page; role `id`"),
    Line("items[]/external_url", "links/uri", "rel `related`"),
    Line("items[]/title", "headline"),
    Line("items[]/content_html", "sections"),
    Line("items[]/content_text", "sections", "where there is no HTML"),
    Line("items[]/summary", "summaries/text"),
    Line("items[]/image", "media/renditions/uri", "a picture"),
    Line("items[]/banner_image", "media/renditions/uri", "a picture, its file named `banner`"),
    Line("items[]/date_published", "published", "RFC 3339"),
    Line("items[]/date_modified", "modified", "RFC 3339"),
    Line("items[]/authors[]/name", "contributors/name", "role `author`; `author` of 1.0 too"),
    Line("items[]/authors[]/url", "contributors/uri"),
    Line("items[]/tags[]", "keywords"),
    Line("items[]/language", "language", "BCP 47"),
    Line("items[]/attachments[]/url", "media/renditions/uri", "of what is no medium: a link, rel `enclosure`"),
    Line("items[]/attachments[]/mime_type", "media/renditions/media_type"),
    Line("items[]/attachments[]/title", "media/title"),
    Line("items[]/attachments[]/size_in_bytes", "media/renditions/size"),
    Line("items[]/attachments[]/duration_in_seconds", "media/renditions/duration"),
    Line("title", "publisher/name"),
    Line("home_page_url", "publisher/uri"),
    Line("language", "language", "where the item has none"),
    Line("authors[]/name", "contributors/name", "where the item has none"),
)


def entries_of(feed: Object) -> Iterator[Entry]:
    """Take a feed with several items apart."""
    items = feed["items"]
    if len(items) > 1:
        head = {name: value for name, value in feed.items() if name != "items"}
        for index, item in enumerate(items):
            yield Entry(pointer(("items", index)), msgspec.json.encode({**head, "items": [item]}))


def read(data: bytes | str, hints: Hints) -> Reading:
    """Read the story of a feed that has one.

    Args:
        data: The feed.
        hints: What the caller knows and the feed does not say.

    Raises:
        UnreadableInput: it is no JSON.
        UnsupportedItem: it has no item, or one that is nothing.
        SeveralStories: it has several.
    """
    loaded = load(data)
    feed = loaded.feed
    if len(feed["items"]) > 1:
        raise SeveralStories(len(feed["items"]), format=NAME)
    manifests: list[Manifest] = []
    feed = freed_values(feed, manifests) if may_carry(data) else feed
    items = feed.pop("items")
    item = items[0] if items else None
    if not isinstance(item, dict):
        raise UnsupportedItem("a feed without an item", format=NAME)
    conversion = Conversion(hints=hints)
    if loaded.is_mended:
        conversion.say(FEED_MENDED, "line breaks or other controls stand in strings unescaped", ())
    doc: Object = {"newsmodel": FORMAT_VERSION}
    raw = dict(item)
    ItemReader(raw, doc, conversion, _site_of(feed), _home_of(feed) or hints.url).read()
    if len(doc) == 1:
        raise UnsupportedItem("an item without a property that is known", format=NAME)
    _inherit(feed, doc, conversion)
    article = completed(Step.reading(raw, doc, conversion), data, name=NAME, media_type=MEDIA_TYPE)
    return keep_manifests(Reading(article, tuple(conversion.issues)), manifests)


def _site_of(feed: Object) -> str | None:
    title = feed.get("title")
    return line_of(title) or None if isinstance(title, str) else None


def _home_of(feed: Object) -> str | None:
    """Give the address of the site, else that of the feed."""
    said = (feed.get(name) for name in ("home_page_url", "feed_url"))
    return next((uri for each in said if isinstance(each, str) and (uri := as_uri(each))), None)


class ItemReader:
    """The reader of one item, which takes out of it what it understands."""

    def __init__(
        self, raw: Object, doc: Object, conversion: Conversion, site: str | None, home: str | None = None
    ) -> None:
        self.raw = raw
        self.doc = doc
        self.conversion = conversion
        self.site = site
        self.home = home

    @property
    def base(self) -> str | None:
        """The address that relative ones start from: the page of the item, else its site."""
        page: str | None = self.doc.get("id")
        return page if page is not None and page.startswith("http") else self.home or page

    def read(self) -> None:
        """Read all properties."""
        self._read_ids()
        self._take("title", lambda raw: self._set("headline", _line(raw)))
        self._take("language", self._read_language)
        for name, field in (("date_published", "published"), ("date_modified", "modified")):
            self._read_time(name, field)
        self._read_authors()
        self._take("tags", self._read_tags)
        self._take("external_url", self._read_link)
        self._read_media()
        self._take("summary", self._read_summary)
        self._read_body()

    def _take(self, name: str, reads: Callable[[Any], bool]) -> None:
        """Take a property that is understood; say which is not."""
        value = self.raw.get(name)
        if value in (None, "", [], {}):
            self.raw.pop(name, None)
        elif reads(value):
            del self.raw[name]
        else:
            self.conversion.unread(value, ("items", 0, name))

    def _set(self, field: str, value: Any) -> bool:
        if value is None:
            return False
        self.doc[field] = value
        return True

    def _address(self, raw: Any) -> str | None:
        if not isinstance(raw, str):
            return None
        return as_uri(raw) or resolved(raw, self.base)

    def _read_ids(self) -> None:
        url = self._address(self.raw.get("url"))
        if url is not None:
            self.doc["id"] = url
            del self.raw["url"]
        self._take("id", self._read_id)
        if self.raw.get("url") not in (None, ""):
            self.conversion.unread(self.raw["url"], ("items", 0, "url"))

    def _read_id(self, raw: Any) -> bool:
        value = _line(str(raw)) if isinstance(raw, str | int | float) and not isinstance(raw, bool) else None
        if value is None:
            return False
        uri = as_uri(value)
        if "id" not in self.doc and uri is not None:
            self.doc["id"] = uri
        if value != self.doc.get("id"):
            self.doc["alternate_ids"] = [{"value": value, "role": "id"}]
        return True

    def _read_language(self, raw: Any) -> bool:
        return self._set("language", as_language(raw))

    def _read_time(self, name: str, field: str) -> None:
        raw = self.raw.get(name)
        hints = self.conversion.hints
        value = read_time(raw, hints) if isinstance(raw, str) else None
        if isinstance(raw, str):
            for rule, message in remarks_on(raw, hints):
                self.conversion.say(rule, message, (field,))
        if value is not None and value != raw:
            self.conversion.originals[pointer((field,))] = str(raw)
        self._take(name, lambda _: self._set(field, value))

    def _read_authors(self) -> None:
        people = list(people_of(self.raw))
        if people:
            self.doc["contributors"] = people
            for name in ("authors", "author"):
                if not has_more(self.raw.get(name)):
                    self.raw.pop(name, None)
        elif self.raw.get("authors") == []:
            del self.raw["authors"]

    def _read_tags(self, raw: Any) -> bool:
        if not isinstance(raw, str | list):
            return False
        words = separated([raw]) if isinstance(raw, str) else [_line(each) for each in raw if isinstance(each, str)]
        found = [word for word in words if word]
        if isinstance(raw, list) and not all(isinstance(each, str) for each in raw):
            self._set("keywords", list(dict.fromkeys(found)) or None)
            return False
        return self._set("keywords", list(dict.fromkeys(found)) or None)

    def _read_link(self, raw: Any) -> bool:
        uri = self._address(raw)
        if uri is not None:
            self.doc.setdefault("links", []).append({"rel": "related", "uri": uri})
        return uri is not None

    def _read_media(self) -> None:
        album = Album()
        for name, purpose in (("image", None), ("banner_image", "banner")):
            uri = self._address(self.raw.get(name))
            if uri is None:
                self._take(name, lambda _: False)
            else:
                del self.raw[name]
                file = {"uri": uri} | ({"name": purpose} if purpose else {})
                kind = kind_of(None, uri)
                album.add(kind if kind in ("picture", "graphic") else "picture", [file])
        self._take("attachments", lambda raw: self._read_attachments(raw, album))
        if album.items:
            self.doc["media"] = [{"id": self.conversion.fresh_id("m"), **item} for item in album.items]

    def _read_attachments(self, raw: Any, album: Album) -> bool:
        if not isinstance(raw, list):
            return False
        left = [each for each in raw if not self._read_attachment(each, album)]
        if left:
            self.raw["attachments"] = left
        return not left

    def _read_attachment(self, raw: Any, album: Album) -> bool:
        uri = self._address(raw.get("url")) if isinstance(raw, dict) else None
        if uri is None:
            return False
        media_type = type_of(raw["mime_type"]) if isinstance(raw.get("mime_type"), str) else None
        title = _line(raw.get("title")) if isinstance(raw.get("title"), str) else None
        kind = kind_of(media_type, uri)
        if kind is None:
            link = {"rel": "enclosure", "uri": uri, "title": title, "media_type": media_type}
            self.doc.setdefault("links", []).append({name: value for name, value in link.items() if value})
            return set(raw) <= {"url", "mime_type", "title"}
        size, duration = count_of(raw.get("size_in_bytes")), seconds_of(raw.get("duration_in_seconds"))
        file = rendition(uri, media_type=media_type, size=size, duration=duration)
        album.add(kind, [file], {"title": title} if title else None)
        return set(raw) <= {"url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"}

    def _read_summary(self, raw: Any) -> bool:
        words = clean(raw).text.strip() if isinstance(raw, str) else ""
        return self._set("summaries", [{"text": words}] if words else None)

    def _read_body(self) -> None:
        around = Surroundings(self.doc.get("headline", ""), self.doc.get("id"), self.site)
        for name, manner in (("content_html", "html"), ("content_text", "text")):
            value = self.raw.get(name)
            if value in (None, ""):
                self.raw.pop(name, None)
            elif not isinstance(value, str):
                self.conversion.unread(value, ("items", 0, name))
            elif "sections" not in self.doc:
                read_content(Said(manner, value), self.base, self.doc, self.conversion, around)  # type: ignore[arg-type]
                del self.raw[name]


def _line(raw: Any) -> str | None:
    return line_of(raw) or None if isinstance(raw, str) else None


def people_of(holder: Object) -> Iterator[Object]:
    """List the authors of a feed or an item."""
    raw = holder.get("authors") or holder.get("author")
    for each in raw if isinstance(raw, list) else [raw]:
        if isinstance(each, str):
            party = read_person(each)
            yield from (one | {"role": "author"} for one in (each_of(party) if party else ()))
        if not isinstance(each, dict):
            continue
        name = _line(each.get("name"))
        uri = as_uri(each["url"]) if isinstance(each.get("url"), str) else None
        party = ({"name": name} if name else {}) | ({"uri": uri} if uri else {})
        if party:
            yield party | {"role": "author"}


def has_more(raw: Any) -> bool:
    """Tell whether authors say more than has fields."""
    members = raw if isinstance(raw, list) else [raw]
    return any(isinstance(each, dict) and not each.keys() <= {"name", "url"} for each in members) or not all(
        isinstance(each, dict | str | None) for each in members
    )


def _inherit(feed: Object, doc: Object, conversion: Conversion) -> None:
    """Give an item what its feed says and it does not, and say so."""
    given = []
    title = _site_of(feed)
    home = as_uri(feed["home_page_url"]) if isinstance(feed.get("home_page_url"), str) else None
    if title is not None:
        doc["publisher"] = {"name": title} | ({"uri": home} if home else {})
        given.append("publisher")
    language = as_language(feed.get("language"))
    if "language" not in doc and language is not None:
        doc["language"] = language
        given.append("language")
    people = list(people_of(feed))
    if people and "contributors" not in doc:
        doc["contributors"] = people
        given.append("contributors")
    own = {name: value for name, value in feed.items() if name not in _OF_FEED}
    settle_effects(_effects_of_feed(msgspec.json.encode(own), conversion.hints), doc, conversion)
    rest = [name for name, value in feed.items() if value not in (None, "", [], {}) and name not in _READ_OF_FEED]
    say_inherited(given, rest, conversion)


@functools.lru_cache(maxsize=8)
def _effects_of_feed(own: bytes, hints: Hints) -> tuple[Effect, ...]:
    """List what properties of a feed, which all its items have, say of their use."""
    return tuple(effect for said in said_in(msgspec.json.decode(own).items()) for effect in effects_of(said, hints))


#: What says nothing of the use of an item: `expired` tells that no more items will come.
_OF_FEED = ("title", "description", "user_comment", "expired")
#: What is read of a feed.
_READ_OF_FEED = ("version", "title", "home_page_url", "language", "authors", "author")
