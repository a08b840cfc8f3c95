"""Facts of an item beside its story: its series, its place in print, its history, properties of its own."""

from __future__ import annotations

import attrs

from newsmodel.model.party import Party
from newsmodel.model.record import Record
from newsmodel.values import Count, Issn, Line, Text, Timestamp, Uri, checked_when_used


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Series(Record):
    """A series that the item belongs to: an investigation in parts, a podcast, a regular column.

    It has a name, a uri or a code.

    Attributes:
        name: Its name (NITF `series.name`, schema.org `CreativeWorkSeries`).
        uri: A URI that identifies it.
        code: Its code in a vocabulary (NITF `fixture`).
        scheme: The vocabulary of the code: its URI or its alias.
        season: The season, as its supplier counts (schema.org `seasonNumber`).
        part: Which part the item is, as its supplier counts: "2", "II" (NITF `series.part`, schema.org `position`).
        total: How many parts there are (NITF `series.totalpart`).

    Example:
        >>> Series(name="The last ferries", part="2", total=5).part
        '2'
    """

    name: Text | None = None
    uri: Uri | None = None
    code: Line | None = None
    scheme: Line | None = None
    season: Line | None = None
    part: Line | None = None
    total: Count | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Printing(Record):
    """The place of the item in print.

    Attributes:
        edition: The edition (NITF `edition.name`, schema.org `printEdition`).
        page: The page (NITF `position.sequence`, schema.org `printPage`).
        volume: The volume of the publication (NITF `volume`, PRISM `volume`).
        number: The issue of the publication (NITF `number`, PRISM `number`).
        issn: The publication's ISSN.

    Example:
        >>> Printing(edition="late", page="A1").page
        'A1'
    """

    edition: Line | None = None
    page: Line | None = None
    volume: Line | None = None
    number: Line | None = None
    issn: Issn | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Revision(Record):
    """A step in the making of the item (NITF `revision-history`, NewsML-G2 `hopHistory`).

    Attributes:
        party: Who took it.
        action: What was done.
        date: When.
        note: Why, in words.

    Example:
        >>> Revision(party=Party(name="Ana Ruiz"), action="edited").action
        'edited'
    """

    party: Party | None = None
    action: Line | None = None
    date: Timestamp | None = None
    note: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Property(Record):
    """A named property of its supplier's own (NITF `meta`, NewsML 1.2 `Property`, NewsML-G2 extension properties).

    What has a field of its own is none.

    Attributes:
        name: Its name, as the supplier calls it.
        value: Its value.

    Example:
        >>> Property(name="desk", value="islands").value
        'islands'
    """

    name: Line
    value: Text
