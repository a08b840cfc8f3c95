"""The rules that a person wants to hear of: `--select` and `--ignore`."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence

import click
import msgspec


class ChosenRules(msgspec.Struct, frozen=True):
    """Names of rules, where `*` stands for any characters.

    Attributes:
        selected: Those that are told; none for all.
        ignored: Those that are not, whatever is selected.
    """

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def take(self, rule: str) -> bool:
        """Tell whether issues of a rule are told.

        Args:
            rule: Id of the rule.

        Example:
            >>> chosen = ChosenRules(selected=("date-*",), ignored=("date-resolved",))
            >>> chosen.take("date-unread"), chosen.take("date-resolved"), chosen.take("empty-link")
            (True, False, False)
        """
        if self.selected and not _is_named(rule, self.selected):
            return False
        return not _is_named(rule, self.ignored)


def known_rules(context: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Check names of rules before any work is done.

    Args:
        context: The context of the command.
        parameter: The option.
        names: What it was given.

    Raises:
        click.BadParameter: A name is that of no rule.
    """
    if names:
        from newsmodel.cli.rules import all_rules, no_rule  # noqa: PLC0415 - loads whatever has rules

        for name in names:
            if not fnmatch.filter(all_rules(), name):
                raise click.BadParameter(no_rule(name).message, context, parameter)
    return names


def _is_named(rule: str, names: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(rule, name) for name in names)
