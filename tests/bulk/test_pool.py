"""The local pool: order, and what becomes of a story whose process does not come back."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from concurrent.futures import TimeoutError as TookTooLong
from pathlib import Path

import pytest
from tests.bulk.work import signed, told

from newsmodel.bulk import NoProcesses, RawStory, Story, fork_context, in_order
from newsmodel.bulk.pool import _chunks, failure
from newsmodel.errors import MissingExtra

pytestmark = pytest.mark.skipif(importlib.util.find_spec("pebble") is None, reason="the extra `jobs` is not installed")


def raw(*words: str) -> list[RawStory]:
    """Make stories of these words, numbered from 0."""
    return [RawStory(file=str(number), data=word.encode()) for number, word in enumerate(words)]


def test_outcomes_come_in_the_order_of_the_stories() -> None:
    """Two processes give what one gives, a story that failed before among it."""
    stories: list[RawStory | Story] = [*raw(*map(str, range(40)))]
    stories.insert(5, Story(file="x", failed=True))
    alone = list(in_order(told, iter(stories)))
    assert [story.file for story in alone][:7] == ["0", "1", "2", "3", "4", "x", "5"]
    assert alone == list(in_order(told, iter(stories), jobs=2))


def test_what_takes_a_process_along_is_a_story_that_failed() -> None:
    """Stories that raise, end their process, kill it, hang or cannot be sent back cost no other one."""
    words = ["a", "exit", "b", "kill", "hang", "c", "raise", "recurse", "no pickle", "d"]
    stories = list(in_order(told, iter(raw(*words)), jobs=2, limit=8))
    assert [story.file for story in stories] == [str(number) for number in range(10)]
    assert {story.file: story.issues[0].rule for story in stories if story.failed} == {
        "1": "worker-died",
        "3": "worker-died",
        "4": "took-too-long",
        "6": "internal-error",
        "7": "internal-error",
        "8": "internal-error",
    }
    assert [story.data for story in stories if not story.failed] == [b"a\n", b"b\n", b"c\n", b"d\n"]


def test_what_a_process_did_not_bring_back_has_its_line() -> None:
    """It is told like what fails in this process: with the line of the file, and a mistake of ours as what it is."""
    row = RawStory(file="rows.jsonl", line=3, data=b"a")
    late, broken, lost = (failure(row, error, limit=5) for error in (TookTooLong(), KeyError("b"), BrokenExecutor()))
    assert [(story.issues[0].rule, story.issues[0].line) for story in (late, broken, lost)] == [
        ("took-too-long", 3),
        ("internal-error", 3),
        ("worker-died", 3),
    ]
    assert (late.unreadable, broken.unreadable) == (True, False)
    assert broken.traceback == "KeyError: 'b'\n"


def test_chunks_begin_small() -> None:
    """Few stories are shared out too; chunks grow to fifty stories."""
    sizes = [len(chunk) for chunk in _chunks(iter(raw(*["x"] * 400)), jobs=1)]
    assert sizes[:6] == [1, 1, 2, 2, 3, 3]
    assert sum(sizes) == 400
    big = [RawStory(file="a", data=bytes(2**22)) for _ in range(4)]
    assert [len(chunk) for chunk in _chunks([*raw(*["x"] * 30), *big], jobs=1)][-2:] == [2, 2]


def test_stories_are_taken_as_they_are_worked_on() -> None:
    """Of a long input no more is read than is under way."""
    taken = []

    def endless() -> object:
        for each in raw(*["x"] * 1000):
            taken.append(each)
            yield each

    stories = in_order(told, endless(), jobs=2)  # type: ignore[arg-type]
    assert next(stories).data == b"x\n"
    stories.close()
    assert len(taken) <= 10


def test_without_pebble_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than one process, and a limit of time, need the extra."""
    monkeypatch.setitem(__import__("sys").modules, "pebble", None)
    with pytest.raises(MissingExtra, match=r"newsmodel\[jobs\]"):
        next(in_order(told, raw("a"), jobs=2))


@pytest.mark.parametrize("forks", [True, False])
def test_processes_that_die_without_work_cost_no_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, forks: bool
) -> None:
    """While the input keeps them waiting all are killed, as by a system that is short of memory."""
    if not forks:
        monkeypatch.setattr(fork_context, "forks_are_usual", lambda: False)
    elif not fork_context.forks_are_usual():
        pytest.skip("processes are spawned on this platform")

    def slow() -> Iterator[RawStory]:
        for number in range(8):
            if number == 5:
                time.sleep(1)  # all that was sent is done
                for worker in tmp_path.iterdir():
                    os.kill(int(worker.name), signal.SIGKILL)
                time.sleep(0.5)
            yield RawStory(file=str(number), data=os.fsencode(tmp_path))

    # the story that is read beforehand signs for the server, which then goes as well
    stories = list(in_order(signed, slow(), jobs=2))
    assert [(story.file, story.failed) for story in stories] == [(str(number), False) for number in range(8)]


def run_of(script: str, *, forks: bool) -> str:
    """Tell what a script prints that begins a run, in vain or not."""
    begin = "" if forks else "from newsmodel.bulk import fork_context\nfork_context.forks_are_usual = lambda: False\n"
    command = [sys.executable, "-"]
    done = subprocess.run(command, input=begin + script, capture_output=True, text=True, timeout=60, check=False)
    return (done.stdout or done.stderr).strip().splitlines()[-1]


@pytest.mark.parametrize("forks", [True, False])
def test_what_cannot_be_started_is_said_and_fails_no_story(*, forks: bool) -> None:
    """A script that came from stdin cannot be read anew by the processes, which need what it says to do."""
    script = """
from newsmodel.bulk import RawStory, Story, in_order
def work(raw): return Story(file=raw.file)
print(len(list(in_order(work, [RawStory(file="a")], jobs=2))))
"""
    assert run_of(script, forks=forks) == f"newsmodel.bulk.pool.NoProcesses: {NoProcesses()}"


@pytest.mark.skipif(not fork_context.forks_are_usual(), reason="processes are spawned on this platform")
def test_a_script_without_a_guard_begins_its_run_once() -> None:
    """The server needs nothing of it: no process reads it anew, be it from stdin, and the run is no other's."""
    script = """
import newsmodel.bulk as bulk
converter = bulk.Converter()
stories = bulk.in_order(converter, [bulk.RawStory(file="a.txt", data=b"Rain\\n\\nIt rained.")] * 3, jobs=2)
print([story.failed for story in stories])
"""
    assert run_of(script, forks=True) == "[False, False, False]"
