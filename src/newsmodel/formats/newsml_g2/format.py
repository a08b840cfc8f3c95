"""NewsML-G2 as a format: its card, its reader and its writer."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsmodel.formats import markup, reading_rules, restrictions
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.concepts import ALIAS_UNKNOWN
from newsmodel.formats.newsml_g2.contents import RENDITION_UNREAD
from newsmodel.formats.newsml_g2.messages import NAME, NAMESPACE, ROOTS, story_in
from newsmodel.formats.newsml_g2.pictures import MEDIA_WITHHELD
from newsmodel.formats.newsml_g2.required import REQUIRED_MISSING, REQUIRED_TAKEN
from newsmodel.formats.newsml_g2.schemes import CATALOGUE
from newsmodel.formats.newsml_g2.sequences import SEQUENCES
from newsmodel.formats.newsml_g2.splitting import entries_of_message, message_of
from newsmodel.formats.newsml_g2.tables import ROWS, WRITTEN, ItemTree
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.formats.xmltree import LOADING_RULES, Kind, load
from newsmodel.formats.xmltree.loading import text_of
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

_NEW = (
    f'<newsItem xmlns="{NAMESPACE}" standard="NewsML-G2" standardversion="2.35" conformance="power">'
    f'<catalogRef href="{CATALOGUE}"/></newsItem>'
)


def _new_root() -> Element:
    return etree.fromstring(_NEW)


_KIND = Kind(
    name=NAME,
    media_type="application/vnd.iptc.g2.newsitem+xml",
    rows=ROWS,
    written=WRITTEN,
    finds=story_in,
    makes=_new_root,
    trees=ItemTree,
    sequences=SEQUENCES,
    opaque=frozenset({"inlineXML"}),
    names_around=True,
)

FORMAT = Format(
    name=NAME,
    title="NewsML-G2",
    suffixes=SUFFIXES["newsml-g2"],
    media_types=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
    rules=(
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        *markup.RULES,
        *LOADING_RULES,
        restrictions.RESTRICTION_UNREAD,
        ALIAS_UNKNOWN,
        RENDITION_UNREAD,
        MEDIA_WITHHELD,
        REQUIRED_TAKEN,
        REQUIRED_MISSING,
        *WRITING_RULES,
    ),
    reads="NewsML-G2 2.0 to 2.35: news items, packages, and messages with them",
    writes="NewsML-G2 2.35, power conformance: a news item, or what was read",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like NewsML-G2: XML whose root is a message or an item.

    Example:
        >>> sniff(b"<newsMessage><header/></newsMessage>"), sniff(b"<NewsML/>")
        (True, False)
    """
    return glimpse_of(data).root in ROOTS


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story: a news item or a package, or the one in a message with the pictures that it links.

    Args:
        data: The document.
        hints: What the caller knows and the document does not say.

    Raises:
        UnreadableInput: the data is no well-formed XML.
        UnsupportedItem: it is, but no story in NewsML-G2.
        SeveralStories: there are several, which `parse_all` gives.

    Example:
        >>> story = "<newsItem guid='urn:x:1'><contentMeta><headline>Rain</headline></contentMeta></newsItem>"
        >>> parse(story, hints=Hints()).article.headline
        'Rain'
    """
    return _KIND.read(load(data, NAME, hints.encoding), data, Conversion(hints=hints))


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a message with several stories apart; nothing comes of one with one story.

    Each item is cut out as text, so that one that is not well-formed costs no other.

    Args:
        data: The document.

    Raises:
        UnreadableInput: its bytes are no text.

    Example:
        >>> items = "".join(f"<newsItem guid='urn:x:{number}'/>" for number in (1, 2))
        >>> [entry.place for entry in entries(f"<newsMessage><itemSet>{items}</itemSet></newsMessage>")]
        ['/newsMessage/itemSet/*[1]', '/newsMessage/itemSet/*[2]']
    """
    message = message_of(text_of(data, NAME))
    if message is not None:
        yield from entries_of_message(message)


def render(article: Article) -> Rendering:
    """Write a story: the document that it was read from with what has changed, or a new news item of version 2.35.

    Args:
        article: The article.

    Example:
        >>> article = Article(id="urn:x:1", headline="Rain", urgency=3)
        >>> print(render(article).data.decode())
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" ...>
          <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
          <itemMeta>
            <itemClass qcode="ninat:text"/>
            <provider literal="unknown"/>
          </itemMeta>
          <contentMeta>
            <urgency>3</urgency>
            <headline>Rain</headline>
          </contentMeta>
        </newsItem>
        <BLANKLINE>
    """
    return _KIND.write(article)
