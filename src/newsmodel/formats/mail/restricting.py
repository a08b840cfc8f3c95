"""Fields of a mail that restrict its story: an embargo, a hold, a day on which it expires, a reservation of mining."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.formats.restrictions import status_of
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.readings import Hints, Reading

#: Kinds of names that say something else in mails: a reader's marks ("Status: RO"), what a robot has found.
_OF_MAIL: Final = frozenset({"status", "state", "visibility", "flags", "free"})

#: What such a field says of the story all the same, in a word.
_BANS: Final = frozenset({"withheld", "canceled"})


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
