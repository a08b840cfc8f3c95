"""Details in the words of a source, beyond whom they name."""

from __future__ import annotations

from newsmodel.claims.english.attributions.antecedents import antecedent_of
from newsmodel.claims.english.attributions.counts import is_number, number_after
from newsmodel.claims.english.attributions.grammar import AUXILIARIES, PREPOSITIONS, SURE_RELATIVES
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: They begin a source that does not say it: "*No* official said", "*None* of the guards".
_NEGATING = words("no neither none nobody no-one not nothing")
#: They make as little of a source with one of these behind: "*hardly* any nurse", "*almost* nobody", "*very* few".
_NEARLY = words("hardly barely scarcely almost nearly virtually practically very too")
_NEARLY_NEGATING, _HARDLY = words("no none nobody no-one few"), words("hardly barely scarcely")
_ANYBODY = words("any anyone anybody a one")
#: Before those who did not say it.
_EXCEPTING = frozenset((("not", "even"), ("all", "but"), ("everyone", "but"), ("everybody", "but")))
#: Before an auxiliary and its subject they negate the verb: "*nor* did Lee say so", "not *once* did he say so".
_FRONTED = words("nor neither never nowhere")
_ONCE = words("once again")
#: Those who are told nothing: "told *none* of them".
_NO_HEARER = words("nobody none no-one no neither")
#: Behind "no" and "none" somebody is meant: "told *none other* than the mayor", "*no fewer* than ten".
_COMPARED = words("other fewer less lesser")
#: Whoever is not the only one, or not the first, says it as well: "it was not *only* Lee who said so".
_ONLY = words("only just merely simply solely")
_NOT_ALONE = _ONLY | words("first last alone")


def is_negated_source(view: View, source: WordRange | None) -> bool:
    """Whether a source is nobody: "*No official* said so", "*Neither* Lee nor Hart"; not "No. 2", "no fewer than ten".

    Args:
        view: The passage.
        source: Its words.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> is_negated_source(view_of("Neither Lee nor Hart said so.", ()), WordRange(1, 4))
        True
    """
    if source is None:
        return False
    low, first = view.lowered, source.start
    if _is_hardly_anybody(view, source) or _is_excepted(view, first):
        return True
    is_one_of_all = view.has_any(_NOT_ALONE, first, source.end)
    if low[first] not in _NEGATING and first > 0 and not view.quoted[first - 1] and not is_one_of_all:
        first -= 1  # "*not* one official", "*neither* Lee nor Hart"
    if low[first] not in _NEGATING or first + 1 >= len(low) or number_after(view, first, source.end) > first:
        return False
    return low[first + 1] != "." and not (low[first] == "no" and is_number(low[first + 1]) and low[first + 1] != "one")


def _is_excepted(view: View, first: int) -> bool:
    """Whether a source is all but those who say it, or the last who might: "*all but* Lee", "*not even* Lee"."""
    pair = tuple(view.lowered[max(0, first - 2) : first])
    return pair in _EXCEPTING and not view.quoted[first - 1]


def _is_hardly_anybody(view: View, source: WordRange) -> bool:
    """Whether a source is next to nobody: "*few* nurses", "*hardly any* nurse"; not "a few", nor one named Few."""
    low, first, behind = view.lowered, source.start, source.start + 1
    if first and low[first - 1] in _NEARLY and not view.quoted[first - 1] and low[first] not in _NEARLY:
        first, behind = first - 1, first
    if behind >= source.end:
        return low[first] == "few" and behind < len(low) and view.begins_lower[behind]
    if low[first] == "few":
        return view.begins_lower[behind]
    if low[first] not in _NEARLY:
        return False
    return low[behind] in _NEARLY_NEGATING or (low[first] in _HARDLY and low[behind] in _ANYBODY)


def is_told_nobody(view: View, cue: WordRange, content: WordRange) -> bool:
    """Whether something was said to nobody, and so was not said: "told *no one* that it rained".

    Args:
        view: The passage.
        cue: The words of the cue.
        content: The first of what is said.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("Lee told no one that it rained.", ())
        >>> is_told_nobody(view, WordRange(1, 2), WordRange(4, 7))
        True
    """
    first = cue.end + (view.lowered[cue.end : cue.end + 1] == ["to"])
    if first >= content.start or view.quoted[first]:
        return False
    behind = view.lowered[first + 1]
    if behind in _COMPARED or behind.endswith("'s"):  # "said to no one's surprise"
        return False
    return view.lowered[first] in _NO_HEARER and "particular" not in view.lowered[first : content.start]


def is_other_than_source(view: View, source: WordRange) -> bool:
    """Whether it was another who said it: "it *wasn't* Lee who said so", "it was not Lee who".

    Args:
        view: The passage.
        source: The words that a relative pronoun means.
    """
    if view.has_any(_NOT_ALONE, max(0, source.start - 1), source.end):
        return False
    before = view.lowered[max(0, source.start - 3) : source.start]
    return before[-2:] in (["it", "wasn't"], ["it", "isn't"]) or (before[:1] == ["it"] and before[-1:] == ["not"])


def is_fronted_negation(view: View, source: WordRange | None) -> bool:
    """Whether words before a source and its auxiliary negate its verb: "*at no point did* Lee say so".

    Args:
        view: The passage.
        source: Its words.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> [is_fronted_negation(view_of(f"{start} did Lee say so.", ()), WordRange(2, 3)) for start in ("Nor", "Then")]
        [True, False]
    """
    before = source.start - 1 if source is not None else 0
    if before < 1 or view.lowered[before] not in AUXILIARIES or view.quoted[before]:
        return False
    low, last = view.lowered, before - 1
    if low[last] in _ONCE and last:
        return low[last - 1] in {"not", "never"}
    if low[last] in _FRONTED:
        return True
    return last > 1 and low[last - 1] == "no" and low[last - 2] in PREPOSITIONS


def named_source(view: View, source: WordRange) -> WordRange:
    """Find the noun phrase that a relative pronoun means as a source; the source itself where it is none.

    Args:
        view: The passage.
        source: Its words.
    """
    first = source.start
    if view.lowered[source.last] == ">":  # "Acme Inc *<ACM.N>*"
        return WordRange(first, max(first + 1, view.next_of({"<"}, first, source.end)))
    if view.lowered[first] not in SURE_RELATIVES:
        return source
    if source.end - first > 1:  # "the car, which *officers* said was empty"
        return WordRange(first + 1, source.end) if first and view.lowered[first - 1] == "," else source
    floor = next((one.start for one in reversed(view.statements) if one.start <= source.start), 0)
    found = antecedent_of(view, source, floor) or source
    start = found.start
    while start < found.last and (view.lowered[start] == "not" or view.lowered[start] in _ONLY):
        start += 1  # "it was *not just Lee* who said so"
    return WordRange(start, found.end)
