"""Verbs that attribute, with their content behind them, before them, around them, or as their object."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import msgspec

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.appositions import is_introduced, subject_before_commas
from newsmodel.claims.german.clause_before import is_clause_before
from newsmodel.claims.german.clauses import body_of
from newsmodel.claims.german.contents import Content, content_before, content_behind, content_going_on
from newsmodel.claims.german.grammar import ADVERBS, MODALS, NEGATIONS, PREPOSITIONS, SUBORDINATORS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.noun_runs import AND, is_name
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.parentheses import is_parenthesis
from newsmodel.claims.german.phrases import head_of
from newsmodel.claims.german.rules.free import mood_in
from newsmodel.claims.german.rules.further_contents import further_contents
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.objects import (
    object_of,
    quotations_in_object,
)
from newsmodel.claims.german.rules.pointing import is_taking_up, takes_up_before
from newsmodel.claims.german.rules.said import of_final_object, of_object
from newsmodel.claims.german.rules.verb_sources import citing_person, source_of
from newsmodel.claims.german.rules.wie import of_wie
from newsmodel.claims.german.sites import Site, Statement, last_segment
from newsmodel.claims.german.speakers import is_thing
from newsmodel.claims.german.suppositions import is_hypothetical
from newsmodel.claims.statements.view import WordRange

#: A main clause behind a colon.
_TOLD_OPENLY = Method("subject", "colon")
#: Kinds of cues that tell something behind "wie"; of the others it tells the manner.
_TELLING = frozenset(("state", "report", "confirm", "deny", "show", "believe", "warn"))
#: What stands between two quotations of one cue.
_JOINING = AND | {","}


def verb_hits(statement: Statement) -> list[Hit]:
    """Find what the verbs of a statement attribute.

    Args:
        statement: The statement.
    """
    hits: list[Hit] = []
    floor = statement.words.start
    shared: WordRange | None = None
    for site in statement.sites:
        source = source_of(statement, site, shared)
        hit = _hit(statement, site, source, floor)
        if hit is None:
            continue
        citing = citing_person(statement, site, source)
        hit = attrs.evolve(hit, owner=citing) if citing is not None else hit
        shared = source or shared
        if hit.method == _TOLD_OPENLY:
            hit = attrs.evolve(hit, method=_method_at_colon(statement, site, hit))
        hits.append(hit)
        hits += (attrs.evolve(hit, content=(more,)) for more in _further_quotations(statement, site, hit))
        hits += further_contents(statement, site, hit)
        if site.order == "first" and hit.method.family == "inverted":
            floor = max(floor, statement.segments[site.segment].end)
    return hits


def _method_at_colon(statement: Statement, site: Site, hit: Hit) -> Method:
    """Tell a clause behind a colon that the mood shows to be reported from one that only a sure cue attributes."""
    if mood_in(statement, hit.content[0]) is not None:
        return hit.method._replace(variant="clause")
    # das Wetter *meinte* es gut: …
    return hit.method if "sure" in site.cue.marks else hit.method._replace(circumstance="unsure")


def _further_quotations(statement: Statement, site: Site, hit: Hit) -> Iterator[WordRange]:
    """List the quotations that a cue has besides its first: "„…“ *und „…“*", "nannte ihn „…“, aber *„…“*"."""
    view = statement.view
    last = hit.content[-1]
    if hit.source is None or not view.quoted[last.last] or view.quotation_at(last.last) != last:
        return
    if hit.method.variant == "partquote":
        yield from (one for one in quotations_in_object(statement, site, hit.source) if one.start >= last.end)
        yield from _in_joined_objects(statement, site)
        return
    behind = view.skip(_JOINING, last.end, statement.words.end)
    while behind < statement.words.end and view.opens(behind) and hit.method.variant == "quote":
        yield view.quotation_at(behind)
        behind = view.skip(_JOINING, view.quotation_at(behind).end, statement.words.end)


def _in_joined_objects(statement: Statement, site: Site) -> Iterator[WordRange]:
    """List the quotations that end objects behind a comma: "nannte den Plan „gut“, *die Folgen aber „schlimm“*"."""
    view = statement.view
    for number, segment in enumerate(statement.segments[site.segment + 1 :], site.segment + 1):
        last = segment.end - 1
        joined = segment.mark == "," and statement.kinds[number] == "none" and view.closes(last)
        if not joined or "as" not in site.cue.marks or view.opens(segment.start):
            return
        quotation = view.quotation_at(last)
        if not is_name(view, quotation.start) or "called" in site.cue.marks:
            yield quotation


def _hit(statement: Statement, site: Site, source: WordRange | None, floor: int) -> Hit | None:
    if site.order == "final":
        return _of_final(statement, site, source)
    if _is_impossible(statement, site) or _is_condition(statement, site) or _is_hypothetical(statement, site):
        return None
    introduced = _introduced(statement, site)
    if introduced is not None and _introducing(statement, site) == "wie":
        return of_wie(statement, site, introduced)
    if introduced is not None:
        behind = content_behind(statement, site.segment, site.cue.frames, inner=True)
        own = behind is not None and _is_own(statement, site, behind)
        return made(site, "subordinate", behind, introduced) if own and behind is not None else None
    if takes_up_before(statement, site) and source is not None:
        told = WordRange(max(floor, statement.words.start), statement.segments[site.segment - 1].end)
        more = content_going_on(statement, site.segment, (told,)) if is_parenthesis(statement, site.segment) else ()
        return made(site, "back", Content("clause", (told, *more)), source)
    if site.order == "first" and "tail" in site.cue.frames and not _is_told_behind(statement, site, source):
        before = content_before(statement, _begun(statement, site), floor)
        if before and _is_told_before(statement, site, source):
            more = content_going_on(statement, site.segment, before)
            quoted = all(statement.view.quoted[before[0].start : before[0].end])
            return made(site, "inverted", Content("quote" if quoted else "clause", (*before, *more)), source)
    last = last_segment(statement, site)
    found = None if _is_joined(statement, site) else content_behind(statement, last, site.cue.frames)
    if found is not None and _goes_on_itself(statement, site, found, source):
        found = None
    if found is not None and (source is not None or site.passive or found.variant in {"that", "infinitive"}):
        cited = site.passive and source is not None and "citing" in site.cue.marks
        family = "cited" if cited else "passive" if site.passive else "subject"
        return made(site, family, found, source)
    return of_object(statement, site, source)


def _goes_on_itself(statement: Statement, site: Site, found: Content, source: WordRange | None) -> bool:
    """Whether a cue has its topic, and the outlet goes on: "sprach von Mängeln, *dennoch ist der Saal voll*"."""
    if source is not None and found.variant == "quote" and "as" in site.cue.marks:
        # "nannte den Plan „gut“, *aber „teuer“*"
        behind = statement.segments[site.segment + 1]
        return behind.mark == "," and bool(quotations_in_object(statement, site, source))
    if source is None or found.variant != "clause" or "topical" not in site.cue.marks:
        return False
    topic = object_of(statement, site, source)
    return topic is not None and mood_in(statement, found.parts[0]) is None


def _begun(statement: Statement, site: Site) -> Site:
    """Place a cue at its auxiliary, where an apposition parts them: "…, *hat* Lee, der Minister, gesagt"."""
    number = statement.clause_of(site.finite)
    return msgspec.structs.replace(site, segment=number) if number < site.segment else site


def _is_joined(statement: Statement, site: Site) -> bool:
    """Whether "und" joins another cue to this one, which has what is behind them: "lehnte ab *und sagte*, er …"."""
    low = statement.view.lowered
    later = (one for one in statement.sites if one.segment == site.segment and one.finite > max(site.finite, site.verb))
    if any(low[one.finite - 1] in AND and one.finite == one.verb for one in later):
        return True
    # "hat sich gegen den Plan ausgesprochen *und gesagt*, er …"
    same = (one for one in statement.sites if one.segment >= site.segment and one.finite == site.finite != one.verb)
    return any(one.verb > site.verb and low[one.verb - 1] in AND for one in same)


def _is_impossible(statement: Statement, site: Site) -> bool:
    """Whether a clause in the passive says that nobody can say it: "es *kann nicht* gesagt werden, dass"."""
    segment = statement.segments[site.segment]
    low = statement.view.lowered[segment.start : segment.end]
    return site.passive and not MODALS.isdisjoint(low) and not NEGATIONS.isdisjoint(low)


def _is_hypothetical(statement: Statement, site: Site) -> bool:
    """Whether a clause tells what somebody could say: "Lee *könnte sagen*, dass"."""
    segment = statement.segments[site.segment]
    return is_hypothetical(statement.view, site.finite, site.verb, WordRange(segment.start, segment.end))


def _is_condition(statement: Statement, site: Site) -> bool:
    """Whether a statement begins with the verb of a cue, as conditions and questions do: "*Sollte* er sich weigern"."""
    view, segment = statement.view, statement.segments[site.segment]
    return site.segment == 0 and site.finite == segment.start and not view.quoted[segment.start]


def _introducing(statement: Statement, site: Site) -> str:
    """Find the conjunction that a clause begins with, before the appositions that part it from its verb."""
    first = site.segment - 1
    while first > 0 and statement.segments[first].mark == "," and statement.kinds[first] in {"none", "relative"}:
        if is_introduced(statement, first):
            break
        first -= 1
    return statement.view.lowered[statement.segments[first].start] if first >= 0 else ""


def _introduced(statement: Statement, site: Site) -> WordRange | None:
    """Find the subject of "wie" or "nachdem" before an apposition: "Wie *Jo Lee, die Bürgermeisterin*, sagte"."""
    view, number = statement.view, site.segment
    segment = statement.segments[number]
    placed = site.order == "first" or view.lowered[segment.start] in PREPOSITIONS | ADVERBS
    word = _introducing(statement, site)
    if word == "wie" and placed:
        return subject_before_commas(statement, number, introduced=True)
    verbs_alone = min(site.verb, site.finite) == segment.start and max(site.verb, site.finite) == segment.end - 1
    if word in SUBORDINATORS and verbs_alone:
        return subject_before_commas(statement, number, introduced=True)
    return None


def _is_told_before(statement: Statement, site: Site, source: WordRange | None) -> bool:
    """Whether what stands before a verb in the first place is its content, and not its subject."""
    view, segment = statement.view, statement.segments[site.segment]
    start = body_of(view, segment)
    if start > segment.start and not view.quoted[segment.start]:
        return False
    if not is_clause_before(statement, site.segment):
        return False
    if source is None:
        # "die Liste sei fertig, *werde aber nicht veröffentlicht*" goes on
        stated = site.passive and not site.reported and not site.negated
        before = WordRange(statement.words.start, statement.segments[site.segment - 1].end)
        # "Die Krankheit, die Rinder befällt, *wurde nachgewiesen*"
        told = statement.kinds[0] in {"that", "whether", "wh"} or view.quoted[before.last]
        return stated and (bool(told) or mood_in(statement, before) is not None)
    # "Lee warf ihm das vor, *forderte eine Entschuldigung*"
    if is_taking_up(view, source):
        # "er prüfte den Fall, verneinte *diese* aber"
        return False
    if site.negated and any(one.segment < site.segment and one.order == "second" for one in statement.sites):
        # "Lee erklärte, er sei krank, erkannte das Gericht *nicht* an"
        return False
    nobody = is_thing(view, source) and kind_of_noun(view.lowered[head_of(view, source)]) is None
    return source.start > site.finite and not nobody


def _is_told_behind(statement: Statement, site: Site, source: WordRange | None) -> bool:
    """Whether "dass" or a colon shows that the content is behind a cue, and not the clause before it."""
    view, number = statement.view, site.segment
    if number + 1 >= len(statement.segments) or number == 0 or view.closes(statement.segments[number - 1].end - 1):
        return False
    # "*Es stimme nicht*, sagte Lee, *dass es regne*", but "Lee kam, sagte aber, dass es regne"
    is_inserted = source is not None and source.start > site.finite and statement.kinds[number - 1] == "second"
    is_inserted = is_inserted and "none" not in statement.kinds[:number]
    introduced = statement.kinds[number + 1] == "that" and "that" in site.cue.frames and not is_inserted
    return introduced or (statement.segments[number + 1].mark == ":" and "quote" in site.cue.frames)


def _of_final(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute what a clause with "wie" is about, or what follows on a subordinate clause."""
    view, segment = statement.view, statement.segments[site.segment]
    start = body_of(view, segment)
    if view.lowered[start] == "wie" and not site.negated:
        # "genau so, wie Lee es geplant hatte" attributes nothing
        return of_wie(statement, site, source) if site.cue.kind in _TELLING else None
    found = content_behind(statement, site.segment, site.cue.frames, inner=True)
    if source is None and not site.passive:
        return None
    if found is not None and not _is_own(statement, site, found):
        found = None
    if found is None:
        inner = quotations_in_object(statement, site, source) if source is not None and "as" in site.cue.marks else []
        quoted = made(site, "subordinate", Content("partquote", (inner[0],)), source) if inner else None
        return quoted or of_final_object(statement, site, source)
    return made(site, "subordinate", found, source)


def _is_own(statement: Statement, site: Site, content: Content) -> bool:
    """Whether a content belongs to a subordinate clause, and not to the clause around it."""
    behind = statement.segments[site.segment + 1]
    if content.variant == "quote":
        # the colon belongs to the clause around this one: "Lee glaubt, dass er gestärkt *hervorgehe*: „Ja.“"
        told = statement.kinds[site.segment] in {"that", "whether", "wh"} and "sure" not in site.cue.marks
        return behind.start >= content.parts[0].start and not told
    if content.variant == "clause":
        # "nachdem sie das bemerkt hatten, bremsten sie" tells of nothing
        return mood_in(statement, content.parts[0]) is not None
    return content.variant != "colon"
