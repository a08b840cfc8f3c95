"""Compares two states of a story, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import msgspec

from newsmodel.documents.codec import to_json
from newsmodel.editing.differences import Change, ChangedPart, ChangeKind, Difference, FieldChange
from newsmodel.editing.pairing import Pairs, paired
from newsmodel.model import (
    SPAN_FIELDS,
    Article,
    Block,
    Claim,
    Correction,
    Embed,
    Figure,
    LinkBlock,
    Quantity,
    Raw,
    Section,
    Source,
    Table,
    TimeReference,
    words_of,
)
from newsmodel.shapes.field_types import Choice, Scalar, TimestampType
from newsmodel.shapes.shape import shape_of
from newsmodel.values import JsonPointer, Timestamp, write_timestamp

#: Describes a part: what can be told of it, by name; `words` and `name` have their own places in a change.
Described: TypeAlias = dict[str, str]


def diff(before: Article, after: Article) -> Difference:
    """Tell what came, went, changed or moved between two states of a story.

    The other way round it says the contrary: `diff(b, a)` is `diff(a, b)` with the states swapped.

    Args:
        before: The first state.
        after: The second one.

    Example:
        >>> was, now = (Article(id="urn:x:1", headline=words) for words in ("Bridge shut", "Bridge open"))
        >>> [(change.kind, change.name, change.was, change.now) for change in diff(was, now).changes]
        [('changed', 'headline', 'Bridge shut', 'Bridge open')]
        >>> diff(was, was).changes
        ()
    """
    if to_json(before) > to_json(after):  # ties are broken alike in both directions
        return _swapped(diff(after, before))
    changes = [
        *_fields(before, after),
        *_parts("section", _sections(before), _sections(after), lambda one: one["words"] or one["name"]),
        *_parts("block", _blocks(before), _blocks(after), lambda one: one["words"]),
        *_parts("claim", _claims(before), _claims(after), _what_a_claim_says),
        *_parts("source", _sources(before), _sources(after), lambda one: one["words"]),
        *_parts("correction", _corrections(before), _corrections(after), lambda one: one["words"]),
    ]
    return Difference(before=before.id, after=after.id, changes=tuple(changes))


def _swapped(found: Difference) -> Difference:
    changes = tuple(change.swapped() for change in found.changes)
    return Difference(before=found.after, after=found.before, changes=changes)


class Part(msgspec.Struct, frozen=True):
    """A part of a story, described for a comparison.

    Attributes:
        id: Its id.
        path: Its place.
        told: What can be told of it.
    """

    id: str | None
    path: JsonPointer
    told: Described


# --- fields of the article


def _fields(before: Article, after: Article) -> Iterator[Change]:
    """Compare the texts, times and choices of the article itself."""
    one, other = dict(_plain_fields(before)), dict(_plain_fields(after))
    for name in dict.fromkeys((*SPAN_FIELDS, *one, *other)):
        was, now = one.get(name), other.get(name)
        if was != now:
            kind: ChangeKind = "added" if was is None else "removed" if now is None else "changed"
            yield Change(kind=kind, part="field", name=name, was=was, now=now, before=f"/{name}", after=f"/{name}")


def _plain_fields(article: Article) -> Iterator[tuple[str, str]]:
    for field in shape_of(type(article)).fields:
        value = getattr(article, field.name)
        if value is not None and field.name != "id" and isinstance(field.type, Scalar | Choice | TimestampType):
            yield field.name, write_timestamp(value) if isinstance(value, Timestamp) else str(value)
    if article.dateline is not None:
        yield "dateline", article.dateline.text
    if article.embargo is not None:
        until = article.embargo.until
        yield "embargo", "open-ended" if until is None else write_timestamp(until)


# --- parts


def _parts(
    kind: ChangedPart, before: Sequence[Part], after: Sequence[Part], key: Callable[[Described], str]
) -> list[Change]:
    """Compare the parts of one kind, in the order of the second state, with what went where it stood."""
    pairs = paired(before, after, lambda part: key(part.told), lambda part: part.id)
    changes = [(order, _change(kind, one, other, has_moved)) for order, one, other, has_moved in _ordered(pairs)]
    return [change for _, change in sorted(changes, key=lambda each: each[0]) if change is not None]


def _ordered(pairs: Pairs[Part]) -> Iterator[tuple[tuple[float, int], Part | None, Part | None, bool]]:
    places = dict(pairs.both)
    last = -1.0
    for number, part in enumerate(pairs.before):
        if number in places:
            last = places[number]
            other = pairs.after[places[number]]
            yield (float(places[number]), 0), part, other, number in pairs.moved
        else:
            yield (last + 0.5, number), part, None, False
    taken = set(places.values())
    for number, part in enumerate(pairs.after):
        if number not in taken:
            yield (float(number), 0), None, part, False


def _change(kind: ChangedPart, one: Part | None, other: Part | None, has_moved: bool) -> Change | None:  # noqa: FBT001
    was, now = (part.told if part is not None else {} for part in (one, other))
    if one is not None and other is not None and was == now and not has_moved:
        return None
    there = other or one
    assert there is not None  # noqa: S101 - one of the two is given
    return Change(
        kind="added" if one is None else "removed" if other is None else "changed" if was != now else "moved",
        part=kind,
        name=there.told.get("name") or None,
        id=there.id,
        was=was.get("words"),
        now=now.get("words"),
        fields=tuple(_field_changes(was, now))
        if one is not None and other is not None
        else tuple(_whole(kind, was, now)),
        before=one.path if one is not None else None,
        after=other.path if other is not None else None,
    )


def _field_changes(was: Described, now: Described) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*was, *now)):
        if name != "words" and was.get(name) != now.get(name):
            yield FieldChange(name=_NAMES.get(name, name), was=was.get(name) or None, now=now.get(name) or None)


#: What is told of a claim that came or went, where it is not what it is of most.
_TOLD_OF_WHOLE = {"source": "", "polarity": "affirmed", "status": "unreviewed"}


def _whole(kind: ChangedPart, was: Described, now: Described) -> Iterator[FieldChange]:
    """Say of a claim that came or went whose it is, and what a person had decided."""
    for name, usual in _TOLD_OF_WHOLE.items() if kind == "claim" else ():
        values = [None if told.get(name, usual) == usual else told[name] for told in (was, now)]
        if any(values):
            yield FieldChange(name=name, was=values[0], now=values[1])


#: The name of a part tells its kind.
_NAMES = {"name": "kind"}


def _sections(article: Article) -> list[Part]:
    return [
        Part(section.id, f"/sections/{number}", _section(section))
        for number, section in enumerate(article.sections)
        if section.heading is not None or section.kind != "body"
    ]


def _section(section: Section) -> Described:
    level = str(section.level) if section.heading is not None else ""
    return {"words": section.heading or "", "name": section.kind, "level": level}


def _blocks(article: Article) -> list[Part]:
    return [
        Part(block.id, f"/sections/{number}/blocks/{place}", _block(block))
        for number, section in enumerate(article.sections)
        for place, block in enumerate(section.blocks)
    ]


#: What is told of a block otherwise, or tells a part of the document and nothing that readers see.
_UNTOLD = {"id", "text", "content", "rows", "group", "source", "language", "marks"}


def _block(block: Block) -> Described:
    told = {"words": block_words(block), "name": block.type}
    for field in shape_of(type(block)).fields:
        value = getattr(block, field.name)
        if field.name not in _UNTOLD and value not in (None, ()):
            told[field.name] = str(value)
    if marks := getattr(block, "marks", ()):
        words = words_of(block) or ""  # where they begin and end moves with the words before them
        told["marks"] = "; ".join(
            " ".join(filter(None, (mark.kind, words[mark.start : mark.end], mark.uri))) for mark in marks
        )
    return told


def block_words(block: Block) -> str:
    """Give the words of a block: those of a table's cells too; an address or a picture's id where there are none.

    Example:
        >>> from newsmodel.model import Divider, Paragraph
        >>> block_words(Paragraph(text="It rained.")), block_words(Divider())
        ('It rained.', '')
    """
    words = words_of(block)
    if isinstance(block, Table):
        rows = "\n".join("\t".join(cell.text for cell in row.cells) for row in block.rows)
        return "\n".join(text for text in (words, rows) if text)
    if isinstance(block, Raw):
        return block.content
    if isinstance(block, Figure):
        return words or block.media
    if isinstance(block, Embed | LinkBlock):
        return words or block.uri or ""
    return words or ""


def _claims(article: Article) -> list[Part]:
    sources = {source.id: source for source in article.sources}
    return [Part(claim.id, f"/claims/{number}", _claim(claim, sources)) for number, claim in enumerate(article.claims)]


def _claim(claim: Claim, sources: dict[str, Source]) -> Described:
    found = claim.extraction
    who = ", ".join(_who(sources[one.source]) for one in claim.sources if one.source in sources)
    return {
        "words": claim.text,
        "voice": claim.voice,
        "source": who,
        "source words": ", ".join(one.span.text for one in claim.sources if one.span is not None),
        "cue": claim.cue.span.text if claim.cue else "",
        "cue kind": (claim.cue.kind or "") if claim.cue else "",
        "polarity": claim.polarity,
        "modality": claim.modality,
        "form": claim.form or "",
        "quantities": "; ".join(map(_quantity, claim.quantities)),
        "times": "; ".join(map(_time, claim.times)),
        "reviews": "; ".join(review.verdict or review.text or "" for review in claim.reviews),
        "status": found.status if found else "unreviewed",
        "note": (found.note or "") if found else "",
    }


def _quantity(quantity: Quantity) -> str:
    value, upper = quantity.value, None if quantity.upper is None else f"to {quantity.upper}"
    whole = None if quantity.whole is None else f"of {quantity.whole}"
    read = " ".join(str(part) for part in (value, upper, whole, quantity.unit, quantity.qualifier) if part is not None)
    return " = ".join(filter(None, (quantity.span.text, read)))


def _time(time: TimeReference) -> str:
    words = None if time.span is None else time.span.text
    return " = ".join(filter(None, (words, time.value)))


def _what_a_claim_says(told: Described) -> str:
    return "\n".join(told[name] for name in ("words", "source", "cue", "polarity"))


def _who(source: Source) -> str:
    return source.name or source.acronym or source.description or source.kind


def _sources(article: Article) -> list[Part]:
    return [Part(source.id, f"/sources/{number}", _source(source)) for number, source in enumerate(article.sources)]


def _source(source: Source) -> Described:
    return {
        "words": _who(source),
        "name": source.kind,
        "acronym": source.acronym or "",
        "description": source.description or "",
        "affiliation": source.affiliation or "",
        "anonymity": source.anonymity or "",
        "named": str(source.named),
    }


def _corrections(article: Article) -> list[Part]:
    return [Part(None, f"/corrections/{number}", _correction(each)) for number, each in enumerate(article.corrections)]


def _correction(correction: Correction) -> Described:
    published = correction.published
    return {
        "words": correction.text,
        "name": correction.kind,
        "published": write_timestamp(published) if published is not None else "",
        "was": correction.was or "",
        "now": correction.now or "",
    }


# --- a correction


def correction_of(before: Article, after: Article, **given: Any) -> Correction:
    """Make the correction that tells readers of the difference between two states of a story.

    The words before and after are those of the headline, the deck, the headings and the blocks that changed; it targets
    the parts of the second state that changed or came.

    Args:
        before: The state that was published.
        after: The corrected one.
        given: Fields of `Correction` that a person has to give: `kind` and `text`, and, where it is known, `published`.

    Raises:
        ValueError: nothing that readers see differs.

    Example:
        >>> was, now = (Article(id="urn:x:1", headline=words) for words in ("Bridge shut", "Bridge open"))
        >>> correction = correction_of(was, now, kind="correction", text="The bridge is open.")
        >>> correction.was, correction.now
        ('Bridge shut', 'Bridge open')
    """
    changes = [
        change
        for change in diff(before, after).changes
        if change.part in {"section", "block"} or (change.part == "field" and change.name in SPAN_FIELDS)
    ]
    if not changes:
        raise ValueError("nothing that readers see differs")
    was = "\n\n".join(change.was for change in changes if change.was and change.kind != "moved")
    now = "\n\n".join(change.now for change in changes if change.now and change.kind != "moved")
    present = {part.id for part in after.parts()}
    targets = dict.fromkeys(change.id for change in changes if change.id is not None and change.id in present)
    return Correction(was=was or None, now=now or None, version=after.version, targets=tuple(targets), **given)
