"""Words of a mail read by the format that they are in, below its subject or a headline of their own."""

from __future__ import annotations

from typing import Any

import attrs

from newsmodel.formats import docx, text
from newsmodel.formats.completion import is_inferred
from newsmodel.formats.mail.html_words import read_html
from newsmodel.formats.mail.messages import Mail
from newsmodel.formats.mail.restricting import restricted_by_words
from newsmodel.formats.mail.subjects import with_subject
from newsmodel.formats.text.subjects import stand_for_subject
from newsmodel.readings import Hints, Reading


def read_words(mail: Mail, hints: Hints) -> Reading:
    """Read the words by the format that they are in; where lines count, those of the mail do not.

    Args:
        mail: The mail.
        hints: What the caller knows.

    Raises:
        UnreadableInput: There are none, or the Word file that has them is broken.
        MissingExtra: They stand in a Word file, and the extra `docx` is not installed.
    """
    known = _known(mail, hints)
    if mail.document is not None:
        return docx.parse(mail.document, hints=known)
    reading = read_html(mail.words, known) if mail.is_html else _read_text(mail, known)
    if mail.subject is not None and not mail.is_file and reading.article.headline != mail.subject:
        reading = restricted_by_words([mail.subject], reading, known)
    return attrs.evolve(reading, issues=tuple(attrs.evolve(issue, line=None) for issue in reading.issues))


def _known(mail: Mail, hints: Hints) -> Hints:
    """Know when a mail was sent, and its language, where the caller does not say."""
    known: dict[str, Any] = {}
    if hints.published is None and mail.date is not None:
        known["published"] = mail.date
    if hints.language is None and mail.language is not None:
        known["language"] = mail.language
    try:
        return attrs.evolve(hints, **known)
    except ValueError:
        return attrs.evolve(hints, published=known.get("published", hints.published))  # "English" is no tag


def _read_text(mail: Mail, hints: Hints) -> Reading:
    """Read plain text; the subject is its headline, unless it has one of its own."""
    below = mail.words if mail.is_file else with_subject(mail)
    own = None if mail.subject is None or below == mail.words else _below_own_headline(mail, mail.subject, hints)
    return text.parse(below, hints=hints) if own is None else own


def _below_own_headline(mail: Mail, subject: str, hints: Hints) -> Reading | None:
    """Read the words without the subject, where they have a headline that stands for the story rather than that."""
    if not mail.words.strip():
        return None
    own = text.parse(mail.words, hints=hints)
    article = own.article
    is_proven = article.dateline is not None or article.byline is not None
    titles = [title for title in (article.headline, article.subheadline) if title is not None]
    if is_inferred(article.headline, article.extra) or not is_proven or not stand_for_subject(titles, subject):
        return None
    return own
