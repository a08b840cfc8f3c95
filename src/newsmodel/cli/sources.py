"""`newsmodel sources`."""

from __future__ import annotations

import shutil
from typing import Any

import click

from newsmodel.bulk.inputs import Selection
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
from newsmodel.view.printing import printable_line
from newsmodel.view.source_page import source_lines
from newsmodel.view.source_table import COLUMNS, source_rows

_TEXT, _PAGE = "text", "html"


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@source_option
@class_option
@exclude_option
@record_options
@click.option(
    "--to",
    "target_format",
    type=click.Choice([_TEXT, _PAGE, *FORMS]),
    help="For people, as text or as a page with what each source says (extra `view`), or a table with a row for each "
    "source, of which `newsmodel list source-columns` says what it holds; else the output's suffix says it, else text.",
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
    and never merged. Claims that a document has are counted; in a story without, they are looked for. What restricts a
    story, that it is withheld or embargoed, is reported on stderr.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    records = record_settings(options, source_format)
    settings = reading_settings(source_format, options)
    form = form_of_table(target_format, output, _TEXT, (_PAGE,))
    table = table_settings(options, COLUMNS, "list source-columns")
    inputs = named_inputs(paths, selection=Selection(excluded=options["excluded"]))
    Targets.of_command(inputs, output, "the sources", report=report.path)
    if form == _PAGE:
        from newsmodel.view.page.shell import environment  # noqa: PLC0415 - needs an extra

        environment()  # which is told before any story is read, where it is missing
    stories = stories_of(inputs, settings, reporter, records=records, tells_use=True)
    placed = ((printable_line(one.place), one.article) for one in stories if one.article is not None)
    with result_stream(output) as stream:
        if form == _PAGE:
            from newsmodel.view.page.source_list import write_source_list  # noqa: PLC0415 - needs an extra

            stream.write(write_source_list(placed).encode())
        elif form == _TEXT:
            lines = list(source_lines(source_rows(placed), width=shutil.get_terminal_size().columns))
            write_lines(lines if reporter.stories > reporter.failed else (), stream)
        else:
            write_table(form, source_rows(placed), table, stream)
    ctx.exit(reporter.finish())
