"""Words left of a number that say how it is meant: "at least", "an additional", "the initial"."""

from __future__ import annotations

import re

import msgspec

from newsmodel.claims.english.function_words import POSSESSIVES
from newsmodel.languages.language import get

_GRAMMAR, _QUANTITIES = get("en").grammar, get("en").quantities
_ARTICLES = ("a", "an")
#: Adjectives between those and a number, by themselves and by their endings.
_AMOUNTS = _QUANTITIES.adjectives_after_a | _QUANTITIES.amount_adjectives
_ENDINGS = tuple(_QUANTITIES.adjective_endings)


def _modifiers() -> frozenset[str]:
    """Put together the words and phrases that belong to a number's own phrase."""
    bounds = _QUANTITIES.limits.union(f"{word} than" for word in _QUANTITIES.comparatives)
    return bounds.union(
        (f"{degree} {bound}" for degree in _QUANTITIES.degrees_of_comparison for bound in bounds),
        (f"as {word} as" for word in _QUANTITIES.equals),
        (f"{article} {noun} of" for article in _ARTICLES for noun in _QUANTITIES.sums),
        (f"{article} {adjective}" for article in _ARTICLES for adjective in _AMOUNTS),
        _QUANTITIES.amount_adjectives,
        _QUANTITIES.approximators,
        _QUANTITIES.modifiers,
    )


_MODIFIERS = _modifiers()
#: Their last words, which stand nearest to the number.
_NEAREST = frozenset(phrase.rpartition(" ")[2] for phrase in _MODIFIERS)
#: So many words the longest of them has.
_MOST_WORDS = max(phrase.count(" ") + 1 for phrase in _MODIFIERS)
#: Before those adjectives.
_DEGREES = _GRAMMAR.degree_adverbs | frozenset({"more", "less", "much", "far", "pretty", "somewhat", "already"})
#: So many words before a number are looked at.
_FARTHEST = 7
#: So many characters hold them.
_REACH = 72
#: Adjectives that stand between "the" and a number, and the endings of others.
_ADJECTIVES = _QUANTITIES.ordering_adjectives | _QUANTITIES.picking_adjectives
_PICKING = ("est", "ed")
#: Shorter words end so by chance.
_SHORTEST, _SHORTEST_PICKING = 5, 6
_DETERMINERS = POSSESSIVES | frozenset({"the", "these", "those", "such"})
#: Words that end in a full stop, and no sentence.
_ABBREVIATIONS = frozenset(
    word for word in _QUANTITIES.labels | _QUANTITIES.modifiers if word.endswith(".")
) | frozenset({"art.", "st.", "rs."})
_LETTERS = re.compile(r"[a-z.'\u2019-]+")
_BREAK = ".,;:!?)]\"\u201d\u2019'\u2026\u2014\u2013"
_OPENING = "\"'\u201c\u2018\u00ab([\u201e\u2014\u2013"


class Modified(msgspec.Struct, frozen=True):
    """Phrase of a number, as far left as it goes.

    Attributes:
        start: Where the phrase starts.
        qualifier: What its words say of the number.
        preceding: The words before the phrase, the nearest first.
    """

    start: int
    qualifier: str | None
    preceding: tuple[str, ...]


def modifiers_before(text: str, low: str, start: int, *, timed: bool = False) -> Modified:
    """Find the words before a number that belong to it.

    Args:
        text: The text.
        low: The same text folded.
        start: Where the number starts.
        timed: Whether the number counts time, so that "over" is a preposition.

    Example:
        >>> modifiers_before("Sent at least an additional 3,000", "sent at least an additional 3,000", 28)
        Modified(start=5, qualifier='at least an additional', preceding=('sent',))
    """
    before = _words_before(low, start)
    begin, used = start, 0
    while used < len(before):
        count = _modifier(text, low, before[used:], timed=timed)
        if not count:
            break
        used += count
        begin = before[used - 1][0]
    preceding = tuple(low[left:right] for left, right in before[used:])
    qualifier = _without_article(text[begin:start].strip()) if used else None
    adjective = _is_picking(preceding) and text[before[used][0]].islower()
    if adjective:
        outer = text[slice(*before[used])]
        qualifier = f"{outer} {qualifier}" if qualifier else outer
    return Modified(begin, qualifier, preceding)


def _words_before(low: str, start: int) -> list[tuple[int, int]]:
    """List the spans of the words before a number, the nearest first, up to a mark or a line's end."""
    found: list[tuple[int, int]] = []
    floor, right = max(0, start - _REACH), start - 1
    if right < 0 or low[right] not in " \u00a0":
        return found
    parts = low[floor:right].replace("\u00a0", " ").split(" ")
    # the first word of the slice may have begun before it
    for word in parts[: 0 if floor else None : -1][:_FARTHEST]:
        if not word or (word[-1] in _BREAK and word not in _ABBREVIATIONS):
            break
        bare = word if word.isalpha() else word.lstrip(_OPENING)
        last = bare if bare.isalpha() else (bare.split() or [""])[-1]
        if not last or not bare.endswith(last):
            break
        found.append((right - len(last), right))
        if len(last) < len(word):
            break
        right -= len(word) + 1
    return found


def _modifier(text: str, low: str, before: list[tuple[int, int]], *, timed: bool) -> int:
    """Count the words before a number that are a modifier of it."""
    nearest = low[slice(*before[0])]
    if nearest in _NEAREST:
        for count in range(min(_MOST_WORDS, len(before)), 0, -1):
            phrase = " ".join(low[left:right] for left, right in reversed(before[:count]))
            if phrase in _MODIFIERS:
                return 0 if timed and phrase in _QUANTITIES.limits else count
    # whatever stands between an article and a number belongs to it: "a staggering 40 percent"
    for count in (2, 3):
        if len(before) >= count and low[slice(*before[count - 1])] in _ARTICLES:
            inner = [text[left:right] for left, right in before[: count - 1]]
            if _is_adjective(inner[0]) and all(word in _DEGREES or word.endswith("ly") for word in inner[1:]):
                return count
    return 0


def _is_adjective(word: str) -> bool:
    return bool(_LETTERS.fullmatch(word)) and (word in _AMOUNTS or (len(word) >= _SHORTEST and word.endswith(_ENDINGS)))


def _without_article(words_before: str) -> str | None:
    first, _, rest = words_before.partition(" ")
    return (rest if first.lower() in _ARTICLES and rest else words_before) or None


def _is_picking(preceding: tuple[str, ...]) -> bool:
    """Tell whether the word before a number's phrase is an adjective after "the"."""
    if not preceding or not _LETTERS.fullmatch(preceding[0]):
        return False
    word = preceding[0]
    if len(preceding) == 1:
        return word in _QUANTITIES.ordering_adjectives
    if preceding[1] in _DETERMINERS:
        return word in _ADJECTIVES or (len(word) >= _SHORTEST_PICKING and word.endswith(_PICKING))
    # "he's raised 40"
    return word in _ADJECTIVES and preceding[1].endswith(("'s", "\u2019s", "s'", "s\u2019"))
