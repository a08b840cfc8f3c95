"""`newsmodel convert`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import attrs
import click
import msgspec

from newsmodel.bulk.conversion import IntoParts
from newsmodel.bulk.converter import Converter
from newsmodel.bulk.feeds import gather
from newsmodel.bulk.inputs import Inputs, RecordSettings, Selection
from newsmodel.bulk.keys import told_apart, told_of_ids
from newsmodel.bulk.ledger import Ledger
from newsmodel.bulk.pool import in_order
from newsmodel.bulk.reading import Emptied
from newsmodel.bulk.rules import NOT_WRITTEN
from newsmodel.bulk.run import Run
from newsmodel.bulk.shards import OtherRun
from newsmodel.bulk.sinks import LinesSink, Sink, opened_sink
from newsmodel.bulk.stories import LINES, PARQUET, TABLES, RawStory, Story
from newsmodel.cli.completion import files
from newsmodel.cli.inputs import named_inputs, raw_stories
from newsmodel.cli.options import (
    FormatName,
    claim_options,
    class_option,
    exclude_option,
    hint_options,
    hints_of,
    output_option,
    source_option,
)
from newsmodel.cli.outputs import Destinations, PlaceTaken, Targets, format_of_output, is_folder, result_stream
from newsmodel.cli.progress import FEWEST, Progress
from newsmodel.cli.reporting import Reporter, output_errors, report_options, report_settings
from newsmodel.cli.rows import record_options, record_settings
from newsmodel.cli.runs import (
    ledger_of,
    refuse_parts,
    run_of,
    run_options,
    tell_earlier,
    told_when_stopped,
)
from newsmodel.files import folder_of, local_path, place_of, write_bytes
from newsmodel.formats import writes_many
from newsmodel.view.printing import printable_line


class Conversion(msgspec.Struct, frozen=True, kw_only=True):
    """A conversion that was asked for.

    Attributes:
        inputs: The files.
        records: How they are taken apart.
        converter: What is done to each story.
        run: How the work is shared out, and the files of what failed.
        reporter: Whom it is told.
        output: Path of the output; None for stdout.
        report: File of the report.
        quiet: Whether only failures are told.
    """

    inputs: Inputs
    records: RecordSettings
    converter: Converter
    run: Run
    reporter: Reporter
    output: str | None
    report: Path | None
    quiet: bool

    @property
    def goes_to_folder(self) -> bool:
        """Whether the output is a folder."""
        return self.output is not None and is_folder(self.output)


#: What is said to whoever wants a table of stories in text.
_TABLES = "tables are what `newsmodel claims` and `newsmodel sources` write"


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@source_option
@exclude_option
@click.option(
    "--to",
    "target_format",
    type=FormatName(LINES, PARQUET, elsewhere=dict.fromkeys(("csv", "tsv"), _TABLES)),
    help="Format to write, or jsonl or parquet for all documents in a file; else the output's suffix says it, else "
    "newsmodel.",
)
@output_option("File or directory")
@class_option
@click.option("--metadata-only", is_flag=True, help="Of web pages: leave out the story, which needs no extra then.")
@click.option("--strict", is_flag=True, help="Fail, and write nothing, where anything was guessed, lost or left out.")
@click.option(
    "--without",
    type=click.Choice(get_args(Emptied)),
    multiple=True,
    help="Leave out what is kept for the way back to another format (extra), or says where the story is from "
    "(provenance); may be given twice.",
)
@record_options
@run_options
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
    """Convert stories: files, directories of them, archives, JSON Lines, Parquet, or - for stdin.

    A feed (--to atom, jsonfeed, newssitemap, rss) has all of them in one file, unless --output is a directory. With
    --to jsonl or parquet, a directory gets them in parts, and --resume takes up a run that did not end.

    Our own JSON and JSON Lines get the claims that are found in a story that has none; --claims says otherwise.

    What was guessed, could not be carried or was left out is reported on stderr.
    """
    report, hints = report_settings(options), hints_of(options)
    conversion = Conversion(
        records=attrs.evolve(record_settings(options, source_format), hints=hints),
        converter=Converter(
            target_format=format_of_output(output, target_format),
            source_format=source_format,
            hints=hints,
            claims=options["which"],
            min_confidence=options["min_confidence"],
            finder=options["finder"],
            metadata_only=options["metadata_only"],
            cls=options["cls"],
            strict=options["strict"],
            without=options["without"],
        ),
        run=run_of(options),
        inputs=named_inputs(paths, selection=Selection(excluded=options["excluded"])),
        reporter=Reporter(report),
        output=output,
        report=report.path,
        quiet=report.quiet,
    )
    for folder, issue in conversion.inputs.issues:
        conversion.reporter.tell(folder, [issue])
    _way_of(conversion)(conversion)
    ctx.exit(_finish(conversion.reporter))


def _way_of(conversion: Conversion) -> Any:
    """Choose how the stories are written: into parts, into one feed, or one by one."""
    target = conversion.converter.target_format
    if target in TABLES and conversion.goes_to_folder:
        return _convert_into_parts
    refuse_parts(conversion.run)
    if target not in TABLES and writes_many(target) and not conversion.goes_to_folder:
        return _convert_to_feed
    return _convert_each


def _finish(reporter: Reporter) -> int:
    done = reporter.stories - reporter.failed
    return reporter.finish(f"{done} of {reporter.stories} converted, " if reporter.stories > 1 else None)


def _raw(conversion: Conversion, progress: Progress) -> Iterator[RawStory | Story]:
    """Take all files apart, one after the other."""
    for given in conversion.inputs.files:
        progress.begun += 1
        yield from raw_stories(given, conversion.records, conversion.reporter)


def _tell_counts(ledger: Ledger, conversion: Conversion) -> None:
    """Tell people what a run over many stories came to."""
    if ledger.summary.stories >= FEWEST and not conversion.quiet:
        for line in ledger.summary.lines():
            click.echo(printable_line(line), err=True)


def _targets(conversion: Conversion) -> Targets:
    """Take the files that are written beside the stories."""
    targets = Targets(conversion.inputs)
    targets.take_beside(conversion.report, conversion.run)
    return targets


def _progress(conversion: Conversion) -> Progress:
    return Progress(conversion.inputs.count, quiet=conversion.quiet)


# --- one by one


class _NothingConverted(Exception):
    """Every story failed."""


def _convert_each(conversion: Conversion) -> None:
    """Convert stories into a file each, or all of them into one."""
    destinations = Destinations(
        conversion.inputs, conversion.output, conversion.converter.target_format, _targets(conversion)
    )
    progress, reporter, run = _progress(conversion), conversion.reporter, conversion.run
    raw = told_apart(_raw(conversion, progress))
    stories = in_order(conversion.converter, raw, jobs=run.jobs, limit=run.timeout)
    with (
        ledger_of(run) as ledger,
        contextlib.suppress(_NothingConverted),
        _sink(destinations.lines, conversion.converter) as sink,
        contextlib.closing(stories),
    ):
        for story in told_of_ids(progress.watch(stories)):
            ledger.enter(_write(story, destinations, sink, reporter))
        _tell_counts(ledger, conversion)
        if reporter.stories == reporter.failed:
            raise _NothingConverted  # and so an old file stays


@contextlib.contextmanager
def _sink(path: str | None, converter: Converter) -> Iterator[Sink]:
    """Open what stories go to that have no file of their own."""
    if converter.target_format == PARQUET:
        if path is None:
            raise click.UsageError("parquet needs --output, a file or a directory")
        with output_errors(path), opened_sink(path, PARQUET, converter.cls) as sink:
            yield sink
    else:
        with result_stream(path) as stream:
            yield LinesSink(stream, at_once=True)


def _write(story: Story, destinations: Destinations, sink: Sink, reporter: Reporter) -> Story:
    """Write a story, and tell what became of it."""
    target = None
    try:
        target = None if story.failed else destinations.of(story)
    except (PlaceTaken, OSError) as error:  # of a file of an archive: nobody knew of its name before
        story = _unwritten(story, error)
    if target is not None:
        try:
            place_of(folder_of(target)).make_folder()
            write_bytes(story.data, target)
        except OSError as error:
            unwritten = _unwritten(story, error)
            reporter.tell(target, unwritten.issues[-1:], failed=True)  # it is no fault of the story
            reporter.tell_of(story)
            reporter.failed += 1
            return unwritten
    elif not story.failed:
        sink.write(story)
    reporter.tell_of(story)
    return story


def _unwritten(story: Story, error: PlaceTaken | OSError) -> Story:
    why = error.message if isinstance(error, PlaceTaken) else error.strerror
    return attrs.evolve(story, failed=True, issues=(*story.issues, NOT_WRITTEN.issue(why or str(error))))


# --- into a feed


def _convert_to_feed(conversion: Conversion) -> None:
    """Convert all stories into one feed, and tell what became of each."""
    Targets.of_command(
        conversion.inputs, conversion.output, "the stories", report=conversion.report, run=conversion.run
    )
    converter = conversion.converter
    raw = told_apart(_raw(conversion, _progress(conversion)))
    gathered = gather(raw, converter.reading, converter.target_format, strict=converter.strict)
    with ledger_of(conversion.run) as ledger:
        for story in gathered.stories:
            conversion.reporter.tell_of(story)
            ledger.enter(story)
        _tell_counts(ledger, conversion)
    if gathered.data:  # or else an old file stays
        with result_stream(conversion.output) as stream:
            stream.write(gathered.data)


# --- into parts


def _convert_into_parts(conversion: Conversion) -> None:
    """Convert all stories into parts in a folder."""
    folder, report = conversion.output or "", conversion.report
    _targets(conversion)
    if report is not None and report.resolve().parent == local_path(folder).resolve():
        raise click.UsageError(f"{report} is in the folder of the parts: put it elsewhere")
    try:
        job = IntoParts(
            inputs=conversion.inputs,
            folder=folder,
            converter=conversion.converter,
            fields=conversion.records.fields,
            run=conversion.run,
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    progress = _progress(conversion)
    try:
        with told_when_stopped(folder), output_errors(folder), ledger_of(conversion.run) as ledger:
            stories = job.stories(_raw(conversion, progress), ledger)
            with contextlib.closing(stories):
                for story in progress.watch(stories):
                    conversion.reporter.tell_of(story)
            _tell_counts(ledger, conversion)
    except OtherRun as error:
        raise click.UsageError(str(error)) from None
    tell_earlier(conversion.reporter, conversion.run, folder, ledger.summary)
