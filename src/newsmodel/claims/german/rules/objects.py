"""Objects of German cues: what somebody demands, names or speaks of, and who does it in the passive."""

from __future__ import annotations

from newsmodel.claims.german.before_objects import behind_adverbs, behind_phrases
from newsmodel.claims.german.clauses import Segment, body_of, is_finite, is_infinitive
from newsmodel.claims.german.content_ends import content_end
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.grammar import (
    ADVERBS,
    DETERMINERS,
    PARTING_PREFIXES,
    PREPOSITIONS,
)
from newsmodel.claims.german.negation import negating_word
from newsmodel.claims.german.noun_runs import AND, is_name
from newsmodel.claims.german.phrases import core_phrase, is_time, noun_phrase
from newsmodel.claims.german.rules.judgements import is_called, is_judged, names_as
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.speakers import is_thing, looks_adverbial, may_speak
from newsmodel.claims.german.topics import joins_topic
from newsmodel.claims.german.verb_parts import BEFORE_ADJECTIVES
from newsmodel.claims.statements.view import View, WordRange

#: Verbs whose object may stand before them with the words that are quoted: "*von „…“* sprach Lee".
_LEADING = frozenset(("as", "topical"))
#: "so wie", "wie erwartet": they attribute nothing.
_SHORTEST_OBJECT = 2
#: Kinds of contents that are phrases: the object of a verb, a judgement with "als", a topic behind a preposition.
OBJECTS = frozenset(("object", "judgement", "topic"))
#: No object begins with them: "*Des Weiteren* schlug er Lee vor".
_NO_OBJECTS = PREPOSITIONS | ADVERBS | {"des"}
#: They lead to what belongs to an object: "sagte *für Montag* Regen voraus".
_AIMS = frozenset(("für",))
#: What they tell of has a purpose.
_AIMING = frozenset(("demand", "promise"))
#: Determiners of the dative.
_DATIVES = frozenset(word for word in DETERMINERS if word.endswith(("em", "er"))) | {"den"}


def object_of(statement: Statement, site: Site, source: WordRange) -> Content | None:
    """Find the object of a cue that is attributed: a part of it in quotation marks, else all of it.

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    quotations = quotations_in_object(statement, site, source)
    if quotations and "quote" in site.cue.frames:
        return Content("partquote", (quotations[0],))
    if "infinitive" in site.cue.frames and not site.passive and not _is_nobody(statement.view, source):
        bare = _bare_infinitive(statement, site, source)
        if bare is not None:
            return Content("infinitive", (bare,))
    if "object" not in site.cue.frames:
        return None
    parts = _around_agent(statement, site, source) if site.passive else _object_parts(statement, site, source)
    variant = _variant(statement.view, site, parts)
    shortest = 1 if "said" in site.cue.marks else _SHORTEST_OBJECT
    long_enough = sum(part.end - part.start for part in parts) >= shortest
    if variant is None or not long_enough:
        return None
    return Content(variant, _without_negation(statement.view, parts) if site.negated else parts)


def final_object_of(statement: Statement, site: Site, source: WordRange) -> Content | None:
    """Find the object of a cue at the end of its clause: "während Lee *mehr Geld* forderte".

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    view, segment = statement.view, statement.segments[site.segment]
    end = min(site.words.start, site.finite, site.verb)
    start = max(body_of(view, segment) + 1, source.end if source.start >= segment.start else 0)
    start = (_topic if "topical" in site.cue.marks else _behind_circumstances)(statement, site, start, end)
    parts = (WordRange(start, end),) if start < end else ()
    variant = _variant(view, site, parts)
    whole = end - start >= _SHORTEST_OBJECT and not any(view.opens(k) for k in range(start, end))
    return Content(variant, parts) if variant is not None and whole else None


def _without_negation(view: View, parts: tuple[WordRange, ...]) -> tuple[WordRange, ...]:
    """Leave out what negates the cue, so that nothing is negated twice: "hält den Plan *nicht* für falsch"."""
    found = [(number, word) for number, part in enumerate(parts) if (word := negating_word(view, part)) is not None]
    if not found:
        return parts
    number, word = found[0]
    cut = (WordRange(parts[number].start, word), WordRange(word + 1, parts[number].end))
    return tuple(part for part in (*parts[:number], *cut, *parts[number + 1 :]) if part.start < part.end)


def _variant(view: View, site: Site, parts: tuple[WordRange, ...]) -> str | None:
    """Tell whether an object is a judgement, a topic or a thing; None for words that are no object of a cue."""
    if not parts:
        return None
    if "topical" in site.cue.marks:
        return "topic"
    if "as" in site.cue.marks and any(is_judged(view, site, part) for part in parts):
        return "judgement"
    if "called" in site.cue.marks and is_called(view, parts):
        return "judgement"
    if "as" in site.cue.marks and "double" not in site.cue.marks:
        # "er *hielt* eine Rede"
        return None
    alone = parts[0].start
    while alone < parts[0].end and view.lowered[alone] in PREPOSITIONS:
        # "er äußerte sich *zu dem Thema*"
        alone = behind_adverbs(view, max(alone + 1, noun_phrase(view, alone + 1, parts[0].end)), parts[0].end)
    return "object" if alone < parts[0].end or len(parts) > 1 else None


def _is_nobody(view: View, source: WordRange) -> bool:
    """Whether a subject only may do something, and says nothing: "*das Haus* droht zu kippen"."""
    return view.lowered[source.start] in DETERMINERS and not may_speak(view, source)


def _bare_infinitive(statement: Statement, site: Site, source: WordRange) -> WordRange | None:
    """Find an infinitive without a comma behind the whole verb: "sie kündigte an *das Werk zu schließen*"."""
    view, segment = statement.view, statement.segments[site.segment]
    start = max(site.verb, site.finite) + 1
    if start <= source.start < segment.end:
        start = source.end
    if start < segment.end and view.lowered[start] == site.cue.prefix:
        start += 1
    ends = is_infinitive(view, Segment(start, segment.end, ""))
    return WordRange(start, segment.end) if ends and segment.end - start >= _SHORTEST_OBJECT else None


def _object_parts(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    view = statement.view
    front = _fronted(statement, site, source)
    start, end = _object_range(statement, site, source)
    find = _topic if "topical" in site.cue.marks else _behind_circumstances
    start = find(statement, site, start, end)
    if "dative" in site.cue.marks:
        start = _behind_dative(view, start, end)
    rest = (WordRange(start, end),) if start < end else ()
    behind = _relative_behind(statement, site, end) if rest else ()
    if "topical" in site.cue.marks and not rest:
        # "*dem Verein* drohen Strafen", "*vor einer Krise* warnte Lee"
        return _fronted_topic(statement, site, source)
    if front and view.lowered[front[0].start] in _AIMS and not rest:
        return ()
    return (*front, *rest, *(behind or _purpose_behind(statement, site, end)))


def _behind_circumstances(statement: Statement, site: Site, start: int, end: int) -> int:
    """Skip when, where and of whom it is said: "forderte *am Montag von der Stadt* mehr Geld"."""
    begun = behind_adverbs(statement.view, start, end)
    return behind_phrases(statement.view, begun, end) if "said" in site.cue.marks else begun


def _behind_dative(view: View, start: int, end: int) -> int:
    """Skip who is told it where nothing else is: "warf *dem Rat* vor", but not "warf dem Rat Wortbruch vor"."""
    if start >= end or not view.lowered[start].endswith("em") or view.lowered[start] not in _DATIVES:
        return start
    accused = core_phrase(view, start, end)
    told = accused < end or (accused > start + 2 and is_thing(view, WordRange(end - 1, end)))
    return start if told else end


def _topic(statement: Statement, site: Site, start: int, end: int) -> int:
    """Find the preposition that the object of a verb begins with: "er sprach am Montag *von* einem Erfolg"."""
    view = statement.view
    known = (k for k in range(start, end) if joins_topic(site.cue, view.lowered[k]) and not view.quoted[k])
    # "die Zeitung berichtete *vom 7. April*" says when
    topic = next((k for k in known if not is_time(view, WordRange(k + 1, noun_phrase(view, k + 1, end)))), end)
    # "warnte *für den Süden* vor Sturm"
    aims = (k for k in range(start, topic) if view.lowered[k] in _AIMS and not view.quoted[k])
    return next((k for k in aims if topic < end and noun_phrase(view, k + 1, topic, loose=True) == topic), topic)


def _fronted(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Find an object that stands before the verb: "*Die Tat* nannte er sinnlos"."""
    view, start = statement.view, body_of(statement.view, statement.segments[site.segment])
    if source.start < site.finite or start >= site.finite or view.lowered[start] in _NO_OBJECTS:
        return _fronted_aim(view, site, start)
    if "dative" in site.cue.marks and view.lowered[start] in _DATIVES:
        # "*Dem Rat* warf Lee Wortbruch vor"
        return ()
    if "as" in site.cue.marks and names_as(view, start, site.finite):
        return (WordRange(start, site.finite),)
    phrase = WordRange(start, noun_phrase(view, start, site.finite, loose=True))
    whole = start < phrase.end == site.finite and not is_time(view, phrase) and not looks_adverbial(view, phrase)
    return (phrase,) if whole and not view.quoted[start] else ()


def _fronted_aim(view: View, site: Site, start: int) -> tuple[WordRange, ...]:
    """Find for whom or for what somebody demands or promises it before the verb: "*Für alle* fordert sie mehr Geld"."""
    aim = start < site.finite and view.lowered[start] in _AIMS and "said" in site.cue.marks
    whole = aim and noun_phrase(view, start + 1, site.finite, loose=True) == site.finite
    return (WordRange(start, site.finite),) if whole else ()


def _fronted_topic(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Find a topic that stands before the verb: "*Vor einer Krise* warnte Lee"."""
    view, start = statement.view, body_of(statement.view, statement.segments[site.segment])
    fronted = source.start > site.finite > start and joins_topic(site.cue, view.lowered[start])
    if not fronted or site.negated:
        # "*Über den Plan* wollte er nicht sprechen"
        return ()
    phrase = WordRange(start + 1, noun_phrase(view, start + 1, site.finite, loose=True))
    topic = start + 1 < phrase.end == site.finite and not is_time(view, phrase)
    return (WordRange(start, site.finite),) if topic else ()


def _object_range(statement: Statement, site: Site, source: WordRange) -> tuple[int, int]:
    view, segment = statement.view, statement.segments[site.segment]
    left, right = min(site.finite, site.verb), max(site.finite, site.verb)
    start = max(left + 1, source.end if source.start > left else left + 1)
    last = right if right > left + 1 else segment.end
    joint = next((k for k in range(start + 1, last - 1) if view.lowered[k] in AND and is_finite(view, k + 1)), None)
    if joint is not None:
        # "lehnte den Plan ab *und sagte*"
        return start, joint - (view.lowered[joint - 1] in PARTING_PREFIXES)
    if last == segment.end and view.lowered[last - 1] in PARTING_PREFIXES:
        last -= view.lowered[last - 2] not in BEFORE_ADJECTIVES
    elif last == segment.end and _belongs_to_noun(statement, site.segment + 1):
        last = content_end(statement, site.segment)
    return start, last


def _relative_behind(statement: Statement, site: Site, end: int) -> tuple[WordRange, ...]:
    """Find the relative clause that a part of the verb parts from its object: "kündigte ein Gesetz an, *das gilt*"."""
    segments, number = statement.segments, site.segment + 1
    if end != segments[site.segment].end - 1 or not _is_relative(statement, number):
        return ()
    return (WordRange(segments[number].start, content_end(statement, number)),)


def _purpose_behind(statement: Statement, site: Site, end: int) -> tuple[WordRange, ...]:
    """Find what somebody demands or promises something for: "forderte Geld, *um das Haus zu retten*"."""
    view, segments, number = statement.view, statement.segments, site.segment + 1
    last = segments[site.segment].end
    begun = "said" in site.cue.marks and site.cue.kind in _AIMING and end >= last - 1 and number < len(segments)
    if not begun or segments[number].mark != "," or view.lowered[segments[number].start] != "um":
        return ()
    return (WordRange(segments[number].start, content_end(statement, number)),)


def _belongs_to_noun(statement: Statement, number: int) -> bool:
    """Whether a clause says more of the noun before it: "einen Versuch, *zu bauen*", "ein Gesetz, *das gilt*"."""
    infinitive = number < len(statement.kinds) and statement.kinds[number] == "infinitive"
    return infinitive or _is_relative(statement, number)


def _is_relative(statement: Statement, number: int) -> bool:
    return number < len(statement.kinds) and statement.kinds[number] == "relative"


def _around_agent(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Take the clause around who does it: "*Die Aktion* wurde vom Rat *als Erfolg* gewertet"."""
    segment = statement.segments[site.segment]
    agent = source.start - 1
    if not body_of(statement.view, segment) <= agent < segment.end or site.verb < site.finite:
        return ()
    return parts_around(statement, site, WordRange(agent, source.end))


def parts_around(statement: Statement, site: Site, *others: WordRange) -> tuple[WordRange, ...]:
    """Take the clause around its verbs: "*Als Grund* wurde *die Kälte* genannt".

    Args:
        statement: The statement.
        site: The cue.
        others: What else is no part of it.
    """
    segment = statement.segments[site.segment]
    start = body_of(statement.view, segment)
    cuts = (*others, WordRange(site.finite, site.finite + 1), WordRange(site.verb, segment.end))
    parts: list[WordRange] = []
    for left, right in sorted(cuts):
        if start < left:
            parts.append(WordRange(start, left))
        start = max(start, right)
    return tuple(parts)


def quotations_in_object(statement: Statement, site: Site, source: WordRange) -> list[WordRange]:
    """List the quotations in the object of a cue, but for names.

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    view, segment = statement.view, statement.segments[site.segment]
    end = _end_of_object(statement, site, source)
    return [
        one
        for one in view.quotations
        if segment.start <= one.start < end
        and (one.start > site.finite or not _LEADING.isdisjoint(site.cue.marks))
        and not source.start <= one.start < source.end
        and not (is_name(view, one.start) and not _is_told_somebody(view, site, one))
    ]


def _is_told_somebody(view: View, site: Site, quotation: WordRange) -> bool:
    """Whether a quotation behind a dative is no name of it, but what is told: "warf *der Stadt „Versagen“* vor"."""
    if "dative" not in site.cue.marks:
        return False
    if _ends_object(view, site, quotation):
        # "warf Lee unter anderem *„Wortbruch“* vor"
        return True
    begun = (k for k in range(site.finite + 1, quotation.start) if view.lowered[k] in _DATIVES)
    start = next(begun, quotation.start)
    return start < quotation.start and core_phrase(view, start, quotation.start) == quotation.start


def _ends_object(view: View, site: Site, quotation: WordRange) -> bool:
    """Whether nothing but the rest of the verb follows on a quotation: "warf Lee *„Wortbruch“* vor"."""
    apart = site.verb < quotation.start and view.lowered[quotation.end : quotation.end + 1] == [site.cue.prefix]
    return apart or quotation.end == site.verb


def _end_of_object(statement: Statement, site: Site, source: WordRange) -> int:
    """Find the end of the segment of a cue, or of that behind it which has the words that its object is called."""
    view, segments = statement.view, statement.segments
    parted = source.end > segments[site.segment].end and source.start > site.finite
    goes_on = next((n for n, one in enumerate(segments) if parted and one.start == source.end + 1), None)
    if goes_on is not None and statement.kinds[goes_on] == "none":
        # nannte Jo Lee, Chef des Rats, *die Brücke „alt“*
        return segments[goes_on].end
    if "as" in site.cue.marks and site.order != "final":
        for segment in segments[site.segment + 1 :]:
            if view.lowered[segment.start] in {"als", "für"} and view.opens(segment.start + 1):
                return segment.end
    return segments[site.segment].end
