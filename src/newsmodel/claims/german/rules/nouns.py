"""Nouns that attribute: "die Forderung der Partei, dass", "er vertrat die Ansicht, es"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.attributing_nouns import attributing_noun, kind_of_attributing
from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.contents import Content, content_behind
from newsmodel.claims.german.grammar import BE, HAVE, PARTING_PREFIXES, PREPOSITIONS, is_linking
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import light_forms
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.german.rules.colons import giver_in
from newsmodel.claims.german.rules.free import mood_in
from newsmodel.claims.german.rules.phrases import FRAMES
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import looks_adverbial, may_speak
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.values import CueKind

_DEMANDING = frozenset(("demand", "promise", "warn", "believe"))


def noun_hits(statement: Statement) -> Iterator[Hit]:
    """Find nouns that attribute what follows them: "die Forderung der Partei, dass", "er vertrat die Ansicht, es".

    Args:
        statement: The statement.
    """
    view = statement.view
    with_sites = {site.segment for site in statement.sites}
    for number, segment in enumerate(statement.segments[:-1]):
        for k in range(segment.end - 1, segment.start - 1, -1):
            low = view.lowered[k]
            if view.quoted[k] or not view.begins_upper[k] or not attributing_noun(low):
                continue
            stop = noun_phrase(view, k, segment.end, loose=True)
            light = _light(statement, segment)
            ends = stop == segment.end or (stop == segment.end - 1 and view.lowered[stop] in PARTING_PREFIXES)
            if number in with_sites or (not ends and light is None):
                break
            kind = kind_of_attributing(low)
            frames = FRAMES | {"infinitive"} if kind in _DEMANDING else FRAMES
            # "Die Behauptung, das Gesetz sei fertig, *stimmt nicht*"
            inner = statement.kinds[number] == "none"
            found = content_behind(statement, number, frames, inner=inner)
            if found is not None and _is_told_by_noun(statement, found):
                source, cue = _bearer(statement, number, k, stop, light)
                if found.variant == "quote" and source is not None and not may_speak(view, source):
                    # "Angst um *sein Haus*" is nobody's
                    break
                held = light is not None and source is not None and source.end <= k
                circumstance = "nobody" if source is None else _holding(view, light) if held else ""
                # *Das Fazit der Ärztin*: „…“
                alone = found.variant == "quote" and statement.kinds[number] == "none" and source is not None
                method = Method("held" if held else "noun", found.variant, circumstance)
                yield Hit(
                    method=Method("colon", "noun") if alone else method,
                    lemma=low,
                    kind=cast("CueKind", kind),
                    cue=cue,
                    source=source,
                    content=found.parts,
                )
            break


def _holding(view: View, light: int | None) -> str:
    """Tell what makes a noun less sure as an object: "er *hat* die Information, dass" says nothing."""
    return "unsure" if light is not None and view.lowered[light] in HAVE | BE else ""


def _is_told_by_noun(statement: Statement, content: Content) -> bool:
    """Whether a noun tells what follows: a main clause only in the subjunctive, "die Angst, *es sei* zu spät"."""
    if content.variant == "clause":
        return mood_in(statement, content.parts[0]) is not None
    return content.variant != "colon"


def _light(statement: Statement, segment: Segment) -> int | None:
    view = statement.view
    return next(
        (
            k
            for k in range(segment.start, segment.end)
            if not view.quoted[k] and view.begins_lower[k] and view.lowered[k] in light_forms()
        ),
        None,
    )


def _bearer(
    statement: Statement, number: int, noun: int, stop: int, light: int | None
) -> tuple[WordRange | None, WordRange]:
    """Find whose words the noun stands for: what belongs to it, or the subject of its verb."""
    view, segment = statement.view, statement.segments[number]
    cue = WordRange(noun, noun + 1)
    if noun + 1 < stop and stop >= segment.end - 1:
        start = noun + 1
        if view.lowered[start] in PREPOSITIONS:
            start += 1
        return WordRange(start, stop), cue
    if light is not None:
        start = body_of(view, segment)
        if light > start:
            front = noun_phrase(view, start, light, loose=True)
            named = front > start and view.lowered[start] not in PREPOSITIONS and not start <= noun < front
            if (
                named
                and not is_linking(view.tokens.words[start])
                and not looks_adverbial(view, WordRange(start, front))
            ):
                return WordRange(start, front), cue
        behind = subject_after(view, light + 1, noun - 1)
        if behind is not None and not behind.start <= noun < behind.end:
            return behind, cue
    return giver_in(view, segment), cue
