"""The series of a story, and its place in print, as schema.org has them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.jsonld.forms import PageWords
from newsmodel.formats.jsonld.nodes import types_of
from newsmodel.formats.mapping import (
    Constant,
    Each,
    Fields,
    Line,
    Members,
    Names,
    Object,
    Row,
    Rows,
    Step,
    first_lines,
    write_first,
)
from newsmodel.formats.mapping.forms import Numbered
from newsmodel.model import Article, Series
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as OneLine
from newsmodel.values import Text


class PartOfSeries(msgspec.Struct, frozen=True, kw_only=True):
    """The series of a story, and which part it is: a property of the story, and here of the first series.

    Attributes:
        series: The row of the series.
        part: The row of the part.
    """

    series: Row
    part: Row
    reads: Names = None
    writes: Names = frozenset({"series"})

    def read(self, step: Step) -> None:
        """Read the series, and the part where there is one."""
        self.series.read(step)
        if step.doc.get("series"):
            self.part.read(step.child(step.raw, step.doc["series"][0], ours=("series", 0)))

    def write(self, step: Step) -> None:
        """Write the part where its series can be named, and the series."""
        first: Object = next(iter(step.doc.get("series", ())), {})
        if "name" in first or "uri" in first:
            write_first(step, "series", self.part.write)
        self.series.write(step)

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        yield from self.series.lines()
        yield from first_lines((self.part,), "series")


_TYPES = frozenset({"CreativeWorkSeries", "PodcastSeries", "RadioSeries", "TVSeries", "BookSeries"})
_FIELDS = Fields(Series)
_SERIES = Members(
    "isPartOf",
    Each(
        "series",
        Rows(
            Constant("@type", "CreativeWorkSeries"),
            _FIELDS.value("name", "name", form=PageWords(limit_of(Text))),
            _FIELDS.value("url", "uri", also=("@id",)),
        ),
        needs=("name", "uri"),
        accepts=lambda member: not _TYPES.isdisjoint(types_of(member)),
        told="the type `CreativeWorkSeries`, or one like it",
    ),
)


def series_rows() -> tuple[Row, ...]:
    """Make the rows of the series of a story, and of its place in print."""
    return (
        *Fields(Article).values(("printEdition", "printed/edition"), ("printPage", "printed/page")),
        PartOfSeries(series=_SERIES, part=_FIELDS.value("position", "part", form=Numbered(limit_of(OneLine)))),
    )
