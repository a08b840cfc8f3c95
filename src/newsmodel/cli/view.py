"""`newsmodel view`."""

from __future__ import annotations

from typing import Any

import click

from newsmodel.bulk.inputs import Selection
from newsmodel.claims.numbering import with_ids
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
from newsmodel.cli.outputs import Targets, is_folder, refuse_packed, result_stream
from newsmodel.cli.reporting import UNUSABLE, Reporter, report_options, report_settings
from newsmodel.cli.rows import record_options, record_settings
from newsmodel.cli.stories import reading_settings, stories_of
from newsmodel.view.page.rendering import PageStory, write_page
from newsmodel.view.page.shell import environment


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@source_option
@class_option
@exclude_option
@record_options
@output_option("Page")
@report_options
@claim_options
@hint_options
@click.pass_context
def view(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    source_format: str | None,
    output: str | None,
    **options: Any,
) -> None:
    """Write a page that shows who said what in stories: files, directories of them, JSON Lines, or - for stdin.

    The page is one file of HTML for a browser. It fetches nothing, and works without a network. Claims can be accepted,
    rejected, corrected and added in it; what is decided is saved as a file for `newsmodel review apply`.

    Claims that a document has are shown; in a story without, they are looked for. With --claims they are always looked
    for. It needs the extra `view`.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    records = record_settings(options, source_format)
    settings = reading_settings(source_format, options)
    inputs = named_inputs(paths, selection=Selection(excluded=options["excluded"]))
    if output is not None:
        if is_folder(output):
            raise click.UsageError(f"{output} is a directory: all stories go into one page")
        refuse_packed(output)
    Targets.of_command(inputs, output, "the page", report=report.path)
    environment()  # a missing extra is told before any story is read
    stories = [
        PageStory(
            article=with_ids(story.article),
            issues=story.issues,
            is_raw=story.format != "newsmodel",
            place=story.place,
        )
        for story in stories_of(inputs, settings, reporter, records=records)
        if story.article is not None
    ]
    if not stories:
        ctx.exit(reporter.finish() or UNUSABLE)
    page = write_page(stories)
    with result_stream(output) as stream:
        stream.write(page.encode())
    ctx.exit(reporter.finish())
