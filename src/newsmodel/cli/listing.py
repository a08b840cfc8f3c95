"""`newsmodel list` and `newsmodel explain`."""

from __future__ import annotations

import difflib

import click

from newsmodel.formats import list_formats
from newsmodel.rules import all_rules


@click.group(name="list")
def list_() -> None:
    """List the formats, the rules, or the columns of the table of claims."""


@list_.command(name="formats")
def list_formats_command() -> None:
    """List the formats: what each is called, its suffixes, and the extra it needs."""
    for card in list_formats():
        needs = f"  needs newsmodel[{card.extra}]" if card.extra else ""
        click.echo(f"{card.name:12} {card.title:24} {' '.join(card.suffixes)}{needs}")


@list_.command(name="rules")
def list_rules_command() -> None:
    """List the rules: id, severity, one sentence."""
    for rule in all_rules().values():
        click.echo(f"{rule.id:28} {rule.severity:8} {rule.summary}")


@list_.command(name="columns")
def list_columns_command() -> None:
    """List the columns that `newsmodel claims` writes: name, what each holds."""
    from newsmodel.view.claim_table import COLUMNS  # noqa: PLC0415 - the other lists do not need it

    for column in COLUMNS:
        click.echo(f"{column.name:20} {column.about}")


def _complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    return [rule for rule in all_rules() if rule.startswith(incomplete)]


@click.command()
@click.argument("rule", shell_complete=_complete_rule)
def explain(rule: str) -> None:
    """Print the page of a rule."""
    found = all_rules().get(rule)
    if found is None:
        meant = difflib.get_close_matches(rule, all_rules(), n=1)
        hint = f"did you mean {meant[0]!r}?" if meant else "`newsmodel list rules` lists them."
        raise click.UsageError(f"no rule {rule!r}; {hint}")
    click.echo(f"{found.id} ({found.severity})\n\n{found.page.rstrip()}")
