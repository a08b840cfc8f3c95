"""Words that a person types into a table of claims are corrections, and rows without an id are claims."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import attrs
import pytest
from tests.claims.review.stories import RUIZ, story

from newsmodel import Article, Claim, Party, Reading, Source, extract_claims, parse, validate
from newsmodel.claims.review import DecisionFile, apply_decisions
from newsmodel.model import CorrectedClaim, Decision, Decisions, SourceChoice, StoryDecisions, claim_digest
from newsmodel.view.claim_table import claim_rows
from newsmodel.view.columns import cell_text

ACCEPTED = {"status": "accepted"}


def applied(article: Article, edits: Mapping[str, Mapping[str, str]], *added: Mapping[str, str]) -> Reading:
    """Change cells of the table of claims, by claim, add rows to it, and apply it."""
    return _file(article, edits, *added).applied_to(article)


def _file(article: Article, edits: Mapping[str, Mapping[str, str]], *added: Mapping[str, str]) -> DecisionFile:
    written = ({name: cell_text(cell) for name, cell in row.items()} for row in claim_rows(article))
    rows = [{**row, **edits.get(str(row["claim_id"]), {})} for row in written]
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(rows[0]), restval="")
    writer.writeheader()
    writer.writerows([*rows, *added])
    return DecisionFile.read(stream.getvalue().encode(), reviewer=RUIZ)


def told(reading: Reading) -> list[str]:
    """List what was said of rows, without their claims."""
    return [issue.message.rpartition("'): ")[2].rpartition("': ")[2] or issue.message for issue in reading.issues]


def the_claim(reading: Reading, words: str) -> Claim:
    """Find a claim by its words."""
    (claim,) = (each for each in reading.article.claims if each.text == words)
    return claim


def names(reading: Reading, claim: Claim) -> list[str | None]:
    """List the names of those who stand behind a claim."""
    return [reading.article.find(each.source, Source).name for each in claim.sources]


@pytest.mark.parametrize(
    ("cells", "words", "source"),
    [
        ({"content": "repairs would take about three weeks"}, "repairs would take about three weeks", "Jo Lee"),
        ({"modality": "possible"}, "that repairs would take about three weeks", "Jo Lee"),
        ({"source_names": "Brae Steel"}, "that repairs would take about three weeks", "Brae Steel"),
        ({"source_words": "Brae Steel"}, "that repairs would take about three weeks", "Brae Steel"),
    ],
)
def test_changed_cells_are_a_correction(cells: dict[str, str], words: str, source: str) -> None:
    """The claim keeps its id and is accepted; a second time, nothing changes; the rules leave it alone."""
    article = story()
    file = _file(article, {"C2": {**cells, **ACCEPTED}})
    reading = file.applied_to(article)
    claim = the_claim(reading, words)
    assert (claim.id, names(reading, claim), told(reading)) == ("C2", [source], [])
    assert claim.extraction is not None
    assert (claim.extraction.status, claim.extraction.method) == ("accepted", "Ana Ruiz")
    assert claim.modality == cells.get("modality", "predicted")
    assert not validate(reading.article).errors
    assert file.applied_to(reading.article) == Reading(reading.article)
    assert the_claim(Reading(extract_claims(reading.article)), words) == claim


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"content": "repairs would take about four weeks", **ACCEPTED},
            "does not stand in the story; the nearest words are 'repairs would take about three weeks'",
        ),
        ({"content": "repairs would take"}, "content changed, which is a correction: its status is accepted"),
        ({"cue_words": "", **ACCEPTED}, "cue_words cannot be emptied"),
        ({"cue_words": "denied", **ACCEPTED}, "'denied' does not stand near the content"),
        (
            {"modality": "maybe", **ACCEPTED},
            "'maybe' is not one of certain, possible, estimated",
        ),
        ({"voice": "outlet", **ACCEPTED}, "its voice changed: reject the claim, and add one"),
        ({"source_words": "cars", **ACCEPTED}, "who is meant? Write the name into source_names"),
        ({"source_names": "Ann Poe", **ACCEPTED}, "'Ann Poe' does not stand in the story"),
        ({"source_kinds": "group", **ACCEPTED}, "source_kinds changed alone"),
        ({"content": "safe", "digest": "", **ACCEPTED}, "it says something else in the document"),
    ],
)
def test_a_correction_that_is_none_is_told_and_changes_nothing(cells: dict[str, str], message: str) -> None:
    """Words are those of the story, and a correction is accepted; nothing is guessed."""
    article = story()
    reading = applied(article, {"C2": cells})
    assert reading.article == article
    assert [issue.rule for issue in reading.issues] == ["decision-not-applied"]
    assert message in reading.issues[0].message


def test_a_correction_does_not_leave_out_what_negates() -> None:
    """Words of which the story says the opposite are refused, whoever types them."""
    article = extract_claims(parse("Dam\n\nLee said that the old dam was not safe.\n", format="text").article)
    reading = applied(article, {"C1": {"content": "safe", **ACCEPTED}})
    assert "stands beside 'not', which it leaves out" in reading.issues[0].message


def test_a_row_without_an_id_is_a_claim_that_was_missed() -> None:
    """It has the words of the story with their places; the id of the story is that of the row above."""
    article = story()
    row = {"content": "the bridge at Brae was shut to cars", "source_words": "Jo Lee", "note": "Implied."}
    reading = applied(article, {}, row, {})
    assert told(reading) == []
    claim = the_claim(reading, "The bridge at Brae was shut to cars")
    assert names(reading, claim) == ["Jo Lee"]
    assert claim.extraction is not None
    assert (claim.extraction.status, claim.extraction.note) == ("accepted", "Implied.")
    assert len(reading.article.claims) == len(article.claims) + 1
    outlet = applied(article, {}, {"content": "The bridge at Brae was shut to cars", "voice": "outlet"})
    assert the_claim(outlet, "The bridge at Brae was shut to cars").voice == "outlet"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"content": "The bridge fell", "source_words": "Jo Lee"}, "does not stand in the story"),
        ({"content": "The bridge at Brae was shut", "source_words": "cars"}, "who is meant by 'cars'?"),
        ({"content": "The bridge at Brae was shut"}, "it needs a source"),
        ({"source_words": "Jo Lee"}, "has words in its content"),
        ({"content": "The bridge at Brae was shut", "status": "rejected"}, "a claim that is added is accepted"),
    ],
)
def test_a_row_that_adds_nothing_is_told(row: dict[str, str], message: str) -> None:
    """What does not stand in the story is refused, and so is a source that nobody knows."""
    article = story()
    reading = applied(article, {}, row)
    assert reading.article == article
    assert message in reading.issues[0].message


def test_a_source_that_is_new_is_told_by_its_columns() -> None:
    """Kind, and whether the words are a name."""
    article = story()
    row = {"content": "The bridge at Brae was shut", "source_words": "cars", "source_kinds": "group"}
    reading = applied(article, {}, {**row, "source_named": "false"})
    source = reading.article.find(the_claim(reading, "The bridge at Brae was shut").sources[0].source, Source)
    assert (source.kind, source.name, source.description) == ("group", None, "cars")


# --- two people


def test_another_person_who_decides_otherwise_is_told() -> None:
    """The last decision holds, and the first one is named with its comment; one's own change of mind is not."""
    article = story()
    first = applied(article, {"C1": {**ACCEPTED, "note": "Heard it."}}).article
    edits = {"C1": {"status": "rejected", "note": "Nobody says it."}}
    other = attrs.evolve(_file(first, edits), decisions=Decisions(reviewer=Party(name="Ben Poe")))
    reading = other.applied_to(first)
    had = "Ana Ruiz had it accepted, with the comment 'Heard it.'"
    assert [str(issue) for issue in reading.issues] == [
        f"/status: warning decision-replaced: C1, '“It is not safe,”': {had}; Ben Poe has it rejected"
    ]
    assert applied(first, edits).issues == ()
    assert applied(first, {}).issues == ()


def test_a_decision_that_is_refused_replaces_none() -> None:
    """Only that it was not applied is said."""
    first = applied(story(), {"C1": ACCEPTED}).article
    claim = first.claims[0]
    corrected = CorrectedClaim(sources=(SourceChoice(source="S99"),))
    one = Decision(
        claim=claim.id, digest=claim_digest(first, claim), text=claim.text, status="accepted", corrected=corrected
    )
    stories = (StoryDecisions(article=first.id, decisions=(one,)),)
    reading = apply_decisions(first, Decisions(stories=stories, reviewer=Party(name="Ben Poe")))
    assert [issue.rule for issue in reading.issues] == ["decision-not-applied"]
