"""Sites of cues, each with the auxiliaries and adverbs of its verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice

import attrs

from newsmodel.claims.english.attributions.grammar import AUXILIARIES, BE, HAVE, MODALS, NEGATIONS
from newsmodel.claims.english.attributions.lexicon import (
    Cue,
    CueForm,
    Frame,
    VerbForm,
    catenatives,
    cue_at,
    cue_forms,
    marked_forms,
)
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: No statement of prose has so many cues (PolNeAR's have eight at most): the rest are not looked at.
MOST_CUES = 16
#: Forms that a passive has: "is *estimated*".
_PASSIVE_FORMS: frozenset[VerbForm] = frozenset(("past", "participle"))
#: Auxiliaries that are names with a capital: "Theresa *May* said".
_NAMES = words("may will")
_FINITE_FORMS: tuple[VerbForm, ...] = ("base", "third", "past")
#: What somebody says something in, so that it belongs to the cue.
_MEDIA = get("en").attributions.written_media | {"release"}


@attrs.frozen(kw_only=True)
class Site:
    """A cue in its place.

    Attributes:
        group: First word of the verb group that counts as the cue: an auxiliary or the verb.
        left: First word of the group with the adverbs before it.
        verb: The verb.
        end: After the last word of the verb, with its particles: "point out".
        behind: After what says where it was written: "said *in a statement*".
        form: Its entry in the lexicon.
        negated: Whether the attribution is negated: "has not confirmed".
        passive: Whether it is a passive: "is estimated".
        infinitive: Whether it is an infinitive: "to say".
        finite: Whether it can have a subject of its own: "said", "had been saying"; not "saying".
    """

    group: int
    left: int
    verb: int
    end: int
    behind: int
    form: CueForm
    negated: bool
    passive: bool
    infinitive: bool
    finite: bool

    @property
    def cue(self) -> Cue:
        """The verb's entry in the lexicon."""
        return self.form.cue

    @property
    def words(self) -> WordRange:
        """The words that count as the cue: "later said in a statement"."""
        return WordRange(self.left, self.behind)

    def takes(self, frame: Frame) -> bool:
        """Whether the lexicon gives the cue a frame."""
        return frame in self.form.cue.frames


def sites_in(view: View, statement: WordRange) -> tuple[Site, ...]:
    """Find the first cues of a statement, outside of quotations.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("He has not said so.", ())
        >>> [(site.cue.lemma, site.words, site.negated) for site in sites_in(view, view.statements[0])]
        [('say', WordRange(start=1, end=4), True)]
    """
    return tuple(islice(_sites_in(view, statement), MOST_CUES))


def _sites_in(view: View, statement: WordRange) -> Iterator[Site]:
    forms = cue_forms()
    low = view.lowered
    after_last = statement.start
    is_cue = map(forms.__contains__, low[statement.start : statement.end])
    for verb in compress(range(statement.start, statement.end), is_cue):
        if verb < after_last or view.quoted[verb]:
            continue
        # a capital inside of a statement makes a name of it: "the Claims Court"
        if view.begins_upper[verb] and verb > statement.start:
            continue
        form = cue_at(low, verb)
        if form is not None:
            yield _site(view, statement.start, verb, form)
            after_last = verb + 1 + len(form.rest)


def _site(view: View, floor: int, verb: int, form: CueForm) -> Site:
    group, left = _with_auxiliaries(view, floor, verb)
    infinitive = group == verb and form.form == "base" and left > floor and view.lowered[left - 1] == "to"
    if infinitive:
        group = left = left - 1
        catenative = _catenative_before(view, floor, group)
        if catenative is not None:
            group, left = _with_auxiliaries(view, floor, catenative)
            infinitive = False
    inside = view.lowered[group:verb]
    return Site(
        group=group,
        left=left,
        verb=verb,
        end=verb + 1 + len(form.rest),
        behind=_after_medium(view, verb + 1 + len(form.rest)),
        form=form,
        negated=left < verb
        and (view.has_any(NEGATIONS, left, verb) or not marked_forms("refusing", *_FINITE_FORMS).isdisjoint(inside)),
        passive=form.form in _PASSIVE_FORMS and _is_passive(inside),
        infinitive=infinitive,
        finite=_is_finite(form, inside),
    )


def _after_medium(view: View, end: int) -> int:
    """Skip "in a statement" right behind a cue."""
    low = view.lowered
    if end >= len(low) or low[end] != "in" or low[end + 1 : end + 2] not in (["a"], ["an"], ["the"]):
        return end
    for noun in (end + 2, end + 3):
        if low[noun : noun + 1] and low[noun] in _MEDIA and not view.quoted[noun]:
            return noun + 1
    return end


def _with_auxiliaries(view: View, floor: int, verb: int) -> tuple[int, int]:
    """Find the first auxiliary of a verb, and the first word of its group with the adverbs before it."""
    group = left = verb
    low = view.lowered
    while left > floor and not view.quoted[left - 1]:
        word = low[left - 1]
        if word in _NAMES and view.begins_upper[left - 1] and left - 1 > floor:  # "published in May said"
            break
        if word in AUXILIARIES:
            group = left - 1
        elif word not in NEGATIONS and not view.is_adverb(left - 1):
            break
        left -= 1
    return group, left


def _catenative_before(view: View, floor: int, to: int) -> int | None:
    """Find the verb that has another one as its infinitive: "*went* on to say"."""
    word = to - 1
    if word >= floor and view.lowered[word] == "on":
        word -= 1
    return word if word >= floor and view.lowered[word] in catenatives() else None


def _is_passive(inside: list[str]) -> bool:
    for word in reversed(inside):
        if word in BE:
            return True
        if word in HAVE or word in MODALS:
            return False
    return False


def _is_finite(form: CueForm, inside: list[str]) -> bool:
    """Whether a form with these words before it has a subject of its own."""
    if inside[:1] == ["having"]:
        return False
    if form.form == "ing":
        return any(word in BE for word in inside)
    return bool(inside) or form.form != "participle"
