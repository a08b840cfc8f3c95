"""Contexts of German attributions: what can be counted around one and tells how sure its rule is there."""

from __future__ import annotations

from newsmodel.claims.german.clauses import without_stops
from newsmodel.claims.german.grammar import ARTICLES, DETERMINERS, INTERROGATIVES, PRONOUNS, SUBORDINATORS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import finite_cues, finite_forms, marked_forms
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import head_of
from newsmodel.claims.statements.view import View, WordRange

#: Contents and sources are told apart by these numbers of words.
_LENGTHS = (3, 6, 12, 24, 48)
#: Who says it follows right behind a content: "…, wie *Lee* sagte".
_NEAR = 2
#: What is counted, in the order of `contexts_of`.
CONTEXTS = (
    "mood",
    "source",
    "source length",
    "quoted",
    "cue",
    "first word",
    "gap",
    "start",
    "tense",
    "article",
    "content length",
    "content end",
    "order",
    "verbs",
)


def contexts_of(view: View, hit: Hit) -> tuple[str, ...]:
    """List the contexts of an attribution, as "name=value".

    Args:
        view: The passage.
        hit: The attribution.
    """
    content = hit.content[0]
    source, cue = hit.source, hit.cue
    statement = _statement_of(view, cue or content)
    values = (
        _mood(view, hit.content),
        _source(view, source),
        _length(source.end - source.start) if source else "0",
        _quoted(view, hit.content),
        "sure" if cue and view.lowered[cue.start] in marked_forms("sure") else "other",
        _first_word(view, content),
        _length(abs(source.start - cue.start)) if source and cue else "none",
        "start" if source and source.start == statement.start else "within",
        _tense(view, cue),
        _article(view, source),
        _length(sum(part.end - part.start for part in hit.content)),
        _content_end(view, hit, statement),
        _order(hit),
        _verbs(view, hit, statement),
    )
    return tuple(f"{name}={value}" for name, value in zip(CONTEXTS, values, strict=True))


def _statement_of(view: View, words: WordRange) -> WordRange:
    """Find the statement that some words stand in."""
    return next((one for one in view.statements if one.start <= words.start < one.end), words)


def _tense(view: View, cue: WordRange | None) -> str:
    """Tell the tense or mood of the first finite verb of a cue."""
    if cue is None:
        return "none"
    for k in range(cue.start, cue.end):
        tenses = finite_forms().get(view.lowered[k])
        if tenses:
            return " or ".join(sorted(tenses))
    return "not finite"


def _article(view: View, source: WordRange | None) -> str:
    if source is None:
        return "none"
    first = view.lowered[source.start]
    if first in DETERMINERS:
        return first if first in ARTICLES else "determiner"
    return "upper" if view.begins_upper[source.start] else "lower"


def _content_end(view: View, hit: Hit, statement: WordRange) -> str:
    """Tell what follows the content in its statement: nothing, who says it, or other words behind a mark."""
    end = max(part.end for part in hit.content)
    if without_stops(view, end, statement.end) <= end:
        return "statement"
    around = [one.start for one in (hit.cue, hit.source) if one is not None and one.start >= end]
    mark = "word" if view.lowered[end][0].isalnum() else "mark"
    return "attribution" if around and min(around) <= end + _NEAR else mark


def _order(hit: Hit) -> str:
    """Tell in which order source, cue and content stand."""
    places = [("content", hit.content[0].start)]
    places += [("source", hit.source.start)] if hit.source else []
    places += [("cue", hit.cue.start)] if hit.cue else []
    names = [name for name, _ in sorted(places, key=lambda place: place[1])]
    return " ".join(names) if len(hit.content) == 1 else "around"


def _verbs(view: View, hit: Hit, statement: WordRange) -> str:
    """Count the other verbs of a statement that may attribute."""
    inside = hit.cue or WordRange(statement.start, statement.start)
    found = sum(
        view.begins_lower[k] and not view.quoted[k] and view.lowered[k] in finite_cues()
        for k in range(statement.start, statement.end)
        if not inside.start <= k < inside.end
    )
    return str(min(found, 3))


def _length(number: int) -> str:
    return f"up to {next((most for most in _LENGTHS if number <= most), 'more')}"


def _mood(view: View, parts: tuple[WordRange, ...]) -> str:
    """Tell the mood of the first finite verb of a content that has but one, the strongest sign of reported speech."""
    found: set[str] = set()
    for part in parts:
        for k in range(part.start, part.end):
            tenses = finite_forms().get(view.lowered[k]) if view.begins_lower[k] and not view.quoted[k] else None
            if tenses and tenses <= {"subjunctive", "conditional"}:
                return "subjunctive" if "subjunctive" in tenses else "conditional"
            found |= tenses or set()
    return "indicative" if found else "none"


def _source(view: View, source: WordRange | None) -> str:
    if source is None:
        return "none"
    first = view.lowered[source.start]
    if first in PRONOUNS and source.end == source.start + 1:
        return "pronoun"
    kind = kind_of_noun(view.lowered[head_of(view, source)])
    if kind is not None:
        return kind
    return "name" if view.begins_upper[source.start] and view.begins_upper[source.last] else "other"


def _quoted(view: View, parts: tuple[WordRange, ...]) -> str:
    inside = sum(bool(view.quoted[k]) for part in parts for k in range(part.start, part.end))
    return "all" if inside == sum(part.end - part.start for part in parts) else "some" if inside else "none"


def _first_word(view: View, content: WordRange) -> str:
    low = view.lowered[content.start]
    if view.quoted[content.start]:
        return "quotation"
    if low in SUBORDINATORS | INTERROGATIVES:
        return low
    return "upper" if view.begins_upper[content.start] else "lower"
