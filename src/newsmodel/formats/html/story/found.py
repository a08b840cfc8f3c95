"""The extractor's story among the runs of a page, or that of our own rules where it found none."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.formats.html import rules
from newsmodel.formats.html.runs import Run, is_told, key_of, length_of, words_in
from newsmodel.formats.html.story import extractor
from newsmodel.formats.html.story.alignment import align
from newsmodel.formats.html.story.finder import sentences_below, words_with
from newsmodel.formats.html.story.structure import LONG
from newsmodel.formats.mapping import Conversion
from newsmodel.prose.furniture.looks import look

#: The extractor's words are the page's where at least this share of their letters was found in it.
LEAST_SHARE = 0.5
#: Share of the letters of a page that sentences have which are its story.
_LEAST_TOLD = 0.25
#: Share of the letters of some words that are nearly all.
_NEARLY_ALL = 0.9


class Found(msgspec.Struct, frozen=True):
    """The story in a page.

    Attributes:
        places: The places of its runs.
        share: The share of the extractor's words that they have.
        words: Those words.
        beside: The words that stand with sentences which our own rules have found, the sentences too.
    """

    places: set[int]
    share: float
    words: Sequence[str]
    beside: Sequence[str] = ()


def find_runs(words: Sequence[str], runs: Sequence[Run], heading: int | None, conversion: Conversion) -> Found:
    """Find the story's runs: those of the extractor, or by our own rules where it has no long paragraph.

    Where it finds too few letters, as in a short story in Japanese, it gives the words of the whole page in one piece.

    Args:
        words: The words of the extractor's blocks.
        runs: The runs of the page.
        heading: The place of its heading among them.
        conversion: To whom is said that our own rules found it.
    """
    found, share = align(words, runs)
    is_told = share >= LEAST_SHARE and any(runs[place].length >= LONG for place in found)
    is_glued = share < LEAST_SHARE and len(words) == 1 and len(_lines(words[0], runs)) > 1
    if is_told or (extractor.letters_of(words) >= extractor.FEW and not is_glued):
        return Found(found, share, _parted(words, found, runs) if share >= LEAST_SHARE else words)
    own = sentences_below(runs, heading)
    if not own or (is_glued and not _are_most(own, words[0], runs)):
        return Found(found, share, words)
    conversion.say(rules.STORY_BELOW_HEADING, "taken: the sentences below the heading", ("sections",))
    lines = [line for text in words for line in _lines(text, runs)]
    return Found(own, 1.0, lines, words_with(own, runs))


def _are_most(own: set[int], text: str, runs: Sequence[Run]) -> bool:
    """Tell whether sentences are most of those in some words, of which the names of the page's parts are no measure."""
    told = sum(length_of(line) for line in _lines(text, runs) if look(line).ends_sentence or length_of(line) >= LONG)
    letters = sum(runs[place].length for place in own)
    key, words = key_of(text), words_in(text)
    links = sum(run.length for run in runs if run.is_link and run.key and is_told(run.text, key, words))
    return 2 * letters >= min(told, length_of(text)) and _LEAST_TOLD * (length_of(text) - links) <= letters


def _parted(words: Sequence[str], found: set[int], runs: Sequence[Run]) -> Sequence[str]:
    """Part the extractor's words as the page does, where they are fewer pieces than there."""
    if len(words) >= len(found):
        return words
    keys = {run.key for run in runs}
    return [line for text in words for line in ([text] if key_of(text) in keys else _lines(text, runs))]


def _lines(text: str, runs: Sequence[Run]) -> list[str]:
    """Part words that the extractor gives in one piece as the page does; as they are where these are not they."""
    key = key_of(text)
    words = words_in(text)
    lines = [run.text for run in runs if run.key and is_told(run.text, key, words, key=run.key)]
    return lines if sum(len(key_of(line)) for line in lines) >= _NEARLY_ALL * len(key) else [text]
