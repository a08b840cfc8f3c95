"""Surnames that are function words as well: "*So* Young-jin", "*An* Hye-jin", "*He* Jiankui"."""

from __future__ import annotations

import re

from newsmodel.languages.tables import words

#: The surnames, in small letters.
WORD_SURNAMES = words("he so in an no do")
#: A Korean given name has a small letter behind its hyphen, as hardly another word has; "he" has no noun behind it.
_FULL_NAME = re.compile(
    r"(?:(?:So|In|An|No|Do) [^\W\d_a-z][a-z]+-[a-z]+|He [^\W\d_a-z][a-z]+(?:-?[A-Za-z]?[a-z]+)?)(?![\w-])"
)


def is_full_name(words_: str) -> bool:
    """Tell whether words begin with a full name whose first word is a surname and a function word alike.

    Args:
        words_: The words, as printed.

    Example:
        >>> [is_full_name(one) for one in ("So Young-jin", "He Jiankui", "An American", "He")]
        [True, True, False, False]
    """
    return _FULL_NAME.match(words_) is not None
