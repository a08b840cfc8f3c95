"""A context of `multiprocessing` whose processes are forked from a server that is warm."""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

from newsmodel.bulk.fork_server import BEGUN, ENDED, FORKED, GRACE, WARM, Task, serve


def forks_are_usual() -> bool:
    """Tell whether Python itself would fork on this platform: elsewhere the system's libraries do not stand it."""
    return multiprocessing.get_all_start_methods()[0] != "spawn"


def mentions_main(*told: object) -> bool:
    """Tell whether what processes are told cannot be understood without the script that began this one.

    Example:
        >>> mentions_main(mentions_main)
        False
    """
    try:
        return b"__main__" in pickle.dumps(told)
    except Exception:  # noqa: BLE001 - whoever sends it will say so
        return True


@contextlib.contextmanager
def main_left_alone() -> Iterator[None]:
    """Let what is spawned meanwhile not read the script anew that began this process.

    It may do all its work again where that is not guarded, or come from stdin.
    """
    main = vars(sys.modules["__main__"])
    kept: dict[str, object] = {name: main[name] for name in ("__spec__", "__file__") if name in main}
    main.update(dict.fromkeys(kept))
    try:
        yield
    finally:
        main.update(kept)


class ForkServer:
    """A context of processes that all do the same, forked from a server, which is started with the first of them.

    A server that dies while it warms up, or takes too long, is started again without; one that dies later takes its
    processes along, and the next process has another one.

    Args:
        warm_up: What is done in the server before it forks; whatever it raises is of no account.
        limit: Seconds that it may take.
        reads_main: Whether the script that began this process is read by the server.
    """

    def __init__(self, warm_up: Task | None, limit: float | None = None, *, reads_main: bool = True) -> None:
        spawning = multiprocessing.get_context("spawn")
        self.Pipe = spawning.Pipe
        self._locks: list[Any] = []
        self._spawning = spawning
        self._warm_up = warm_up
        self._limit = limit
        self._reads_main = reads_main
        self._server: _Server | None = None
        self._is_closed = False

    def Process(self, **told: Any) -> ForkedProcess:  # noqa: N802 - as contexts call it
        """Make a process, which is not started yet.

        Args:
            told: As those of `multiprocessing.Process`.
        """
        return ForkedProcess(self, Call(told["target"], told.get("args", ()), told.get("kwargs", {})))

    def RLock(self) -> Any:  # noqa: N802 - as contexts call it
        """Make a lock that processes share."""
        self._locks.append(self._spawning.RLock())
        return self._locks[-1]

    def is_stuck(self) -> bool:
        """Tell whether a process has ended with a lock that the others wait for, which nobody gives back."""
        if self._server is None or not any(self._server.ended.values()):
            return False
        return not all(map(_is_free, self._locks))

    def start(self, entry: Task) -> tuple[_Server, int]:
        """Start a process.

        Args:
            entry: What it does.

        Returns:
            Its server, and its number.

        Raises:
            EOFError: no server can be started, or this is closed.
        """
        if self._is_closed:
            raise EOFError("no more processes are started")
        for warm_up in (self._warm_up, None):
            server = self._server_of(entry, warm_up)
            if (pid := server.fork()) is not None:
                return server, pid
            self._warm_up = None  # it has cost a server
        raise EOFError("no process can be started")

    def _server_of(self, entry: Task, warm_up: Task | None) -> _Server:
        if self._server is None or self._server.is_dead:
            self._stop()
            self._server = _Server(self._spawning, entry, warm_up)  # known before it starts: a signal may end us here
            with contextlib.nullcontext() if self._reads_main else main_left_alone():
                self._server.start()
            atexit.register(self._stop)
            self._server.wait_until_warm(self._limit)
        return self._server

    def close(self) -> None:
        """End the server and its processes, and wait for them, so that their processor time is known."""
        self._is_closed = True
        self._stop()

    def _stop(self) -> None:
        if self._server is not None:
            self._server.stop()
            atexit.unregister(self._stop)


def _is_free(lock: Any) -> bool:
    """Tell whether nobody has a lock, or whoever has it gives it back, as those do that live."""
    is_ours: bool = lock.acquire(timeout=GRACE)
    if is_ours:
        lock.release()
    return is_ours


class Call:
    """A call of a function, which can be pickled while a process is spawned."""

    def __init__(self, target: Callable[..., object], args: Any, kwargs: Any) -> None:
        self._call = target, tuple(args), dict(kwargs)

    def __call__(self) -> object:
        """Call it."""
        target, args, kwargs = self._call
        return target(*args, **kwargs)


class ForkedProcess:
    """A process of a server, with what is used of `multiprocessing.Process`."""

    def __init__(self, context: ForkServer, entry: Task) -> None:
        self._context = context
        self._entry = entry
        self._server: _Server | None = None
        self.pid: int | None = None
        self.daemon = False

    def start(self) -> None:
        """Start it."""
        self._server, self.pid = self._context.start(self._entry)

    @property
    def exitcode(self) -> int | None:
        """The code that it ended with; None while it lives."""
        self.join(0)
        return self._server.ended.get(self.pid) if self._server is not None and self.pid is not None else None

    def is_alive(self) -> bool:
        """Tell whether it has been started and has not ended."""
        return self.pid is not None and self.exitcode is None

    def join(self, timeout: float | None = None) -> None:
        """Wait for its end, but no longer than so many seconds."""
        if self._server is not None and self.pid is not None:
            self._server.wait_for(self.pid, timeout)

    def terminate(self) -> None:
        """Ask it to end."""
        if self.is_alive() and self.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGTERM)


class _Server:
    """A server, as whoever started it sees it."""

    def __init__(self, spawning: Any, entry: Task, warm_up: Task | None) -> None:
        self._control, self._theirs = spawning.Pipe()
        self._lock = threading.RLock()  # the pool asks from several threads
        self._said: set[str] = set()
        self._forked: list[int] = []
        self.ended: dict[int, int] = {}
        self.is_dead = False
        self._process = spawning.Process(
            target=serve, args=(self._theirs, entry, warm_up), name="newsmodel fork server"
        )

    def start(self) -> None:
        """Start it."""
        self._process.start()
        self._theirs.close()

    def wait_until_warm(self, limit: float | None) -> None:
        """Wait until it has warmed up, and kill it where that takes longer than so many seconds."""
        self._hear_until(lambda: BEGUN in self._said)
        if not self._hear_until(lambda: WARM in self._said, limit):
            self._process.kill()
            self._hear_until(lambda: False)

    def fork(self) -> int | None:
        """Let it fork a process, and return the number of that; None where the server is dead."""
        with self._lock:
            before = len(self._forked)
            with contextlib.suppress(OSError):
                self._control.send(FORKED)
            return self._forked[-1] if self._hear_until(lambda: len(self._forked) > before) else None

    def wait_for(self, pid: int, timeout: float | None) -> None:
        """Wait until a process has ended, but no longer than so many seconds."""
        self._hear_until(lambda: pid in self.ended, timeout)

    def stop(self) -> None:
        """End it and its processes, and wait for them."""
        with self._lock, contextlib.suppress(OSError):
            self._control.send(ENDED)  # somebody else's fork may hold the pipe open
        with self._lock:
            self._control.close()
            if self._process.pid is None:
                return
            self._process.join(2 * GRACE if WARM in self._said else 0)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._bury(with_processes=self._process.exitcode != 0)

    def _hear_until(self, is_said: Callable[[], bool], timeout: float | None = None) -> bool:
        """Hear it until something is said, or it is dead, or silent for so many seconds; tell whether it is said."""
        with self._lock:
            while not is_said() and not self.is_dead:
                try:
                    if not self._control.poll(timeout):
                        return False
                    self._enter(*self._control.recv())
                except (EOFError, OSError):
                    self._bury(with_processes=True)
            return is_said()

    def _enter(self, said: str, pid: int = 0, code: int = 0) -> None:
        if said == FORKED:
            self._forked.append(pid)
        elif said == ENDED:
            self.ended[pid] = code
        self._said.add(said)

    def _bury(self, *, with_processes: bool) -> None:
        """Take its processes for ended, since nobody says any more what becomes of them, and see to that."""
        self.is_dead = True
        for pid in set(self._forked) - set(self.ended):
            if with_processes:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self.ended[pid] = -signal.SIGKILL
