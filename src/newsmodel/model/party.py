"""The people and organizations behind an item, its rights, and its links."""

from __future__ import annotations

import attrs

from newsmodel.model.record import Record
from newsmodel.values import Email, Language, Line, MediaType, PartyKind, Text, Timestamp, Uri, Year, checked_when_used


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Party(Record):
    """Someone who made, supplied or published something. It has a name, a uri or a code.

    Attributes:
        name: The name.
        kind: What kind of party it is.
        role: What it did for the item: author, editor, translator…
        job_title: The position that it holds.
        uri: A URI that identifies it.
        code: Its code in a vocabulary.
        scheme: The vocabulary of the code: its URI or its alias.
        affiliation: The organization that it works for.
        email: An e-mail address.

    Example:
        >>> Party(name="Ana Ruiz", kind="person", role="author", affiliation="Coast Press").role
        'author'
    """

    name: Text | None = None
    kind: PartyKind | None = None
    role: Line | None = None
    job_title: Text | None = None
    uri: Uri | None = None
    code: Line | None = None
    scheme: Line | None = None
    affiliation: Text | None = None
    email: Email | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Rights(Record):
    """The rights in an item: who owns it, and what others may do with it.

    Attributes:
        holder: Who holds the copyright.
        year: The year of the copyright (NITF `doc.copyright@year`, schema.org `copyrightYear`).
        notice: The copyright notice, verbatim.
        usage_terms: What others may do, in words.
        license: URI of the licence.
        credit: The credit line that has to be printed.
        data_mining: URI of the data-mining permission (PLUS, as in ninjs `dataMining`).
        data_mining_terms: Other constraints on data mining, in words.
        free_access: Whether it can be read without payment (schema.org `isAccessibleForFree`).

    Example:
        >>> Rights(holder=Party(name="Coast Press"), year=2026, usage_terms="No use in print").usage_terms
        'No use in print'
    """

    holder: Party | None = None
    year: Year | None = None
    notice: Text | None = None
    usage_terms: Text | None = None
    license: Uri | None = None
    credit: Text | None = None
    data_mining: Uri | None = None
    data_mining_terms: Text | None = None
    free_access: bool | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Link(Record):
    """A link from the item to another resource. It has a uri or a title.

    Attributes:
        rel: How the resource relates to the item: related, canonical, source, license, translation_of…
        uri: Where it is.
        title: Its title.
        media_type: Its media type.

    Example:
        >>> Link(rel="related", uri="https://news.example/storm", title="Storm closes airport").rel
        'related'
    """

    rel: Line
    uri: Uri | None = None
    title: Text | None = None
    media_type: MediaType | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class RoleText(Record):
    """Words with a role: a further headline, an abstract, a note.

    Attributes:
        text: The words.
        role: What they are for: seo, print, short…
        language: Their language, BCP 47.

    Example:
        >>> RoleText(text="Ferry stays", role="short").role
        'short'
    """

    text: Text
    role: Line | None = None
    language: Language | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Embargo(Record):
    """A ban on publishing.

    Attributes:
        until: When it ends; absent for an open-ended one.
        note: Its words.

    Example:
        >>> import datetime
        >>> Embargo(until=datetime.datetime(2026, 3, 13, 6, tzinfo=datetime.timezone.utc)).until.hour
        6
    """

    until: Timestamp | None = None
    note: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class AlternateId(Record):
    """Another identifier of the item.

    Attributes:
        value: The identifier.
        role: Whose it is, or what for.

    Example:
        >>> AlternateId(value="20260312-0017", role="slug").value
        '20260312-0017'
    """

    value: Line
    role: Line | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class ItemRef(Record):
    """A reference to another item.

    Attributes:
        uri: Its id.
        version: Its version.

    Example:
        >>> ItemRef(uri="urn:newsml:example.com:20260312:bridge", version="2").version
        '2'
    """

    uri: Uri
    version: Line | None = None
