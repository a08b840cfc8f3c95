"""Numbers in words: "twenty-five", "a hundred and fifty", "two million and a half", "three-quarters", "hundreds"."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec.structs import replace

from newsmodel.claims.english.function_words import ARTICLE, DETERMINER, FUNCTION_WORDS
from newsmodel.claims.english.numerals import (
    AND_A_PART,
    CARDINALS,
    HUNDRED,
    LARGEST,
    PARTS,
    PLURALS,
    SIZE,
    SIZES,
    SIZES_AFTER_WORDS,
    TEN,
    THOUSAND,
    TOKEN,
    TWENTY,
    Numeral,
    exact,
    with_size,
)
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_UNITS = get("en").units
#: So many characters hold what stands before a magnitude ("about half a"), the half of something, and "a third".
_SIZE_REACH, _HALF_REACH, _ARTICLE_REACH = 18, 8, 4
#: The share that "half" is.
HALF = 0.5
#: Magnitudes by which thousands, millions and so on are counted off: "two million three hundred thousand".
_POWERS = {word: value for word, value in SIZES_AFTER_WORDS.items() if value >= THOUSAND}
#: These leave a number open before "of" alone.
_ONLY_WITH_OF = ("scores", "handful", "handfuls")
#: Parts of a game as often as of a number.
_OTHER_PARTS = ("halves", "quarters")
_PART_AFTER = pattern(rf"(?P<gap>[ -])(?P<part>{any_of([*PARTS])})(?P<of> of\b)?(?!\w)")
_BEFORE_SIZE = pattern(
    r"""
    (?<![\w-])(?:
        (?P<one>an?)                                                 # "a hundred"
      | (?P<half>half[ -]an?|half)                       # "half a million", "half million"
      | (?:a\ )?(?P<vague>few|several|couple|couple\ of|many|some)   # "several dozen"
    )[\ \u00a0-]\Z
    """,
    re.VERBOSE,
)
_OF_A_SIZE = pattern(rf" of an? (?P<size>{SIZE})(?!\w)")
_PART_OF_WHOLE = pattern(rf" of\b| (?:{DETERMINER}|all) (?!{SIZE}\b)")
#: "A quarter point", "half a percentage point".
_POINTS_AFTER = pattern(r"[ -](?:a )?(?:percentage[ -])?points?(?!\w)")
#: A part that stands alone is a number behind these, and where nothing follows that it could belong to.
_SHARE_BEFORE = pattern(
    rf"(?<![\w-])(?:{any_of(get('en').quantities.approximators | {'over', 'under', 'at least', 'only', 'just'})}"
    r"|(?:more|less|fewer) than) \Z"
)
_AFTER_SHARES = FUNCTION_WORDS.union(get("en").grammar.irregular_pasts, _UNITS.stops, _UNITS.stop_verbs) - {
    *get("en").grammar.articles,
    "past",
}
_ALONE_AFTER = pattern(rf"[.,;:)]|\Z| (?:{any_of(_AFTER_SHARES)}|[a-z]{{3,12}}ed)\b")
_ARTICLE_BEFORE = pattern(r"(?<![\w-])an? \Z")
_QUANTIFIER = any_of(get("en").grammar.quantifiers - {"another"})
_OTHER_HALF_BEFORE = pattern(
    rf"(?:-|(?<!\w)(?:{ARTICLE}|{_QUANTIFIER}|this|one|first|second|last|latter|better|by) )\Z"
)
_JOINT = pattern(r"[ \u00a0\n-](?:and )?")


def read_words(text: str, match: re.Match[str]) -> Numeral | None:
    """Read the number that a word of `TOKEN` begins, or that the words before it belong to.

    Args:
        text: The text, folded.
        match: The word.

    Example:
        >>> words = "two million and a half"
        >>> read_words(words, TOKEN.match(words)).value
        2500000
    """
    word = match[0]
    if word in CARDINALS:
        return _read_cardinal(text, match)
    if word in PLURALS:
        return _read_plural(text, match)
    if word in SIZES_AFTER_WORDS:
        return _read_size(text, match)
    return _read_part(text, match)


def _read_cardinal(text: str, match: re.Match[str]) -> Numeral:
    """Read a number of cardinal words: "twenty-five", "two hundred and six", "three-quarters", "two and a half"."""
    start, end = match.span()
    current = CARDINALS[match[0]]
    part = _PART_AFTER.match(text, end)
    if part and 0 < current < PARTS[part["part"]] and _is_fraction(part):
        return _read_share(text, start, part.end("part"), Fraction(current, PARTS[part["part"]]))
    return _count_on(text, start, end, current)


def _read_share(text: str, start: int, end: int, share: Fraction) -> Numeral:
    """Read a share, of a magnitude where one follows: "three quarters", "three quarters of a million"."""
    size = _OF_A_SIZE.match(text, end)
    if size:
        return Numeral(start=start, end=size.end(), value=exact(share * SIZES[size["size"]]), words=True)
    return Numeral(start=start, end=end, value=exact(share), words=True)


def _count_on(text: str, start: int, end: int, current: int, size: int = 1) -> Numeral:
    """Go on with the words after the first one of a number: "two", then "hundred and six thousand".

    Args:
        text: The text, folded.
        start: Where the number starts.
        end: Where what has been read of it ends.
        current: Its value so far.
        size: The magnitude that has been read.
    """
    total, power = 0, LARGEST
    if size >= THOUSAND:
        total, current, power = current, 0, size
    while (gap := _JOINT.match(text, end)) and (after := TOKEN.match(text, gap.end())):
        word, joined = after[0], "and" in gap[0]
        if word in ("hundred", "dozen") and 0 < current < HUNDRED and not joined:
            current, size = current * SIZES[word], SIZES[word]
        elif word in _POWERS and 0 < current < THOUSAND and not joined and _POWERS[word] < power:
            size = power = _POWERS[word]
            total, current = total + current * size, 0
        elif word in CARDINALS and _continues(current, CARDINALS[word], size, joined=joined):
            current += CARDINALS[word]
        else:
            break
        end = after.end()
    size = size if size >= THOUSAND else 1
    numeral = Numeral(start=start, end=end, value=exact(total + current), words=True, size=size)
    part = AND_A_PART.match(text, end)
    if part and total and not current:
        # "two million and a half": the half is one of the million
        share = Fraction(size, PARTS[part["part"]])
        return replace(numeral, end=part.end(), value=exact(total + share))
    return with_size(text, replace(numeral, size=1), Fraction(total + current)) if part else numeral


def _is_fraction(part: re.Match[str]) -> bool:
    """Tell whether "third" or "quarters" after a cardinal makes a fraction: not in three quarters of a game."""
    plural = part["part"].endswith("s") and part["part"] not in _OTHER_PARTS
    return part["gap"] == "-" or bool(part["of"]) or plural


def _continues(current: int, following: int, size: int, *, joined: bool) -> bool:
    """Tell whether "five" goes on a number after "twenty" or "two hundred and"."""
    if joined and size == 1:
        return False
    room = current % HUNDRED
    if room == 0:
        return size > 1 and following > 0
    return room >= TWENTY and room % TEN == 0 and 0 < following < TEN and not joined


def _read_plural(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a number that is left open: "dozens", "hundreds of thousands"."""
    start, end = match.span()
    of = text.startswith(" of ", end)
    following = TOKEN.match(text, end + 4) if of else None
    if following and following[0] in PLURALS and match[0] not in ("scores", "dozens"):
        return Numeral(start=start, end=following.end(), value=None, words=True, size=THOUSAND)
    if match[0] == "tens" or (match[0] in _ONLY_WITH_OF and not of):
        return None
    article = _ARTICLE_BEFORE.search(text, max(0, start - _ARTICLE_REACH), start) if match[0] == "handful" else None
    return Numeral(start=article.start() if article else start, end=end, value=None, words=True)


def _read_size(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a magnitude without a number of its own: "a hundred", "half a million", "several dozen"."""
    before = _BEFORE_SIZE.search(text, max(0, match.start() - _SIZE_REACH), match.start())
    if not before or match[0] not in SIZES:
        return None
    if before["one"] and SIZES[match[0]] >= HUNDRED:
        return _count_on(text, before.start(), match.end(), SIZES[match[0]], SIZES[match[0]])
    numeral = Numeral(start=before.start(), end=match.end(), value=None, words=True, size=SIZES[match[0]])
    if before["vague"]:
        return numeral
    return with_size(text, numeral, Fraction(1, 2) if before["half"] else Fraction(1))


def _read_part(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a part of a whole: "half of", "half the", "a third of", "a quarter point", "more than half said"."""
    start, end = match.span()
    is_half = match[0] == "half"
    article = _ARTICLE_BEFORE.search(text, max(0, start - _ARTICLE_REACH), start)
    begin = article.start() if article else start
    if _POINTS_AFTER.match(text, end) and (is_half or match[0] == "quarter"):
        return Numeral(start=begin, end=end, value=1 / PARTS[match[0]], words=True)
    alone = _ALONE_AFTER.match(text, end) and _SHARE_BEFORE.search(text, max(0, begin - _SIZE_REACH), begin)
    if is_half:
        other = _OTHER_HALF_BEFORE.search(text, max(0, start - _HALF_REACH), start)
        found = not other and (_PART_OF_WHOLE.match(text, end) or alone)
        return Numeral(start=start, end=end, value=HALF, words=True) if found else None
    if not article or not (text.startswith(" of", end) or alone):
        return None
    return _read_share(text, begin, end, Fraction(1, PARTS[match[0]]))
