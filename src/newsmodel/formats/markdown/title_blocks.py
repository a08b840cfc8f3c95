"""Title blocks: lines of keys and values above a text without fences around them.

Pelican and MultiMarkdown have `Title: Rain ends drought`, a line a key, as far as the first blank line; Pandoc has
title, authors and date, each behind `%`. Jina's reader, which makes Markdown of pages, has title, address and date,
with blank lines between, above `Markdown Content:`.
"""

from __future__ import annotations

import re
from itertools import takewhile

from newsmodel.formats.mapping import Object

_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9 _-]{0,30}):(?=[ \t]|\Z)")
#: A block without one of these is a paragraph with a colon.
_TITLE = "title"
_MARK = "%"
#: What a reader of pages has above the Markdown that it has made of one.
_OF_READER = re.compile(
    r"Title: (?P<title>[^\n]+)\n+URL Source: (?P<url>\S+)\n+(?:Published Time: (?P<date>[^\n]+)\n+)?"
    r"(?:(?:Number of Pages|Warning): [^\n]+\n+){0,3}Markdown Content:[ \t]*\n?"
)
#: What Pandoc's lines are, in their order.
_OF_PANDOC = ("title", "author", "date")


def split_title_block(text: str) -> tuple[Object, str]:
    r"""Take a title block off a text.

    Args:
        text: The text, with lines that end with a newline.

    Returns:
        Its keys, in lower case, with their values, and the rest of the text; no keys where it has no title block.

    Example:
        >>> split_title_block("Title: Rain ends drought\nAuthor: Jo Lee\n\nIt rained.\n")
        ({'title': 'Rain ends drought', 'author': 'Jo Lee'}, '\nIt rained.\n')
        >>> split_title_block("% Rain ends drought\n% Jo Lee; Ana Poe\n\nIt rained.\n")[0]
        {'title': 'Rain ends drought', 'author': ['Jo Lee', 'Ana Poe']}
        >>> split_title_block("Note: it rained.\n")
        ({}, 'Note: it rained.\n')
    """
    if (match := _OF_READER.match(text)) is not None:
        return _of_reader(match), text[match.end() :]
    lines = list(takewhile(str.strip, text.splitlines(keepends=True)))
    front = _of_pandoc(lines) if text.startswith(_MARK) else _of_keys(lines)
    return (front, text[sum(map(len, lines)) :]) if _TITLE in front else ({}, text)


def _of_reader(match: re.Match[str]) -> Object:
    """Read what was made of a page, whose title has the site's name behind the headline that the text begins with."""
    is_headed = re.search(r"^# \S", match.string[match.end() :], re.MULTILINE) is not None
    front = {"page_title" if is_headed else _TITLE: match["title"], "canonical": match["url"], "date": match["date"]}
    return {name: value for name, value in front.items() if value is not None}


def _of_keys(lines: list[str]) -> Object:
    """Read keys with values; what is indented goes on with the value above."""
    front: Object = {}
    last = ""
    for line in lines:
        match = _KEY.match(line.rstrip("\n"))
        if match is not None:
            last = match["key"].lower()
            if last in front:
                return {}
            front[last] = line[match.end() :].strip()
        elif last and line[0] in " \t":
            front[last] = f"{front[last]} {line.strip()}".strip()
        else:
            return {}
    return front


def _of_pandoc(lines: list[str]) -> Object:
    """Read what stands behind each mark; what is indented goes on with the line above."""
    parts: list[list[str]] = []
    for line in lines:
        if line.startswith(_MARK):
            parts.append([line.removeprefix(_MARK).strip()])
        elif parts and line[0] in " \t":
            parts[-1].append(line.strip())
        else:
            return {}
    if not 1 < len(parts) <= len(_OF_PANDOC):
        return {}  # "% of voters" begins a text
    front: Object = {}
    for name, values in zip(_OF_PANDOC, parts, strict=False):
        words = [word.strip() for value in values for word in (value.split(";") if name == "author" else [value])]
        found = list(filter(None, words))
        if found:
            front[name] = found if name == "author" else " ".join(found)
    return front
