"""Statements that the statement behind them attributes: "Der Damm ist alt. *Das* sagte Lee"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.attributing_nouns import attributing_noun, kind_of_attributing
from newsmodel.claims.german.clauses import without_stops
from newsmodel.claims.german.contents import Content, content_before, content_behind
from newsmodel.claims.german.grammar import ARTICLES, BE, GENITIVE_DETERMINERS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, head_of, noun_phrase
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.phrases import impersonal_hits
from newsmodel.claims.german.rules.pointing import is_taking_up, takes_up
from newsmodel.claims.german.rules.verb_sources import source_of
from newsmodel.claims.german.rules.wie import wie_hit
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import View, WordRange

#: They take up what the statement before says.
_STATING = frozenset(("state", "report", "confirm", "show", "deny"))
#: So do these where they may take an infinitive, since what they stand with is then no thing: "*das* glaubt Lee".
_HOLDING, _PROPOSING = frozenset(("believe", "estimate", "warn")), frozenset(("that", "infinitive"))


#: "*Das* ist das Ergebnis *von* Umfragen"
_SUBJECTS, _FROM = frozenset(("das", "dies")), frozenset(("von", "vom", "aus"))
#: Kinds of nouns that stand for what was said or found.
_RESULTS = frozenset(("state", "show"))
#: Who does so says nothing that another may take up without saying the opposite: "Lee bestreitet, dass …".
_NOT_TOLD = frozenset(("deny", "ask"))


def _content_of(previous: Statement) -> WordRange:
    """Find what a statement says: what somebody says in it, or all of it: "Lee sagte, *der Damm sei alt*"."""
    view, whole = previous.view, previous.words
    heard = next(impersonal_hits(previous), None)
    if heard is not None and not heard.negated:
        return WordRange(heard.content[0].start, without_stops(view, heard.content[0].start, heard.content[-1].end))
    for site in previous.sites:
        if site.negated or site.cue.kind in _NOT_TOLD:
            if site.reported:
                # "Der Rat *habe nie geantwortet*, sagte Lee. Das bestritt Hart"
                continue
            break
        behind = content_behind(previous, site.segment, site.cue.frames)
        hit = wie_hit(previous, site) if behind is None else None
        if hit is not None:
            return WordRange(hit.content[0].start, without_stops(view, hit.content[0].start, hit.content[-1].end))
        parts = behind.parts if behind else content_before(previous, site, whole.start)
        if parts:
            return WordRange(parts[0].start, without_stops(view, parts[0].start, parts[-1].end))
    return _whole(previous)


def _whole(previous: Statement) -> WordRange:
    return WordRange(previous.words.start, without_stops(previous.view, *previous.words))


def taking_up_hits(statement: Statement) -> Iterator[Hit]:
    """Find who is said to have said the statement before: "*Das* sagte Lee", "Lee bestätigte *dies*".

    Args:
        statement: The statement.
    """
    view, previous = statement.view, statement.previous
    if previous is None:
        return
    result = _result_of(statement, previous)
    if result is not None:
        yield result
        return
    for site in statement.sites:
        segment = statement.segments[site.segment]
        takes = "tail" in site.cue.frames and site.segment == 0
        stating = site.cue.kind in _STATING or "needs" in site.cue.marks or _holds(site)
        if not takes or not stating or not takes_up(statement, segment, site):
            continue
        if content_behind(statement, site.segment, site.cue.frames) is not None:
            continue
        source = source_of(statement, site, None)
        before = Statement(view, previous, None)
        # "Der Rat fordert, zu warten. Das *geht* aus einem Brief *hervor*": that he does so
        content = _whole(before) if site.cue.kind == "show" else _content_of(before)
        if source is not None and not is_taking_up(view, source) and content.start < content.end:
            quoted = all(view.quoted[content.start : content.end])
            found = made(site, "back", Content("quote" if quoted else "clause", (content,)), source)
            if found is not None:
                yield found
                return


def _holds(site: Site) -> bool:
    """Whether somebody holds something to be so: "Das *glaubt* Lee", and not "das *lobt* Lee"."""
    return site.cue.kind in _HOLDING and site.cue.frames >= _PROPOSING


def _result_of(statement: Statement, previous: WordRange) -> Hit | None:
    """Match whose result or message the statement before is: "*Das ist das Ergebnis einer Studie*"."""
    view, segment = statement.view, next(iter(statement.segments), None)
    start = segment.start + len(("das", "ist")) if segment is not None else 0
    if segment is None or start >= segment.end or view.lowered[segment.start] not in _SUBJECTS:
        return None
    if view.lowered[start - 1] not in BE or view.lowered[start] not in ARTICLES:
        return None
    core = core_phrase(view, start, segment.end)
    noun, owner = view.lowered[core - 1], _owner_at(view, core, segment.end)
    if owner is None or not attributing_noun(noun) or kind_of_attributing(noun) not in _RESULTS:
        return None
    content = _whole(Statement(view, previous, None))
    quoted = all(view.quoted[content.start : content.end])
    return Hit(
        method=Method("back", "quote" if quoted else "clause"),
        lemma=noun,
        kind="show",
        cue=WordRange(core - 1, core),
        source=owner,
        content=(content,),
    )


def _owner_at(view: View, word: int, end: int) -> WordRange | None:
    """Find whose a result is, behind it: a genitive, or a phrase with "von", that ends the clause."""
    if word >= end or view.lowered[word] not in _FROM | GENITIVE_DETERMINERS:
        return None
    owner = WordRange(word + (view.lowered[word] in _FROM), end)
    if owner.start >= end or noun_phrase(view, *owner) != end:
        return None
    # "das Ergebnis *der Wohnungspolitik*" is what follows from it
    head = view.lowered[head_of(view, owner)]
    return owner if kind_of_noun(head) is not None or attributing_noun(head) else None
