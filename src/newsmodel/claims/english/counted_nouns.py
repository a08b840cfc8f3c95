"""Nouns that numbers stand with: measures, what is counted, and plurals."""

from __future__ import annotations

from collections.abc import Iterable

from newsmodel.claims.english.function_words import FUNCTION_WORDS
from newsmodel.languages.language import get
from newsmodel.languages.tables import rows

_UNITS = get("en").units
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_IRREGULAR = {row[0]: row[1] for row in _UNITS.irregular_plurals}
#: Plurals that do not end in "s", but for those in "men" and "children".
_PLURALS_WITHOUT_S = frozenset(_IRREGULAR.values()) | _UNITS.invariable
#: Shorter words in -s are no plurals.
_SHORTEST_PLURAL = 3


def plural_of(noun: str) -> str:
    """Form the plural of a noun.

    Args:
        noun: The singular, in lower case.

    Example:
        >>> [plural_of(noun) for noun in ("mile", "inch", "century", "foot", "policeman", "aircraft")]
        ['miles', 'inches', 'centuries', 'feet', 'policemen', 'aircraft']
    """
    if noun in _UNITS.invariable:
        return noun
    if irregular := _IRREGULAR.get(noun):
        return irregular
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("child"):
        return f"{noun}ren"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANTS) else f"{noun}s"


def _both_numbers(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in (noun, plural_of(noun)))


_ROWS = tuple((*row, "", "")[:4] for row in rows("en", "units"))


def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(noun for noun, kinds, _, _ in _ROWS if kind in kinds.split())


_MEASURING, _COUNTED = _of_kind("measure"), _of_kind("counted")
_SHORT_FORMS = frozenset(form for _, _, short, _ in _ROWS for form in short.split())

#: Units of time.
TIME_UNITS: frozenset[str] = _both_numbers(get("en").grammar.time_units)
#: Measures that need nothing after them; what follows is another noun: "10 percent growth", "a five year plan".
MEASURES: frozenset[str] = (
    _both_numbers(_MEASURING) | _SHORT_FORMS | frozenset(code.lower() for code in _UNITS.currency_codes)
)
#: Measures, and what measures when it touches the digits: "240mm".
GLUED_MEASURES: frozenset[str] = MEASURES | frozenset(form for _, _, _, glued in _ROWS for form in glued.split())
#: Nouns that a number with the form of a year counts: "2000 troops", "a 2000 mile trip".
COUNTED: frozenset[str] = frozenset(map(plural_of, _COUNTED | _MEASURING)) | (_COUNTED & _MEASURING)
#: Nouns that "one" counts; before others it is a pronoun or means "some".
COUNTED_BY_ONE: frozenset[str] = _of_kind("one") | _UNITS.fates | {"other"}


def is_plural(word: str) -> bool:
    """Tell whether a word has the form of a plural noun.

    Example:
        >>> is_plural("troops"), is_plural("women"), is_plural("crisis")
        (True, True, False)
    """
    word = word.lower()
    if not word.endswith("s"):
        return is_plural_without_s(word)
    return (
        len(word) >= _SHORTEST_PLURAL
        and not word.endswith(("ss", "us", "'s", "\u2019s"))
        and word not in _UNITS.singulars_in_s
        and word not in FUNCTION_WORDS
    )


def is_plural_without_s(word: str) -> bool:
    """Tell whether a word is a plural noun that no "s" ends.

    Args:
        word: In lower case.

    Example:
        >>> [is_plural_without_s(word) for word in ("firemen", "feet", "specimen", "miles")]
        [True, True, False, False]
    """
    if word.endswith(("men", "children")):
        return word not in _UNITS.singulars_in_men
    return word in _PLURALS_WITHOUT_S
