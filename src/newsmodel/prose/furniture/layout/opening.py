"""Lines of the head that begin something of their own: bylines, dates, datelines, labels. Nothing wraps onto them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsmodel.languages.language import furniture_words, pooled
from newsmodel.prose.furniture.bans import restricts_use
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.prose.furniture.columns import are_rows
from newsmodel.prose.furniture.datelines import begins_with_dateline, read_dateline
from newsmodel.prose.furniture.headlines import is_labelled, is_title_case
from newsmodel.prose.furniture.layout.lines import Line, is_open, is_small
from newsmodel.prose.furniture.lists import read_marker
from newsmodel.prose.furniture.publication import read_publication
from newsmodel.prose.furniture.slugs import is_slug_line
from newsmodel.prose.patterns import pattern

#: Of two lines that were joined one may be prose.
_FEW_STARTS = 2
#: A word in capitals above a headline has so many letters.
_SHORTEST_SLUG = 4
#: A byline with its dates has no more lines.
_MOST_LINES = 4
#: A byline in a script without capitals has no more words, where no colon tells.
_MOST_WORDS = 4
#: A line of the head that must not be wrapped onto is no longer.
_LONGEST_OPENING = 89
#: A headline or a row of names that was broken by hand has no more lines, and those below are hardly longer.
_MOST_TITLE_LINES, _LONGER_BELOW = 4, 1.5
#: A line of a headline that ends with a comma has so many spaces; with fewer it is a salutation.
_FEWEST_SPACES = 2
#: A deck below a headline is no shorter, and a headline on two lines no longer.
_SHORTEST_DECK, _LONGEST_IN_TWO = 40, 96

#: Words before a date, in the lines that say when a story was published.
_DATED = pattern("(?:Published|Updated|Last updated|Posted|Modified|PUBLISHED|UPDATED)\\b[^.]{0,60}[0-9]")
#: Between names and a date.
_BEFORE_DATE = re.compile(r",? [|\u2013\u2014\u00b7-] (?=.{0,40}[0-9])")
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")


def opens_line_of_its_own(words: str) -> bool:
    """Tell whether a line of the head is a byline, a date line, a labelled one or a notice, or has a dateline."""
    if is_labelled(words):
        return True
    if begins_with_dateline(words):
        return True
    if len(words) > _LONGEST_OPENING:
        return False
    if restricts_use(words) or _is_to_editors(words):
        return True
    if _begins_byline(words) or _DATED.match(words):
        return True
    return any(map(str.isdecimal, words)) and bool(read_publication(words))


def _is_to_editors(words: str) -> bool:
    """Tell whether a line speaks to editors: "Eds: UPDATES with quotes"."""
    label, colon, _ = words.partition(":")
    return bool(colon) and label.lower() in furniture_words("editors")


def _begins_byline(words: str) -> bool:
    """Tell whether a line begins as a byline does, of which the names may go on below: "By", "Текст:", "Von"."""
    lead = lead_of(words).match(words)
    if lead is None:
        return False
    first = words[lead.end() :].lstrip(" \u00a0:\uff1a|")[:1]
    is_label = lead[0][-1] in ":\uff1a|"
    if not first or first.lower() == first.upper():  # the names stand below, or have no capitals
        return is_label or (bool(first) and len(words.split()) <= _MOST_WORDS and _names_whole(words))
    if not first.isupper() or words[0].isupper() or is_label or " " in lead[0] or lead[0].lower() == "by":
        return first.isupper()
    words = words.rsplit(maxsplit=1)[0] if is_open(words) else words  # "di Chiara Neri e", of which more stand below
    return _names_whole(_BEFORE_DATE.split(words, maxsplit=1)[0])  # "di Chiara Neri", not more of a headline


def _names_whole(words: str) -> bool:
    """Tell whether words are a byline with whole names."""
    byline = read_byline(words)
    return byline is not None and bool(byline.authors) and all(" " in author.name for author in byline.authors)


def opens_below(line: Line, following: Line) -> bool:
    """Tell whether a line of the head begins something of its own, or the story begins with it, below a headline."""
    is_short = len(line.words) <= _LONGEST_OPENING
    is_notice = is_short and (restricts_use(line.words) or is_slug_line(line.words))
    if is_notice or opens_line_of_its_own(following.words) or _begins_story(line, following):
        return True
    if _is_slug(line.words) and not following.words.isupper() and following.words.count(" ") > 1:
        return True
    if _begins_byline(line.words) and read_dateline(following.words) is not None:
        return True
    return _is_whole_date(line.words, following.words.split(maxsplit=1)[0])


def is_broken_title(block: Sequence[Line], below: Line) -> bool:
    """Tell whether all of a block in the head is one headline, or one row of names, that somebody broke by hand.

    Such lines are broken where they look well, long before the text's own width: "Bank lifts rates for the third / time
    this year", "By Peter Lane, Ruth Kay and / Sam Ode". None of them ends a sentence.

    Args:
        block: The lines between two blank ones.
        below: The next line below them: where letters have no capitals, what it is tells the head's parts apart.
    """
    if len(block) > _MOST_TITLE_LINES or any(line.ends_sentence for line in block):
        return False
    if any(not following.has_case and following.goes_on for following in block[1:]):
        parts_stand_apart = opens_line_of_its_own(below.words) and not begins_with_dateline(below.words)
        return parts_stand_apart and all(_is_half(*pair) for pair in pairwise(block))
    return all(
        goes_on_below(block[:end], block[end]) or _breaks_off_in_title(block[end - 1], block[end])
        for end in range(1, len(block))
    )


def goes_on_below(title: Sequence[Line], following: Line) -> bool:
    """Tell whether lines of the head break off, and go on in the next one, which opens nothing of its own.

    A headline goes on with a small letter, where it began with a capital, a byline behind its comma or its "and".
    """
    line = title[-1]
    if line.ends_sentence or following.is_field or opens_line_of_its_own(following.words):
        return False
    if line.words.endswith(",") and line.words.count(" ") < _FEWEST_SPACES and not _begins_byline(title[0].words):
        return False  # a salutation
    if following.goes_on and following.has_case and not title[0].goes_on:
        return read_marker(following.words) is None and not are_rows(line.words, following.words)
    return is_open(line.words) and _begins_byline(title[0].words)


def _breaks_off_in_title(line: Line, following: Line) -> bool:
    """Tell whether a line of a headline ends with a small word, and the next one is about as long: no deck.

    With a particle of a verb a headline ends: "Storm moves in".
    """
    if opens_line_of_its_own(following.words) or read_marker(following.words) is not None:
        return False
    last = line.words.rsplit(maxsplit=1)[-1]
    if not is_small(last) or last.lower() in _particles():
        return False
    return len(following.words) <= len(line.words) * _LONGER_BELOW


@functools.cache
def _particles() -> frozenset[str]:
    return pooled(lambda language: language.function.ending)


def _is_half(line: Line, following: Line) -> bool:
    """Tell whether two lines in a script without capitals may be halves of a headline: neither is a label or a deck."""
    if opens_line_of_its_own(line.words) or opens_line_of_its_own(following.words):
        return False
    return line.words.count(" ") > 1 and max(len(line.words), len(following.words)) < _SHORTEST_DECK


def is_prose(lines: Sequence[Line]) -> bool:
    """Tell whether lines that were joined are the first paragraph: more than a headline has, or below a dateline."""
    if begins_with_dateline(lines[0].words):
        return True
    return len(lines) > 1 and sum(len(line.words) for line in lines) > _LONGEST_IN_TWO


def _is_slug(words: str) -> bool:
    """Tell whether one word in capitals is all of a line: "FERRY", above "Ferry to stay until spring"."""
    return len(words) >= _SHORTEST_SLUG and words.isalpha() and words.isupper()


def _is_whole_date(words: str, following: str) -> bool:
    """Tell whether a line is a line of dates, to which the next word adds nothing: no time, no zone."""
    if not any(map(str.isdecimal, words)) or not read_publication(words):
        return False
    return not read_publication(f"{words} {following}")


def _begins_story(line: Line, following: Line) -> bool:
    """Tell whether a sentence begins below a line that is none: a small word has a capital only there.

    The line must not end with such a word, behind which a headline would go on; and in headlines that have capitals
    throughout the small words have them too.
    """
    first, last = following.words.split(maxsplit=1)[0], line.words.rsplit(maxsplit=1)[-1]
    if line.ends_sentence or line.words.endswith(",") or is_small(last):
        return False
    if not first[0].isupper() or _is_titled(following.words):
        return False
    return (first.istitle() and is_small(first)) or is_title_case(line.words)


def begins_deck(line: Line, following: Line, left: int) -> bool:
    """Tell whether a line below a headline is its deck, and not more of it: a sentence of its own begins there.

    A headline that goes on begins with a small letter there, or has capitals throughout; behind a name or a noun with
    a capital it is not long. Where letters have no capitals, it breaks off where no more words have room.

    Args:
        line: The headline, or a line of it.
        following: The line below.
        left: Columns that would be left if the next word stood on the first line.
    """
    last, first = line.words.rsplit(maxsplit=1)[-1], following.words[0]
    if line.ends_sentence or line.words[-1] in ",\u060c-":
        return False
    if first.isalpha() and first.lower() == first.upper():
        return left >= 0 and len(following.words) >= _SHORTEST_DECK
    if is_small(last) or not first.isupper():
        return False
    if _is_titled(line.words) or _is_titled(following.words):
        return False
    return len(following.words) >= _SHORTEST_DECK and len(line.words) + len(following.words) > _LONGEST_IN_TWO


def _is_titled(words: str) -> bool:
    """Tell whether all long words have capitals, as in headlines."""
    return not any(word[0].islower() for word in _LONG_WORD.findall(words))


def parted(group: Sequence[Line]) -> Iterable[Sequence[Line]]:
    """Part lines of the head that were joined, before each byline and each date line."""
    starts = [0, *(at for at, line in enumerate(group) if at and opens_line_of_its_own(line.words)), len(group)]
    return (group[start:end] for start, end in pairwise(starts)) if _has_only_such_lines(group, starts) else (group,)


def _has_only_such_lines(group: Sequence[Line], starts: Sequence[int]) -> bool:
    """Tell whether the lines are a byline with its dates, and not a paragraph in which a line begins with "By"."""
    return len(starts) > _FEW_STARTS and len(group) <= _MOST_LINES and opens_line_of_its_own(group[0].words)
