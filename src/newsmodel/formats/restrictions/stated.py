"""Restrictions that words of a story state: who must not use it, when an embargo ends, and which machine wrote it."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from typing import Any, Final

import msgspec

from newsmodel.formats.restrictions.machines import MADE_BY_ALGORITHM, MADE_BY_MACHINE, MADE_WITH_MACHINE
from newsmodel.formats.restrictions.mining import MINING_PROHIBITED, TRAINING_PROHIBITED
from newsmodel.formats.restrictions.statuses import RANK, status_of
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.ends import find_ends
from newsmodel.prose.dates.printed import Moment
from newsmodel.prose.dates.resolution import Resolved, instant_of, resolve, resolve_end
from newsmodel.prose.furniture.bans import read_ban
from newsmodel.prose.furniture.desk_notes import holds_in_note
from newsmodel.prose.furniture.embargoes import awaits_year
from newsmodel.prose.furniture.ends import with_day
from newsmodel.prose.furniture.gates import is_for_some_readers
from newsmodel.prose.furniture.notices import is_notice_of_embargo
from newsmodel.prose.furniture.origins import read_origin, read_picture_origin
from newsmodel.prose.furniture.reservations import read_reservation
from newsmodel.prose.furniture.terms import states_terms, states_terms_in_note

#: Fields in which a story may say that it must not be used.
_STATING_FIELDS = ("kicker", "headline", "subheadline", "title", "slugline", "byline", "tagline")
#: Fields in which it may say who or what has written it; a headline may be about such a story.
_CREDITING_FIELDS = ("kicker", "subheadline", "byline", "tagline")
_COPYRIGHT: Final = "\u00a9"
#: Terms of what a line says of the origin, the strictest first.
_ORIGINS: Final = {"trained": MADE_BY_MACHINE, "algorithm": MADE_BY_ALGORITHM, "assisted": MADE_WITH_MACHINE}
#: A story says so in so many of its first paragraphs and headings, or of its last: other lines may stand below.
_FIRST_PARAGRAPHS, _LAST_PARAGRAPHS = 3, 3
#: So many lines of a paragraph or of credits are looked at one by one.
_MOST_LINES: Final = 12


class StatedBan(msgspec.Struct, frozen=True):
    """A ban that the words of a story state.

    Attributes:
        status: The status that they give it.
        message: The message of an issue.
    """

    status: str
    message: str


def words_of_use(fields: Mapping[str, Any], paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Take the words in which a story says of itself how it may be used: those around a body, its beginning and end.

    Args:
        fields: The fields of the article.
        paragraphs: The headings and texts of its body, in order.

    Example:
        >>> words_of_use({"headline": "Rain", "id": "a"}, ["1", "2", "3", "4", "5", "(KILLED)", "-30-"])
        ('Rain', '1', '2', '3', '5', '(KILLED)', '-30-')
    """
    told = (fields[name] for name in _STATING_FIELDS if name in fields)
    return (*told, *_first_and_last(paragraphs))


def words_of_origin(fields: Mapping[str, Any], paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Take the words in which a story says of itself who or what has written it.

    Args:
        fields: The fields of the article.
        paragraphs: The texts of its body, in order, without headings.

    Example:
        >>> words_of_origin({"headline": "Rain", "byline": "By Ana Ruiz"}, ["1", "2", "3", "Written by AI"])
        ('By Ana Ruiz', '1', '2', '3', 'Written by AI')
    """
    told = [fields[name] for name in _CREDITING_FIELDS if name in fields]
    if _COPYRIGHT in fields.get("headline", ""):  # then it is none
        told.append(fields["headline"])
    return (*told, *_first_and_last(paragraphs))


def _first_and_last(paragraphs: Iterable[str]) -> tuple[str, ...]:
    texts = iter(paragraphs)
    return (*islice(texts, _FIRST_PARAGRAPHS), *deque(texts, _LAST_PARAGRAPHS))


def ban_in(texts: Iterable[str], headlines: Collection[str] = (), notes: Collection[str] = ()) -> StatedBan | None:
    """Find the strictest status that some words of a story give it; None where they say nothing of it.

    Args:
        texts: Headlines, notes and the first paragraphs.
        headlines: Those of them that are headlines and headings.
        notes: Notes to editors, in which an order to hold the story may have any form.

    Example:
        >>> ban_in(["Rain ends drought", "MANDATORY KILL"]).status
        'canceled'
        >>> ban_in([], notes=["Please hold until cleared"]).status
        'withheld'
    """
    told = ((read_ban(text, may_be_headline=text in headlines), text) for text in texts)
    found = [(status, text) for status, text in (*told, *map(_status_in_note, notes)) if status is not None]
    if not found:
        return None
    status, text = max(found, key=lambda each: RANK[each[0]])
    return StatedBan(status, f"taken for {status}: {shown(text)}")


def _status_in_note(text: str) -> tuple[str | None, str]:
    """Read the status that a note to editors gives a story, which may be nothing but its name: "Draft"."""
    if is_notice_of_embargo(text):
        return (None, text)
    status = status_of(text.strip(_AROUND_STATUS)) or _kill_before_comma(text)
    if status in (None, "usable") and (holds_in_note(text) or awaits_year(text)):
        status = "withheld"
    return (None if status == "usable" else status, text)


def _kill_before_comma(text: str) -> str | None:
    """Read the kill with which a note begins, whatever follows: "Story killed, corrected version follows"."""
    first, comma, _ = text.partition(",")
    kills = comma and " " in first.strip() and read_ban(first) == "canceled"
    return "canceled" if kills else None


#: Marks around a note that is one word.
_AROUND_STATUS: Final = " .!*()[]"


class StatedTerms(msgspec.Struct, frozen=True):
    """Terms of usage that the words of a story state.

    Attributes:
        lines: The words, each once.
        message: The message of an issue.
    """

    lines: tuple[str, ...]
    message: str


def terms_in(texts: Iterable[str], known: str = "", notes: Collection[str] = ()) -> StatedTerms | None:
    r"""Find the terms of usage among some words of a story; None where they say no more than is known.

    Args:
        texts: Headlines, notes and the first paragraphs.
        known: The terms that the story has.
        notes: Those of them that are notes to editors, in which terms need no label.

    Example:
        >>> terms_in(["Rain ends drought", "RESTRICTIONS: No use in Germany"]).lines
        ('RESTRICTIONS: No use in Germany',)
        >>> terms_in(["Not for use in print. Not for archives."], "Not for use in print.\nNot for archives.") is None
        True
    """
    said = one_line(known)
    told = (text for text in dict.fromkeys(map(one_line, texts)) if text not in said)
    lines: list[str] = []
    for text in (text for text in told if states_terms(text) or (text in notes and states_terms_in_note(text))):
        if not lines or text not in lines[-1]:  # a line of the note before it
            lines.append(text)
    return StatedTerms(tuple(lines), f"taken for terms of usage: {shown(lines[0])}") if lines else None


def closed_by(texts: Iterable[str]) -> str | None:
    """Find the line among some words of a story that says that it is for some readers only.

    Example:
        >>> closed_by(["It rained.", "This article is for subscribers only."])
        'This article is for subscribers only.'
    """
    return next((text for text in map(one_line, texts) if is_for_some_readers(text)), None)


class StatedOrigin(msgspec.Struct, frozen=True):
    """An origin in a machine that the words of a story state.

    Attributes:
        uri: The term of the digital source type.
        message: The message of an issue.
    """

    uri: str
    message: str


def origin_in(texts: Iterable[str]) -> StatedOrigin | None:
    """Find the origin in a machine that some words of a story state, of several the one with least of people.

    Args:
        texts: Bylines, notes, first and last paragraphs, with their lines.

    Example:
        >>> origin_in(["It rained.", "Generated with AI."]).uri
        'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
    """
    parted = ((text, text.splitlines()) for text in texts)
    lines = (line for text, parts in parted for line in (text, *(parts[:_MOST_LINES] if len(parts) > 1 else ())))
    found = [
        (origin, line) for line in dict.fromkeys(map(one_line, lines)) if (origin := read_origin(line)) is not None
    ]
    if not found:
        return None
    origin, line = min(found, key=lambda each: list(_ORIGINS).index(each[0]))
    return StatedOrigin(_ORIGINS[origin], f"taken for the origin of the story: {shown(line)}")


def picture_origin_in(caption: str, credit: str | None) -> StatedOrigin | None:
    """Find the origin in a machine that the caption or the credit of a picture states."""
    origin = read_picture_origin(caption, credit)
    if origin is None:
        return None
    words = one_line(" | ".join(filter(None, (caption, credit))))
    return StatedOrigin(_ORIGINS[origin], f"taken for the origin of the picture: {shown(words)}")


class StatedReservation(msgspec.Struct, frozen=True):
    """A reservation of data mining that the words of a story state.

    Attributes:
        permission: The URI of the permission that is left.
        message: The message of an issue.
    """

    permission: str
    message: str


def reservation_in(texts: Iterable[str], notices: Iterable[str] = ()) -> StatedReservation | None:
    """Find the strictest reservation of data mining that some words of a story state.

    Args:
        texts: Bylines, notes, first and last paragraphs.
        notices: Words that speak of its rights, whatever they say: a notice, the foot of a page.

    Example:
        >>> reservation_in(["It rained.", "No AI training."]).permission
        'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING'
    """
    told = [*((text, read_reservation(text)) for text in dict.fromkeys(texts))]
    told += [(text, read_reservation(text, is_notice=True)) for text in dict.fromkeys(notices)]
    found = {reserved: text for text, reserved in reversed(told) if reserved is not None}
    if not found:
        return None
    permission = MINING_PROHIBITED if "mining" in found else TRAINING_PROHIBITED
    words = found.get("mining") or found["training"]
    return StatedReservation(permission, f"taken for a reservation of data mining: {shown(words)}")


class StatedEnd(msgspec.Struct, frozen=True):
    """The end of an embargo, as its words state it.

    Attributes:
        until: The latest instant that they can mean; None where they tell none, so that it stands.
        doubts: What an issue says of it, each.
    """

    until: datetime.datetime | datetime.date | None
    doubts: tuple[str, ...]


def end_stated(words: str, *, published: datetime.date | None, timezone: str | None) -> StatedEnd:
    """Read when an embargo ends from its words.

    Args:
        words: The notice.
        published: When the story was published; it completes a day without a year.
        timezone: The zone of a time that has none of its own; without it, it is UTC-12.

    Example:
        >>> str(end_stated("EMBARGOED UNTIL 10:00 GMT, 5 March 2026", published=None, timezone=None).until)
        '2026-03-05 10:00:00+00:00'
        >>> end_stated("EMBARGOED", published=None, timezone=None).doubts
        ("stands until further notice: 'EMBARGOED'",)
    """
    ends = [_end_of(moment, published, timezone) for moment in find_ends(with_day(words, published))]
    if not ends or any(end.value is None for end in ends):
        return StatedEnd(None, (f"stands until further notice: {shown(words)}",))
    end = max(ends, key=lambda each: instant_of(each.value or datetime.date.min))
    return StatedEnd(
        end.value, tuple(f"the latest that it can mean; {doubt.value}: {shown(words)}" for doubt in end.doubts)
    )


def _end_of(moment: Moment, published: datetime.date | None, timezone: str | None) -> Resolved:
    """Resolve the end; a whole day stays one, which stands for its end wherever a format writes it as a time."""
    if moment.hour is None and moment.year is not None:
        return resolve(moment)
    return resolve_end(moment, published=published, timezone=timezone)
