"""Options of runs over many stories: how files are taken apart, how the work is shared out, what is kept of it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeVar

import attrs
import click

from newsmodel.bulk.inputs import RecordSettings, RowFields
from newsmodel.bulk.shards import USUAL_SIZE, Run
from newsmodel.cli.reporting import output_errors
from newsmodel.files import replacing

F = TypeVar("F", bound=Callable[..., Any])

_FIELD = "Field of a row of JSON Lines or Parquet with "


def record_options(command: F) -> F:
    """Give a command the options that say where the story is in a row."""
    for option in (
        click.option("--headline-field", help=_FIELD + "the headline, where it is no part of the story."),
        click.option("--key-field", help=_FIELD + "what tells the rows apart."),
        click.option(
            "--content-field",
            help=_FIELD + "a raw story. Fields named as hints, such as url or published, are hints.",
        ),
    ):
        command = option(command)
    return command


def record_settings(options: dict[str, Any], source_format: str | None) -> RecordSettings:
    """Take the options of `record_options` out of those of a command.

    Args:
        options: The options.
        source_format: Name of the format of the stories, or `jsonl`.

    Raises:
        click.UsageError: a field is named, and not that of the story.
    """
    content, key, headline = (options.pop(f"{name}_field") for name in ("content", "key", "headline"))
    if content is None and (key or headline):
        raise click.UsageError("--key-field and --headline-field need --content-field")
    fields = None if content is None else RowFields(content=content, key=key, headline=headline)
    return RecordSettings(source_format=source_format, fields=fields)


def run_options(command: F) -> F:
    """Give a command the options that say how the work is shared out."""
    for option in (
        click.option(
            "--errors", type=click.Path(dir_okay=False, path_type=Path), help="JSON Lines of the stories that failed."
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


def run_of(options: dict[str, Any]) -> Run:
    """Take the options of `run_options` out of those of a command, but for the file of errors."""
    return Run(**{field.name: options.pop(field.name) for field in attrs.fields(Run)})


#: Takes the row of a story that failed.
ErrorLog: TypeAlias = Callable[[Mapping[str, Any]], None]


@contextlib.contextmanager
def error_log(path: Path | None) -> Iterator[ErrorLog]:
    """Open the file that says which stories failed; it is replaced when the block ends well.

    Args:
        path: The file; None where nobody has asked for it.

    Raises:
        CannotWrite: it cannot be written.
    """
    if path is None:
        yield lambda _row: None
        return
    with output_errors(path), replacing(path) as stream:
        yield lambda row: _write_row(row, stream)


def _write_row(row: Mapping[str, Any], stream: IO[bytes]) -> None:
    if "error" in row:
        stream.write(json.dumps(row, ensure_ascii=False).encode(errors="backslashreplace") + b"\n")
