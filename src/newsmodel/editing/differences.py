"""The difference between two states of a story, as values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

from newsmodel.editing.alignment import Alignment
from newsmodel.model import Record
from newsmodel.shapes.members import Members
from newsmodel.values import CellText, Id, JsonPointer, Line, Uri, checked_when_used

ChangeKind = Literal["added", "removed", "changed", "moved"]
ChangedPart = Literal["field", "section", "block", "claim", "source", "correction"]
#: What swapping the two states makes of a change.
_SWAPPED: dict[ChangeKind, ChangeKind] = {"added": "removed", "removed": "added"}


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class FieldChange(Record):
    """Something that differs in a part besides its words.

    Attributes:
        name: Its name: the polarity, the source, the status of a claim…
        was: Its value before; absent where there was none.
        now: Its value afterwards; absent where there is none.

    Example:
        >>> FieldChange(name="status", was="unreviewed", now="accepted").now
        'accepted'
    """

    name: Line
    was: CellText | None = None
    now: CellText | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Change(Record):
    """A part that came, went, changed or moved.

    Attributes:
        kind: What became of it.
        part: What it is: a field of the article, a section, a block, a claim, a source, a correction.
        name: The field's name, the block's type, or the kind of a source or a correction.
        id: Its id afterwards; before, where it is gone.
        was: Its words before; absent where it came.
        now: Its words afterwards; absent where it went.
        fields: What differs besides the words.
        before: Where it stood before.
        after: Where it stands afterwards.

    Example:
        >>> from newsmodel import Article
        >>> from newsmodel.editing import diff
        >>> rain, snow = (Article(id="urn:x:1", headline=words) for words in ("Rain", "Snow"))
        >>> [(change.name, change.was, change.now) for change in diff(rain, snow).changes]
        [('headline', 'Rain', 'Snow')]
    """

    kind: ChangeKind
    part: ChangedPart
    name: Line | None = None
    id: Id | None = None
    was: CellText | None = None
    now: CellText | None = None
    fields: tuple[FieldChange, ...] = attrs.field(default=(), converter=Members[FieldChange])
    before: JsonPointer | None = None
    after: JsonPointer | None = None

    def swapped(self) -> Change:
        """Give the change from the second state to the first."""
        return attrs.evolve(
            self,
            kind=_SWAPPED.get(self.kind, self.kind),
            was=self.now,
            now=self.was,
            fields=tuple(attrs.evolve(field, was=field.now, now=field.was) for field in self.fields),
            before=self.after,
            after=self.before,
        )


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Difference(Record):
    """The difference between two states of a story.

    Attributes:
        before: URI of the first one.
        after: URI of the second one.
        changes: What came, went, changed or moved.

    Example:
        >>> Difference(before="urn:x:1", after="urn:x:1").changes
        ()
    """

    before: Uri
    after: Uri
    changes: tuple[Change, ...] = attrs.field(default=(), converter=Members[Change])


@attrs.frozen
class Segment:
    """A stretch of words that stayed, went or came.

    Attributes:
        kind: What became of them.
        text: The words, with the white space behind them.

    Example:
        >>> [(part.kind, part.text) for part in segments_of("It rained.", "It snowed.")]
        [('same', 'It '), ('removed', 'rained'), ('added', 'snowed'), ('same', '.')]
    """

    kind: Literal["same", "removed", "added"]
    text: str


def segments_of(was: str, now: str) -> tuple[Segment, ...]:
    """Tell apart the words of two texts that stayed, went and came, in the order in which people read them.

    Args:
        was: The text before.
        now: The text afterwards.

    Example:
        >>> [(each.kind, each.text) for each in segments_of("It took three weeks.", "It took four weeks.")]
        [('same', 'It took '), ('removed', 'three '), ('added', 'four '), ('same', 'weeks.')]
    """
    return tuple(_joined(Alignment(was, now).segments()))


def _joined(pieces: Iterator[tuple[Literal["same", "removed", "added"], str]]) -> Iterator[Segment]:
    """Join what stands together, what went before what came."""
    removed = added = same = ""
    for kind, text in pieces:
        if kind == "same":
            if removed or added:
                yield from _both(removed, added)
                removed = added = ""
            same += text
            continue
        if same:
            yield Segment("same", same)
            same = ""
        removed, added = (removed + text, added) if kind == "removed" else (removed, added + text)
    yield from _both(removed, added)
    if same:
        yield Segment("same", same)


def _both(removed: str, added: str) -> Iterator[Segment]:
    if removed:
        yield Segment("removed", removed)
    if added:
        yield Segment("added", added)
