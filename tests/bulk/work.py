"""Work on stories that a process of the pool can be given: it goes well, raises, dies or hangs."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

from newsmodel.bulk import RawStory, Story


def told(raw: RawStory) -> Story:
    """Give the story's words back; some of them do harm."""
    match raw.data:
        case b"raise":
            raise ValueError("it was raised")
        case b"exit":
            os._exit(7)
        case b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"hang":
            time.sleep(600)
        case b"recurse":
            told(raw) if sys.getrecursionlimit() else None
        case b"kill when sent":
            return Story(file=raw.file, data=Deadly())  # type: ignore[arg-type]
        case b"no pickle":
            return Story(file=raw.file, data=memoryview(b"x"))  # type: ignore[arg-type]
    return Story(file=raw.file, data=raw.data + b"\n")


def left_behind(raw: RawStory) -> Story:
    """Leave a file open, or a thread running, and say whose child this process is, and what it has left."""
    if raw.data == b"file":
        _KEPT.append(os.open(os.devnull, os.O_RDONLY))
    if raw.data == b"thread":
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
    return Story(file=raw.file, data=f"{os.getppid()} {len(_KEPT)} {threading.active_count()}".encode())


def signed(raw: RawStory) -> Story:
    """Leave the number of this process in the folder that the story names; hang where it is to."""
    folder, _, what = raw.data.decode().partition("\n")
    Path(folder, str(os.getpid())).touch()
    while what == "hang":
        pass
    return Story(file=raw.file)


class Deadly:
    """What kills the process that sends it."""

    def __reduce__(self) -> tuple[Any, ...]:
        os.kill(os.getpid(), signal.SIGKILL)
        return Deadly, ()


class DiesWhenSent:
    """Work whose process is killed while it is sent there for the nth time, by whatever short of memory kills.

    Args:
        marks: A file that counts, by its length, how often it was sent.
        when: When that is.
    """

    def __init__(self, marks: Path, when: int) -> None:
        self.marks, self.when = marks, when

    def __reduce__(self) -> tuple[Any, ...]:
        return _arrived, (self.marks, self.when)

    def __call__(self, raw: RawStory) -> Story:
        return told(raw)


def _arrived(marks: Path, when: int) -> DiesWhenSent:
    with marks.open("ab") as file:
        file.write(b".")
    if marks.stat().st_size == when:
        os.kill(os.getpid(), signal.SIGKILL)
    return DiesWhenSent(marks, when)


#: Files that were left open.
_KEPT: list[int] = []
