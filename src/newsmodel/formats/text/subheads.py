"""Headings between the paragraphs of a plain-text story, told by their form and by what stands around them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsmodel.formats.text.above_story import longest_line
from newsmodel.formats.text.draft import Draft
from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture import subheads
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.patterns import pattern
from newsmodel.prose.quotations.block import is_quoted

#: A paragraph from this length on is one of the story's own.
PROSE = 80
#: In a script that parts no words, from this length on.
UNSPACED_PROSE = 14
#: In a script whose sentences have no stops, Thai or Lao, from this length on.
SHORT_PROSE = 40
_WITHOUT_STOPS = re.compile("[\"'\u201c\u2018(\\[]?[\u0e00-\u0eff]")
#: What stands before speech in many languages.
_SPEECH = ("\u2013", "\u2014")
#: Who speaks, before a colon: "Coast Times: Why was it shut?"
_SPEAKER = pattern("[^\\W\\d_a-z][^:\uff1a.,;?!\n]{0,40}(?::(?=[ \u00a0])|\uff1a)")
_HANGUL = pattern("[\"'\u201c\u2018(\\[]?[\uac00-\ud7a3]")
#: A short paragraph has more spaces; what has no more is a label.
FEW_WORDS = 4
#: A heading above the first paragraph is one of the first lines.
OPENING = 3
#: So many paragraphs are searched for others.
_REACH = 200
#: So many headings are counted at least.
_FEWEST_COUNTED = 3
#: An interview has so many questions at least.
_FEWEST_QUESTIONS = 2
#: A question to somebody is no longer.
_LONGEST_QUESTION = 240


def is_prose(text: str) -> bool:
    """Tell whether a paragraph is one of the story's own, and no label or heading.

    Example:
        >>> is_prose("It rained in the valley on Monday."), is_prose("Who knows?")
        (True, False)
    """
    if _WITHOUT_STOPS.match(text):
        return _is_long_without_stops(text)
    if text.endswith(":"):
        return text.count(" ") >= FEW_WORDS
    is_closed = look(text).ends_sentence or is_quoted(text)
    return is_closed and (len(text) > PROSE or text.count(" ") > FEW_WORDS or _is_unspaced(text) or _is_dense(text))


def _is_long_without_stops(text: str) -> bool:
    return len(text) > SHORT_PROSE and _WITHOUT_STOPS.match(text) is not None


def _is_dense(text: str) -> bool:
    """Tell whether a text is in Hangul, of which a sentence has few words, and those few letters."""
    return not text.isascii() and len(text) > UNSPACED_PROSE and _HANGUL.match(text) is not None


def _is_unspaced(text: str) -> bool:
    """Tell whether a text is in a script without spaces, and longer than a heading."""
    return not text.isascii() and len(text) > UNSPACED_PROSE and " " not in text[:UNSPACED_PROSE]


def is_subhead(
    passages: Sequence[Passage], index: int, before: str | None, draft: Draft, counted: frozenset[int] = frozenset()
) -> bool:
    """Tell whether a line is a heading: it has the form of one, and stands between paragraphs of the story.

    Args:
        passages: The paragraphs of the body.
        index: Which of them it is.
        before: The words of the block above it in the same section; None where there is none.
        draft: What has been read of the story.
        counted: Which of them are headings that are counted through the story.
    """
    text = passages[index].text
    following = passages[index + 1].text if index + 1 < len(passages) else ""
    if index in counted and subheads.is_clock(text):
        return True
    if not look(text).could_be_subhead or (text.isupper() and following.isupper()) or _is_long_without_stops(text):
        return False
    if index in counted:
        return True
    if _is_turn(text, following, passages):
        return False
    if not _is_paragraph(following) and index + 1 not in counted:
        return False
    if subheads.is_long(text) and (before is None or len(following) <= PROSE):
        return False
    if subheads.is_question(text) and is_interview(passages, draft):
        return False
    return (before is not None and _stands_below(text, before, following)) or _opens_story(passages, index, draft)


def _is_paragraph(text: str) -> bool:
    """Tell whether a block beside a line is prose, or too long for anything else: a full stop may be missing."""
    return is_prose(text) or len(text) > subheads.LONGEST


def _stands_below(text: str, before: str, following: str) -> bool:
    """Tell whether a heading may stand below a block: a paragraph; and a question below another heading, or an item.

    A short sentence is a paragraph of its own where a long one stands below the heading.
    """
    if _is_paragraph(before):
        return True
    if look(before).ends_sentence and not look(before).could_be_subhead and len(following) > longest_line(following):
        return True
    return subheads.is_question(text) and len(following) > PROSE and not look(before).ends_sentence


def _is_turn(text: str, following: str, passages: Sequence[Passage]) -> bool:
    """Tell whether somebody speaks: behind a dash, or behind a name and a colon, and somebody answers likewise."""
    if text[0] in _SPEECH and following[:1] in _SPEECH:
        return True
    speaker = _SPEAKER.match(text)
    if speaker is None:
        return False
    asked = (passage.text for passage in passages[:_REACH] if passage.text.startswith(speaker[0]))
    again = sum(map(subheads.is_asked, asked)) > 1
    return (again and subheads.is_asked(text)) or _SPEAKER.match(following) is not None


def counted_headings(passages: Sequence[Passage]) -> frozenset[int]:
    """Find the headings that are counted through the story: "1. By boat", "2. By bus", each above other paragraphs.

    Items of a list stand right below one another; where as many as three do not, they are headings. Those of a live
    report begin with a clock: "10.15 Uhr: Der Rat tagt".

    Args:
        passages: The paragraphs of the body.
    """
    numbered = [(place, passage) for place, passage in enumerate(passages) if _begins_with_number(passage.text)]
    counted: list[int] = []
    for place, passage in numbered:
        if subheads.number_of(passage.text) == len(counted) + 1 and look(passage.text).could_be_subhead:
            counted.append(place)
    timed = [
        place
        for place, passage in numbered
        if subheads.is_clock(passage.text) or (subheads.has_clock(passage.text) and look(passage.text).could_be_subhead)
    ]
    return _if_apart(counted, passages) | _if_apart(timed, passages)


def _begins_with_number(text: str) -> bool:
    """Tell whether a paragraph begins with a digit or the sign for a number, which few do: it is asked of each."""
    return text[:1] == "#" or text[:1].isdecimal()


def _if_apart(found: Sequence[int], passages: Sequence[Passage]) -> frozenset[int]:
    """Give lines if they are several, and other paragraphs stand below each."""
    apart = all(later - earlier > 1 for earlier, later in pairwise((*found, len(passages))))
    return frozenset(found) if apart and len(found) >= _FEWEST_COUNTED else frozenset()


def _opens_story(passages: Sequence[Passage], index: int, draft: Draft) -> bool:
    """Tell whether a heading may stand above the first paragraph: below a byline or a date, where others follow."""
    if index > OPENING or look(passages[index].text).is_labelled or not (draft.bylines or draft.pending):
        return False
    if not all(look(passage.text).is_labelled for passage in passages[:index]):
        return False
    later = passages[index + 1 : index + _REACH]
    return any(
        look(here.text).could_be_subhead and is_prose(before.text) and is_prose(after.text)
        for before, here, after in zip(later, later[1:], later[2:], strict=False)
    )


def is_interview(passages: Sequence[Passage], draft: Draft) -> bool:
    """Tell whether a story is an interview, whose questions are somebody's words and no headings.

    Its headline or deck says so; or most questions speak to somebody, and most answers of somebody.

    Args:
        passages: The paragraphs of the body.
        draft: Its headline and deck are looked at.
    """
    turns = list(_turns(passages))
    if len(turns) < _FEWEST_QUESTIONS:
        return False
    told = " ".join(str(draft.fields.get(name) or "") for name in ("kicker", "headline", "subheadline"))
    if _interview().search(told):
        return True
    addressed = sum(bool(_addressing().search(question)) for question, _ in turns)
    answered = sum(bool(_first_person().search(answer)) for _, answer in turns)
    return addressed * 2 >= len(turns) and answered * 2 >= len(turns)


def _turns(passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """Yield the questions, each with the paragraph below it."""
    texts = [passage.text for passage in passages[:_REACH]]
    for question, answer in pairwise(texts):
        if len(question) <= _LONGEST_QUESTION and subheads.is_asked(question) and not subheads.is_asked(answer):
            yield question, answer


@functools.cache
def _interview() -> re.Pattern[str]:
    return _pattern(pooled(lambda language: language.furniture.interviews))


@functools.cache
def _addressing() -> re.Pattern[str]:
    return _pattern(pooled(lambda language: language.furniture.addressing))


@functools.cache
def _first_person() -> re.Pattern[str]:
    return _pattern(pooled(lambda language: language.furniture.first_person))


def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![^\W\d_]){any_of(words)}(?![^\W\d_])")
