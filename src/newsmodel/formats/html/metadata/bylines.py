"""The bylines that people see near a page's heading."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise

from msgspec.structs import replace

from newsmodel.formats.html.head_runs import touches
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.names_alone import LONGEST, names_alone
from newsmodel.formats.html.metadata.naming_lines import names_anybody, names_author, names_somebody
from newsmodel.formats.html.metadata.posters import author_page, is_account, may_post, posted
from newsmodel.formats.html.page import PARTED, is_apart, words_of
from newsmodel.formats.html.runs import Run, Slot
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.language import furniture_words, pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.calendars import WEEKDAYS
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.furniture.addresses import read_mail_addresses
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.east_asian_datelines import is_east_asian
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.naming import joining
from newsmodel.prose.furniture.publication import event_labels

#: An element whose class says that its words are a name; one that is marked so stands beside another part at least.
_NAME = re.compile(r"(?i)(?:^|[\s_-])(?:author[_-]*)?name(?:[\s_-]|$)")
_FEWEST_PARTS = 2
#: Of a run that is a byline, one of the first places of words has a mark of it.
_FIRST = 3
#: A byline below a long deck stands within so many runs of the heading.
_LATE = 25
#: Elements that have a label by what they are, without a colon: <dt>Author</dt><dd>Ana Ruiz</dd>.
_TERMS = frozenset({"dt", "th", "td"})
#: A word for by is no longer, where no table has it.
_LONGEST_BY = 4
#: The last stop before the end of a deck.
_STOP = re.compile(r"(?s)\A.*[.!?\u2026][\"\u201d\u00bb]?\s+(?=\S)")
#: A label in a script without capitals and spaces, which begins something new.
_WIDE_LABEL = re.compile(r"[^\W\d_]{1,8}\uff1a")
#: Signs that point to what stands behind a name, as a date: "Ana Ruiz »".
_AROUND = " \u00a0\u00bb\u203a>"
#: Signs between the parts of a line that no grammar of bylines knows.
_BULLET = re.compile("[\u2219\u22c5\u25a0\u25aa\u25c6\u25cf\u25e6\u2027\u29bf]")


@functools.cache
def _byline() -> re.Pattern[str]:
    words = any_of(NAMES.page_classes.bylines)
    return re.compile(rf"(?i)(?:^|[\s_-]){words}s?(?:[\s_-]|name|$)|byline|author[-_]?name")


@functools.cache
def _not_byline() -> re.Pattern[str]:
    return re.compile(rf"(?i){any_of(NAMES.page_classes.no_bylines)}|bio\b")


@functools.cache
def _date_words() -> re.Pattern[str]:
    """Compile the words before a date in one line that belong to it."""
    words = pooled(lambda language: language.furniture.around_dates) | frozenset((*WEEKDAYS, *event_labels()))
    return re.compile(rf"(?i)(?:[\s,(|:\u00b7\u2022\u2013\u2014-]|\b{any_of(words)}\b\.?)+\Z")


@functools.cache
def _date_words_behind() -> re.Pattern[str]:
    """Compile the words behind a date in one line that belong to it: "9.10 Uhr"."""
    words = pooled(lambda language: language.furniture.around_dates)
    return re.compile(rf"(?i)\A\s*{any_of(words)}\b\.?(?!\s*[^\W\d_])")


def byline_words(near: Sequence[Run]) -> Iterator[Candidate[str]]:
    """Find the bylines among the words near the heading: by the class of their element, or by a "By"."""
    short = [run for run in near if len(run.text) <= LONGEST]
    marked = [(run, line) for run in short if (line := marked_line(run)) and _names_poster(line)]
    dated = _beside_dates(near) if marked else []
    first = next((run for run, line in marked if names_somebody(line)), marked[0][0] if marked else None)
    for run, line in marked[:4]:
        if first is not None and (run.owner.getparent() is first.owner.getparent() or _holder(run) is _holder(first)):
            poster = posted(run, marked=True)
            if poster is not None and " " not in poster.value:
                yield replace(poster, origin="byline")
            else:
                is_certain = _is_linked_by_name(run) or (may_post(line) and (is_account(line) or run in dated))
                yield Candidate(line, "byline", run.text, linked=is_certain)
    if not marked:
        lines = [Candidate(line, "visible", run.text) for run in short if (line := _naming(_line(run)))]
        writing = (each for each in lines if names_author(each.value))
        posters = filter(None, map(posted, short))
        below = (Candidate(line, "visible", run.text) for run, line in _names_below_label(short))
        alone = (Candidate(byline.text, "visible", run.text) for run, byline in names_alone(near))
        closing = (Candidate(told, "visible", run.text) for run in near if (told := _closing(run.text)))
        yield from islice(chain(writing, below, posters, alone, closing, lines), 1)


def _naming(line: str) -> str:
    """Give a line that names somebody by its words alone; or the parts of it that do, each behind a word for by."""
    if names_somebody(line):
        return line
    return " | ".join(part for part in line.split(" | ") if lead_of(part).match(part) and names_somebody(part))


def _names_poster(line: str) -> bool:
    return names_anybody(line) or is_account(line)


def _beside_dates(near: Sequence[Run]) -> list[Run]:
    """List the lines with a date, and those beside them in one element."""
    dated = [(line := read_dated_line(run.text)) is not None and bool(line.published) for run in near]
    told = [run for run, is_dated in zip(near, dated, strict=True) if is_dated]
    for (run, is_first), (below, is_second) in pairwise(zip(near, dated, strict=True)):
        if is_first != is_second and run.owner.getparent() is below.owner.getparent():
            told.append(below if is_first else run)
    return told


def late_bylines(runs: Sequence[Run], headline: str | None) -> Iterator[Candidate[str]]:
    """Find the first line below the headline that has a word for by and a link to its author's page, below a long deck.

    Args:
        runs: The runs of the page.
        headline: The words of its heading.
    """
    place = next((place for place, run in enumerate(runs) if run.text == headline), None)
    below = islice(runs, place + 1, place + _LATE) if place is not None else ()
    told = (run for run in below if len(run.text) <= LONGEST and _is_linked(run) and not is_apart(run.ancestors()))
    lines = (Candidate(line, "byline", run.text) for run in told if names_somebody(line := _line(run)))
    yield from islice(lines, 1)


def marked_line(run: Run) -> str:
    """Join the words of a run that is marked as a byline; or those of the element in a longer one that is."""
    if _is_marked(run):
        return _line(run)
    for slot in run.slots[_FIRST:]:
        parent = slot.element.getparent() if slot.element is not run.owner else None
        for each in (slot.element, parent) if parent is not run.owner else (slot.element,):
            if each is not None and not slot.is_tail and _says_byline(_told_of(each)):
                return words_of(each)
    return ""


def _closing(deck: str) -> str | None:
    """Find the byline that ends a deck: "She has fished for thirty years. Interview by Ana Ruiz"."""
    end = _STOP.search(deck)
    line = deck[end.end() :] if end is not None else ""
    byline = look(line).byline if len(line) <= LONGEST else None
    names_all = byline is not None and bool(byline.authors) and all(" " in author.name for author in byline.authors)
    return line if names_all else None


def _is_linked_by_name(run: Run) -> bool:
    """Tell whether a link leads to the page of an author who is called so: <a href="/author/ana">Ana</a>."""
    links = [slot.element for slot in run.slots if slot.element.tag == "a" and not slot.is_tail]
    return any(
        author_page().search(href := link.get("href") or "")
        and href.rstrip("/").rpartition("/")[2].lower() == one_line(link.text or "").lower()
        for link in links
    )


def _names_below_label(short: Sequence[Run]) -> Iterator[tuple[Run, str]]:
    """Find names that stand in an element of their own below the label: "Written by", "Ana Ruiz"."""
    for run, below in pairwise(short):
        labelled = f"{run.text.rstrip(': ')}: " if run.owner.tag in _TERMS else f"{run.text} "
        lead = lead_of(run.text).match(labelled)
        is_label = lead is not None and not labelled[lead.end() :].strip(": ")
        byline = read_byline(f"By {below.text}") if is_label else None
        if byline is not None and all(_is_whole(author.name) for author in byline.authors):
            yield below, below.text


def _is_whole(name: str) -> bool:
    return " " in name or is_east_asian(name)


def _line(run: Run) -> str:
    """Join the words of a run that may name somebody, with a sign where only the page's layout parts them."""
    if names := _named_parts(run):
        return " | ".join(names)
    parts: list[str] = []
    linked = False
    for slot in run.slots:
        words = slot.words
        is_break = slot.element.tag == "br" and not slot.is_tail
        if _is_behind_by(slot, parts):
            parts.clear()
        elif _is_labelled(slot, parts):
            parts[-1] = f"{parts[-1].rstrip()}: "
        elif is_break or (parts and (_is_new(slot, parts[-1], linked=linked) or _is_parted(slot, parts))):
            parts.append(" | ")
        parts.append(words)
        linked = slot.is_linked if words.strip() else linked
    line = _without_dates(one_line(_BULLET.sub(" | ", "".join(parts))))
    named: list[str] = []
    for piece in (each.strip(_AROUND) for each in line.split(" | ")):
        if named and read_mail_addresses(piece):
            named[-1] += f", {piece}"
        elif _names_poster(piece) and not _is_label(piece):
            named.append(piece)
    return " | ".join(named)


def _is_labelled(slot: Slot, before: Sequence[str]) -> bool:
    """Tell whether an element stands behind a label that has no colon, as layouts have it: "Editor <a>Ana Ruiz</a>"."""
    if slot.is_tail or not before or not slot.words[:1].isalpha():
        return False
    return before[-1].rpartition("|")[2].strip().lower() in _labels()


@functools.cache
def _labels() -> frozenset[str]:
    """Pool the words before a colon and a name: "author", "editor"."""
    parts = pooled(lambda language: frozenset[str]().union(*language.furniture.parts.values()))
    return parts | furniture_words("byline_labels")


def _is_new(slot: Slot, before: str, *, linked: bool) -> bool:
    """Tell whether the words of a slot begin something new: another element that no space parts, or behind a link."""
    first = slot.words[:1]
    if (
        touches(slot, before)
        or ("\uff1a" in slot.words and not slot.is_tail and _WIDE_LABEL.match(slot.words.lstrip()))
        or (before[-1:].isalnum() and first.isupper())
    ):
        return True
    if before[-1:].isalnum() and not slot.is_tail and (first.isdecimal() or _is_mail(slot.words)):
        return True
    return linked and not slot.is_tail and not slot.is_linked and first.isupper()


def _is_mail(words: str) -> bool:
    return "@" in words and bool(read_mail_addresses(words))


def _is_parted(slot: Slot, before: Sequence[str]) -> bool:
    """Tell whether only the layout parts the words of a slot from a name before it: "Ana Ruiz", "Madrid"."""
    words = next((words for words in reversed(before) if not words.isspace()), "")
    return not slot.is_tail and slot.element.get(PARTED) is not None and " " in words.strip()


def _is_behind_by(slot: Slot, before: Sequence[str]) -> bool:
    """Tell whether the link to an author's page stands behind a short word alone that is no lead: "De Ioana Pop"."""
    if slot.element.tag != "a" or slot.is_tail or not author_page().search(slot.element.get("href") or ""):
        return False
    word = "".join(before).strip()
    line = f"{word} {slot.words}"
    return word.isalpha() and len(word) <= _LONGEST_BY and lead_of(line).match(line) is None


def _is_label(piece: str) -> bool:
    """Tell whether words beside a byline are those of a date, or of the page: "Posted", "No comments"."""
    return piece.rstrip(":").lower() in event_labels() or look(piece).boilerplate is not None


def _named_parts(run: Run) -> list[str]:
    """List the names in a run whose own elements say that they are names, where the rest of it names nobody else."""
    if len(run.slots) < _FEWEST_PARTS:
        return []
    names, rest = list[str](), list[str]()
    for slot in run.slots:
        words = one_line(slot.words)
        is_name = not slot.is_tail and (
            _NAME.search(slot.element.get("class") or "") is not None
            or (slot.element is not run.owner and _says_byline(_told_of(slot.element)) and names_somebody(words))
        )
        (names if is_name else rest).append(words)
    names = [words for words in names if names_anybody(words) or read_byline(f"By {words}")]
    return [] if any(_joiner().match(words) for words in rest) else names


@functools.cache
def _joiner() -> re.Pattern[str]:
    """Compile what stands between two names: an "and" or a sign."""
    return re.compile(rf"(?i)(?:{joining()}\b|[,&/|])")


def _without_dates(line: str) -> str:
    """Put a sign in place of each date."""
    while any(map(str.isdecimal, line)) and (moment := find_moment(line)) is not None and moment.year is not None:
        line = f"{_date_words().sub('', line[: moment.start])} | {_date_words_behind().sub('', line[moment.end :])}"
    return line


def _is_marked(run: Run) -> bool:
    told = list(map(_told_of, _around(run)))
    return (_is_linked(run) or any(map(_byline().search, told))) and not any(map(_not_byline().search, told))


def _told_of(element: Element) -> str:
    """Join what an element says of its words by its attributes."""
    return " ".join(filter(None, map(element.get, ("class", "rel", "itemprop", "data-testid"))))


def _says_byline(told: str) -> bool:
    return bool(told) and _byline().search(told) is not None and _not_byline().search(told) is None


def _is_linked(run: Run) -> bool:
    """Tell whether a link in a run leads to the page of an author."""
    elements = (each for slot in run.slots[:_FIRST] for each in (slot.element, slot.element.getparent()))
    return any(each is not None and author_page().search(each.get("href") or "") for each in elements)


def _around(run: Run) -> Iterator[Element]:
    yield from (slot.element for slot in run.slots[:_FIRST])
    yield from islice(run.ancestors(), 3)


def _holder(run: Run) -> Element | None:
    parent = run.owner.getparent()
    return parent.getparent() if parent is not None else None
