"""Quotations and reported clauses behind a colon, where no cue is known: "Lee wird deutlich: „…“", "Lees Fazit:"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.appositions import subject_before_commas
from newsmodel.claims.german.attributing_nouns import attributing_noun
from newsmodel.claims.german.clauses import Segment, body_of, second_verb
from newsmodel.claims.german.conjugation import FINITE, forms_of
from newsmodel.claims.german.content_ends import content_end
from newsmodel.claims.german.contents import DASHES, Content
from newsmodel.claims.german.grammar import BE, DETERMINERS, PARTING_PREFIXES, PREPOSITIONS, PRONOUNS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, head_of, noun_phrase
from newsmodel.claims.german.rules.agents import phrases_with
from newsmodel.claims.german.rules.free import LEADS, mood_in, mood_of
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.somebody import is_somebody
from newsmodel.claims.german.speakers import is_bare_name, is_thing, looks_adverbial, may_speak
from newsmodel.claims.german.subjects import subject_of_clause
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

#: Shorter quotations behind a colon are names.
_FEWEST_QUOTED = 6
#: What follows them is a name: "Das Buch *heißt*: „…“".
_NAMING = frozenset(form.word for form in forms_of("heißen") if form.tense in FINITE)
#: "Hilfe *kommt* von Lee"
_COMING = frozenset(form.word for form in forms_of("kommen") if form.tense in FINITE)
#: Moods of what somebody says behind a colon; behind criticism it may be what would be better.
_OF_TELLERS = frozenset(("subjunctive", "substitute"))
_OF_GIVERS = _OF_TELLERS | {"conditional"}
_FOR = frozenset(("für",))
_OWNERS = ("sein", "ihr")
_OF = frozenset(("von", "vom"))
_GIVERS = _OF | {"aus", "seitens"}
_APOSTROPHES = frozenset(("’", "'"))  # noqa: RUF001  (a typographic mark is meant)


def colon_hits(statement: Statement) -> Iterator[Hit]:
    """Find what is behind a colon, where no cue is known: the subject of the clause before it says it.

    Args:
        statement: The statement.
    """
    view = statement.view
    for number, segment in enumerate(statement.segments[1:], 1):
        if segment.mark != ":":
            continue
        if _is_reported_before(statement, number):
            # somebody is reported there already
            return
        bearer = _bearer_before(statement, number) or _behind_dash(statement, number)
        giver = bearer or _giver(statement, number)
        content = _told_behind(statement, number, _OF_GIVERS if giver else _OF_TELLERS)
        if content is None:
            continue
        source = giver or _teller(statement, number) or _speaker_before(statement, number)
        if source is None or (bearer is None and not _may_tell(view, source)):
            continue
        if content.variant == "clause" and not (giver or is_somebody(view, source)):
            # no thing says it: "*Das Problem* bleibt: Der Damm sei alt"
            continue
        told = source.end < statement.segments[number - 1].end and view.begins_lower[source.end]
        told = told and view.lowered[source.end] not in PREPOSITIONS
        if told and (view.lowered[source.end] in _NAMING or _is_predicate(view, source)):
            continue
        cue = WordRange(source.end, source.end + 1) if told and bearer is None else None
        method = _method(content, bearer=bearer is not None, given=giver is not None)
        yield Hit(method=method, lemma=":", kind="state", cue=cue, source=source, content=content.parts)
        return


def _method(content: Content, *, bearer: bool, given: bool) -> Method:
    """Name what found a quotation; a clause is as sure as behind a noun or a verb that attributes."""
    if content.variant == "clause":
        return Method("held" if given else "subject", "clause")
    return Method("colon", "noun" if bearer else "quote")


def _is_reported_before(statement: Statement, number: int) -> bool:
    """Whether what stands before a colon is reported itself; of a quotation what stands beside it too."""
    if statement.view.opens(statement.segments[number].start):
        return mood_of(statement) is not None
    return mood_in(statement, WordRange(statement.words.start, statement.segments[number].start)) is not None


def _told_behind(statement: Statement, number: int, moods: frozenset[str]) -> Content | None:
    """Take what is behind a colon: a quotation that is no name, or a main clause in one of some moods."""
    view, segment = statement.view, statement.segments[number]
    if view.opens(segment.start):
        quotation = view.quotation_at(segment.start)
        return Content("quote", (quotation,)) if quotation.end - quotation.start >= _FEWEST_QUOTED else None
    end = content_end(statement, number)
    if mood_in(statement, WordRange(segment.start, end)) not in moods:
        return None
    return Content("clause", (WordRange(segment.start, end),))


def _behind_dash(statement: Statement, number: int) -> WordRange | None:
    """Find who stands alone between a dash and a colon, behind "Rat fordert Geld": "*Lee*: „Es reicht.“"."""
    view, segment = statement.view, statement.segments[number - 1]
    whole = noun_phrase(view, segment.start, segment.end, loose=True) == segment.end
    return _words(segment) if segment.mark in DASHES and whole else None


def _is_predicate(view: View, words: WordRange) -> bool:
    """Whether one word before "ist" tells how something is for somebody: "*Klar* ist für Lee: „…“"."""
    alone = words.end == words.start + 1 and view.lowered[words.end] in BE
    return alone and view.lowered[words.end + 1] in _FOR


def _giver(statement: Statement, number: int) -> WordRange | None:
    """Find from whom praise or criticism comes: "Lob kommt *von Lee*: „…“", "Kritik gab es *aus der Partei*: „…“"."""
    view, segment = statement.view, statement.segments[number - 1]
    start = body_of(view, segment)
    verb = second_verb(view, segment)
    if verb is None:
        return None
    given = WordRange(start, core_phrase(view, start, verb))
    comes = view.lowered[verb] in _COMING and given.end == verb == start + 1 and not is_given(view.tokens.words[start])
    if not (comes or is_thing(view, given)):
        return None
    return next((one for one in _givers(view, segment) if one.start > verb), None)


def giver_in(view: View, segment: Segment) -> WordRange | None:
    """Find from whom something comes: "*Von der Polizei* kam die Nachricht".

    Args:
        view: The passage.
        segment: The clause.
    """
    coming = any(view.lowered[k] in _COMING and view.begins_lower[k] for k in range(segment.start, segment.end))
    return next(_givers(view, segment), None) if coming else None


def _givers(view: View, segment: Segment) -> Iterator[WordRange]:
    """List those behind "von" or "aus" who may speak."""
    found = (one for one in phrases_with(_GIVERS, view, segment) if not is_thing(view, one))
    yield from (one for one in found if may_speak(view, one) or view.begins_upper[one.start])


def _teller(statement: Statement, number: int) -> WordRange | None:
    """Find the subject of the last main clause before a colon that tells of nothing that somebody else says."""
    for one in range(number - 1, -1, -1):
        if mood_in(statement, _words(statement.segments[one])) is not None:
            continue
        if statement.kinds[one] in {"second", "first"} or _is_told_infinitive(statement, one):
            return subject_of_clause(statement, one)
    return subject_before_commas(statement, number) if number > 1 else None


def _is_told_infinitive(statement: Statement, number: int) -> bool:
    """Whether an infinitive has the finite verb of its clause beside it: "Lee *versuchte* ihn zu beruhigen"."""
    view, segment = statement.view, statement.segments[number]
    return statement.kinds[number] == "infinitive" and second_verb(view, segment) is not None


def _words(segment: Segment) -> WordRange:
    return WordRange(segment.start, segment.end)


def _may_tell(view: View, source: WordRange) -> bool:
    """Whether a subject before a colon may be who speaks behind it, and is no thing: "*Das Problem* ist bekannt"."""
    if is_thing(view, source) or looks_adverbial(view, source) or view.lowered[source.last] in PARTING_PREFIXES:
        # so does "*Ab* 1939 hing dort ein Zettel"
        return False
    known = may_speak(view, source) or kind_of_noun(view.lowered[head_of(view, source)]) is not None
    return known or view.lowered[source.start] not in DETERMINERS or view.lowered[source.start] in PRONOUNS


def _speaker_before(statement: Statement, number: int) -> WordRange | None:
    """Find who speaks before a colon without a verb: "*Lee* wörtlich:"."""
    view, segment = statement.view, statement.segments[0]
    start = view.skip(LEADS, segment.start, segment.end)
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


def _bearer_before(statement: Statement, number: int) -> WordRange | None:
    """Find whose words a noun before a colon leads to: "Das Fazit *der Partei*:", "*Lees* Fazit:", "*Ihr* Fazit:"."""
    view, segment = statement.view, statement.segments[0]
    if number != 1 or statement.kinds[0] != "none":
        return None
    start = view.skip(LEADS, segment.start, segment.end)
    if start > segment.start and view.lowered[start] in _OF and _leads_to_words(view, start - 1):
        # *Zitat von Lee*
        start -= 1
    core = core_phrase(view, start, segment.end)
    if view.lowered[core : core + 1] and view.lowered[core] in _APOSTROPHES and _leads_to_words(view, segment.end - 1):
        # Behrens' Antwort
        return WordRange(start, core) if core == segment.end - 2 and all(view.begins_upper[start:core]) else None
    noun = next((k for k in range(core - 1, start - 1, -1) if _leads_to_words(view, k)), None)
    if noun is None or (noun != core - 1 and view.lowered[noun + 1] not in _OF):
        return None
    if view.lowered[start].startswith(_OWNERS) and view.lowered[start] in DETERMINERS:
        return WordRange(start, core)
    if noun > start and view.lowered[start] not in DETERMINERS:
        named = all(view.begins_upper[start:noun]) and view.lowered[noun - 1].endswith(("s", "’", "'"))  # noqa: RUF001
        return WordRange(start, noun) if named else None
    behind = noun + 1 + (view.lowered[noun + 1] in _OF if noun + 1 < segment.end else 0)
    stop = noun_phrase(view, behind, segment.end)
    phrase = WordRange(behind, stop)
    genitive = behind > noun + 1 or (stop > behind and view.lowered[behind] in DETERMINERS)
    somebody = may_speak(view, phrase) or (behind > noun + 1 and is_bare_name(view, phrase))
    return phrase if stop > behind and genitive and somebody else None


def _leads_to_words(view: View, word: int) -> bool:
    low = view.lowered[word]
    return view.begins_upper[word] and (low in get("de").attributions.colon_nouns or attributing_noun(low))
