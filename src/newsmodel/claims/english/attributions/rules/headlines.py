"""Headlines, whose words begin with capitals: "Mayor Says It Rained"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import DASHES, FULL_STOPS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import CueForm, Frame, cue_at
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View, Words
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

_FEWEST_WORDS, _MOST_WORDS = 4, 30
#: Words that headlines write small.
_SMALL = words("a an the of in on to for and or but at by with as from is")
_FEWEST_CAPITALISED = 4
_SHARE_CAPITALISED = 0.85
#: Kinds of what is thought or found, which headlines seldom tell with a source: "Man Finds Body".
_UNTOLD: tuple[CueKind, ...] = ("believe", "show")
#: Frames of the contents that stand behind a cue in a headline.
_FRAMES: tuple[Frame, ...] = ("that", "clause", "object")
#: What ends a source at its left.
_BEFORE_SOURCE = DASHES | FULL_STOPS | words(", : ; | and as when after that why what how")
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
    if sum(view.upper) + sum(view.lower) > _MOST_WORDS:
        return False
    found = [k for k, word in enumerate(view.low) if word[0].isalpha()]
    if not _FEWEST_WORDS <= len(found) <= _MOST_WORDS:
        return False
    long = [view.upper[k] for k in found if view.low[k] not in _SMALL]
    return len(long) >= _FEWEST_CAPITALISED and sum(long) >= _SHARE_CAPITALISED * len(long)


def headline(view: View) -> Hit | None:
    """Source, cue and content of a headline."""
    for verb in range(1, len(view.low) - 1):
        form = None if view.quoted[verb] else cue_at(view.low, verb)
        if form is None or not _is_headline_verb(form):
            continue
        end = verb + 1 + len(form.rest)
        source, content = _source(view, verb), _content(view, end)
        if source is not None and content is not None:
            return Hit(
                method="headline",
                lemma=form.cue.lemma,
                kind=form.cue.kind,
                cue=Words(verb, end),
                source=source,
                content=[content],
            )
    return None


def _is_headline_verb(form: CueForm) -> bool:
    """Whether a form of a cue attributes in a headline: in the present tense, as far as it is no noun there.

    Past forms are participles in headlines, but for those that are surely verbs: "Mayor *Accused* of Lying".
    """
    cue = form.cue
    is_told = cue.kind not in _UNTOLD and not cue.frames.isdisjoint(_FRAMES)
    if form.form == "past":
        return is_told and "sure" in cue.marks
    is_noun = "noun" in cue.marks and not form.rest
    return form.form == "third" and ((is_told and not is_noun) or "headline" in cue.marks)


def dash(view: View) -> Hit | None:
    """A short line that ends with a dash and who says it: "Two held near the bridge - police"."""
    last = len(view.low)
    if last > _LONGEST_LINE or last < _SHORTEST_LINE or view.low[-1] in FULL_STOPS:
        return None
    mark = next((k for k in range(last - 2, max(0, last - 1 - _LONGEST_SOURCE), -1) if view.low[k] in DASHES), None)
    if mark is None or mark < _SHORTEST_CONTENT or not is_speaker(view.low[-1]) or any(view.quoted):
        return None
    if any(is_known_verb(view, k) for k in range(mark, last)):
        return None
    return Hit(
        method="dash",
        lemma=view.low[mark],
        kind="state",
        cue=Words(mark, mark + 1),
        source=Words(mark + 1, last),
        content=[Words(0, mark)],
    )


def _source(view: View, cue: int) -> Words | None:
    start = cue
    while start > 0 and view.low[start - 1] not in _BEFORE_SOURCE and not view.quoted[start - 1]:
        start -= 1
    return Words(start, cue) if 1 <= cue - start <= _LONGEST_SOURCE else None


def _content(view: View, start: int) -> Words | None:
    if view.low[start] in {":", ","}:
        start += 1
    last = len(view.low) - 1
    end = next((k for k in range(start, last) if view.low[k] in _CONTENT_ENDS), last)
    if end == last and (view.quoted[last] or view.low[last] not in _CONTENT_ENDS | FULL_STOPS):
        end = last + 1
    return Words(start, end) if end - start >= _SHORTEST_CONTENT else None
