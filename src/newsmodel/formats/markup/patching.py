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
#: A tag with attributes that would go on saying the old words.
_RESTATING = re.compile(r"<((?:[\w.-]+:)?(?:chron|money|num|time|data|pronounce|abbr))\s[^>]*>", re.IGNORECASE)
#: Stands for the edge of a block, over which no words reach.
_EDGE = "\x00"

Places = list[tuple[int, int]]
#: Where some words differ from others, and what stands there in these.
Narrow = tuple[int, int, str]
#: So many characters around a stretch of words tell which of several it is.
_AROUND = (0, 8, 24)


def patched(
    source: str,
    words: str,
    replacement: str,
    *,
    markup: bool = True,
    narrow: Narrow | None = None,
    is_checked: bool = False,
) -> str | None:
    """Put other words in one place of some markup.

    Args:
        source: The markup, or a plain text.
        words: The words that stand there, without markup; white space counts as in HTML.
        replacement: What comes in their place, with its markup.
        markup: Whether the source is markup.
        narrow: A stretch of the words, and what alone has to stand there; all of the words are replaced where markup
            stands within it.
        is_checked: Whether the caller reads the result again, so that the stretch alone may be looked for where the
            markup does not have the words as they are read: "3 1/2" in a fraction.

    Returns:
        The markup; None where the words do not stand there exactly once.

    Example:
        >>> patched("<div><p class=x>It <b>rained</b>.</p></div>", "It rained.", "It snowed.")
        '<div><p class=x>It snowed.</p></div>'
    """
    text, places = _visible(source, markup=markup)
    wanted = " ".join(words.split())
    start = text.find(wanted)
    closest = _closest(words, narrow) if narrow is not None and len(wanted) == len(words) else None
    if start < 0 and is_checked and closest is not None:
        begin = _start_by(text, words, closest)
        return None if begin is None else _narrowly(source, (closest,), places, begin, markup=markup)
    if not wanted or start < 0 or text.find(wanted, start + 1) >= 0:
        return None
    if narrow is not None and closest is not None:  # a line break is a blank, too
        found = _narrowly(source, (narrow, closest), places, start, markup=markup)
        if found is not None:
            return found
    first, last = places[start][0], places[start + len(wanted) - 1][1]
    if markup:
        first, last = _with_marks(source, first, last)
    return source[:first] + replacement + source[last:]


def _narrowly(source: str, stretches: tuple[Narrow, ...], places: Places, start: int, *, markup: bool) -> str | None:
    """Change nothing but a stretch that differs, the first without markup in it; None where each has some."""
    for begin, end, inner in stretches:
        if not 0 <= start + begin < start + end <= len(places):
            continue
        first, last = places[start + begin][0], places[start + end - 1][1]
        if markup and "<" not in source[first:last]:
            head, tail = _unwrapped(source[:first], source[last:])
            return head + escape(inner, quote=False) + tail
        if not markup:
            return source[:first] + inner + source[last:]
    return None


def _unwrapped(head: str, tail: str) -> tuple[str, str]:
    """Take the tags from around words that say in an attribute what these meant: `<chron norm="20260301">`.

    Example:
        >>> _unwrapped('<p>On <chron norm="20260301">Sun', "</chron>.</p>")
        ('<p>On Sun', '.</p>')
        >>> _unwrapped("<p>On <chron>Sun", "</chron>.</p>")
        ('<p>On <chron>Sun', '</chron>.</p>')
    """
    opening = _RESTATING.match(head, max(0, head.rfind("<")))
    closing = re.compile(rf"([^<]*)</{re.escape(opening[1])}\s*>").match(tail) if opening is not None else None
    if opening is None or closing is None:
        return head, tail
    return head[: opening.start()] + head[opening.end() :], closing[1] + tail[closing.end() :]


def _closest(words: str, narrow: Narrow) -> Narrow:
    """Leave out of a stretch what both have at its edges, such as a full stop behind markup; one sign at least stays.

    Example:
        >>> _closest("On Sunday.", (3, 10, "Monday."))
        (3, 5, 'Mo')
    """
    begin, end, inner = narrow
    while end - begin > 1 and inner and words[end - 1] == inner[-1]:
        end, inner = end - 1, inner[:-1]
    while end - begin > 1 and inner and words[begin] == inner[0]:
        begin, inner = begin + 1, inner[1:]
    return begin, end, inner


def _start_by(text: str, words: str, narrow: Narrow) -> int | None:
    """Find where words begin by a stretch of them that stands in a text once, alone or with what is around it.

    Example:
        >>> _start_by("31/2 tons today", "3 1/2 tons today", (6, 10, "tins"))
        -1
    """
    begin, end, _ = narrow
    for reach in _AROUND:
        first = max(0, begin - reach)
        window = words[first : end + reach]
        found = text.find(window)
        if found < 0:
            return None
        if text.find(window, found + 1) < 0:
            return found - first
    return None


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
