"""Lines that say more than one thing beside a date: "By Jo Lee | March 3, 2024 | 5 min read"."""

from __future__ import annotations

import functools
import re

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import furniture_words, pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.furniture.phrases import Phrases
from newsmodel.prose.furniture.publication import LONGEST, UNSPACED, Event, Published, around_date, event_labels
from newsmodel.prose.patterns import pattern

_SIGNS = " \t\u00a0,;:.|/\u05be\u2022\u22c5\u00b7\u2013\u2014-()[]\u3000\uff5c\uff1a"
_BESIDE = "[|\u00b7\u2022\u22c5\u2013\u2014]"
#: No line has more dates.
_MOST_DATES = 4
_ZONE_BEHIND = pattern(r"\A[ \u00a0]?\(?[A-Z]{2,5}\)?(?![^\W_])")


class DatedLine(msgspec.Struct, frozen=True):
    """A line with dates, taken apart.

    Attributes:
        published: The dates, each with what happened then.
        asides: How long it takes to read or to hear, verbatim.
        rest: All other words, in order, without the signs around them.
    """

    published: tuple[Published, ...]
    asides: tuple[str, ...]
    rest: tuple[str, ...]


@functools.cache
def _words_of_asides() -> Phrases:
    return Phrases(furniture_words("reading_times", "reading_labels", "minutes"))


@functools.cache
def _aside() -> re.Pattern[str]:
    """Compile how long it takes: "5 min read", "Lesezeit: 5 Minuten", "Listen to this article · 5:12 min"."""
    units = any_of(pooled(lambda language: language.furniture.reading_times))
    labels = any_of(pooled(lambda language: language.furniture.reading_labels))
    minutes = any_of(pooled(lambda language: language.furniture.minutes))
    time = rf"\d{{1,3}}(?::\d\d){{0,2}}(?:[ \u00a0-]?{minutes}\.?(?![^\W\d_]))?"
    return re.compile(
        rf"(?i)(?<!\w)(?:{labels}(?:[ \u00a0]*[:|\u00b7\u2022(\u2013\u2014-]?[ \u00a0]*(?:ca\.?[ ]|~)?{time}\)?)?(?!\w)"
        rf"|(?<!\d[:.])(?:ca\.?[ ]|~)?\d{{1,3}}[ \u00a0-]?{units}(?![^\W\d_]))"
        # a part of the line by itself: "· 3 min ·"
        rf"|(?:(?<={_BESIDE}[ ])|\A)\d{{1,2}}[ \u00a0]?{minutes}\.?(?=[ ]?(?:{_BESIDE}|\Z))"
    )


@functools.cache
def _words_for_ago() -> frozenset[str]:
    return frozenset(word for word in furniture_words("ago") if ord(word[0]) < UNSPACED or " " in word)


@functools.cache
def _words_of_ago() -> Phrases:
    return Phrases(_words_for_ago())


@functools.cache
def _ago() -> re.Pattern[str]:
    """Compile what stands for a date: "Updated 2 hours ago", "vor 3 Stunden", "yesterday"."""
    ago = any_of(_words_for_ago())
    labels = any_of(event_labels())
    count = r"(?:\d{1,2}[ \u00a0]?|(?:an?|one)[ \u00a0])[^\W\d_]{1,9}\.?"
    return re.compile(
        rf"(?i)(?<!\w)(?P<label>{labels}:?[ \u00a0]+)?(?:{ago}[ \u00a0]{count}|{count}[ \u00a0]{ago})(?!\w)"
    )


@functools.cache
def _day_alone() -> re.Pattern[str]:
    """Compile a day that only today tells, alone or with a time: "Yesterday, 10:15", "Heute um 10.15 Uhr"."""
    around = any_of(furniture_words("around_dates"))
    clock = r"\d{1,2}(?:[:.h]\d\d)?(?:[ \u00a0]?[ap]\.?m\.?)?"
    return re.compile(
        rf"(?i){any_of(_words_for_ago())}(?:,?[ \u00a0](?:{around}[ \u00a0])?{clock}(?:[ \u00a0]{around})?)?"
    )


@functools.cache
def _label_before() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![^\W_])(?P<label>{any_of(event_labels())})[ \u00a0:\uff1a,|\u2022\u00b7-]*\Z")


def read_dated_line(text: str) -> DatedLine | None:
    """Take a line with dates, or with a time that it takes to read, apart; None for other lines and for long ones.

    Args:
        text: The line.

    Example:
        >>> line = read_dated_line("By Jo Lee | Updated March 3, 2024 | 5 min read")
        >>> line.rest, line.published[0].event, line.asides
        (('By Jo Lee',), 'modified', ('5 min read',))
        >>> read_dated_line("Posted on March 4, 2026 by Jo Lee").rest
        ('by Jo Lee',)
        >>> read_dated_line("Rain ends drought") is None
        True
    """
    if len(text) > LONGEST:
        return None
    may_have_asides = _words_of_asides().may_stand_in(text)
    asides = tuple(match[0].strip(_SIGNS) for match in _aside().finditer(text)) if may_have_asides else ()
    pieces = [piece for piece in (_aside().split(text) if asides else (text,)) if piece]
    found: list[Published] = []
    rest: list[str] = []
    for piece in pieces:
        rest += _take_dates(piece, found)
    if not found and not asides:
        return None
    return DatedLine(tuple(found), asides, tuple(filter(None, (words.strip(_SIGNS) for words in rest))))


def _take_dates(piece: str, found: list[Published]) -> list[str]:
    """Take the dates out of a piece of a line, and return what is left."""
    rest: list[str] = []
    while len(found) < _MOST_DATES and (moment := find_moment(piece)) is not None and moment.year is not None:
        left, event = _cut_label(_cut_small_words(piece[: moment.start]))
        found.append(_published(event, piece, moment))
        rest.append(left)
        piece = _cut_behind(piece[moment.end :])
    if not found and _words_of_ago().may_stand_in(piece) and _day_alone().fullmatch(piece.strip(_SIGNS)):
        found.append(Published("published", piece.strip(_SIGNS), None, labelled=False))
        return rest
    while len(found) < _MOST_DATES and _words_of_ago().may_stand_in(piece) and (match := _ago().search(piece)):
        label = (match["label"] or "").strip(" :\u00a0").lower()
        found.append(Published(event_labels().get(label, "published"), match[0], None, labelled=bool(label)))
        rest.append(piece[: match.start()])
        piece = piece[match.end() :]
    return [*rest, piece]


def _published(event: Event | None, piece: str, moment: Moment) -> Published:
    """Say what happened on a date; its words are those behind the label."""
    words = piece[moment.start : moment.end].rstrip()
    shifted = replace(moment, start=0, end=len(words))
    return Published(event or "published", words, shifted, labelled=event is not None)


def _cut_small_words(left: str) -> str:
    """Cut off the weekday and the small words before a date: "on Monday,"."""
    while (cut := around_date().sub("", left.rstrip(_SIGNS))) != left:
        left = cut
    return left


def _cut_label(left: str) -> tuple[str, Event | None]:
    label = _label_before().search(left)
    if label is None:
        return left, None
    return left[: label.start()], event_labels()[label["label"].lower().replace("\u00a0", " ")]


def _cut_behind(right: str) -> str:
    """Cut off the zone and the small words behind a date."""
    right = _ZONE_BEHIND.sub("", right)
    words = right.split(" ")
    while words and (not words[0].strip(_SIGNS) or around_date().fullmatch(words[0].strip(_SIGNS))):
        words.pop(0)
    return " ".join(words)
