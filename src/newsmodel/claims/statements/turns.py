"""Turns of a dialogue, whose speakers are named before a colon: "A: It rained.", "MAYOR LEE: It rained."."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import attrs

from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'\u2019-]{0,24}"
#: How a turn is heard, or whom the speaker stands for: "LEE (voice-over):", "SEN. LEE (D-OH):".
_ASIDE = r"(?: ?[(\[][^()\[\]:\n]{1,40}[)\]])?"
_LABEL = re.compile(rf"({_NAME}(?: {_NAME}){{0,3}}){_ASIDE}:[ \t]+(?=\S)")
#: Words in small letters, and names whose last word may be one: "Jo *Young*".
_SMALL = re.compile(r"(?<![\w'’-])[a-zß-öø-ÿ]+(?![\w-])")
_FULL_NAME = re.compile(r"(?<![\w'’-])([A-ZÀ-ÖØ-Þ][\w-]+) (?=([A-ZÀ-ÖØ-Þ][\w-]+))")
#: A label is one where it comes so often,
_OFTEN = 2
#: or where it is a name in capitals of so many letters.
_SHORTEST_CAPITALS = 3
#: A dialogue has so many turns, with its questions.
_FEWEST_TURNS = 2
#: Turns end as sentences do, at least every other one.
_SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", "“", "’", "-", "–", "—", ")", "]")
_OPENING = words("( [")
#: A name has so many words and marks at most.
_LONGEST_NAME = 9
#: With the words in brackets behind it.
_LONGEST_LABEL = 20


@attrs.frozen(kw_only=True)
class LabelWords:
    """The words of a language that tell names before a colon from others.

    Attributes:
        no_names: What begins no name, in small letters: "*My* Verdict", "*How* It Works".
        questions: Labels of questions, which claim nothing.
        is_person: Whether a word in small letters is a noun that names somebody.
    """

    no_names: frozenset[str]
    questions: frozenset[str]
    is_person: Callable[[str], bool]


class Turn(NamedTuple):
    """A turn of a dialogue.

    Attributes:
        source: The words that name the speaker.
        cue: The colon.
        content: What is said.
    """

    source: WordRange
    cue: WordRange
    content: WordRange


def speakers_in(texts: Sequence[str], known: LabelWords) -> Mapping[int, str]:
    """List the passages that are turns of a dialogue, by number, with the name before the colon.

    Args:
        texts: The passages of a story.
        known: The words of their language.
    """
    names = {number: match[1] for number, text in enumerate(texts) if (match := _LABEL.match(text))}
    nouns = _nouns_among(set(names.values()), texts, known)
    names = {number: name for number, name in names.items() if name not in nouns}
    counts = Counter(names.values())
    sentences = sum(texts[number].rstrip().endswith(_SENTENCE_ENDS) for number in names)
    if len(names) < _FEWEST_TURNS or 2 * sentences < len(names):  # "Price: 9.95"
        return {}
    return {
        number: name
        for number, name in names.items()
        if name not in known.questions and (counts[name] >= _OFTEN or _is_capitals(name))
    }


def turn_of(view: View) -> Turn | None:
    """Part a turn: the speaker's name, a colon and what is said.

    Args:
        view: The passage.
    """
    colon = next((k for k in range(min(_LONGEST_LABEL, len(view.lowered))) if view.lowered[k] == ":"), None)
    if not colon:
        return None
    end = next((k for k in range(1, colon) if view.lowered[k] in _OPENING), colon)
    if end > _LONGEST_NAME:
        return None
    return Turn(WordRange(0, end), WordRange(colon, colon + 1), WordRange(colon + 1, len(view.lowered)))


def _nouns_among(labels: set[str], texts: Sequence[str], known: LabelWords) -> set[str]:
    """Find the labels that are no names, but words that the story has in small letters too: "*Verdict*: Dull."."""
    if not labels:
        return set()
    small = {word for text in texts for word in _SMALL.findall(text)}
    small |= known.no_names
    found = (match for text in texts for match in _FULL_NAME.finditer(text))
    full = {match[2] for match in found if match[1].lower() not in small and match[2].lower() not in known.no_names}
    return {label for label in labels if _is_noun(label, small, known) and label.rpartition(" ")[2] not in full}


def _is_noun(label: str, small: set[str], known: LabelWords) -> bool:
    """Whether a label begins or ends as no name does; one letter stands for a name: "A:"."""
    first, *_, last = (*label.lower().split(), label.lower().split()[-1])
    return len(label) > 1 and (first in known.no_names or last in small) and not known.is_person(last)


def _is_capitals(name: str) -> bool:
    return name.isupper() and sum(letter.isalpha() for letter in name) >= _SHORTEST_CAPITALS
