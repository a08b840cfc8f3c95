"""Kinds of feeds in XML: each takes a feed apart, reads its entries one by one, and writes one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import attrs
import msgspec

from newsmodel.errors import NewsModelError, SeveralStories, UnsupportedItem
from newsmodel.formats import reading_rules
from newsmodel.formats.contract import Entry, Line
from newsmodel.formats.feeds import heads
from newsmodel.formats.feeds.heads import Head, read_head
from newsmodel.formats.feeds.loading import Loaded, load_feed, parse_entry
from newsmodel.formats.feeds.nodes import Node, unread_in
from newsmodel.formats.feeds.reading import LINES, inherit, read_fields
from newsmodel.formats.feeds.rules import FEED_MENDED
from newsmodel.formats.feeds.splitting import Parted
from newsmodel.formats.left_out.manifests import free_of_manifests
from newsmodel.formats.left_out.placing import keep_manifests
from newsmodel.formats.mapping import Conversion, Object, Step
from newsmodel.formats.mapping.items import completed
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import Issue, shown
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering, Unread
from newsmodel.values import FORMAT_VERSION

#: A feed, and what there is no place for in it, of each article.
Written: TypeAlias = tuple[bytes, tuple[tuple[Issue, ...], ...]]
Writer: TypeAlias = Callable[[Sequence[Article]], Written]


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of feeds in XML: its methods are those that a format offers.

    Attributes:
        name: Name of the format, under which `extra` keeps what has no field.
        media_type: What tells in `provenance.origin` that an article was read from such a feed.
        entry: Local name of its entries.
        home: Prefix that its own elements have in this package.
        modules: Prefixes of the modules that its files have.
        writes: Writes a feed with some articles, and says of each what there is no place for.
        requires: The child without which an entry is no story.
    """

    name: str
    media_type: str
    entry: str
    home: str
    modules: frozenset[str]
    writes: Writer
    requires: str | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The mapping table for people, with names as the format's own files have them."""
        found = []
        for line in (*LINES, *heads.LINES):
            name = line.theirs.rpartition("feed/")[2]
            prefix = name.partition(":")[0] if ":" in name.partition("/")[0] else ""
            if prefix == self.home or prefix in self.modules:
                found.append(
                    attrs.evolve(line, theirs=line.theirs.replace(f"{self.home}:", "") if self.home else line.theirs)
                )
        return tuple(dict.fromkeys(found))

    def _load(self, data: bytes | str, hints: Hints) -> Loaded:
        """Decode and part a feed."""
        return load_feed(data, name=self.entry, format=self.name, encoding=hints.encoding)

    def parse(self, data: bytes | str, *, hints: Hints) -> Reading:
        """Read the story of a feed that has one.

        Args:
            data: The feed.
            hints: What the caller knows and the feed does not say.

        Raises:
            UnreadableInput: it is no XML.
            UnsupportedItem: there is no entry in it, or an empty one.
            SeveralStories: there are several.

        Example:
            >>> from newsmodel.formats.feeds import rss
            >>> story = "<rss><channel><item><title>Rain</title></item></channel></rss>"
            >>> rss.parse(story, hints=Hints()).article.headline
            'Rain'
        """
        loaded = self._load(data, hints)
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
        parted = self._load(data, Hints()).parted
        if len(parted.entries) < 2:
            return
        for number, entry in enumerate(parted.entries, start=1):
            yield Entry(f"{self.entry}[{number}]", parted.alone(entry).encode())

    def parse_each(self, data: bytes | str, *, hints: Hints) -> Iterator[Reading | Unread]:
        """Read the stories of a feed with several, as `entries` takes them apart; nothing comes of a feed with one.

        Args:
            data: The feed.
            hints: What the caller knows and the feed does not say.

        Raises:
            UnreadableInput: it is binary.
        """
        loaded = self._load(data, hints)
        parted = loaded.parted
        if len(parted.entries) < 2:
            return
        for number, entry in enumerate(parted.entries, start=1):
            try:
                yield self._read(entry, loaded, parted.alone(entry).encode(), hints, str(number))
            except NewsModelError as error:
                yield Unread(f"{self.entry}[{number}]", error)

    def _read(self, entry: str, loaded: Loaded, data: bytes | str, hints: Hints, number: str | None = None) -> Reading:
        of_feed, freed = (free_of_manifests(part, markup=True) for part in (loaded.parted.head, entry))
        is_whole = not loaded.parted.depth  # an entry that is a document of its own (RFC 4287, section 2)
        head = Head(base=hints.url) if is_whole else read_head(of_feed.text, hints.url, self.name)
        conversion = Conversion(hints=hints)
        if loaded.encoding_guessed:
            told = f"taken for {loaded.encoding_guessed}"
            conversion.say(reading_rules.ENCODING_GUESSED, told, ())
        element = self._element(freed.text, loaded.parted, conversion)
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
        return keep_manifests(Reading(article, tuple(conversion.issues)), (*of_feed.manifests, *freed.manifests))

    def render(self, article: Article) -> Rendering:
        """Write a feed with one story.

        Args:
            article: The article.

        Example:
            >>> from newsmodel.formats.feeds import atom
            >>> print(atom.render(Article(id="https://e.example/rain", headline="Rain")).data.decode())
            <?xml version="1.0" encoding="UTF-8"?>
            <feed ...
        """
        data, issues = self.writes([article])
        return Rendering(data, issues[0])

    def render_all(self, articles: Sequence[Article]) -> Written:
        """Write a feed with several stories, and say of each what there is no place for.

        Args:
            articles: The articles, in the order of the feed.
        """
        return self.writes(articles)

    def _element(self, entry: str, parted: Parted, conversion: Conversion) -> Element:
        parsed = parse_entry(parted, entry, self.name)
        if parsed.mended:
            conversion.say(FEED_MENDED, f"{parsed.mended}: {shown(entry[:80])}", ())
        return parsed.element
