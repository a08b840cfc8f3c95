"""Lines that pages break apart, joined before they are read: "Published" above a date, "CNN" above a dash."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.text.subheads import is_prose
from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.publication import event_labels

#: Such lines stand among the first so many.
REACH = 20
_DASHES = "\u2013\u2014- \u00a0"


def with_lines_joined(passages: Sequence[Passage]) -> list[Passage]:
    """Join lines of the head that belong together.

    Args:
        passages: All paragraphs of a text.
    """
    joined: list[Passage] = []
    index = 0
    while index < len(passages):
        count = _count(passages, index) if index < REACH else 1
        joined.append(_joined(passages[index : index + count]) if count > 1 else passages[index])
        index += count
    return joined


def _count(passages: Sequence[Passage], index: int) -> int:
    """Count the lines that belong together from a line on."""
    here, *below = (passage.text for passage in passages[index : index + 3])
    label = here.rstrip(" :\u00a0").lower()
    if below and label in event_labels() and _tells_date(below[0]):
        return 2
    if below and label in furniture_words("provided_by") and not is_prose(below[0]):
        return 2
    if len(below) > 1 and not below[0].strip(_DASHES) and is_agency(here) and is_prose(below[1]):
        return 3
    return 1


def _tells_date(text: str) -> bool:
    seen = look(text)
    return bool(seen.publication) or (seen.dated is not None and bool(seen.dated.published) and not seen.dated.rest)


def _joined(passages: Sequence[Passage]) -> Passage:
    text = " ".join(passage.text for passage in passages)
    return Passage(text, passages[0].line, passages[0].indent, tuple(line for each in passages for line in each.lines))
