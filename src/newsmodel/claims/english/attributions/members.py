"""Stretches of words between two marks, as sources or as members of a list of sources."""

from __future__ import annotations

from typing import Literal

from newsmodel.claims.english.attributions.counts import number_after
from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    DETERMINERS,
    LEADING,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
from newsmodel.claims.english.attributions.speakers import is_speaker, is_trade
from newsmodel.claims.english.attributions.verbs import has_verb, is_known_verb
from newsmodel.claims.english.attributions.view import View
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.tables import words

#: A name, a noun for who can speak, and any other plural.
MemberKind = Literal["name", "speaker", "plural"]
#: What follows the head of a noun phrase.
_AFTER_HEAD = PREPOSITIONS | RELATIVES | {"("}
#: They begin no noun phrase.
_NO_BEGINNING = (PREPOSITIONS | SUBORDINATORS | COORDINATORS) - {"like"}
#: Participles with no ending that tells them, as they begin a sentence: "*told* of it, the mayor said".
_OPENING_PARTICIPLES = words("told shown given known seen caught sent born")
#: Marks and words inside of a name.
_JOINTS = words(". ' ’ - / & ) ”")  # noqa: RUF001 (the typographic apostrophe is meant)
#: A bare plural has so many words: "senior party officials".
_LONGEST_PLURAL = 4


def member_kind(view: View, start: int, end: int) -> MemberKind | None:
    """Tell what some words are as a source; None where they are no noun phrase, or one for what does not speak.

    Args:
        view: The passage.
        start: The first word.
        end: After the last one.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> [member_kind(view_of(said, ()), 0, 3) for said in ("Jo Lee Ray", "the old mayor", "it rained hard")]
        ['name', 'speaker', None]
    """
    low = view.lowered
    if start >= end or _is_adverbial(view, start, end):
        return None
    if low[start] in SUBJECTS or low[start] in PERSONAL:
        return "name" if end - start == 1 and low[start] != "there" else None
    first = number_after(view, start, end)
    behind = next((k for k in range(first + 1, end) if _follows_head(view, k)), end)
    if any(is_known_verb(view, k) for k in range(start, behind)) or has_verb(view, behind, end):
        return None
    if any(_is_past(view, k, end) for k in range(first + 1, end)):
        return None
    return _kind_of_head(view, start, behind)


def _is_adverbial(view: View, start: int, end: int) -> bool:
    """Whether some words begin as an adverbial does: "in Ohio", "however", "last week", "asked about it"."""
    low = view.lowered
    first = low[start]
    if first in _NO_BEGINNING and number_after(view, start, end) == start:
        return True
    if all(word in TIME_WORDS or word in TIME_NOUNS or word in DETERMINERS for word in low[start:end]):
        return True
    if end - start == 1:
        return first in LEADING or is_adverb(first)
    is_participle = has_ending(first, "ed") or has_ending(first, "ing") or first in _OPENING_PARTICIPLES
    if not is_participle or view.begins_upper[start + 1]:
        return False
    return low[start + 1] in PREPOSITIONS or not is_speaker(low[end - 1])


def _is_past(view: View, k: int, end: int) -> bool:
    """Whether a word in -ed is a verb rather than a participle: "nobody *cared*", "Lee *closed* the dam"."""
    if not has_ending(view.lowered[k], "ed") or not view.begins_lower[k] or begins_reduced_clause(view, k):
        return False
    return k + 1 >= end or view.lowered[k + 1] in DETERMINERS or view.lowered[k + 1] in PERSONAL


def _follows_head(view: View, k: int) -> bool:
    """Whether a word follows the head of a noun phrase: "officials *briefed* there", "people *at* home"."""
    word = view.lowered[k]
    if word in _AFTER_HEAD:
        return True
    is_participle = has_ending(word, "ed") or has_ending(word, "ing")
    return is_participle and view.begins_lower[k] and is_speaker(view.lowered[k - 1])


def _kind_of_head(view: View, start: int, end: int) -> MemberKind | None:
    low, last = view.lowered, end - 1
    while last > start and low[last] in _JOINTS:
        last -= 1
    noun = low[last]
    if not noun[0].isalnum() or low[start:last].count("and") or has_ending(noun, "ed"):
        return None
    if is_speaker(noun) or ("-" in noun and is_speaker(noun.rpartition("-")[2])):
        return "speaker"
    if view.begins_lower[last] and low[start] in DETERMINERS and is_trade(noun):
        return "speaker"
    if view.begins_upper[last]:
        return "name"
    is_bare = low[start] not in DETERMINERS and last - start < _LONGEST_PLURAL
    return "plural" if is_bare and (is_plural(noun) or _has_plural_ending(noun)) else None


def _has_plural_ending(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s"))
