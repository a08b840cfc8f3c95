"""Judgements in German objects: "hält den Plan *für falsch*", "nannte ihn *einen Helden*"."""

from __future__ import annotations

import functools

from newsmodel.claims.german.before_objects import behind_adverbs
from newsmodel.claims.german.grammar import BEFORE_NUMBERS, DETERMINERS, PREPOSITIONS, PRONOUNS, is_adjective
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.nouns import is_place
from newsmodel.claims.german.phrases import core_phrase, is_number, noun_phrase
from newsmodel.claims.german.sites import Site
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

#: Before what somebody takes something for.
JUDGING = frozenset(("als", "für"))
#: "sieht *in* dem Plan einen Fehler", "sieht *darin* einen Fehler"
SEEN_IN = frozenset(("in", "im", "darin", "hierin"))
#: "schätzte den Schaden *auf* zwei Millionen", "bezifferte ihn *mit* zwei Millionen"
_COUNTING = frozenset(("auf", "mit"))
#: Before "als" they compare: "*mehr* als genug", "keine andere Möglichkeit*,* als zu gehen".
_COMPARING = frozenset((",", "mehr", "weniger", "anders", "andere", "anderes", "eher", "besser", "lieber", "sowohl"))
#: Articles of a second accusative; "der" and "des" begin a genitive.
_ACCUSATIVES = frozenset(("ein", "eine", "einen", "das", "die", "den"))


def is_judged(view: View, site: Site, words: WordRange) -> bool:
    """Whether an object ends with what somebody takes it for: "den Plan *für falsch*", "den Plan *als Erfolg*"."""
    places = [k for k in range(words.start, words.end) if view.lowered[k] in JUDGING]
    if view.lowered[words.start] == "für":
        # "würdigte ihn für seinen Einsatz *als Soldat* und seinen Mut"
        places = places[:1]
    return any(_is_judged_behind(view, site, words, place) for place in places)


def _is_judged_behind(view: View, site: Site, words: WordRange, place: int) -> bool:
    """Whether "als" or "für" leads to a judgement, and not to what a noun is for: "als Erfolg *für die Mitte*"."""
    start, last = place + 1, words.last
    if start >= words.end or view.quoted[place]:
        return False
    if view.lowered[place] == "als":
        # "keine andere Möglichkeit, *als an der Schraube zu drehen*"
        return view.lowered[start] not in PREPOSITIONS and view.lowered[place - 1] not in _COMPARING
    alone = (
        view.begins_lower[last]
        and view.lowered[last] not in DETERMINERS | PRONOUNS
        and not any(view.begins_upper[k] for k in range(start, last))
    )
    named = view.lowered[start].startswith("ein") and noun_phrase(view, start, words.end) == words.end
    return alone or named or view.lowered[last] in site.cue.marks


def names_as(view: View, start: int, end: int) -> bool:
    """Whether some words tell what something is named as: "*Als Grund für die Absage* nannte Lee die Kälte".

    Args:
        view: The passage.
        start: Their first word.
        end: The number after the last.
    """
    if view.lowered[start] != "als" or start + 1 >= end:
        return False
    core = core_phrase(view, start + 1, end)
    # "als Todes*ursache*"
    named = core > start + 1 and view.lowered[core - 1].endswith(_named_as())
    return named and noun_phrase(view, start + 1, end, loose=True) == end


def is_seen(view: View, site: Site, parts: tuple[WordRange, ...]) -> bool:
    """Whether an object tells what somebody sees in something: "sieht *in dem Plan einen Fehler*".

    Args:
        view: The passage.
        site: The cue.
        parts: The object, with what stands before the verb.
    """
    start, last = parts[0].start, parts[-1]
    # "sah in dem Haus eine Frau" tells what happened
    now = "past" not in finite_forms().get(view.lowered[site.finite], frozenset()) and site.finite == site.verb
    if view.lowered[start] not in SEEN_IN or not now or is_place(view.lowered[min(start + 1, parts[0].last)]):
        return False
    seen = last.start if len(parts) > 1 else max(start + 1, core_phrase(view, start + 1, last.end))
    determined = seen < last.end and view.lowered[seen] in DETERMINERS
    return determined and core_phrase(view, seen, last.end) > seen + 1


@functools.cache
def _named_as() -> tuple[str, ...]:
    return tuple(get("de").attributions.named_as)


def is_counted(view: View, words: WordRange) -> bool:
    """Whether an object ends with how many or how much it is: "den Schaden *auf 20 000 Euro*".

    Args:
        view: The passage.
        words: The object.
    """
    places = (k for k in range(words.start, words.last) if view.lowered[k] in _COUNTING)
    return any(is_number(view, view.skip(BEFORE_NUMBERS, place + 1, words.last)) for place in places)


def is_called(view: View, parts: tuple[WordRange, ...]) -> bool:
    """Whether two phrases stand side by side: "nannte *den Beschluss einen Kompromiss*"."""
    words = parts[-1]
    start = words.start + (view.lowered[words.start] == "es")
    described = view.begins_lower[words.last] and is_adjective(f"{view.lowered[words.last]}e")
    if len(parts) > 1:
        # "*Den Plan* nannte er *klug*"
        return described and words.end == words.start + 1
    first = core_phrase(view, start, words.end) if start == words.start else start
    if not words.start < first < words.end:
        # "nannte ihn *einen Lügner*"
        return view.lowered[start].startswith("ein") and core_phrase(view, start, words.end) == words.end
    called = view.lowered[first] in _ACCUSATIVES and noun_phrase(view, first, words.end, loose=True) == words.end
    return called or (described and behind_adverbs(view, first, words.end) >= words.last)
