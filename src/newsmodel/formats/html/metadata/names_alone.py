"""Lines near a page's heading that have nothing but names of people, and are bylines by where they stand."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import islice, zip_longest

from newsmodel.formats.html.head_runs import parted_words
from newsmodel.formats.html.runs import Run
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.naming import is_role
from newsmodel.prose.furniture.person_names import has_given_name

#: A byline is no longer than this, and a paragraph of the story is not shorter than that.
LONGEST, _PARAGRAPH = 120, 80
#: What somebody is, below their name, has no more words.
_LONGEST_ROLE = 4
#: Words between a name and a date that may be what its bearer is, in whatever words, are no more.
_LONGEST_TITLE = 6
_SET_APART = frozenset({"b", "strong", "i", "em"})
_WORD = re.compile(r"[^\W\d_]+")
#: Classes of what is said of a story.
_META = re.compile(r"(?i)(?:^|[\s_-])meta(?:data)?(?:[\s_-]|$)")


def names_alone(near: Sequence[Run]) -> Iterator[tuple[Run, Byline]]:
    """Find lines with nothing but names of people: beside a date, or set apart above the first paragraph.

    Args:
        near: The runs of words around the heading, those behind it first.

    Example:
        >>> from newsmodel.formats.html.runs import runs_of
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> lead = "The council voted on Thursday to keep the last ferry of the town, after a night of debate."
        >>> near = runs_of(tree_of(f"<p>Thomas Okafor</p><p>4 March 2026</p><p>{lead}</p>"))
        >>> [byline.text for _, byline in names_alone(near)]
        ['Thomas Okafor']
    """
    told = " ".join(run.text for run in near if run.length >= _PARAGRAPH)
    story = frozenset(_WORD.findall(told))
    near = [run for run in near if any(map(str.isalnum, run.text))]  # "•" stands between
    for place, (run, below) in enumerate(zip_longest(near, near[1:])):
        is_set = _is_set(near, place) or (run.text not in told and _is_behind_date(near, place))
        is_titled = below is not None and not is_set and _tells_role(below)
        may_be = len(run.text) <= LONGEST and (is_set or is_titled or any(map(str.isdecimal, run.text)))
        line = look(parted_words(run)).author_line if may_be else None
        if line is None or _are_words(line.byline, story):
            continue
        is_alone = is_titled and [author.name for author in line.byline.authors] == [run.text]
        if is_alone or (is_set if line.dated is None else line.dated.published):
            yield run, line.byline


def _is_set(near: Sequence[Run], place: int) -> bool:
    """Tell whether a line stands right above a date, or set apart above the first paragraph."""
    run, *below = near[place : place + 2]
    if below and (_is_set_apart(run) if below[0].length >= _PARAGRAPH else _tells_date(below[0])):
        return True
    if place == 0 and below and below[0].length >= _PARAGRAPH and _is_in_meta(run):
        return True
    return place == 0 and _is_above_date(near[1:3])


def _is_in_meta(run: Run) -> bool:
    """Tell whether a name that people bear stands in an element whose class says that it has a story's metadata."""
    told = " ".join(each.get("class") or "" for each in islice(run.ancestors(), 2))
    return _META.search(told) is not None and has_given_name(run.text)


def _is_behind_date(near: Sequence[Run], place: int) -> bool:
    """Tell whether a given name begins a line behind a date, in the box that has both, above the first paragraph."""
    if not 0 < place < len(near) - 1 or near[place + 1].length < _PARAGRAPH:
        return False
    run, above = near[place], near[place - 1]
    is_beside = run.owner is not above.owner and run.owner.getparent() is above.owner.getparent()
    return is_beside and has_given_name(run.text) and _tells_date(above)


def _is_above_date(below: Sequence[Run]) -> bool:
    """Tell whether the lines below one are a few words, as of what somebody is, and a date."""
    titled, dated = below if len(below) > 1 else (None, None)
    is_title = titled is not None and len(titled.text.split()) <= _LONGEST_TITLE and titled.text[-1].isalnum()
    return is_title and dated is not None and _tells_date(dated)


def _tells_role(run: Run) -> bool:
    """Tell whether a line below a name says what its bearer is."""
    words = run.text.strip("|\u00b7\u2022\u2013\u2014- ")
    return len(words.split()) <= _LONGEST_ROLE and is_role(words)


def _tells_date(run: Run) -> bool:
    seen = look(run.text)
    return bool(seen.publication) or (seen.dated is not None and bool(seen.dated.published))


def _is_set_apart(run: Run) -> bool:
    """Tell whether all of a short run is in bold or italics."""
    apart = (
        any(each.tag in _SET_APART for each in (slot.element, slot.element.getparent()) if each is not None)
        for slot in run.slots
    )
    return all(apart)


def _are_words(byline: Byline, story: Container[str]) -> bool:
    """Tell whether the story itself has a part of a name as a common word, in small letters."""
    return any(part.lower() in story for author in byline.authors for part in author.name.split() if _is_telling(part))


def _is_telling(part: str) -> bool:
    """Tell whether a part of a name is more than an initial, and no particle, which is a small word: "Ana de Boer"."""
    return len(part) > 1 and not part.islower()
