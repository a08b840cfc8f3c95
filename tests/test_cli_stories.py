"""The commands that show stories read them by the same settings."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from newsmodel.errors import MissingExtra, UnknownFinder
from newsmodel.view.page.shell import environment
from tests.formats.extras import is_installed
from tests.running import run_cli

NAME = "story.newsmodel.json"
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


@pytest.mark.parametrize(
    "command",
    [
        ["claims"],
        ["sources"],
        ["stat"],
        ["show"],
        pytest.param(["view"], marks=pytest.mark.skipif(not is_installed("view"), reason="needs newsmodel[view]")),
        ["repair"],
        ["review", "export"],
        ["diff", NAME],
    ],
)
def test_commands_read_documents_of_a_users_class(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """With `--class` a document with fields of its own is read by every command, and refused without."""
    monkeypatch.chdir(tmp_path)
    Path(NAME).write_text(
        '{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "urgency": 3, "desk": "asia"}', encoding="utf-8"
    )
    refused = run_cli(*command, NAME)
    assert refused.exit_code in {ISSUES, UNUSABLE}
    assert run_cli(*command, NAME, "--class", "tests.users:WireArticle").exit_code == FINE


@pytest.mark.parametrize("arguments", [["view"], ["sources", "--to", "html"]])
def test_a_missing_extra_is_told_before_any_story_is_read(
    story: str, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Whoever asks for a page of thousands of stories does not wait for them first."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    environment.cache_clear()
    result = run_cli(*arguments, story)
    assert isinstance(result.exception, MissingExtra)
    assert "" == result.stderr


@pytest.mark.parametrize("arguments", [["claims", "--to", "jsonl"], ["sources", "--to", "jsonl"], ["stat"]])
def test_rows_with_raw_stories_are_read_as_by_convert(tmp_path: Path, arguments: list[str]) -> None:
    """The field of the story is named, and what else is in the row is told once."""
    path = tmp_path / "rows.jsonl"
    path.write_text('{"title": "Rain", "body": "It rained at last, Jo Lee said.", "desk": 4}\n' * 2)
    result = run_cli(*arguments, str(path), "--content-field", "body", "--headline-field", "title", "--language", "en")
    assert FINE == result.exit_code
    assert "Jo Lee" in result.stdout or "stories              2" in result.stdout
    told = "fields of rows that nobody asked for: 'desk' (2 rows)"
    assert (told in result.stderr) == (arguments != ["stat"])


def test_a_field_of_a_row_needs_that_of_the_story(story: str) -> None:
    """Whoever names a headline has forgotten the body."""
    assert "--headline-field needs --content-field" in run_cli("claims", story, "--headline-field", "title").stderr
