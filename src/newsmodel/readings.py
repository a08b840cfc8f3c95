"""Hints, readings and renderings: what passes between readers, writers and their callers."""

from __future__ import annotations

import attrs

from newsmodel.errors import NewsModelError
from newsmodel.issues import Displayed, Issue, as_issues, shown
from newsmodel.languages.tags import tag_of
from newsmodel.model import Article
from newsmodel.values import Language, Line, Text, Timestamp, TimeZone, Uri, as_uri, checked, read_timestamp


def _exists(hints: object, field: attrs.Attribute[str | None], zone: str | None) -> None:
    """Refuse a time zone whose name is not known here, so that a wrong one is not passed over in silence."""
    if zone is None or zone[0] in "+-":
        return
    import zoneinfo  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{type(hints).__name__}.{field.name}: {shown(zone)} is no known time zone") from None


def _as_moment(value: Timestamp | str | None) -> Timestamp | None:
    """Take a date or a time as JSON and the command line write it, too."""
    return read_timestamp(value) if isinstance(value, str) else value


def _is_encoding(hints: object, field: attrs.Attribute[str | None], name: str | None) -> None:
    """Refuse the name of an encoding that nobody can decode."""
    try:
        "".encode(name or "utf-8")
    except LookupError:
        raise ValueError(f"{type(hints).__name__}.{field.name}: {shown(name)} is no known encoding") from None


def _as_address(value: str | None) -> str | None:
    """Percent-encode what browsers show and a URI does not allow; what is no address is left to the check."""
    return (as_uri(value) or value) if isinstance(value, str) else value


def _as_tag(language: str | None) -> str | None:
    """Give the tag that a code or the name of a language stands for; what is none is left to the check."""
    return (tag_of(language) or language) if isinstance(language, str) else language


def _is_tag(hints: object, field: attrs.Attribute[str | None], language: str | None) -> None:
    """Refuse words that have the form of a tag that nobody has registered (BCP 47, 2.2.1)."""
    if language is not None and tag_of(language) is None:
        raise ValueError(
            f"{type(hints).__name__}.{field.name}: {shown(language)} is no language's tag: English is 'en' (BCP 47)"
        )


@attrs.frozen(kw_only=True, field_transformer=checked)
class Hints:
    """Facts that the caller knows and the input does not say.

    A hint never overrides what the input says.

    Attributes:
        published: When the story was published, also as the text of a date or an RFC 3339 date-time; relative and
            yearless dates are read from it.
        timezone: IANA name ("Asia/Seoul") or UTC offset ("+09:00") of the times that carry no zone.
        language: Language of the story, BCP 47, or a code or a name that stands for it ("ger", "German").
        url: Address that the input came from; what a URI does not allow is percent-encoded.
        publisher: Name of the publisher.
        encoding: Encoding of a text's or a page's bytes, such as "windows-1251", where neither a byte-order mark nor
            the input itself says one. JSON is UTF-8 by its standard.

    Example:
        >>> import datetime
        >>> Hints(published=datetime.date(2026, 11, 22), timezone="Asia/Seoul").language is None
        True
    """

    published: Timestamp | None = attrs.field(default=None, converter=_as_moment)
    timezone: TimeZone | None = attrs.field(default=None, validator=_exists)
    language: Language | None = attrs.field(default=None, converter=_as_tag, validator=_is_tag)
    url: Uri | None = attrs.field(default=None, converter=_as_address)
    publisher: Text | None = None
    encoding: Line | None = attrs.field(default=None, validator=_is_encoding)


@attrs.frozen
class Reading(Displayed):
    """An article read from some format, and what the reader has to say about it.

    Attributes:
        article: The article.
        issues: What was guessed, could not be carried, or was left out, each with its path in the article or the input.
    """

    article: Article
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)


@attrs.frozen
class Unread:
    """An entry of a file that could not be read, where others could.

    Attributes:
        place: Where it stands in the file: a JSON Pointer (RFC 6901), a line, or an element's name with its number.
        error: Why.
    """

    place: str
    error: NewsModelError


@attrs.frozen
class Rendering:
    """An article written in some format, and what the format has no place for.

    Attributes:
        data: The bytes, UTF-8 for text formats.
        issues: What could not be carried, each with its path in the article.
    """

    data: bytes
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)
