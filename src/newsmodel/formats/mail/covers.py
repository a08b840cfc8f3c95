"""Notes that a story is attached to: what they restrict holds for it, and their words stand aside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats import reading_rules
from newsmodel.formats.mail.messages import Mail
from newsmodel.formats.mail.restricting import restricted_by, restricted_by_words
from newsmodel.model import LeftOut, Provenance
from newsmodel.prose.sentences import split_sentences
from newsmodel.readings import Hints, Reading

#: Under which the fields of the note are kept, beside those of the mail that is attached to it.
_KEY = "Cover"


def below_cover(reading: Reading, cover: Mail, hints: Hints) -> Reading:
    """Restrict a story as the mail says that it is attached to, and keep the mail's words and fields.

    Args:
        reading: The story.
        cover: The mail.
        hints: What the caller knows.
    """
    known = attrs.evolve(hints, published=hints.published or cover.date)
    reading = restricted_by_words(_lines(cover), reading, known)
    if reading.article.extra.get("mail") != cover.fields:
        reading = _with_fields(restricted_by(cover.fields, reading, hints), cover)
    note = "\n".join(filter(None, (cover.plain.strip(), cover.signature)))
    return with_note(reading, note, "the note that the story was attached to") if note else reading


def with_note(reading: Reading, note: str, what: str) -> Reading:
    """Keep words of a mail that are none of its story, and say so.

    Args:
        reading: The story.
        note: The words.
        what: What they are.
    """
    issue = reading_rules.BOILERPLATE_REMOVED.issue(f"left out as {what}: {note!r}")
    provenance = reading.article.provenance or Provenance()
    left = LeftOut(reason=reading_rules.BOILERPLATE_REMOVED.id, text=note)
    provenance = attrs.evolve(provenance, left_out=(left, *provenance.left_out))
    return Reading(attrs.evolve(reading.article, provenance=provenance), (*reading.issues, issue))


def _lines(cover: Mail) -> Iterator[str]:
    """List the subject, the lines and the sentences of a note."""
    yield cover.subject or ""
    yield from (cover.signature or "").split("\n")
    for paragraph in cover.plain.split("\n\n"):
        words = " ".join(paragraph.split())
        yield from (words[each.start : each.end] for each in split_sentences(words))
        yield from paragraph.split("\n")


def _with_fields(reading: Reading, cover: Mail) -> Reading:
    """Keep the fields of the mail beside those of the one that is attached to it."""
    article = reading.article
    own = article.extra.get("mail")
    fields: dict[str, Any] = {**cover.fields, **({"Subject": cover.subject} if cover.subject else {})}
    if not fields:
        return reading
    extra = {**article.extra, "mail": {**(own if isinstance(own, dict) else {}), _KEY: fields}}
    return attrs.evolve(reading, article=attrs.evolve(article, extra=extra))
