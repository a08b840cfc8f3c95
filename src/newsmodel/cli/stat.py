"""`newsmodel stat`."""

from __future__ import annotations

import json
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
from newsmodel.view.statistics import Statistics, by_count, count_line


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@source_option
@class_option
@exclude_option
@record_options
@click.option(
    "--to", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the counts."
)
@output_option("File")
@report_options
@claim_options
@hint_options
@click.pass_context
def stat(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    source_format: str | None,
    form: str,
    output: str | None,
    **options: Any,
) -> None:
    """Count what stories have: words, sections, languages, sources and claims by kind, and issues by rule.

    Claims that a document has are counted; in a story without, they are looked for. The issues are counted and not
    told, but for those that say why a story failed.
    """
    report = report_settings(options | {"quiet": True})
    reporter = Reporter(report)
    records = record_settings(options, source_format)
    settings = reading_settings(source_format, options)
    inputs = named_inputs(paths, selection=Selection(excluded=options["excluded"]))
    Targets.of_command(inputs, output, "the counts", report=report.path)
    statistics = Statistics()
    for story in stories_of(inputs, settings, reporter, records=records):
        if story.article is not None:
            statistics.add(story.article)
    rules = reporter.by_rule()
    outcome = {"files": inputs.count, "failed": reporter.failed}
    with result_stream(output) as stream:
        if form == "json":
            counts = {**outcome, **statistics.as_json(), "rules": dict(by_count(rules))}
            stream.write(json.dumps(counts, ensure_ascii=False, indent=2).encode() + b"\n")
        else:
            heads = [count_line(name, count) for name, count in outcome.items() if count or name == "files"]
            found = [count_line("issues", sum(rules.values()))]
            found += [f"  {count:20,}  {rule}" for rule, count in by_count(rules)]
            write_lines([*heads, *statistics.lines(), *found], stream)
    ctx.exit(reporter.finish())
