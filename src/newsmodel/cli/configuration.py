"""Options that a project has set: `newsmodel.toml`, or `[tool.newsmodel]` in `pyproject.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import msgspec
from click.core import ParameterSource

#: The files, the nearer to the folder of the command the sooner; of two in one folder the first.
_OF_PROJECTS = "pyproject.toml"
_FILES = ("newsmodel.toml", _OF_PROJECTS)
#: What a file that lies in a folder must not set: what runs code, and what writes files.
_ONLY_ON_THE_COMMAND_LINE = frozenset({"class", "output", "report-file", "errors", "rejected", "page"})


class Configuration(msgspec.Struct, frozen=True):
    """Options as a file sets them.

    Attributes:
        file: The file.
        table: Our part of it.
    """

    file: Path
    table: Mapping[str, Any]


def find_configuration(folder: Path) -> Configuration | None:
    """Find the file that holds for a folder: in it, or in the nearest one above that has one.

    Args:
        folder: The folder.

    Raises:
        click.UsageError: a file of ours is not TOML.
    """
    files = (place / name for place in (folder, *folder.parents) for name in _FILES)
    return next((found for file in files if file.is_file() and (found := _read(file))), None)


def open_configuration(file: Path) -> Configuration:
    """Read the file that somebody names.

    Args:
        file: The file.

    Raises:
        click.UsageError: it is not TOML, or has no part of ours.
    """
    found = _read(file, is_named=True)
    if found is None:
        raise click.UsageError(f"{file} has no [tool.newsmodel]")
    return found


def defaults_of(configuration: Configuration, commands: Mapping[str, click.Command]) -> dict[str, dict[str, Any]]:
    """Give the options that a file sets, by command and by the name of the parameter, as click takes defaults.

    A name at the top is that of an option of every command that has it; in a table with a command's name it is that
    command's alone, and goes before.

    Args:
        configuration: What the file sets.
        commands: The commands by their names.

    Raises:
        click.UsageError: it names a command or an option that does not exist or cannot be set there.
    """
    file, table = configuration.file, configuration.table
    tables = {name: value for name, value in table.items() if isinstance(value, dict)}
    common = {name: value for name, value in table.items() if name not in tables}
    for name in tables.keys() - commands.keys():
        raise _unknown(file, f"[{name}] is no command", name, commands)
    options = {name: dict(_options(command)) for name, command in commands.items()}
    known = {option for each in options.values() for option in each}
    for name in common:
        _check(file, name, name, known)
    for command, own in tables.items():
        for name in own:
            _check(file, f"{command}.{name}", name, options[command])
    return {
        command: {
            str(known_as[name].name): _as_default(file, name, value, known_as[name])
            for name, value in (common | tables.get(command, {})).items()
            if name in known_as
        }
        for command, known_as in options.items()
    }


def blame_file(error: click.UsageError, configuration: Configuration) -> click.UsageError:
    """Say of a wrong value of an option where a file has set it.

    Args:
        error: What is wrong: with a value, or with options that do not go together.
        configuration: What the file sets.

    Returns:
        The same with the file and the key; the error itself where no value is the file's.
    """
    context = error.ctx
    if context is None:
        return error
    if isinstance(error, click.BadParameter):
        options = [error.param] if isinstance(error.param, click.Option) else []
    else:
        words = set(re.findall(r"--[a-z-]+", error.message))
        options = [each for each in context.command.params if isinstance(each, click.Option) and words & {*each.opts}]
    for option in options:
        if context.get_parameter_source(option.name or "") is ParameterSource.DEFAULT_MAP:
            return click.UsageError(f"{_place(option, context, configuration)}: {error.message}", context)
    return error


def _place(option: click.Option, context: click.Context, configuration: Configuration) -> str:
    """Name the file and the key by which it sets an option."""
    command = str(context.command.name)
    own = configuration.table.get(command, {})
    name = next(each.removeprefix("--") for each in option.opts if each.startswith("--"))
    return f"{configuration.file}: {f'{command}.{name}' if name in own else name}"


def _as_default(file: Path, name: str, value: Any, option: click.Option) -> Any:
    """Check that what may be given several times is a list."""
    if option.multiple and not isinstance(value, list):
        raise click.UsageError(f"{file}: {name} takes a list")
    return value


def _read(file: Path, *, is_named: bool = False) -> Configuration | None:
    """Read our part of a file; None where a project's file has none, or is wrong and nobody has named it."""
    import tomllib  # noqa: PLC0415 - most folders have no such file

    is_ours = file.name != _OF_PROJECTS
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        if not is_ours and not is_named:  # what is wrong with somebody else's file is not ours to say
            return None
        raise click.UsageError(f"{file}: {error}") from None
    if is_ours:
        return Configuration(file, content)
    tools = content.get("tool")
    table = tools.get("newsmodel") if isinstance(tools, dict) else None
    return Configuration(file, table) if isinstance(table, dict) else None


def _options(command: click.Command) -> Iterator[tuple[str, click.Option]]:
    """Yield the options of a command by what is written after the dashes."""
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from ((each.removeprefix("--"), parameter) for each in parameter.opts if each.startswith("--"))


def _check(file: Path, place: str, name: str, known: Mapping[str, object] | set[str]) -> None:
    if name in _ONLY_ON_THE_COMMAND_LINE:
        raise click.UsageError(f"{file}: {place} can be given on the command line only")
    if name not in known:
        raise _unknown(file, f"{place} is no option", name, known)


def _unknown(file: Path, told: str, name: str, known: Mapping[str, object] | set[str]) -> click.UsageError:
    import difflib  # noqa: PLC0415 - most names are right

    meant = difflib.get_close_matches(name, known, n=1)
    return click.UsageError(f"{file}: {told}" + (f"; did you mean {meant[0]}?" if meant else ""))
