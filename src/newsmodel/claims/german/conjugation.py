"""The forms of German verbs, by rule: a verb is its infinitive, with "|" behind a prefix that parts from it.

What no rule gives is in `languages/de/verbs.tsv`, once for a verb and all that prefixes make of it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsmodel.languages.tables import rows, words

#: What a form of a verb is: finite in a mood or tense, the participle of the perfect, or an infinitive.
Tense = Literal["present", "past", "subjunctive", "conditional", "participle", "infinitive", "to-infinitive"]
FINITE: frozenset[str] = frozenset(("present", "past", "subjunctive", "conditional"))

#: Prefixes that never part from their verb; behind them the participle has no "ge".
FIXED_PREFIXES = words("be ge er ver zer ent emp miss hinter wider über unter")
_NO_CHANGE = frozenset("mn")
_SMOOTH = frozenset("lrhmnaeiouäöü")


class Form(NamedTuple):
    """A form of a verb, without its prefix where that parts from it.

    Attributes:
        word: The form, in lower case.
        tense: What it is.
        plural: Whether it is of the plural; True also where it is of both.
        singular: Whether it is of the singular.
    """

    word: str
    tense: Tense
    singular: bool = True
    plural: bool = True


class _Irregular(NamedTuple):
    present: str
    past: str
    participle: str
    conditional: str


@functools.cache
def _irregular() -> dict[str, _Irregular]:
    return {verb: _Irregular(*forms) for verb, *forms in rows("de", "verbs") if forms}


def known_verbs() -> Iterator[str]:
    """List the infinitives of `verbs.tsv`."""
    yield from (verb for verb, *_ in rows("de", "verbs"))


@functools.cache
def _ends_of_participles() -> tuple[str, ...]:
    """List how participles in "en" end that look like no infinitive: "gesprochen", "sprochen", but only "gehalten"."""
    infinitives = frozenset(_irregular())
    participles = [forms.participle for forms in _irregular().values() if forms.participle.endswith("en")]
    bare = (one.removeprefix("ge") for one in participles)
    return (*(one for one in participles if one not in infinitives), *(one for one in bare if one not in infinitives))


def is_strong_participle(word: str) -> bool:
    """Tell whether a word in lower case is the participle of a strong verb, and not its infinitive.

    Args:
        word: A word in "en".

    Example:
        >>> [word for word in ("gehen", "versprochen", "aufgegeben", "vergeben") if is_strong_participle(word)]
        ['versprochen', 'aufgegeben']
    """
    return word not in _irregular() and word.endswith(_ends_of_participles())


def stem_of(infinitive: str) -> str:
    """Give the stem that endings are joined to.

    Example:
        >>> stem_of("sagen"), stem_of("weigern")
        ('sag', 'weiger')
    """
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def forms_of(lemma: str) -> tuple[Form, ...]:
    """List the forms of a verb.

    Args:
        lemma: Its infinitive, with "|" behind a prefix that parts from it.

    Example:
        >>> [form.word for form in forms_of("mit|teilen") if form.tense in {"past", "participle"}]
        ['teilte', 'teilten', 'mitgeteilt']
        >>> [form.word for form in forms_of("versprechen") if form.tense in {"present", "participle"}]
        ['verspricht', 'versprechen', 'versprochen']
    """
    prefix, _, verb = lemma.rpartition("|")
    found = _strong(verb) or _weak(verb)
    return tuple(_joined(form, prefix) for form in found if prefix or form.tense != "to-infinitive")


def _joined(form: Form, prefix: str) -> Form:
    if form.tense in FINITE or not prefix:
        return form
    return form._replace(word=f"{prefix}{form.word}")


def _finite(verb: str, present: str, past: str, conditional: str) -> Iterator[Form]:
    stem = stem_of(verb)
    yield Form(present, "present", plural=False)
    yield Form("sind" if verb == "sein" else verb, "present", singular=False)
    yield Form(past, "past", plural=False)
    yield Form(past + ("n" if past.endswith("e") else "en"), "past", singular=False)
    yield Form("sei" if verb == "sein" else f"{stem}e", "subjunctive", plural=False)
    if verb == "sein":
        yield Form("seien", "subjunctive", singular=False)
    if conditional not in {past, "-"}:
        yield Form(conditional, "conditional", plural=False)
        yield Form(f"{conditional}n", "conditional", singular=False)


def _strong(verb: str) -> tuple[Form, ...]:
    """Inflect a verb of the table, or one that a fixed prefix makes of it; nothing for others."""
    prefixes = ("", *sorted(FIXED_PREFIXES))
    prefix, base = next(((one, verb.removeprefix(one)) for one in prefixes if _is_base(verb, one)), ("", ""))
    if not base:
        return ()
    irregular = _irregular()[base]
    # "geblieben" but "verblieben"
    participle = irregular.participle
    if prefix:
        bare = participle if not participle.startswith("ge") or base.startswith("ge") else participle[2:]
        participle = prefix + bare
    finite = (
        form._replace(word=prefix + form.word)
        for form in _finite(base, irregular.present, irregular.past, irregular.conditional)
    )
    return (*finite, Form(participle, "participle"), Form(verb, "infinitive"), Form(_with_to(verb), "to-infinitive"))


def _is_base(verb: str, prefix: str) -> bool:
    return verb.startswith(prefix) and verb[len(prefix) :] in _irregular()


def _with_to(verb: str) -> str:
    """Give the infinitive as it stands behind a prefix and "zu": "mit*zuteilen*"."""
    return f"zu{verb}"


def _weak(verb: str) -> tuple[Form, ...]:
    stem = stem_of(verb)
    link = "e" if _is_hard(stem) else ""
    foreign = verb.endswith("ieren")
    fixed = any(verb.startswith(prefix) and len(verb) > len(prefix) + 3 for prefix in FIXED_PREFIXES)
    participle = f"{'' if foreign or fixed else 'ge'}{stem}{link}t"
    past = f"{stem}{link}te"
    return (
        *_finite(verb, f"{stem}{link}t", past, past),
        Form(participle, "participle"),
        Form(verb, "infinitive"),
        Form(_with_to(verb), "to-infinitive"),
    )


def _is_hard(stem: str) -> bool:
    """Whether "e" stands between a stem and "t": "arbeit*e*t", "rechn*e*t"."""
    if stem[-1] in "dt" or stem[-3:] in {"chn", "chm"}:
        return True
    return stem[-1] in _NO_CHANGE and len(stem) > 1 and stem[-2] not in _SMOOTH
