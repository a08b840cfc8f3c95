"""Those whom a report cites: "The paper reported, citing two aides, that it rained"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.complements import complement_of
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.speakers import is_document, is_speaker
from newsmodel.claims.english.attributions.view import WordRange

#: Variants of the methods whose content is what is told.
_TOLD = frozenset(("that", "clause", "quote", "colon", "partquote"))


def citing(clause: Clause) -> Hit | None:
    """Match a participle whose object is a source of what is reported beside it."""
    site, statement = clause.site, clause.statement
    if "citing" not in site.cue.marks or site.form.form != "ing":
        return None
    source = agent_after(clause.view, site.end, statement.end, linked=True)
    if source is None or not _is_told_by(clause, source):
        return None
    content = _reported(clause)
    return hit_of(site, Method("citing"), source, content) if content else None


def _is_told_by(clause: Clause, source: WordRange) -> bool:
    """Whether what is cited can be a source: "citing *two aides*", not "citing *the cost*".

    A document is one where something is reported, and not argued for: not "Lee defended it, citing *a poll*".
    """
    view, head = clause.view, head_of(clause.view, source)
    if head > source.start and head < source.last and is_speaker(view.lowered[head - 1]):
        head -= 1  # "two *people* familiar with the plan"
    noun = view.lowered[head]
    if is_document(noun):
        return clause.earlier is not None and clause.earlier.kind == "report"
    return is_speaker(noun) or (view.begins_upper[head] and not noun.endswith("'s"))


def _reported(clause: Clause) -> tuple[WordRange, ...]:
    """Find the content of the report: of the attribution before, else of the one behind."""
    if clause.earlier is not None:
        return clause.earlier.content if clause.earlier.method.variant in _TOLD else ()
    if not clause.later or not clause.opens_with(clause.site.words):
        return ()
    main = complement_of(clause.statement, clause.later[0], clause.later[1:])
    return (main.words,) if main is not None else ()
