"""Names of bodies as they are called by themselves: "dem Roten Kreuz", the "Rotes Kreuz"."""

from __future__ import annotations

import re
from typing import Literal

from newsmodel.claims.german.grammar import is_feminine
from newsmodel.claims.german.nouns import known_noun
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: How the strong adjective of the nominative ends.
_ENDINGS = {"m": "er", "f": "e", "n": "es", "plural": "e"}
#: Articles, also in prepositions, behind which an adjective is weak.
_WEAK = words("der die das den dem des beim vom zum im am zur")
_NEUTER = tuple(get("de").nouns.neuter)
#: An adjective and its noun.
_SHORTEST = 2
_ADJECTIVE = re.compile(r"(?P<stem>[A-ZÄÖÜ][a-zäöüß]+?)(?P<ending>e[nmrs]?)")
_STEMS = tuple(get("de").mentions.name_adjectives)

Number = Literal["m", "f", "n", "plural"]


def by_itself(name: str, article: str | None) -> str:
    """Write the name of a body as it is without an article: its adjectives in the strong nominative.

    Args:
        name: The name as it stands behind the article, its noun in the nominative.
        article: The article, or the preposition that has one in it, if there is one.

    Example:
        >>> by_itself("Roten Kreuz", "dem"), by_itself("Deutschen Bahn", "der"), by_itself("Vereinten Nationen", "den")
        ('Rotes Kreuz', 'Deutsche Bahn', 'Vereinte Nationen')
        >>> by_itself("Volkswagen Konzern", "der"), by_itself("Kölner Zoo", "dem"), by_itself("Deutscher Bahn", None)
        ('Volkswagen Konzern', 'Kölner Zoo', 'Deutsche Bahn')
    """
    tokens = name.split()
    low = article.lower() if article else ""
    own = next((number for number, word in enumerate(tokens) if word[:1].islower()), len(tokens))
    if (low and low not in _WEAK) or own < _SHORTEST:
        return name
    *before, noun = tokens[:own]
    adjectives = [_adjective(word) for word in before]
    endings = [adjective["ending"] for adjective in adjectives if adjective]
    if not endings:
        return name
    ending = _ENDINGS[_number_of(noun.lower(), low, endings[-1])]
    pairs = zip(before, adjectives, strict=True)
    return " ".join((*(found["stem"] + ending if found else word for word, found in pairs), noun, *tokens[own:]))


def _adjective(word: str) -> re.Match[str] | None:
    """Part an adjective that changes with the case into its stem and its ending; None for another word."""
    found = _ADJECTIVE.fullmatch(word)
    return found if found and found["stem"].lower().endswith(_STEMS) else None


def _number_of(noun: str, article: str, ending: str) -> Number:
    """Tell the gender of a noun, or that it is a plural, by its words, its article and the ending before it."""
    known = known_noun(noun)
    core = known[0] if known else noun
    if article == "das" or core.endswith(_NEUTER) or (not article and ending == "es"):
        return "n"
    several = noun.endswith("en") and (known is None or core != noun)
    if ending == "en" and (article == "die" or (several and article in {"den", "der"})):
        return "plural"
    weak_feminine = article in {"der", "zur"} and ending == "en"
    return "f" if article == "die" or weak_feminine or (article != "der" and is_feminine(core)) else "m"
