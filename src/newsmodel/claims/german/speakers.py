"""Noun phrases that may name who speaks: told from things, adverbials and objects that stand before a German verb."""

from __future__ import annotations

import re

from newsmodel.claims.german.acronym_words import has_capitals
from newsmodel.claims.german.agreement import OBLIQUE_PEOPLE, agrees, is_subject
from newsmodel.claims.german.conjugation import FIXED_PREFIXES
from newsmodel.claims.german.grammar import (
    AMOUNTS,
    ARTICLES,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    is_adjective,
    is_linking,
)
from newsmodel.claims.german.lexicon import participles
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import guess_kind, is_country, is_place, kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, head_of
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of

#: Adverbs end so.
_ADVERBIAL = ("weise", "falls", "mals", "lich", "ig", "end", "stens", "lang", "iell", "uell")
#: A name as well: "*Anders* sieht das Lee".
_ALSO_ADVERBS = frozenset(("anders",))
#: So do participles that stand for adverbs, "vereinzelt", and names: "Lammert".
_PARTICIPLE = re.compile(rf"\A{any_of(FIXED_PREFIXES)}\w{{2,}}(?:elt|ert)\Z")
_PEOPLE = frozenset(("er", "sie", "wir", "ich", "beide"))
#: Nouns that attribute.
_A = get("de").attributions
_ACTS = frozenset().union(*(_A.nouns[kind] for kind in ("accuse", "demand", "believe", "warn", "promise", "ask")))
_THINGS = _A.slogans.union(*_A.nouns.values())


def may_speak(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names somebody or something that says things: a name, or a noun of a source.

    Args:
        view: The passage.
        phrase: The phrase.
    """
    head = view.lowered[head_of(view, phrase)]
    if is_country(head):
        return True
    if view.lowered[phrase.start] not in DETERMINERS:
        return phrase.end > phrase.start + 1 or kind_of_noun(head) not in {None, "document"}
    core = core_phrase(view, phrase.start, phrase.end)
    known = kind_of_noun(head) not in {None, "document"} or sum(view.begins_upper[phrase.start + 1 : core]) > 1
    return known or _is_acronym(view, phrase)


def may_go_on(view: View, phrase: WordRange) -> bool:
    """Whether a source may go on speaking in the sentences behind: somebody, or what has words in it, but no event.

    Args:
        view: The passage.
        phrase: The source.
    """
    start, core = phrase.start, core_phrase(view, phrase.start, phrase.end)
    if core == start or core > start + 1 or kind_of_noun(view.lowered[start]) is not None:
        return is_surely_person(view, phrase) or _may_be_named(view, phrase) or is_known(view, phrase)
    low = view.lowered[start]
    if low in PRONOUNS or view.begins_lower[start]:
        return True
    whole = phrase.end == core or view.lowered[core] in {",", "("}
    return whole and not is_thing(view, phrase) and not looks_adverbial(view, phrase) and not is_linking(low)


def is_known(view: View, phrase: WordRange) -> bool:
    """Whether the lexicon has the noun of a phrase as one of sources.

    Args:
        view: The passage.
        phrase: The phrase.
    """
    return kind_of_noun(view.lowered[head_of(view, phrase)]) is not None


def _is_acronym(view: View, phrase: WordRange) -> bool:
    """Whether the noun of a phrase has several capitals: "die *SPD*", "der *DGB*"."""
    return has_capitals(view.tokens.words[head_of(view, phrase)])


def is_bare_name(view: View, phrase: WordRange) -> bool:
    """Whether a phrase is one word with a capital that no table has, without an article: "*Lee* war dort".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    low = view.lowered[phrase.start]
    alone = phrase.end == phrase.start + 1 and view.begins_upper[phrase.start] and low not in FUNCTION_WORDS
    # "Okafor" ends as "Direktor" does
    return alone and kind_of_noun(low) is None and guess_kind(low) in {"organization", "person"}


def is_thing(view: View, phrase: WordRange) -> bool:
    """Whether a phrase is a noun that its ending or its use shows to be nobody: "*Kritik* übte Lee".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    head = view.lowered[head_of(view, phrase)]
    if kind_of_noun(head) not in {None, "document"} or is_place(head):
        return False
    return head in _THINGS or (kind_of_noun(head) is None and guess_kind(head) == "document")


def is_described_thing(view: View, phrase: WordRange) -> bool:
    """Whether a phrase without an article is a described noun that is nobody: "*Mehr Geld* fordert Lee".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    first, head = phrase.start, head_of(view, phrase)
    described = is_adjective(view.lowered[first]) or view.lowered[first] in AMOUNTS
    bare = view.lowered[first] not in DETERMINERS and described and head == first + 1
    if not bare or is_given(view.tokens.words[first]) or kind_of_noun(view.lowered[first]) == "person":
        return False
    return guess_kind(view.lowered[head]) != "person" and kind_of_noun(view.lowered[head]) in {None, "document"}


def is_surely_person(view: View, phrase: WordRange) -> bool:
    """Whether a phrase is a pronoun of people: "sie", "wir".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    return phrase.end == phrase.start + 1 and view.lowered[phrase.start] in _PEOPLE


def is_surely_subject(view: View, phrase: WordRange) -> bool:
    """Whether a phrase can be nothing but a subject: "er", "*der* Minister", "*ein* Sprecher", but not "ein Risiko"."""
    first = view.lowered[phrase.start]
    if first in {"er", "ich", "wir", "man"}:
        return True
    if first == "sie" and phrase.end == phrase.start + 1:
        return True
    if first == "ein":
        return may_speak(view, phrase)
    # "der Sprecher Jan *Martin*" is no woman
    head = view.lowered[head_of(view, phrase)]
    return first == "der" and is_subject(view, phrase) and not head.endswith(OBLIQUE_PEOPLE)


def is_fronted(view: View, front: WordRange, behind: WordRange, verb: int) -> bool:
    """Whether what stands before a verb is no subject, since one stands behind it: "*Die Kritik* wies Lee zurück"."""
    if looks_adverbial(view, front) or not agrees(view, front, verb):
        return True
    if is_surely_subject(view, front):
        return False
    if view.lowered[behind.start] == "sie" and behind.end == behind.start + 1 and _names_people(view, front):
        # "*Ihre Schüler* nennen sie streng": who stands first acts
        return False
    several = may_speak(view, front) or view.lowered[front.start] in PRONOUNS
    if view.lowered[verb].endswith("en") and several and _is_one_person(view, behind):
        # "*Einige der Ärzte* haben Tony Lee geschrieben"
        return False
    nobody = is_described_thing(view, front) or _is_act(view, front) or _is_unknown_beside(view, front, behind)
    if nobody and (may_speak(view, behind) or is_bare_name(view, behind)):
        # "*Höhere Löhne* fordert die Gewerkschaft", "*Die Vorwürfe* wies die Stadt zurück"
        return True
    if _is_role_with_name(view, front) and kind_of_noun(view.lowered[head_of(view, behind)]) is None:
        # "*Minister Jo Lee* warf der Spitze der Partei Versagen vor"
        return False
    named = view.begins_upper[behind.start] and not _is_bare_thing(view, behind)
    return (named and not _may_be_named(view, front)) or is_surely_subject(view, behind)


def _names_people(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names people by a noun, or somebody by a role or by name."""
    return kind_of_noun(view.lowered[head_of(view, phrase)]) in {"person", "group"} or is_bare_name(view, phrase)


def _is_unknown_beside(view: View, front: WordRange, behind: WordRange) -> bool:
    """Whether a noun that no table has stands before people, both with an article: "*Die Liste* nannten die Prüfer".

    What is somebody's may stand before any source: "*Seine Aussage* nannte die Stadt falsch".
    """
    kind = kind_of_noun(view.lowered[head_of(view, behind)])
    owned = view.lowered[front.start] in DETERMINERS - ARTICLES and kind not in {None, "document"}
    # "*die Studie* nannte die Ministerin" might be either
    articled = view.lowered[front.start] in ARTICLES and kind == "person" and not is_known(view, front)
    return is_unknown(view, front) and view.lowered[behind.start] in ARTICLES and (owned or articled)


def is_unknown(view: View, phrase: WordRange) -> bool:
    """Whether a phrase is a determiner and a noun of which no table says that it speaks, and no ending: "die Liste".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    head = view.lowered[head_of(view, phrase)]
    determined = view.lowered[phrase.start] in DETERMINERS and phrase.end == phrase.start + 2
    return determined and kind_of_noun(head) in {None, "document"} and guess_kind(head) != "person"


def _is_one_person(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names somebody in full, and nobody beside: "*Minister Tony Lee*"."""
    given = any(is_given(view.tokens.words[k]) for k in range(phrase.start, phrase.end - 1))
    return given and all(view.begins_upper[phrase.start : phrase.end])


def _is_role_with_name(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names somebody by what he is and by name: "*Minister Jo Lee*"."""
    core = core_phrase(view, phrase.start, phrase.end)
    role = kind_of_noun(view.lowered[phrase.start]) == "person"
    return role and core > phrase.start + 1 and all(view.begins_upper[phrase.start : core])


def _is_act(view: View, phrase: WordRange) -> bool:
    """Whether a phrase is what somebody does by saying it, and nothing that says it: "*die Vorwürfe*"."""
    return view.lowered[head_of(view, phrase)] in _ACTS


def _may_be_named(view: View, phrase: WordRange) -> bool:
    """Whether a phrase may name who speaks: a source, an acronym, or a word without an article that is no thing."""
    bare = view.lowered[phrase.start] not in DETERMINERS and view.begins_upper[phrase.start]
    return may_speak(view, phrase) or _is_acronym(view, phrase) or (bare and not _is_bare_thing(view, phrase))


def _is_bare_thing(view: View, phrase: WordRange) -> bool:
    return view.lowered[phrase.start] not in DETERMINERS and is_thing(view, phrase)


def looks_adverbial(view: View, phrase: WordRange) -> bool:
    """Whether the first word of a sentence, which has its capital from there, ends as adverbs do: "*Vereinzelt*".

    Args:
        view: The passage.
        phrase: The phrase that it begins.
    """
    begins = any(one.start == phrase.start for one in view.statements)
    alone = phrase.end == phrase.start + 1 or view.lowered[phrase.start + 1] in PREPOSITIONS
    low = view.lowered[phrase.start]
    if low in _ALSO_ADVERBS or low in participles():
        # "*Anders* sieht das Lee", "*Gefragt* nach dem Grund"
        return begins and alone
    adverbial = low.endswith(_ADVERBIAL) and low not in _ADVERBIAL and not is_given(view.tokens.words[phrase.start])
    return begins and alone and (adverbial or bool(_PARTICIPLE.match(low)))
