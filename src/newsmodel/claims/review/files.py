"""Files of decisions, or tables, on one story or several: each decision goes to the story that it names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeVar

import attrs

from newsmodel.claims.review.applying import applied_to_story, stories_named
from newsmodel.claims.review.rows import STORY, TableRow, rows_of_table, stories_of_rows, text_of_table
from newsmodel.claims.review.rules import REVIEWER_UNNAMED, on_other_stories
from newsmodel.claims.review.table import decisions_of_rows
from newsmodel.documents.codec import from_json
from newsmodel.issues import Issue
from newsmodel.model import AddedClaim, Article, CorrectedClaim, Decisions, Party, StoryDecisions
from newsmodel.readings import Reading
from newsmodel.values import Timestamp

_Said = TypeVar("_Said", CorrectedClaim, AddedClaim)
_BOM = b"\xef\xbb\xbf"


@attrs.frozen
class DecisionFile:
    """A file of decisions, or a table of claims whose column `status` somebody has changed.

    Attributes:
        decisions: The decisions; of a table, only who made them, and when.
        rows: The rows of a table.
    """

    decisions: Decisions
    rows: tuple[TableRow, ...] = ()

    @classmethod
    def read(cls, data: bytes, *, reviewer: Party | None = None, reviewed: Timestamp | None = None) -> DecisionFile:
        """Read a file.

        Args:
            data: The file.
            reviewer: The person, where the file has none.
            reviewed: When it was decided, where the file has no time.

        Raises:
            InvalidDocument: it is JSON, and no file of decisions.
            UnreadableInput: it is neither JSON nor such a table.
        """
        bare = data.removeprefix(_BOM)
        is_json = bare.lstrip().startswith((b"{", b"["))
        found = from_json(bare, cls=Decisions) if is_json else Decisions()
        rows = () if is_json else tuple(rows_of_table(text_of_table(data)))
        return cls(_made_by(found, reviewer, reviewed), rows)

    @property
    def is_for_one_story(self) -> bool:
        """Whether it does not say which story its decisions are on."""
        return bool(self.rows) and not stories_of_rows(self.rows)

    def on_version(self, article: str) -> DecisionFile:
        """Take its decisions for those on another version of their story, which has another id.

        An id of a source may be somebody else's there: whom a person chose is found by name and words alone, and a
        choice without either cannot be applied.

        Args:
            article: The id of that version.

        Raises:
            ValueError: it has decisions on several stories.
        """
        named = list(stories_of_rows(self.rows) if self.rows else stories_named(self.decisions))
        if len(named) > 1:
            raise ValueError(f"it has decisions on {len(named)} stories")
        stories = [_on_version(story, article) for story in self.decisions.stories]
        rows = tuple(TableRow(row.line, {**row.cells, STORY: article}) for row in self.rows)
        return attrs.evolve(self, decisions=attrs.evolve(self.decisions, stories=stories), rows=rows)

    def applied_to(self, article: Article) -> Reading:
        """Apply what it has on a story; nothing, where it has nothing.

        Args:
            article: The document. It is not changed.
        """
        if not self.rows:
            return applied_to_story(article, self.decisions)
        table = decisions_of_rows(self.rows, article)
        found = _made_by(table.decisions, self.decisions.reviewer, self.decisions.reviewed)
        reading = applied_to_story(article, found)
        return Reading(reading.article, (*table.issues, *table.in_table(reading.issues)))

    def unnamed(self) -> Iterator[Issue]:
        """Say that nobody is named who decided."""
        stories = self.decisions.stories
        made = [one.reviewer for story in stories for one in story.decisions]
        made += [one.reviewer for story in stories for one in story.added]
        if self.decisions.reviewer is None and (self.rows or None in made):
            yield REVIEWER_UNNAMED.issue("nobody is named who made these decisions: `--reviewer` says who it was")

    def on_others(self, known: Collection[str]) -> Iterator[Issue]:
        """Say that it has decisions on other stories, once for all.

        Args:
            known: The ids of the stories that it was applied to.
        """
        yield from on_other_stories(stories_of_rows(self.rows) if self.rows else stories_named(self.decisions), known)


def _made_by(found: Decisions, reviewer: Party | None, reviewed: Timestamp | None) -> Decisions:
    """Say who made decisions, and when, where they do not."""
    return attrs.evolve(found, reviewer=found.reviewer or reviewer, reviewed=found.reviewed or reviewed)


def _on_version(story: StoryDecisions, article: str) -> StoryDecisions:
    return attrs.evolve(
        story,
        article=article,
        decisions=[
            each if each.corrected is None else attrs.evolve(each, corrected=_by_words(each.corrected))
            for each in story.decisions
        ],
        added=[_by_words(each) for each in story.added],
    )


def _by_words(said: _Said) -> _Said:
    """Leave out the ids of sources, which may be others' there: names and words tell who is meant."""
    return attrs.evolve(said, sources=tuple(attrs.evolve(one, source=None) for one in said.sources))
