"""Quotations beside a verb that the lexicon does not have: "„…“, *keuchte Lee*", "mit den Worten „…“ ging Lee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.clauses import Segment, body_of, is_finite, looks_finite
from newsmodel.claims.german.conjugation import FINITE, forms_of
from newsmodel.claims.german.grammar import (
    BE,
    DETERMINERS,
    HELPING,
    OBJECT_PRONOUNS,
    PRONOUNS,
    is_adjective,
)
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.negation import is_negated_outside
from newsmodel.claims.german.noun_runs import is_name
from newsmodel.claims.german.persons import is_person
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.german.rules.free import FEWEST_QUOTED
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_thing, may_speak
from newsmodel.claims.german.subjects import subject_of_clause
from newsmodel.claims.statements.view import View, WordRange

#: "*mit* den *Worten*", "mit *folgenden Worten*", "mit *deutlichen* Worten"
_WITH, _WORDS = frozenset(("mit",)), frozenset(("worten", "satz"))
#: A quotation that is attributed behind it begins its statement, and a mark ends it: "*„Der Film“* läuft".
_BEFORE, _ENDS = frozenset((":", "-", ".", "!", "?")), frozenset((",", "!", "?", "."))
#: "für ihn *bleibt* das „ein Rätsel“"
_STAYING = frozenset(
    form.word for verb in ("bleiben", "bedeuten", "stehen") for form in forms_of(verb) if form.tense in FINITE
)
#: Behind "mit den Worten" a clause has so many words of its verb: "zu beruhigen".
_LONGEST_REST = 3
#: "für sie steht *fest*, dass"
_FOR, _CLEAR = frozenset(("für",)), frozenset(("klar", "fest", "sicher", "eindeutig"))
_WANTING = frozenset(("will", "wollen", "wollte", "wollten", "möchte", "möchten", "wolle"))
#: A clause in quotation marks has so many words at least.
_FEWEST_OF_CLAUSE = 7


def beside_hits(statement: Statement, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Find who says a quotation that no cue attributes.

    Args:
        statement: The statement.
        hits: What its cues attribute.
    """
    view = statement.view
    for quotation in view.quotations:
        inside = statement.words.start <= quotation.start and quotation.end <= statement.words.end
        if not inside or is_name(view, quotation.start):
            continue
        if any(part.start <= quotation.start < part.end for hit in hits if hit.source for part in hit.content):
            continue
        if quotation.end - quotation.start < FEWEST_QUOTED:
            found = _in_eyes(statement, quotation) if _is_predicate(statement, quotation) else None
        else:
            found = (
                _inverted(statement, quotation)
                or _in_words(statement, quotation)
                or _in_eyes(statement, quotation)
                or _wanted(statement, quotation)
                or _of_teller(statement, quotation, hits)
            )
        if found is not None:
            yield found


def _is_predicate(statement: Statement, quotation: WordRange) -> bool:
    """Whether a short quotation tells how something is, and is no name in the midst of it: "ist das *„gefährlich“*"."""
    view, segment = statement.view, statement.segments[statement.clause_of(quotation.start)]
    first = quotation.start + 1
    return quotation.end == segment.end and first < quotation.end and view.begins_lower[first]


def _inverted(statement: Statement, quotation: WordRange) -> Hit | None:
    """Match an unknown verb and its subject behind a quotation: "„…“, *keuchte Lee*"."""
    view = statement.view
    begins = quotation.start == statement.words.start or view.lowered[quotation.start - 1] in _BEFORE
    ends = {view.lowered[quotation.end - 2], *view.lowered[quotation.end : quotation.end + 1]}
    if not begins or ends.isdisjoint(_ENDS):
        return None
    verb = view.skip({","}, quotation.end, min(quotation.end + 1, statement.words.end))
    segment = statement.segments[statement.clause_of(verb)]
    if not segment.start <= verb < segment.end or verb >= statement.words.end or view.lowered[verb] in HELPING:
        return None
    if not view.begins_lower[verb] or not (is_finite(view, verb) or looks_finite(view, verb)):
        return None
    source = subject_after(view, verb + 1, segment.end, named=True, verb=verb)
    if source is None or not (may_speak(view, source) or _is_pronoun(view, source)) or is_thing(view, source):
        return None
    return _made("inverted", view.lowered[verb], WordRange(verb, verb + 1), source, quotation)


def _is_pronoun(view: View, phrase: WordRange) -> bool:
    return phrase.end == phrase.start + 1 and view.lowered[phrase.start] in PRONOUNS


def _in_words(statement: Statement, quotation: WordRange) -> Hit | None:
    """Match "mit den Worten" before a quotation; the subject of the clause says them."""
    view = statement.view
    noun = _noun_before(statement, quotation)
    told = _with_words(statement, noun)
    if told is None or view.lowered[told - 1] == "nicht":
        return None
    number = statement.clause_of(noun)
    verb = view.skip({","}, quotation.end, min(quotation.end + 1, statement.words.end))
    end = next((one.end for one in statement.segments if one.start <= verb < one.end), verb)
    if verb + 1 < end and (is_finite(view, verb) or looks_finite(view, verb)):
        # "Mit den Worten „…“ *ging Lee*"
        source = subject_after(view, verb + 1, end, verb=verb)
    else:
        source = subject_of_clause(statement, number)
    if source is None:
        return None
    return _made("words", "worte", WordRange(told, noun + 1), source, quotation)


def _noun_before(statement: Statement, quotation: WordRange) -> int:
    """Find the word before a quotation, or "Worten" before the end of the verb: "mit den *Worten* zurück: „…“"."""
    view, last = statement.view, quotation.start - 1
    if last <= statement.words.start or view.lowered[last] not in {":", ","}:
        return last
    near = range(last - 1, max(statement.words.start, last - 1 - _LONGEST_REST), -1)
    found = (k for k in near if view.lowered[k] in _WORDS)
    return next(found, last - 1) if view.lowered[last] == ":" else last - 1


def _with_words(statement: Statement, noun: int) -> int | None:
    """Find "mit" before "Worten", an article and adjectives: "*mit den Worten*", "*mit folgenden Worten*"."""
    view, first = statement.view, statement.words.start
    if noun < first or view.lowered[noun] not in _WORDS:
        return None
    k = noun - 1
    while k > first and view.begins_lower[k] and (view.lowered[k] in DETERMINERS or is_adjective(view.lowered[k])):
        k -= 1
    return k if view.lowered[k] in _WITH else None


def _in_eyes(statement: Statement, quotation: WordRange) -> Hit | None:
    """Match "für" and somebody before what it is in his eyes: "*Für die Ministerin* ist das „ein Wortbruch“"."""
    number = statement.clause_of(quotation.start)
    segment = statement.segments[number]
    if segment.mark == ":" and segment.start == quotation.start and number > 0:
        # *Für die Ministerin* ist klar: „…“
        segment = statement.segments[number - 1]
        if not _is_clear(statement.view, segment):
            return None
    phrase = viewer_in(statement, segment)
    if phrase is None or phrase.end >= quotation.start or is_negated_outside(statement.view, segment, quotation):
        return None
    return _made("view", "für", WordRange(phrase.start - 1, phrase.start), phrase, quotation)


def _is_clear(view: View, segment: Segment) -> bool:
    """Whether a clause says that something is sure, and nothing else: "für Lee ist *klar*"."""
    return not _CLEAR.isdisjoint((view.lowered[segment.start], view.lowered[segment.end - 1]))


def viewer_in(statement: Statement, segment: Segment) -> WordRange | None:
    """Find in whose eyes something is so: "Für *die Ministerin* ist das", "klar ist für *die Ministerin*".

    Args:
        statement: The statement.
        segment: A clause of it.
    """
    view, start = statement.view, body_of(statement.view, segment)
    place = view.next_of(_FOR, start, segment.end)
    if place + 1 >= segment.end or (place > start and not _is_being(view.lowered[place - 1])):
        return None
    phrase = WordRange(place + 1, noun_phrase(view, place + 1, segment.end))
    verb = phrase.end
    if verb == place + 1 or (place == start and not (verb < segment.end and _is_being(view.lowered[verb]))):
        return None
    pronoun = phrase.end == phrase.start + 1 and view.lowered[phrase.start] in OBJECT_PRONOUNS | {"sie"}
    return phrase if pronoun or is_person(view, phrase) or may_speak(view, phrase) else None


def _is_being(word: str) -> bool:
    return word in BE or word in _STAYING


def _wanted(statement: Statement, quotation: WordRange) -> Hit | None:
    """Match what somebody wants in his own words: "*Lee will „den Plan noch einmal prüfen“*"."""
    view = statement.view
    number = statement.clause_of(quotation.start)
    segment = statement.segments[number]
    verb = view.next_of(_WANTING, segment.start, quotation.start)
    if verb >= quotation.start or statement.kinds[number] not in {"second", "first"}:
        return None
    if is_negated_outside(view, segment, quotation):
        return None
    source = subject_of_clause(statement, number)
    ends = view.lowered[quotation.end - 2].endswith(("en", "rn", "ln")) and view.begins_lower[quotation.end - 2]
    if source is None or not ends or not (is_person(view, source) or may_speak(view, source)):
        return None
    return _made("want", "wollen", WordRange(verb, verb + 1), source, quotation)


def _of_teller(statement: Statement, quotation: WordRange, hits: Sequence[Hit]) -> Hit | None:
    """Match a clause in quotation marks behind what a cue attributes: "Lee lobte ihn, weil *„er nie aufgibt“*"."""
    view = statement.view
    told = [hit for hit in hits if hit.source is not None and hit.cue is not None and hit.cue.end <= quotation.start]
    told = [hit for hit in told if not hit.negated]
    small = view.begins_lower[quotation.start + 1] and not view.opens(quotation.start - 1)
    verb = any(view.begins_lower[k] and view.lowered[k] in finite_forms() for k in range(*quotation))
    if not told or not small or not verb or quotation.end - quotation.start < _FEWEST_OF_CLAUSE:
        return None
    last = max(told, key=lambda hit: hit.cue or WordRange(0, 0))
    return _made("clause", last.lemma, last.cue or quotation, last.source or quotation, quotation)


def _made(family: str, lemma: str, cue: WordRange, source: WordRange, quotation: WordRange) -> Hit:
    return Hit(
        method=Method("beside", family),
        lemma=lemma,
        kind="state",
        cue=cue,
        source=source,
        content=(quotation,),
    )
