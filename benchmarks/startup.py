"""Measures how long commands take to start: processor time over that of a bare click program, in multiples of it.

    python benchmarks/startup.py                    every command
    python benchmarks/startup.py --against FOLDER   also those of another checkout, in turns
    python benchmarks/startup.py --json FILE        also as JSON

A multiple of what the same machine takes for the bare program is the same tomorrow, however busy the machine is. The
bytecode of all sides is compiled before.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import documents

ROOT = Path(__file__).resolve().parents[1]
#: Runs of each command; the median counts.
RUNS = 7
_BARE = """
import click
@click.command()
@click.argument("paths", nargs=-1)
def bare(paths):
    pass
bare()
"""
#: Each command, and the most that it may take: .65 of what it took on 30 November 2026, before runs over many stories.
COMMANDS: dict[str, tuple[str, float]] = {
    "validate": ("validate {document}", 0.0),
    "--help": ("--help", 0.0),
    "convert, without claims": ("convert --quiet --claims none {text}", 0.0),
    "convert, with claims": ("convert --quiet {text}", 0.0),
    "explain": ("explain duplicate-id", 0.0),
}


def processor_time(arguments: list[str], environment: dict[str, str]) -> float:
    """Measure the processor time of a process of Python, in seconds."""
    before = _children()
    subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True
    )
    return _children() - before


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def environment_of(checkout: Path, compiled: str) -> dict[str, str]:
    """Make the environment in which Python finds the package of a checkout, and keeps its bytecode."""
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPATH": str(checkout / "src"),
        "PYTHONPYCACHEPREFIX": compiled,
    }


def medians(sides: dict[str, Callable[[], float]]) -> dict[str, float]:
    """Measure each side in turns."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for measure in sides.values():  # so that every module is compiled
        measure()
    for _ in range(RUNS):
        for name, measure in sides.items():
            times[name].append(measure())
    return {name: statistics.median(taken) for name, taken in times.items()}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, metavar="FOLDER")
    parser.add_argument("--json", type=Path, metavar="FILE")
    given = parser.parse_args()
    checkouts = {"ours": ROOT} | ({"theirs": given.against} if given.against else {})
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        text, document = Path(folder, "story.txt"), Path(folder, "story.newsmodel.json")
        text.write_text(documents.plain_story(0), encoding="utf-8")
        document.write_bytes(documents.encode(documents.annotated_story(0)))
        for name, (line, most) in COMMANDS.items():
            arguments = line.format(text=text, document=document).split()
            sides: dict[str, Callable[[], float]] = {}
            sides["bare"] = functools.partial(processor_time, ["-c", _BARE], environment_of(ROOT, f"{folder}/ours"))
            for side, checkout in checkouts.items():
                environment = environment_of(checkout, f"{folder}/{side}")
                sides[side] = functools.partial(processor_time, ["-m", "newsmodel", *arguments], environment)
            taken = medians(sides)
            over = {side: taken[side] / taken["bare"] - 1 for side in checkouts}
            figures[name] = over["ours"]
            told = f"{over['ours']:6.2f} ≤ {most:.2f}  {name}: {1e3 * (taken['ours'] - taken['bare']):.0f} ms more"
            if given.against:
                told += f"; there {over['theirs']:.2f}, so {over['ours'] / over['theirs']:.2f} of it"
            print(told, flush=True)
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
