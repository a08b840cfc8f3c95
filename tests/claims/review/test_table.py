"""Decisions in the table of claims, as spreadsheets give it back."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable

import attrs
import pytest
from tests.claims.review.stories import story

from newsmodel import Article, Extraction, Party, UnreadableInput
from newsmodel.claims.review import apply_decisions, decisions_of_table
from newsmodel.model import claim_digest
from newsmodel.view.claim_table import claim_rows
from newsmodel.view.claim_words import describe_details
from newsmodel.view.columns import cell_text


def _table(article: Article, changes: dict[tuple[str, str], str], *, delimiter: str = ",", safe: bool = False) -> str:
    """Write the table of claims with other cells in it, by claim and column."""
    rows = list(claim_rows(article))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(rows[0])
    for row in rows:
        cells = {name: cell_text(cell) for name, cell in row.items()}
        cells |= {name: words for (id_, name), words in changes.items() if id_ == row["claim_id"]}
        guarded = ("=", "+", "-", "@")
        writer.writerow(f"'{cell}" if safe and cell.startswith(guarded) else cell for cell in cells.values())
    return stream.getvalue()


def _statuses(article: Article, text: str) -> dict[str, str]:
    reading = apply_decisions(article, decisions_of_table(text, article).decisions)
    assert reading.issues == ()
    return {claim.id: claim.extraction.status for claim in reading.article.claims if claim.extraction}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_changed_status_is_a_decision(delimiter: str, mark: str) -> None:
    """Whatever stands between the cells, and with the mark that spreadsheets begin with."""
    article = story()
    text = mark + _table(article, {("C1", "status"): "Accepted ", ("C3", "status"): "rejected"}, delimiter=delimiter)
    found = decisions_of_table(text, article)
    assert found.issues == ()
    assert [(each.claim, each.status) for each in found.decisions.stories[0].decisions] == [
        ("C1", "accepted"),
        ("C3", "rejected"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        lambda names: names.upper(),
        lambda names: names.title().replace("_", " "),
        lambda names: names.replace(",", " , "),
        lambda names: f"sep=,\r\n{names}",
        lambda names: f'"sep=,",,,\r\n{names}',
    ],
    ids=["capitals", "words", "spaces", "the mark between cells", "that mark saved again"],
)
def test_columns_are_known_as_people_write_their_names(head: Callable[[str], str]) -> None:
    """Capitals and spaces change no name, and the line that tells the mark between cells is none of them."""
    article = story()
    names, _, rest = _table(article, {("C1", "status"): "accepted"}).partition("\r\n")
    found = decisions_of_table(f"{head(names)}\r\n{rest}", article)
    assert [(each.claim, each.status) for each in found.decisions.stories[0].decisions] == [("C1", "accepted")]


def test_a_column_that_is_there_twice_is_an_error() -> None:
    """Nobody knows which of the two counts."""
    article = story()
    names, _, rest = _table(article, {}).partition("\r\n")
    with pytest.raises(UnreadableInput, match="one column 'status', and this has two"):
        decisions_of_table(f"{names},Status\r\n{rest}", article)


def test_a_row_that_was_copied_and_changed_is_told() -> None:
    """The last one holds, and what was accepted before is not lost without a word."""
    article = story()
    names, _, rest = _table(article, {("C1", "status"): "accepted"}).partition("\r\n")
    row = _table(article, {("C1", "status"): "rejected"}).split("\r\n")[1]
    found = decisions_of_table(f"{names}\r\n{rest}{row}\r\n", article)
    reading = apply_decisions(article, found.decisions)
    assert [issue.rule for issue in reading.issues] == ["decision-replaced"]
    assert "it is accepted first, and rejected then" in reading.issues[0].message


def test_table_as_it_was_decides_nothing() -> None:
    """A status that nobody has changed is no decision, so that no reviewer is put in the place of another."""
    article = story()
    assert decisions_of_table(_table(article, {}), article).decisions.stories[0].decisions == ()


def test_rows_in_another_order_and_claims_of_other_ids_are_found() -> None:
    """A row belongs to the claim that says what it says."""
    article = story()
    text = _table(article, {("C2", "status"): "accepted"})
    head, *rows = text.splitlines(keepends=True)
    renamed = attrs.evolve(article, claims=tuple(attrs.evolve(each, id=f"D{each.id}") for each in article.claims))
    found = decisions_of_table("".join([head, *reversed(rows)]), renamed)
    assert [each.claim for each in found.decisions.stories[0].decisions] == ["DC2"]


@pytest.mark.parametrize("column", ["content", "polarity", "source_names", "cue_words"])
def test_row_with_words_that_do_not_stand_in_the_story_is_refused(column: str) -> None:
    """Words of a claim, of its cue and of the name of its source are those of the story."""
    article = story()
    found = decisions_of_table(_table(article, {("C1", column): "other", ("C1", "status"): "accepted"}), article)
    assert found.decisions.stories[0].decisions == ()
    assert [(issue.rule, issue.path) for issue in found.issues] == [("decision-not-applied", ("status",))]


def test_status_that_is_none_is_refused() -> None:
    """A word that is no status is named, and nothing is guessed."""
    article = story()
    found = decisions_of_table(_table(article, {("C1", "status"): "ok"}), article)
    assert [str(issue) for issue in found.issues] == [
        "/status: error decision-not-applied: C1, '“It is not safe,”': 'ok' is none of unreviewed, accepted, rejected"
    ]


def test_an_empty_status_is_none_at_all() -> None:
    """A claim of which nobody says how it was found has no status, and its untouched row is no decision."""
    article = story()
    article = attrs.evolve(article, claims=[attrs.evolve(claim, extraction=None) for claim in article.claims])
    found = decisions_of_table(_table(article, {}), article)
    assert (found.decisions.stories[0].decisions, found.issues) == ((), ())


def test_rows_of_other_stories_are_passed_over() -> None:
    """A table has the claims of many stories."""
    article = story()
    text = _table(article, {("C1", "article_id"): "urn:x:other", ("C1", "status"): "accepted"})
    found = decisions_of_table(text, article)
    assert [issue.rule for issue in found.issues] == ["decision-of-another-story"]
    assert found.decisions.stories[0].decisions == ()


def test_table_without_a_row_of_this_story_is_an_error() -> None:
    """Nothing of it can be applied, and nobody should think that it was."""
    article = story()
    found = decisions_of_table(_table(attrs.evolve(article, id="urn:x:other"), {}), article)
    told = (
        "error decision-not-applied: 'Bridge at Brae shut to cars' (urn:x:other) is another story than "
        f"{article.id}, on which there are no decisions"
    )
    assert [str(issue) for issue in found.issues] == [told]


def test_guarded_cells_are_those_that_they_were() -> None:
    """The apostrophe that keeps a spreadsheet from calculating is no word of the claim."""
    article = story()
    claim = attrs.evolve(article.claims[0], content=(), text="-5 degrees were measured")
    article = attrs.evolve(article, claims=(claim,))
    assert _statuses(article, _table(article, {("C1", "status"): "accepted"}, safe=True)) == {"C1": "accepted"}


def test_a_note_beside_is_the_comment() -> None:
    """The column `note`, which the person filled in."""
    article = story()
    text = _table(article, {("C1", "status"): "rejected", ("C1", "note"): "Not said."})
    assert decisions_of_table(text, article).decisions.stories[0].decisions[0].note == "Not said."


def test_a_note_that_no_document_takes_is_told() -> None:
    """A line break of a word processor is a control character; the row is refused with its reason."""
    article = story()
    claim = article.claims[0]
    found = decisions_of_table(
        f'claim_id,content,status,note\n{claim.id},"{claim.text}",accepted,"One\vtwo"\n', article
    )
    assert found.decisions.stories[0].decisions == ()
    (issue,) = found.issues
    assert issue.rule == "decision-not-applied"
    assert issue.message.endswith("note: 'One\\x0btwo' is not text without control characters but newline and tab")


def test_lines_may_end_as_on_old_computers() -> None:
    """Spreadsheets offer to save a table with carriage returns alone."""
    article = story()
    text = _table(article, {("C1", "status"): "accepted"}).replace("\r\n", "\r")
    assert _statuses(article, text)["C1"] == "accepted"


def test_a_cell_without_end_is_an_error() -> None:
    """A quotation mark that is never closed makes one cell of the rest of the file."""
    with pytest.raises(UnreadableInput, match="field larger than field limit"):
        decisions_of_table(f'claim_id,content,status\nC1,"{"It rained. " * 20_000}\n', story())


def test_table_without_the_words_is_refused() -> None:
    """Without its words it cannot be seen that a claim is another one now."""
    with pytest.raises(UnreadableInput, match="claim_id, content, status"):
        decisions_of_table("claim_id,status\nC1,accepted\n", story())


def test_table_of_a_reviewed_document_decides_nothing() -> None:
    """Reviewer, time, comment and digest stand in the table; as they were they are no decisions."""
    reviewed = Extraction(
        status="accepted", reviewer=Party(name="Ana Ruiz"), reviewed=datetime.date(2026, 3, 13), note="By phone."
    )
    article = story()
    claim = attrs.evolve(article.claims[0], extraction=reviewed)
    article = attrs.evolve(article, claims=(claim, *article.claims[1:]))
    row = next(row for row in claim_rows(article) if row["claim_id"] == claim.id)
    told = [row[name] for name in ("status", "reviewer", "reviewed", "note", "digest")]
    assert told == ["accepted", "Ana Ruiz", "2026-03-13", "By phone.", claim_digest(article, claim)]
    assert decisions_of_table(_table(article, {}), article).decisions.stories[0].decisions == ()
    details = dict(describe_details(claim))
    assert (details["accepted"], details["comment"]) == ("by Ana Ruiz, 2026-03-13", "By phone.")


@pytest.mark.parametrize(
    ("saved", "is_same"),
    [("?? at ?ód?", True), ("? at ?ód?", True), ("?? at ?ódz", False), ("🌊 at Łódź", True), ("?? at Bath", False)],
)
def test_what_the_code_page_of_a_spreadsheet_has_not_is_a_question_mark(saved: str, *, is_same: bool) -> None:
    """The claim of the id is meant where all else is the same; the words of another are refused."""
    claim, *others = story().claims
    article = attrs.evolve(story(), claims=[attrs.evolve(claim, content=(), text="Rain 🌊 at Łódź"), *others])
    table = _table(article, {(claim.id, "status"): "accepted", (claim.id, "content"): f"Rain {saved}"})
    found = decisions_of_table(table, article)
    assert [each.claim for each in found.decisions.stories[0].decisions] == ([claim.id] if is_same else [])
