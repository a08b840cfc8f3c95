"""`newsmodel claims`."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import attrs
import click

from newsmodel.bulk.records import RecordSettings
from newsmodel.bulk.stories import LINES, Extraction, RawStory, ReadingSettings, Story, read_story
from newsmodel.cli.annotations import ANNOTATIONS, write_claims
from newsmodel.cli.inputs import Inputs, find_inputs, raw_stories
from newsmodel.cli.options import FormatName, claim_options, hint_options, hints_of, output_option
from newsmodel.cli.outputs import Targets, result_stream
from newsmodel.cli.reporting import Reporter, report_options, report_settings
from newsmodel.cli.tables import FORMS, form_of_table, table_options, table_settings, write_table
from newsmodel.formats import module_of
from newsmodel.model import Article, Claim
from newsmodel.view.claim_table import COLUMNS, claim_rows
from newsmodel.view.columns import Row
from newsmodel.view.printing import printable_line
from newsmodel.view.terminal import TerminalPage

#: Columns of a terminal too narrow to wrap for.
_NARROWEST = 30
_TEXT = "text"


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--from", "source_format", type=FormatName(LINES), help="Format of the input, or jsonl; detected when not given."
)
@click.option(
    "--to",
    "target_format",
    type=click.Choice([_TEXT, *FORMS, *ANNOTATIONS]),
    help="For people; a table with a row for each claim, of which `newsmodel list columns` says what it holds; or the "
    "annotations of one story, which `newsmodel ground` reads again (brat: with the text beside them in a .txt). Else "
    "the output's suffix says it, else text.",
)
@output_option("File")
@table_options
@click.option("--color/--no-color", default=None, help="Colours, or marks; else what the terminal takes.")
@report_options
@claim_options
@hint_options
@click.pass_context
def claims(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    source_format: str | None,
    target_format: str | None,
    output: str | None,
    color: bool | None,
    **options: Any,
) -> None:
    """Show who said what in stories: files, directories of them, JSON Lines, or - for stdin.

    Claims that a document has are shown; in a story without, they are looked for. With --claims they are always looked
    for. Cells of CSV are the story's words as they are: a spreadsheet may take one that begins with = for a formula, so
    import them as text, or write them with --csv-safe.

    What was guessed or left out is reported on stderr.
    """
    if source_format not in {None, LINES}:
        module_of(source_format)  # a wrong name fails before any work
    report = report_settings(options)
    reporter = Reporter(report)
    extraction = Extraction(which=options["which"], min_confidence=options["min_confidence"], finder=options["finder"])
    settings = ReadingSettings(source_format=source_format, hints=hints_of(options), extraction=extraction)
    form, table = form_of_table(target_format, output, _TEXT, ANNOTATIONS), table_settings(options, COLUMNS)
    inputs = find_inputs(paths)
    targets = Targets(inputs.files)
    targets.take_report(report.path)
    if output is not None:
        targets.take(Path(output), "the claims")
    stories = _stories(inputs, settings, reporter)
    if form in ANNOTATIONS:
        write_claims(stories, form, output, targets, reporter)
        ctx.exit(reporter.finish())
    with result_stream(output) as stream:
        if form == _TEXT:
            _write_text(stories, stream, in_color=_takes_color() and output is None if color is None else color)
        else:
            write_table(form, _rows(stories), table, stream)
    ctx.exit(reporter.finish())


def _stories(inputs: Inputs, settings: ReadingSettings, reporter: Reporter) -> Iterator[Story]:
    """Read the stories; what there is to say of each is told once it has been printed."""
    for folder, issue in inputs.issues:
        reporter.tell(folder, [issue])
    for given in inputs.files:
        for raw in raw_stories(given, RecordSettings(source_format=settings.source_format), reporter):
            story = read_story(raw, settings) if isinstance(raw, RawStory) else raw
            if story.article is not None:
                article = _confident(story.article, settings.extraction.min_confidence or 0)
                yield attrs.evolve(story, article=article)
            reporter.tell_of(story)


def _confident(article: Article, least: float) -> Article:
    """Keep the claims that are sure enough for the extractor too, or that a person stands for."""
    if not least:
        return article
    sure = tuple(claim for claim in article.claims if _is_confident(claim, least))
    return article if len(sure) == len(article.claims) else attrs.evolve(article, claims=sure)


def _is_confident(claim: Claim, least: float) -> bool:
    from newsmodel.claims import is_sure_enough  # noqa: PLC0415 - loads the rules, which a finished document does not need

    found = claim.extraction
    return found is None or found.status != "unreviewed" or is_sure_enough(found.confidence, least)


def _rows(stories: Iterable[Story]) -> Iterator[Row]:
    for story in stories:
        if story.article is not None:
            yield from claim_rows(story.article, file=printable_line(story.file))


# --- text


def _takes_color() -> bool:
    """Whether stdout is a terminal that shows colours, and nobody has asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write_text(stories: Iterable[Story], stream: IO[bytes], *, in_color: bool) -> None:
    page = TerminalPage(width=max(shutil.get_terminal_size().columns, _NARROWEST), in_color=in_color)
    encoding = sys.stdout.encoding or "utf-8"
    for number, story in enumerate(stories):
        lines = page.story(story.article, story.place) if story.article is not None else ()
        text = "\n".join(("", *lines) if number else (page.key(), "", *lines))
        # what the terminal's encoding lacks is spelled out
        stream.write(f"{text}\n".encode(encoding, "backslashreplace"))
        stream.flush()
