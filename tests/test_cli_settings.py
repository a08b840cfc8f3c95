"""Which issues are told and in which form, and the options that a project sets in a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from newsmodel.cli.rules import all_rules
from newsmodel.issues import Issue, Severity
from newsmodel.view.reporters import as_gitlab, as_junit
from tests.running import run_cli

if TYPE_CHECKING:
    from click.testing import Result

#: Two errors of different rules, and a warning.
WRONG = '{"newsmodel": "1.0",\n "id": "urn:x:1", "headline": "Rain", "urgency": 12, "headlin": "R"}'
EMPTY = '{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "sections": [{}]}'
RANGE = "a.newsmodel.json:2:39: error out-of-range: /urgency: 12 is greater than 9"
UNKNOWN = (
    "a.newsmodel.json:2:54: error unknown-field: "
    "/headlin: 'headlin' is no property of Article; did you mean 'headline'?"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder with a document that is wrong."""
    monkeypatch.chdir(tmp_path)
    Path("a.newsmodel.json").write_text(WRONG)
    return run_cli


@pytest.mark.parametrize(
    ("options", "lines", "summary", "code"),
    [
        ([], [RANGE, UNKNOWN], "1 document: 2 errors", ISSUES),
        (["--select", "out-of-range"], [RANGE], "1 document: 1 error (1 ignored)", ISSUES),
        (["--ignore", "out-of-range"], [UNKNOWN], "1 document: 1 error (1 ignored)", ISSUES),
        (["--ignore", "out-*", "--ignore", "unknown-*"], [], "1 document: no issues (2 ignored)", FINE),
        (["--select", "*-field", "--ignore", "unknown-field"], [], "1 document: no issues (2 ignored)", FINE),
    ],
)
def test_rules_are_chosen(
    run: Callable[..., Result], options: list[str], lines: list[str], summary: str, code: int
) -> None:
    """What is not selected, or is ignored, is neither told nor counted, and its number is."""
    result = run("validate", "a.newsmodel.json", *options)
    assert (code, lines, f"{summary}\n") == (result.exit_code, result.stdout.splitlines(), result.stderr)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_rule_that_does_not_exist(run: Callable[..., Result], option: str) -> None:
    """A misspelt rule is an error, and the one that was meant is named."""
    result = run("validate", "a.newsmodel.json", option, "out-of-rage")
    assert UNUSABLE == result.exit_code
    assert "no rule 'out-of-rage'; did you mean 'out-of-range'?" in result.stderr


def test_failure_is_told_whatever_is_ignored(run: Callable[..., Result]) -> None:
    """Why a story could not be read is told, and is no success."""
    Path("empty.txt").write_text("")
    result = run("convert", "empty.txt", "--ignore", "story-failed")
    assert UNUSABLE == result.exit_code
    assert "empty.txt: error story-failed:" in result.stderr


def test_statistics(run: Callable[..., Result]) -> None:
    """Issues are counted by rule, the most frequent first, in place of being told."""
    Path("b.newsmodel.json").write_text(WRONG.replace("urgency", "status"))
    result = run("validate", ".", "--statistics")
    assert [
        "       2 error    unknown-field",
        "       1 error    out-of-range",
        "       1 error    wrong-type",
    ] == result.stdout.splitlines()
    assert (ISSUES, "2 documents: 4 errors\n") == (result.exit_code, result.stderr)
    assert UNUSABLE == run("validate", ".", "--statistics", "--report", "json").exit_code


def test_junit() -> None:
    """A file is a suite, an issue a case, an error a failure; without issues there is one case that passes."""
    issues = [
        Issue(rule="r-1", severity=Severity.ERROR, message="<no> \x1b", line=3),
        Issue(rule="r-2", severity=Severity.NOTE, message="so"),
    ]
    told = [*(("a.json", each) for each in issues), ("b.json", issues[1])]
    root = ET.fromstring("".join(as_junit(told)))  # noqa: S314 - we have written it ourselves
    assert [("a.json", "2", "1"), ("b.json", "1", "0")] == [
        (suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root
    ]
    failure = root.find("testsuite/testcase[@name='r-1']/failure")
    assert failure is not None
    assert ("<no> \\x1b", "a.json:3: error r-1: <no> \\x1b") == (failure.get("message"), failure.text)
    assert "a.json: note r-2: so" == root.findtext("testsuite/testcase[@name='r-2']/system-out")


def test_junit_fails_as_the_exit_code_does(run: Callable[..., Result]) -> None:
    """What makes the exit code 1 is a failure."""
    Path("a.newsmodel.json").write_text(EMPTY)
    result = run("validate", "a.newsmodel.json", "--report", "junit", "--fail-on", "warning")
    assert ISSUES == result.exit_code
    assert 'failures="1"' in result.stdout
    assert 'failures="0"' in run("validate", "a.newsmodel.json", "--report", "junit").stdout


def test_gitlab() -> None:
    """Each issue has a fingerprint of its own, which does not change when it moves to another line."""
    issue = Issue(rule="r-1", severity=Severity.WARNING, message="m", line=3)
    moved = Issue(rule="r-1", severity=Severity.WARNING, message="m", line=9)
    first, second = json.loads("".join(as_gitlab([("a.json", issue), ("a.json", issue)])))
    assert {
        "description": "a.json:3: warning r-1: m",
        "check_name": "r-1",
        "severity": "minor",
        "location": {"path": "a.json", "lines": {"begin": 3}},
    } == {name: value for name, value in first.items() if name != "fingerprint"}
    assert first["fingerprint"] != second["fingerprint"]
    assert first["fingerprint"] == json.loads("".join(as_gitlab([("a.json", moved)])))[0]["fingerprint"]


def test_sarif_explains_its_rules(run: Callable[..., Result]) -> None:
    """A rule in the log has its sentence, its page and its usual severity."""
    log = json.loads(run("validate", "a.newsmodel.json", "--report", "sarif").stdout)
    rule = all_rules()["out-of-range"]
    assert {
        "id": "out-of-range",
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
        "defaultConfiguration": {"level": "error"},
    } == log["runs"][0]["tool"]["driver"]["rules"][0]


# --- files of options


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("newsmodel.toml", 'ignore = ["out-*"]\n[validate]\nquiet = true\n'),
        ("pyproject.toml", '[tool.newsmodel]\nignore = ["out-*"]\n[tool.newsmodel.validate]\nquiet = true\n'),
    ],
)
@pytest.mark.parametrize("folder", [".", "stories/2026"])
def test_project_sets_options(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, name: str, text: str, folder: str
) -> None:
    """Options at the top hold for every command that has them, those of a table for one, from wherever it is run."""
    Path(name).write_text(text)
    file = Path("a.newsmodel.json").absolute()
    Path(folder).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(folder)
    result = run("validate", str(file))
    assert "" == result.stderr
    assert ["unknown-field"] == [line.split()[2].rstrip(":") for line in result.stdout.splitlines()]
    assert 2 == len(run("--isolated", "validate", str(file)).stdout.splitlines())
    assert 1 == len(run("validate", str(file), "--ignore", "unknown-field").stdout.splitlines())


def test_nearest_file_holds(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in a nearer folder goes before one above, and a project's file without our table is none."""
    Path("newsmodel.toml").write_text('ignore = ["*"]')
    near = Path("near")
    near.mkdir()
    (near / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    monkeypatch.chdir(near)
    assert FINE == run("validate", "../a.newsmodel.json").exit_code
    Path("newsmodel.toml").write_text('select = ["out-of-range"]')
    assert 1 == len(run("validate", "../a.newsmodel.json").stdout.splitlines())
    Path("other.toml").write_text("")
    assert UNUSABLE == run("--config", "none.toml", "validate", "../a.newsmodel.json").exit_code


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("pyproject.toml", "[tool.ruff]\n", "pyproject.toml has no [tool.newsmodel]"),
        ("pyproject.toml", "[tool", "pyproject.toml: Expected ']'"),
        ("desk.toml", "[validate", "desk.toml: Expected ']'"),
    ],
)
def test_file_that_is_named_is_never_passed_over(
    run: Callable[..., Result], name: str, text: str, message: str
) -> None:
    """Found in a folder, another project's file is not ours to judge; named, it has to say something."""
    Path(name).write_text(text)
    result = run("--config", name, "validate", "a.newsmodel.json")
    assert UNUSABLE == result.exit_code
    assert message in result.stderr
    assert ISSUES == run("validate", "a.newsmodel.json").exit_code


def test_any_file_can_be_named(run: Callable[..., Result]) -> None:
    """A file of another name is read as one of ours is."""
    Path("desk.toml").write_text('ignore = ["*"]')
    assert FINE == run("--config", "desk.toml", "validate", "a.newsmodel.json").exit_code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignoer = ["x"]', "newsmodel.toml: ignoer is no option; did you mean ignore?"),
        ("[vlidate]\nquiet = true", "newsmodel.toml: [vlidate] is no command; did you mean validate?"),
        ('[validate]\nurl = "x"', "newsmodel.toml: validate.url is no option"),
        ('[validate]\nclass = "evil:Article"', "newsmodel.toml: validate.class can be given on the command line only"),
        ('output = "x"', "newsmodel.toml: output can be given on the command line only"),
        ("[validate", "newsmodel.toml: Expected ']'"),
        ('ignore = "out-of-range"', "newsmodel.toml: ignore takes a list"),
        ('[validate]\nfail-on = "nota"', "validate.fail-on: 'nota' is not one of"),
    ],
)
def test_file_of_options_that_is_wrong(run: Callable[..., Result], text: str, message: str) -> None:
    """Nothing in it is passed over: the file and the name are told."""
    Path("newsmodel.toml").write_text(text)
    result = run("validate", "a.newsmodel.json")
    assert UNUSABLE == result.exit_code
    assert message in result.stderr


def test_format_that_a_file_names_and_nobody_has(run: Callable[..., Result]) -> None:
    """The file and the name are told, as of any value that an option refuses."""
    Path("newsmodel.toml").write_text('[convert]\nto = "ninj"')
    result = run("convert", "a.newsmodel.json")
    assert UNUSABLE == result.exit_code
    assert "newsmodel.toml: convert.to: unknown format 'ninj'; did you mean 'ninjs'?" in result.stderr


def test_format_that_a_file_names_and_that_does_not_go_with_the_output(run: Callable[..., Result]) -> None:
    """Of options that do not go together, the one that the file has set is told with the file."""
    Path("newsmodel.toml").write_text('to = "ninjs"')
    Path("a.txt").write_text("Rain\n\nIt rained.\n")
    result = run("convert", "a.txt", "--output", "a.html")
    assert UNUSABLE == result.exit_code
    assert "newsmodel.toml: to: a.html is the name of a file of html, and --to asks for ninjs" in result.stderr
    asked = run("convert", "a.txt", "--to", "ninjs", "--output", "a.html")
    assert "newsmodel.toml" not in asked.stderr
