"""The command line: results on stdout, diagnostics on stderr, exit codes as the docs say."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.shell_completion import ShellComplete

import newsmodel
from newsmodel.cli import main, with_help
from newsmodel.cli.commands import cli
from newsmodel.cli.convert import convert
from newsmodel.cli.options import ClassName
from newsmodel.cli.reporting import FINE, ISSUES, PIPE_CLOSED, UNUSABLE
from newsmodel.cli.rules import all_rules
from newsmodel.documents.schema import PUBLISHED, schema_file_name
from newsmodel.formats import list_formats, parse
from newsmodel.issues import Issue, Severity
from newsmodel.model import Article
from newsmodel.readings import Reading
from newsmodel.view.reporters import as_sarif
from tests.running import run_cli

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

STORY = (
    "Rain ends drought in the valley\n\n"
    "SEOUL, March 27 (Yonhap) -- Rain fell on Friday for the first time in nine weeks, the weather office said.\n\n"
    "Farmers had waited since January.\n"
)
VALID = '{"newsmodel": "1.0", "id": "urn:example:1", "headline": "Rain"}'
INVALID = '{"newsmodel": "1.0",\n "id": "urn:example:1", "headline": "Rain", "urgency": 12}'
WARNED = '{"newsmodel": "1.0", "id": "urn:example:1", "headline": "Rain", "sections": [{}]}'


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return run_cli


def test_convert_prints_a_document_and_reports_guesses(run: Callable[..., Result]) -> None:
    """A story becomes a document on stdout; what was guessed stands on stderr."""
    Path("story.txt").write_text(STORY)
    result = run("convert", "story.txt", "--published", "2026-03-28")
    assert result.exit_code == FINE
    document = json.loads(result.stdout)
    assert document["headline"] == "Rain ends drought in the valley"
    assert document["dateline"]["date"] == "2026-03-27"
    assert result.stderr.splitlines() == [
        "story.txt: note language-inferred: /language: taken for 'en'",
        "story.txt:3: note date-resolved: /dateline/date: the year was taken from the publication date: 'March 27'",
    ]


def test_convert_reads_stdin(run: Callable[..., Result]) -> None:
    """`-` is stdin."""
    result = run("convert", "-", "--quiet", input=STORY)
    assert json.loads(result.stdout)["dateline"]["places"] == ["SEOUL"]
    assert result.stderr == ""


def test_convert_writes_what_the_output_suffix_says(run: Callable[..., Result]) -> None:
    """The format to write follows from the output's name."""
    Path("story.newsmodel.json").write_text(VALID)
    assert run("convert", "story.newsmodel.json", "-o", "story.txt").exit_code == FINE
    assert Path("story.txt").read_text() == "Rain\n"


def test_convert_strict_fails_and_writes_nothing(run: Callable[..., Result]) -> None:
    """With `--strict` a guess is a failure, and no file appears."""
    Path("story.txt").write_text(STORY)
    result = run("convert", "story.txt", "--strict", "-o", "story.newsmodel.json")
    assert result.exit_code == ISSUES
    assert not Path("story.newsmodel.json").exists()


def test_convert_directory_goes_on_after_a_bad_file(run: Callable[..., Result]) -> None:
    """One bad file never stops the rest; the exit code tells of it."""
    Path("in/deep").mkdir(parents=True)
    Path("in/deep/a.txt").write_text(STORY)
    Path("in/b.txt").write_bytes(b"\x00\x01\x02")
    Path("in/c.unknown").write_text("?")
    result = run("convert", "in", "-o", "out")
    assert result.exit_code == ISSUES
    assert [str(path) for path in Path("out").rglob("*.json")] == ["out/deep/a.newsmodel.json"]
    assert sorted(result.stderr.splitlines()) == [
        "1 of 2 converted, 1 error, 3 notes",
        "in/b.txt: error story-failed: text: the input is binary: it has NUL characters",
        "in/deep/a.txt: note language-inferred: /language: taken for 'en'",
        "in/deep/a.txt:3: note date-without-year: /dateline/date: the year is not given: 'March 27'",
        "in: note files-left-out: 1 file left out, whose suffix no format has: c.unknown",
    ]


def test_convert_to_json_lines(run: Callable[..., Result]) -> None:
    """`--to jsonl` writes one document a line, and validate reads them."""
    Path("in").mkdir()
    for name in ("a", "b"):
        Path(f"in/{name}.txt").write_text(STORY)
    assert run("convert", "in", "--to", "jsonl", "-o", "all.newsmodel.jsonl").exit_code == FINE
    assert len(Path("all.newsmodel.jsonl").read_text().splitlines()) == 2
    assert run("validate", "all.newsmodel.jsonl").exit_code == FINE


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["convert", "missing.txt"], "No such file"),
        (["convert", "story.txt", "--to", "newsmodle"], "did you mean 'newsmodel'?"),
        (["convert", "story.txt", "story.txt"], "need --output"),
        (["convert", "story.txt", "--published", "yesterday"], "'yesterday' is no date: write 2026-03-12"),
        (["convert", "story.txt", "--timezone", "Mars/Base"], "no known time zone"),
        (["convert", "story.txt", "--output", ""], "--output needs a name"),
        (["convert", "story.txt", "--output", "story.odt"], "no format has the suffix '.odt': name one with --to"),
        (["convert", "story.txt", "--to", "text", "--output", "story.txt"], "story.txt would be overwritten"),
        (["convert", "story.txt", "more.txt", "--output", "all.json"], "all.json is the name of a file"),
        (["convert", "empty"], "empty: no file in this folder has a suffix that is read here"),
        (["claims", "empty"], "empty: no file in this folder has a suffix that is read here"),
        (["convert", "-", "-", "--to", "jsonl"], "stdin can be read once"),
        (["convert", "story.txt", "--to", "json"], "did you mean 'newsmodel'?"),
        (["convert", "story.txt", "--language", "Elvish"], "'Elvish' is no language's tag: English is 'en'"),
        (["convert", "story.txt", "--output", "all.zip"], "all.zip: archives are not written"),
        (["convert", "story.txt", "--to", "text", "--output", "a.md"], "a.md is the name of a file of markdown"),
        (["convert", "more.txt", "--to", "jsonl", "--output", "./more.txt"], "more.txt is the name of a file of text"),
        (["convert", "story.txt", "--claims", "all", "--min-confidence", "nan"], "'nan' is not a number from 0 to 1"),
        (["konvert", "story.txt"], "No such command 'konvert'. Did you mean 'convert'?"),
        (["weigh", "story.txt"], "No such command 'weigh'.\n"),
        (["validate", "story.txt", "--class", "nowhere:Article"], "nowhere"),
        (["schema", "--class", "Artcle"], "newsmodel.model has no 'Artcle'; did you mean 'Article'?"),
        (["convert", "story.txt", "--to", "csv"], "'csv' is no format: tables are what `newsmodel claims`"),
        (["convert", "story.txt", "--to", "parqet"], "unknown format 'parqet'; did you mean 'parquet'?"),
        (["convert", "story.txt", "--timezone", "Europe/Londn"], "no known time zone; did you mean 'Europe/London'?"),
        (["claims", "story.txt", "--columns", "source_name"], "no column 'source_name': did you mean 'source_names'?"),
        (["sources", "story.txt", "--columns", "rain"], "no column 'rain': `newsmodel list source-columns` names them"),
        (["claims", "story.txt", "--min-confidence", "sure"], "'sure' is not a number from 0 to 1, nor one of default"),
        (["explain", "span-mismach"], "did you mean 'span-mismatch'?"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_2(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong usage and unreadable input end with 2 and one clear line, never a traceback."""
    for name in ("story.txt", "more.txt"):
        (tmp_path / name).write_text(STORY)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["newsmodel", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert UNUSABLE == ended.value.code
    assert told in capsys.readouterr().err


def test_convert_reads_json_lines(run: Callable[..., Result]) -> None:
    """What `--to jsonl` writes is read again, by name and from stdin: into JSON Lines, or a file a document."""
    lines = f"\ufeff{VALID}\n\n\x1e{VALID}\n"
    Path("all.newsmodel.jsonl").write_text(lines)
    assert run("convert", "all.newsmodel.jsonl", "--to", "jsonl", "-o", "again.jsonl").exit_code == FINE
    assert len(Path("again.jsonl").read_text().splitlines()) == 2
    assert len(run("convert", "-", "--to", "jsonl", input=lines).stdout.splitlines()) == 2
    assert run("convert", "all.newsmodel.jsonl", "--to", "text", "-o", "out").exit_code == FINE
    assert sorted(path.name for path in Path("out").iterdir()) == ["all-1.txt", "all-3.txt"]
    result = run("convert", "all.newsmodel.jsonl", "--to", "text", "-o", "one.txt")
    assert result.exit_code == UNUSABLE
    assert "one.txt is the name of a file: several stories need a directory" in result.stderr


@pytest.mark.parametrize("output", ["story.txt", "./in/../story.txt", "link.txt", "hard.txt", "in/link.txt"])
@pytest.mark.parametrize("target", ["newsmodel", "text", "jsonl"])
def test_an_output_never_replaces_an_input(run: Callable[..., Result], output: str, target: str) -> None:
    """However an input's path is spelled, and whatever is written: nothing is, and the exit code is 2."""
    Path("in").mkdir()
    for name in ("story.txt", "other.txt"):
        Path(name).write_text(STORY)
    Path("link.txt").symlink_to("story.txt")
    Path("in/link.txt").symlink_to("../story.txt")
    Path("hard.txt").hardlink_to("story.txt")
    before = Path("story.txt").read_text()
    for arguments in (["story.txt"], ["other.txt", "story.txt"]):
        result = run("convert", *arguments, "--to", target, "--output", output)
        assert result.exit_code == UNUSABLE
        assert Path("story.txt").read_text() == before
    assert run("claims", "story.txt", "--to", "csv", "-o", output).exit_code == UNUSABLE
    assert Path("story.txt").read_text() == before


def test_an_own_document_is_not_rewritten_in_its_place(run: Callable[..., Result]) -> None:
    """A document of ours is an input like any other."""
    Path("a.newsmodel.json").write_text(VALID)
    result = run("convert", "a.newsmodel.json", "-o", "a.newsmodel.json")
    assert result.exit_code == UNUSABLE
    assert "a.newsmodel.json would be overwritten" in result.stderr


def test_outputs_that_differ_in_case_alone_are_refused(run: Callable[..., Result]) -> None:
    """Some file systems take them for one."""
    Path("in").mkdir()
    for name in ("Rain.txt", "rain.text"):
        Path("in", name).write_text(STORY)
    assert "would both become" in run("convert", "in", "-o", "out").stderr


def test_a_file_that_cannot_be_written_is_not_the_storys_fault(run: Callable[..., Result]) -> None:
    """It is reported as the output that it is, and other stories go on."""
    Path("in").mkdir()
    for name in ("a.txt", "b.txt"):
        Path("in", name).write_text(STORY)
    Path("out/a.newsmodel.json").mkdir(parents=True)
    result = run("convert", "in", "-o", "out", "-q")
    assert result.exit_code == ISSUES
    assert result.stderr == "out/a.newsmodel.json: error not-written: Is a directory\n"
    assert Path("out/b.newsmodel.json").is_file()


def test_a_mistake_of_ours_costs_one_story(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a reader raises ends that story alone; `--traceback` shows where it happened."""

    def break_down(data: bytes, **_: object) -> Reading:
        if b"Rain" in data:
            raise KeyError("rain")
        return parse(data, format="text")

    monkeypatch.setattr("newsmodel.bulk.reading.parse_entry", break_down)
    for name, words in (("a.txt", STORY), ("b.txt", "Sun\n\nIt shone.\n")):
        Path(name).write_text(words)
    result = run("convert", "a.txt", "b.txt", "--to", "jsonl", "-o", "all.jsonl", "-q", "--traceback")
    assert result.exit_code == ISSUES
    assert result.stderr.startswith("a.txt: error internal-error: KeyError: 'rain'\nTraceback")
    assert len(Path("all.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_reports_for_programs_are_clean(run: Callable[..., Result], form: str) -> None:
    """Nothing stands beside the report: no summary, no failure, no line about a folder."""
    Path("in").mkdir()
    Path("in/a.txt").write_text(STORY)
    Path("in/b.txt").write_bytes(b"\x00")
    Path("in/c.unknown").write_text("?")
    result = run("convert", "in", "-o", "out", "--report", form)
    assert "story-failed" in json.dumps(json.loads(result.stderr))
    assert "files-left-out" in result.stderr
    assert run("convert", "in", "-o", "out2", "--report", form, "--report-file", "report.json").exit_code == ISSUES
    assert json.loads(Path("report.json").read_text())


def test_names_do_nothing_to_a_terminal_or_a_log(run: Callable[..., Result]) -> None:
    """A control character of a name is spelled out, and a line end begins no line, in reports and in errors."""
    name = "a\x1b[31m\n::error::b.txt"
    for arguments in (["validate", name], ["convert", name], ["claims", name, "--to", "csv"]):
        for form in ("text", "json", "github", "sarif"):
            result = run(*arguments, "--report", form)
            said = result.stdout + result.stderr
            assert "\x1b" not in said
            assert not any(line.startswith("::error::b") for line in said.splitlines())
            assert "No such file" in said


def test_sarif_names_files_by_uris() -> None:
    """A path is percent-encoded (RFC 3986), and one from the root on has the scheme `file`."""
    issue = Issue(rule="language-inferred", severity=Severity.NOTE, message="taken for 'en'")
    log = json.loads("".join(as_sarif([("sp ace#1.txt", issue), ("/d/ü.txt", issue)])))
    uris = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in log["runs"][0]["results"]]
    assert uris == ["sp%20ace%231.txt", "file:///d/%C3%BC.txt"]


def test_validate_finds_json_lines_on_stdin(run: Callable[..., Result]) -> None:
    """Two documents on two lines are two; one on several lines is one."""
    assert run("validate", "-", input=f"{VALID}\n{VALID}\n").stderr == "2 documents: no issues\n"
    assert run("validate", "-", input=json.dumps(json.loads(VALID), indent=1)).stderr == "1 document: no issues\n"


def test_what_cannot_be_read_is_in_the_report_of_validate(run: Callable[..., Result]) -> None:
    """A missing file is an issue like any other; where nothing could be read the exit code is 2."""
    result = run("validate", "missing.json")
    assert result.exit_code == UNUSABLE
    assert result.stdout == "missing.json: error story-failed: No such file or directory\n"
    Path("a.newsmodel.json").write_text(VALID)
    assert run("validate", "missing.json", "a.newsmodel.json").exit_code == ISSUES


def test_a_document_of_another_format_is_named(run: Callable[..., Result]) -> None:
    """One sentence says what it is and what to do, in place of everything that a document of ours has and it lacks."""
    Path("x.json").write_text('{"uri": "urn:x:1", "type": "text", "versioncreated": "2026-03-12T10:00:00Z"}')
    line = "x.json: error another-format: this looks like ninjs, and no document of newsmodel: convert it\n"
    assert run("validate", "x.json").stdout == line


def test_a_file_that_is_no_text_is_told_by_its_byte(run: Callable[..., Result]) -> None:
    """What no format recognises looks like none."""
    Path("x.json").write_bytes(b"\x00\x01\xff\xfe")
    assert run("validate", "x.json").stdout == "x.json:1:3: error not-json: byte 2 is not UTF-8\n"


def test_reader_of_a_pipe_that_leaves_ends_the_command(tmp_path: Path) -> None:
    """When nobody reads on, nothing is said, and the exit code is that of SIGPIPE."""
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(STORY * 3000)
    command = [sys.executable, "-m", "newsmodel", "convert", "-q", "--claims", "none", ".", "--to", "jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == PIPE_CLOSED


def test_convert_refuses_two_inputs_for_one_output(run: Callable[..., Result]) -> None:
    """Two files that would become one are refused before anything is written."""
    Path("in").mkdir()
    for name in ("a.txt", "a.text"):
        Path(f"in/{name}").write_text(STORY)
    result = run("convert", "in", "-o", "out")
    assert result.exit_code == UNUSABLE
    assert "would both become" in result.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("content", "fail_on", "expected"),
    [
        (VALID, "note", FINE),
        (INVALID, "error", ISSUES),
        (WARNED, "error", FINE),
        (WARNED, "warning", ISSUES),
        ("[", "error", ISSUES),
        ("", "error", ISSUES),
    ],
)
def test_validate_exit_code(run: Callable[..., Result], content: str, fail_on: str, expected: int) -> None:
    """The exit code follows the gravest issue and `--fail-on`."""
    Path("a.newsmodel.json").write_text(content)
    assert run("validate", "a.newsmodel.json", "--fail-on", fail_on).exit_code == expected


def test_validate_names_the_place(run: Callable[..., Result]) -> None:
    """A line of the report has file, line, column, severity, rule and message."""
    Path("a.newsmodel.json").write_text(INVALID)
    line = "a.newsmodel.json:2:45: error out-of-range: /urgency: 12 is greater than 9\n"
    assert run("validate", "a.newsmodel.json").stdout == line


def test_validate_json_lines_counts_the_files_lines(run: Callable[..., Result]) -> None:
    """In JSON Lines the line of an issue is that of the file."""
    Path("a.newsmodel.jsonl").write_text(VALID + "\n\n" + INVALID.replace("\n", "") + "\n")
    line = "a.newsmodel.jsonl:3:65: error out-of-range: /urgency: 12 is greater than 9\n"
    assert run("validate", "a.newsmodel.jsonl").stdout == line


def test_validate_directory_takes_its_documents(run: Callable[..., Result]) -> None:
    """A directory means its *.newsmodel.json and *.newsmodel.jsonl."""
    Path("in").mkdir()
    Path("in/a.newsmodel.json").write_text(INVALID)
    Path("in/b.newsmodel.jsonl").write_text(VALID)
    Path("in/other.json").write_text("[")
    result = run("validate", "in")
    left_out, error = result.stdout.splitlines()
    assert error == "in/a.newsmodel.json:2:45: error out-of-range: /urgency: 12 is greater than 9"
    suffixes = ".newsmodel.json, .newsmodel.jsonl, .newsmodel.ndjson, .newsmodel.parquet"
    told = f"1 file left out, for the names of documents end in {suffixes}: other.json"
    assert left_out == f"in: note files-left-out: {told}"
    assert result.stderr == "2 documents: 1 error, 1 note\n"


def test_validate_report_json(run: Callable[..., Result]) -> None:
    """`--report json` is an array of objects."""
    Path("a.newsmodel.json").write_text(INVALID)
    (issue,) = json.loads(run("validate", "a.newsmodel.json", "--report", "json").stdout)
    assert issue["pointer"] == "/urgency"
    assert issue["path"] == ["urgency"]
    assert issue["file"] == "a.newsmodel.json"


def test_validate_report_github(run: Callable[..., Result]) -> None:
    """`--report github` is a workflow command with the place."""
    Path("a.newsmodel.json").write_text(INVALID)
    out = run("validate", "a.newsmodel.json", "--report", "github").stdout
    assert out == "::error file=a.newsmodel.json,line=2,col=45,title=out-of-range::/urgency: 12 is greater than 9\n"


def test_validate_report_sarif(run: Callable[..., Result]) -> None:
    """`--report sarif` is a SARIF 2.1.0 log with rule, level and region."""
    Path("a.newsmodel.json").write_text(INVALID)
    log = json.loads(run("validate", "a.newsmodel.json", "--report", "sarif").stdout)
    (result,) = log["runs"][0]["results"]
    assert (log["version"], result["ruleId"], result["level"]) == ("2.1.0", "out-of-range", "error")
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 45}


def test_sarif_of_what_has_no_place() -> None:
    """An issue of a whole file has neither a region nor a member."""
    issue = Issue(rule="language-inferred", severity=Severity.NOTE, message="taken for 'en'")
    log = json.loads("".join(as_sarif([("a.txt", issue)])))
    (result,) = log["runs"][0]["results"]
    assert [{"physicalLocation": {"artifactLocation": {"uri": "a.txt"}}}] == result["locations"]


def test_schema_prints_writes_and_checks(run: Callable[..., Result]) -> None:
    """`schema` prints one schema, `--write` writes the published ones, `--check` notices a difference."""
    assert json.loads(run("schema").stdout)["title"] == "Article"
    assert run("schema", "--write", "out").exit_code == FINE
    assert {path.name for path in Path("out").iterdir()} == {schema_file_name(cls) for cls in PUBLISHED}
    assert run("schema", "--check", "out").exit_code == FINE
    Path("out/article.schema.json").write_text("{}")
    result = run("schema", "--check", "out")
    assert result.exit_code == ISSUES
    assert "article.schema.json: differs" in result.stderr


def test_schema_of_a_users_own_class(run: Callable[..., Result]) -> None:
    """`--class module:Name` finds a class in the current folder."""
    Path("desk_classes.py").write_text(
        "import attrs\n"
        "from newsmodel import Article, checked\n"
        "@attrs.frozen(kw_only=True, field_transformer=checked)\n"
        "class DeskArticle(Article):\n"
        "    desk: str\n"
    )
    schema = json.loads(run("schema", "--class", "desk_classes:DeskArticle", "--draft", "7").stdout)
    assert schema["properties"]["desk"] == {"type": "string"}
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Path("a.newsmodel.json").write_text(VALID)
    result = run("validate", "a.newsmodel.json", "--class", "desk_classes:DeskArticle")
    assert result.stdout == "a.newsmodel.json:1:1: error missing-field: 'desk' is missing\n"


def test_list_formats_names_all(run: Callable[..., Result]) -> None:
    """`list formats` names each format, what it reads and writes, and what it loses."""
    output = run("list", "formats").stdout
    heads = [line.split()[0] for line in output.splitlines() if not line.startswith(" ")]
    assert heads == [card.name for card in list_formats()]
    assert all(card.writes in output for card in list_formats())
    assert "loses: supersedes, signals" in output


def test_list_rules_and_explain(run: Callable[..., Result]) -> None:
    """Every rule that `list rules` names has a page of more than one sentence."""
    lines = run("list", "rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(all_rules())
    for name, rule in all_rules().items():
        head, *paragraphs = run("explain", name).stdout.rstrip("\n").split("\n\n")
        assert head == f"{name} ({rule.severity.value})"
        assert "\n\n".join(paragraphs) == rule.page.rstrip("\n")
        assert len(paragraphs) > 1, name


def test_library_says_the_version_of_its_package() -> None:
    """`newsmodel.__version__` is what pip knows."""
    assert version("newsmodel") == newsmodel.__version__


def test_console_script_prints_its_version() -> None:
    """`python -m newsmodel --version` says the version of the library and of the format."""
    command = [sys.executable, "-m", "newsmodel", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"newsmodel {newsmodel.__version__} (format 1.0)\n"


def test_console_script_is_the_command_line() -> None:
    """The script that `pip install` puts on the path runs `main`."""
    (script,) = entry_points(group="console_scripts", name="newsmodel")
    assert script.load() is main


def test_nobody_is_told_where_the_streams_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """`newsmodel >&-` ends with 2."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert UNUSABLE == ended.value.code


def test_a_command_without_help_gets_its_docstring() -> None:
    """Under `python -OO` click sees none."""

    def report() -> None:
        """Say what is wrong."""

    assert with_help(click.Command("report", callback=report)).help == "Say what is wrong."


def test_a_class_stays_a_class() -> None:
    """click converts values that have been converted before."""
    assert ClassName().convert(Article, None, None) is Article


def test_completion_offers_formats_and_what_else_is_written() -> None:
    """`--to js` may become jsonld, jsonfeed or jsonl."""
    option = next(one for one in convert.params if one.name == "target_format")
    offered = option.type.shell_complete(click.Context(convert), option, "js")
    assert ["jsonld", "jsonfeed", "jsonl"] == [item.value for item in offered]


def test_shell_completion_knows_formats_and_rules() -> None:
    """Completion offers the names of formats and of rules."""
    for words, expected in (("newsmodel convert --to te", "text"), ("newsmodel explain span-", "span-mismatch")):
        done = subprocess.run(
            [sys.executable, "-m", "newsmodel"],
            env={
                "_NEWSMODEL_COMPLETE": "bash_complete",
                "COMP_WORDS": words,
                "COMP_CWORD": str(len(words.split()) - 1),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert expected in done.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("explain span-mis", [("plain", "span-mismatch")]),
        ("validate --ignore lone-", [("plain", "lone-surrogate")]),
        ("claims --columns file,source_k", [("plain", "file,source_kinds")]),
        ("sources --columns sha", [("plain", "share")]),
        ("schema --class Embar", [("plain", "Embargo")]),
        ("review apply story.json dec", [("file", "dec")]),
        ("convert a.txt --errors fail", [("file", "fail")]),
    ],
)
def test_what_a_shell_completes(words: str, offered: list[tuple[str, str]]) -> None:
    """Names that we know are offered, and files are left to the shell, which offers none unless it is told to."""
    *arguments, incomplete = words.split()
    found = ShellComplete(cli, {}, "newsmodel", "_NEWSMODEL_COMPLETE").get_completions(arguments, incomplete)
    assert offered == [(item.type, item.value) for item in found]


def test_every_argument_that_is_no_name_of_ours_is_completed_as_a_file() -> None:
    """A command that is added later completes its files, too."""
    commands = [cli.get_command(click.Context(cli), name) for name in cli.list_commands(click.Context(cli))]
    below = [one for group in commands if isinstance(group, click.Group) for one in group.commands.values()]
    for command in (*filter(None, commands), *below):
        for one in command.params:
            if isinstance(one, click.Argument) and one.name not in {"rule", "parts"}:
                items = one.shell_complete(click.Context(command), "x")
                assert [("file", "x")] == [(item.type, item.value) for item in items], f"{command.name} {one.name}"


# --- places, streams and messages, in every command

#: A call of each command that writes a report, of a file that is there.
REPORTING = (["convert", "story.txt"], ["claims", "story.txt"], ["validate", "story.txt"])


@pytest.fixture
def _story(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)


#: Commands that write what comes of a story into a file.
WRITING = (
    ["convert", "story.txt", "--to", "text"],
    ["claims", "story.txt"],
    ["sources", "story.txt"],
    ["view", "story.txt"],
    ["stat", "story.txt"],
)


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
@pytest.mark.parametrize(
    "spelled", ["story.txt", "./story.txt", "../{folder}/story.txt", "new/../story.txt", "link.txt", "hard.txt"]
)
@pytest.mark.usefixtures("_story")
def test_a_result_never_replaces_an_input(run: Callable[..., Result], command: list[str], spelled: str) -> None:
    """Nor is it a place for a result, by whatever path: through a folder that is not there yet, too."""
    if spelled == "link.txt":
        Path(spelled).symlink_to("story.txt")
    elif spelled == "hard.txt":
        Path(spelled).hardlink_to("story.txt")
    result = run(*command, "--output", spelled.replace("{folder}", Path.cwd().name))
    assert (2, STORY) == (result.exit_code, Path("story.txt").read_text())
    assert "story.txt would be overwritten by" in result.stderr


@pytest.mark.parametrize("command", REPORTING, ids=lambda command: command[0])
@pytest.mark.parametrize("spelled", ["story.txt", "./story.txt", "../{folder}/story.txt", "link.txt", "hard.txt"])
@pytest.mark.usefixtures("_story")
def test_a_report_never_replaces_an_input(run: Callable[..., Result], command: list[str], spelled: str) -> None:
    """However the path of the report's file is spelled, an input is no place for it, and is as it was."""
    if spelled == "link.txt":
        Path(spelled).symlink_to("story.txt")
    elif spelled == "hard.txt":
        Path(spelled).hardlink_to("story.txt")
    report = spelled.replace("{folder}", Path.cwd().name)
    result = run(*command, "--report-file", report)
    assert (2, STORY) == (result.exit_code, Path("story.txt").read_text())
    assert "story.txt would be overwritten by the report" in result.stderr


@pytest.mark.parametrize(
    ("command", "output", "report"),
    [
        ("convert", "out.newsmodel.json", "out.newsmodel.json"),
        ("convert", "out.newsmodel.json", "./OUT.newsmodel.json"),
        ("convert", "all.jsonl", "all.jsonl"),
        ("convert", "out/", "out/story.newsmodel.json"),
        ("claims", "out.csv", "out.csv"),
    ],
)
@pytest.mark.usefixtures("_story")
def test_a_report_never_replaces_a_result(run: Callable[..., Result], command: str, output: str, report: str) -> None:
    """A result and its report are two files."""
    Path("out").mkdir()
    result = run(command, "story.txt", "--output", output, "--report-file", report)
    assert 2 == result.exit_code
    assert "would both become" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["convert", ""], "an argument is empty"),
        (["validate", "story.txt", ""], "an argument is empty"),
        (["claims", ""], "an argument is empty"),
        (["convert", "story.txt", "--report-file", ""], "--report-file needs the name of a file"),
        (["convert", "story.txt", "--report-file", "no/r.txt"], "there is no directory no"),
        (["convert", "story.txt", "--report-file", "."], "is a directory"),
        (["claims", "story.txt", "-o", "c.tgz"], "c.tgz: archives are not written"),
        (["claims", "story.txt", "-o", "c.xlsx"], "no form has the suffix '.xlsx'"),
        (["claims", "story.txt", "-o", "c.txt", "--to", "csv"], "c.txt is the name of a file of text"),
        (["claims", "story.txt", "-o", "."], "is a directory"),
        (["convert", "story.txt", "--language", "Elvish"], "Invalid value for '--language': 'Elvish' is no"),
    ],
)
@pytest.mark.usefixtures("_story")
def test_wrong_names_are_refused_before_any_work(
    run: Callable[..., Result], arguments: list[str], message: str
) -> None:
    """What cannot be a place of a result or of a report is wrong usage, and nothing is printed or written."""
    before = sorted(Path().iterdir())
    result = run(*arguments)
    assert (2, "", before) == (result.exit_code, result.stdout, sorted(Path().iterdir()))
    assert message in result.stderr


@pytest.mark.parametrize(
    "arguments", [["convert", "story.txt", "-o", "a/b/all.jsonl"], ["claims", "story.txt", "-o", "a/b/all.csv"]]
)
@pytest.mark.usefixtures("_story")
def test_directories_of_results_are_made(run: Callable[..., Result], arguments: list[str]) -> None:
    """A result goes where it was told to, whatever it is."""
    assert 0 == run(*arguments).exit_code
    assert Path(arguments[-1]).stat().st_size


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "story.txt"],
        ["convert", "story.txt", "--to", "jsonl"],
        ["claims", "story.txt"],
        ["claims", "story.txt", "--to", "csv"],
        ["validate", "story.txt"],
        ["validate", "story.txt", "--report", "json"],
        ["schema"],
        ["list", "rules"],
        ["list", "formats"],
        ["explain", "not-json"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("run", "_story")
def test_a_full_disk_is_named_as_that(arguments: list[str]) -> None:
    """Who cannot write says so, blames no input, and ends with 1, whichever command it is."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsmodel", *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert 1 == done.returncode
    assert b"newsmodel: the output cannot be written: No space left on device\n" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", REPORTING, ids=lambda command: command[0])
@pytest.mark.usefixtures("_story")
def test_a_report_that_cannot_be_written_is_named(run: Callable[..., Result], command: list[str]) -> None:
    """The result is there, and the exit code says that not all is."""
    result = run(*command, "--report-file", "/dev/full")
    assert 1 == result.exit_code
    assert "/dev/full cannot be written: No space left on device" in result.stderr


def test_a_group_without_a_command_prints_its_help() -> None:
    """`newsmodel` and `newsmodel list` show their help as it is written, and say that something is missing."""
    for words in ([], ["list"]):
        done = subprocess.run(
            [sys.executable, "-m", "newsmodel", *words], capture_output=True, encoding="utf-8", check=False
        )
        assert 2 == done.returncode
        assert "\n\nCommands:\n" in done.stderr
    done = subprocess.run(
        [sys.executable, "-m", "newsmodel", "list", "nothing"], capture_output=True, encoding="utf-8", check=False
    )
    assert "Try 'newsmodel list --help' for help." in done.stderr


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x1f\x8b\x08\x00rest", "gzip: it ends too early"),
        (b"PK\x03\x04rest", "this is a ZIP archive"),
        (b"%PDF-1.7\n", "this is a PDF"),
        (b'{"articles": [{"title": "Rain"}]}', "no format recognises the input"),
    ],
)
@pytest.mark.parametrize("name", ["story", "story.bin", "story.json"])
def test_what_no_format_reads_is_called_by_its_name(
    run: Callable[..., Result], data: bytes, told: str, name: str
) -> None:
    """One sentence says what a file is, whatever its suffix promises."""
    Path(name).write_bytes(data)
    for command in ("convert", "claims"):
        result = run(command, name)
        assert (2, 1) == (result.exit_code, result.stderr.count("\n"))
        assert told in result.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<!doctype html><p>Rain</p>", "this looks like html"),
        ("<nitf><body/></nitf>", "this looks like nitf"),
        (STORY, "this looks like text"),
        (" \n", "there is nothing in it"),
        ('{"newsmodel": "1.0", "id"', "expecting ':'"),
    ],
)
def test_validate_says_what_else_a_document_is(run: Callable[..., Result], content: str, told: str) -> None:
    """What is no JSON is named as what it is; broken JSON is broken JSON."""
    result = run("validate", "-", input=content)
    assert (1, 1) == (result.exit_code, result.stdout.count("\n"))
    assert told in result.stdout.lower()


def test_an_array_of_documents_is_taken_apart(run: Callable[..., Result]) -> None:
    """Documents of ours in an array are stories of their own for every command, and stay as they are."""
    Path("all.json").write_text(f"[{VALID}, {INVALID}, 3]")
    result = run("convert", "all.json", "--to", "jsonl")
    assert (1, json.loads(VALID)) == (result.exit_code, json.loads(result.stdout))
    assert "story 2: " in result.stderr
    result = run("validate", "all.json")
    assert 1 == result.exit_code
    assert ["2", "3"] == [line.partition("story ")[2][:1] for line in result.stdout.splitlines()]
    assert "3 documents: 2 errors" in result.stderr
