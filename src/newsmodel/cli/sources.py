"""`newsmodel sources`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import click

from newsmodel.bulk.records import RecordSettings
from newsmodel.bulk.stories import LINES, Extraction, RawStory, ReadingSettings, read_story
from newsmodel.cli.inputs import Inputs, find_inputs, raw_stories
from newsmodel.cli.options import FormatName, claim_options, hint_options, hints_of, output_option
from newsmodel.cli.outputs import Targets, result_stream
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.cli.tables import FORMS, form_of_table, table_options, table_settings, write_table
from newsmodel.model import Article
from newsmodel.view.columns import Row
from newsmodel.view.printing import printable_line
from newsmodel.view.source_page import source_lines
from newsmodel.view.source_table import COLUMNS, source_rows

_TEXT = "text"


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--from", "source_format", type=FormatName(LINES), help="Format of the input, or jsonl; detected when not given."
)
@click.option(
    "--to",
    "target_format",
    type=click.Choice([_TEXT, *FORMS]),
    help="For people, or a table with a row for each source, of which `newsmodel list source-columns` says what it "
    "holds; else the output's suffix says it, else text.",
)
@output_option("File")
@table_options
@report_options
@claim_options
@hint_options
@click.pass_context
def sources(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    source_format: str | None,
    target_format: str | None,
    output: str | None,
    **options: Any,
) -> None:
    """List who is quoted in stories: one row a source, with how much it says.

    One person is one row over all stories. Those who may be the same, as a surname alone in another story, are marked,
    and never merged. Claims that a document has are counted; in a story without, they are looked for.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    extraction = Extraction(which=options["which"], min_confidence=options["min_confidence"], finder=options["finder"])
    settings = ReadingSettings(source_format=source_format, hints=hints_of(options), extraction=extraction)
    form, table = form_of_table(target_format, output, _TEXT), table_settings(options, COLUMNS)
    inputs = find_inputs(paths)
    targets = Targets(inputs.files)
    targets.take_report(report.path)
    if output is not None:
        targets.take(Path(output), "the sources")
    rows = source_rows(_stories(inputs, settings, reporter))
    with result_stream(output) as stream:
        if form == _TEXT:
            _write_text(rows, stream)
        else:
            write_table(form, rows, table, stream)
    ctx.exit(reporter.finish())


def _stories(inputs: Inputs, settings: ReadingSettings, reporter: Reporter) -> Iterator[tuple[str, Article]]:
    """Read the stories; of each only what its sources need is kept."""
    for folder, issue in inputs.issues:
        reporter.tell(folder, [issue])
    for given in inputs.files:
        for raw in raw_stories(given, RecordSettings(source_format=settings.source_format), reporter):
            story = read_story(raw, settings) if isinstance(raw, RawStory) else raw
            reporter.tell_of(story)
            if story.article is not None:
                yield printable_line(story.place), story.article


def _write_text(rows: Iterable[Row], stream: IO[bytes]) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in source_lines(rows, width=shutil.get_terminal_size().columns):
        stream.write(f"{line}\n".encode(encoding, "backslashreplace"))
