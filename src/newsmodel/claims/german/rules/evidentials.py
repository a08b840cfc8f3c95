"""The verb *wollen* with the perfect: what somebody says of himself. "Lee *will* davon nichts *gewusst haben*"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.clauses import Segment, second_verb
from newsmodel.claims.german.conjugation import forms_of
from newsmodel.claims.german.content_ends import content_end
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import participles
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.somebody import is_somebody
from newsmodel.claims.german.subjects import subject_of_clause
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

_WANTING = frozenset(form.word for form in forms_of("wollen") if form.tense in {"present", "past"})
#: Their perfect has "sein"; of other verbs this is what somebody wants to be: "Kunden wollen *informiert sein*".
_MOVING = frozenset(
    form.word
    for verb in ("sein", "bleiben", "werden", "kommen", "gehen", "fahren", "fliehen")
    for form in forms_of(verb)
    if form.tense == "participle"
)
#: "Die Stadt will den Bau *bis* Mai abgeschlossen haben": that is a plan.
_UNTIL = frozenset(("bis",))
_OURSELVES = words("ich wir man")


def evidential_hits(statement: Statement) -> Iterator[Hit]:
    """Find what somebody says of himself by *wollen* and the perfect: "Der Zeuge *will* den Täter *erkannt haben*".

    Args:
        statement: The statement.
    """
    view = statement.view
    if not statement.has_any(_WANTING):
        return
    for number, segment in enumerate(statement.segments):
        verb = second_verb(view, segment) if statement.kinds[number] == "second" else None
        if verb is None or view.lowered[verb] not in _WANTING or not _ends_in_perfect(view, segment):
            continue
        source = subject_of_clause(statement, number)
        if source is None or view.lowered[source.start] in _OURSELVES or not is_somebody(view, source):
            continue
        yield Hit(
            method=Method("evidential", "will"),
            lemma="wollen",
            kind="state",
            cue=WordRange(verb, verb + 1),
            source=source,
            content=_around(WordRange(segment.start, content_end(statement, number)), source, verb),
        )


def _ends_in_perfect(view: View, segment: Segment) -> bool:
    """Whether a clause ends with the infinitive of the perfect, and is no plan: "nichts *gewusst haben*"."""
    last = segment.end - 1
    before, low = view.lowered[last - 1], view.lowered[last]
    if view.has_any(_UNTIL, segment.start, last) or not view.begins_lower[last - 1]:
        return False
    return (low == "haben" and before in participles()) or (low == "sein" and before in _MOVING)


def _around(clause: WordRange, source: WordRange, verb: int) -> tuple[WordRange, ...]:
    """Leave out of a clause who says it, and the verb that says so."""
    left, right = sorted((source, WordRange(verb, verb + 1)))
    between = (WordRange(clause.start, left.start), WordRange(left.end, right.start), WordRange(right.end, clause.end))
    return tuple(part for part in between if part.start < part.end)
