"""A source after "according to": "It rained, according to Lee"."""

from __future__ import annotations

from typing import Literal

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import ARTICLES, COORDINATORS, LEADING, LONG_DASHES
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.later_appositions import with_apposition
from newsmodel.claims.english.attributions.quoted_names import is_capitalised
from newsmodel.claims.english.attributions.rules.emerging import behind_emerged
from newsmodel.claims.english.attributions.speakers import is_document
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.verbs import goes_on_with_predicate
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

TRIGGERS = words("according")
_BEFORE = LONG_DASHES | words(", (")
#: What follows the source in an aside, where nothing of the content goes on: "according to Lee, *who* was there".
_NOT_RESUMING = words("who which and but while as though")
_SHORTEST_REST = 3
#: Before the title of a document.
_TITLED = words("titled entitled called named")


def according_to(trigger: Trigger) -> Hit | None:
    """Match a source behind "according to"."""
    statement, view, start = trigger.statement, trigger.view, trigger.word
    if view.lowered[start + 1] != "to" or (start > statement.start and view.lowered[start - 1] == "not"):
        return None  # "it rained, according to Lee but *not* according to Ray"
    agent = agent_after(view, start + 2, statement.end, linked=True)
    if agent is None:
        return None
    agent = _with_title(view, agent, statement.end)
    is_titled = bool(view.closes(agent.last))
    source = agent if is_titled else with_apposition(view, agent, statement.end)
    is_closed = view.lowered[source.end : source.end + 1] == [","] and not _ends_with_clause(view, agent, source)
    if _is_first(statement, start) and not (is_closed or is_titled):
        source = _closed_by_comma(view, agent, source.end)
    position, content = contents_around(statement, start, source.end)
    return Hit(
        method=Method("according", position),
        lemma="accord",
        kind="state",
        cue=WordRange(start, start + 2),
        source=source,
        content=content,
    )


def _closed_by_comma(view: View, agent: WordRange, end: int) -> WordRange:
    """Find a source with the appositions that a comma ends: "According to *Lee, a farmer*, the dam leaks"."""
    commas = [k for k in range(agent.end + 1, end) if view.lowered[k] == ","][:2]
    if len(commas) > 1 and not all(view.begins_upper[commas[0] + 1 : commas[0] + 2]):
        commas.pop()  # what stands behind the first is no state: "from Flint*, Mich.,*"
    for last in reversed(commas):
        source = with_apposition(view, agent, last)
        if source.end == last:
            return source
    return agent


def _ends_with_clause(view: View, agent: WordRange, source: WordRange) -> bool:
    """Whether what looks like an apposition is the content: "According to the mayor, *the dam leaks*, and"."""
    low = view.lowered
    openings = [k + 1 for k in range(agent.end, source.end) if low[k] == ","]
    if not openings or low[openings[-1]] != "the" or not view.begins_lower[source.last]:
        return False
    is_verb = low[source.last].endswith(("s", "ed")) and not low[source.last].endswith("ss")
    is_apposed = len(openings) > 1 and low[openings[0]] in ARTICLES
    return is_verb and (is_apposed or view.begins_lower[agent.last])


def _with_title(view: View, source: WordRange, end: int) -> WordRange:
    """Add what a document is called: "a report *titled “The Dams of Flint”*", "one *called “flawed” by critics*"."""
    work = _end_of_work(view, source, end)
    if work is not None:
        return WordRange(source.start, work)
    if source.end >= end or view.lowered[source.last] not in _TITLED or not view.quoted[source.end]:
        return source
    title = view.quotation_at(source.end)
    stop = min(end, title.end)
    is_title = title.start + 1 < stop and not view.begins_lower[title.start + 1]
    comma = stop if is_title else view.next_of({","}, stop, end)
    return WordRange(source.start, comma if comma < end else stop)


def _end_of_work(view: View, source: WordRange, end: int) -> int | None:
    """Find the end of the title of a work that words follow: "According to her memoir*, “Barn Owl,”* she left"."""
    opening = source.end + (view.lowered[source.end : source.end + 1] == [","])
    if opening >= end or not view.opens(opening) or not is_document(view.lowered[source.last]):
        return None
    title = view.quotation_at(opening)
    if title.end >= end:
        return None
    last = title.last - (view.lowered[title.last - 1] == ",")
    is_closed = opening == source.end or "," in (view.lowered[title.last - 1], view.lowered[title.end])
    is_title = is_closed and title.start + 1 < last and is_capitalised(view, title.start + 1, last)
    return title.end if is_title and end - title.end >= _SHORTEST_REST else None


def contents_around(statement: Statement, start: int, end: int) -> tuple[Literal["first", "last"], list[WordRange]]:
    """Find the content around words that name its source, and whether it follows them: "*in Lee's view*, it rained".

    Args:
        statement: The statement.
        start: The first of the words.
        end: The word behind the last one.
    """
    if _is_first(statement, start):
        return "first", [_content_after(statement, end)]
    return "last", [_content_before(statement, start), _resumed(statement, end)]


def _is_first(statement: Statement, start: int) -> bool:
    """Whether nothing that could be a content stands before a word."""
    before = statement.view.lowered[statement.start : start]
    return all(word in COORDINATORS or word in LEADING or word == "," for word in before)


def _content_after(statement: Statement, end: int) -> WordRange:
    start = statement.view.skip({",", ":"}, end, statement.end)
    return WordRange(start, content_end(statement, start, "clause"))


def _content_before(statement: Statement, cue: int) -> WordRange:
    """Find the content before the cue, from the last semicolon on."""
    view, end = statement.view, cue
    while end > statement.start and view.lowered[end - 1] in _BEFORE and not view.quoted[end - 1]:
        end -= 1
    semicolons = (k for k in range(end - 1, statement.start - 1, -1) if view.lowered[k] == ";" and not view.quoted[k])
    first = next(semicolons, min(statement.body, cue) - 1) + 1
    return WordRange(behind_emerged(statement, first), end)


def _resumed(statement: Statement, behind: int) -> WordRange:
    """Find the rest of the content behind the words that name its source; no words where there is none."""
    low, start = statement.view.lowered, behind + 1
    nothing = WordRange(start, start)
    if start + 1 >= statement.end or low[behind] != ",":
        return nothing
    if low[start].endswith("ing") or low[start] in _NOT_RESUMING:
        return nothing
    end = content_end(statement, start, "clause")
    is_rest = end - start >= _SHORTEST_REST or goes_on_with_predicate(statement.view, start, end)
    return WordRange(start, end) if is_rest else nothing
