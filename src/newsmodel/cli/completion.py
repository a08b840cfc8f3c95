"""Completion in a shell beside commands and options: files, and names of rules, columns and classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

#: What stands between the names of columns.
_COMMA = ","


def files(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell name the files that begin so: it knows them, and without this it names none for a command."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - in a shell that completes alone

    return [CompletionItem(incomplete, type="file")]


def rules(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Name the rules that begin so."""
    from newsmodel.cli.rules import all_rules  # noqa: PLC0415 - as above

    return _beginning(all_rules(), incomplete)


def columns(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Name the columns of a command's table that begin as the last one of a list does."""
    if context.info_name == "sources":
        from newsmodel.view.source_table import COLUMNS as OF_SOURCES  # noqa: PLC0415 - as above

        names = [column.name for column in OF_SOURCES]
    else:
        from newsmodel.view.claim_table import COLUMNS as OF_CLAIMS  # noqa: PLC0415 - as above

        names = [column.name for column in OF_CLAIMS]
    before, comma, last = incomplete.rpartition(_COMMA)
    return [f"{before}{comma}{name}" for name in _beginning(names, last)]


def classes(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Name the classes of the model that begin so; those of users are modules that only they know."""
    from newsmodel import model  # noqa: PLC0415 - as above

    return _beginning((name for name in model.__all__ if isinstance(getattr(model, name), type)), incomplete)


def _beginning(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
