"""The foot of a page's story: who wrote it and when, below its last paragraph, where the head says neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from newsmodel.formats.html.metadata.bylines import marked_line
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.names_alone import LONGEST
from newsmodel.formats.html.metadata.posters import day_of_posting, is_of_posting, posted
from newsmodel.formats.html.page import is_comment, is_in, words_of
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.surroundings import strange_words
from newsmodel.formats.markup.elements import HEADINGS
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.prose.furniture.credits import heads_about_authors
from newsmodel.prose.furniture.east_asian_datelines import is_east_asian
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.person_names import is_doubtful
from newsmodel.prose.furniture.publication import Event

#: A run so long is a paragraph of the story; a sentence of so many letters is one too.
_PARAGRAPH, _SENTENCE = 80, 40
#: A heading that presents an author is no longer.
_LABEL = 60
#: So many runs behind the last paragraph are its foot.
_FOOT = 4
#: What sets words at the right edge, in an attribute or in the element's style.
_AT_RIGHT = re.compile(r"(?i)(?:\A|text-align:)\s*(?:right|end)\b")
#: Signs before the name of somebody who signs.
_DASHES = "-\u2013\u2014~"
_QUOTED = frozenset({"blockquote", "q"})
_CLOSING = tuple('"\u201d\u2019\u201c\u00bb\u300d')
#: Elements of a page that have no foot of a story.
_OUTSIDE = ("nav", "aside", "form")


def foot_of(runs: Sequence[Run], place: int | None) -> list[Run]:
    """Find the short runs right behind the last paragraph that stands where the first below the heading does.

    Args:
        runs: The runs of the page.
        place: Where the heading is among them.

    Example:
        >>> from newsmodel.formats.html.runs import runs_of
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> told = "The council voted on Thursday to keep the last ferry of the town, after a night of debate."
        >>> runs = runs_of(tree_of(f"<main><h1>Rain</h1><p>{told}</p><p>{told}</p><p>By Ana Ruiz</p></main>"))
        >>> [run.text for run in foot_of(runs, 0)]
        ['By Ana Ruiz']
    """
    if place is None:
        return []
    long = [each for each in range(place + 1, len(runs)) if runs[each].length >= _PARAGRAPH]
    holder = runs[long[0]].owner.getparent() if long else None
    if holder is None:
        return []
    told = (each for each in range(len(runs) - 1, long[0], -1) if runs[each].length >= _SENTENCE)
    beside = (each for each in told if any(above is holder for above in runs[each].ancestors()))
    last = next((each for each in beside if _is_told(runs[each])), long[0])
    behind = takewhile(lambda run: run.owner.tag not in HEADINGS, runs[last + 1 : last + 1 + _FOOT])
    return [run for run in behind if _is_line(run) and _is_near(run, holder)]


def _is_told(run: Run) -> bool:
    if is_of_posting(run):
        return False
    return run.length >= _PARAGRAPH or look(run.text).ends_sentence


def _is_line(run: Run) -> bool:
    return len(run.text) <= LONGEST or is_of_posting(run)


def _is_near(run: Run, holder: Element) -> bool:
    """Tell whether a run stands where the story does, or beside that, and not in another part of the page."""
    around = holder.getparent() if holder.tag not in ("body", "main", "article") else holder
    if around is None or is_in(run.owner, *_OUTSIDE) or run.is_link:
        return False
    told = frozenset(holder.iterancestors()) | {holder}
    if any(map(_is_of_others, takewhile(lambda each: each not in told, run.ancestors()))):
        return False
    return any(each is around for each in run.ancestors())


def _is_of_others(element: Element) -> bool:
    """Tell whether an element is a card of another story, or what a reader says; a strange box may be the author's."""
    return is_comment(element) or not NAMES.page_classes.leads.isdisjoint(strange_words(element))


def foot_authors(foot: Sequence[Run]) -> Iterator[Candidate[str]]:
    """Yield the first byline in the foot of a story: behind a word for by, beside a date, or a name behind a dash.

    Args:
        foot: The runs.
    """
    for run in foot:
        line = look(run.text).author_line
        if (signed := _name_at_the_right(run) or _marked_name(run)) is not None:
            yield Candidate(signed, "visible", run.text)
            return
        if line is None or not line.byline.authors or not all(_is_whole(each.name) for each in line.byline.authors):
            if (poster := posted(run)) is not None:
                yield poster
                return
            continue
        is_labelled = look(run.text).byline is not None or line.dated is not None
        if is_labelled or _is_signed(run, [author.name for author in line.byline.authors]):
            yield Candidate(" | ".join(author.name for author in line.byline.authors), "visible", run.text)
            return


def _name_at_the_right(run: Run) -> str | None:
    """Read the name that a line at the right edge signs a story with; there a name needs no list of names to be one."""
    if not _AT_RIGHT.search(f"{run.owner.get('align') or ''} {run.owner.get('style') or ''}") or _ends(run):
        return None
    byline = read_byline(f"By {run.text}")
    names = [author.name for author in byline.authors] if byline is not None else []
    return run.text if names and all(map(_is_whole, names)) else None


def _marked_name(run: Run) -> str | None:
    """Read the name in a line that its element says to be a byline."""
    byline = read_byline(f"By {line}") if (line := marked_line(run)) and not _ends(run) else None
    return line if byline is not None and all(_is_whole(author.name) for author in byline.authors) else None


def _ends(run: Run) -> bool:
    return look(run.text).ends_sentence or any(map(str.isdecimal, run.text))


def presented_authors(runs: Sequence[Run]) -> Iterator[Candidate[str]]:
    """Yield the name below a heading that presents the author: "About the author", "Ana Ruiz".

    Args:
        runs: The runs of the page.
    """
    for run, below in pairwise(runs):
        if len(run.text) > _LABEL or not heads_about_authors(run.text):
            continue
        byline = read_byline(f"By {below.text}") if len(below.text) <= LONGEST else None
        if byline is not None and byline.authors and all(_is_whole(each.name) for each in byline.authors):
            yield Candidate(below.text, "visible", below.text)
            return


def _is_whole(name: str) -> bool:
    return " " in name or is_east_asian(name)


def _is_signed(run: Run, names: Sequence[str]) -> bool:
    """Tell whether a name signs the story: it stands behind a dash, and below no quotation."""
    before = run.owner.getprevious()
    is_quoted = is_in(run.owner, *_QUOTED) or (before is not None and _ends_quotation(before))
    return run.text[0] in _DASHES and not is_quoted and not any(is_doubtful(name, expected=True) for name in names)


def _ends_quotation(element: Element) -> bool:
    return element.tag in _QUOTED or words_of(element)[-1:] in _CLOSING


def foot_times(foot: Sequence[Run], event: Event) -> Iterator[Candidate[str]]:
    """Yield the times in the foot of a story that a word says to be those of an event.

    Args:
        foot: The runs.
        event: Whether the story was published or changed then.
    """
    for run in foot:
        line = look(run.text).author_line
        dated = line.dated if line is not None and line.dated is not None else None
        if event == "published" and (day := day_of_posting(run)) is not None:
            yield Candidate(day, "foot", run.text)
            return
        for found in look(run.text).publication or (dated.published if dated is not None else ()):
            if found.moment is not None and found.moment.year is not None and found.labelled and found.event == event:
                yield Candidate(found.text, "foot", run.text)
