"""`newsmodel review`: decisions of people, applied, taken out, compared."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

import click

from newsmodel.bulk.inputs import Inputs
from newsmodel.bulk.inputs.names import holds_many
from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.reading import Extraction, ReadingSettings
from newsmodel.bulk.stories import LINES, Story
from newsmodel.claims.review import (
    Agreement,
    DecisionFile,
    OtherWords,
    agreement_on,
    decisions_of,
)
from newsmodel.claims.review.rules import STORY_NOT_COMPARED
from newsmodel.cli.completion import files
from newsmodel.cli.documents import read_document, read_input, write_document
from newsmodel.cli.inputs import DOCUMENTS, named_inputs
from newsmodel.cli.options import TimestampValue, class_option, output_option
from newsmodel.cli.outputs import Destinations, Targets, result_stream
from newsmodel.cli.reporting import UNUSABLE, Reporter, report_options, report_settings
from newsmodel.cli.stories import stories_of
from newsmodel.documents.codec import to_json
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.issues import InvalidDocument
from newsmodel.model import Article, Party


@click.group()
def review() -> None:
    """Apply what people decided on claims, take it out of a document, or see how far two agree."""


@review.command(short_help="Apply decisions to a document.")
@click.argument("story", shell_complete=files)
@click.argument("decisions", nargs=-1, required=True, shell_complete=files)
@class_option
@output_option("File")
@click.option("--reviewer", help="Name of the person, where the file of decisions has none.")
@click.option(
    "--reviewed",
    type=TimestampValue(),
    help="When it was decided, where the file has no time: a date, or an RFC 3339 date-time. No clock is read.",
)
@click.option(
    "--same-story",
    "is_same_story",
    is_flag=True,
    help="The decisions are on another version of STORY, whose id is another one. Each holds only for the claim that "
    "says the same.",
)
@report_options
@click.pass_context
def apply(
    ctx: click.Context,
    /,
    story: str,
    decisions: tuple[str, ...],
    *,
    output: str | None,
    **options: Any,
) -> None:
    """Apply DECISIONS to the claims of STORY, a document, and write the document.

    STORY may be a folder, or JSON Lines, too: then OUTPUT is a folder, or JSON Lines, and each decision goes to the
    document whose id it has. Documents on which there are none are written as they are.

    DECISIONS are files that the page of `newsmodel view` saves, or tables that `newsmodel claims --to csv` has written
    and whose column `status` somebody has changed to accepted, rejected or unreviewed; a column `note` may be added.
    Other cells of an accepted claim may be corrected, and rows without a claim_id add claims. Several are applied one
    after the other.

    A decision holds for the claim that says what it said then. One that cannot be applied is reported on stderr, and
    makes the exit code 1; the others are applied.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    is_same_story = options["is_same_story"]
    who = Party(name=options["reviewer"]) if options["reviewer"] else None
    inputs = named_inputs((story,), selection=DOCUMENTS)
    targets = Targets(named_inputs((story, *decisions), selection=DOCUMENTS))
    targets.take_beside(report.path)
    is_many = inputs.several or any(holds_many(given.file) for given in inputs.files)
    if is_many and is_same_story:
        raise click.UsageError("--same-story is said of one STORY")
    form = LINES if is_many and (output is None or output.endswith(LINES_SUFFIXES)) else "newsmodel"
    destinations = Destinations(inputs, output, form, targets)
    files: dict[str, DecisionFile] = {}
    for path in decisions:
        try:
            files[path] = DecisionFile.read(read_input(path), reviewer=who, reviewed=options["reviewed"])
        except InvalidDocument as error:
            reporter.tell(path, error.report.issues, failed=True)
            reporter.finish()
            ctx.exit(UNUSABLE)
        except NewsModelError as error:
            raise UnreadableInput(f"{path}: {error}") from error
        if is_many and files[path].is_for_one_story:
            raise click.UsageError(f"{path} has no column article_id, so that nobody knows which story its rows are on")
    stories = stories_of(inputs, _as_they_are(options["cls"]), reporter)
    _apply_all(stories, files, destinations, reporter, is_same_story=is_same_story)
    ctx.exit(reporter.finish())


def _apply_all(
    stories: Iterable[Story],
    files: dict[str, DecisionFile],
    destinations: Destinations,
    reporter: Reporter,
    *,
    is_same_story: bool,
) -> None:
    """Write each story with the decisions on it; then tell of each file whether it has decisions on others."""
    known: set[str] = set()
    with contextlib.ExitStack() as stack:
        lines = stack.enter_context(result_stream(destinations.lines)) if destinations.in_lines else None
        for story in stories:
            if story.article is None:
                continue
            article = story.article
            if is_same_story:
                files = {path: _on_version(path, file, article.id) for path, file in files.items()}
            for path, file in files.items():
                reading = file.applied_to(article)
                article = reading.article
                reporter.tell(path, reading.issues)
            known.add(article.id)
            if lines is None:
                write_document(article, destinations.of(story))
            else:
                lines.write(to_json(article) + b"\n")
    for path, file in files.items() if known else ():
        reporter.tell(path, (*file.unnamed(), *file.on_others(known)))


def _on_version(path: str, file: DecisionFile, article: str) -> DecisionFile:
    try:
        return file.on_version(article)
    except ValueError as error:
        raise click.UsageError(f"{path}: {error}, and --same-story is said of one") from None


@review.command(short_help="Take the decisions out of a document.")
@click.argument("story", shell_complete=files)
@class_option
@output_option("File")
def export(*, story: str, cls: type[Article], output: str | None) -> None:
    """Take the decisions out of STORY, a document, into a file of their own.

    Apply it to a later version of the story, in which claims have been looked for: decisions hold for the claims that
    say the same, and claims that a person added are added where their words stand.
    """
    Targets.of_command(named_inputs((story,)), output, "the decisions", report=None)
    found = decisions_of(read_document(story, cls=cls).article)
    with result_stream(output) as stream:
        stream.write(to_json(found, indent=2) + b"\n")


@review.command(short_help="Tell how far two people agree.")
@click.argument("first", shell_complete=files)
@click.argument("second", shell_complete=files)
@class_option
@click.option(
    "--to", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the output."
)
@click.option(
    "--unreviewed",
    "takes_unreviewed",
    is_flag=True,
    help="Count claims that nobody has looked at as accepted: annotations of another tool say no more.",
)
@output_option("File")
@report_options
@click.pass_context
def agreement(
    ctx: click.Context,
    /,
    first: str,
    second: str,
    *,
    form: str,
    takes_unreviewed: bool,
    output: str | None,
    **options: Any,
) -> None:
    """Tell how far two people agree on the claims of the same stories: documents, folders, JSON Lines.

    FIRST and SECOND are the stories as the one and as the other person left them; they are paired by their ids. F1 is
    that of the relations of source, cue and content that each accepted; kappa is Cohen's, of the decisions accepted,
    rejected and absent. Claims that only one of them has count in both.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    one, other = (named_inputs((path,)) for path in (first, second))
    Targets.of_command(named_inputs((first, second)), output, "the measures", report=report.path)
    stories, others = (_by_id(each, options["cls"], reporter) for each in (one, other))
    total, count = Agreement(), 0
    for id_ in dict.fromkeys((*stories, *others)):
        if id_ not in stories or id_ not in others:
            place = first if id_ in stories else second
            reporter.tell(place, [STORY_NOT_COMPARED.issue(f"only one of the two has {id_}")])
            continue
        try:
            total += agreement_on(stories[id_], others[id_], takes_unreviewed=takes_unreviewed)
            count += 1
        except OtherWords as reason:
            reporter.tell(second, [STORY_NOT_COMPARED.issue(str(reason))])
    told = _measures(total, count)
    with result_stream(output) as stream:
        text = json.dumps(told, indent=2) if form == "json" else "\n".join(_lines(told))
        stream.write(f"{text}\n".encode())
    ctx.exit(reporter.finish())


def _as_they_are(cls: type[Article]) -> ReadingSettings:
    """Read documents with the claims that they have."""
    return ReadingSettings(extraction=Extraction(which="none"), cls=cls)


def _by_id(inputs: Inputs, cls: type[Article], reporter: Reporter) -> dict[str, Article]:
    """Read documents with the claims that they have."""
    stories = stories_of(inputs, _as_they_are(cls), reporter)
    return {story.article.id: story.article for story in stories if story.article is not None}


def _measures(found: Agreement, stories: int) -> dict[str, int | float | None]:
    return {
        "stories": stories,
        "claims_decided_by_both": found.decided,
        "claims_left_out_undecided": found.undecided,
        "accepted_by_first": found.accepted(0),
        "accepted_by_second": found.accepted(1),
        "accepted_alike": found.same,
        "accepted_with_words_in_common": found.overlapping,
        "relation_f1": found.f1,
        "relation_f1_words_in_common": found.overlap_f1,
        "kappa": found.kappa,
    }


def _lines(told: dict[str, int | float | None]) -> Iterator[str]:
    width = max(map(len, told))
    for name, value in told.items():
        words = "not defined" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
        yield f"{name.replace('_', ' '):{width}}  {words}"
