"""How much longer a function takes for more input: for laws about growth, which hold on any machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def growth(work: Callable[[int], object], small: int, large: int, *, least: float) -> float:
    """How many times as long the work takes for the large size as for the small one.

    The collector of garbage is off, since it asks about all that the other tests have made; the better of two runs
    counts, since a busy machine makes one of them slow.

    Args:
        work: Does something with an input of so many characters, and makes the input.
        small: The small size.
        large: The large size.
        least: Seconds that the small one counts at least for.
    """
    return _seconds(work, large) / max(_seconds(work, small), least)


def _seconds(work: Callable[[int], object], size: int) -> float:
    taken = []
    for _ in range(2):
        gc.collect()
        gc.disable()
        start = time.process_time()
        try:
            work(size)
        finally:
            taken.append(time.process_time() - start)
            gc.enable()
    return min(taken)
