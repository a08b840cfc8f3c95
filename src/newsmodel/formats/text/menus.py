"""The menu of a page that was copied with its story: short lines above the headline, some of them words of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.formats.text.above_story import is_furniture, is_prose, is_unspaced
from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, is_page_edge
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.naming import is_outlet
from newsmodel.prose.patterns import pattern

#: A point of a menu is no longer, and has no more spaces.
_LONGEST_POINT, _SPACES_OF_POINT = 40, 2
#: A menu has so many words of a page at least.
_FEWEST_WORDS_OF_PAGE = 2
#: Menus are looked for in so many lines.
_REACH = 60
#: Kinds of boilerplate that menus have.
_OF_PAGES = frozenset(
    {
        BoilerplateKind.NAVIGATION,
        BoilerplateKind.SUBSCRIBE,
        BoilerplateKind.SHARE,
        BoilerplateKind.NEWSLETTER,
        BoilerplateKind.FOLLOW,
        BoilerplateKind.ADVERTISEMENT,
    }
)
#: Between the steps of the way to a page: "News | Local", "Home > News".
_STEP = pattern(r" [|>\u203a\u00bb/\u2192\u2022\u00b7] ")


def find_menu(passages: Sequence[Passage]) -> frozenset[int]:
    """Find the lines above a headline that are the menu of a page.

    They stand in blocks of short lines, the first of which has words of a page; the way to the page may stand below.
    A headline, and the story, must be left below. A line among them that restricts the story is none of the menu's.

    Args:
        passages: All paragraphs of the text.
    """
    found: list[int] = []
    start = 0
    for block in _blocks(passages[:_REACH]):
        points = [place for place, one in enumerate(block, start) if not _restricts(one.text)]
        is_menu = _is_menu([passages[place].text for place in points])
        is_way = bool(found) and len(block) == 1 and _is_way(block[0].text)
        start += len(block)
        if not (is_menu or is_way) or not _is_headline_below(passages, start):
            break
        found += points
    return frozenset(found)


def _blocks(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield the lines that stand right below one another."""
    block: list[Passage] = []
    for passage in passages:
        if block and passage.line != block[-1].line + len(block[-1].lines):
            yield block
            block = []
        block.append(passage)
    if block:
        yield block


def _restricts(text: str) -> bool:
    """Tell whether a line restricts the story, or corrects it."""
    seen = look(text)
    return seen.restricts_use or seen.notice is not None


def _is_menu(lines: Sequence[str]) -> bool:
    """Tell whether all lines of a block are short, several are words of a page, and no headline is the first."""
    return (
        all(map(_may_be_point, lines))
        and sum(map(_is_page_word, lines)) >= _FEWEST_WORDS_OF_PAGE
        and _may_be_first(lines[0])
    )


def _may_be_first(text: str) -> bool:
    """Tell whether a line may begin a menu: words of a page, one word, or the name of an outlet."""
    return _is_page_word(text) or (" " not in text and not is_unspaced(text)) or is_outlet(text)


def _may_be_point(text: str) -> bool:
    """Tell whether a line may be a point of a menu: short, and no sentence; or words of a page."""
    seen = look(text)
    if _restricts(text) or seen.byline or seen.publication or seen.dateline:
        return False
    is_short = len(text) <= _LONGEST_POINT and text.count(" ") <= _SPACES_OF_POINT and not seen.ends_sentence
    return is_short or _is_page_word(text)


def _is_page_word(text: str) -> bool:
    """Tell whether a line is a word of the page that menus have, and nothing else."""
    found = look(text).boilerplate
    if found is not None:
        return found.kind in _OF_PAGES and not found.rest
    return is_page_edge(text) or text.lower() in furniture_words("home_words")


def _is_way(text: str) -> bool:
    """Tell whether a line is the way to the page: several short steps with signs between."""
    steps = _STEP.split(text)
    return len(steps) > 1 and all(map(_may_be_point, steps)) and not _says_more(text)


def _says_more(text: str) -> bool:
    """Tell whether a line says of the story who wrote it, when, or how it may be used."""
    seen = look(text)
    return _restricts(text) or bool(seen.byline or seen.author_line or seen.dated or seen.publication)


def _is_headline_below(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line that may be a headline stands at a place, and more below it."""
    if index + 1 >= len(passages):
        return False
    text = passages[index].text
    return look(text).could_be_headline and not is_prose(text) and not is_furniture(text)
