"""Words that attribute and are no verbs: "laut Lee", "nach Angaben der Polizei", "Lee zufolge"."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.clauses import body_of, without_stops
from newsmodel.claims.german.grammar import DETERMINERS, OBJECT_PRONOUNS, is_adjective
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.subjects import phrase_before, subject_before_commas, with_appositions
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

_A = get("de").attributions
_FARTHEST_BACK = 18
_MARKS = frozenset((",", ";", ":"))


@functools.cache
def noun_kinds() -> dict[str, str]:
    """List the nouns that attribute, in lower case, with what the source does with the content."""
    return {noun: kind for kind, nouns in _A.nouns.items() for noun in nouns}


@functools.cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_A.compounding_nouns))


def attributing_noun(word: str) -> bool:
    """Whether a noun in lower case, or the last part of a compound, attributes: "polizeiangaben"."""
    return word in noun_kinds() or word.endswith(_endings())


def according_hits(statement: Statement) -> Iterator[Hit]:
    """Find what words that are no verbs attribute.

    Args:
        statement: The statement.
    """
    view, words = statement.view, statement.words
    for k in range(words.start, words.end):
        if view.quoted[k]:
            continue
        low = view.lowered[k]
        source = None
        cue = WordRange(k, k + 1)
        if low in _A.according or low in _A.according_to_nouns:
            source = _behind(statement, k)
        if source is None and (low in _A.according_behind or low == "nach"):
            source = _before(statement, k)
        if source is None:
            continue
        content = _around(statement, source, cue)
        if content:
            name = "zufolge" if source.start < k else "laut" if low in _A.according else "nach"
            yield Hit(
                method=Method("according", name), lemma=low, kind="state", cue=cue, source=source, content=content
            )


def _behind(statement: Statement, word: int) -> WordRange | None:
    view, end = statement.view, statement.words.end
    if word + 1 >= end:
        return None
    core = core_phrase(view, word + 1, end)
    if core == word + 1:
        pronoun = view.lowered[word] in _A.according and view.lowered[word + 1] in OBJECT_PRONOUNS
        return WordRange(word + 1, word + 2) if pronoun else None
    nouns = [k for k in range(word + 1, core) if view.begins_upper[k] and attributing_noun(view.lowered[k])]
    if view.lowered[word] not in _A.according and not nouns:
        return None
    if (
        view.lowered[word] == "nach"
        and view.lowered[word + 1] in {"dem", "der", "den", "diesem", "dieser"}
        and not _is_saying(view, nouns)
    ):
        return None
    stop = noun_phrase(view, word + 1, end)
    number = _number_of(statement, word)
    return with_appositions(statement, WordRange(word + 1, stop), number)


def _is_saying(view: View, nouns: list[int]) -> bool:
    """Whether a noun stands for words, and not for what happened: "nach den Worten", but not "nach dem Bericht"."""
    return any(view.lowered[k] in _A.nouns["believe"] | {"worten", "angaben", "aussagen", "darstellung"} for k in nouns)


def _before(statement: Statement, word: int) -> WordRange | None:
    """Find the source before "zufolge", or before "nach" that stands behind its noun."""
    view = statement.view
    if word == statement.words.start:
        return None
    if view.lowered[word] == "nach":
        noun = view.lowered[word - 1]
        if noun not in _A.nouns["believe"] | {"angaben", "aussagen", "aussage", "darstellung", "einschätzung"}:
            return None
        if view.lowered[word - 2] not in DETERMINERS:
            return None
    if word == body_of(view, statement.segments[_number_of(statement, word)]):
        return subject_before_commas(statement, _number_of(statement, word), oblique=True)
    low = max(statement.words.start, word - _FARTHEST_BACK)
    floor = next((k + 1 for k in range(word - 1, low - 1, -1) if view.lowered[k] in _MARKS and not view.quoted[k]), low)
    return next((WordRange(k, word) for k in range(floor, word) if _begins_source(view, k, floor, word)), None)


def _number_of(statement: Statement, word: int) -> int:
    return next((n for n, one in enumerate(statement.segments) if one.start <= word < one.end), 0)


def _begins_source(view: View, start: int, floor: int, word: int) -> bool:
    """Whether a whole phrase begins at a word and ends before "zufolge"."""
    low = view.lowered
    if view.quoted[start] and not view.opens(start):
        return False
    if start > floor:
        before = low[start - 1]
        is_inner = view.begins_lower[start - 1] and is_adjective(before) and low[start] not in DETERMINERS
        if before in DETERMINERS or is_inner:
            return False
    if start == word - 1 and low[start] in OBJECT_PRONOUNS:
        return True
    begins = view.begins_upper[start] or low[start] in DETERMINERS or is_adjective(low[start])
    return begins and noun_phrase(view, start, word, loose=True) == word


def _around(statement: Statement, source: WordRange, cue: WordRange) -> tuple[WordRange, ...]:
    """Take the clause around the words that attribute it."""
    view = statement.view
    left, right = min(source.start, cue.start), max(source.end, cue.end)
    number = _number_of(statement, left)
    first, last = _clause(statement, number)
    before = WordRange(first, left)
    after_start = right
    if statement.segments[number].end == right and statement.kinds[number + 1 : number + 2] == ["relative"]:
        # Angaben, *die der Zeitung vorliegen*, …
        after_start = statement.segments[number + 1].end
    while (
        after_start < last
        and not view.quoted[after_start]
        and not view.tokens.words[after_start][0].isalnum()
        and view.lowered[after_start] != "("
    ):
        after_start += 1
    behind = WordRange(after_start, without_stops(view, after_start, last))
    if before.end > before.start and view.lowered[before.end - 1] in _MARKS:
        before = WordRange(before.start, before.end - 1)
    parts = [part for part in (before, behind) if part.end > part.start]
    return tuple(parts) if sum(part.end - part.start for part in parts) > 1 else ()


def _clause(statement: Statement, number: int) -> tuple[int, int]:
    """Find where the clause begins and ends that a segment is part of."""
    kind = statement.kinds[number]
    segments = statement.segments
    if kind in {"relative", "subordinate", "that", "wh"} and number > 0:
        return segments[number].start, segments[number].end
    start = statement.words.start
    for site in statement.sites:
        if (
            site.segment < number
            and not site.reported
            and site.order != "final"
            and statement.kinds[number] in {"second", "first"}
        ):
            start = segments[number].start
    return statement.view.skip({"und", "aber", "doch", "denn"}, start, statement.words.end), statement.words.end


def adverb_hits(statement: Statement) -> Iterator[Hit]:
    """Find what "demnach" and "wonach" attribute to what stands before.

    Args:
        statement: The statement.
    """
    view = statement.view
    for number, segment in enumerate(statement.segments):
        start = body_of(view, segment)
        low = view.lowered[start]
        if low in _A.according_relatives and number > 0 and segment.mark == ",":
            source = phrase_before(statement, number)
            content = WordRange(start + 1, without_stops(view, start + 1, statement.words.end))
            if source is not None and content.start < content.end:
                yield Hit(
                    method=Method("according", "wonach"),
                    lemma=low,
                    kind="report",
                    cue=WordRange(start, start + 1),
                    source=source,
                    content=(content,),
                )
        elif low in {"demnach", "demzufolge"} and number == 0:
            content = WordRange(start + 1, without_stops(view, start + 1, statement.words.end))
            yield Hit(
                method=Method("according", "demnach"),
                lemma=low,
                kind="report",
                cue=WordRange(start, start + 1),
                source=WordRange(start, start + 1),
                content=(content,),
            )
