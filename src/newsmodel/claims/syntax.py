"""The seam for a parser of the user's own: word classes and dependencies, where he has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec


class Syntax(Protocol):
    """A parser of the user's own, asked for one passage at a time.

    The four methods are asked for the same text one after the other: a parser does well to keep its last answer.
    Their lists have one entry a word, in the order of the text. Names of classes and relations are those of Universal
    Dependencies; the names of spaCy's English models are understood as well.
    """

    def words(self, text: str) -> Sequence[tuple[int, int]]:
        """Give where each word begins and ends, in code points; marks are words as well."""
        ...

    def word_classes(self, text: str) -> Sequence[str]:
        """Give the class of each word: "VERB", "NOUN", "PROPN"."""
        ...

    def heads(self, text: str) -> Sequence[int]:
        """Give the number of the head of each word, counted from 0; its own number where it has none."""
        ...

    def relations(self, text: str) -> Sequence[str]:
        """Give the relation of each word to its head: "nsubj", "ccomp", "conj"."""
        ...


class Parse(msgspec.Struct, frozen=True):
    """The words of a passage as a parser of the user's own reads them.

    Attributes:
        words: Where each word begins and ends.
        classes: Its class.
        heads: The number of its head; its own where it has none.
        relations: Its relation to the head.
    """

    words: tuple[tuple[int, int], ...]
    classes: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def parse_of(syntax: Syntax, text: str) -> Parse:
    """Ask a parser for a passage.

    Args:
        syntax: The parser.
        text: The passage.

    Returns:
        Its answers, which belong together.

    Raises:
        ValueError: Its lists differ in length, a word lies outside of the text or before the last one, or a head is the
            number of no word.
    """
    words = tuple((start, end) for start, end in syntax.words(text))
    parse = Parse(words, tuple(syntax.word_classes(text)), tuple(syntax.heads(text)), tuple(syntax.relations(text)))
    counts = {len(words), len(parse.classes), len(parse.heads), len(parse.relations)}
    if len(counts) > 1:
        raise ValueError(f"syntax: lists of {', '.join(map(str, sorted(counts)))} words for one text")
    last = 0
    for start, end in words:
        if not last <= start < end <= len(text):
            raise ValueError(
                f"syntax: a word from {start} to {end} in a text of {len(text)} behind one that ends at {last}"
            )
        last = end
    if not all(0 <= head < len(words) for head in parse.heads):
        raise ValueError(f"syntax: a head that is no number from 0 to {len(words) - 1}")
    return parse
