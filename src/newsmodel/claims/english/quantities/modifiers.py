"""The words left of a number that say how it is meant: "at least", "an additional", "the initial"."""

from __future__ import annotations

import re

import attrs

from newsmodel.languages.tables import names, words

#: Words of a number's own phrase.
_MODIFIERS = names("""
    about, around, approximately, roughly, some, nearly, almost, over, under, above, below, only, just, exactly,
    precisely, barely, merely, fully, virtually, practically, another, additional, well over, just over, just under,
    slightly over, slightly under, slightly more than, slightly less than, a little over, a little under,
    a little more than, a little less than, a bit more than, well above, well below, well under,
    more than, less than, fewer than, greater than, higher than, lower than, larger than, smaller than, bigger than,
    older than, younger than, longer than, at least, at most, at the most, no more than, no less than, no fewer than,
    not more than, not less than, much more than, many more than, far more than, not quite, up to, as many as,
    as much as, as few as, as little as, as high as, as low as, as long as, as large as, close to, closer to, near,
    upward of, upwards of, in excess of, north of, south of, somewhere around, something like, a total of, a record,
    an average of, an estimated, a maximum of, a minimum of, a combined, a combined total of, an additional,
    an extra, a further, a mere, estimated, every, even, an overall, circa, approx., c., ca., minimum, maximum
    """)
#: Adjectives between an article and a number, by themselves and by their endings.
_AMOUNTS = words("""
    record mere cool full whole good solid paltry scant massive huge meager meagre modest minimum maximum median mean
    net total further extra new vast scary bare flat steep rare rough brisk sharp strong weak robust low high fresh
    hefty tidy tiny great grand crazy heavy
    """)
_ENDINGS = ("ing", "ed", "al", "ous", "ive", "ful", "able", "ible", "less", "ly", "sy", "est", "ic")
_DEGREES = words("more much very truly still quite rather even far pretty somewhat already less")
_MOST_WORDS = 4
#: The last words of those, which stand nearest to the number.
_NEAREST = frozenset(phrase.rpartition(" ")[2] for phrase in _MODIFIERS)
#: So many words before a number are looked at.
_FARTHEST = 7
#: These say "more than" only where no time or place is meant: "over two days".
_PREPOSITIONS = words("over under above below")
#: Adjectives that stand between "the" and a number.
_ADJECTIVES = words("""
    initial first last remaining other previous next top final past original estimated reported additional new
    following latest same current planned promised required extra entire whole total combined further earlier
    second third opening closing early late nearest biggest largest smallest best worst richest poorest leading main
    missing surviving
    """)
#: Those that need no "the": "Initial 3,000 troops".
_ADJECTIVES_ALONE = words(
    "initial first last remaining other previous next top final original reported additional total"
)
_DETERMINERS = words("the these those its his her their our my your such")
_STAYS = words("""
    a an the of in on at by for from to into with and or but that than as is are was were be been have has had not no
    said up down out off all both each any per which who their his her its our my your these those this between
    will would can could may might do does did it they we he she you i
    """)
_ABBREVIATIONS = words("approx. c. ca. no. nos. vol. fig. sec. art. ch. pp. p. prop. apt. ext. st. rs.")
_LETTERS = re.compile(r"[a-z.'\u2019-]+")
_BREAK = ".,;:!?)]\"\u201d\u2019'\u2026\u2014\u2013"
_OPENING = "\"'\u201c\u2018\u00ab([\u201e\u2014\u2013"


@attrs.frozen
class Modified:
    """A number's phrase, as far left as it goes.

    Attributes:
        start: Where the phrase starts.
        qualifier: What its words say of the number.
        preceding: The words before the phrase, the nearest first.
    """

    start: int
    qualifier: str | None
    preceding: tuple[str, ...]


def modifiers_before(text: str, low: str, start: int, *, timed: bool = False) -> Modified:
    """The words before a number that belong to it.

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
    adjective = _adjective(preceding) and text[before[used][0]].islower()
    if adjective:
        outer = text[slice(*before[used])]
        qualifier = f"{outer} {qualifier}" if qualifier else outer
    return Modified(begin, qualifier, preceding)


def _words_before(low: str, start: int) -> list[tuple[int, int]]:
    """The spans of the words before a number, the nearest first, up to a mark or a line's end."""
    found: list[tuple[int, int]] = []
    floor, right = max(0, start - 72), start - 1
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
    """How many words before a number are a modifier of it."""
    nearest = low[slice(*before[0])]
    if nearest in _NEAREST:
        for count in range(min(_MOST_WORDS, len(before)), 0, -1):
            phrase = " ".join(low[left:right] for left, right in reversed(before[:count]))
            if phrase in _MODIFIERS:
                return 0 if timed and phrase in _PREPOSITIONS else count
    # whatever stands between an article and a number belongs to it: "a staggering 40 percent"
    for count in (2, 3):
        if len(before) >= count and low[slice(*before[count - 1])] in ("a", "an"):
            inner = [text[left:right] for left, right in before[: count - 1]]
            if _is_adjective(inner[0]) and (len(inner) == 1 or inner[1] in _DEGREES or inner[1].endswith("ly")):
                return count
    return 0


def _is_adjective(word: str) -> bool:
    return bool(_LETTERS.fullmatch(word)) and (word in _AMOUNTS or (len(word) > 4 and word.endswith(_ENDINGS)))


def _without_article(words_before: str) -> str | None:
    first, _, rest = words_before.partition(" ")
    return (rest if first.lower() in ("a", "an") and rest else words_before) or None


def _adjective(preceding: tuple[str, ...]) -> bool:
    """Whether the word before a number's phrase is an adjective after "the"."""
    if not preceding or preceding[0] in _STAYS or preceding[0] in _DETERMINERS or not _LETTERS.fullmatch(preceding[0]):
        return False
    if len(preceding) == 1:
        return preceding[0] in _ADJECTIVES_ALONE
    if preceding[1] in ("the", "these", "those"):
        return preceding[0] in _ADJECTIVES or (len(preceding[0]) > 5 and preceding[0].endswith(("est", "ed")))
    whose = preceding[1] in _DETERMINERS or preceding[1].endswith(("'s", "\u2019s", "s'", "s\u2019"))
    return whose and preceding[0] in _ADJECTIVES
