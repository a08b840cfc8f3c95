"""The subject of the sentence before a pronoun, where nobody else can be meant: "Jo Lee met Ray. *She* said"."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Hashable, Sequence

from newsmodel.claims.english.sources.positions import SENTENCE, end_before, is_going_on, is_subject
from newsmodel.claims.english.sources.referents import Pronoun, Referent
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.prose.patterns import pattern

#: So many of the last referents are remembered, and so many sentences before a pronoun are looked at.
_MOST_REFERENTS, _MOST_SENTENCES = 48, 3
#: In so many passages before nobody else whom it fits may have spoken.
_NEAR = 3
_OPENING_MARK = pattern(r"[\u201c\"](?=\w)")


class SubjectsBefore:
    """Remembers who is named lately, to know who is the subject before a pronoun.

    Args:
        passages: The story.
        speaking: Who speaks anywhere in it.
    """

    def __init__(self, passages: Sequence[Passage], speaking: Container[Hashable] = ()) -> None:
        self._passages = passages
        self._speaking = speaking
        self._recent: deque[Referent] = deque(maxlen=_MOST_REFERENTS)

    def take(self, one: Referent) -> None:
        """Remember a place that names one person."""
        if one.number == "one":
            self._recent.append(one)

    def before(self, pronoun: Pronoun) -> Referent | None:
        """Find the only person who is the subject of the last sentence that names anybody whom a pronoun fits.

        Args:
            pronoun: The pronoun, as the subject of its sentence or behind a quotation.
        """
        if pronoun.number != "one":
            return None
        fitting = [one for one in self._recent if one.gender in {None, pronoun.gender}]
        going_on = is_going_on(pronoun.place, self._passages)
        place = Stretch(pronoun.place.passage, self._start_of(pronoun, going_on=going_on), pronoun.place.start)
        same = [one for one in fitting if _holds(place, one)]
        if same:
            # "Jo Lee has a plan, which *she* said would do"
            return self._subject_of(same) if len({one.identity for one in same}) == 1 else None
        if not (going_on or is_subject(pronoun.place, self._passages)):
            return None
        for _ in range(_MOST_SENTENCES):
            sentence = self._sentence_before(place)
            if sentence is None or sentence.passage < pronoun.place.passage - 1:
                return None
            inside = [one for one in fitting if _holds(sentence, one)]
            if inside:
                one = self._subject_of(inside)
                return one if one is not None and not self._has_other(one, fitting, pronoun) else None
            place = sentence
        return None

    def _has_other(self, one: Referent, fitting: Sequence[Referent], pronoun: Pronoun) -> bool:
        """Tell whether another one whom the pronoun fits has spoken or done something before it.

        Within a paragraph only that paragraph counts; a new one is about anybody whom those before it were about.
        """
        crosses = one.place.passage < pronoun.place.passage
        low = pronoun.place.passage - (_NEAR if crosses else 0)
        others = [other for other in fitting if other.identity != one.identity and other.place.passage >= low]
        if crosses and any(other.place < one.place and other.place.passage == one.place.passage for other in others):
            return True
        return any(other.source or is_subject(other.place, self._passages) for other in others)

    def _subject_of(self, inside: Sequence[Referent]) -> Referent | None:
        subjects: dict[Hashable, Referent] = {
            one.identity: one for one in inside if is_subject(one.place, self._passages)
        }
        speaking = {one.identity for one in inside if one.source}
        if len(subjects) != 1 or not speaking <= subjects.keys():
            return None
        one = next(iter(subjects.values()))
        # "Jo Lee was angry with the referee": a noun that does nothing there is nobody whom a name is taken up for
        others = {other.identity for other in inside if other.identity != other.place or other.source}
        others -= {one.identity}
        # "Jo Lee met Al Ray": either may speak next, unless it is she who speaks in the story
        if others and (one.identity not in self._speaking or any(other in self._speaking for other in others)):
            return None
        return one if one.evident and not one.within else None

    def _start_of(self, pronoun: Pronoun, *, going_on: bool) -> int:
        """Find where the sentence of a pronoun begins, or the quotation before it."""
        number, end = pronoun.place.passage, pronoun.place.start
        if going_on:
            return max(0, end_before(_OPENING_MARK, self._passages[number].text, end - 1) - 1)
        return end_before(SENTENCE, self._passages[number].text, end)

    def _sentence_before(self, place: Stretch) -> Stretch | None:
        """Find the sentence before a place, in its passage or as the last of the one before."""
        number, end = place.passage, place.start
        if not _without_space(self._passages[number].text, end):
            number -= 1
            if (
                number < max(0, place.passage - 1)
                or self._passages[number].place != self._passages[place.passage].place
            ):
                return None
            end = len(self._passages[number].text)
        last = _without_space(self._passages[number].text, end)
        return Stretch(number, end_before(SENTENCE, self._passages[number].text, last - 1), end)


def _without_space(text: str, end: int) -> int:
    """Find where a text up to a character ends without the white space there."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _holds(place: Stretch, one: Referent) -> bool:
    return place.passage == one.place.passage and place.start <= one.place.start and one.place.end <= place.end
