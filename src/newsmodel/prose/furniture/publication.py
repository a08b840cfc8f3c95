"""Lines that say when a story was published or updated."""

from __future__ import annotations

import re
from typing import Literal

import attrs

from newsmodel.languages.tables import names
from newsmodel.prose.dates.printed import Moment, find_moment

#: A line longer than this is no publication line.
LONGEST = 160

Event = Literal["published", "modified"]

_PUBLISHED = names("""
    published, posted, first published, originally published, publication date, date published, published on,
    published at, published in, released, issued, date, issued at, transmitted, veröffentlicht, erschienen,
    stand, erstellt, publié le, publié, publiée le, mis en ligne le, publicado, publicado el, publicado em,
    publicada, publicada el, pubblicato, pubblicato il, gepubliceerd, gepubliceerd op, publicerad, publiceret,
    publisert, opublikowano, опубликовано, 입력, 송고, 发布时间, 公開
    """)
_MODIFIED = names("""
    updated, last updated, update, updated on, updated at, last update, last modified, modified, revised,
    edited, aktualisiert, aktualisiert am, zuletzt aktualisiert, mis à jour, mis à jour le, modifié le,
    actualizado, actualizado el, actualizada, atualizado, atualizado em, aggiornato, aggiornato il, bijgewerkt,
    laatst bijgewerkt, uppdaterad, opdateret, oppdatert, zaktualizowano, обновлено, 수정, 업데이트, 更新
    """)
_LABELS: dict[str, Event] = {
    **dict.fromkeys(_PUBLISHED, "published"),
    **dict.fromkeys(_MODIFIED, "modified"),
}
_FIRST_WORDS = frozenset(label.split()[0] for label in _LABELS)
_LABEL = re.compile(r"[^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,3}")
_SPLIT = re.compile(
    r"(?i)\s*[|;\u2022\u00b7/]\s*(?=[^\W\d_])|(?:(?-i:(?<=[\dA-Z.)m]))[,.]?\s+[\u2013\u2014-]?\s*(?=(?:last |"
    r"first )?(?:updated|published|modified|aktualisiert|mis à jour|actualizado|"
    r"atualizado|aggiornato|bijgewerkt|수정)\b))"
)
_AGO = re.compile(r"(?i)\b(?:ago|just now|yesterday|today|this morning)\b|^vor \d|^il y a |^hace \d|전$")
_FILLER = re.compile(
    r"(?i)[\s,.:()|\u2013\u2014-]|\b(?:at|on|the|um|uhr|am|den|le|el|il|a las|à|h|hrs|local time|mon|tue|tues|wed|"
    r"thu|thurs|fri|sat|sun|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
)


@attrs.frozen
class Published:
    """One event that a publication line names.

    Attributes:
        event: Whether it was published or changed then.
        text: The words as printed, without the label: "Nov. 22, 2026 2:05 p.m. KST".
        moment: The date in them; None for "3 hours ago".
        labelled: Whether the line says which event it is; a bare date is taken for the publication.
    """

    event: Event
    text: str
    moment: Moment | None
    labelled: bool = True


def read_publication(text: str) -> tuple[Published, ...]:
    """What a whole line says about when the story was published and updated.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> [(found.event, found.text) for found in read_publication("Published 5 March 2026 | Updated 6 March 2026")]
        [('published', '5 March 2026'), ('modified', '6 March 2026')]
        >>> read_publication("Published reports said on 5 March 2026 that rain fell.")
        ()
    """
    if len(text) > LONGEST or not _may_be(text):
        return ()
    found = []
    for part in _SPLIT.split(text):
        one = _read_part(part.strip(" ()[]"))
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def _may_be(text: str) -> bool:
    first = text.lstrip("([ ").split(None, 1)[0].lower().rstrip(":.,") if text.strip("([ ") else ""
    return first in _FIRST_WORDS or any(map(str.isdigit, text))


def _read_part(part: str) -> Published | None:
    event, words = _cut_label(part)
    moment = find_moment(words)
    if moment is not None and _is_all(words, moment):
        return Published(event or "published", words, moment, labelled=event is not None)
    if event is not None and moment is None and _AGO.search(words) and len(words) < 40:
        return Published(event, words, None)
    return None


def _cut_label(part: str) -> tuple[Event | None, str]:
    """The event that a line begins with, and the words behind it."""
    match = _LABEL.match(part)
    words = match[0].lower().replace("\u00a0", " ").split() if match else []
    for count in range(len(words), 0, -1):
        event = _LABELS.get(" ".join(words[:count]))
        if event:
            return event, part.split(None, count)[-1].lstrip(" :") if len(
                part.split(None, count)
            ) > count else _after_colon(part)
    return None, part


def _after_colon(part: str) -> str:
    return part.partition(":")[2].strip()


def _is_all(words: str, moment: Moment) -> bool:
    """Whether the date is all that the words are, but for weekdays and the like."""
    rest = words[: moment.start] + " " + words[moment.end :]
    rest = _FILLER.sub("", rest)
    return (moment.year is not None or moment.hour is not None) and (not rest or (len(rest) <= 8 and rest.isupper()))
