"""NITF as a format: its card, its reader and its writer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from newsmodel.errors import SeveralStories, UnsupportedItem
from newsmodel.formats import markup, reading_rules
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.markup.nitf_reading import DATA
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.nitf.sequences import SEQUENCES
from newsmodel.formats.nitf.subjects import SUBJECT_AS_KEYWORD
from newsmodel.formats.nitf.tables import ROWS, WRITTEN
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.formats.xmltree import LOADING_RULES, Kind, load, local_name
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

_NAME: Final = "nitf"
_NAMESPACE: Final = "http://iptc.org/std/NITF/2006-10-18/"
#: What the schema of version 3.6 says of itself.
_VERSION: Final = {"version": "-//IPTC//DTD NITF 3.6//EN", "change.date": "September 11, 2009", "change.time": "12:26"}


def _story_in(root: Element) -> Element:
    """Find the NITF in a document: its root, or the only one within another vocabulary."""
    found = _stories_in(root)
    if not found:
        raise UnsupportedItem(f"an element {local_name(root)}, and no nitf", format=_NAME)
    if len(found) > 1:
        raise SeveralStories(len(found), format=_NAME)
    for body in found[0].iterchildren("{*}body"):
        if next(body.iterchildren("{*}body.content"), None) is None:
            _gather_content(body)
    return found[0]


def _gather_content(body: Element) -> None:
    """Put what stands in a body beside its parts into a `body.content`, where it has none: the words of the story."""
    beside = [each for each in body if local_name(each) and not local_name(each).startswith("body.")]
    if not beside and not (body.text or "").strip():
        return
    content = body.makeelement(f"{str(body.tag).rpartition('body')[0]}body.content", None, None)
    body.insert(body.index(beside[0]) if beside else 0, content)
    if (body.text or "").strip():
        content.text, body.text = body.text, None
    for each in beside:
        content.append(each)


def _stories_in(root: Element) -> list[Element]:
    """Find every NITF in a document that is not part of another."""
    if local_name(root) == _NAME:
        return [root]
    found = list(root.iter("{*}nitf"))
    inner = {each for story in found for each in story.iterdescendants("{*}nitf")}
    return [each for each in found if each not in inner]


def _new_root() -> Element:
    start = "".join(f' {name}="{said}"' for name, said in _VERSION.items())
    return etree.fromstring(f'<nitf xmlns="{_NAMESPACE}"{start}><body/></nitf>')


_KIND = Kind(
    name=_NAME,
    media_type="application/nitf+xml",
    rows=ROWS,
    written=WRITTEN,
    finds=_story_in,
    makes=_new_root,
    sequences=SEQUENCES,
    whole=frozenset({"body.content"}),
    bodies=frozenset({"body"}),
    data=DATA,
    opaque=frozenset({"body.content", "hl1", "hl2", "byline", "dateline", "abstract"}),
)

FORMAT = Format(
    name=_NAME,
    title="NITF",
    suffixes=SUFFIXES["nitf"],
    media_types=("application/nitf+xml", "text/vnd.IPTC.NITF"),
    rules=(
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        reading_rules.LEFT_OUT_OF_STORY,
        *markup.RULES,
        *LOADING_RULES,
        SUBJECT_AS_KEYWORD,
        *WRITING_RULES,
    ),
    reads="NITF 3.0 to 3.6, with and without its namespace",
    writes="NITF 3.6",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like NITF: XML whose root is `nitf`.

    Example:
        >>> sniff(b"<nitf><head/></nitf>"), sniff(b"<html><head/></html>")
        (True, False)
    """
    return glimpse_of(data).root == _NAME


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story.

    Args:
        data: The document.
        hints: What the caller knows and the document does not say.

    Raises:
        UnreadableInput: the data is no well-formed XML.
        UnsupportedItem: it is, but no story in NITF.
        SeveralStories: there are several in other markup, which `parse_all` gives.

    Example:
        >>> story = "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>"
        >>> parse(story, hints=Hints()).article.headline
        'Rain'
    """
    return _KIND.read(load(data, _NAME, hints.encoding), data, Conversion(hints=hints))


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a document of another vocabulary apart that holds several stories; nothing comes of one with one.

    Args:
        data: The document.

    Raises:
        UnreadableInput: the data is no well-formed XML.

    Example:
        >>> [entry.place for entry in entries("<stories><nitf/><nitf/></stories>")]
        ['/stories/nitf[1]', '/stories/nitf[2]']
    """
    root = load(data, _NAME).root
    found = _stories_in(root)
    for story in found if len(found) > 1 else ():
        yield Entry(root.getroottree().getpath(story), bytes(etree.tostring(story, encoding="UTF-8", with_tail=False)))


def render(article: Article) -> Rendering:
    """Write a story: the NITF that it was read from with what has changed, or a new one of version 3.6.

    Args:
        article: The article.

    Example:
        >>> print(render(Article(id="urn:x:1", headline="Rain", urgency=3)).data.decode())
        <?xml version="1.0" encoding="UTF-8"?>
        <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" ...>
          <head>
            <docdata>
              <doc-id id-string="urn:x:1"/>
              <urgency ed-urg="3"/>
            </docdata>
          </head>
          <body>
            <body.head>
              <hedline>
                <hl1>Rain</hl1>
              </hedline>
            </body.head>
          </body>
        </nitf>
        <BLANKLINE>
    """
    return _KIND.write(article)
