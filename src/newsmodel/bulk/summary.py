"""The report of a run: a row for each story, and the counts of all rows."""

from __future__ import annotations

import collections
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.bulk.digests import DigestSet
from newsmodel.bulk.stories import Story
from newsmodel.issues import Issue

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
        left_out: Folders and archives of which files were left out, each with the issue that names these.

    Example:
        >>> Summary(stories=3, failed=1).failed
        1
    """

    stories: int = 0
    failed: int = 0
    repeated: int = 0
    formats: collections.Counter[str] = attrs.field(factory=_counter)
    languages: collections.Counter[str] = attrs.field(factory=_counter)
    rules: collections.Counter[str] = attrs.field(factory=_counter)
    failures: collections.Counter[str] = attrs.field(factory=_counter)
    left_out: list[tuple[str, Issue]] = attrs.field(factory=list)
    _digests: DigestSet = attrs.field(factory=DigestSet, init=False, repr=False, eq=False)

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
            self.repeated += not self._digests.add(bytes.fromhex(row["text_digest"]))

    def as_json(self) -> dict[str, Any]:
        """Write the counts as an object of JSON, the most frequent first.

        Example:
            >>> Summary(stories=1, formats=collections.Counter(text=1)).as_json()["formats"]
            {'text': 1}
        """
        return {"stories": self.stories, "failed": self.failed, "repeated": self.repeated} | {
            name: dict(_by_count(getattr(self, name))) for name in _COUNTERS
        }

    def lines(self) -> list[str]:
        """Write the counts by name for people, a line each.

        Example:
            >>> Summary(stories=3, repeated=1, formats=collections.Counter(text=2, html=1)).lines()
            ['repeated: 1', 'formats: text 2, html 1']
        """
        counted = [(name, _by_count(getattr(self, name))) for name in _COUNTERS]
        told = [f"{name}: {', '.join(f'{each} {count}' for each, count in found)}" for name, found in counted if found]
        return [*([f"repeated: {self.repeated}"] if self.repeated else []), *told]


#: The counts by name, in the order in which they are told.
_COUNTERS = ("formats", "languages", "rules", "failures")


def _by_count(counter: collections.Counter[str]) -> list[tuple[str, int]]:
    """Sort names by how often they are counted; the order of a run that is taken up may be another."""
    return sorted(counter.items(), key=lambda each: (-each[1], each[0]))
