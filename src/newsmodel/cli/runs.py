"""Options of runs over many stories: how the work is shared out, and what is kept of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import attrs
import click
from click.core import ParameterSource

from newsmodel.bulk.inputs.names import REPORTS
from newsmodel.bulk.jsonlines import LINES_SUFFIXES, is_lines_name
from newsmodel.bulk.ledger import Ledger, opened_ledger
from newsmodel.bulk.rules import STORY_FAILED
from newsmodel.bulk.run import USUAL_SIZE, Run
from newsmodel.bulk.summary import Summary
from newsmodel.cli.completion import files
from newsmodel.cli.reporting import Reporter, Terminated, output_errors
from newsmodel.files import joined, name_of, place_of
from newsmodel.view.printing import printable_line

F = TypeVar("F", bound=Callable[..., Any])


def run_options(command: F) -> F:
    """Give a command the options that say how the work is shared out."""
    for option in (
        click.option(
            "--rejected",
            callback=_file_of_lines,
            shell_complete=files,
            help="JSON Lines of the records of the stories that failed, whole, to be run again.",
        ),
        click.option(
            "--errors",
            callback=_named_file,
            shell_complete=files,
            help="JSON Lines of the stories that failed, and why.",
        ),
        click.option("--resume", is_flag=True, help="Take up a run into parts that did not end."),
        click.option(
            "--part-size",
            type=click.IntRange(min=1),
            default=USUAL_SIZE,
            show_default=True,
            help="Stories in a part, where --to jsonl or parquet goes to a directory.",
        ),
        click.option("--timeout", type=click.FloatRange(min=0, min_open=True), help="Seconds that a story may take."),
        click.option(
            "-j", "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that work."
        ),
    ):
        command = option(command)
    return command


def _named_file(_context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse a name that no file can have before any work is done."""
    if value is not None and (not name_of(value) or place_of(value).is_folder()):
        raise click.BadParameter("it needs the name of a file.", param=parameter)
    return value


def _file_of_lines(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse a name by which the records would not be known for JSON Lines when they are run again."""
    value = _named_file(context, parameter, value)
    if value is not None and not is_lines_name(value):
        raise click.BadParameter(f"the name must end in {' or '.join(LINES_SUFFIXES)}, or be that of a compressed one.")
    return value


def run_of(options: dict[str, Any]) -> Run:
    """Take the options of `run_options` out of those of a command.

    Raises:
        click.UsageError: two of them name one file.
    """
    try:
        return Run(**{field.name: options.pop(field.name) for field in attrs.fields(Run)})
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def refuse_parts(run: Run) -> None:
    """Refuse options of a run into parts where there are none; a size that a file of options has is for other runs.

    Args:
        run: The run.

    Raises:
        click.UsageError: one was given.
    """
    parts = "parts: --to jsonl or parquet, and --output DIRECTORY/"
    if run.resume:
        raise click.UsageError(f"--resume takes up a run into {parts}")
    if click.get_current_context().get_parameter_source("part_size") is ParameterSource.COMMANDLINE:
        raise click.UsageError(f"--part-size is that of {parts}")


@contextlib.contextmanager
def ledger_of(run: Run) -> Iterator[Ledger]:
    """Open the ledger of a run, and say in the end what it could not keep.

    Args:
        run: The run.

    Raises:
        CannotWrite: a file of what failed cannot be written.
    """
    with output_errors(None), opened_ledger(run, Summary()) as ledger:
        yield ledger
    if run.rejected is not None and ledger.not_kept:
        kept = ledger.summary.failed - ledger.not_kept
        told = f"{run.rejected} has {kept} of {ledger.summary.failed} that failed"
        click.echo(printable_line(f"{told}: the others could not be taken out of their files"), err=True)


@contextlib.contextmanager
def told_when_stopped(folder: str) -> Iterator[None]:
    """Say how a run into parts is taken up where somebody stops it.

    Args:
        folder: The folder of the parts.
    """
    try:
        yield
    except (KeyboardInterrupt, Terminated):
        with contextlib.suppress(OSError):  # the terminal may be gone
            told = (
                f"newsmodel: stopped; {folder} has what is finished: the same command with --resume goes on from there"
            )
            click.echo(printable_line(told), err=True)
        raise


def tell_earlier(reporter: Reporter, run: Run, folder: str, summary: Summary) -> None:
    """Say which stories failed in parts that were there before, and count these parts: they belong to the run, too.

    Args:
        reporter: Whom it is told.
        run: The run.
        folder: The folder of the parts.
        summary: The counts of the whole run.
    """
    earlier = summary.failed - reporter.failed
    if earlier:
        told = f"{'1 story' if earlier == 1 else f'{earlier} stories'} failed in parts that were done earlier"
        issue = STORY_FAILED.issue(f"{told}: see {run.errors or joined(folder, REPORTS)}")
        reporter.tell(folder, [issue], failed=True)
    reporter.stories, reporter.failed = summary.stories, summary.failed
