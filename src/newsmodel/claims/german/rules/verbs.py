"""Verbs that attribute, with their content behind them, before them, around them, or as their object."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.appositions import is_introduced, subject_before_commas
from newsmodel.claims.german.clauses import Segment, body_of, without_stops
from newsmodel.claims.german.contents import DASHES, Content, content_before, content_behind, content_going_on
from newsmodel.claims.german.grammar import ADVERBS, DETERMINERS, MODALS, NEGATIONS, PREPOSITIONS, SUBORDINATORS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.nouns import guess_kind, kind_of_noun
from newsmodel.claims.german.phrases import AND, head_of, noun_phrase
from newsmodel.claims.german.rules.according import attributing_noun
from newsmodel.claims.german.rules.free import mood_in
from newsmodel.claims.german.rules.objects import (
    AGENTS,
    OBJECTS,
    agent_of,
    object_of,
    phrases_with,
    quotations_in_object,
)
from newsmodel.claims.german.sites import Site, Statement, is_parenthesis
from newsmodel.claims.german.speakers import is_described_thing, is_surely_person, is_thing, may_speak
from newsmodel.claims.german.subjects import first_subject, is_clause_before, last_subject, subject_of
from newsmodel.claims.statements.view import View, WordRange

#: It stands before what something follows from: "*aus* dem Bericht geht hervor".
_ORIGINS = frozenset(("aus",))
_IN = frozenset(("in", "im"))
#: They take up what the statement before says.
_STATING = frozenset(("state", "report", "confirm", "show"))
_TAKING_UP = frozenset(("das", "dies", "dieses"))
#: A main clause behind a colon.
_TOLD_OPENLY = Method("subject", "colon")
#: Before a noun that attributes: "zu *diesem* Schluss kommt Lee".
_POINTING = frozenset(("diesem", "dieser"))
#: Kinds of sources in which something is said.
_WRITTEN = frozenset(("document", "media"))
#: Kinds of cues that tell something behind "wie"; of the others it tells the manner.
_TELLING = frozenset(("state", "report", "confirm", "deny", "show", "believe", "warn"))
#: Those of cues within the clause that they tell of.
_SAYING = frozenset(("state", "report", "confirm"))
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
        source = _source_of(statement, site, shared)
        hit = _hit(statement, site, source, floor)
        if hit is None:
            continue
        shared = source or shared
        if hit.method == _TOLD_OPENLY:
            hit = attrs.evolve(hit, method=_method_at_colon(statement, site, hit))
        hits.append(hit)
        hits += (attrs.evolve(hit, content=(more,)) for more in _further_quotations(statement, site, hit))
        if site.order == "first" and hit.method.family == "inverted":
            floor = max(floor, statement.segments[site.segment].end)
    return hits


def _method_at_colon(statement: Statement, site: Site, hit: Hit) -> Method:
    """Tell a clause behind a colon that the mood shows to be reported from one that only a sure cue attributes."""
    if mood_in(statement, hit.content[0]) is not None:
        return hit.method._replace(variant="clause")
    # das Wetter *meinte* es gut: …
    return hit.method if "sure" in site.cue.marks else hit.method._replace(circumstance="unsure")


def taking_up_hits(statement: Statement) -> Iterator[Hit]:
    """Find who is said to have said the statement before: "*Das* sagte Lee", "Lee bestätigte *dies*".

    Args:
        statement: The statement.
    """
    view, previous = statement.view, statement.previous
    if previous is None:
        return
    for site in statement.sites:
        segment = statement.segments[site.segment]
        takes = "tail" in site.cue.frames and site.segment == 0
        stating = site.cue.kind in _STATING or "needs" in site.cue.marks
        if not takes or not stating or not _takes_up(statement, segment, site):
            continue
        if content_behind(statement, site.segment, site.cue.frames) is not None:
            continue
        source = _source_of(statement, site, None)
        content = WordRange(previous.start, without_stops(view, previous.start, previous.end))
        if source is not None and not _is_taking_up(view, source) and content.start < content.end:
            quoted = all(view.quoted[content.start : content.end])
            found = _made(site, "back", Content("quote" if quoted else "clause", (content,)), source)
            if found is not None:
                yield found
                return


def _takes_up(statement: Statement, segment: Segment, site: Site) -> bool:
    """Whether "das" or "dies" stands in a clause by itself, and not before a noun."""
    view = statement.view
    return _points_at_words(view, segment) or any(
        view.lowered[k] in _TAKING_UP and (noun_phrase(view, k, segment.end) <= k + 1 or site.finite == k + 1)
        for k in range(segment.start, segment.end)
        if not view.quoted[k]
    )


def _points_at_words(view: View, segment: Segment) -> bool:
    """Whether a clause begins with a preposition and a noun for what was said: "*zu diesem Schluss* kommt Lee"."""
    noun = segment.start + 2
    points = noun < segment.end and view.lowered[segment.start + 1] in _POINTING
    return points and attributing_noun(view.lowered[noun])


def _is_taking_up(view: View, phrase: WordRange) -> bool:
    """Whether "das" or "diese" stands by itself, and not before a noun."""
    behind = phrase.start + 1
    alone = behind >= phrase.end or view.begins_lower[behind]
    return alone and view.lowered[phrase.start] in _TAKING_UP | {"diese"}


def _further_quotations(statement: Statement, site: Site, hit: Hit) -> Iterator[WordRange]:
    """List the quotations that a cue has besides its first: "„…“ *und „…“*", "nannte ihn „…“, aber *„…“*"."""
    view = statement.view
    last = hit.content[-1]
    if hit.source is None or not view.quoted[last.last] or view.quotation_at(last.last) != last:
        return
    if hit.method.variant == "partquote":
        yield from (one for one in quotations_in_object(statement, site, hit.source) if one.start >= last.end)
        return
    behind = view.skip(_JOINING, last.end, statement.words.end)
    while behind < statement.words.end and view.opens(behind) and hit.method.variant == "quote":
        yield view.quotation_at(behind)
        behind = view.skip(_JOINING, view.quotation_at(behind).end, statement.words.end)


def _source_of(statement: Statement, site: Site, shared: WordRange | None) -> WordRange | None:
    """Find who says it; the subject before "und" where the clause has none of its own."""
    if site.passive:
        subject = subject_of(statement, site) if "citing" in site.cue.marks else None
        if subject is not None:
            return _without_agent(statement.view, subject)
        return agent_of(statement, site) or _document_in(statement, site)
    found = subject_of(statement, site)
    if "from" in site.cue.marks:
        origin = next(phrases_with(_ORIGINS, statement.view, statement.segments[site.segment]), None)
        if origin is not None and found is not None and found.start <= origin.start < found.end:
            # ein Sprecher *aus Rom* ließ verlauten
            return found
        return origin or (found if found is not None and may_speak(statement.view, found) else None)
    if found is not None:
        return (_cited(statement, site, found) if "citing" in site.cue.marks else None) or found
    view, segment = statement.view, statement.segments[site.segment]
    if body_of(view, segment) > segment.start or site.order == "first":
        return shared or first_subject(statement, site.segment)
    return None


def _document_in(statement: Statement, site: Site) -> WordRange | None:
    """Find the document in which it is said: "in *einem Bericht* wird vermutet"."""
    view = statement.view
    places = phrases_with(_IN, view, statement.segments[site.segment])
    return next((one for one in places if kind_of_noun(view.lowered[head_of(view, one)]) in _WRITTEN), None)


def _without_agent(view: View, cited: WordRange) -> WordRange:
    """Leave out who cites behind whom he cites: "wird *Lee* von der Zeitung zitiert"."""
    agent = view.next_of(AGENTS, cited.start + 1, cited.end)
    return WordRange(cited.start, agent)


def _cited(statement: Statement, site: Site, citing: WordRange) -> WordRange | None:
    """Find whom somebody cites: "zitiert die Zeitung *den Sprecher*"."""
    view, segment = statement.view, statement.segments[site.segment]
    start = max(citing.end, site.finite + 1)
    stop = noun_phrase(view, start, segment.end)
    phrase = WordRange(start, stop)
    if stop == start or view.lowered[start] == "sich":
        return None
    person = guess_kind(view.lowered[head_of(view, phrase)]) == "person"
    named = view.lowered[start] not in DETERMINERS and view.begins_upper[start] and not is_thing(view, phrase)
    return phrase if person or named or may_speak(view, phrase) else None


def _hit(statement: Statement, site: Site, source: WordRange | None, floor: int) -> Hit | None:
    if site.order == "final":
        return _of_final(statement, site, source)
    if _is_impossible(statement, site) or _is_condition(statement, site):
        return None
    introduced = _introduced(statement, site)
    if introduced is not None and _introducing(statement, site) == "wie":
        return _of_wie(statement, site, introduced)
    if introduced is not None:
        behind = content_behind(statement, site.segment, site.cue.frames, inner=True)
        own = behind is not None and _is_own(statement, site, behind)
        return _made(site, "subordinate", behind, introduced) if own and behind is not None else None
    if _takes_up_before(statement, site) and source is not None:
        told = WordRange(max(floor, statement.words.start), statement.segments[site.segment - 1].end)
        more = content_going_on(statement, site.segment, (told,)) if is_parenthesis(statement, site.segment) else ()
        return _made(site, "back", Content("clause", (told, *more)), source)
    if site.order == "first" and "tail" in site.cue.frames and not _is_told_behind(statement, site):
        before = content_before(statement, site, floor)
        if before and _is_told_before(statement, site, source):
            more = content_going_on(statement, site.segment, before)
            quoted = all(statement.view.quoted[before[0].start : before[0].end])
            return _made(site, "inverted", Content("quote" if quoted else "clause", (*before, *more)), source)
    found = None if _is_joined(statement, site) else content_behind(statement, site.segment, site.cue.frames)
    if found is not None and (source is not None or site.passive or found.variant in {"that", "infinitive"}):
        cited = site.passive and source is not None and "citing" in site.cue.marks
        family = "cited" if cited else "passive" if site.passive else "subject"
        return _made(site, family, found, source)
    return _of_object(statement, site, source)


def _is_joined(statement: Statement, site: Site) -> bool:
    """Whether "und" joins another cue to this one, which has what is behind them: "lehnte ab *und sagte*, er …"."""
    low = statement.view.lowered
    later = (one for one in statement.sites if one.segment == site.segment and one.finite > max(site.finite, site.verb))
    return any(low[one.finite - 1] in AND and one.finite == one.verb for one in later)


def _is_impossible(statement: Statement, site: Site) -> bool:
    """Whether a clause in the passive says that nobody can say it: "es *kann nicht* gesagt werden, dass"."""
    segment = statement.segments[site.segment]
    low = statement.view.lowered[segment.start : segment.end]
    return site.passive and not MODALS.isdisjoint(low) and not NEGATIONS.isdisjoint(low)


def _is_condition(statement: Statement, site: Site) -> bool:
    """Whether a statement begins with the verb of a cue, as conditions and questions do: "*Sollte* er sich weigern"."""
    view, segment = statement.view, statement.segments[site.segment]
    return site.segment == 0 and site.finite == segment.start and not view.quoted[segment.start]


def _takes_up_before(statement: Statement, site: Site) -> bool:
    """Whether "das" or "so" before a verb takes up the clause before it: "…, *das* entschied das Gericht"."""
    view, segment = statement.view, statement.segments[site.segment]
    adverbs = all(view.lowered[k] in ADVERBS for k in range(segment.start + 1, site.finite))
    first = site.finite > segment.start and adverbs and view.lowered[segment.start] in _TAKING_UP | {"so"}
    first = first or _points_at_words(view, segment)
    return first and site.segment > 0 and segment.mark in {",", *DASHES} and "tail" in site.cue.frames


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
        return site.passive and not site.reported and not site.negated
    # "Lee warf ihm das vor, *forderte eine Entschuldigung*"
    if _is_taking_up(view, source):
        # "er prüfte den Fall, verneinte *diese* aber"
        return False
    nobody = is_thing(view, source) and kind_of_noun(view.lowered[head_of(view, source)]) is None
    return source.start > site.finite and not nobody


def _is_told_behind(statement: Statement, site: Site) -> bool:
    """Whether "dass" or a colon shows that the content is behind a cue, and not the clause before it."""
    view, number = statement.view, site.segment
    if number + 1 >= len(statement.segments) or number == 0 or view.closes(statement.segments[number - 1].end - 1):
        return False
    introduced = statement.kinds[number + 1] == "that" and "that" in site.cue.frames
    return introduced or (statement.segments[number + 1].mark == ":" and "quote" in site.cue.frames)


def _of_final(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute what a clause with "wie" is about, or what follows on a subordinate clause."""
    view, segment = statement.view, statement.segments[site.segment]
    start = body_of(view, segment)
    if view.lowered[start] == "wie" and not site.negated:
        # "genau so, wie Lee es geplant hatte" attributes nothing
        return _of_wie(statement, site, source) if site.cue.kind in _TELLING else None
    found = content_behind(statement, site.segment, site.cue.frames, inner=True)
    if source is None and not site.passive:
        return None
    if found is not None and not _is_own(statement, site, found):
        found = None
    if found is None:
        inner = quotations_in_object(statement, site, source) if source is not None and "as" in site.cue.marks else []
        return _made(site, "subordinate", Content("partquote", (inner[0],)), source) if inner else None
    return _made(site, "subordinate", found, source)


def _is_own(statement: Statement, site: Site, content: Content) -> bool:
    """Whether a content belongs to a subordinate clause, and not to the clause around it."""
    behind = statement.segments[site.segment + 1]
    if content.variant == "quote":
        # the colon belongs to the clause around this one
        return behind.start >= content.parts[0].start
    if content.variant == "clause":
        # "nachdem sie das bemerkt hatten, bremsten sie" tells of nothing
        return mood_in(statement, content.parts[0]) is not None
    return content.variant != "colon"


def _of_wie(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute the clause around "wie der Minister sagte"."""
    view, segment = statement.view, statement.segments[site.segment]
    if source is None and not site.passive and "es" not in view.lowered[segment.start : segment.end]:
        return None
    end = without_stops(view, segment.end, statement.words.end)
    start = min(segment.start, source.start - 1) if source is not None else segment.start
    if source is None and not site.passive and view.lowered[segment.start + 1] == "es" and site.cue.kind in _SAYING:
        # Das Werk will, *wie es mitteilte*, schließen
        source = last_subject(statement, site.segment)
    before = start - 1
    parts = []
    if start > statement.words.start and before > statement.words.start:
        parts.append(WordRange(statement.words.start, before))
    if site.segment + 1 < len(statement.segments):
        parts.append(WordRange(statement.segments[site.segment + 1].start, end))
    if len(parts) > 1 and not _is_saying(statement, site, source):
        # "der Alte, *wie er genannt wurde*, ging"
        return None
    variant = "before" if parts and parts[-1].end <= segment.start else "clause"
    return _made(site, "wie", Content(variant, tuple(parts)), source) if parts else None


def _is_saying(statement: Statement, site: Site, source: WordRange | None) -> bool:
    """Whether somebody says something by itself, and the cue is no name or manner: "wie Lee *sagte*"."""
    if source is None or statement.view.lowered[source.start] == "man":
        return False
    topical = "topical" in site.cue.marks and "sure" not in site.cue.marks
    return site.cue.kind in _SAYING and "tail" in site.cue.frames and not topical


def _of_object(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute the object of a verb: a part of it in quotation marks, else all of it."""
    if source is None:
        return None
    found = object_of(statement, site, source)
    if found is None:
        return None
    if _is_said(statement, site, found, source):
        return _made(site, "phrase", found, source)
    return _made(site, "passive" if site.passive else "subject", found, source)


def _is_said(statement: Statement, site: Site, content: Content, source: WordRange) -> bool:
    """Whether an object is what somebody says: "Lee *forderte mehr Geld*", but not "die Lage *forderte Opfer*"."""
    somebody = may_speak(statement.view, source) or is_surely_person(statement.view, source)
    somebody = somebody and not is_described_thing(statement.view, source)
    noun = any(statement.view.begins_upper[k] for part in content.parts for k in range(*part))
    told = "said" in site.cue.marks and content.variant in OBJECTS and somebody and noun
    return told and not (site.passive or site.reported or site.negated)


def _made(site: Site, family: str, content: Content, source: WordRange | None) -> Hit | None:
    if not any(part.start < part.end for part in content.parts):
        return None
    circumstance = _circumstance(site, family)
    return Hit(
        method=Method(family, content.variant, circumstance),
        lemma=site.cue.lemma,
        kind=site.cue.kind,
        cue=site.words,
        source=source,
        content=content.parts,
        negated=site.negated,
        asked=content.asked,
    )


def _circumstance(site: Site, family: str) -> str:
    """Tell what makes an attribution less sure: it is reported itself, supposed, or hardly a saying."""
    if site.reported:
        return "reported"
    if site.order != "final":
        return ""
    return "modal" if site.supposed else "unsure" if family == "subordinate" and "sure" not in site.cue.marks else ""
