"""The difference between two states of a story, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click
import msgspec

from newsmodel.editing import Change, Difference, FieldChange, segments_of
from newsmodel.issues import cut
from newsmodel.view.printing import printable, printable_line

_INDENT = "    "
#: How words that went and came are marked where there are no colours, as wdiff does.
_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
_STYLES: dict[str, dict[str, Any]] = {
    "removed": {"fg": "red", "strikethrough": True},
    "added": {"fg": "green", "underline": True},
}


class DifferencePage(msgspec.Struct, frozen=True, kw_only=True):
    """A layout of differences for people.

    Attributes:
        in_color: Whether words are told apart by colours, else by marks.
    """

    in_color: bool = False

    def lines(self, difference: Difference) -> Iterator[str]:
        r"""Lay out what came, went, changed or moved.

        Args:
            difference: What differs.

        Example:
            >>> from newsmodel.editing import diff
            >>> from newsmodel.model import Article
            >>> was, now = (Article(id="urn:x:1", headline=words) for words in ("Bridge shut", "Bridge open"))
            >>> print(*DifferencePage().lines(diff(was, now)), sep="\n")
            headline changed
                Bridge [-shut-]{+open+}
        """
        for change in difference.changes:
            yield self._styled(_head(change), bold=True)
            for field in change.fields:
                yield f"{_INDENT}{_field(field)}"
            for line in "".join(self._words(change)).split("\n"):
                yield f"{_INDENT}{line}".rstrip()

    def _words(self, change: Change) -> Iterable[str]:
        was, now = printable(change.was or ""), printable(change.now or "")
        for segment in segments_of(was, now):
            if segment.kind == "same":
                yield segment.text
                continue
            bare = segment.text.rstrip()
            space = segment.text[len(bare) :]
            if self.in_color:
                yield f"{click.style(bare, **_STYLES[segment.kind])}{space}"
            else:
                opening, closing = _MARKS[segment.kind]
                yield f"{opening}{bare}{closing}{space}"

    def _styled(self, line: str, **style: bool) -> str:
        return click.style(line, **style) if self.in_color else line


def _head(change: Change) -> str:
    """Say what changed, in one line."""
    if change.part == "field":
        return f"{change.name} {change.kind}"
    name = f"{change.name} " if change.part == "block" and change.name else ""
    part = "" if name else f"{change.part} "
    return printable_line(f"{name}{part}{change.id or ''}".strip() + f" {change.kind}")


def _field(field: FieldChange) -> str:
    """Say what a field was and is."""
    was, now = (cut(printable_line(value)) if value is not None else "none" for value in (field.was, field.now))
    return f"{field.name}: {was} → {now}"
