"""Notes in which a desk holds a story back, and those that say something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.prose.furniture.desk_notes import holds_in_note

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("desk-notes.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("holds", "note"), ROWS)
def test_a_note_holds_a_story_or_says_something_else(holds: str, note: str) -> None:
    """The note holds the story exactly where the table says so."""
    assert (holds == "yes") is holds_in_note(note)
