"""Quotations that the statement behind them attributes: "„…“ (Jo Lee)", "„…“ Mit diesen Worten ging Lee"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.clauses import is_finite, looks_finite, without_stops
from newsmodel.claims.german.grammar import DETERMINERS, HELPING
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import cue_forms
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.negation import has_negation
from newsmodel.claims.german.noun_runs import is_name
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.rules.free import FEWEST_QUOTED, is_utterance
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_surely_person, is_thing, may_speak
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

#: A signature has so many words and marks at most.
_LONGEST_SIGNATURE = 14
_DASHES = words("– — ― -")  # noqa: RUF001  (typographic marks are meant)
#: They take up the quotation before: "*Mit diesen Worten* ging Lee", "*So* reagierte Lee".
_WORDS = (("mit", "diesen", "worten"), ("mit", "diesem", "satz"))
_SO = "so"
#: Another one has said it: "so sieht es *auch* Lee".
_TOO = words("auch ebenfalls ebenso")
_ENDS = words(". ! ? …")
_MARKS = words(", : –")  # noqa: RUF001  (a typographic mark is meant)


def behind_hits(statement: Statement) -> Iterator[Hit]:
    """Find who has said the quotation that stands before a signature, or before "mit diesen Worten".

    Args:
        statement: The statement.
    """
    yield from _in_brackets(statement)
    quotation = _quoted_before(statement)
    if quotation is None:
        return
    start = max(statement.words.start, quotation.end)
    uttered = is_utterance(statement.view, quotation)
    found = (_signature(statement, start) if uttered else None) or _taken_up(statement, start, uttered=uttered)
    if found is not None:
        family, cue, source = found
        yield Hit(
            method=Method(family, "quote"),
            lemma=" ".join(statement.view.lowered[cue.start : cue.end]) if cue is not None else "",
            kind="state",
            cue=cue,
            source=source,
            content=(quotation,),
        )


def _in_brackets(statement: Statement) -> Iterator[Hit]:
    """Find sentences that are quoted in brackets right behind who says them: "Jo Lee („Ich bin froh.“) kam"."""
    view, words = statement.view, statement.words
    for quotation in view.quotations:
        bracket, last = quotation.start - 1, quotation.end
        inside = words.start < bracket and last < words.end and view.lowered[bracket] == "("
        ends = inside and view.lowered[last] == ")" and view.lowered[last - 2] in _ENDS
        if not ends or last - quotation.start < FEWEST_QUOTED:
            continue
        source = _named_before(statement, bracket)
        if source is not None:
            yield Hit(
                method=Method("signed", "quote"), lemma="", kind="state", cue=None, source=source, content=(quotation,)
            )


def _named_before(statement: Statement, end: int) -> WordRange | None:
    """Find the longest phrase that ends before a bracket and names somebody."""
    view = statement.view
    first = max(statement.words.start, end - _LONGEST_SIGNATURE)
    first = next((k + 1 for k in range(end - 1, first, -1) if view.lowered[k] in {"(", ")"}), first)
    phrases = (WordRange(k, end) for k in range(first, end))
    whole = (one for one in phrases if view.lowered[one.start - 1] not in DETERMINERS or one.start == 0)
    return next((one for one in whole if noun_phrase(view, *one) == end and _names_somebody(view, one)), None)


def _quoted_before(statement: Statement) -> WordRange | None:
    """Find the quotation that a statement begins with, or that is all of the one before."""
    view, begun = statement.view, statement.words
    place = begun if view.opens(begun.start) else statement.previous
    if place is None or not view.opens(place.start):
        return None
    quotation = view.quotation_at(place.start)
    end = without_stops(view, place.start, place.end)
    alone = quotation.end == end or place is begun
    said = quotation.end - quotation.start >= FEWEST_QUOTED and not is_name(view, quotation.start)
    return quotation if alone and said else None


def _signature(statement: Statement, start: int) -> tuple[str, WordRange | None, WordRange] | None:
    """Match a dash or a bracket with a name, and with what its bearer is, at the end of a statement."""
    view = statement.view
    end = without_stops(view, start, statement.words.end)
    if not 1 < end - start <= _LONGEST_SIGNATURE or any(view.quoted[start:end]):
        return None
    mark = view.lowered[start]
    if mark == "(" and view.lowered[end - 1] == ")":
        phrase, cue = WordRange(start + 1, end - 1), None
    elif mark in _DASHES:
        phrase, cue = WordRange(start + 1, end), WordRange(start, start + 1)
    else:
        return None
    if any(is_finite(view, k) for k in range(*phrase)) or not _names_somebody(view, phrase):
        return None
    return "signed", cue, phrase


def _names_somebody(view: View, phrase: WordRange) -> bool:
    """Whether a name, or what somebody is, begins at a signature."""
    core = core_phrase(view, phrase.start, phrase.end)
    if core == phrase.start or (core < phrase.end and view.lowered[core] not in {",", "(", "von", "aus", "der", "des"}):
        return False
    named = is_given(view.tokens.words[phrase.start]) and core > phrase.start + 1
    return named or any(kind_of_noun(view.lowered[k]) == "person" for k in range(phrase.start, core))


def _taken_up(statement: Statement, start: int, *, uttered: bool) -> tuple[str, WordRange | None, WordRange] | None:
    """Match "mit diesen Worten" or "so" with a verb and its subject behind a quotation."""
    view, end = statement.view, statement.words.end
    start = view.skip(_MARKS, start, min(start + 1, end))
    low = view.lowered
    taken = next((one for one in _WORDS if tuple(low[start : start + len(one)]) == one), None)
    verb = start + len(taken) if taken is not None else start + 1
    begins = taken is not None or (uttered and low[start : start + 1] == [_SO])
    if not begins or verb + 1 >= end or not (is_finite(view, verb) or looks_finite(view, verb)):
        return None
    if has_negation(view, verb + 1, end) or (taken is None and not _tells_so(view, verb, end)):
        return None
    source = subject_after(view, verb + 1, end, verb=verb)
    if source is None or is_thing(view, source):
        return None
    return ("behind", WordRange(start, verb), source) if _is_somebody(view, source) else None


def _tells_so(view: View, verb: int, end: int) -> bool:
    """Whether a verb behind "so" says that somebody speaks, and not as another one: "so *beschrieb* Lee die Lage"."""
    low = view.lowered
    return low[verb] in cue_forms() and low[verb] not in HELPING and _TOO.isdisjoint(low[verb:end])


def _is_somebody(view: View, source: WordRange) -> bool:
    return may_speak(view, source) or is_surely_person(view, source) or view.begins_upper[source.start]
