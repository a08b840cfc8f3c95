"""Words before an infinitive or a verb in -ing that tell whether it happened: "was *too* shy to say"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    BE,
    COORDINATORS,
    HAVE,
    JOINING,
    NEGATIONS,
    PHRASE_STOPS,
    RELATIVES,
    SUBORDINATORS,
    has_ending,
)
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_WORDS = get("en").attributions
_AVOIDING, _LACKING, _UNHINDERED = _WORDS.avoiding, _WORDS.lacking, _WORDS.unhindered
_STARTING, _EAGER = _WORDS.starting, _WORDS.eager
#: What avoids a verb in -ing has so many words: "short of".
_LONGEST_AVOIDING = 2
#: Behind a negation that denies no more than that it was all: "did not *only* say".
_NOT_ALL = words("only just merely simply solely")
#: Right before a verb they say that it did not quite happen: "*nearly* said".
_NOT_QUITE = words("almost nearly")
#: Negations of nouns rather than of verbs.
_OF_NOUNS = words("no neither nor nobody none")
#: Where the words end that an infinitive may depend on.
_EDGES = PHRASE_STOPS | COORDINATORS | RELATIVES | SUBORDINATORS | words(", . ( )")
#: Between "too" and "to" stand so many words: "*too* proud a man *to* say so".
_REACH_OF_TOO = 4
#: Before "too" they leave what was done: "was *only* too glad to say".
_NONE_TOO = words("only all")
#: So far before a verb in -ing another stands that it is joined to.
_FURTHEST_GERUND = 9
#: What goes on only so far: "did not go *so far* as to say", "*as far* as saying".
_FAR = ["so", "far", "as"]


def negates(view: View, word: int) -> bool:
    """Whether a word before a verb says that it did not happen: "did *not* say", but "did *not* only say".

    Args:
        view: The passage.
        word: The word, which is not the last one.
    """
    return view.lowered[word] in NEGATIONS and view.lowered[word + 1] not in _NOT_ALL


def is_not_quite(view: View, verb: int) -> bool:
    """Whether a verb almost happened: "*nearly* admitted"; not "almost always says".

    Args:
        view: The passage.
        verb: The verb.
    """
    return verb > 0 and view.lowered[verb - 1] in _NOT_QUITE


def is_too_much(view: View, word: int) -> bool:
    """Whether a word says that an infinitive behind it did not happen: "*too* shy to say"; not "too eager to say".

    Args:
        view: The passage.
        word: The word, which is not the last one.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("was too shy to say", "was too eager to say", "was only too glad to say")
        >>> [is_too_much(view_of(text, ()), 1 + ("only" in text)) for text in texts]
        [True, False, False]
    """
    low = view.lowered
    return low[word] == "too" and low[word + 1] not in _EAGER and (not word or low[word - 1] not in _NONE_TOO)


def is_withheld(view: View, floor: int, to: int) -> bool:
    """Whether the words before an infinitive say that it did not happen: "was *too* shy to say", "had *no* reason to".

    Args:
        view: The passage.
        floor: The first word that it may depend on.
        to: Its "to".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("Lee was too shy to say so", "Lee did not dare to say so", "Lee was not the first to say so")
        >>> [is_withheld(view_of(text, ()), 0, 4 + ("first" in text)) for text in texts]
        [True, True, False]
    """
    low, end = view.lowered, _before_far(view, floor, to)
    edge = _clause_edge(view, floor, end)
    if edge == end or not _UNHINDERED.isdisjoint(low[max(edge, end - 2) : end]):  # "was not the *only* one to say"
        return False
    is_not = low[end - 1] in {"not", "never"}
    too = any(is_too_much(view, word) for word in range(max(edge, end - _REACH_OF_TOO), end - 1))
    lacking = not _LACKING.isdisjoint(low[edge:end])
    return is_not ^ too ^ lacking ^ _is_denied(view, edge, end - is_not)


def is_avoided(view: View, floor: int, word: int) -> bool:
    """Whether the words before a verb in -ing say that it did not happen: "left *without* saying so".

    Args:
        view: The passage.
        floor: The first word that it may depend on.
        word: The verb, or its first auxiliary.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("He stopped short of saying so.", "He never stopped short of saying so.")
        >>> [is_avoided(view_of(text, ()), 0, text.count(" ") - 1) for text in texts]
        [True, False]
    """
    low = view.lowered
    end = _before_far(view, floor, word)
    lengths = range(1, _LONGEST_AVOIDING + 1)
    avoids = any(" ".join(low[max(floor, word - length) : word]) in _AVOIDING for length in lengths)
    first = _gerund_before(view, floor, word)
    if first is not None:
        return is_avoided(view, floor, first)
    if low[word - 1] == "from" and word - 2 >= floor and low[word - 2] in _STARTING:
        return False
    return (avoids or end < word) and avoids != _is_denied(view, _clause_edge(view, floor, end), end)


def _gerund_before(view: View, floor: int, word: int) -> int | None:
    """Find a verb in -ing that another is joined to: "without *apologising* or saying so"."""
    low = view.lowered
    if word - 1 <= floor or low[word - 1] not in JOINING:
        return None
    for k in range(word - 2, max(floor, word - _FURTHEST_GERUND), -1):
        if low[k] in _EDGES or view.quoted[k]:
            return None
        if has_ending(low[k], "ing"):
            return k
    return None


def _before_far(view: View, floor: int, word: int) -> int:
    """Go back before what leads to a verb: "did not go *so far as* to say", "is not on record *as* saying"."""
    if word - floor >= len(_FAR) and view.lowered[word - len(_FAR) + 1 : word] == _FAR[1:]:
        return word - len(_FAR)
    return word - (word > floor and view.lowered[word - 1] == "as")


def _clause_edge(view: View, floor: int, end: int) -> int:
    """Find the first word of the clause that ends before a word, without the words that join it."""
    start = end
    while start > floor and view.lowered[start - 1] not in _EDGES and not view.quoted[start - 1]:
        start -= 1
    return start


def _is_denied(view: View, start: int, end: int) -> bool:
    """Whether a verb is negated, or has nothing for its object: "did *not* dare", "had *no* reason"."""
    low = view.lowered
    return any(
        negates(view, word)
        and (low[word] not in _OF_NOUNS or (word > start and (low[word - 1] in HAVE or low[word - 1] in BE)))
        for word in range(start, end)
    )
