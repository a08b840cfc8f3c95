"""`newsmodel validate`."""

from __future__ import annotations

from typing import Any

import attrs
import click

from newsmodel.bulk.failures import placed
from newsmodel.bulk.inputs import RecordSettings
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.cli.completion import files
from newsmodel.cli.inputs import DOCUMENTS, named_inputs, raw_stories
from newsmodel.cli.options import ClassName, exclude_option
from newsmodel.cli.outputs import Targets
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.formats.own.validation import validate as validate_document
from newsmodel.model import Article


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@click.option("--class", "cls", type=ClassName(), default="Article", help="Class of the documents, as module:Name.")
@click.option(
    "--from",
    "source_format",
    type=click.Choice(["newsmodel", LINES]),
    help="One document a file, or jsonl for one a line; found out when not given.",
)
@exclude_option
@report_options
@click.pass_context
def validate(
    ctx: click.Context, /, paths: tuple[str, ...], *, cls: type, source_format: str | None, **options: Any
) -> None:
    """Validate newsmodel documents: JSON, JSON Lines, directories of them, or - for stdin.

    The report goes to stdout, unless --report-file names a file.
    """
    report = report_settings(options)
    reporter = Reporter(report, on_stdout=True)
    inputs = named_inputs(paths, selection=attrs.evolve(DOCUMENTS, excluded=options["excluded"]))
    Targets(inputs).take_beside(report.path)
    for folder, issue in inputs.issues:
        reporter.tell(folder, [issue])
    settings = RecordSettings(source_format=source_format, cls=cls if issubclass(cls, Article) else Article)
    for given in inputs.files:
        for raw in raw_stories(given, settings, reporter):
            reporter.tell_of(_checked(raw, cls) if isinstance(raw, RawStory) else raw)
    documents = "1 document" if reporter.stories == 1 else f"{reporter.stories} documents"
    ctx.exit(reporter.finish(f"{documents}: "))


def _checked(raw: RawStory, cls: type) -> Story:
    """Validate a document; one that is not valid was read all the same."""
    return Story(**raw.located, issues=placed(validate_document(raw.data, cls=cls).issues, raw))
