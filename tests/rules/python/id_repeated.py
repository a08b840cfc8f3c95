"""Two stories that are said to come from one address."""

from __future__ import annotations

from newsmodel import Hints, Report
from newsmodel.bulk import Converter, RawStory
from newsmodel.bulk.keys import told_of_ids


def report() -> Report:
    """Convert both."""
    convert = Converter(
        target_format="ninjs", hints=Hints(url="https://example.org/rain", language="en"), claims="none"
    )
    texts = (b"Rain\n\nBy Ana Ruiz\n\nIt rained.\n", b"Snow\n\nBy Ana Ruiz\n\nIt snowed.\n")
    stories = [convert(RawStory(file="a.txt", data=text)) for text in texts]
    _, second = told_of_ids(stories)
    return Report(tuple(issue for issue in second.issues if issue not in stories[1].issues))
