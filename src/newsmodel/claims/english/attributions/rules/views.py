"""Statements that are so in somebody's view: "In Lee's view, it rained"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.grammar import RELATIVES, SUBORDINATORS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.rules.according_to import contents_around
from newsmodel.claims.english.attributions.rules.noun_cues import owner_of
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

TRIGGERS = get("en").attributions.views
_PREPOSITIONS = words("in from by to")
#: Owners who are the writer or the reader: their views are nobody's claim.
_OWN = words("my our your")
#: A view that is said or written somewhere is what the verb attributes: "In the court's *opinion*, Lee wrote".
_STATED = words("state report ask")
#: A clause that a view ends has so many words, and none of those that join it to another.
_LONGEST_CLAUSE = 24
_JOINING = SUBORDINATORS | RELATIVES | words("and but")


def in_view(trigger: Trigger) -> Hit | None:
    """Match a phrase that says in whose view something is so."""
    view, statement, noun = trigger.view, trigger.statement, trigger.word
    first = noun
    if view.lowered[noun - 2 : noun] == ["point", "of"] and noun - 2 > statement.start:  # "from Lee's *point of view*"
        first = noun - 2
    source, start, end = _owned(trigger, first) or _of_somebody(trigger, first) or (None, 0, 0)
    if source is None or view.lowered[source.start] in _OWN or _is_stated(trigger):
        return None
    position, content = contents_around(statement, start, end)
    if position == "last" and not _ends_clause(trigger, start, content[0]):
        return None
    return Hit(
        method=Method("view", position),
        lemma=view.lowered[noun],
        kind="believe",
        cue=WordRange(first, noun + 1),
        source=source,
        content=content,
    )


def _ends_clause(trigger: Trigger, start: int, content: WordRange) -> bool:
    """Whether a phrase behind a mark is said of one short clause: not of a part of a long sentence."""
    view = trigger.view
    is_parted = view.lowered[start - 1] == "," or view.closes(start - 1)
    return is_parted and content.end - content.start <= _LONGEST_CLAUSE and not view.has_any(_JOINING, *content)


def _is_stated(trigger: Trigger) -> bool:
    """Whether a verb in the statement attributes as well."""
    sites = trigger.statement.sites
    return any(site.cue.kind in _STATED and not site.verb <= trigger.word < site.end for site in sites)


def _owned(trigger: Trigger, first: int) -> tuple[WordRange, int, int] | None:
    """Find the owner before the noun, the preposition, and the word behind the phrase: "in *Lee's* view"."""
    view = trigger.view
    source = owner_of(view, trigger.statement.start, first)
    if source is None:
        return None
    before = source.start - 1
    if before < trigger.statement.start or view.lowered[before] not in _PREPOSITIONS:
        return None
    return (source, before, trigger.word + 1) if view.lowered[trigger.word + 1] != "of" else None


def _of_somebody(trigger: Trigger, first: int) -> tuple[WordRange, int, int] | None:
    """Find whose view it is behind the noun: "in the view of *the mayor*"."""
    view, behind = trigger.view, trigger.word + 1
    before = first - 2
    if before < trigger.statement.start or view.lowered[first - 1] != "the" or view.lowered[behind] != "of":
        return None
    source = agent_after(view, behind + 1, trigger.statement.end)
    if view.lowered[before] not in _PREPOSITIONS or source is None:
        return None
    return source, before, source.end
