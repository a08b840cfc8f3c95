"""Source, cue and content in the order of a plain sentence: "Lee said that it rained"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.grammar import APOSTROPHES, AUXILIARIES, DETERMINERS, PERSONAL, RELATIVES, WH
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.lexicon import marked_forms
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.verbs import is_finite_cue
from newsmodel.claims.english.attributions.view import Words
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.tables import words

#: What follows a verb and seldom a noun: "they *claim that*".
_AFTER_VERBS = WH | {"to"}
#: Words in -s that are no plurals: "the *previous* report".
_NO_PLURALS = words("this previous various")
#: What joins a predicate to the one before: "Lee said it rained *and* added …".
_JOINING = words("and but or , then")
_GENITIVES = ("'s", "’s", *APOSTROPHES)  # noqa: RUF001 (the typographic apostrophe is meant)


def subject(clause: Clause) -> Hit | None:
    """The source is the subject right before its verb."""
    source = clause.subject
    if source is None or clause.follows_as or not is_verb(clause, source):
        return None
    return complemented(clause, "subject", source)


def shared(clause: Clause) -> Hit | None:
    """The source is the subject of the verb before, which another predicate is joined to."""
    if clause.subject is not None:
        return None
    source = _shared_subject(clause)
    return complemented(clause, "shared", source) if source is not None else None


def complemented(clause: Clause, rule: str, source: Words) -> Hit | None:
    """The attribution to a source of what stands at the right of the cue.

    Args:
        clause: The cue.
        rule: Name of the rule that found the source.
        source: The source.
    """
    content = clause.complement
    if content is None:
        return None
    return hit_of(clause.site, f"{rule}-{content.complement}", source, [content.words])


def is_verb(clause: Clause, source: Words) -> bool:
    """Whether a form that could be a noun is a verb here: "the report states", not "the early states".

    Args:
        clause: The cue.
        source: The noun phrase before it.
    """
    site, view = clause.site, clause.view
    if (
        site.group != site.verb
        or site.form.form not in {"third", "base"}
        or view.low[site.verb] in marked_forms("sure", "third", "base")
    ):
        return True
    is_noun = view.low[site.verb] in marked_forms("noun", "third", "base") and not _has_object(clause)
    head = view.low[source.last]
    if _is_noun_before_verb(clause) or (is_noun and site.form.form == "base" and head not in PERSONAL):
        return False
    if head in PERSONAL or head in RELATIVES or head in {",", ")"}:
        return True
    top = head_of(view, source)
    if top < source.last and view.upper[top] and view.low[top + 1] in {",", "("}:
        return True
    if top < source.last and view.lower[top] and is_speaker(view.low[top]):
        return site.form.form == "third" or view.low[top].endswith("s")
    if view.tokens.words[source.last].endswith(_GENITIVES):
        return False
    if view.upper[source.last] and source.last > clause.statement.start:
        if is_noun:
            return False
        return source.last > source.start or site.form.form == "third"
    if site.form.form == "base":
        return (head.endswith("s") and head not in _NO_PLURALS) or is_plural(head)
    return is_speaker(head)


def _is_noun_before_verb(clause: Clause) -> bool:
    """Whether a finite verb follows a form that could be a noun: "the *report* suggests"."""
    view, after = clause.view, clause.site.verb + 1
    return (
        after < len(view.low) and view.lower[after] and (view.low[after] in AUXILIARIES or is_finite_cue(view, after))
    )


def _has_object(clause: Clause) -> bool:
    """Whether a form that could be a noun has an object or a clause after it; "the United *States Lee*" has none."""
    view, after = clause.view, clause.site.verb + 1
    if after >= len(view.low):
        return False
    is_country = view.low[clause.site.verb] == "states"
    return (
        view.low[after] in DETERMINERS
        or view.low[after] in PERSONAL
        or view.opens(after)
        or view.low[after] in _AFTER_VERBS
        or (view.upper[after] and not is_country)
    )


def _shared_subject(clause: Clause) -> Words | None:
    """The subject of the verb before: "*Lee* said it rained and added …"."""
    before, statement = clause.before, clause.statement
    if before < statement.start or clause.view.low[before] not in _JOINING:
        return None
    if clause.earlier is not None and clause.earlier.source is not None:
        return clause.earlier.source
    return statement.subject_until(clause.site.left)
