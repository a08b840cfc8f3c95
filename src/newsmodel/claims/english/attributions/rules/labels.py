"""Speakers named before a colon, as in interviews and transcripts: "A: It rained.", "MAYOR LEE: It rained."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsmodel.claims.attribution import TURN
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

_NAME = r"[A-Z][\w.'\u2019-]{0,24}"
#: How a turn is heard, or whom the speaker stands for: "LEE (voice-over):", "SEN. LEE (D-OH):".
_ASIDE = r"(?: ?[(\[][^()\[\]:\n]{1,40}[)\]])?"
_LABEL = re.compile(rf"({_NAME}(?: {_NAME}){{0,3}}){_ASIDE}:[ \t]+(?=\S)")
#: Labels of questions, which claim nothing.
_QUESTIONS = frozenset(("Q", "QUESTION", "Question"))
#: A label is one where it comes so often,
_OFTEN = 2
#: or where it is a name in capitals of so many letters.
_SHORTEST_CAPITALS = 3
#: A dialogue has so many turns, with its questions.
_FEWEST_TURNS = 2
_OPENING = words("( [")
#: A name has so many words and marks at most.
_LONGEST_NAME = 9
#: With the words in brackets behind it.
_LONGEST_LABEL = 20


def turns_in(texts: Sequence[str]) -> frozenset[int]:
    """List the passages that are turns of a dialogue, by number, but for the questions.

    Args:
        texts: The passages of a story.

    Example:
        >>> sorted(turns_in(("Q: Was it wet?", "A: It was.", "Q: How wet?", "A: It rained all day.")))
        [1, 3]
    """
    names = {number: match[1] for number, text in enumerate(texts) if (match := _LABEL.match(text))}
    counts = Counter(names.values())
    if len(names) < _FEWEST_TURNS:
        return frozenset()
    return frozenset(
        number
        for number, name in names.items()
        if name not in _QUESTIONS and (counts[name] >= _OFTEN or _is_capitals(name))
    )


def label(view: View) -> Hit | None:
    """Match a turn of a dialogue: the speaker's name, a colon and what is said."""
    colon = next((k for k in range(min(_LONGEST_LABEL, len(view.lowered))) if view.lowered[k] == ":"), None)
    if not colon:
        return None
    end = next((k for k in range(1, colon) if view.lowered[k] in _OPENING), colon)
    if end > _LONGEST_NAME:
        return None
    return Hit(
        method=TURN,
        lemma=":",
        kind="state",
        cue=WordRange(colon, colon + 1),
        source=WordRange(0, end),
        content=[WordRange(colon + 1, len(view.lowered))],
    )


def _is_capitals(name: str) -> bool:
    return name.isupper() and sum(letter.isalpha() for letter in name) >= _SHORTEST_CAPITALS
