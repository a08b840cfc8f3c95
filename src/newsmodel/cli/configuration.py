"""Options that a project has set: `newsmodel.toml`, or `[tool.newsmodel]` in `pyproject.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

#: The files, the nearer to the folder of the command the sooner; of two in one folder the first.
_FILES = ("newsmodel.toml", "pyproject.toml")
#: What a file that lies in a folder must not set: what runs code, and what writes files.
_ONLY_ON_THE_COMMAND_LINE = frozenset({"class", "output", "report-file", "errors", "rejected"})


def find_configuration(folder: Path) -> Path | None:
    """Find the file that holds for a folder: in it, or in the nearest one above that has one.

    Args:
        folder: The folder.
    """
    for place in (folder, *folder.parents):
        for name in _FILES:
            file = place / name
            if file.is_file() and _table(file) is not None:
                return file
    return None


def load_configuration(file: Path, commands: Mapping[str, click.Command]) -> dict[str, dict[str, Any]]:
    """Read the options that a file sets, by command and by the name of the parameter, as click takes defaults.

    A name at the top is that of an option of every command that has it; in a table with a command's name it is that
    command's alone, and goes before.

    Args:
        file: The file.
        commands: The commands by their names.

    Raises:
        click.UsageError: it is not TOML, or names a command or an option that does not exist or cannot be set there.
    """
    table = _table(file) or {}
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


def _as_default(file: Path, name: str, value: Any, option: click.Option) -> Any:
    """Check that what may be given several times is a list."""
    if option.multiple and not isinstance(value, list):
        raise click.UsageError(f"{file}: {name} takes a list")
    return value


def _table(file: Path) -> dict[str, Any] | None:
    """Read our part of a file; None where a project's file has none."""
    import tomllib  # noqa: PLC0415 - most folders have no such file

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        if file.name != _FILES[0]:  # what is wrong with somebody else's file is not ours to say
            return None
        raise click.UsageError(f"{file}: {error}") from None
    if file.name == _FILES[0]:
        return content
    tools = content.get("tool")
    found = tools.get("newsmodel") if isinstance(tools, dict) else None
    return found if isinstance(found, dict) else None


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
