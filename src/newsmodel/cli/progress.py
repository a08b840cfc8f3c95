"""The progress of a run: what is done, how fast, and how long it will take."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

import click

from newsmodel.bulk.stories import Story

#: So many seconds pass from one word to the next, in a log and on a terminal.
_IN_A_LOG, _ON_A_TERMINAL = 10.0, 0.5
#: Of so few stories nothing is told but what becomes of them.
FEWEST = 20
_MINUTE, _HOUR = 60, 3600


class Progress:
    """Tells what is done: on a terminal in one line that changes, else in a line every ten seconds.

    Args:
        files: How many files there are.
        quiet: Whether nothing is told.
        clock: Seconds since some moment.
    """

    def __init__(self, files: int, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self._files = files
        self._clock = clock
        self._on_terminal = sys.stderr.isatty()
        self._quiet = quiet
        self._begin = self._last = clock()
        self._stories = self._failed = 0
        self._is_shown = False
        #: How many files have been begun.
        self.begun = 0

    def watch(self, stories: Iterator[Story]) -> Iterator[Story]:
        """Count stories as they pass, and tell of them when it is time.

        Args:
            stories: The stories.
        """
        for story in stories:
            self._stories += 1
            self._failed += story.failed
            if story.failed or story.issues:
                self._clear()  # what is told of the story takes its line
            yield story
            self._tell()
        self._clear()

    def _tell(self) -> None:
        now, pause = self._clock(), _ON_A_TERMINAL if self._on_terminal else _IN_A_LOG
        if self._quiet or self._stories < FEWEST or now - self._last < pause:
            return
        self._last = now
        self._is_shown = self._on_terminal
        click.echo(f"\r{self.line()}" if self._on_terminal else self.line(), err=True, nl=not self._on_terminal)

    def _clear(self) -> None:
        if self._is_shown:
            click.echo("\r\x1b[K", err=True, nl=False)
        self._is_shown = False

    def line(self) -> str:
        """Say what is done.

        Example:
            >>> progress = Progress(4, clock=iter([0.0, 10.0]).__next__)
            >>> progress.begun = 3
            >>> progress.line()
            '0 done, 0 failed, 0.0 a second, 3 of 4 files, about 10 s left'
        """
        seconds = max(self._clock() - self._begin, 1e-9)
        parts = [f"{self._stories} done", f"{self._failed} failed", f"{self._stories / seconds:.1f} a second"]
        whole = self.begun - 1  # the last one is being read
        if self._files > 1:
            parts.append(f"{self.begun} of {self._files} files")
            if whole > 0:
                parts.append(f"about {_duration(seconds / whole * (self._files - whole))} left")
        return ", ".join(parts)


def _duration(seconds: float) -> str:
    """Write a length of time for people.

    Example:
        >>> _duration(59), _duration(150), _duration(7300)
        ('59 s', '2 min', '2 h')
    """
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    return f"{seconds / _MINUTE:.0f} min" if seconds < _HOUR else f"{seconds / _HOUR:.0f} h"
