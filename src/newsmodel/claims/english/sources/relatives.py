"""Antecedents of "who" and "which": the noun phrase right before them."""

from __future__ import annotations

import re

import attrs

from newsmodel.claims.english.mentions.appositions import apposition
from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.mention import Mention, read_mention
from newsmodel.claims.english.mentions.noun_phrases import ARTICLES, QUANTIFIERS, is_capital
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_GRAMMAR, _MENTIONS = get("en").grammar, get("en").mentions

#: An antecedent is looked for in so many characters.
_LOOK = 240
_STOP = re.compile(r"(?<=[^\W\d_]{3})[.!?][\"'\u201d\u2019)]*\s|[;:\"\u201c\u201d\n()\u2014]|''|\s[\u2013\u2014-]\s")
_WORD = re.compile(r"\S+")
_DETERMINERS = ARTICLES | QUANTIFIERS
#: They join what is said of a noun to it: "an official *at* the bank", "a study *of* rain *by* Acme".
_JOINING = words("of by from at for in on")
_EDGES = (
    _GRAMMAR.prepositions
    | _GRAMMAR.coordinators
    | _GRAMMAR.subordinators
    | _GRAMMAR.relatives
    | _GRAMMAR.be
    | _GRAMMAR.have
    | _GRAMMAR.modals
    | _GRAMMAR.object_pronouns
    | _GRAMMAR.subject_pronouns
)
_PARTICIPLES = _MENTIONS.issuing_participles | words("written made done")
_PEOPLE = frozenset({"person", "group"})
_WHO = words("who whom whose")
_MOST_PARTS, _LONGEST_PHRASE = 4, 9


@attrs.frozen
class Antecedent:
    """What a relative pronoun stands for.

    Attributes:
        start: Offset of its words in the passage.
        end: Offset after them.
        mention: The words, taken apart.
    """

    start: int
    end: int
    mention: Mention


def relative_antecedent(pronoun: str, text: str, place: int) -> Antecedent | None:
    """Find the noun phrase that "who" or "which" stands for.

    Args:
        pronoun: The pronoun, in small letters.
        text: The passage.
        place: Where the pronoun stands.

    Example:
        >>> found = relative_antecedent("who", "They met a nurse from Brae, who said so.", 28)
        >>> found.mention.words
        'a nurse from Brae'
    """
    low = max(0, place - _LOOK)
    before = text[low:place].rstrip(" ,")
    stops = [match.end() for match in _STOP.finditer(before)]
    first = stops[-1] if stops else 0
    if not stops and low:
        return None
    tokens = [(match[0], match.start()) for match in _WORD.finditer(before, first)]
    start = _apposed(tokens, before) if pronoun in _WHO else None
    start = start if start is not None else _start(tokens, pronoun)
    if start is None:
        return None
    mention = read_mention(before[start:])
    fits = mention.kind != "document" if pronoun in _WHO else mention.kind not in _PEOPLE
    if mention.pronoun or not fits:
        return None
    return Antecedent(low + start, low + len(before), mention)


def _apposed(tokens: list[tuple[str, int]], before: str) -> int | None:
    """Find the name that appositions stand behind: "Jo Lee, 55, the mayor of Brae"."""
    for index in range(len(tokens) - 1, 0, -1):
        word, start = tokens[index]
        if not word.endswith(",") or not is_capital(word):
            continue
        first = index
        while first and is_capital(tokens[first - 1][0]) and not tokens[first - 1][0].endswith(","):
            first -= 1
        tail = before[start + len(word) - 1 :]
        told = apposition(tail)
        if first < index and told and tail.endswith(told):
            return tokens[first][1]
    return None


def _start(tokens: list[tuple[str, int]], pronoun: str) -> int | None:
    """Find the start of the phrase: of the longest that is one, with what is said of its noun behind it."""
    found: int | None = None
    end = len(tokens)
    for _ in range(_MOST_PARTS):
        first = _phrase_start(tokens, end)
        if first is None or not _is_source(tokens, first, end, pronoun, inner=found is not None):
            break
        found = first
        end = first - 1
        if end < 1 or tokens[end][0].lower() not in _JOINING:
            break
        if tokens[end - 1][0].lower() in _PARTICIPLES:
            end -= 1
    return None if found is None else tokens[found][1]


def _phrase_start(tokens: list[tuple[str, int]], end: int) -> int | None:
    """Find the first word of the noun phrase that ends before a word: its article, or the start of its name."""
    first = end
    named = end
    while first and end - first < _LONGEST_PHRASE:
        word = tokens[first - 1][0]
        low = word.lower()
        if first < end and word.endswith(","):
            break
        if low in _EDGES and not (low == "of" and first < end and _is_in_name(tokens, first)):
            break
        first -= 1
        if low in _DETERMINERS or (low[0].isdigit() and first + 1 < end):
            return first
        if named == first + 1 and (first + 1 == end or is_capital(word) or low in _MENTIONS.human_adjectives):
            # without an article only a name, and what says which people, belongs to the noun
            named = first
        elif named == first + 1 and low == "of":
            named = first
    return named if named < end else None


def _is_in_name(tokens: list[tuple[str, int]], first: int) -> bool:
    """Tell whether an "of" stands within a name: "Ministry of Housing"."""
    return first > 1 and is_capital(tokens[first - 2][0]) and is_capital(tokens[first][0])


def _is_source(tokens: list[tuple[str, int]], first: int, end: int, pronoun: str, *, inner: bool) -> bool:
    """Tell whether words are a noun phrase, of what the pronoun can mean or of what may belong to that."""
    word = tokens[end - 1][0].strip(",.")
    known = kind_of_noun(word)
    if inner:
        people = known is not None and known[0] in _PEOPLE
        return people if pronoun in _WHO else known is not None and not people
    return is_capital(word) or known is not None or tokens[first][0].lower() in _DETERMINERS
