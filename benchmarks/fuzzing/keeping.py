"""The escapes that are kept: one file for each kind, with as little in it as still escapes."""

from __future__ import annotations

import hashlib
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from pathlib import Path

import attrs
from tests.fuzz.targets import ESCAPES, Target, TooSlow, kind_of

#: Seconds for making one escape smaller.
_PATIENCE = 20.0
#: Seconds until what hangs outside of Python is killed, where the limit of `hold` cannot reach.
_LAST_RESORT = 60
#: Bytes that a fork may take.
_MOST_MEMORY = 4 << 30


@attrs.frozen
class Escape:
    """An input that breaks what must hold.

    Attributes:
        target: Name of the target.
        kind: What is wrong.
        path: The file that it is kept in.
        is_new: Whether no file had this kind before.
    """

    target: str
    kind: str
    path: Path
    is_new: bool


def try_input(target: Target, data: bytes) -> BaseException | None:
    """Try an input, and say what it raises that it must not."""
    try:
        target.hold(data)
    except (Exception, TooSlow) as error:  # noqa: BLE001 - any exception that escapes is a finding
        return error
    return None


def try_apart(target: Target, data: bytes) -> str | None:
    """Try an input in a fork, which it may end, and say what is wrong with it."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_send_kind, args=(target, data, sender))
    child.start()
    sender.close()
    if not receiver.poll(_LAST_RESORT):
        child.kill()
        child.join()
        return "hangs outside of Python"
    try:
        kind: str | None = receiver.recv()
    except EOFError:
        child.join()
        return f"ends the process with {child.exitcode}"
    child.join()
    return kind


def _send_kind(target: Target, data: bytes, sender: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    error = try_input(target, data)
    sender.send(None if error is None else kind_of(error))


class Keeper:
    """The folder of escapes, and what goes there: escapes of a kind that no file has yet.

    Args:
        targets: Whose escapes are known, and so are not new.
    """

    def __init__(self, targets: Iterable[Target]) -> None:
        self._known: dict[str, Path] = {}
        for target in targets:
            for path in target.escapes():
                kind = try_apart(target, path.read_bytes())
                if kind is not None:
                    self._known.setdefault(kind, path)

    def keep(self, target: Target, data: bytes) -> Escape | None:
        """Keep an input; None if it does not escape where nothing is instrumented."""
        kind = try_apart(target, data)
        if kind is None:
            return None
        if kind in self._known:
            return Escape(target.name, kind, self._known[kind], is_new=False)
        return self._kept(target, kind, smaller(data, lambda less: try_apart(target, less) == kind))

    def _kept(self, target: Target, kind: str, data: bytes) -> Escape:
        path = ESCAPES / target.name / f"{hashlib.sha256(data).hexdigest()[:12]}.bin"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self._known[kind] = path
        return Escape(target.name, kind, path, is_new=True)


def smaller(data: bytes, escapes: Callable[[bytes], bool]) -> bytes:
    r"""Leave out lines, then bytes, for as long as the rest still escapes and the patience lasts.

    Example:
        >>> smaller(b"Rain\nends\ndrought\n", lambda less: b"ght" in less)
        b'ght'
    """
    end = time.monotonic() + _PATIENCE
    for split in (_lines, _bytes):
        parts = split(data)
        size = max(1, len(parts) // 2)
        while size:
            at = 0
            while at < len(parts) and time.monotonic() < end:
                less = parts[:at] + parts[at + size :]
                if escapes(b"".join(less)):
                    parts = less
                else:
                    at += size
            size //= 2
        data = b"".join(parts)
    return data


def _lines(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def _bytes(data: bytes) -> list[bytes]:
    return [data[at : at + 1] for at in range(len(data))]
