"""Genders of pronouns, titles, nouns and given names."""

from __future__ import annotations

from newsmodel.claims.english.mentions.known_names import UNISEX
from newsmodel.claims.sources.mention import Gender
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import SourceKind

_NOUNS, _NAMES = get("en").nouns, get("en").names

_MEN, _WOMEN = _NAMES.men | _NAMES.doubtful_men, _NAMES.women | _NAMES.doubtful_women
_MALE = words("he him his himself")
_FEMALE = words("she her hers herself")
#: Pronouns, with the kind of source that they are where nobody can be told.
PRONOUNS: dict[str, SourceKind] = {
    **dict.fromkeys(_MALE | _FEMALE | words("who whom whose you your one"), "person"),
    **dict.fromkeys(words("they them their theirs themselves these those both"), "group"),
    **dict.fromkeys(words("it its itself which"), "organization"),
    **dict.fromkeys(words("that this"), "document"),
    **dict.fromkeys(words("i me my mine myself we us our ours ourselves"), "author"),
}


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """Tell whether a pronoun means a man or a woman.

    Example:
        >>> gender_of_pronoun("him"), gender_of_pronoun("they")
        ('m', None)
    """
    return "m" if pronoun in _MALE else "f" if pronoun in _FEMALE else None


def gender_of_name(name: str) -> Gender | None:
    """Tell whether a full name's given name is one that only men or only women have.

    Example:
        >>> gender_of_name("Mary Roe"), gender_of_name("Robin Roe"), gender_of_name("Roe")
        ('f', None, None)
    """
    first, _, rest = name.lower().partition(" ")
    if not rest or first in UNISEX:
        return None
    return "m" if first in _MEN else "f" if first in _WOMEN else None


def gender_of_title(title: str) -> Gender | None:
    """Tell whether one of the words before a name means a man or a woman.

    Example:
        >>> gender_of_title("Councilwoman"), gender_of_title("Dr.")
        ('f', None)
    """
    parts = {part.strip(".,").lower() for part in title.split()}
    return "m" if parts & _NOUNS.male else "f" if parts & _NOUNS.female else None


def gender_of_noun(noun: str) -> Gender | None:
    """Tell whether a noun in lower case means a man or a woman.

    Example:
        >>> gender_of_noun("nephew"), gender_of_noun("cousin")
        ('m', None)
    """
    return "m" if noun in _NOUNS.male else "f" if noun in _NOUNS.female else None
