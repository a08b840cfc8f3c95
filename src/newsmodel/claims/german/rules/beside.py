"""Quotations beside a verb that the lexicon does not have: "„…“, *keuchte Lee*", "mit den Worten „…“ ging Lee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.clauses import is_finite, looks_finite
from newsmodel.claims.german.grammar import AUXILIARIES, MODALS, PRONOUNS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.phrases import is_name
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_thing, may_speak
from newsmodel.claims.german.subjects import subject_of_clause
from newsmodel.claims.statements.view import View, WordRange

#: With its marks, a quotation that somebody says has so many words at least.
_FEWEST_QUOTED = 5
_WORDS = ("den", "worten")
#: A quotation that is attributed behind it begins its statement, and a mark ends it: "*„Der Film“* läuft".
_BEFORE, _ENDS = frozenset((":", "-", ".", "!", "?")), frozenset((",", "!", "?", "."))
_SILENT = AUXILIARIES | MODALS


def beside_hits(statement: Statement, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Find who says a quotation that no cue attributes.

    Args:
        statement: The statement.
        hits: What its cues attribute.
    """
    view = statement.view
    for quotation in view.quotations:
        inside = statement.words.start <= quotation.start and quotation.end <= statement.words.end
        if not inside or quotation.end - quotation.start < _FEWEST_QUOTED or is_name(view, quotation.start):
            continue
        if any(part.start <= quotation.start < part.end for hit in hits if hit.source for part in hit.content):
            continue
        found = _inverted(statement, quotation) or _in_words(statement, quotation)
        if found is not None:
            yield found


def _inverted(statement: Statement, quotation: WordRange) -> Hit | None:
    """Match an unknown verb and its subject behind a quotation: "„…“, *keuchte Lee*"."""
    view = statement.view
    begins = quotation.start == statement.words.start or view.lowered[quotation.start - 1] in _BEFORE
    ends = {view.lowered[quotation.end - 2], *view.lowered[quotation.end : quotation.end + 1]}
    if not begins or ends.isdisjoint(_ENDS):
        return None
    verb = view.skip({","}, quotation.end, min(quotation.end + 1, statement.words.end))
    number = next((n for n, one in enumerate(statement.segments) if one.start <= verb < one.end), None)
    if number is None or verb >= statement.words.end or view.lowered[verb] in _SILENT:
        return None
    if not view.begins_lower[verb] or not (is_finite(view, verb) or looks_finite(view, verb)):
        return None
    source = subject_after(view, verb + 1, statement.segments[number].end, named=True, verb=verb)
    if source is None or not (may_speak(view, source) or _is_pronoun(view, source)) or is_thing(view, source):
        return None
    return _made("inverted", view.lowered[verb], WordRange(verb, verb + 1), source, quotation)


def _is_pronoun(view: View, phrase: WordRange) -> bool:
    return phrase.end == phrase.start + 1 and view.lowered[phrase.start] in PRONOUNS


def _in_words(statement: Statement, quotation: WordRange) -> Hit | None:
    """Match "mit den Worten" before a quotation; the subject of the clause says them."""
    view = statement.view
    noun = quotation.start - 1
    if noun > 0 and view.lowered[noun] in {":", ","}:
        noun -= 1
    if tuple(view.lowered[max(0, noun - 1) : noun + 1]) != _WORDS or view.lowered[noun - 3 : noun - 2] == ["nicht"]:
        return None
    number = next((n for n, one in enumerate(statement.segments) if one.start <= noun < one.end), 0)
    verb = view.skip({","}, quotation.end, min(quotation.end + 1, statement.words.end))
    end = next((one.end for one in statement.segments if one.start <= verb < one.end), verb)
    if verb + 1 < end and (is_finite(view, verb) or looks_finite(view, verb)):
        # "Mit den Worten „…“ *ging Lee*"
        source = subject_after(view, verb + 1, end, verb=verb)
    else:
        source = subject_of_clause(statement, number)
    if source is None:
        return None
    return _made("words", "worte", WordRange(noun - 2, noun + 1), source, quotation)


def _made(family: str, lemma: str, cue: WordRange, source: WordRange, quotation: WordRange) -> Hit:
    return Hit(
        method=Method("beside", family),
        lemma=lemma,
        kind="state",
        cue=cue,
        source=source,
        content=(quotation,),
    )
