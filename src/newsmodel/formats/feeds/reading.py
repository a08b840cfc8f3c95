"""Reading of one entry of a feed in XML into an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from newsmodel.errors import NewsModelError, SeveralStories, UnsupportedItem
from newsmodel.formats import reading_rules
from newsmodel.formats.contract import Entry, Line
from newsmodel.formats.feeds import bodies, heads, links, media, people, podcasts, rights, sitemaps, topics
from newsmodel.formats.feeds.bodies import CONTENTS, read_body
from newsmodel.formats.feeds.heads import LANGUAGES, Head, language_in, read_head
from newsmodel.formats.feeds.links import read_enclosures, read_id
from newsmodel.formats.feeds.loading import Loaded, load_feed, parse_entry
from newsmodel.formats.feeds.media import Album, read_media_rss
from newsmodel.formats.feeds.nodes import Node, is_language, language_of, text_of, unread_in
from newsmodel.formats.feeds.people import people_of, read_person
from newsmodel.formats.feeds.podcasts import read_podcast
from newsmodel.formats.feeds.rights import inherit_rights, read_rights
from newsmodel.formats.feeds.rules import FEED_MENDED, INHERITED
from newsmodel.formats.feeds.sitemaps import read_sitemap_media
from newsmodel.formats.feeds.splitting import Parted
from newsmodel.formats.feeds.texts import Said, markup_of_elements, said_in
from newsmodel.formats.feeds.times import read_time, remarks_on
from newsmodel.formats.feeds.topics import read_topics
from newsmodel.formats.mapping import Conversion, Object, Step, pointer
from newsmodel.formats.mapping.items import completed
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import shown
from newsmodel.prose.characters import clean, one_line
from newsmodel.readings import Hints, Reading, Unread
from newsmodel.values import FORMAT_VERSION

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
        ),
    ),
    ("modified", ("atom:updated", "atom:modified", "dcterms:modified", "lastmod", "prism:modificationDate", "updated")),
    ("created", ("atom:created", "dcterms:created", "prism:creationDate")),
)
#: Elements of authors, and of others who have contributed.
_AUTHORS = ("atom:author", "author", "dc:creator", "dc:author", "dcterms:creator", "itunes:author")
_CONTRIBUTORS = ("atom:contributor", "dc:contributor", "dcterms:contributor", "contributor")


#: Elements of the publisher.
_PUBLISHERS = ("dc:publisher", "dcterms:publisher", "news:name")
_LINES = (
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
    *rights.LINES,
    Line("atom:source/atom:title", "links/title", "rel `source`"),
    Line("atom:source/atom:link/@href", "links/uri", "rel `source`"),
)


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of feeds in XML.

    Attributes:
        name: Name of the format, under which `extra` keeps what has no field.
        media_type: What tells in `provenance.origin` that an article was read from such a feed.
        entry: Local name of its entries.
        home: Prefix that its own elements have in this package.
        modules: Prefixes of the modules that its files have.
        requires: The child without which an entry is no story.
    """

    name: str
    media_type: str
    entry: str
    home: str
    modules: frozenset[str]
    requires: str | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The mapping table for people, with names as the format's own files have them."""
        found = []
        for line in (*_LINES, *heads.LINES):
            name = line.theirs.rpartition("feed/")[2]
            prefix = name.partition(":")[0] if ":" in name.partition("/")[0] else ""
            if prefix == self.home or prefix in self.modules:
                found.append(
                    attrs.evolve(line, theirs=line.theirs.replace(f"{self.home}:", "") if self.home else line.theirs)
                )
        return tuple(dict.fromkeys(found))

    def load(self, data: bytes | str, hints: Hints) -> Loaded:
        """Decode and part a feed."""
        return load_feed(data, name=self.entry, format=self.name, encoding=hints.encoding)

    def read(self, data: bytes | str, hints: Hints) -> Reading:
        """Read the story of a feed that has one.

        Args:
            data: The feed.
            hints: What the caller knows and the feed does not say.

        Raises:
            UnreadableInput: it is no XML.
            UnsupportedItem: there is no entry in it, or an empty one.
            SeveralStories: there are several.
        """
        loaded = self.load(data, hints)
        count = len(loaded.parted.entries)
        if count > 1:
            raise SeveralStories(count, format=self.name)
        if not count:
            read_head(loaded.parted.head, hints.url, self.name)
            raise UnsupportedItem(f"a feed without any element {self.entry}", format=self.name)
        return self._read(loaded.parted.entries[0], loaded, data, hints)

    def entries(self, data: bytes | str) -> Iterator[Entry]:
        """Take a feed with several stories apart; nothing comes of a feed with one.

        Args:
            data: The feed.

        Raises:
            UnreadableInput: it is binary.
        """
        parted = self.load(data, Hints()).parted
        if len(parted.entries) < 2:
            return
        for number, entry in enumerate(parted.entries, start=1):
            yield Entry(f"{self.entry}[{number}]", parted.alone(entry).encode())

    def each(self, data: bytes | str, hints: Hints) -> Iterator[Reading | Unread]:
        """Read the stories of a feed with several, as `entries` takes them apart; nothing comes of a feed with one.

        Args:
            data: The feed.
            hints: What the caller knows and the feed does not say.

        Raises:
            UnreadableInput: it is binary.
        """
        loaded = self.load(data, hints)
        parted = loaded.parted
        if len(parted.entries) < 2:
            return
        for number, entry in enumerate(parted.entries, start=1):
            try:
                yield self._read(entry, loaded, parted.alone(entry).encode(), hints, str(number))
            except NewsModelError as error:
                yield Unread(f"{self.entry}[{number}]", error)

    def _read(self, entry: str, loaded: Loaded, data: bytes | str, hints: Hints, number: str | None = None) -> Reading:
        head = read_head(loaded.parted.head, hints.url, self.name)
        conversion = Conversion(hints=hints)
        if loaded.encoding_guessed:
            told = f"taken for {loaded.encoding_guessed}"
            conversion.say(reading_rules.ENCODING_GUESSED, told, ())
        element = self._element(entry, loaded.parted, conversion)
        node = Node(element, head.base)
        if self.requires is not None and not node.look(self.requires):
            raise UnsupportedItem(f"an entry without {self.requires}", format=self.name)
        doc: Object = {"newsmodel": FORMAT_VERSION}
        read_fields(node, doc, conversion, head)
        if len(doc) == 1:
            raise UnsupportedItem(f"an entry without anything that {self.name} knows", format=self.name)
        inherit(doc, head, conversion)
        step = Step.reading(unread_in(node), doc, conversion)
        article = completed(step, data, name=self.name, media_type=self.media_type, entry=number)
        return Reading(article, tuple(conversion.issues))

    def _element(self, entry: str, parted: Parted, conversion: Conversion) -> Element:
        parsed = parse_entry(parted, entry, self.name)
        if parsed.mended:
            conversion.say(FEED_MENDED, f"{parsed.mended}: {shown(entry[:80])}", ())
        return parsed.element


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
    read_id(node, doc, conversion)
    language = _body_language(node) or language_in(node)
    if language is not None:
        doc["language"] = language
    _read_times(node, doc, conversion)
    _read_people(node, doc)
    album = Album()
    read_enclosures(node, doc, album)
    read_media_rss(node, doc, album)
    read_podcast(node, album)
    if node.has_any("image", "video"):
        read_sitemap_media(node, album)
    if album.items:
        doc["media"] = [{"id": conversion.fresh_id("m"), **item} for item in album.items]
    read_topics(node, doc)
    read_rights(node, doc, conversion)
    _read_source(node, doc)
    read_body(node, doc, conversion, head.title)


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
    language = ((None if element is None else language_of(element)) or "").strip().replace("_", "-")
    return language if is_language(language) else None


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
        elif name not in doc:
            doc[name] = value
            given.append(name)
    conversion.issues.extend(head.issues)
    say_inherited(given, head.rest, conversion)


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
