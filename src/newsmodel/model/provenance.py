"""The origin of a document and of its machine-made parts."""

from __future__ import annotations

import attrs

from newsmodel.model.party import Party
from newsmodel.model.record import Record
from newsmodel.values import (
    ClaimDigest,
    Id,
    Line,
    MediaType,
    Members,
    Originals,
    ReviewStatus,
    Score,
    Sha256,
    Text,
    Timestamp,
    Uri,
    checked_when_used,
)


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Origin(Record):
    """The raw story that a document was read from.

    Attributes:
        uri: Where it was found.
        media_type: Its media type.
        sha256: SHA-256 of its bytes, in lower-case hexadecimal.
        entry: The entry that the story was, in a file of several: its id there, or its number from 1.

    Example:
        >>> Origin(uri="https://news.example/rain", media_type="text/html").media_type
        'text/html'
    """

    uri: Uri | None = None
    media_type: MediaType | None = None
    sha256: Sha256 | None = None
    entry: Line | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class LeftOut(Record):
    """Words that a reader took out of the body, whole, so that they can be put back.

    Attributes:
        reason: Id of the rule that says why: boilerplate, a notice, another story.
        text: The words; of a picture or a list, its words and addresses.
        after: Id of the block that they stood behind; absent where they stood before the first.

    Example:
        >>> LeftOut(reason="boilerplate-removed", text="Sign up to our newsletter.", after="p4").after
        'p4'
    """

    reason: Line
    text: Text
    after: Id | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Provenance(Record):
    """The origin of a document. It has no clock: the same input gives the same document.

    Attributes:
        origin: The raw story.
        generator: The software that read it, with its version.
        originals: The original form of values that had another one in the raw story: a map from JSON Pointer (RFC 6901)
            to the original string. A pointer may name a field that stayed absent.
        left_out: What a reader took out of the body, in the order of the raw story. Other formats never write it.

    Example:
        >>> Provenance(originals={"/published": "12 March 2026"}).originals["/published"]
        '12 March 2026'
    """

    origin: Origin | None = None
    generator: Line | None = None
    originals: Originals = attrs.field(factory=dict, hash=False)
    left_out: tuple[LeftOut, ...] = attrs.field(default=(), converter=Members[LeftOut])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Extraction(Record):
    """The origin of a record: who or what made it, how sure it was, and whether a person has looked at it.

    Attributes:
        method: The rule, the model or the person that made the record.
        confidence: How sure it was, 0 to 1.
        status: What a person said of it.
        reviewer: The person who said it.
        reviewed: When, as that person said.
        note: A comment: the person's, or what the tool that made the record has to say of a doubt.
        corrects: Digest of what a claim said before a person corrected it; see `claim_digest`.

    Example:
        >>> Extraction(method="newsmodel:subject-that", confidence=0.9).status
        'unreviewed'
    """

    method: Line | None = None
    confidence: Score | None = None
    status: ReviewStatus = "unreviewed"
    reviewer: Party | None = None
    reviewed: Timestamp | None = None
    note: Text | None = None
    corrects: ClaimDigest | None = None
