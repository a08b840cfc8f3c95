"""Closed classes of German words as the rules need them, from `languages/de/grammar.txt`."""

from __future__ import annotations

from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_G = get("de").grammar
_M = get("de").mentions

ARTICLES = _G.articles
DETERMINERS = _G.articles | _G.demonstratives | _G.possessives | _G.quantifiers
#: Demonstratives that mean somebody by themselves: "*dieser* sagte".
_POINTING = _G.demonstratives & words("dieser diese jener jene")
PRONOUNS = _G.subject_pronouns | _G.indefinite_pronouns | _G.standing_quantifiers | _POINTING
OBJECT_PRONOUNS = _G.object_pronouns | _G.reflexives
PREPOSITIONS = _G.prepositions
GENITIVE_DETERMINERS, PARTING_PREFIXES = _G.genitive_determiners, _G.parting_prefixes
COORDINATORS = _G.coordinators
SUBORDINATORS = _G.subordinators
INTERROGATIVES = _G.interrogatives
#: What begins a clause whose verb stands last.
SUBORDINATING = SUBORDINATORS | INTERROGATIVES
RELATIVES = _G.relatives
#: What begins an indirect question, and seldom a relative clause.
ASKING = _G.asking
AUXILIARIES = _G.have | _G.be | _G.do
HAVE, BE, BECOME, MODALS = _G.have, _G.be, _G.do, _G.modals
#: Verbs that stand beside the one that tells what happens.
HELPING = AUXILIARIES | MODALS
NEGATIONS = _G.negations
_OF_MANY = frozenset(word.removeprefix("k") for word in NEGATIONS if word.startswith("kein")) & ARTICLES - {"ein"}
#: They stand before nouns, or for them: "*keine* Partei", "*keiner*".
NONE = frozenset(f"k{word}" for word in _OF_MANY)
#: "*einer* der Beamten", "*keiner* der Beamten"
ONE_OF = _OF_MANY | NONE
OPEN_MODALS = _G.open_modals
#: Before nouns for what cannot be counted: "*viel* Geduld".
AMOUNTS = words("mehr viel wenig weniger genug")
#: With the perfect it tells what others say: "er *soll* dort gewesen sein".
SAID_TO = words("soll sollen")
ADVERBS = (
    _G.degree_adverbs
    | _G.focusing_adverbs
    | _G.time_adverbs
    | _G.linking_adverbs
    | _G.place_adverbs
    | _G.days_from_today
)
BEFORE_NUMBERS = _G.degree_adverbs
#: Numbers in words, but for those that are articles: "zwanzig".
NUMBERS = frozenset(word for word, _ in get("de").numbers.cardinals) - _G.articles
CARDINALS = NUMBERS - DETERMINERS
TIME_NOUNS = (
    _G.time_units
    | _G.parts_of_the_day
    | _G.seasons
    | frozenset(name for line in get("de").calendar.weekdays for name in line)
    | frozenset(name for line in get("de").calendar.months for name in line)
)
#: What can be no noun phrase and no adjective, whatever its ending.
FUNCTION_WORDS = (
    PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | INTERROGATIVES
    | AUXILIARIES
    | MODALS
    | NEGATIONS
    | ADVERBS
    | _G.subject_pronouns
    | OBJECT_PRONOUNS
)
#: Of the nominative although they end as genitives and datives do.
_ALSO_SUBJECTS = words("dieses jenes jedes beiden deren dessen")
_LINKING = ADVERBS | COORDINATORS | SUBORDINATORS | NEGATIONS | INTERROGATIVES - RELATIVES
_SHORTEST_ADJECTIVE = 4
_FEMININE = tuple(_M.feminine_endings)


def is_oblique(determiner: str) -> bool:
    """Whether a determiner can begin no subject: "dem", "einen", "des".

    Example:
        >>> is_oblique("dem"), is_oblique("der"), is_oblique("das")
        (True, False, False)
    """
    if determiner not in DETERMINERS or determiner in _ALSO_SUBJECTS:
        return False
    return determiner.endswith(("m", "es")) or (determiner.endswith("n") and not determiner.endswith("in"))


#: "dabei", "daraus", "hierzu", "womit": a preposition with what it takes up.
_PRONOMINAL = frozenset(
    f"{lead}{preposition}" for lead in ("da", "dar", "hier", "wo", "wor", "dem", "den") for preposition in PREPOSITIONS
)


def is_linking(word: str) -> bool:
    """Whether a word takes up or joins what was said, and names nobody though it has the capital of its sentence.

    Example:
        >>> is_linking("Dabei"), is_linking("Hieraus"), is_linking("Nehring"), is_linking("AB")
        (True, True, False, False)
    """
    low = word.lower()
    return not (word.isupper() and len(word) > 1) and (low in _PRONOMINAL or low in _LINKING)


def is_feminine(noun: str) -> bool:
    """Whether a noun in lower case is feminine, by its ending.

    Example:
        >>> is_feminine("zeitung"), is_feminine("sprecher")
        (True, False)
    """
    return noun.endswith(_FEMININE)


def is_adjective(word: str) -> bool:
    """Whether a word in lower case has the ending of an adjective before a noun.

    Example:
        >>> is_adjective("deutsche"), is_adjective("und")
        (True, False)
    """
    return (
        len(word) >= _SHORTEST_ADJECTIVE and word.endswith(("e", "en", "er", "es", "em")) and word not in FUNCTION_WORDS
    )
