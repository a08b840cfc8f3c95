"""`newsmodel convert`."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import attrs
import click

from newsmodel.cli.options import (
    FINE,
    ISSUES,
    LINES,
    LINES_SUFFIX,
    UNUSABLE,
    ExtractionOptions,
    FormatName,
    claim_options,
    counted,
    hint_options,
    with_claims,
)
from newsmodel.documents.codec import to_json
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.files import files_below, format_of, read_bytes, replacing, write_bytes
from newsmodel.formats import Hints, Rendering, format_of_suffix, module_of, parse, render
from newsmodel.issues import InvalidDocument, Issue
from newsmodel.model import Article
from newsmodel.view.reporters import REPORTERS

#: Targets that carry claims whole, and so get them unasked.
_CARRIES_CLAIMS = ("newsmodel", LINES)

#: So many files are worth a progress bar.
_MANY = 10
#: So many names of files that are left out are told.
_NAMED = 3


@attrs.frozen(kw_only=True)
class Job:
    """One story to convert.

    Attributes:
        source: The file, or `-`.
        target: The file to write; None for stdout.
    """

    source: str
    target: Path | None


@attrs.frozen(kw_only=True)
class Outcome:
    """The result of a job.

    Attributes:
        source: The file, or `-`.
        data: What was written.
        issues: What was guessed, lost or left out.
        failure: Why nothing was written.
    """

    source: str
    data: bytes = b""
    issues: tuple[Issue, ...] = ()
    failure: str | None = None


@attrs.frozen(kw_only=True)
class ConversionOptions:
    """The options that say how stories are converted.

    Attributes:
        source_format: Name of the inputs' format; None to find out.
        target_format: Name of the format to write, or `jsonl`.
        hints: What the inputs do not say.
        extraction: Which claims are looked for.
        strict: Whether any issue makes a job fail.
        metadata_only: Whether bodies are left out.
    """

    source_format: str | None
    target_format: str
    hints: Hints
    extraction: ExtractionOptions
    strict: bool
    metadata_only: bool


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--from", "source_format", type=FormatName(), help="Format of the input; detected when not given.")
@click.option(
    "--to",
    "target_format",
    type=FormatName(LINES),
    help="Format to write, or jsonl for one document a line; else the output's suffix says it, else newsmodel.",
)
@click.option("-o", "--output", type=click.Path(), help="File or directory to write; stdout when not given.")
@click.option("--metadata-only", is_flag=True, help="Of web pages: leave out the story, which needs no extra then.")
@click.option("--strict", is_flag=True, help="Fail, and write nothing, where anything was guessed, lost or left out.")
@click.option(
    "--report", type=click.Choice(list(REPORTERS)), default="text", show_default=True, help="Form of the report."
)
@click.option("-q", "--quiet", is_flag=True, help="Print no report and no summary.")
@claim_options
@hint_options
@click.pass_context
def convert(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    source_format: str | None,
    target_format: str | None,
    output: str | None,
    report: str,
    *,
    metadata_only: bool,
    strict: bool,
    quiet: bool,
    which: Any,
    min_confidence: float | None,
    **hints: Any,
) -> None:
    """Convert stories: files, directories of them, or - for stdin.

    Our own JSON and JSON Lines get the claims that are found in a story that has none; --claims says otherwise.

    What was guessed, could not be carried or was left out is reported on stderr.
    """
    if output is not None and not output:
        raise click.UsageError("--output needs a name")
    output = None if output == "-" else output
    target_format = target_format or _format_of_output(output)
    settings = ConversionOptions(
        source_format=source_format,
        target_format=target_format,
        hints=Hints(**hints),
        extraction=ExtractionOptions(which=which, min_confidence=min_confidence),
        strict=strict,
        metadata_only=metadata_only,
    )
    if target_format != LINES:
        module_of(target_format)  # a wrong name fails before any work
    jobs = _jobs(paths, output, target_format)
    outcomes: list[Outcome] = []
    with contextlib.suppress(_NothingConverted), _sink(output, target_format) as stream:
        outcomes += (_run(job, settings, stream) for job in _with_progress(jobs))
        if all(outcome.failure is not None for outcome in outcomes):
            raise _NothingConverted  # and so an old file stays
    if not quiet:
        _report_issues(outcomes, report)
    _report_failures(outcomes)
    ctx.exit(_exit_code(outcomes))


class _NothingConverted(Exception):
    """The refusal when every story failed."""


# --- planning


def _format_of_output(output: str | None) -> str:
    if output is None or _is_directory(output) or not Path(output).suffix:
        return "newsmodel"
    if output.endswith(LINES_SUFFIX):
        return LINES
    named = format_of_suffix(Path(output).name)
    if named is None:
        raise click.UsageError(f"no format has the suffix {Path(output).suffix!r}: name one with --to")
    return named


def _is_directory(output: str) -> bool:
    return Path(output).is_dir() or output.endswith("/")


def _jobs(paths: tuple[str, ...], output: str | None, target_format: str) -> list[Job]:
    sources = [source for path in paths for source in _sources(path)]
    if not sources:
        raise click.UsageError("there is nothing to convert")
    if target_format == LINES:
        return [Job(source=source, target=None) for source, _ in sources]
    many = len(paths) > 1 or any(path != "-" and Path(path).is_dir() for path in paths)
    if output is None:
        if many:
            raise click.UsageError("several stories need --output DIRECTORY, or --to jsonl")
        return [Job(source=source, target=None) for source, _ in sources]
    if not many and not _is_directory(output):
        alone = [Job(source=source, target=Path(output)) for source, _ in sources]
        _refuse_clashes(alone, target_format)
        return alone
    if not _is_directory(output) and format_of_suffix(output):
        raise click.UsageError(f"{output} is the name of a file: several stories need a directory, or --to jsonl")
    suffix = module_of(target_format).FORMAT.suffixes[0]
    jobs = [Job(source=source, target=Path(output) / _renamed(relative, suffix)) for source, relative in sources]
    _refuse_clashes(jobs, target_format)
    return jobs


def _sources(path: str) -> Iterator[tuple[str, Path]]:
    """Yield the stories that a path names, each with its place below it."""
    if path == "-" or not Path(path).is_dir():
        yield path, Path("stdin" if path == "-" else Path(path).name)
        return
    left_out: list[str] = []
    for file in files_below(path):
        if format_of_suffix(file.name):
            yield str(file), file.relative_to(path)
        else:
            left_out.append(str(file.relative_to(path)))
    if left_out:
        names = ", ".join([*left_out[:_NAMED], *(["…"] if len(left_out) > _NAMED else [])])
        click.echo(f"{path}: {len(left_out)} left out, whose suffix no format has: {names}", err=True)


def _renamed(relative: Path, suffix: str) -> Path:
    known = format_of_suffix(relative.name)
    endings = module_of(known).FORMAT.suffixes if known else ()
    ending = max((each for each in endings if relative.name.lower().endswith(each)), key=len, default="")
    return relative.with_name(relative.name[: len(relative.name) - len(ending)] + suffix)


def _refuse_clashes(jobs: list[Job], target_format: str) -> None:
    taken: dict[Path | None, str] = {}
    for job in jobs:
        if job.target is not None and target_format != "newsmodel" and Path(job.source) == job.target:
            raise click.UsageError(f"{job.source} would be overwritten; name another --output")
        if job.target in taken:
            raise click.UsageError(f"{taken[job.target]} and {job.source} would both become {job.target}")
        taken[job.target] = job.source


# --- running


@contextlib.contextmanager
def _sink(output: str | None, target_format: str) -> Iterator[IO[bytes]]:
    """Open the stream that jobs without a file of their own write to."""
    if output is not None and target_format == LINES:
        with replacing(output) as stream:
            yield stream
    else:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()


def _with_progress(jobs: list[Job]) -> Iterator[Job]:
    if len(jobs) < _MANY or not sys.stderr.isatty():
        yield from jobs
        return
    with click.progressbar(jobs, file=sys.stderr, label="converting") as bar:
        yield from bar


def _run(job: Job, settings: ConversionOptions, stream: IO[bytes]) -> Outcome:
    try:
        outcome = _converted(job.source, settings)
        if outcome.failure is None and job.target is not None:
            job.target.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(outcome.data, job.target)
        elif outcome.failure is None:
            stream.write(outcome.data)
        outcome = attrs.evolve(outcome, data=b"")  # thousands of stories are not kept until the report
    except InvalidDocument as error:
        return Outcome(source=job.source, issues=error.report.issues, failure="not a valid newsmodel document")
    except NewsModelError as error:
        return Outcome(source=job.source, failure=str(error))
    except OSError as error:
        return Outcome(source=job.source, failure=error.strerror or str(error))
    return outcome


def _converted(source: str, settings: ConversionOptions) -> Outcome:
    data = sys.stdin.buffer.read() if source == "-" else read_bytes(source)
    if source.endswith(LINES_SUFFIX):
        reason = "a file of many documents; convert takes one story a file (newsmodel.bulk.read_jsonl reads them)"
        raise UnreadableInput(reason, format=LINES)
    known = settings.source_format or format_of(data, source)
    reading = parse(data, format=known, hints=settings.hints, metadata_only=settings.metadata_only)
    reading = with_claims(reading, settings.extraction, unasked=settings.target_format in _CARRIES_CLAIMS)
    rendering = _rendered(reading.article, settings.target_format)
    issues = (*reading.issues, *rendering.issues)
    failure = f"strict: {counted(issues)}" if settings.strict and issues else None
    return Outcome(source=source, data=rendering.data, issues=issues, failure=failure)


def _rendered(article: Article, target_format: str) -> Rendering:
    return Rendering(to_json(article) + b"\n") if target_format == LINES else render(article, format=target_format)


# --- reporting


def _report_issues(outcomes: list[Outcome], form: str) -> None:
    for line in REPORTERS[form]([(outcome.source, issue) for outcome in outcomes for issue in outcome.issues]):
        click.echo(line, err=True)
    if len(outcomes) > 1:
        done = [outcome for outcome in outcomes if outcome.failure is None]
        issues = counted(issue for outcome in outcomes for issue in outcome.issues)
        click.echo(f"{len(done)} of {len(outcomes)} converted, {issues}", err=True)


def _report_failures(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.failure is not None:
            click.echo(f"{outcome.source}: failed: {outcome.failure}", err=True)


def _exit_code(outcomes: list[Outcome]) -> int:
    failures = [outcome for outcome in outcomes if outcome.failure is not None]
    if not failures:
        return FINE
    alone = len(outcomes) == 1 and not failures[0].issues
    return UNUSABLE if alone else ISSUES
