"""`newsmodel list` and `newsmodel explain`."""

from __future__ import annotations

import click

from newsmodel.cli.completion import rules
from newsmodel.cli.methods import explain_method
from newsmodel.cli.rules import all_rules, find_rule, no_rule
from newsmodel.formats import list_formats


@click.group(name="list")
def list_() -> None:
    """List the formats, the rules, or the columns of tables."""


@list_.command(name="formats", short_help="What each reads, writes and cannot carry.")
def list_formats_command() -> None:
    """List the formats: what each reads and writes, its suffixes, the extra it needs, what it cannot carry."""
    for card in list_formats():
        needs = f"; needs newsmodel[{card.extra}]" if card.extra else ""
        click.echo(f"{card.name:10} {card.title}: {' '.join(card.suffixes)}{needs}")
        _tell("reads", card.reads)
        _tell("writes", card.writes)
        _tell("loses", ", ".join(path for path in card.loses if "/" not in path))
        _tell("in part", ", ".join(dict.fromkeys(path.split("/")[0] for path in card.loses if "/" in path)))


def _tell(what: str, words: str) -> None:
    if words:
        indent = " " * 11
        click.echo(
            click.wrap_text(f"{what}: {words}", width=110, initial_indent=indent, subsequent_indent=f"{indent}  ")
        )


@list_.command(name="rules", short_help="Id, severity and one sentence of each.")
def list_rules_command() -> None:
    """List the rules: id, severity, one sentence."""
    for rule in all_rules().values():
        click.echo(f"{rule.id:28} {rule.severity:8} {rule.summary}")


@list_.command(name="columns", short_help="Columns that `newsmodel claims` writes.")
def list_columns_command() -> None:
    """List the columns that `newsmodel claims` writes: name, what each holds."""
    from newsmodel.view.claim_table import COLUMNS  # noqa: PLC0415 - the other lists do not need it

    for column in COLUMNS:
        click.echo(f"{column.name:20} {column.about}")


@list_.command(name="source-columns", short_help="Columns that `newsmodel sources` writes.")
def list_source_columns_command() -> None:
    """List the columns that `newsmodel sources` writes: name, what each holds."""
    from newsmodel.view.source_table import COLUMNS  # noqa: PLC0415 - the other lists do not need it

    for column in COLUMNS:
        click.echo(f"{column.name:20} {column.about}")


@click.command()
@click.argument("rule", shell_complete=rules)
def explain(rule: str) -> None:
    """Print the page of a rule, or of a method that found claims: "newsmodel:subject-that"."""
    found = find_rule(rule)
    method = explain_method(rule) if found is None else None
    if method is not None:
        click.echo(method)
        return
    if found is None:
        raise no_rule(rule)
    click.echo(f"{found.id} ({found.severity})\n\n{found.page.rstrip()}")
