"""Turns of a dialogue, whose speakers are named before a colon: "A: It rained.", "MAYOR LEE: It rained."."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words
from newsmodel.prose.patterns import pattern

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'\u2019-]{0,24}"
#: How a turn is heard, or whom the speaker stands for: "LEE (voice-over):", "SEN. LEE (D-OH):".
_ASIDE = r"(?: ?[(\[][^()\[\]:\n]{1,40}[)\]])?"
_LABEL = re.compile(rf"({_NAME}(?: {_NAME}){{0,3}}){_ASIDE}:[ \t]+(?=\S)")
#: Words in small letters, and names whose last word may be one: "Jo *Young*".
_SMALL = pattern(r"[a-zß-öø-ÿ](?<![\w'’-].)[a-zß-öø-ÿ]*(?![\w-])")
_FULL_NAME = pattern(r"([A-ZÀ-ÖØ-Þ](?<![\w'’-].)[\w-]+) (?=([A-ZÀ-ÖØ-Þ][\w-]+))")
#: A label is one where it comes so often,
_OFTEN = 2
#: or where it is a name in capitals of so many letters.
_SHORTEST_CAPITALS = 3
#: A dialogue has so many turns, with its questions.
_FEWEST_TURNS = 2
#: In an interview one of so many turns is a question at the least.
_QUESTIONS = 4
#: Turns end as sentences do, at least every other one.
_SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", "“", "’", "-", "–", "—", ")", "]")
_OPENING = words("( [")
#: A name has so many words and marks at most.
_LONGEST_NAME = 9
#: With the words in brackets behind it.
_LONGEST_LABEL = 20


class LabelWords(msgspec.Struct, frozen=True, kw_only=True):
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


class _Labelled(msgspec.Struct, frozen=True):
    """A passage that begins with a label.

    Attributes:
        number: Number of the passage.
        name: The label.
        has_aside: Whether words in brackets say how it is heard: "LEE (voice-over):".
        said: The rest.
    """

    number: int
    name: str
    has_aside: bool
    said: str

    @property
    def is_entry(self) -> bool:
        """Whether it tells what its label means: "SEO: SEO is a trade."."""
        return self.said.startswith(f"{self.name} ")

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.said.endswith(_SENTENCE_ENDS)


def speakers_in(texts: Sequence[str], known: LabelWords) -> Mapping[int, str]:
    """List the passages that are turns of a dialogue, by number, with the name before the colon.

    A label in small letters that no question is put to needs somebody of that name in the story, or a noun that names
    somebody: guides repeat "Overview:" and "Example:" as dialogues repeat names.

    Args:
        texts: The passages of a story.
        known: The words of their language.
    """
    labelled = [_labelled(number, text, match) for number, text in enumerate(texts) if (match := _LABEL.match(text))]
    if len(labelled) < _FEWEST_TURNS:
        return {}
    names = {one.name for one in labelled}
    surnames = _surnames(_prose(texts, labelled), known)
    surnames |= names & {name.rpartition(" ")[2] for name in names if " " in name}  # "Jo Brown:", and "Brown:"
    small = {word for text in texts for word in _SMALL.findall(text)}
    labelled = [one for one in labelled if not (_is_noun(one.name, small, surnames, known) or one.is_entry)]
    if len(labelled) < _FEWEST_TURNS or 2 * sum(one.ends for one in labelled) < len(labelled):  # "Price: 9.95"
        return {}
    counts = Counter(one.name for one in labelled)
    asked = _QUESTIONS * sum(one.said.endswith("?") for one in labelled) >= len(labelled)
    is_transcript = asked or any(_is_capitals(one.name) and (one.has_aside or counts[one.name] > 1) for one in labelled)

    def speaks(one: _Labelled) -> bool:
        first, last = one.name.lower().split()[0].rstrip("."), one.name.rpartition(" ")[2]
        if one.name in known.questions:
            return False
        is_known = last in surnames or known.is_person(last.lower()) or known.is_person(first)
        if _is_capitals(one.name):
            return is_known or is_transcript or " " in one.name
        return counts[one.name] >= _OFTEN and one.ends and (asked or is_known)

    return {one.number: one.name for one in labelled if speaks(one)}


def _labelled(number: int, text: str, match: re.Match[str]) -> _Labelled:
    has_aside = not match[0].rstrip().removesuffix(":").endswith(match[1])
    return _Labelled(number, match[1], has_aside, text[match.end() :].rstrip())


def _prose(texts: Sequence[str], labelled: Sequence[_Labelled]) -> list[str]:
    """List the sentences of a story without its labels and headings, in which every word may have a capital."""
    said = {one.number: one.said for one in labelled}
    words = (said.get(number, text).rstrip() for number, text in enumerate(texts))
    return [text for text in words if text.endswith(_SENTENCE_ENDS)]


def _surnames(prose: Sequence[str], known: LabelWords) -> set[str]:
    """Find the last words of names, as they are and in capitals: "Jo *Lee*", "*LEE*"."""
    small = {word for text in prose for word in _SMALL.findall(text)} | known.no_names
    found = (match for text in prose for match in _FULL_NAME.finditer(text))
    names = {match[2] for match in found if match[1].lower() not in small}
    return names | {name.upper() for name in names}


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


def _is_noun(label: str, small: set[str], surnames: set[str], known: LabelWords) -> bool:
    """Whether a label is no name, but words that the story has in small letters too: "*Verdict*: Dull."."""
    first, last = label.lower().partition(" ")[0], label.lower().rpartition(" ")[2]
    is_name = len(label) == 1 or known.is_person(last) or label.rpartition(" ")[2] in surnames
    return not is_name and (first in known.no_names or last in small)


def _is_capitals(name: str) -> bool:
    return name.isupper() and sum(letter.isalpha() for letter in name) >= _SHORTEST_CAPITALS
