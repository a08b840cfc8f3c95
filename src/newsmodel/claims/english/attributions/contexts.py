"""Contexts of an attribution: what can be counted around it, and tells how likely its rule is right there.

Each is a name and one of few values, as "tense=past". How often rules were right in each, `languages/en/contexts.tsv`
says.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    KNOWN_VERBS,
    MODALS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: Phrases of up to so many words are counted together.
_SIZES = (0, 1, 3, 7, 15, 30)
_SIZE_NAMES = (*(f"up to {size}" for size in _SIZES), f"over {_SIZES[-1]}")
#: So many passages are the lead of a story, and so many its beginning.
_LEAD, _BEGINNING = 2, 6
#: More attributions in one statement are counted as so many.
_MOST = 4
_STOPS = frozenset(".!?;:")
#: Words that are counted by themselves.
_HEADS = words("he she they it i we you")
_BEFORE = words(", and but that")
_BEHIND = words(", and but")
_VERBS = AUXILIARIES | KNOWN_VERBS


class _Finding(msgspec.Struct, frozen=True):
    """An attribution in its passage.

    Attributes:
        view: The passage.
        hit: The attribution.
        statement: The statement of its cue.
        others: How many attributions have their cue in that statement.
        place: The passage's place in the story.
    """

    view: View
    hit: Hit
    statement: WordRange
    others: int
    place: str


def contexts_of(view: View, hits: Sequence[Hit], *, place: str, number: int) -> list[tuple[str, ...]]:
    """List the contexts of each attribution of a passage.

    Args:
        view: The passage.
        hits: All of its attributions.
        place: Where in the story the passage stands: "prose", "heading"…
        number: The number of the passage.
    """
    if not hits:
        return []
    starts = [statement.start for statement in view.statements]
    numbers = [max(0, bisect_right(starts, hit.cue.start) - 1) for hit in hits]
    counts = Counter(numbers)
    return [
        _contexts(_Finding(view, hit, view.statements[at], counts[at], _place(place, number, at)))
        for hit, at in zip(hits, numbers, strict=True)
    ]


def _contexts(finding: _Finding) -> tuple[str, ...]:
    return tuple(f"{name}={read(finding)}" for name, read in CONTEXTS.items()) if finding.hit.content else ()


def _place(place: str, number: int, statement: int) -> str:
    if place != "prose":
        return place
    part = "lead" if number < _LEAD else "beginning" if number < _BEGINNING else "rest"
    return f"{part}, {'later' if statement else 'first'} sentence"


def _size(count: int) -> str:
    return _SIZE_NAMES[bisect_left(_SIZES, count)]


def _kind_of(view: View, k: int) -> str:
    """Name the kind of a word by closed classes and by its shape."""
    if not 0 <= k < len(view.lowered):
        return "edge"
    word = view.lowered[k]
    if not word[0].isalnum():
        return "mark"
    listed = _listed_kind(word)
    if listed or word in cue_forms():
        return listed or "verb"
    if view.begins_upper[k]:
        return "name"
    return "number" if word[0].isdecimal() else "inflected" if word.endswith(("ed", "ing", "ly")) else "other"


@functools.lru_cache(maxsize=4096)
def _listed_kind(word: str) -> str | None:
    return next((name for name, members in _CLASSES if word in members), None)


_CLASSES = (
    ("relative", RELATIVES | {"that"}),
    ("pronoun", PERSONAL),
    ("determiner", DETERMINERS),
    ("coordinator", COORDINATORS),
    ("subordinator", SUBORDINATORS),
    ("preposition", PREPOSITIONS),
    ("verb", _VERBS),
)


def _content_size(finding: _Finding) -> str:
    return _size(sum(part.end - part.start for part in finding.hit.content))


def _content_verb(finding: _Finding) -> str:
    first = min(finding.hit.content)
    said = finding.view.lowered[first.start : first.end]
    if not _VERBS.isdisjoint(said):
        return "known"
    return "maybe" if any(word.endswith("ed") or word in cue_forms() for word in said) else "none"


def _content_end(finding: _Finding) -> str:
    low, end = finding.view.lowered, max(part.end for part in finding.hit.content)
    if end >= min(finding.statement.end, len(low)) or low[end] in _STOPS or low[end - 1] in _STOPS:
        return "of the statement"
    return f"before {low[end] if low[end] in _BEHIND else _kind_of(finding.view, end)}"


def _content_quoted(finding: _Finding) -> str:
    parts = [finding.view.quoted[part.start : part.end] for part in finding.hit.content]
    return "all" if all(map(all, parts)) else "some" if any(map(any, parts)) else "none"


def _content_gap(finding: _Finding) -> str:
    cue = finding.hit.cue
    behind = [part.start - cue.end for part in finding.hit.content if part.start >= cue.end]
    before = [cue.start - part.end for part in finding.hit.content if part.end <= cue.start]
    if before and behind:
        return "around"
    return f"behind {_size(min(behind))}" if behind else f"before {_size(min(before))}" if before else "within"


def _source_size(finding: _Finding) -> str:
    source = finding.hit.source
    return _size(source.end - source.start) if source else "none"


def _source_head(finding: _Finding) -> str:
    view, source = finding.view, finding.hit.source
    if source is None:
        return "none"
    head = head_of(view, source)
    noun = view.lowered[head]
    if noun in PERSONAL:
        return noun if noun in _HEADS else "pronoun"
    return "name" if view.begins_upper[head] else "speaker" if is_speaker(noun) else _kind_of(view, head)


def _source_before(finding: _Finding) -> str:
    source = finding.hit.source
    if source is None:
        return "none"
    if source.start <= finding.statement.start:
        return "start"
    before = finding.view.lowered[source.start - 1]
    return before if before in _BEFORE else _kind_of(finding.view, source.start - 1)


def _source_gap(finding: _Finding) -> str:
    source, cue = finding.hit.source, finding.hit.cue
    if source is None:
        return "none"
    return (
        f"before {_size(cue.start - source.end)}"
        if source.end <= cue.start
        else f"behind {_size(source.start - cue.end)}"
    )


def _tense(finding: _Finding) -> str:
    site = finding.hit.site
    if site is None:
        return "none"
    for name, auxiliaries in (("modal", MODALS), ("be", BE), ("have", HAVE)):
        if finding.view.has_any(auxiliaries, site.group, site.verb):
            return name
    return "infinitive" if site.infinitive else site.form.form


def _others(finding: _Finding) -> str:
    return str(min(_MOST, finding.others))


#: The name of each context, and how it is read.
CONTEXTS: dict[str, Callable[[_Finding], str]] = {
    "content size": _content_size,
    "content verb": _content_verb,
    "content end": _content_end,
    "content quoted": _content_quoted,
    "content gap": _content_gap,
    "source size": _source_size,
    "source head": _source_head,
    "source before": _source_before,
    "source gap": _source_gap,
    "tense": _tense,
    "attributions": _others,
    "place": lambda finding: finding.place,
}
