"""Words of German mentions: the phrase and what belongs to its noun, the article, the name at its end."""

from __future__ import annotations

import re

from newsmodel.claims.german.acronym_words import is_acronym
from newsmodel.claims.german.grammar import (
    BEFORE_NUMBERS,
    DETERMINERS,
    FUNCTION_WORDS,
    GENITIVE_DETERMINERS,
    PREPOSITIONS,
    TIME_NOUNS,
)
from newsmodel.claims.german.nouns import guess_kind, is_country, is_plural_thing, kind_of_noun, known_noun
from newsmodel.claims.german.participles import is_determiner
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.tokens import without_gender_sign

_NAMES, _MENTIONS, _NOUNS = get("de").names, get("de").mentions, get("de").nouns
MEN, WOMEN = _NAMES.men | get("en").names.men, _NAMES.women | get("en").names.women
OUTLETS = _NAMES.outlets | NAMES.agencies
_KNOWN_BODIES = OUTLETS | _NAMES.organizations
#: Articles of what is known.
DEFINITE = words("der die das dem den des dieser diese dieses diesem diesen")
_POST = re.compile(rf"\s(?=(?:{any_of(GENITIVE_DETERMINERS | PREPOSITIONS)})\s)")
_PARTICLES = NAMES.particles.particles_of_people
#: What nouns mean that are surnames behind a given name: "Petra *Richter*".
_PEOPLE = frozenset(("person", "group"))
#: A full name has so many words at the least.
_FULL_NAME = 2
#: Before a number: "mehr als", "rund".
_BEFORE_NUMBERS = BEFORE_NUMBERS | {"als"}


def is_given(word: str) -> bool:
    """Whether a word is a given name that the lexicon has.

    Example:
        >>> is_given("Petra"), is_given("Kämmerer")
        (True, False)
    """
    return word.lower() in MEN or word.lower() in WOMEN


def parted(core: str) -> tuple[str, str]:
    """Part a phrase from what belongs to its noun behind it."""
    for match in _POST.finditer(core):
        before = core[: match.start()].split()
        last = before[-1] if before else ""
        # "eine der Ärztinnen"
        if len(before) == 1 and is_determiner(last):
            continue
        # "Ursula von der Leyen"
        if last[:1].isupper() and not (core[match.end() :].startswith(("von ", "der ", "zu ")) and is_given(last)):
            return core[: match.start()], core[match.end() :]
    return core, ""


def tokens_of(phrase: str) -> tuple[list[str], str | None]:
    """List the words of a phrase without its determiner, and give that."""
    tokens = phrase.split()
    # "*mehr als* zwei von drei Befragten"
    counted = next((k for k, token in enumerate(tokens) if token.lower() not in _BEFORE_NUMBERS), 0)
    if counted and is_determiner(tokens[counted]):
        tokens = tokens[counted:]
    first = without_gender_sign(tokens[0].lower()) if tokens else ""
    return (tokens[1:], first) if first in DETERMINERS and len(tokens) > 1 else (tokens, None)


def is_role_alone(name: str, title: list[str], article: str | None) -> bool:
    """Whether what reads as a name is what somebody is: "*der* Neurochirurg", "*eine* Hamburgerin", "*ein* Fan"."""
    if title or article is None or " " in name or is_acronym(name) or name.lower() in _KNOWN_BODIES:
        return False
    if article.startswith(("ein", "kein", "jed", "manch")) or is_called(name.lower(), article):
        return True
    ending = name.lower().endswith
    return guess_kind(name.lower()) == "person" and (article not in {"die", "das"} or ending("in"))


def is_called(noun: str, article: str | None) -> bool:
    """Whether a noun in lower case that the lexicon does not have is a man's, by its article: "*der* Verdächtige".

    Example:
        >>> is_called("verdächtige", "der"), is_called("linke", "die"), is_called("spiegel", "der")
        (True, False, False)
    """
    return article in {"der", "dieser", "jener"} and noun.endswith("e") and kind_of_noun(noun) is None


def is_partitive(tokens: list[str], article: str | None) -> bool:
    """Whether a phrase is some of several: "*eine der* Ärztinnen", "*zwei von* ihnen"."""
    return article is not None and bool(tokens) and tokens[0] in {"der", "von", "aus", "unter"}


def name_in(tokens: list[str]) -> tuple[str | None, list[str]]:
    """Find the name at the end of a phrase, and the words before it."""
    start = len(tokens)
    while start > 0 and _may_name(tokens, start - 1):
        start -= 1
    name = tokens[start:]
    while name and not name[0][:1].isupper() and name[0].lower() not in OUTLETS:
        name, start = name[1:], start + 1
    while len(name) > _FULL_NAME and not is_given(name[0]) and _is_role(name[0], name[1]):
        name, start = name[1:], start + 1
    if not name or all(one.lower() in TIME_NOUNS for one in name):
        return None, tokens
    return " ".join(name), tokens[:start]


def _is_role(word: str, following: str) -> bool:
    """Whether a word before a full name is what somebody is, though no table has it: "*Kämmerer* Timo Falk"."""
    return is_given(following) or word.lower().endswith(tuple(_MENTIONS.person_endings))


def _is_before_name(word: str) -> bool:
    """Whether a word that begins a sentence stands before a name and is no part of it: "*Sowohl* Lee", "*Auch* Lee"."""
    low = word.lower()
    return (low in FUNCTION_WORDS or low == "so") and low not in _PARTICLES and not is_given(word)


def _is_surname(low: str) -> bool:
    """Whether a word behind a given name ends as a body is called, but is none by itself: "Christian *Wendland*"."""
    known = known_noun(low)
    return known is not None and known[1] == "government" and known[0] != low and "-" not in low


def _is_surname_behind(before: list[str], low: str) -> bool:
    """Whether a word that looks like a noun is a surname: "*Anna* Berger", "*Ministerin Dana* Ruhland"."""
    titled = len(before) > 1 and kind_of_noun(before[-2].lower()) == "person"
    given = is_given(before[-1])
    return (given and kind_of_noun(low) in _PEOPLE) or ((given or titled) and _is_surname(low))


def _may_name(tokens: list[str], number: int) -> bool:
    word = tokens[number]
    low = word.lower().strip(".,")
    if low in _MENTIONS.polite or low in _NOUNS.firm_endings:
        return low in _NOUNS.firm_endings
    if number + 1 == len(tokens) and low in OUTLETS:
        return True
    if not word[:1].isupper():
        return low in _PARTICLES and number + 1 < len(tokens)
    known = (" ".join(tokens[start:]).lower() in _KNOWN_BODIES for start in range(number + 1))
    if is_plural_thing(low) and not any(known):
        # "Ersten *Ermittlungen* zufolge", but "Vereinte *Nationen*"
        return False
    if is_acronym(word):
        return True
    if number == 0 and (is_determiner(word) or (len(tokens) > 1 and _is_before_name(word))):
        return False
    if " ".join(tokens[number:]).lower() in _KNOWN_BODIES:
        return True
    if number + 1 < len(tokens) and tokens[number + 1].lower().strip(".") in _NOUNS.firm_endings:
        return True
    if kind_of_noun(low) is None or is_country(low) or (is_given(word) and "-" not in word):
        return True
    return number > 0 and _is_surname_behind(tokens[:number], low)
