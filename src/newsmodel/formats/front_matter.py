"""How a file in Markdown begins: with front matter, or with a headline.

It stands by itself, so that the plain-text format can tell Markdown from text without loading its reader.
"""

from __future__ import annotations

import re
from typing import Literal

import attrs

#: A file that is longer was cut before it came here, perhaps within its front matter.
_CUT = 64 * 1024
_OPENING = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\n|\Z)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
#: The first line that says something: a key with a value, or with what is indented below it.
_FIRST = {
    "---": re.compile(
        r"(?:[ \t]*(?:#[^\n]*)?\n)*(?:\"[^\"\n]+\"|'[^'\n]+'|[\w$@*][\w .$@-]{0,60}?)[ \t]*:(?:[ \t\n]|\Z)"
    ),
    "+++": re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*(?:\[{1,2}[^\]\n]+\]|(?:\"[^\"\n]+\"|[\w.-]+)[ \t]*=)"),
}
_BLANK = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*\Z")
_HEADLINE = re.compile(r"#[ \t]+[^\s#]")


@attrs.frozen
class Parts:
    """A file in Markdown, taken apart.

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
    if not (_FIRST[fence].match(front) or _BLANK.match(front)):
        return Parts(None, "", source)
    return Parts("yaml" if fence == "---" else "toml", front, source[closing.end() + 1 :])


def begins_markdown(data: bytes) -> bool:
    r"""Whether data begins as Markdown does and no other text: with front matter, or with a headline after one `#`.

    Example:
        >>> begins_markdown(b"---\ntitle: Rain\n---\n"), begins_markdown(b"# Rain\n"), begins_markdown(b"Rain\n")
        (True, True, False)
    """
    head = data.removeprefix(b"\xef\xbb\xbf")
    if head[:1] not in (b"#", b"-", b"+"):
        return False
    text = head[:_CUT].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    opening = _OPENING.match(text)
    if opening is None:
        return _HEADLINE.match(text) is not None
    first = _FIRST[opening["fence"]].match(text, opening.end())
    if first is None:
        return False
    return len(data) >= _CUT or _CLOSING[opening["fence"]].search(text, first.end()) is not None
