"""Words by which mails begin and end, and that are written to a desk: greetings, closings, "version below"."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of

#: A greeting has no more characters.
_LONGEST = 60


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


def speaks_to_desk(text: str) -> bool:
    """Tell whether words are written to a desk.

    Example:
        >>> speaks_to_desk("Updated version below."), speaks_to_desk("Rain ends.")
        (True, False)
    """
    return _to_desk().search(text) is not None


@functools.cache
def _greeting() -> re.Pattern[str]:
    """Compile "Dear desk,", "Hi Pete!", "Liebe Kollegen,"."""
    words = any_of(furniture_words("greetings"))
    return re.compile(rf"(?i){words}(?:[ \u00a0][^\d,!:?.;]{{1,40}}|, [^\d,!:?.;]{{1,20}}(?=,\Z))?[,!:]")


@functools.cache
def _closing() -> re.Pattern[str]:
    """Compile "Best regards,"."""
    return re.compile(rf"(?i){any_of(furniture_words('closings'))}[,.!]?(?:[ \u00a0][^\W\d_]\S{{0,20}}){{0,2}}")


@functools.cache
def _to_desk() -> re.Pattern[str]:
    """Compile the words that are written to a desk, and hardly in a lead."""
    return re.compile(rf"(?i)(?<![\w-]){any_of(furniture_words('desk_words'))}(?![\w-])")
