"""The seam to the extractor, which finds the words of the story in a page.

`find_story` is all that the rest of newsmodel knows of it, so that another extractor can take its place. Today it is
trafilatura, without comments, in its default mode and, where that finds hardly anything, in its generous one; of what
it gives only the words of its blocks are used, in order. Nothing is fetched.
"""

from __future__ import annotations

import copy
import datetime
import functools
import html
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from configparser import ConfigParser
from itertools import chain, islice, takewhile
from typing import Any, TypeVar

import msgspec
from lxml import etree

from newsmodel.errors import MissingExtra
from newsmodel.formats.html.page import is_of_readers
from newsmodel.formats.html.runs import length_of
from newsmodel.formats.html.story.pruning import take_out
from newsmodel.formats.markup.elements import INLINE, MARKS
from newsmodel.formats.markup.parsing import Element, html_parser, html_tree
from newsmodel.prose.characters import COMBINING, SPACED, lies_within, one_line

#: The extra that brings the extractor.
EXTRA = "html"
#: Blocks that hold others.
_HOLDERS = frozenset({"list", "quote", "table", "row", "div"})
_HELD = frozenset({"item", "p", "cell", "head", "quote", "row"})
#: Fewer letters are hardly a story, so that the extractor is asked to be generous; so many times as many then count.
FEW, _FAR_MORE = 250, 2
#: The words of a page in Chinese, Japanese or Korean measure so many times their letters at least.
_WIDE = 1.4
#: The extractor's setting for how many letters are a story.
_LEAST = "MIN_EXTRACTED_SIZE"
#: Tables within so many others are no tables.
_DEEPEST_TABLE = 20
#: Marks in a block for the extractor, whose time grows with the square of their number; the words of more are plain.
_MOST_MARKS = 400
_MARKS = sorted({"a", *MARKS, *INLINE})
#: Elements without words of the page, whose markup is most of many.
_SCRIPTS = ("script", "style")
#: A name that no element has.
_PLAIN = "newsmodel-plain"
#: The day that is guessed where only a year was found.
_NEW_YEAR = "-01-01"

T = TypeVar("T")


def find_story(source: bytes, url: str | None, spare: list[Element] | None = None) -> list[str] | None:
    """Find the words of the story's blocks, in the order of the page.

    Args:
        source: The HTML of a page, in UTF-8.
        url: The address of the page.
        spare: A tree of the HTML, where it has been parsed; it is taken.

    Returns:
        The words; None where the extractor broke on the page.

    Raises:
        MissingExtra: the extractor is not installed.
    """
    extract = _trafilatura().bare_extraction
    # with another format it would write the words as plain text too, which takes a twentieth of its time
    options = {"url": url, "with_metadata": False, "include_comments": False, "output_format": "xml"}

    def words_in(tree: Element, **more: bool) -> list[str]:
        # no reader of it looks at them, and it copies and searches its tree over and over
        etree.strip_elements(tree, *_SCRIPTS, with_tail=False)
        for head in tree.iterchildren("head"):
            del head[:]
        return _words(extract(tree, config=_config(tree), **options, **more))

    words = ask(source, words_in, spare.pop() if spare else None)
    if words is None or letters_of(words) >= FEW:
        return words
    more = ask(source, functools.partial(words_in, favor_recall=True)) or []
    return more if letters_of(more) > _FAR_MORE * letters_of(words) else words


def _config(tree: Element) -> ConfigParser | None:
    """Choose the settings of the extractor for a page: where a letter says as much as two, half as many are a story."""
    words = etree.tostring(tree, method="text", encoding="unicode")
    if lies_within(words, SPACED):
        return None
    letters = "".join(words.split())
    return _wide_config() if length_of(letters) >= _WIDE * len(letters) else None


@functools.cache
def _wide_config() -> ConfigParser:
    from trafilatura.settings import use_config  # noqa: PLC0415 - an extra

    config = use_config()
    config.set("DEFAULT", _LEAST, str(config.getint("DEFAULT", _LEAST) // 2))
    return config


class Guesses(msgspec.Struct, frozen=True):
    """The extractor's guesses, for what a page does not say in any way that is understood.

    Attributes:
        source: The HTML of the page, in UTF-8.
        url: The address of the page.
        spare: A tree of the HTML, where it has been parsed; it stays as it is.
    """

    source: bytes
    url: str | None
    spare: Sequence[Element] = ()

    def author(self) -> str | None:
        """Guess the authors: names with semicolons between them; None without the extractor."""
        return ask(self.source, self._author_in, self._tree()) if is_installed() else None

    def _tree(self) -> Element | None:
        return copy.copy(self.spare[0]) if self.spare else None

    def _author_in(self, tree: Element) -> str | None:
        """Guess the authors in a page; the extractor writes names in its own way, and the page's own words count."""
        from trafilatura import metadata  # noqa: PLC0415 - an extra

        _take_readers_out(tree)
        words = one_line(" ".join(map(str, tree.itertext())))
        # all that the extractor reads beside the author, the day above all, takes most of its time
        named: str | None = metadata.examine_meta(tree).author
        guess = named if named and " " in named else metadata.extract_author(tree)
        names = [name.strip() for name in html.unescape(guess or "").split(";")]
        if " " in names[0]:  # what somebody is, and where, may stand behind a whole name: "Ana Ruiz; Head; Madrid"
            names = list(takewhile(lambda name: " " in name, names))
        return "; ".join(filter(None, (_printed(name, words) for name in names))) or None

    def date(self) -> datetime.date | None:
        """Guess the day of publication; None without the extractor."""
        if not is_installed():
            return None
        import htmldate  # noqa: PLC0415 - comes with the extra

        def day_in(tree: Element) -> str | None:
            _take_readers_out(tree)
            told: str | None = htmldate.find_date(tree, url=self.url, original_date=True)
            return told

        told = ask(self.source, day_in, self._tree())
        return datetime.date.fromisoformat(told) if told and not told.endswith(_NEW_YEAR) else None


def _take_readers_out(tree: Element) -> None:
    """Take out of a page what readers say: who they are, and when they said it, is not the story's."""
    for box in [each for each in tree.iter() if isinstance(each.tag, str) and is_of_readers(each)]:
        if next(box.iter("h1"), None) is None:
            take_out(box)


def _printed(name: str, words: str) -> str | None:
    """Find a name as a page prints it, letter case and the signs between its words aside; None where it does not."""
    parts = r"[\W_]{1,3}".join(map(re.escape, name.split()))
    match = re.search(rf"(?i)(?<![^\W_]){parts}[{COMBINING}]*(?![^\W_])", words)
    return match[0] if match and name.strip() else None


def ask(source: bytes, question: Callable[[Element], T | None], tree: Element | None = None) -> T | None:
    """Ask the extractor about a page; None where it says nothing, or breaks.

    It is written for pages that people make, goes down into them by recursion, and fails in many ways on others.

    Args:
        source: The HTML of the page, in UTF-8.
        question: What is asked; it may change the tree that it is given.
        tree: A tree of the HTML, where it has been parsed; its elements are taken out of it.
    """
    import lxml.html  # noqa: PLC0415 - the metadata of a page are read without it

    # A class for all elements: lxml.html's own lookup of one asks Python anew whenever an element is looked at.
    parser = html_parser(lxml.html.HtmlElement)
    tree = html_tree(source, parser)[0] if tree is None else _of_class(tree, parser)
    if tree is None:
        return None
    _open_deep_tables(tree)
    _empty_scripts(tree)
    _open_many_marks(tree)
    try:
        return question(tree)
    except Exception:  # noqa: BLE001 - whatever breaks there, the rest of the page can be read
        return None


def _of_class(tree: Element, parser: etree.HTMLParser) -> Element:
    """Move the elements of a tree into one of a parser, whose class they are of when they are looked at anew."""
    root: Element = parser.makeelement(str(tree.tag), tree.attrib)
    root.text = tree.text
    root.extend(list(tree))
    return root


def _empty_scripts(tree: Element) -> None:
    """Leave nothing in the scripts: whether their JSON-LD is believed is not the extractor's matter."""
    for script in tree.iter("script"):
        script.text = None


def _open_many_marks(tree: Element) -> None:
    """Let only so many marks stand in one block; the words of the others stay, and the page's own tree has all."""
    if next(islice(tree.iter(*_MARKS), _MOST_MARKS, None), None) is None:
        return
    blocks: dict[Element, Element] = {}
    marks: Counter[Element] = Counter()
    for mark in tree.iter(*_MARKS):
        parent = mark.getparent()
        if parent is not None:
            block = blocks[mark] = blocks.get(parent, parent)
            marks[block] += 1
            if marks[block] > _MOST_MARKS:
                mark.tag = _PLAIN
    if max(marks.values(), default=0) <= _MOST_MARKS:
        return
    etree.strip_tags(tree, _PLAIN)
    for element in tree.iter():  # what was in pieces becomes one piece: each look at it would join them again
        element.text, element.tail = element.text, element.tail


def _open_deep_tables(tree: Element) -> None:
    """Make tables deep within others plain boxes: the extractor asks each for its depth over and over."""
    if next(islice(tree.iter("table"), _DEEPEST_TABLE, None), None) is None:
        return
    depth = 0
    for event, table in etree.iterwalk(tree, events=("start", "end"), tag="table"):
        depth += 1 if event == "start" else -1
        if event == "end" and depth >= _DEEPEST_TABLE:
            table.tag = "div"


def is_installed() -> bool:
    """Tell whether the extractor is there."""
    try:
        _trafilatura()
    except MissingExtra:
        return False
    return True


def _trafilatura() -> Any:
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise MissingExtra(EXTRA) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


def letters_of(words: Sequence[str]) -> int:
    """Count the letters of some words; one of Chinese, Japanese or Korean counts as two."""
    return length_of("".join(words))


def _words(found: Any) -> list[str]:
    """Join the words of the blocks that the extractor found."""
    return [] if found is None else list(_blocks(found.body))


def _blocks(body: Element) -> Iterator[str]:
    """Yield the words of the blocks, and the loose ones between them."""
    found = chain.from_iterable((*_pieces_of(block), block.tail or "") for block in body)
    for words in chain((body.text or "",), found):
        if words and not words.isspace():
            yield one_line(words)


def _pieces_of(block: Element) -> Iterator[str]:
    if block.tag in _HOLDERS:
        yield from _pieces(block)
    else:
        yield "".join(map(str, block.itertext()))


def _pieces(holder: Element) -> Iterator[str]:
    """Yield the words of the blocks within one that holds others, and those that stand between these."""
    parts: list[str] = []
    for event, element in etree.iterwalk(holder, events=("start", "end")):
        if element.tag in _HELD:
            yield "".join(parts)
            parts.clear()
        words = element.text if event == "start" else element.tail if element is not holder else None
        parts.append(words or "")
    yield "".join(parts)
