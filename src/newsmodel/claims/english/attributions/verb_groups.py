"""The verb group of a cue: its auxiliaries, what it is the infinitive of, and whether all of it is negated."""

from __future__ import annotations

from typing import NamedTuple

from newsmodel.claims.english.attributions.governors import is_not_quite, is_too_much, is_withheld, negates
from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    HAVE,
    JOINING,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from newsmodel.claims.english.attributions.lexicon import (
    CueForm,
    catenatives,
    changing_verbs,
    marked_forms,
    negating_catenatives,
)
from newsmodel.claims.english.attributions.view import View
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_ABLE, _UNABLE = get("en").attributions.able, get("en").attributions.unable
#: Between an auxiliary and the "to" of what has not happened: "has *yet* to say".
_YET = words("yet still")
_SO_FAR = words("so far")
#: Auxiliaries that are names with a capital: "Theresa *May* said".
_NAMES = words("may will")
#: Adverbs that begin a clause rather than a verb group: "*yet* said", "*so* said".
_NEVER_FIRST = _SO_FAR | {"yet"}
#: An infinitive depends on another at most so often: "has *yet to be able to* say".
_MOST_INFINITIVES = 3
#: An adverbial between an auxiliary and its verb has so many words.
_LONGEST_ASIDE = 7
#: So far before a "to" another stands that it is joined to.
_FURTHEST_TO = 12
#: Right behind them stands no finite verb.
_BEFORE_NOUNS = (PREPOSITIONS - {"to"}) | ARTICLES


class VerbGroup(NamedTuple):
    """The words of a verb before the verb itself.

    Attributes:
        group: The first auxiliary, or the verb that has this one as its infinitive; else the verb.
        left: The first word with the adverbs before it.
        infinitive: Whether it is an infinitive that depends on no verb that is known here: "came *to say*".
        negated: Whether it is told that it did not happen.
    """

    group: int
    left: int
    infinitive: bool
    negated: bool


def verb_group(view: View, floor: int, verb: int, form: CueForm) -> VerbGroup:
    """Find the words before a verb that belong to it.

    Args:
        view: The passage.
        floor: The first word that may belong to it.
        verb: The verb.
        form: Its entry in the lexicon.

    Example:
        >>> from newsmodel.claims.english.attributions.lexicon import cue_at
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("He has yet to say so.", ())
        >>> verb_group(view, 0, 4, cue_at(view.lowered, 4))
        VerbGroup(group=1, left=1, infinitive=False, negated=True)
    """
    group, left = with_auxiliaries(view, floor, verb)
    odd = False  # a negation of a negation affirms: "did not fail to say"
    infinitive = group == verb and form.form == "base" and _is_after_to(view, floor, left)
    for _ in range(_MOST_INFINITIVES):
        if not infinitive:
            break
        group = left = left - 1
        governor = _governor(view, floor, group)
        if governor is None:
            odd ^= _is_undone(view, floor, _joined_to(view, floor, group))
            break
        word, is_undone = governor
        odd ^= is_undone
        group, left = with_auxiliaries(view, floor, word)
        infinitive = group == word and _is_after_to(view, floor, left)
    negated = any(negates(view, word) for word in range(left, verb)) or (left < verb and is_not_quite(view, verb))
    return VerbGroup(group, left, infinitive, negated != odd)


def with_auxiliaries(view: View, floor: int, verb: int) -> tuple[int, int]:
    """Find the first auxiliary of a verb, and the first word of its group with the adverbs before it.

    Args:
        view: The passage.
        floor: The first word that may belong to it.
        verb: The verb, or the adjective of a predicate.
    """
    group = left = verb
    while left > floor and not view.quoted[left - 1]:
        if _is_auxiliary(view, floor, left - 1):
            group = left - 1
        elif not _may_part(view, left - 1):
            opening = _opening_of_aside(view, floor, left - 1)
            if opening is None:
                break
            left = opening
            continue
        left -= 1
    return (group, left) if view.lowered[left] not in _NEVER_FIRST else (group, group)


def _opening_of_aside(view: View, floor: int, comma: int) -> int | None:
    """Find the comma behind an auxiliary that opens an adverbial before the verb: "did not*, in the end,* say"."""
    low = view.lowered
    if low[comma] != ",":
        return None
    for k in range(comma - 1, max(floor + 1, comma - _LONGEST_ASIDE), -1):
        if low[k] == ",":
            is_adverbial = view.is_adverb(k + 1) or low[k + 1] in PREPOSITIONS
            is_group = low[k - 1] in NEGATIONS or _is_auxiliary(view, floor, k - 1)
            return k if is_adverbial and is_group and k + 1 < comma else None
        if view.quoted[k] or _is_auxiliary(view, floor, k):
            return None
    return None


def _is_auxiliary(view: View, floor: int, word: int) -> bool:
    """Whether a word is an auxiliary and no name: "he *may* say", but "a study published in May says"."""
    low = view.lowered[word]
    return low in AUXILIARIES and not (low in _NAMES and view.begins_upper[word] and word > floor)


def _may_part(view: View, word: int) -> bool:
    """Whether a word may stand between an auxiliary and its verb: "has *not yet* said", "has *so far* declined"."""
    low = view.lowered[word]
    is_negation = low in NEGATIONS and low not in SUBJECT_PRONOUNS  # "*nobody* said"
    return is_negation or low == "yet" or view.is_adverb(word) or low in _SO_FAR or _is_floating(view, word)


def _is_floating(view: View, word: int) -> bool:
    """Whether "each" stands behind the subject that it counts: "Lee and Hart *each* said"; not "of *each* said"."""
    if view.lowered[word] != "each" or not word:
        return False
    before = view.lowered[word - 1]
    return before[0].isalnum() and before not in PREPOSITIONS and before not in JOINING


def _joined_to(view: View, floor: int, to: int) -> int:
    """Find the "to" that another is joined to: "failed *to* stop or to say so"; itself where it is joined to none."""
    low = view.lowered
    if to - 1 <= floor or low[to - 1] not in JOINING:
        return to
    for k in range(to - 2, max(floor, to - _FURTHEST_TO), -1):
        if not low[k][0].isalnum() or view.quoted[k]:
            return to
        if low[k] == "to":
            return k
    return to


def _is_undone(view: View, floor: int, to: int) -> bool:
    """Whether what an infinitive depends on keeps it from happening."""
    governor = _governor(view, floor, to)
    return is_withheld(view, floor, to) if governor is None else governor[1]


def _is_after_to(view: View, floor: int, word: int) -> bool:
    return word > floor and view.lowered[word - 1] == "to"


def _governor(view: View, floor: int, to: int) -> tuple[int, bool] | None:
    """Find the word that an infinitive depends on, and whether it negates it: "*went* on to say", "*failed* to say"."""
    low = view.lowered
    word = to - 1
    word -= word > floor and low[word] in {"not", "never"}  # "chose *not* to say"
    if word < floor or view.quoted[word]:
        return None
    if low[word] in _YET and word > floor and (low[word - 1] in HAVE or low[word - 1] in BE):
        return word, True
    if low[word] in _ABLE or low[word] in _UNABLE:
        seems = word > floor and low[word - 1] in catenatives()  # "*seemed* unwilling to say"
        is_too = word > floor and is_too_much(view, word - 1)  # "was *too* proud to say"
        return word - seems, low[word] in _UNABLE or is_too
    if low[word] == "on":
        word -= 1
    if word < floor or low[word] not in catenatives():
        return None
    return word, low[word] in negating_catenatives()


def is_verb_form(view: View, floor: int, verb: int, form: CueForm) -> bool:
    """Whether a form can be a verb behind its auxiliaries, where there are any: not "had *credit* cards".

    Example:
        >>> from newsmodel.claims.english.attributions.lexicon import cue_at
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> views = [view_of(text, ()) for text in ("They had credit cards", "They had credited her")]
        >>> [is_verb_form(view, 0, 2, cue_at(view.lowered, 2)) for view in views]
        [False, True]
    """
    auxiliary = _auxiliary_before(view, floor, verb)
    if auxiliary is None:
        return not _is_noun(view, floor, verb, form)
    if auxiliary in HAVE or auxiliary in BE:
        is_unchanged = form.form == "base" and form.cue.lemma.split()[0] not in changing_verbs()
        return is_unchanged or form.form in {"past", "participle"} or (form.form == "ing" and auxiliary in BE)
    return form.form == "base"


def _is_noun(view: View, floor: int, verb: int, form: CueForm) -> bool:
    """Whether a form that could be a noun has no subject before it: "said by *email*", "*Emails* show"."""
    if form.form not in {"third", "base"}:
        return False
    if form.rest:  # "control over *calls for* help"
        return verb > floor and view.lowered[verb - 1] in _BEFORE_NOUNS
    if view.lowered[verb] not in marked_forms("noun", form.form):
        return False
    if verb == floor:
        return form.form == "third"
    return view.lowered[verb - 1] in _BEFORE_NOUNS or (form.form == "base" and _is_described(view, floor, verb))


def _is_described(view: View, floor: int, noun: int) -> bool:
    """Whether an article and an adjective stand before a noun: "in *a new* report"; not "*a few* report"."""
    before = noun - 1
    is_one = before > floor and view.lowered[before - 1] in {"a", "an"} and view.begins_lower[before]
    return is_one and not is_plural(view.lowered[before])


def _auxiliary_before(view: View, floor: int, verb: int) -> str | None:
    """Find the auxiliary that a verb follows, with no more than adverbs between: "has *not* said"."""
    word = verb - 1
    while word >= floor and not view.quoted[word]:
        if _is_auxiliary(view, floor, word):
            return view.lowered[word]
        if not _may_part(view, word):
            return None
        word -= 1
    return None
