"""Measures runs over many stories: what sharing out the work costs, and tables, engines, files and memory.

    python benchmarks/bulk.py                        every figure
    python benchmarks/bulk.py --only engines         some of them
    python benchmarks/bulk.py --pages PAGES.jsonl.gz with pages, lines of JSON with `html`
    python benchmarks/bulk.py --json FILE            also as JSON

Processor time counts, that of other processes too; each side of a ratio is measured in the same run, in turns. What is
not installed is left out: `pip install --group engines --group bench`.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import importlib.util
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import documents

import newsmodel
from newsmodel import Article, bulk

#: Rounds of each side; the median counts.
ROUNDS = 5
#: Articles of a table, and lines of JSON Lines.
ROWS = 2000
#: Records that cannot be read, among those of an engine.
BAD = 5
#: Exit codes of a run that reached its end: nothing was wrong, or some of the input was.
FINISHED = (0, 1)
#: Megabytes of a small file and of a large one, and files of a small folder and of a large one.
MEGABYTES, FILES = (20, 200), (1000, 50_000)

Figures: TypeAlias = Iterator[tuple[str, float]]


# --- clocks


def processor_time(work: Callable[[], object]) -> float:
    """Measure the processor time of some work and of the processes that it started, in seconds."""
    before = _used()
    work()
    return _used() - before


def _used() -> float:
    """Add up the processor time of this process, of all below it, and of those that have ended."""
    parents, used = {}, {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = file.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        pid = int(file.parent.name)
        parents[pid], used[pid] = int(fields[1]), sum(map(int, fields[11:15]))
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(used[pid] for pid in ours) / os.sysconf("SC_CLK_TCK")


def wall_time(work: Callable[[], object]) -> float:
    """Measure how long some work takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def ratio(
    ours: Callable[[], object], theirs: Callable[[], object], clock: Callable[..., float], rounds: int = ROUNDS
) -> float:
    """Measure two sides in turns, and divide the medians."""
    sides: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for work, times in zip((ours, theirs), sides, strict=True):
            times.append(clock(work))
    return statistics.median(sides[0]) / statistics.median(sides[1])


# --- processes


def texts(count: int, paragraphs: int = 12) -> list[bulk.RawStory]:
    """Make raw stories with claims in them."""
    paragraph = "The bridge of Ems will be closed for {} days, the council said on Friday. It was built in 1931.\n\n"
    return [
        bulk.RawStory(
            file=f"{number}.txt", data=("Bridge of Ems closed\n\n" + paragraph.format(number) * paragraphs).encode()
        )
        for number in range(count)
    ]


def run(raw: list[bulk.RawStory], jobs: int) -> int:
    """Convert stories with so many processes."""
    return sum(len(story.data) for story in bulk.in_order(bulk.Converter(), iter(raw), jobs=jobs))


def pool_figures(given: argparse.Namespace) -> Figures:
    """Compare two processes with one."""
    raw = texts(given.stories)
    two, one = functools.partial(run, raw, 2), functools.partial(run, raw, 1)
    yield (
        f"{given.stories} texts with claims, --jobs 2: processor time over one process",
        ratio(two, one, processor_time),
    )
    yield f"{given.stories} texts with claims, --jobs 2: time over one process", ratio(two, one, wall_time)


def page_figures(given: argparse.Namespace) -> Figures:
    """Compare two processes that read pages with two of trafilatura."""
    if given.pages is None or importlib.util.find_spec("trafilatura") is None:
        return
    with tempfile.TemporaryDirectory() as folder, gzip.open(given.pages, "rt", encoding="utf-8") as lines:
        pages = Path(folder, "pages")
        pages.mkdir()
        count = 0
        for count, line in enumerate(itertools.islice(lines, given.most_pages), start=1):
            pages.joinpath(f"{count:05}.html").write_text(json.loads(line)["html"], encoding="utf-8")
        command = ("newsmodel", "convert", "-q", "--jobs", "2", str(pages), "-o", f"{folder}/out.newsmodel.jsonl")
        extracted = ("--input-dir", str(pages), "-o", f"{folder}/xml", "--xml", "--with-metadata")
        theirs = functools.partial(_python, "trafilatura.cli", *extracted, "--parallel", "2")
        for name, options in (("without claims", ("--claims", "none")), ("with claims", ("--claims", "attributed"))):
            ours = functools.partial(_python, *command, *options)
            yield (
                f"{count} pages {name}, --jobs 2: processor time over trafilatura --parallel 2",
                ratio(ours, theirs, processor_time, rounds=3),
            )


def _python(module: str, *arguments: str) -> float:
    """Run a module, and return how much memory it had at most, in megabytes."""
    environment = {**os.environ, "PYTHONPATH": str(Path(newsmodel.__file__).parents[1])}
    with subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, "-m", module, *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in FINISHED:
        raise subprocess.CalledProcessError(process.returncode, [module, *arguments])
    return usage.ru_maxrss / 1024


# --- tables, and lines


def _lines(count: int) -> list[bytes]:
    kinds = (documents.wire_story, documents.rich_story, documents.annotated_story)
    return [newsmodel.to_json(newsmodel.from_dict(kinds[number % 3](number))) for number in range(count)]


def table_figures(_given: argparse.Namespace) -> Figures:
    """Compare tables with JSON."""
    lines = _lines(ROWS)
    articles = list(map(newsmodel.from_json, lines))
    table = bulk.to_arrow(articles)
    size = sum(map(len, lines))

    def to_json() -> None:
        for article in articles:
            newsmodel.to_json(article)

    def from_json() -> None:
        for line in lines:
            newsmodel.from_json(line)

    def read_back() -> list[Article]:
        return list(bulk.from_arrow(table))

    yield f"bytes of JSON of a document ({ROWS} documents)", size / ROWS
    to_arrow = functools.partial(bulk.to_arrow, articles)
    yield "to Arrow, microseconds a document", processor_time(to_arrow) / ROWS * 1e6
    yield "to Arrow over to_json", ratio(to_arrow, to_json, processor_time)
    yield "from Arrow, microseconds a document", processor_time(read_back) / ROWS * 1e6
    yield "from Arrow over from_json", ratio(read_back, from_json, processor_time)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "all.parquet")
        to_parquet = functools.partial(bulk.write_parquet, articles, path)
        yield "to Parquet, microseconds a document", processor_time(to_parquet) / ROWS * 1e6

        def from_parquet() -> None:
            for _ in bulk.read_parquet(path):
                pass

        yield "from Parquet, microseconds a document", processor_time(from_parquet) / ROWS * 1e6
        yield f"bytes of Parquet over those of JSON ({ROWS} documents)", path.stat().st_size / size


def validate_figures(_given: argparse.Namespace) -> Figures:
    """Compare the validation of lines with pydantic's parsing of them."""
    if importlib.util.find_spec("pydantic") is None:
        return
    import pydantic_peer  # noqa: PLC0415 - needs pydantic

    parse: Callable[[bytes], Any] = pydantic_peer.model_of(Article).model_validate_json
    lines = _lines(ROWS)

    def ours() -> bool:
        return all(report.ok for report in bulk.validate_lines(lines))

    def theirs() -> None:
        for line in lines:
            parse(line)

    yield f"validate {ROWS} lines over pydantic", ratio(ours, theirs, processor_time)


# --- engines


def engine_figures(given: argparse.Namespace) -> Figures:
    """Compare engines that have been started with a plain loop, on stories and records that cannot be read."""
    import engines  # noqa: PLC0415 - needs pyarrow

    convert = bulk.ConvertBatches(fields=bulk.RowFields(content="text", key="id"))
    count = given.engine_stories
    raw = [story.data.decode() for story in texts(count, paragraphs=3)] + [" "] * BAD
    with tempfile.TemporaryDirectory() as folder, engines.loop(convert) as loop:
        records = Path(folder, "records.parquet")
        engines.write({"id": [f"r{number}" for number in range(len(raw))], "text": raw}, records)
        plain = functools.partial(loop, records)
        expected = _documents(plain())
        for name, engine in engines.usable():
            with engine(convert) as of_engine:
                found = of_engine(records)  # it is warm now
                failed = sum(error is not None for error in found["error"].to_pylist())
                yield f"{name}: documents, of {count} texts and {BAD} that cannot be read", found.num_rows - failed
                yield f"{name}: errors", failed
                yield (
                    f"{name}: documents with other bytes than those of a plain loop",
                    len(_documents(found) ^ expected),
                )
                warm = functools.partial(of_engine, records)
                yield f"{name}: processor time over a plain loop", ratio(warm, plain, processor_time, rounds=1)


def _documents(table: Any) -> set[bytes]:
    return set(map(newsmodel.to_json, bulk.from_arrow(table)))


# --- memory


def memory_figures(_given: argparse.Namespace) -> Figures:
    """Measure the most memory of commands, on a file or a folder and on one that is larger."""
    with tempfile.TemporaryDirectory() as folder:
        lines = [line + b"\n" for line in _lines(300)]
        commands = {
            "validate": ("validate", "-q"),
            "convert": ("convert", "-q", "--claims", "none", "-o", f"{folder}/out.newsmodel.jsonl"),
            "claims": ("claims", "-q", "--to", "jsonl", "-o", f"{folder}/claims.jsonl"),
        }
        for megabytes in MEGABYTES:
            path = Path(folder, "stories.newsmodel.jsonl")
            with path.open("wb") as stream:
                written = 0
                for line in itertools.cycle(lines):
                    written += stream.write(line)
                    if written > megabytes * 1e6:
                        break
            for name, (command, *options) in commands.items():
                most = _python("newsmodel", command, *options, str(path))
                yield f"{name}, {megabytes} MB of JSON Lines: memory in MB", most
        for count in FILES:
            several = Path(folder, f"{count}")
            several.mkdir()
            for number in range(count):
                document = f'{{"newsmodel":"1.0","id":"urn:x:{number}","headline":"Rain"}}'
                several.joinpath(f"story-{number:06}.newsmodel.json").write_text(document)
            for name, (command, *options) in commands.items():
                most = _python("newsmodel", command, *options, str(several))
                yield f"{name}, {count} files: memory in MB", most


GROUPS: dict[str, Callable[[argparse.Namespace], Figures]] = {
    "tables": table_figures,
    "validate": validate_figures,
    "pool": pool_figures,
    "pages": page_figures,
    "engines": engine_figures,
    "memory": memory_figures,
}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=GROUPS)
    parser.add_argument("--stories", type=int, default=400)
    parser.add_argument("--engine-stories", type=int, default=5000)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--most-pages", type=int, default=100)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    figures = {}
    for group in given.only or GROUPS:
        for name, figure in GROUPS[group](given):
            figures[name] = figure
            print(f"{figure:12.2f}  {name}", flush=True)
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
