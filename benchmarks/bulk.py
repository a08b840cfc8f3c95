"""Measures runs over many stories: what sharing out the work costs, and what tables cost beside JSON.

    python benchmarks/bulk.py                 every figure
    python benchmarks/bulk.py --stories 2000  with more stories
    python benchmarks/bulk.py --json FILE     also as JSON

Processor time counts, that of other processes too; each side of a ratio is measured in the same run, in turns.
"""

from __future__ import annotations

import argparse
import functools
import json
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import documents

import newsmodel
from newsmodel import Article, bulk

#: Rounds of each side; the median counts.
ROUNDS = 5
#: Articles of a table.
ROWS = 2000


def processor_time(work: Callable[[], object]) -> float:
    """Measure the processor time of some work and of the processes that it started, in seconds."""
    before = _used()
    work()
    return _used() - before


def _used() -> float:
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def wall_time(work: Callable[[], object]) -> float:
    """Measure how long some work takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def ratio(ours: Callable[[], object], theirs: Callable[[], object], clock: Callable[..., float]) -> float:
    """Measure two sides in turns, and divide the medians."""
    sides: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for work, times in zip((ours, theirs), sides, strict=True):
            times.append(clock(work))
    return statistics.median(sides[0]) / statistics.median(sides[1])


def texts(count: int) -> list[bulk.RawStory]:
    """Make raw stories with claims in them."""
    paragraph = "The bridge of Ems will be closed for {} days, the council said on Friday. It was built in 1931.\n\n"
    return [
        bulk.RawStory(file=f"{number}.txt", data=("Bridge of Ems closed\n\n" + paragraph.format(number) * 12).encode())
        for number in range(count)
    ]


def run(raw: list[bulk.RawStory], jobs: int) -> int:
    """Convert stories with so many processes."""
    return sum(len(story.data) for story in bulk.in_order(bulk.Converter(), iter(raw), jobs=jobs))


def pool_figures(count: int) -> Iterator[tuple[str, float]]:
    """Compare two processes with one."""
    raw = texts(count)
    two, one = functools.partial(run, raw, 2), functools.partial(run, raw, 1)
    yield f"{count} texts with claims, --jobs 2: processor time over one process", ratio(two, one, processor_time)
    yield f"{count} texts with claims, --jobs 2: time over one process", ratio(two, one, wall_time)


def table_figures() -> Iterator[tuple[str, float]]:
    """Compare tables with JSON."""
    kinds = (documents.wire_story, documents.rich_story, documents.annotated_story)
    articles = [newsmodel.from_dict(kinds[number % 3](number)) for number in range(ROWS)]
    lines = [newsmodel.to_json(article) for article in articles]
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
        bulk.write_parquet(articles, path)
        yield f"bytes of Parquet over those of JSON ({ROWS} documents)", path.stat().st_size / size


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=400)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    figures = {}
    for name, figure in (*table_figures(), *pool_figures(given.stories)):
        figures[name] = figure
        print(f"{figure:12.2f}  {name}", flush=True)
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
