"""How mails begin and end, by their words: greetings, closings, and subjects that the headline says, too."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of

_WORD = re.compile(r"[^\W_]+")
#: A label before a subject is no longer.
_LONGEST_LABEL = 16
#: A greeting has no more characters.
_LONGEST = 60


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


def is_salutation(first: str) -> bool:
    """Tell whether a line greets whom a letter or a mail goes to.

    Example:
        >>> is_salutation("To the Editor:"), is_salutation("Dear readers,"), is_salutation("Rain ends")
        (True, True, False)
    """
    return len(first) <= _LONGEST and _greeting().fullmatch(first) is not None


def is_closing(line: str) -> bool:
    """Tell whether a letter or a mail ends with a line, above the name of who sends it.

    Example:
        >>> is_closing("Kind regards,"), is_closing("Best, Jo"), is_closing("Best of the week")
        (True, True, False)
    """
    return _closing().fullmatch(line) is not None


@functools.cache
def _greeting() -> re.Pattern[str]:
    """Compile "Dear desk,", "Hi Pete!", "Liebe Kollegen,"."""
    words = any_of(furniture_words("greetings"))
    return re.compile(rf"(?i){words}(?:[ \u00a0][^\d,!:?.;]{{1,40}}|, [^\d,!:?.;]{{1,20}}(?=,\Z))?[,!:]")


@functools.cache
def _closing() -> re.Pattern[str]:
    """Compile "Best regards,"."""
    return re.compile(rf"(?i){any_of(furniture_words('closings'))}[,.!]?(?:[ \u00a0][^\W\d_]\S{{0,20}}){{0,2}}")
