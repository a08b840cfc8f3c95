"""Those who are told something, between a cue and its content: "told *the BBC* that"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    CARDINALS,
    DETERMINERS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TIME_WORDS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.trimming import is_joined
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.tables import words

_LONGEST_ADDRESSEE = 24
#: What ends an addressee for sure: "told him *that*", "told the BBC *how*".
_AFTER_ADDRESSEE = words("that if whether how why what : ,")
#: The same behind a name, where a comma may begin what is said of its bearer.
_BEHIND_NAMED_HEARER = (_AFTER_ADDRESSEE - {","}) | PERSONAL | DETERMINERS
_BEFORE_ADVERBIALS = words("in on at during after before last this")
#: No subject without an article begins with them.
_NO_SUBJECTS = PREPOSITIONS | RELATIVES
#: A noun phrase that begins a clause without an article has so many words before its verb: "*pump prices* would rise".
_LONGEST_BARE_SUBJECT = 5
#: The title of a programme has so many words and marks at most.
_LONGEST_TITLE = 9


def skip_addressee(view: View, start: int, end: int) -> int | None:
    """Find the beginning of a content behind its addressee; None where nothing follows.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> skip_addressee(view_of("told the local paper it rained", ()), 1, 6)
        4
        >>> skip_addressee(view_of("told aides pump prices would rise", ()), 1, 6)
        2
    """
    low = view.lowered
    if start >= end:
        return None
    if low[start] in OBJECTS:
        is_subject = low[start] in PERSONAL and start + 1 < end and is_known_verb(view, start + 1)
        return start if is_subject else start + 1  # "promised *you will* love it"
    if low[start] in _AFTER_ADDRESSEE or low[start] in PERSONAL or low[start] in {"to", "not"}:
        return start
    if view.opens(start) and not is_title(view, start, end):
        return start
    return end_of_addressee(view, start, end)


def end_of_addressee(view: View, start: int, end: int) -> int | None:
    """Find the end of a noun phrase behind which a content begins; its start where it is a content itself.

    Args:
        view: The passage.
        start: The first word of the phrase.
        end: Up to where to look.
    """
    low = view.lowered
    limit = min(end, start + _LONGEST_ADDRESSEE)
    k = start
    while k < limit:
        if view.opens(k):
            if not is_title(view, k, end):
                return k
            k = view.quotation_at(k).end
            if k < limit and _begins_bare_clause(view, k, limit):
                return k
            continue
        if k > start:
            if low[k] in _AFTER_ADDRESSEE or low[k] in {".", "to", ";"} or _begins_clause(view, k, limit):
                return k
            if low[k] == "not" and low[k + 1 : k + 2] == ["to"]:  # "told aides *not to* leave"
                return k
            if is_known_verb(view, k):
                return start
            if low[k] in TIME_WORDS or (low[k] in _BEFORE_ADVERBIALS and not is_joined(view, k)):
                return k
        k += 1
    return max(limit, start + 1)


def is_title(view: View, opening: int, end: int) -> bool:
    """Whether a quotation is the title of a programme that somebody speaks in: 'told "The Morning Show" it rained'.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> from newsmodel.prose.quotations.finding import Quoted
        >>> is_title(view_of('told "New Day" that', (Quoted(5, 14),)), 1, 6)
        True
    """
    quotation = view.quotation_at(opening)
    inside = range(opening + 1, quotation.last)
    if quotation.end >= end or len(inside) == 0 or quotation.end - opening > _LONGEST_TITLE:
        return False
    goes_on = view.lowered[quotation.end][0].isalnum()
    return goes_on and all(
        view.begins_upper[k] or view.lowered[k] in PREPOSITIONS or view.lowered[k] in DETERMINERS for k in inside
    )


def _begins_clause(view: View, k: int, limit: int) -> bool:
    """Whether a phrase of its own begins after the addressee: "told the paper *he* left", "told aides *Lee* left"."""
    low = view.lowered
    if is_joined(view, k):
        return False
    if low[k] in PERSONAL or low[k] in DETERMINERS:
        return True
    if view.begins_upper[k] and view.begins_lower[k - 1]:
        return not _is_named_hearer(view, k, limit)
    follows_speaker = view.begins_upper[k - 1] or is_speaker(low[k - 1])
    return follows_speaker and _begins_bare_clause(view, k, limit)


def _is_named_hearer(view: View, k: int, limit: int) -> bool:
    """Whether a name says who hears it, and no clause begins: "told news agency *Reuters* that"."""
    after = next((j for j in range(k, limit) if not view.begins_upper[j]), limit)
    noun, behind = view.lowered[k - 1], view.lowered[after] if after < limit else ","
    return is_speaker(noun) and not is_plural(noun) and behind in _BEHIND_NAMED_HEARER


def _begins_bare_clause(view: View, start: int, limit: int) -> bool:
    """Whether a clause begins whose subject has no article: "told aides *prices would rise*"."""
    low = view.lowered
    if not (view.begins_lower[start] or low[start][0].isdecimal()) or low[start] in TIME_WORDS or is_adverb(low[start]):
        return False
    if low[start] in _NO_SUBJECTS or (is_speaker(low[start]) and low[start] not in CARDINALS):
        return False
    for k in range(start + 1, min(limit, start + _LONGEST_BARE_SUBJECT)):
        if is_known_verb(view, k):
            return True
        if not (view.begins_lower[k] and low[k].isalpha()) or low[k] in DETERMINERS or low[k] in PERSONAL:
            return False
        if low[k] == "that" or has_ending(low[k], "ing"):
            return False
    return False
