"""Marks of people on claims: who decided what, and when, and whose decision that replaces."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.claims.review.rules import DECISION_REPLACED
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.model import AddedClaim, Claim, Decision, Decisions, Extraction, Party
from newsmodel.values import ClaimDigest, Timestamp


class Marking:
    """Makes the marks of one file of decisions.

    Args:
        file: The file, which says who decided where a decision does not.
    """

    def __init__(self, file: Decisions) -> None:
        self._file = file

    def _reviewer(self, decision: Decision | AddedClaim) -> Party | None:
        return decision.reviewer or self._file.reviewer

    def _reviewed_at(self, decision: Decision | AddedClaim) -> Timestamp | None:
        return decision.reviewed or self._file.reviewed

    def method(self, decision: Decision | AddedClaim) -> str | None:
        """Name the person that made a record."""
        reviewer = self._reviewer(decision)
        return " ".join(reviewer.name.split()) if reviewer is not None and reviewer.name else None

    def mark(self, decision: Decision | AddedClaim) -> Extraction:
        """Make the mark of what a person adds."""
        return Extraction(
            method=self.method(decision),
            status="accepted",
            reviewer=self._reviewer(decision),
            reviewed=self._reviewed_at(decision),
            note=decision.note,
            corrects=decision.corrects if isinstance(decision, AddedClaim) else None,
        )

    def reviewed(self, decision: Decision, before: Extraction | None) -> Extraction:
        """Write a decision into the mark of a claim; who takes one back leaves no name, but for a comment."""
        found = before or Extraction()
        names = decision.status != "unreviewed" or decision.note is not None
        return attrs.evolve(
            found,
            status=decision.status,
            reviewer=self._reviewer(decision) if names else None,
            reviewed=self._reviewed_at(decision) if names else None,
            note=decision.note or found.note,
        )

    def replaced(self, claim: Claim, decision: Decision | AddedClaim, path: DocumentPath) -> Iterator[Issue]:
        """Say that another person had decided otherwise, or that his comment goes.

        Args:
            claim: The claim as it was.
            decision: The decision on it.
            path: Where that stands.
        """
        found, reviewer = claim.extraction, self._reviewer(decision)
        if found is None or found.reviewer in (None, reviewer):
            return
        status, corrected = "accepted", None
        if isinstance(decision, Decision):
            status, corrected = decision.status, decision.corrected
        is_other = found.status != "unreviewed" and (found.status != status or corrected is not None)
        is_lost = found.note is not None and decision.note not in (None, found.note)
        if is_other or is_lost:
            comment = f", with the comment {shown(found.note)}" if is_lost and found.note else ""
            change = ", and corrected" if corrected is not None else ""
            had = f"{_named(found.reviewer)} had it {found.status}{comment}"
            told = f"{claim.id}, {shown(claim.text)}: {had}; {_named(reviewer)} has it {status}{change}"
            yield DECISION_REPLACED.issue(told, path)

    def decided_twice(
        self, claim: Claim, before: Decision | None, decision: Decision, path: DocumentPath
    ) -> Iterator[Issue]:
        """Say that the same person has decided on a claim otherwise in the same file.

        Args:
            claim: The claim as it was.
            before: The decision on it that stands before in the file.
            decision: The decision.
            path: Where that stands.
        """
        if before is None or self._reviewer(before) != self._reviewer(decision) or before.status == decision.status:
            return
        told = f"{claim.id}, {shown(claim.text)}: it is {before.status} first, and {decision.status} then"
        yield DECISION_REPLACED.issue(told, path)


def first_said(claim: Claim, digest: ClaimDigest | None) -> ClaimDigest | None:
    """Give the digest of what the rules had: that of before the first correction."""
    found = claim.extraction
    return found.corrects if found is not None and found.corrects is not None else digest


def decided(before: Extraction | None, mark: Extraction) -> Extraction:
    """Write the decision of a mark into that of a claim which was there."""
    found = before or Extraction()
    return attrs.evolve(
        found,
        status=mark.status,
        reviewer=mark.reviewer,
        reviewed=mark.reviewed,
        note=mark.note or found.note,
    )


def _named(person: Party | None) -> str:
    return (person.name or person.uri or "somebody") if person is not None else "somebody"
