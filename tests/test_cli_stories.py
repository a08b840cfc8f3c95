"""The commands that show stories read them by the same settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.cli.reporting import UNUSABLE
from newsmodel.errors import UnknownFinder
from tests.running import run_cli

COMMANDS = ["claims", "sources", "view"]


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A story in a file."""
    path = tmp_path / "story.txt"
    path.write_text("Rain ends drought\n\nIt rained at last, the office said.\n")
    return str(path)


@pytest.mark.parametrize("command", COMMANDS)
def test_finder_that_is_asked_for_is_looked_for(command: str, story: str) -> None:
    """A finder that is not installed is an error, and never passed over for the rules."""
    result = run_cli(command, story, "--finder", "nobody")
    assert isinstance(result.exception, UnknownFinder) or "no finder 'nobody' is installed" in result.stderr
    assert 0 != result.exit_code


@pytest.mark.parametrize("command", COMMANDS)
def test_wrong_format_is_refused_before_any_work(command: str, story: str) -> None:
    """A misspelt format is the caller's mistake, and no failure of a story."""
    result = run_cli(command, story, "--from", "htlm")
    assert result.exit_code == UNUSABLE
    assert result.stderr.endswith("Error: Invalid value for '--from': unknown format 'htlm'; did you mean 'html'?\n")
