"""The page of what differs between two states of a story."""

from __future__ import annotations

from newsmodel.editing import Change, Difference, segments_of
from newsmodel.languages.language import labels_of
from newsmodel.prose.language import is_right_to_left
from newsmodel.view.page.shell import write_shell


def write_changes(difference: Difference, language: str = "en", states: tuple[str, str] | None = None) -> str:
    """Write a page of what came, went, changed or moved, with the words that went and came marked.

    Args:
        difference: What differs.
        language: Language of the story, in which the labels are where there are any.
        states: What the two states are called: the names of their files.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    tag, labels = labels_of(language)
    return write_shell(
        "changes.html",
        ("lists.css",),
        language=tag,
        labels=labels,
        story_language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        states=states or (difference.before, difference.after),
        changes=[(change, _words(change)) for change in difference.changes],
    )


def _words(change: Change) -> list[tuple[str, str]]:
    """Part the words of a change into stretches, each with its element."""
    elements = {"same": "span", "removed": "del", "added": "ins"}
    return [(elements[each.kind], each.text) for each in segments_of(change.was or "", change.now or "")]
