"""Contexts of German attributions: what can be counted around one and tells how sure its rule is there."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from newsmodel.claims.german.attributing_nouns import noun_kinds
from newsmodel.claims.german.clauses import without_stops
from newsmodel.claims.german.grammar import ARTICLES, PREPOSITIONS, PRONOUNS, SUBORDINATING
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import finite_cues, finite_forms, marked_forms
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import head_of
from newsmodel.claims.german.rules.objects import OBJECTS
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

#: Contents, and what stands between them and their sources, are told apart by these numbers of words.
_LENGTHS = (3, 6, 12, 24, 48)
#: Statements are told apart by these.
_STATEMENT_LENGTHS = (7, 13, 25, 49, 97)
#: What attributes and is no verb, with a source of its own: "*laut* Lee", "Lee *zufolge*".
_CITING = get("de").attributions.according | get("de").attributions.according_behind
#: Who says it follows right behind a content: "…, wie *Lee* sagte".
_NEAR = 2


class _Finding(msgspec.Struct, frozen=True):
    """An attribution in its statement.

    Attributes:
        view: The passage.
        hit: The attribution.
        statement: The statement of its cue, or of its content.
    """

    view: View
    hit: Hit
    statement: WordRange


def contexts_of(view: View, hit: Hit) -> tuple[str, ...]:
    """List the contexts of an attribution, as "name=value".

    Args:
        view: The passage.
        hit: The attribution.
    """
    finding = _Finding(view, hit, _statement_of(view, hit.cue or hit.content[0]))
    return tuple(f"{name}={read(finding)}" for name, read in CONTEXTS.items())


def _statement_of(view: View, words: WordRange) -> WordRange:
    """Find the statement that some words stand in."""
    return next((one for one in view.statements if one.start <= words.start < one.end), words)


def _content_end(finding: _Finding) -> str:
    """Tell what follows the content in its statement: nothing, who says it, or other words behind a mark."""
    view, hit, statement = finding.view, finding.hit, finding.statement
    end = max(part.end for part in hit.content)
    if without_stops(view, end, statement.end) <= end:
        return "statement"
    if hit.method.family == "subordinate":
        # its main clause follows: "als Lee sagte, dass es regne, *ging er*"
        return "main clause"
    around = [one.start for one in (hit.cue, hit.source) if one is not None and one.start >= end]
    mark = "word" if view.lowered[end][0].isalnum() else "mark"
    return "attribution" if around and min(around) <= end + _NEAR else mark


def _order(finding: _Finding) -> str:
    """Tell in which order source, cue and content stand."""
    hit = finding.hit
    places = [("content", hit.content[0].start)]
    places += [("source", hit.source.start)] if hit.source else []
    places += [("cue", hit.cue.start)] if hit.cue else []
    names = [name for name, _ in sorted(places, key=lambda place: place[1])]
    return " ".join(names) if len(hit.content) == 1 else "around"


def _verbs(finding: _Finding) -> str:
    """Count the other verbs of a statement that may attribute."""
    view, hit, statement = finding.view, finding.hit, finding.statement
    inside = hit.cue or WordRange(statement.start, statement.start)
    found = sum(
        view.begins_lower[k] and not view.quoted[k] and view.lowered[k] in finite_cues()
        for k in range(statement.start, statement.end)
        if not inside.start <= k < inside.end
    )
    return str(min(found, 3))


def _length(number: int, lengths: tuple[int, ...] = _LENGTHS) -> str:
    return f"up to {next((most for most in lengths if number <= most), 'more')}"


def _mood(finding: _Finding) -> str:
    """Tell the mood of the first finite verb of a content that has but one, the strongest sign of reported speech."""
    view = finding.view
    found: set[str] = set()
    for part in finding.hit.content:
        for k in range(part.start, part.end):
            tenses = finite_forms().get(view.lowered[k]) if view.begins_lower[k] and not view.quoted[k] else None
            if tenses and tenses <= {"subjunctive", "conditional"}:
                return "subjunctive" if "subjunctive" in tenses else "conditional"
            found |= tenses or set()
    return "indicative" if found else "none"


def _source(finding: _Finding) -> str:
    view, source = finding.view, finding.hit.source
    if source is None:
        return "none"
    first = view.lowered[source.start]
    if first in PRONOUNS and source.end == source.start + 1:
        return "pronoun"
    head = head_of(view, source)
    if view.lowered[head] in noun_kinds() and head == source.last:
        # "nach *bisherigen Erkenntnissen*" is nobody's
        return "unowned"
    kind = kind_of_noun(view.lowered[head])
    if kind is not None:
        return kind
    # Jo *Lee* (SPD), der Vorsitzende Ole *Brandt*
    named = view.begins_upper[head] and (head == source.start or view.begins_upper[head - 1])
    return "name" if named else "other"


def _quoted(finding: _Finding) -> str:
    view, parts = finding.view, finding.hit.content
    inside = sum(bool(view.quoted[k]) for part in parts for k in range(part.start, part.end))
    return "all" if inside == sum(part.end - part.start for part in parts) else "some" if inside else "none"


def _content_length(finding: _Finding) -> str:
    return _length(sum(part.end - part.start for part in finding.hit.content))


def _cue(finding: _Finding) -> str:
    cue = finding.hit.cue
    return "sure" if cue and finding.view.lowered[cue.start] in marked_forms("sure") else "other"


def _gap(finding: _Finding) -> str:
    """Tell how far a source is from its cue, however long it is itself."""
    source, cue = finding.hit.source, finding.hit.cue
    return _length(max(source.start - cue.end, cue.start - source.end)) if source and cue else "none"


def _content_gap(finding: _Finding) -> str:
    """Tell how far a source is from the nearest part of its content: what stands between may be another's."""
    source, parts = finding.hit.source, finding.hit.content
    return _length(min(max(part.start - source.end, source.start - part.end) for part in parts)) if source else "none"


def _statement_length(finding: _Finding) -> str:
    """Tell how long the statement is: the longer, the more can be taken wrongly."""
    return _length(finding.statement.end - finding.statement.start, _STATEMENT_LENGTHS)


def _other_citing(finding: _Finding) -> str:
    """Tell whether a statement cites somebody else beside: "*laut der Zeitung* sagte Lee"."""
    view, cue, statement = finding.view, finding.hit.cue, finding.statement
    places = (k for k in range(statement.start, statement.end) if not (cue and cue.start <= k < cue.end))
    return "some" if any(view.lowered[k] in _CITING and not view.quoted[k] for k in places) else "none"


def _cue_tense(finding: _Finding) -> str:
    """Tell the tense of a cue with an object: what was "forderte" is told of, what is "fordert" is claimed."""
    view, cue = finding.view, finding.hit.cue if finding.hit.method.variant in OBJECTS else None
    found = (finite_forms().get(view.lowered[k]) for k in range(cue.start, cue.end)) if cue else ()
    tenses = next((one for one in found if one), None)
    if tenses is None:
        return "none"
    return "present" if "present" in tenses else "past" if "past" in tenses else "subjunctive"


def _cue_kind(finding: _Finding) -> str:
    """Tell the kind of a cue with an object: what somebody demands is said, what he confirms may be a fact."""
    return finding.hit.kind if finding.hit.method.variant in OBJECTS else "none"


def _beginning(finding: _Finding) -> str:
    """Tell what kind of word a content begins with."""
    view, start = finding.view, finding.hit.content[0].start
    low = view.lowered[start]
    if view.quoted[start]:
        first = next(
            (k for k in range(start, view.quotation_at(start).end) if view.tokens.words[k][0].isalnum()), start
        )
        return "quoted lower" if view.begins_lower[first] else "quoted upper"
    if low in PREPOSITIONS:
        return "preposition"
    if low in SUBORDINATING:
        return low
    if low in ARTICLES:
        return "definite" if low.startswith("d") else "indefinite"
    return "other"


#: What is counted, by its name: each a way to tell one attribution from another.
CONTEXTS: dict[str, Callable[[_Finding], str]] = {
    "content mood": _mood,
    "source kind": _source,
    "content marks": _quoted,
    "cue sureness": _cue,
    "source gap": _gap,
    "content gap": _content_gap,
    "content length": _content_length,
    "content end": _content_end,
    "order of parts": _order,
    "other verbs": _verbs,
    "other citing": _other_citing,
    "statement length": _statement_length,
    "cue tense": _cue_tense,
    "cue kind": _cue_kind,
    "beginning": _beginning,
}
