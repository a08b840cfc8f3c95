"""Reports of a command: issues in a form that a person or a program reads, failures, and the exit code."""

from __future__ import annotations

import collections
import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click
import msgspec

from newsmodel.cli.colors import takes_color
from newsmodel.cli.completion import rules
from newsmodel.cli.options import color_option
from newsmodel.cli.selection import ChosenRules, known_rules
from newsmodel.issues import Issue, Severity
from newsmodel.view.printing import printable, printable_line
from newsmodel.view.reporters import REPORTERS, as_junit, as_sarif, as_text

if TYPE_CHECKING:
    from newsmodel.bulk.stories import Story
    from newsmodel.view.reporters import Located

F = TypeVar("F", bound=Callable[..., Any])

#: Exit codes; `docs/how-to/command-line.md` has their table.
FINE, ISSUES, UNUSABLE = 0, 1, 2
#: A reader of our output has gone (128 + SIGPIPE); somebody pressed Ctrl-C (128 + SIGINT), or ended us (128 + SIGTERM).
PIPE_CLOSED, INTERRUPTED, TERMINATED = 141, 130, 143


class Terminated(BaseException):
    """Somebody asks us to end, as the system does at its own end: what is half written goes, as with Ctrl-C."""


_TEXT = "text"


class ReportSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of a report.

    Attributes:
        form: Form of the report.
        path: File that it goes to; None for a stream.
        fail_on: The least grave issue that makes the exit code 1.
        quiet: Whether there is no summary, and only failures are told unless the report is the result.
        shows_tracebacks: Whether it is printed where a mistake of ours happened.
        chosen: The rules whose issues are told and counted.
        statistics: Whether the issues of each rule are counted in place of being told.
        color: Whether people are written to in colours; None where nobody has said.
    """

    form: str
    path: Path | None
    fail_on: Severity
    quiet: bool
    shows_tracebacks: bool
    chosen: ChosenRules
    statistics: bool
    color: bool | None = None


def report_options(command: F) -> F:
    """Give a command the options that say how its issues are reported."""
    for option in (
        color_option,
        click.option("--statistics", is_flag=True, help="Count the issues of each rule, and tell none."),
        click.option(
            "--ignore",
            "ignored",
            multiple=True,
            metavar="RULE",
            callback=known_rules,
            shell_complete=rules,
            help="Neither tell nor count issues of this rule; * stands for any characters. May be repeated.",
        ),
        click.option(
            "--select",
            "selected",
            multiple=True,
            metavar="RULE",
            callback=known_rules,
            shell_complete=rules,
            help="Tell and count issues of this rule only; * stands for any characters. May be repeated.",
        ),
        click.option("--traceback", "shows_tracebacks", is_flag=True, help="Show where a mistake of ours happened."),
        click.option(
            "-q", "--quiet", is_flag=True, help="No summary; where the report is not the result, failures only."
        ),
        click.option(
            "--fail-on",
            type=click.Choice([severity.value for severity in Severity]),
            default=Severity.ERROR.value,
            show_default=True,
            help="Least severity of an issue that makes the exit code 1.",
        ),
        click.option(
            "--report-file",
            type=click.Path(dir_okay=False, path_type=Path),
            callback=_report_file,
            help="File that the report goes to.",
        ),
        click.option(
            "--report", type=click.Choice(list(REPORTERS)), default=_TEXT, show_default=True, help="Form of the report."
        ),
    ):
        command = option(command)
    return command


def _report_file(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
    """Refuse a file that cannot be made before any work is done."""
    if value is not None and not value.name:
        raise click.UsageError("--report-file needs the name of a file")
    if value is not None and not value.parent.is_dir():
        raise click.UsageError(f"--report-file {value}: there is no directory {value.parent}")
    return value


def report_settings(options: dict[str, Any]) -> ReportSettings:
    """Take the options of `report_options` out of those of a command."""
    statistics, form = options.pop("statistics"), options.pop("report")
    if statistics and form != _TEXT:
        raise click.UsageError(f"--statistics is a text for people, and --report asks for {form}")
    return ReportSettings(
        form=form,
        path=options.pop("report_file"),
        fail_on=Severity(options.pop("fail_on")),
        quiet=options.pop("quiet"),
        shows_tracebacks=options.pop("shows_tracebacks"),
        chosen=ChosenRules(options.pop("selected"), options.pop("ignored")),
        statistics=statistics,
        color=options.pop("color"),
    )


class Reporter:
    """Collects what there is to say, and says it: as text at once, in other forms when all is done.

    Args:
        settings: How.
        on_stdout: Whether the report is the command's result, and goes to stdout.
    """

    def __init__(self, settings: ReportSettings, *, on_stdout: bool = False) -> None:
        self._settings = settings
        self._on_stdout = on_stdout
        self._issues: list[Located] = []
        self._counts = dict.fromkeys(Severity, 0)
        self._by_rule: collections.Counter[tuple[str, Severity]] = collections.Counter()
        self._ignored = 0
        #: How many stories there were, how many failed, and how many of those could not be read.
        self.stories = self.failed = self.unreadable = 0

    def tell(self, file: str, issues: Iterable[Issue], *, failed: bool = False, loud: Severity | None = None) -> None:
        """Report issues of a file.

        Args:
            file: The file.
            issues: The issues.
            failed: Whether they say why nothing was made of it, and are told however quiet the command is.
            loud: The least grave issues that a quiet command tells too: they say of what in the file nothing was made.
        """
        found = list(issues)
        told = found if failed else [issue for issue in found if self._settings.chosen.take(issue.rule)]
        self._ignored += len(found) - len(told)
        for issue in told:
            self._counts[issue.severity] += 1
            self._by_rule[issue.rule, issue.severity] += 1
        if self._settings.statistics and not failed:
            return
        if self._settings.quiet and not failed and not self._on_stdout:
            told = [issue for issue in told if loud is not None and issue.severity.rank >= loud.rank]
        located = [(file, issue) for issue in told]
        if self._settings.form == _TEXT and self._settings.path is None:
            self._say(as_text(located, in_color=self._in_color), on_stdout=self._on_stdout)
        else:
            self._issues += located

    def tell_of(self, story: Story) -> None:
        """Report what became of a story."""
        self.stories += 1
        self.failed += story.failed
        self.unreadable += story.unreadable
        self.tell(story.file, _numbered(story), failed=story.failed)
        if story.traceback and self._settings.shows_tracebacks:
            click.echo(printable(story.traceback), err=True)

    def by_rule(self) -> collections.Counter[str]:
        """Count the issues of each rule."""
        counts = collections.Counter[str]()
        for (rule, _), count in self._by_rule.items():
            counts[rule] += count
        return counts

    def finish(self, summary: str | None = None) -> int:
        """Write the report, if it is not told already, and a summary for people; return the exit code.

        Args:
            summary: What was done; the number of issues is put behind it.

        Raises:
            CannotWrite: the report cannot be written.
        """
        form, path = self._settings.form, self._settings.path
        if self._settings.statistics:
            counts = sorted(self._by_rule.items(), key=lambda each: (-each[1], each[0]))
            self._say((f"{count:8} {rule[1]:8} {rule[0]}" for rule, count in counts), on_stdout=self._on_stdout)
        if path is not None:
            from newsmodel.files import replacing  # noqa: PLC0415 - most reports go to a stream

            with output_errors(path), replacing(path) as stream:
                stream.write("".join(f"{line}\n" for line in self._written(form)).encode())
        elif form != _TEXT:
            self._say(self._written(form), on_stdout=self._on_stdout)
        if summary is not None and not self._settings.quiet and (form == _TEXT or path or self._on_stdout):
            click.echo(printable_line(f"{summary}{self.counted()}"), err=True)
        return self._exit_code()

    @property
    def _in_color(self) -> bool:
        """Whether the lines that people read are in colours."""
        return takes_color(sys.stdout if self._on_stdout else sys.stderr, asked=self._settings.color)

    def _written(self, form: str) -> Iterator[str]:
        """Write the whole report."""
        if form == "junit":
            return as_junit(self._issues, self._settings.fail_on)
        if form != "sarif":
            return REPORTERS[form](self._issues)
        from newsmodel.cli.rules import find_rule  # noqa: PLC0415 - loads whatever has rules

        return as_sarif(self._issues, find_rule)

    def counted(self) -> str:
        """Count the issues of each severity, in words, and those that were not to be told."""
        told = [f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in self._counts.items() if count]
        ignored = f" ({self._ignored} ignored)" if self._ignored else ""
        return (", ".join(told) or "no issues") + ignored

    def _exit_code(self) -> int:
        if self.stories and self.unreadable == self.stories:
            return UNUSABLE
        grave = any(count for severity, count in self._counts.items() if severity.rank >= self._settings.fail_on.rank)
        return ISSUES if grave or self.failed else FINE

    def _say(self, lines: Iterable[str], *, on_stdout: bool) -> None:
        with output_errors(None):
            for line in lines:
                click.echo(line, err=not on_stdout, color=self._in_color)  # click drops what it takes for no terminal's


def _numbered(story: Story) -> Iterable[Issue]:
    """Say in the issues of one of several stories of a file which one it is."""
    if story.entry is None:
        return story.issues
    return (attrs.evolve(issue, message=f"story {story.entry}: {issue.message}") for issue in story.issues)


class CannotWrite(click.ClickException):
    """A result or a report cannot be written."""

    exit_code = ISSUES


class NoStory(click.ClickException):
    """The file that a command is about is no story: its issues are told, and the exit code is, as of one of many.

    Args:
        file: The file.
        issues: Why.
        code: The exit code.
    """

    def __init__(self, file: str, issues: Iterable[Issue], code: int) -> None:
        super().__init__("\n".join(as_text([(file, issue) for issue in issues])))
        self.exit_code = code  # type: ignore[misc]  # click reads it of the object

    def show(self, file: Any = None) -> None:
        """Tell the issues."""
        with contextlib.suppress(OSError):  # where stderr takes nothing, the code says it
            click.echo(self.message, err=True, file=file)


@contextlib.contextmanager
def output_errors(output: str | os.PathLike[str] | None) -> Iterator[None]:
    """Tell what cannot be written from what cannot be read.

    Args:
        output: The file that is written; None for stdout and stderr.

    Raises:
        CannotWrite: it cannot be; a reader that has gone is none of it.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        where = error.filename or output or "the output"
        raise CannotWrite(f"{where} cannot be written: {error.strerror or error}") from error
