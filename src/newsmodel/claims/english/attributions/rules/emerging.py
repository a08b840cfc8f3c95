"""Statements that come to light, told by nobody in particular: "It emerged that the dam had broken"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.adverbials import is_adverbial
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import MODALS, NEGATIONS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.verb_groups import with_auxiliaries
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.language import get

TRIGGERS = get("en").attributions.emerging
#: So far behind the verb stands "that": "It emerged *on Monday in court* that".
_FURTHEST_THAT = 12
#: So far behind "it" stands the verb, where a statement begins so: "It *has since* emerged".
_FURTHEST_VERB = 5


def emerged(trigger: Trigger) -> Hit | None:
    """Match a verb behind "it" and before a clause; one that "according to" ends has a source, and is that rule's."""
    view, verb, statement = trigger.view, trigger.word, trigger.statement
    group, left = with_auxiliaries(view, statement.start, verb)
    that = _clause_behind(statement, verb)
    if that is None or left <= statement.start or view.lowered[left - 1] != "it" or view.has_any(MODALS, group, verb):
        return None
    later = tuple(site for site in statement.sites if site.verb > that)
    content = WordRange(that, content_end(statement, that, "that", later))
    if "according" in view.lowered[content.end : content.end + 2]:
        return None
    return Hit(
        method=Method("emerged"),
        lemma="transpire" if view.lowered[verb].startswith("transpir") else "emerge",
        kind="report",
        cue=WordRange(left, verb + 1),
        source=None,
        content=[content],
        negated=view.has_any(NEGATIONS, left, verb),
    )


def behind_emerged(statement: Statement, start: int) -> int:
    """Find the clause that has emerged, where a statement begins so; its start where it does not.

    Args:
        statement: The statement.
        start: The first word of a content in it.
    """
    limit = min(statement.end, start + _FURTHEST_VERB)
    verb = statement.view.next_of(TRIGGERS, start, limit)
    if statement.view.lowered[start] != "it" or verb == limit:
        return start
    that = _clause_behind(statement, verb)
    return that if that is not None else start


def _clause_behind(statement: Statement, verb: int) -> int | None:
    """Find the "that" behind a verb and its adverbials."""
    view = statement.view
    limit = min(statement.end, verb + _FURTHEST_THAT)
    that = view.next_of({"that"}, verb + 1, limit)
    return that if that < limit and that + 1 < statement.end and is_adverbial(view, verb + 1, that) else None
