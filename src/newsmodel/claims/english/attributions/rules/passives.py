"""Cues in the passive: "It is believed that it rained", "Lee was quoted as saying that it rained"."""

from __future__ import annotations

from msgspec.structs import replace

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.complements import Complemented, complement_of
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import ARTICLES, DETERMINERS, PREPOSITIONS, RELATIVES, TIME_WORDS
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.later_appositions import with_apposition
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.preposed import Preposed, nothing_follows, preposed_content
from newsmodel.claims.english.attributions.refusals import ANSWERING, DENIABLE
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.verbs import has_verb, is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

#: Kinds of cues that tell somebody something, where they have an addressee: not "asked", not "convinced".
_TELLING: tuple[CueKind, ...] = ("state", "warn", "promise")
_IMPERSONAL = (["it"], ["it's"])
#: Kinds of cues whose passive has the content as its subject: not "was asked", "was shown".
_TOLD_BY: tuple[CueKind, ...] = ("state", "report", "accuse", "deny", "confirm", "warn", "other")
#: So far behind a passive its "by" stands: "was described as a waste of money *by*".
#: So near behind "as" a quotation begins: 'as *little more than "a farce"*'.
_FURTHEST_QUOTATION = 6
_FURTHEST_BY = 16
#: Where somebody is quoted: "was quoted as saying *in* the paper".
_BEFORE_MEDIA = words("in by on at")


def quoted_as_saying(clause: Clause) -> Hit | None:
    """Match somebody who is quoted by a third party."""
    if clause.site.cue.lemma != "quote" or clause.subject is None:
        return None
    _, after = _agent(clause)
    if clause.view.lowered[after : after + 2] != ["as", "saying"]:
        return None
    content: Complemented | Preposed | None = _complement_at(clause, after + 2)
    if content is None or clause.view.lowered[after + 2] in _BEFORE_MEDIA:
        content = preposed_content(clause.statement, clause.subject.start - 1)
    if content is None:
        return None
    cue = WordRange(clause.site.left, after + 2)
    return hit_of(clause.site, Method("quoted", "as-saying"), clause.subject, [content.words], cue)


def raised(clause: Clause) -> Hit | None:
    """Match a subject that belongs to the content: "*Thirty people* are believed to be missing"."""
    site, view, subject = clause.site, clause.view, clause.subject
    agent, after = _agent(clause)
    if subject is None or after + 1 >= clause.statement.end:
        return None
    particle = view.lowered[after]
    marks = site.cue.marks
    if not (particle == "to" and "raising" in marks) and not (particle == "of" and "blaming" in marks):
        return None
    content = WordRange(after, content_end(clause.statement, after, "that", clause.later))
    return hit_of(site, Method("raised"), agent, [subject, content])


def told(clause: Clause) -> Hit | None:
    """Match somebody who is told something: "The jury was told that it rained"."""
    agent, after = _agent(clause)
    content = _told_at(clause, after) if agent is None else None
    return hit_of(clause.site, Method("told"), None, [content.words]) if content is not None else None


def _told_at(clause: Clause, after: int) -> Complemented | None:
    """Find what somebody is told, at the right of a word."""
    cue = clause.site.cue
    if "addressee" not in cue.frames or cue.kind not in _TELLING or clause.subject is None:
        return None
    content = _complement_at(clause, after)
    return content if content is not None and content.complement in {"that", "clause"} else None


def impersonal(clause: Clause) -> Hit | None:
    """Match an "it" that stands for the content."""
    if not _is_impersonal(clause):
        return None
    agent, after = _agent(clause)
    content = _complement_at(clause, after)
    if content is None or content.complement not in {"that", "clause"}:
        return None
    if clause.site.cue.lemma == "write" and clause.view.lowered[content.words.start] in PREPOSITIONS:
        return None  # "it is written *in C* and runs fast"
    return hit_of(clause.site, Method("impersonal"), agent, [content.words])


def by_whom(clause: Clause) -> Hit | None:
    """Match somebody who is asked a question or about something, or is told something by somebody."""
    agent, after = _agent(clause)
    said = _told_at(clause, after) if agent is not None else None
    if said is not None:
        return hit_of(clause.site, Method("passive", "told"), agent, [said.words])
    return _asked(clause)


def _asked(clause: Clause) -> Hit | None:
    if "asking" not in clause.site.cue.marks or _is_impersonal(clause):
        return None
    agent, after = _agent(clause)
    content = _complement_at(clause, after)
    if content is not None and content.complement == "wh":
        return hit_of(clause.site, Method("passive", "wh"), agent, [content.words])
    if clause.view.lowered[after : after + 1] != ["about"]:
        return None
    topic = after + 1
    end = content_end(clause.statement, topic, "object", clause.later)
    comma = next((k for k in range(topic + 1, end) if clause.view.lowered[k] == ","), end)
    return hit_of(clause.site, Method("passive", "about"), agent, [WordRange(topic, comma)])


def by_agent(clause: Clause) -> Hit | None:
    """Match a source behind "by" and the content before: "*The plan* was described *as a waste* by Lee"."""
    site, subject, view = clause.site, clause.subject, clause.view
    charge = _charge_by_agent(clause) if site.takes("object") else None
    if charge is not None:
        return charge
    if not site.takes("object") or subject is None or view.lowered[subject.start] in RELATIVES:
        return None
    if subject.start > clause.statement.start and is_known_verb(view, subject.start - 1):
        return None  # "the claim that it was *safe* is disputed": the end of a clause in the subject
    by = _by(clause) if site.cue.kind in _TOLD_BY and not _is_impersonal(clause) else None
    if by is None:
        return None
    reason = view.next_of({"for"}, by + 1, clause.statement.end)
    source = agent_after(view, by + 1, reason)
    if source is None or not _can_be_agent(view, source):
        return None
    source = with_apposition(view, source, reason)
    rest = WordRange(site.end, by) if by > site.end else _rest(clause, source)
    if rest.start == rest.end and view.begins_upper[subject.last]:  # "Lee was mocked by Hart": what for is not said
        return None
    return hit_of(site, Method("by"), source, [subject, rest])


def _charge_by_agent(clause: Clause) -> Hit | None:
    """Match a subject that says what is denied or confirmed: "*The claim that it rained* was denied by Lee"."""
    view, site, start = clause.view, clause.site, clause.statement.body
    noun = start + (view.lowered[start] in DETERMINERS)
    if site.cue.kind not in ANSWERING and "contesting" not in site.cue.marks:
        return None
    if view.lowered[noun] not in DENIABLE or view.lowered[noun + 1] != "that":
        return None
    agent, after = _agent(clause)
    if agent is None or not has_verb(view, noun + 2, site.left):
        return None
    if not nothing_follows(view, after, clause.statement.end):
        return None
    return hit_of(site, Method("by"), agent, [WordRange(noun + 1, site.left)])


def reduced_by_agent(clause: Clause) -> Hit | None:
    """Match a participle behind a noun with a source and what is said: 'The plan, *described by Lee as "a waste"*'."""
    site, view = clause.site, clause.view
    is_reduced = site.form.form == "past" and site.group == site.verb and "as" in site.cue.marks
    if not is_reduced or view.lowered[site.end : site.end + 1] != ["by"]:
        return None
    source = agent_after(view, site.end + 1, clause.statement.end)
    if source is None or not _can_be_agent(view, source):
        return None
    start, limit = source.end, clause.statement.end
    if view.lowered[start : start + 1] != ["as"]:
        return None
    opening = next((k for k in range(start + 1, min(limit, start + _FURTHEST_QUOTATION)) if view.opens(k)), None)
    end = view.next_of({","}, start, limit) if opening is None else view.quotation_at(opening).end
    is_closed = opening is not None or (end < limit and view.lowered[site.left - 1] == ",")
    return hit_of(site, Method("by", "reduced"), source, [WordRange(start, end)]) if is_closed else None


def _by(clause: Clause) -> int | None:
    """Find the "by" behind a passive, or behind what its subject is called: "was described as a waste *by*"."""
    site, view = clause.site, clause.view
    low, limit = view.lowered, min(clause.statement.end, clause.site.end + _FURTHEST_BY)
    if low[site.end : site.end + 1] == ["by"]:
        return site.end
    if site.end >= limit or not (low[site.end] == "as" or view.opens(site.end) or low[site.end] in ARTICLES):
        return None
    if low[site.end] == "as" and "as" not in site.cue.marks:
        return None
    by = view.next_of({"by", ",", ";", "."}, site.end + 1, limit)
    return by if by < limit and low[by] == "by" else None


def _can_be_agent(view: View, source: WordRange) -> bool:
    """Whether a noun phrase behind "by" is no time and no deed, but somebody: "by *Lee*", not "by *Monday*"."""
    head = head_of(view, source)
    if view.lowered[head] in TIME_WORDS:
        return False
    return view.begins_upper[head] or is_speaker(view.lowered[head])


def _rest(clause: Clause, source: WordRange) -> WordRange:
    """Find what the subject is called behind the agent: "was described by Lee *as a waste*"."""
    view, start = clause.view, source.end
    follows = view.lowered[start : start + 1]
    if follows != ["for"] and not (follows == ["as"] and "as" in clause.site.cue.marks):
        return WordRange(start, start)
    return WordRange(start, content_end(clause.statement, start, "object", clause.later))


def _is_impersonal(clause: Clause) -> bool:
    subject = clause.subject
    return subject is not None and clause.view.lowered[subject.start : subject.end] in _IMPERSONAL


def _agent(clause: Clause) -> tuple[WordRange | None, int]:
    """Find the agent behind "by", and the word behind it: "was asked by *reporters*"."""
    after, end = clause.site.end, clause.statement.end
    agent = agent_after(clause.view, after + 1, end) if clause.view.lowered[after : after + 1] == ["by"] else None
    return agent, agent.end if agent is not None else after


def _complement_at(clause: Clause, after: int) -> Complemented | None:
    """Find the content at the right of a word."""
    return complement_of(clause.statement, replace(clause.site, end=after), clause.later)
