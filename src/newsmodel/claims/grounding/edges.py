"""Edges of words: which of the quotation marks and full stops around a place belong to it."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import unicodedata

import msgspec

from newsmodel.claims.grounding.folding import is_question, is_quote
from newsmodel.claims.passages import Stretch

#: Quotation marks that French sets apart from the words by a space.
_SET_APART = "«»‹›"
_OPENING = "¿¡"
#: Marks of which one opens and the other closes, and the one that is an apostrophe, too.
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("「", "」"), ("『", "』"), ("《", "》"), ("‘", "’"))
_APOSTROPHE = "’"
#: Marks that stand at the word before them.
_STOPS = ".,;:!?…"


class Edges(msgspec.Struct, frozen=True):
    """The marks at the edges of some words.

    Attributes:
        before: What stands before the first word.
        behind: What stands behind the last one.
    """

    before: str
    behind: str


def with_edges(text: str, place: Stretch, edges: Edges) -> Stretch | None:
    """Widen a place by the marks around it that the wanted words have too.

    Quotation marks are the same whatever their form, and a full stop or comma may stand on either side of one.

    Args:
        text: The words of the passage.
        place: The place of the words alone.
        edges: The marks that they are wanted with.

    Returns:
        The place with its marks; None where one is a question and the other is none.

    Example:
        >>> with_edges("“It is safe,” he said.", Stretch(0, 1, 11), Edges('"', '."'))
        Stretch(passage=0, start=0, end=13)
        >>> with_edges("Is it safe?", Stretch(0, 3, 10), Edges("", ".")) is None
        True
    """
    behind = edges.behind
    if any(map(is_end, behind)) and any(map(is_question, behind)) != _is_asked(text, place.end):
        return None
    return Stretch(place.passage, _start(text, place.start, edges.before), _end(text, place.end, behind))


def with_pairs(text: str, place: Stretch) -> Stretch:
    """Widen a place by the mark that closes a quotation which it opens, or opens one that it closes, beside it.

    Args:
        text: The words of the passage.
        place: The place.

    Example:
        >>> with_pairs("Lee said that “it leaks”.", Stretch(0, 9, 23))
        Stretch(passage=0, start=9, end=24)
        >>> with_pairs("Lee said that “it leaks and rusts”.", Stretch(0, 9, 23)).end
        23
        >>> with_pairs("Lee said that “it leaks.”", Stretch(0, 9, 23)).end
        25
    """
    words, start, end = text[place.start : place.end], place.start, place.end
    for opening, closing in _PAIRS:
        open_, closed = words.count(opening), words.count(closing)
        stop = end + (text[end : end + 1] in _STOPS and text[end + 1 : end + 2] == closing)
        if open_ == closed + 1 and text[stop : stop + 1] == closing:
            end = stop + 1
        elif closed == open_ + 1 and text[start - 1 : start] == opening and closing != _APOSTROPHE:
            start -= 1
    return Stretch(place.passage, start, end)


def is_end(character: str) -> bool:
    """Whether a mark says what the sentence was: a statement, a question, an exclamation."""
    return is_question(character) or character in ".!。！؟।"


def _is_asked(text: str, end: int) -> bool:
    """Whether a question mark stands behind a place, before anything but other marks."""
    for character in text[end : end + 4]:
        if is_question(character):
            return True
        if not (is_quote(character) or _is_mark(character)):
            break
    return False


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "P"


def _start(text: str, start: int, before: str) -> int:
    """Find where a place begins with its opening marks."""
    wanted = [character for character in before if not character.isspace()]
    while wanted and start > 0:
        mark = wanted.pop()
        at = start - 1
        if text[at].isspace() and at > 0 and text[at - 1] in _SET_APART:
            at -= 1
        if text[at] == mark or (is_quote(mark) and is_quote(text[at])) or _is_dash(mark, text[at]):
            start = at
        elif mark not in _OPENING:
            break
    return start


def _is_dash(mark: str, other: str) -> bool:
    return unicodedata.category(mark) == unicodedata.category(other) == "Pd"


def _end(text: str, end: int, behind: str) -> int:
    """Find where a place ends with its closing marks."""
    quotes = sum(map(is_quote, behind))
    at = end
    while quotes and at < len(text):
        if text[at].isspace() and at + 1 < len(text) and text[at + 1] in _SET_APART:
            at += 1
        elif is_quote(text[at]):
            at += 1
            end, quotes = at, quotes - 1
        elif _is_mark(text[at]):
            at += 1
        else:
            break
    rest = behind if not any(map(is_quote, behind)) else behind[_last_quote(behind) + 1 :]
    for mark in "".join(rest.split()):
        next_mark = end + (len(text) - end - len(text[end:].lstrip()) if mark not in _STOPS else 0)
        if next_mark >= len(text) or not _is_same_mark(text[next_mark], mark):
            break
        end = next_mark + 1
    return end


def _last_quote(text: str) -> int:
    return max(index for index, character in enumerate(text) if is_quote(character))


def _is_same_mark(one: str, other: str) -> bool:
    return (
        one == other
        or _is_dash(one, other)
        or unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)
    )
