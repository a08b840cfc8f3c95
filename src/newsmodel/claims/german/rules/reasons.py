"""Words with which somebody does something: "lehnte *mit dem Hinweis* ab, der Damm sei alt".

What follows is said by whoever does it, also where the verb itself denies: it is why they refuse, and not what.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.attributing_nouns import attributing_noun, kind_of_attributing
from newsmodel.claims.german.clauses import Segment, is_finite, looks_finite
from newsmodel.claims.german.contents import Content, content_behind
from newsmodel.claims.german.grammar import DETERMINERS, PARTING_PREFIXES, is_adjective
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import participles
from newsmodel.claims.german.rules.agents import agent_of
from newsmodel.claims.german.rules.free import mood_in
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_thing
from newsmodel.claims.german.subjects import subject_of_clause
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

_WITH = words("mit unter")
#: "unter Hinweis *darauf*, dass"
_TAKING_UP = words("darauf")
_FRAMES = frozenset(("that", "clause"))
#: Behind the noun so many words may end the clause: "mit dem Hinweis *abgelehnt worden*".
_LONGEST_REST = 2


def reason_hits(statement: Statement) -> Iterator[Hit]:
    """Find what somebody says with a noun beside another verb.

    Args:
        statement: The statement.
    """
    view = statement.view
    if not statement.has_any(_WITH):
        return
    for number, segment in enumerate(statement.segments[:-1]):
        found = _phrase_in(view, segment)
        if found is None or statement.kinds[number] == "relative":
            continue
        # "wird mit den Worten *zitiert*": whom somebody cites says them
        if any("citing" in site.cue.marks for site in statement.sites if site.segment == number):
            continue
        phrase, begins = found
        content = content_behind(statement, number, _FRAMES, inner=begins)
        if content is None or (content.variant == "clause" and mood_in(statement, content.parts[0]) is None):
            continue
        if content.variant not in {"that", "clause"}:
            continue
        yield _made(statement, phrase, content, _teller(statement, number, content, begins=begins))


def _made(statement: Statement, phrase: WordRange, content: Content, teller: WordRange | None) -> Hit:
    told, nobody = Method("beside", "told"), Method("noun", content.variant, "nobody")
    return Hit(
        method=nobody if teller is None else told,
        lemma=statement.view.lowered[phrase.last],
        kind="state",
        cue=phrase,
        source=teller,
        content=content.parts,
    )


def _phrase_in(view: View, segment: Segment) -> tuple[WordRange, bool] | None:
    """Find "mit" and a noun of saying at the end of a clause, and whether they are all of it."""
    for noun in range(segment.end - 1, max(segment.start, segment.end - 2 - _LONGEST_REST), -1):
        if view.quoted[noun] or not view.begins_upper[noun]:
            continue
        low = view.lowered[noun]
        if not attributing_noun(low) or kind_of_attributing(low) != "state" or not _ends(view, noun + 1, segment):
            return None
        start = noun - 1
        while start > segment.start and view.begins_lower[start] and _is_described(view.lowered[start]):
            start -= 1
        if view.lowered[start] not in _WITH:
            return None
        return WordRange(start, noun + 1), start == segment.start
    return None


def _is_described(word: str) -> bool:
    return word not in _WITH and (word in DETERMINERS or is_adjective(word))


def _ends(view: View, start: int, segment: Segment) -> bool:
    """Whether but the end of a verb, or "darauf", stands behind a noun in its clause."""
    rest = view.lowered[start : segment.end]
    return all(word in PARTING_PREFIXES or word in participles() or word in _TAKING_UP for word in rest)


def _teller(statement: Statement, number: int, content: Content, *, begins: bool) -> WordRange | None:
    """Find who does it: the subject of the clause, or of the one that goes on behind what is said."""
    view = statement.view
    if not begins:
        passive = next((site for site in statement.sites if site.passive and site.segment == number), None)
        subject = subject_of_clause(statement, number) if passive is None else agent_of(statement, passive)
    else:
        last = content.parts[-1].end
        after = next((one for one in statement.segments[number + 1 :] if one.start >= last), None)
        if after is None or not (is_finite(view, after.start) or looks_finite(view, after.start)):
            return None
        subject = subject_after(view, after.start + 1, after.end, verb=after.start)
    return None if subject is None or is_thing(view, subject) else subject
