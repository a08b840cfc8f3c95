"""`newsmodel ground`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newsmodel.bulk.records import RecordSettings
from newsmodel.bulk.stories import Extraction, RawStory, ReadingSettings, Story, failed_story, read_story
from newsmodel.cli.inputs import STDIN, find_inputs, raw_stories, stdin
from newsmodel.cli.options import FormatName, hint_options, hints_of, output_option
from newsmodel.cli.outputs import Targets, is_folder, result_stream
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.documents.codec import to_json
from newsmodel.errors import UnreadableInput
from newsmodel.files import read_bytes
from newsmodel.formats import module_of
from newsmodel.model import Article

#: The forms of records, and those of annotations.
_FORMS = ("json", "jsonl", "csv", "tsv", "brat", "web-annotation", "label-studio")


@click.command()
@click.argument("story")
@click.argument("records")
@click.option("--from", "source_format", type=FormatName(), help="Format of the story; detected when not given.")
@click.option(
    "--records-from",
    "record_form",
    type=click.Choice(_FORMS),
    help="Form of the records; else their suffix and content say it.",
)
@click.option("--method", help="Who found the claims, where the records do not say it: a model with its version.")
@output_option("File")
@report_options
@hint_options
@click.pass_context
def ground(
    ctx: click.Context,
    /,
    story: str,
    records: str,
    *,
    source_format: str | None,
    output: str | None,
    **options: Any,
) -> None:
    """Ground another finder's claims in a story: RECORDS of a language model, a script or an annotation tool.

    The result is the document of STORY, with the claims that it had and those of the records whose words stand in it.
    Records whose words do not, or only without the "not" beside them, are refused, and reported on stderr with the
    number of the record; the exit code is 1 then. Either file may be - for stdin.
    """
    if source_format is not None:
        module_of(source_format)  # a wrong name fails before any work
    report = report_settings(options)
    reporter = Reporter(report)
    settings = ReadingSettings(
        source_format=source_format, hints=hints_of(options), extraction=Extraction(which="none")
    )
    inputs = find_inputs([story, records])
    targets = Targets(inputs.files)
    targets.take_report(report.path)
    if output is not None and is_folder(output):
        raise click.UsageError(f"{output} is a directory: the document of one story is a file")
    if output is not None:
        targets.take(Path(output), "the document")
    article = _article(story, settings, reporter)
    if article is not None:
        grounded = _grounded(article, records, options["record_form"], options["method"], reporter)
        with result_stream(output) as stream:
            stream.write(to_json(grounded) + b"\n")
    ctx.exit(reporter.finish())


def _article(file: str, settings: ReadingSettings, reporter: Reporter) -> Article | None:
    """Read the one story of a file; None where it cannot be read, which is reported."""
    given = find_inputs([file]).files[0]
    stories = list(raw_stories(given, RecordSettings(source_format=settings.source_format), reporter))
    if len(stories) != 1:
        raise click.UsageError(f"{file} has {len(stories)} stories, and records belong to one")
    story = read_story(stories[0], settings) if isinstance(stories[0], RawStory) else stories[0]
    reporter.tell_of(story)
    return story.article


def _grounded(article: Article, file: str, form: Any, method: str | None, reporter: Reporter) -> Article:
    """Ground the records of a file; what cannot be read costs no claim that was there."""
    from newsmodel.claims.annotations import form_of, read_any  # noqa: PLC0415 - loads the rules for claims

    data = stdin().read() if file == STDIN else read_bytes(file)
    try:
        reading = read_any(article, data, form or form_of(file, data), method=method)
    except UnreadableInput as error:
        reporter.tell_of(failed_story(Story(file=file), error))
        return article
    reporter.tell_of(Story(file=file, issues=reading.issues))
    return reading.article
