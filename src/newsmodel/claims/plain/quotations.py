"""Quotations with a verb of saying and a name beside them: "“…”, dijo Jo Lee", "Jo Lee dijo: “…”"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.passages import Passage
from newsmodel.claims.statements.view import View, WordRange, view_as
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.quotations.finding import find_quotations
from newsmodel.prose.quotations.marks import MarkReading
from newsmodel.values import CueKind

#: A quotation with its marks has so many words at the least; shorter ones are words under discussion.
FEWEST_QUOTED = 5
#: Between a quotation and its verb, and between a verb and its subject, nothing else than these.
_BETWEEN = frozenset((",", ":", "-", "–", "—"))  # noqa: RUF001  (typographic marks are meant)
#: Before its first capital a source has so many words at the most: "la portavoz del Gobierno".
_FARTHEST = 6


class PlainCue(NamedTuple):
    """A verb of the lexicon.

    Attributes:
        lemma: Its infinitive.
        kind: What its subject does with the content.
    """

    lemma: str
    kind: CueKind


def find_quoted(
    passages: Sequence[Passage], cues: Mapping[str, PlainCue], marks: Sequence[MarkReading] | None = None
) -> Iterator[FoundAttribution]:
    """Find quotations that a verb and a name stand beside.

    Args:
        passages: The passages, in reading order.
        cues: The verbs by their forms, in lower case.
        marks: The quotation marks of each passage, if they have been read already.

    Example:
        >>> words = Passage(target="p1", text="“El puente no es seguro”, dijo la alcaldesa Jo Lee.", place="prose")
        >>> [found] = find_quoted([words], {"dijo": PlainCue("decir", "state")})
        >>> words.text[found.source.start : found.source.end], str(found.method)
        ('la alcaldesa Jo Lee', 'inverted-quote')
    """
    quotations = find_quotations([passage.text for passage in passages], marks)
    for number, (passage, quoted) in enumerate(zip(passages, quotations, strict=True)):
        view = view_as(View, passage.text, quoted)
        for statement in view.statements:
            yield from _in_statement(view, statement, number, cues)


def _in_statement(
    view: View, statement: WordRange, number: int, cues: Mapping[str, PlainCue]
) -> Iterator[FoundAttribution]:
    quotations = [
        one for one in view.quotations if statement.start <= one.start < statement.end and _length(one) >= FEWEST_QUOTED
    ]
    for verb in range(statement.start, statement.end):
        cue = cues.get(view.lowered[verb]) if not view.quoted[verb] else None
        found = _beside(view, statement, verb, quotations) if cue else None
        if cue is None or found is None:
            continue
        method, source, content = found
        yield FoundAttribution(
            method=method,
            lemma=cue.lemma,
            kind=cue.kind,
            cue=view.stretch(WordRange(verb, verb + 1), number),
            source=view.stretch(source, number),
            content=tuple(view.stretch(part, number) for part in content),
        )
        return


def _beside(
    view: View, statement: WordRange, verb: int, quotations: Sequence[WordRange]
) -> tuple[Method, WordRange, list[WordRange]] | None:
    before = [one for one in quotations if one.end <= verb]
    behind = [one for one in quotations if one.start > verb]
    subject = _name_behind(view, verb + 1, statement.end)
    if before and subject is not None and _only_marks(view, before[-1].end, verb):
        return Method("inverted", "quote"), subject, [before[-1], *_going_on(view, behind, subject.end)]
    subject = _name_before(view, verb, statement.start)
    if subject is None:
        return None
    if before and before[-1].end <= subject.start and _only_marks(view, before[-1].end, subject.start):
        return Method("tail", "quote"), subject, [before[-1], *_going_on(view, behind, verb + 1)]
    if behind and any(view.lowered[k] in _BETWEEN for k in range(verb + 1, behind[0].start)):
        return Method("subject", "quote"), subject, [behind[0]]
    return None


def _length(words: WordRange) -> int:
    return words.end - words.start


def _only_marks(view: View, start: int, end: int) -> bool:
    return all(view.lowered[k] in _BETWEEN for k in range(start, end))


def _going_on(view: View, behind: Sequence[WordRange], end: int) -> list[WordRange]:
    """Take a quotation that goes on right behind who says it."""
    return [behind[0]] if behind and _only_marks(view, end, behind[0].start) else []


def _name_behind(view: View, start: int, end: int) -> WordRange | None:
    """Find the name behind a verb, with the small words before it that belong to it."""
    first = next((k for k in range(start, min(end, start + _FARTHEST)) if view.begins_upper[k]), None)
    if first is None or any(view.quoted[k] or not _is_word(view, k) for k in range(start, first)):
        return None
    return WordRange(start, _name_end(view, first, end))


def _name_end(view: View, word: int, end: int) -> int:
    """Find the end of a run of words with capitals, which particles may join: "Ana *de la* Cruz"."""
    stop = word + 1
    while stop < end:
        after = view.skip(NAMES.particles.particles_of_people, stop, end)
        if after >= end or view.quoted[after] or not view.begins_upper[after]:
            return stop
        stop = after + 1
    return stop


def _name_before(view: View, verb: int, floor: int) -> WordRange | None:
    """Find the name before a verb, from the start of the clause on."""
    start = verb
    while start > floor and _is_word(view, start - 1) and not view.quoted[start - 1]:
        start -= 1
    names = [k for k in range(start, verb) if view.begins_upper[k]]
    return WordRange(start, names[-1] + 1) if names and names[-1] == verb - 1 else None


def _is_word(view: View, word: int) -> bool:
    return view.tokens.words[word][0].isalpha()
