"""Mending of entries that are not well-formed, as mildly as it goes: what was words stays words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from lxml import etree

from newsmodel.formats.feeds.names import name_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.mending import OPAQUE, with_escaped_signs

_TAG = re.compile(r"<[A-Za-z_][^<>]*>")
_ANY_TAG = re.compile(
    r"""<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)"""
    r"""|<(?P<end>/)?(?P<name>[A-Za-z_][\w:.-]*+)(?>(?:[^<>"'/]++|/(?!>)|"[^"]*"|'[^']*')*)(?P<empty>/)?>""",
    re.DOTALL,
)
_UNQUOTED = re.compile(r"""(\s[A-Za-z_][\w:.-]*\s*=\s*)([^\s"'<>=]+?)(?=\s|/?>)""")
#: The start of an element whose content is words: what stands in it is no element of the feed.
_WORDED = re.compile(
    r"<((?:[A-Za-z_][\w.-]*:)?(?:title|description|summary|encoded|content|subtitle|tagline|body|abstract))"
    r"""(?=[\s>])(?:[^<>"']|"[^"]*"|'[^']*')*(?<!/)>"""
)


def with_quotes(text: str) -> str:
    """Put values of attributes in quotation marks.

    Example:
        >>> with_quotes("<guid isPermaLink=false>a=b c</guid>")
        '<guid isPermaLink="false">a=b c</guid>'
    """
    parts = OPAQUE.split(text)
    parts[::2] = [_TAG.sub(lambda tag: _UNQUOTED.sub(r'\1"\2"', tag[0]), each) for each in parts[::2]]
    return "".join(parts)


def with_escaped_words(text: str) -> str:
    """Escape the tags in elements whose content is words.

    Example:
        >>> with_escaped_words("<title>Rain <br> snow</title><link/>")
        '<title>Rain &lt;br&gt; snow</title><link/>'
    """
    parts: list[str] = []
    place = 0
    endless = set[str]()
    for start in _WORDED.finditer(text):
        if start.start() < place or start[1] in endless:
            continue
        end = text.find(f"</{start[1]}", start.end())
        if end < 0:
            endless.add(start[1])
            continue
        content = text[start.end() : end]
        if "<![CDATA[" not in content:
            content = content.replace("<", "&lt;").replace(">", "&gt;")
        parts += (text[place : start.end()], content)
        place = end
    return "".join((*parts, text[place:]))


def with_end_tags(text: str) -> str:
    """Add the end tags that are missing, and leave out those without a start.

    Example:
        >>> with_end_tags("<item><title><b>a</title></b><link>c</item>")
        '<item><title><b>a</b></title><link>c</link></item>'
    """
    parts: list[str] = []
    opened: list[str] = []
    count = Counter[str]()
    place = 0
    for tag in _ANY_TAG.finditer(text):
        end, name, is_empty = tag["end"], tag["name"], tag["empty"]
        if name is None:
            continue
        parts.append(text[place : tag.start()])
        place = tag.end()
        if not end:
            parts.append(tag[0])
            if not is_empty:
                opened.append(name)
                count[name] += 1
        while end and count[name]:
            parts.append(f"</{opened[-1]}>")
            count[last := opened.pop()] -= 1
            if last == name:
                break
    parts.append(text[place:])
    return "".join((*parts, *(f"</{name}>" for name in reversed(opened))))


#: How it is told that tags do not match.
ENDS: Final = "an end tag is missing, or has another name"
#: What is done to the text of an entry, one after the other until it is well-formed, and how it is told.
MENDS: Final[Sequence[tuple[Callable[[str], str], str]]] = (
    (with_escaped_signs, "a sign is not escaped, or a prefix is not declared"),
    (with_quotes, "the value of an attribute has no quotation marks"),
    (with_escaped_words, "tags among the words are not escaped"),
    (with_end_tags, ENDS),
)

#: Children of an entry that hold words alone, in which no other element of an entry has to do.
_PLAIN = frozenset({"title", "link", "guid", "pubDate", "author", "category", "comments", "dc:creator", "dc:date"})
#: Names that an entry has and HTML has not.
_OF_ENTRIES = frozenset({"guid", "pubDate", "author", "category", "comments", "enclosure"})


def unnest(entry: Element) -> None:
    """Let elements that an unclosed one has swallowed stand in the entry, behind it.

    Args:
        entry: The entry, which was mended, and is changed.

    Example:
        >>> entry = etree.fromstring("<item><link>https://e.example/<guid>1</guid></link></item>")
        >>> unnest(entry)
        >>> etree.tostring(entry).decode()
        '<item><link>https://e.example/</link><guid>1</guid></item>'
    """
    for holder in list(entry.iterchildren(etree.Element)):
        is_plain = name_of(holder) in _PLAIN
        swallowed = [each for each in holder.iterdescendants(etree.Element) if _is_swallowed(each, is_plain=is_plain)]
        for each in reversed(swallowed):
            _leave_tail(each)
            holder.addnext(each)


def _is_swallowed(element: Element, *, is_plain: bool) -> bool:
    name = name_of(element)
    return name in _OF_ENTRIES or (is_plain and name in ("link", "description")) or ":" in name.partition("}")[0][:16]


def _leave_tail(element: Element) -> None:
    """Leave the words behind an element where they are."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None or not tail:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
