"""The dump that refactoring stands on: the same lines in every process, and what differs is named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "benchmarks" / "dump.py"
#: Of the repository's examples, so few that two runs take some seconds.
SAMPLE = "16"

#: Two processes that have as little in common as they can; one counts as having ASCII alone.
FIRST = {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8"}
SECOND = {
    "PYTHONHASHSEED": "20260801",
    "TZ": "America/St_Johns",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
}


def run(*arguments: str | Path, settings: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, *arguments],
        env={**os.environ, **(settings or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def outputs_below(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix().removesuffix(".txt"): path.read_text("utf-8") for path in files}


def test_the_dump_is_the_same_under_other_seeds_zones_locales_and_jobs(tmp_path: Path) -> None:
    """No output of the library depends on the order of a set, on the zone or on the locale of the process."""
    runs = []
    for number, (settings, jobs) in enumerate(((FIRST, "1"), (SECOND, "2"))):
        chosen = ("--data", tmp_path / "none", "--sample", SAMPLE, "--jobs", jobs)
        whole, file = tmp_path / f"whole-{number}", tmp_path / f"dump-{number}.txt"
        done = run("--output", file, "--whole", whole, *chosen, settings=settings)
        assert 0 == done.returncode, done.stderr
        assert "none is missing: only the examples of the repository are read" in done.stderr
        assert " 0 with faults" in done.stderr
        runs.append((file.read_text("utf-8").splitlines(), outputs_below(whole)))
    (lines, outputs), second = runs
    assert len(lines) > 10
    assert sorted(line.partition("\t")[0] for line in lines) == sorted(outputs)
    assert (lines, outputs) == second


def test_two_dumps_are_compared_by_stage(tmp_path: Path) -> None:
    """A difference is named with its stage and whether in bytes or issues, and the exit code says that there is one."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(
        "repo/a\tdetect=text\tparse=01/-\ttext=05/06\n"
        "repo/b\tdetect=text\tparse=UnreadableInput:02/-\n"
        "repo/c\tdetect=text\tparse=03/-\n",
        encoding="utf-8",
    )
    new.write_text(
        "repo/a\tdetect=html\tparse=01/04\ttext=07/08\n"
        "repo/b\tdetect=text\tparse=!TypeError:02/-\tnitf=01/-\n"
        "repo/d\tdetect=text\tparse=03/-\n",
        encoding="utf-8",
    )
    done = run("compare", old, new)
    assert 1 == done.returncode, done.stderr
    assert [
        "repo/a: detect (text -> html), parse (issues), text (bytes and issues)",
        "repo/b: parse (UnreadableInput -> !TypeError), nitf (added)",
        "repo/c: only in the old dump",
        "repo/d: only in the new dump",
        "4 of 4 inputs differ; parse 2; detect 1; text 1; nitf 1; only in the old dump 1; only in the new dump 1",
    ] == done.stdout.splitlines()
    assert 0 == run("compare", old, old).returncode
