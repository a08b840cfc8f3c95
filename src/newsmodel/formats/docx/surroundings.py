"""Parts of a Word document beside its running text: kept aside, named, and let restrict the story."""

from __future__ import annotations

import msgspec

from newsmodel.formats.docx.items import Aside, Deletion
from newsmodel.formats.docx.rules import CHANGES_APPLIED, OBJECT_LEFT_OUT, PART_LEFT_OUT
from newsmodel.formats.restrictions import STATUS_INFERRED
from newsmodel.formats.text.draft import Draft, embargo_in
from newsmodel.issues import shown
from newsmodel.model import LeftOut
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.bans import read_ban
from newsmodel.prose.patterns import pattern

#: Between the parts of a line of headers and footers, each of which says something: "Page 1 - Draft".
_PARTS = pattern(r"[\t\n|]|[ \u00a0][\u2013\u2014\u00b7\u2022-][ \u00a0]")


class Surroundings(msgspec.Struct):
    """Things that stand beside a story; they live inside one call of `parse`.

    Attributes:
        draft: Takes what there is to say.
        deletions: So many tracked changes delete words.
    """

    draft: Draft
    deletions: int = 0

    def leave_out_line(self, what: str, line: str) -> None:
        """Keep a line of a header or a footer, each part of which says something, also in small letters: "Draft"."""
        self.leave_out(Aside(what, line))
        parts = [one_line(part).upper() for part in _PARTS.split(line)]
        if len(parts) > 1:
            self.draft.restrict("\n".join(parts))

    def leave_out(self, aside: Aside) -> None:
        """Keep words that are no part of the running text, and say so; what has no words is named."""
        if not aside.text:
            self.draft.note(OBJECT_LEFT_OUT, f"stays in the file: {aside.what}", *self.draft.next_place)
            return
        self.draft.note(PART_LEFT_OUT, f"left out as {aside.what}: {shown(aside.text)}")
        self.draft.left_out.append(LeftOut(reason=PART_LEFT_OUT.id, text=aside.text, after=self.draft.last_id))
        self.draft.restrict(aside.text)

    def delete(self, deletion: Deletion) -> None:
        """Count a deletion; a story stays restricted where it takes words away that restrict it."""
        self.deletions += bool(deletion.text.strip())
        if any(read_ban(line) or embargo_in(line) for line in map(one_line, deletion.text.split("\n"))):
            self.draft.fields["status"] = "withheld"
            told = "a tracked change that nobody has accepted deletes words that restrict the story"
            self.draft.note(STATUS_INFERRED, told, "status")

    def note_changes(self, *, inserted: bool) -> None:
        """Say that tracked changes were applied.

        Args:
            inserted: Whether they inserted words.
        """
        told = [f"not read, since changes delete them: {self.deletions} passages"] if self.deletions else []
        told += ["read, though nobody has accepted them: words that changes insert"] if inserted else []
        if told:
            self.draft.note(CHANGES_APPLIED, "; ".join(told), "sections")
