"""The cues of German, `languages/de/cues.tsv`, with all the forms of their verbs."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from typing import cast, get_args

import msgspec
from msgspec.structs import replace

from newsmodel.claims.german.conjugation import FINITE, Form, Tense, forms_of, known_verbs
from newsmodel.languages.language import get
from newsmodel.languages.tables import rows
from newsmodel.values import CueKind

#: Prefixes that are as often written as words of their own: "bekannt gegeben".
_WORDS = frozenset(("bekannt", "bereit", "deutlich", "klar", "preis"))
_KINDS = frozenset(get_args(CueKind))


class GermanCue(msgspec.Struct, frozen=True, kw_only=True):
    """A verb of the lexicon.

    Attributes:
        lemma: Its infinitive, as a dictionary has it; with "sich" where the verb means something else without it.
        infinitive: The same with | behind a prefix that parts from it.
        prefix: The prefix that parts from it: "mit" of "mitteilen".
        kind: What its subject does with the content.
        frames: What may follow it as content.
        marks: What else a rule asks of it.
    """

    lemma: str
    infinitive: str
    prefix: str
    kind: CueKind
    frames: frozenset[str]
    marks: frozenset[str]


class CueForm(msgspec.Struct, frozen=True):
    """A form of a cue.

    Attributes:
        cue: The verb.
        tense: What the form is.
        singular: Whether it is of the singular.
        plural: Whether it is of the plural.
        apart: Whether the prefix stands apart from it: "*teilte* … mit".
    """

    cue: GermanCue
    tense: Tense
    singular: bool
    plural: bool
    apart: bool


@functools.cache
def cues() -> tuple[GermanCue, ...]:
    """Read the lexicon.

    Example:
        >>> [cue.kind for cue in cues() if cue.lemma == "mitteilen"]
        ['state']
    """
    all_ = [_cue(*row) for row in rows("de", "cues")]
    plain = {cue.infinitive for cue in all_ if "reflexive" not in cue.marks}
    return tuple(
        replace(cue, lemma=f"sich {cue.lemma}") if "reflexive" in cue.marks and cue.infinitive in plain else cue
        for cue in all_
    )


def _cue(lemma: str, kind: str, frames: str, marks: str = "") -> GermanCue:
    if kind not in _KINDS:
        raise ValueError(f"languages/de/cues.tsv: {lemma} has the kind {kind}, which is none")
    return GermanCue(
        lemma=lemma.replace("|", ""),
        infinitive=lemma,
        prefix=lemma.rpartition("|")[0],
        kind=cast("CueKind", kind),
        frames=frozenset(frames.split()),
        marks=frozenset(marks.split()),
    )


@functools.cache
def cue_forms() -> Mapping[str, tuple[CueForm, ...]]:
    """List the forms of all cues, in lower case; of verbs that part also those that stand joined.

    Example:
        >>> sorted({form.cue.lemma for form in cue_forms()["teilte"]}), cue_forms()["mitteilte"][0].apart
        (['mitteilen'], False)
    """
    found: defaultdict[str, list[CueForm]] = defaultdict(list)
    for cue in cues():
        for form in forms_of(cue.infinitive):
            parts = bool(cue.prefix) and form.tense in FINITE
            _add(found, form.word, cue, form, apart=parts)
            if cue.prefix in _WORDS and form.tense in {"participle", "infinitive"}:
                _add(found, form.word.removeprefix(cue.prefix), cue, form, apart=True)
            if parts:
                _add(found, f"{cue.prefix}{form.word}", cue, form, apart=False)
    return {word: tuple(forms) for word, forms in found.items()}


def _add(found: dict[str, list[CueForm]], word: str, cue: GermanCue, form: Form, *, apart: bool) -> None:
    for spelled in {word, swiss(word)}:
        found[spelled].append(CueForm(cue, form.tense, form.singular, form.plural, apart))


def swiss(word: str) -> str:
    """Write a word as in Switzerland, where no ß is used.

    Example:
        >>> swiss("hieß"), swiss("sagte")
        ('hiess', 'sagte')
    """
    return word.replace("ß", "ss")


@functools.cache
def finite_forms() -> Mapping[str, frozenset[str]]:
    """List the finite forms of all verbs that are known, with the tenses and moods that each may be.

    Example:
        >>> sorted(finite_forms()["sei"]), sorted(finite_forms()["bleibt"])
        (['subjunctive'], ['present'])
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for verb in known_verbs():
        for form in forms_of(verb):
            if form.tense in FINITE:
                found[form.word].add(form.tense)
                found[swiss(form.word)].add(form.tense)
    for word, forms in cue_forms().items():
        found[word].update(form.tense for form in forms if form.tense in FINITE)
    return {word: frozenset(tenses) for word, tenses in found.items() if tenses}


@functools.cache
def finite_cues() -> frozenset[str]:
    """List the finite forms of the cues."""
    return frozenset(word for word, forms in cue_forms().items() if any(form.tense in FINITE for form in forms))


@functools.cache
def participles() -> frozenset[str]:
    """List the participles of the perfect of all verbs that are known."""
    known = {form.word for verb in known_verbs() for form in forms_of(verb) if form.tense == "participle"}
    return frozenset(
        known | {word for word, forms in cue_forms().items() if any(one.tense == "participle" for one in forms)}
    )


@functools.cache
def light_forms() -> frozenset[str]:
    """List the forms of verbs whose object may be a noun that attributes: "er *vertrat* die Ansicht"."""
    return frozenset(form.word for verb in get("de").attributions.light_verbs for form in forms_of(verb))


@functools.cache
def marked_forms(mark: str) -> frozenset[str]:
    """List the forms of the cues that have a mark.

    Example:
        >>> "sagte" in marked_forms("sure")
        True
    """
    return frozenset(word for word, forms in cue_forms().items() if any(mark in form.cue.marks for form in forms))
