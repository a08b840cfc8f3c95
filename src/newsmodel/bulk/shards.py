"""Shards: the output of a long run in parts, each of which is whole or not there, so that a run can be taken up again.

A folder holds `part-00000.newsmodel.jsonl.gz` or `.parquet` and so on, beside each a `_part-00000.report.jsonl` with
a row for every story, in the order of the input. A part and its report are written aside and renamed; then a line of
`_progress.jsonl` says that they are there. Its first line has the settings of the run. `_SUCCESS` says that
all is done, and has the counts of the run.
"""

from __future__ import annotations

import contextlib
import itertools
import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from newsmodel.bulk.inputs.names import PARQUET_SUFFIX, PART, PROGRESS, REPORTS, SUCCESS
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.ledger import Ledger, json_line
from newsmodel.bulk.pool import Work, in_order
from newsmodel.bulk.run import Run
from newsmodel.bulk.sinks import opened_sink
from newsmodel.bulk.stories import LINES, PARQUET, RawStory, Story
from newsmodel.errors import NewsModelError
from newsmodel.files import append_line, folder_of, joined, name_of, place_of, replacing, whole_lines, write_bytes
from newsmodel.model import Article

#: Parts end so, by what they are.
_SUFFIXES = {LINES: f".newsmodel{LINES_SUFFIXES[0]}.gz", PARQUET: PARQUET_SUFFIX}

#: Of the first line of the progress: the settings, and among them what says which files are read.
_SETTINGS, INPUTS = "newsmodel", "inputs"


class OtherRun(NewsModelError):
    """A folder that holds the output of another run than the one that is asked for.

    Example:
        >>> str(OtherRun("out", "the run there has other settings"))
        'out: the run there has other settings'
    """

    def __init__(self, folder: str, reason: str) -> None:
        self.folder = folder
        self.reason = reason
        super().__init__(folder, reason)

    def __str__(self) -> str:
        return f"{self.folder}: {self.reason}"


class Shards(msgspec.Struct, frozen=True, kw_only=True):
    """A folder of parts.

    Attributes:
        folder: The folder, or its URL.
        form: What a part is: `jsonl` or `parquet`.
        settings: What the output depends on, in words; a run with others is another run.
        cls: The class of the articles.
    """

    folder: str
    form: str
    settings: Mapping[str, Any] = msgspec.field(default_factory=dict)
    cls: type[Article] = Article

    def write(
        self, raw: Iterable[RawStory | Story], work: Work, ledger: Ledger, run: Run
    ) -> Generator[Story, None, None]:
        """Do the work on stories and write the parts; the stories of parts that are there are only written down.

        Args:
            raw: The stories.
            work: What is done to each; the data that it gives is a line of JSON Lines.
            ledger: What becomes of the stories is written there, also of those of the parts that are there.
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
            self._skip(part, left, ledger, run.part_size)
        stories = in_order(work, left, jobs=run.jobs, limit=run.timeout)
        with contextlib.closing(stories):
            for number in itertools.count(len(finished)):
                first = next(stories, None)
                if first is None:
                    break
                others = itertools.islice(stories, run.part_size - 1)
                yield from self._part(number, itertools.chain([first], others), ledger)
        write_bytes(json_line(ledger.summary.as_json()), self._place(SUCCESS))

    def _opened(self, run: Run) -> Sequence[Mapping[str, Any]]:
        """Make the folder ready, and list the parts that are there."""
        place, progress = place_of(self.folder), self._place(PROGRESS)
        place.make_folder()
        told = {_SETTINGS: dict(self.settings), "form": self.form, "size": run.part_size}
        lines = _rows(progress) if place_of(progress).exists() else []
        if not lines:  # nothing is there yet, or the disk was full
            if any(name.startswith(PART) for name in place.names()):
                raise OtherRun(self.folder, "there are parts of a run that did not leave its settings")
            append_line(progress, json_line(told))
            return []
        if lines[:1] != [told]:
            raise OtherRun(self.folder, f"{_difference(lines[0], told)}: name another folder")
        if not run.resume:
            raise OtherRun(self.folder, "there is a run already: take it up with --resume, or name another folder")
        place.clear_leftovers()
        return lines[1:]

    def _skip(self, part: Mapping[str, Any], left: Iterator[RawStory | Story], ledger: Ledger, size: int) -> None:
        """Pass over the stories of a part that is there, and write down what its report says of each."""
        number, count = part["part"], part["stories"]
        for file in (self._file(number), self._report(number)):
            if not place_of(file).exists():
                raise OtherRun(self.folder, f"{name_of(file)} is not there any more: name another folder")
        changed = OtherRun(self.folder, f"the input is not that of part {number} any more: name another folder")
        rows = _rows(self._report(number))
        if len(rows) != count:
            raise OtherRun(self.folder, f"{name_of(self._report(number))} is damaged: name another folder")
        for row in rows:
            story = next(left, None)
            if story is None or row["key"] != story.key:
                raise changed
            ledger.enter_row(row, story if isinstance(story, RawStory) else story.record)
        if count < size and next(left, None) is not None:
            raise OtherRun(self.folder, "the input has more stories than the run that ended: name another folder")

    def _part(self, number: int, stories: Iterator[Story], ledger: Ledger) -> Iterator[Story]:
        first, last, count = "", "", 0
        with opened_sink(self._file(number), self.form, self.cls) as sink, replacing(self._report(number)) as report:
            for story in stories:
                report.write(json_line(ledger.enter(story)))
                if not story.failed:
                    sink.write(story)
                first, last, count = first or story.key, story.key, count + 1
                yield story
        part = {"part": number, "stories": count, "first": first, "last": last}
        append_line(self._place(PROGRESS), json_line(part))

    def _file(self, number: int) -> str:
        return self._place(f"{PART}{number:05}{_SUFFIXES[self.form]}")

    def _report(self, number: int) -> str:
        return self._place(REPORTS.replace("*", f"{number:05}"))

    def _place(self, name: str) -> str:
        return joined(self.folder, name)


def _difference(there: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    """Say in what the run of a folder is another one: in its inputs alone, or in whatever else."""
    settings = there.get(_SETTINGS)
    if isinstance(settings, dict) and {**there, _SETTINGS: {**settings, INPUTS: told[_SETTINGS].get(INPUTS)}} == told:
        return "the run there has other inputs, or they have changed since"
    return "the run there has other settings or inputs"


def _rows(path: str) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in whole_lines(path)]
    except ValueError:
        raise OtherRun(folder_of(path), f"{name_of(path)} is damaged: name another folder") from None
