"""Subjects and predicates that look like somebody who says something: "the hardest part is *admitting* it"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    KNOWN_VERBS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked_forms, words_of_form
from newsmodel.claims.english.attributions.likely_sources import is_likely_source
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.claims.english.mentions.known_names import ADJECTIVES
from newsmodel.claims.english.mentions.noun_phrases import QUANTIFIERS
from newsmodel.languages.tables import words

#: Words for one or a part of what stands behind "of".
_PARTS = QUANTIFIERS | words("part parts one aspect key secret")
#: Words of questions, which are sources alone, but not before a form of "be".
_ASKING = words("who what which")
#: They begin a noun phrase, and stand behind nothing else that does.
_MANY = words("many most some few several")
_BEFORE_MANY = (
    PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | RELATIVES
    | DETERMINERS
    | KNOWN_VERBS
    | words("so as how too good great very")
)
_EACH = words("every each all")
#: Auxiliaries that are negated, so that a verb follows them where nothing is asked.
_DOING = words("don't doesn't didn't can't cannot won't wouldn't couldn't shouldn't")
#: Nationalities that are those who have them: "the *French* say so".
_PEOPLES = ADJECTIVES
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
        or _is_object_of_state(view, hit, min(hit.content))
        or _is_no_phrase(view, source, site)
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


def _is_object_of_state(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether what follows is no object: "*detail are* paramount", "his friends *prove unreliable*"."""
    word = view.lowered[content.start]
    if hit.method.variant == "object" and content.start == hit.cue.end and word in AUXILIARIES:
        return True
    is_noun_phrase = word in DETERMINERS or word in PERSONAL or view.begins_upper[content.start] or word[0].isdecimal()
    return hit.lemma == "prove" and hit.method.variant in {"object", "clause"} and not is_noun_phrase


def _is_no_phrase(view: View, source: WordRange, site: Site) -> bool:
    """Whether words before a verb are no noun phrase, or their noun looks like the verb: "a more versatile *brand*".

    Args:
        view: The passage.
        source: The words.
        site: The cue behind them.
    """
    low, first, last = view.lowered, source.start, source.last
    if low[last] == "(":  # "Anker (*called* Sound) is cheap"
        return True
    is_first_asked = low[first] in _ASKING and low[first + 1] in BE  # "*who are the artists* defining it?"
    is_compared = last - 1 > first and low[last - 1] in {"more", "most", "less"} and low[last - 2] in ARTICLES
    is_bare = site.group == site.verb
    is_sure = low[site.verb] in marked_forms("sure", "past")
    # "it is *better understood*"; not "*Best* said"
    is_compared = is_compared or (first == last and low[first] in {"better", "best"} and not is_sure)
    is_reduced = source.end - first == 1 and low[first] == "those" and site.form.form == "past" and is_bare
    is_people = last - first == 1 and low[first] == "the" and low[last] in _PEOPLES and view.begins_upper[last]
    return (
        is_first_asked
        or is_compared
        or (is_reduced and not is_sure)  # "those *considered* fools"
        or (is_people and is_bare and site.form.form == "third")  # "the French *presses* leak"
        or _holds_subject(view, source)
        or (_is_governed(view, source) and not view.has_any(RELATIVES, first, last))
    )


def _holds_subject(view: View, source: WordRange) -> bool:
    """Whether the subject of a clause about a noun stands behind it: "one thing *many people* find odd is rain"."""
    low = view.lowered
    return any(
        low[k] in _MANY and view.begins_lower[k - 1] and low[k - 1].isalpha() and low[k - 1] not in _BEFORE_MANY
        for k in range(source.start + 2, source.last)
        if not view.is_adverb(k - 1)
    )


def _is_governed(view: View, source: WordRange) -> bool:
    """Whether an auxiliary or a verb in -ing governs what looks like a noun phrase: "I don't *plan on the side*"."""
    low, first = view.lowered, source.start
    if low[first].endswith("ing") and view.begins_lower[first] and low[first + 1] in _EACH:
        return True  # "*ensuring every guest* finds it"
    is_verb = low[first] in words_of_form("base") and low[first] not in marked_forms("noun", "base")
    if is_verb and low[first + 1] in ARTICLES:
        return True  # "*ask the right* questions"
    before = low[first - 1] if first else ""
    is_noun_phrase = low[first] in DETERMINERS or low[first] in PERSONAL or view.begins_upper[first]
    return before in _DOING and not is_noun_phrase and not is_plural(low[first])
