"""Notices above a plain-text story: embargoes, corrections, words to editors; a headline may begin like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.formats.text.above_story import is_furniture
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import Looks, look
from newsmodel.prose.furniture.notices import Notice, is_notice_of_embargo

#: Below an embargo stand a headline and a paragraph.
_FEWEST_BELOW_EMBARGO = 2
#: A headline with words behind it in brackets or behind a dash, in one of the first so many lines.
_BEHIND = re.compile(
    r"(?P<headline>.{8,200})[ \u00a0](?:\((?P<enclosed>[^()]{6,120})\)|\[(?P<bracketed>[^\[\]]{6,120})\]"
    r"|(?:[|\u2013\u2014-]|//?)[ \u00a0](?P<behind>.{6,120}))"
)
_TITLES = 2


def read_notice_of_head(passages: Sequence[Passage], index: int) -> Notice | None:
    """Read the notice that a line of the head is.

    Args:
        passages: All paragraphs.
        index: Which of them it is.
    """
    seen = look(passages[index].text)
    notice = seen.notice if index > 0 or _is_embargo_above(passages) else seen.notice_with_colon
    is_apart = index > 0 or (seen.ends_paragraph and _is_headline_below(passages))
    return notice if notice and (not notice.label or _may_be_notice(notice, seen, below=is_apart)) else None


def with_embargo_apart(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Part an embargo from the headline that it stands behind: "Rain ends (embargoed until 6 a.m.)"."""
    for place, passage in enumerate(passages[:_TITLES]):
        match = _BEHIND.fullmatch(passage.text)
        notice = match[match.lastgroup or 0] if match is not None else ""
        if match is not None and match["behind"] is not None and not is_notice_of_embargo(passage.text):
            continue  # news on trade, with a dash before "Embargo ends Friday"
        if match is None or not is_notice_of_embargo(notice) or look(match["headline"]).restricts_use:
            continue
        parts = (replace(passage, text=words, lines=(words,)) for words in (match["headline"], notice))
        return [*passages[:place], *parts, *passages[place + 1 :]]
    return passages


def _is_embargo_above(passages: Sequence[Passage]) -> bool:
    """Tell whether the first line is an embargo, since the headline stands below it: "Embargo ends today"."""
    notice = look(passages[0].text).notice
    return notice is not None and notice.kind == "embargo" and _is_headline_below(passages)


def _is_headline_below(passages: Sequence[Passage]) -> bool:
    """Tell whether the second line may be a headline, with a paragraph below it."""
    if len(passages) <= _FEWEST_BELOW_EMBARGO:
        return False
    return not look(passages[1].text).ends_sentence and not is_furniture(passages[1].text)


def _may_be_notice(notice: Notice, seen: Looks, *, below: bool) -> bool:
    """Tell whether a label begins a notice, and no headline or deck: a sentence, or a word to editors."""
    to_editors = notice.kind == "editors_note"
    return (seen.ends_sentence and (below or to_editors)) or (below and to_editors)


def is_order_above(text: str, below: str) -> bool:
    """Tell whether a line is an order of the desk above a headline: "KILL".

    Args:
        text: The line.
        below: The next one that may be a headline.
    """
    return look(text).is_order and not look(below).ends_paragraph
