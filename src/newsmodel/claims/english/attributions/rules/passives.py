"""Cues in the passive: "It is believed that it rained", "Lee was quoted as saying that it rained"."""

from __future__ import annotations

import attrs

from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.complements import Complemented, complement_of
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.preposed import Preposed, preposed_content
from newsmodel.claims.english.attributions.view import Words
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

#: Kinds of cues that tell somebody something, where they have an addressee: not "asked", not "convinced".
_TELLING: tuple[CueKind, ...] = ("state", "warn", "promise")
#: Where somebody is quoted: "was quoted as saying *in* the paper".
_BEFORE_MEDIA = words("in by on at")


def quoted_as_saying(clause: Clause) -> Hit | None:
    """Somebody is quoted by a third party."""
    if clause.site.cue.lemma != "quote" or clause.subject is None:
        return None
    _, after = _agent(clause)
    if clause.view.low[after : after + 2] != ["as", "saying"]:
        return None
    content: Complemented | Preposed | None = _complement_at(clause, after + 2)
    if content is None or clause.view.low[after + 2] in _BEFORE_MEDIA:
        content = preposed_content(clause.statement, clause.subject.start - 1)
    if content is None:
        return None
    cue = Words(clause.site.left, after + 2)
    return hit_of(clause.site, "quoted-as-saying", clause.subject, [content.words], cue)


def raised(clause: Clause) -> Hit | None:
    """The subject belongs to the content: "*Thirty people* are believed to be missing"."""
    site, view, subject = clause.site, clause.view, clause.subject
    agent, after = _agent(clause)
    if subject is None or after + 1 >= clause.statement.end:
        return None
    particle = view.low[after]
    marks = site.cue.marks
    if not (particle == "to" and "raising" in marks) and not (particle == "of" and "blaming" in marks):
        return None
    content = Words(after, content_end(clause.statement, after, "that", clause.later))
    return hit_of(site, "raised", agent, [subject, content])


def told(clause: Clause) -> Hit | None:
    """Somebody is told something by nobody in particular: "The jury was told that it rained"."""
    cue = clause.site.cue
    if "addressee" not in cue.frames or cue.kind not in _TELLING or clause.subject is None:
        return None
    agent, after = _agent(clause)
    content = _complement_at(clause, after)
    if content is None or content.complement not in {"that", "clause"}:
        return None
    return hit_of(clause.site, "told", agent, [content.words])


def impersonal(clause: Clause) -> Hit | None:
    """The subject is an "it" that stands for the content."""
    if not _is_impersonal(clause):
        return None
    agent, after = _agent(clause)
    content = _complement_at(clause, after)
    if content is None or content.complement not in {"that", "clause"}:
        return None
    return hit_of(clause.site, "impersonal", agent, [content.words])


def asked_passively(clause: Clause) -> Hit | None:
    """Somebody is asked a question, or about something."""
    if "asking" not in clause.site.cue.marks or _is_impersonal(clause):
        return None
    agent, after = _agent(clause)
    content = _complement_at(clause, after)
    if content is not None and content.complement == "wh":
        return hit_of(clause.site, "passive-wh", agent, [content.words])
    if clause.view.low[after : after + 1] != ["about"]:
        return None
    topic = after + 1
    end = content_end(clause.statement, topic, "object", clause.later)
    comma = next((k for k in range(topic + 1, end) if clause.view.low[k] == ","), end)
    return hit_of(clause.site, "passive-about", agent, [Words(topic, comma)])


def _is_impersonal(clause: Clause) -> bool:
    subject = clause.subject
    return subject is not None and clause.view.low[subject.start : subject.end] == ["it"]


def _agent(clause: Clause) -> tuple[Words | None, int]:
    """Who does it, after "by", and the word after that: "was asked by *reporters*"."""
    after, end = clause.site.end, clause.statement.end
    agent = agent_after(clause.view, after + 1, end) if clause.view.low[after : after + 1] == ["by"] else None
    return agent, agent.end if agent is not None else after


def _complement_at(clause: Clause, after: int) -> Complemented | None:
    """The content at the right of a word."""
    return complement_of(clause.statement, attrs.evolve(clause.site, end=after), clause.later)
