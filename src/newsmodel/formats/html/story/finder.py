"""Our own finder of stories: the sentences below the page's heading, where the extractor finds none or is not there.

It is a small one, for briefs, for pages on which the extractor breaks, and for installs without the extra: on pages of
publishers the extractor finds more, and is asked first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story import surroundings
from newsmodel.formats.html.story.structure import BLOCKS, LONG, is_heading
from newsmodel.formats.markup.elements import CAPTIONS, FIGURES
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.looks import look

#: Elements that no story stands in.
_OUTSIDE = frozenset({"nav", "footer", "aside", "form", "dialog", "header", *CAPTIONS, *FIGURES})
#: A sentence has so many letters, where those of Chinese count twice.
_SHORTEST = 16
_MOST_LINKED = 0.3
#: A shorter paragraph beside sentences is no sentence.
_SHORTEST_BESIDE = 8
#: The end of words in a script whose sentences have no stops: Thai, Lao.
_UNSTOPPED = re.compile("[\u0e00-\u0eff]\\Z")
#: The story stands in the smallest element with this share of the letters below the heading.
_MOST = 0.8


def sentences_below(runs: Sequence[Run], heading: int | None) -> set[int]:
    """Find the sentences that stand with the page's heading.

    Args:
        runs: The runs of the page's words.
        heading: The place of its heading; None where it has none, so that all of the page is looked at.

    Returns:
        The places of the runs.

    Example:
        >>> from newsmodel.formats.html.runs import runs_of
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> runs = runs_of(tree_of("<h1>Rain</h1><p>By Ana Ruiz<p>It rained on Monday.<footer>We like you. Call us."))
        >>> sentences_below(runs, 0)
        {2}
    """
    told = [place for place in range(_after(heading), len(runs)) if _is_sentence(runs[place])]
    if heading is not None:
        told = _at_home(told, runs, heading)
    return set(_with_neighbours(_densest(told, runs), runs))


def _with_neighbours(told: Sequence[int], runs: Sequence[Run]) -> list[int]:
    """Add the short paragraphs that stand right beside sentences in one element: "Nobody was hurt."."""
    holders = {runs[place].owner.getparent() for place in told if runs[place].owner.tag == "p"}
    known = frozenset(told)
    beside = (place for place in range(min(told, default=0), len(runs)) if place not in known)
    more = [
        place
        for place in beside
        if runs[place].owner.tag == "p"
        and runs[place].owner.getparent() in holders
        and runs[place].length >= _SHORTEST_BESIDE
        and _ends(runs[place])
        and _is_told(runs[place])
    ]
    return sorted((*told, *more))


def _after(heading: int | None) -> int:
    return 0 if heading is None else heading + 1


def _is_sentence(run: Run) -> bool:
    """Tell whether a run is a sentence of a story, by its words and by what it stands in."""
    if run.length < _SHORTEST or is_heading(run) or run.linked > _MOST_LINKED * len(run.text):
        return False
    if not (run.length >= LONG or _ends(run)):
        return False
    if any(each.tag in _OUTSIDE or (each.tag not in BLOCKS and surroundings.is_strange(each)) for each in _boxes(run)):
        return False
    return _is_told(run)


def _ends(run: Run) -> bool:
    """Tell whether a run ends as sentences do; some scripts have no stops."""
    return surroundings.ends_sentence(run) or _UNSTOPPED.search(run.text) is not None


def _is_told(run: Run) -> bool:
    """Tell whether the words of a run are no furniture."""
    seen = look(run.text)
    return not (seen.boilerplate or seen.publication or seen.byline or seen.is_tagline)


def _boxes(run: Run) -> Iterable[Element]:
    """Yield the elements around a run, but for those of the whole page."""
    return (each for each in run.ancestors() if each.tag not in ("body", "html", "main"))


def _at_home(told: Sequence[int], runs: Sequence[Run], heading: int) -> list[int]:
    """Choose the sentences in the smallest element around the heading that has any."""
    for home in runs[heading].ancestors():
        held = [place for place in told if any(each is home for each in runs[place].ancestors())]
        if held:
            return held
    return []


def _densest(told: Sequence[int], runs: Sequence[Run]) -> list[int]:
    """Choose the sentences in the smallest element that has most of the letters."""
    letters: Counter[Element] = Counter()
    for place in told:
        letters.update(dict.fromkeys(runs[place].ancestors(), runs[place].length))
    total = sum(runs[place].length for place in told)
    for place in sorted(told, key=lambda each: -runs[each].length)[:1]:
        region = next(each for each in runs[place].ancestors() if letters[each] >= _MOST * total)
        return [each for each in told if any(above is region for above in runs[each].ancestors())]
    return []


def words_with(found: Collection[int], runs: Sequence[Run]) -> list[str]:
    """List the words that stand with some sentences in one element, without single letters and boxes of no story.

    Args:
        found: The places of the sentences.
        runs: The runs of the page's words.
    """
    around = [set(runs[place].ancestors()) for place in found]
    boxes = (each for each in runs[min(found)].ancestors() if each.tag not in BLOCKS)
    region = next((each for each in boxes if all(each in held for held in around)), None)
    within = (run for run in runs if run.length > 1 and any(each is region for each in run.ancestors()))
    return [run.text for run in within if not any(each.tag in _OUTSIDE for each in _boxes(run))]
