"""Types of arguments, and the options that several commands share."""

from __future__ import annotations

import contextlib
import importlib
import math
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newsmodel.bulk.stories import LINES
from newsmodel.cli.completion import classes, files
from newsmodel.errors import UnknownFinder, UnknownFormat, meant_by
from newsmodel.model import Article
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import TimestampType
from newsmodel.shapes.shape import Field, shape_of
from newsmodel.values import read_timestamp

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _ParamType = click.ParamType[Any]
else:
    _ParamType = click.ParamType  # a type with a parameter since click 8.4 only

F = TypeVar("F", bound=Callable[..., Any])


class FormatName(_ParamType):
    """The name of a format; only that one is loaded, so that the command line starts without the others.

    Attributes:
        others: What may be named beside formats.
        elsewhere: What people look for here, and what they do instead.
    """

    name = "format"

    def __init__(self, *others: str, elsewhere: Mapping[str, str] | None = None) -> None:
        self.others = others
        self.elsewhere = elsewhere or {}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse a name that no format has."""
        from newsmodel.formats import module_of, names  # noqa: PLC0415 - most commands need none

        if value in self.others:
            return value
        try:
            module_of(value)
        except UnknownFormat as error:
            if value in self.elsewhere:
                self.fail(f"{value!r} is no format: {self.elsewhere[value]}", param, ctx)
            known = (*names(), *self.others)
            told = UnknownFormat(value, known=known, meant=error.meant, reason=error.reason)
            self.fail(str(told), param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """List the names that begin so."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        from newsmodel.formats import names  # noqa: PLC0415

        return [CompletionItem(name) for name in (*names(), *self.others) if name.startswith(incomplete)]


def source_option(command: F) -> F:
    """Give a command the option `--from`, where it may take files of many stories."""
    return click.option(
        "--from",
        "source_format",
        type=FormatName(LINES),
        help="Format of the input, or jsonl; detected when not given.",
    )(command)


class ClassName(_ParamType):
    """A class as `module:Name`; a bare name is a class of the model.

    Attributes:
        kind: What it must be a subclass of.
    """

    name = "module:Name"

    def __init__(self, kind: type = object) -> None:
        self.kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> type:
        """Import the class."""
        if isinstance(value, type):
            return value
        module, _, name = value.rpartition(":")
        sys.path.insert(0, str(Path.cwd()))  # a user's class usually lives where the command is run
        try:
            found = self._found_in(importlib.import_module(module or "newsmodel.model"), name, param, ctx)
            shape_of(found)
        except click.UsageError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the user's module raises
            self.fail(f"{value!r}: {type(error).__name__}: {error}", param, ctx)
        finally:
            sys.path.pop(0)
        if (here := str(Path.cwd())) not in sys.path:
            sys.path.append(here)  # where processes that share the work find the module again, behind all others
        if not issubclass(found, self.kind):
            self.fail(f"{value!r} is no {self.kind.__name__}", param, ctx)
        cls: type = found
        return cls

    def _found_in(self, module: ModuleType, name: str, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take a class out of a module, or say which one was meant."""
        if not hasattr(module, name):
            meant = meant_by(name, [each for each, value in vars(module).items() if isinstance(value, type)])
            hint = f"; did you mean {meant!r}?" if meant else ""
            self.fail(f"{module.__name__} has no {name!r}{hint}", param, ctx)
        return getattr(module, name)


def class_option(command: F) -> F:
    """Give a command that reads stories the option `--class`."""
    return click.option(
        "--class",
        "cls",
        type=ClassName(Article),
        default="Article",
        shell_complete=classes,
        help="Class of the articles, as module:Name: Article, or a subclass of your own.",
    )(command)


#: Hints that help to read a date, and are known before it.
_EAGER = ("timezone", "language")


class HintValue(_ParamType):
    """The value of a hint, checked as its field says."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.name = "date or time" if isinstance(field.type, TimestampType) else "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Check the hint; a date is read with the help of the hints that are there already."""
        given = {name: read for name in _EAGER if isinstance(read := ctx.params.get(name) if ctx else None, str)}
        try:
            arguments: dict[str, Any] = {**given, self.field.name: value}
            return getattr(Hints(**arguments), self.field.name)
        except (TypeError, ValueError) as error:
            self.fail(str(error).removeprefix(f"Hints.{self.field.name}: "), param, ctx)


class TimestampValue(_ParamType):
    """A date, or a date-time with an offset, as JSON has it."""

    name = "date or time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read it."""
        try:
            return read_timestamp(value) if isinstance(value, str) else value
        except ValueError as error:
            self.fail(f"{value!r} is {error}", param, ctx)


def hint_options(command: F) -> F:
    """Give a command an option for every hint there is."""
    shape = shape_of(Hints)
    for field in reversed(shape.fields):
        option = click.option(
            f"--{field.name}",
            type=HintValue(field),
            is_eager=field.name in _EAGER,
            help=shape.descriptions[field.name],
        )
        command = option(command)
    return command


def hints_of(options: dict[str, Any]) -> Hints:
    """Take the options of `hint_options` out of those of a command."""
    return Hints(**{field.name: options.pop(field.name) for field in shape_of(Hints).fields})


class Confidence(_ParamType):
    """A confidence from 0 to 1, or the name of a tier that the documentation has."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a number, or take that of a tier."""
        from newsmodel.claims import DEFAULT_CONFIDENCE, PRECISE_CONFIDENCE  # noqa: PLC0415 - seldom asked for

        tiers = {"default": DEFAULT_CONFIDENCE, "precise": PRECISE_CONFIDENCE}
        number = math.nan
        with contextlib.suppress(TypeError, ValueError):
            number = tiers[value] if value in tiers else float(value)
        if not 0 <= number <= 1:
            self.fail(f"{value!r} is not a number from 0 to 1, nor one of {', '.join(tiers)}", param, ctx)
        return number


def _known_finder(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse the name of a finder that cannot be loaded before any work is done."""
    if value is not None:
        from newsmodel.claims.grounding.finders import finder  # noqa: PLC0415 - seldom asked for

        try:
            finder(value)
        except UnknownFinder as error:
            raise click.BadParameter(str(error), context, parameter) from None
    return value


def claim_options(command: F) -> F:
    """Give a command the options `--claims`, `--finder` and `--min-confidence`."""
    command = click.option(
        "--min-confidence",
        type=Confidence(),
        help="Leave out claims that are less sure: 0 to 1, or precise, where few are wrong and two in five are missed; "
        "0 shows all that was found.",
    )(command)
    command = click.option(
        "--finder",
        callback=_known_finder,
        help="Name of an installed finder of claims that takes the place of ours (group newsmodel.claims).",
    )(command)
    return click.option(
        "--claims",
        "which",
        type=click.Choice(["attributed", "all", "none"]),
        help="Claims to look for: those that the story attributes, the outlet's own sentences too, or none. "
        "Claims that a person has accepted or rejected stay.",
    )(command)


def exclude_option(command: F) -> F:
    """Give a command that reads folders the option `--exclude`."""
    return click.option(
        "--exclude",
        "excluded",
        multiple=True,
        metavar="PATTERN",
        help="Leave out files and folders of such a name, or with a slash in it such a path below the folder that is "
        "named; * stands for any characters. May be repeated.",
    )(command)


def color_option(command: F) -> F:
    """Give a command the option `--color`."""
    return click.option(
        "--color/--no-color",
        default=None,
        help="Colours for people, or none; else as NO_COLOR, FORCE_COLOR and the terminal say.",
    )(command)


def output_option(what: str) -> Callable[[F], F]:
    """Make the option `-o`, `--output`.

    Args:
        what: What the output may be, for people.
    """
    told = f"{what} to write; stdout when not given, or -."
    return click.option("-o", "--output", callback=_output, shell_complete=files, help=told)


def _output(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value:
        raise click.UsageError("--output needs a name")
    return None if value == "-" else value
