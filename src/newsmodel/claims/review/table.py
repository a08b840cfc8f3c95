"""Decisions that a person wrote into the table of claims: its column `status`, corrected words, added rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

import attrs

from newsmodel.claims.review.moving import NotApplicable
from newsmodel.claims.review.rows import STORY, TableRow, rows_of_table, stories_of_rows
from newsmodel.claims.review.rules import DECISION_NOT_APPLIED, NO_CLAIMS, on_other_stories
from newsmodel.claims.review.typed_words import CORRECTED, TOLD_OF_SOURCES, TypedWords
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.model import AddedClaim, Article, Claim, Decision, Decisions, StoryDecisions, claim_digest
from newsmodel.values import ReviewStatus
from newsmodel.view.claim_table import claim_rows
from newsmodel.view.columns import cell_text

#: Columns by which a claim is found again; what stands in them is what it says.
_SAYING = ("content", "voice", "source_names", "source_words", "cue_words", "cue_kind", "polarity", "modality")
#: The column of comments.
_NOTE = "note"
#: The column that tells what a claim said when the table was written.
_DIGEST = "digest"
#: What stands for characters that a code page has not: one mark, or two for those beyond the first 65,536.
_MISSING = re.compile(r"\?+")
#: What `--csv-safe` puts an apostrophe before.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@attrs.frozen
class TableDecisions:
    """The decisions of a table, and the rows that none could be made of.

    Attributes:
        decisions: The decisions.
        issues: What there is to say of rows, each with the line of the table that its row begins on.
        lines: The lines of the rows that the decisions are of, by their paths within the story.
    """

    decisions: Decisions
    issues: tuple[Issue, ...] = ()
    lines: Mapping[DocumentPath, int] = attrs.field(factory=dict)

    def in_table(self, issues: Iterable[Issue]) -> Iterator[Issue]:
        """Name the row of the table where issues of applying the decisions name a place in a file of decisions.

        Args:
            issues: The issues.
        """
        for issue in issues:
            line = self.lines.get(issue.path[2:4])
            yield issue if line is None else attrs.evolve(issue, path=("status",), line=line)


def decisions_of_table(text: str, article: Article) -> TableDecisions:
    r"""Read a table of claims whose column `status` a person has changed.

    Only rows whose status, or whose `note`, differs from that of the document are decisions. Where the column `digest`
    tells that a row is on a claim as it is, words that were changed in it are a correction; a row without an id is a
    claim that was missed. Other changes are refused, since nobody knows what they are on.

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


def decisions_of_rows(rows: Iterable[TableRow], article: Article) -> TableDecisions:
    """Read those rows of a table of claims that are on a story; say nothing of the others.

    Args:
        rows: The rows.
        article: The document that the table was made of.
    """
    own = [(row.line, row.cells) for row in rows if row.cells.get(STORY, article.id) == article.id]
    if not article.claims and any(row["claim_id"].strip() for _, row in own):
        return TableDecisions(Decisions(), (DECISION_NOT_APPLIED.issue(NO_CLAIMS),))
    reader = _Reader(article)
    issues: list[Issue] = []
    decisions: list[Decision] = []
    added: list[AddedClaim] = []
    lines: dict[DocumentPath, int] = {}
    for line, row in own:
        try:
            for one in reader.decided(row):
                if isinstance(one, Decision):
                    lines["decisions", len(decisions)] = line
                    decisions.append(one)
                else:
                    lines["added", len(added)] = line
                    added.append(one)
        except (NotApplicable, ValueError) as reason:  # spreadsheets take control characters, and documents do not
            told = str(reason).removeprefix("Decision.").removeprefix("AddedClaim.").removeprefix("CorrectedClaim.")
            words = f"{row['claim_id'] or 'a row without an id'}, {shown(row['content'])}: {told}"
            issues.append(DECISION_NOT_APPLIED.issue(words, ("status",), line=line))
    story = StoryDecisions(
        article=article.id,
        headline=article.headline,
        decisions=decisions,
        added=added,
    )
    return TableDecisions(Decisions(stories=(story,)), tuple(issues), lines)


class _Reader:
    """Reads the rows of one document."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._claims = {claim.id: claim for claim in article.claims}
        self._written = {str(row["claim_id"]): row for row in _written(article)}
        self._said = {id_: {name: _plain(row[name]) for name in _SAYING} for id_, row in self._written.items()}
        self._typed = TypedWords(article)

    def decided(self, row: Mapping[str, str]) -> Iterator[Decision | AddedClaim]:
        """Read a row: what is decided on its claim, nothing where it is as it was, or the claim that it adds.

        Raises:
            NotApplicable: it is no decision; the message says why.
            ValueError: a cell has a value that its column does not take.
        """
        if row["claim_id"].strip():
            decision = self._decision(row)
            if decision is not None:
                yield decision
        elif any(cell.strip() for name, cell in row.items() if name != STORY):
            if row["status"].strip() and _status(row["status"]) != "accepted":
                raise NotApplicable("a claim that is added is accepted, which is its status")
            yield self._typed.added(row)

    def _decision(self, row: Mapping[str, str]) -> Decision | None:
        status = _status(row["status"])
        claim, is_edited = self._claim(row) or self._corrected(row), False
        if claim is None or self._is_on(row, claim):
            claim, is_edited = self._of_id(row, claim)
        changed = self._changed(row, claim) if is_edited else ()
        if changed and status != "accepted":
            raise NotApplicable(f"{' and '.join(changed)} changed, which is a correction: its status is accepted")
        note = row.get(_NOTE, "").strip() or None
        found = claim.extraction
        same_note = note is None or (found is not None and _plain(found.note or "") == _plain(note))
        if not changed and status == (found.status if found is not None else "unreviewed") and same_note:
            return None
        corrected = self._typed.correction(row, claim, changed) if changed else None
        digest = claim_digest(self._article, claim)
        return Decision(claim=claim.id, digest=digest, text=claim.text, status=status, corrected=corrected, note=note)

    def _is_on(self, row: Mapping[str, str], claim: Claim) -> bool:
        """Whether the digest of a row says that it was written of a claim as it is."""
        return row["claim_id"] == claim.id and row.get(_DIGEST) == claim_digest(self._article, claim)

    def _of_id(self, row: Mapping[str, str], same: Claim | None) -> tuple[Claim, bool]:
        """Find the claim that a row with other words is on, which its digest tells; and whether it does."""
        claim = same or self._claims.get(row["claim_id"])
        if claim is None:
            raise NotApplicable("there is no such claim")
        if not self._is_on(row, claim):
            raise NotApplicable("it says something else in the document")
        return claim, True

    def _changed(self, row: Mapping[str, str], claim: Claim) -> tuple[str, ...]:
        """Name the columns of a row that a person has changed.

        Raises:
            NotApplicable: it cannot be changed in one of them.
        """
        own = self._written[claim.id]
        names = [name for name in (*CORRECTED, *TOLD_OF_SOURCES, "voice") if name in row]
        changed = [name for name in names if not _is_saved(_plain(own[name]), _plain(row[name]))]
        if "voice" in changed:
            raise NotApplicable("its voice changed: reject the claim, and add one")
        if changed and {*changed} <= {*TOLD_OF_SOURCES}:
            raise NotApplicable(f"{' and '.join(changed)} changed alone: what a source is is said of a new one")
        return tuple(changed)

    def _corrected(self, row: Mapping[str, str]) -> Claim | None:
        """Find the claim of a row that has been applied: it has the words of the row, and the source that they name."""
        claim = self._claims.get(row["claim_id"])
        found = claim.extraction if claim is not None else None
        if claim is None or found is None or found.corrects is None or found.corrects != row.get(_DIGEST):
            return None
        own = self._said[claim.id]
        same = all(own[name] == _plain(row[name]) for name in _SAYING if name in row and name != "source_names")
        return claim if same else None

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


def _plain(cell: str) -> str:
    """Leave out what spreadsheets change: white space, and the apostrophe that keeps them from calculating."""
    bare = cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULAS else cell
    return " ".join(bare.split())


def _is_saved(own: str, cell: str) -> bool:
    """Whether a cell has some words as a spreadsheet of Windows saves them: with "?" for what its code page has not."""
    if own == cell or "?" not in cell:
        return own == cell
    return _MISSING.sub("?", own.encode("cp1252", "replace").decode("cp1252")) == _MISSING.sub("?", cell)


def _status(cell: str) -> ReviewStatus:
    words = cell.strip().lower() or "unreviewed"  # of a claim that nobody says how it was found
    found: ReviewStatus | None = next((status for status in get_args(ReviewStatus) if status == words), None)
    if found is None:
        raise NotApplicable(f"{shown(cell)} is none of {', '.join(get_args(ReviewStatus))}")
    return found
