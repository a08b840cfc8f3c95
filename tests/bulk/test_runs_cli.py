"""Runs over many stories on the command line: rows, errors, progress, and what is refused."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.bulk.packed import TEXT, zipped
from tests.running import run_cli

from newsmodel.bulk import Story
from newsmodel.cli.progress import Progress
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE

if TYPE_CHECKING:
    from click.testing import Result


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return run_cli


def test_rows_are_converted(run: Callable[..., Result]) -> None:
    """A field of each row is the story, and another one tells the rows apart in the report."""
    Path("rows.jsonl").write_text('{"id": "a", "text": "Rain\\n\\nIt rained."}\n{"id": "b"}\n')
    options = ("--content-field", "text", "--key-field", "id", "--to", "jsonl", "-o", "out/", "--errors", "bad.jsonl")
    assert run("convert", "rows.jsonl", *options).exit_code == ISSUES
    rows = [json.loads(line) for line in Path("bad.jsonl").read_text().splitlines()]
    assert rows == [
        {
            "key": "rows.jsonl:2",
            "error": "story-failed",
            "message": "the row has no text in 'text'",
            "rules": {"story-failed": 1},
        }
    ]


def test_other_fields_need_that_of_the_story(run: Callable[..., Result]) -> None:
    """A key or a headline without a story is no row."""
    result = run("convert", "rows.jsonl", "--key-field", "id")
    assert result.exit_code == UNUSABLE
    assert "--key-field needs --content-field" in result.stderr


def test_dates_in_words_are_options(run: Callable[..., Result]) -> None:
    """A date is read with the help of the zone and the language, wherever they stand."""
    Path("rain.txt").write_bytes(TEXT)
    result = run(
        "convert", "rain.txt", "--published", "12 March 2026, 21:40", "--timezone", "Europe/Berlin", "--to", "jsonl"
    )
    assert json.loads(result.stdout)["published"] == "2026-03-12T21:40:00+01:00"
    result = run("convert", "rain.txt", "--published", "2026-03-12 21:40")
    assert result.exit_code == UNUSABLE
    assert "'2026-03-12 21:40': the zone of the time is not given: give `timezone` too" in result.stderr


def test_errors_of_single_files(run: Callable[..., Result]) -> None:
    """Those that failed are rows of the file of errors, those that did not are not."""
    Path("good.txt").write_bytes(TEXT)
    Path("bad.txt").write_bytes(b"")
    assert run("convert", "good.txt", "bad.txt", "-o", "out/", "--errors", "bad.jsonl").exit_code == ISSUES
    (row,) = map(json.loads, Path("bad.jsonl").read_text().splitlines())
    assert (row["key"], row["error"]) == ("bad.txt", "story-failed")


def test_files_of_an_archive_get_files(run: Callable[..., Result]) -> None:
    """A file of an archive is written below a folder of the archive's name, and nowhere else, whatever it is called."""
    Path("all.zip").write_bytes(
        zipped({"a/rain.txt": TEXT, "../../up.txt": TEXT, "/root.txt": TEXT, "c:\\x.txt": TEXT})
    )
    assert run("convert", "all.zip", "-o", "out/").exit_code == FINE
    files = sorted(str(path.relative_to("out")) for path in Path("out").rglob("*.json"))
    assert files == [
        "all/a/rain.newsmodel.json",
        "all/c_/x.newsmodel.json",
        "all/root.newsmodel.json",
        "all/up.newsmodel.json",
    ]


def test_parquet_needs_an_output(run: Callable[..., Result]) -> None:
    """A table is not written to a terminal."""
    Path("rain.txt").write_bytes(TEXT)
    assert "parquet needs --output" in run("convert", "rain.txt", "--to", "parquet").stderr


def test_resume_needs_parts(run: Callable[..., Result]) -> None:
    """What is not written into parts cannot be taken up."""
    assert "--resume takes up a run into parts" in run("convert", "rain.txt", "--resume").stderr


@pytest.mark.parametrize(
    "output",
    [("--to", "parquet", "-o", "py"), ("-o", "all.jsonl"), ("--to", "jsonl"), ("--to", "text", "-o", "texts/"), ()],
)
def test_part_size_needs_parts(run: Callable[..., Result], output: tuple[str, ...]) -> None:
    """A size of parts is not ignored where there are none; a directory that is not there yet needs its slash."""
    Path("rain.txt").write_bytes(TEXT)
    result = run("convert", "rain.txt", *output, "--part-size", "4")
    assert result.exit_code == UNUSABLE
    assert result.stderr.endswith(
        "Error: --part-size is that of parts: --to jsonl or parquet, and --output DIRECTORY/\n"
    )
    assert [path.name for path in Path().iterdir()] == ["rain.txt"]


def test_part_size_of_a_file_of_options(run: Callable[..., Result]) -> None:
    """A file of options holds for runs of all kinds, and says no size of parts to one that has none."""
    Path("rain.txt").write_bytes(TEXT)
    Path("newsmodel.toml").write_text("[convert]\npart-size = 4\n")
    assert run("convert", "rain.txt", "-o", "all.jsonl").exit_code == FINE


def test_other_run_is_refused(run: Callable[..., Result]) -> None:
    """A folder with a run that is not to be taken up is told as that."""
    Path("rain.txt").write_bytes(TEXT)
    assert run("convert", "rain.txt", "--to", "jsonl", "-o", "out/").exit_code == FINE
    result = run("convert", "rain.txt", "--to", "jsonl", "-o", "out/")
    assert (result.exit_code, "there is a run already" in result.stderr) == (UNUSABLE, True)


@pytest.mark.skipif(importlib.util.find_spec("pebble") is None, reason="the extra `jobs` is not installed")
def test_jobs_do_not_change_the_output(run: Callable[..., Result]) -> None:
    """Two processes write the bytes that one writes, and say the same."""
    Path("wire").mkdir()
    for number in range(12):
        Path("wire", f"{number}.txt").write_bytes(
            TEXT.replace(b"Friday", f"day {number}".encode()) if number != 5 else b""
        )
    one = run("convert", "wire", "-o", "one.jsonl")
    two = run("convert", "wire", "-o", "two.jsonl", "--jobs", "2")
    assert Path("one.jsonl").read_bytes() == Path("two.jsonl").read_bytes()
    assert (one.exit_code, one.stderr) == (two.exit_code, two.stderr)


def told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, terminal: bool, quiet: bool = False
) -> str:
    """Let 25 stories pass, one every six seconds, of which the last one failed."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    seconds = iter(range(0, 10_000, 3))
    watched = Progress(4, quiet=quiet, clock=lambda: float(next(seconds)))
    watched.begun = 3
    stories = [Story(file="a.txt", failed=number == 24) for number in range(25)]
    assert list(watched.watch(iter(stories))) == stories
    return capsys.readouterr().err


def test_progress_in_a_log(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In a log a line says what is done, from the twentieth story on."""
    lines = told(monkeypatch, capsys, terminal=False).splitlines()
    assert lines[0].startswith("20 done, 0 failed, 0.3 a second, 3 of 4 files, about ")


def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """On a terminal it is one line, which goes before a story is told, and in the end."""
    shown = told(monkeypatch, capsys, terminal=True)
    assert shown.startswith("\r20 done")
    assert shown.endswith("\r\x1b[K")


def test_quiet_progress(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Who wants it quiet is told nothing."""
    assert told(monkeypatch, capsys, terminal=False, quiet=True) == ""


def test_what_is_kept_for_the_way_back_is_left_out(run: Callable[..., Result]) -> None:
    """Without `extra` and `provenance` the typed fields stay, restrictions too."""
    item = {"uri": "urn:x:1", "type": "text", "pubStatus": "canceled", "headlines": [{"value": "Rain"}], "odd": 1}
    Path("a.ninjs.json").write_text(json.dumps(item))
    assert (
        run("convert", "a.ninjs.json", "-o", "a.jsonl", "--without", "extra", "--without", "provenance").exit_code
        == FINE
    )
    document = json.loads(Path("a.jsonl").read_text())
    assert document == {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "status": "canceled"}


@pytest.mark.parametrize(
    ("failed", "options", "told"),
    [
        ("1", (), "1 story failed in parts that were done earlier: see out/_part-*.report.jsonl"),
        ("134", (), "3 stories failed in parts that were done earlier: see out/_part-*.report.jsonl"),
        ("134", ("--errors", "bad.jsonl"), "3 stories failed in parts that were done earlier: see bad.jsonl"),
    ],
)
def test_what_failed_earlier_is_told(
    run: Callable[..., Result], failed: str, options: tuple[str, ...], told: str
) -> None:
    """A run that is taken up, and in which nothing fails any more, says why it ends with 1, however quiet it is."""
    Path("wire").mkdir()
    for number in range(6):
        Path("wire", f"{number}.txt").write_bytes(b"" if str(number) in failed else TEXT)
    asked = ("convert", "wire", "--to", "jsonl", "-o", "out/", "--part-size", "2")
    assert run(*asked).exit_code == ISSUES
    result = run(*asked, *options, "--resume")
    line = f"out/: error story-failed: {told}\n"
    assert (result.exit_code, result.stderr) == (
        ISSUES,
        f"{line}{6 - len(failed)} of 6 converted, 1 error\n",
    )
    quiet = run(*asked, *options, "--resume", "-q")
    assert (quiet.exit_code, quiet.stderr) == (ISSUES, line)
    (issue,) = json.loads(run(*asked, *options, "--resume", "--report", "json").stderr)
    assert issue["message"] == told


def _rows(name: str) -> list[Any]:
    """The documents of a file."""
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines()]


#: Rows as a CMS exports them: ids that are no URIs, and times under names of its own.
_OF_CMS = (
    {
        "nid": 7,
        "title": "Rain ends drought",
        "body": "It rained.",
        "created_at": "2026-03-01 09:30",
        "changed": "2 May 2026",
    },
    {
        "nid": 8,
        "title": "Snow falls",
        "body": "It snowed.",
        "url": "https://e.org/8",
        "modified": "2026-03-04T10:00:00Z",
    },
    {"nid": "urn:cms:9", "title": "Hail", "body": "It hailed.", "changed": "soon"},
)


def test_times_and_ids_of_rows_become_those_of_documents(run: Callable[..., Result]) -> None:
    """A row's address names the document, else its id that is a URI; another id is kept, and no time is told."""
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, _OF_CMS)), encoding="utf-8")
    fields = ("--content-field", "body", "--headline-field", "title", "--key-field", "nid")
    times = ("--published-field", "created_at", "--modified-field", "changed", "--timezone", "+01:00")
    result = run("convert", "rows.jsonl", *fields, *times, "--claims", "none", "-o", "out.jsonl")
    first, second, third = _rows("out.jsonl")
    assert (first["published"], first["modified"]) == ("2026-03-01T09:30:00+01:00", "2026-05-02")
    assert first["id"].startswith("ni:///")
    assert (first["alternate_ids"], second["alternate_ids"]) == ([{"value": "7"}], [{"value": "8"}])
    assert (second["id"], third["id"]) == ("https://e.org/8", "urn:cms:9")
    assert "alternate_ids" not in third
    assert "hint-not-read: changed: 'soon' is no date" in result.stderr
    run("convert", "rows.jsonl", *fields, "--claims", "none", "-o", "plain.jsonl")
    assert [row.get("modified") for row in _rows("plain.jsonl")] == [None, "2026-03-04T10:00:00Z", None]


def test_an_address_names_one_story_and_is_told_where_it_names_two(run: Callable[..., Result]) -> None:
    """`--url` is the id of a text that is converted alone; of two, the second is told; rows and entries have it not."""
    for name in ("a", "b"):
        Path(f"{name}.txt").write_text(f"Rain {name}\n\nIt rained.\n", encoding="utf-8")
    address = ("--url", "https://example.org/rain", "--claims", "none")
    assert json.loads(run("convert", "a.txt", *address).stdout)["id"] == "https://example.org/rain"
    result = run("convert", "a.txt", "b.txt", *address, "-o", "both.jsonl")
    told = "b.txt: warning id-repeated: /id: an earlier document has this id, too: 'https://example.org/rain'"
    assert told in result.stderr
    Path("rows.jsonl").write_text(
        '{"text": "Rain\\n\\nIt rained."}\n{"text": "Snow\\n\\nIt snowed."}', encoding="utf-8"
    )
    run("convert", "rows.jsonl", "--content-field", "text", *address, "-o", "rows-out.jsonl")
    assert all(row["id"].startswith("ni:///") for row in _rows("rows-out.jsonl"))
