"""Records of claims as other finders have them: words, without places that can be relied on."""

from __future__ import annotations

import html
from collections.abc import Iterable

import attrs

from newsmodel.values import (
    CueKind,
    Id,
    Line,
    Members,
    Modality,
    Offset,
    Polarity,
    Score,
    SourceKind,
    SpeechForm,
    Text,
    Voice,
    checked_when_used,
)


def _as_parts(value: Iterable[str] | str | None) -> tuple[str, ...]:
    """Take one text for a list of one, and nothing for none."""
    if value is None or isinstance(value, str):
        return (value,) if value else ()
    return tuple(value)


@attrs.frozen(kw_only=True, field_transformer=checked_when_used)
class ClaimRecord:
    """A claim that a language model, an annotation tool or another library has found, in the story's own words.

    It is flat, and no place in it has to be right: `ground` looks for the words in the story.

    Attributes:
        content: The words that are claimed, copied verbatim from the story. One text, or several where the words that
            attribute stand between them.
        source: The words that name who says so in this place, copied verbatim: "she", "the mayor", "Jo Lee". One text,
            or several where several sources say it. None where the story does not say who.
        name: The full name of the source, copied verbatim from another place of the story, where the words are a
            pronoun or a part of the name.
        source_kind: What the source is.
        source_confidence: How sure it is that the words mean this source, 0 to 1, where they are a pronoun or a role.
        source_ids: Ids of the sources in the document, in the order of their words, where it has them already.
        cue: The words that attribute, copied verbatim: "said", "according to", "has not confirmed".
        cue_lemma: Their base form: "say".
        cue_kind: What the source does with the content.
        voice: `source`: attributed; `outlet`: the outlet's own assertion, which has neither source nor cue.
        form: Direct, indirect or mixed speech.
        polarity: Of the attribution: `negated` for "has not confirmed".
        modality: How sure the source is made to sound.
        confidence: How sure the finder was, 0 to 1.
        method: The finder: a model's name with its version, a tool, a person.
        id: Id of the record where it comes from.
        parent: Id of the record that this claim is reported in.
        target: Id of the block that the content stands in, or `headline`, `subheadline`, where that is known.
        start: First character of the content in its block, in code points, or in `Article.text` where there is no
            target. It may be wrong: of several places that fit, the nearest is taken.
        source_start: First character of the words that name the source, likewise.
        cue_start: First character of the words that attribute, likewise.

    Example:
        >>> ClaimRecord(content="It is not safe", source="Jo Lee", cue="said").content
        ('It is not safe',)
    """

    content: tuple[Text, ...] = attrs.field(converter=_as_parts)
    source: tuple[Text, ...] = attrs.field(default=(), converter=_as_parts)
    name: Text | None = None
    source_kind: SourceKind | None = None
    source_confidence: Score | None = None
    source_ids: tuple[Id, ...] = attrs.field(default=(), converter=_as_parts)
    cue: Text | None = None
    cue_lemma: Line | None = None
    cue_kind: CueKind | None = None
    voice: Voice = "source"
    form: SpeechForm | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    confidence: Score | None = None
    method: Line | None = None
    id: Line | None = None
    parent: Line | None = None
    target: Id | None = None
    start: Offset | None = None
    source_start: Offset | None = None
    cue_start: Offset | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used)
class ClaimRecords:
    """The claims of a story, in the order of the story: an answer of a language model, which must be one object.

    Attributes:
        claims: The claims. What is reported within the words of another claim is a claim of its own, too.

    Example:
        >>> ClaimRecords(claims=[ClaimRecord(content="It rained")]).claims[0].content
        ('It rained',)
    """

    claims: tuple[ClaimRecord, ...] = attrs.field(default=(), converter=Members[ClaimRecord])


def unescaped(record: ClaimRecord) -> ClaimRecord | None:
    """Read the entities of HTML in the words of a record, as who was given the page's source has them.

    Args:
        record: The record.

    Returns:
        The record; None where an entity stands for what no text has, as "&#1;" does.
    """
    try:
        return attrs.evolve(
            record,
            content=tuple(map(html.unescape, record.content)),
            source=tuple(map(html.unescape, record.source)),
            cue=record.cue and html.unescape(record.cue),
            name=record.name and html.unescape(record.name),
        )
    except ValueError:
        return None
