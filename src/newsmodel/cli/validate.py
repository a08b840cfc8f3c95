"""`newsmodel validate`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsmodel.bulk import validate_lines
from newsmodel.cli.options import FINE, ISSUES, LINES_SUFFIX, UNUSABLE, ClassName, counted
from newsmodel.documents.validation import validate as validate_document
from newsmodel.files import files_below, read_bytes
from newsmodel.issues import Report, Severity
from newsmodel.view.reporters import REPORTERS

if TYPE_CHECKING:
    from newsmodel.view.reporters import Located

#: Directories are searched for files that end so.
DOCUMENT_SUFFIXES = (".newsmodel.json", f".newsmodel{LINES_SUFFIX}")


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--class", "cls", type=ClassName(), default="Article", help="Class of the documents, as module:Name.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="Least severity of an issue that makes the exit code 1.",
)
@click.option(
    "--output", type=click.Choice(list(REPORTERS)), default="text", show_default=True, help="Form of the report."
)
@click.option("-q", "--quiet", is_flag=True, help="Print no summary on stderr.")
@click.pass_context
def validate(ctx: click.Context, paths: tuple[str, ...], cls: type, fail_on: str, output: str, *, quiet: bool) -> None:
    """Validate newsmodel documents: JSON, JSON Lines, directories of them, or - for stdin."""
    reports: list[tuple[str, Report]] = []
    unread = 0
    for name in _documents(paths):
        try:
            reports += ((name, report) for report in _reports(name, cls))
        except OSError as error:
            unread += 1
            click.echo(f"newsmodel: {name}: {error.strerror or error}", err=True)
    issues: list[Located] = [(name, issue) for name, report in reports for issue in report]
    for line in REPORTERS[output](issues):
        click.echo(line)
    failed = [issue for _, report in reports for issue in report.at_or_above(Severity(fail_on))]
    if reports and not quiet:
        files = "1 document" if len(reports) == 1 else f"{len(reports)} documents"
        click.echo(f"{files}: {counted(issue for _, issue in issues)}", err=True)
    ctx.exit(UNUSABLE if unread else ISSUES if failed else FINE)


def _documents(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that paths name; a directory stands for the documents in it."""
    for name in paths:
        path = Path(name)
        if name == "-" or not path.is_dir():
            yield name
            continue
        found = [str(file) for file in files_below(path) if file.name.endswith(DOCUMENT_SUFFIXES)]
        if not found:
            raise click.UsageError(f"{name}: no file ends in {' or '.join(DOCUMENT_SUFFIXES)}")
        yield from found


def _reports(name: str, cls: type) -> Iterator[Report]:
    data = sys.stdin.buffer.read() if name == "-" else read_bytes(name)
    if name.endswith(LINES_SUFFIX):
        yield from validate_lines(data.splitlines(), cls=cls)
    else:
        yield validate_document(data, cls=cls)
