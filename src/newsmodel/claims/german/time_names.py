"""Nouns of times beside names: surnames, "Trainer Bernd *Winter*", and days, "sagte Eva Lee *Montag*"."""

from __future__ import annotations

from newsmodel.claims.german.grammar import FUNCTION_WORDS, TIME_NOUNS
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.statements.view import View
from newsmodel.languages.language import get

#: Without a preposition they say no time, as days do: "teilte die Stadt *Freitag* mit", but "sagte *Sommer*".
_NO_TIMES_ALONE = get("de").grammar.seasons | {name for line in get("de").calendar.months for name in line}
_WEEKDAYS = frozenset(name for line in get("de").calendar.weekdays for name in line)
_DAYS = _WEEKDAYS | {f"{day}{part}" for day in _WEEKDAYS for part in get("de").grammar.parts_of_the_day | {"früh"}}


def is_day_behind(view: View, word: int) -> bool:
    """Whether a weekday behind another noun says when, and is no surname: "sagte die Ministerin *Montag*".

    Args:
        view: The passage.
        word: The word.
    """
    return view.lowered[word] in _DAYS and not is_given(view.tokens.words[word - 1])


def is_time_name(view: View, start: int, last: int) -> bool:
    """Whether a noun of times is a surname: behind a given name or a role, or alone beside a verb.

    Args:
        view: The passage.
        start: The first word of its phrase.
        last: The noun.

    Example:
        >>> from newsmodel.claims.statements.view import view_as
        >>> view = view_as(View, "Im Sommer sagte Bernd Winter viel.", ())
        >>> is_time_name(view, 1, 1), is_time_name(view, 3, 4)
        (False, True)
    """
    low = view.lowered
    if low[last] not in TIME_NOUNS or not view.begins_upper[last]:
        return False
    if _is_borne(view, start, last):
        return True
    if low[last] not in _NO_TIMES_ALONE:
        return False
    if start < last:
        # "*Trainer* Winter", but "der *Sprecher* Freitag"
        return start == last - 1 and kind_of_noun(low[start]) == "person" and view.begins_upper[start]
    return _is_beside_verb(view, last)


def _is_borne(view: View, start: int, last: int) -> bool:
    """Whether a given name stands before a word, there or where the passage names its bearer before."""
    words = view.tokens.words
    if start < last:
        return is_given(words[last - 1])
    same = (k for k in range(1, last) if words[k] == words[last])
    return any(is_given(words[k - 1]) for k in same)


def _is_beside_verb(view: View, word: int) -> bool:
    """Whether a finite verb stands right before or behind a word that no preposition and no number belongs to."""
    low = view.lowered
    before, behind = low[word - 1] if word else "", low[word + 1] if word + 1 < len(low) else ""
    if before in FUNCTION_WORDS - finite_forms().keys() or behind[:1].isdecimal():
        return False
    return before in finite_forms() or behind in finite_forms()
