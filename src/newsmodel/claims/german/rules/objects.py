"""Objects of German cues: what somebody demands, names or speaks of, and who does it in the passive."""

from __future__ import annotations

from newsmodel.claims.german.before_objects import behind_adverbs
from newsmodel.claims.german.clauses import Segment, body_of, is_infinitive
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.grammar import (
    DETERMINERS,
    PREPOSITIONS,
)
from newsmodel.claims.german.negation import negating_word
from newsmodel.claims.german.noun_runs import AND, is_name
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.rules.judgements import is_called, is_judged, is_seen, names_as
from newsmodel.claims.german.rules.object_parts import DATIVES, around_agent, object_at_end, object_parts
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.speakers import may_speak
from newsmodel.claims.statements.view import View, WordRange

#: Verbs whose object may stand before them with the words that are quoted: "*von „…“* sprach Lee".
_LEADING = frozenset(("as", "topical"))
#: "so wie", "wie erwartet": they attribute nothing.
_SHORTEST_OBJECT = 2
#: Kinds of contents that are phrases: the object of a verb, a judgement with "als", a topic behind a preposition.
OBJECTS = frozenset(("object", "judgement", "topic"))


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
    parts = around_agent(statement, site, source) if site.passive else object_parts(statement, site, source)
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
    view, words = statement.view, object_at_end(statement, site, source)
    variant = _variant(view, site, (words,) if words.start < words.end else ())
    whole = words.end - words.start >= _SHORTEST_OBJECT and not any(view.opens(k) for k in range(*words))
    return Content(variant, (words,)) if variant is not None and whole else None


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
    if "seen" in site.cue.marks and is_seen(view, site, parts):
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
        and (not is_name(view, one.start) or _is_told_somebody(view, site, one) or _calls(statement, site, one))
    ]


def _calls(statement: Statement, site: Site, quotation: WordRange) -> bool:
    """Whether a quotation is what something is called, and no name of it: "nannte den Plan *„Wahnsinn“*"."""
    view, segment = statement.view, statement.segments[site.segment]
    if "called" not in site.cue.marks or site.passive or names_as(view, body_of(view, segment), site.finite):
        # "*Als Beispiel* nannte er den Film „…“"
        return False
    # „Unsinn“ *und „Betrug“*
    last = next((one for one in reversed(view.quotations) if one.end == segment.end), quotation)
    joined = all(view.quoted[k] or view.lowered[k] in AND for k in range(quotation.start, last.end))
    return last.end == segment.end and joined


def _is_told_somebody(view: View, site: Site, quotation: WordRange) -> bool:
    """Whether a quotation behind a dative is no name of it, but what is told: "warf *der Stadt „Versagen“* vor"."""
    if "dative" not in site.cue.marks:
        return False
    if _ends_object(view, site, quotation):
        # "warf Lee unter anderem *„Wortbruch“* vor"
        return True
    begun = (k for k in range(site.finite + 1, quotation.start) if view.lowered[k] in DATIVES)
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
