"""The origin of a document and of its machine-made parts."""

from __future__ import annotations

import attrs

from newsmodel.model.record import Record
from newsmodel.values import Line, MediaType, Originals, ReviewStatus, Score, Sha256, Uri, checked


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Origin(Record):
    """The raw story that a document was read from.

    Attributes:
        uri: Where it was found.
        media_type: Its media type.
        sha256: SHA-256 of its bytes, in lower-case hexadecimal.
    """

    uri: Uri | None = None
    media_type: MediaType | None = None
    sha256: Sha256 | None = None


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Provenance(Record):
    """The origin of a document. It has no clock: the same input gives the same document.

    Attributes:
        origin: The raw story.
        generator: The software that read it, with its version.
        originals: The original form of values that had another one in the raw story: a map from JSON Pointer (RFC 6901)
            to the original string. A pointer may name a field that stayed absent.
    """

    origin: Origin | None = None
    generator: Line | None = None
    originals: Originals = attrs.field(factory=dict, hash=False)


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Extraction(Record):
    """The origin of a record: who or what made it, how sure it was, and whether a person has looked at it.

    Attributes:
        method: The rule, the model or the person that made the record.
        confidence: How sure it was, 0 to 1.
        status: What a person said of it.
    """

    method: Line | None = None
    confidence: Score | None = None
    status: ReviewStatus = "unreviewed"
