"""Claims: who said what, in which words."""

from __future__ import annotations

import attrs

from newsmodel.issues import Displayed
from newsmodel.model.party import Link, Party
from newsmodel.model.provenance import Extraction
from newsmodel.model.record import Record
from newsmodel.model.span import Span, TimeReference
from newsmodel.values import (
    CueKind,
    Id,
    IdOrUri,
    Line,
    Members,
    Modality,
    Number,
    Polarity,
    RelationKind,
    Score,
    SpeechForm,
    Text,
    Timestamp,
    Uri,
    Voice,
    checked_when_used,
)


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Attribution(Record):
    """A source of a claim, and the words that name it there.

    Attributes:
        source: Id of the source.
        span: The words that name the source in this place.
        confidence: How sure it is that they mean this source, 0 to 1, where they are a pronoun or a role; absent where
            they name it.

    Example:
        >>> lee = Span(target="p1", start=0, end=3, text="Lee")
        >>> Attribution(source="S1", span=lee).span.text
        'Lee'
    """

    source: Id
    span: Span | None = None
    confidence: Score | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Cue(Record):
    """The words that attribute: "said", "according to", "has not confirmed".

    Attributes:
        span: The words.
        lemma: Their base form: "say".
        kind: What the source does with the content.

    Example:
        >>> denied = Span(target="p1", start=11, end=17, text="denied")
        >>> Cue(span=denied, lemma="deny", kind="deny").kind
        'deny'
    """

    span: Span
    lemma: Line | None = None
    kind: CueKind | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Quantity(Record):
    """A number in a claim: "4,000 of the initial 11,000 troops" has value 4000, whole 11000, unit troops.

    Attributes:
        span: The words.
        value: The number, or the lower end of a range; absent for "dozens".
        upper: The upper end of a range.
        whole: The number that it is a part of.
        unit: What is counted or measured, verbatim.
        qualifier: What the words say of the number: about, more than, additional…

    Example:
        >>> troops = Span(target="p1", start=0, end=5, text="4,000")
        >>> Quantity(span=troops, value=4000, whole=11000, unit="troops").whole
        11000
    """

    span: Span
    value: Number | None = None
    upper: Number | None = None
    whole: Number | None = None
    unit: Text | None = None
    qualifier: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Relation(Record):
    """A relation of a claim to another one.

    Attributes:
        kind: The relation.
        target: Id of a claim of this document, or the URI of one elsewhere.

    Example:
        >>> Relation(kind="contradicts", target="C2").target
        'C2'
    """

    kind: RelationKind
    target: IdOrUri


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Review(Record):
    """A fact check of a claim, by others or in this story (schema.org ClaimReview).

    Attributes:
        reviewer: Who checked.
        verdict: The verdict in its original words.
        rating: The verdict as a number.
        best: The best rating of the scale.
        worst: The worst rating of the scale.
        text: The reasoning.
        uri: Where the review is published.
        published: When it was published.
        spans: Where this story makes the review.
        evidence: What the review rests on, as links whose `rel` is `evidence`.

    Example:
        >>> minutes = Link(rel="evidence", title="Minutes of the council")
        >>> Review(verdict="Half true", rating=3, worst=1, best=5, evidence=[minutes]).verdict
        'Half true'
    """

    reviewer: Party | None = None
    verdict: Text | None = None
    rating: Number | None = None
    best: Number | None = None
    worst: Number | None = None
    text: Text | None = None
    uri: Uri | None = None
    published: Timestamp | None = None
    spans: tuple[Span, ...] = attrs.field(default=(), converter=Members[Span])
    evidence: tuple[Link, ...] = attrs.field(default=(), converter=Members[Link])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Claim(Displayed, Record):
    """A statement in the story, and who stands behind it.

    Attributes:
        id: Id in the document.
        voice: `source`: attributed; `outlet`: the outlet's own assertion, which has no sources, cue or form.
        form: Direct, indirect or mixed speech; a judgement that usually follows from the quotation marks.
        sources: Who stands behind it; at least one where the voice is `source`.
        cue: The words that attribute it.
        content: What is claimed, with its quotation marks and its "that"; several spans when split around the cue; none
            when the words stand elsewhere.
        text: The content's words, joined by one space.
        appearances: Where else it was made.
        polarity: Of the attribution: "has not confirmed" is confirm, negated; a denial is deny, affirmed.
        modality: How sure the source is made to sound.
        stated: When the source said it.
        quantities: The numbers in it.
        times: The times in it.
        parent: Id of the claim that this one is reported in; its content lies within the parent's.
        relations: How it stands to other claims.
        reviews: Its fact checks.
        extraction: Who or what found it.

    Example:
        >>> lee = Attribution(source="S1")
        >>> Claim(id="C1", form="indirect", sources=[lee], text="that it rained").voice
        'source'
    """

    id: Id
    voice: Voice = "source"
    form: SpeechForm | None = None
    sources: tuple[Attribution, ...] = attrs.field(default=(), converter=Members[Attribution])
    cue: Cue | None = None
    content: tuple[Span, ...] = attrs.field(default=(), converter=Members[Span])
    text: Text
    appearances: tuple[Link, ...] = attrs.field(default=(), converter=Members[Link])
    polarity: Polarity = "affirmed"
    modality: Modality = "certain"
    stated: TimeReference | None = None
    quantities: tuple[Quantity, ...] = attrs.field(default=(), converter=Members[Quantity])
    times: tuple[TimeReference, ...] = attrs.field(default=(), converter=Members[TimeReference])
    parent: Id | None = None
    relations: tuple[Relation, ...] = attrs.field(default=(), converter=Members[Relation])
    reviews: tuple[Review, ...] = attrs.field(default=(), converter=Members[Review])
    extraction: Extraction | None = None
