"""Short phrases that attribute: "so der Minister", "heißt es in dem Bericht", and nouns: "die Forderung, dass"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.appositions import subject_before_commas, with_appositions
from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.contents import Content, content_behind, content_end, content_going_on, is_so, told_before
from newsmodel.claims.german.grammar import (
    BE,
    COORDINATORS,
    HAVE,
    PARTING_PREFIXES,
    PREPOSITIONS,
    RELATIVES,
    is_linking,
)
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import light_forms
from newsmodel.claims.german.mentions import is_given
from newsmodel.claims.german.negation import is_negated_outside
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, head_of, is_time, noun_phrase
from newsmodel.claims.german.rules.according import attributing_noun, kind_of_attributing
from newsmodel.claims.german.rules.free import mood_in, mood_of
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_thing, looks_adverbial
from newsmodel.claims.german.subjects import is_clause_before, last_subject, phrase_before
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.values import CueKind

_SAID = frozenset(("heißt", "hieß", "heiße", "heisst", "hiess", "heisse"))
_PAST = frozenset(("geheißen", "geheissen"))
#: "In dem Brief *steht*, dass …"
_STANDING = frozenset(("steht", "stand", "stehe"))
_IN = frozenset(("in", "im", "aus", "von", "vom", "seitens", "bei", "beim", "auf"))
#: Shorter quotations behind a colon are names.
_FEWEST_QUOTED = 6
#: What may follow a noun that attributes.
_FRAMES = frozenset(("that", "clause", "quote", "wh"))
_DEMANDING = frozenset(("demand", "promise", "warn", "believe"))


def so_hits(statement: Statement) -> Iterator[Hit]:
    """Find "so" and who said it, behind what was said.

    Args:
        statement: The statement.
    """
    view = statement.view
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
    for number, segment in enumerate(statement.segments):
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


def _impersonal(statement: Statement, segment: Segment) -> WordRange | None:
    """Find "heißt es", "es heißt" or "hatte es geheißen" in a segment."""
    view, low = statement.view, statement.view.lowered
    for k in range(segment.start, segment.end):
        if not view.quoted[k] and low[k] in _STANDING and _is_in_document(statement, segment):
            return WordRange(k, k + 1)
        if view.quoted[k] or low[k] not in _SAID | _PAST:
            continue
        if low[k] in _PAST:
            return WordRange(k, k + 1) if "es" in low[segment.start : segment.end] else None
        for beside in (k + 1, k - 1):
            if segment.start <= beside < segment.end and low[beside] == "es":
                return WordRange(min(k, beside), max(k, beside) + 1)
        if low[segment.start] == "wie" and k == segment.end - 1 and "es" in low[segment.start : k]:
            return WordRange(k, k + 1)
    return None


def _is_in_document(statement: Statement, segment: Segment) -> bool:
    """Whether a clause tells of a document, and of nothing in it but what follows: "in dem *Brief* steht"."""
    view, place = statement.view, _place_of(statement, segment)
    if place is None or kind_of_noun(view.lowered[head_of(view, place)]) != "document":
        return False
    return subject_after(view, place.end + 1, segment.end) is None


def _said_there(statement: Statement, number: int, cue: WordRange) -> tuple[str, tuple[WordRange, ...]]:
    """Find what "it says": before the words, behind them, or around a clause with "wie"."""
    view, segment = statement.view, statement.segments[number]
    start = body_of(view, segment)
    start = view.skip({"so"}, start, segment.end)
    if start == cue.start and number > 0 and segment.mark == "," and is_clause_before(statement, number):
        return "before", told_before(statement, number, statement.words.start)
    if view.opens(start) and view.quotation_at(start).end == cue.start:
        return "before", (view.quotation_at(start),)
    if view.lowered[start] == "wie":
        if number + 1 < len(statement.segments):
            after = statement.segments[number + 1].start
            return "wie", (WordRange(after, content_end(statement, number + 1)),)
        return "wie", (WordRange(statement.words.start, segment.start - 1),) if number else ()
    found = content_behind(statement, number, _FRAMES)
    return (found.variant, found.parts) if found else ("", ())


def colon_hits(statement: Statement) -> Iterator[Hit]:
    """Find a quotation behind a colon, where no cue is known: the subject of the clause before it says it.

    Args:
        statement: The statement.
    """
    view = statement.view
    for number, segment in enumerate(statement.segments[1:], 1):
        if segment.mark != ":" or not view.opens(segment.start):
            continue
        if mood_of(statement) is not None:
            # somebody is reported there already
            return
        quotation = view.quotation_at(segment.start)
        source = (
            last_subject(statement, number)
            or _speaker_before(statement, number)
            or (subject_before_commas(statement, number) if number > 1 else None)
        )
        if quotation.end - quotation.start < _FEWEST_QUOTED or source is None:
            continue
        if is_thing(view, source) or looks_adverbial(view, source):
            continue
        told = source.end < statement.segments[number - 1].end and view.lowered[source.end] not in PREPOSITIONS
        cue = WordRange(source.end, source.end + 1) if told else None
        yield Hit(
            method=Method("colon", "quote"), lemma=":", kind="state", cue=cue, source=source, content=(quotation,)
        )
        return


def _speaker_before(statement: Statement, number: int) -> WordRange | None:
    """Find who speaks before a colon without a verb: "*Lee* wörtlich:"."""
    view, segment = statement.view, statement.segments[0]
    start = view.skip({"so"}, segment.start, segment.end)
    core = core_phrase(view, start, segment.end)
    if number == 1 and core < segment.end and view.lowered[core] in PREPOSITIONS and _is_person(view, start, core):
        # *Trainer Ole Werner* nach dem Spiel
        return WordRange(start, core)
    segment = segment._replace(start=start)
    stop = noun_phrase(view, segment.start, segment.end, loose=True)
    rest = segment.end - stop
    # "Angriff *auf* die Stadt: „…“" names nobody
    named = not PREPOSITIONS.intersection(view.lowered[segment.start : stop])
    return WordRange(segment.start, stop) if number == 1 and stop > segment.start and rest <= 1 and named else None


def _is_person(view: View, start: int, end: int) -> bool:
    """Whether some words name somebody: by a given name, or by what he is."""
    return any(is_given(view.tokens.words[k]) or kind_of_noun(view.lowered[k]) == "person" for k in range(start, end))


def _place_of(statement: Statement, segment: Segment) -> WordRange | None:
    """Find in what it says so: "in *dem Bericht* heißt es"."""
    view = statement.view
    for k in range(segment.start, segment.end - 1):
        if view.lowered[k] in _IN and not view.quoted[k]:
            stop = noun_phrase(view, k + 1, segment.end)
            if stop > k + 1 and not is_time(view, WordRange(k + 1, stop)):
                return WordRange(k + 1, stop)
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


def noun_hits(statement: Statement) -> Iterator[Hit]:
    """Find nouns that attribute what follows them: "die Forderung der Partei, dass", "er vertrat die Ansicht, es".

    Args:
        statement: The statement.
    """
    view = statement.view
    with_sites = {site.segment for site in statement.sites}
    for number, segment in enumerate(statement.segments[:-1]):
        for k in range(segment.end - 1, segment.start - 1, -1):
            low = view.lowered[k]
            if view.quoted[k] or not view.begins_upper[k] or not attributing_noun(low):
                continue
            stop = noun_phrase(view, k, segment.end, loose=True)
            light = _light(statement, segment)
            ends = stop == segment.end or (stop == segment.end - 1 and view.lowered[stop] in PARTING_PREFIXES)
            if number in with_sites or (not ends and light is None):
                break
            kind = kind_of_attributing(low)
            frames = _FRAMES | {"infinitive"} if kind in _DEMANDING else _FRAMES
            found = content_behind(statement, number, frames)
            if found is not None and _is_told_by_noun(statement, found):
                source, cue = _bearer(statement, number, k, stop, light)
                held = light is not None and source is not None and source.end <= k
                circumstance = "nobody" if source is None else _holding(view, light) if held else ""
                yield Hit(
                    method=Method("held" if held else "noun", found.variant, circumstance),
                    lemma=low,
                    kind=cast("CueKind", kind),
                    cue=cue,
                    source=source,
                    content=found.parts,
                )
            break


def _holding(view: View, light: int | None) -> str:
    """Tell what makes a noun less sure as an object: "er *hat* die Information, dass" says nothing."""
    return "unsure" if light is not None and view.lowered[light] in HAVE | BE else ""


def _is_told_by_noun(statement: Statement, content: Content) -> bool:
    """Whether a noun tells what follows: a main clause only in the subjunctive, "die Angst, *es sei* zu spät"."""
    if content.variant == "clause":
        return mood_in(statement, content.parts[0]) is not None
    return content.variant != "colon"


def _light(statement: Statement, segment: Segment) -> int | None:
    view = statement.view
    return next(
        (
            k
            for k in range(segment.start, segment.end)
            if not view.quoted[k] and view.begins_lower[k] and view.lowered[k] in light_forms()
        ),
        None,
    )


def _bearer(
    statement: Statement, number: int, noun: int, stop: int, light: int | None
) -> tuple[WordRange | None, WordRange]:
    """Find whose words the noun stands for: what belongs to it, or the subject of its verb."""
    view, segment = statement.view, statement.segments[number]
    cue = WordRange(noun, noun + 1)
    if noun + 1 < stop and stop >= segment.end - 1:
        start = noun + 1
        if view.lowered[start] in PREPOSITIONS:
            start += 1
        return WordRange(start, stop), cue
    if light is not None:
        start = body_of(view, segment)
        if light > start:
            front = noun_phrase(view, start, light, loose=True)
            named = front > start and view.lowered[start] not in PREPOSITIONS and not start <= noun < front
            if (
                named
                and not is_linking(view.tokens.words[start])
                and not looks_adverbial(view, WordRange(start, front))
            ):
                return WordRange(start, front), cue
        behind = subject_after(view, light + 1, noun - 1)
        if behind is not None and not behind.start <= noun < behind.end:
            return behind, cue
    return None, cue
