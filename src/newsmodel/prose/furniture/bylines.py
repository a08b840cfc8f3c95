"""Bylines: "By Jeremy Clift, Reuters", "By JOHN DOE and JANE ROE, Associated Press Writers", "Von Anna Muster"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.agencies import agency_at_start, is_agency
from newsmodel.prose.furniture.places import is_city, is_place

#: A byline is no longer than this.
LONGEST = 240

_EMAIL = re.compile(r"(?:[(<\[]\s*+|(?<!\s)\s++)?([\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})\s*[)>\]]?")
_HANDLE = re.compile(r"[(\[]?@\w{2,30}[)\]]?")
_NAME_PART = re.compile(r"\A[^\W\d_]\.?(?:[^\W\d_]|[.'\u2019\u2018`-](?=[^\W\d_]))*+\.?\Z")
_LAST_WORD = re.compile(r"(?:,|\|)[ \t\u00a0]*([^\W\d_a-z][^\W\d_]{3,})\Z")
#: A line with a job title is no longer.
_LONGEST_TITLE = 60
#: Neither a name nor a job title has more words.
_MOST_WORDS = 6
#: A name with an agency or an address is no longer.
_LONGEST_PERSON = 120
#: An outlet with a job title has no more words.
_MOST_WORDS_OF_OUTLET = 8
#: Words in -ing that are no longer are names as well: "King", "Ewing".
_SHORT_GERUND = 5


@functools.cache
def _separator() -> re.Pattern[str]:
    return re.compile(
        r"[ \t\u00a0]*(?:,|;|\||\u2022|\u00b7|&|/|[\u2013\u2014]|(?<=[ ])-(?=[ ])|\(|\))[ \t\u00a0]*"
        rf"|[ \t\u00a0]+(?:{naming.joiners()}|And|{naming.helped_by()})[ \t\u00a0]+"
    )


@functools.cache
def _never_names() -> frozenset[str]:
    return pooled(lambda language: language.furniture.never_in_names) | (
        frozenset(WEEKDAYS) - NAMES.particles.dates_of_people
    )


@functools.cache
def _seldom_names() -> frozenset[str]:
    """Pool words that begin a sentence or a headline after "By", and are names only where more proves it."""
    return pooled(lambda language: language.furniture.seldom_names) | (
        frozenset(MONTHS) - NAMES.particles.dates_of_people
    )


@attrs.frozen(kw_only=True)
class Author:
    """Someone whom a byline names.

    Attributes:
        name: The name as printed.
        affiliation: The agency or outlet.
        job_title: The position: "Associated Press Writer".
        email: The address.
        place: Where they wrote from.
    """

    name: str
    affiliation: str | None = None
    job_title: str | None = None
    email: str | None = None
    place: str | None = None


@attrs.frozen
class Byline:
    """A byline.

    Attributes:
        text: The line verbatim.
        authors: Whom it names; none where it names only an agency.
        agency: Who is named where no person is: "By The Associated Press", "By a staff reporter".
    """

    text: str
    authors: tuple[Author, ...]
    agency: str | None = None


def read_byline(text: str, *, expected: bool = False) -> Byline | None:
    """Read the byline that a whole paragraph is.

    Args:
        text: The paragraph, on one line.
        expected: Whether its place, between headline and dateline, speaks for a byline.

    Example:
        >>> read_byline("By Jeremy Clift, Reuters").authors
        (Author(name='Jeremy Clift', affiliation='Reuters', job_title=None, email=None, place=None),)
        >>> [author.name for author in read_byline("BY JOHN SMITH AND JANE DOE").authors]
        ['JOHN SMITH', 'JANE DOE']
        >>> read_byline("By contrast, the company grew.") is None
        True
    """
    lead = naming.lead().match(text) if len(text) <= LONGEST else None
    if not lead:
        return None
    authors, agency = _read_names(text[lead.end() :].strip(), expected=expected)
    if not authors and not agency:
        return None
    return Byline(text, authors, agency)


def read_authors(words: str) -> tuple[Author, ...]:
    """Read the authors in words that hold nothing but whole names and what belongs to them; none in others.

    Args:
        words: What stands behind a "By", on one line.

    Example:
        >>> [author.name for author in read_authors("Ana Ruiz and Tom Okafor, Reuters")]
        ['Ana Ruiz', 'Tom Okafor']
        >>> read_authors("Drug Safety and Availability")
        ()
    """
    if len(words) > LONGEST or naming.works_at().search(words):
        return ()
    authors, _ = _read_names(words, expected=True)
    return authors if all(" " in author.name for author in authors) else ()


def read_title_line(text: str) -> bool:
    """Tell whether a line below a byline says what its author is: "Associated Press Writer".

    Example:
        >>> read_title_line("Associated Press Writer"), read_title_line("Rain ends drought")
        (True, False)
    """
    if len(text) > _LONGEST_TITLE or text[-1:] in ".!?:":
        return False
    words = text.split()
    return len(words) <= _MOST_WORDS and bool(
        naming.has_title(words[-1]) or agency_at_start(text) == text or text.lower().startswith("special to ")
    )


def read_person_line(text: str) -> Byline | None:
    """Read the byline that a line without "By" is, when an agency or an address proves it.

    Example:
        >>> read_person_line("Kim Seung-yeon, Yonhap News Agency").authors[0].name
        'Kim Seung-yeon'
        >>> read_person_line("Rain, Snow") is None
        True
    """
    if (
        len(text) > _LONGEST_PERSON
        or not text[:1].isupper()
        or ("," not in text and "@" not in text and "|" not in text)
    ):
        return None
    authors, _ = _read_names(text, expected=False)
    if authors and all(author.email or (author.affiliation and is_agency(author.affiliation)) for author in authors):
        return Byline(text, authors)
    return None


def _read_names(words: str, *, expected: bool) -> tuple[tuple[Author, ...], str | None]:
    """Read the authors, and the agency where there are none; neither when the words are no byline."""
    emails = _EMAIL.findall(words)
    bare = _bare(words)
    if is_agency(bare) or naming.is_unnamed(bare):
        return (), bare
    outlet = naming.outlet_before().match(bare)
    authors: list[Author] = []
    named = bare[outlet.end() :] if outlet else bare
    for segment in _segments(named):
        if not _take_segment(segment, authors):
            return (), None
    authors = _with_last_word(named, authors)
    proven = bool(emails or outlet) or any(author.affiliation or author.job_title for author in authors)
    if not proven and any(_is_doubtful(author.name, expected=expected) for author in authors):
        return (), None
    if outlet:
        _affiliate(outlet[0].strip(), authors)
    return tuple(_with_emails(authors, emails)), None


def _segments(words: str) -> Iterator[str]:
    """Split at signs and joiners."""
    for part in _separator().split(words):
        yield from filter(None, map(str.strip, naming.split_joined(part)))


def _with_last_word(words: str, authors: list[Author]) -> list[Author]:
    """Take one word behind whole names for where their bearers work or were: "Jane Roe, Lookout"."""
    last = _LAST_WORD.search(words)
    *before, behind = authors or [Author(name="")]
    if not last or not before or behind.name != last[1] or not all(map(_is_plain, before)):
        return authors
    word = last[1].lower()
    if word in _seldom_names() or word in NAMES.particles.dates_of_people or (is_place(word) and not is_city(word)):
        return authors
    if is_city(word):
        return [attrs.evolve(author, place=last[1]) for author in before]
    return [attrs.evolve(author, affiliation=last[1]) for author in before]


def _is_plain(author: Author) -> bool:
    """Tell whether an author is a whole name that is no place, and nothing more is known."""
    told = author.affiliation or author.place or is_place(author.name)
    return " " in author.name and not told and not _is_doubtful(author.name, expected=False)


def _bare(words: str) -> str:
    """Cut off addresses, handles and a full stop at the end."""
    bare = _HANDLE.sub(" ", _EMAIL.sub(" ", words)).strip(" ,;|\u00a0")
    if bare.endswith(".") and bare.count(".") == 1 and not bare.lower().endswith((" jr.", " sr.")):
        return bare[:-1]
    return bare


def _take_segment(segment: str, authors: list[Author]) -> bool:
    """Add a segment to the authors: a name, or the affiliation of the names before it. False when it is neither."""
    if authors and naming.is_suffix(segment):
        authors[-1] = attrs.evolve(authors[-1], name=f"{authors[-1].name} {segment}")
        return True
    if authors and (naming.has_title(segment) or is_agency(segment) or agency_at_start(segment)):
        return _affiliate(segment, authors)
    of = naming.works_for().search(segment) or naming.works_at().search(segment)
    if of and _is_name(segment[: of.start()]):
        authors.append(Author(name=segment[: of.start()]))
        return _affiliate(segment[of.end() :], authors)
    place = naming.writes_from().search(segment)
    if place and _is_name(segment[: place.start()]) and naming.is_capitalised(segment[place.end() :]):
        authors.append(Author(name=segment[: place.start()], place=segment[place.end() :]))
        return True
    if authors and naming.is_outlet(segment):
        return _affiliate(segment, authors)
    if authors and authors[-1].affiliation and authors[-1].place is None and is_city(segment):
        authors[-1] = attrs.evolve(authors[-1], place=segment)
        return True
    if _take_glued(segment, authors):
        return True
    if _is_name(segment):
        authors.append(Author(name=segment))
        return True
    return False


def _take_glued(segment: str, authors: list[Author]) -> bool:
    """Add a name that its title follows without a comma: "JANE ROE Associated Press Writer"."""
    words = segment.split()
    for end in range(2, min(5, len(words))):
        rest = " ".join(words[end:])
        if _is_name(" ".join(words[:end])) and (
            agency_at_start(rest) == rest or (agency_at_start(rest) and naming.has_title(rest)) or _is_staff(rest)
        ):
            authors.append(Author(name=" ".join(words[:end])))
            return _affiliate(rest, authors)
    return False


def _is_staff(words: str) -> bool:
    return words.split(maxsplit=1)[0].lower() in {"staff", "special"} and naming.has_title(words)


def _affiliate(segment: str, authors: list[Author]) -> bool:
    """Give a title or an outlet to every name that has none yet."""
    title = segment if naming.has_title(segment) else None
    outlet = agency_at_start(segment) or (None if title else segment)
    for index, author in enumerate(authors):
        if author.affiliation is None and author.job_title is None:
            authors[index] = attrs.evolve(author, affiliation=outlet, job_title=title)
    return len(segment.split()) <= _MOST_WORDS_OF_OUTLET


def _is_name(words: str) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= _MOST_WORDS:
        return False
    if any(part.lower().strip(",") in _never_names() for part in parts) or parts[-1].islower():
        return False
    return all(_is_name_part(part, index) for index, part in enumerate(parts))


def _is_name_part(part: str, index: int) -> bool:
    if part.lower() in NAMES.particles.particles_of_people:
        return index > 0 or part[0].isupper() or part in {"de", "van", "von", "al", "el"}
    return bool(_NAME_PART.match(part)) and (part[0].isupper() or naming.begins_with_particle(part))


def _is_doubtful(name: str, *, expected: bool) -> bool:
    """Tell whether a name could be other words: one part only, a month, a gerund and its object."""
    parts = [part.lower().strip(".") for part in name.split()]
    if expected:
        return len(parts) == 1 and parts[0] in _seldom_names()
    gerund = len(parts[0]) > _SHORT_GERUND and parts[0].endswith("ing") and parts[0] not in {"irving", "sterling"}
    return (
        len(parts) == 1
        or gerund
        or all(part in NAMES.particles.dates_of_people for part in parts)
        or any(part in _seldom_names() for part in parts)
    )


def _with_emails(authors: list[Author], emails: list[str]) -> list[Author]:
    """Give addresses to the authors in order, when there is one for each, or to the only author."""
    if len(emails) != len(authors):
        return [attrs.evolve(authors[0], email=emails[0]), *authors[1:]] if len(authors) == 1 and emails else authors
    return [attrs.evolve(author, email=email) for author, email in zip(authors, emails, strict=True)]
