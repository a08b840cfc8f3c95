"""Topics of documents and outlets, which there is talk of in them: "in dem Bericht ist *von Mängeln* die Rede"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.clauses import Segment
from newsmodel.claims.german.grammar import BE
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.negation import is_negated_outside
from newsmodel.claims.german.noun_runs import quotations_in
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import head_of
from newsmodel.claims.german.rules.agents import phrases_with
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

_ABOUT, _PLACES = words("von vom"), words("in im aus bei")
#: "*die Rede*"
_TALK = ["die", "rede"]
#: Kinds of sources in which something is said.
_WRITTEN = frozenset(("document", "media"))


def talk_hits(statement: Statement) -> Iterator[Hit]:
    """Find what there is talk of in a document or an outlet: "in dem Bericht ist *von Mängeln* die Rede".

    Args:
        statement: The statement.
    """
    view = statement.view
    for segment in statement.segments if "rede" in statement.vocabulary else ():
        talk = next((k for k in range(segment.start, segment.end - 1) if view.lowered[k : k + 2] == _TALK), None)
        if talk is None or not view.has_any(BE, segment.start, segment.end):
            continue
        topic, place = _topic(view, segment, talk), _place(view, segment)
        if topic is None or place is None:
            continue
        quoted = next(quotations_in(view, topic), None)
        yield Hit(
            method=Method("impersonal", "topic" if quoted is None else "partquote"),
            lemma="rede",
            kind="state",
            cue=WordRange(talk, talk + len(_TALK)),
            source=place,
            content=(quoted or topic,),
            negated=is_negated_outside(view, segment, place),
        )


def _topic(view: View, segment: Segment, talk: int) -> WordRange | None:
    """Find what there is talk of, between the verb and "die Rede" or before the verb: "ist *von Mängeln* die Rede"."""
    verb = view.next_of(BE, segment.start, talk)
    about = view.next_of(_ABOUT, verb, talk)
    if about < talk - 1:
        return WordRange(about, talk)
    fronted = view.lowered[segment.start] in _ABOUT and segment.start + 1 < verb < talk
    return WordRange(segment.start, verb) if fronted else None


def _place(view: View, segment: Segment) -> WordRange | None:
    """Find the document or the outlet in which there is talk of it: "in *dem Bericht*"."""
    places = phrases_with(_PLACES, view, segment)
    return next((one for one in places if kind_of_noun(view.lowered[head_of(view, one)]) in _WRITTEN), None)
