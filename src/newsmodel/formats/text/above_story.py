"""Lines above the first paragraph of a plain-text story, and how that paragraph is told from them."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.prose.furniture.addresses import read_mail_addresses
from newsmodel.prose.furniture.boilerplate import is_page_edge
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: The first paragraph of a story is longer; in scripts without capitals, which write fewer letters, half of it will do,
#: in Hangul a third, and in those that part no words a quarter.
SHORT_PARAGRAPH = 65
CASELESS_PARAGRAPH = 40
HANGUL_PARAGRAPH = 25
UNSPACED_PARAGRAPH = 20
#: Below a deck, the byline or the date is one of the next so many lines.
MARK_REACH = 4
#: A line of the page that nobody knows may stand among them: "Leer en español".
_MOST_UNKNOWN = 1
#: Words of the page and pictures between them do not count, where they are no more.
_REACH = 10


def is_above_story(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether the story begins below a line, but for other lines of the head."""
    others = unknown = 0
    for passage in passages[index + 1 : index + 1 + _REACH]:
        if look(passage.text).dateline is not None or is_prose(passage.text):
            return True
        if _is_of_page(passage.text):
            continue
        others += 1
        unknown += not is_furniture(passage.text)
        if others >= MARK_REACH or unknown > _MOST_UNKNOWN:
            return False
    return False


def below_page_words(passages: Sequence[Passage], index: int) -> Passage | None:
    """Give the next line below one that is no word of the page or picture: "Share" stands below many bylines.

    Args:
        passages: All paragraphs.
        index: The line above.
    """
    return next((passage for passage in passages[index + 1 :][:_REACH] if not _is_of_page(passage.text)), None)


def _is_of_page(text: str) -> bool:
    return look(text).boilerplate is not None or look(text).caption is not None or is_page_edge(text)


def is_prose(text: str) -> bool:
    """Tell whether a line is long enough for a paragraph of a story, and ends as one."""
    return len(text) > longest_line(text) and (look(text).ends_sentence or text.endswith(":"))


def longest_line(text: str) -> int:
    """Give how long a line of the head may be in the script of a text; what is longer is a paragraph."""
    if text.isascii():
        return SHORT_PARAGRAPH
    if is_unspaced(text):
        return UNSPACED_PARAGRAPH
    first = next(filter(str.isalpha, text), "a")
    if "\uac00" <= first <= "\ud7a3":
        return HANGUL_PARAGRAPH
    return CASELESS_PARAGRAPH if first.lower() == first.upper() else SHORT_PARAGRAPH


def is_unspaced(text: str) -> bool:
    """Tell whether a text is in a script that parts no words."""
    return not text.isascii() and " " not in text[:UNSPACED_PARAGRAPH]


def is_furniture(text: str) -> bool:
    """Tell whether a line is one of those that stand around a story: byline, date, notice, boilerplate."""
    seen = look(text)
    return bool(
        seen.publication
        or seen.dated
        or seen.place_and_date
        or seen.byline
        or seen.author_line
        or seen.notice
        or seen.boilerplate
        or seen.is_source_line
        or seen.is_job_title
        or seen.caption
        or read_mail_addresses(text)
    )


#: A headline is no longer.
_LONGEST_HEADLINE = 110


def count_lines_apart(lines: Sequence[str], *, may_be_headline: bool) -> int:
    """Count the first lines of a paragraph that are none of the story; the last of all is not parted from them.

    Args:
        lines: Its lines, as somebody has broken them.
        may_be_headline: Whether the first of them may be the headline.

    Example:
        >>> count_lines_apart(["By Jo Lee", "March 4, 2026", "It rained in the valley."], may_be_headline=False)
        2
        >>> count_lines_apart(["Rain ends drought", "By Jo Lee"], may_be_headline=True)
        1
    """
    count = int(may_be_headline and len(lines) > 1 and _is_headline_above(lines))
    while count < len(lines) - 1 and lines[count] and is_furniture(lines[count]):
        count += 1
    return count


def _is_headline_above(lines: Sequence[str]) -> bool:
    """Tell whether the first line is a headline: lines that are none of a story's, or all short ones, stand below."""
    first, below = lines[0], lines[1]
    if not first or not below or len(first) > _LONGEST_HEADLINE or look(first).ends_sentence or is_furniture(first):
        return False
    are_short = all(len(line) <= longest_line(line) and not look(line).ends_sentence for line in lines)
    return are_short or is_furniture(below) or look(below).dateline is not None
