"""The draft of a story finished: an article of what was read, with headline, language and status settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs
import msgspec

from newsmodel.formats import reading_rules as shared
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.completion import infer_headline_from_text, infer_language, origin_of, sign_of
from newsmodel.formats.left_out.placing import in_order
from newsmodel.formats.restrictions import (
    ACCESS_INFERRED,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    STATUS_INFERRED,
    TERMS_INFERRED,
    ban_in,
    closed_by,
    origin_in,
    picture_origin_in,
    reservation_in,
    terms_in,
    words_of_origin,
    words_of_use,
)
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.greeting import is_salutation
from newsmodel.issues import shown
from newsmodel.model import Article, Concept, Dateline, Origin, Party, Provenance, Rights
from newsmodel.prose.furniture.looks import look


class Source(msgspec.Struct, frozen=True):
    """Input that a story was read from.

    Attributes:
        format: Name of the format.
        media_type: Its media type.
    """

    format: str
    media_type: str


def finished(draft: Draft, data: bytes | str, source: Source, first: str) -> Article:
    """Make an article of a draft; what there is to say of it is in the draft's issues.

    Args:
        draft: What was read.
        data: The input.
        source: What it is.
        first: The first words, for a story without a headline or a paragraph.
    """
    _settle_headline(draft, source, first)
    _settle_language(draft)
    draft.settle_publication()  # in the language's order of day and month
    draft.settle_embargoes()
    _settle_use(draft)
    return _article(draft, id_of_bytes(data), source)


def finished_around(draft: Draft) -> dict[str, Any]:
    """Give what a draft says of a story whose body another reader has read.

    Args:
        draft: What was read of the lines around the body; its issues are added to.

    Returns:
        Fields of the article, by their names.
    """
    draft.settle_publication()
    draft.settle_embargoes()
    _settle_use(draft)
    return _fields(draft)


def _settle_headline(draft: Draft, source: Source, first: str) -> None:
    if "headline" in draft.fields:
        return
    told = (text for text in _texts(draft) if not is_salutation(text))
    headline = infer_headline_from_text(next(told, first))
    draft.fields["headline"] = headline.value
    draft.fields["extra"] = {source.format: sign_of(headline.value)}
    draft.note(*headline.remark, "headline")


def _texts(draft: Draft, *, with_headings: bool = False) -> Iterator[str]:
    for heading, _, blocks in draft.sections:
        texts = (heading if with_headings else None, *(getattr(block, "text", None) for block in blocks))
        yield from filter(None, texts)


def _headlines(draft: Draft) -> tuple[str, ...]:
    """List the headings, and the headline where the story stands right below it: no line of the desk is among them."""
    headings = tuple(heading for heading, _, _ in draft.sections if heading is not None)
    is_above_story = look(next(_texts(draft), "")).ends_sentence
    return (*headings, draft.fields["headline"]) if is_above_story and "headline" in draft.fields else headings


def _settle_use(draft: Draft) -> None:
    """Cancel or withhold a story that says so itself, and take the terms of usage and the origin that it states."""
    removed = (each.text for each in draft.left_out if each.reason == shared.BOILERPLATE_REMOVED.id)
    left_out = tuple(text for text in removed if text != draft.order_on_rest)
    captions = tuple(words for item in draft.media for words in (item.caption, item.credit) if words)
    beside = (*draft.notices, *draft.credits, *left_out, *captions, *draft.told)
    words = (*words_of_use(draft.fields, _texts(draft, with_headings=True)), *beside)
    if (ban := ban_in(words, _headlines(draft))) is not None:
        draft.fields["status"] = ban.status
        draft.note(STATUS_INFERRED, ban.message, "status")
    if (terms := terms_in(words, "\n".join(draft.terms))) is not None:
        draft.terms.extend(terms.lines)
        draft.note(TERMS_INFERRED, terms.message, "rights", "usage_terms")
    if (line := closed_by(words)) is not None:
        draft.free_access = False
        draft.note(ACCESS_INFERRED, f"taken for a story that is not free: {shown(line)}", "rights", "free_access")
    bylines = (byline.text for byline in draft.bylines)
    if (origin := origin_in((*words_of_origin(draft.fields, _texts(draft)), *bylines, *beside))) is not None:
        draft.fields["digital_source_type"] = Concept(uri=origin.uri)
        draft.note(ORIGIN_INFERRED, origin.message, "digital_source_type")
    embargo = draft.fields.get("embargo")
    held = () if embargo is None else filter(None, (embargo.note,))
    _settle_mining(draft, (*words_of_origin(draft.fields, _texts(draft)), *beside, *held))
    _settle_media_origins(draft)


def _settle_media_origins(draft: Draft) -> None:
    """Set the origin in a machine that captions and credits of pictures state."""
    for place, item in enumerate(draft.media):
        if (origin := picture_origin_in(item.caption or "", item.credit)) is not None:
            draft.media[place] = attrs.evolve(item, digital_source_type=Concept(uri=origin.uri))
            draft.note(ORIGIN_INFERRED, origin.message, "media", place, "digital_source_type")


def _settle_mining(draft: Draft, texts: Iterable[str]) -> None:
    """Reserve the data mining that a story reserves in words."""
    if (stated := reservation_in(texts, (*draft.copyright, *draft.terms))) is not None:
        draft.data_mining = stated.permission
        draft.note(MINING_INFERRED, stated.message, "rights", "data_mining")


def _settle_language(draft: Draft) -> None:
    if draft.hints.language is not None:
        draft.fields["language"] = draft.hints.language
        return
    language = infer_language(_texts(draft), draft.fields["headline"])
    if language is not None:
        draft.fields["language"] = language.value
        draft.note(*language.remark, "language")


def _article(draft: Draft, named: tuple[str, str], source: Source) -> Article:
    fields = _fields(draft)
    if draft.dateline is not None:
        fields["dateline"] = _dateline(draft)
    if draft.hints.publisher is not None:
        fields["publisher"] = Party(name=draft.hints.publisher, kind="organization")
    name, digest = named
    origin = Origin(**origin_of(digest, source.media_type, draft.hints.url))
    sections = tuple(draft.built_sections())
    left_out = in_order(draft.left_out, [block.id for section in sections for block in section.blocks])
    return Article(
        id=name,
        sections=sections,
        media=tuple(draft.media),
        provenance=Provenance(origin=origin, originals=draft.originals, left_out=tuple(left_out)),
        **fields,
    )


def _fields(draft: Draft) -> dict[str, Any]:
    """Give the fields that the lines around a body say, but for its dateline."""
    fields: dict[str, Any] = dict(draft.fields)
    if draft.bylines:
        fields["byline"] = "\n".join([*(byline.text for byline in draft.bylines), *draft.job_titles])
    if draft.credits:
        fields["tagline"] = "\n".join(draft.credits)
    if contributors := draft.contributors():
        fields["contributors"] = contributors
    notice, terms = ("\n".join(lines) or None for lines in (draft.copyright, draft.terms))
    rights = Rights(notice=notice, usage_terms=terms, data_mining=draft.data_mining, free_access=draft.free_access)
    if rights != Rights():
        fields["rights"] = rights
    lists: dict[str, Sequence[Any]] = {
        "summaries": draft.summaries,
        "links": draft.links,
        "corrections": draft.corrections,
    }
    return fields | {name: tuple(each) for name, each in lists.items() if each}


def _dateline(draft: Draft) -> Dateline:
    printed = draft.dateline
    assert printed is not None  # noqa: S101
    date = None
    if printed.day is not None:
        words = printed.text[printed.day.start : printed.day.end]
        date = draft.settle(printed.day, words, ("dateline", "date"), draft.dateline_row)
    elif printed.weekday is not None:
        date = draft.settle_weekday(printed.weekday, ("dateline", "date"), draft.dateline_row)
    if not printed.certain:
        draft.note(
            shared.DATELINE_GUESSED,
            f"taken for the dateline: {printed.text!r}",
            "dateline",
            row=draft.dateline_row,
        )
    return Dateline(text=printed.text, places=printed.places, date=date, agency=printed.agency)
