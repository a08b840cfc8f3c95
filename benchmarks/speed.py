"""Measures how fast newsmodel is, against peers that run in the same minute on the same machine.

    python benchmarks/speed.py                          every figure
    python benchmarks/speed.py --only loads --only cli  some of them
    python benchmarks/speed.py --json figures.json      also as JSON

The two sides of a comparison take turns in one process with the garbage collector on, on documents that neither has
seen before; a figure is the quotient of the medians, summed over documents of several kinds. What starts processes lets
them take turns too. Where a peer is not installed, the figure is left out and the table says why.
"""

from __future__ import annotations

import argparse
import atexit
import functools
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
import documents

import newsmodel

if TYPE_CHECKING:
    import pydantic

HERE = Path(__file__).resolve().parent
#: Documents of a kind that a side handles in one go.
BATCH = 20
#: Rounds that count, and rounds before them.
ROUNDS, WARMING_ROUNDS = 60, 5
#: Runs of each process, and of what is timed alone.
RUNS = 15
#: Articles that are kept for `memory`.
KEPT_ARTICLES = 3_000
#: Modules of which none may be loaded by reading plain text.
MARKUP_LIBRARIES = ("bs4", "html", "html5lib", "lxml", "trafilatura", "xml")


class Missing(Exception):
    """The refusal of a figure that cannot be taken here; the message says why."""


@attrs.frozen(kw_only=True)
class Goal:
    """A figure to take, and what it may be at most.

    Attributes:
        name: Its name in `--json`.
        most: The largest value that is good.
        unit: "ms", "s", or a multiplication sign for a quotient.
        title: What is compared.
    """

    name: str
    most: float
    unit: str
    title: str


@attrs.frozen(kw_only=True)
class Measurement:
    """A goal and what came out.

    Attributes:
        goal: The goal.
        value: The figure; None where it could not be taken.
        detail: The parts that it is made of, or why there is none.
    """

    goal: Goal
    value: float | None
    detail: str

    @property
    def verdict(self) -> str:
        """Whether the goal is met."""
        if self.value is None:
            return "not measured"
        return "met" if self.value <= self.goal.most else "MISSED"


# --- the two sides of a comparison


@attrs.frozen
class Side:
    """One of two that do the same work.

    Attributes:
        work: What is timed, on one input.
        prepare: Makes the input of a document's bytes; not timed.
    """

    work: Callable[[Any], object]
    prepare: Callable[[bytes], Any] = bytes

    def seconds(self, text: bytes) -> float:
        """Measure the processor time of the work on a document that has just been prepared."""
        given = self.prepare(text)
        begin = time.thread_time()
        self.work(given)
        return time.thread_time() - begin


def quotient(goal: Goal, ours: Side, theirs: Side, *, spoil: bool = False) -> Measurement:
    """Divide our time by the peer's, summed over the kinds of documents.

    Args:
        goal: What the figure is for.
        ours: Our side.
        theirs: The peer.
        spoil: Whether the documents are to be made invalid.
    """
    totals = [0.0, 0.0]
    told = []
    for kind, make in documents.KINDS.items():
        times = interleaved(ours, theirs, make, spoil=spoil)
        totals = [total + taken for total, taken in zip(totals, times, strict=True)]
        told.append(f"{kind} {times[0] * 1e6:.0f}/{times[1] * 1e6:.0f} = {times[0] / times[1]:.2f}")
    return Measurement(goal=goal, value=totals[0] / totals[1], detail=f"µs: {', '.join(told)}")


def interleaved(ours: Side, theirs: Side, make: documents.Maker, *, spoil: bool) -> tuple[float, float]:
    """Measure the median seconds of each side for a document.

    Every round has documents of its own, so that no side finds what it has seen before in a memo; the sides take turns
    in who begins.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(WARMING_ROUNDS + ROUNDS):
        texts = [_text(make(number * BATCH + at), spoil=spoil) for at in range(BATCH)]
        sides = [(taken[0], ours), (taken[1], theirs)]
        for times, side in sides if number % 2 else reversed(sides):
            times.append(sum(side.seconds(text) for text in texts) / BATCH)
    return statistics.median(taken[0][WARMING_ROUNDS:]), statistics.median(taken[1][WARMING_ROUNDS:])


def _text(document: documents.Document, *, spoil: bool) -> bytes:
    text = canonical(document)
    return documents.encode(documents.invalid(json.loads(text))) if spoil else text


def canonical(document: documents.Document) -> bytes:
    """Write a document as newsmodel writes it."""
    return newsmodel.to_json(newsmodel.from_dict(document))


def needed(*modules: str) -> None:
    """Refuse to measure without a peer."""
    lacking = [name for name in modules if importlib.util.find_spec(name) is None]
    if lacking:
        raise Missing(f"not installed: {', '.join(lacking)}")


def peer() -> type[pydantic.BaseModel]:
    """Import the pydantic class that stands against `Article`."""
    needed("pydantic")
    import pydantic_peer  # noqa: PLC0415 - needs pydantic

    return pydantic_peer.model_of(newsmodel.Article)


# --- reading, writing, reporting


def loads(goal: Goal) -> Measurement:
    """Measure from bytes to a validated, frozen article."""
    return quotient(goal, Side(newsmodel.from_json), Side(peer().model_validate_json))


def loads_floor(goal: Goal) -> Measurement:
    """Measure from bytes to an article, against bytes to bare dicts."""
    needed("orjson")
    import orjson  # noqa: PLC0415 - a peer

    return quotient(goal, Side(newsmodel.from_json), Side(orjson.loads))


def validate(goal: Goal) -> Measurement:
    """Measure the whole report of a document without a fault: keys, structure, and the rules between fields."""
    return quotient(goal, Side(newsmodel.validate), Side(peer().model_validate_json))


def dumps(goal: Goal) -> Measurement:
    """Measure from an article to bytes."""
    model = peer()
    dump = functools.partial(model.model_dump_json, exclude_none=True)
    return quotient(goal, Side(newsmodel.to_json, newsmodel.from_json), Side(dump, model.model_validate_json))


def structure(goal: Goal) -> Measurement:
    """Measure from a dict to an article."""
    return quotient(goal, Side(newsmodel.from_dict, json.loads), Side(peer().model_validate, json.loads))


def errors(goal: Goal) -> Measurement:
    """Measure the full report of an invalid dict."""
    needed("jsonschema_rs")
    theirs = Side(_errors_of(peer().model_validate), json.loads)
    return quotient(goal, Side(newsmodel.validate, json.loads), theirs, spoil=True)


def errors_bytes(goal: Goal) -> Measurement:
    """Measure the full report of invalid JSON; ours has lines and columns, and sees duplicate keys."""
    needed("jsonschema_rs")
    return quotient(goal, Side(newsmodel.validate), Side(_errors_of(peer().model_validate_json)), spoil=True)


def _errors_of(validate: Callable[[Any], object]) -> Callable[[Any], object]:
    import pydantic  # noqa: PLC0415 - a peer

    def report(value: Any) -> object:
        try:
            validate(value)
        except pydantic.ValidationError as error:
            return error.errors()
        raise AssertionError("the document is valid")

    return report


# --- memory


def memory(goal: Goal) -> Measurement:
    """Measure what many articles take that are kept, each side in a process of its own."""
    needed("pydantic")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "stories.jsonl")
        kinds = list(documents.KINDS.values())
        with file.open("wb") as lines:
            for number in range(KEPT_ARTICLES):
                lines.write(canonical(kinds[number % len(kinds)](number)) + b"\n")
        code = "import speed, sys; print(speed.kept_bytes(sys.argv[1], sys.argv[2]))"
        ours, theirs = (int(_output("-c", code, side, str(file))) for side in ("ours", "theirs"))
    return Measurement(goal=goal, value=ours / theirs, detail=f"{ours / 2**20:.0f}/{theirs / 2**20:.0f} MiB")


def kept_bytes(side: str, file: str) -> int:
    """Count the bytes that Python has handed out for all articles of a file; runs in a process of its own."""
    read: Callable[[bytes], object] = newsmodel.from_json if side == "ours" else peer().model_validate_json
    with Path(file).open("rb") as lines:
        warm = [read(next(lines)) for _ in documents.KINDS]
        tracemalloc.start()
        kept = [read(line) for line in lines]
        size, _ = tracemalloc.get_traced_memory()
    assert len(kept) + len(warm) == KEPT_ARTICLES
    return size


# --- processes


def cli(goal: Goal) -> Measurement:
    """Measure the whole process that validates one file."""
    needed("pydantic", "click")
    import pydantic_peer  # noqa: PLC0415 - needs pydantic

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "news_models.py").write_text(pydantic_peer.source_of(newsmodel.Article), encoding="utf-8")
        file = Path(folder, "one.newsmodel.json")
        file.write_bytes(canonical(documents.annotated_story(0)))
        ours, theirs = medians_of_processes(
            ("-m", "newsmodel", "validate", str(file)),
            (str(HERE / "cli_peer.py"), str(file)),
            folder=folder,
        )
    return Measurement(goal=goal, value=ours / theirs, detail=f"{ours * 1e3:.0f}/{theirs * 1e3:.0f} ms")


def import_ms(goal: Goal) -> Measurement:
    """Measure what the import adds to a bare Python."""
    ours, bare = medians_of_processes(("-c", "from newsmodel import Article"), ("-c", "pass"))
    return Measurement(goal=goal, value=(ours - bare) * 1e3, detail=f"{ours * 1e3:.0f} − {bare * 1e3:.0f} ms")


def medians_of_processes(*commands: tuple[str, ...], folder: str = "") -> tuple[float, ...]:
    """Measure the median seconds of Python with each of some arguments; they take turns."""
    for command in commands:  # so that every module is compiled
        _output(*command, folder=folder)
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(RUNS):
        for taken, command in zip(times, commands, strict=True):
            begin = time.perf_counter()
            _output(*command, folder=folder)
            taken.append(time.perf_counter() - begin)
    return tuple(statistics.median(taken) for taken in times)


@functools.cache
def _compiled_files() -> str:
    """Make a folder for the bytecode of both sides."""
    folder = tempfile.mkdtemp(prefix="speed-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _output(*arguments: str, folder: str = "") -> str:
    package = Path(newsmodel.__file__).parents[1]
    paths = [part for part in (folder, str(HERE), str(package), os.environ.get("PYTHONPATH")) if part]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONPYCACHEPREFIX": _compiled_files()}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else each run would compile what is not installed
    done = subprocess.run(  # noqa: S603 - our own scripts
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} exits {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


# --- plain text


def text_ms(goal: Goal) -> Measurement:
    """Measure from a plain-text story of 3 kB to an article."""
    reader = Side(functools.partial(newsmodel.parse, format="text"))
    stories = [documents.plain_story(number).encode() for number in range(WARMING_ROUNDS + ROUNDS)]
    seconds = statistics.median([reader.seconds(story) for story in stories][WARMING_ROUNDS:])
    code = (
        "import documents, newsmodel, sys;"
        "newsmodel.parse(documents.plain_story(0), format='text');"
        f"print(*sorted({{name.partition('.')[0] for name in sys.modules}} & set({MARKUP_LIBRARIES!r})))"
    )
    loaded = _output("-c", code).strip()
    if loaded:
        return Measurement(goal=goal, value=float("inf"), detail=f"loads {loaded}")
    return Measurement(
        goal=goal, value=seconds * 1e3, detail=f"{len(stories[0])} bytes; no library for XML or HTML is loaded"
    )


def text_mb_s(goal: Goal) -> Measurement:
    """Measure the slowest of several megabytes of text that invite a reader to look twice."""
    reader = Side(functools.partial(newsmodel.parse, format="text"))
    told = {}
    for name, make in documents.LONG_TEXTS.items():
        told[name] = reader.seconds(make().encode())
    return Measurement(
        goal=goal, value=max(told.values()), detail=", ".join(f"{name} {taken:.2f}" for name, taken in told.items())
    )


# --- the table

Measure: TypeAlias = Callable[[Goal], Measurement]

#: Each figure: what it is, and how it is taken.
FIGURES: tuple[tuple[Goal, Measure], ...] = (
    (Goal(name="loads", most=0.60, unit="×", title="bytes → Article / pydantic model_validate_json"), loads),
    (Goal(name="loads_floor", most=2.3, unit="×", title="bytes → Article / orjson.loads"), loads_floor),
    (Goal(name="validate", most=2.5, unit="×", title="report of valid bytes / pydantic model_validate_json"), validate),
    (Goal(name="dumps", most=0.50, unit="×", title="Article → bytes / pydantic model_dump_json"), dumps),
    (Goal(name="structure", most=0.50, unit="×", title="from_dict / pydantic model_validate"), structure),
    (Goal(name="errors", most=1.0, unit="×", title="report of a dict / pydantic errors()"), errors),
    (Goal(name="errors_bytes", most=1.0, unit="×", title="report of bytes / pydantic errors()"), errors_bytes),
    (Goal(name="memory", most=0.45, unit="×", title="3,000 articles / pydantic"), memory),
    (Goal(name="cli", most=0.8, unit="×", title="newsmodel validate / click and pydantic"), cli),
    (Goal(name="import_ms", most=110, unit="ms", title="from newsmodel import Article"), import_ms),
    (Goal(name="text_ms", most=0.5, unit="ms", title="3 kB of plain text → Article"), text_ms),
    (Goal(name="text_mb_s", most=2, unit="s", title="1 MB of plain text, the slowest"), text_mb_s),
)


def measured(names: list[str]) -> Iterator[Measurement]:
    """Yield the figures of some names, or all of them, each as soon as it is there."""
    for goal, measure in FIGURES:
        if names and goal.name not in names:
            continue
        try:
            yield measure(goal)
        except Missing as reason:
            yield Measurement(goal=goal, value=None, detail=str(reason))


def line(figure: Measurement) -> str:
    """Write a figure as a line of the table."""
    goal = figure.goal
    value = "—" if figure.value is None else f"{figure.value:.2f} {goal.unit}"
    return f"{goal.name:<13}{goal.title:<48}{value:>10}   ≤ {goal.most:<5g}{figure.verdict:<14}{figure.detail}"


def main() -> None:
    """Take the figures, print them, and write them if told to."""
    parser = argparse.ArgumentParser(description="How fast newsmodel is, against its peers.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    names = [goal.name for goal, _ in FIGURES]
    parser.add_argument("--only", action="append", default=[], choices=names, help="take this figure only; repeatable")
    arguments = parser.parse_args()
    figures = {}
    for figure in measured(arguments.only):
        print(line(figure), flush=True)
        figures[figure.goal.name] = figure.value
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
