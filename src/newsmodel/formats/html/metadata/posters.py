"""Posters of stories on blogs and in forums: names of one word that a line proves, and links to authors' pages."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsmodel.formats.html.head_runs import touches
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.short_years import with_century
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.corrections import of_itself
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.language import furniture_words
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.naming import is_outlet, joining, names_desk
from newsmodel.prose.furniture.person_names import is_doubtful
from newsmodel.prose.furniture.places import is_place
from newsmodel.prose.furniture.publication import Event, event_labels

#: A name under which somebody posts, which needs no capital: "karsten", "tante_emma", "spur0karl".
_POSTER = re.compile(r"(?=[^_]*[^\W\d_])\w[\w.-]{1,29}")
#: What only accounts have in their names.
_ACCOUNT = re.compile(r"[^\W\d_][\d_]|\d[a-z]")
#: What stands around a name in such a line.
_AROUND = " \u00a0\u00bb\u203a>,;:.-\u2013\u2014"
_BARS = re.compile(r" ?[|\u00b7\u2022\u22c5/] ?")
#: A line that says who posted a story, under which sections and with which tags, is no longer.
_LONGEST = 400
#: A name behind a link has no more words.
_MOST_WORDS = 5
#: What a line with a label or a day has.
_LABELLED = re.compile(r"[:\uff1a\d]")
#: Behind a word for by they are a time: "by Friday".
_NO_NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS)


def posted(run: Run, *, marked: bool = False) -> Candidate[str] | None:
    """Read who posted a story off a line that names somebody by one word, or by a link to an author's page.

    Args:
        run: The line.
        marked: Whether its element says that it names who wrote the story.
    """
    if not (run.linked or _LABELLED.search(run.text)):  # no link, no label, no day
        return None
    name = poster_of(with_century(posted_words(run)), marked=marked) or linked_author(run)
    return Candidate(name, "visible", run.text, linked=True) if name is not None else None


def poster_of(line: str, *, marked: bool = False) -> str | None:
    """Find the name by which somebody posted a story, in a line that has the day or a label before it.

    Args:
        line: The line.
        marked: Whether its element says that it names who wrote the story.

    Example:
        >>> poster_of("Posted by karsten on 14 May 2012 in Yard"), poster_of("14. Mai 2012 von Moni")
        ('karsten', 'Moni')
        >>> poster_of("by bus"), poster_of("By Friday, 14 May 2012"), poster_of("Da oggi, 14 maggio 2012")
        (None, None, None)
    """
    dated = read_dated_line(line)
    moments = [each.moment for each in dated.published if each.moment is not None] if dated is not None else []
    has_hour = any(each.hour is not None for each in moments)
    pieces = (piece for words in (dated.rest if dated is not None else (line,)) for piece in _BARS.split(words))
    for piece in pieces:
        lead = lead_of(piece).match(piece)
        if lead is None:
            continue
        told, is_posting = piece[lead.end() :], " " in lead[0]
        name = _name_in(told)
        is_certain = marked or is_posting or has_hour or _ends(line, piece)
        is_dated = bool(moments) and (is_certain or not name.islower())
        is_labelled = lead[0].endswith((":", "\uff1a")) or (is_posting and _says_event(told))
        if (is_dated or is_labelled) and may_post(name):
            return name
    return None


def _name_in(told: str) -> str:
    """Give the name with which some words begin, which may be all of them."""
    whole = told.strip(_AROUND)
    return whole if may_post(whole) else _rest().split(told, maxsplit=1)[0].strip(_AROUND)


def _ends(line: str, piece: str) -> bool:
    """Tell whether a line ends with a piece behind its date, where "by" has nothing but a name behind it."""
    return line.rstrip(_AROUND).endswith(piece.rstrip(_AROUND)) and not line.startswith(piece)


def _says_event(words: str) -> bool:
    return _event_behind().search(words) is not None


@functools.cache
def _event_behind() -> re.Pattern[str]:
    """Compile the second of two events behind a name: "Moni et publié depuis Cour"."""
    return re.compile(rf"(?i)(?<=[\w.]) {joining()} {any_of(event_labels())}(?!\w)")


@functools.cache
def _rest() -> re.Pattern[str]:
    """Compile where a name ends: "karsten in Yard", "Moni um", "Moni et publié depuis Cour"."""
    small = any_of(furniture_words("around_dates", "writes_from"))
    return re.compile(rf"(?i)(?<=[\w.]) (?:{small}|(?:{joining()} )?{any_of(event_labels())})(?!\w)")


def may_post(name: str) -> bool:
    """Tell whether words may be the name of somebody, and not of a desk, an agency, a place, or of a day."""
    if " " in name:
        byline = read_byline(f"By {name}")
        return byline is not None and [author.name for author in byline.authors] == [name]
    if not _POSTER.fullmatch(name) or name.lower() in _NO_NAMES or is_doubtful(name, expected=True):
        return False
    return not (is_agency(name) or is_outlet(name) or names_desk(name) or is_place(name))


def is_of_posting(run: Run) -> bool:
    """Tell whether a line says of its story who posted it, or when: "This entry was posted on 14 May 2012."."""
    return linked_author(run) is not None or day_of_posting(run) is not None


def day_of_posting(run: Run) -> str | None:
    """Find the day in a line that speaks of the story itself, and says that it was posted, and of no change."""
    told = of_itself().match(run.text)
    moment = find_moment(run.text) if told is not None and _posted().search(run.text) else None
    if moment is None or moment.year is None or _changed().search(run.text) or look(run.text).notice is not None:
        return None
    return run.text[moment.start : moment.end]


@functools.cache
def _posted() -> re.Pattern[str]:
    return _labels_of("published")


@functools.cache
def _changed() -> re.Pattern[str]:
    return _labels_of("modified")


def _labels_of(event: Event) -> re.Pattern[str]:
    told = any_of(label for label, happened in event_labels().items() if happened == event)
    return re.compile(rf"(?i)(?<!\w){told}(?!\w)")


def is_account(name: str) -> bool:
    """Tell whether a word is the name of an account by its form: "spur0karl", "tante_emma".

    Example:
        >>> is_account("spur0karl"), is_account("Moni"), is_account("2012")
        (True, False, False)
    """
    return _POSTER.fullmatch(name) is not None and _ACCOUNT.search(name) is not None


def posted_words(run: Run) -> str:
    """Join the words of a run with a sign where a line breaks, or where an element touches the words before it.

    Args:
        run: The run.
    """
    parts: list[str] = []
    for slot in run.slots:
        is_break = slot.element.tag == "br" and not slot.is_tail
        if parts and (is_break or touches(slot, parts[-1])):
            parts.append(" | ")
        parts.append(slot.words)
    return one_line("".join(parts))


def linked_author(run: Run) -> str | None:
    """Find the name that a line has in a link to an author's page, behind a word for by: "… by <a …>karsten</a> in".

    Args:
        run: The line.
    """
    if len(run.text) > _LONGEST:
        return None
    before = ""
    for slot in run.slots:
        words = one_line(slot.words)
        if words and not slot.is_tail and _leads_to_author(slot.element) and _ends_with_by(before):
            is_posting = not lead_of(before).sub("", f"{before.strip()} ").strip() or _posted().search(run.text)
            return words if len(words.split()) <= _MOST_WORDS and (is_posting or _has_day(run)) else None
        before += slot.words
    return None


def _has_day(run: Run) -> bool:
    moment = find_moment(run.text)
    return moment is not None and moment.year is not None


def _leads_to_author(element: Element) -> bool:
    links = (each for each in (element, *_parents(element)) if each.tag == "a")
    return any(author_page().search(each.get("href") or "") or each.get("rel") == "author" for each in links)


def _parents(element: Element) -> Iterator[Element]:
    parent = element.getparent()
    if parent is not None:
        yield parent


@functools.cache
def author_page() -> re.Pattern[str]:
    """Compile what the address of an author's page has in it."""
    return re.compile(rf"/{any_of(NAMES.page_classes.author_folders | NAMES.page_classes.bylines)}s?/[^/?#]")


def _ends_with_by(words: str) -> bool:
    return _by_at_end().search(words) is not None


@functools.cache
def _by_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w){any_of(furniture_words('byline_leads'))}[ \u00a0:]*\Z")
