"""The local pool: the work on stories by several processes, in order, whatever becomes of a process.

Stories are sent in chunks, and at most two chunks a process are under way, so that memory stays flat. A process that
dies or takes too long is replaced by the pool; its chunk is halved until the one story is found that did it, which
becomes a story that failed.
"""

from __future__ import annotations

import collections
import contextlib
import functools
import importlib
import itertools
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent import futures
from typing import Any, TypeAlias

import attrs

from newsmodel.bulk.collector import spare_collector
from newsmodel.bulk.failures import broken_story, without_article
from newsmodel.bulk.rules import TOOK_TOO_LONG, WORKER_DIED
from newsmodel.bulk.stories import Located, RawStory, Story
from newsmodel.errors import MissingExtra, NewsModelError

#: What is done to a story; a function that can be pickled, and never raises.
Work: TypeAlias = Callable[[RawStory], Story]

#: The largest chunk, in stories and in bytes.
MOST_STORIES, MOST_BYTES = 50, 2**23
#: So many chunks are under way for each process.
_CHUNKS_A_PROCESS = 2
#: A chunk is one story longer than the one this many chunks a process before, so that few stories are shared out, too.
_CHUNKS_OF_A_LENGTH = 2
#: A story of at most so many bytes is read once more than it has to be, to find all processes warm.
_LONGEST_SAMPLE = 2**19
#: A chunk is done again so often where all processes are lost, for which they are looked at after so many seconds.
_MOST_LOSSES, _LOOKED_AFTER = 3, 0.5
#: What a pool raises that is broken, or breaks while it starts: the lowest pebble lets through what our server says.
_BROKEN = (RuntimeError, EOFError)
#: What a pool has for a chunk that has not been worked on.
_LOST = (futures.BrokenExecutor, futures.CancelledError)


class NoProcesses(NewsModelError, RuntimeError):
    """Processes that cannot be started, or end before they have done anything.

    Example:
        >>> str(NoProcesses()).partition(",")[0]
        'no process can be started'
    """

    def __str__(self) -> str:
        return (
            "no process can be started, or none can read what it is to do: a script is a file, "
            'and begins its run below if __name__ == "__main__", since processes may read it anew'
        )


def in_order(
    work: Work, raw: Iterable[RawStory | Story], *, jobs: int = 1, limit: float | None = None
) -> Generator[Story, None, None]:
    r"""Do the work on stories, and give the outcomes in the order of the stories, each with its record.

    Args:
        work: What is done to each; those that failed before are given as they are.
        raw: The stories; so many are taken as are under way.
        jobs: How many processes do it; 1 does it in this one, where there is no limit.
        limit: Seconds that a story may take.

    Raises:
        MissingExtra: there is to be more than this process, and pebble is not installed.
        NoProcesses: none can be started.

    Example:
        >>> from newsmodel.bulk.reading import ReadingSettings, read_story
        >>> import functools
        >>> work = functools.partial(read_story, settings=ReadingSettings())
        >>> [story.failed for story in in_order(work, [RawStory(file="a.txt", data=b"Rain\n\nIt rained.")])]
        [False]
    """
    if jobs == 1 and limit is None:
        for each in raw:
            yield _done(each, work)
        return
    stories = iter(raw)
    first = list(itertools.islice(stories, 1))
    with contextlib.closing(_Processes(jobs, work, first, limit)) as processes:
        tasks = (_Task(processes, chunk) for chunk in _chunks(itertools.chain(first, stories), jobs))
        running: collections.deque[_Task] = collections.deque()
        for task in tasks:
            running.append(task)
            if len(running) > _CHUNKS_A_PROCESS * jobs:
                yield from running.popleft().outcome()
        while running:
            yield from running.popleft().outcome()


def _warm_up(work: Work, first: RawStory | Story | None = None) -> Callable[[], object] | None:
    """Choose what is read beforehand, once for all processes: the others are mostly like the first."""
    is_short = isinstance(first, RawStory) and len(first.data) <= _LONGEST_SAMPLE
    return functools.partial(work, first) if isinstance(first, RawStory) and is_short else None


@contextlib.contextmanager
def _processes(
    jobs: int, work: Work, first: list[RawStory | Story], limit: float | None
) -> Iterator[tuple[Any, Callable[[], bool]]]:
    """Start a pool, with what tells whether it is stuck; whatever ends the block ends its processes, too."""
    try:
        pebble: Any = importlib.import_module("pebble")
    except ImportError:
        raise MissingExtra("jobs") from None
    context, close, is_stuck = _context(work, first, limit)
    pool = pebble.ProcessPool(max_workers=jobs, context=context, initializer=spare_collector)
    try:
        yield pool, is_stuck
        pool.close()
    finally:
        pool.stop()
        close()  # a server holds the pipes open: whoever is to write into one would wait for ever
        pool.join()
        close()  # one that was being started meanwhile


def _context(
    work: Work, first: list[RawStory | Story], limit: float | None
) -> tuple[Any, Callable[[], None], Callable[[], bool]]:
    """Choose how processes start: never as a fork of this one, which would copy the locks of whoever uses us."""
    import multiprocessing  # noqa: PLC0415 - with sockets, for the pool alone

    from newsmodel.bulk.fork_context import ForkServer, forks_are_usual, mentions_main  # noqa: PLC0415 - as above

    if not forks_are_usual():
        return multiprocessing.get_context("spawn"), lambda: None, lambda: False
    server = ForkServer(_warm_up(work, *first), limit, reads_main=mentions_main(work, first))
    return server, server.close, server.is_stuck


def _chunks(raw: Iterable[RawStory | Story], jobs: int) -> Iterator[list[RawStory | Story]]:
    """Group stories: few at first, so that few stories are shared out too, more and more later."""
    chunk: list[RawStory | Story] = []
    size = count = 0
    for each in raw:
        chunk.append(each)
        size += len(each.data)
        if size >= MOST_BYTES or len(chunk) >= min(MOST_STORIES, 1 + count // (_CHUNKS_OF_A_LENGTH * jobs)):
            yield chunk
            chunk, size, count = [], 0, count + 1
    if chunk:
        yield chunk


def do_chunk(work: Work, chunk: list[RawStory | Story]) -> list[Story]:
    """Do the work on a chunk of stories, in a process of the pool."""
    return [each if isinstance(each, Story) else work(each) for each in chunk]


def _done(each: RawStory | Story, work: Work) -> Story:
    return each if isinstance(each, Story) else _kept(each, work(each))


def _kept(each: RawStory | Story, outcome: Story) -> Story:
    """Give the outcome its record; a story that failed before the work has what could be had."""
    return outcome if isinstance(each, Story) else attrs.evolve(outcome, record=each)


class _Processes:
    """Processes that work on chunks; others take their place where all are lost, as when one dies that has no work."""

    def __init__(self, jobs: int, work: Work, first: list[RawStory | Story], limit: float | None) -> None:
        self._started = functools.partial(_processes, jobs, work, first, limit)
        self._work = work
        self.limit = limit
        self.have_worked = False
        self._open = contextlib.ExitStack()
        self._pool, self._is_stuck = self._open.enter_context(self._started())

    def schedule(self, chunk: list[RawStory | Story]) -> tuple[Any, futures.Future[list[Story]]]:
        """Have a chunk worked on, and tell by which pool.

        Raises:
            NoProcesses: none can be started.
        """
        with contextlib.suppress(*_BROKEN):
            return self._scheduled(chunk)
        self.close()
        self._pool, self._is_stuck = self._open.enter_context(self._started())
        try:
            return self._scheduled(chunk)
        except _BROKEN as error:
            raise NoProcesses from error

    def _scheduled(self, chunk: list[RawStory | Story]) -> tuple[Any, futures.Future[list[Story]]]:
        return self._pool, self._pool.schedule(do_chunk, args=(self._work, chunk), timeout=self.limit)

    def look_after(self) -> None:
        """End processes that wait for one that died while it took a chunk, or gave one back; others take over."""
        if self._is_stuck():
            self.close()

    def close(self) -> None:
        """End the processes."""
        self._open.close()


class _Task:
    """A chunk that is worked on."""

    def __init__(self, processes: _Processes, chunk: list[RawStory | Story]) -> None:
        self._processes = processes
        self._chunk = chunk
        self._pool, self._future = processes.schedule(chunk)

    def outcome(self) -> Iterator[Story]:
        """Wait for the outcome; of a chunk that could not be done, for those of its halves."""
        try:
            outcomes = self._result()
        except NoProcesses:
            raise
        except Exception as error:  # noqa: BLE001 - a process that died or was stopped, or an outcome that cannot be sent
            yield from self._without(error)
        else:
            yield from map(_kept, self._chunk, outcomes)

    def _result(self) -> list[Story]:
        """Wait for the result; a chunk that is lost with all processes need not be to blame, and is done again."""
        for _ in range(_MOST_LOSSES):
            with contextlib.suppress(*_LOST):
                return self._result_of_pool()
            self._pool, self._future = self._processes.schedule(self._chunk)
        try:
            return self._result_of_pool()
        except _LOST as error:
            if self._processes.have_worked:
                raise
            raise NoProcesses from error

    def _result_of_pool(self) -> list[Story]:
        while not self._future.done() and self._pool.active:
            if futures.wait([self._future], timeout=_LOOKED_AFTER).not_done:
                self._processes.look_after()
        if not self._future.done() or isinstance(self._future.exception(), futures.BrokenExecutor):
            raise futures.BrokenExecutor
        self._processes.have_worked = True
        return self._future.result()

    def _without(self, error: Exception) -> Iterator[Story]:
        if len(self._chunk) == 1:
            yield _kept(self._chunk[0], failure(self._chunk[0], error, limit=self._processes.limit))
            return
        middle = len(self._chunk) // 2
        halves = self._chunk[:middle], self._chunk[middle:]
        for half in [_Task(self._processes, half) for half in halves]:
            yield from half.outcome()


def failure(raw: Located, error: Exception, *, limit: float | None) -> Story:
    """Say of a story why its process did not come back with it.

    Args:
        raw: The story.
        error: What came back instead.
        limit: Seconds that the story was given.
    """
    if isinstance(error, TimeoutError):  # that of `concurrent.futures` is the same
        issue = TOOK_TOO_LONG.issue(f"it took more than {limit:g} seconds")
    elif (code := getattr(error, "exitcode", None)) is not None:  # pebble.ProcessExpired
        issue = WORKER_DIED.issue(f"the process that read it ended with the code {code}")
    elif isinstance(error, _LOST):
        issue = WORKER_DIED.issue("all processes ended that were to read it")
    else:
        return broken_story(raw, error)
    return attrs.evolve(without_article(raw, issue), unreadable=True)
