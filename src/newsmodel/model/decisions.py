"""Decisions of a person on the claims of stories, as a document of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from newsmodel.model.party import Party
from newsmodel.model.record import Record
from newsmodel.model.span import Span
from newsmodel.shapes.members import Members
from newsmodel.values import (
    ClaimDigest,
    CueKind,
    Id,
    Line,
    Modality,
    Polarity,
    ReviewStatus,
    SourceKind,
    SpeechForm,
    Text,
    Timestamp,
    Uri,
    Voice,
    checked_when_used,
)

if TYPE_CHECKING:
    from newsmodel.model.article import Article
    from newsmodel.model.claim import Claim
    from newsmodel.model.source import Source


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class SourceChoice(Record):
    """Somebody whom a person names as the source of a claim.

    With `source` or `name` it is a source of the document: that of the id, if it is called so, else the one that is.
    With a span alone it is the source of the document that these words mention, or whose name they are. With `kind` and
    `named` it may be a new one.

    Attributes:
        source: Id of a source of the document.
        name: What the source is called; an id may be another's, when claims have been looked for anew.
        span: The words that name the source in this place.
        kind: What the source is.
        named: Whether the words are the name of a new source, and no description.
    """

    source: Id | None = None
    name: Text | None = None
    span: Span | None = None
    kind: SourceKind | None = None
    named: bool | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class CorrectedClaim(Record):
    """The changes that make a claim right. What is absent stays as it was.

    Attributes:
        sources: Who stands behind it, all of them.
        cue: The words that attribute it.
        content: What is claimed, all of its parts.
        kind: What the source does with the content.
        polarity: Of the attribution.
        modality: How sure the source is made to sound.
        form: Direct, indirect or mixed speech.
    """

    sources: tuple[SourceChoice, ...] = attrs.field(default=(), converter=Members[SourceChoice])
    cue: Span | None = None
    content: tuple[Span, ...] = attrs.field(default=(), converter=Members[Span])
    kind: CueKind | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    form: SpeechForm | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Decision(Record):
    """A person's decision on a claim of a document.

    Attributes:
        claim: Id of the claim.
        digest: Digest of what the claim said when it was decided on; see `claim_digest`.
        text: The claim's words, for people.
        status: What was decided. `unreviewed`: there is but a comment, or an earlier decision is taken back.
        corrected: The changes under which the claim is accepted.
        note: The person's comment.
        reviewer: Who decided, where it is another person than the file says.
        reviewed: When, where it is another time than the file says.
    """

    claim: Id
    digest: ClaimDigest
    text: Text | None = None
    status: ReviewStatus
    corrected: CorrectedClaim | None = None
    note: Text | None = None
    reviewer: Party | None = None
    reviewed: Timestamp | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class AddedClaim(Record):
    """A claim that a person found missing.

    Attributes:
        voice: `source`: attributed; `outlet`: the outlet's own assertion, which has no sources and no cue.
        sources: Who stands behind it; at least one where the voice is `source`.
        cue: The words that attribute it.
        kind: What the source does with the content.
        content: What is claimed; at least one span.
        polarity: Of the attribution; where it is absent, that of the claim which is corrected or there already, else
            what the words of the cue say.
        modality: How sure the source is made to sound; where it is absent, likewise, else certain.
        form: Direct, indirect or mixed speech; it follows from the quotation marks where it is absent.
        corrects: Digest of the claim whose place it takes, as the person says; see `claim_digest`. Where it is absent,
            a claim of other words stays beside it.
        note: The person's comment.
        reviewer: Who added it, where it is another person than the file says.
        reviewed: When, where it is another time than the file says.
    """

    voice: Voice = "source"
    sources: tuple[SourceChoice, ...] = attrs.field(default=(), converter=Members[SourceChoice])
    cue: Span | None = None
    kind: CueKind | None = None
    content: tuple[Span, ...] = attrs.field(converter=Members[Span])
    polarity: Polarity | None = None
    modality: Modality | None = None
    form: SpeechForm | None = None
    corrects: ClaimDigest | None = None
    note: Text | None = None
    reviewer: Party | None = None
    reviewed: Timestamp | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class StoryDecisions(Record):
    """The decisions on the claims of one story.

    Attributes:
        article: The story's URI.
        headline: Its headline, for people.
        decisions: The decisions on claims that it has; at most one a claim.
        added: The claims that were missing.
    """

    article: Uri
    headline: Line | None = None
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=Members[Decision])
    added: tuple[AddedClaim, ...] = attrs.field(default=(), converter=Members[AddedClaim])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Decisions(Record):
    """A file of decisions: a person's, on the claims of one story or several.

    Attributes:
        reviewer: The person.
        reviewed: When they were made, as that person says; no clock is read.
        stories: The decisions, by story.

    Example:
        >>> decision = Decision(claim="C1", digest="0123456789abcdef", status="rejected", note="Nobody says it.")
        >>> Decisions(stories=[StoryDecisions(article="urn:x:1", decisions=[decision])]).newsmodel_decisions
        '1.0'
    """

    newsmodel_decisions: ClassVar[Literal["1.0"]] = "1.0"
    reviewer: Party | None = None
    reviewed: Timestamp | None = None
    stories: tuple[StoryDecisions, ...] = attrs.field(default=(), converter=Members[StoryDecisions])


#: So many hexadecimal digits of a SHA-256 tell the claims of a story apart.
_DIGITS = 16
#: What stands between the members of what is digested, and is in no text of the model.
_BETWEEN = "\x1f"


def claim_digest(article: Article, claim: Claim) -> str:
    """Digest what a claim says: voice, sources, cue, content, polarity and modality, but no place and no id.

    A decision holds for a claim with the same digest, and for no other: a person who has accepted "A denies it" has not
    accepted "A confirms it", nor that B denies it.

    Args:
        article: The document that the claim stands in.
        claim: The claim.

    Returns:
        16 hexadecimal digits.

    Example:
        >>> from newsmodel.model import Article, Claim
        >>> rain = Claim(id="C1", voice="outlet", text="It rained.")
        >>> story = Article(id="urn:x:1", headline="Rain", claims=[rain])
        >>> claim_digest(story, rain) == claim_digest(story, attrs.evolve(rain, id="C2"))
        True
        >>> claim_digest(story, rain) == claim_digest(story, attrs.evolve(rain, text="It poured."))
        False
    """
    said = _BETWEEN.join(_said(article, claim))
    return hashlib.sha256(said.encode()).hexdigest()[:_DIGITS]


def _said(article: Article, claim: Claim) -> Iterator[str]:
    yield from (claim.voice, claim.polarity, claim.modality)
    if claim.cue is not None:
        yield from ("cue", claim.cue.kind or "", claim.cue.span.text)
    sources = {source.id: source for source in article.sources}
    for attribution in claim.sources:
        source = sources.get(attribution.source)
        yield from ("source", attribution.span.text if attribution.span else "")
        if source is not None:
            yield from (source.kind, called(source) or "")
    yield "content"
    yield from [span.text for span in claim.content] or [claim.text]


def called(source: Source) -> str | None:
    """Say what a source is called in decisions: its name, else its acronym, else the story's words for it.

    Args:
        source: The source.

    Example:
        >>> from newsmodel.model import Source
        >>> called(Source(id="S1", kind="group", named=False, description="two officials"))
        'two officials'
    """
    return source.name or source.acronym or source.description
