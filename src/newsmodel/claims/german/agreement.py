"""Agreement of German noun phrases: which can be the subject of a verb, by case, number and gender."""

from __future__ import annotations

from newsmodel.claims.german.grammar import (
    ADVERBS,
    AMOUNTS,
    COORDINATORS,
    DETERMINERS,
    GENITIVE_DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_feminine,
    is_oblique,
)
from newsmodel.claims.german.noun_runs import AND, LONGEST_TITLE
from newsmodel.claims.german.nouns import gender_of_noun, kind_of_noun, known_noun
from newsmodel.claims.german.phrases import core_phrase, head_of, is_time, noun_phrase
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: Determiners of the singular, and those of which the noun tells the number.
_SINGULARS = words("der das ein eine dieser dieses jeder jede jedes")
_EITHER_NUMBER = words("die diese seine ihre keine")
#: "*Anders* sieht *das* Lee"
_SO, _TAKING_UP = words("anders so ähnlich genauso"), words("das dies es")
_PLURALS = ("en", "ern", "eln")
#: So end nouns of people in all cases but the nominative of the singular: "riet *der 38-Jährigen*", "*der Zeugen*".
OBLIQUE_PEOPLE = tuple(get("de").mentions.weak_endings)


def is_subject(view: View, phrase: WordRange) -> bool:
    """Whether a phrase can be a subject by its article, and is no time."""
    low = view.lowered
    first = low[phrase.start]
    if first == "es" or (first in OBJECT_PRONOUNS and first not in PRONOUNS):
        return False
    if first.startswith("wo") and first in RELATIVES | INTERROGATIVES:
        # "*Wobei* zu bemerken ist"
        return False
    if first in DETERMINERS and is_oblique(first):
        return False
    if first == "der" and phrase.end - phrase.start > 1 and not _may_be_masculine(view, phrase):
        return False
    return not is_time(view, phrase)


def is_plural(view: View, phrase: WordRange) -> bool | None:
    """Tell whether a phrase is of the plural, by its article, its adjectives and "und"; None where they do not say.

    Args:
        view: The passage.
        phrase: The phrase.
    """
    low = view.lowered
    core = core_phrase(view, phrase.start, phrase.end)
    first = low[phrase.start]
    joints = [k for k in range(phrase.start + 1, phrase.end - 1) if low[k] in AND and view.begins_upper[k - 1]]
    if first in _SINGULARS:
        # der Künstler und Aktivist Lee
        return None if joints else False
    if joints:
        return True
    if first not in _EITHER_NUMBER or core <= phrase.start + 1:
        return None
    # die *neuen* Regeln, die *Forderungen*, but "die Ministerin Mia Kern"
    noun = next((k for k in range(phrase.start + 1, core) if view.begins_upper[k]), core - 1)
    weak = view.begins_lower[phrase.start + 1] and low[phrase.start + 1].endswith("en")
    # "*die Mönche*"
    men = gender_of_noun(low[noun]) == "m" and not _is_described(low[noun])
    return True if weak or men or low[noun].endswith(_PLURALS) else None


def _is_described(noun: str) -> bool:
    """Whether a noun has the endings of an adjective, so that a woman may be called so: "die *Abgeordnete*"."""
    man = f"{noun}r"
    found = known_noun(man)
    return found is not None and found[0].endswith("er") and man.endswith(found[0])


def agrees(view: View, phrase: WordRange, verb: int) -> bool:
    """Whether a phrase may be the subject of a finite verb by its number.

    Args:
        view: The passage.
        phrase: The phrase.
        verb: The finite verb.
    """
    plural, low = is_plural(view, phrase), view.lowered[verb]
    # "sie *sind*", but "er *fand*"
    return plural is None or plural == (low.endswith("n") or low == "sind")


def _may_be_masculine(view: View, phrase: WordRange) -> bool:
    """Whether "der" before a noun may be of the nominative: no noun is feminine, or one names a man."""
    low = view.lowered
    head = head_of(view, phrase)
    if (
        low[head].endswith(OBLIQUE_PEOPLE)
        and head == core_phrase(view, phrase.start, phrase.end) - 1 == phrase.start + 1
    ):
        return False
    core = range(phrase.start + 1, core_phrase(view, phrase.start, phrase.end))
    nouns = [k for k in core if view.begins_upper[k] and not view.quoted[k]]
    return not is_feminine(low[head_of(view, phrase)]) or any(gender_of_noun(low[k]) == "m" for k in nouns)


def subject_after(
    view: View, start: int, end: int, *, named: bool = False, verb: int | None = None
) -> WordRange | None:
    """Find the first phrase behind a verb that can be its subject.

    Args:
        view: The passage.
        start: The word behind the verb.
        end: The end of its clause.
        named: Whether a quotation there can but be a name: "schrieb *„Die Zeit“*".
        verb: The finite verb whose number it must have, if that is known.
    """
    low = view.lowered
    k = start
    if k + 1 < end and low[k] in _TAKING_UP and k > 1 and low[k - 2] in _SO:
        # anders sieht *das* Lee
        k += 1
    while k < end:
        if named and view.opens(k) and view.quotation_at(k).end - k <= LONGEST_TITLE + 2:
            return WordRange(k, min(end, view.quotation_at(k).end))
        ends = low[k] in SUBORDINATORS or low[k] in INTERROGATIVES or low[k] in COORDINATORS
        if ends or (view.quoted[k] and noun_phrase(view, k, end) == k):
            return None
        if low[k] == "(":
            k = view.next_of({")"}, k, end) + 1
            continue
        if low[k] in PREPOSITIONS and not view.quoted[k]:
            k = max(k + 1, noun_phrase(view, k + 1, end))
            continue
        if low[k] in AMOUNTS and k + 1 < end and kind_of_noun(low[head_of(view, WordRange(k + 1, end))]) is None:
            # "verlangt *viel Geduld*" tells of nobody
            k = max(k + 1, noun_phrase(view, k + 1, end))
            continue
        stop = noun_phrase(view, k, end)
        if stop == k or (low[k] in ADVERBS and stop == k + 1):
            k += 1
            continue
        phrase = WordRange(k, stop)
        if is_subject(view, phrase) and (verb is None or agrees(view, phrase, verb)):
            return phrase
        k = max(_behind_object(view, k, end), k + 1)
    return None


def _behind_object(view: View, start: int, end: int) -> int:
    """Find the end of an object; "der" behind it begins a subject only before a man: "dem Sender *der Minister*"."""
    core = core_phrase(view, start, end)
    if core >= end or view.lowered[core] not in GENITIVE_DETERMINERS:
        return core
    behind = core_phrase(view, core, end)
    man = behind > core and gender_of_noun(view.lowered[behind - 1]) == "m"
    return core if man and view.lowered[core] in {"der", "einer"} else behind
