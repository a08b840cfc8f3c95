"""The cue lexicon: the verbs that attribute, from the table `languages/en/cues.tsv`.

A verb is one line there. Rules that look at some verbs alone ask for those with a mark, so that a verb that is added is
known to all of them.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Literal, cast, get_args

import msgspec

from newsmodel.languages.tables import rows
from newsmodel.values import CueKind

#: What may follow a cue as its content; `tail`: the content stands before it; `addressee`: who is told comes first.
Frame = Literal["tail", "quote", "that", "clause", "wh", "object", "relation", "infinitive", "gerund", "addressee"]
#: What rules ask of a verb beside its frames; the head of the table says what each is.
Mark = Literal[
    "noun",
    "sure",
    "clausal",
    "headline",
    "raising",
    "blaming",
    "asking",
    "refusing",
    "catenative",
    "light",
    "as",
    "adding",
    "activity",
    "citing",
    "naming",
    "foreseeing",
    "supposing",
    "meeting",
    "spurning",
    "contesting",
]
#: Kinds of what is thought or found rather than said.
_UNSTATED: tuple[CueKind, ...] = ("show", "believe", "estimate")
#: Which form of a verb a word is; `past` is the past tense and the participle where they are one.
VerbForm = Literal["base", "third", "past", "participle", "ing"]


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """A verb that attributes.

    Attributes:
        lemma: Its base form.
        kind: What the source does with the content.
        frames: What may follow it; none, where the verb attributes nothing but must be known as a verb.
        marks: What rules ask of it beside that.
    """

    lemma: str
    kind: CueKind
    frames: frozenset[Frame]
    marks: frozenset[Mark] = frozenset()


class CueForm(msgspec.Struct, frozen=True):
    """A form of a cue, as it stands in a text.

    Attributes:
        cue: The verb.
        form: The form of its first word.
        rest: The words that follow the first, in lower case.
    """

    cue: Cue
    form: VerbForm
    rest: tuple[str, ...]


@functools.cache
def cues() -> tuple[Cue, ...]:
    """List the cues of the lexicon, in the order of the table."""
    return tuple(cue for cue, _ in _rows())


@functools.cache
def cue_forms() -> dict[str, tuple[CueForm, ...]]:
    """Map first words in lower case to the forms of cues; those of several words stand first.

    Example:
        >>> [(found.cue.lemma, found.form) for found in cue_forms()["said"]]
        [('say', 'past')]
    """
    found: dict[str, list[CueForm]] = {}
    for cue, irregular in _rows():
        first, *rest = cue.lemma.split()
        for word, form in _inflected(first, irregular):
            found.setdefault(word, []).append(CueForm(cue, form, tuple(rest)))
    return {word: tuple(sorted(forms, key=lambda form: -len(form.rest))) for word, forms in found.items()}


def cue_at(low: Sequence[str], word: int) -> CueForm | None:
    """Find the cue that begins at a word, with all of its words.

    Args:
        low: WordRange in lower case.
        word: The number of one of them.

    Example:
        >>> found = cue_at(["he", "lashed", "out", "at", "her"], 1)
        >>> found.cue.lemma if found else None
        'lash out at'
    """
    for form in cue_forms().get(low[word], ()):
        if not form.rest or tuple(low[word + 1 : word + 1 + len(form.rest)]) == form.rest:
            return form
    return None


@functools.cache
def marked(mark: Mark) -> frozenset[str]:
    """List the lemmas of the cues that have a mark.

    Example:
        >>> sorted(marked("refusing"))
        ['decline', 'refuse']
    """
    return frozenset(cue.lemma for cue in cues() if mark in cue.marks)


@functools.cache
def marked_forms(mark: Mark, *forms: VerbForm) -> frozenset[str]:
    """List the words that are one of these forms of a cue with a mark.

    Example:
        >>> sorted(marked_forms("refusing", "third", "ing"))
        ['declines', 'declining', 'refuses', 'refusing']
    """
    return frozenset(
        word for word, found in cue_forms().items() if any(mark in one.cue.marks and one.form in forms for one in found)
    )


@functools.cache
def adding_participles() -> frozenset[str]:
    """List the participles that add another attribution after a comma: "it rained, *adding* that it poured".

    They are those of cues of one word whose content can be a clause, and of cues with the mark. What somebody believes
    or finds is more often a part of the content before the comma: "it rained, *showing* that …".

    Example:
        >>> "adding" in adding_participles(), "citing" in adding_participles(), "showing" in adding_participles()
        (True, True, False)
    """
    return frozenset(word for word, found in cue_forms().items() for one in found if one.form == "ing" and _adds(one))


def _adds(form: CueForm) -> bool:
    cue = form.cue
    stating = cue.kind not in _UNSTATED and not cue.frames.isdisjoint(("tail", "that")) and not form.rest
    return stating or "adding" in cue.marks


@functools.cache
def catenatives() -> frozenset[str]:
    """List the forms of the verbs that take another one with "to" and leave the speaker the same: "*went* on to say".

    Some are cues, the others stand in the table `languages/en/verbs.tsv`.

    Example:
        >>> {"went", "declined", "trying"} <= catenatives()
        True
    """
    return marked_forms("catenative", *get_args(VerbForm)) | _marked_others("catenative")


@functools.cache
def negating_catenatives() -> frozenset[str]:
    """List the forms of those after which the other verb did not happen: "*failed* to say", "*declined* to say".

    Example:
        >>> {"failed", "declining"} <= negating_catenatives(), "went" in negating_catenatives()
        (True, False)
    """
    return marked_forms("refusing", *get_args(VerbForm)) | _marked_others("negating")


@functools.cache
def causatives() -> frozenset[str]:
    """List the forms of the verbs whose object does what a base form says: "*help* voters understand that".

    Example:
        >>> {"helped", "lets"} <= causatives()
        True
    """
    return _marked_others("causing")


@functools.cache
def steering_verbs() -> frozenset[str]:
    """List the forms of the verbs whose object is to do what "to" and a verb behind it say: "*wanted* Lee to say so".

    Those that demand or ask are cues, the others stand in the table `languages/en/verbs.tsv`.

    Example:
        >>> {"wanted", "urged", "told"} <= steering_verbs(), "called" in steering_verbs()
        (True, False)
    """
    cues_too = (
        word
        for word, found in cue_forms().items()
        for one in found
        if not one.rest and (one.cue.kind == "demand" or one.cue.lemma in {"tell", "ask", "persuade", "expect"})
    )
    return _marked_others("steering").union(cues_too)


@functools.cache
def changing_verbs() -> frozenset[str]:
    """List the first words of cues whose past is another word than their base: "say", not "put".

    Example:
        >>> "say" in changing_verbs(), "put" in changing_verbs()
        (True, False)
    """
    return frozenset(one.cue.lemma.split()[0] for found in cue_forms().values() for one in found if one.form == "past")


def _marked_others(mark: str) -> frozenset[str]:
    """List the forms of the verbs with a mark that attribute nothing."""
    return frozenset(
        word
        for lemma, irregular, marks in rows("en", "verbs")
        if mark in marks.split()
        for word, _ in _inflected(lemma, tuple(irregular.split()))
    )


@functools.cache
def words_of_form(*forms: VerbForm) -> frozenset[str]:
    """List the words that are one of these forms of a cue.

    Example:
        >>> "said" in words_of_form("past", "third"), "say" in words_of_form("past", "third")
        (True, False)
    """
    return frozenset(word for word, found in cue_forms().items() if found[0].form in forms)


def _rows() -> Iterator[tuple[Cue, tuple[str, ...]]]:
    for row in rows("en", "cues"):
        lemma, kind, frames, irregular, marks = (*row, "", "")[:5]
        cue = Cue(
            lemma=lemma,
            kind=cast("CueKind", kind),
            frames=cast("frozenset[Frame]", frozenset(frames.split())),
            marks=cast("frozenset[Mark]", frozenset(marks.split())),
        )
        yield cue, tuple(irregular.split())


def _inflected(verb: str, irregular: tuple[str, ...]) -> Iterator[tuple[str, VerbForm]]:
    past, participle, ing = (*irregular, "", "", "")[:3]
    yield verb, "base"
    yield _third(verb), "third"
    yield ing or _ing(verb), "ing"
    past = past or _past(verb)
    if past != verb:
        yield past, "past"
    if participle and participle != past:
        yield participle, "participle"


_VOWELS = "aeiou"


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "ed"


def _ing(verb: str) -> str:
    return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb) + "ing"
