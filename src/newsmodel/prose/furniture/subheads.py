"""Headings between paragraphs, told by their form: short, without a full stop; questions and quotations among them."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import COMBINING
from newsmodel.prose.furniture.headlines import has_sentences
from newsmodel.prose.patterns import pattern
from newsmodel.prose.stops import ends_greek_question, ends_with_stop

#: A heading is no longer, and has no more words.
LONGEST = 110
_MOST_WORDS = 20
#: One with the time of day before it may be longer, as in live reports.
_LONGEST_TIMED = 150
#: What is longer, or has so many words, needs more than its form.
_SHORT, _MOST_WORDS_OF_SHORT = 80, 12
#: A heading has so many letters at least.
_SHORTEST = 3
#: A question has so many words at least: "Why?" is a word of the story.
_SHORTEST_QUESTION = 2
#: So large a part of a heading are letters, in tenths; with a number before it, so large a part.
_LETTERS, _LETTERS_BEHIND_NUMBER = 7, 5
_NUMBER = pattern(
    r"\A(?:\d{1,3}(?:[.,\u00a0]\d{3})+|\d{1,3}[.)]|\(\d{1,2}\)|[IVX]{1,4}\.|[a-zA-Z][.)]|\d{1,4})[ \u00a0]+"
    r"(?=[\"'\u2018\u201c\u201e\u00ab]?[^\W\d_])"
    # years and sums: "2019: The flood", "$3 million and counting"
    r"|\A(?:1[5-9]|20)\d\d:[ \u00a0](?=[^\W\d_])|\A[$\u20ac\u00a3\u00a5]\d[\d.,]{0,12}[ \u00a0]?(?=[^\W\d_])"
)
_CLOCK = pattern(r"\d{1,2}[.:h]\d\d(?: (?:Uhr|[ap]\.?m\.?))?(?:[:,]| [\u2013\u2014-]) (?=[^\W\d_])")
_CLOCK_ALONE = pattern(r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?: (?:Uhr|[ap]\.?m\.?))?")
_COUNTED = pattern(r"#?(\d{1,2})[.):](?=[ \u00a0])")
#: What somebody says, in languages that set a dash before it.
_SPEECH = pattern(r"[\u2013\u2014] (?=[^\W\d_])")
_LETTER = pattern(rf"[^\W\d_]|[{COMBINING}&]")
_NEVER = ("\t", "   ", "://", "@", "{")
_OPENING = "\"'\u2018\u201c\u201e\u201a\u00ab\u2039\u300c\u300e\u00bf\u00a1\u00bb"
_ENDS_OPEN = ".,;:\u2026-\u2013\u2014"
_CLOSED = pattern("[.,;:\u2026][\"'\u201d\u2019\u201c\u2018\u00bb\u00ab\u203a)\\]]+\\Z")
_UNSPACED = pattern("[\u3040-\u30ff\u3400-\u9fff]")
_QUESTION = pattern("[?\uff1f\u061f][ \u00a0\u202f]?[\"'\u201d\u2019\u201c\u00bb\u00ab)]{0,2}\\Z")


def could_be_subhead(text: str) -> bool:
    """Tell whether a line between paragraphs has the form of a heading.

    It begins with a capital, a number or an opening mark, and does not end as a statement does.

    Example:
        >>> could_be_subhead("A long drought"), could_be_subhead("he said.")
        (True, False)
        >>> could_be_subhead("Who will pay?"), could_be_subhead("1. By boat"), could_be_subhead("“We need rain”")
        (True, True, True)
    """
    longest = _LONGEST_TIMED if has_clock(text) else LONGEST
    if not _SHORTEST <= len(text) <= longest or any(sign in text for sign in _NEVER):
        return False
    if text[-1] in _ENDS_OPEN and not ends_greek_question(text):
        return False
    number = _NUMBER.match(text) or _CLOCK.match(text) or _SPEECH.match(text)
    words = text[number.end() :] if number else text
    if not words or _is_closed(words) or _is_item(words) or _has_picture_label(words):
        return False
    count = len(words.split())
    if ends_with_stop(words):
        return is_question(words) and (count >= _SHORTEST_QUESTION or _is_unspaced(words))
    least = _LETTERS_BEHIND_NUMBER if number or words[0] in _OPENING else _LETTERS
    if words[-1] in ")]" or count > _MOST_WORDS or _count_letters(text) * 10 < len(text) * least:
        return False
    first = words.lstrip(_OPENING + " \u00a0\u202f")[:1]
    is_amount = number is not None and number[0].rstrip()[-1].isdecimal()  # "12,000 visitors"
    return first.isalpha() and (is_amount or not first.islower())


def _is_unspaced(words: str) -> bool:
    """Tell whether words are in a script that parts none, and are several by their length."""
    return len(words) > _SHORTEST and _UNSPACED.match(words) is not None


def _is_closed(words: str) -> bool:
    """Tell whether words end as a statement does, inside marks that close behind them."""
    return _CLOSED.search(words) is not None and not ends_greek_question(words)


def number_of(text: str) -> int | None:
    """Read the number before a heading: "2. By boat", "3) By bus"; a year or an amount is none.

    Example:
        >>> number_of("2. By boat"), number_of("2 boats"), number_of("By boat")
        (2, None, None)
    """
    match = _COUNTED.match(text)
    return None if match is None else int(match[1])


def has_clock(text: str) -> bool:
    """Tell whether a line begins with the time of day, as the headings of live reports do.

    Example:
        >>> has_clock("10.15 Uhr: Der Rat tagt"), has_clock("9:15 pm - The vote"), has_clock("10 boats")
        (True, True, False)
    """
    return _CLOCK.match(text) is not None


def is_clock(text: str) -> bool:
    """Tell whether a line is the time of day and nothing else, as above the entries of live reports.

    Example:
        >>> is_clock("18:05"), is_clock("10.15 Uhr"), is_clock("3:1")
        (True, True, False)
    """
    return _CLOCK_ALONE.fullmatch(text) is not None


def _count_letters(text: str) -> int:
    """Count letters, with the vowels that stand on those of India; "Q&A" has nothing else."""
    return len(_LETTER.findall(text))


def is_long(text: str) -> bool:
    """Tell whether a heading is so long that more has to speak for it.

    Example:
        >>> is_long("A long drought"), is_long("What the engineers found " * 4)
        (False, True)
    """
    return len(text) > _SHORT or text.count(" ") >= _MOST_WORDS_OF_SHORT


def is_question(text: str) -> bool:
    """Tell whether a line is one question.

    Example:
        >>> is_question("Who will pay?"), is_question("„Wer zahlt?“"), is_question("Who pays")
        (True, True, False)
    """
    return is_asked(text) and not has_sentences(text)


def is_asked(text: str) -> bool:
    """Tell whether a line ends as a question does; sentences may stand before it.

    Example:
        >>> is_asked("It rained. Was it enough?"), is_question("It rained. Was it enough?")
        (True, False)
    """
    return bool(_QUESTION.search(text, max(0, len(text) - 5))) or ends_greek_question(text)


def _has_picture_label(text: str) -> bool:
    """Tell whether a line is a caption, which names its photographer: "The bridge. Photo: Ana Ruiz"."""
    return ":" in text and bool(_picture_label().search(text))


@functools.cache
def _picture_label() -> re.Pattern[str]:
    labels = any_of(pooled(lambda language: language.furniture.picture_labels | language.furniture.other_parts))
    return re.compile(rf"(?i)(?:\A|[.(/|] ?){labels}s?[ \u00a0]?:")


def _is_item(text: str) -> bool:
    """Tell whether a line ends as a point of a list that goes on: "the market; and"."""
    return ";" in text and bool(_goes_on().search(text))


@functools.cache
def _goes_on() -> re.Pattern[str]:
    joiners = pooled(lambda language: language.furniture.joiners | language.furniture.joiners_in_names) | {"or", "oder"}
    return re.compile(rf"; ?{any_of(joiners)}\Z")
