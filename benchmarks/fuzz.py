"""Looks for bytes that the library neither reads nor refuses, guided by what they reach in the code.

    python benchmarks/fuzz.py --minutes 10
    python benchmarks/fuzz.py --minutes 5 --target html --target text
    python benchmarks/fuzz.py --replay tests/fuzz/escapes/html/*.bin

What must hold of each target is said in `tests/fuzz/targets.py`: any bytes give an article that is sound, or a
`NewsModelError`, in time. An input that breaks this is an escape. Of each kind of escape one is kept, as small as it
gets, in `tests/fuzz/escapes`, where the tests try it again. Exit code 1: there are new ones.

It needs atheris, which runs on Linux: `pip install --group fuzz`.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from fuzzing.keeping import Escape, Keeper, try_input  # noqa: E402 - the line above makes it importable
from tests.fuzz.targets import Target, kind_of, targets  # noqa: E402


def main() -> None:
    """Fuzz, replay or list."""
    arguments = _arguments()
    warnings.simplefilter("error")  # as in the tests
    chosen = [targets()[name] for name in arguments.target or targets()]
    if arguments.list:
        for target in chosen:
            print(f"{target.name}: {len(target.inputs())} inputs to begin with, {len(target.escapes())} escapes")
    elif arguments.replay:
        sys.exit(1 if replay(arguments.replay, chosen[0] if arguments.target else None) else 0)
    else:
        sys.exit(1 if fuzz(chosen, arguments.minutes * 60, arguments.keep) else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Look for bytes that the library neither reads nor refuses.")
    parser.add_argument("--minutes", type=float, default=5, help="for all targets together (5)")
    parser.add_argument("--target", action="append", choices=list(targets()), help="only this one; can be repeated")
    parser.add_argument("--list", action="store_true", help="say which targets there are")
    parser.add_argument(
        "--replay", nargs="+", type=Path, metavar="FILE", help="try files again, of the target that their folder names"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep what libFuzzer made, and go on from there")
    return parser.parse_args()


# --- trying files again


def replay(paths: list[Path], target: Target | None) -> int:
    """Try files again, and print what they raise.

    Args:
        paths: The files.
        target: What takes them; that which their folder is named after, where it is not given.

    Returns:
        How many escape.
    """
    escapes = 0
    for path in paths:
        error = try_input(target or targets()[path.resolve().parent.name], path.read_bytes())
        escapes += error is not None
        if error is not None:
            traceback.print_exception(error)
        print(f"{path}: {kind_of(error) if error else 'holds'}")
    return escapes


# --- fuzzing


def fuzz(chosen: list[Target], seconds: float, keep: Path | None = None) -> int:
    """Fuzz some targets, and print what came of it.

    Args:
        chosen: The targets.
        seconds: For all of them together.
        keep: The folder for what libFuzzer makes; one that is removed again, where it is not given.

    Returns:
        How many kinds of escapes are new.
    """
    usable = [target for target in chosen if not _lacks_extra(target)]
    if importlib.util.find_spec("atheris") is None:
        sys.exit("this needs atheris: pip install --group fuzz")
    keeper = Keeper(targets().values())
    found: list[Escape] = []
    with _folder(keep) as folder:
        for result in _results(usable, folder, seconds / max(1, len(usable))):
            target = targets()[result["target"]]
            escapes = list(_escapes(keeper, target, result["found"]))
            found += escapes
            _print_result(result, escapes)
    new = {escape.kind for escape in found if escape.is_new}
    print(f"{len({escape.kind for escape in found})} kinds of escapes, {len(new)} of them new")
    return len(new)


def _lacks_extra(target: Target) -> bool:
    missing = target.missing_extra
    if missing:
        print(f"{target.name}: skipped, it needs newsmodel[{missing}]")
    return missing is not None


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Choose the folder for what libFuzzer makes."""
    folder = keep or Path(tempfile.mkdtemp(prefix="newsmodel-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder.resolve()
    finally:
        if keep is None:
            shutil.rmtree(folder)


def _results(chosen: list[Target], folder: Path, seconds: float) -> Iterator[dict[str, Any]]:
    """Yield what the process that fuzzes says of each target, when it is done with it."""
    for target in chosen:
        (folder / target.name).mkdir(exist_ok=True)
    command = [sys.executable, "-m", "fuzzing.engine", str(folder), str(seconds), *(target.name for target in chosen)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log, text=True) as engine,  # noqa: S603
    ):
        assert engine.stdout is not None
        for line in engine.stdout:
            yield json.loads(line)
    if engine.returncode:
        print((folder / "log").read_text()[-2000:], file=sys.stderr)
        sys.exit(f"the process that fuzzes ended with {engine.returncode}")


def _escapes(keeper: Keeper, target: Target, paths: list[str]) -> Iterator[Escape]:
    inputs = sorted((Path(path).read_bytes() for path in paths), key=len)
    tried = [keeper.keep(target, data) for data in inputs]
    if None in tried:
        print(
            f"{target.name}: {tried.count(None)} inputs escaped while fuzzing, and no more when they were tried again"
        )
    yield from {escape.kind: escape for escape in reversed(tried) if escape is not None}.values()


def _print_result(result: dict[str, Any], escapes: list[Escape]) -> None:
    rate = result["runs"] / result["seconds"]
    print(
        f"{result['target']}: {result['runs']:,} runs, {rate:,.0f} a second, {len(escapes)} kinds of escapes",
        flush=True,
    )
    for escape in escapes:
        print(f"  {'new' if escape.is_new else 'known'}: {escape.kind}\n    {escape.path}", flush=True)


if __name__ == "__main__":
    main()
