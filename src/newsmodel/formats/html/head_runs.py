"""Lines of a page's head that say of its story who and when: which do, and where they are parted."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.formats.html.page import item_names
from newsmodel.formats.html.runs import Run, Slot
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.publication import LONGEST

#: Properties of microdata and RDFa that give a time of a story.
_DATES = frozenset({"datePublished", "dateModified", "dateCreated"})


def tells_times(run: Run) -> bool:
    """Tell whether a run has an element that gives a time of the story, or says what happened on a date, and by whom.

    A sentence may have such an element amid its words, and tells the story: "They met on <time>4 March</time>."

    Example:
        >>> from newsmodel.formats.html.runs import runs_of
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> lines = ("Jo Lee <time>4 March 2026</time>", "Jo Lee | Updated: 4 March 2026", "It rained on 4 March 2026.")
        >>> [tells_times(runs_of(tree_of(f"<p>{line}</p>"))[0]) for line in (*lines, "They met on <time>4 May</time>.")]
        [True, True, False, False]
    """
    if len(run.text) > LONGEST or not any(map(str.isdecimal, run.text)):
        return False
    if not look(run.text).ends_sentence and any(map(_gives_time, _elements(run))):
        return True
    dated = read_dated_line(run.text)
    if dated is None or not any(each.labelled for each in dated.published):
        return False
    seen = look(run.text)
    return seen.dated is not None or seen.author_line is not None


def parted_words(run: Run) -> str:
    """Write the words of a run with a sign where they touch and an element begins: "Ana Ruiz", "Published on 4 March".

    Example:
        >>> from newsmodel.formats.html.runs import runs_of
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> parted_words(runs_of(tree_of("<p><a>Ana Ruiz</a><span>Published 4 March 2026</span></p>"))[0])
        'Ana Ruiz | Published 4 March 2026'
    """
    parts: list[str] = []
    for slot in run.slots:
        if parts and touches(slot, parts[-1]):
            parts.append(" | ")
        parts.append(slot.words)
    return one_line("".join(parts)) if " | " in parts else run.text


def touches(slot: Slot, before: str) -> bool:
    """Tell whether an element begins right behind other words: with a capital, or, without those, a link or a time."""
    first = slot.words[:1]
    if slot.is_tail or not before[-1:].isalnum():
        return False
    return first.isupper() or (slot.element.tag in ("a", "time") and first.lower() == first.upper())


def _elements(run: Run) -> Iterator[Element]:
    """Yield the elements that words of a run begin, below the block that it is in."""
    return (slot.element for slot in run.slots if not slot.is_tail and slot.element is not run.owner)


def _gives_time(element: Element) -> bool:
    return element.tag == "time" or not _DATES.isdisjoint(item_names(element))
