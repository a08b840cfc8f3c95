"""The classes of a document: data only."""

from newsmodel.model.article import Article, Correction, Dateline, Identified, words_of
from newsmodel.model.body import (
    Block,
    Cell,
    Divider,
    Embed,
    Figure,
    LinkBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Raw,
    Row,
    Section,
    Table,
)
from newsmodel.model.claim import Attribution, Claim, Cue, Quantity, Relation, Review
from newsmodel.model.concept import Concept, Entity
from newsmodel.model.decisions import (
    AddedClaim,
    CorrectedClaim,
    Decision,
    Decisions,
    SourceChoice,
    StoryDecisions,
    claim_digest,
)
from newsmodel.model.item import Printing, Property, Revision, Series
from newsmodel.model.media import Media, Rendition
from newsmodel.model.party import AlternateId, Embargo, ItemRef, Link, Party, Rights, RoleText
from newsmodel.model.provenance import Extraction, LeftOut, Origin, Provenance
from newsmodel.model.record import Record
from newsmodel.model.source import Source
from newsmodel.model.span import SPAN_FIELDS, Mark, Span, TimeReference

__all__ = [
    "SPAN_FIELDS",
    "AddedClaim",
    "AlternateId",
    "Article",
    "Attribution",
    "Block",
    "Cell",
    "Claim",
    "Concept",
    "CorrectedClaim",
    "Correction",
    "Cue",
    "Dateline",
    "Decision",
    "Decisions",
    "Divider",
    "Embargo",
    "Embed",
    "Entity",
    "Extraction",
    "Figure",
    "Identified",
    "ItemRef",
    "LeftOut",
    "Link",
    "LinkBlock",
    "ListItem",
    "Mark",
    "Media",
    "Origin",
    "Paragraph",
    "Party",
    "Preformatted",
    "Printing",
    "Property",
    "Provenance",
    "Quantity",
    "Quotation",
    "Raw",
    "Record",
    "Relation",
    "Rendition",
    "Review",
    "Revision",
    "Rights",
    "RoleText",
    "Row",
    "Section",
    "Series",
    "Source",
    "SourceChoice",
    "Span",
    "StoryDecisions",
    "Table",
    "TimeReference",
    "claim_digest",
    "words_of",
]
