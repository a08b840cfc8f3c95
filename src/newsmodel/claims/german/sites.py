"""The cues of a German statement: each verb with its auxiliary, its prefix and its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import compress, islice, pairwise
from typing import NamedTuple, overload

import msgspec

from newsmodel.claims.german.attributes import may_be_verb
from newsmodel.claims.german.clauses import INFINITIVES, ClauseKind, Segment, is_finite, kind_of, second_verb
from newsmodel.claims.german.conjugation import FINITE, forms_of
from newsmodel.claims.german.grammar import (
    BE,
    BECOME,
    HAVE,
    HELPING,
    MODALS,
    NEGATIONS,
    SAID_TO,
)
from newsmodel.claims.german.lexicon import CueForm, GermanCue, cue_forms, finite_forms, participles
from newsmodel.claims.german.negation import begins_negated
from newsmodel.claims.german.noun_runs import AND
from newsmodel.claims.german.segments import segments_of
from newsmodel.claims.german.verb_parts import (
    Order,
    auxiliary,
    has_other_prefix,
    has_reflexive,
    is_behind_zu,
    is_negated,
    is_prefix,
    opposes,
    order_of,
    prefix_apart,
)
from newsmodel.claims.statements.view import View, WordRange

#: Their perfect is formed with "sein": "er *ist* zu dem Schluss *gekommen*".
_MOVING = ("gehen", "werden", "kommen", "gelangen", "fortfahren")
#: No statement of prose has so many cues: the rest are passed over, to bound every search.
_MOST_SITES = 30
#: "Er *ließ* mitteilen", but "das lässt vermuten".
_SAYING = frozenset(("state", "report", "confirm", "deny"))
LET = frozenset(form.word for form in forms_of("lassen") if form.tense in FINITE)
#: Kinds of clauses whose verb stands last.
_VERB_FINAL = frozenset(("that", "whether", "relative", "subordinate"))
_HELPING_OR_LET = HELPING | LET
_INFINITIVES_OF_HELPERS = frozenset(("haben", "sein"))
_MOODS = frozenset(("subjunctive", "conditional"))


class Site(msgspec.Struct, frozen=True):
    """A cue in its clause.

    Attributes:
        cue: The verb of the lexicon.
        words: The words that attribute.
        verb: The form of the verb itself.
        finite: The finite verb of the clause, which may be an auxiliary.
        segment: Number of its segment.
        order: Where the finite verb stands.
        negated: Whether the clause denies that it happened.
        passive: Whether its subject is what is said or to whom, and not who says it.
        reported: Whether the verb is in the subjunctive, so that the attribution is reported itself.
    """

    cue: GermanCue
    words: WordRange
    verb: int
    finite: int
    segment: int
    order: Order
    negated: bool
    passive: bool
    reported: bool


class _VerbGroup(NamedTuple):
    """A verb with its auxiliary."""

    words: WordRange
    verb: int
    finite: int
    passive: bool = False


class ClauseKinds(Sequence[ClauseKind]):
    """The kinds of a statement's clauses, each found when it is asked for: most are not.

    Args:
        view: The passage.
        segments: The clauses.
    """

    def __init__(self, view: View, segments: Sequence[Segment]) -> None:
        self._view = view
        self._segments = segments
        self._known: list[ClauseKind | None] = [None] * len(segments)

    def __len__(self) -> int:
        return len(self._known)

    @overload
    def __getitem__(self, number: int) -> ClauseKind: ...
    @overload
    def __getitem__(self, number: slice) -> list[ClauseKind]: ...
    def __getitem__(self, number: int | slice) -> ClauseKind | list[ClauseKind]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        known = self._known[number]
        if known is None:
            known = self._known[number] = kind_of(self._view, self._segments[number])
        return known


class Statement(msgspec.Struct, frozen=True, dict=True):
    """A statement with its clauses and cues.

    Attributes:
        view: The passage.
        words: Its words.
        previous: The statement before it in its passage.
    """

    view: View
    words: WordRange
    previous: WordRange | None = None

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words in lower case: each rule asks first whether one of its own is among them."""
        return frozenset(self.view.lowered[self.words.start : self.words.end])

    def has_any(self, wanted: AbstractSet[str]) -> bool:
        """Whether one of its words is wanted."""
        return not wanted.isdisjoint(self.vocabulary)

    @cached_property
    def segments(self) -> list[Segment]:
        """Its clauses, as its marks part them."""
        return segments_of(self.view, self.words)

    def clause_of(self, word: int) -> int:
        """Find the number of the clause that a word is in; 0 for one that is in none."""
        return next((number for number, one in enumerate(self.segments) if one.start <= word < one.end), 0)

    @cached_property
    def kinds(self) -> ClauseKinds:
        """The kind of each clause."""
        return ClauseKinds(self.view, self.segments)

    @cached_property
    def sites(self) -> list[Site]:
        """Its cues."""
        if not self.has_any(cue_forms().keys()):
            return []
        all_ = (site for number in range(len(self.segments)) for site in _sites_in(self, number))
        return list(islice(all_, _MOST_SITES))


def _sites_in(statement: Statement, number: int) -> Iterator[Site]:
    view, segment = statement.view, statement.segments[number]
    forms = cue_forms()
    taken = -1
    is_cue = map(forms.__contains__, view.lowered[segment.start : segment.end])
    for k in compress(range(segment.start, segment.end), is_cue):
        if view.quoted[k] or k <= taken or not may_be_verb(view, k, segment):
            continue
        if is_prefix(view, k, segment):
            continue
        for form in _ordered(forms[view.lowered[k]]):
            site = _site(statement, number, k, form)
            if site is not None:
                taken = max(k, site.verb)
                yield site
                break


def _ordered(forms: tuple[CueForm, ...]) -> Sequence[CueForm]:
    """Put the forms that need most beside them first: those with a prefix apart, then those with an auxiliary."""
    if len(forms) == 1:
        return forms
    return sorted(forms, key=lambda form: (not form.apart, "reflexive" not in form.cue.marks, form.tense in FINITE))


def _site(statement: Statement, number: int, word: int, form: CueForm) -> Site | None:
    view, segment = statement.view, statement.segments[number]
    cue = form.cue
    if not has_reflexive(view, word, segment, cue) or not _has_needed(statement, number, cue):
        return None
    # "zu sagen" is an infinitive of "sagen", and no form of "zusagen"
    before = word > segment.start and view.lowered[word - 1] == cue.prefix and cue.prefix not in {"", "zu"}
    if form.tense in {"participle", "infinitive"}:
        if (form.apart and not before) or "finite" in cue.marks:
            return None
        return _with_auxiliary(statement, number, word, form)
    if (
        form.tense == "to-infinitive"
        or is_behind_zu(view, word, segment)
        or _is_no_verb(statement, number, word)
        or _is_inner(statement, number, word)
    ):
        return None
    words = WordRange(word, word + 1)
    if form.apart and before:
        words = WordRange(word - 1, word + 1)
    elif form.apart:
        apart = prefix_apart(view, word, segment, cue.prefix)
        if apart is None and _rest_behind(statement, number, cue.prefix) is None:
            return None
        if apart == word + 1:
            words = WordRange(word, word + 2)
    elif not cue.prefix and has_other_prefix(view, word, segment):
        return None
    return _made(statement, number, form, _VerbGroup(words, word, word))


def _has_needed(statement: Statement, number: int, cue: GermanCue) -> bool:
    """Whether a clause has a word or two that a cue needs, if it does: "besteht *darauf*", "kam *zu dem Schluss*"."""
    if "needs" not in cue.marks:
        return True
    parted = _rest_behind(statement, number, cue.prefix) if cue.prefix else None
    last = statement.segments[number if parted is None else parted]
    low = statement.view.lowered[statement.segments[number].start : last.end]
    return not cue.marks.isdisjoint(low) or not cue.marks.isdisjoint(map("_".join, pairwise(low)))


def _is_no_verb(statement: Statement, number: int, word: int) -> bool:
    """Whether a form that looks finite is none, behind the verb of its clause: "hat das *wiederholt* gesagt"."""
    view, segment = statement.view, statement.segments[number]
    verb = second_verb(view, segment) if statement.kinds[number] == "second" else None
    if verb is None or verb >= word or not is_finite(view, verb) or view.has_any(AND, verb, word):
        return False
    return word < segment.end - 1 or view.lowered[verb] in _HELPING_OR_LET


def _is_inner(statement: Statement, number: int, word: int) -> bool:
    """Whether a form that looks finite stands before a noun, where the verb stands last: "die *geprüften* Akten"."""
    view, segment = statement.view, statement.segments[number]
    last = segment.end - 1
    final = statement.kinds[number] in _VERB_FINAL and word < last and is_finite(view, last)
    return final and view.begins_upper[word + 1]


def _rest_behind(statement: Statement, number: int, prefix: str) -> int | None:
    """Find the segment with which a clause goes on that an apposition parts: "teilte sie, Jo Lee, *am Montag mit*"."""
    view, segments, kinds = statement.view, statement.segments, statement.kinds
    for k in range(number + 1, len(segments)):
        last = segments[k].end - 1
        if view.lowered[last] == prefix and not view.quoted[last]:
            return k if k > number + 1 and segments[k].mark == "," else None
        if kinds[k] not in {"none", "relative", "subordinate"}:
            return None
    return None


def last_segment(statement: Statement, site: Site) -> int:
    """Find the segment in which the verb of a cue ends: "warf ihm, nachdem das bekannt war, *vor*".

    Args:
        statement: The statement.
        site: The cue.
    """
    if site.finite != site.verb or not site.cue.prefix or site.words.end > site.verb + 1:
        return site.segment
    return _rest_behind(statement, site.segment, site.cue.prefix) or site.segment


def _with_auxiliary(statement: Statement, number: int, word: int, form: CueForm) -> Site | None:
    """Make the site of a participle or an infinitive with the finite verb of its clause: "hat gesagt", "will sagen"."""
    view, segment = statement.view, statement.segments[number]
    participle = form.tense == "participle"
    let = LET if form.cue.kind in _SAYING else frozenset[str]()
    helpers = HAVE | BE | BECOME if participle else MODALS | BECOME | let
    if not participle and word > segment.start and view.lowered[word - 1] == "zu":
        return None
    finite = auxiliary(view, word, segment, helpers)
    if finite is None and participle:
        finite = _auxiliary_before(statement, number, word, helpers)
    if finite is None:
        return None
    low = view.lowered
    if participle and finite == word + 1 and low[finite] in _INFINITIVES_OF_HELPERS:
        # "*soll* er gesagt haben"
        finite = auxiliary(view, word, segment, SAID_TO) or finite
    stative = low[finite] in BE and not form.cue.infinitive.endswith(_MOVING)
    passive = participle and (low[finite] in BECOME or "worden" in low[word : word + 2] or stative)
    # "*bekannt* gegeben"
    left, right = word - form.apart, word + 1
    if finite == left - 1 or (finite < left and all(low[k] in NEGATIONS | {"sich"} for k in range(finite + 1, left))):
        left = finite
    elif finite == word + 1:
        right = finite + 1
    return _made(statement, number, form, _VerbGroup(WordRange(left, right), word, finite, passive=passive))


def _auxiliary_before(statement: Statement, number: int, word: int, helpers: frozenset[str]) -> int | None:
    """Find the auxiliary before an apposition or "und": "hatte Lee, der Minister, *zugesagt*", "und *zugesagt*"."""
    view, first = statement.view, number - 1
    segment = statement.segments[number]
    joined = word == segment.start + 1 and view.lowered[segment.start] in AND
    while first > 0 and (statement.kinds[first] in {"none", "relative"} or joined):
        if joined and statement.kinds[first] in {"second", "first"}:
            break
        first -= 1
    ends = word == segment.end - 1 and segment.mark == ","
    # "hatte Lee, der Minister, *erklärt*", which might be the present as well
    alone = statement.kinds[number] == "first" and word == segment.start and _is_open(statement, first)
    parted = ends and first < number - 1 and (alone or statement.kinds[number] == "none")
    if first < 0 or not (parted or joined) or statement.kinds[first] not in {"second", "first"}:
        return None
    segment = statement.segments[first]
    return next(
        (k for k in range(segment.start, segment.end) if view.lowered[k] in helpers and not view.quoted[k]), None
    )


def _is_open(statement: Statement, number: int) -> bool:
    """Whether a clause has no participle or infinitive at its end, which its auxiliary could belong to."""
    last = statement.segments[max(0, number)].end - 1
    low = statement.view.lowered[last]
    return not (statement.view.begins_lower[last] and (low in participles() or low.endswith(INFINITIVES)))


def _made(statement: Statement, number: int, form: CueForm, group: _VerbGroup) -> Site:
    view, segment = statement.view, statement.segments[number]
    moods = finite_forms().get(view.lowered[group.finite], frozenset())
    return Site(
        cue=form.cue,
        words=group.words,
        verb=group.verb,
        finite=group.finite,
        segment=number,
        order=order_of(view, segment, group.finite, group.verb, statement.kinds[number]),
        negated=is_negated(view, segment, group.finite, group.verb)
        or begins_negated(view, segment)
        or opposes(view, segment, form.cue),
        passive=group.passive or "unstated" in form.cue.marks,
        reported=bool(moods) and moods <= _MOODS,
    )
