"""The server that processes are forked from: what it spares, and what becomes of a run whose server dies."""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib.util
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.bulk.test_pool import raw
from tests.bulk.work import DiesWhenSent, left_behind, told

from newsmodel.bulk import fork_server, in_order
from newsmodel.bulk.fork_context import ForkServer, forks_are_usual
from newsmodel.bulk.fork_server import serve

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pebble") is None or not forks_are_usual(),
    reason="the extra `jobs` is not installed, or processes are spawned on this platform",
)


def wait_for_end(processes: list[Any]) -> list[int | None]:
    """Wait until processes have ended, and list the codes that they ended with."""
    for process in processes:
        process.join(20)
    return [process.exitcode for process in processes]


@contextlib.contextmanager
def started(target: Any, *args: Any, count: int = 1, **settings: Any) -> Iterator[list[Any]]:
    """Start processes of a server."""
    with contextlib.closing(ForkServer(settings.pop("warm_up", None), **settings)) as context:
        processes = [context.Process(target=target, args=args) for _ in range(count)]
        assert not any(process.is_alive() for process in processes)
        for process in processes:
            process.start()
        yield processes


def test_a_process_ends_with_its_code() -> None:
    """What starts processes sees how each ended, and can end one."""
    with started(os._exit, 7, count=2) as processes:
        assert wait_for_end(processes) == [7, 7]
    with started(time.sleep, 600) as (process,):
        assert process.is_alive()
        process.terminate()
        assert wait_for_end([process]) == [-signal.SIGTERM]


@pytest.mark.parametrize("word", ["file", "thread"])
def test_what_a_fork_must_not_share_is_not_shared(word: str) -> None:
    """A sample that leaves a file or a thread behind has done so for nobody else: each process begins anew."""
    story = next(in_order(left_behind, raw(word), jobs=1, limit=60))
    assert story.data.split()[1] == (b"1" if word == "file" else b"0")
    assert story.data.split()[2] == (b"2" if word == "thread" else b"1")


@pytest.mark.parametrize(
    ("word", "rule"), [("kill", "worker-died"), ("exit", "worker-died"), ("hang", "took-too-long")]
)
def test_a_sample_that_takes_the_server_along_costs_one_story(word: str, rule: str) -> None:
    """The server is started again without a sample."""
    stories = list(in_order(told, raw(word, "a", "b"), jobs=2, limit=5))
    assert [story.issues[0].rule if story.failed else story.data for story in stories] == [rule, b"a\n", b"b\n"]


def hold(lock: Any, *, dies: bool) -> None:
    """Take a lock, and give it back at the end, or die with it."""
    with lock:
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("dies", [True, False])
def test_processes_are_stuck_whose_lock_is_lost(*, dies: bool) -> None:
    """A process that dies with a lock keeps it for ever; one that ends has given it back."""
    with contextlib.closing(ForkServer(None)) as context:
        assert not context.is_stuck()
        process = context.Process(target=hold, args=(context.RLock(),), kwargs={"dies": dies})
        process.start()
        wait_for_end([process])
        assert context.is_stuck() == dies


def test_a_process_that_dies_while_it_takes_a_chunk_costs_no_story(tmp_path: Path) -> None:
    """It has the lock by which the others take theirs, and has told nobody what it took: both would wait for ever."""
    work = DiesWhenSent(tmp_path / "marks", when=3)
    stories = list(in_order(work, iter(raw(*"abcdef")), jobs=2))
    assert [story.data for story in stories] == [f"{word}\n".encode() for word in "abcdef"]


def test_a_process_that_dies_while_it_gives_an_outcome_back_costs_no_other_story() -> None:
    """It has the lock by which the others give theirs back, who would all end in vain."""
    words = ["a", "b", "c", "kill when sent", *"defghi"]
    stories = list(in_order(told, iter(raw(*words)), jobs=2))
    assert [story.failed for story in stories] == [word == "kill when sent" for word in words]


def test_a_server_that_is_killed_costs_no_story() -> None:
    """Its processes are ended with it, and what they had not brought back is done by others."""
    stories = in_order(left_behind, raw(*"abcdefghijkl" * 20), jobs=2)
    server = int(next(stories).data.split()[0])
    os.kill(server, signal.SIGKILL)
    others = list(stories)
    assert [(story.failed, story.file) for story in others] == [(False, str(number)) for number in range(1, 240)]


def test_processor_time_of_all_is_known_and_none_is_left() -> None:
    """The server is waited for, as are its processes by it."""
    before = os.times().children_user
    parents = {story.data.split()[0] for story in in_order(left_behind, raw(*"abcd"), jobs=2)}
    assert os.times().children_user > before
    for parent in parents:
        with pytest.raises(ProcessLookupError):
            os.kill(int(parent), 0)


@pytest.fixture
def asker(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """Give both ends of the way to a server that runs in this process, and leave this process as it is."""
    for module, name in ((gc, "freeze"), (fork_server, "spare_collector"), (signal, "signal")):
        monkeypatch.setattr(module, name, lambda *_: None)
    monkeypatch.setattr(fork_server, "_threads", lambda: 2)
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    return ours, theirs


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("threads", [1, 2])
def test_a_server_whose_asker_is_gone_ends_what_it_started(
    asker: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    """It forks, or spawns where there are other threads, tells what it started, and takes that along."""
    monkeypatch.setattr(fork_server, "_threads", lambda: threads)
    ours, theirs = asker
    ours.send("forked")
    ours.send("ended")
    serve(theirs, functools.partial(time.sleep, 600), functools.partial(int, "no number"))
    assert [ours.recv(), ours.recv()] == [("begun",), ("warm",)]
    said, pid = ours.recv()
    assert said == "forked"
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_server_is_warm_before_it_answers(asker: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """What warms it is done between two words of the server's, and then it hears that it may end."""
    monkeypatch.setattr(os, "O_ASYNC", 0)  # the signal for input meanwhile would end this process
    ours, theirs = asker
    serve(theirs, functools.partial(int, "0"), functools.partial(ours.send, "ended"))
    assert [ours.recv(), ours.recv()] == [("begun",), ("warm",)]


def test_a_server_says_what_has_ended(asker: tuple[Any, Any]) -> None:
    """Number and code of a process are told when it has ended; the server goes on until the way is closed."""
    ours, theirs = asker
    said: list[tuple[Any, ...]] = []

    def ask() -> None:
        ours.send("forked")
        while not said or said[-1][0] != "ended":
            said.append(ours.recv())
        ours.close()

    thread = threading.Thread(target=ask)
    thread.start()
    serve(theirs, functools.partial(os._exit, 7), None)
    thread.join()
    (_, pid), (_, ended, code) = said[2:]
    assert (ended, code) == (pid, 7)


def test_a_run_that_is_given_up_while_chunks_wait_ends_at_once() -> None:
    """More is waiting than a pipe holds, and nobody is left to read it."""
    stories = in_order(told, raw(*"a" * 8, *["b" * 2**20] * 60), jobs=2)
    assert next(stories).data == b"a\n"
    begin = time.monotonic()
    stories.close()
    assert time.monotonic() - begin < 10


def test_a_server_whose_sample_hangs_ends_with_whoever_asked(tmp_path: Path) -> None:
    """A run that is killed while the first story is read, for ever, leaves no process behind."""
    script = (
        "from tests.bulk.work import signed; from newsmodel.bulk import RawStory, in_order; import sys\n"
        "next(in_order(signed, [RawStory(file='a', data=(sys.argv[1] + '\\nhang').encode())], jobs=2))"
    )
    run = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)])
    while not (signatures := list(tmp_path.iterdir())):
        time.sleep(0.02)
    run.kill()
    run.wait()
    server, end = int(signatures[0].name), time.monotonic() + 10
    while is_running(server):
        assert time.monotonic() < end
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    """Tell whether a process, which is not a child of ours, has not ended."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat")
        return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"
    return False
