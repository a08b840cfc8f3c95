"""What a format module offers, and the values that pass between it and its callers.

A format module has four public names: `FORMAT`, `sniff(data) -> bool`, `parse(data, *, hints) -> Reading` and
`render(article) -> Rendering`. One whose bodies have to be looked for has `parse_metadata(data, *, hints) -> Reading`
too.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import attrs

from newsmodel.issues import Issue, Rule, as_issues, shown
from newsmodel.model import Article
from newsmodel.values import Language, Text, Timestamp, TimeZone, Uri, checked


def _exists(hints: object, field: attrs.Attribute[str | None], zone: str | None) -> None:
    """A time zone's name must be known here, so that a wrong one is not passed over in silence."""
    if zone is None or zone[0] in "+-":
        return
    import zoneinfo  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{type(hints).__name__}.{field.name}: {shown(zone)} is no known time zone") from None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Hints:
    """What the caller knows and the input does not say.

    A hint never overrides what the input says.

    Attributes:
        published: when the story was published; relative and yearless dates are read from it.
        timezone: IANA name ("Asia/Seoul") or UTC offset ("+09:00") of the times that carry no zone.
        language: language of the story, BCP 47.
        url: address that the input came from.
        publisher: name of the publisher.

    Example:
        >>> import datetime
        >>> Hints(published=datetime.date(2026, 11, 22), timezone="Asia/Seoul").language is None
        True
    """

    published: Timestamp | None = None
    timezone: TimeZone | None = attrs.field(default=None, validator=_exists)
    language: Language | None = None
    url: Uri | None = None
    publisher: Text | None = None


@attrs.frozen
class Reading:
    """An article read from some format, and what the reader has to say about it.

    Attributes:
        article: the article.
        issues: what was guessed, could not be carried, or was left out, each with its path in the article or the input.
    """

    article: Article
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)


@attrs.frozen
class Rendering:
    """An article written in some format, and what the format has no place for.

    Attributes:
        data: the bytes, UTF-8 for text formats.
        issues: what could not be carried, each with its path in the article.
    """

    data: bytes
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)


@attrs.frozen
class Line:
    """A line of a mapping table for people.

    Attributes:
        theirs: Path of a property of the format; `[]` stands behind a list.
        ours: Path of the field that it is.
        how: In which form, or in which case.
    """

    theirs: str
    ours: str
    how: str = ""


@attrs.frozen(kw_only=True)
class Format:
    """The card of a format.

    Attributes:
        name: as `--to` and `--from` take it.
        title: for people.
        suffixes: of file names, most specific first, with the leading dot.
        media_types: IANA media types, the preferred one first.
        extra: the extra that it needs, if any.
        rules: the issues that its reader and writer raise.
        reads: which versions and kinds it reads, for people.
        writes: which version and kind it writes.
        mapping: which property is which field; empty for a format that works otherwise.
        loses: what it cannot carry, by model field path.
    """

    name: str
    title: str
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    extra: str | None = None
    rules: tuple[Rule, ...] = ()
    reads: str = ""
    writes: str = ""
    mapping: tuple[Line, ...] = ()
    loses: tuple[str, ...] = ()


class FormatModule(Protocol):
    """The shape of a format module, for type checkers and for third parties."""

    FORMAT: Format

    def sniff(self, data: bytes) -> bool:
        """Whether the data looks like this format; cheap, and never raises."""
        ...

    def parse(self, data: bytes | str, *, hints: Hints) -> Reading:
        """Read an article.

        Raises:
            UnreadableInput: the data is not well-formed in this format.
            UnsupportedItem: it is, but not a story.
        """
        ...

    def render(self, article: Article) -> Rendering:
        """Write an article."""
        ...


@runtime_checkable
class ReadsMetadata(Protocol):
    """A format module that can read an article without its body."""

    def parse_metadata(self, data: bytes | str, *, hints: Hints) -> Reading:
        """Read an article's metadata.

        Raises:
            UnreadableInput: the data is not well-formed in this format.
        """
        ...
