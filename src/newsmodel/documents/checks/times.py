"""Dates in order. No rule reads the clock."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newsmodel.documents.checks.document import Document, Finding, check
from newsmodel.issues import DocumentPath, Severity
from newsmodel.model import Article, Section, TimeReference
from newsmodel.values import Timestamp, write_timestamp


@check(Severity.WARNING)
def dates_out_of_order(document: Document) -> Iterator[Finding]:
    """Something happens before what must come first.

    An item is created, then published, then modified, and it expires last; a correction comes after the publication. A
    date without a time counts as any time of that day.
    """
    article = document.article
    yield from _unordered(article, (), ("created", "published", "modified", "expires"))
    for path, section in document.all(Section):
        yield from _unordered(section, path, ("published", "modified"))
    for index, correction in enumerate(article.corrections):
        if _is_before(correction.published, article.published):
            yield ("corrections", index, "published"), "the correction is older than the story"


def _unordered(part: Article | Section, path: DocumentPath, names: tuple[str, ...]) -> Iterator[Finding]:
    for later in range(1, len(names)):
        for earlier in range(later):
            first, second = getattr(part, names[earlier]), getattr(part, names[later])
            if _is_before(second, first):
                told = (
                    f"{names[later]} ({write_timestamp(second)}) is before {names[earlier]} ({write_timestamp(first)})"
                )
                yield (*path, names[later]), told


def _is_before(one: Timestamp | None, other: Timestamp | None) -> bool:
    """Tell whether one time is certainly before another; days are compared where one of them is only a day."""
    if one is None or other is None:
        return False
    if isinstance(one, datetime.datetime) and isinstance(other, datetime.datetime):
        return one < other
    # days of different zones may differ by one and still be the same moment
    return _day(one) + datetime.timedelta(days=1) < _day(other) if _day(one) < datetime.date.max else False


def _day(value: Timestamp) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value


@check(Severity.WARNING, TimeReference)
def interval_reversed(document: Document) -> Iterator[Finding]:
    """An EDTF interval ends before it begins.

    Write the earlier end first: `2024-01/2024-02`.
    """
    for path, time in document.all(TimeReference):
        start, slash, end = (time.value or "").partition("/")
        if slash and start[:1].isdecimal() and end[:1].isdecimal():
            length = min(len(start.rstrip("~?%")), len(end.rstrip("~?%")))
            if "X" not in start + end and start[:length] > end[:length]:
                yield (*path, "value"), f"{start} is after {end}"
