"""Sites of cues, each with the auxiliaries and adverbs of its verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice

import msgspec

from newsmodel.claims.english.attributions.governors import is_avoided
from newsmodel.claims.english.attributions.grammar import BE, HAVE, MODALS, REFLEXIVES
from newsmodel.claims.english.attributions.lexicon import Cue, CueForm, Frame, VerbForm, cue_at, cue_forms
from newsmodel.claims.english.attributions.quoted_names import titled_document
from newsmodel.claims.english.attributions.verb_groups import VerbGroup, is_verb_form, verb_group
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.statements.view import once_per_view
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: No statement of prose has so many cues (PolNeAR's have eight at most): the rest are not looked at.
MOST_CUES = 16
#: Forms that a passive has: "is *estimated*".
_PASSIVE_FORMS: frozenset[VerbForm] = frozenset(("past", "participle"))
#: What joins one cue to another of the same form, so that both are one: "would not confirm *or* deny".
_ALTERNATIVES = words("or nor")
#: Pronouns with a joined "is": with those of people it is "has".
_WITH_IS = words("it's that's what's there's this's")
#: A statement that is told not to be made now, where the negation stands behind one of them: "*would* not say".
_FACTUAL_IF_NEGATED = words("could would will can couldn't wouldn't won't")
#: Modals that state a fact are none: "he *cannot* say".
_HYPOTHETICAL = MODALS - {"cannot", "can't"}
#: What somebody says something in, so that it belongs to the cue.
_MEDIA = get("en").attributions.written_media | {"release"}


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """A cue in its place.

    Attributes:
        group: First word of the verb group that counts as the cue: an auxiliary or the verb.
        left: First word of the group with the adverbs before it.
        verb: The verb.
        end: After the last word of the verb, with its particles: "point out".
        behind: After what says where it was written: "said *in a statement*".
        form: Its entry in the lexicon.
        alternatives: The entries of those that are joined to it: "confirm or *deny*".
        negated: Whether the attribution is negated: "has not confirmed", "failed to say".
        hypothetical: Whether it is no more than thinkable: "would say", but not "would not say".
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
    hypothetical: bool = False
    alternatives: tuple[CueForm, ...] = ()

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
        if frame in self.form.cue.frames:
            return True
        return bool(self.alternatives) and any(frame in one.cue.frames for one in self.alternatives)


@once_per_view
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
        if view.parsed is not None and view.parsed.is_no_verb(verb):
            continue
        if _names_only(view, statement.start, verb):
            continue
        form = cue_at(low, verb)
        if form is not None and is_verb_form(view, statement.start, verb, form):
            site = _site(view, statement, verb, form)
            yield site
            after_last = site.end


def _names_only(view: View, floor: int, verb: int) -> bool:
    """Whether a verb gives a title or a name: "a report *called* “A”", "a group *calling* itself A"."""
    behind = verb + 1
    if view.opens(behind):
        return titled_document(view, floor, view.quotation_at(behind)) is not None
    is_reflexive = view.lowered[verb] == "calling" and view.lowered[behind : behind + 1] != []
    return is_reflexive and view.lowered[behind] in REFLEXIVES and view.begins_upper[behind + 1 : behind + 2] == [True]


def _site(view: View, statement: WordRange, verb: int, form: CueForm) -> Site:
    found = verb_group(view, statement.start, verb, form)
    alternatives, end = _alternatives(view, statement.end, verb + 1 + len(form.rest), form)
    inside = view.lowered[found.group : verb]
    finite = _is_finite(form, inside)
    return Site(
        group=found.group,
        left=found.left,
        verb=verb,
        end=end,
        behind=_after_medium(view, end),
        form=form,
        alternatives=alternatives,
        negated=found.negated or (not finite and is_avoided(view, statement.start, found.left)),
        hypothetical=_is_hypothetical(view, found, verb, end),
        passive=form.form in _PASSIVE_FORMS and (_is_passive(inside) or (not inside and _is_contracted(view, found))),
        infinitive=found.infinitive,
        finite=finite,
    )


def _alternatives(view: View, limit: int, end: int, form: CueForm) -> tuple[tuple[CueForm, ...], int]:
    """Find the cues that "or" joins to one that ends before a word, and the end of the last: "confirm *or deny*"."""
    found: list[CueForm] = []
    while end + 1 < limit and view.lowered[end] in _ALTERNATIVES and not view.quoted[end + 1]:
        verb = end + 1
        while verb + 1 < limit and view.is_adverb(verb):
            verb += 1
        other = cue_at(view.lowered, verb)
        if other is None or other.form != form.form:
            break
        found.append(other)
        end = verb + 1 + len(other.rest)
    return tuple(found), end


def _is_hypothetical(view: View, found: VerbGroup, verb: int, end: int) -> bool:
    """Whether a modal makes a cue thinkable only; "would only say" and "could not say" tell what happened."""
    inside = view.lowered[found.group : verb]
    modals = _HYPOTHETICAL.intersection(inside)
    if not modals or "only" in inside or view.lowered[end : end + 1] == ["only"]:
        return bool(modals) and "have" in inside
    return "have" in inside or not (found.negated and modals <= _FACTUAL_IF_NEGATED)


def _after_medium(view: View, end: int) -> int:
    """Skip "in a statement" right behind a cue."""
    low = view.lowered
    if end >= len(low) or low[end] != "in" or low[end + 1 : end + 2] not in (["a"], ["an"], ["the"]):
        return end
    for noun in (end + 2, end + 3):
        if low[noun : noun + 1] and low[noun] in _MEDIA and not view.quoted[noun]:
            return noun + 1
    return end


def _is_passive(inside: list[str]) -> bool:
    for word in reversed(inside):
        if word in BE:
            return True
        if word in HAVE or word in MODALS:
            return False
    return False


def _is_contracted(view: View, found: VerbGroup) -> bool:
    """Whether the auxiliary of a passive is joined to its subject: "it*'s* said", but not "he*'s* said"."""
    before = view.lowered[found.left - 1] if found.left else ""
    return before in _WITH_IS or before.endswith(("'re", "i'm"))


def _is_finite(form: CueForm, inside: list[str]) -> bool:
    """Whether a form with these words before it has a subject of its own."""
    if inside[:1] == ["having"]:
        return False
    if form.form == "ing":
        return any(word in BE for word in inside)
    return bool(inside) or form.form != "participle"
