"""Hints, readings and renderings: what passes between readers, writers and their callers."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast

import attrs

from newsmodel.errors import NewsModelError, meant_by
from newsmodel.issues import SHOWN_CHARACTERS, Displayed, Issue, as_issues, shown
from newsmodel.languages.tags import tag_of
from newsmodel.model.article import A
from newsmodel.values import (
    Language,
    Line,
    Text,
    Timestamp,
    TimeZone,
    Uri,
    as_uri,
    checked_when_used,
    is_timestamp,
    read_timestamp,
    text_encoding,
)

if TYPE_CHECKING:
    from newsmodel.prose.dates.printed import Moment
    from newsmodel.prose.dates.resolution import Resolved

T = TypeVar("T")
#: What is read of the words of a date: its value, or how it is printed.
Point: TypeAlias = "datetime.datetime | datetime.date | Moment"


def _exists(hints: object, field: attrs.Attribute[str | None], zone: str | None) -> None:
    """Refuse a time zone whose name is not known here, so that a wrong one is not passed over in silence."""
    if zone is None or zone[0] in "+-":
        return
    import zoneinfo  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        meant = meant_by(zone, zoneinfo.available_timezones())
        hint = f"; did you mean {meant!r}?" if meant else ""
        raise ValueError(f"{type(hints).__name__}.{field.name}: {shown(zone)} is no known time zone{hint}") from None


def point_in(text: str, find: Callable[[str], Moment | None] | None = None) -> Point | None:
    """Read a point in time as JSON has it, as programs write it, or as it is printed.

    Args:
        text: The words, without blanks around them.
        find: Finds the date that is printed, where another one is wanted than the first.

    Example:
        >>> point_in("2026-03-12T21:40:00+0100").isoformat()
        '2026-03-12T21:40:00+01:00'
    """
    if is_timestamp(text):
        try:
            return read_timestamp(text)
        except ValueError:  # no such day
            return None
    from newsmodel.prose.dates.points import read_point  # noqa: PLC0415 - large, and most dates are those of JSON

    return read_point(text, find) if find else read_point(text)


def _reads_published(hints: type[T]) -> type[T]:
    """Let a class take the text of a date, which its other fields help to read."""
    plain = hints.__init__

    @functools.wraps(plain)
    def init(self: T, **given: Any) -> None:
        text = given.get("published")
        if isinstance(text, str):
            given["published"] = _read_published(text, hints(**{**given, "published": None}))
        plain(self, **given)

    hints.__init__ = init  # type: ignore[method-assign, assignment]
    return hints


def _read_published(text: str, others: Any) -> Timestamp | None:
    point = point_in(text.strip())
    if isinstance(point, datetime.date):
        return point
    from newsmodel.prose.dates.points import settle_point  # noqa: PLC0415 - as above

    found = settle_point(point, timezone=others.timezone, language=others.language)
    if (why := _why_open(text, found)) is not None:
        raise ValueError(f"{type(others).__name__}.published: {why}")
    return found.value


#: Doubts that leave a date open which a caller gives, by their names, and the way out.
_OPEN = {
    "AMBIGUOUS": "give `language` too, or write it as 2026-03-12",
    "NO_YEAR": "write it",
    "NO_ZONE": "give `timezone` too, or the day alone",
    "UNKNOWN_ZONE": "write its offset, as in +09:00",
    "CLOCK_CHANGED": "write its offset, as in +01:00",
}


def _why_open(text: str, found: Resolved) -> str | None:
    """Say why a date that a caller gives does not stand as it is, and the way out; nothing where it does."""
    for doubt in found.doubts:
        if doubt.name in _OPEN:
            return f"{shown(text)}: {doubt.value}: {_OPEN[doubt.name]}"
    if found.value is None:
        return f"{shown(text)} is no date: write 2026-03-12, 2026-03-12T21:40:00+01:00, or as news prints it"
    return None


def day_in(text: str) -> datetime.date | None:
    """Find the day of a time whose words leave its zone open.

    Args:
        text: The words.

    Example:
        >>> day_in("12 March 2026 21:40")
        datetime.date(2026, 3, 12)
    """
    from newsmodel.prose.dates.points import settle_point  # noqa: PLC0415 - as above

    return settle_point(point_in(text.strip()), timezone=None, language=None).value


def _as_moment(value: Timestamp | str | None) -> Timestamp | None:
    """Say for type checkers what is taken; a text has been read when it gets here."""
    return cast("Timestamp | None", value)


def _is_encoding(hints: object, field: attrs.Attribute[str | None], name: str | None) -> None:
    """Refuse the name of an encoding that nobody can decode."""
    if name is not None and text_encoding(name) is None:
        raise ValueError(f"{type(hints).__name__}.{field.name}: {shown(name)} is no known encoding")


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


@_reads_published
@attrs.frozen(kw_only=True, field_transformer=checked_when_used, cache_hash=True)  # dates are looked up by it
class Hints:
    """Facts that the caller knows and the input does not say.

    A hint never overrides what the input says.

    Attributes:
        published: When the story was published, also as the text of a date or a time; relative and yearless dates
            are read from it.
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
class Reading(Displayed, Generic[A]):
    r"""An article read from some format, and what the reader has to say about it.

    Attributes:
        article: The article, of the class that was asked for.
        issues: What was guessed, could not be carried, or was left out, each with its path in the article or the input.

    Example:
        >>> from newsmodel import parse
        >>> reading = parse("Rain ends drought\n\nIt rained at last, the office said.\n", hints=Hints(language="en"))
        >>> reading.article.headline, reading.issues
        ('Rain ends drought', ())
    """

    article: A
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)


@attrs.frozen
class Unread:
    """An entry of a file that could not be read, where others could.

    Attributes:
        place: Where it stands in the file: a JSON Pointer (RFC 6901), a line, or an element's name with its number.
        error: Why.

    Example:
        >>> from newsmodel import parse_all
        >>> outcomes = parse_all('[{"uri": "urn:x:1", "headline": "Rain"}, 3]', format="ninjs")
        >>> [outcome.place for outcome in outcomes if isinstance(outcome, Unread)]
        ['/1']
    """

    place: str
    error: NewsModelError


def _cut_bytes(data: bytes) -> str:
    """Write bytes for people, who print what `write` gives them: the first of many, and how many there are."""
    return repr(data) if len(data) <= SHOWN_CHARACTERS else f"{data[:SHOWN_CHARACTERS]!r}… ({len(data):,} bytes)"


@attrs.frozen
class Rendering:
    r"""An article written in some format, and what the format has no place for.

    Attributes:
        data: The bytes, UTF-8 for text formats.
        issues: What could not be carried, each with its path in the article.

    Example:
        >>> from newsmodel import Article, render
        >>> rendering = render(Article(id="urn:x:1", headline="Rain", urgency=3), format="text")
        >>> rendering.data, [issue.pointer for issue in rendering.issues]
        (b'Rain\n', ['/id', '/urgency'])
    """

    data: bytes = attrs.field(repr=_cut_bytes)
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)
