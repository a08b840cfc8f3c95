"""A headline that is asked for by a name that no row has."""

from __future__ import annotations

import io

from newsmodel import Issue, Report
from newsmodel.bulk import RecordSettings, RowFields, records


def report() -> Report:
    """Take the file apart."""
    told: list[Issue] = []
    stream = io.BytesIO(b'{"text": "It rained."}')
    settings = RecordSettings(fields=RowFields(content="text", headline="titel"))
    list(records("rows.jsonl", settings, stream=stream, tell=lambda _file, issue: told.append(issue)))
    return Report(tuple(told))
