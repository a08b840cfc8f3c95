"""Conversions of many files into parts, and articles out of whatever holds them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import attrs

from newsmodel.bulk.converter import Converter
from newsmodel.bulk.inputs import RecordSettings, RowFields, records
from newsmodel.bulk.inputs.names import is_bookkeeping, is_known_name
from newsmodel.bulk.reading import Extraction, ReadingSettings, read_story
from newsmodel.bulk.shards import Run, Shards
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.bulk.summary import Summary
from newsmodel.errors import NewsModelError
from newsmodel.files import files_below
from newsmodel.model import Article


class StoryFailed(NewsModelError):
    """A story that cannot be read, where many are.

    Attributes:
        story: The outcome, with its place and what there is to say of it.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        super().__init__(story)

    def __str__(self) -> str:
        return f"{self.story.place}: {self.story.issues[-1].message}"


#: What is done about a story that cannot be read.
OnError = Literal["raise", "skip"] | Callable[[Story], None]


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
        paths: A file, a folder, or several. Files may be compressed, archives, JSON Lines, WARC, Parquet, feeds.
        into: The folder: parts of JSON Lines or Parquet, beside each a report with a row a story.
        converter: What is done to each story; by default it becomes a line of JSON Lines with the claims that it
            attributes. With `target_format="parquet"` the parts are Parquet.
        fields: Where the story is in a row of JSON Lines or Parquet; None where rows are documents of ours.
        run: How the work is shared out.
        tell: Is told of each story, once it is in its part.

    Returns:
        The counts of the whole run, those of parts that were there among them.

    Raises:
        OtherRun: the folder has another run, or one that is not to be taken up.
        MissingExtra: an extra is not installed.
        OSError: a part cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     story = Path(folder, "rain.txt")
        ...     _ = story.write_text("Rain ends drought\n\nIt rained, the weather office said.\n")
        ...     summary = convert(story, Path(folder, "out"))
        ...     [article.headline for article in read(Path(folder, "out"))], summary.stories, summary.failed
        (['Rain ends drought'], 1, 0)
    """
    converter = converter or Converter()
    files = _files(paths)
    shards = Shards(folder=Path(into), form=converter.target_format, settings=run_settings(files, converter, fields))
    settings = RecordSettings(source_format=converter.source_format, fields=fields)
    raw = (each for file in files for each in records(file, settings))
    summary = Summary()
    for story in shards.write(raw, converter, summary, run or Run()):
        if tell is not None:
            tell(story)
    return summary


def run_settings(files: Iterable[str], converter: Converter, fields: RowFields | None) -> dict[str, Any]:
    """Write what the output of a run depends on in words, so that a run can tell whether another one had the same.

    Args:
        files: The files that are read.
        converter: What is done to each story.
        fields: Where the story is in a row.
    """
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    told = {field.name: repr(getattr(converter, field.name)) for field in attrs.fields(Converter)}
    return {"version": version("newsmodel"), "inputs": list(files), "fields": repr(fields), **told}


def read(
    path: str | os.PathLike[str], *, errors: OnError = "raise", fields: RowFields | None = None
) -> Iterator[Article]:
    """Read the articles of a file or a folder, whatever holds them.

    Args:
        path: A file, which may be compressed, an archive, JSON Lines, WARC, Parquet or a feed; or a folder of such,
            or of the parts of a run.
        errors: What is done about a story that cannot be read: "raise", "skip", or a function that is told of it.
        fields: Where the story is in a row of JSON Lines or Parquet; None where rows are documents of ours.

    Raises:
        StoryFailed: a story cannot be read, and nothing else was asked for.
    """
    settings = RecordSettings(fields=fields)
    reading = ReadingSettings(extraction=Extraction(which="none"))
    for file in _files(path):
        for raw in records(file, settings):
            story = read_story(raw, reading) if isinstance(raw, RawStory) else raw
            if story.article is not None:
                yield story.article
            elif errors == "raise":
                raise StoryFailed(story)
            elif callable(errors):
                errors(story)


def _files(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> list[str]:
    """List files; a folder stands for those in it whose suffix says what they are."""
    several = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    return [file for path in several for file in _files_of(Path(path))]


def _files_of(path: Path) -> list[str]:
    if not path.is_dir():
        return [str(path)]
    return [str(file) for file in files_below(path) if is_known_name(file.name) and not is_bookkeeping(file.name)]
