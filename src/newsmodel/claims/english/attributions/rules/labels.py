"""Speakers named before a colon, as in interviews and transcripts: "A: It rained.", "MAYOR LEE: It rained."."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsmodel.claims.attribution import TURN
from newsmodel.claims.english.attributions.grammar import DETERMINERS, PREPOSITIONS, WH
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.speakers import is_person
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

_NAME = r"[A-Z][\w.'\u2019-]{0,24}"
#: How a turn is heard, or whom the speaker stands for: "LEE (voice-over):", "SEN. LEE (D-OH):".
_ASIDE = r"(?: ?[(\[][^()\[\]:\n]{1,40}[)\]])?"
_LABEL = re.compile(rf"({_NAME}(?: {_NAME}){{0,3}}){_ASIDE}:[ \t]+(?=\S)")
#: Words in small letters, and names whose last word may be one: "Jo *Young*".
_SMALL = re.compile(r"(?<![\w'’-])[a-z]+(?![\w-])")
_FULL_NAME = re.compile(r"(?<![\w'’-])([A-Z][\w-]+) (?=([A-Z][\w-]+))")
#: What begins no name: "*My* Verdict", "*How* It Works".
_NO_NAMES = DETERMINERS | WH | PREPOSITIONS
#: Labels of questions, which claim nothing.
_QUESTIONS = frozenset(("Q", "QUESTION", "Question"))
#: A label is one where it comes so often,
_OFTEN = 2
#: or where it is a name in capitals of so many letters.
_SHORTEST_CAPITALS = 3
#: A dialogue has so many turns, with its questions.
_FEWEST_TURNS = 2
#: Turns end as sentences do, at least every other one.
_SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", "’", "-", "–", "—", ")", "]")
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
    nouns = _nouns_among(set(names.values()), texts)
    names = {number: name for number, name in names.items() if name not in nouns}
    counts = Counter(names.values())
    sentences = sum(texts[number].rstrip().endswith(_SENTENCE_ENDS) for number in names)
    if len(names) < _FEWEST_TURNS or 2 * sentences < len(names):  # "Price: 9.95"
        return frozenset()
    return frozenset(
        number
        for number, name in names.items()
        if name not in _QUESTIONS and (counts[name] >= _OFTEN or _is_capitals(name))
    )


def _nouns_among(labels: set[str], texts: Sequence[str]) -> set[str]:
    """Find the labels that are no names, but words that the story has in small letters too: "*Verdict*: Dull."."""
    if not labels:
        return set()
    small = {word for text in texts for word in _SMALL.findall(text)}
    small |= _NO_NAMES
    found = (match for text in texts for match in _FULL_NAME.finditer(text))
    full = {match[2] for match in found if match[1].lower() not in small and match[2].lower() not in _NO_NAMES}
    return {label for label in labels if _is_noun(label, small) and label.rpartition(" ")[2] not in full}


def _is_noun(label: str, small: set[str]) -> bool:
    """Whether a label begins or ends as no name does; one letter stands for a name: "A:"."""
    first, *_, last = (*label.lower().split(), label.lower().split()[-1])
    return len(label) > 1 and (first in _NO_NAMES or last in small) and not is_person(last)


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
