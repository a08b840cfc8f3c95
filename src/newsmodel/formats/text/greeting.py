"""The words of a mail around a story that was copied with them: a greeting, a note, and who sends it."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsmodel.formats.text.above_story import is_furniture, is_prose
from newsmodel.formats.text.draft import Draft
from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

_WORD = re.compile(r"[^\W_]+")
#: A label before a subject is no longer.
_LONGEST_LABEL = 16
#: A greeting has no more characters, and what stands between it and the story no more lines.
_LONGEST, _MOST_NOTES = 60, 2
#: A line of such a note is no longer.
_LONGEST_NOTE = 160
#: Who sends the mail stands in so many last lines.
_MOST_BELOW = 5


def without_letter(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Leave out the greeting above a story, the note below that, and the words with which the mail ends.

    A comma ends no headline; another mark proves a greeting only where a headline stands below. What restricts the
    story, or says something about it, is none of these lines.

    Args:
        passages: All paragraphs.
        draft: Takes the lines.
    """
    place = next((at for at, passage in enumerate(passages[:2]) if _is_greeting(passage)), None)
    if place is None or place + 1 >= len(passages):
        return passages
    start = _headline_below(passages, place)
    if start is None:
        if place or not passages[0].lines[0].endswith(","):
            return passages
        start = 1
    subject = passages[:place]
    if subject and says_more(passages[start].text, subject[0].text):
        draft.leave_out(subject[0], "the subject of the mail")
        subject = ()
    end = _end(passages)
    for passage in (*passages[place:start], *passages[end:]):
        draft.leave_out(passage, "the words of a mail")
    return [*subject, *passages[start:end]]


def says_more(headline: str, subject: str) -> bool:
    """Tell whether a headline says all that the subject of a mail does, and more; that may have a label before it.

    Example:
        >>> says_more("Quarry to close after ninety years", "STORY: Quarry to close")
        True
        >>> says_more("Dear all, story below", "Story")
        False
    """
    if is_salutation(f"{headline.partition(',')[0]},"):
        return False
    label, colon, rest = subject.partition(":")
    words = rest if colon and len(label) <= _LONGEST_LABEL else subject
    told, said = ({word.casefold() for word in _WORD.findall(each)} for each in (words, headline))
    return told < said


def _is_greeting(passage: Passage) -> bool:
    """Tell whether a paragraph is a greeting, or begins with one on a line of its own."""
    first = passage.lines[0]
    return is_salutation(first) and not speaks_of_use(passage.text)


def is_salutation(first: str) -> bool:
    """Tell whether a line greets whom a letter or a mail goes to.

    Example:
        >>> is_salutation("To the Editor:"), is_salutation("Dear readers,"), is_salutation("Rain ends")
        (True, True, False)
    """
    return len(first) <= _LONGEST and _greeting().fullmatch(first) is not None


def _says_something(passage: Passage) -> bool:
    """Tell whether a line may say of the story what must not be left out."""
    return speaks_of_use(passage.text) or is_furniture(passage.text)


def _headline_below(passages: Sequence[Passage], greeting: int) -> int | None:
    """Find the headline below the greeting: behind it, or behind a short note."""
    for place in range(greeting + 1, min(len(passages) - 1, greeting + _MOST_NOTES + 2)):
        passage = passages[place]
        if is_prose(passage.text) or is_furniture(passage.text) or look(passage.text).speaks_of_story:
            return None
        if look(passage.text).could_be_headline and not look(passage.text).ends_sentence and passage.text[-1] != ":":
            return place
        if speaks_of_use(passage.text):
            return None
        if len(passage.text) > _LONGEST_NOTE:
            return None
    return None


def _end(passages: Sequence[Passage]) -> int:
    """Find where the story ends: above "Best regards"."""
    for place in range(max(2, len(passages) - _MOST_BELOW), len(passages)):
        below = passages[place:]
        is_closing = _closing().fullmatch(below[0].lines[0]) is not None
        if is_closing and not any(is_prose(one.text) or _says_something(one) for one in below[1:]):
            return place
    return len(passages)


@functools.cache
def _greeting() -> re.Pattern[str]:
    """Compile "Dear desk,", "Hi Pete!", "Liebe Kollegen,"."""
    words = any_of(furniture_words("greetings"))
    return re.compile(rf"(?i){words}(?:[ \u00a0][^\d,!:?.;]{{1,40}}|, [^\d,!:?.;]{{1,20}}(?=,\Z))?[,!:]")


@functools.cache
def _closing() -> re.Pattern[str]:
    """Compile "Best regards,"."""
    return re.compile(rf"(?i){any_of(furniture_words('closings'))}[,.!]?(?:[ \u00a0][^\W\d_]\S{{0,20}}){{0,2}}")
