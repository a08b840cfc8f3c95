"""Hearings of courts and committees, where somebody unstated says it: "The jury heard that it rained"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.languages.language import get

_HEARERS = get("en").attributions.hearers


def heard(clause: Clause) -> Hit | None:
    """Match a court or a committee that hears something from somebody unstated."""
    subject = clause.subject
    if clause.site.cue.lemma != "hear" or subject is None or clause.complement is None:
        return None
    head = head_of(clause.view, subject)
    if clause.view.lowered[head] not in _HEARERS:
        return None
    return hit_of(clause.site, Method("heard"), None, [clause.complement.words])
