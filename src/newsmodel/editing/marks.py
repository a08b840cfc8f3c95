"""Words that are set apart in a text that was edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from newsmodel.editing.alignment import UNKNOWN, Alignment
from newsmodel.editing.anchors import Edits
from newsmodel.editing.parts import path_of, texts_of, with_part
from newsmodel.editing.rules import MARK_DROPPED
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Block, Cell, Mark


def moved_marks(marks: Iterable[Mark], edit: Alignment, id: str, issues: list[Issue]) -> Iterator[Mark]:
    """Move marks to the words of theirs that stayed; they nest as before, since all keep their order."""
    for number, mark in enumerate(marks):
        found = edit.remaining(mark.start, mark.end)
        if found is None:
            told = f"{_shown(edit.old[mark.start : mark.end], mark)} no longer stands in {id!r}"
            issues.append(MARK_DROPPED.issue(told, ("marks", number)))
        else:
            yield attrs.evolve(mark, start=found[0], end=found[1])


def _shown(words: str, mark: Mark) -> str:
    return f"a {mark.kind} mark" if UNKNOWN in words or not words else shown(words)


def with_moved_marks(article: Article, edits: Edits, issues: list[Issue]) -> Article:
    """Move the marks of texts that were changed without them, and leave out those that lie outside of their text.

    Args:
        article: The article, with its new texts.
        edits: The texts that were edited, as far as the old ones are known.
        issues: What was left out is added.
    """
    texts = dict(texts_of(article))
    now = article
    for part in article.parts():
        marks = getattr(part, "marks", ())
        if not marks or part.id is None or not isinstance(part, Block | Cell):
            continue
        told: list[Issue] = []
        edit = edits.get(part.id) or _unmoved(texts.get(part.id, ""), marks)
        moved = tuple(moved_marks(marks, edit, part.id, told))
        if moved != marks:
            place = path_of(article, part.id)
            issues += [attrs.evolve(issue, path=(*place, *issue.path)) for issue in told]
            changed: Any = part
            changed = attrs.evolve(changed, marks=moved)
            now = with_part(now, part.id, changed)
    return now


def _unmoved(text: str, marks: Iterable[Mark]) -> Alignment:
    """Make of a text that fits its spans an old one that went on, where a mark does."""
    return Alignment(text + UNKNOWN * any(mark.end > len(text) for mark in marks), text)
