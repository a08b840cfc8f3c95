"""`newsmodel claims`."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from typing import IO, Any

import click

from newsmodel.bulk.inputs import Selection
from newsmodel.bulk.stories import Story
from newsmodel.cli.annotations import ANNOTATIONS, write_claims
from newsmodel.cli.colors import in_color
from newsmodel.cli.completion import files
from newsmodel.cli.inputs import named_inputs
from newsmodel.cli.options import (
    claim_options,
    class_option,
    exclude_option,
    hint_options,
    output_option,
    source_option,
)
from newsmodel.cli.outputs import Targets, result_stream, write_lines
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.cli.rows import record_options, record_settings
from newsmodel.cli.stories import reading_settings, stories_of
from newsmodel.cli.tables import FORMS, form_of_table, table_options, table_settings, write_table
from newsmodel.view.claim_table import COLUMNS, claim_rows
from newsmodel.view.columns import Row
from newsmodel.view.printing import printable_line
from newsmodel.view.terminal import TerminalPage

#: Columns of a terminal too narrow to wrap for.
_NARROWEST = 30
_TEXT = "text"


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@source_option
@class_option
@exclude_option
@record_options
@click.option(
    "--to",
    "target_format",
    type=click.Choice([_TEXT, *FORMS, *ANNOTATIONS]),
    help="For people; a table with a row for each claim, of which `newsmodel list columns` says what it holds; or the "
    "annotations of one story, which `newsmodel ground` reads again (brat: with the text beside them in a .txt). Else "
    "the output's suffix says it, else text.",
)
@output_option("File")
@table_options
@report_options
@claim_options
@hint_options
@click.pass_context
def claims(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    source_format: str | None,
    target_format: str | None,
    output: str | None,
    **options: Any,
) -> None:
    """Show who said what in stories: files, directories of them, JSON Lines, or - for stdin.

    Claims that a document has are shown; in a story without, they are looked for. With --claims they are always looked
    for. Cells of CSV are the story's words as they are: a spreadsheet may take one that begins with = for a formula, so
    import them as text, or write them with --csv-safe.

    What was guessed or left out is reported on stderr, and what restricts a story: that it is withheld or embargoed.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    records = record_settings(options, source_format)
    settings = reading_settings(source_format, options)
    form = form_of_table(target_format, output, _TEXT, ANNOTATIONS)
    table = table_settings(options, COLUMNS, "list columns")
    inputs = named_inputs(paths, selection=Selection(excluded=options["excluded"]))
    targets = Targets.of_command(inputs, output, "the claims", report=report.path)
    stories = stories_of(inputs, settings, reporter, records=records, tells_use=True)
    if form in ANNOTATIONS:
        write_claims(stories, form, output, targets, reporter)
        ctx.exit(reporter.finish())
    with result_stream(output) as stream:
        if form == _TEXT:
            _write_text(stories, stream, in_color=in_color(output, asked=report.color))
        else:
            write_table(form, _rows(stories), table, stream)
    ctx.exit(reporter.finish())


def _rows(stories: Iterable[Story]) -> Iterator[Row]:
    for story in stories:
        if story.article is not None:
            yield from claim_rows(story.article, file=printable_line(story.file))


# --- text


def _write_text(stories: Iterable[Story], stream: IO[bytes], *, in_color: bool) -> None:
    page = TerminalPage(width=max(shutil.get_terminal_size().columns, _NARROWEST), in_color=in_color)
    for number, story in enumerate(stories):
        lines = page.story(story.article, story.place) if story.article is not None else ()
        write_lines(("", *lines) if number else (page.key(), "", *lines), stream)
        stream.flush()
