"""Figures, tables and embeds of a story, found around the runs that were chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import islice

from newsmodel.formats.html.page import is_in, words_of
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.pruning import take_out
from newsmodel.formats.html.story.structure import Structure, around
from newsmodel.formats.html.story.surroundings import is_boxed_picture
from newsmodel.formats.markup.elements import FRAMES, PICTURES, PLAYERS, SOURCE_SETS, SOURCES
from newsmodel.formats.markup.embeds import is_post
from newsmodel.formats.markup.parsing import Element

#: A picture is at least so wide and high, where the page says how large it is.
_LEAST_SIZE = 100
_ICON = re.compile(r"(?i)avatar|author|logo|icon|emoji|pixel|badge|share|spinner|placeholder|sprite")
_CREDIT = re.compile(r"(?i)credit|copyright|photographer|byline|(?:^|[\s_-])(?:source|quelle|autor|foto)(?:[\s_-]|$)")
_CAPTION = re.compile(r"(?i)caption|legend|description|bildunterschrift|\bdesc\b")
_LONGEST_CREDIT = 150
#: Elements that may be a caption or a credit, and those whose words are no caption and stay.
_WORDED = ("span", "small", "em", "i", "cite", "p", "div", "footer")
#: Those of them that are one where nothing says what is, if they have so many words: fewer are the label of a button.
_UNNAMED, _LEAST_WORDS = ("p", "div", "small", "em"), 4
_BLOCKS = ("p", "div")
_KEEP_WORDS = (*FRAMES, *PLAYERS, "table")
#: So many levels below what holds the story stand the figures of a gallery.
_GALLERY_LEVELS = 4
_OUTSIDE = frozenset({"nav", "aside", "footer", "form", "button"})
#: Part of a table's cells that the extractor found, so that the whole table is the story's.
_LEAST_CELLS = 0.5


def shown_in(structure: Structure, kept: set[int], authors: Sequence[str] = ()) -> list[Element]:
    """Find the elements that the story shows, in the order of the page.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are its body.
        authors: Who wrote it, whose own pictures are none of the story's.
    """
    runs = structure.runs
    if not kept:
        return []
    owners = {runs[place].owner for place in kept}
    shown = _shown(structure, owners, runs[max(kept)].owner)
    found = [each for each in shown if not any(picture.get("alt") in authors for picture in each.iter(*PICTURES))]
    inside = structure.trunk.union(*(each.iter() for each in found))
    return [*found, *(table for table in _tables(runs, kept) if table not in inside)]


def _shown(structure: Structure, owners: set[Element], last: Element) -> Iterator[Element]:
    """Find figures, pictures and embeds from the page's heading to the last block of the story.

    Between the header and the elements that hold the story only figures count: other pictures there are the page's.
    Behind the last block only what stands beside it counts.
    """
    root = around([structure.region, *([structure.header] if structure.header is not None else [])])
    storys = {structure.region, structure.header}
    known = {root, *owners}
    skipped: set[Element] = set()
    within: set[Element] = set()
    has_begun, has_ended = structure.header is None, False
    for element in root.iter():
        has_ended = has_ended or element is last
        parent = element.getparent()
        if has_ended and not _is_beside(element, structure):
            continue
        if element in storys or parent in within:
            within.add(element)
        has_begun = has_begun or element is structure.header
        if parent in skipped or element.tag in _OUTSIDE or _is_strange(element, structure, known):
            skipped.add(element)
        elif _is_shown(element):
            skipped.add(element)
            if has_begun and (element in within or element.tag == "figure") and not _is_teaser(element):
                yield element


def holds_picture(element: Element) -> bool:
    """Tell whether an element shows something, and leads to no other story."""
    shown = any(_is_shown(each) and not _is_teaser(each) for each in element.iter())
    return shown and next(element.iter("a"), None) is None


def places_of(shown: Sequence[Element], runs: Sequence[Run]) -> dict[int, Element]:
    """Find the runs that some elements stand behind, by their places."""
    if not shown:
        return {}
    owners = {run.owner: place for place, run in enumerate(runs)}
    wanted, last, found = set(shown), 0, dict[int, Element]()
    for element in shown[0].getroottree().iter():
        last = owners.get(element, last)
        if element in wanted:
            found[last] = element
            wanted.discard(element)
            if not wanted:
                break
    return found


def _is_beside(element: Element, structure: Structure) -> bool:
    """Tell whether an element is a child of one that holds the story, or of a paragraph or a gallery there."""
    box = element
    for _ in range(_GALLERY_LEVELS):
        parent = box.getparent()
        if parent is None or parent in structure.holders:
            is_box = box.tag == "p" or _is_gallery(box) or (is_boxed_picture(box) and not words_of(box))
            return parent is not None and (box is element or is_box)
        box = parent
    return False


def _is_gallery(box: Element) -> bool:
    """Tell whether a box has figures, and no words but theirs."""
    is_shown = False
    for each in box.iter():
        if each.tag == "figure":
            is_shown = True
        elif (each.text or "").strip() and not is_in(each, "figure"):
            return False
    return is_shown


def _is_strange(element: Element, structure: Structure, storys: Container[Element]) -> bool:
    return element not in storys and structure.is_strange(element)


def _is_shown(element: Element) -> bool:
    if element.tag == "figure":
        return next(element.iter(*PICTURES, *PLAYERS, *FRAMES), None) is not None
    if element.tag == "blockquote":
        return is_post(element)
    return element.tag in PICTURES or element.tag in PLAYERS or element.tag in FRAMES


def _is_teaser(element: Element) -> bool:
    """Tell whether an element is a picture of another story, of a person, or one that the page is made of."""
    told = f"{element.get('class', '')} {element.get('alt', '')}"
    if element.tag in PICTURES and (not _has_source(element) or _ICON.search(told) or _is_small(element)):
        return True
    if element.tag == "figure":
        pictures = list(element.iter(*PICTURES))
        if _ICON.search(element.get("class", "")) or (pictures and all(map(_is_small, pictures))):
            return True
    link = next(element.iterancestors("a"), None)
    return link is not None and any(str(words).strip() for words in link.itertext())


def _has_source(element: Element) -> bool:
    return any((element.get(name) or "").strip() for name in (*SOURCES, *SOURCE_SETS))


def _is_small(element: Element) -> bool:
    sizes = [value for name in ("width", "height") if (value := element.get(name, "").strip()).isdecimal()]
    return any(int(value) < _LEAST_SIZE for value in sizes)


def tidy(figure: Element) -> None:
    """Leave in a figure its pictures, one caption and one credit, each in an element that says what it is.

    Words elsewhere in it are labels of buttons, or the caption over again.

    Args:
        figure: The figure; it is changed.
    """
    if figure.tag != "figure":
        return
    credit = _taken(figure, [each for each in figure.iter(*_WORDED) if _is_credit(each)], _LONGEST_CREDIT)
    named = [*figure.iter("figcaption"), *filter(_is_caption, figure.iter(*_WORDED))]
    caption = _taken(figure, named) if named else _joined(figure)
    for element in figure.iter():
        element.tail = None
        if element.tag not in _KEEP_WORDS and not is_in(element, *_KEEP_WORDS):
            element.text = None
    if caption is not None:
        caption.tag = "figcaption"
        figure.append(caption)
    if credit is not None:
        credit.tag = "p"
        credit.set("class", "credit")
        figure.append(credit)


def _taken(figure: Element, elements: Sequence[Element], longest: int | None = None) -> Element | None:
    """Take the first of some elements that has words out of a figure; the others are taken out too."""
    found: Element | None = None
    for element in elements:
        words = "".join(map(str, element.itertext())).strip()
        is_inside = any(each is figure for each in element.iterancestors())
        if not is_inside or next(element.iter(*PICTURES, *PLAYERS, *FRAMES), None) is not None:
            continue
        if longest is not None and len(words) > longest:
            continue
        take_out(element)
        found = element if found is None and words else found
    return found


def _is_credit(element: Element) -> bool:
    return element.tag == "footer" or bool(_CREDIT.search(element.get("class", "")))


def _is_caption(element: Element) -> bool:
    return bool(_CAPTION.search(element.get("class", "")))


def _joined(figure: Element) -> Element | None:
    """Take all lines out of a figure that nothing names its caption, as one."""
    lines = [
        each
        for each in figure.iter(*_UNNAMED)
        if _may_be_caption(each) and next(each.iterdescendants(*_BLOCKS), None) is None
    ]
    words = [" ".join("".join(map(str, each.itertext())).split()) for each in lines]
    caption = _taken(figure, lines)
    if caption is not None and len(words) > 1:
        for child in list(caption):
            caption.remove(child)
        caption.text = " ".join(words)
    return caption


def _may_be_caption(element: Element) -> bool:
    words = "".join(map(str, element.itertext())).split()
    return len(words) >= _LEAST_WORDS and not is_in(element, "a", "button", *_KEEP_WORDS)


def _tables(runs: Sequence[Run], kept: set[int]) -> list[Element]:
    """Find the tables of which most cells were found."""
    found: Counter[Element] = Counter()
    for place in kept:
        if runs[place].owner.tag in ("td", "th"):
            found.update(islice(runs[place].owner.iterancestors("table"), 1))
    if not found:
        return []
    held = Counter(table for run in runs for table in run.owner.iterancestors("table") if table in found)
    return [table for table, count in found.items() if count >= _LEAST_CELLS * held[table]]
