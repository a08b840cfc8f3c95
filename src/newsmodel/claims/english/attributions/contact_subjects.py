"""Subjects of relative clauses that have no pronoun: "a step *officials* say will help"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    DETERMINERS,
    JOINING,
    PREPOSITIONS,
    RELATIVES,
)
from newsmodel.claims.english.attributions.speakers import COLLECTIVES, is_person, is_speaker
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import NUMBER_WORDS, is_adjective, is_plural
from newsmodel.claims.english.mentions.noun_phrases import QUANTIFIERS
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_NOUNS = get("en").nouns
_INDEFINITE = ARTICLES - {"the"}
#: What shows that a phrase is one, however its nouns agree: "a group *of* officials", "a clerk *and* two drivers".
_JOINED = PREPOSITIONS | JOINING | RELATIVES | words(", (")
#: Behind "a" they mean several: "a *few* officials", "a *dozen* officials", "a *couple* officials".
_SEVERAL = _NOUNS.partitives | words("few many dozen hundred thousand million quarter third half")


def may_begin_with_antecedent(view: View, found: WordRange) -> bool:
    """Whether `without_antecedent` may find something; what it asks about the verb is dear.

    Args:
        view: The passage.
        found: The words before the verb, as if they were one phrase.
    """
    low = view.lowered[found.start : found.end]
    return low[0] in DETERMINERS and _JOINED.isdisjoint(low) and _SEVERAL.isdisjoint(low[:2])


def without_antecedent(view: View, found: WordRange, *, extracted: bool) -> WordRange:
    """Find the subject of a relative clause that has no pronoun, behind the noun that the clause is about.

    A phrase that begins with "a" and ends with a plural is two, and so is one whose verb has another right behind it.

    Args:
        view: The passage.
        found: The words before the verb, as if they were one phrase.
        extracted: Whether the predicate of another subject follows the verb: "say *will help*".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("A step city officials say will help.", ())
        >>> without_antecedent(view, WordRange(0, 4), extracted=True)
        WordRange(start=3, end=4)
    """
    opening = view.lowered[found.start]
    if opening not in (DETERMINERS if extracted else _INDEFINITE) or not may_begin_with_antecedent(view, found):
        return found
    first = _first_of_subject(view, found, extracted=extracted)
    return WordRange(first, found.end) if first is not None and first - found.start > 1 else found


def _first_of_subject(view: View, found: WordRange, *, extracted: bool) -> int | None:
    """Find where the second of two phrases begins; None where there is only one."""
    last = found.last
    if view.begins_upper[last]:
        return _first_of_name(view, found) if extracted else None
    noun = view.lowered[last]
    if not (noun in COLLECTIVES or is_plural(noun)) or not is_speaker(noun):
        return None
    count = next((k for k in range(found.start + 1, last) if _counts(view, k)), None)
    if count is not None:  # "an estimated *200* residents say"; "a step *many* officials say will help"
        return count if extracted else None
    first = last
    while first - 1 > found.start + 1 and (view.begins_upper[first - 1] or is_adjective(view.lowered[first - 1])):
        first -= 1
    return first


def _counts(view: View, word: int) -> bool:
    low = view.lowered[word]
    return low[0].isdecimal() or low in NUMBER_WORDS or low in QUANTIFIERS


def _first_of_name(view: View, found: WordRange) -> int | None:
    """Find where a name with its title begins, behind a noun in lower case that no person bears: "a step *Jo Lee*"."""
    first = found.last
    while first > found.start and view.begins_upper[first - 1]:
        first -= 1
    if first == found.start or is_person(view.lowered[first - 1]):
        return None
    return first
