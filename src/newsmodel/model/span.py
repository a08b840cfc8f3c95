"""Places in the words of a story."""

from __future__ import annotations

import attrs

from newsmodel.model.record import Record
from newsmodel.values import Edtf, MarkKind, Offset, SpanTarget, Text, Uri, checked_when_used

#: The fields of an article whose words a span may name, beside the ids of blocks, sections, media and cells.
SPAN_FIELDS = ("headline", "subheadline", "kicker", "byline", "tagline")


def no_part(id: str) -> KeyError:
    """Make the error for an id that no part of an article has, or none that is meant here.

    Example:
        >>> no_part("p9")
        KeyError("no part has the id 'p9'")
    """
    return KeyError(f"no part has the id {id!r}")


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Span(Record):
    """Some words of the story, by place and by content.

    A document in which `text` differs from the words at that place is invalid.

    Attributes:
        target: Id of a block, a section (its heading), a media item (its caption) or a table cell; or one of
            `headline`, `subheadline`, `kicker`, `byline`, `tagline`.
        start: Offset of the first character, in Unicode code points.
        end: Offset after the last character, in Unicode code points.
        text: The words themselves.

    Example:
        >>> Span(target="p1", start=0, end=5, text="Seoul").end
        5
    """

    target: SpanTarget
    start: Offset
    end: Offset
    text: Text


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Mark(Record):
    """A stretch of a block's text that is set apart, as stand-off markup.

    Attributes:
        kind: How it is set apart.
        start: Offset of the first character, in Unicode code points.
        end: Offset after the last character, in Unicode code points.
        uri: Where a link leads.

    Example:
        >>> Mark(kind="link", start=0, end=4, uri="https://news.example/rain").kind
        'link'
    """

    kind: MarkKind
    start: Offset
    end: Offset
    uri: Uri | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class TimeReference(Record):
    """A time that the story names.

    Attributes:
        value: EDTF date or interval (ISO 8601-2, level 1) at the granularity stated, as in `2024-01/2024-02`; absent
            when it cannot be resolved.
        span: The words.

    Example:
        >>> TimeReference(value="2026-03", span=Span(target="p1", start=3, end=8, text="March")).value
        '2026-03'
    """

    value: Edtf | None = None
    span: Span | None = None
