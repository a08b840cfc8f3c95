"""Circumstances that make a rule less sure of an attribution, whatever the rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

from newsmodel.claims.attribution import TURN
from newsmodel.claims.confidence import DEFAULT_CONFIDENCE, confidence_of, is_sure_enough
from newsmodel.claims.english.attributions.grammar import RELATIVES
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.likely_sources import is_likely_source
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.speakers import is_document, is_speaker
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

Name = Literal["nested", "modal", "relative", "linked", "unsure", "generic"]
#: What each circumstance is, the most telling first: a finding carries the first that holds.
CIRCUMSTANCES: dict[Name, str] = {
    "nested": "The cue stands in the content of another attribution: he said *she said* it rained.",
    "modal": "The cue is hypothetical: he *would* say that it rained.",
    "relative": "The source is a relative pronoun: a man *who* said it rained.",
    "linked": "A word before the source makes a phrase of it all: *what* Lee said was odd.",
    "unsure": "The source is a noun for what hardly ever speaks: the *rain* showed that it was late.",
    "generic": "The source is anybody: *we* say that it rains.",
}

_LINKING = words("what which that whatever everything all whom than")
#: A clause begins behind them; and nouns that are several though they have no -s.
_CLAUSE_EDGES = words(". , ; : \u2014 \u2013 but and")
_SEVERAL = words("police people media military staff women men children")
#: Rules with the source behind the cue, or behind what points back, before which anything may stand.
_SOURCE_BEHIND = frozenset(("inverted", "according", "answered"))
#: Rules that ask themselves whether the source can speak.
_SOURCE_JUDGED = frozenset(("citing", "by"))
_ANYBODY = words("we you i")
_READER = "you"
#: What documents do to a noun phrase: "the study *shows* a rise", "the lawsuit *accuses* him of fraud".
_DOCUMENTED: tuple[CueKind, ...] = ("show", "accuse", "deny", "demand")
#: They are done rather than read, and what they ask for is no claim: "the *program* encourages reading".
_PRACTICES = words("program programme plan policy site app film")


def with_circumstances(view: View, hits: Sequence[Hit]) -> list[Hit]:
    """Say in the method of each attribution of a passage what makes it less sure; leave out what readers do.

    Args:
        view: The passage.
        hits: All of its attributions.
    """
    named = [_with_circumstance(hit, _circumstance(view, hit)) for hit in hits if not _is_of_readers(view, hit.source)]
    nested = _nested(named)
    return [_with_circumstance(hit, "nested") if number in nested else hit for number, hit in enumerate(named)]


def _is_of_readers(view: View, source: WordRange | None) -> bool:
    """Whether the source is whoever reads: "if *you* call us". In a quotation it is whom somebody speaks to."""
    if source is None or source.end - source.start > 1 or view.quoted[source.start]:
        return False
    return view.lowered[source.start].partition("'")[0] == _READER


def _with_circumstance(hit: Hit, name: Name | None) -> Hit:
    return hit if name is None else attrs.evolve(hit, method=hit.method._replace(circumstance=name))


def _holds(hit: Hit) -> bool:
    """Whether what is said in the content of an attribution is said in another's words.

    A turn of a dialogue holds everything that is said in it; what is more likely wrong than right holds nothing.
    """
    return hit.method != TURN and is_sure_enough(confidence_of(hit.method, hit.lemma), DEFAULT_CONFIDENCE)


def _nested(hits: Sequence[Hit]) -> set[int]:
    """List the attributions whose cue begins in the content of another one, by number."""
    if len(hits) <= 1:
        return set()
    parts = sorted(
        (part.start, part.end, number) for number, hit in enumerate(hits) if _holds(hit) for part in hit.content
    )
    cues = sorted((hit.cue.start, number) for number, hit in enumerate(hits))
    found = set()
    # the part so far that reaches furthest, and the one of another attribution that does
    furthest, second = (0, -1), (0, -1)
    place = 0
    for cue, number in cues:
        while place < len(parts) and parts[place][0] <= cue:
            _, end, owner = parts[place]
            if owner == furthest[1]:
                furthest = max(furthest, (end, owner))
            elif end > furthest[0]:
                furthest, second = (end, owner), furthest
            elif end > second[0]:
                second = (end, owner)
            place += 1
        end, _ = second if furthest[1] == number else furthest
        if cue < end:
            found.add(number)
    return found


def _is_mute(view: View, hit: Hit, noun: str) -> bool:
    """Whether a source that may be one says nothing here: "the page *describes* it", "it *feels* light"."""
    if noun.partition("'")[0] == "it" and hit.kind == "believe" and hit.method.variant != "that":
        return True
    if hit.method.variant != "object":
        return False
    site = hit.site
    if hit.lemma == "show" and not is_document(noun) and not _has_quotation(view, hit):
        return True  # somebody shows a thing, a sign, no emotion
    is_present = site is not None and site.group == site.verb and site.form.form in {"third", "base"}
    # what a service offers again and again is no promise: "the club *offers* lessons"
    is_habit = hit.kind == "promise" and is_present
    return is_habit or (is_document(noun) and not _is_documented(view, hit, noun))


def _is_documented(view: View, hit: Hit, noun: str) -> bool:
    """Whether a document says something by a noun phrase: it *shows a rise*, but it *offers advice*."""
    is_related = hit.site is not None and hit.site.takes("relation")
    is_deed = hit.kind == "demand" and noun in _PRACTICES
    return is_related or (hit.kind in _DOCUMENTED and not is_deed) or _has_quotation(view, hit)


def _has_quotation(view: View, hit: Hit) -> bool:
    return any(any(view.quoted[part.start : part.end]) for part in hit.content)


def _is_linked(view: View, source: WordRange) -> bool:
    """Whether a word before a source links it to what stands before: "the day *that* Lee said it"."""
    before = source.start - 1
    if before < 0 or view.lowered[before] not in _LINKING:
        return False
    # "*That* poll warned": it points, where nothing stands before it and one thing or person behind
    begins = before == 0 or view.lowered[before - 1] in _CLAUSE_EDGES
    noun = view.lowered[source.last]
    is_one = view.begins_lower[source.start] and is_speaker(noun) and not noun.endswith("s") and noun not in _SEVERAL
    return not (view.lowered[before] == "that" and begins and is_one)


def _circumstance(view: View, hit: Hit) -> Name | None:
    """Find the first circumstance that the cue or the source shows."""
    site, source = hit.site, hit.source
    if site is not None and site.hypothetical:
        return "modal"
    if source is None:
        return None
    if view.lowered[source.last] in RELATIVES and not view.tokens.words[source.last].isupper():  # "WHO" is a body
        return "relative"
    if _is_linked(view, source) and hit.method.family not in _SOURCE_BEHIND:
        return "linked"
    if hit.method.family in _SOURCE_JUDGED:
        return None
    head = head_of(view, source)
    noun = view.lowered[head]
    if _is_mute(view, hit, noun):
        return "unsure"
    if noun.partition("'")[0] in _ANYBODY:  # "*you'll* find"
        return "generic"
    return None if is_likely_source(view, source) else "unsure"
