"""Kills a run at random moments and takes it up, until it gets through: what is lost, doubled and done again.

    python benchmarks/kills.py                  twenty kills of two processes
    python benchmarks/kills.py --kills 50 --jobs 4 --seed 7

Each process of a run writes the key of each story that it has converted to a file of its own, which outlives it. What
was converted oftener than once was done again. The output is compared with that of a run that nobody killed.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import attrs

from newsmodel import bulk

#: Where the keys of the stories that were converted go.
_LOG = "NEWSMODEL_KILLS_LOG"
#: So many of the kills strike a run that is at work; the others strike it while it begins.
_AT_WORK = 0.8


@attrs.frozen(kw_only=True)
class Logged:
    """The converter of a run, which leaves the key of each story that it has converted."""

    converter: bulk.Converter = attrs.field(factory=bulk.Converter)

    def __call__(self, raw: bulk.RawStory) -> bulk.Story:
        """Convert a story, and say so."""
        story = self.converter(raw)
        with Path(os.environ[_LOG], str(os.getpid())).open("a") as log:
            log.write(f"{raw.key}\n")
        return story


def convert(inputs: Path, output: Path, *, jobs: int, size: int) -> None:
    """Run in this process: what `bulk.convert` does, with a converter that leaves keys."""
    from newsmodel.bulk.inputs import RecordSettings, find_inputs  # noqa: PLC0415
    from newsmodel.bulk.keys import told_apart  # noqa: PLC0415
    from newsmodel.bulk.ledger import opened_ledger  # noqa: PLC0415
    from newsmodel.bulk.shards import Shards  # noqa: PLC0415

    run = bulk.Run(jobs=jobs, part_size=size, resume=True)
    raw = (each for given in find_inputs([inputs]).files for each in bulk.records(given.file, RecordSettings()))
    with opened_ledger(run, bulk.Summary()) as ledger:
        for _ in Shards(folder=str(output), form="jsonl").write(told_apart(raw), Logged(), ledger, run):
            pass


def start(folder: Path, output: str, *, jobs: int, size: int) -> subprocess.Popen[bytes]:
    """Start a run in a process of its own, which leads a group."""
    command = [sys.executable, __file__, "--run", str(folder), output, "--jobs", str(jobs), "--part-size", str(size)]
    environment = os.environ | {_LOG: str(folder / f"{output}-log")}
    (folder / f"{output}-log").mkdir(exist_ok=True)
    return subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603 - our own program


def wait_for_work(folder: Path, run: subprocess.Popen[bytes]) -> None:
    """Wait until a run has converted a story, or has ended."""
    before = converted(folder, "killed").total()
    while run.poll() is None and converted(folder, "killed").total() == before:
        time.sleep(0.02)


def converted(folder: Path, output: str) -> collections.Counter[str]:
    """Count how often each story was converted."""
    logs = (folder / f"{output}-log").iterdir()
    return collections.Counter(line for log in logs for line in log.read_text().splitlines())


def documents(output: Path) -> list[bytes]:
    """List the documents of a run."""
    return [line for part in sorted(output.glob("part-*")) for line in gzip.decompress(part.read_bytes()).splitlines()]


def measure(folder: Path, given: argparse.Namespace) -> dict[str, int | float | bool]:
    """Kill and take up a run, and compare it with one that nobody killed."""
    wire = folder / "wire"
    wire.mkdir()
    paragraph = "The bridge of Ems will be closed for {} days, the council said on Friday. It was built in 1931.\n\n"
    for number in range(given.stories):
        (wire / f"{number:05}.txt").write_text("Bridge of Ems closed\n\n" + paragraph.format(number) * 8)
    options = {"jobs": given.jobs, "size": given.part_size}
    begin = time.monotonic()
    start(folder, "whole", **options).wait()
    usual, drawn = time.monotonic() - begin, random.Random(given.seed)
    kills = most_again = before = 0
    while kills < given.kills and not (folder / "killed" / "_SUCCESS").exists():
        run = start(folder, "killed", **options)
        if drawn.random() < _AT_WORK:  # else while it begins, or takes apart what is done already
            wait_for_work(folder, run)
        time.sleep(drawn.uniform(0, 3 * usual * given.part_size / given.stories))
        os.killpg(run.pid, signal.SIGKILL) if drawn.random() < given.all else run.send_signal(signal.SIGKILL)
        kills += run.wait() == -signal.SIGKILL
        done = converted(folder, "killed")
        again = done.total() - len(done)
        most_again, before = max(most_again, again - before), again
    start(folder, "killed", **options).wait()
    done = converted(folder, "killed")
    most_again = max(most_again, done.total() - len(done) - before)
    ours, theirs = documents(folder / "killed"), documents(folder / "whole")
    counts = collections.Counter(ours)
    return {
        "stories": given.stories,
        "kills": kills,
        "documents lost": len(set(theirs) - set(ours)),
        "documents doubled": sum(count - 1 for count in counts.values()),
        "same bytes as a run that nobody killed": {p.name: p.read_bytes() for p in (folder / "killed").iterdir()}
        == {p.name: p.read_bytes() for p in (folder / "whole").iterdir()},
        "stories of a part": given.part_size,
        "stories done again, in all": done.total() - len(done),
        "stories done again after one kill, at the most": most_again,
        "parts a process done again after one kill, at the most": round(most_again / given.part_size / given.jobs, 2),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--part-size", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", type=float, default=0.5, help="share of kills that strike its processes, too")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        folder = Path(given.run[0])
        convert(folder / "wire", folder / given.run[1], jobs=given.jobs, size=given.part_size)
        return
    with tempfile.TemporaryDirectory() as work:
        for name, figure in measure(Path(work), given).items():
            print(f"{figure!s:>12}  {name}")


if __name__ == "__main__":
    main()
