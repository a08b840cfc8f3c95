"""Directories on the command line: what is read, what is left out, and what is told of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsmodel import bulk
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from tests.running import run_cli

if TYPE_CHECKING:
    from click.testing import Result

STORY = "Rain ends drought\n\nIt rained at last, the ministry said.\n"
DOCUMENT = '{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}'


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder with stories in many places."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "drafts/b.txt", "2025/c.txt", "2025/drafts.txt", ".git/d.txt", "node_modules/x/e.txt"):
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY)
    return run_cli


@pytest.mark.parametrize(
    ("patterns", "files"),
    [
        ([], ["2025/c.txt", "2025/drafts.txt", "a.txt", "drafts/b.txt"]),
        (["drafts"], ["2025/c.txt", "2025/drafts.txt", "a.txt"]),
        (["drafts*"], ["2025/c.txt", "a.txt"]),
        (["2025/*"], ["a.txt", "drafts/b.txt"]),
        (["./2025/", "a.*"], ["drafts/b.txt"]),
        (["2025/c.txt", "DRAFTS"], ["2025/drafts.txt", "a.txt", "drafts/b.txt"]),
    ],
)
def test_what_is_excluded_is_not_read(run: Callable[..., Result], patterns: list[str], files: list[str]) -> None:
    """A pattern without a slash is a name anywhere, one with a slash a path; tools' folders are never looked into."""
    options = [part for pattern in patterns for part in ("--exclude", pattern)]
    run("convert", "in", *options, "--to", "text", "--output", "out/", "--quiet")
    assert files == sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*.txt"))


def test_every_command_that_reads_folders_excludes(run: Callable[..., Result]) -> None:
    """`claims`, `sources`, `stat`, `view` and `validate` take the option, too."""
    rows = run("claims", "in", "--exclude", "2025", "--to", "jsonl").stdout.splitlines()
    assert ["in/a.txt", "in/drafts/b.txt"] == [json.loads(row)["file"] for row in rows]
    counted = json.loads(run("stat", "in", "--exclude", "2025", "--to", "json").stdout)
    assert (2, 2) == (counted["files"], counted["stories"])
    (row,) = run("sources", "in", "--exclude", "2025", "--exclude", "a.txt", "--to", "jsonl").stdout.splitlines()
    assert "in/drafts/b.txt" == json.loads(row)["first_file"]
    for command in ("view", "validate"):
        assert "--exclude" in run(command, "--help").stdout


def test_what_is_named_itself_is_read(run: Callable[..., Result]) -> None:
    """A tool's folder, and a file that a pattern would leave out, are read where they are named."""
    assert "in/.git/d.txt" in run("claims", "in/.git", "--to", "csv").stdout
    assert "in/a.txt" in run("claims", "in/a.txt", "--exclude", "*.txt", "--to", "csv").stdout


def test_a_folder_in_which_all_is_excluded(run: Callable[..., Result]) -> None:
    """It is told that there is nothing to read."""
    result = run("convert", "in", "--exclude", "*.txt")
    assert UNUSABLE == result.exit_code
    assert "in: no file in this folder has a suffix that is read here" in result.stderr


def test_validate_says_what_it_passes_over(run: Callable[..., Result]) -> None:
    """Files that may hold documents, and are not named so, are told of; stories of other formats are not."""
    Path("in/a.newsmodel.json").write_text(DOCUMENT)
    for number in range(4):
        Path(f"in/{number}.json").write_text("{}")
    result = run("validate", "in")
    assert FINE == result.exit_code
    assert "4 files left out" in result.stdout
    assert result.stdout.endswith(": 0.json, 1.json, 2.json, …\n")
    assert "1 document: 1 note\n" == result.stderr
    Path("in/a.newsmodel.json").unlink()
    assert "(4 files left out" in run("validate", "in").stderr


def test_validate_reads_the_parts_of_a_run(run: Callable[..., Result]) -> None:
    """A folder of Parquet parts is a folder of documents."""
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    bulk.convert("in", "parts", converter=bulk.Converter(target_format="parquet"))
    result = run("validate", "parts")
    assert (FINE, "", "4 documents: no issues\n") == (result.exit_code, result.stdout, result.stderr)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail-on = "grave"', "fail-on: 'grave' is not one of 'error', 'warning', 'note'."),
        ('ignore = ["out-of-rage"]', "ignore: no rule 'out-of-rage'; did you mean 'out-of-range'?"),
        ('[convert]\njobs = "many"', "convert.jobs: 'many' is not a valid integer range."),
        ('published = "yesterday"', "published: 'yesterday' is no date: write 2026-03-12"),
        ("min-confidence = 7", "min-confidence: 7 is not a number from 0 to 1"),
        ('finder = "oracle"', "finder: no finder 'oracle' is installed"),
    ],
)
def test_a_wrong_value_names_the_file_and_the_key(run: Callable[..., Result], text: str, message: str) -> None:
    """Who reads it knows where to mend it, and an option of the command line is told as it was."""
    Path("newsmodel.toml").write_text(text)
    result = run("convert", "in", "--to", "jsonl")
    assert UNUSABLE == result.exit_code
    assert f"{Path('newsmodel.toml').resolve()}: {message}" in result.stderr
    assert "Invalid value for '--fail-on'" in run("convert", "in", "--fail-on", "x").stderr


def test_stat_counts(run: Callable[..., Result]) -> None:
    """Words, sources, claims and issues by rule; a story that failed is counted, and told."""
    Path("in/empty.txt").write_text("")
    result = run("stat", "in/a.txt", "in/empty.txt", "--language", "en")
    assert ISSUES == result.exit_code
    assert "in/empty.txt: error story-failed:" in result.stderr
    assert [
        "files                2",
        "failed               1",
        "stories              1",
        "words                7",
        "sections             1",
        "blocks               1",
        "languages               en 1",
        "sources              1  government 1",
        "  named              0",
        "claims               1",
        "  cues                  state 1",
        "  forms                 indirect 1",
        "  voices                source 1",
        "  polarities            affirmed 1",
        "  modalities            certain 1",
        "  statuses              unreviewed 1",
        "issues               1",
        "                     1  story-failed",
    ] == result.stdout.splitlines()


def test_reports_are_in_colour_where_they_are_asked_for(run: Callable[..., Result]) -> None:
    """`--color` styles the severity; a report in a file has none."""
    Path("in/a.newsmodel.json").write_text('{"newsmodel": "1.0"}')
    told = run("validate", "in/a.newsmodel.json", "--color").stdout
    assert "\x1b[31m\x1b[1merror\x1b[0m missing-field" in told
    assert "\x1b" not in run("validate", "in/a.newsmodel.json").stdout
    run("validate", "in/a.newsmodel.json", "--report-file", "report.txt", "--color")
    assert "\x1b" not in Path("report.txt").read_text()
