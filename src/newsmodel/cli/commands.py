"""The group of commands, and what starts it."""

from __future__ import annotations

import importlib
import sys

import click

from newsmodel.errors import NewsModelError
from newsmodel.shapes.docstrings import docstring_of
from newsmodel.values import FORMAT_VERSION

#: The commands, and where they are: each is loaded when it is called, so that it starts with what it needs and no more.
_COMMANDS = {
    "claims": "newsmodel.cli.claims:claims",
    "convert": "newsmodel.cli.convert:convert",
    "explain": "newsmodel.cli.listing:explain",
    "list": "newsmodel.cli.listing:list_",
    "schema": "newsmodel.cli.schema:schema",
    "validate": "newsmodel.cli.validate:validate",
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

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        return with_help(getattr(importlib.import_module(module), name))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsmodel", message=f"%(prog)s %(version)s (format {FORMAT_VERSION})")
def cli() -> None:
    """Turn news stories into validated documents, and back into other formats."""


def main() -> None:
    """Run the command line; what newsmodel refuses becomes a line on stderr and the exit code 2."""
    if sys.stdout is None or sys.stderr is None:  # closed by whoever started us: there is nobody to tell
        sys.exit(2)
    try:
        with_help(cli)(prog_name="newsmodel")
    except NewsModelError as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.filename or 'input'}: {error.strerror or error}")


def _fail(message: str) -> None:
    click.echo(f"newsmodel: {message}", err=True)
    sys.exit(2)
