"""The end of a content where another attribution begins: "Lee said it rained *and added* that it poured"."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    DASHES,
    LEADING,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.lexicon import adding_participles
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.verbs import has_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: What goes on after the comma behind a quotation: '"a fool," *and* "a liar"'.
GOING_ON = words("and but")
#: So many of the cues behind a content are asked whether they end it.
_MOST_LATER = 8
#: They part a content from the attribution after it: "it rained, *but* Lee said it poured".
_PARTING = words("but while though although and")
#: Before participles that may be joined to each other, and so far before the "and".
_NON_FINITE_BE = words("be been being")
_FURTHEST_PARTICIPLE = 8
_STOPS = words(". ,")
#: They oppose what another says, whatever he does: "it was safe, *but* Hart disagreed".
_OPPOSING = _PARTING - {"and"}


def next_attribution(statement: Statement, start: int, later: Sequence[Site], main: Site | None) -> int:
    """Find the end of a content where another attribution begins: "it rained *and added* that it poured".

    Args:
        statement: The statement.
        start: The first word of the content.
        later: The cues after its own.
        main: The cue that it belongs to, where it follows it.

    Returns:
        The word behind its last one; the end of the statement where none of those cues ends it.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> one = statement_of(view_of("Lee said it rained and added that it poured.", ()), 0)
        >>> next_attribution(one, 2, one.sites[1:], one.sites[0])
        4
    """
    for site in later[:_MOST_LATER]:
        cut = _cut_before(statement.view, start, site, main)
        if cut is not None:
            return min(cut, statement.end)
    return statement.end


def _cut_before(view: View, start: int, site: Site, main: Site | None) -> int | None:
    """Find the end of a content before a cue that does not belong to it."""
    low = view.lowered
    before = site.left - 1
    if site.group <= start:
        return None
    if not site.finite:
        is_participle = site.form.form == "ing" and adds(low[site.verb])
        return before if is_participle and before > start and low[before] == "," else None
    if low[before] in GOING_ON and before > start and _is_coordinate(view, before, site, main):
        return before - 1 if low[before - 1] == "," else before
    subject = subject_before(view, start, before)
    if subject is None:
        return None
    colon = _colon_before(view, start, subject.start - 1)
    return colon if colon is not None else _cut_before_subject(view, start, subject, site, main)


def _colon_before(view: View, start: int, last: int) -> int | None:
    """Find the colon before a quotation that ends with a word: 'said it rained*:* “It poured,” he added'."""
    if not view.closes(last):
        return None
    colon = view.quotation_at(last).start - 1
    return colon if colon > start and view.lowered[colon] == ":" else None


def _cut_before_subject(view: View, start: int, subject: WordRange, site: Site, main: Site | None) -> int | None:
    """Find the end of a content before a cue with a subject of its own that is another source."""
    low, k = view.lowered, subject.start - 1
    if k <= start:
        return None
    while k > start and low[k] in LEADING and low[k] not in GOING_ON:
        k -= 1
    # "while *Hart, who owns it*, called it"
    is_named = view.begins_upper[subject.last] or view.begins_upper[subject.start]
    if not site.takes("tail") and not (low[k] in _OPPOSING and is_named):
        return None
    if low[k] in _PARTING:
        if view.closes(k - 1):
            return k
        if low[k - 1] == "," or low[k - 1] in DASHES:
            return k - 1
        if low[k] in GOING_ON and _is_another_speaker(view, subject, site, main):
            return k
    return k if low[k] == "," and _ends_after(view, site.end) else None


def _ends_after(view: View, start: int) -> bool:
    """Whether no more than adverbials follow a cue: "it rained, Lee said *in a note on Monday*."."""
    low = view.lowered
    stop = view.next_of(_STOPS, start, len(low))
    if stop in {start, len(low)}:
        return stop < len(low)
    is_adverbial = low[start] in PREPOSITIONS or low[start] in TIME_WORDS
    return is_adverbial and not has_verb(view, start, stop) and not view.has_any(RELATIVES, start, stop)


def _is_another_speaker(view: View, subject: WordRange, site: Site, main: Site | None) -> bool:
    """Whether somebody else says something after "and": "Lee said it rained *and Hart said* it poured"."""
    is_parallel = main is not None and main.form.form == site.form.form and main.cue.kind == site.cue.kind
    speaks = view.begins_upper[subject.last] or view.lowered[subject.last] in SUBJECT_PRONOUNS - {"it", "there"}
    return is_parallel and (speaks or is_speaker(view.lowered[subject.last]))


def _is_coordinate(view: View, conjunction: int, site: Site, main: Site | None) -> bool:
    """Whether a cue after "and" goes on from the main one: "said it rained and *added*"."""
    form = site.form.form
    if form not in {"past", "third"} or site.passive or _is_participle(view, conjunction, site):
        return False
    return main is None or main.form.form not in {"past", "third"} or main.form.form == form


def _is_participle(view: View, conjunction: int, site: Site) -> bool:
    """Whether a form is joined to a participle before "and": "said he would be held and *charged*"."""
    furthest = max(0, conjunction - _FURTHEST_PARTICIPLE)
    verb = next((k for k in range(conjunction - 1, furthest, -1) if view.lowered[k] in AUXILIARIES), None)
    after = view.lowered[site.end : site.end + 1]
    return verb is not None and view.lowered[verb] in _NON_FINITE_BE and after not in (["that"], [":"], [","])


def adds(word: str) -> bool:
    """Whether a participle begins another attribution after a comma: "it rained, *adding* that it poured"."""
    return word in adding_participles()
