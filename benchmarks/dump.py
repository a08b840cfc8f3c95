"""A dump of what the library makes of every input there is, a line each: the ground for refactoring.

    python benchmarks/dump.py -o before.txt                # on one tree
    python benchmarks/dump.py -o after.txt                 # on the next; two cores take some minutes
    python benchmarks/dump.py compare before.txt after.txt # which inputs differ, in which stage; exit code 1 if any
    PYTHONPATH=/other/tree/src python benchmarks/dump.py   # the same script and inputs, another tree's library
    python benchmarks/dump.py --only 'repo/*' --whole FOLDER   # the outputs themselves, for `diff -r` of two folders

Every input of `inputs.py` is detected and parsed, its claims are extracted (the outlet's sentences too), the article is
validated and written in every format, and that is read again, which puts readers to work that have few inputs of their
own. A line is the name and the stages, parted by tabs. `parse=0f4d…/91c2…` has a digest of the bytes and one of the
issues (`-`: none); `parse=UnreadableInput:77e1…/-` the class of an error, a digest of its message and one of its
report. What is no `NewsModelError` is a fault of the library: `parse=!TypeError:…`. `document` is the validation of a
document as it stands, `validate` that of the article with its claims, `metadata` a page read without its body.
The lines are the same for any number of jobs, any hash seed, zone and locale; a line that is not is a fault too.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import fnmatch
import hashlib
import itertools
import json
import multiprocessing
import os
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import attrs
from inputs import Input, inputs_of_data, inputs_of_repository

import newsmodel

# No name at the root returns the issues of an extraction, so that this one stands a floor below it; the documentation
# of `newsmodel.extract_claims` names it.
from newsmodel.claims import read_claims

ROOT = Path(__file__).resolve().parents[1]
DIGITS = 12
#: Inputs that a process takes at a time.
BATCH = 4
#: The mark before an error that the library should not raise.
FAULT = "!"
#: What stands for no issues.
NONE = "-"

T = TypeVar("T")
#: The stages of a line, by name.
Stages = Mapping[str, str]


@attrs.frozen(kw_only=True)
class StageOutcome:
    """The result of a stage.

    Attributes:
        data: The bytes, or an error's message.
        issues: What was said about it, a line each.
        error: The class of the error, with a mark if it is a fault; empty when there is none.
        place: The function that raised a fault, for people; no line, which changes with every edit.
    """

    data: bytes
    issues: tuple[str, ...] = ()
    error: str = ""
    place: str = ""

    def __str__(self) -> str:
        issues = digest("\n".join(self.issues).encode(errors="surrogatepass")) if self.issues else NONE
        kind = f"{self.error}:" if self.error else ""
        return f"{kind}{digest(self.data)}/{issues}"


def digest(data: bytes) -> str:
    """Shorten bytes to what tells them from others."""
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def outcome_of(data: bytes, issues: Iterable[newsmodel.Issue] = ()) -> StageOutcome:
    """Put the bytes and issues of a stage in one form."""
    return StageOutcome(data=data, issues=tuple(f"{one.line}:{one.column} {one}" for one in issues))


def outcome_of_error(error: Exception) -> StageOutcome:
    """Put an error in the form of an outcome."""
    expected = isinstance(error, newsmodel.NewsModelError)
    report = error.report if isinstance(error, newsmodel.InvalidDocument) else newsmodel.Report()
    return attrs.evolve(
        outcome_of(str(error).encode(errors="surrogatepass"), report.issues),
        error=f"{'' if expected else FAULT}{type(error).__name__}",
        place="" if expected else _place_of(error),
    )


def _place_of(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"raised by {frame.name} of {Path(frame.filename).name}"


# --- the stages of an input


class DumpLine:
    """The outcomes of an input, stage by stage."""

    def __init__(self, given: Input) -> None:
        self.given = given
        self.outcomes: dict[str, StageOutcome] = {}

    def attempt(self, stage: str, work: Callable[[], T], show: Callable[[T], StageOutcome]) -> T | None:
        """Do the work of a stage and keep what came of it, an error too.

        Returns:
            What the work gave; None after an error.
        """
        try:
            value = work()
            self.outcomes[stage] = show(value)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the outcome
            self.outcomes[stage] = outcome_of_error(error)
            return None
        return value

    @property
    def line(self) -> str:
        """The input as a line of the dump."""
        stages = [f"{stage}={outcome}" for stage, outcome in self.outcomes.items() if stage != "detect"]
        detected = self.outcomes["detect"]
        return "\t".join((self.given.name, f"detect={detected.error or detected.data.decode()}", *stages))

    @property
    def whole(self) -> str:
        """The outcomes themselves, as text whose lines can be compared."""
        lines, stage_of_data = [], dict[bytes, str]()
        for stage, outcome in self.outcomes.items():
            first = stage_of_data.setdefault(outcome.data, stage) if outcome.data else stage
            words = f"(the bytes of {first})" if first != stage else readable(outcome.data)
            parts = (f"=== {stage} {outcome.error}", words, *outcome.issues, outcome.place)
            lines += [part.rstrip() for part in parts if part]
        return "\n".join(lines) + "\n"


def readable(data: bytes) -> str:
    """Show bytes as text, and JSON on one line as JSON on many."""
    text = data.decode("utf-8", "backslashreplace")
    if text[:1] in ("{", "[") and "\n" not in text.rstrip("\n"):
        try:
            return json.dumps(json.loads(text), ensure_ascii=False, indent=1)
        except (ValueError, RecursionError):
            pass
    return text


def dump_line_of(given: Input) -> DumpLine:
    """Take an input through all stages, as far as it comes."""
    dump_line = DumpLine(given)
    data = given.read()
    dump_line.attempt("detect", lambda: newsmodel.detect(data), lambda name: outcome_of(name.encode()))
    if given.is_document:
        dump_line.attempt("document", lambda: newsmodel.validate(data), lambda report: outcome_of(b"", report.issues))
    reading = dump_line.attempt("parse", lambda: parsed(given, data), outcome_of_reading)
    if given.format == "html" or dump_line.outcomes["detect"].data == b"html":
        dump_line.attempt("metadata", lambda: parsed(given, data, metadata_only=True), outcome_of_reading)
    if reading is None:
        return dump_line
    claims = dump_line.attempt("claims", lambda: read_claims(reading.article, which="all"), outcome_of_reading)
    article = (claims or reading).article
    text = newsmodel.to_json(article)
    dump_line.attempt("validate", lambda: newsmodel.validate(text), lambda report: outcome_of(b"", report.issues))
    for format_ in sorted(card.name for card in newsmodel.list_formats()):
        written = dump_line.attempt(format_, partial(newsmodel.render, article, format=format_), outcome_of_rendering)
        if written is not None:
            dump_line.attempt(
                f"{format_}-again", partial(newsmodel.parse, written.data, format=format_), outcome_of_reading
            )
    return dump_line


def parsed(given: Input, data: bytes | str, *, metadata_only: bool = False) -> newsmodel.Reading:
    """Read an input: a file by its suffix and content, a row by its format or its content."""
    hints = hints_of(given.hints)
    if given.path is not None:
        return newsmodel.read(given.path, hints=hints, metadata_only=metadata_only)
    return newsmodel.parse(data, format=given.format, hints=hints, metadata_only=metadata_only)


def hints_of(given: Mapping[str, str]) -> newsmodel.Hints:
    """Make hints of their strings."""
    hints: dict[str, Any] = dict(given)
    if "published" in hints:
        date, time_ = hints["published"], "T" in hints["published"]
        hints["published"] = (datetime.datetime if time_ else datetime.date).fromisoformat(date)
    return newsmodel.Hints(**hints)


def outcome_of_reading(reading: newsmodel.Reading) -> StageOutcome:
    """Take an article as the bytes of its document."""
    return outcome_of(newsmodel.to_json(reading.article), reading.issues)


def outcome_of_rendering(rendering: newsmodel.Rendering) -> StageOutcome:
    """Take the bytes as they were written."""
    return outcome_of(rendering.data, rendering.issues)


# --- many inputs


def line_of(given: Input, *, whole: Path | None) -> str:
    """Dump one input; runs in a process of its own.

    Args:
        given: The input.
        whole: The folder for the outputs themselves.
    """
    dump_line = dump_line_of(given)
    if whole is not None:
        file = whole / f"{given.name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dump_line.whole, encoding="utf-8", errors="backslashreplace", newline="\n")
    return dump_line.line


def lines_of(arguments: argparse.Namespace) -> Iterator[str]:
    """Dump the chosen inputs in their order, whoever is ready first."""
    work = partial(line_of, whole=arguments.whole)
    if arguments.jobs == 1:
        yield from map(work, inputs(arguments))
        return
    # Spawned processes begin alike on every system.
    with ProcessPoolExecutor(arguments.jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(work, inputs(arguments), chunksize=BATCH)


def inputs(arguments: argparse.Namespace) -> Iterator[Input]:
    """Choose the inputs that the arguments ask for."""
    sources = [inputs_of_repository(arguments.root)]
    if arguments.data.is_dir():
        sources.append(inputs_of_data(arguments.data))
    else:
        print(f"dump: {arguments.data} is missing: only the examples of the repository are read", file=sys.stderr)
    everything = itertools.chain(*sources)
    chosen = (given for given in everything if fnmatch.fnmatchcase(given.name, arguments.only))
    return itertools.islice(chosen, 0, None, arguments.sample)


def dump(arguments: argparse.Namespace) -> int:
    """Write the lines, and say on stderr how many there were.

    Returns:
        The exit code.
    """
    begin = time.perf_counter()
    print(f"dump: {Path(newsmodel.__file__).parent}", file=sys.stderr)
    count, faults = 0, []
    with contextlib.ExitStack() as stack:
        stream = stack.enter_context(arguments.output.open("wb")) if arguments.output else sys.stdout.buffer
        for line in lines_of(arguments):
            stream.write(f"{line}\n".encode())
            count += 1
            if f"={FAULT}" in line:
                faults.append(line.partition("\t")[0])
        stream.flush()
    for name in faults:
        print(f"dump: fault: {name}", file=sys.stderr)
    taken, busy = time.perf_counter() - begin, sum(os.times()[:4])
    told = f"{count} inputs, {len(faults)} with faults, {taken:.0f} s, {busy:.0f} s of processor"
    print(f"dump: {told}", file=sys.stderr)
    return 0


# --- two dumps


def compare(arguments: argparse.Namespace) -> int:
    """Print which inputs two dumps have different lines for, and in which stages.

    Returns:
        The exit code: 1 if any differs.
    """
    old, new = stages_in(arguments.old), stages_in(arguments.new)
    tally: Counter[str] = Counter()
    differing = 0
    for name in dict.fromkeys((*old, *new)):
        found = differences(old.get(name), new.get(name))
        if found:
            differing += 1
            tally.update(stage.partition(" (")[0] for stage in found)
            print(f"{name}: {', '.join(found)}")
    counts = "".join(f"; {stage} {count}" for stage, count in tally.most_common())
    print(f"{differing} of {len({*old, *new})} inputs differ{counts}")
    return 1 if differing else 0


def stages_in(path: Path) -> dict[str, dict[str, str]]:
    """Read a dump: the stages of each input."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, *stages = line.split("\t")
        found[name] = dict(stage.split("=", 1) for stage in stages)
    return found


def differences(old: Stages | None, new: Stages | None) -> list[str]:
    """Name the stages in which an input differs, and whether in bytes or issues."""
    if old is None or new is None:
        return ["only in the new dump" if old is None else "only in the old dump"]
    return [
        f"{stage} ({_how(old.get(stage), new.get(stage))})"
        for stage in dict.fromkeys((*old, *new))
        if old.get(stage) != new.get(stage)
    ]


def _how(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return "added" if old is None else "gone"
    (bytes_, _, issues), (new_bytes, _, new_issues) = old.partition("/"), new.partition("/")
    if ":" in old + new or not issues:
        return f"{_kind(old)} -> {_kind(new)}"
    parts = {"bytes": bytes_ != new_bytes, "issues": issues != new_issues}
    return " and ".join(part for part, differs in parts.items() if differs)


def _kind(outcome: str) -> str:
    """Shorten an outcome to an error's class, a format's name, or that there was one."""
    head, colon, _ = outcome.partition(":")
    return "fine" if "/" in head and not colon else head


def arguments_of(line: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Dump what the library makes of every input, or compare two dumps.")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the lines there, not to stdout")
    parser.add_argument("--only", default="*", metavar="GLOB", help="inputs with such names, as 'repo/docs/*'")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth of them")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes; default: all cores"
    )
    parser.add_argument("--whole", type=Path, metavar="FOLDER", help="write the outputs there too, a file an input")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="FOLDER", help="checkout whose examples are read")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="default: ../shared/data beside the checkout")
    parser.set_defaults(run=dump)
    command = parser.add_subparsers(title="instead", metavar="").add_parser("compare", help="compare two dumps")
    command.add_argument("old", type=Path, metavar="OLD")
    command.add_argument("new", type=Path, metavar="NEW")
    command.set_defaults(run=compare)
    arguments = parser.parse_args(line)
    arguments.data = arguments.data or arguments.root.parent / "shared" / "data"
    return arguments


def main() -> int:
    """Run the command line."""
    arguments = arguments_of(None)
    code: int = arguments.run(arguments)
    return code


if __name__ == "__main__":
    sys.exit(main())
