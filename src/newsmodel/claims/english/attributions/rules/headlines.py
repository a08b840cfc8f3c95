"""Headlines, whose words begin with capitals: "Mayor Says It Rained"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    COORDINATORS,
    DASHES,
    FULL_STOPS,
    PREPOSITIONS,
    RELATIVES,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import CueForm, Frame, cue_at
from newsmodel.claims.english.attributions.speakers import is_document, is_speaker, is_work
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

_FEWEST_WORDS, _MOST_WORDS = 4, 30
#: WordRange that headlines write small.
_SMALL = ARTICLES | COORDINATORS | PREPOSITIONS | {"is"}
_FEWEST_CAPITALISED = 4
_SHARE_CAPITALISED = 0.85
#: Kinds of what is thought or found, which headlines seldom tell with a source: "Man Finds Body".
_UNTOLD: tuple[CueKind, ...] = ("believe", "show")
#: Frames of the contents that stand behind a cue in a headline.
_FRAMES: tuple[Frame, ...] = ("that", "clause", "object")
#: What ends a source at its left.
_BEFORE_SOURCE = DASHES | FULL_STOPS | COORDINATORS | RELATIVES | words(", : ; | as when after why what how")
_LONGEST_SOURCE = 6
_CONTENT_ENDS = words("; |")
_SHORTEST_CONTENT = 2
#: A line that a dash attributes has so many words and marks.
_SHORTEST_LINE, _LONGEST_LINE = 5, 24


def is_headline(view: View) -> bool:
    """Whether nearly all the words of a passage begin with capitals, as in American headlines.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> is_headline(view_of("Mayor Says It Rained on Us", ())), is_headline(view_of("Mayor says it rained", ()))
        (True, False)
    """
    if sum(view.begins_upper) + sum(view.begins_lower) > _MOST_WORDS:
        return False
    found = [k for k, word in enumerate(view.lowered) if word[0].isalpha()]
    if not _FEWEST_WORDS <= len(found) <= _MOST_WORDS:
        return False
    long = [view.begins_upper[k] for k in found if view.lowered[k] not in _SMALL]
    return len(long) >= _FEWEST_CAPITALISED and sum(long) >= _SHARE_CAPITALISED * len(long)


def headline(view: View) -> Hit | None:
    """Match source, cue and content of a headline."""
    for verb in range(1, len(view.lowered) - 1):
        form = None if view.quoted[verb] else cue_at(view.lowered, verb)
        if form is None or not _is_headline_verb(form, view.lowered[verb - 1]) or _is_noun(view, verb, form):
            continue
        end = verb + 1 + len(form.rest)
        source, content = _source(view, verb), _content(view, end)
        if source is not None and content is not None:
            return Hit(
                method=Method("headline"),
                lemma=form.cue.lemma,
                kind=form.cue.kind,
                cue=WordRange(verb, end),
                source=source,
                content=[content],
            )
    return None


def _is_headline_verb(form: CueForm, before: str) -> bool:
    """Whether a form of a cue attributes in a headline: in the present tense, as far as it is no noun there.

    A plural that speaks has the base form: "*Engineers* Warn".

    Past forms are participles in headlines, but for those that are surely verbs: "Mayor *Accused* of Lying".
    """
    cue = form.cue
    is_told = cue.kind not in _UNTOLD and not cue.frames.isdisjoint(_FRAMES)
    if form.form == "past":
        return is_told and "sure" in cue.marks
    is_verb = "noun" not in cue.marks or bool(form.rest)
    agrees = form.form == "third" or (form.form == "base" and is_plural(before) and before.endswith("s"))
    return agrees and ((is_told and is_verb) or "headline" in cue.marks)


def _is_noun(view: View, verb: int, form: CueForm) -> bool:
    """Whether a form that is a noun as well has no object: "Telephone *Calls* From Listeners"."""
    after = view.lowered[verb + 1]
    if form.rest or "noun" not in form.cue.marks or (after == "to" and "infinitive" in form.cue.frames):
        return False
    return after in PREPOSITIONS or after in COORDINATORS


def dash(view: View) -> Hit | None:
    """Match a short line that ends with a dash and who says it: "Two held near the bridge - police"."""
    last = len(view.lowered)
    if last > _LONGEST_LINE or last < _SHORTEST_LINE or view.lowered[-1] in FULL_STOPS:
        return None
    mark = next((k for k in range(last - 2, max(0, last - 1 - _LONGEST_SOURCE), -1) if view.lowered[k] in DASHES), None)
    if mark is None or mark < _SHORTEST_CONTENT or not _may_sign(view, mark + 1) or any(view.quoted):
        return None
    if any(is_known_verb(view, k) for k in range(mark, last)):
        return None
    return Hit(
        method=Method("dash"),
        lemma=view.lowered[mark],
        kind="state",
        cue=WordRange(mark, mark + 1),
        source=WordRange(mark + 1, last),
        content=[WordRange(0, mark)],
    )


def _may_sign(view: View, start: int) -> bool:
    """Whether the words behind a dash are who says it: "police", "report"; not "video", "236k results"."""
    noun = view.lowered[-1]
    if view.lowered[start][0].isdecimal() or not is_speaker(noun):
        return False
    return not is_document(noun) or is_work(noun)


def _source(view: View, cue: int) -> WordRange | None:
    start = cue
    while start > 0 and view.lowered[start - 1] not in _BEFORE_SOURCE and not view.quoted[start - 1]:
        start -= 1
    return WordRange(start, cue) if 1 <= cue - start <= _LONGEST_SOURCE else None


def _content(view: View, start: int) -> WordRange | None:
    last = len(view.lowered) - 1
    if start <= last and view.lowered[start] in {":", ","}:
        start += 1
    end = next((k for k in range(start, last) if view.lowered[k] in _CONTENT_ENDS), last)
    if end == last and (view.quoted[last] or view.lowered[last] not in _CONTENT_ENDS | FULL_STOPS):
        end = last + 1
    return WordRange(start, end) if end - start >= _SHORTEST_CONTENT else None
