"""A passage as the rules of any language see it: its words, its quotations, its statements."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import msgspec

from newsmodel.claims.passages import Placed, Stretch
from newsmodel.prose.quotations.finding import Quoted
from newsmodel.prose.sentences import split_statements
from newsmodel.prose.tokens import Tokens, tokenize

#: No statement of prose has so many words (the longest of PolNeAR has 329): what is longer is cut, to bound every scan.
LONGEST_STATEMENT = 700


class WordRange(NamedTuple):
    """Some words of a passage that follow each other: a tuple, because thousands are made and put in order.

    Attributes:
        start: Number of the first word.
        end: Number after that of the last word.
    """

    start: int
    end: int

    @property
    def last(self) -> int:
        """Number of the last word."""
        return self.end - 1


class View(msgspec.Struct, frozen=True, dict=True):
    """A passage's words, each with the quotation that it stands in.

    Attributes:
        tokens: The words and marks.
        lowered: The same in lower case.
        begins_lower: For each word whether it begins with a small letter.
        begins_upper: For each word whether it begins with a capital.
        quoted: For each word the number of its quotation from 1, marks included; 0 outside.
        quotations: The words of each quotation, marks included.
        statements: The words of each statement.
    """

    tokens: Tokens
    lowered: list[str]
    begins_lower: list[bool]
    begins_upper: list[bool]
    quoted: list[int]
    quotations: list[WordRange]
    statements: list[WordRange]

    @functools.cached_property
    def answers(self) -> dict[tuple[Any, ...], Any]:
        """The answers of functions that are asked `once_per_view`."""
        return {}

    def quotation_at(self, word: int) -> WordRange:
        """Give the quotation that a quoted word stands in."""
        return self.quotations[self.quoted[word] - 1]

    def opens(self, word: int) -> bool:
        """Whether a quotation begins at a word."""
        return word < len(self.lowered) and bool(self.quoted[word]) and self.quotation_at(word).start == word

    def closes(self, word: int) -> bool:
        """Whether a quotation ends with a word."""
        return word >= 0 and bool(self.quoted[word]) and self.quotation_at(word).last == word

    def begun_in(self, start: int, end: int) -> range:
        """Give the words that begin between two offsets."""
        return _begun_in(self.tokens, start, end)

    def is_hyphen(self, word: int) -> bool:
        """Whether a mark joins the words around it without a space: "the A.F.L.*-*C.I.O."."""
        tokens = self.tokens
        return (
            tokens.words[word] == "-"
            and 0 < word < len(self.lowered) - 1
            and tokens.ends[word - 1] == tokens.starts[word]
            and tokens.ends[word] == tokens.starts[word + 1]
        )

    def stretch(self, words: WordRange, passage: int) -> Stretch:
        """Give the characters of some words.

        Args:
            words: The words, one at the least.
            passage: The number of the passage.
        """
        return Stretch(passage, self.tokens.starts[words.start], self.tokens.ends[words.last])

    def has_any(self, wanted: AbstractSet[str], start: int, end: int) -> bool:
        """Whether one of the words of a stretch is wanted."""
        return not wanted.isdisjoint(self.lowered[start:end])

    def next_of(self, wanted: Container[str], start: int, end: int) -> int:
        """Find the first wanted word of a stretch outside of quotations; the end where there is none."""
        for word in range(start, end):
            if self.lowered[word] in wanted and not self.quoted[word]:
                return word
        return end

    def skip(self, wanted: Container[str], start: int, end: int) -> int:
        """Find the first word of a stretch that is not to be skipped; the end where there is none."""
        while start < end and self.lowered[start] in wanted:
            start += 1
        return start


#: What no function answers.
_UNASKED = object()
V = TypeVar("V", bound="View")
P = ParamSpec("P")
T = TypeVar("T")


def once_per_view(function: Callable[Concatenate[V, P], T]) -> Callable[Concatenate[V, P], T]:
    """Remember what a function says of the words of a passage, for as long as it is looked at: many rules ask for it.

    Args:
        function: Takes the passage, and numbers of words; what it gives holds no passage, which would hold itself.
    """

    @functools.wraps(function)
    def asked(view: V, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (function, args, *kwargs.values()) if kwargs else (function, args)
        answer: T = view.answers.get(key, _UNASKED)
        if answer is _UNASKED:
            answer = view.answers[key] = function(view, *args, **kwargs)
        return answer

    return asked


def _begun_in(tokens: Tokens, start: int, end: int) -> range:
    return range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))


def _words_of(stretches: Iterable[Placed], tokens: Tokens) -> Iterator[WordRange]:
    """List the words that begin in each stretch of a text, where there are any."""
    for stretch in stretches:
        words = _begun_in(tokens, stretch.start, stretch.end)
        if words:
            yield WordRange(words.start, words.stop)


def view_as(cls: type[V], text: str, quotations: Sequence[Quoted]) -> V:
    """Look at a passage.

    Args:
        cls: The kind of view, which a language may extend.
        text: Its words.
        quotations: The quotations in it.

    Example:
        >>> view = view_as(View, "It rained. He left.", ())
        >>> [view.lowered[statement.start : statement.end] for statement in view.statements]
        [['it', 'rained', '.'], ['he', 'left', '.']]
    """
    tokens = tokenize(text)
    quoted = [0] * len(tokens.words)
    places = list(_words_of(quotations, tokens))
    for number, place in enumerate(places, 1):
        quoted[place.start : place.end] = [number] * (place.end - place.start)
    statements = [
        WordRange(start, min(whole.end, start + LONGEST_STATEMENT))
        for whole in _words_of(split_statements(text, quotations), tokens)
        for start in range(whole.start, whole.end, LONGEST_STATEMENT)
    ]
    initials = [word[0] for word in tokens.words]
    return cls(
        tokens,
        tokens.low,
        list(map(str.islower, initials)),
        list(map(str.isupper, initials)),
        quoted,
        places,
        statements,
    )
