"""German nouns, by what they stand for: a compound is what its last part is."""

from __future__ import annotations

import functools

from newsmodel.claims.sources.mention import Gender
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.tokens import without_gender_sign
from newsmodel.values import SourceKind

_NOUNS, _MENTIONS = get("de").nouns, get("de").mentions
#: Shorter parts are no nouns by themselves.
_SHORTEST = 2
#: Parts of words that end other words as well: only whole words and parts behind a hyphen count.
_WHOLE_ONLY = 4
#: What an umlaut of the feminine is in the masculine.
_UMLAUTS = {"ä": "a", "ö": "o", "ü": "u"}
#: Endings of cases and numbers that a noun may have, the longest first.
_ENDINGS = ("innen", "in", "en", "es", "er", "n", "s", "e")


@functools.cache
def _kinds() -> dict[str, SourceKind]:
    pairs: tuple[tuple[frozenset[str], SourceKind], ...] = (
        (_NOUNS.groups, "group"),
        (_NOUNS.documents, "document"),
        (_NOUNS.media, "media"),
        (_NOUNS.governments, "government"),
        (_NOUNS.organizations, "organization"),
        (_NOUNS.persons, "person"),
    )
    return {noun: kind for nouns, kind in pairs for noun in nouns}


@functools.lru_cache(maxsize=8192)
def known_noun(word: str) -> tuple[str, SourceKind] | None:
    """Find the noun of the lexicon that a word is, or that its last part is, with its kind.

    Args:
        word: A word in lower case.

    Example:
        >>> known_noun("firmensprecherin"), known_noun("spd-chef"), known_noun("brücke")
        (('sprecher', 'person'), ('chef', 'person'), None)
    """
    bare = without_gender_sign(word.strip("„“\"'.,")).rpartition("-")[2]
    cut = (bare[: -len(ending)] for ending in _ENDINGS if bare.endswith(ending))
    for candidate in (bare, *cut):
        found = _last_part(candidate)
        if found is not None:
            return found
    men = (_last_part(man) for man in _masculines(bare))
    return next((man for man in men if man is not None and man[1] == "person"), None)


def _masculines(word: str) -> tuple[str, ...]:
    """List what the man may be called whose feminine a word is: "Ärztin", "Beamtin", "Anwältinnen"."""
    stem = next((word[: -len(ending)] for ending in ("innen", "in") if word.endswith(ending)), "")
    place = max(stem.rfind(vowel) for vowel in _UMLAUTS)
    plain = f"{stem[:place]}{_UMLAUTS[stem[place]]}{stem[place + 1 :]}" if stem and place >= 0 else stem
    return tuple(one for one in (stem, plain, f"{stem}e") if stem)


def _last_part(word: str) -> tuple[str, SourceKind] | None:
    kinds = _kinds()
    for start in range(max(1, len(word) - _SHORTEST)):
        part = word[start:]
        if part in kinds and (start == 0 or (len(part) >= _WHOLE_ONLY and part not in _NOUNS.alone)):
            return part, kinds[part]
    return None


@functools.lru_cache(maxsize=4096)
def nominative(word: str) -> str:
    """Write a noun of the lexicon, or a compound with one, without the ending of the genitive; else as it is.

    Args:
        word: A word as printed.

    Example:
        >>> nominative("Landesrechnungshofs"), nominative("Finanzamtes"), nominative("Hauses"), nominative("Paris")
        ('Landesrechnungshof', 'Finanzamt', 'Hauses', 'Paris')
    """
    low = word.lower().rpartition("-")[2]
    if _last_part(low) is not None:
        return word
    for ending in ("es", "s"):
        bare = low.removesuffix(ending)
        if bare != low and _last_part(bare) is not None:
            return word[: -len(ending)]
    return word


def bare_name(name: str) -> str:
    """Write a name in lower case without the ending of a case.

    Args:
        name: The name as printed.

    Example:
        >>> bare_name("Rechnungshofs Kassel")
        'rechnungshof kassel'
    """
    return " ".join(nominative(word) for word in name.lower().split())


def kind_of_noun(word: str) -> SourceKind | None:
    """Tell the kind of source that a noun in lower case stands for.

    Example:
        >>> kind_of_noun("innenministerium"), kind_of_noun("augenzeugen")
        ('government', 'group')
    """
    found = known_noun(word)
    return found[1] if found else None


def is_country(name: str) -> bool:
    """Whether a name in lower case is one of a state, in German or as other languages write it.

    Example:
        >>> is_country("polen"), is_country("china"), is_country("köln")
        (True, True, False)
    """
    return name in get("de").places.countries or name in NAMES.countries.countries


def is_place(name: str) -> bool:
    """Whether a name in lower case is one of a state or of a city.

    Example:
        >>> is_place("polen"), is_place("köln"), is_place("eigentum")
        (True, True, False)
    """
    return is_country(name) or name in NAMES.cities or name in get("de").places.cities


def is_one_of_group(word: str) -> bool:
    """Whether a noun that the lexicon has for several people means one of them after "ein": "Insider", "Leserin".

    Example:
        >>> is_one_of_group("insider"), is_one_of_group("leserin"), is_one_of_group("drittel")
        (True, True, False)
    """
    return kind_of_noun(word) == "group" and word.endswith(("er", "in"))


def gender_of_noun(word: str) -> Gender | None:
    """Tell whether a noun in lower case means a man or a woman.

    Example:
        >>> gender_of_noun("ärztin"), gender_of_noun("sprecher"), gender_of_noun("mitglied")
        ('f', 'm', None)
    """
    if without_gender_sign(word) != word:
        return None
    if word.endswith("in") and any(kind_of_noun(man) == "person" for man in _masculines(word)):
        return "f"
    found = known_noun(word)
    if found is None or found[1] != "person":
        return None
    return "f" if found[0] in _NOUNS.female else "m"


def is_plural_thing(word: str) -> bool:
    """Whether a noun in lower case is a plural of things, by its ending; no name ends so.

    Example:
        >>> is_plural_thing("ermittlungen"), is_plural_thing("hansen")
        (True, False)
    """
    return word.endswith("en") and word.removesuffix("en").endswith(tuple(_MENTIONS.thing_endings))


def guess_kind(word: str) -> SourceKind:
    """Guess the kind of a noun that the lexicon does not have, by its ending.

    Example:
        >>> guess_kind("neurologe"), guess_kind("messung")
        ('person', 'document')
    """
    known = kind_of_noun(word)
    if known is not None:
        return known
    if word.endswith(tuple(_MENTIONS.thing_endings)) or is_plural_thing(word):
        return "document"
    return "person" if word.endswith(tuple(_MENTIONS.person_endings)) else "organization"
