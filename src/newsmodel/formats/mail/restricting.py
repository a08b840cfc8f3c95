"""Fields of a mail and words beside its story that restrict it: an embargo, a hold, a day on which it expires."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.errors import NewsModelError
from newsmodel.formats import text
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.formats.restrictions import status_of
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.readings import Hints, Reading

#: Kinds of names that say something else in mails: a reader's marks ("Status: RO"), what a robot has found.
_OF_MAIL: Final = frozenset({"status", "state", "visibility", "flags", "free"})

#: What such a field says of the story all the same, in a word.
_BANS: Final = frozenset({"withheld", "canceled"})


#: Above a line of a note, which is read as a line of a story.
_HEADLINE: Final = "Story"


def restricted_by_words(lines: Iterable[str], reading: Reading, hints: Hints) -> Reading:
    """Restrict a story as words beside it say; what is not understood stands as an embargo.

    Args:
        lines: The words: a subject, sentences of a note.
        reading: The story.
        hints: When it was sent, and the zone of times that carry none.

    Example:
        >>> from newsmodel.model import Article
        >>> reading = Reading(Article(id="urn:x:1", headline="Rain ends"), ())
        >>> restricted_by_words(["Not for publication"], reading, Hints()).article.status
        'withheld'
    """
    doc, conversion = to_dict(reading.article), Conversion(hints=hints)
    settle_foreign(list(_restrictions(lines, hints)), doc, conversion)
    return attrs.evolve(reading, article=from_dict(doc), issues=(*reading.issues, *conversion.issues))


def _restrictions(lines: Iterable[str], hints: Hints) -> Iterator[tuple[str, Any]]:
    for line in dict.fromkeys(filter(str.strip, lines)):
        found = list(_stated(line, hints))
        yield from found or ([("embargo", line)] if speaks_of_use(line) else [])


def _stated(line: str, hints: Hints) -> Iterator[tuple[str, Any]]:
    try:
        article = text.parse(f"{_HEADLINE}\n\n{line}", hints=hints).article
    except NewsModelError:
        return
    if article.status != "usable":
        yield "status", article.status
    if article.embargo is not None:
        yield "embargo", to_dict(article)["embargo"].get("until", article.embargo.note)
    if article.expires is not None:
        yield "expires", to_dict(article)["expires"]
    if article.rights is not None and article.rights.data_mining is not None:
        yield "data_mining", article.rights.data_mining


def restricted_by(fields: Mapping[str, str], reading: Reading, hints: Hints) -> Reading:
    """Restrict the story of a mail as its fields say.

    Args:
        fields: The fields of the mail.
        reading: Its story.
        hints: The zone of times that carry none.

    Example:
        >>> from newsmodel.model import Article
        >>> reading = Reading(Article(id="urn:x:1", headline="Rain ends"), ())
        >>> restricted_by({"X-Embargo": "2026-05-10"}, reading, Hints()).article.embargo.until
        datetime.date(2026, 5, 10)
    """
    named = [
        (name, words)
        for name, words in fields.items()
        if (kind := kind_of_key(name)) is not None and (kind.family not in _OF_MAIL or status_of(words) in _BANS)
    ]
    if not named:
        return reading
    doc, conversion = to_dict(reading.article), Conversion(hints=hints)
    settle_foreign(named, doc, conversion)
    return attrs.evolve(reading, article=from_dict(doc), issues=(*reading.issues, *conversion.issues))
