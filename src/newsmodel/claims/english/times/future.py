"""Words that speak of what is to come, so that a time near them may be after the publication."""

from __future__ import annotations

import re

from newsmodel.claims.english.attributions.lexicon import marked_forms
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of

_WORDS = any_of(get("en").times.to_come).replace("'", "['\u2019]")
_TO_COME = re.compile(rf"(?<!\w)(?:{_WORDS}|[a-z]{{1,4}}['\u2019]ll)(?!\w)")
#: What somebody has said is not to come, whatever stands before: "Fares will rise, Lane *said* on Monday".
_SAID = any_of(marked_forms("sure", "past"))
_BREAK = re.compile(rf"[.!?;:\"\u201c\u201d\n](?=\s|\Z)|[\"\u201c\u201d]|(?<!\w)(?:{_SAID})(?!\w)")
#: So many characters before a time are looked at.
_REACH = 72


def is_to_come(low: str, start: int) -> bool:
    """Tell whether the words before a time speak of what is to come.

    Args:
        low: The text, folded.
        start: Where the time stands.

    Example:
        >>> is_to_come("they will meet on monday", 18), is_to_come("they met on monday", 12)
        (True, False)
    """
    floor = max(0, start - _REACH)
    for match in _BREAK.finditer(low, floor, start):
        floor = match.end()
    return bool(_TO_COME.search(low, floor, start))
