"""Laws of growth: how much longer a function takes for more input, in processor time, which holds on any machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

#: Measured so often where a figure is too large, since a busy machine makes a run slow.
TRIES = 8
#: The break before the second try (seconds); each later one is twice as long, since a machine is busy for a while.
FIRST_BREAK = 0.02


def attempts() -> Iterator[int]:
    """The tries of a measurement, with longer and longer breaks between them; who has what it wants, leaves."""
    for number in range(TRIES):
        if number:
            time.sleep(FIRST_BREAK * 2 ** (number - 1))
        yield number


def assert_growth(
    work: Callable[[int], object], small: int, large: int, *, most: float, least_seconds: float = 0.01
) -> None:
    """Assert that a large input takes at most so many times as long as a small one.

    Args:
        work: Does something with an input of so many characters, and makes the input.
        small: The small size.
        large: The large size.
        most: How many times as long the large one may take.
        least_seconds: What the small one counts at least for: below it, the clock decides and not the work.
    """
    ratios = []
    for _ in attempts():
        ratios.append(_seconds(work, large) / max(_seconds(work, small), least_seconds))
        if ratios[-1] < most:
            return
    raise AssertionError(f"{large / small:.0f} times the input takes {min(ratios):.1f} times the time, not {most:.0f}")


def _seconds(work: Callable[[int], object], size: int) -> float:
    gc.disable()  # the collector of garbage asks about all that the other tests have made
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()
