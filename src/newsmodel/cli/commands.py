"""The group of commands, and what starts it."""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
import threading
import warnings
from pathlib import Path
from typing import Any, NoReturn, cast

import click
from click.exceptions import NoArgsIsHelpError

from newsmodel.bulk.collector import spare_collector
from newsmodel.cli.configuration import (
    Configuration,
    blame_file,
    defaults_of,
    find_configuration,
    open_configuration,
)
from newsmodel.cli.reporting import (
    INTERRUPTED,
    PIPE_CLOSED,
    TERMINATED,
    UNUSABLE,
    CannotWrite,
    NoStory,
    Terminated,
)
from newsmodel.errors import NewsModelError, meant_by
from newsmodel.shapes.docstrings import docstring_of
from newsmodel.values import FORMAT_VERSION
from newsmodel.view.printing import printable_line

#: The commands, where they are, and what they do: each is loaded when it is called, so that it starts with what it
#: needs and no more.
_COMMANDS = {
    "claims": ("newsmodel.cli.claims:claims", "Show who said what in stories."),
    "convert": ("newsmodel.cli.convert:convert", "Convert stories from one format to another."),
    "diff": ("newsmodel.cli.editing:diff", "Show what differs between two states of a story."),
    "explain": ("newsmodel.cli.listing:explain", "Print the page of a rule."),
    "ground": ("newsmodel.cli.ground:ground", "Ground another finder's claims in a story."),
    "list": ("newsmodel.cli.listing:list_", "List the formats, the rules, or the columns of tables."),
    "repair": ("newsmodel.cli.editing:repair", "Bring spans back to words that were changed without them."),
    "review": ("newsmodel.cli.review:review", "Apply decisions of people on claims, or compare those of two."),
    "schema": ("newsmodel.cli.schema:schema", "Print, write or check JSON Schemas."),
    "show": ("newsmodel.cli.show:show", "Show parts of a story by their ids or JSON Pointers."),
    "sources": ("newsmodel.cli.sources:sources", "List who is quoted in stories, one row a source."),
    "stat": ("newsmodel.cli.stat:stat", "Count what stories have: words, sources, claims, issues."),
    "validate": ("newsmodel.cli.validate:validate", "Validate newsmodel documents."),
    "view": ("newsmodel.cli.view:view", "Write a page that shows who said what in stories."),
}


def with_help(command: click.Command) -> click.Command:
    """Give a command, and those below it, the help that a docstring is, which click does not see under `python -OO`."""
    if isinstance(command, click.Group):
        for part in command.commands.values():
            with_help(part)
    if command.help is None and command.callback is not None:
        command.help = docstring_of(command.callback)
    return command


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; it ends quietly when who read its output has gone."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except click.UsageError as error:
            raise blame_file(error, ctx.obj) if isinstance(ctx.obj, Configuration) else error from None
        except BrokenPipeError:
            _drop_what_is_left()
            ctx.exit(PIPE_CLOSED)
        except OSError as error:
            if error.filename is not None:
                raise
            _drop_what_is_left()
            raise CannotWrite(f"the output cannot be written: {error.strerror or error}") from error
        except CannotWrite:
            _drop_what_is_left()
            raise
        return result

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name][0].partition(":")
        return with_help(getattr(importlib.import_module(module), name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; of a name that none has it is said which one was meant, which click does of loaded ones."""
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            meant = meant_by(name, _COMMANDS)
            ctx.fail(f"No such command {name!r}." + (f" Did you mean {meant!r}?" if meant else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in _COMMANDS.items()])


def _drop_what_is_left() -> None:
    """Let what is still in the buffer go nowhere."""
    with contextlib.suppress(OSError, ValueError):  # a stream of a test has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsmodel", message=f"%(prog)s %(version)s (format {FORMAT_VERSION})")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File of options: newsmodel.toml, or a pyproject.toml; the nearest one above when not given.",
)
@click.option("--isolated", is_flag=True, help="Read no file of options.")
@click.pass_context
def cli(ctx: click.Context, /, *, config: Path | None, isolated: bool) -> None:
    """Turn news stories into validated documents, and back into other formats."""
    found = open_configuration(config) if config else None if isolated else find_configuration(Path.cwd())
    if found is not None:
        commands = {name: cli.get_command(ctx, name) for name in _COMMANDS}
        ctx.obj = found
        ctx.default_map = defaults_of(found, {name: each for name, each in commands.items() if each})


def _warning_line(message: Warning | str, category: type[Warning], *_: object, **__: object) -> str:
    """Write a warning as a line of ours: of a format that cannot be used it matters what, and not from which line."""
    kind = "" if category is RuntimeWarning else f"{category.__name__}: "
    return f"newsmodel: warning: {kind}{printable_line(str(message))}\n"


def _terminate(*_: object) -> NoReturn:
    raise Terminated


def main() -> None:
    """Run the command line; what newsmodel refuses becomes a line on stderr and the exit code 2."""
    spare_collector()
    warnings.formatwarning = cast("Any", _warning_line)
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)
    if sys.stderr is None:  # closed by whoever started us: there is nobody to tell
        sys.exit(UNUSABLE)
    if sys.stdout is None:
        _fail("the output is closed")
    try:
        code = with_help(cli).main(prog_name="newsmodel", standalone_mode=False)
    except click.Abort:
        sys.exit(INTERRUPTED)
    except Terminated:
        sys.exit(TERMINATED)
    except NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(UNUSABLE)
    except click.ClickException as error:
        _end_with(error)
    except NewsModelError as error:
        _fail(str(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else "the output cannot be written: "
        _fail(f"{where}{error.strerror or error}", code=UNUSABLE if error.filename else CannotWrite.exit_code)
    sys.exit(code)


def _end_with(error: click.ClickException) -> NoReturn:
    """Tell what a command has refused: wrong usage with its help, a file that is no story by its issues."""
    if isinstance(error, NoStory):
        error.show()
        sys.exit(error.exit_code)
    usage = error.ctx if isinstance(error, click.UsageError) else None
    _fail(error.format_message(), usage=usage, code=error.exit_code if usage is None else UNUSABLE)


def _fail(message: str, *, usage: click.Context | None = None, code: int = UNUSABLE) -> NoReturn:
    with contextlib.suppress(OSError):  # where stderr takes nothing, the code says it
        if usage is not None:
            click.echo(f"{usage.get_usage()}\nTry '{usage.command_path} --help' for help.\n", err=True)
        click.echo(f"newsmodel: {printable_line(message)}", err=True)
    sys.exit(code)
