"""Sources out of the words that name them, for any language that reads mentions and tells which of them are one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.passages import Passage, Placed, Stretch, span_of
from newsmodel.claims.sources.drafts import Key, Resolved, SourceDraft, Use
from newsmodel.claims.sources.meanings import Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.model import Attribution
from newsmodel.prose.furniture.bylines import read_byline

_NOBODY = Mention(words="", kind="unstated")


class Reader(NamedTuple):
    """The functions of a language that sources are made with.

    Attributes:
        split: Splits words into mentions of one source each.
        read: Reads one mention.
        meanings: Says whom each mention of a story means, in order.
    """

    split: Callable[[str], Sequence[Placed]]
    read: Callable[[str], Mention]
    meanings: Callable[[Sequence[Passage], Sequence[Use]], list[Meaning]]


def resolve(
    passages: Sequence[Passage],
    namings: Sequence[Stretch | None],
    reader: Reader,
    *,
    byline: str | None = None,
    taken: Collection[str] = (),
) -> Resolved:
    """Find out which sources a story has.

    Args:
        passages: The words of the story, in reading order.
        namings: For each attribution the words that name its source or its sources; None where nobody is named.
        reader: The functions of the language.
        byline: Who wrote the story, as printed.
        taken: Ids that the sources must not have.
    """
    groups = [_uses(passages, naming, reader) for naming in namings]
    meanings = iter(reader.meanings(passages, [use for group in groups for use in group]))
    keyed = [[(use, next(meanings)) for use in group] for group in groups]
    drafts: dict[Key, SourceDraft] = {}
    for group in keyed:
        for use, meaning in group:
            for key in meaning.keys:
                _draft(drafts, use, meaning, key, byline)
    ids = dict(zip(drafts, fresh_ids("S", taken), strict=False))
    whole = tuple(passages)
    sources = tuple(draft.built(ids[key], None, lambda place: span_of(place, whole)) for key, draft in drafts.items())
    attributions = tuple(
        tuple(
            Attribution(
                source=ids[key],
                span=span_of(use.place, whole) if use.place else None,
                confidence=meaning.confidence,
            )
            for use, meaning in group
            for key in meaning.keys
        )
        for group in keyed
    )
    return Resolved(sources=sources, attributions=attributions)


def _uses(passages: Sequence[Passage], naming: Stretch | None, reader: Reader) -> list[Use]:
    if naming is None or not 0 <= naming.passage < len(passages):
        return [Use(place=None, mention=_NOBODY)]
    text = passages[naming.passage].text[naming.start : naming.end]
    if not any(sign.isalnum() for sign in text):
        return [Use(place=None, mention=_NOBODY)]
    return [
        Use(
            place=Stretch(naming.passage, naming.start + one.start, naming.start + one.end),
            mention=reader.read(text[one.start : one.end]),
        )
        for one in reader.split(text)
    ]


def _draft(drafts: dict[Key, SourceDraft], use: Use, meaning: Meaning, key: Key, byline: str | None) -> None:
    mention = meaning.mention or use.mention
    draft = drafts.get(key)
    if draft is None:
        draft = drafts[key] = SourceDraft(key=key, kind=mention.kind)
    if use.place is None:
        return
    draft.places[use.place] = None
    if mention.kind == "author":
        sign(draft, mention, *((byline,) if byline else ()))
        return
    if mention.pronoun is not None:
        if not (draft.name or draft.description):
            draft.description = mention.words
        return
    if draft.name and mention.name and len(mention.name) > len(draft.name) and draft.kind == "person":
        draft.name = mention.name
    draft.take(mention)
    if meaning.name and draft.name and len(meaning.name) > len(draft.name):
        draft.name = meaning.name


def sign(draft: SourceDraft, mention: Mention, *bylines: str) -> None:
    """Let a source be the reporter, by name where the byline has just one.

    Args:
        draft: The source.
        mention: The words that mean the reporter: "I".
        bylines: The byline as printed, and other ways to write it: the first that can be read is taken.
    """
    read = (read_byline(byline, expected=True) for byline in bylines)
    found = next((one for one in read if one), None)
    if found and len(found.authors) == 1:
        draft.name = found.authors[0].name
    elif draft.description is None:
        draft.description = mention.words
