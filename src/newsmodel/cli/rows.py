"""Options of the commands that read raw stories in rows: which field holds the story, and which its headline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs
import click

from newsmodel.bulk.inputs import RecordSettings, RowFields

F = TypeVar("F", bound=Callable[..., Any])

_FIELD = "Field of a row of JSON Lines, JSON, CSV or Parquet with "


def record_options(command: F) -> F:
    """Give a command the options that say where the story is in a row."""
    for option in (
        click.option("--headline-field", help=_FIELD + "the headline, where it is no part of the story."),
        click.option(
            "--byline-field", help=_FIELD + "the byline, where it is no part of the story: names, with or without By."
        ),
        click.option(
            "--key-field",
            help=_FIELD
            + "what tells the rows apart: the document's id where it is a URI and no address is known, else "
            "one of its other ids.",
        ),
        click.option("--published-field", help=_FIELD + "when the story was published; else published."),
        click.option("--modified-field", help=_FIELD + "when the story was changed; else modified."),
        click.option(
            "--content-field",
            help=_FIELD
            + "a raw story: text, a page, or HTML; content.rendered is a field within another. Fields named "
            "as hints, such as url or published, are hints.",
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
    named = {field.name: options.pop(f"{field.name}_field") for field in attrs.fields(RowFields)}
    if named["content"] is None and any(named.values()):
        names = ", ".join(f"--{name}-field" for name, given in named.items() if given)
        raise click.UsageError(f"{names} needs --content-field")
    fields = None if named["content"] is None else RowFields(**named)
    return RecordSettings(source_format=source_format, fields=fields, cls=options["cls"])
