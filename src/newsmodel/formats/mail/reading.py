"""Words of a mail read by the format that they are in."""

from __future__ import annotations

from typing import Any

import attrs

from newsmodel.formats import html, text
from newsmodel.formats.mail.messages import Mail
from newsmodel.formats.mail.subjects import with_subject
from newsmodel.readings import Hints, Reading


def read_words(mail: Mail, hints: Hints) -> Reading:
    """Read the words by the format that they are in; where lines count, those of the mail do not.

    Args:
        mail: The mail.
        hints: What the caller knows.

    Raises:
        UnreadableInput: There are none.
    """
    known: dict[str, Any] = {}
    if hints.published is None and mail.date is not None:
        known["published"] = mail.date
    if hints.language is None and mail.language is not None:
        known["language"] = mail.language
    try:
        hints = attrs.evolve(hints, **known)
    except ValueError:
        hints = attrs.evolve(hints, published=known.get("published", hints.published))  # "English" is no tag
    words = mail.words if mail.is_html or mail.is_file else with_subject(mail)
    reading = html.parse(words, hints=hints) if mail.is_html else text.parse(words, hints=hints)
    return attrs.evolve(reading, issues=tuple(attrs.evolve(issue, line=None) for issue in reading.issues))
