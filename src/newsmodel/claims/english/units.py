"""Things that a number counts: the words right of it, as far as they name one thing."""

from __future__ import annotations

import re
import sys

import msgspec

from newsmodel.claims.english.counted_nouns import MEASURES, TIME_UNITS, is_plural, is_plural_without_s, plural_of
from newsmodel.claims.english.function_words import FUNCTION_WORDS
from newsmodel.claims.english.numerals import CARDINALS
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import DAY_NAMES

_GRAMMAR, _UNITS = get("en").grammar, get("en").units
#: A unit has at most so many words.
MOST_WORDS = 4
#: Second words of measures that have two.
_MEASURE_SUFFIXES = {
    "per": words("cent"),
    "degrees": words("celsius fahrenheit c f"),
    "degree": words("celsius fahrenheit"),
    "percentage": words("point points"),
} | dict.fromkeys(TIME_UNITS & MEASURES, words("old"))
#: Words that end a unit, and are never part of one; those taken away stand before its noun: "ten *very* *long* days".
_STOPS: frozenset[str] = (
    FUNCTION_WORDS.union(
        _GRAMMAR.quantifiers - words("more most many much less fewer other others"),
        _GRAMMAR.irregular_pasts,
        _GRAMMAR.irregular_participles - words("fallen run"),
        _GRAMMAR.degree_adverbs - words("very quite rather well"),
        _GRAMMAR.time_adverbs - words("first long longer next"),
        _GRAMMAR.linking_adverbs - words("further"),
        _GRAMMAR.days_from_today,
        _UNITS.stops,
        _UNITS.stop_verbs,
        map(plural_of, _UNITS.stop_verbs),
        CARDINALS,
    )
    # "won" is money too
    - MEASURES
)
#: Words that would end a unit, and are a part of it before a plural: "40 daily flights", "five stolen cars".
_ATTRIBUTIVE = _UNITS.adverbs_before_nouns | (_GRAMMAR.irregular_participles - _GRAMMAR.irregular_pasts)
#: Abbreviations that are pronouns in lower case: "five million *US* dollars".
_ABBREVIATIONS = ("US",)
#: What a noun phrase does not end on.
_BEFORE_NOUNS = words("more other new different additional further extra fewer less")
#: Behind a plural they own what follows, and behind any word they may end a quotation.
_MARKS = ("'", "\u2019")
_ADJECTIVE_ENDINGS = tuple(_UNITS.adjective_endings)
#: Shorter words end in "-ed", "-ing" and "-ly" by chance.
_SHORTEST_STEM = 5

_WORD = re.compile(
    r"""
    [\ \u00a0\n]
    (?P<word>
        (?:[^\W\d_]\.){2,}                                       # "U.S."
      | [^\W\d_](?>(?:[^\W_]|['\u2019](?=\w)|[-\u2010\u2011/](?=\w)){0,40})['\u2019]?   # "state-owned", "workers'"
      | [0-9]{1,4}(?:-[a-z]{1,12}){1,3}                          # "10-year"
    )
    (?![^\W_])
    """,
    re.VERBOSE,
)
#: Behind a unit, what it is counted by: "140 km *per hour*", "40 litres *per square metre*".
_RATE = re.compile(
    r"[ \u00a0](?:per[ \u00a0](?:(?:square|cubic)[ \u00a0]|[0-9][0-9,]{0,8}[ \u00a0])?[a-z]{1,20}"
    r"|an[ \u00a0]hour|a[ \u00a0](?:second|minute))(?![\w'\u2019-])"
)
_PER_CENT = re.compile("per cent(?!\\w)", re.IGNORECASE)


class Unit(msgspec.Struct, frozen=True):
    """Words for what a number counts.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset after the last character.
        counts: Whether the last word is a plural, a measure or a fate, so that a number before it surely counts.
    """

    start: int
    end: int
    counts: bool


def read_unit(
    text: str, start: int, *, most_words: int = MOST_WORDS, one: bool = False, limit: int = sys.maxsize
) -> Unit | None:
    """Read the noun and what stands before it, right of a number, up to a word that does not belong to it.

    Args:
        text: The text.
        start: Where the number ends.
        most_words: How many words to read.
        one: Whether the number is one, whose noun no plural ends, so that a participle does.
        limit: Where something else begins, as a time: "39 million | last year".

    Example:
        >>> text = "11,000 North Korean soldiers sent earlier"
        >>> unit = read_unit(text, 6)
        >>> text[unit.start : unit.end]
        'North Korean soldiers'
    """
    read: list[re.Match[str]] = []
    position = start
    while len(read) < most_words and (match := _WORD.match(text, position)) and match.start("word") < limit:
        if not _belongs(text, match, read, one=one):
            break
        read.append(match)
        position = match.end()
        if match["word"].endswith(_MARKS) and _ends_with_mark(match["word"][:-1].lower()):
            break
        if match["word"].endswith(("-old", "-olds")):
            break
        if _is_complete(read) and not _goes_on(text, position, read):
            break
    while read and not (_can_end(read) and (one or not _is_adjective(read[-1]["word"]))):
        read.pop()
    if not read:
        return None
    last = read[-1]["word"].rstrip("".join(_MARKS))
    end = read[-1].start("word") + len(last)
    rate = _RATE.match(text, end)
    whole = rate.end() if rate and rate.end() <= limit else end
    return Unit(read[0].start("word"), whole, _counts(last.lower()))


def _ends_with_mark(word: str) -> bool:
    """Tell whether a word before an apostrophe ends the unit: a measure ("three years' prison"), the end of a quote."""
    return word in MEASURES or not is_plural(word)


def _belongs(text: str, match: re.Match[str], read: list[re.Match[str]], *, one: bool) -> bool:
    """Tell whether a word goes on a unit."""
    word = match["word"].lower().replace("\u2019", "'")
    if match["word"] in _ABBREVIATIONS:
        return True
    if word in _ATTRIBUTIVE and _is_before_noun(text, match.end()):
        return True
    if word in _STOPS and not (word == "per" and _PER_CENT.match(text, match.start("word"))):
        return False
    if word.removesuffix("'s") in DAY_NAMES and match["word"][0].isupper():
        return False
    if match[0][0] == "\n" and match["word"][0].isupper():
        return False
    if word in _UNITS.fates:
        return not read
    if _is_participle(word) and "-" not in word:
        return not read or not one
    if _has_ending(word, "ing") and word not in _UNITS.nouns_in_ing:
        return not read or (not one and _is_before_plural(text, match.end()))
    return not _has_ending(word, "ly") or word in _GRAMMAR.no_adverbs


def _is_before_noun(text: str, end: int) -> bool:
    """Tell whether a plural follows, behind one more word at most: "monthly | active users"."""
    following = _WORD.match(text, end)
    return _is_before_plural(text, end) or (following is not None and _is_before_plural(text, following.end()))


def _has_ending(word: str, ending: str) -> bool:
    return len(word) >= _SHORTEST_STEM and word.endswith(ending)


def _is_participle(word: str) -> bool:
    return _has_ending(word, "ed") and word not in _UNITS.nouns_in_ed


def _is_before_plural(text: str, end: int) -> bool:
    following = _WORD.match(text, end)
    return following is not None and is_plural(following["word"]) and following["word"].lower() not in _STOPS


def _counts(word: str) -> bool:
    """Tell whether a number before this word surely counts."""
    return word in MEASURES or word in _UNITS.fates or is_plural(word) or word == "old"


def _is_complete(read: list[re.Match[str]]) -> bool:
    """Tell whether the words read have reached a head: a measure or a plural."""
    word = read[-1]["word"].lower()
    return word in MEASURES or word in _UNITS.fates or is_plural(word) or word in _MEASURE_SUFFIXES


def _goes_on(text: str, position: int, read: list[re.Match[str]]) -> bool:
    """Tell whether the word after a head still belongs to it: "years old", "sports cars"."""
    following = _WORD.match(text, position)
    if not following:
        return False
    word, last = following["word"].lower(), read[-1]["word"].lower()
    if last in _MEASURE_SUFFIXES:
        return word in _MEASURE_SUFFIXES[last]
    if last in MEASURES or is_plural_without_s(last) or word in _STOPS:
        return False
    if last in _UNITS.fates:
        return len(read) == 1 and (is_plural(word) or word in MEASURES)
    return is_plural(word) and not is_plural_without_s(word) and following["word"][0].islower()


def _is_adjective(word: str) -> bool:
    """Tell whether a word behind a number other than one is an adjective, since a noun would be in the plural."""
    if word in _UNITS.no_units:
        return True
    return word.islower() and len(word) > _SHORTEST_STEM and word.endswith(_ADJECTIVE_ENDINGS) and not _counts(word)


def _can_end(read: list[re.Match[str]]) -> bool:
    """Tell whether a unit can end here: not on an adjective or a participle that lost its noun."""
    word = read[-1]["word"].lower()
    if word in _UNITS.fates or word in MEASURES:
        return True
    if word in _BEFORE_NOUNS:
        return False
    return len(read) > 1 or not _is_participle(word)
