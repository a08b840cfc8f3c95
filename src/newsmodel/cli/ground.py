"""`newsmodel ground`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs
import click

from newsmodel.cli.annotations import ANNOTATIONS
from newsmodel.cli.completion import files
from newsmodel.cli.documents import read_document, read_input, write_document
from newsmodel.cli.inputs import named_inputs
from newsmodel.cli.options import FormatName, class_option, hint_options, hints_of, output_option
from newsmodel.cli.outputs import Targets, refuse_packed, result_stream
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.errors import UnreadableInput
from newsmodel.issues import Severity

if TYPE_CHECKING:
    from newsmodel.claims.grounding import RecordReading
    from newsmodel.readings import Reading

#: The forms of records, and those of annotations.
_FORMS = ("json", "jsonl", "csv", "tsv", *ANNOTATIONS)


@click.command()
@click.argument("story", shell_complete=files)
@click.argument("records", shell_complete=files)
@class_option
@click.option("--from", "source_format", type=FormatName(), help="Format of the story; detected when not given.")
@click.option(
    "--records-from",
    "record_form",
    type=click.Choice(_FORMS),
    help="Form of the records; else their suffix and content say it.",
)
@click.option("--method", help="Who found the claims, where the records do not say it: a model with its version.")
@output_option("File")
@click.option(
    "--page",
    help="Page to write besides, as `newsmodel view` does; it lists the records that were refused, and why.",
)
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
    report = report_settings(options)
    reporter = Reporter(report)
    targets = Targets.of_command(named_inputs((story, records)), output, "the document", report=report.path)
    page = options["page"]
    if page is not None:
        refuse_packed(page)
        targets.take(page, "the page")
    from newsmodel.claims.annotations import form_of, records_in  # noqa: PLC0415 - loads the rules for claims
    from newsmodel.claims.grounding.finders import ground_all  # noqa: PLC0415 - as above

    reading = read_document(story, source_format, hints_of(options), cls=options["cls"])
    with _named(records):
        found = read_input(records)
        reporter.tell(story, reading.issues)
        form = options["record_form"] or form_of(records, found)
        given = records_in(reading.article, found, form)
        grounded = ground_all(reading.article, given, method=options["method"])
    if page is not None:
        shown = _page(story, reading, grounded, given)
        with result_stream(page) as stream:
            stream.write(shown.encode())
    write_document(grounded.article, output)
    reporter.tell(records, grounded.issues, loud=Severity.ERROR)
    ctx.exit(reporter.finish())


def _page(story: str, reading: Reading, grounded: Reading, given: RecordReading) -> str:
    """Write the page of a story, on which the records stand apart of which there is no claim; numbers begin at 1."""
    from newsmodel.claims.grounding.rules import NEGATION_LEFT_OUT  # noqa: PLC0415 - most runs write no page
    from newsmodel.claims.numbering import with_ids  # noqa: PLC0415 - as above
    from newsmodel.view.page.rendering import PageStory, RefusedRecord, write_page  # noqa: PLC0415 - as above

    records = dict(zip(given.numbers, given.records, strict=True))
    refused: list[RefusedRecord] = []
    told = list(reading.issues)
    for issue in grounded.issues:
        number, *field = issue.path
        record = records.get(int(number))
        is_part = field in (["cue"], ["name"]) and issue.rule != NEGATION_LEFT_OUT.id  # there is a claim without it
        if issue.severity is not Severity.ERROR or is_part:
            told.append(attrs.evolve(issue, path=(), message=f"{int(number) + 1}: {issue.message}"))
            continue
        content, source = (" … ".join(each) for each in ((record.content, record.source) if record else ((), ())))
        refused.append(RefusedRecord(number=int(number) + 1, content=content, source=source, reason=issue.message))
    article = with_ids(grounded.article)
    return write_page([PageStory(article=article, issues=tuple(told), refused=tuple(refused), place=story)])


@contextlib.contextmanager
def _named(file: str) -> Iterator[None]:
    """Let the error on a file that cannot be read name it: there are two."""
    try:
        yield
    except UnreadableInput as error:
        raise UnreadableInput(f"{file}: {error}") from error
