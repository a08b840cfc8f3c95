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
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsmodel.bulk.collector import spare_collector
from newsmodel.bulk.failures import broken_story, without_article
from newsmodel.bulk.rules import TOOK_TOO_LONG, WORKER_DIED
from newsmodel.bulk.stories import Located, RawStory, Story
from newsmodel.errors import MissingExtra

if TYPE_CHECKING:
    from concurrent.futures import Future

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
    with _processes(jobs, _warm_up(work, *first), limit) as pool:
        tasks = (_Task(pool, work, chunk, limit) for chunk in _chunks(itertools.chain(first, stories), jobs))
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
def _processes(jobs: int, warm_up: Callable[[], object] | None, limit: float | None) -> Iterator[Any]:
    """Start a pool; whatever ends the block ends its processes, too."""
    try:
        pebble: Any = importlib.import_module("pebble")
    except ImportError:
        raise MissingExtra("jobs") from None
    context, close = _context(warm_up, limit)
    pool = pebble.ProcessPool(max_workers=jobs, context=context, initializer=spare_collector)
    try:
        yield pool
        pool.close()
    finally:
        pool.stop()
        close()  # a server holds the pipes open: whoever is to write into one would wait for ever
        pool.join()
        close()  # one that was being started meanwhile


def _context(warm_up: Callable[[], object] | None, limit: float | None) -> tuple[Any, Callable[[], None]]:
    """Choose how processes start: never as a fork of this one, which would copy the locks of whoever uses us."""
    import multiprocessing  # noqa: PLC0415 - with sockets, for the pool alone

    from newsmodel.bulk.fork_context import ForkServer, forks_are_usual  # noqa: PLC0415 - as above

    if not forks_are_usual():
        return multiprocessing.get_context("spawn"), lambda: None
    server = ForkServer(warm_up, limit)
    return server, server.close


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


class _Task:
    """A chunk that is worked on."""

    def __init__(self, pool: Any, work: Work, chunk: list[RawStory | Story], limit: float | None) -> None:
        self._pool = pool
        self._work = work
        self._chunk = chunk
        self._limit = limit
        self._future: Future[list[Story]] = pool.schedule(do_chunk, args=(work, chunk), timeout=limit)

    def outcome(self) -> Iterator[Story]:
        """Wait for the outcome; of a chunk that could not be done, for those of its halves."""
        try:
            outcomes = self._future.result()
        except Exception as error:  # noqa: BLE001 - a process that died or was stopped, or an outcome that cannot be sent
            yield from self._without(error)
        else:
            yield from map(_kept, self._chunk, outcomes)

    def _without(self, error: Exception) -> Iterator[Story]:
        if len(self._chunk) == 1:
            yield _kept(self._chunk[0], failure(self._chunk[0], error, limit=self._limit))
            return
        middle = len(self._chunk) // 2
        halves = self._chunk[:middle], self._chunk[middle:]
        for half in [_Task(self._pool, self._work, half, self._limit) for half in halves]:
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
    else:
        return broken_story(raw, error)
    return attrs.evolve(without_article(raw, issue), unreadable=True)
