"""Sources of German cues: the subject, the agent of a passive, the document, whom somebody cites."""

from __future__ import annotations

from newsmodel.claims.german.clauses import body_of
from newsmodel.claims.german.grammar import DETERMINERS
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import guess_kind, kind_of_noun
from newsmodel.claims.german.persons import is_person
from newsmodel.claims.german.phrases import head_of, noun_phrase
from newsmodel.claims.german.rules.agents import AGENTS, agent_of, phrases_with
from newsmodel.claims.german.sites import LET, Site, Statement
from newsmodel.claims.german.speakers import is_thing, may_speak
from newsmodel.claims.german.subjects import first_subject, subject_of
from newsmodel.claims.statements.view import View, WordRange

#: It stands before what something follows from: "*aus* dem Bericht geht hervor".
_ORIGINS = frozenset(("aus",))
_IN = frozenset(("in", "im"))
#: Kinds of sources in which something is said.
_WRITTEN = frozenset(("document", "media"))


def source_of(statement: Statement, site: Site, shared: WordRange | None) -> WordRange | None:
    """Find who says it; the subject before "und" where the clause has none of its own."""
    if site.passive:
        subject = subject_of(statement, site) if "citing" in site.cue.marks else None
        if subject is not None:
            return _without_agent(statement.view, subject)
        return agent_of(statement, site) or _document_in(statement, site)
    found = subject_of(statement, site)
    if "from" in site.cue.marks:
        origin = next(phrases_with(_ORIGINS, statement.view, statement.segments[site.segment]), None)
        if origin is not None and found is not None and found.start <= origin.start < found.end:
            # ein Sprecher *aus Rom* ließ verlauten
            return found
        let = statement.view.lowered[site.finite] in LET
        return origin or (found if found is not None and (let or may_speak(statement.view, found)) else None)
    if found is not None:
        return (_cited(statement, site, found) if "citing" in site.cue.marks else None) or found
    view, segment = statement.view, statement.segments[site.segment]
    if body_of(view, segment) > segment.start or site.order == "first":
        return shared or first_subject(statement, site.segment)
    return None


def _document_in(statement: Statement, site: Site) -> WordRange | None:
    """Find the document in which it is said: "in *einem Bericht* wird vermutet"."""
    view = statement.view
    places = phrases_with(_IN, view, statement.segments[site.segment])
    return next((one for one in places if kind_of_noun(view.lowered[head_of(view, one)]) in _WRITTEN), None)


def _without_agent(view: View, cited: WordRange) -> WordRange:
    """Leave out who cites behind whom he cites: "wird *Lee* von der Zeitung zitiert"."""
    agent = view.next_of(AGENTS, cited.start + 1, cited.end)
    return WordRange(cited.start, agent)


def _cited(statement: Statement, site: Site, citing: WordRange) -> WordRange | None:
    """Find whom somebody cites: "zitiert die Zeitung *den Sprecher*"."""
    view, segment = statement.view, statement.segments[site.segment]
    joined = _named_behind_medium(view, citing)
    if joined is not None:
        return joined
    start = max(citing.end, site.finite + 1)
    stop = noun_phrase(view, start, segment.end)
    phrase = WordRange(start, stop)
    if stop == start or view.lowered[start] == "sich":
        return None
    person = guess_kind(view.lowered[head_of(view, phrase)]) == "person"
    named = view.lowered[start] not in DETERMINERS and view.begins_upper[start] and not is_thing(view, phrase)
    return phrase if person or named or may_speak(view, phrase) else None


def citing_person(statement: Statement, site: Site, cited: WordRange | None) -> WordRange | None:
    """Find who cites somebody else and speaks on: "„Ja“, zitiert *Lee* seine Chefin. Er sei froh".

    Args:
        statement: The statement.
        site: The cue.
        cited: Whom it cites.
    """
    if "citing" not in site.cue.marks or site.passive or cited is None:
        return None
    citing = subject_of(statement, site)
    person = citing is not None and citing != cited and is_person(statement.view, citing)
    return citing if person and citing is not None and citing.start != cited.start else None


def _named_behind_medium(view: View, citing: WordRange) -> WordRange | None:
    """Find whom an outlet cites right behind it, without an article: "zitiert die Zeitung *Sprecher Ole Kern*"."""
    for k in range(citing.start + 1, citing.end):
        medium = kind_of_noun(view.lowered[k - 1]) == "media" or "." in view.lowered[k - 1][1:-1]
        person = kind_of_noun(view.lowered[k]) == "person" or is_given(view.tokens.words[k])
        if medium and person and view.begins_upper[k]:
            return WordRange(k, citing.end)
    return None
