"""Names of authors, and what stands beside them in a byline: titles, outlets, places, addresses."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.agencies import agency_at_start, is_agency
from newsmodel.prose.furniture.controls import without_controls
from newsmodel.prose.furniture.person_names import are_doubtful, has_given_name, is_doubtful, is_name, seldom_names
from newsmodel.prose.furniture.places import is_city, is_place

_EMAIL = re.compile(r"(?:[(<\[]\s*+|(?<!\s)\s++)?([\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})\s*[)>\]]?")
_HANDLE = re.compile(r"[(\[]?@\w{2,30}[)\]]?")
_LAST_WORD = re.compile(r"(?:,|\|)[ \t\u00a0]*([^\W\d_a-z][^\W\d_]{2,})\Z")
#: A word behind names that is no place is an outlet if it has so many letters.
_SHORTEST_OUTLET = 4
#: An outlet with a job title has no more words.
_MOST_WORDS_OF_OUTLET = 8
#: A name that a title follows without a comma has no more words.
_MOST_WORDS_BEFORE_TITLE = 5


class Author(msgspec.Struct, frozen=True, kw_only=True):
    """Someone whom a byline names.

    Attributes:
        name: The name as printed.
        affiliation: The agency or outlet.
        job_title: The position: "Associated Press Writer".
        email: The address.
        place: Where they wrote from.
        role: What they did: "author", "photographer".
        kind: Whether it is a "person" or an "organization"; None where the name does not tell.
    """

    name: str
    affiliation: str | None = None
    job_title: str | None = None
    email: str | None = None
    place: str | None = None
    role: str = "author"
    kind: str | None = "person"


class Named(msgspec.Struct, frozen=True):
    """People and bodies that the words behind a "By" name.

    Attributes:
        authors: The people.
        agencies: The agencies that stand beside them, or instead of them.
        unnamed: Who is named where neither is: "a staff reporter".
    """

    authors: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    unnamed: str | None = None


class _Segment(msgspec.Struct, frozen=True):
    """Words between two signs or joiners of a byline.

    Attributes:
        words: The words.
        joined: Whether an "and" or a "with" stands before them.
        bracketed: Whether they stand in parentheses.
    """

    words: str
    joined: bool = False
    bracketed: bool = False


@functools.cache
def _joiner() -> str:
    return rf"(?:{naming.joiners()}|And|{naming.helped_by()})"


@functools.cache
def _separator() -> re.Pattern[str]:
    """Compile what parts names: a sign, an "and", or both: "Ana Ruiz, and Tom Okafor"."""
    sign = r"[,;|\u2022\u22c5\u00b7\u060c\u0964&/\uff0f\u2013\u2014()]|(?<=[ ])-(?=[ ])"
    space = r"[ \t\u00a0]*"
    joiner = f"{_joiner()}|{naming.joining()}"
    return re.compile(
        rf"{space}(?:{sign})(?:{space}(?:{sign}))*(?:{space}(?P<joiner>{joiner})(?=[ \t\u00a0]))?{space}"
        rf"|[ \t\u00a0]+(?P<word>{_joiner()})[ \t\u00a0]+"
    )


def read_named(words: str, *, expected: bool) -> Named:
    """Read whom words name; nobody where they are more than names and what belongs to names.

    Args:
        words: What stands behind a "By", on one line.
        expected: Whether its place, between headline and story, speaks for a byline.

    Example:
        >>> [author.name for author in read_named("Ana Ruiz, and Tom Okafor", expected=True).authors]
        ['Ana Ruiz', 'Tom Okafor']
        >>> read_named("Ana Ruiz with AFP", expected=True).agencies
        ('AFP',)
    """
    emails = _EMAIL.findall(words)
    bare = _bare(words)
    if is_agency(bare):
        return Named(agencies=(bare,))
    if naming.is_unnamed(bare):
        return Named(unnamed=bare)
    outlet = naming.outlet_before().match(bare) if naming.may_say_role(bare) else None
    if outlet and (bare[outlet.end() :][:1].islower() or naming.begins_title(bare[outlet.end() :])):
        outlet = None
    named = bare[outlet.end() :] if outlet else bare
    taken = _Taken()
    if not all(taken.take(segment) for segment in _segments(named)):
        return Named()
    authors = _with_last_word(named, taken.authors)
    proven = bool(emails or outlet) or any(author.affiliation or author.job_title for author in authors)
    if not proven and are_doubtful([author.name for author in authors], expected=expected):
        return Named()
    if outlet:
        _affiliate(outlet[0].strip(), authors)
    return Named(tuple(_with_emails(authors, emails)), tuple(taken.agencies))


def _bare(words: str) -> str:
    """Cut off addresses, handles, controls of a page and a full stop at the end."""
    bare = without_controls(_HANDLE.sub(" ", _EMAIL.sub(" ", words)).strip(" ,;|-\u2013\u2014\u00a0"))
    if bare.endswith(".") and bare.count(".") == 1 and not bare.lower().endswith((" jr.", " sr.")):
        return bare[:-1]
    return bare


def _segments(words: str) -> Iterator[_Segment]:
    """Split at signs and joiners."""
    start, joined, bracketed = 0, False, False
    for match in _separator().finditer(words):
        yield from _split_joined(words[start : match.start()], joined=joined, bracketed=bracketed)
        start, joined = match.end(), bool(match["joiner"] or match["word"])
        bracketed = "(" in match[0] or (bracketed and ")" not in match[0])
    yield from _split_joined(words[start:], joined=joined, bracketed=False)


def _split_joined(words: str, *, joined: bool, bracketed: bool) -> Iterator[_Segment]:
    parts = filter(None, map(str.strip, naming.split_joined(words)))
    return (_Segment(part, joined or number > 0, bracketed) for number, part in enumerate(parts))


def _with_last_word(words: str, authors: list[Author]) -> list[Author]:
    """Take one word behind names or an outlet for where their bearers work or were: "Jane Roe, Lookout"."""
    last = _LAST_WORD.search(words)
    *before, behind = authors or [Author(name="")]
    if not last or not before or behind.name != last[1]:
        return authors
    if before[-1].affiliation and before[-1].place is None:  # "Ana Ruiz, Coast Times, Brae"
        return [*before[:-1], replace(before[-1], place=last[1])]
    if not all(map(_is_plain, before)):
        return authors
    word = last[1].lower()
    if word in seldom_names() or word in NAMES.particles.dates_of_people or (is_place(word) and not is_city(word)):
        return authors
    if is_city(word):
        return [replace(author, place=last[1]) for author in before]
    if len(word) < _SHORTEST_OUTLET:
        return authors
    return [replace(author, affiliation=last[1]) for author in before]


def _is_plain(author: Author) -> bool:
    """Tell whether an author is a whole name that is no place, and nothing more is known."""
    told = author.affiliation or author.place or is_place(author.name)
    return " " in author.name and not told and not is_doubtful(author.name, expected=False)


class _Taken(msgspec.Struct):
    """Authors and agencies that were read so far, and a title that stands before its bearer."""

    authors: list[Author] = msgspec.field(default_factory=list)
    agencies: list[str] = msgspec.field(default_factory=list)
    title: str | None = None
    last: str = ""

    def take(self, segment: _Segment) -> bool:
        """Add a segment: a name, or what belongs to the names before it. False when it is neither."""
        words, before, self.last = segment.words, self.last, segment.words
        if segment.joined and " " not in words and before and naming.is_role_word(before.split()[-1]):
            return _place_all(words, self.authors)  # "a" and "en" join names, and stand before places
        if is_agency(words) and (segment.joined or not self.authors):
            self.agencies.append(words)
            return True
        if segment.joined and naming.is_desk(words):  # "and agencies"
            return True
        if not segment.joined and self.authors and " " in words and is_city(words):  # "Ana Ruiz — São Paulo"
            return _place_all(words, self.authors)
        if segment.bracketed and " " not in words and words[0].isupper() and not is_agency(words):
            return _place_all(words, self.authors)
        if any(take(words, self.authors) for take in _TAKERS):
            return self._entitle()
        # "our correspondent in Rome, Ana Ruiz", "à Brest, Jeanne Morel"
        is_first = not self.authors and self.title is None
        if is_first and (naming.begins_title(words) or _is_place_first(words)):
            self.title = words
            return True
        return False

    def _entitle(self) -> bool:
        """Give the title, or the place, that stands before a name to its bearer."""
        if self.title is not None and self.authors:
            place = naming.writes_from().match(f" {self.title}")
            told = {"place": self.title[place.end() - 1 :]} if place else {"job_title": self.title}
            self.authors[-1] = replace(self.authors[-1], **told)
            self.title = None
        return True


def _is_place_first(words: str) -> bool:
    """Tell whether words are a place that stands before the name: "à Brest, Jeanne Morel"."""
    found = naming.writes_from().match(f" {words}")
    return found is not None and naming.is_capitalised(words[found.end() - 1 :])


def _take_suffix(words: str, authors: list[Author]) -> bool:
    if not authors or not naming.is_suffix(words):
        return False
    authors[-1] = replace(authors[-1], name=f"{authors[-1].name} {words}")
    return True


def _take_titled(words: str, authors: list[Author]) -> bool:
    """Add a name behind what its bearer is: "Political Editor Jo Lee"."""
    parts = words.split()
    for start in range(len(parts) - 2, 0, -1):
        name = " ".join(parts[start:])
        if naming.is_role_word(parts[start - 1]) and _is_person(name):
            authors.append(Author(name=name, job_title=" ".join(parts[:start])))
            return True
    return False


def _is_person(name: str) -> bool:
    """Tell whether words behind what somebody is are a name: no agency, and no other word for what they are."""
    return is_name(name) and not is_agency(name) and not naming.is_role_word(name.rsplit(None, 1)[-1])


def _take_glued(words: str, authors: list[Author]) -> bool:
    """Add a name that its title follows without a comma: "Jo Lee Senior Reporter"."""
    if authors and naming.begins_title(words):  # "Ana Ruiz, Deputy News Editor"
        return False
    parts = [] if agency_at_start(words) else words.split()
    for end in range(2, min(_MOST_WORDS_BEFORE_TITLE, len(parts))):
        name, rest = " ".join(parts[:end]), " ".join(parts[end:])
        if (
            (agency_at_start(rest) == rest or naming.begins_title(rest))
            and is_name(name)
            and not naming.has_title(name)
            and not (authors and _is_field(name, rest))
        ):
            authors.append(Author(name=name))
            return _affiliate(rest, authors)
    return False


def _is_field(words: str, rest: str) -> bool:
    """Tell whether words behind a name and before a bare role are its bearer's field: "Global Health Editor"."""
    return naming.begins_title(f"{words} {rest}") or (naming.is_role_word(rest) and not has_given_name(words))


def _take_title(words: str, authors: list[Author]) -> bool:
    told = naming.has_title(words) or is_agency(words) or agency_at_start(words)
    return bool(authors and told) and _affiliate(words, authors)


def _take_of_outlet(words: str, authors: list[Author]) -> bool:
    """Take the outlet that a name or the names before wrote for: "Ana Ruiz for Coast Times"."""
    of = naming.works_for().search(words) or naming.works_at().search(words) or _before_outlet(words)
    name = words[: of.start()] if of else ""
    if of and " " in name and is_name(name):
        authors.append(Author(name=name))
        return _affiliate(words[of.end() :], authors)
    behind = naming.works_for().match(f" {words}") if authors else None
    return behind is not None and _affiliate(words[behind.end() - 1 :], authors)


def _before_outlet(words: str) -> re.Match[str] | None:
    """Find a "For" with a capital, which may be a part of a name, before an outlet."""
    found = re.search(naming.works_for().pattern, words, re.IGNORECASE)
    return found if found and naming.is_outlet(words[found.start() :].split(None, 1)[1]) else None


def _take_from_place(words: str, authors: list[Author]) -> bool:
    place = naming.writes_from().search(words)
    if not place or not is_name(words[: place.start()]) or not naming.is_capitalised(words[place.end() :]):
        return False
    if naming.is_particle(place[0].strip()) and not is_city(words[place.end() :]):
        return False  # "Maria da Silva", but "Carla Neri da Roma"
    authors.append(Author(name=words[: place.start()], place=words[place.end() :]))
    return True


def _take_place(words: str, authors: list[Author]) -> bool:
    """Take the place behind a comma that the names before wrote from: "Ana Ruiz, in Port Ellen"."""
    if not authors:
        return False
    found = naming.writes_from().match(f" {words}")
    small, _, rest = words.partition(" ")
    if found or (small.islower() and naming.is_particle(small)):
        place = words[found.end() - 1 :] if found else rest
        if naming.is_outlet(place) or (found is None and agency_at_start(place)):
            return _affiliate(place, authors)
        return naming.is_capitalised(place) and _place_all(place, authors)
    if authors[-1].affiliation and authors[-1].place is None and is_city(words):
        authors[-1] = replace(authors[-1], place=words)
        return True
    return False


def _place_all(place: str, authors: list[Author]) -> bool:
    """Give a place to every name that has none yet."""
    for index, author in enumerate(authors):
        if author.place is None:
            authors[index] = replace(author, place=place)
    return bool(authors)


def _take_outlet(words: str, authors: list[Author]) -> bool:
    return bool(authors) and naming.is_outlet(words) and _affiliate(words, authors)


def _take_name(words: str, authors: list[Author]) -> bool:
    if not is_name(words):
        return False
    authors.append(Author(name=words))
    return True


_TAKERS = (
    _take_suffix,
    _take_titled,
    _take_glued,
    _take_title,
    _take_of_outlet,
    _take_from_place,
    _take_outlet,
    _take_place,
    _take_name,
)


def _affiliate(segment: str, authors: list[Author]) -> bool:
    """Give a title or an outlet to every name that has none yet."""
    title = segment if naming.has_title(segment) else None
    outlet = agency_at_start(segment) or (None if title else segment)
    for index, author in enumerate(authors):
        if author.affiliation is None and author.job_title is None:
            authors[index] = replace(author, affiliation=outlet, job_title=title)
    return len(segment.split()) <= _MOST_WORDS_OF_OUTLET


def _with_emails(authors: list[Author], emails: list[str]) -> list[Author]:
    """Give addresses to the authors in order, when there is one for each, or to the only author."""
    if len(emails) != len(authors):
        return [replace(authors[0], email=emails[0]), *authors[1:]] if len(authors) == 1 and emails else authors
    return [replace(author, email=email) for author, email in zip(authors, emails, strict=True)]
