"""Adverbs that attribute to what stands before: "demnach", "wonach"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.clauses import body_of, without_stops
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.parentheses import goes_on_with_verb
from newsmodel.claims.german.rules.according import CITING, is_relative
from newsmodel.claims.german.rules.clauses_around import clause_around
from newsmodel.claims.german.rules.free import mood_in
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.verb_sources import source_of
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.subjects import phrase_before
from newsmodel.claims.statements.view import WordRange
from newsmodel.languages.language import get

_A = get("de").attributions
_ANSWERING = frozenset(("deny", "confirm"))
#: "danach" is a time as often, but in the subjunctive.
_TAKING_UP = _A.according_adverbs
_TIMES = frozenset(("danach",))
_LINKING = _TAKING_UP | _A.according_relatives
_LINKING_OR_CITING = _LINKING | CITING


def adverb_hits(statement: Statement) -> Iterator[Hit]:
    """Find what "demnach" and "wonach" attribute to what stands before.

    Args:
        statement: The statement.
    """
    view = statement.view
    if not statement.has_any(_LINKING_OR_CITING):
        return
    for number, segment in enumerate(statement.segments):
        start = body_of(view, segment)
        low = view.lowered[start]
        relative = low in CITING and is_relative(statement, start)
        if (low in _A.according_relatives and number > 0 and segment.mark == ",") or relative:
            source = phrase_before(statement, number)
            content = WordRange(start + 1 + relative, _end_of_relative(statement, number))
            answered = _answered(statement, number, content) if content.start < content.end else None
            if answered is not None:
                yield answered
            elif source is not None and content.start < content.end:
                yield Hit(
                    method=Method("according", "wonach"),
                    lemma=low,
                    kind="report",
                    cue=WordRange(start, start + 1 + relative),
                    source=source,
                    content=(content,),
                )
        else:
            yield from _taken_up(statement, number)


def _answered(statement: Statement, number: int, content: WordRange) -> Hit | None:
    """Attribute what reports say to who denies or confirms them: "*Lee dementierte* Gerüchte, wonach …"."""
    for site in statement.sites:
        told = site.segment == number - 1 and site.order == "second" and not site.passive
        source = source_of(statement, site, None) if told and site.cue.kind in _ANSWERING else None
        if source is not None:
            return made(site, "subject", Content("that", (content,)), source)
    return None


def _end_of_relative(statement: Statement, number: int) -> int:
    """Find the end of what "wonach" leads to, before the clause around it goes on: "…, wonach er alt ist, *stimmt*"."""
    view, segments = statement.view, statement.segments
    verbless = number > 0 and statement.kinds[number - 1] == "none"
    later = range(number + 1, len(segments)) if verbless else ()
    outer = next((k for k in later if segments[k].mark == "," and goes_on_with_verb(statement, k)), None)
    end = segments[outer - 1].end if outer is not None else statement.words.end
    return without_stops(view, segments[number].start + 1, end)


def _taken_up(statement: Statement, number: int) -> Iterator[Hit]:
    """Find "demnach" in a clause that it attributes to what stands before: "*Demnach* ist …", "… sei *demnach* alt"."""
    view, segment = statement.view, statement.segments[number]
    cue = view.next_of(_TAKING_UP, segment.start, segment.end)
    if cue >= segment.end or statement.kinds[number] not in {"second", "first"}:
        return
    reported = mood_in(statement, WordRange(segment.start, segment.end)) == "subjunctive"
    if view.lowered[cue] in _TIMES and not (reported and cue == body_of(view, segment)):
        # "er habe *danach* gefragt"
        return
    content = clause_around(statement, WordRange(cue, cue), WordRange(cue, cue + 1))
    if content:
        word = WordRange(cue, cue + 1)
        yield Hit(
            method=Method("according", "demnach"),
            lemma=view.lowered[cue],
            kind="report",
            cue=word,
            source=word,
            content=content,
        )
