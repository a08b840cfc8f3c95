"""Shards: the output of a long run in parts, each of which is whole or not there, so that a run can be taken up again.

A folder holds `part-00000.newsmodel.jsonl.gz` or `.parquet` and so on, beside each a `_part-00000.report.jsonl` with
a row for every story, in the order of the input. A part and its report are written aside and renamed; then a line of
`_progress.jsonl` says that they are there. Its first line has the settings of the run. `_SUCCESS` says that
all is done.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import attrs

from newsmodel.bulk.inputs.names import PARQUET_SUFFIX, PROGRESS, REPORTS, SUCCESS
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.pool import Work, in_order
from newsmodel.bulk.sinks import Sink, opened_sink
from newsmodel.bulk.stories import LINES, PARQUET, RawStory, Story
from newsmodel.bulk.summary import Summary, report_row
from newsmodel.errors import NewsModelError
from newsmodel.files import append_line, leftovers, replacing, whole_lines

#: Parts end so, by what they are.
_SUFFIXES = {LINES: f".newsmodel{LINES_SUFFIXES[0]}.gz", PARQUET: PARQUET_SUFFIX}
#: So many stories go into a part unless somebody says otherwise.
USUAL_SIZE = 10_000


class OtherRun(NewsModelError):
    """A folder that holds the output of another run than the one that is asked for."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder = folder
        self.reason = reason
        super().__init__(folder, reason)

    def __str__(self) -> str:
        return f"{self.folder}: {self.reason}"


@attrs.frozen(kw_only=True)
class Run:
    """Settings of the sharing out of a run.

    Attributes:
        jobs: How many processes work; more than one need the extra `jobs`.
        timeout: Seconds that a story may take; None for as long as it takes. It needs the extra, too.
        part_size: How many stories go into a part, those that fail among them.
        resume: Whether a run that did not end is taken up.

    Example:
        >>> Run(jobs=4, resume=True).part_size
        10000
    """

    jobs: int = 1
    timeout: float | None = None
    part_size: int = USUAL_SIZE
    resume: bool = False


@attrs.frozen(kw_only=True)
class Shards:
    """A folder of parts.

    Attributes:
        folder: The folder.
        form: What a part is: `jsonl` or `parquet`.
        settings: What the output depends on, in words; a run with others is another run.
    """

    folder: Path
    form: str
    settings: Mapping[str, Any] = attrs.field(factory=dict)

    def write(
        self, raw: Iterable[RawStory | Story], work: Work, summary: Summary, run: Run
    ) -> Generator[Story, None, None]:
        """Do the work on stories and write the parts; the stories of parts that are there are only counted.

        Args:
            raw: The stories.
            work: What is done to each; the data that it gives is a line of JSON Lines.
            summary: Counts the stories, also those of the parts that are there.
            run: How the work is shared out.

        Yields:
            Each story, once it is in its part.

        Raises:
            OtherRun: the folder has the output of another run, or of one that is not to be taken up, or the input has
                changed since.
            OSError: a part cannot be written.
        """
        finished = self._opened(run)
        left = iter(raw)
        for part in finished:
            self._skip(part, left, summary, run.part_size)
        stories = in_order(work, left, jobs=run.jobs, limit=run.timeout)
        for number in itertools.count(len(finished)):
            first = next(stories, None)
            if first is None:
                break
            others = itertools.islice(stories, run.part_size - 1)
            yield from self._part(number, itertools.chain([first], others), summary)
        (self.folder / SUCCESS).touch()

    def _opened(self, run: Run) -> Sequence[Mapping[str, Any]]:
        """Make the folder ready, and list the parts that are there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        progress = self.folder / PROGRESS
        told = {"newsmodel": dict(self.settings), "form": self.form, "size": run.part_size}
        lines = _rows(progress) if progress.exists() else []
        if not lines:  # nothing is there yet, or the disk was full
            if any(self.folder.glob("part-*")):
                raise OtherRun(self.folder, "there are parts of a run that did not leave its settings")
            append_line(progress, _line(told))
            return []
        if lines[:1] != [told]:
            raise OtherRun(self.folder, "the run there has other settings or inputs: name another folder")
        if not run.resume:
            raise OtherRun(self.folder, "there is a run already: take it up with --resume, or name another folder")
        for left_over in leftovers(self.folder):
            left_over.unlink(missing_ok=True)
        return lines[1:]

    def _skip(self, part: Mapping[str, Any], left: Iterator[RawStory | Story], summary: Summary, size: int) -> None:
        """Pass over the stories of a part that is there, and count them as its report does."""
        for file in (self._file(part["part"]), self._report(part["part"])):
            if not file.exists():
                raise OtherRun(self.folder, f"{file.name} is not there any more: name another folder")
        keys = [each.key for each in itertools.islice(left, part["stories"])]
        if len(keys) != part["stories"] or (keys[0], keys[-1]) != (part["first"], part["last"]):
            raise OtherRun(self.folder, f"the input is not that of part {part['part']} any more: name another folder")
        if part["stories"] < size and next(left, None) is not None:
            raise OtherRun(self.folder, "the input has more stories than the run that ended: name another folder")
        for row in _rows(self._report(part["part"])):
            summary.add(row)

    def _part(self, number: int, stories: Iterator[Story], summary: Summary) -> Iterator[Story]:
        first, last, count = "", "", 0
        with self._sink(number) as sink, replacing(self._report(number)) as report:
            for story in stories:
                row = report_row(story)
                summary.add(row)
                report.write(_line(row))
                if not story.failed:
                    sink.write(story)
                first, last, count = first or story.key, story.key, count + 1
                yield story
        append_line(self.folder / PROGRESS, _line({"part": number, "stories": count, "first": first, "last": last}))

    def _sink(self, number: int) -> AbstractContextManager[Sink]:
        return opened_sink(self._file(number), self.form)

    def _file(self, number: int) -> Path:
        return self.folder / f"part-{number:05}{_SUFFIXES[self.form]}"

    def _report(self, number: int) -> Path:
        return self.folder / REPORTS.replace("*", f"{number:05}")


def reported(folder: Path) -> Iterator[dict[str, Any]]:
    """Read the rows of all reports of a folder of parts, in the order of the input.

    Args:
        folder: The folder.
    """
    for report in sorted(folder.glob(REPORTS)):
        yield from _rows(report)


def _line(row: Mapping[str, Any]) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in whole_lines(path)]
    except ValueError:
        raise OtherRun(path.parent, f"{path.name} is damaged: name another folder") from None
