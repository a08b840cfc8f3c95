"""Pictures, video, sound and graphics that belong to a story."""

from __future__ import annotations

import attrs

from newsmodel.model.concept import Concept
from newsmodel.model.party import Rights
from newsmodel.model.record import Record
from newsmodel.values import (
    Count,
    Id,
    Line,
    MediaKind,
    MediaType,
    Members,
    Seconds,
    Text,
    Timestamp,
    Uri,
    checked_when_used,
)


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Rendition(Record):
    """One file of a media item. It has a uri or a reference.

    Attributes:
        uri: Where the file is.
        reference: Where it is as its supplier says, when that is no absolute address: "images/ferry.jpg", which is
            relative to the raw story.
        name: What the rendition is for: thumbnail, preview, highRes…
        media_type: Its media type.
        width: Width in pixels.
        height: Height in pixels.
        size: Size in bytes.
        duration: Running time in seconds.

    Example:
        >>> Rendition(uri="https://news.example/dam-800.jpg", media_type="image/jpeg", width=800, height=600).width
        800
    """

    uri: Uri | None = None
    reference: Line | None = None
    name: Line | None = None
    media_type: MediaType | None = None
    width: Count | None = None
    height: Count | None = None
    size: Count | None = None
    duration: Seconds | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Media(Record):
    """A picture, a video, a sound or a graphic.

    Attributes:
        id: Id in the document, for figures to refer to.
        kind: What it is.
        uri: A URI that identifies it.
        title: Its title.
        caption: The words below it.
        credit: The credit line.
        byline: Who made it, verbatim.
        alt_text: A description for those who cannot see it.
        created: When it was made.
        rights: Who owns it.
        digital_source_type: Human or machine origin (IPTC digital source type).
        renditions: Its files.

    Example:
        >>> Media(id="m1", kind="picture", uri="https://news.example/dam.jpg", credit="Ana Ruiz").kind
        'picture'
    """

    id: Id | None = None
    kind: MediaKind
    uri: Uri | None = None
    title: Text | None = None
    caption: Text | None = None
    credit: Text | None = None
    byline: Text | None = None
    alt_text: Text | None = None
    created: Timestamp | None = None
    rights: Rights | None = None
    digital_source_type: Concept | None = None
    renditions: tuple[Rendition, ...] = attrs.field(default=(), converter=Members[Rendition])
