"""Structure of a page around its story: the elements that hold its paragraphs."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

import msgspec

from newsmodel.formats.html.head_runs import tells_times
from newsmodel.formats.html.page import is_comment
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.surroundings import ends_sentence, is_deck, is_strange, strange_words
from newsmodel.formats.markup.elements import HEADINGS, LISTS, QUOTES
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.looks import look

#: A paragraph of so many characters is a story's.
LONG = 80
#: Long paragraphs have so much of a story that is told in such.
_LEAST_LONG = 0.5
#: What has fewer letters may be a story without a sentence.
_BRIEF = 400
#: Boxes that make up more than this share of what was found are how the page is built.
_MOST_IN_BOXES = 0.25
#: An element holds the story with this share of its letters; together they hold at least that share.
_LEAST_HELD, _MOST_HELD = 0.1, 0.8
#: So many levels above the paragraphs' parents are looked at.
_HIGHEST = 4
#: So many levels around a run are asked for what they are.
_LEVELS = 7
#: Elements that are a block themselves, and no box.
BLOCKS = frozenset({"p", "table", "pre", "figure", "dl", "center", *HEADINGS, *LISTS, *QUOTES})


class Structure(msgspec.Struct, frozen=True):
    """The story's place in a page.

    Attributes:
        runs: The runs of the page's words.
        holders: The elements whose children are the story's paragraphs.
        trunk: These, and all that they stand in.
        region: The innermost element that all of them stand in.
        header: The largest element around the page's heading that holds nothing of the story; the heading itself where
            it stands beside the story.
        first: The place of its first long paragraph.
        last: The place of the last one in these elements.
        states: Words in the classes of the story's own paragraphs, which elsewhere name boxes: "paywall".
        walks: The elements around the runs that were asked for, by their blocks.
        strange: Whether elements are no part of a story, those that were asked for.
    """

    runs: Sequence[Run]
    holders: frozenset[Element]
    trunk: frozenset[Element]
    region: Element
    header: Element | None
    first: int
    last: int
    states: frozenset[str] = frozenset()
    walks: dict[Element, tuple[Element, ...]] = msgspec.field(default_factory=dict)
    strange: dict[Element, bool] = msgspec.field(default_factory=dict)

    def around(self, run: Run) -> tuple[Element, ...]:
        """List the elements around a run, up to one that holds the story; of a deep one the innermost."""
        found = self.walks.get(run.owner)
        if found is None:
            outside = takewhile(lambda each: each not in self.trunk, islice(run.ancestors(), _LEVELS))
            found = self.walks[run.owner] = tuple(outside)
        return found

    def is_strange(self, element: Element) -> bool:
        """Tell whether the class or the id of an element says that it is no part of a story."""
        found = self.strange.get(element)
        if found is None:
            found = self.strange[element] = is_strange(element, self.states) or is_comment(element)
        return found

    def is_most(self, some: Iterable[int], of: Iterable[int]) -> bool:
        """Tell whether some of the runs have so much of the words that they are how the page is built, and no boxes."""
        return self._letters(some) > _MOST_IN_BOXES * self._letters(of)

    def _letters(self, places: Iterable[int]) -> int:
        return sum(len(self.runs[place].text) for place in places)


def structure_of(runs: Sequence[Run], found: Iterable[int], heading: int | None = None) -> Structure | None:
    """Read the structure off the extractor's runs; None where they have no paragraph, and are no brief.

    Where most of its paragraphs are short, as in Hebrew, which has no vowels, those count that are sentences.

    Args:
        runs: The runs of the page's words.
        found: The places of those that the extractor found.
        heading: The place of the page's heading.
    """
    told = [place for place in sorted(found) if runs[place].owner.tag not in HEADINGS]
    worded = _without_readers([place for place in told if not _is_of_head(runs[place])], runs)
    long = _long_of(worded, runs)
    if not long and sum(runs[place].length for place in worded) < _BRIEF:
        long = worded
    if not long:
        return None
    holders = _without_header(_holders(long, runs), runs[heading] if heading is not None else None)
    region = around(holders or {runs[place].owner for place in long})
    trunk = frozenset(each for holder in holders or {region} for each in (holder, *holder.iterancestors()))
    header = _header(runs[heading], trunk) if heading is not None else None
    story = [place for place in long if not stands_in(runs[place], header)] or long
    held = [place for place in story if any(each in holders for each in runs[place].ancestors())] or story
    return Structure(runs, holders, trunk, region, header, story[0], held[-1], _states(story, runs))


def _is_of_head(run: Run) -> bool:
    """Tell whether a run is as long as a paragraph and says who and when, or whose the page is."""
    if run.length < LONG:
        return False
    notice = look(run.text).boilerplate
    return tells_times(run) or (notice is not None and notice.kind is BoilerplateKind.COPYRIGHT)


def _without_readers(worded: list[int], runs: Sequence[Run]) -> list[int]:
    """Leave out runs in boxes of what readers say, unless they are much of the words: a page may be built of such."""
    is_readers = functools.cache(is_comment)  # the paragraphs of a story stand in the same elements
    said = {place for place in worded if any(map(is_readers, islice(runs[place].ancestors(), _LEVELS)))}
    letters = sum(runs[place].length for place in said)
    is_little = letters <= _MOST_IN_BOXES * sum(runs[place].length for place in worded)
    return [place for place in worded if place not in said] if is_little else worded


def _long_of(worded: Sequence[int], runs: Sequence[Run]) -> list[int]:
    """Choose the long ones among some runs; where these are not most of the words, those that are sentences too."""
    long = [place for place in worded if runs[place].length >= LONG and not runs[place].is_link]
    if sum(runs[place].length for place in long) >= _LEAST_LONG * sum(runs[place].length for place in worded):
        return long
    told = [place for place in worded if ends_sentence(runs[place]) and not runs[place].is_link]
    weights: Counter[Element] = Counter()
    for place in told:
        weights[_holder_of(runs[place])] += runs[place].length
    most = {holder for holder, weight in weights.items() if weight >= _MOST_HELD * weights.total()}
    # where one element has nearly all of them, what stands elsewhere is the line of a box
    return sorted({*long, *(place for place in told if not most or _holder_of(runs[place]) in most)})


def _states(story: Sequence[int], runs: Sequence[Run]) -> frozenset[str]:
    """Find the words of boxes in the classes of paragraphs that make up much of the story: they are states of it."""
    letters: Counter[str] = Counter()
    for place in story:
        letters.update(dict.fromkeys(strange_words(runs[place].owner), len(runs[place].text)))
    most = _MOST_IN_BOXES * sum(len(runs[place].text) for place in story)
    return frozenset(word for word, count in letters.items() if count > most)


def stands_in(run: Run, element: Element | None) -> bool:
    """Tell whether a run stands in an element."""
    return element is not None and element in run.ancestors()


def _header(heading: Run, trunk: frozenset[Element]) -> Element | None:
    """Find the largest element around a heading that holds no part of the story."""
    outside = list(takewhile(lambda each: each not in trunk, heading.ancestors()))
    is_alone = bool(outside) and outside[-1] is heading.owner and heading.owner.tag not in HEADINGS
    return outside[-1] if outside and not is_alone else None


def around(elements: Iterable[Element]) -> Element:
    """Find the innermost element that some elements stand in, or the only one of them."""
    chains = [[*reversed(list(element.iterancestors())), element] for element in elements]
    common = chains[0]
    for chain in chains[1:]:
        same = [one for one, other in zip(common, chain, strict=False) if one is other]
        common = same
    return common[-1]


def _holders(long: Sequence[int], runs: Sequence[Run]) -> list[Element]:
    """Find the elements that hold most of the long paragraphs: their parents, or those of these where each has its own.

    The one that holds most is the first.
    """
    weights: Counter[Element] = Counter()
    for place in long:
        weights[_holder_of(runs[place])] += len(runs[place].text)
    total = sum(weights.values())
    for _ in range(_HIGHEST):
        holders = [holder for holder, weight in weights.most_common() if weight >= _LEAST_HELD * total]
        if sum(weights[holder] for holder in holders) >= _MOST_HELD * total:
            return holders
        above: Counter[Element] = Counter()
        for holder, weight in weights.items():
            parent = holder.getparent()
            above[holder if holder in holders or parent is None else parent] += weight
        weights = above
    return [holder for holder, weight in weights.most_common() if weight >= _LEAST_HELD * total]


def _without_header(holders: Sequence[Element], heading: Run | None) -> frozenset[Element]:
    """Choose the holders of the story, where a long deck may have made another one of what is around it."""
    if heading is None or not holders:
        return frozenset(holders)
    trunk = {holders[0], *holders[0].iterancestors()}
    return frozenset(
        each
        for each in holders
        if each in trunk or holds_paragraphs(each) or not (stands_in(heading, each) or is_deck(each))
    )


def _holder_of(run: Run) -> Element:
    """Find the element that holds a run's block: its parent, for a paragraph; itself, for loose words."""
    parent = run.owner.getparent() if run.owner.tag in BLOCKS or run.owner.tag == "li" else None
    return parent if parent is not None else run.owner


def holds_paragraphs(element: Element) -> bool:
    """Tell whether at least two long paragraphs are children of an element."""
    return sum(1 for child in element if child.tag == "p" and len("".join(map(str, child.itertext()))) >= LONG) > 1


def is_heading(run: Run) -> bool:
    """Tell whether a run is a heading."""
    return run.owner.tag in HEADINGS
