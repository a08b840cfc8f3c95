"""Times at which a source said something: "said on Thursday", "On Monday, Lee told", "Lee on Monday said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.claims.english.attributions.grammar import ARTICLES, COORDINATORS, POSSESSIVES, RELATIVES, SUBORDINATORS
from newsmodel.claims.english.attributions.lexicon import adding_participles, marked_forms
from newsmodel.claims.passages import Stretch
from newsmodel.claims.statements.found import FoundTime
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern
from newsmodel.prose.sentences import Sentence

#: What begins another clause between a cue and a time, which then is not the cue's.
_BEGINNING_CLAUSES = (RELATIVES | SUBORDINATORS | COORDINATORS | words("after before ahead")) - words("so how")
_CLAUSE = pattern(rf"[,;:()\u2014\u2013.!?\"\u201c\u201d]|(?<!\w)(?:{any_of(_BEGINNING_CLAUSES)})(?!\w)")
#: Nobody says something once "until" a time: it belongs to what is said.
_STRETCH = pattern(r"(?:since|until|till|by|between|from)\b", re.IGNORECASE)
_NEAR = 80
#: Before a time, between a source and its cue and at the beginning of a statement.
_BEFORE_TIME = words("on in at by late later early earlier only back")
_BARE = pattern(rf"[\s,]*(?:(?:{any_of(_BEFORE_TIME | words('also again'))})\s+)*(?:the\s+)?", re.IGNORECASE)
_AFTER_TIME = pattern(r"[\s,]*(?:(?:also|again|then|later|only|that)\s+)*")
_START = pattern(
    rf"[\"'\u201d\u2019\s]*(?:(?:{any_of(COORDINATORS | words('then later meanwhile also still'))})[\s,]+)*"
    rf"(?:(?:{any_of(_BEFORE_TIME | words('during just'))})\s+)*(?:the\s+)?",
    re.IGNORECASE,
)
#: "In a letter from 1934, Contarin wrote".
_MEDIUM = pattern(
    rf"(?:in|at|during)\s(?:{any_of(ARTICLES | POSSESSIVES)})\s(?:[\w'\u2019-]+\s){{1,4}}?"
    r"(?:from|of|on|in|dated|late|early)\s",
    re.IGNORECASE,
)
#: Participles at the beginning of a statement that say on what occasion a source spoke: "*Asked* on Monday, Lee said".
_OCCASIONS = adding_participles() | marked_forms("asking", "past") | words("speaking addressing appearing interviewed")
_ASKED = pattern(r"(?P<occasion>\w+)[^.;:!?\"\u201c\u201d]{0,120}")
_LEAD = pattern(r"[^;:()!?\"\u201c\u201d]{0,60}")


def time_of_statement(
    text: str,
    times: Sequence[FoundTime],
    statement: Sentence,
    cue: Stretch,
    others: Sequence[Stretch | None],
) -> FoundTime | None:
    """Find the time at which a claim was made.

    Args:
        text: The passage of the cue.
        times: The times of the cue's statement.
        statement: The statement.
        cue: The words that attribute.
        others: The words that name the source, if any, then the content.

    Example:
        >>> from newsmodel.claims.english.times.finding import find_times
        >>> text = "Lee said on Thursday that it rained on Monday."
        >>> parts = [Stretch(0, 0, 3), Stretch(0, 21, 45)]
        >>> found = time_of_statement(text, find_times(text), Sentence(0, 46), Stretch(0, 4, 8), parts)
        >>> text[found.start : found.end]
        'Thursday'
    """
    source, *content = others
    here = [part for part in (source, *content) if part is not None and part.passage == cue.passage]
    free = [
        time
        for time in times
        if not any(_overlap(time, part.start, part.end) for part in (*here, cue))
        and not _STRETCH.match(text, time.start, time.end)
    ]
    named = source if source in here else None
    behind = [cue, named] if named and named.start >= cue.end else [cue]
    after = (_time_after(text, free, part.end, here) for part in behind)
    before = (_time_before(text, free, named, cue), _time_at_start(text, free, statement, here, named or cue))
    return next((time for time in (*after, *before) if time is not None), None)


def _overlap(time: FoundTime, start: int, end: int) -> bool:
    return time.start < end and start < time.end


def _time_after(text: str, times: Sequence[FoundTime], end: int, parts: Sequence[Stretch]) -> FoundTime | None:
    """Find the first time behind a cue or a source, in its own clause."""
    time = next((time for time in times if time.start >= end), None)
    if time is None or time.start - end > _NEAR or any(end <= part.start < time.start for part in parts):
        return None
    return None if _CLAUSE.search(text, end, time.start) else time


def _time_before(text: str, times: Sequence[FoundTime], source: Stretch | None, cue: Stretch) -> FoundTime | None:
    """Find a time between a source and its cue: "Lee on Monday said"."""
    if source is None or source.end > cue.start:
        return None
    return next(
        (
            time
            for time in times
            if source.end <= time.start < cue.start
            and _BARE.fullmatch(text, source.end, time.start)
            and _AFTER_TIME.fullmatch(text, time.end, cue.start)
        ),
        None,
    )


def _time_at_start(
    text: str, times: Sequence[FoundTime], statement: Sentence, parts: Sequence[Stretch], head: Stretch
) -> FoundTime | None:
    """Find a time that begins the statement: "On Monday, Lee said"."""
    time = next((time for time in times if time.start >= statement.start), None)
    if time is None or time.end > head.start:
        return None
    if any(part is not head and part.start < head.start and part.end > statement.start for part in parts):
        return None
    asked = _ASKED.fullmatch(text, statement.start, time.start)
    if asked and asked["occasion"].lower() in _OCCASIONS:
        return time
    starts = (pattern.fullmatch(text, statement.start, time.start) for pattern in (_START, _MEDIUM))
    return time if any(starts) and _LEAD.fullmatch(text, time.end, head.start) else None
