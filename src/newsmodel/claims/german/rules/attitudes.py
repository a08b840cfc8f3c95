"""Attitudes that attribute without a verb of saying: "sie ist überzeugt, dass", "er ist der Ansicht"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import cast

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.conjugation import FINITE, forms_of
from newsmodel.claims.german.contents import DASHES, content_behind, told_before
from newsmodel.claims.german.grammar import NEGATIONS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_bare_name, is_thing, may_speak
from newsmodel.claims.german.subjects import last_subject, subject_of_clause
from newsmodel.claims.statements.view import WordRange
from newsmodel.languages.language import get
from newsmodel.values import CueKind

_A = get("de").attributions
_LINKING = frozenset(form.word for verb in _A.linking_verbs for form in forms_of(verb) if form.tense in FINITE)
#: "Lee *reagierte* gelassen", "Lee *winkte* ab".
_REACTING = frozenset(form.word for verb in _A.reacting_verbs for form in forms_of(verb) if form.tense in FINITE)
#: "Er *nahm* Stellung".
_TAKING = frozenset(form.word for form in forms_of("nehmen") if form.tense in FINITE)
#: "Sie *gab* eine Erklärung ab".
_MAKING = frozenset(
    form.word
    for verb in ("geben", "veröffentlichen", "verbreiten", "verschicken", "verlesen")
    for form in forms_of(verb)
)
_STATEMENTS = _A.nouns["state"] | _A.nouns["report"]
_FRAMES = frozenset(("that", "clause", "infinitive"))
#: Behind a noun they belong to it: "er ist der Beweis *dafür*".
_PRONOMINAL = frozenset(("dafür", "dagegen"))
_ARTICLES = frozenset(("der", "dieser"))
#: They take up the clause before: "*davon* ist Lee überzeugt", "*da* ist sich Lee sicher".
_TAKING_UP = frozenset(("da", "davon", "dessen", "darin", "darüber"))
_CORRELATES = frozenset(("davon", "darüber", "darauf", "dazu", "daran"))


@functools.cache
def _kinds() -> Mapping[str, str]:
    return {word: kind for kind, words in _A.attitudes.items() for word in words}


def attitude_hits(statement: Statement) -> Iterator[Hit]:
    """Find what somebody is sure of, glad of or ready for, and what somebody is of the opinion of.

    Args:
        statement: The statement.
    """
    view = statement.view
    yield from _behind(statement)
    for number, segment in enumerate(statement.segments[:-1]):
        found = _attitude(statement, segment)
        if found is None or statement.kinds[number] != "second":
            continue
        linking = view.next_of(_LINKING, segment.start, segment.end)
        content = content_behind(statement, number, _FRAMES) if linking < segment.end else None
        cue, kind = found
        source = _holder(statement, number, linking, cue) if content is not None else None
        if content is None or source is None or content.variant in {"colon", "quote"}:
            continue
        yield Hit(
            method=Method("attitude", content.variant),
            lemma=view.lowered[cue.last],
            kind=cast("CueKind", kind),
            cue=cue,
            source=source,
            content=content.parts,
            negated=any(word in NEGATIONS for word in view.lowered[segment.start : segment.end]),
        )


def _behind(statement: Statement) -> Iterator[Hit]:
    """Find what somebody is sure of before the clause that says so: "Der Damm ist alt, *davon ist Lee überzeugt*"."""
    view = statement.view
    for number, segment in enumerate(statement.segments):
        taken = number > 0 and segment.mark in {",", *DASHES} and view.lowered[segment.start] in _TAKING_UP
        links = not _LINKING.isdisjoint(view.lowered[segment.start + 1 : segment.start + 2])
        found = _attitude(statement, segment) if taken and links else None
        if found is None:
            continue
        source = subject_after(view, segment.start + 2, found[0].start, verb=segment.start + 1)
        content = told_before(statement, number, statement.words.start)
        if source is not None and content and not is_thing(view, source):
            yield Hit(
                method=Method("attitude", "clause"),
                lemma=view.lowered[found[0].last],
                kind=cast("CueKind", found[1]),
                cue=found[0],
                source=source,
                content=content,
                negated=any(word in NEGATIONS for word in view.lowered[segment.start : segment.end]),
            )
            return


def bearer(statement: Statement) -> WordRange | None:
    """Find whose attitude a statement tells of, or who takes a stand, without telling on what: "Lee ist besorgt".

    Args:
        statement: The statement.
    """
    view = statement.view
    for number, segment in enumerate(statement.segments):
        stand = view.lowered[segment.end - 1] == "stellung" and view.has_any(_TAKING, segment.start, segment.end)
        stand = stand or view.has_any(_REACTING, segment.start, segment.end)
        stand = stand or (statement.has_any(_MAKING) and _makes_statement(statement, segment))
        attitude = None if stand else _attitude(statement, segment)
        # "die Helfer stehen *bereit*"
        held = attitude is not None and (attitude[1] != "promise" or view.has_any(_LINKING, segment.start, segment.end))
        if statement.kinds[number] not in {"second", "first"} or not (stand or held):
            continue
        source = subject_of_clause(statement, number)
        if source is not None and (may_speak(view, source) or is_bare_name(view, source)):
            return source
    return None


def _makes_statement(statement: Statement, segment: Segment) -> bool:
    """Whether somebody makes a statement: "Lee *gab eine Erklärung* ab", "die Stadt *verbreitete Berichte*"."""
    view = statement.view
    words = range(segment.start, segment.end)
    verb = any(view.lowered[k] in _MAKING and view.begins_lower[k] and not view.quoted[k] for k in words)
    return verb and any(view.begins_upper[k] and view.lowered[k] in _STATEMENTS for k in words)


def _holder(statement: Statement, number: int, linking: int, cue: WordRange) -> WordRange | None:
    """Find whose attitude it is: somebody, and neither a thing nor the attitude itself."""
    view, source = statement.view, last_subject(statement, number + 1)
    if source is not None and source.start <= cue.last < source.end:
        # "*Die Partei* ist der Ansicht"
        start = body_of(view, statement.segments[number])
        source = WordRange(start, linking) if noun_phrase(view, start, linking, loose=True) == linking else None
    if source is None or is_thing(view, source):
        return None
    alone = source.end == source.start + 1
    return source if alone or view.begins_upper[source.start + 1] or may_speak(view, source) else None


def _attitude(statement: Statement, segment: Segment) -> tuple[WordRange, str] | None:
    """Find the adjective or the noun at the end of a clause that says what its subject thinks, and its kind."""
    view, last = statement.view, segment.end - 1
    if last > segment.start and view.lowered[last] in _CORRELATES:
        # sie ist überzeugt *davon*, dass
        last -= 1
    low = view.lowered[last]
    if view.quoted[last]:
        return None
    if view.begins_lower[last] and low in _kinds() and not (low in _PRONOMINAL and view.begins_upper[last - 1]):
        return WordRange(last, last + 1), _kinds()[low]
    if low in _A.nouns["believe"] and not _ARTICLES.isdisjoint(view.lowered[max(segment.start, last - 2) : last]):
        return WordRange(last, last + 1), "believe"
    return None
