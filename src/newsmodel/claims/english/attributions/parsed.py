"""Word classes and heads in a passage, as a parser of the user's own gives them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

import msgspec

from newsmodel.claims.syntax import Parse
from newsmodel.languages.tables import words
from newsmodel.prose.tokens import Tokens

_VERBS = words("VERB AUX")
#: What a cue is not, where a parser says so: "the *claims* are", "*reported* crimes".
_NO_VERBS = words("NOUN PROPN ADJ ADP PRON DET NUM")
#: The relation of a subject to its verb, of whatever kind: "nsubj:pass", "nsubjpass".
_SUBJECT = "nsubj"
#: The relations of a clause that is the content of a verb, and of what stands before the verb in its group.
_CONTENTS = words("ccomp parataxis")
_IN_GROUP = words("aux auxpass aux:pass xcomp cop")
#: Relations of a word that does not belong to what its head is: marks and what follows them.
_OUTSIDE = words("punct parataxis")
#: A tree of words is no deeper: what a broken parser says is bounded.
_DEEPEST = 64


class ParsedWords(msgspec.Struct, frozen=True, dict=True):
    """The words of a passage with their classes, heads and relations.

    Attributes:
        classes: The class of each word; no letters where the parser has no such word.
        heads: The number of the head of each word; its own where it has none.
        relations: Its relation to the head.
    """

    classes: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]

    @cached_property
    def _extents(self) -> tuple[tuple[int, int], ...]:
        """The first and the last word below each word, itself included, without the marks at its edges."""
        first, last = list(range(len(self.heads))), list(range(len(self.heads)))
        for word in range(len(self.heads)):
            if self.relations[word] in _OUTSIDE:
                continue
            above = word
            for _ in range(_DEEPEST):
                head = self.heads[above]
                if head == above:
                    break
                first[head], last[head] = min(first[head], word), max(last[head], word)
                if self.relations[head] in _OUTSIDE:
                    break
                above = head
        return tuple(zip(first, last, strict=True))

    @cached_property
    def _subjects(self) -> dict[int, int]:
        """The subject of each verb that has one."""
        return {
            head: word
            for word, (head, relation) in enumerate(zip(self.heads, self.relations, strict=True))
            if relation.startswith(_SUBJECT)
        }

    def is_no_verb(self, word: int) -> bool:
        """Whether the parser takes a word for something else than a verb."""
        return self.classes[word] in _NO_VERBS

    def is_finite(self, word: int) -> bool:
        """Whether the parser takes a word for a verb that has a subject, or for an auxiliary of such a verb."""
        if self.classes[word] not in _VERBS:
            return False
        head = self.heads[word]
        return word in self._subjects or (self.relations[word] in _IN_GROUP and head in self._subjects)

    def subject_of(self, group: int, verb: int) -> tuple[int, int] | None:
        """Find the subject of a verb or of one that governs it: "*Lee* declined to say".

        Args:
            group: The first word of the verb's group.
            verb: The verb.

        Returns:
            Its first and its last word.
        """
        for word in range(verb, group - 1, -1):
            subject = self._subjects.get(word)
            if subject is not None and subject < group:
                return self._extents[subject]
        return None

    def content_of(self, verb: int, start: int) -> tuple[int, int] | None:
        """Find the clause below a verb that begins near a word.

        Args:
            verb: The verb.
            start: The first word of the content, as far as the rules know.

        Returns:
            Its first and its last word.
        """
        for word in range(start, len(self.heads)):
            if self.heads[word] == verb and self.relations[word] in _CONTENTS:
                first, last = self._extents[word]
                return (first, last) if first >= start - 1 else None
        return None


def align(parse: Parse, tokens: Tokens) -> ParsedWords:
    """Say of each of our words what a parser says of the word that stands there.

    Args:
        parse: The parser's words.
        tokens: Ours. Where several are one of the parser's, the first has its head, and is the head of the others.

    Example:
        >>> from newsmodel.prose.tokens import tokenize
        >>> parse = Parse(((0, 3), (4, 8)), ("PROPN", "VERB"), (1, 1), ("nsubj", "root"))
        >>> align(parse, tokenize("Lee said")).subject_of(1, 1)
        (0, 0)
    """
    ours: dict[int, int] = {}
    places = list(_places(parse, tokens))
    for word, place in enumerate(places):
        if place is not None:
            ours.setdefault(place, word)
    found: list[tuple[str, int, str]] = []
    for word, place in enumerate(places):
        if place is None:
            found.append(("", word, ""))
        elif ours[place] == word:
            found.append((parse.classes[place], ours.get(parse.heads[place], word), parse.relations[place]))
        else:
            found.append((parse.classes[place], ours[place], "flat"))
    return ParsedWords(
        tuple(class_ for class_, _, _ in found),
        tuple(head for _, head, _ in found),
        tuple(relation for _, _, relation in found),
    )


def _places(parse: Parse, tokens: Tokens) -> Iterator[int | None]:
    """Give for each of our words the number of the parser's word in which it begins; None where it begins in none."""
    starts = [start for start, _ in parse.words]
    for start in tokens.starts:
        place = bisect_right(starts, start) - 1
        yield place if place >= 0 and start < parse.words[place][1] else None
