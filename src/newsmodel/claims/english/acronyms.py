"""Acronyms that a text introduces: "Joint Chiefs of Staff (JCS)", "short-range ballistic missiles (SRBMs)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words
from newsmodel.prose.patterns import pattern

#: Words that an acronym usually passes over, in lower case.
_SMALL_WORDS = (
    get("en").grammar.articles
    | get("en").grammar.prepositions
    | NAMES.particles.particles_of_people
    | words("and or und &")
)

_BRACKET = pattern(r"\(([A-Za-z][A-Za-z0-9&]{1,9})\)")
_REVERSED = pattern(r"\b([A-Z][A-Za-z0-9&]{1,9})[ \u00a0]\((?:the )?([^\W\d_][^()\n]{3,100})\)")
#: The words are looked for in so many characters and pieces of words before the bracket.
_BEFORE = 160
_MOST_PIECES = 14
_STOP = pattern(r"[,;:!?()\[\]\"\u201c\u201d\n\u2013\u2014]|(?<=[^\W\d_A-Z])\.(?=\s)")
_PIECE = pattern(r"[^\W_]+(?:['\u2019][^\W_]+)?|&")
_TOO_DEAR = 99
#: An acronym has so many capitals, and so many letters at most where small ones are among them: "PhD".
_FEWEST_CAPITALS, _LONGEST_MIXED = 2, 6
#: Below so many letters words must fit without a flaw, below so many with one.
_EXACT_BELOW, _CLOSE_BELOW = 3, 5


class Acronym(msgspec.Struct, frozen=True):
    """An acronym with the words that it stands for.

    Attributes:
        start: Offset of the first character of the words, in code points.
        end: Offset after the closing bracket.
        short: The acronym, as printed.
        long: The words that it stands for, without the bracket.
    """

    start: int
    end: int
    short: str
    long: str


def find_acronyms(text: str) -> tuple[Acronym, ...]:
    """Find the acronyms that a text introduces in brackets, in order.

    Args:
        text: A paragraph.

    Example:
        >>> find_acronyms("according to the Joint Chiefs of Staff (JCS).")
        (Acronym(start=17, end=44, short='JCS', long='Joint Chiefs of Staff'),)
        >>> find_acronyms("Sen. Jo Lee (R) and Reuters (AP), 42 (DOA)")
        ()
    """
    return tuple(_acronyms(text))


def _acronyms(text: str) -> Iterator[Acronym]:
    if "(" not in text:
        return
    found = [_spelled_before(text, match) for match in _BRACKET.finditer(text) if _is_short(match[1])]
    found += [_spelled_inside(match) for match in _REVERSED.finditer(text) if _is_short(match[1])]
    yield from sorted((one for one in found if one), key=lambda one: (one.start, one.end))


def initials_of(name: str) -> frozenset[str]:
    """List the acronyms that the first letters of a name make, with its small words and without them.

    Example:
        >>> sorted(initials_of("University of Brae Coast"))
        ['UBC', 'UOBC']
        >>> sorted(initials_of("Brae"))
        []
    """
    pieces = _PIECE.findall(name.replace("-", " "))
    proper = [piece for piece in pieces if piece.lower() not in _SMALL_WORDS]
    if len(proper) < _FEWEST_CAPITALS or not all(piece[0].isupper() or piece[0].isdecimal() for piece in proper):
        return frozenset()
    return frozenset("".join(piece[0].upper() for piece in chosen) for chosen in (pieces, proper))


def _is_short(word: str) -> bool:
    return sum(letter.isupper() for letter in word) >= _FEWEST_CAPITALS and (
        word.isupper() or len(word) <= _LONGEST_MIXED
    )


def _letters(short: str) -> str:
    """List the letters that words must give: without a plural s, in lower case."""
    if short.endswith("s") and short[-2].isupper():
        short = short[:-1]
    return "".join(letter for letter in short.lower() if letter.isalpha())


def _spelled_before(text: str, match: re.Match[str]) -> Acronym | None:
    """Read the usual order: words, then the acronym in brackets."""
    end = match.start()
    while end and text[end - 1] in " \u00a0":
        end -= 1
    low = max(0, end - _BEFORE)
    before = text[low:end]
    stops = list(_STOP.finditer(before))
    first = stops[-1].end() if stops else 0
    pieces = [(piece[0], low + piece.start()) for piece in _PIECE.finditer(before, first)]
    start = _best_start(pieces[-_MOST_PIECES:], _letters(match[1]))
    if start is None or text[start:end].isupper():
        return None
    return Acronym(start, match.end(), match[1], text[start:end])


def _spelled_inside(match: re.Match[str]) -> Acronym | None:
    """Read the other order: the acronym, then the words in brackets."""
    letters = _letters(match[1])
    pieces = tuple(piece.lower() for piece in _PIECE.findall(match[2]))
    if len(pieces) > _MOST_PIECES or _cost(pieces, letters) > _allowance(letters):
        return None
    return Acronym(match.start(), match.end(), match[1], match[2].strip())


def _best_start(pieces: list[tuple[str, int]], letters: str) -> int | None:
    """Find the start of the words that give the letters at the least cost; of equals, the last."""
    best, price = None, _allowance(letters) + 1
    for index in range(len(pieces) - 1, -1, -1):
        word, start = pieces[index]
        if letters and word[0].lower() == letters[0]:
            cost = _cost(tuple(piece.lower() for piece, _ in pieces[index:]), letters)
            if cost < price:
                best, price = start, cost
    return best


def _allowance(letters: str) -> int:
    return 0 if len(letters) < _EXACT_BELOW else 1 if len(letters) < _CLOSE_BELOW else 2


def _cost(pieces: tuple[str, ...], letters: str) -> int:
    """Count how badly the pieces fit the letters: 1 for a word passed over, 1 for a letter from within a word."""
    # costs[i]: the least cost of the letters up to i, after the pieces seen so far
    costs = [0] + [_TOO_DEAR] * len(letters)
    for number, piece in enumerate(pieces):
        passed = 0 if piece in _SMALL_WORDS else 1
        fresh = [_TOO_DEAR if number == 0 else costs[0] + passed] + [_TOO_DEAR] * len(letters)
        for done in range(len(letters) + 1):
            if costs[done] >= _TOO_DEAR:
                continue
            if number:
                fresh[done] = min(fresh[done], costs[done] + passed)
            for more, cost in _takes(piece, letters[done:]):
                fresh[done + more] = min(fresh[done + more], costs[done] + cost)
        costs = fresh
    return costs[-1]


def _takes(piece: str, letters: str) -> Iterator[tuple[int, int]]:
    """List how many of the letters a piece can give, its first one among them, and at what cost."""
    if not letters or piece[0] != letters[0]:
        return
    yield 1, 0
    place = 0
    for count, letter in enumerate(letters[1:3], start=1):
        place = piece.find(letter, place + 1)
        if place < 0:
            return
        yield count + 1, count
