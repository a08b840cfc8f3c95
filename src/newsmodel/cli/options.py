"""Types of arguments, and the options that several commands share."""

from __future__ import annotations

import importlib
import math
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import attrs
import click

from newsmodel.issues import Issue, Severity
from newsmodel.readings import Hints, Reading
from newsmodel.shapes.field_types import TimestampType
from newsmodel.shapes.shape import Field, shape_of
from newsmodel.values import read_timestamp

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _ParamType = click.ParamType[Any]
else:
    _ParamType = click.ParamType  # a type with a parameter since click 8.4 only

F = TypeVar("F", bound=Callable[..., Any])

#: Files of one document a line end so.
LINES_SUFFIX = ".jsonl"

#: In the place of a format's name: one document of ours a line.
LINES = "jsonl"

#: Exit codes.
FINE, ISSUES, UNUSABLE = 0, 1, 2


class FormatName(_ParamType):
    """The name of a format; checked when it is used, so that the command line starts without loading any."""

    name = "format"

    def __init__(self, *others: str) -> None:
        self.others = others

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Complete the name of a format."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        from newsmodel.formats import names  # noqa: PLC0415

        return [CompletionItem(name) for name in (*names(), *self.others) if name.startswith(incomplete)]


class ClassName(_ParamType):
    """A class as `module:Name`; a bare name is a class of the model."""

    name = "module:Name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> type:
        """Import the class."""
        if isinstance(value, type):
            return value
        module, _, name = value.rpartition(":")
        sys.path.insert(0, str(Path.cwd()))  # a user's class usually lives where the command is run
        try:
            found = getattr(importlib.import_module(module or "newsmodel.model"), name)
            shape_of(found)
        except Exception as error:  # noqa: BLE001 - whatever the user's module raises
            self.fail(f"{value!r}: {type(error).__name__}: {error}", param, ctx)
        finally:
            sys.path.pop(0)
        cls: type = found
        return cls


class HintValue(_ParamType):
    """The value of a hint, checked as its field says."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.name = "date or time" if isinstance(field.type, TimestampType) else "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Check the hint."""
        try:
            given = (
                read_timestamp(value)
                if isinstance(self.field.type, TimestampType) and isinstance(value, str)
                else value
            )
            arguments: dict[str, Any] = {self.field.name: given}
            return getattr(Hints(**arguments), self.field.name)
        except (TypeError, ValueError) as error:
            self.fail(str(error), param, ctx)


def hint_options(command: F) -> F:
    """Give a command an option for every hint there is."""
    shape = shape_of(Hints)
    for field in reversed(shape.fields):
        option = click.option(f"--{field.name}", type=HintValue(field), help=shape.descriptions[field.name])
        command = option(command)
    return command


@attrs.frozen(kw_only=True)
class ExtractionOptions:
    """The options that say which claims are looked for.

    Attributes:
        which: What was asked for; None when nobody has said.
        min_confidence: How sure a claim must be; None for what the extractor takes for enough.
    """

    which: Literal["attributed", "all", "none"] | None
    min_confidence: float | None


def _refuse_nan(_context: click.Context, _parameter: click.Parameter, value: float | None) -> float | None:
    """Refuse what is no number, which every range of click lets pass."""
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is not a number from 0 to 1.")
    return value


def claim_options(command: F) -> F:
    """Give a command the options `--claims` and `--min-confidence`."""
    command = click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        callback=_refuse_nan,
        help="Leave out claims that are less sure, 0 to 1; 0 shows all that was found.",
    )(command)
    return click.option(
        "--claims",
        "which",
        type=click.Choice(["attributed", "all", "none"]),
        help="Claims to look for: those that the story attributes, the outlet's own sentences too, or none. "
        "Claims that a person has accepted or rejected stay.",
    )(command)


def with_claims(reading: Reading, extraction: ExtractionOptions, *, unasked: bool) -> Reading:
    """Extract claims as the options say, and add the issues of that to those of the reading.

    Args:
        reading: The article, and its issues.
        extraction: What is looked for.
        unasked: Whether an article without claims is looked through when nobody has said anything.
    """
    which = extraction.which or ("attributed" if unasked and not reading.article.claims else "none")
    if which == "none":
        return reading
    from newsmodel.claims import DEFAULT_CONFIDENCE, read_claims  # noqa: PLC0415 - not every run needs it

    least = DEFAULT_CONFIDENCE if extraction.min_confidence is None else extraction.min_confidence
    found = read_claims(reading.article, which=which, min_confidence=least)
    return Reading(found.article, (*reading.issues, *found.issues))


def counted(issues: Iterable[Issue]) -> str:
    """Count the issues of each severity, in words."""
    counts = dict.fromkeys(Severity, 0)
    for issue in issues:
        counts[issue.severity] += 1
    told = [f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts.items() if count]
    return ", ".join(told) or "no issues"
