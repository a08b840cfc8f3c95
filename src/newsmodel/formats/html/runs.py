"""The words of a page as runs: stretches of words with no block between them, each of which people see as one block.

A run knows where its words stand in the tree, so that it can be found again by its words, and taken out or left in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, filterfalse
from typing import NamedTuple

import msgspec
from lxml import etree

from newsmodel.formats.markup.elements import HEADINGS, MARKS
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import SPACED, lies_within, one_line
from newsmodel.prose.patterns import pattern

#: Elements within a line that begin and end nothing, as links and blocks do.
_PLAIN = frozenset(MARKS).difference({"a"}) | frozenset(
    """
    abbr acronym bdi bdo big br cite data font label mark nobr output q rb rp rt rtc ruby small span time wbr
    """.split()  # noqa: SIM905
)
#: Elements whose words are no part of a page's text, or are none that can be a story's.
_SKIPPED = frozenset(
    """
    head script style noscript template svg math iframe object embed select option button input textarea canvas video
    audio datalist map meter progress dialog meta link base
    """.split()  # noqa: SIM905
)
#: What style sheets call words that are read aloud and not shown.
_UNSEEN = re.compile(
    r"(?i)(?:^|\s)(?:visually-?hidden|(?:u-)?sr-only|screen-?reader(?:-text|-only)?|hidden-visually|a11y-hidden)(?:\s|$)"
)
#: Share of a run's words that is one link, where the rest is a bullet, a number or a "more".
_NEARLY_ALL = 0.85
_WIDE = pattern(r"[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
_WORD = re.compile(r"\w+")
#: Fewer letters can stand in longer words by chance.
_FEW_LETTERS = 12
#: The like of a script without spaces, where no sentence has its parts as words.
_FEW_UNSPACED = 4
#: For words in ASCII, which bytes are reduced much faster than strings: their letters in lower case, and what is none.
_LOWER = bytes(range(256)).lower()
_NO_LETTERS = bytes(byte for byte in range(0x80) if not chr(byte).isalnum())


class Slot(NamedTuple):
    """A place of words in the tree: in an element, or behind it.

    Attributes:
        element: The element.
        is_tail: Whether they stand behind it.
    """

    element: Element
    is_tail: bool

    @property
    def words(self) -> str:
        """The words."""
        return (self.element.tail if self.is_tail else self.element.text) or ""

    @property
    def is_linked(self) -> bool:
        """Whether they are in a link."""
        if self.element.tag == "a" and not self.is_tail:
            return True
        return next(self.element.iterancestors("a"), None) is not None


class Run(msgspec.Struct):
    """A run of words.

    Attributes:
        owner: The block that they stand in.
        slots: Where they stand.
        text: The words, on one line.
        key: Their letters and digits, in lower case.
        length: Their length in Latin letters: a letter of Chinese, Japanese or Korean counts as two of them.
        linked: How many of the characters are in links.
    """

    owner: Element
    slots: list[Slot] = msgspec.field(default_factory=list)
    text: str = ""
    key: str = ""
    length: int = 0
    linked: int = 0

    @property
    def is_link(self) -> bool:
        """Whether nearly all of it is a link."""
        return self.linked >= _NEARLY_ALL * len(self.text)

    def says_most_of(self, other: str) -> bool:
        """Tell whether most of its words are those of some others."""
        words = words_in(self.text)
        return 2 * len(words & words_in(other)) > len(words)

    @property
    def is_heading(self) -> bool:
        """Whether it stands in a heading."""
        return self.owner.tag in HEADINGS or next(self.owner.iterancestors(*HEADINGS), None) is not None

    def ancestors(self) -> Iterator[Element]:
        """Yield the blocks that it stands in, the innermost first."""
        return chain((self.owner,), self.owner.iterancestors())


def _names_unseen(told: str) -> bool:
    """Tell whether a class is that of what is for those alone who listen to the page, or is hidden outright."""
    return ("hidden" in told or "sr-" in told or "reader" in told) and _UNSEEN.search(told) is not None


def length_of(words: str) -> int:
    """Measure words in Latin letters: a letter of Chinese, Japanese or Korean counts as two of them.

    Example:
        >>> length_of("rain"), length_of("雨")
        (4, 2)
    """
    return len(words) + (0 if lies_within(words, SPACED) else len(_WIDE.findall(words)))


def key_of(words: str) -> str:
    """Reduce words to their letters and digits in lower case: what is left when their form is taken away.

    Example:
        >>> key_of("“It rained,” she said.")
        'itrainedshesaid'
    """
    if words.isascii():
        return words.encode().translate(_LOWER, _NO_LETTERS).decode()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words).casefold()))


def words_in(text: str) -> set[str]:
    """List the words of a text, each once and in lower case."""
    words = {*text.casefold().split()}
    odd = [*filterfalse(str.isalnum, words)]  # most need no pattern
    words.difference_update(odd)
    words.update(_WORD.findall(" ".join(odd)))
    return words


def is_told(text: str, letters: str, words: set[str], *, key: str | None = None) -> bool:
    """Tell whether a longer text has some words: their letters in a row, and where these are few, each as a word.

    Args:
        text: The words.
        letters: The letters of the longer text.
        words: Its words.
        key: The letters of the words, where these are known.

    Example:
        >>> [is_told(some, "asealonthepier", {"a", "seal", "on", "the", "pier"}) for some in ("Seal on", "Sea")]
        [True, False]
    """
    key = key_of(text) if key is None else key
    if key not in letters:
        return False
    least = _FEW_LETTERS if lies_within(text, SPACED) else _FEW_UNSPACED
    return len(key) >= least or words_in(text) <= words


class _Reader:
    """One walk over a page, without recursion."""

    def __init__(self, root: Element, key: str, behind: int) -> None:
        self.found: list[Run] = []
        self._root = root
        self._key, self._behind = key, behind
        self._left: int | None = None
        self._run: Run | None = None
        self._parts: list[str] = []
        self._links = 0
        self._blocks: list[Element] = [root]

    def read(self) -> list[Run]:
        """Walk."""
        skipped: Element | None = None
        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            tag, is_end = element.tag, event == "end"
            if is_end:
                if tag not in _PLAIN and element is not skipped:
                    self._close(tag)
                words = element.tail if element is not self._root else None
            elif tag in _SKIPPED or ((told := element.get("class")) and _names_unseen(told)):
                walk.skip_subtree()
                skipped = element
                continue
            else:
                if tag not in _PLAIN:
                    self._open(element)
                words = element.text if tag != "br" else "\n"
            if words and (self._run is not None or not words.isspace()):
                self._words(words, Slot(element, is_end))
            if self._left == 0:
                break
        self._flush()
        return self.found

    def _open(self, element: Element) -> None:
        """Begin a link or a block."""
        if element.tag == "a":
            self._links += 1
            return
        if self._run is not None:
            self._flush()
        self._blocks.append(element)

    def _close(self, tag: str) -> None:
        """End a link or a block."""
        if tag == "a":
            self._links -= 1
            return
        if self._run is not None:
            self._flush()
        self._blocks.pop()

    def _words(self, words: str, slot: Slot) -> None:
        run = self._run
        if run is None:
            run = self._run = Run(self._blocks[-1])
        run.slots.append(slot)
        self._parts.append(words)
        if self._links:
            run.linked += len(words.strip())

    def _flush(self) -> None:
        run, self._run = self._run, None
        if run is None or self._left == 0:
            return
        text = run.text = one_line("".join(self._parts))
        self._parts.clear()
        if text:
            run.key, run.length = key_of(text), length_of(text)
            self.found.append(run)
            if self._left is not None:
                self._left -= 1
            elif self._key and run.key == self._key and run.is_heading:  # a menu may have it too
                self._left = self._behind


def runs_of(root: Element, *, key: str = "", behind: int = 0) -> list[Run]:
    """Read the runs of words below an element, in the order of the page.

    Args:
        root: The element.
        key: The letters of a heading that only so many runs behind are wanted; none for all runs.
        behind: How many.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> tree = tree_of("<h1>One <b>line</b></h1><p>Two</p>three")
        >>> [run.text for run in runs_of(tree)], [run.text for run in runs_of(tree, key="oneline", behind=1)]
        (['One line', 'Two', 'three'], ['One line', 'Two'])
    """
    return _Reader(root, key, behind).read()
