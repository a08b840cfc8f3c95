"""`newsmodel convert`."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import attrs
import click

from newsmodel.bulk.feeds import gather
from newsmodel.bulk.stories import LINES, Extraction, RawStory, ReadingSettings, Story, convert_story
from newsmodel.cli.inputs import Input, Inputs, find_inputs, raw_stories
from newsmodel.cli.options import FormatName, claim_options, hint_options, hints_of, output_option
from newsmodel.cli.outputs import Destinations, Targets, format_of_output, is_folder, result_stream
from newsmodel.cli.reporting import Reporter, report_options, report_settings, written_to
from newsmodel.files import write_bytes
from newsmodel.formats import module_of, writes_many

#: So many files are worth a progress bar.
_MANY = 10


@attrs.frozen(kw_only=True)
class Settings:
    """Settings of a conversion.

    Attributes:
        reading: How they are read.
        target_format: Name of the format to write, or `jsonl`.
        strict: Whether any issue makes a story fail.
    """

    reading: ReadingSettings
    target_format: str
    strict: bool


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--from", "source_format", type=FormatName(LINES), help="Format of the input, or jsonl; detected when not given."
)
@click.option(
    "--to",
    "target_format",
    type=FormatName(LINES),
    help="Format to write, or jsonl for one document a line; else the output's suffix says it, else newsmodel.",
)
@output_option("File or directory")
@click.option("--metadata-only", is_flag=True, help="Of web pages: leave out the story, which needs no extra then.")
@click.option("--strict", is_flag=True, help="Fail, and write nothing, where anything was guessed, lost or left out.")
@report_options
@claim_options
@hint_options
@click.pass_context
def convert(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    source_format: str | None,
    target_format: str | None,
    output: str | None,
    **options: Any,
) -> None:
    """Convert stories: files, directories of them, JSON Lines, or - for stdin.

    A feed (--to atom, jsonfeed, newssitemap, rss) has all of them in one file, unless --output is a directory.

    Our own JSON and JSON Lines get the claims that are found in a story that has none; --claims says otherwise.

    What was guessed, could not be carried or was left out is reported on stderr.
    """
    if source_format not in {None, LINES}:
        module_of(source_format)  # a wrong name fails before any work
    report = report_settings(options)
    reporter = Reporter(report)
    settings = Settings(
        reading=ReadingSettings(
            source_format=source_format,
            hints=hints_of(options),
            extraction=Extraction(which=options["which"], min_confidence=options["min_confidence"]),
            metadata_only=options["metadata_only"],
        ),
        target_format=format_of_output(output, target_format),
        strict=options["strict"],
    )
    inputs = find_inputs(paths)
    is_feed = settings.target_format != LINES and writes_many(settings.target_format)
    for folder, issue in inputs.issues:
        reporter.tell(folder, [issue])
    if is_feed and not (output is not None and is_folder(output)):
        ctx.exit(_convert_to_feed(inputs, output, settings, reporter))
    destinations = Destinations(inputs, output, settings.target_format, report.path)
    with contextlib.suppress(_NothingConverted), result_stream(destinations.lines) as stream:
        for raw in _with_progress(inputs.files, settings):
            _convert(raw, settings, destinations, stream, reporter)
        if reporter.stories == reporter.failed:
            raise _NothingConverted  # and so an old file stays
    ctx.exit(_finish(reporter))


def _finish(reporter: Reporter) -> int:
    done = reporter.stories - reporter.failed
    return reporter.finish(f"{done} of {reporter.stories} converted, " if reporter.stories > 1 else None)


def _convert_to_feed(inputs: Inputs, output: str | None, settings: Settings, reporter: Reporter) -> int:
    """Convert all stories into one feed, and tell what became of each."""
    if output is not None:
        Targets(inputs.files).take(Path(output), "the stories")
    raw = _with_progress(inputs.files, settings)
    gathered = gather(raw, settings.reading, settings.target_format, strict=settings.strict)
    for story in gathered.stories:
        reporter.tell_of(story)
    if gathered.data:  # or else an old file stays
        with result_stream(output) as stream:
            stream.write(gathered.data)
    return _finish(reporter)


class _NothingConverted(Exception):
    """Every story failed."""


def _with_progress(files: tuple[Input, ...], settings: Settings) -> Iterator[RawStory | Story]:
    """Read the stories of the files, with a bar for people where there are many files."""
    if len(files) < _MANY or not sys.stderr.isatty():
        for given in files:
            yield from raw_stories(given, settings.reading.source_format)
        return
    with click.progressbar(files, file=sys.stderr, label="converting") as bar:
        for given in bar:
            yield from raw_stories(given, settings.reading.source_format)


def _convert(
    raw: RawStory | Story, settings: Settings, destinations: Destinations, stream: IO[bytes], reporter: Reporter
) -> None:
    """Convert a story, write it, and tell what became of it."""
    story = raw
    if isinstance(story, RawStory):
        story = convert_story(story, settings.reading, settings.target_format, strict=settings.strict)
    target = None if story.failed else destinations.of(story.file, story.entry or story.line)
    if target is not None:
        with written_to(target, reporter):
            target.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(story.data, target)
    else:
        stream.write(story.data)
        stream.flush()
    reporter.tell_of(story)
