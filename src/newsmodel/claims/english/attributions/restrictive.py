"""Subjects with a relative clause that holds clauses of its own: "aides *who left because they were ill* said"."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.english.attributions.grammar import (
    COMPLEMENTIZERS,
    DETERMINERS,
    LEADING,
    PREPOSITIONS,
    SUBORDINATORS,
    SURE_OPENERS,
)
from newsmodel.claims.english.attributions.likely_sources import is_likely_source
from newsmodel.claims.english.attributions.phrases import head_of, phrase_before
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speakers import is_speaker, is_trade
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.verbs import (
    begins_predicate,
    has_verb,
    is_finite_cue,
    is_known_verb,
    may_be_verb,
)
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: What begins a clause in a relative one.
_INNER = (SUBORDINATORS - COMPLEMENTIZERS - {"than"}) | words("after before")
_JOINING_PREDICATES = words("and but or")
#: Marks that end a relative clause without one before it.
_MARKS = words(', ; : . " ( )')
#: A relative clause has so many words.
_LONGEST = 40


def restricted_subject(view: View, statement: WordRange, sites: Sequence[Site]) -> tuple[WordRange, Site] | None:
    """Find the subject that a statement begins with, if its relative clause holds another clause, and its verb.

    Args:
        view: The passage.
        statement: The statement.
        sites: The cues in it.

    Returns:
        The words before the verb, and the verb; None where the statement begins otherwise.

    Example:
        >>> from newsmodel.claims.english.attributions.sites import sites_in
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("Residents who fled when the river rose said the water was cold.", ())
        >>> subject, said = restricted_subject(view, view.statements[0], sites_in(view, view.statements[0]))
        >>> subject, said.cue.lemma
        (WordRange(start=0, end=7), 'say')
    """
    start = statement.start
    relative = view.next_of(SURE_OPENERS, start, statement.end)
    if not start < relative < statement.end - 1 or view.quoted[relative]:
        return None
    before = phrase_before(view, start, relative - 1)
    if before is None or before.last != relative - 1 or not _opens(view, start, before.start):
        return None
    if not _is_of_people(view, before):
        return None
    for site in sites:
        if site.left - relative > _LONGEST:
            return None
        if site.left > relative + 1 and _is_main(view, start, relative, site):
            return WordRange(before.start, site.left), site
    return None


def _opens(view: View, start: int, word: int) -> bool:
    """Whether nothing but an adverb, or a phrase with a comma, stands before a word in its statement."""
    return word == start or view.lowered[word - 1] == "," or all(low in LEADING for low in view.lowered[start:word])


def _is_of_people(view: View, phrase: WordRange) -> bool:
    noun = view.lowered[head_of(view, phrase)]
    return is_speaker(noun) or is_trade(noun)


def _is_main(view: View, start: int, relative: int, site: Site) -> bool:
    """Whether a cue is the verb of the noun before a relative clause, and not one in that clause."""
    if not site.finite or site.infinitive or any(view.quoted[relative : site.left]):
        return False
    before = view.lowered[site.left - 1]
    if before in PREPOSITIONS or before in DETERMINERS or view.has_any(_MARKS, relative, site.left):
        return False  # "for *fear* of it", "the *claim*"
    if _is_coordinated(view, relative, site.left):
        return _is_far_from_subjects(view, start, site)
    inner = view.next_of(_INNER | COMPLEMENTIZERS, relative + 2, site.left)
    if inner < site.left and view.lowered[inner] in COMPLEMENTIZERS:
        return False  # "people who think *that* when it rains experts say …": whose the verb is stays open
    if inner + 1 >= site.left or not _has_finite(view, inner + 2, site.left):
        return False
    return _is_far_from_subjects(view, start, site)


def _is_far_from_subjects(view: View, start: int, site: Site) -> bool:
    """Whether nobody who is likely to speak stands right before a verb."""
    nearest = subject_before(view, start, site.left - 1)
    return nearest is None or not is_likely_source(view, nearest)


def _is_coordinated(view: View, relative: int, end: int) -> bool:
    """Whether a relative clause has two predicates and no clause inside: "who *voted no and asked* to stay unnamed"."""
    if not may_be_verb(view, relative + 1) or view.has_any(COMPLEMENTIZERS, relative + 2, end):
        return False
    return any(
        view.lowered[k] in _JOINING_PREDICATES and _begins_predicate(view, k + 1) for k in range(relative + 2, end - 2)
    )


def _begins_predicate(view: View, word: int) -> bool:
    """Whether a second predicate begins: "and *was told* to go", "but *now lives* there"."""
    if begins_predicate(view, word):
        return True
    return is_known_verb(view, word + view.is_adverb(word))


def _has_finite(view: View, start: int, end: int) -> bool:
    """Whether a finite verb stands among some words, with or without anything behind it."""
    return (
        has_verb(view, start, end)
        or may_be_verb(view, end - 1)
        or any(is_finite_cue(view, k) for k in range(start, end))
    )
