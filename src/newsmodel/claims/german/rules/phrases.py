"""Short phrases that attribute: "so der Minister", "heißt es in dem Bericht"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.appositions import with_appositions
from newsmodel.claims.german.clause_before import is_clause_before
from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.content_ends import content_end, is_so
from newsmodel.claims.german.contents import content_behind, content_going_on, told_before
from newsmodel.claims.german.grammar import (
    BE,
    COORDINATORS,
    RELATIVES,
)
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.negation import is_negated_outside
from newsmodel.claims.german.noun_runs import is_name, is_slogan
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.parentheses import is_parenthesis
from newsmodel.claims.german.phrases import head_of, is_time, noun_phrase
from newsmodel.claims.german.rules.wie import is_quoted_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_thing
from newsmodel.claims.german.subjects import phrase_before
from newsmodel.claims.statements.view import View, WordRange

_SAID = frozenset(("heißt", "hieß", "heiße", "heisst", "hiess", "heisse"))
_PAST = frozenset(("geheißen", "geheissen"))
#: "In dem Brief *steht*, dass …"
_STANDING = frozenset(("steht", "stand", "stehe"))
#: "In dem Brief ist *zu lesen*", "aus der Stadt war *zu hören*"
_TO_READ = frozenset(("lesen", "hören", "vernehmen"))
#: They take up a document: "*Darin* steht: „…“".
_THERE = frozenset(("darin", "hierin"))
_SIDES = frozenset(("seiten",))
_ON_BEHALF = frozenset(("seitens", "vonseiten"))
_IN = frozenset(("in", "im", "aus", "von", "vom", "bei", "beim", "auf")) | _ON_BEHALF
#: What may follow "heißt es", or a noun that attributes.
FRAMES = frozenset(("that", "clause", "quote", "wh"))


def so_hits(statement: Statement) -> Iterator[Hit]:
    """Find "so" and who said it, behind what was said.

    Args:
        statement: The statement.
    """
    view = statement.view
    if "so" not in statement.vocabulary:
        return
    for number, segment in enumerate(statement.segments):
        opened = segment.start
        if view.opens(opened):
            # „…“ so Lee
            opened = view.quotation_at(opened).end
        if opened >= segment.end or view.lowered[opened] != "so" or (opened == statement.words.start):
            continue
        if opened == segment.start and not is_so(statement, number):
            continue
        stop = noun_phrase(view, opened + 1, segment.end)
        if stop == opened + 1:
            continue
        source = with_appositions(statement, WordRange(opened + 1, stop), number)
        start, end = _told_before(statement, number) if opened == segment.start else (segment.start, opened)
        if start < end:
            rest = content_going_on(statement, number, (WordRange(start, end),)) or _rest(statement, number, source)
            yield Hit(
                method=Method("so", "quote" if view.quoted[end - 1] else "clause"),
                lemma="so",
                kind="state",
                cue=WordRange(opened, opened + 1),
                source=source,
                content=(WordRange(start, end), *rest),
            )
        after = statement.segments[number + 1] if number + 1 < len(statement.segments) else None
        if after is not None and after.mark == ":" and view.opens(after.start):
            # what "so Lee weiter" leads to
            yield Hit(
                method=Method("so", "quote"),
                lemma="so",
                kind="state",
                cue=WordRange(opened, opened + 1),
                source=source,
                content=(view.quotation_at(after.start),),
            )


def _rest(statement: Statement, number: int, source: WordRange) -> tuple[WordRange, ...]:
    """Take the rest of a clause that "so" and who says it part: "Man müsse, so Lee, *„sofort“ gehen*"."""
    segments = statement.segments
    behind = next((k for k in range(number + 1, len(segments)) if segments[k].start >= source.end), len(segments))
    parted = segments[number].mark == "," and behind < len(segments) and source.end == segments[behind - 1].end
    if not parted or segments[behind].mark != "," or statement.kinds[behind] not in {"none", "first"}:
        return ()
    after = segments[behind]
    last = statement.segments[number - 1].end - 1
    ended = statement.view.quoted[last] and statement.view.opens(after.start)
    apposition = noun_phrase(statement.view, after.start, after.end, loose=True) == after.end
    return () if ended or apposition else (WordRange(after.start, content_end(statement, behind)),)


def _told_before(statement: Statement, number: int) -> tuple[int, int]:
    view = statement.view
    start, end = statement.words.start, statement.segments[number - 1].end
    for site in statement.sites:
        if site.segment < number and site.order in {"first", "second"} and not site.reported:
            behind = content_behind(statement, site.segment, site.cue.frames)
            if behind is not None and site.segment + 1 < number:
                return end, end
    return view.skip(COORDINATORS, start, end), end


def impersonal_hits(statement: Statement) -> Iterator[Hit]:
    """Find "heißt es" and "es heißt", with where it says so.

    Args:
        statement: The statement.
    """
    for number, segment in enumerate(statement.segments if statement.has_any(_IMPERSONAL) else ()):
        cue = _impersonal(statement, segment)
        if cue is None:
            continue
        variant, parts = _said_there(statement, number, cue)
        if parts:
            place = _place_of(statement, segment) or _place_of_relative(statement, number)
            yield Hit(
                method=Method("impersonal", variant),
                lemma="stehen" if statement.view.lowered[cue.start] in _STANDING else "heißen",
                kind="state",
                cue=cue,
                source=place or _place_before(statement, number, cue),
                content=parts,
                negated=is_negated_outside(statement.view, segment, place),
            )


#: What it takes to tell that something says so.
_IMPERSONAL = _STANDING | _SAID | _PAST | _TO_READ


def _impersonal(statement: Statement, segment: Segment) -> WordRange | None:
    """Find "heißt es", "es heißt" or "hatte es geheißen" in a segment."""
    view, low = statement.view, statement.view.lowered
    if not view.has_any(_IMPERSONAL, segment.start, segment.end + 1):  # most clauses
        return None
    for k in range(segment.start, segment.end):
        if low[k] == "zu" and low[k + 1 : k + 2] and low[k + 1] in _TO_READ and view.has_any(BE, *segment[:2]):
            return WordRange(k, k + 2) if _place_of(statement, segment) is not None else None
        if not view.quoted[k] and low[k] in _STANDING and _stands_there(statement, segment, k):
            return WordRange(k, k + 1)
        if view.quoted[k] or (low[k] not in _SAID and low[k] not in _PAST):
            continue
        if low[k] in _PAST:
            return WordRange(k, k + 1) if "es" in low[segment.start : segment.end] else None
        for beside in (k + 1, k - 1):
            if segment.start <= beside < segment.end and low[beside] == "es":
                return WordRange(min(k, beside), max(k, beside) + 1)
        if low[segment.start] == "wie" and k == segment.end - 1 and "es" in low[segment.start : k]:
            return WordRange(k, k + 1)
    return None


def _stands_there(statement: Statement, segment: Segment, verb: int) -> bool:
    """Whether "steht" tells what is in a document: "in dem Brief *steht*", "auf dem Plakat *steht* die Parole „…“"."""
    view = statement.view
    slogan = _slogan(view, segment) is not None and _place_of(statement, segment) is not None
    return slogan or _is_in_document(statement, segment) or view.has_any(_THERE, segment.start, verb)


def _slogan(view: View, segment: Segment) -> WordRange | None:
    """Find a quotation behind what slogans and inscriptions are called: "die Parole *„Nie wieder“*"."""
    inside = (one for one in view.quotations if segment.start < one.start and one.end <= segment.end)
    return next((one for one in inside if is_slogan(view, one.start)), None)


def _is_in_document(statement: Statement, segment: Segment) -> bool:
    """Whether a clause tells of a document, and of nothing in it but what follows: "in dem *Brief* steht"."""
    view, place = statement.view, _place_of(statement, segment)
    if place is None or kind_of_noun(view.lowered[head_of(view, place)]) != "document":
        return False
    return subject_after(view, place.end + 1, segment.end) is None


def _said_there(statement: Statement, number: int, cue: WordRange) -> tuple[str, tuple[WordRange, ...]]:
    """Find what "it says": before the words, behind them, or around a clause with "wie"."""
    view, segment = statement.view, statement.segments[number]
    slogan = _slogan(view, segment)
    if slogan is not None:
        return "quote", (slogan,)
    start = body_of(view, segment)
    start = view.skip({"so"}, start, segment.end)
    so = start == cue.start and view.lowered[start - 1] == "so" and number > 0 and is_parenthesis(statement, number)
    if so:
        # Der Damm sei, *so heißt es dort*, alt
        before = told_before(statement, number, statement.words.start)
        return "before", (*before, *content_going_on(statement, number, before))
    first = start == cue.start or (view.lowered[start] in BE and view.lowered[cue.start] == "zu")
    if first and number > 0 and segment.mark == "," and is_clause_before(statement, number):
        before = told_before(statement, number, statement.words.start)
        quoted = before and view.quoted[before[-1].last]
        return "before", (*before, *(content_going_on(statement, number, before) if quoted else ()))
    verb = view.quotation_at(start).end if view.opens(start) else -1
    if verb == cue.start:
        before = (view.quotation_at(start),)
        return "before", (*before, *content_going_on(statement, number, before))
    if verb > 0 and (view.lowered[cue.start] == "zu" and view.lowered[verb : verb + 1] == ["ist"]):
        return "before", (view.quotation_at(start),)
    if view.lowered[start] == "wie":
        return _around_wie(statement, number)
    behind = cue.end
    if view.opens(behind) and view.quotation_at(behind).end >= segment.end and not is_name(view, behind):
        # auf dem Plakat steht „…“
        return "quote", (view.quotation_at(behind),)
    found = content_behind(statement, number, FRAMES)
    if found is not None and found.variant == "wh" and statement.segments[-1].mark == ":":
        # heißt es zur Begründung, *warum* das so ist: „…“
        found = content_behind(statement, len(statement.segments) - 2, FRAMES)
    return (found.variant, found.parts) if found else ("", ())


def _around_wie(statement: Statement, number: int) -> tuple[str, tuple[WordRange, ...]]:
    """Find what is told beside "wie es heißt": the clause behind it, else before it; of a quoted phrase only that."""
    segments = statement.segments
    last = number + 1 == len(segments)
    if number == 1 and not last and is_quoted_phrase(statement, 0):
        # Ein „Verrat“, *wie es in dem Brief hieß*, sei das nicht
        return "partquote", (statement.view.quotation_at(segments[0].end - 1),)
    if not last:
        return "wie", (WordRange(segments[number + 1].start, content_end(statement, number + 1)),)
    return "wie", (WordRange(statement.words.start, segments[number].start - 1),) if number else ()


def _place_of(statement: Statement, segment: Segment) -> WordRange | None:
    """Find in what it says so: "in *dem Bericht* heißt es"."""
    view = statement.view
    for k in range(segment.start, segment.end - 1):
        if view.lowered[k] in _IN and not view.quoted[k]:
            # von *Seiten* der Stadt
            start = k + 1 + (view.lowered[k + 1] in _SIDES)
            stop = noun_phrase(view, start, segment.end)
            place = WordRange(start, stop)
            if stop > start and not is_time(view, place) and not (view.lowered[k] == "auf" and is_thing(view, place)):
                return place
    return None


def _place_of_relative(statement: Statement, number: int) -> WordRange | None:
    """Find what a relative clause belongs to that says so: "*ein Brief*, in dem es heißt"."""
    low, segment = statement.view.lowered, statement.segments[number]
    relative = segment.mark == "," and low[segment.start] in _IN and low[segment.start + 1] in RELATIVES
    return phrase_before(statement, number) if relative else None


def _place_before(statement: Statement, number: int, cue: WordRange) -> WordRange | None:
    """Find in what it says so before what is told of it: "In *dem Bericht*, der gestern erschien, heißt es"."""
    first = number
    while first > 0 and statement.segments[first].mark == "," and statement.kinds[first - 1] in {"none", "relative"}:
        first -= 1
    begins = cue.start == body_of(statement.view, statement.segments[number])
    return _place_of(statement, statement.segments[first]) if first < number and begins else None
