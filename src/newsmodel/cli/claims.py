"""`newsmodel claims`."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

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
    hint_options,
    with_claims,
)
from newsmodel.errors import NewsModelError
from newsmodel.files import files_below, format_of, open_lines, read_bytes
from newsmodel.formats import Hints, format_of_suffix, module_of, parse
from newsmodel.issues import InvalidDocument, Issue
from newsmodel.model import Article, Claim
from newsmodel.view.claim_table import COLUMNS, cell_text, claim_rows
from newsmodel.view.reporters import as_text as report_as_text
from newsmodel.view.terminal import TerminalPage
from newsmodel.view.wrapping import printable

#: Columns of a terminal too narrow to wrap for.
_NARROWEST = 30


@attrs.frozen(kw_only=True)
class Story:
    """A story that was read, or why it was not.

    Attributes:
        file: The file, or `-`.
        line: The line of a file of JSON Lines.
        article: The article with its claims.
        issues: What there is to say of it.
        failure: Why there is no article.
    """

    file: str
    line: int | None = None
    article: Article | None = None
    issues: tuple[Issue, ...] = ()
    failure: str | None = None

    @property
    def place(self) -> str:
        """The file, and the line where there are many stories in it."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


@attrs.frozen(kw_only=True)
class ReadingOptions:
    """The options that say how stories are read.

    Attributes:
        source_format: Name of their format, or `jsonl`; None to find out.
        hints: What they do not say.
        extraction: Which claims are looked for, and how sure those must be that are shown.
    """

    source_format: str | None
    hints: Hints
    extraction: ExtractionOptions


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--from", "source_format", type=FormatName(LINES), help="Format of the input, or jsonl; detected when not given."
)
@click.option(
    "--output",
    type=click.Choice(["text", "csv", "jsonl"]),
    default="text",
    show_default=True,
    help="For people, or a table with a row for each claim; `newsmodel list columns` says what it holds.",
)
@click.option("--color/--no-color", default=None, help="Colours, or marks; else what the terminal takes.")
@click.option("-q", "--quiet", is_flag=True, help="Print no report of what was guessed or left out.")
@claim_options
@hint_options
@click.pass_context
def claims(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    source_format: str | None,
    output: str,
    *,
    color: bool | None,
    quiet: bool,
    which: Any,
    min_confidence: float | None,
    **hints: Any,
) -> None:
    """Show who said what in stories: files, directories of them, JSON Lines, or - for stdin.

    Claims that a document has are shown; in a story without, they are looked for. With --claims they are always looked
    for. Cells of CSV are the story's words as they are: a spreadsheet may take one that begins with = for a formula, so
    import them as text.
    """
    if source_format not in {None, LINES}:
        module_of(source_format)  # a wrong name fails before any work
    extraction = ExtractionOptions(which=which, min_confidence=min_confidence)
    settings = ReadingOptions(source_format=source_format, hints=Hints(**hints), extraction=extraction)
    failures: list[Story] = []
    stories = _told(_stories(paths, settings), failures, quiet=quiet)
    if output == "text":
        _print_text(stories, in_color=_takes_color() if color is None else color)
    else:
        for chunk in _TABLES[output](stories):
            click.echo(chunk.encode(), nl=False)
    ctx.exit(_exit_code(failures))


def _told(stories: Iterable[Story], failures: list[Story], *, quiet: bool) -> Iterator[Story]:
    """Yield the stories that could be read; what there is to say of each goes to stderr once it has been printed."""
    for story in stories:
        if story.article is not None:
            yield story
        if not quiet or story.failure:
            for line in report_as_text((story.file, issue) for issue in story.issues):
                click.echo(line, err=True)
        if story.failure is not None:
            failures.append(story)
            click.echo(printable(f"{story.place}: failed: {story.failure}"), err=True)


def _exit_code(failures: list[Story]) -> int:
    if any(not story.issues for story in failures):
        return UNUSABLE
    return ISSUES if failures else FINE


# --- reading


def _stories(paths: Iterable[str], settings: ReadingOptions) -> Iterator[Story]:
    for path in paths:
        try:
            files = _files(path)
        except OSError as error:
            yield Story(file=path, failure=error.strerror or str(error))
            continue
        for file in files:
            yield from _stories_of(file, settings)


def _files(path: str) -> list[str]:
    """List the files that a path names; a directory stands for those below it whose suffix says what they are."""
    if path == "-" or not Path(path).is_dir():
        return [path]
    below = files_below(path)
    known = [str(file) for file in below if _is_lines(file.name) or format_of_suffix(file.name)]
    if len(known) < len(below):
        click.echo(f"{path}: {len(below) - len(known)} left out, whose suffix no format has", err=True)
    return known


def _is_lines(file: str) -> bool:
    return file.lower().endswith(LINES_SUFFIX)


def _stories_of(file: str, settings: ReadingOptions) -> Iterator[Story]:
    try:
        if settings.source_format == LINES or (settings.source_format is None and _is_lines(file)):
            with contextlib.nullcontext(sys.stdin.buffer) if file == "-" else open_lines(file) as lines:
                for number, line in enumerate(lines, start=1):
                    if line.strip():
                        yield _story(Story(file=file, line=number), line, settings)
        else:
            yield _story(Story(file=file), sys.stdin.buffer.read() if file == "-" else read_bytes(file), settings)
    except OSError as error:
        yield Story(file=file, failure=error.strerror or str(error))


def _story(story: Story, data: bytes, settings: ReadingOptions) -> Story:
    try:
        named = settings.source_format if story.line is None else "newsmodel"
        reading = parse(data, format=named or format_of(data, story.file), hints=settings.hints)
        reading = with_claims(reading, settings.extraction, unasked=True)
    except InvalidDocument as error:
        issues = _at_line(error.report, story.line)
        return attrs.evolve(story, issues=issues, failure="not a valid newsmodel document")
    except NewsModelError as error:
        return attrs.evolve(story, failure=str(error))
    article = _confident(reading.article, settings.extraction.min_confidence or 0)
    return attrs.evolve(story, article=article, issues=_at_line(reading.issues, story.line))


def _at_line(issues: Iterable[Issue], line: int | None) -> tuple[Issue, ...]:
    return tuple(issues) if line is None else tuple(attrs.evolve(issue, line=line, column=None) for issue in issues)


def _confident(article: Article, least: float) -> Article:
    """Leave out the claims that are not sure enough for the extractor either, and for which no person stands."""
    if not least:
        return article
    sure = tuple(claim for claim in article.claims if _is_confident(claim, least))
    return article if len(sure) == len(article.claims) else attrs.evolve(article, claims=sure)


def _is_confident(claim: Claim, least: float) -> bool:
    from newsmodel.claims import is_sure_enough  # noqa: PLC0415 - loads the rules, which a finished document does not need

    found = claim.extraction
    return found is None or found.status != "unreviewed" or is_sure_enough(found.confidence, least)


# --- tables


def _as_csv(stories: Iterable[Story]) -> Iterator[str]:
    """Write CSV as RFC 4180 has it: a head, CRLF, quotation marks where they are needed."""
    yield _csv_line(column.name for column in COLUMNS)
    for row in _rows(stories):
        yield _csv_line(map(cell_text, row.values()))


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _as_json_lines(stories: Iterable[Story]) -> Iterator[str]:
    """Write an object a claim, always with all columns."""
    for row in _rows(stories):
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _rows(stories: Iterable[Story]) -> Iterator[dict[str, Any]]:
    for story in stories:
        if story.article is not None:
            yield from claim_rows(story.article, file=click.format_filename(story.file))


_TABLES: dict[str, Callable[[Iterable[Story]], Iterator[str]]] = {"csv": _as_csv, "jsonl": _as_json_lines}


# --- text


def _takes_color() -> bool:
    """Whether stdout is a terminal that shows colours, and nobody has asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _print_text(stories: Iterable[Story], *, in_color: bool) -> None:
    page = TerminalPage(width=max(shutil.get_terminal_size().columns, _NARROWEST), in_color=in_color)
    encoding = sys.stdout.encoding or "utf-8"
    for number, story in enumerate(stories):
        lines = page.story(story.article, story.place) if story.article is not None else ()
        text = "\n".join(("", *lines) if number else (page.key(), "", *lines))
        # what the terminal's encoding lacks is spelled out
        click.echo(text.encode(encoding, "backslashreplace").decode(encoding), color=in_color)
