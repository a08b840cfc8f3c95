"""Notes that a story is attached to: what they restrict holds for it, and their words stand aside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.errors import NewsModelError
from newsmodel.formats import reading_rules, text
from newsmodel.formats.mail.messages import Mail
from newsmodel.formats.mail.restricting import restricted_by
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.model import LeftOut, Provenance
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.sentences import split_sentences
from newsmodel.readings import Hints, Reading

#: Above a line of the note, which is read as a line of a story.
_HEADLINE = "Story"
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
    doc, conversion = to_dict(reading.article), Conversion(hints=known)
    settle_foreign(list(_restrictions(cover, known)), doc, conversion)
    reading = attrs.evolve(reading, article=from_dict(doc), issues=(*reading.issues, *conversion.issues))
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


def _restrictions(cover: Mail, hints: Hints) -> Iterator[tuple[str, Any]]:
    """List what the subject and the sentences of a note restrict; what is not understood stands as an embargo."""
    lines = [cover.subject or "", *(cover.signature or "").split("\n")]
    for paragraph in cover.plain.split("\n\n"):
        words = " ".join(paragraph.split())
        lines.extend(words[each.start : each.end] for each in split_sentences(words))
        lines.extend(paragraph.split("\n"))
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


def _with_fields(reading: Reading, cover: Mail) -> Reading:
    """Keep the fields of the mail beside those of the one that is attached to it."""
    article = reading.article
    own = article.extra.get("mail")
    fields: dict[str, Any] = {**cover.fields, **({"Subject": cover.subject} if cover.subject else {})}
    if not fields:
        return reading
    extra = {**article.extra, "mail": {**(own if isinstance(own, dict) else {}), _KEY: fields}}
    return attrs.evolve(reading, article=attrs.evolve(article, extra=extra))
