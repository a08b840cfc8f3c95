"""Commands that rules, helps and pages name in their sentences: each can be typed as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from newsmodel.cli.commands import cli
from newsmodel.cli.rules import all_rules
from tests.test_docs import PAGES, page_name

#: A command between marks of code, on one line or two.
NAMED = re.compile(r"`(newsmodel [^`]+)`")


def helps(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """Yield the help of a command and of those below it, with that of their options."""
    options = [one.help or "" for one in command.params if isinstance(one, click.Option)]
    yield name, "\n".join((command.help or "", *options))
    if isinstance(command, click.Group):
        for each in command.list_commands(click.Context(command)):
            below = command.get_command(click.Context(command), each)
            assert below is not None
            yield from helps(below, f"{name} {each}")


TEXTS = {
    **{page_name(page): page.read_text(encoding="utf-8") for page in PAGES},
    **{rule.id: rule.page for rule in all_rules().values()},
    **dict(helps(cli, "newsmodel")),
}


def fault(words: list[str]) -> str | None:
    """Say what keeps a command from running: no such command, none behind a group, no such option."""
    command: click.Command = cli
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(click.Context(command), words[0])
        if found is None:
            return f"no command {words[0]!r}" if words[0].islower() else None  # COMMAND stands for any
        command, words = found, words[1:]
    if isinstance(command, click.Group) and not words:
        return "it needs another command behind it"
    known = {name for one in (*command.params, *cli.params) for name in (*one.opts, *one.secondary_opts)}
    strange = [word for word in words if re.match("--?[a-z]", word) and word not in {*known, "-h", "--help"}]
    return f"no option {strange[0]!r}" if strange else None


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if NAMED.search(text)])
def test_named_commands_exist(name: str) -> None:
    """What a reader is told to type is a command with these options, and not a list of commands alone."""
    said = [match.split() for match in NAMED.findall(TEXTS[name])]
    assert [] == [(" ".join(words), told) for words in said if (told := fault(words[1:])) is not None]
