"""Verdicts of a story itself on the claims that it reports: "*falsely* claimed", "his *debunked* claim"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsmodel.claims.english.attributions.grammar import BE, DETERMINERS, FULL_STOPS, is_adverb
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.rules.noun_cues import TRIGGERS
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.statements.view import once_per_view
from newsmodel.languages.language import get

_WORDS = get("en").attributions
_ADVERBS, _ADJECTIVES = _WORDS.disbelieving, _WORDS.disbelieved
#: The phrases by their first words.
_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_WORDS.unfounded, key=len, reverse=True):
    _PHRASES.setdefault(_phrase.split()[0], []).append(tuple(_phrase.split()))
#: What a verdict begins with.
_FIRST_WORDS = _ADVERBS | _ADJECTIVES | _PHRASES.keys()
_LONGEST_PHRASE = max(len(phrase) for phrases in _PHRASES.values() for phrase in phrases)
#: A verdict stands so many words behind the last of an attribution at most: "it rained, Lee said *without evidence*".
_REACH = 6
#: A noun that attributes stands so far behind the beginning of an object: "repeated *his oft-told false claim* that".
_FURTHEST_NOUN = 5


def verdict_on(view: View, hit: Hit) -> WordRange | None:
    """Find the words in which the story says that what is attributed is not so, or that nothing shows it.

    Args:
        view: The passage.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("Lee falsely claimed that it rained.", ())
        >>> [verdict_on(view, hit) for hit in hits_of(view)]
        [WordRange(start=1, end=2)]
    """
    if not hit.content or hit.kind == "deny" or not _may_judge(view):  # "denied *falsely* claiming it"
        return None
    for start, end in _places(view, hit):
        for word in range(start, end) if view.has_any(_FIRST_WORDS, start, end) else ():
            if not view.quoted[word] and (found := _verdict_at(view, word, end)) is not None:
                return found
    return _on_object(view, hit) or _predicated(view, hit)


@once_per_view
def _may_judge(view: View) -> bool:
    """Whether a passage has a word of a verdict; most have none."""
    return not _FIRST_WORDS.isdisjoint(view.lowered)


def _places(view: View, hit: Hit) -> Iterator[WordRange]:
    """List the words around an attribution that may judge it: before, between and behind its parts."""
    parts = sorted(part for part in (hit.source, hit.cue, *hit.content) if part is not None)
    if hit.cue.start > parts[0].start:
        yield WordRange(max(0, parts[0].start - _LONGEST_PHRASE), parts[0].start)
    yield hit.cue
    for part, following in pairwise(parts):
        yield WordRange(part.end, following.start)
    if parts[-1] not in hit.content:
        limit = min(len(view.lowered), parts[-1].end + _REACH)
        yield WordRange(parts[-1].end, view.next_of(FULL_STOPS, parts[-1].end, limit))


def _verdict_at(view: View, word: int, end: int) -> WordRange | None:
    low = view.lowered
    if low[word] in _ADVERBS:
        return WordRange(word, word + 1)
    if low[word] in _ADJECTIVES:
        return WordRange(word, word + 1) if word + 1 < len(low) and low[word + 1] in TRIGGERS else None
    for phrase in _PHRASES.get(low[word], ()):
        if word + len(phrase) <= end and tuple(low[word : word + len(phrase)]) == phrase:
            return WordRange(word, word + len(phrase))
    return None


def _on_object(view: View, hit: Hit) -> WordRange | None:
    """Find the adjective of a claim that is itself the object: "Lee repeated his *false* claim that it rained"."""
    content = hit.content[0]
    if view.lowered[content.start] not in DETERMINERS:
        return None
    for word in range(content.start + 1, min(content.end - 1, content.start + _FURTHEST_NOUN)):
        if view.lowered[word] in _ADJECTIVES and view.lowered[word + 1] in TRIGGERS and not view.quoted[word]:
            return WordRange(word, word + 1)
    return None


def _predicated(view: View, hit: Hit) -> WordRange | None:
    """Find what is said of a noun that attributes, behind its content: "Lee's claim that it rained is *false*"."""
    if hit.method.family != "noun" or hit.method.variant == "is":
        return None
    low, word = view.lowered, hit.content[-1].end
    if word >= len(low) or low[word] not in BE:
        return None
    word += 1
    while word + 1 < len(low) and is_adverb(low[word]) and low[word] != "not":
        word += 1
    return WordRange(word, word + 1) if word < len(low) and low[word] in _ADJECTIVES else None
