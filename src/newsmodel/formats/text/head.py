"""The head of a plain-text story: everything above its first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.greeting import is_salutation
from newsmodel.formats.text.head_end import find_end
from newsmodel.formats.text.head_notices import with_embargo_apart
from newsmodel.formats.text.head_rows import Row, survey
from newsmodel.formats.text.head_taking import take_row
from newsmodel.formats.text.head_titles import take_known, take_titles
from newsmodel.formats.text.menus import find_menu
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: A story's first paragraph has another among the next so many.
LEAD_REACH = 3


def read_head(passages: Sequence[Passage], draft: Draft, known: int = 0) -> Sequence[Passage]:
    """Read the head into the draft.

    Args:
        passages: All paragraphs of the text.
        draft: Takes what is found.
        known: How many of the first are known to be headline (1) and deck (2), as by their styles.

    Returns:
        The paragraphs of the body; the dateline is cut off the first.
    """
    if not known:
        passages = with_embargo_apart(_below_menu(passages, draft))
    rows, body = survey(passages, known)
    rows, body = find_end(rows, body, passages, known)
    titles = [row.passage for row in rows if row.kind is None]
    for row in rows:
        take_row(row, draft)
    if known:
        left = take_known(titles, draft, known)
    else:
        left = titles if _is_lead(rows, passages) else take_titles(titles, passages[body:], draft)
    rest = passages[body:]
    if draft.dateline is not None and rest:
        rest = _cut_dateline(rest, draft.dateline)
    return [*left, *rest] if left else rest


def _below_menu(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Leave out the menu of a page above the headline."""
    menu = find_menu(passages)
    for place in sorted(menu):
        draft.leave_out(passages[place], "the menu of a page")
    return [passage for place, passage in enumerate(passages) if place not in menu] if menu else passages


def _is_lead(rows: Sequence[Row], passages: Sequence[Passage]) -> bool:
    """Tell whether the first line that could be a headline is the first paragraph of a story without one.

    A paragraph ends with a full stop, and others follow. A byline, a date or a dateline below it prove a headline; so
    does a story that begins with the same words, as one whose headline was copied from them.
    """
    place = next((index for index, row in enumerate(rows) if row.kind is None), None)
    if place is None or any(row.is_mark or isinstance(row.kind, PrintedDateline) for row in rows[place:]):
        return False
    words = rows[place].passage.text
    if is_salutation(words) and words[-1] != "!":  # of a letter to the editor
        return True
    following = passages[place + 1 : place + 1 + LEAD_REACH]
    if not look(words).ends_paragraph or not following or following[0].text.startswith(words):
        return False
    return any(look(passage.text).ends_sentence for passage in following)


def _cut_dateline(passages: Sequence[Passage], dateline: PrintedDateline) -> list[Passage]:
    first, *rest = passages
    words = first.text[dateline.end :].strip()
    return [replace(first, text=words, lines=(words,)), *rest] if words else rest
