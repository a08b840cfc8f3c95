"""Parting of a feed into its head and its entries, in the text as it is, so that no entry depends on another.

A parser that meets a broken entry ends, or takes the next ones for its parts. Here the tags of entries are looked for
outside of comments and CDATA; what lies between them is parsed entry by entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_NAME = r"(?>(?:[A-Za-z_][\w.-]*+:)?)"
_REST = r"""(?:\s(?>(?:[^<>"']++|"[^"]*"|'[^']*')*))?"""
#: What is no tag: nothing in it counts.
_OPAQUE = r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
_TAG = re.compile(rf"{_OPAQUE}|<(/)?({_NAME}[A-Za-z_][\w.-]*+)((?>(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*))>", re.DOTALL)

#: A tag that the end of the file has cut off.
_CUT_TAG = re.compile(r"</?(?:[A-Za-z_][^<>]*)?\Z")


class Parted(msgspec.Struct, frozen=True):
    """A feed in parts.

    Attributes:
        head: All that is no entry.
        opening: The start tags of the elements that hold the entries.
        closing: The end tags of those.
        depth: How many of those there are.
        entries: The entries, each with its tags.
    """

    head: str
    opening: str
    closing: str
    depth: int
    entries: tuple[str, ...]

    def alone(self, entry: str) -> str:
        """Write a feed that has one entry alone."""
        place = self.head.find(self.closing.partition(">")[0]) if self.closing else -1
        return self.head + entry if place < 0 else self.head[:place] + entry + self.head[place:]


def with_names(text: str, name: str) -> str:
    """Write the names of elements small, where a feed has entries in capitals alone: "ITEM".

    Args:
        text: The feed, without its XML declaration.
        name: Local name of its entries.

    Example:
        >>> with_names("<RSS><Item><pubDate/></Item></RSS>", "item"), with_names("<rss><Item/><item/></rss>", "item")
        ('<rss><item><pubdate/></item></rss>', '<rss><Item/><item/></rss>')
    """
    if f"<{name}" in text or re.search(rf"<{_NAME}{name}(?=[\s/>])", text, re.ASCII | re.IGNORECASE) is None:
        return text
    if _entry_name(text, name) is not None:
        return text
    return _TAG.sub(lambda tag: f"<{tag[1] or ''}{tag[2].lower()}{tag[3]}>" if tag[2] else tag[0], text)


def part(text: str, name: str) -> Parted:
    """Part a feed.

    Args:
        text: The feed, without its XML declaration.
        name: Local name of its entries.

    Example:
        >>> parted = part("<rss><channel><title>A</title><item>1</item><item>2</item></channel></rss>", "item")
        >>> parted.head, parted.opening, parted.entries
        ('<rss><channel><title>A</title></channel></rss>', '<rss><channel>', ('<item>1</item>', '<item>2</item>'))
    """
    qualified = _entry_name(text, name)
    spans = list(_spans(text, qualified)) if qualified else []
    between: list[str] = []
    place = 0
    for start, stop, _ in spans:
        between.append(text[place:start])
        place = stop
    between.append(text[place:])
    opened = _open_tags(between[0] if spans else "")
    end = f"</{qualified}>"
    return Parted(
        head="".join(each if each.strip() else "" for each in between),
        opening="".join(f"<{name}{rest}>" for name, rest in opened),
        closing="".join(f"</{name}>" for name, _ in reversed(opened)),
        depth=len(opened),
        entries=tuple(
            text[start:stop] if closed else _CUT_TAG.sub("", text[start:stop]) + end for start, stop, closed in spans
        ),
    )


def _entry_name(text: str, name: str) -> str | None:
    """Find the name of the entries with their prefix; one without a prefix comes first."""
    found = re.findall(rf"<({_NAME}{name})(?=[\s/>])", text[: 1 << 20], re.ASCII) or re.findall(
        rf"<({_NAME}{name})(?=[\s/>])", text, re.ASCII
    )
    return name if name in found else found[0] if found else None


def _spans(text: str, name: str) -> Iterator[tuple[int, int, bool]]:
    """List where entries begin and end, and whether they do; one that does not ends where the next begins, or all."""
    escaped = re.escape(name)
    pattern = re.compile(rf"{_OPAQUE}|<(?:(/)\s*{escaped}\s*|{escaped}(?=[\s/>]){_REST}(/)?)>", re.DOTALL)
    start: int | None = None
    for match in pattern.finditer(text):
        is_tag = match[0][1] not in "!?"
        if not is_tag:
            continue
        if match[1]:
            if start is not None:
                yield start, match.end(), True
            start = None
            continue
        if start is not None:
            yield start, match.start(), False
        start = match.start()
        if match[0].endswith("/>"):
            yield start, match.end(), True
            start = None
    if start is not None:
        yield start, len(text), False


def _open_tags(text: str) -> list[tuple[str, str]]:
    """List the tags that are open at the end of a text, with their attributes."""
    opened: list[tuple[str, str]] = []
    for match in _TAG.finditer(text):
        name, rest = match[2], match[3]
        if name is None or rest.endswith("/"):
            continue
        if not match[1]:
            opened.append((name, rest))
        elif any(name == each for each, _ in opened):
            while opened.pop()[0] != name:
                pass
    return opened
