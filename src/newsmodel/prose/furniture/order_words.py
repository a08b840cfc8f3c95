"""The words of orders about a story, by their classes; a line is read with those of one language at a time.

An order about the story itself says nothing else: each of its words is of one of few classes, but for a time. What
news tells has a word more, for who or what it is about: "Police asked media not to publish *the names*".
"""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from newsmodel.languages.language import get, tags
from newsmodel.languages.order_words import OrderWords
from newsmodel.prose.characters import composed
from newsmodel.prose.furniture.ends import words_of_times
from newsmodel.prose.furniture.phrases import Phrases, keys_in, with_plain_i
from newsmodel.prose.patterns import pattern

#: The class of a time, and of a word that is in none.
TIME: Final = "time"
UNKNOWN: Final = "unknown"
#: Classes of which an order has a word; those of the second group have a time beside it.
_TELLING: Final = ("act", "use", "not_used", "other_acts", "banned", "held", "annul", "erase", "annulled")
_DELAYING: Final = ("only", "not_before", "after", "free")
#: What parts words, beside blanks; an apostrophe belongs to what stands before it.
_PARTING = r"\s'\u2019,;!()\[\]{}\"\u201c\u201d\u00ab\u00bb*|\u2026\u2013\u2014\u0964\u060c"
_TOKEN = pattern(rf"[^{_PARTING}\u201e.:_/+#=-][^{_PARTING}]*['\u2019]?")
_UNSPACED_TAGS: Final = frozenset({"ja", "ko", "zh"})
_RUN = pattern(r"[0-9][0-9.:/T+Z-]*|[A-Za-z]+|\s+")

_HALVES: Final = frozenset({"am", "pm", "a.m", "p.m"})

#: So many letters each stem has at least.
_START: Final = 3
#: A long page has hardly more lines, about which one question after another is asked.
_REMEMBERED: Final = 1024

#: Marks of Latin, Greek and Cyrillic, Hebrew, Arabic, and what joins Indic letters.
_MARKS = pattern("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u094d]+")

Classes = frozenset[str]
_NONE: Final[Classes] = frozenset({UNKNOWN})
_TIME: Final[Classes] = frozenset({TIME})
_MARK: Final[Classes] = frozenset()


def plain(text: str) -> str:
    """Write a text as its words are compared: without the marks of its letters, which capitals often lack.

    Example:
        >>> plain("D\u00c9P\u00caCHE")
        'depeche'
    """
    folded = composed(text).casefold()
    if folded.isascii():
        return folded
    letters = folded.replace("\u00f8", "o").replace("\u0142", "l").replace("\u0131", "i").replace("\u0111", "d")
    return _MARKS.sub("", unicodedata.normalize("NFD", letters))


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """The words of one language.

    Attributes:
        phrases: Their classes, by the words of a phrase; of scripts without spaces, by its signs.
        stems: Beginnings of words, with the class of those.
        longest: How many words, or signs, a phrase has at the most.
        has_spaces: Whether blanks part words.
    """

    phrases: Mapping[tuple[str, ...], Classes]
    stems: Mapping[str, str]
    longest: int
    has_spaces: bool

    def read(self, text: str) -> Iterator[tuple[str, Classes]]:
        """Part a line into phrases, each with its classes; of an unknown word, `UNKNOWN`."""
        tokens = [*_tokens(text)] if self.has_spaces else [*(composed(text).casefold())]
        start = 0
        while start < len(tokens):
            size, classes = self._phrase_at(tokens, start)
            if classes is not _MARK:
                yield "".join(tokens[start : start + size]), classes
            start += size

    def _phrase_at(self, tokens: list[str], start: int) -> tuple[int, Classes]:
        for size in range(min(self.longest, len(tokens) - start), 0, -1):
            classes = self.phrases.get(tuple(tokens[start : start + size]))
            if classes is not None:
                return size, classes
        if self.has_spaces:
            return 1, self._class_of(tokens[start])
        return _run_at("".join(tokens), start)

    def _class_of(self, word: str) -> Classes:
        bare = word.rstrip("'\u2019.:")
        if (classes := self.phrases.get((bare,))) is not None:
            return classes
        if bare[:1].isdecimal() or bare in _times():
            return _TIME
        stem = next((stem for stem in self.stems if bare.startswith(stem)), None)
        return _NONE if stem is None else frozenset({self.stems[stem]})


def _run_at(text: str, start: int) -> tuple[int, Classes]:
    """Read figures, a word in Latin letters, blanks or a mark amid words that no blanks part."""
    match = _RUN.match(text, start)
    if match is None:
        return 1, _NONE if text[start].isalnum() else _MARK
    run = match[0]
    is_time = run[0].isdecimal() or run in _times()
    return len(run), _MARK if run.isspace() else _TIME if is_time else _NONE


def _tokens(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(plain(text)):
        yield match[0].rstrip(".:")


@functools.cache
def _times() -> frozenset[str]:
    """Gather the words of times in all languages, without the marks of their letters."""
    return frozenset(plain("\n".join(words_of_times())).split("\n")) | _HALVES


@functools.cache
def vocabulary(tag: str) -> Vocabulary:
    """Gather the words of a language."""
    phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
    stems: dict[str, str] = {}
    words, has_spaces = get(tag).orders, tag not in _UNSPACED_TAGS
    for name in (section.name for section in OrderWords.sections()):
        for entry in getattr(words, name):
            if entry.endswith("*"):
                stems[plain(entry[:-1])] = name
            else:
                phrases[tuple(_tokens(entry) if has_spaces else entry)].add(name)
    read = {phrase: frozenset(classes) for phrase, classes in phrases.items()}
    return Vocabulary(read, stems, max(map(len, read), default=0), has_spaces)


@functools.lru_cache(_REMEMBERED)
def languages_of(text: str) -> tuple[str, ...]:
    """List the languages in whose words a line may be an order; of most lines, none.

    Example:
        >>> languages_of("Bitte nicht drucken"), languages_of("It rained.")
        (('de',), ())
    """
    keys = keys_in(text)
    found = {tag for key in _by_key().keys() & keys for tag in _by_key()[key]}
    for start in {key[:_START] for key in keys} & _by_start().keys():
        found.update(tag for stem, tag in _by_start()[start] for key in keys if key.startswith(stem))
    return tuple(sorted(found))


@functools.cache
def _by_start() -> Mapping[str, list[tuple[str, str]]]:
    """Map the first letters of stems to those, each with its language."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for tag in tags():
        stems = {entry[:-1] for entry in _entries(tag, _TELLING) if entry.endswith("*")}
        for stem in stems.union(map(plain, stems), map(with_plain_i, stems)):
            found[stem[:_START]].append((stem, tag))
    return found


def _entries(tag: str, names: Iterable[str]) -> frozenset[str]:
    words = get(tag).orders
    return frozenset().union(*(getattr(words, name) for name in names))


@functools.cache
def _by_key() -> Mapping[str, set[str]]:
    """Map what a line is found by to the languages of it."""
    found: dict[str, set[str]] = defaultdict(set)
    for tag in tags():
        entries = [entry for entry in _entries(tag, (*_TELLING, *_DELAYING)) if not entry.endswith("*")]
        bare = plain("\n".join(entries)).split("\n")  # all at once: there are thousands
        for key in Phrases({*entries, *bare}).keys:
            found[key].add(tag)
    return found
