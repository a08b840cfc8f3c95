"""Subjects and predicates that look like somebody who says something: "the hardest part is *admitting* it"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    DETERMINERS,
    KNOWN_VERBS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked_forms
from newsmodel.claims.english.attributions.likely_sources import is_likely_source
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.noun_phrases import QUANTIFIERS
from newsmodel.languages.tables import words

#: Words for one or a part of what stands behind "of".
_PARTS = QUANTIFIERS | words("part parts one aspect key secret")
#: A place behind a participle has so many words: "found in *this list*".
_LONGEST_PLACE = 3
#: What stands before the subject of a clause of its own rather than before that of a contact clause.
_CLAUSE_EDGES = COORDINATORS | SUBORDINATORS | PREPOSITIONS | {"that"}


def is_predication(statement: Statement, hit: Hit) -> bool:
    """Whether a verb says what something is, belongs to the noun before it, or is no verb of its subject.

    Args:
        statement: The statement.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("One of the shifts is realizing that it rains.", "One of the men is realizing that it rains.")
        >>> [len(hits_of(view_of(text, ()))) for text in texts]
        [0, 1]
    """
    source, site, view = hit.source, hit.site, statement.view
    if source is None or site is None or not hit.content:
        return False
    return (
        _is_gerund(statement, source, site)
        or _is_enumeration(view, source, site)
        or _is_in_contact_clause(statement, hit, source, min(hit.content))
        or _is_participle(view, hit, site, min(hit.content))
        or view.lowered[source.last] == "("  # "Anker (*called* Sound) is cheap"
    )


def _is_gerund(statement: Statement, source: WordRange, site: Site) -> bool:
    """Whether a thing "is" what a verb in -ing names: "part of learning *is pronouncing* words"."""
    if site.form.form != "ing" or not site.finite:
        return False
    view = statement.view
    noun = head_of(view, source)
    if view.lowered[noun] in _PARTS and view.lowered[noun + 1] == "of" and noun + 2 <= source.last:
        source = WordRange(noun + 2, source.end)
    elif noun == statement.start and view.lowered[noun] in _PARTS:
        return True
    return not is_likely_source(view, source)


def _is_enumeration(view: View, source: WordRange, site: Site) -> bool:
    """Whether a noun stands in a row of others, which its form would not agree with: "followers, *posts*, notes"."""
    if site.form.form != "third" or site.left != site.verb:
        return False
    inner = view.lowered[source.start : source.end]
    if "," not in inner:
        return False
    is_row = all(view.begins_lower[k] or not view.lowered[k][0].isalpha() for k in range(source.start + 1, source.end))
    return is_row and inner[-1].endswith("s") and DETERMINERS.isdisjoint(inner)


def _is_participle(view: View, hit: Hit, site: Site, content: WordRange) -> bool:
    """Whether a participle and its place belong to the subject of the verb behind: "items *found in it* are cheap"."""
    low = view.lowered
    is_bare = site.form.form == "past" and site.group == site.verb
    is_past = is_bare and low[site.verb] not in marked_forms("sure", "past")
    if not is_past or hit.method.variant != "clause" or low[content.start] not in PREPOSITIONS:
        return False
    verb = view.next_of(KNOWN_VERBS, content.start + 2, content.end)
    inner = low[content.start + 1 : verb]
    return verb < content.end and len(inner) <= _LONGEST_PLACE and not PERSONAL.intersection(inner) and "," not in inner


def _is_in_contact_clause(statement: Statement, hit: Hit, source: WordRange, content: WordRange) -> bool:
    """Whether "that" goes back to the noun before a clause about it: "the only firm *we found* that will do it"."""
    if hit.method.variant != "that" or source.end - source.start > 1 or source.start <= statement.start:
        return False
    view, before = statement.view, source.start - 1
    low = view.lowered
    has_verb = content.start + 1 < content.end and low[content.start + 1] in KNOWN_VERBS
    is_noun = view.begins_lower[before] and low[before].isalpha() and not view.is_adverb(before)
    is_verb = low[before] in KNOWN_VERBS or low[before] in cue_forms()
    is_other = is_verb or low[before] in _CLAUSE_EDGES or low[before] in TIME_NOUNS
    return low[source.start] in PERSONAL and has_verb and is_noun and not is_other
