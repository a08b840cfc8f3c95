"""`newsmodel validate`."""

from __future__ import annotations

from typing import Any

import click

from newsmodel.bulk.failures import placed
from newsmodel.bulk.inputs import RecordSettings
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.cli.inputs import named_inputs, raw_stories
from newsmodel.cli.options import ClassName
from newsmodel.cli.outputs import Targets
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.files import unpacked_name
from newsmodel.formats.own.validation import validate as validate_document

#: Directories are searched for files that end so.
DOCUMENT_SUFFIXES = (".newsmodel.json", *(f".newsmodel{suffix}" for suffix in LINES_SUFFIXES))


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--class", "cls", type=ClassName(), default="Article", help="Class of the documents, as module:Name.")
@click.option(
    "--from",
    "source_format",
    type=click.Choice(["newsmodel", LINES]),
    help="One document a file, or jsonl for one a line; found out when not given.",
)
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
    inputs = named_inputs(paths, accepts=lambda name: unpacked_name(name).endswith(DOCUMENT_SUFFIXES))
    Targets(inputs).take_beside(report.path)
    for given in inputs.files:
        for raw in raw_stories(given, RecordSettings(source_format=source_format), reporter):
            reporter.tell_of(_checked(raw, cls) if isinstance(raw, RawStory) else raw)
    documents = "1 document" if reporter.stories == 1 else f"{reporter.stories} documents"
    ctx.exit(reporter.finish(f"{documents}: "))


def _checked(raw: RawStory, cls: type) -> Story:
    """Validate a document; one that is not valid was read all the same."""
    return Story(**raw.located, issues=placed(validate_document(raw.data, cls=cls).issues, raw))
