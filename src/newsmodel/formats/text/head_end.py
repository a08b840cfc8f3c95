"""The end of the head of a plain-text story: where its first paragraph begins."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.text.above_story import is_unspaced, longest_line
from newsmodel.formats.text.head_notices import is_order_above
from newsmodel.formats.text.head_rows import Row, is_point
from newsmodel.formats.text.head_titles import HEADLINE_AND_DECK
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: A byline or date further down belongs to something else.
MARKS_REACH = 8
#: Between headline and byline stand no more lines.
MOST_BETWEEN = 3
#: A deck is longer; what is not is a label.
SHORT_DECK = 20
#: In scripts that part no words.
_SHORT_UNSPACED_DECK = 8


def find_end(rows: list[Row], body: int | None, passages: Sequence[Passage], known: int) -> tuple[list[Row], int]:
    """Find where the body begins, and the rows above it."""
    if body is not None:
        return rows, body
    marks = [index for index, row in enumerate(rows) if row.is_mark and index < MARKS_REACH]
    first = _first_title(rows, passages)
    if first is None:  # only furniture was found before a long paragraph
        return rows, len(rows)
    foot = _foot(rows, first, passages)
    marks = [mark for mark in marks if mark < foot]
    if marks and marks[-1] > first:
        return _after_marks(rows, marks, first)
    end = max(first + 1, known)
    while end < len(rows) and rows[end].kind is not None:
        end += 1
    if known < HEADLINE_AND_DECK and _has_deck(rows, end, first, passages):
        end += 1
        while end < len(rows) and rows[end].kind is not None:
            end += 1
    end = _past_abstract(rows, end)
    return rows[:end], end


def _first_title(rows: list[Row], passages: Sequence[Passage]) -> int | None:
    """Find the headline, or a label above it; none of those above byline or date, and no order of the desk."""
    titles = [index for index, row in enumerate(rows) if row.kind is None]
    while len(titles) > 1 and is_order_above(*(rows[title].passage.text for title in titles[:2])):
        titles = titles[1:]
    if len(titles) > 1 and look(rows[titles[0]].passage.text).is_kicker and titles[1] > titles[0] + 1:
        below = look(rows[titles[1]].passage.text)
        if below.could_be_headline and not below.ends_sentence and len(passages) > titles[1] + 1:
            return titles[1]
    return titles[0] if titles else None


def _foot(rows: list[Row], first: int, passages: Sequence[Passage]) -> int:
    """Find where a story that is no longer than a head ends: who wrote it stands below its only paragraph."""
    last = max(index for index, row in enumerate(rows) if row.kind is None)
    is_whole = len(rows) == len(passages) and last > first and look(rows[last].passage.text).ends_paragraph
    return last + 1 if is_whole else len(rows)


def _after_marks(rows: list[Row], marks: list[int], first: int) -> tuple[list[Row], int]:
    """Begin the body below the bylines and dates that stand together near the headline."""
    last = next((mark for mark in marks if mark > first), marks[-1])
    if sum(row.kind is None and not is_point(row.passage) for row in rows[first:last]) > MOST_BETWEEN:
        # too many lines between: the byline belongs to something else
        return rows[: first + 1], first + 1
    while last + 1 < len(rows) and rows[last + 1].kind is not None:
        last += 1
    end = _past_abstract(rows, last + 1)
    return rows[:end], end


def _past_abstract(rows: list[Row], end: int) -> int:
    """Skip an abstract and the label "FULL TEXT", as archives print them."""
    labels = [
        index
        for index, row in enumerate(rows)
        if isinstance(row.kind, str) and row.kind.lower().startswith(("abstract", "full"))
    ]
    return max(end, labels[-1] + 1) if labels else end


def _has_deck(rows: list[Row], end: int, first: int, passages: Sequence[Passage]) -> bool:
    """Tell whether the line below the headline is a deck, where neither byline nor dateline tells."""
    if end >= len(rows) or rows[end].kind is not None or end + 1 >= len(passages):
        return False
    below = next((place for place in range(end + 1, len(rows)) if rows[place].kind is None), len(rows))
    if below >= len(passages):
        return False
    headline, text, following = rows[first].passage.text, rows[end].passage.text, passages[below].text
    if look(headline).is_kicker or _is_label(end, passages):
        return True
    if headline.endswith(";"):
        return True
    if is_point(rows[end].passage):
        return False
    return (
        look(text).could_be_deck
        and len(text) > (_SHORT_UNSPACED_DECK if is_unspaced(text) else SHORT_DECK)
        and look(following).ends_sentence
        and len(following) > max(longest_line(following), len(text) // 2)
    )


def _is_label(place: int, passages: Sequence[Passage]) -> bool:
    """Tell whether a line below the headline says of what kind the story is: "OPINION"; several are headings."""
    seen, *below = (look(passage.text) for passage in passages[place:])
    return seen.is_kicker and below[0].ends_sentence and not any(other.is_kicker for other in below)
