"""Introductions of people by other words than a title or an apposition."""

from __future__ import annotations

import re

from newsmodel.claims.english.mentions.appositions import apposition
from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.noun_phrases import head_of

#: Words between marks, as an introduction has them, and so many characters before a name that are looked at.
_WORDS = r"[^,.;:!?()\u2014\u201c\u201d\"\n]{2,80}"
_REACH = 120
#: "*As head of the club*, Jo Lee", "*the explorer* Jo Lee", "Jo Lee *is a farmer*".
_AS = re.compile(rf"(?:^|[.!?] )As ({_WORDS}), \Z")
_BEFORE = re.compile(r"\b((?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,3}[a-z-]+) \Z")
_IS = re.compile(rf" is (?:also )?(?=({_WORDS}))")


def told_beside(text: str, start: int, end: int) -> str | None:
    """Find who somebody is in the words beside his name.

    Args:
        text: The passage.
        start: Offset of the first character of the name.
        end: Offset after its last character.

    Example:
        >>> told_beside("As head of the club, Jo Lee spoke.", 21, 27), told_beside("Jo Lee is a farmer in Leeds.", 0, 6)
        ('head of the club', 'a farmer in Leeds')
        >>> told_beside("The old explorer Jo Lee came back.", 17, 23)
        'The old explorer'
    """
    near = text[max(0, start - _REACH) : start]
    before = _AS.search(near) or _BEFORE.search(near)
    if before is not None and kind_of_noun(head_of(before[1])) == ("person", False):
        return before[1]
    behind = _IS.match(text, end)
    return apposition(f", {behind[1]}") if behind is not None else None
