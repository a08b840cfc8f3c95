"""Processes that are forked from one that is warm: what each would import, read and compile is done once for all.

The server is spawned, so that it has neither the threads nor the open files of whoever uses us; it does the work on a
sample, and forks a process whenever one is asked for. Where that work has left a thread or an open file behind, which
a fork must not share, processes are spawned.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from multiprocessing import connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from newsmodel.bulk.collector import spare_collector

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

#: What a process does, or what is done beforehand in the server.
Task: TypeAlias = Callable[[], object]

#: Said by a server: it warms up, it is warm, a process is there, a process has ended. The last two are asked of it.
BEGUN, WARM, FORKED, ENDED = "begun", "warm", "forked", "ended"
#: A process gets so many seconds to end before it is killed.
GRACE = 3.0
#: Folders that list the open files and the threads of this process, on systems that have them.
_OPEN_FILES, _THREADS = "/dev/fd", "/proc/self/task"


def serve(control: Connection[Any, Any], entry: Task, warm_up: Task | None) -> None:
    """Warm up and fork processes, until whoever asks for them is gone; then end these.

    Args:
        control: The way to whoever asks.
        entry: What each process does.
        warm_up: What is done before.
    """
    # whoever asks gets both, too, and ends us; a handler, unlike what is ignored, is not handed down to what is spawned
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: None)
    spare_collector()
    before = _open_files()
    with contextlib.suppress(EOFError, OSError), _ended_at_last() as living:
        control.send((BEGUN,))
        if warm_up is not None:
            with contextlib.suppress(Exception), _ended_by(control):
                warm_up()
        control.send((WARM,))
        gc.collect()
        gc.freeze()  # the collector would touch, and so copy, all that is shared
        nothing_is_left = _threads() == 1 and _open_files() <= before
        _answer(control, entry, living, "fork" if nothing_is_left else "spawn")


@contextlib.contextmanager
def _ended_by(control: Connection[Any, Any]) -> Iterator[None]:
    """Let the system end this process where whoever asks is gone: the work may never come back to see to it."""
    import fcntl  # noqa: PLC0415 - Windows, which has none, imports this module

    way = control.fileno()
    usual = fcntl.fcntl(way, fcntl.F_GETFL)
    with contextlib.suppress(OSError):  # a system that cannot
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(way, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(way, fcntl.F_SETFL, usual | os.O_ASYNC)
    try:
        if control.poll(0):
            raise EOFError  # gone before, or asking already
        yield
    finally:
        fcntl.fcntl(way, fcntl.F_SETFL, usual)


def _answer(control: Connection[Any, Any], entry: Task, living: dict[int, BaseProcess], method: str) -> None:
    """Start a process whenever one is asked for, and say which have ended."""
    while True:
        for ready in connection.wait([control, *living]):
            if ready is control:
                if control.recv() == ENDED:
                    return
                process = _forked(control, entry) if method == "fork" else _spawned(entry)
                living[process.sentinel] = process
                control.send((FORKED, process.pid))
            elif isinstance(ready, int):
                process = living.pop(ready)
                process.join()
                control.send((ENDED, process.pid, process.exitcode))


def _forked(control: Connection[Any, Any], entry: Task) -> BaseProcess:
    process = multiprocessing.get_context("fork").Process(target=functools.partial(_only, control, entry))
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # until it is no server any more, and can be ended
    process.start()
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    return process


def _spawned(entry: Task) -> BaseProcess:
    process = multiprocessing.get_context("spawn").Process(target=entry)
    process.start()
    return process


def _only(control: Connection[Any, Any], entry: Task) -> None:
    """Do what a process does, without what is the server's: its end is to be seen by whoever asks."""
    control.close()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    entry()


@contextlib.contextmanager
def _ended_at_last() -> Iterator[dict[int, BaseProcess]]:
    """Keep the processes that live, by what tells their end, and end them with the block."""
    living: dict[int, BaseProcess] = {}
    try:
        yield living
    finally:
        for process in living.values():
            process.terminate()
        for process in living.values():
            process.join(GRACE)
            process.kill()
            process.join()


def _open_files() -> set[Path]:
    with contextlib.suppress(OSError):
        return set(Path(_OPEN_FILES).iterdir())
    return set()


def _threads() -> int:
    """Count the threads, also those that are not Python's where the system tells."""
    with contextlib.suppress(OSError):
        return len(list(Path(_THREADS).iterdir()))
    return threading.active_count()
