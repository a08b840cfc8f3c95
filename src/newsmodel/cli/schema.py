"""`newsmodel schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import click

from newsmodel.cli.completion import classes
from newsmodel.cli.options import ClassName
from newsmodel.cli.reporting import FINE, ISSUES
from newsmodel.documents.schema import PUBLISHED, Flavour, schema_file_name, schema_text
from newsmodel.files import read_bytes, write_bytes
from newsmodel.model import Article


@click.command()
@click.option(
    "--class",
    "cls",
    type=ClassName(),
    shell_complete=classes,
    help="Class to describe, as module:Name; Article when not given.",
)
@click.option(
    "--draft", type=click.Choice(["2020-12", "7"]), default="2020-12", show_default=True, help="JSON Schema draft."
)
@click.option(
    "--flavour",
    type=click.Choice(get_args(Flavour)),
    default="document",
    show_default=True,
    help="For documents, for people who write them in an editor, for an OpenAPI document, or for what a language model "
    "is made to answer.",
)
@click.option("--write", "write_to", type=click.Path(file_okay=False, path_type=Path), help="Write schema files there.")
@click.option(
    "--check",
    "check_in",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="Compare the files there.",
)
@click.pass_context
def schema(
    ctx: click.Context,
    /,
    cls: type | None,
    *,
    draft: Any,
    flavour: Any,
    write_to: Path | None,
    check_in: Path | None,
) -> None:
    """Print the JSON Schema of a class, or write or check the files of all published ones."""
    if flavour != "document" and draft != "2020-12":
        raise click.UsageError("--flavour does not go with an older --draft")
    if write_to is None and check_in is None:
        click.echo(_text(cls or Article, draft, flavour), nl=False)
        return
    classes = [cls] if cls else PUBLISHED if flavour == "document" else [Article]
    texts = {schema_file_name(each, flavour): _text(each, draft, flavour) for each in classes}
    if write_to is not None:
        write_to.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            write_bytes(text.encode(), write_to / name)
    if check_in is not None:
        stale = [
            name
            for name, text in texts.items()
            if not (check_in / name).is_file() or read_bytes(check_in / name).decode() != text
        ]
        for name in stale:
            click.echo(f"{check_in / name}: differs from the class; --write in place of --check renews it", err=True)
        ctx.exit(ISSUES if stale else FINE)


def _text(cls: type, draft: Any, flavour: Any) -> str:
    try:
        return schema_text(cls, draft=draft, flavour=flavour)
    except TypeError as error:
        raise click.UsageError(f"{cls.__name__}: {error}") from error
