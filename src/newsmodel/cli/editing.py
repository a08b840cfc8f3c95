"""`newsmodel repair` and `newsmodel diff`."""

from __future__ import annotations

from typing import Any

import click

from newsmodel.bulk.reading import ReadingSettings, with_claims
from newsmodel.cli.colors import in_color
from newsmodel.cli.completion import files
from newsmodel.cli.documents import read_document, write_document
from newsmodel.cli.inputs import named_inputs
from newsmodel.cli.options import (
    FormatName,
    claim_options,
    class_option,
    color_option,
    hint_options,
    output_option,
)
from newsmodel.cli.outputs import Targets, result_stream, write_lines
from newsmodel.cli.reporting import FINE, ISSUES, Reporter, report_options, report_settings
from newsmodel.cli.stories import reading_settings
from newsmodel.cli.tables import form_of_table
from newsmodel.documents.checks import check_article
from newsmodel.issues import Severity
from newsmodel.model import Article

#: The forms of a difference, of which each has its suffix.
_TEXT, *_OTHERS = _FORMS = ("text", "json", "html")


@click.command()
@click.argument("path", shell_complete=files)
@class_option
@output_option("File")
@report_options
@click.pass_context
def repair(ctx: click.Context, /, path: str, *, cls: type[Article], output: str | None, **options: Any) -> None:
    """Bring the spans of a document back to its words, after somebody changed the words alone.

    Spans move by a diff of the words. What cannot be kept is named on stderr: a claim that is dropped since its words
    are gone, one that was reworded or is in doubt, and a decision of a person that is taken back with it. In the words
    of a claim that was reworded, amounts and times are looked for anew.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    Targets.of_command(named_inputs((path,)), output, "the document", report=report.path)
    from newsmodel.claims.review import with_details_of_now  # noqa: PLC0415 - most runs do not need it
    from newsmodel.editing import reanchored  # noqa: PLC0415 - as above

    before = read_document(path, cls=cls).article
    reading = reanchored(before)
    article = with_details_of_now(before, reading.article)
    write_document(article, output)
    left = [issue for issue in check_article(article) if issue.severity is Severity.ERROR]
    reporter.tell(path, [*reading.issues, *left])
    ctx.exit(reporter.finish())


@click.command()
@click.argument("before", shell_complete=files)
@click.argument("after", shell_complete=files)
@click.option("--from", "source_format", type=FormatName(), help="Format of both; detected when not given.")
@class_option
@click.option(
    "--to",
    "form",
    type=click.Choice(_FORMS),
    help="Form of the output; html is a page (extra `view`); else the output's suffix says it, else text.",
)
@output_option("File")
@color_option
@click.option(
    "-q",
    "--quiet",
    is_flag=True,
    expose_value=False,
    help="Changes nothing: there is neither summary nor report to leave out.",
)
@click.option("--exit-code", "tells", is_flag=True, help="Exit with 1 where something differs.")
@claim_options
@hint_options
@click.pass_context
def diff(
    ctx: click.Context, /, before: str, after: str, *, source_format: str | None, output: str | None, **options: Any
) -> None:
    """Show what differs between two states of a story, in any format: - for stdin.

    Headline, deck, headings, paragraphs, claims, sources and corrections that came, went, changed or moved; words that
    went stand in [-…-], words that came in {+…+}. Claims are compared that the two have; with --claims they are looked
    for in both.
    """
    Targets.of_command(named_inputs((before, after)), output, "the difference", report=None)
    from newsmodel.documents.codec import to_json  # noqa: PLC0415 - most runs do not need it
    from newsmodel.editing import diff as compare  # noqa: PLC0415 - as above
    from newsmodel.view.differences import DifferencePage  # noqa: PLC0415 - as above

    settings = reading_settings(source_format, options)
    was, now = (_state(path, settings) for path in (before, after))
    found = compare(was, now)
    form = form_of_table(options["form"], output, _TEXT, _OTHERS, tables=())
    with result_stream(output) as stream:
        if form == "html":
            from newsmodel.view.page.changes import write_changes  # noqa: PLC0415 - needs an extra

            stream.write(write_changes(found, now.language, (before, after)).encode())
        elif form == "json":
            stream.write(to_json(found, indent=2) + b"\n")
        else:
            page = DifferencePage(in_color=in_color(output, asked=options["color"]))
            write_lines(page.lines(found), stream)
    ctx.exit(ISSUES if options["tells"] and found.changes else FINE)


def _state(path: str, settings: ReadingSettings) -> Article:
    """Read one of two states of a story, with the claims that are asked for."""
    reading = read_document(path, settings.source_format, settings.hints, cls=settings.cls)
    return with_claims(reading, settings.extraction, unasked=False).article
