"""Phrases as they are typed without the marks of their letters: in capitals, and on wires of seven bits."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

#: Letters that stand alone, and the like with a mark: what is typed for them.
_ONE_LETTER: Final = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "\u0131": "i"})
#: What German and the languages of the North type in place of a letter.
_TWO_LETTERS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})


def with_bare_spellings(phrases: Iterable[str]) -> Iterator[str]:
    """List phrases, and what is typed for those with marks on their letters; a single word could be another one.

    Args:
        phrases: Phrases in lower case.

    Example:
        >>> sorted(with_bare_spellings(["à ne pas publier", "annulé"]))
        ['a ne pas publier', 'annulé', 'à ne pas publier']
        >>> sorted(with_bare_spellings(["zurückgezogener text"]))
        ['zuruckgezogener text', 'zurueckgezogener text', 'zurückgezogener text']
    """
    for phrase in phrases:
        yield phrase
        if " " in phrase and not phrase.isascii():
            yield from filter(str.isascii, {_stripped(phrase), _stripped(phrase.translate(_TWO_LETTERS))})


def _stripped(phrase: str) -> str:
    parts = unicodedata.normalize("NFD", phrase.translate(_ONE_LETTER))
    return "".join(each for each in parts if not unicodedata.combining(each))
