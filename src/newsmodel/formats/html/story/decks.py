"""Decks: words below the headline that say what the story is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

import msgspec

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story import surroundings
from newsmodel.formats.html.story.structure import LONG, Structure, is_heading, stands_in
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.looks import look

#: A deck has from so many to so many characters; one that only its place speaks for has more, one that class and place
#: speak for may have fewer.
_SHORTEST, _LONGEST, _SHORTEST_BY_PLACE, _SHORTEST_SURE = 30, 600, 40, 12
#: Elements that no deck stands in, so many levels around it, and those that one is.
_OUTSIDE, _LEVELS = frozenset({"figure", "figcaption", "nav", "button", "form", "dialog"}), 8
_DECKS = frozenset({"p", "h2", "h3", "h4", "div", "span", "li"})

#: Names of boxes that lead to other stories, and of a deck where it stands above the byline.
_LEADING = frozenset({"teaser"})
_NO_DECK = re.compile(r"(?i)caption|notice|audio|disclaimer|credit|timestamp|reading-?time")

#: How sure a deck is: by its place alone, by the class of its element, by what the page's metadata says.
BY_PLACE, BY_CLASS, DESCRIBED = 1, 2, 3


class Decks(msgspec.Struct, frozen=True):
    """The signs of a deck on one page.

    Attributes:
        structure: Where the story stands.
        headlines: The letters of what the page says for its headline.
        descriptions: The letters of what it says the story is about.
    """

    structure: Structure
    headlines: Sequence[str] = ()
    descriptions: Sequence[str] = ()

    def sureness(self, run: Run, *, is_found: bool, is_placed: bool = False) -> int:
        """Weigh how surely a run between headline and story is a deck; 0 where it is none.

        Args:
            run: The run.
            is_found: Whether the extractor found it, or it stands near the headline.
            is_placed: Whether it stands right below the headline, and above a byline or as the only heading there.
        """
        around = list(islice(run.ancestors(), _LEVELS))
        outside = list(takewhile(lambda each: each not in self.structure.trunk, around))
        if not self._may_be(run) or any(each.tag in _OUTSIDE for each in around):
            return 0
        if any(run.key.startswith(key.removesuffix("…")) or key.startswith(run.key) for key in self.descriptions):
            return DESCRIBED
        boxes = [each for each in outside[:4] if self.structure.is_strange(each) and not _leads_nowhere(each)]
        if surroundings.boilerplate_of(run) is not None or not (is_placed or not boxes):
            return 0
        if any(surroundings.strange_words(each) - _LEADING for each in boxes):
            return 0
        if any(_NO_DECK.search(each.get("class", "")) for each in around[:3]):
            return 0
        if self._is_marked(run):
            return BY_CLASS
        if surroundings.is_of_head(run):
            return 0
        if is_placed and run.owner.tag in _DECKS and run.length >= _SHORTEST_BY_PLACE:
            return BY_PLACE
        if run.owner.tag in _DECKS and stands_in(run, self.structure.header):
            is_whole = run.owner.tag != "div" or surroundings.ends_sentence(run)
            return BY_PLACE if run.length >= _SHORTEST_BY_PLACE and is_whole else 0
        return BY_PLACE if is_found and is_heading(run) and run.length > LONG else 0

    def takes_first(self, run: Run) -> bool:
        """Tell whether a long paragraph that would be the story's first is a deck by its class."""
        return self._is_marked(run) and self._may_be(run)

    def _is_marked(self, run: Run) -> bool:
        trunk = self.structure.trunk
        around = [each for each in islice(run.ancestors(), 2) if each not in trunk]
        return any(surroundings.is_deck(each) or _leads_nowhere(each) for each in around)

    def _may_be(self, run: Run) -> bool:
        is_sure = self._is_marked(run) and stands_in(run, self.structure.header)
        if not (_SHORTEST_SURE if is_sure else _SHORTEST) <= run.length <= _LONGEST or run.is_link:
            return False
        if any(key in run.key for key in self.headlines):
            return False
        seen = look(run.text)
        return not (seen.publication or seen.byline or seen.is_tagline or _gives_time(run))


def _gives_time(run: Run) -> bool:
    """Tell whether a line has the hour of a day, and ends as no sentence does: "Ana, joined: 12 March 2013, 20:11"."""
    dated = read_dated_line(run.text)
    times = dated.published if dated is not None and not surroundings.ends_sentence(run) else ()
    return any(each.moment is not None and each.moment.hour is not None for each in times)


def _leads_nowhere(box: Element) -> bool:
    """Tell whether a box is a teaser without a link, as German sites and CMSs call a deck."""
    words = surroundings.strange_words(box)
    return bool(words) and words <= _LEADING and next(box.iter("a"), None) is None
