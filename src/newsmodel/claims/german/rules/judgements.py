"""Judgements in German objects: "hält den Plan *für falsch*", "nannte ihn *einen Helden*"."""

from __future__ import annotations

from newsmodel.claims.german.before_objects import behind_adverbs
from newsmodel.claims.german.grammar import DETERMINERS, PREPOSITIONS, PRONOUNS, is_adjective
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.sites import Site
from newsmodel.claims.statements.view import View, WordRange

_JUDGING = frozenset(("als", "für"))
#: Articles of a second accusative; "der" and "des" begin a genitive.
_ACCUSATIVES = frozenset(("ein", "eine", "einen", "das", "die", "den"))


def is_judged(view: View, site: Site, words: WordRange) -> bool:
    """Whether an object ends with what somebody takes it for: "den Plan *für falsch*", "den Plan *als Erfolg*"."""
    place = next((k for k in range(words.last, words.start - 1, -1) if view.lowered[k] in _JUDGING), words.end)
    start, last = place + 1, words.last
    if start >= words.end or view.quoted[place]:
        return False
    if view.lowered[place] == "als":
        # "keine andere Möglichkeit, *als an der Schraube zu drehen*"
        return view.lowered[start] not in PREPOSITIONS and view.lowered[place - 1] != ","
    alone = (
        view.begins_lower[last]
        and view.lowered[last] not in DETERMINERS | PRONOUNS
        and not any(view.begins_upper[k] for k in range(start, last))
    )
    named = view.lowered[start].startswith("ein") and noun_phrase(view, start, words.end) == words.end
    return alone or named or view.lowered[last] in site.cue.marks


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
