"""Front matter: the lines in YAML or TOML between two fences that some files in Markdown begin with.

It stands by itself, so that a glimpse tells it without loading a reader.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from newsmodel.prose.patterns import pattern

#: The fences of YAML and of TOML.
FENCES = ("---", "+++")
_OPENING = pattern(r"(?P<fence>---|\+\+\+)[ \t]*(?:\n|\Z)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
#: The first line that says something: a key with a value, or with what is indented below it.
_FIRST = {
    "---": re.compile(r"^(?:\"[^\"\n]+\"|'[^'\n]+'|[\w$@*][\w .$@-]{0,60}?)[ \t]*+:(?:[ \t\n]|\Z)", re.MULTILINE),
    "+++": re.compile(r"^(?:\[{1,2}[^\]\n]+\]|(?:\"[^\"\n]+\"|[\w.-]+)[ \t]*=)", re.MULTILINE),
}


class Parts(msgspec.Struct, frozen=True):
    """A file in Markdown, parted into front matter and text.

    Attributes:
        syntax: In which syntax the front matter is written; None where there is none.
        front: The front matter, without the lines around it.
        text: What follows it.
    """

    syntax: Literal["yaml", "toml"] | None
    front: str
    text: str


def split_front_matter(source: str) -> Parts:
    r"""Take the front matter off a file; a rule between paragraphs is none.

    Args:
        source: The file, with lines that end with a newline.

    Example:
        >>> split_front_matter("---\ntitle: Rain\n---\nIt rained.\n")
        Parts(syntax='yaml', front='title: Rain\n', text='It rained.\n')
        >>> split_front_matter("---\nIt rained.\n---\n").syntax is None
        True
    """
    opening = _OPENING.match(source)
    if opening is None:
        return Parts(None, "", source)
    fence, start = opening["fence"], opening.end()
    closing = _CLOSING[fence].search(source, start)
    if closing is None:
        return Parts(None, "", source)
    front = source[start : closing.start()]
    first = _first_line(front, 0)
    if first < len(front) and not _FIRST[fence].match(front, first):
        return Parts(None, "", source)
    return Parts("yaml" if fence == "---" else "toml", front, source[closing.end() + 1 :])


def opens_front_matter(text: str, *, is_cut: bool = False) -> bool:
    r"""Tell whether a text begins with front matter that says something; a rule between paragraphs is none.

    Args:
        text: The beginning of a file, with lines that end with a newline.
        is_cut: Whether the file is longer, so that its front matter may end further on.

    Example:
        >>> opens_front_matter("---\ntitle: Rain\n---\n"), opens_front_matter("---\nIt rained.\n---\n")
        (True, False)
    """
    opening = _OPENING.match(text)
    if opening is None:
        return False
    first = _FIRST[opening["fence"]].match(text, _first_line(text, opening.end()))
    return first is not None and (is_cut or _CLOSING[opening["fence"]].search(text, first.end()) is not None)


def _first_line(text: str, place: int) -> int:
    """Find the first line that is neither blank nor a comment; the end of the text where there is none."""
    while (end := text.find("\n", place)) >= 0:
        line = text[place:end].lstrip(" \t")
        if line and not line.startswith("#"):
            break
        place = end + 1
    return place
