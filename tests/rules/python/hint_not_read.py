"""A row whose language is a name and no tag."""

from __future__ import annotations

import io

from newsmodel import Report
from newsmodel.bulk import RawStory, RecordSettings, RowFields, records


def report() -> Report:
    """Take the row apart."""
    stream = io.BytesIO(b'{"text": "Rain", "language": "Elvish"}')
    (story,) = records("rows.jsonl", RecordSettings(fields=RowFields(content="text")), stream=stream)
    assert isinstance(story, RawStory)
    return Report(story.issues)
