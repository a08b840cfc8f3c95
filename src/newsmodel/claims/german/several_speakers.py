"""Statements in which two speak, parted where the second begins: "Lee sagte, es regne; *laut Moe schneit es*"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.german.contents import DASHES
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import cue_forms
from newsmodel.claims.german.rules.according import CITING
from newsmodel.claims.german.rules.free import mood_of
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.statement_hits import hits_of
from newsmodel.claims.german.subjects import subject_of
from newsmodel.claims.german.tellers import points_back
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

_PARTING = words(";") | DASHES
#: Behind a comma they begin another main clause.
_JOINTS = words("und aber doch jedoch")
_PARTING_OR_JOINTS = _PARTING | _JOINTS
#: Rules whose content stands before their cue, whatever its mood.
_BEHIND = frozenset(("inverted", "so"))
#: An attribution has so many words at least.
_SHORTEST = 3
#: So many words may stand before what is attributed, or who says it: "*und am Montag* sagte Lee".
_LEAD = 1


def parted(view: View, statement: WordRange) -> list[WordRange]:
    """Part a statement where another one begins to speak.

    Args:
        view: The passage.
        statement: The statement.
    """
    found: list[WordRange] = []
    start = statement.start
    for place in _places(view, statement):
        before, behind = WordRange(start, place), WordRange(place + 1, statement.end)
        if _is_said_by_another(view, before, behind):
            found.append(before)
            start = place + 1
    return [*found, WordRange(start, statement.end)]


def _places(view: View, statement: WordRange) -> Iterator[int]:
    """List the marks at which a statement may be parted: a semicolon, its only dash, a comma before "und"."""
    low, depth = view.lowered, 0
    if not view.has_any(_PARTING_OR_JOINTS, *statement):
        return
    dashes = sum(low[k] in DASHES and not view.quoted[k] for k in range(*statement))
    for k in range(statement.start + _SHORTEST, statement.end - _SHORTEST):
        if view.quoted[k]:
            continue
        depth += (low[k] == "(") - (low[k] == ")")
        if depth or view.is_hyphen(k):
            continue
        mark = low[k] in _PARTING and (low[k] not in DASHES or dashes == 1)
        if mark or (low[k] == "," and low[k + 1] in _JOINTS):
            yield k


def _is_said_by_another(view: View, before: WordRange, behind: WordRange) -> bool:
    """Whether both parts have who says what is in them, and the second is no part of what the first one says."""
    if not _may_tell(view, behind) or not _may_tell(view, before):
        return False
    second = Statement(view, behind)
    if points_back(second):
        return False
    hits = [hit for hit in hits_of(second) if _begins(second, hit)]
    if not hits or not _speaks(Statement(view, before)):
        return False
    return any(hit.method.family in _BEHIND for hit in hits) or mood_of(second) is None


def _speaks(statement: Statement) -> bool:
    """Whether somebody speaks in a part, though it may not be known what he says."""
    sites = (site for site in statement.sites if site.order == "second" and not site.reported and not site.passive)
    return any(map(_is_told, hits_of(statement))) or any(subject_of(statement, site) is not None for site in sites)


def _may_tell(view: View, part: WordRange) -> bool:
    """Whether a part has a word that attributes."""
    forms = cue_forms()
    return any(
        not view.quoted[k] and (view.lowered[k] in forms or view.lowered[k] in CITING) for k in range(*part)
    ) or (view.has_any({"so"}, *part))


def _is_told(hit: Hit) -> bool:
    """Whether somebody says something openly, and nobody else tells that he does."""
    return hit.source is not None and hit.method.circumstance != "reported" and hit.method.family != "within"


def _begins(statement: Statement, hit: Hit) -> bool:
    """Whether what is attributed, who says it, or the cue begins a part."""
    first = statement.view.skip(_JOINTS, statement.words.start, statement.words.end)
    starts = [part.start for part in (*hit.content, hit.source, hit.cue) if part is not None]
    return _is_told(hit) and min(starts) <= first + _LEAD
