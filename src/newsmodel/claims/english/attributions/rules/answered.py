"""Words that point back at what was said before them: "It rained, *which Lee denied*", "…, *a claim denied by Lee*"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.grammar import CARDINALS, DETERMINERS, PERSONAL
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.preposed import nothing_follows
from newsmodel.claims.english.attributions.refusals import ANSWERING, DENIABLE
from newsmodel.claims.english.attributions.speech import can_speak
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_RELATIVES = words("that which")
_WHICH = words("which")
#: Nouns and pronouns for what was just said, beside those for what can be denied.
_POINTING = DENIABLE | get("en").attributions.pointing_back
#: So far before such a noun its article stands: "*a* long-standing, oft-repeated claim".
_FURTHEST_ARTICLE = 4
_ARTICLES = words("a an one")
_PRONOUNS = words("something")
_FIRST = DETERMINERS | CARDINALS


def answered(clause: Clause) -> Hit | None:
    """Match somebody who denies or confirms what stands before: "It rained, *which Lee denied*".

    Args:
        clause: The cue.
    """
    if clause.site.cue.kind not in ANSWERING:  # "argued" and "said" say something of their own
        return None
    return _by_agent(clause) or _by_subject(clause)


def _by_subject(clause: Clause) -> Hit | None:
    """Match a source behind what points back: "…, a claim (that) *Lee denied*", "…, which *Lee denied*"."""
    view, site = clause.view, clause.site
    source = _without_noun(view, clause.subject) if clause.subject is not None else None
    if source is None or source.start <= clause.statement.start + 1 or source.end != site.left:
        return None
    if not nothing_follows(view, site.end, clause.statement.end, before_comma=True):
        return None
    relative = source.start - 1
    if view.lowered[relative] in _WHICH and view.lowered[relative - 1] == ",":
        content = _charge_before(clause, relative - 1) or _said_before(clause, relative - 1)
        return hit_of(site, Method("answered", "which"), source, content) if content else None
    content = _before_noun(clause, relative - 1 if view.lowered[relative] in _RELATIVES else relative)
    return hit_of(site, Method("answered", "noun"), source, content) if content else None


def _without_noun(view: View, found: WordRange) -> WordRange:
    """Leave of a noun phrase before a verb what follows a noun that points back: "a claim *Lee* denied"."""
    end = min(found.last, found.start + _FURTHEST_ARTICLE)
    noun = next((k for k in range(found.start, end) if view.lowered[k] in _POINTING), None)
    if noun is None or not _begins_subject(view, noun + 1, found.last):
        return found
    return WordRange(noun + 1, found.end)


def _begins_subject(view: View, first: int, last: int) -> bool:
    """Whether another noun phrase begins: "a claim *Lee*", "a claim *officials*"; not "a claims *adjuster*"."""
    word = view.lowered[first]
    return (
        view.begins_upper[first]
        or word in DETERMINERS
        or word in PERSONAL
        or is_plural(view.lowered[head_of(view, WordRange(first, last + 1))])
    )


def _by_agent(clause: Clause) -> Hit | None:
    """Match a source behind "by": "…, a claim *denied by Lee*"."""
    view, site = clause.view, clause.site
    if site.form.form != "past" or site.group != site.verb or view.lowered[site.end : site.end + 1] != ["by"]:
        return None
    content = _before_noun(clause, site.left - 1)
    source = agent_after(view, site.end + 1, clause.statement.end) if content else None
    if source is None or not can_speak(view, source):
        return None
    return hit_of(site, Method("answered", "by"), source, content)


def _before_noun(clause: Clause, noun: int) -> list[WordRange]:
    """Find what a noun for it follows behind a comma: "*It rained*, a *claim* …"."""
    view, start = clause.view, clause.statement.body
    if noun <= start or view.lowered[noun] not in _POINTING or view.quoted[noun]:
        return []
    article = next((k for k in range(noun, max(start, noun - _FURTHEST_ARTICLE), -1) if _opens(view, k, noun)), None)
    end = _end_before(view, article) if article is not None else start
    return (_said_before(clause, end) or [WordRange(start, end)]) if start < end else []


def _end_before(view: View, word: int) -> int:
    """Find the end of what a comma parts from a word; 0 where there is none."""
    if view.closes(word - 1) and view.lowered[word - 2] == ",":
        return word
    return word - 1 if view.lowered[word - 1] == "," else 0


def _opens(view: View, word: int, noun: int) -> bool:
    """Whether a word begins a noun phrase, as a pronoun does by itself: "*something* Lee denied"."""
    return view.lowered[word] in _ARTICLES or (word == noun and view.lowered[word] in _PRONOUNS)


def _said_before(clause: Clause, end: int) -> list[WordRange]:
    """Find what the attribution before says up to a mark: "Hart said *it rained*, …"."""
    earlier = clause.earlier
    if earlier is None:
        return []
    *parts, last = sorted(earlier.content)
    is_there = last.start < end <= last.end + 1 and last.start >= earlier.cue.start
    return [*parts, WordRange(last.start, min(end, last.end))] if is_there else []


def _charge_before(clause: Clause, comma: int) -> list[WordRange]:
    """Find the noun phrase for something said that ends before a comma: "faces *three charges*, which Lee denies"."""
    view, noun = clause.view, comma - 1
    if view.lowered[noun] not in DENIABLE:
        return []
    floor = max(clause.statement.start, noun - _FURTHEST_ARTICLE)
    first = next((k for k in range(noun - 1, floor - 1, -1) if view.lowered[k] in _FIRST), None)
    return [WordRange(first, comma)] if first is not None else []
