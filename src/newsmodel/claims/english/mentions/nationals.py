"""Words for one of a people, or for all of it, that stand alone: "the Dane", "the Frenchwoman", "the Dutch"."""

from __future__ import annotations

import re

from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.known_names import ADJECTIVES
from newsmodel.claims.english.mentions.noun_phrases import NounPhrase, is_capital
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import SourceKind

_NAMES = get("en").names
_ARTICLES = words("the a an")
#: What ends the adjective of a people that names all of it: "the *Irish*".
_OF_PEOPLES = ("ish", "ese", "sh", "ch", "ss")
#: "the *41-year-old* Dane"
_AGED = re.compile(r"(?<=\s)\d{1,3}-year-old\s")


def kind_of_national(parts: NounPhrase) -> SourceKind | None:
    """Tell whether a word for one of a people, or for all of it, stands alone: "*the Dane*", "*the Dutch*".

    Example:
        >>> [kind_of_national(NounPhrase.of(words_)) for words_ in ("the Dane", "the Dutch", "the Guardian")]
        ['person', 'group', None]
    """
    written = parts.name or parts.phrase.rpartition(" ")[2]
    told = _AGED.sub("", parts.phrase)
    if parts.article not in _ARTICLES or told.lower() != f"{parts.article} {written.lower()}":
        return None
    low = written.lower()
    if not is_capital(written):
        return None
    if low in _NAMES.peoples or _is_countryman(low) or (told != parts.phrase and low in ADJECTIVES):
        return "person"
    return "group" if low.endswith(_OF_PEOPLES) and low in _NAMES.adjectives else None


def _is_countryman(word: str) -> bool:
    """Tell whether a word means somebody of a country: "Frenchman", "Irishwoman"."""
    stem = word.removesuffix("woman").removesuffix("man")
    return stem != word and (stem in ADJECTIVES or kind_of_noun(stem) == ("group", True))
