"""Source, cue and content in the order of a plain sentence: "Lee said that it rained"."""

from __future__ import annotations

import attrs
from msgspec.structs import replace

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.conjuncts import conjunct_at
from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    JOINING,
    NEGATIONS,
)
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.rules.verb_or_noun import (
    PLURALS,
    is_plural_noun,
    is_subject_of_next,
    is_verb,
)
from newsmodel.claims.english.attributions.subjects import first_subject
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.claims.english.attributions.while_clauses import is_while
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: What joins a predicate to the one before: "Lee said it rained *and* added …".
_JOINING = words("and but or , then")
#: What begins a noun phrase that can be given a name.
_INDEFINITE = words("a an one another some two three")
#: Before a clause that is a condition or a question.
SUPPOSING = get("en").attributions.supposing
#: An aside between an auxiliary and its verb has so many words.
_LONGEST_ASIDE = 12


def subject(clause: Clause) -> Hit | None:
    """Match a subject right before its verb."""
    source = clause.subject
    if source is None or not is_verb(clause, source) or _is_naming(clause, source):
        return None
    if clause.follows_as and not is_while(clause, source):
        return None
    if clause.view.lowered[clause.site.left] == "nor":  # "*Lee* neither left nor said so"
        neither = clause.view.next_of({"neither"}, source.start + 1, source.end)
        source = WordRange(source.start, neither)
    return complemented(clause, "subject", source)


def _is_naming(clause: Clause, source: WordRange) -> bool:
    """Whether a participle gives a name: "*a son called Ronnie* was there", not "a critic called Lee a fool"."""
    view, site, end = clause.view, clause.site, clause.statement.end
    if "naming" not in site.cue.marks or site.form.form != "past" or site.group != site.verb:
        return False
    if view.begins_upper[source.last]:
        return False
    if view.lowered[source.start] == "according":  # "*according to a report called “Dams”*, it leaks"
        return site.end < end and bool(view.quoted[site.end])
    if view.lowered[source.start] not in _INDEFINITE:
        return False
    after = site.end
    while after < end and view.begins_upper[after]:
        after += 1
    return after > site.end and (after >= end or not (view.lowered[after] in DETERMINERS or view.opens(after)))


def shared(clause: Clause) -> Hit | None:
    """Match a verb that is joined to another one, whose subject is the source."""
    if clause.subject is not None or _is_denied_before_aside(clause) or is_subject_of_next(clause):
        return None
    source = _shared_subject(clause)
    hit = complemented(clause, "shared", source) if source is not None else None
    return _as_joined(clause, hit) if hit is not None else None


def _as_joined(clause: Clause, hit: Hit) -> Hit | None:
    """Give an attribution what its verb shares with the one before: "did not stop *or say* so"."""
    view, site, source = clause.view, clause.site, hit.source
    if source is None or site.group != site.verb:
        return hit
    if clause.earlier is None and view.has_any(SUPPOSING, source.end, site.left):
        return None  # "it is unclear *whether* Lee left or said so"
    head, inner = view.lowered[head_of(view, source)], view.lowered[source.start : source.end]
    is_several = is_plural_noun(head) or head in PLURALS or not JOINING.isdisjoint(inner)
    found = conjunct_at(view, source.end, clause.before, site.form, is_several=is_several)
    if found is None:
        return hit
    joined = replace(site, negated=found.negated, hypothetical=found.hypothetical)
    return None if found.steered else attrs.evolve(hit, site=joined)


def _is_denied_before_aside(clause: Clause) -> bool:
    """Whether a negated auxiliary stands before an aside and its verb: "Lee *has not*, as reported, said so"."""
    view, comma = clause.view, clause.before
    if view.lowered[comma] != ",":
        return False
    floor = max(clause.statement.start, comma - _LONGEST_ASIDE)
    opening = next((k for k in range(comma - 1, floor, -1) if view.lowered[k] == ","), floor)
    return view.lowered[opening - 1] in NEGATIONS


def complemented(clause: Clause, rule: str, source: WordRange) -> Hit | None:
    """Attribute the content at the right of the cue to a source.

    Args:
        clause: The cue.
        rule: Name of the rule that found the source.
        source: The source.
    """
    content = clause.complement
    if content is None:
        return None
    return hit_of(clause.site, Method(rule, content.complement), source, [content.words])


def _shared_subject(clause: Clause) -> WordRange | None:
    """Find the subject of the verb before: "*Lee* said it rained and added …"."""
    before, statement = clause.before, clause.statement
    if before < statement.start or clause.view.lowered[before] not in _JOINING:
        return None
    if clause.earlier is not None and clause.earlier.source is not None:
        return clause.earlier.source
    return _subject_behind_comma(clause) or statement.subject_until(clause.site.left)


def _subject_behind_comma(clause: Clause) -> WordRange | None:
    """Find the subject of the verb before, behind a clause: "When asked if he would run, *Lee* smiled and said"."""
    view, start = clause.view, clause.statement.start
    comma = next((k for k in range(clause.before, start, -1) if view.lowered[k] == ","), None)
    found = first_subject(view, comma + 1, clause.before) if comma is not None else None
    return found[1] if comma is not None and found is not None and found[1].start == comma + 1 else None
