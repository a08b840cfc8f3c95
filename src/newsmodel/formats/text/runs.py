"""Readers of neighbouring paragraphs that are one thing: tables, verse, lists, quoted mails.

Each returns how many paragraphs it took; 0 leaves them to the next reader.
"""

from __future__ import annotations

from newsmodel.formats.text import rules
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.model import ListItem, Preformatted, Quotation
from newsmodel.prose.furniture.columns import are_rows, count_rows
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.lists import ListMarker, follows
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.quotations.block import read_attribution, strip_quote_marks

#: One line is neither a table nor a list.
FEWEST = 2
#: So many lines make a verse.
FEWEST_VERSES = 3


def read_table(walk: Walk) -> int:
    """Read neighbouring lines with columns."""
    lines: list[str] = []
    while (passage := walk.ahead(len(lines))) and len(passage.lines) == 1:
        lines.append(passage.lines[0].lstrip())
        if len(lines) >= FEWEST and not are_rows(*lines[-2:]):
            break
    count = count_rows(lines)
    if not count:
        return 0
    rows = walk.passages[walk.index : walk.index + count]
    least = min(len(row.lines[0]) - len(row.lines[0].lstrip()) for row in rows)
    text = "\n".join(row.lines[0][least:] for row in rows).rstrip()
    walk.draft.note(rules.TABLE_GUESSED, f"kept with its white space: {shown(text)}", row=rows[0].line)
    walk.draft.add(Preformatted(id=walk.draft.next_id(), text=text))
    return count


def read_verse(walk: Walk) -> int:
    """Read short lines right above one another whose sentences go on across their ends, which are meant."""
    end, going_on = walk.short_lines[walk.index]
    count = end - walk.index
    if count < FEWEST_VERSES or going_on * 3 < count:
        return 0
    lines = walk.passages[walk.index : end]
    if any(map(_is_no_verse, lines)):
        return 0
    text = "\n".join(line.lines[0] for line in lines)
    walk.draft.note(rules.TABLE_GUESSED, f"kept with its line ends: {shown(lines[0].text)}", row=lines[0].line)
    walk.draft.add(Preformatted(id=walk.draft.next_id(), text=text))
    return count


def _is_no_verse(passage: Passage) -> bool:
    seen = look(passage.text)
    return seen.marker is not None or seen.is_credit or seen.is_sign_off or seen.boilerplate is not None


def read_list(walk: Walk) -> int:
    """Read two or more neighbouring items with markers of one kind."""
    markers: list[ListMarker] = []
    while passage := walk.ahead(len(markers)):
        marker = look(passage.text).marker
        if marker is None or not follows(marker, markers[-1] if markers else None):
            break
        markers.append(marker)
    if len(markers) < FEWEST or _is_speech(walk, len(markers)):
        return 0
    group = walk.next_group("l")
    for offset, marker in enumerate(markers):
        words = walk.passages[walk.index + offset].text[marker.end :]
        walk.draft.add(ListItem(id=walk.draft.next_id(), text=words, ordered=marker.ordered, group=group))
    return len(markers)


def _is_speech(walk: Walk, count: int) -> bool:
    """Tell whether dashes stand before what people say: in a language that sets them so, before whole sentences."""
    if walk.here.text[0] not in walk.speech_dashes:
        return False
    return all(look(passage.text).ends_sentence for passage in walk.passages[walk.index : walk.index + count])


def read_quoted_mail(walk: Walk) -> int:
    """Read neighbouring paragraphs whose lines begin with ">"."""
    if not walk.here.text.startswith(">"):
        return 0
    words: list[str] = []
    while (passage := walk.ahead(len(words))) and (text := strip_quote_marks(passage.lines)):
        words.append(text)
    if not words:
        return 0
    following = walk.ahead(len(words))
    attribution = read_attribution(following.text) if following else None
    group = walk.next_group("q") if len(words) > 1 else None
    for place, text in enumerate(words, 1):
        named = attribution if place == len(words) else None
        walk.draft.add(Quotation(id=walk.draft.next_id(), text=text, attribution=named, group=group))
    return len(words) + (attribution is not None)
