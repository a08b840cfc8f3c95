"""The report of a run: a row for each story, and the counts of all rows."""

from __future__ import annotations

import collections
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.bulk.stories import Story

#: What each count by name is taken from: the member of a row.
_BY_NAME = {"formats": "format", "languages": "language", "failures": "error"}


def report_row(story: Story) -> dict[str, Any]:
    """Say in a row what became of a story.

    Args:
        story: The story.

    Returns:
        Its key; its format, its language and the digest of its words, or the id of the rule that says why it failed
        with the message and, of a mistake of ours, the traceback; how many issues it has by rule.

    Example:
        >>> report_row(Story(file="a.txt"))
        {'key': 'a.txt', 'rules': {}}
    """
    row: dict[str, Any] = {"key": story.key}
    told = {name: getattr(story, name) for name in ("format", "language", "text_digest")}
    row |= {name: value for name, value in told.items() if value is not None}
    if story.failed and story.issues:
        last = story.issues[-1]
        row |= {"error": last.rule, "message": last.message}
        if story.traceback:
            row["traceback"] = story.traceback
    return row | {"rules": dict(sorted(collections.Counter(issue.rule for issue in story.issues).items()))}


def _counter() -> collections.Counter[str]:
    return collections.Counter()


@attrs.define
class Summary:
    """Counts of a run over many stories.

    Attributes:
        stories: How many stories there were.
        failed: How many of them came to nothing.
        repeated: How many have the words of an earlier one.
        formats: Stories by the name of their format.
        languages: Stories by their language.
        rules: Issues by the id of their rule.
        failures: Stories that failed, by the id of the rule that says why.
    """

    stories: int = 0
    failed: int = 0
    repeated: int = 0
    formats: collections.Counter[str] = attrs.field(factory=_counter)
    languages: collections.Counter[str] = attrs.field(factory=_counter)
    rules: collections.Counter[str] = attrs.field(factory=_counter)
    failures: collections.Counter[str] = attrs.field(factory=_counter)
    _digests: set[bytes] = attrs.field(factory=set, init=False, repr=False, eq=False)

    def add(self, row: Mapping[str, Any]) -> None:
        """Count a story.

        Args:
            row: What became of it, as `report_row` says it.

        Example:
            >>> summary = Summary()
            >>> summary.add({"key": "a.txt", "error": "story-failed", "rules": {"story-failed": 1}})
            >>> summary.stories, summary.failed, summary.failures["story-failed"]
            (1, 1, 1)
        """
        self.stories += 1
        self.failed += "error" in row
        self.rules.update(row["rules"])
        for name, member in _BY_NAME.items():
            if member in row:
                getattr(self, name)[row[member]] += 1
        if "text_digest" in row:
            digest = bytes.fromhex(row["text_digest"])
            self.repeated += digest in self._digests
            self._digests.add(digest)
