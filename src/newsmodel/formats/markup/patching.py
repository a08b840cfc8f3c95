"""Patching: changes a few words of some markup, and leaves everything else in it as it is."""

from __future__ import annotations

import re
from html import escape

from newsmodel.formats.markup.elements import INLINE, MARKS

# Nothing here is tried twice from one place: what never ends goes on to the end of the source.
_TOKEN = re.compile(
    r"<!--(?:.*?-->|.*)"
    r"|<(?P<unseen>script|style)\b.*?(?:</(?P=unseen)\b[^>]*>|\Z)"
    r"""|<[A-Za-z/!?](?>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*)>?"""
    r"|&#?\w{1,32};|(?>(?:[^<&]++|<(?![A-Za-z/!?])|&(?!#?\w{1,32};))+)",
    re.DOTALL | re.IGNORECASE,
)
_RUN = re.compile(r"\s+|\S+")
_NAME = re.compile(r"</?([\w.:-]+)")
_WITHIN_LINES = frozenset(MARKS) | INLINE
#: Tags that may stand between the edges of a block's words and the block's own tags.
_MARK_NAMES = "|".join(sorted(MARKS))
_OPENING = re.compile(rf"<(?:{_MARK_NAMES})\b[^<>]*>\Z", re.IGNORECASE)
_CLOSING = re.compile(rf"\s{{0,200}}+</(?:{_MARK_NAMES})\s*>", re.IGNORECASE)
#: Stands for the edge of a block, over which no words reach.
_EDGE = "\x00"

Places = list[tuple[int, int]]


def patched(
    source: str, words: str, replacement: str, *, markup: bool = True, narrow: tuple[int, int, str] | None = None
) -> str | None:
    """Put other words in one place of some markup.

    Args:
        source: The markup, or a plain text.
        words: The words that stand there, without markup; white space counts as in HTML.
        replacement: What comes in their place, with its markup.
        markup: Whether the source is markup.
        narrow: A stretch of the words, and what alone has to stand there; all of the words are replaced where markup
            stands within it.

    Returns:
        The markup; None where the words do not stand there exactly once.

    Example:
        >>> patched("<div><p class=x>It <b>rained</b>.</p></div>", "It rained.", "It snowed.")
        '<div><p class=x>It snowed.</p></div>'
    """
    text, places = _visible(source, markup=markup)
    wanted = " ".join(words.split())
    start = text.find(wanted)
    if not wanted or start < 0 or text.find(wanted, start + 1) >= 0:
        return None
    if narrow is not None and len(wanted) == len(words):  # a line break is a blank, too
        begin, end, inner = narrow
        first, last = places[start + begin][0], places[start + end - 1][1]
        if not markup or "<" not in source[first:last]:
            return source[:first] + (escape(inner, quote=False) if markup else inner) + source[last:]
    first, last = places[start][0], places[start + len(wanted) - 1][1]
    if markup:
        first, last = _with_marks(source, first, last)
    return source[:first] + replacement + source[last:]


def _visible(source: str, *, markup: bool) -> tuple[str, Places]:
    """Read the text that people see, white space collapsed, with the place of each character in the source."""
    seen: list[str] = []
    places: Places = []
    for token in _TOKEN.finditer(source) if markup else re.finditer(r".+", source, re.DOTALL):
        found, start, end = token[0], token.start(), token.end()
        if markup and found[0] == "<" and len(found) > 1:
            name = _NAME.match(found)
            if name is not None and name[1].lower() not in _WITHIN_LINES:
                seen.append(" " if name[1].lower() == "br" else _EDGE)
                places.append((start, end))
        elif markup and found[0] == "&" and len(found) > 1:
            words = _character(found)
            _see(seen, places, words, [(start, end)] * len(words))
        else:
            _see(seen, places, found, [(place, place + 1) for place in range(start, end)])
    return "".join(seen), places


def _see(seen: list[str], places: Places, words: str, stand: Places) -> None:
    """Take words, with their places."""
    for run in _RUN.finditer(words):
        if not run[0].isspace():
            seen.append(run[0])
            places += stand[run.start() : run.end()]
        elif seen and seen[-1] not in (" ", _EDGE):
            seen.append(" ")
            places.append(stand[run.start()])


def _character(reference: str) -> str:
    import html  # noqa: PLC0415 - a large table, and seldom needed

    return html.unescape(reference)


def _with_marks(source: str, first: int, last: int) -> tuple[int, int]:
    """Widen a stretch by the tags of marks right before and behind it, so that none is left half open."""
    while (tag := source.rfind("<", 0, first)) >= 0 and _OPENING.match(source[tag:first].rstrip()):
        first = tag
    while closing := _CLOSING.match(source, last):
        last = closing.end()
    return first, last
