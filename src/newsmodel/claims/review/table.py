"""Decisions that a person wrote into the table of claims, in its column `status`."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

import attrs

from newsmodel.claims.review.rules import DECISION_NOT_APPLIED, NO_CLAIMS, on_other_stories
from newsmodel.errors import UnreadableInput
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.model import Article, Claim, Decision, Decisions, StoryDecisions, claim_digest
from newsmodel.values import ReviewStatus
from newsmodel.view.claim_table import claim_rows
from newsmodel.view.columns import cell_text

#: Columns by which a claim is found again; what stands in them is what it says.
_SAYING = ("content", "voice", "source_names", "source_words", "cue_words", "cue_kind", "polarity", "modality")
#: Columns that a table must have: without the words it cannot be seen that a claim is another one now.
_NEEDED = ("claim_id", "content", "status")
_DELIMITERS = (",", ";", "\t")
#: The column of comments.
_NOTE = "note"
#: The column of the story's id; in a table without it all rows are on the one story.
STORY = "article_id"
#: What stands for characters that a code page has not: one mark, or two for those beyond the first 65,536.
_MISSING = re.compile(r"\?+")
#: What `--csv-safe` puts an apostrophe before.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@attrs.frozen
class TableDecisions:
    """The decisions of a table, and the rows that none could be made of.

    Attributes:
        decisions: The decisions.
        issues: What there is to say of rows, each with its number as its path; the first row below the head is 0.
    """

    decisions: Decisions
    issues: tuple[Issue, ...] = ()


def text_of_table(data: bytes) -> str:
    """Decode a table: UTF-8, UTF-16 with its mark, and what spreadsheets of Windows in the West write else.

    Example:
        >>> text_of_table("“Rain”".encode("cp1252")) == text_of_table("“Rain”".encode()) == "“Rain”"
        True
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def decisions_of_table(text: str, article: Article) -> TableDecisions:
    r"""Read a table of claims whose column `status` a person has changed.

    Only rows whose status, or whose `note`, differs from that of the document are decisions; changes in
    other columns are refused, since the words of a claim are those of the story.

    Args:
        text: The table, as `newsmodel claims --to csv` or `--to tsv` writes it, or as a spreadsheet saves that.
        article: The document that it was made of.

    Raises:
        UnreadableInput: it has no columns `claim_id`, `content` and `status`.

    Example:
        >>> from newsmodel.model import Claim
        >>> rain = Claim(id="C1", voice="outlet", text="It rained.")
        >>> article = Article(id="urn:x:1", headline="Rain", claims=[rain])
        >>> found = decisions_of_table("claim_id,content,status\nC1,It rained.,rejected\n", article)
        >>> found.decisions.stories[0].decisions[0].status
        'rejected'
    """
    rows = rows_of_table(text)
    found = decisions_of_rows(rows, article)
    return attrs.evolve(
        found, issues=(*on_other_stories(stories_of_rows(rows, article.id), (article.id,)), *found.issues)
    )


def stories_of_rows(rows: Iterable[Mapping[str, str]], given: str | None = None) -> dict[str, DocumentPath]:
    """Name the stories that the rows of a table are on, in the order of their names.

    Args:
        rows: The rows.
        given: The story of rows that name none.
    """
    named = {row.get(STORY, given) for row in rows}
    return dict.fromkeys(sorted(each for each in named if each is not None), ())


def decisions_of_rows(rows: Iterable[Mapping[str, str]], article: Article) -> TableDecisions:
    """Read those rows of a table of claims that are on a story; say nothing of the others.

    Args:
        rows: The rows.
        article: The document that the table was made of.
    """
    own = [(number, row) for number, row in enumerate(rows) if row.get(STORY, article.id) == article.id]
    if own and not article.claims:
        return TableDecisions(Decisions(), (DECISION_NOT_APPLIED.issue(NO_CLAIMS),))
    reader = _Reader(article)
    issues: list[Issue] = []
    decisions: list[Decision] = []
    for number, row in own:
        found = reader.decision(row)
        if isinstance(found, Decision):
            decisions.append(found)
        elif found:
            words = f"{row['claim_id']}, {shown(row['content'])}: {found}"
            issues.append(DECISION_NOT_APPLIED.issue(words, (number, "status")))
    story = StoryDecisions(article=article.id, headline=article.headline, decisions=tuple(decisions))
    return TableDecisions(Decisions(stories=(story,)), tuple(issues))


def rows_of_table(text: str) -> list[dict[str, str]]:
    """Part a table into rows; a spreadsheet may have put other marks between the cells.

    Args:
        text: The table.

    Raises:
        UnreadableInput: it has no columns `claim_id`, `content` and `status`.
    """
    text = text.removeprefix("\ufeff")
    for delimiter in _DELIMITERS:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="")
        try:
            if all(name in (reader.fieldnames or ()) for name in _NEEDED):
                return [{name: cell for name, cell in row.items() if isinstance(cell, str)} for row in reader]
        except csv.Error as error:
            raise UnreadableInput(str(error), format="csv", line=reader.line_num) from error
    raise UnreadableInput(f"a table of decisions has the columns {', '.join(_NEEDED)}", format="csv")


class _Reader:
    """Reads the rows of one document."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._claims = {claim.id: claim for claim in article.claims}
        self._said = {str(row["claim_id"]): _said(row) for row in _written(article)}

    def decision(self, row: Mapping[str, str]) -> Decision | str | None:
        """Read a row: a decision, nothing where its status is as it was, or why it is none."""
        status = _status(row["status"])
        if status is None:
            return f"{shown(row['status'])} is none of {', '.join(get_args(ReviewStatus))}"
        claim = self._claim(row)
        note = row.get(_NOTE, "").strip() or None
        if claim is None:
            known = row["claim_id"] in self._claims
            return "it says something else in the document" if known else "there is no such claim"
        found = claim.extraction
        same_note = note is None or (found is not None and _plain(found.note or "") == _plain(note))
        if status == (found.status if found is not None else "unreviewed") and same_note:
            return None
        digest = claim_digest(self._article, claim)
        try:
            return Decision(claim=claim.id, digest=digest, text=claim.text, status=status, note=note)
        except ValueError as error:  # spreadsheets take control characters in a note, and documents do not
            return str(error).removeprefix("Decision.")

    def _claim(self, row: Mapping[str, str]) -> Claim | None:
        """Find the claim that says what a row says: that of its id, else the only one."""
        said = {name: _plain(row[name]) for name in _SAYING if name in row}
        same = [id_ for id_, own in self._said.items() if all(own[name] == words for name, words in said.items())]
        named = self._said.get(row["claim_id"], {})
        if row["claim_id"] in same or (named and all(_is_saved(named[name], words) for name, words in said.items())):
            return self._claims.get(row["claim_id"])
        return self._claims.get(same[0]) if len(same) == 1 else None


def _written(article: Article) -> Iterator[Mapping[str, str]]:
    for row in claim_rows(article):
        yield {name: cell_text(cell) for name, cell in row.items()}


def _said(row: Mapping[str, str]) -> dict[str, str]:
    return {name: _plain(row[name]) for name in _SAYING}


def _plain(cell: str) -> str:
    """Leave out what spreadsheets change: white space, and the apostrophe that keeps them from calculating."""
    bare = cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULAS else cell
    return " ".join(bare.split())


def _is_saved(own: str, cell: str) -> bool:
    """Whether a cell has some words as a spreadsheet of Windows saves them: with "?" for what its code page has not."""
    if own == cell or "?" not in cell:
        return own == cell
    return _MISSING.sub("?", own.encode("cp1252", "replace").decode("cp1252")) == _MISSING.sub("?", cell)


def _status(cell: str) -> ReviewStatus | None:
    words = cell.strip().lower() or "unreviewed"  # of a claim that nobody says how it was found
    return next((status for status in get_args(ReviewStatus) if status == words), None)
