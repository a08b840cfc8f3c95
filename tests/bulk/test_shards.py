"""Runs into parts: what is in them, and how a run that was killed is taken up."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.bulk.packed import TEXT
from tests.running import run_cli

from newsmodel.bulk import (
    Converter,
    NothingToRead,
    OtherRun,
    Run,
    Story,
    StoryFailed,
    convert,
    read,
    read_jsonl,
)
from newsmodel.cli.reporting import FINE, UNUSABLE


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """Seven stories, of which the fourth cannot be read."""
    folder = tmp_path / "wire"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.txt").write_bytes(
            TEXT.replace(b"Friday", f"day {number}".encode()) if number != 3 else b""
        )
    return folder


def contents(folder: Path) -> dict[str, str]:
    """Digest the files of a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def rows(path: Path) -> list[dict[str, object]]:
    """Read the lines of a file."""
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_parts_and_their_reports(wire: Path, tmp_path: Path) -> None:
    """A run leaves parts, a report with a row a story, its progress, and a sign that all is done."""
    out = tmp_path / "out"
    told: list[Story] = []
    summary = convert(wire, out, run=Run(part_size=3), tell=told.append)
    assert sorted(path.name for path in out.iterdir()) == [
        "_SUCCESS",
        "_part-00000.report.jsonl",
        "_part-00001.report.jsonl",
        "_part-00002.report.jsonl",
        "_progress.jsonl",
        "part-00000.newsmodel.jsonl.gz",
        "part-00001.newsmodel.jsonl.gz",
        "part-00002.newsmodel.jsonl.gz",
    ]
    assert [len(list(read_jsonl(part))) for part in sorted(out.glob("part-*"))] == [3, 2, 1]
    assert (summary.stories, summary.failed, summary.repeated) == (7, 1, 0)
    assert (dict(summary.formats), dict(summary.failures)) == ({"text": 6}, {"story-failed": 1})
    assert [Path(story.file).name for story in told] == [f"{number}.txt" for number in range(7)]
    failed, good = rows(out / "_part-00001.report.jsonl")[:2]
    assert (failed["key"], failed["error"]) == (str(wire / "3.txt"), "story-failed")
    assert (good["key"], good["format"], good["language"]) == (str(wire / "4.txt"), "text", "en")


def test_parts_are_read_as_one(wire: Path, tmp_path: Path) -> None:
    """A folder of parts is read as its documents, and nothing of its reports."""
    convert(wire, tmp_path / "out", run=Run(part_size=3))
    assert [article.headline for article in read(tmp_path / "out")] == ["Rain ends drought"] * 6


def test_same_words_are_counted(tmp_path: Path) -> None:
    """A story with the words of an earlier one is counted, whatever its headline is."""
    for name, headline in (("a", b"Rain"), ("b", b"Wet day in the south"), ("c", b"Sun")):
        body = b"It rained in Seoul on Friday, the office said.\n" if name != "c" else b"The sun shone.\n"
        (tmp_path / f"{name}.txt").write_bytes(headline + b"\n\n" + body)
    assert convert([tmp_path / f"{name}.txt" for name in "abc"], tmp_path / "out").repeated == 1


@pytest.mark.parametrize("stop", range(1, 8))
@pytest.mark.parametrize("target", ["jsonl", "parquet"])
def test_run_that_stopped_is_taken_up(wire: Path, tmp_path: Path, stop: int, target: str) -> None:
    """Wherever a run stops, what is taken up gives the bytes and the counts of one that did not."""
    if target == "parquet":
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    converter, whole, stopped = Converter(target_format=target), tmp_path / "whole", tmp_path / "stopped"
    expected = convert(wire, whole, converter=converter, run=Run(part_size=2))

    def stops(story: Story) -> None:
        if story.file.endswith(f"{stop - 1}.txt"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert(wire, stopped, converter=converter, run=Run(part_size=2), tell=stops)
    assert not (stopped / "_SUCCESS").exists()
    assert expected == convert(wire, stopped, converter=converter, run=Run(part_size=2, resume=True))
    assert contents(whole) == contents(stopped)


def test_finished_run_is_taken_up_without_work(wire: Path, tmp_path: Path) -> None:
    """To take up a run that has ended changes nothing, and counts the same."""
    first = convert(wire, tmp_path / "out", run=Run(part_size=3))
    before = contents(tmp_path / "out")
    told: list[Story] = []
    assert first == convert(wire, tmp_path / "out", run=Run(part_size=3, resume=True), tell=told.append)
    assert (told, before) == ([], contents(tmp_path / "out"))


def test_other_runs_are_refused(wire: Path, tmp_path: Path) -> None:
    """A folder with another run, or one that is not to be taken up, stays as it is."""
    out = tmp_path / "out"
    convert(wire, out, run=Run(part_size=3))
    before = contents(out)
    with pytest.raises(OtherRun, match="there is a run already"):
        convert(wire, out, run=Run(part_size=3))
    with pytest.raises(OtherRun, match="other settings or inputs"):
        convert(wire, out, converter=Converter(claims="none"), run=Run(part_size=3, resume=True))
    with pytest.raises(OtherRun, match="other inputs, or they have changed since"):
        convert(wire / "1.txt", out, run=Run(part_size=3, resume=True))
    assert before == contents(out)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda lines: lines[:1], "the input is not that of part 0 any more"),
        (lambda lines: [*lines, lines[0]], "the input has more stories than the run that ended"),
    ],
)
def test_stdin_that_changed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[list[bytes]], list[bytes]], told: str
) -> None:
    """A stream, which has no size and no time, does not give a mixture of two runs where it lost or gained stories."""
    monkeypatch.chdir(tmp_path)
    stories = [b'{"newsmodel":"1.0","id":"urn:x:%d","headline":"Rain"}\n' % number for number in range(3)]
    asked = ("convert", "-", "--from", "jsonl", "--to", "jsonl", "-o", "out/")
    assert run_cli(*asked, input=b"".join(stories)).exit_code == FINE
    assert run_cli(*asked, "--resume", input=b"".join(stories)).exit_code == FINE
    result = run_cli(*asked, "--resume", input=b"".join(change(stories)))
    assert (result.exit_code, told in result.stderr) == (UNUSABLE, True)


def _shorter(path: Path) -> None:
    """Replace a file by a shorter one of the same time."""
    times = path.stat()
    path.write_bytes(path.read_bytes()[:-9])
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _rewritten(path: Path) -> None:
    """Replace a file by another one of the same size, a microsecond later."""
    times = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns + 1000))


@pytest.mark.parametrize("change", [_shorter, _rewritten, Path.unlink])
@pytest.mark.parametrize("number", [0, 6])
def test_input_that_changed_is_refused(wire: Path, tmp_path: Path, change: Callable[[Path], None], number: int) -> None:
    """A file that is another one since does not give its old story, whether its part was done or not."""

    def stops(story: Story) -> None:
        if story.file.endswith("4.txt"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert(wire, tmp_path / "out", run=Run(part_size=2), tell=stops)
    before = contents(tmp_path / "out")
    change(wire / f"{number}.txt")
    with pytest.raises(OtherRun, match="the run there has other inputs, or they have changed since: name another"):
        convert(wire, tmp_path / "out", run=Run(part_size=2, resume=True))
    assert before == contents(tmp_path / "out")


def test_inputs_that_were_read_have_not_changed(wire: Path, tmp_path: Path) -> None:
    """Another time of reading, and a file that is not there in either run, are no change."""
    inputs = [wire, tmp_path / "gone.txt"]
    expected = convert(inputs, tmp_path / "out")
    for path in wire.iterdir():
        os.utime(path, ns=(0, path.stat().st_mtime_ns))
    assert convert(inputs, tmp_path / "out", run=Run(resume=True)) == expected


def test_report_that_is_damaged_is_refused(wire: Path, tmp_path: Path) -> None:
    """A part whose report has lost a row is not counted as if it were whole."""
    convert(wire, tmp_path / "out")
    report = tmp_path / "out" / "_part-00000.report.jsonl"
    report.write_bytes(b"".join(report.read_bytes().splitlines(keepends=True)[1:]))
    with pytest.raises(OtherRun, match=r"_part-00000.report.jsonl is damaged"):
        convert(wire, tmp_path / "out", run=Run(resume=True))


def test_folder_without_stories_is_refused(tmp_path: Path) -> None:
    """A folder in which nothing is read is a mistake of who names it."""
    with pytest.raises(NothingToRead, match="no file in this folder has a suffix that is read here"):
        convert(tmp_path, tmp_path / "out")


def test_parts_without_settings_are_refused(wire: Path, tmp_path: Path) -> None:
    """A folder with parts of which nobody knows how they were made is not written to."""
    (tmp_path / "part-00000.newsmodel.jsonl.gz").write_bytes(gzip.compress(b""))
    with pytest.raises(OtherRun, match="did not leave its settings"):
        convert(wire, tmp_path)


def test_errors_are_raised_skipped_or_told(wire: Path) -> None:
    """Who reads many stories says what is done about one that cannot be read."""
    told: list[Story] = []
    assert len(list(read(wire, errors="skip"))) == 6
    assert len(list(read(wire, errors=told.append))) == 6
    assert [Path(story.file).name for story in told] == ["3.txt"]
    with pytest.raises(StoryFailed, match=r"3\.txt: "):
        list(read(wire))


def run_in_parts(out: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a run over the stories beside its output."""
    command = [sys.executable, "-m", "newsmodel", "convert", "-q", "--to", "jsonl", "--part-size", "25"]
    return subprocess.Popen(
        [*command, *options, "wire", "-o", f"{out.name}/"], cwd=out.parent, stderr=subprocess.DEVNULL
    )


def killed_and_taken_up(tmp_path: Path, kills: int, jobs: int, seed: int) -> None:
    """Kill a run at random moments until it gets through, and compare it with one that nobody killed."""
    wire = tmp_path / "wire"
    wire.mkdir()
    for number in range(200):
        (wire / f"{number:03}.txt").write_bytes(TEXT.replace(b"Friday", f"day {number}".encode()))
    (wire / "050.txt").write_bytes(b"")
    begun = time.monotonic()
    assert run_in_parts(tmp_path / "whole").wait() == 1
    usual = time.monotonic() - begun
    drawn = random.Random(seed)  # noqa: S311 - moments of a test
    for _ in range(kills):
        run = run_in_parts(tmp_path / "killed", "--resume", "--jobs", str(jobs))
        time.sleep(drawn.uniform(0.1, usual))
        run.send_signal(signal.SIGKILL)
        run.wait()
    assert run_in_parts(tmp_path / "killed", "--resume", "--jobs", str(jobs)).wait() == 1
    assert contents(tmp_path / "whole") == contents(tmp_path / "killed")


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_killed_run_loses_nothing(tmp_path: Path) -> None:
    """A run that was killed twice gives the bytes of one that was not."""
    killed_and_taken_up(tmp_path, kills=2, jobs=1, seed=1)


@pytest.mark.soak
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_run_that_is_killed_twenty_times_loses_nothing(tmp_path: Path) -> None:
    """Twenty kills at random moments of two processes lose nothing and double nothing."""
    pytest.importorskip("pebble", reason="the extra `jobs` is not installed")
    killed_and_taken_up(tmp_path, kills=20, jobs=2, seed=2)


def _listen() -> None:
    """Let Ctrl-C through, which who starts the tests in the background has told all their processes to ignore."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_signals_end_a_run_cleanly(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    """A run that is asked to end leaves no half file, and no output that is not whole."""
    command = [sys.executable, "-m", "newsmodel", "convert", "-", "--from", "jsonl", "-o", "all.jsonl"]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_listen,  # noqa: PLW1509 - there are no threads
    )
    assert run.stdin is not None
    assert run.stderr is not None
    with run.stdin, run.stderr:
        run.stdin.write(b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}\n{}\n')
        run.stdin.flush()
        assert run.stderr.readline().startswith(b"-:2: error story-failed")  # it is at work
        run.send_signal(sent)
        assert run.wait(timeout=60) == code
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_run_into_parts_that_is_stopped_says_how_it_goes_on(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    """Who stops a run of hours hears in one line that nothing finished is lost, and how it is taken up."""
    command = [sys.executable, "-m", "newsmodel", "convert", "-", "--from", "jsonl", "--to", "jsonl", "-o", "out/"]
    run = subprocess.Popen(
        [*command, "--part-size", "1"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_listen,  # noqa: PLW1509 - there are no threads
    )
    assert run.stdin is not None
    assert run.stderr is not None
    with run.stdin, run.stderr:
        run.stdin.write(b'{}\n{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}\n' * 4)
        run.stdin.flush()
        assert run.stderr.readline().startswith(b"-:1: error story-failed")  # the first part is there
        run.send_signal(sent)
        assert run.wait(timeout=60) == code
        *_, last = run.stderr.read().decode().split("\n\n")[0].splitlines()  # click ends the line of ^C
    assert last == ("newsmodel: stopped; out/ has what is finished: the same command with --resume goes on from there")
