"""Parts of a dateline: places, date and agencies, in any order, as the words before its last dash have them.

Whatever stands between marks, and the date, is taken out first; dashes part what is left into pieces, commas part a
piece into names. A name that is an agency's or a weekday's is one; all others are the places, which stand together.
"""

from __future__ import annotations

import functools
import re

import msgspec
from msgspec.structs import replace

from newsmodel.prose.dates.calendars import ENGLISH_MONTHS, MONTHS, WEEKDAYS
from newsmodel.prose.dates.printed import Moment, find_day
from newsmodel.prose.furniture.agencies import are_agencies, is_plain_agency, may_begin_agency, may_end_agency
from newsmodel.prose.furniture.dateline_places import (
    could_be_places,
    in_capitals,
    is_country_or_region,
    is_known,
    split_places,
)
from newsmodel.prose.furniture.dateline_words import around_dates
from newsmodel.prose.furniture.places import is_city

#: What was taken out is replaced by this sign, so that the others keep their places.
_GONE = "\x1f"
_IN_MARKS = re.compile(
    r"[(\[](?P<bracketed>[^()\[\]]{1,60}(?:[(\[][^()\[\]]{1,30}[)\]])?[^()\[\]]{0,20})[)\]]"
    r"|(?:(?<=[\s.,])|^)/ ?(?P<slashed>[^/\n]{2,40}?) ?/(?=[\s.,:-]|\Z)"
)
_CLOCK = re.compile(r"(?:,\s*+|(?<!\s)\s++)?\b\d{1,2}[:.]?\d\d\s?(?:GMT|UTC|[A-Z]{2,4})\b")
_UNDATED = re.compile(r"(?:,\s*+|(?<!\s)\s++)NO DATE(?: GIVEN)?(?=\s*(?:\x1f|\Z))", re.IGNORECASE)
#: "05.03.": day and month without a year, as only a dateline has them
_NUMBERS = re.compile(r"(?<![\w.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?![\w.])")
_DASHES = re.compile(
    rf"{_GONE}+|-{{2,3}}|[\u2012-\u2015\u2212|]|(?<=\s)[-_](?!\S)|(?<=\s)[-_](?=\s)|(?<=[\w.,])-(?=\s)"
)
_COMMAS = re.compile(r"[,،;、](?=\s|\Z|[^\W\d])|(?<=\w{4})\.(?=\s)")
_LEADING = re.compile(r"[*#>~•\s]*")
#: What looks like a date and is none: "February 31", "arch 31", "Feb".
_UNREAD = re.compile(
    r"(?:^|(?<=[\s.]))(?:(?P<word>[^\W\d_]{3,12})\.?\s+\d{1,2}(?:\s+\d{2,4})?|\d{1,2}\.?\s+(?P<after>[^\W\d_]{3,12})\.?"
    r"(?:\s+\d{2,4})?)\Z"
)
_WEEKDAY = re.compile(r"(?:^|\s)(?:on )?(?P<name>[^\W\d_][\w-]{1,14})\.?\Z")
_LONG_WORD = 4
#: Day and month, or the other way round: "5/3".
_SLASHED = re.compile(r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\Z")
#: A date that cannot be read has no more words.
_MOST_WORDS_OF_DATE = 3
#: A name of an agency that no mark sets apart has no more words.
_MOST_WORDS_OF_AGENCY = 4


class PrintedDateline(msgspec.Struct, frozen=True, kw_only=True):
    """A dateline at the start of a paragraph.

    Attributes:
        text: The dateline verbatim, with its dash.
        end: Offset of the paragraph's own first character.
        place: The places verbatim, with region and country: "HAVANA (CUBA)"; empty when only an agency stands there.
        places: The places one by one.
        day: The date as printed.
        weekday: The weekday as printed, where no date is.
        agency: The agency as printed.
        authors: Who reports, where the dateline names them.
        certain: Whether a date or a known agency proves it.
    """

    text: str
    end: int
    place: str
    places: tuple[str, ...]
    day: Moment | None = None
    weekday: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    certain: bool = True


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of a dateline.

    Attributes:
        place: The places verbatim, with region and country: "HAVANA (CUBA)"; empty when there is none.
        day: The date as printed.
        undated: Whether something that is no date stands where one would.
        weekday: The weekday as printed.
        agency: The agencies as printed.
        in_marks: Whether marks set them apart.
    """

    place: str = ""
    day: Moment | None = None
    undated: bool = False
    weekday: str | None = None
    agency: str | None = None
    in_marks: bool = False

    @property
    def dated(self) -> bool:
        """Whether a date stands there, read or not."""
        return self.day is not None or self.undated


def printed(text: str, parts: Parts, *, certain: bool) -> PrintedDateline:
    """Build a dateline of its parts.

    Args:
        text: Its words, with the space behind them.
        parts: Its parts.
        certain: Whether they prove it.
    """
    return PrintedDateline(
        text=text.strip(),
        end=len(text),
        place=parts.place,
        places=split_places(parts.place),
        day=parts.day,
        weekday=parts.weekday,
        agency=parts.agency,
        certain=certain,
    )


@functools.lru_cache(maxsize=256)
def take_apart(words: str) -> Parts | None:
    """Take the words of a dateline apart, without its last dash; None when what is left cannot be places.

    Args:
        words: The words.

    Example:
        >>> parts = take_apart("(ANSA) - ROMA, 12 MAR")
        >>> parts.agency, parts.place, parts.day.day
        ('ANSA', 'ROMA', 12)
        >>> take_apart("Paris - London") is None
        True
    """
    taken = _Taken(left=_without_leading(words))
    taken.take_marked()
    taken.take_date()
    places = [place for piece in _DASHES.split(taken.left) if (place := taken.take_piece(piece))]
    if len(places) > 1 or not could_be_places("".join(places)):
        return None
    return Parts(
        place="".join(places),
        day=taken.day,
        undated=taken.undated,
        weekday=None if taken.day else taken.weekday,
        agency=", ".join(taken.agencies) or None,
        in_marks=taken.in_marks,
    )


def _without_leading(words: str) -> str:
    """Blank the signs before the first word: "****LONDON"."""
    found = _LEADING.match(words)
    end = found.end() if found else 0
    return _GONE * end + words[end:]


class _Taken(msgspec.Struct):
    """The parts taken out of the words; it lives inside one call.

    Attributes:
        left: The words, with what was taken replaced sign by sign.
    """

    left: str
    day: Moment | None = None
    undated: bool = False
    weekday: str | None = None
    agencies: list[str] = msgspec.field(default_factory=list)
    in_marks: bool = False

    def take_marked(self) -> None:
        """Take what stands between marks: a date, agencies, or both; a country belongs to its place."""
        found = list(_IN_MARKS.finditer(self.left))
        for match in found:
            words = match["bracketed"] or match["slashed"]
            if is_country_or_region(words.strip()) and not are_agencies(words.strip()):  # "PA" files from Leeds
                continue
            if _says_what_it_is(words) or (match is found[-1] and self.left[: match.start()].strip(_GONE)):
                self._take_marked(words, match.start(match.lastgroup or 0))
                self._blank(match.start(), match.end())

    def _take_marked(self, words: str, start: int) -> None:
        found = _day_in(words) if self.day is None else None
        if found is not None:
            self.day = replace(found, start=found.start + start, end=found.end + start)
            words = words[: found.start] + words[found.end :]
        words = words.strip(" ,.;:-\u2013\u2014")
        if words and words.lower() in WEEKDAYS:
            self.weekday = words
        elif words:
            self.agencies.append(words)
            self.in_marks = True

    def take_date(self) -> None:
        """Take date and time of day."""
        for match in _CLOCK.finditer(self.left):
            self._blank(match.start(), match.end())
        undated = _UNDATED.search(self.left)
        if undated is not None:
            self.undated = True
            self._blank(undated.start(), undated.end())
        found = _day_in(self.left) if self.day is None else None
        if found is not None:
            self.day = found
            self._blank(found.start, found.end)

    def _blank(self, start: int, end: int) -> None:
        self.left = self.left[:start] + _GONE * (end - start) + self.left[end:]

    def take_piece(self, piece: str) -> str:
        """Take agencies, a weekday and what is no date from both ends of a piece; return its places."""
        names = [name for part in _COMMAS.split(piece) if (name := _bare(part))]
        first, last = 0, len(names)
        while first < last and self._take_name(names[first]):
            first += 1
        while last > first and self._take_name(names[last - 1]):
            last -= 1
        if first == last:
            return ""
        names[last - 1] = self._take_end(names[last - 1])
        names[first] = self._take_beginning(names[first])
        start = piece.find(names[first])
        end = piece.rfind(names[last - 1]) + len(names[last - 1])
        return piece[start:end]

    def _take_name(self, name: str) -> bool:
        """Take a name between commas that is an agency, a weekday or a month."""
        if are_agencies(name) and not is_country_or_region(name) and not is_city(name):
            self.agencies.append(name)
        elif name.lower() in WEEKDAYS or name.lower().removeprefix("on ") in WEEKDAYS:
            self.weekday = name
        elif self.day is None and not self.undated and _is_unread(name):
            self.undated = True
        elif self.day is not None and name.lower() in around_dates():
            pass  # "ngày", which stands before a date
        else:
            return False
        return True

    def _take_end(self, name: str) -> str:
        """Take what stands behind a place without a comma: "BERLIN dpa", "SEOUL Monday"."""
        match = _UNREAD.search(name)
        if match and match.start() and self.day is None and _is_near_month(match["word"] or match["after"]):
            self.undated = True
            return _bare(name[: match.start()])
        match = _WEEKDAY.search(name)
        if match and match.start() and match["name"].lower() in WEEKDAYS:
            self.weekday = match["name"]
            return _bare(name[: match.start()])
        return self._take_agency(name, at_end=True)

    def _take_beginning(self, name: str) -> str:
        """Take an agency before a place: "AFP PARIS"."""
        return self._take_agency(name, at_end=False)

    def _take_agency(self, name: str, *, at_end: bool) -> str:
        if not (may_end_agency(name) if at_end else may_begin_agency(name)):
            return name
        place, slash, agency = name.rpartition("/")
        if at_end and slash and are_agencies(agency.strip()) and is_known(place.strip()):
            self.agencies.append(agency.strip())  # "القدس/ وفا"
            return place.strip()
        words = name.split()
        for count in range(min(_MOST_WORDS_OF_AGENCY, len(words) - 1), 0, -1):
            agency = " ".join(words[-count:] if at_end else words[:count])
            place = " ".join(words[:-count] if at_end else words[count:])
            if is_plain_agency(agency) and self._may_be_before(place, agency):
                self.agencies.append(agency)
                return place
        return name

    def _may_be_before(self, place: str, agency: str) -> bool:
        """Tell whether a place may stand beside an agency without any mark between."""
        return self.day is not None or is_known(place) or (in_capitals(place) and not agency.isupper())


def _says_what_it_is(words: str) -> bool:
    """Tell whether words between marks are an agency or a date by themselves; others may belong to the place."""
    return are_agencies(words.strip()) or words.strip().lower() in WEEKDAYS or _day_in(words) is not None


def _day_in(words: str) -> Moment | None:
    """Find the date in a dateline, which may be two numbers there."""
    if not any(map(str.isdecimal, words)):
        return None
    found = find_day(words)
    if found is not None:
        return found
    match = _NUMBERS.search(words)
    if not match or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):  # noqa: PLR2004
        return None
    return Moment(start=match.start(), end=match.end(), year=None, month=int(match["month"]), day=int(match["day"]))


def _bare(words: str) -> str:
    """Take punctuation off both ends, but not the full stop of an abbreviation: "Md."."""
    words = words.strip(f" \t\u00a0,;:·{_GONE}").lstrip(". ")
    last = words.rsplit(None, 1)[-1] if words.strip() else ""
    if not last.endswith(".") or "." in last[:-1] or is_country_or_region(last):
        return words
    return words[:-1] if len(last) > _LONG_WORD or not last.isascii() or is_city(last[:-1]) else words


def _is_unread(name: str) -> bool:
    """Tell whether a name is a date that cannot be read: "arch 31", "पांच मार्च", "5/3"."""
    if name.lower().split()[-1] in MONTHS or _SLASHED.match(name):
        return len(name.split()) <= _MOST_WORDS_OF_DATE
    match = _UNREAD.match(name)
    return bool(match and _is_near_month(match["word"] or match["after"]))


def _is_near_month(word: str) -> bool:
    """Tell whether a word is a month, or an English one with a letter that is wrong or missing: "arch", "Marsh"."""
    low = word.lower()
    return low in MONTHS or any(len(month) > _LONG_WORD and _is_near(low, month) for month in ENGLISH_MONTHS)


def _is_near(word: str, other: str) -> bool:
    """Tell whether two words differ by no more than one letter."""
    if abs(len(word) - len(other)) > 1:
        return False
    alike = next((place for place, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), len(word))
    return any(word[alike + one :] == other[alike + two :] for one, two in ((0, 1), (1, 0), (1, 1)))
