"""Nouns, adjectives and commands that look like a cue or a source: "brand *mentions*", "*write* a letter"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    COORDINATORS,
    DETERMINERS,
    LEADING,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import marked_forms, words_of_form
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speakers import COLLECTIVES, is_document, is_person
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural, kind_of_noun
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_NOUNS = get("en").nouns

#: Before an adjective rather than a verb: "the *most* recommended speakers".
_DEGREES = words("most more less least very highly")
#: What begins a noun phrase whose other words name one thing or any, and what may stand before it.
_ARTICLES = ARTICLES | words("any your its our")
_BEFORE_ARTICLES = SUBORDINATORS | COORDINATORS | LEADING | TIME_WORDS | words("such what not even only just half")
#: Verbs of several: "links *that are* old".
_OF_MANY = words("are were have do aren't weren't haven't don't")
#: What a relative clause begins with, which is no object.
_RELATING = words("that which who")


def is_homograph(statement: Statement, hit: Hit) -> bool:
    """Whether a cue is no verb here, or its source no noun phrase.

    Args:
        statement: The statement.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("The dam broke, study finds", "The dam matters for sales, brand mentions")
        >>> [len(hits_of(view_of(text, ()))) for text in texts]
        [1, 0]
    """
    source, site = hit.source, hit.site
    if source is None or site is None or not hit.content:
        return False
    view, content = statement.view, min(hit.content)
    if any(view.quoted[content.start : content.end]):
        return False
    is_preposed = content.end <= site.group
    return (
        _is_degree(view, source, hit, site)
        or (is_preposed and site.group == site.verb and _is_compound(view, source, site.verb))
        or (content.start == site.end and _is_relative(view, hit, site.verb, content))
        or (hit.method.variant == "that" and content.start > site.end and _is_of_other(view, content.start))
        or _is_command(statement, source, hit)
    )


def _is_degree(view: View, source: WordRange, hit: Hit, site: Site) -> bool:
    """Whether a cue is an adjective: "the *most recommended* speakers"; not "*most* say that it rained"."""
    is_pronoun = source.start == source.last and (hit.method.variant != "object" or site.group < site.verb)
    return view.lowered[source.last] in _DEGREES and not is_pronoun


def _is_compound(view: View, source: WordRange, verb: int) -> bool:
    """Whether a noun stands behind another in a compound: "brand *mentions*"; not "study *finds*"."""
    noun, first, head = view.lowered[source.last], view.lowered[source.start], view.lowered[head_of(view, source)]
    if view.lowered[verb] not in marked_forms("noun", "third", "base") or first in DETERMINERS:
        return False
    if noun in SUBJECT_PRONOUNS or noun in PERSONAL or is_plural(noun) or is_person(noun) or noun in COLLECTIVES:
        return False
    if (kind_of_noun(noun) or ("unstated",))[0] in BODIES and noun not in _NOUNS.borne:
        return False  # "the dam is safe, *union* claims"
    is_common = view.begins_lower[source.last] and view.begins_lower[source.start]
    return is_common and not (is_document(noun) or is_document(head) or is_plural(head))


def _is_relative(view: View, hit: Hit, verb: int, content: WordRange) -> bool:
    """Whether an object is a relative clause, so that the word before it is a noun: "links *that pay us*"."""
    if view.lowered[verb] not in marked_forms("noun", "third", "base") or content.end - content.start == 1:
        return False
    if hit.method.variant == "that":  # "open *projects that were* useful"
        return view.lowered[verb] in marked_forms("noun", "third") and view.lowered[content.start + 1] in _OF_MANY
    is_pronoun = view.lowered[content.start] in _RELATING
    return is_pronoun and (hit.method.variant == "object" or view.lowered[content.start] == "which")


def _is_of_other(view: View, that: int) -> bool:
    """Whether a "that" belongs to another word: "the one I know *of that* leaks", "not mentioned *all that* often"."""
    return view.lowered[that - 1] in {"of", "all"}


def _is_command(statement: Statement, source: WordRange, hit: Hit) -> bool:
    """Whether a source begins with the verb of a command: "*Write* and rehearse vows", "*compare* and find"."""
    view, first = statement.view, source.start
    if first != statement.start:
        return False
    if source.end - first > 1 and _begins_with_verb(view, first):
        return True
    if view.lowered[first] not in words_of_form("base"):
        return False
    if view.lowered[first] in marked_forms("noun", "base") or kind_of_noun(view.lowered[first]) is not None:
        return False  # "*Campaign* officials say"
    if source.end - first == 1:
        return hit.method.family == "shared"
    return view.begins_lower[first + 1] and hit.cue.start >= source.end


def _begins_with_verb(view: View, first: int) -> bool:
    """Whether an article or the like stands behind a word that is none and no preposition: "*Begin* any project"."""
    word, after = view.lowered[first], view.lowered[first + 1]
    is_other = word in DETERMINERS or word in PREPOSITIONS or word in _BEFORE_ARTICLES or is_adverb(word)
    return view.begins_lower[first + 1] and after in _ARTICLES and word.isalpha() and not is_other
