"""Conversions of many files into parts, and articles out of whatever holds them."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, Literal, overload

import attrs

from newsmodel.bulk.converter import Converter
from newsmodel.bulk.inputs import Inputs, RecordSettings, RowFields, find_inputs, records
from newsmodel.bulk.keys import told_apart
from newsmodel.bulk.ledger import Ledger, opened_ledger
from newsmodel.bulk.reading import Extraction, ReadingSettings, read_story
from newsmodel.bulk.run import Run
from newsmodel.bulk.shards import INPUTS, Shards
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.bulk.summary import Summary
from newsmodel.errors import NewsModelError
from newsmodel.files import folder_of, joined, place_of
from newsmodel.issues import shown
from newsmodel.model import Article
from newsmodel.model.article import A


class StoryFailed(NewsModelError):
    """A story that cannot be read, where many are.

    Attributes:
        story: The outcome, with its place and what there is to say of it.

    Example:
        >>> from newsmodel.issues import Issue, Severity
        >>> why = Issue(rule="story-failed", severity=Severity.ERROR, message="the input is empty")
        >>> str(StoryFailed(Story(file="wire.jsonl", line=7, issues=(why,), failed=True)))
        'wire.jsonl:7: the input is empty'
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        super().__init__(story)

    def __str__(self) -> str:
        return f"{self.story.place}: {self.story.issues[-1].message}"


#: What is done about a story that cannot be read.
OnError = Literal["raise", "skip"] | Callable[[Story], None]


@attrs.frozen(kw_only=True)
class IntoParts:
    """A conversion of the stories of many files into parts in a folder.

    Attributes:
        inputs: The files.
        folder: The folder, or its URL.
        converter: What is done to each story.
        fields: Where the story is in a row.
        run: How the work is shared out, and what is written beside the parts.

    Raises:
        ValueError: what is to be written beside the parts is among them, or is an input.
    """

    inputs: Inputs
    folder: str = attrs.field(converter=joined)
    converter: Converter
    fields: RowFields | None = None
    run: Run = attrs.field(factory=Run)

    def __attrs_post_init__(self) -> None:
        for beside in self.run.beside:
            if place_of(folder_of(beside)).spelling() == place_of(self.folder).spelling():
                raise ValueError(f"{beside} is in the folder of the parts: put it elsewhere")
        there = {place_of(beside).identity() for beside in self.run.beside} - {None}
        for given in self.inputs.files if there else ():  # one after the other: they may be a million
            if given.file != self.inputs.stdin and place_of(given.file).identity() in there:
                raise ValueError(f"{given.file} is an input, and would be overwritten: name another file")

    def stories(self, raw: Iterable[RawStory | Story], ledger: Ledger) -> Generator[Story, None, None]:
        """Convert the stories.

        Args:
            raw: The stories of the files.
            ledger: What becomes of them is written there.

        Yields:
            Each story, once it is in its part.

        Raises:
            OtherRun: the folder has another run, or one that is not to be taken up.
            MissingExtra: an extra is not installed.
            OSError: a part cannot be written.
        """
        converter = self.converter
        shards = Shards(folder=self.folder, form=converter.target_format, settings=self._settings, cls=converter.cls)
        yield from shards.write(told_apart(raw), self.converter, ledger, self.run)

    @property
    def _settings(self) -> dict[str, Any]:
        """All that the output depends on, in words, so that a run can tell whether another one had the same."""
        from importlib.metadata import version  # noqa: PLC0415 - slow to import

        told = {field.name: repr(getattr(self.converter, field.name)) for field in attrs.fields(Converter)}
        return {"version": version("newsmodel"), INPUTS: self._named(), "fields": repr(self.fields), **told}

    def _named(self) -> dict[str, Any]:
        """Count the files, and digest their names and states: a million would make a line of a hundred megabytes."""
        digest = hashlib.sha256()
        for given in self.inputs.files:
            state = None if given.file == self.inputs.stdin else place_of(given.file).state()
            digest.update(os.fsencode(given.file) + b"\0" + (state or "").encode() + b"\0")
        return {"files": self.inputs.count, "sha256": digest.hexdigest()}


def convert(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    into: str | os.PathLike[str],
    *,
    converter: Converter | None = None,
    fields: RowFields | None = None,
    run: Run | None = None,
    tell: Callable[[Story], None] | None = None,
) -> Summary:
    r"""Convert the stories of many files into parts in a folder.

    Args:
        paths: A file, a folder, or several, or URLs of such. Files may be compressed, archives, JSON Lines, WARC,
            Parquet, feeds.
        into: The folder, or its URL: parts of JSON Lines or Parquet, beside each a report with a row a story.
        converter: What is done to each story; by default it becomes a line of JSON Lines with the claims that it
            attributes. With `target_format="parquet"` the parts are Parquet.
        fields: Where the story is in a row of JSON Lines, CSV or Parquet; None where rows are documents of ours.
        run: How the work is shared out.
        tell: Is told of each story, once it is in its part.

    Returns:
        The counts of the whole run, those of parts that were there among them, and what was left out.

    Raises:
        NothingToRead: a folder has no file whose suffix is known.
        OtherRun: the folder has another run, or one that is not to be taken up.
        ValueError: a file that `run` names is an input, or is in the folder.
        MissingExtra: an extra is not installed.
        NoProcesses: no process can be started.
        OSError: a part cannot be written.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     story = pathlib.Path(folder, "rain.txt")
        ...     _ = story.write_text("Rain ends drought\n\nIt rained, the weather office said.\n")
        ...     summary = convert(story, pathlib.Path(folder, "out"))
        ...     [article.headline for article in read(pathlib.Path(folder, "out"))], summary.stories, summary.failed
        (['Rain ends drought'], 1, 0)
    """
    converter, inputs, summary = converter or Converter(), _found(paths), Summary()
    summary.left_out += inputs.issues
    settings = RecordSettings(
        source_format=converter.source_format, fields=fields, cls=converter.cls, hints=converter.hints
    )
    raw = (
        each
        for given in inputs.files
        for each in records(given.file, settings, tell=lambda *told: summary.left_out.append(told))
    )
    run = run or Run()
    job = IntoParts(inputs=inputs, folder=os.fspath(into), converter=converter, fields=fields, run=run)
    with opened_ledger(run, summary) as ledger, contextlib.closing(job.stories(raw, ledger)) as stories:
        for story in stories:
            if tell is not None:
                tell(story)
    return summary


@overload
def read(
    path: str | os.PathLike[str], *, errors: OnError = "raise", fields: RowFields | None = None
) -> Iterator[Article]: ...
@overload
def read(
    path: str | os.PathLike[str], *, errors: OnError = "raise", fields: RowFields | None = None, cls: type[A]
) -> Iterator[A]: ...
def read(
    path: str | os.PathLike[str],
    *,
    errors: OnError = "raise",
    fields: RowFields | None = None,
    cls: type[Any] = Article,
) -> Iterator[Any]:
    """Read the articles of a file or a folder, whatever holds them.

    Args:
        path: A file, which may be compressed, an archive, JSON Lines, WARC, Parquet or a feed; or a folder of such,
            or of the parts of a run; or a URL.
        errors: What is done about a story that cannot be read: "raise", "skip", or a function that is told of it.
        fields: Where the story is in a row of JSON Lines, CSV or Parquet; None where rows are documents of ours.
        cls: The class of the articles, as in `newsmodel.parse`.

    Raises:
        StoryFailed: a story cannot be read, and nothing else was asked for.
        ValueError: `errors` is none of these.
        NothingToRead: a folder has no file whose suffix is known.

    Example:
        >>> [article.headline for article in read("docs/examples/documents")]
        ['Tarbert clinic to stay open at weekends']
    """
    if errors not in {"raise", "skip"} and not callable(errors):
        raise ValueError(f"errors: {shown(errors)} is neither raise nor skip, nor a function")
    settings = RecordSettings(fields=fields, cls=cls)
    reading = ReadingSettings(extraction=Extraction(which="none"), cls=cls)
    for given in _found(path).files:
        for raw in records(given.file, settings):
            story = read_story(raw, reading) if isinstance(raw, RawStory) else raw
            if story.article is not None:
                yield story.article
            elif errors == "raise":
                raise StoryFailed(story)
            elif callable(errors):
                errors(story)


def _found(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> Inputs:
    return find_inputs([paths] if isinstance(paths, str | os.PathLike) else paths)
