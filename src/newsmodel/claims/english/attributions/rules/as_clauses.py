"""The content around an aside with "as": "As Lee noted, it rained"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import COORDINATORS, KNOWN_VERBS, LONG_DASHES, NEGATIONS
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.rules.verb_or_noun import is_verb
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words

#: So many words may stand between the cue and the mark that ends the aside: "as Lee said in Ohio on Monday,".
_LONGEST_REST = 10
_ENDS = LONG_DASHES | words(", . ; :")
_ASIDE_MARKS = LONG_DASHES | {","}


def as_clause(clause: Clause) -> Hit | None:
    """Match source and cue in an aside with "as"."""
    subject = clause.subject
    if subject is None or not clause.follows_as or not is_verb(clause, subject):
        return None
    after = _aside_end(clause)
    if after is None:
        return None
    statement, low, conjunction = clause.statement, clause.view.lowered, subject.start - 1
    rest = WordRange(after + 1, max(after + 1, content_end(statement, after + 1, "clause")))
    if conjunction <= statement.start + (low[statement.start] in COORDINATORS):
        has_rest = after < statement.end - 2 and low[after] != "."
        return hit_of(clause.site, Method("as", "first"), subject, [rest]) if has_rest else None
    if low[conjunction - 1] not in _ASIDE_MARKS or low[conjunction - 2] in NEGATIONS:
        return None  # "the dam is *not, as Lee said,* safe" is the opposite of what he said
    told = _told_before(clause, conjunction - 1)
    if told is not None and clause.view.has_any(NEGATIONS, told.start, told.end):
        return None  # "Lee said there was *no row, as Hart reported*" leaves open what Hart reported
    content = [told or _content_before(clause, conjunction - 1)]
    if after < statement.end - 2 and low[after] in _ASIDE_MARKS:
        content.append(rest)
    return hit_of(clause.site, Method("as", "last"), subject, content)


def _told_before(clause: Clause, mark: int) -> WordRange | None:
    """Find what another source says right before the aside: "Hart said *it rained*, as Lee noted"."""
    earlier = clause.earlier
    if earlier is None or earlier.source is None:
        return None
    last, end = max(earlier.content), max(earlier.cue.end, earlier.source.end)
    is_before = last.end <= min(earlier.cue.start, earlier.source.start)
    if is_before and end <= mark < end + _LONGEST_REST:  # "*it rained*, Hart said on Monday, as Lee noted"
        return last
    return WordRange(last.start, mark) if end <= last.start < mark <= last.end + 1 else None


def _aside_end(clause: Clause) -> int | None:
    """Find the mark or the quotation that ends the aside; None where another verb stands before it."""
    view, site = clause.view, clause.site
    for k in range(site.end, min(clause.statement.end, site.end + _LONGEST_REST)):
        if view.lowered[k] in _ENDS or view.quoted[k]:
            return k
        if view.lowered[k] in KNOWN_VERBS or view.lowered[k] == "that":
            return None
    return min(clause.statement.end, site.end + _LONGEST_REST)


def _content_before(clause: Clause, mark: int) -> WordRange:
    """Find the content before the mark of the aside; of a quotation only its own words."""
    view = clause.view
    start = view.skip(COORDINATORS, clause.statement.start, mark)
    if view.quoted[mark - 1]:
        start = max(start, view.quotation_at(mark - 1).start)
    return WordRange(start, mark)
