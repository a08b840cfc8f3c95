"""`newsmodel review`: decisions of people, applied, taken out, compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs
import click

from newsmodel.bulk.inputs import Inputs
from newsmodel.bulk.reading import Extraction, ReadingSettings
from newsmodel.claims.review import (
    Agreement,
    OtherWords,
    agreement_on,
    apply_decisions,
    decisions_of,
    decisions_of_table,
    text_of_table,
)
from newsmodel.claims.review.rules import STORY_NOT_COMPARED
from newsmodel.cli.documents import read_document, read_input, write_document
from newsmodel.cli.inputs import named_inputs
from newsmodel.cli.options import TimestampValue, output_option
from newsmodel.cli.outputs import Targets, result_stream
from newsmodel.cli.reporting import UNUSABLE, Reporter, report_options, report_settings
from newsmodel.cli.stories import stories_of
from newsmodel.documents.codec import from_json, to_json
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.issues import InvalidDocument, Issue
from newsmodel.model import Article, Decisions, Party
from newsmodel.values import Timestamp


@click.group()
def review() -> None:
    """Apply what people decided on claims, take it out of a document, or see how far two agree."""


@review.command()
@click.argument("story")
@click.argument("decisions", nargs=-1, required=True)
@output_option("File")
@click.option("--reviewer", help="Name of the person, where the file of decisions has none.")
@click.option(
    "--reviewed",
    type=TimestampValue(),
    help="When it was decided, where the file has no time: a date, or an RFC 3339 date-time. No clock is read.",
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
    reviewer: str | None,
    reviewed: Timestamp | None,
    **options: Any,
) -> None:
    """Apply DECISIONS to the claims of STORY, a document, and write the document.

    DECISIONS are files that the page of `newsmodel view` saves, or tables that `newsmodel claims --to csv` has written
    and whose column `status` somebody has changed to accepted, rejected or unreviewed; a column `note` may be added.
    Several are applied one after the other.

    A decision holds for the claim that says what it said then. One that cannot be applied is reported on stderr, and
    makes the exit code 1; the others are applied.
    """
    report = report_settings(options)
    reporter = Reporter(report)
    Targets.of_command(named_inputs((story, *decisions)), output, "the document", report=report.path)
    article = read_document(story).article
    for path in decisions:
        try:
            found, issues = _decisions(read_input(path), article)
        except InvalidDocument as error:
            reporter.tell(path, error.report.issues, failed=True)
            reporter.finish()
            ctx.exit(UNUSABLE)
        except NewsModelError as error:
            raise UnreadableInput(f"{path}: {error}") from error
        party = Party(name=reviewer) if reviewer else None
        found = attrs.evolve(found, reviewer=found.reviewer or party, reviewed=found.reviewed or reviewed)
        reading = apply_decisions(article, found)
        article = reading.article
        reporter.tell(path, [*issues, *reading.issues])
    write_document(article, output)
    ctx.exit(reporter.finish())


def _decisions(data: bytes, article: Article) -> tuple[Decisions, tuple[Issue, ...]]:
    """Read a file of decisions, or a table."""
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return from_json(data.removeprefix(b"\xef\xbb\xbf"), cls=Decisions), ()
    table = decisions_of_table(text_of_table(data), article)
    return table.decisions, table.issues


@review.command()
@click.argument("story")
@output_option("File")
def export(*, story: str, output: str | None) -> None:
    """Take the decisions out of STORY, a document, into a file of their own.

    Apply it to a later version of the story, in which claims have been looked for: decisions hold for the claims that
    say the same, and claims that a person added are added where their words stand.
    """
    Targets.of_command(named_inputs((story,)), output, "the decisions", report=None)
    found = decisions_of(read_document(story).article)
    with result_stream(output) as stream:
        stream.write(to_json(found, indent=2) + b"\n")


@review.command()
@click.argument("first")
@click.argument("second")
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
    stories, others = (_by_id(each, reporter) for each in (one, other))
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


def _by_id(inputs: Inputs, reporter: Reporter) -> dict[str, Article]:
    """Read documents with the claims that they have."""
    stories = stories_of(inputs, ReadingSettings(extraction=Extraction(which="none")), reporter)
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
