"""A claim in the sentences that it stands in, with the words of its source, its cue and its content told apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Literal

import msgspec

from newsmodel.model import Article, Claim, Span
from newsmodel.model.article import words_of
from newsmodel.model.span import SPAN_FIELDS
from newsmodel.prose.sentences import Sentence, split_sentences

#: What some words are to a claim.
Role = Literal["content", "source", "cue"]

#: All roles; where words have several, the outer one stands first.
ROLES: tuple[Role, ...] = ("content", "source", "cue")

#: How much of a sentence is shown on either side of a span, in characters: some are as long as a book.
CONTEXT = 300

#: What stands for words that are left out.
OMISSION = "…"

_MARKS: dict[Role, tuple[str, str]] = {"content": ("{", "}"), "source": ("[", "]"), "cue": ("<", ">")}


class TextRun(msgspec.Struct, frozen=True):
    """Some words, and what they are to the claim.

    Attributes:
        text: The words.
        roles: Their roles, the outer one first; none for the words around.
    """

    text: str
    roles: tuple[Role, ...] = ()


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """The words that a claim needs of one stretch of text: a block, a heading, a caption, a cell.

    Attributes:
        target: What spans call the stretch.
        runs: Its words, one after the other.
        fits: Whether the claim's words stand there; where they do not, the runs are the spans' own words.
    """

    target: str
    runs: tuple[TextRun, ...]
    fits: bool = True

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self.runs)


class _Window(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a text that is shown, and the spans in it."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool
    spans: tuple[tuple[Role, Span], ...]


class Highlighter:
    """The claims of one article, shown in their sentences, which are split once.

    Args:
        article: The article.

    Example:
        >>> story = Article(id="urn:x:1", headline="Rain, office says")
        >>> span = story.span("headline", "Rain")
        >>> claim = Claim(id="C1", content=[span], text="Rain")
        >>> [(run.text, run.roles) for run in Highlighter(story).excerpts(claim)[0].runs]
        [('Rain', ('content',)), (', office says', ())]
    """

    def __init__(self, article: Article) -> None:
        self._words = dict(words_by_target(article))
        self._order = {target: place for place, target in enumerate(self._words)}
        self._sentences: dict[str, tuple[Sentence, ...]] = {}

    def excerpts(self, claim: Claim) -> tuple[Excerpt, ...]:
        """Find the sentences that a claim stands in, in the order of the story; then words that stand nowhere."""
        fitting: dict[str, list[tuple[Role, Span]]] = {}
        astray: dict[str, list[TextRun]] = {}
        for role, span in spans_of(claim):
            if stands(span, self._words):
                fitting.setdefault(span.target, []).append((role, span))
            else:
                astray.setdefault(span.target, []).append(TextRun(span.text, (role,)))
        found = [self._excerpt(target, fitting[target]) for target in sorted(fitting, key=self._order.__getitem__)]
        lost = [Excerpt(target=target, runs=_joined(runs), fits=False) for target, runs in astray.items()]
        return (*found, *lost)

    def _excerpt(self, target: str, spans: list[tuple[Role, Span]]) -> Excerpt:
        words = self._words[target]
        windows = _merged(words, (self._window(target, role, span) for role, span in sorted(spans, key=_place)))
        return Excerpt(target=target, runs=tuple(_shown(words, windows)))

    def _window(self, target: str, role: Role, span: Span) -> _Window:
        """Find the sentences that a span stands in, as far as they are shown."""
        words = self._words[target]
        first, last = self._sentence_bounds(target, span)
        start, end = max(first, span.start - CONTEXT), min(last, span.end + CONTEXT)
        if start > first:
            start = words.find(" ", start, span.start) + 1 or start
        if end < last:
            end = max(words.rfind(" ", span.end, end), span.end) if " " in words[span.end : end] else end
        return _Window(start=start, end=end, cut_before=start > first, cut_after=end < last, spans=((role, span),))

    def _sentence_bounds(self, target: str, span: Span) -> tuple[int, int]:
        if target not in self._sentences:
            self._sentences[target] = split_sentences(self._words[target])
        sentences = self._sentences[target]
        first = bisect_right(sentences, span.start, key=attrgetter("end"))
        last = bisect_left(sentences, span.end, key=attrgetter("start")) - 1
        start = sentences[first].start if first < len(sentences) else span.start
        end = sentences[last].end if last >= 0 else span.end
        return min(start, span.start), max(end, span.end)


def stands(span: Span, words: Mapping[str, str]) -> bool:
    """Tell whether the words of a span stand where it says.

    Args:
        span: The span.
        words: The words of a story by the names that spans have for them, as `words_by_target` gives them.

    Example:
        >>> stands(Span(target="headline", start=0, end=4, text="Rain"), {"headline": "Rain ends"})
        True
    """
    return words.get(span.target, "")[span.start : span.end] == span.text


def spans_of(claim: Claim) -> Iterator[tuple[Role, Span]]:
    """Yield the spans of a claim's content, sources and cue, each with its role."""
    for span in claim.content:
        yield "content", span
    for attribution in claim.sources:
        if attribution.span is not None:
            yield "source", attribution.span
    if claim.cue is not None:
        yield "cue", claim.cue.span


def bracketed(runs: Iterable[TextRun]) -> str:
    """Mark words with brackets for their roles, for where there are no colours: `[source] <cue> {content}`.

    Example:
        >>> bracketed([TextRun("“Rain,”", ("content",)), TextRun(" "), TextRun("she", ("source",)), TextRun(" said.")])
        '{“Rain,”} [she] said.'
    """
    told: list[str] = []
    standing: tuple[Role, ...] = ()
    for run in (*runs, TextRun("")):
        kept = _common(standing, run.roles)
        told += (_MARKS[role][1] for role in reversed(standing[kept:]))
        told += (_MARKS[role][0] for role in run.roles[kept:])
        told.append(run.text)
        standing = run.roles
    return "".join(told)


def _common(one: tuple[Role, ...], other: tuple[Role, ...]) -> int:
    """Count the roles that two runs share, from the outermost on."""
    pairs = zip(one, other, strict=False)
    return next((count for count, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def words_by_target(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the words of everything that a span can name, in the order of the story; the first of an id counts."""
    fields = [(field, words_of(article, field)) for field in SPAN_FIELDS]
    parts = [(part.id, words_of(part)) for part in article.parts()]
    known: set[str] = set()
    for target, words in (*fields, *parts):
        if target is not None and words and target not in known:
            known.add(target)
            yield target, words


def _place(member: tuple[Role, Span]) -> tuple[int, int]:
    return member[1].start, member[1].end


def _merged(words: str, windows: Iterable[_Window]) -> list[_Window]:
    """Merge windows that overlap or have nothing but space between them."""
    merged: list[_Window] = []
    for window in windows:
        if merged and _adjoin(words, merged[-1].end, window.start):
            merged[-1] = _union(merged[-1], window)
        else:
            merged.append(window)
    return merged


def _adjoin(words: str, end: int, start: int) -> bool:
    return start - end <= CONTEXT and not words[end:start].strip()


def _union(one: _Window, other: _Window) -> _Window:
    later = max(one, other, key=attrgetter("end"))
    return _Window(
        start=min(one.start, other.start),
        end=later.end,
        cut_before=one.cut_before,
        cut_after=later.cut_after,
        spans=one.spans + other.spans,
    )


def _shown(words: str, windows: list[_Window]) -> Iterator[TextRun]:
    for window in windows:
        if window is not windows[0]:
            yield TextRun(f" {OMISSION} ")
        elif window.cut_before:
            yield TextRun(f"{OMISSION} ")
        yield from _runs(words, window)
    if windows[-1].cut_after:
        yield TextRun(f" {OMISSION}")


def _runs(words: str, window: _Window) -> Iterator[TextRun]:
    """Cut the words of a window wherever a role begins or ends."""
    changes: dict[int, list[tuple[Role, int]]] = {window.start: [], window.end: []}
    for role, span in window.spans:
        changes.setdefault(span.start, []).append((role, 1))
        changes.setdefault(span.end, []).append((role, -1))
    open_roles: Counter[Role] = Counter()
    reached = window.start
    for place in sorted(changes):
        if place > reached:
            yield TextRun(words[reached:place], tuple(role for role in ROLES if open_roles[role]))
        for role, change in changes[place]:
            open_roles[role] += change
        reached = place


def _joined(runs: list[TextRun]) -> tuple[TextRun, ...]:
    between = TextRun(f" {OMISSION} ")
    return tuple(part for run in runs for part in (between, run))[1:]
