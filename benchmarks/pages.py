"""Measures how fast web pages are read, against trafilatura's own XML with metadata on the same pages.

    python benchmarks/pages.py --pages ../shared/data/pages/publishers.dev.jsonl.gz
    python benchmarks/pages.py --pages PAGES.jsonl.gz --json figures.json

The pages are lines of JSON with `html` and `url`. The two sides take turns on each page; a figure is the quotient of
the sums of processor time. Peak memory is that of a process of its own for each side, which reads all pages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from newsmodel.formats import html as web_page
from newsmodel.readings import Hints

#: So many pages are read before any counts.
WARMING = 5
Reader = Callable[[str, str], object]


def ours(html: str, url: str) -> object:
    """Read the whole article."""
    return web_page.parse(html, hints=Hints(url=url))


def metadata(html: str, url: str) -> object:
    """Read its metadata alone."""
    return web_page.parse_metadata(html, hints=Hints(url=url))


def theirs(html: str, url: str) -> object:
    """Have trafilatura make XML with metadata of a page, without comments."""
    import trafilatura  # noqa: PLC0415 - the metadata of a page are read without it

    return trafilatura.extract(html, url=url, output_format="xml", with_metadata=True, include_comments=False)


READERS: dict[str, Reader] = {"ours": ours, "theirs": theirs, "metadata": metadata}


def pages_in(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the pages of a compressed file, each with its address."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            yield page["html"], page["url"]


def seconds(reader: Reader, page: tuple[str, str]) -> float:
    """Measure the processor time that a reader takes for a page."""
    start = time.process_time()
    reader(*page)
    return time.process_time() - start


def measured(path: Path) -> dict[str, float]:
    """Take the figures."""
    sums = dict.fromkeys(READERS, 0.0)
    count = 0
    for number, page in enumerate(pages_in(path)):
        order = list(READERS.items()) if number % 2 else list(reversed(READERS.items()))
        for name, reader in order:
            taken = seconds(reader, page)
            sums[name] += taken if number >= WARMING else 0
        count += number >= WARMING
    return {
        "metadata_ms": 1000 * sums["metadata"] / count,
        "whole_ms": 1000 * sums["ours"] / count,
        "theirs_ms": 1000 * sums["theirs"] / count,
        "whole_ratio": sums["ours"] / sums["theirs"],
        "memory_ratio": peak("ours", path) / peak("theirs", path),
    }


def peak(name: str, path: Path) -> float:
    """Measure the peak memory of a process that reads all pages, in MiB."""
    command = [sys.executable, __file__, "--pages", str(path), "--only", name]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603


def main() -> None:
    """Take the figures and print them."""
    parser = argparse.ArgumentParser(description="How fast web pages are read.")
    parser.add_argument("--pages", type=Path, required=True, metavar="FILE", help="lines of JSON with html and url")
    parser.add_argument("--only", choices=READERS, help="read all pages, and print the peak memory in MiB")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    if arguments.only:
        for page in pages_in(arguments.pages):
            READERS[arguments.only](*page)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    figures: dict[str, Any] = measured(arguments.pages)
    for name, value in figures.items():
        print(f"{name:<14}{value:8.2f}")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
