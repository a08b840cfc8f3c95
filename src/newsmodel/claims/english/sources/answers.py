"""Answers of an interview that name nobody: "A: It is safe." is whom the introduction names, if it names one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsmodel.claims.english.sources.definite import tells_of_somebody
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import ONLY, Meaning
from newsmodel.claims.sources.mention import Mention

#: What stands before a colon for whoever answers.
_ANSWERS = frozenset(("A", "ANSWER", "Answer"))
#: One who answers and whom nobody names is the same throughout.
_WHOEVER: Key = ("role", "answering")


def is_answer(mention: Mention) -> bool:
    """Tell whether words are the label of an answer, which says nothing of who gives it."""
    return mention.words in _ANSWERS


def answers(story: StoryIndex, uses: Sequence[Use]) -> Mapping[int, Meaning]:
    """Find whom the labels of answers mean, by the number of the use.

    Args:
        story: Whom the story names.
        uses: Its sources.
    """
    places = {number: use.place for number, use in enumerate(uses) if is_answer(use.mention)}
    labels = {
        number: place
        for number, place in places.items()
        if place and place.start == 0 and story.passages[place.passage].text.startswith(":", place.end)
    }
    if not labels:
        return {}
    first = min(labels.values())
    before = [one for one in story.everybody if one.stretch < first]
    people = {story.person_of(one) or one.name for one in before}
    others = any(tells_of_somebody(passage.text, len(passage.text)) for passage in story.passages[: first.passage])
    person = story.person_of(before[0]) if len(people) == 1 and not others else None
    meaning = Meaning((("person", person),), ONLY) if person else Meaning((_WHOEVER,))
    return dict.fromkeys(labels, meaning)
