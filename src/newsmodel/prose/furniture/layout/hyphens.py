"""Hyphens at the ends of lines: a word that was parted is put together, a hyphen that is the word's own stays."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec

from newsmodel.languages.language import pooled
from newsmodel.prose.furniture.layout.lines import HYPHENS
from newsmodel.prose.patterns import pattern

_SOFT = "\u00ad"
_WORD = re.compile(r"[^\W\d_]++(?>(?:[-\u2010][^\W\d_]++)*)")
#: A word that may be parted at the end of a line says nothing of its parts.
_PARTED = pattern(r"(?<![^\W\d_])[^\W\d_]++[-\u2010\u00ad][ \t]*+\n[>\s]*+[^\W\d_]++")
_LAST_PART = re.compile(r"(?<![^\W\d_])[^\W\d_]++\Z")
#: Signs of Chinese and Japanese, and their marks.
_UNSPACED = pattern("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_FIRST_PART = re.compile(r"[^\W\d_]+")


class Joiner(msgspec.Struct, frozen=True, dict=True):
    """Joins the lines of a paragraph into one; the words of the whole text tell which hyphens are their own.

    Attributes:
        text: The whole text.
    """

    text: str

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in _WORD.findall(_PARTED.sub(" ", self.text)))

    def join(self, lines: Sequence[str]) -> str:
        """Join lines with a space, or without one where a word goes on, or the script has none between words."""
        joined = lines[0]
        for line in lines[1:]:
            if joined[-1:] in HYPHENS:
                joined = self._joined(joined, line)
            else:
                joined += line if _are_unspaced(joined, line) else f" {line}"
        return joined

    def _joined(self, before: str, line: str) -> str:
        if before[-1] == _SOFT:
            return before[:-1] + line
        last, first = _LAST_PART.search(before[:-1]), _FIRST_PART.match(line)
        if before[-2:-1].isspace() or first is None:  # a dash; "10-\n15"
            return f"{before} {line}" if before[-2:-1].isspace() else before + line
        if first[0].casefold() in _conjunctions():
            return f"{before} {line}"  # "pre- and post-war"
        if last is None or not first[0].islower() or line[first.end() :].startswith(tuple(HYPHENS)):
            return before + line  # "Anglo-\nAmerican"; "know-\nit-all"
        return before[:-1] + line if self._was_parted(last[0].casefold(), first[0].casefold()) else before + line

    def _was_parted(self, last: str, first: str) -> bool:
        """Tell whether two parts are one word: it stands elsewhere in the text, or neither part is a word there."""
        if f"{last}-{first}" in self._words:
            return False
        return last + first in self._words or not {last, first} & (self._words | _known_words())


def _are_unspaced(before: str, line: str) -> bool:
    """Tell whether a line of Chinese or Japanese goes on in the next one: they part no words."""
    return not before.isascii() and _UNSPACED.match(before[-1]) is not None and _UNSPACED.match(line) is not None


@functools.cache
def _conjunctions() -> frozenset[str]:
    return pooled(lambda language: language.sentences.behind_hyphens)


@functools.cache
def _known_words() -> frozenset[str]:
    return pooled(lambda language: language.sentences.compound_parts)
