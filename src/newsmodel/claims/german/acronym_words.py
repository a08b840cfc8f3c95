"""Words that are acronyms of bodies, by themselves and in brackets behind what they are short for."""

from __future__ import annotations

from collections.abc import Iterable

from newsmodel.claims.statements.view import View

_LONGEST, _SHORTEST = 8, 2


def is_acronym(word: str) -> bool:
    """Whether a word is written as acronyms are.

    Example:
        >>> is_acronym("SPD"), is_acronym("Spd")
        (True, False)
    """
    return word.isupper() and word.isalpha() and _SHORTEST <= len(word) <= _LONGEST


def has_capitals(word: str) -> bool:
    """Whether a word has several capitals, as acronyms with small letters have too: "GdP", "SPD-Chef".

    Example:
        >>> has_capitals("GdP"), has_capitals("Polizei")
        (True, False)
    """
    return sum(map(str.isupper, word)) > 1


def shortens(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name, in order, the first at its beginning.

    Example:
        >>> shortens("Bafu", "Bundesamt für Umwelt"), shortens("SPD", "Bundesamt für Umwelt")
        (True, False)
    """
    letters = iter(name.upper())
    return bool(name) and name[0].upper() == acronym[0].upper() and all(letter in letters for letter in acronym.upper())


def acronym_among(brackets: Iterable[str]) -> str | None:
    """Find the acronym among what stands in brackets behind a body.

    Args:
        brackets: What stands in each pair of brackets.

    Example:
        >>> acronym_among(["früher Kassel", "BKA"])
        'BKA'
    """
    words = (one for one in brackets if one.isalpha() and _SHORTEST <= len(one) <= _LONGEST)
    return next((one for one in words if has_capitals(one)), None)


def is_shortened_behind(view: View, word: int) -> bool:
    """Whether an acronym in brackets stands at a word: "die Mission der Stadt *(MDS)*".

    Args:
        view: The passage.
        word: Where the brackets open.
    """
    inside = view.lowered[word : word + 1] == ["("] and view.lowered[word + 2 : word + 3] == [")"]
    return inside and has_capitals(view.tokens.words[word + 1])
