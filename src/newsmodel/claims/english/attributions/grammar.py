"""Classes of English words: what a rule can know without a tagger.

They are put together from the closed classes in `languages/en/grammar.txt`. A class that one rule alone asks for stands
with that rule. All words are in lower case, with straight apostrophes.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import functools

from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import ENGLISH_MONTHS, ENGLISH_SHORT_MONTHS, ENGLISH_WEEKDAYS

_G = get("en").grammar

# --- time

#: English ones alone: "Sabato" is a name here.
WEEKDAYS = frozenset(ENGLISH_WEEKDAYS) | frozenset(f"{name}s" for name in ENGLISH_WEEKDAYS)
MONTHS = frozenset((*ENGLISH_MONTHS, *ENGLISH_SHORT_MONTHS))
#: Months that are names or verbs as well: "June Carter said", "they may".
AMBIGUOUS_MONTHS = words("may march april june august")
#: Nouns that say when: "the mayor said last *week*".
TIME_NOUNS = _G.days_from_today | _G.time_units | _G.parts_of_the_day | _G.seasons
#: WordRange that say when by themselves or before another: "he said *Tuesday*", "*late* *Friday*".
TIME_WORDS = WEEKDAYS | MONTHS | _G.days_from_today | _G.time_modifiers | _G.moment_adverbs

#: What stands before a word of time: "*late* Monday".
TIME_MODIFIERS = _G.time_modifiers

# --- verbs

HAVE = _G.have | _G.negated_have | _G.joined_have
BE = _G.be | _G.negated_be | _G.joined_be
#: Without the participles: "doing better" is no clause.
DO = (_G.do - words("doing done")) | _G.negated_do
MODALS = _G.modals | _G.negated_modals
AUXILIARIES = HAVE | BE | DO | MODALS
#: Common finite verbs beside auxiliaries and cues: irregular past forms and frequent others.
#: The same with what stands before a verb: "*over*slept", "*under*went"; shorter ones are nouns then: "*out*set".
_SHORTEST_WITH_PREFIX = 4
_PREFIXED = frozenset(
    f"{prefix}{past}"
    for prefix in words("over under mis re")
    for past in _G.irregular_pasts - _G.be - words("cast cost come")
    if len(past) >= _SHORTEST_WITH_PREFIX
)
VERBS = _G.irregular_pasts | _PREFIXED | _G.common_presents
#: Past tenses that no ending tells, with auxiliaries that may be all of a predicate: "took", "has".
IRREGULAR_PASTS = _G.irregular_pasts | words("has have does")
#: Participles that no ending tells, of verbs that attribute nothing: "sent", "taken".
PARTICIPLES = (_G.pasts_and_participles | _G.irregular_participles) - words("had come run")
#: A shorter word in -ly, -ed or -ing has no stem before its ending in most cases.
_SHORTEST_WITH_ENDING = 5
#: Verbs wherever they stand in lower case.
KNOWN_VERBS = AUXILIARIES | VERBS
NEGATIONS = _G.negations | _G.negated | words("cannot")

# --- adverbs

#: Adverbs that stand between a subject and its verb; those in -ly are known by their ending.
ADVERBS = _G.degree_adverbs | _G.time_adverbs | _G.negating_adverbs | (_G.linking_adverbs - _G.place_adverbs)
#: What may stand before the subject of a sentence: "*Meanwhile* the mayor said".
LEADING = (
    WEEKDAYS
    | _G.coordinators
    | _G.time_adverbs
    | _G.linking_adverbs
    | _G.focusing_adverbs
    | _G.days_from_today
    | words("second third once not")
)

# --- nouns and pronouns

#: Numbers in words, as they stand before what is counted: "*two* aides".
CARDINALS = frozenset(word for word, _ in get("en").numbers.cardinals)
ARTICLES = _G.articles
DETERMINERS = (
    ARTICLES
    | _G.demonstratives
    | _G.possessives
    | (_G.quantifiers - _G.quantifying_pronouns - _G.comparing_quantifiers)
    | words("what which whose")
)
POSSESSIVES = _G.possessives
#: Pronouns that speak by themselves: "*many* said".
SUBJECT_PRONOUNS = (
    _G.subject_pronouns
    | _G.demonstratives
    | _G.indefinite_pronouns
    | _G.standing_quantifiers
    | _G.quantifying_pronouns
    | words("who there")
)
#: Personal pronouns as subjects.
SUBJECTS = _G.subject_pronouns
#: Pronouns that begin a clause, with what may be joined to them: "*he's* ill".
PERSONAL = _G.subject_pronouns.union(
    ("there",),
    (f"{pronoun}{verb}" for pronoun in (*_G.subject_pronouns, "that", "there") for verb in _G.joined_verbs),
)
REFLEXIVES = _G.reflexives
OBJECTS = _G.object_pronouns | REFLEXIVES
#: Objects that are no subjects: not "it", not "you".
ONLY_OBJECTS = OBJECTS - _G.subject_pronouns
RELATIVES = _G.relatives
#: Relatives that are nothing else: "voters *who* have backed him".
SURE_RELATIVES = words("who which")
#: The same, and what begins a clause of what is theirs: "the mayor *whose* aides spoke".
SURE_OPENERS = SURE_RELATIVES | {"whose"}

# --- joining words

PREPOSITIONS = _G.prepositions
SUBORDINATORS = _G.subordinators
COMPLEMENTIZERS = _G.complementizers
COORDINATORS = _G.coordinators
#: Those that join sources: "Lee *or* Hart".
JOINING = words("and or nor")
WH = _G.interrogatives
#: What begins a clause that says when: "Lee left *after* Ruiz spoke".
TIME_CONJUNCTIONS = words("as when while after before")

# --- marks

#: Dashes of whatever length, the hyphen with spaces around it too.
DASHES = words("-- — – ― -")
LONG_DASHES = words("-- — – ―")
#: What ends a statement.
FULL_STOPS = words(". ! ?")
#: Marks that no noun phrase reaches across.
PHRASE_STOPS = DASHES | words("""; : " “ ” '' `` [ ] ? ! … ... « » | • *""")
APOSTROPHES = words("' ’")


@functools.lru_cache(maxsize=8192)
def is_adverb(word: str) -> bool:
    """Whether a word in lower case is taken for an adverb.

    Example:
        >>> is_adverb("officially"), is_adverb("also"), is_adverb("family")
        (True, True, False)
    """
    return word in ADVERBS or (has_ending(word, "ly") and word not in _G.no_adverbs)


def has_ending(word: str, ending: str) -> bool:
    """Whether a word in lower case has an ending behind a stem: not "fly", "need", "king".

    Example:
        >>> has_ending("mended", "ed"), has_ending("need", "ed")
        (True, False)
    """
    return word.endswith(ending) and len(word) >= _SHORTEST_WITH_ENDING
