"""The process that fuzzes: it instruments the library once, and fuzzes each target in a fork of its own.

    python -m fuzzing.engine FOLDER SECONDS TARGET...

To instrument the library takes most of ten seconds, and libFuzzer never returns: so each target gets a fork, which may
end as it likes. Nothing here may import the library before it is instrumented.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import multiprocessing
import os
import sys
import time
import warnings
from collections.abc import Callable
from ctypes import c_int64
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fuzzing.beginnings import LONGEST, dictionary, lay_out, short_inputs
from fuzzing.mutators import Mutator

if TYPE_CHECKING:
    from tests.fuzz.targets import Target

#: Seconds until libFuzzer kills what hangs outside of Python, where our own limit cannot reach.
_LAST_RESORT = 60
#: How often a target is begun again after a crash.
_RESTARTS = 20
#: How libFuzzer calls the inputs that ended it.
_ENDED_BY = ("crash-*", "timeout-*", "oom-*")


def main() -> None:
    """Fuzz, and print a line of JSON for each target that is done."""
    folder, seconds, names = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["newsmodel"]):
        from tests.fuzz.targets import targets  # noqa: PLC0415 - not before it is instrumented

        chosen = [targets()[name] for name in names]
        for target in chosen:
            _warm_up(target)
    warnings.simplefilter("error")  # as in the tests, which try again what is found
    for target in chosen:
        print(json.dumps(_fuzz(atheris, target, folder / target.name, seconds)), flush=True)


def _warm_up(target: Target) -> None:
    """Load what is loaded on demand, while it is being instrumented."""
    for data in target.inputs():
        try:
            target.hold(data)
        except BaseException:  # noqa: BLE001, S112 - libFuzzer tries the inputs again, and that is recorded
            continue


def _fuzz(atheris: Any, target: Target, folder: Path, seconds: float) -> dict[str, Any]:
    """Fuzz one target for so long, whatever happens."""
    inputs = short_inputs(target.inputs())
    lay_out(folder / "seeds", inputs)
    for name in ("corpus", "found", "ended"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "dictionary").write_text(dictionary(inputs))
    context = multiprocessing.get_context("fork")
    runs = context.RawValue(c_int64, 0)
    begin, left, ended = time.monotonic(), seconds, _ended(folder)
    for _ in range(_RESTARTS):
        arguments = (atheris, target, folder, max(1, round(left)), inputs, runs)
        child = context.Process(target=_child, args=arguments)
        child.start()
        child.join()
        before, ended = ended, _ended(folder)
        if child.exitcode and before == ended:
            sys.exit(
                f"{target.name}: ended with {child.exitcode}\n{(folder / 'log').read_text(errors='replace')[-2000:]}"
            )
        left = seconds - (time.monotonic() - begin)
        if not child.exitcode or left < 1:
            break
    return {
        "target": target.name,
        "runs": runs.value,
        "seconds": time.monotonic() - begin,
        "found": [*_paths(folder / "found"), *ended],
    }


def _ended(folder: Path) -> list[str]:
    """Find the inputs that ended a process."""
    return [path for pattern in _ENDED_BY for path in _paths(folder / "ended", pattern)]


def _paths(folder: Path, pattern: str = "*") -> list[str]:
    return sorted(map(str, folder.glob(pattern)))


def _child(atheris: Any, target: Target, folder: Path, seconds: int, inputs: list[bytes], runs: Any) -> None:
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    options = (
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={_LAST_RESORT}",
        f"-dict={folder / 'dictionary'}",
        f"-artifact_prefix={folder / 'ended'}/",
        "-report_slow_units=1000",
    )
    arguments = ["fuzz", *options, str(folder / "corpus"), str(folder / "seeds")]
    # `Mutate` is another function once libFuzzer runs
    mutator = Mutator(inputs, lambda data, most: bytes(atheris.Mutate(data, most)))
    atheris.Setup(arguments, _recorder(target, folder / "found", runs), custom_mutator=mutator)
    atheris.Fuzz()


def _recorder(target: Target, folder: Path, runs: Any) -> Callable[[bytes], None]:
    """Make the function that libFuzzer calls with each input: it keeps the shortest input of each kind of escape."""
    from tests.fuzz.targets import TooSlow, kind_of  # noqa: PLC0415 - not before it is instrumented

    shortest: dict[str, int] = {}

    def run(data: bytes) -> None:
        runs.value += 1
        try:
            target.hold(data)
        except (Exception, TooSlow) as error:  # noqa: BLE001 - any exception that escapes is a finding
            kind = kind_of(error)
            if len(data) < shortest.get(kind, LONGEST + 1):
                shortest[kind] = len(data)
                (folder / f"{hashlib.sha256(kind.encode()).hexdigest()[:12]}.bin").write_bytes(data)

    return run


if __name__ == "__main__":
    main()
