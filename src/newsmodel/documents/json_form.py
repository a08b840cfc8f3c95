"""The JSON form of the classes as `TypedDict`s; written by benchmarks/write_json_form.py, not by hand.

They are for type checkers and editors: `to_dict` of an article is an `ArticleDict`. The fields are described at the
classes, which say the limits too.
"""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from newsmodel.values import (
    Alignment,
    CorrectionKind,
    CueKind,
    EntityKind,
    MarkKind,
    MediaKind,
    Modality,
    PartyKind,
    Polarity,
    PublicationStatus,
    RelationKind,
    ReviewStatus,
    SectionKind,
    SourceKind,
    SpeechForm,
    Voice,
)

#: A document may name its schema, for editors; `to_dict` never does.
_DocumentDict = TypedDict("_DocumentDict", {"$schema": NotRequired[str]})


class AlternateIdDict(TypedDict):
    """The JSON of an `AlternateId`."""

    value: str
    role: NotRequired[str]


class ItemRefDict(TypedDict):
    """The JSON of an `ItemRef`."""

    uri: str
    version: NotRequired[str]


class ConceptDict(TypedDict):
    """The JSON of a `Concept`."""

    name: NotRequired[str]
    uri: NotRequired[str]
    code: NotRequired[str]
    scheme: NotRequired[str]
    rel: NotRequired[str]
    relevance: NotRequired[float]
    confidence: NotRequired[float]
    creator: NotRequired[str]


class RoleTextDict(TypedDict):
    """The JSON of a `RoleText`."""

    text: str
    role: NotRequired[str]
    language: NotRequired[str]


class PartyDict(TypedDict):
    """The JSON of a `Party`."""

    name: NotRequired[str]
    kind: NotRequired[PartyKind]
    role: NotRequired[str]
    job_title: NotRequired[str]
    uri: NotRequired[str]
    code: NotRequired[str]
    scheme: NotRequired[str]
    affiliation: NotRequired[str]
    email: NotRequired[str]


class DatelineDict(TypedDict):
    """The JSON of a `Dateline`."""

    text: str
    places: NotRequired[list[str]]
    date: NotRequired[str]
    agency: NotRequired[str]


class EmbargoDict(TypedDict):
    """The JSON of an `Embargo`."""

    until: NotRequired[str]
    note: NotRequired[str]


class PrintingDict(TypedDict):
    """The JSON of a `Printing`."""

    edition: NotRequired[str]
    page: NotRequired[str]
    volume: NotRequired[str]
    number: NotRequired[str]
    issn: NotRequired[str]


class SeriesDict(TypedDict):
    """The JSON of a `Series`."""

    name: NotRequired[str]
    uri: NotRequired[str]
    code: NotRequired[str]
    scheme: NotRequired[str]
    season: NotRequired[str]
    part: NotRequired[str]
    total: NotRequired[int]


class SpanDict(TypedDict):
    """The JSON of a `Span`."""

    target: str
    start: int
    end: int
    text: str


class ExtractionDict(TypedDict):
    """The JSON of an `Extraction`."""

    method: NotRequired[str]
    confidence: NotRequired[float]
    status: NotRequired[ReviewStatus]
    reviewer: NotRequired[PartyDict]
    reviewed: NotRequired[str]
    note: NotRequired[str]
    corrects: NotRequired[str]


class EntityDict(TypedDict):
    """The JSON of an `Entity`."""

    name: NotRequired[str]
    uri: NotRequired[str]
    code: NotRequired[str]
    scheme: NotRequired[str]
    rel: NotRequired[str]
    relevance: NotRequired[float]
    confidence: NotRequired[float]
    creator: NotRequired[str]
    id: NotRequired[str]
    kind: EntityKind
    symbols: NotRequired[list[str]]
    latitude: NotRequired[float]
    longitude: NotRequired[float]
    mentions: NotRequired[list[SpanDict]]
    extraction: NotRequired[ExtractionDict]


class MarkDict(TypedDict):
    """The JSON of a `Mark`."""

    kind: MarkKind
    start: int
    end: int
    uri: NotRequired[str]


class ParagraphDict(TypedDict):
    """The JSON of a `Paragraph`."""

    type: Literal["paragraph"]
    id: NotRequired[str]
    text: str
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]
    styles: NotRequired[list[str]]


class QuotationDict(TypedDict):
    """The JSON of a `Quotation`."""

    type: Literal["quotation"]
    id: NotRequired[str]
    text: str
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]
    styles: NotRequired[list[str]]
    attribution: NotRequired[str]
    source: NotRequired[str]
    group: NotRequired[str]


class ListItemDict(TypedDict):
    """The JSON of a `ListItem`."""

    type: Literal["list_item"]
    id: NotRequired[str]
    text: str
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]
    styles: NotRequired[list[str]]
    ordered: NotRequired[bool]
    level: NotRequired[int]
    group: NotRequired[str]


class PreformattedDict(TypedDict):
    """The JSON of a `Preformatted`."""

    type: Literal["preformatted"]
    id: NotRequired[str]
    text: str
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]
    styles: NotRequired[list[str]]


class FigureDict(TypedDict):
    """The JSON of a `Figure`."""

    type: Literal["figure"]
    id: NotRequired[str]
    media: str
    text: NotRequired[str]
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]
    styles: NotRequired[list[str]]
    group: NotRequired[str]


class EmbedDict(TypedDict):
    """The JSON of an `Embed`."""

    type: Literal["embed"]
    id: NotRequired[str]
    uri: NotRequired[str]
    media_type: NotRequired[str]
    markup: NotRequired[str]
    text: NotRequired[str]
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]


class CellDict(TypedDict):
    """The JSON of a `Cell`."""

    id: NotRequired[str]
    text: str
    marks: NotRequired[list[MarkDict]]
    heading: NotRequired[bool]
    align: NotRequired[Alignment]
    colspan: NotRequired[int]
    rowspan: NotRequired[int]


class RowDict(TypedDict):
    """The JSON of a `Row`."""

    cells: NotRequired[list[CellDict]]


class TableDict(TypedDict):
    """The JSON of a `Table`."""

    type: Literal["table"]
    id: NotRequired[str]
    text: NotRequired[str]
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]
    styles: NotRequired[list[str]]
    rows: NotRequired[list[RowDict]]


class LinkBlockDict(TypedDict):
    """The JSON of a `LinkBlock`."""

    type: Literal["link"]
    id: NotRequired[str]
    uri: NotRequired[str]
    text: NotRequired[str]
    marks: NotRequired[list[MarkDict]]
    language: NotRequired[str]


class DividerDict(TypedDict):
    """The JSON of a `Divider`."""

    type: Literal["divider"]
    id: NotRequired[str]
    language: NotRequired[str]


class RawDict(TypedDict):
    """The JSON of a `Raw`."""

    type: Literal["raw"]
    id: NotRequired[str]
    media_type: str
    content: str
    language: NotRequired[str]


BlockDict: TypeAlias = (
    ParagraphDict
    | QuotationDict
    | ListItemDict
    | PreformattedDict
    | FigureDict
    | EmbedDict
    | TableDict
    | LinkBlockDict
    | DividerDict
    | RawDict
)


class SectionDict(TypedDict):
    """The JSON of a `Section`."""

    id: NotRequired[str]
    heading: NotRequired[str]
    level: NotRequired[int]
    kind: NotRequired[SectionKind]
    language: NotRequired[str]
    styles: NotRequired[list[str]]
    uri: NotRequired[str]
    published: NotRequired[str]
    modified: NotRequired[str]
    byline: NotRequired[str]
    contributors: NotRequired[list[PartyDict]]
    digital_source_type: NotRequired[ConceptDict]
    blocks: NotRequired[list[BlockDict]]


class RightsDict(TypedDict):
    """The JSON of a `Rights`."""

    holder: NotRequired[PartyDict]
    year: NotRequired[int]
    notice: NotRequired[str]
    usage_terms: NotRequired[str]
    license: NotRequired[str]
    credit: NotRequired[str]
    data_mining: NotRequired[str]
    data_mining_terms: NotRequired[str]
    free_access: NotRequired[bool]


class RenditionDict(TypedDict):
    """The JSON of a `Rendition`."""

    uri: NotRequired[str]
    reference: NotRequired[str]
    name: NotRequired[str]
    media_type: NotRequired[str]
    width: NotRequired[int]
    height: NotRequired[int]
    size: NotRequired[int]
    duration: NotRequired[float]


class MediaDict(TypedDict):
    """The JSON of a `Media`."""

    id: NotRequired[str]
    kind: MediaKind
    uri: NotRequired[str]
    title: NotRequired[str]
    caption: NotRequired[str]
    credit: NotRequired[str]
    byline: NotRequired[str]
    alt_text: NotRequired[str]
    created: NotRequired[str]
    rights: NotRequired[RightsDict]
    digital_source_type: NotRequired[ConceptDict]
    renditions: NotRequired[list[RenditionDict]]


class LinkDict(TypedDict):
    """The JSON of a `Link`."""

    rel: str
    uri: NotRequired[str]
    title: NotRequired[str]
    media_type: NotRequired[str]


class TimeReferenceDict(TypedDict):
    """The JSON of a `TimeReference`."""

    value: NotRequired[str]
    span: NotRequired[SpanDict]


class SourceDict(TypedDict):
    """The JSON of a `Source`."""

    id: str
    kind: SourceKind
    named: bool
    name: NotRequired[str]
    acronym: NotRequired[str]
    description: NotRequired[str]
    anonymity: NotRequired[str]
    affiliation: NotRequired[str]
    issued_by: NotRequired[str]
    issued: NotRequired[TimeReferenceDict]
    entity: NotRequired[str]
    uri: NotRequired[str]
    mentions: NotRequired[list[SpanDict]]
    extraction: NotRequired[ExtractionDict]


class AttributionDict(TypedDict):
    """The JSON of an `Attribution`."""

    source: str
    span: NotRequired[SpanDict]
    confidence: NotRequired[float]


class CueDict(TypedDict):
    """The JSON of a `Cue`."""

    span: SpanDict
    lemma: NotRequired[str]
    kind: NotRequired[CueKind]


class QuantityDict(TypedDict):
    """The JSON of a `Quantity`."""

    span: SpanDict
    value: NotRequired[float]
    upper: NotRequired[float]
    whole: NotRequired[float]
    unit: NotRequired[str]
    qualifier: NotRequired[str]


class RelationDict(TypedDict):
    """The JSON of a `Relation`."""

    kind: RelationKind
    target: str


class ReviewDict(TypedDict):
    """The JSON of a `Review`."""

    reviewer: NotRequired[PartyDict]
    verdict: NotRequired[str]
    rating: NotRequired[float]
    best: NotRequired[float]
    worst: NotRequired[float]
    text: NotRequired[str]
    uri: NotRequired[str]
    published: NotRequired[str]
    spans: NotRequired[list[SpanDict]]
    evidence: NotRequired[list[LinkDict]]


class ClaimDict(TypedDict):
    """The JSON of a `Claim`."""

    id: str
    voice: NotRequired[Voice]
    form: NotRequired[SpeechForm]
    sources: NotRequired[list[AttributionDict]]
    cue: NotRequired[CueDict]
    content: NotRequired[list[SpanDict]]
    text: str
    appearances: NotRequired[list[LinkDict]]
    polarity: NotRequired[Polarity]
    modality: NotRequired[Modality]
    stated: NotRequired[TimeReferenceDict]
    quantities: NotRequired[list[QuantityDict]]
    times: NotRequired[list[TimeReferenceDict]]
    parent: NotRequired[str]
    relations: NotRequired[list[RelationDict]]
    reviews: NotRequired[list[ReviewDict]]
    extraction: NotRequired[ExtractionDict]


class CorrectionDict(TypedDict):
    """The JSON of a `Correction`."""

    kind: CorrectionKind
    text: str
    published: NotRequired[str]
    version: NotRequired[str]
    was: NotRequired[str]
    now: NotRequired[str]
    targets: NotRequired[list[str]]


class RevisionDict(TypedDict):
    """The JSON of a `Revision`."""

    party: NotRequired[PartyDict]
    action: NotRequired[str]
    date: NotRequired[str]
    note: NotRequired[str]


class PropertyDict(TypedDict):
    """The JSON of a `Property`."""

    name: str
    value: str


class OriginDict(TypedDict):
    """The JSON of an `Origin`."""

    uri: NotRequired[str]
    media_type: NotRequired[str]
    sha256: NotRequired[str]
    entry: NotRequired[str]


class LeftOutDict(TypedDict):
    """The JSON of a `LeftOut`."""

    reason: str
    text: str
    after: NotRequired[str]


class ProvenanceDict(TypedDict):
    """The JSON of a `Provenance`."""

    origin: NotRequired[OriginDict]
    generator: NotRequired[str]
    originals: NotRequired[dict[str, str]]
    left_out: NotRequired[list[LeftOutDict]]


class ArticleDict(_DocumentDict):
    """The JSON of an `Article`."""

    newsmodel: Literal["1.0"]
    id: str
    alternate_ids: NotRequired[list[AlternateIdDict]]
    version: NotRequired[str]
    supersedes: NotRequired[list[ItemRefDict]]
    signals: NotRequired[list[ConceptDict]]
    language: NotRequired[str]
    headline: str
    subheadline: NotRequired[str]
    kicker: NotRequired[str]
    title: NotRequired[str]
    slugline: NotRequired[str]
    headlines: NotRequired[list[RoleTextDict]]
    summaries: NotRequired[list[RoleTextDict]]
    byline: NotRequired[str]
    tagline: NotRequired[str]
    contributors: NotRequired[list[PartyDict]]
    dateline: NotRequired[DatelineDict]
    located: NotRequired[list[ConceptDict]]
    created: NotRequired[str]
    published: NotRequired[str]
    modified: NotRequired[str]
    content_created: NotRequired[str]
    content_modified: NotRequired[str]
    expires: NotRequired[str]
    embargo: NotRequired[EmbargoDict]
    status: NotRequired[PublicationStatus]
    urgency: NotRequired[int]
    genres: NotRequired[list[ConceptDict]]
    subjects: NotRequired[list[ConceptDict]]
    keywords: NotRequired[list[str]]
    audiences: NotRequired[list[ConceptDict]]
    publication_sections: NotRequired[list[str]]
    printed: NotRequired[PrintingDict]
    series: NotRequired[list[SeriesDict]]
    entities: NotRequired[list[EntityDict]]
    publisher: NotRequired[PartyDict]
    suppliers: NotRequired[list[PartyDict]]
    services: NotRequired[list[ConceptDict]]
    sections: NotRequired[list[SectionDict]]
    media: NotRequired[list[MediaDict]]
    links: NotRequired[list[LinkDict]]
    sources: NotRequired[list[SourceDict]]
    claims: NotRequired[list[ClaimDict]]
    corrections: NotRequired[list[CorrectionDict]]
    history: NotRequired[list[RevisionDict]]
    rights: NotRequired[RightsDict]
    digital_source_type: NotRequired[ConceptDict]
    trust_indicators: NotRequired[list[LinkDict]]
    notes: NotRequired[list[RoleTextDict]]
    properties: NotRequired[list[PropertyDict]]
    provenance: NotRequired[ProvenanceDict]
    extra: NotRequired[dict[str, Any]]
