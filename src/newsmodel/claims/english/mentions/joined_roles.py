"""Two roles of one person, which "and" joins before or behind a name: "Acme President *and* CEO Jo Lee"."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.english.mentions.kinds import is_person_title, kind_of_noun
from newsmodel.claims.english.mentions.known_names import GIVEN
from newsmodel.claims.english.mentions.noun_phrases import ARTICLES, QUANTIFIERS, is_capital
from newsmodel.languages.language import get

_NOUNS = get("en").nouns
_DETERMINERS = ARTICLES | QUANTIFIERS


def is_further_role(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether what stands before an "and" is a role of the person who is named behind it.

    Args:
        left: The words before it.
        right: The words behind it.

    Example:
        >>> is_further_role(["Acme", "President"], ["CEO", "Jo", "Lee"])
        True
        >>> is_further_role(["Ann", "Bishop"], ["CEO", "Jo", "Lee"])
        False
    """
    title = right[0].lower().strip(".")
    if kind_of_noun(left[-1]) != ("person", False) or left[0].lower() in _DETERMINERS or not is_person_title(right[0]):
        return False
    if not is_capital(left[-1]):
        return title not in _NOUNS.honorifics
    role = left[-1].lower().strip(".")
    is_name = role in _NOUNS.surnames or left[0].lower().strip(".") in GIVEN | _NOUNS.honorifics
    titles = {title, *(word.lower().strip(".") for word in right[1:2])}  # "*Chief Executive* Jo Lee"
    is_borne = role in _NOUNS.body_roles or not titles.isdisjoint(_NOUNS.body_roles)
    return len(right) > 1 and is_borne and (len(left) == 1 or not is_name)


def is_bare_role(words_: Sequence[str]) -> bool:
    """Tell whether words are a role whose holder they do not name: "CEO of Acme"; not "CEO Jo Lee".

    Example:
        >>> is_bare_role(["CEO", "of", "Acme"]), is_bare_role(["CEO", "Jo", "Lee"])
        (True, False)
    """
    return is_person_title(words_[0]) and (len(words_) == 1 or words_[1].lower() in {"of", "for", "at"})
