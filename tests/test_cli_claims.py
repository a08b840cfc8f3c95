"""Claims on the command line: shown to people, written as tables, and found by `convert`."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from newsmodel import (
    Article,
    Attribution,
    Claim,
    Cue,
    Embargo,
    Extraction,
    Issue,
    Paragraph,
    Quantity,
    Reading,
    Rights,
    Section,
    Severity,
    Source,
    from_json,
    to_json,
)
from newsmodel.claims import DEFAULT_CONFIDENCE
from newsmodel.cli import main
from newsmodel.cli.colors import takes_color
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from newsmodel.view.claim_table import COLUMNS
from tests.running import run_cli

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

STORY = (
    "Rain ends drought in the valley\n\n"
    "Rain fell on Friday for the first time in nine weeks, the weather office said.\n\n"
    "Farmers had waited since January.\n"
)
WORDS = "It was dry. The office said 9 mm of rain fell. Nobody denied it."
KEY = "[source]  <cue>  {content}"
MINING = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"


def document(**extraction: Any) -> Article:
    """Write a story with one claim."""
    bare = Article(id="urn:example:1", headline="Rain", sections=(Section(blocks=(Paragraph(id="p1", text=WORDS),)),))
    claim = Claim(
        id="C1",
        form="indirect",
        sources=(Attribution(source="S1", span=bare.span("p1", "The office")),),
        cue=Cue(span=bare.span("p1", "said"), lemma="say", kind="state"),
        content=(bare.span("p1", "9 mm of rain fell"),),
        text="9 mm of rain fell",
        quantities=(Quantity(span=bare.span("p1", "9 mm"), value=9, unit="mm"),),
        extraction=Extraction(method="plain", confidence=0.8, **extraction),
    )
    source = Source(id="S1", kind="organization", named=True, name="Weather Office")
    return attrs.evolve(bare, sources=(source,), claims=(claim,))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in an empty folder, with a terminal of 60 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    return run_cli


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """Put an extractor in place that finds one claim in anything, and tells what it was asked for."""
    calls: list[tuple[str, float]] = []

    def find(article: Article, *, which: str = "attributed", min_confidence: float = DEFAULT_CONFIDENCE) -> Reading:
        calls.append((which, min_confidence))
        claim = Claim(id="C9", voice="outlet", text="It rained.")
        issue = Issue(rule="claim-found", severity=Severity.NOTE, message="one claim")
        return Reading(attrs.evolve(article, claims=(claim,)), (issue,))

    monkeypatch.setattr("newsmodel.claims.read_claims", find)
    return calls


# --- for people


def test_claim_is_printed_in_its_sentence(run: Callable[..., Result]) -> None:
    """Without a terminal the source, the cue and the content stand in brackets, wrapped, with all that is known."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    result = run("claims", "a.newsmodel.json")
    assert result.exit_code == FINE
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        KEY,
        "",
        "Rain",
        "a.newsmodel.json · 1 claim",
        "",
        "C1 · Weather Office (organization)",
        "    state; indirect speech",
        "    [The office] <said> {9 mm of rain fell}. (p1)",
        "    quantity: 9 mm",
        "    found by: plain, confidence 0.80",
    ]


def test_lines_are_as_wide_as_the_terminal(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is longer than the terminal is wide, but for a single word."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    monkeypatch.setenv("COLUMNS", "32")
    lines = run("claims", "a.newsmodel.json").stdout.splitlines()
    assert "    [The office] <said> {9 mm of" in lines
    assert "    rain fell}. (p1)" in lines
    assert all(len(line) <= 32 for line in lines)


def test_colours_replace_the_brackets(run: Callable[..., Result]) -> None:
    """With `--color` each role has a style of its own, and the words are the story's alone."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    out = run("claims", "a.newsmodel.json", "--color").stdout
    assert "\x1b[36m\x1b[1mThe office\x1b[0m \x1b[33m\x1b[4msaid\x1b[0m \x1b[32m9 mm of rain fell\x1b[0m. (p1)" in out
    assert "[source]" not in out
    assert "\x1b" not in run("claims", "a.newsmodel.json", "--no-color").stdout


@pytest.mark.parametrize(
    ("environment", "is_terminal", "in_color"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": ""}, False, False),
    ],
)
def test_colours_are_for_terminals_that_show_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, is_terminal: bool, in_color: bool
) -> None:
    """A pipe, a dumb terminal, and whoever sets NO_COLOR get brackets; FORCE_COLOR gives colours to a pipe."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    assert in_color == takes_color()


def test_nothing_in_a_story_reaches_the_terminal_as_a_command(run: Callable[..., Result]) -> None:
    """Escapes in the words, in the file's name and in what is said of it are taken out or spelled out."""
    name = "a\x1b[31m.txt"
    Path(name).write_text(STORY.replace("Rain fell", "Rain\x1b]0;title\x07 \u202efell"))
    result = run("claims", name, "--claims", "none")
    assert result.exit_code == FINE
    assert "\x1b" not in result.stdout + result.stderr
    for form in ("csv", "tsv", "jsonl"):
        assert "\x1b" not in run("claims", name, "--to", form).stdout
    shown = document()
    Path("a.newsmodel.json").write_bytes(
        to_json(shown).replace(b"9 mm of rain fell", "9 mm \u202ef rain fell".encode())
    )
    out = run("claims", "a.newsmodel.json", "--color").stdout
    assert "\u202e" not in out
    assert "\\u202e" in out


def test_words_that_the_terminals_encoding_lacks_are_spelled_out(tmp_path: Path) -> None:
    """An ASCII terminal shows Korean as escapes, and no traceback."""
    (tmp_path / "a.newsmodel.json").write_bytes(
        b'{"newsmodel": "1.0", "id": "urn:x:1", "headline": "\xea\xb8\xb0\xec\x83\x81"}'
    )
    command = [sys.executable, "-m", "newsmodel", "claims", "--claims", "none", "a.newsmodel.json"]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"}, capture_output=True, text=True, check=True
    )
    assert "\\uae30\\uc0c1" in done.stdout


def test_document_whose_spans_do_not_fit_is_shown(run: Callable[..., Result]) -> None:
    """The claim's own words are shown, and that they do not stand there."""
    Path("a.newsmodel.json").write_bytes(to_json(document()).replace(b"It was dry.", b"It was so dry."))
    out = run("claims", "a.newsmodel.json").stdout
    assert "{9 mm of rain fell}" in out
    assert "(p1, where these words do not stand)" in " ".join(out.split())


def test_words_that_stand_elsewhere_are_shown(run: Callable[..., Result]) -> None:
    """A claim without spans, as in a fact check, is shown by its text; a missing source is named."""
    claim = Claim(id="C1", text="They opened the dam.", sources=(Attribution(source="S7"),))
    Path("a.newsmodel.json").write_bytes(to_json(attrs.evolve(document(), claims=(claim,))))
    out = run("claims", "a.newsmodel.json").stdout
    assert "C1 · S7 (no such source)\n    {They opened the dam.} (these words stand elsewhere)" in out


# --- tables


def test_csv_reads_back(run: Callable[..., Result]) -> None:
    """CSV has a head and CRLF, and the csv module reads the cells as they were."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    data = run("claims", "a.newsmodel.json", "--to", "csv").stdout_bytes
    assert data.count(b"\r\n") == 2
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))
    assert list(row) == [column.name for column in COLUMNS]
    told = {name: row[name] for name in ("file", "source_names", "source_named", "content", "start", "confidence")}
    assert told == {
        "file": "a.newsmodel.json",
        "source_names": "Weather Office",
        "source_named": "true",
        "content": "9 mm of rain fell",
        "start": "28",
        "confidence": "0.8",
    }
    assert row["sentences"] == "The office said 9 mm of rain fell."


def test_csv_alters_no_words(run: Callable[..., Result]) -> None:
    """Quotation marks, commas, line ends and what a spreadsheet takes for a formula come back as they were."""
    words = '=1+1, "he" said\nand left; so'
    claim = Claim(id="C1", voice="outlet", text=words)
    Path("a.newsmodel.json").write_bytes(to_json(attrs.evolve(document(), claims=(claim,))))
    data = run("claims", "a.newsmodel.json", "--to", "csv").stdout_bytes.decode()
    (row,) = csv.DictReader(io.StringIO(data, newline=""))
    assert row["content"] == words


def test_json_lines_read_back(run: Callable[..., Result]) -> None:
    """Each line is an object with all columns; lists stay lists, numbers numbers."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    (line,) = run("claims", "a.newsmodel.json", "--to", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert list(row) == [column.name for column in COLUMNS]
    assert (row["source_names"], row["quantity_values"], row["start"]) == (["Weather Office"], [9], 28)
    assert row["published"] is None


def test_both_tables_say_the_same(run: Callable[..., Result]) -> None:
    """A row of CSV is the object of JSON Lines with its lists joined."""
    folder = str(Path(__file__).parent / "valid")
    rows = [json.loads(line) for line in run("claims", folder, "--to", "jsonl", "-q").stdout_bytes.splitlines()]
    text = run("claims", folder, "--to", "csv", "-q").stdout_bytes.decode()
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["claim_id"] for row in rows] == [row["claim_id"] for row in found]
    assert [row["content"] for row in rows] == [row["content"] for row in found]
    assert ["; ".join(row["source_ids"]) for row in rows] == [row["source_ids"] for row in found]


def test_columns_are_listed(run: Callable[..., Result]) -> None:
    """`list columns` has a line for each column."""
    assert [line.split()[0] for line in run("list", "columns").stdout.splitlines()] == [each.name for each in COLUMNS]


# --- files


def test_one_bad_file_does_not_stop_the_rest(run: Callable[..., Result]) -> None:
    """The good ones are printed; the exit code is 1, and 2 only where none could be read."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    Path("b.newsmodel.json").write_text('{"newsmodel": "1.0", "id": "urn:x:1"}')
    Path("c.txt").write_bytes(b"\x00\x01\x02")
    result = run("claims", "c.txt", "b.newsmodel.json", "missing.txt", "a.newsmodel.json", "--to", "jsonl", "-q")
    assert result.exit_code == ISSUES
    assert json.loads(result.stdout)["claim_id"] == "C1"
    assert "c.txt: error story-failed: text:" in result.stderr
    assert "b.newsmodel.json:1:1: error missing-field: 'headline' is missing" in result.stderr
    assert "missing.txt: error story-failed: No such file" in result.stderr
    assert run("claims", "c.txt", "missing.txt").exit_code == UNUSABLE
    assert run("claims", "b.newsmodel.json", "a.newsmodel.json").exit_code == ISSUES


def test_directory_means_what_can_be_read_in_it(run: Callable[..., Result]) -> None:
    """Files of known suffixes at any depth are read, JSON Lines among them; others are counted."""
    Path("in/deep").mkdir(parents=True)
    Path("in/deep/a.newsmodel.json").write_bytes(to_json(document()))
    Path("in/b.newsmodel.jsonl").write_bytes(to_json(document()) + b"\n\n" + to_json(document()) + b"\n")
    Path("in/c.unknown").write_text("?")
    result = run("claims", "in")
    assert result.exit_code == FINE
    places = [line.partition(" · ")[0] for line in result.stdout.splitlines() if line.endswith("1 claim")]
    assert places == ["in/b.newsmodel.jsonl:1", "in/b.newsmodel.jsonl:3", "in/deep/a.newsmodel.json"]
    assert result.stdout.count(KEY) == 1
    assert "in: note files-left-out: 1 file left out" in result.stderr


def test_bad_line_of_json_lines_is_named(run: Callable[..., Result]) -> None:
    """A line that is no document is reported with its number, and the next ones are read."""
    Path("a.jsonl").write_bytes(b"[\n" + b'{"newsmodel": "1.0"}\n' + to_json(document()) + b"\n")
    result = run("claims", "a.jsonl", "--to", "jsonl")
    assert result.exit_code == ISSUES
    assert len(result.stdout.splitlines()) == 1
    assert "a.jsonl:1:2: error story-failed:" in result.stderr
    assert "a.jsonl:2:1: error missing-field" in result.stderr


def test_stdin(run: Callable[..., Result]) -> None:
    """`-` is stdin: one story of any format, or with `--from jsonl` a document a line."""
    result = run("claims", "-", "--to", "jsonl", input=to_json(document()))
    assert json.loads(result.stdout)["file"] == "-"
    result = run("claims", "-", "--from", "jsonl", "--to", "jsonl", input=(to_json(document()) + b"\n") * 2)
    assert len(result.stdout.splitlines()) == 2


def test_plain_text_is_read_with_hints(run: Callable[..., Result], asked: list[tuple[str, float]]) -> None:
    """A raw story is read as `convert` reads it, and looked through; what was guessed goes to stderr."""
    Path("story.txt").write_text(STORY)
    result = run("claims", "story.txt", "--published", "2026-03-28", "--to", "jsonl")
    row = json.loads(result.stdout)
    assert (row["published_day"], row["claim_id"], row["voice"]) == ("2026-03-28", "C9", "outlet")
    assert asked == [("attributed", DEFAULT_CONFIDENCE)]
    assert "note claim-found" in result.stderr
    assert run("claims", "story.txt", "--quiet").stderr == ""


def test_story_without_claims_says_so(run: Callable[..., Result]) -> None:
    """There is no silence about a story in which nothing was looked for."""
    Path("story.txt").write_text(STORY)
    assert "story.txt · no claims\n" in run("claims", "story.txt", "--claims", "none").stdout


def test_claims_of_a_document_are_shown_as_they_are(run: Callable[..., Result], asked: list[tuple[str, float]]) -> None:
    """The extractor runs only where there are none, or where `--claims` asks for it."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    assert "C1 · Weather Office" in run("claims", "a.newsmodel.json").stdout
    assert asked == []
    result = run("claims", "a.newsmodel.json", "--claims", "all", "--min-confidence", "0.5")
    assert "C9 · the outlet itself" in result.stdout
    assert asked == [("all", 0.5)]


@pytest.mark.parametrize(("status", "count"), [("unreviewed", 0), ("accepted", 1), ("rejected", 1)])
def test_min_confidence_leaves_out_what_nobody_has_looked_at(
    run: Callable[..., Result], status: str, count: int
) -> None:
    """Claims that a document has are shown from that confidence on; a person's word counts more."""
    Path("a.newsmodel.json").write_bytes(to_json(document(status=status)))
    rows = run("claims", "a.newsmodel.json", "--min-confidence", "0.9", "--to", "jsonl").stdout.splitlines()
    assert len(rows) == count
    assert len(run("claims", "a.newsmodel.json", "--min-confidence", "0.8", "--to", "csv").stdout.splitlines()) == 2


@pytest.mark.parametrize(("least", "count"), [("0.5", 1), ("default", 1), ("0.9", 0), ("precise", 0)])
def test_a_claim_that_nothing_measured_is_in_the_default_tier(
    run: Callable[..., Result], least: str, count: int
) -> None:
    """The command line and the extractor have one yardstick for claims whose confidence nobody knows."""
    story = document()
    unmeasured = attrs.evolve(story.claims[0], extraction=Extraction(method="plain"))
    Path("a.newsmodel.json").write_bytes(to_json(attrs.evolve(story, claims=(unmeasured,))))
    rows = run("claims", "a.newsmodel.json", "--min-confidence", least, "--to", "jsonl").stdout.splitlines()
    assert count == len(rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["story.txt", "--from", "txet"], "did you mean 'text'?"),
        (["story.txt", "--min-confidence", "2"], "'2' is not a number from 0 to 1"),
        (["story.txt", "--claims", "some"], "'attributed', 'all', 'none'"),
        (["story.txt", "--to", "xlsx"], "'text', 'csv', 'tsv', 'jsonl', 'parquet'"),
        (["missing.txt"], "No such file"),
        ([], "Missing argument"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_2(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong usage ends with 2 and one clear line, never a traceback."""
    (tmp_path / "story.txt").write_text(STORY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["newsmodel", "claims", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert UNUSABLE == ended.value.code
    assert told in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    """`newsmodel claims … | head -1` says nothing on stderr."""
    (tmp_path / "a.jsonl").write_bytes((to_json(document()) + b"\n") * 500)
    script = f"{sys.executable} -m newsmodel claims a.jsonl --to csv | head -1"
    done = subprocess.run(script, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S602
    assert done.stdout.startswith("file,article_id,")
    assert done.stderr == ""


# --- convert


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], [("attributed", DEFAULT_CONFIDENCE)]),
        (["--to", "jsonl"], [("attributed", DEFAULT_CONFIDENCE)]),
        (["--min-confidence", "0.9"], [("attributed", 0.9)]),
        (["--to", "text"], []),
        (["--claims", "none"], []),
        (["--claims", "all", "--to", "text"], [("all", DEFAULT_CONFIDENCE)]),
        (["--claims", "attributed"], [("attributed", DEFAULT_CONFIDENCE)]),
    ],
)
def test_convert_looks_for_claims_where_they_can_be_carried(
    run: Callable[..., Result], asked: list[tuple[str, float]], arguments: list[str], expected: list[tuple[str, float]]
) -> None:
    """Our own JSON and JSON Lines get claims unasked; another format gets, and reports as lost, what is asked for."""
    Path("story.txt").write_text(STORY)
    result = run("convert", "story.txt", *arguments)
    assert result.exit_code == FINE
    assert asked == expected
    assert ("claim-found" in result.stderr) == bool(expected)
    assert ("not-carried: /claims" in result.stderr) == ("all" in arguments)
    if "text" not in arguments:
        assert len(from_json(result.stdout).claims) == len(expected)


@pytest.mark.parametrize(("arguments", "found"), [([], ["C1"]), (["--claims", "attributed"], ["C9"])])
def test_convert_leaves_claims_that_are_there(
    run: Callable[..., Result], asked: list[tuple[str, float]], arguments: list[str], found: list[str]
) -> None:
    """A document that has claims keeps them, unless `--claims` is given: then the extractor decides."""
    Path("a.newsmodel.json").write_bytes(to_json(document()))
    result = run("convert", "a.newsmodel.json", *arguments)
    assert [claim.id for claim in from_json(result.stdout).claims] == found
    assert len(asked) == len(arguments) // 2


def test_convert_strict_counts_what_the_extractor_says(
    run: Callable[..., Result], asked: list[tuple[str, float]]
) -> None:
    """Its issues are issues like any others."""
    Path("a.newsmodel.json").write_text('{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}')
    assert run("convert", "a.newsmodel.json", "--strict").exit_code == ISSUES
    assert run("convert", "a.newsmodel.json", "--strict", "--claims", "none").exit_code == FINE
    assert len(asked) == 1


def table_of(run: Callable[..., Result], *options: str) -> bytes:
    """Write the claims of a story into a table."""
    Path("rain.txt").write_text("Rain\n\n=SUM(A1) is wrong, the office said on Friday.\n")
    assert run("claims", "-q", "rain.txt", "--min-confidence", "0", *options).exit_code == FINE
    return Path(options[-1]).read_bytes()


def test_columns_are_chosen(run: Callable[..., Result]) -> None:
    """A table has the columns that are asked for, in that order, with tabs between them in TSV."""
    assert table_of(run, "--columns", "cue_lemma, file", "-o", "claims.tsv") == b"cue_lemma\tfile\r\nsay\train.txt\r\n"
    assert table_of(run, "--columns", "file", "-o", "claims.jsonl") == b'{"file": "rain.txt"}\n'


def test_spreadsheets_get_a_mark_and_no_formulas(run: Callable[..., Result]) -> None:
    """With the options for spreadsheets, a table begins with a byte-order mark, and formulas are text."""
    data = table_of(run, "--columns", "content", "--bom", "--csv-safe", "-o", "claims.csv")
    assert data == b"\xef\xbb\xbfcontent\r\n'=SUM(A1) is wrong\r\n"


def test_claims_in_parquet(run: Callable[..., Result]) -> None:
    """The table is written as Parquet, with the types of its columns."""
    parquet: Any = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    table_of(run, "--columns", "file,confidence", "-o", "claims.parquet")
    table = parquet.read_table("claims.parquet")
    assert [str(field.type) for field in table.schema] == ["string", "double"]
    assert table["file"].to_pylist() == ["rain.txt"]


def test_unknown_columns_are_refused(run: Callable[..., Result]) -> None:
    """A column that there is not is told as that, before any work."""
    assert "there is no column 'mood'" in run("claims", "rain.txt", "--to", "csv", "--columns", "mood").stderr


@pytest.mark.parametrize("command", ["claims", "sources"])
@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"status": "withheld"}, "status: 'withheld'"),
        ({"embargo": Embargo()}, "embargo: without an end"),
        (
            {"rights": Rights(usage_terms="No sales.", data_mining=MINING)},
            f"rights/usage_terms: 'No sales.', rights/data_mining: '{MINING}'",
        ),
        ({}, None),
    ],
)
def test_what_restricts_a_story_is_told_once(
    command: str, fields: dict[str, Any], message: str | None, tmp_path: Path
) -> None:
    """Whoever is shown the claims or the sources of a story reads on stderr that it must not be used as it likes."""
    path = tmp_path / "a.newsmodel.json"
    path.write_bytes(to_json(attrs.evolve(document(), **fields)))
    result = run_cli(command, str(path))
    told = [line for line in result.stderr.splitlines() if "story-restricted" in line]
    assert [line.partition("story-restricted: ")[2] for line in told] == ([] if message is None else [message])
    assert result.exit_code == FINE
