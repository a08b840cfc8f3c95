"""The pronouns of a story's sources, and "the two": whom they mean, among all whom the story names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from newsmodel.claims.english.sources.antecedents import antecedents
from newsmodel.claims.english.sources.introductions import told_phrase
from newsmodel.claims.english.sources.positions import is_subject
from newsmodel.claims.english.sources.referents import Identity, Pronoun, Referent, number_of, referents_in
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.english.sources.together import Together, count_of, counted_by, people_together
from newsmodel.claims.passages import Stretch, is_in_quotation
from newsmodel.claims.sources.drafts import TOLD, Key, Use
from newsmodel.claims.sources.meanings import ONLY, TOGETHER, Meaning
from newsmodel.claims.sources.mention import Gender

_UNRESOLVED = frozenset(
    {"you", "your", "one", "both", "these", "that", "this", "which", "those", "who", "whom", "whose"}
)
#: Whom the pronoun of an owner leaves for another pronoun.
_OTHERS: dict[str, Gender] = {"her": "m", "his": "f"}


class PronounsOfStory(msgspec.Struct, frozen=True):
    """Resolves the pronouns of a story.

    Attributes:
        story: Whom it names.
        uses: Its sources, and behind them their owners.
        keys: The keys of those that are no pronouns.
        speaking: How many of the uses are sources.
    """

    story: StoryIndex
    uses: Sequence[Use]
    keys: Sequence[Key]
    speaking: int

    def resolve(self) -> dict[int, Meaning]:
        """Find whom each pronoun and each "the two" means, by its number."""
        found: dict[int, Meaning] = {}
        pronouns: dict[Stretch, Pronoun] = {}
        counted: dict[int, int] = {}
        for number, use in enumerate(self.uses):
            pronoun = self._pronoun(use)
            if use.mention.kind == "author" and use.mention.pronoun:
                found[number] = Meaning((("author", None),))
            elif pronoun:
                pronouns[pronoun.place] = pronoun
            elif use.place and (count := count_of(use.mention.words)):
                counted[number] = count
        if not pronouns and not counted:
            return found
        places = [*pronouns, *(place for number in counted if (place := self.uses[number].place))]
        referents = self._referents(pronouns, max(place.passage for place in places))
        together = list(self._together(referents))
        found |= {
            number: meaning for number, count in counted.items() if (meaning := self._counted(number, count, together))
        }
        return {**found, **self._meant(pronouns, [*referents, *self._pairs(together)])} if pronouns else found

    def _pronoun(self, use: Use) -> Pronoun | None:
        """Read a pronoun that can mean somebody whom the story named before."""
        mention, place = use.mention, use.place
        if mention.pronoun is None or place is None or mention.pronoun in _UNRESOLVED:
            return None
        number = number_of(mention.kind)
        if number is None or is_in_quotation(place, self.story.passages):
            return None
        return Pronoun(place=place, number=number, gender=mention.gender)

    def _meant(self, pronouns: Mapping[Stretch, Pronoun], referents: Sequence[Referent]) -> dict[int, Meaning]:
        found = antecedents(list(pronouns.values()), referents, self.story.passages)
        known = set(self.keys)
        meanings: dict[int, Meaning] = {}
        for number, use in enumerate(self.uses):
            one = found.get(use.place) if use.place and use.place in pronouns else None
            if one is None or not isinstance(one.identity, tuple):
                if one is not None and use.place and self._is_told(one.identity, pronouns[use.place]):
                    meanings[number] = Meaning(((TOLD, one.identity),), one.confidence)
                continue
            if one.identity[0] == "together":
                meanings[number] = Meaning(one.identity[1], min(TOGETHER, one.confidence))
            elif one.identity in known or one.identity[0] in {"person", "named"}:
                meanings[number] = Meaning((one.identity,), one.confidence)
        return meanings

    def _is_told(self, identity: Identity, pronoun: Pronoun) -> bool:
        """Tell whether a noun names people as the subject before a pronoun: "*A driver* stopped. He said"."""
        if pronoun.number == "thing" or not isinstance(identity, Stretch):
            return False
        if identity.passage != pronoun.place.passage or not is_subject(identity, self.story.passages):
            return False
        text = self.story.passages[identity.passage].text
        phrase = told_phrase(text, identity)
        if phrase is None:
            return False
        # "*Her* boss left. She said": the boss or whose boss it is
        owner = _OTHERS.get(text[phrase.start : phrase.end].split(maxsplit=1)[0].lower())
        return owner is None or owner == pronoun.gender or pronoun.number == "many"

    def _counted(self, number: int, count: int, together: Sequence[Together]) -> Meaning | None:
        """Find the people whom "the two" means: those who were named together last, and nobody else since."""
        place = self.uses[number].place
        before = [one for one in together if place and one.place < place and len(one.keys) == count]
        if place is None or not before:
            return self._group(count, place) if place else None
        near = before[-1].place.passage >= place.passage - 1
        if len({frozenset(one.keys) for one in before}) > 1 and not near:
            return None
        return Meaning(before[-1].keys, TOGETHER if near else ONLY)

    def _group(self, count: int, place: Stretch) -> Meaning | None:
        """Find the people without names whom "both" means: the only several who spoke shortly before."""
        near = {
            key: use.mention
            for use, key in zip(self.uses[: self.speaking], self.keys, strict=False)
            if use.place and use.place < place and use.place.passage >= place.passage - 1
            if use.mention.kind == "group" and not use.mention.pronoun and not count_of(use.mention.words)
        }
        if len(near) != 1:
            return None
        key, mention = next(iter(near.items()))
        return Meaning((key,), TOGETHER) if counted_by(mention.words) == count else None

    # --- whom the story names

    def _together(self, referents: Sequence[Referent]) -> Iterator[Together]:
        """Find the people who are named together, by whatever names, one of whom is evidently a person."""
        people: dict[int, dict[Stretch, Key]] = defaultdict(dict)
        evident: set[Key] = set()
        for one in referents:
            identity = one.identity
            if one.number != "one" or one.within or not isinstance(identity, tuple) or not _is_named(identity):
                continue
            people[one.place.passage].setdefault(one.place, identity)
            if one.source or one.evident:
                evident.add(identity)
        for number in sorted(people):
            for found in people_together(self.story.passages[number].text, sorted(people[number].items())):
                if not evident.isdisjoint(found.keys):
                    yield found

    def _pairs(self, together: Sequence[Together]) -> Iterator[Referent]:
        """Make referents of the people who are named together: whom "they" can mean."""
        speaking = sorted(use.place for use in self.uses[: self.speaking] if use.place)
        for one in together:
            source = _meets(one.place, speaking)
            yield Referent(place=one.place, identity=("together", one.keys), number="many", source=source)

    def _referents(self, pronouns: Mapping[Stretch, Pronoun], last: int) -> list[Referent]:
        within = sorted(pronouns)
        found: list[Referent] = []
        taken: dict[int, list[Stretch]] = defaultdict(list)
        for use, key in zip(self.uses[: self.speaking], self.keys, strict=False):
            at = use.place
            if at is None:
                continue
            taken[at.passage].append(at)
            kind = number_of(use.mention.kind)
            if _holds(at, within):
                # "a bulletin it posted" is not "it"
                continue
            if use.mention.pronoun is None and kind and not count_of(use.mention.words):
                gender = use.mention.gender or self._gender_of(key) or _gender_beside_owner(use.mention.words)
                found.append(Referent(place=at, identity=key, number=kind, gender=gender, source=True))
        singles = self._singles()
        for number in range(last + 1):
            named = self.story.named.get(number, [])
            bodies = list(self._bodies_of(number, taken[number]))
            found += bodies
            held = [*taken[number], *(one.place for one in bodies)]
            found.extend(referents_in(self.story.passages[number], number, self.story.people, named, held, singles))
        return found

    def _singles(self) -> dict[str, Key]:
        """List whom the story calls by one name only, by that name in small letters."""
        singles = {str(key[1]): key for key in self.keys[: self.speaking] if key[0] == "named"}
        for one in self.story.everybody:
            if one.evident and " " not in one.name and self.story.person_of(one) is None:
                singles.setdefault(one.name.lower(), ("named", one.name.lower()))
        return singles

    def _gender_of(self, key: Key) -> Gender | None:
        return self.story.people.gender_of(key[1]) if key[0] == "person" and isinstance(key[1], tuple) else None

    def _bodies_of(self, number: int, taken: Sequence[Stretch]) -> Iterator[Referent]:
        places = sorted(taken)
        for one in self.story.bodies.get(number, ()):
            if not _meets(one.place, places):
                key = self.story.body_key(one)
                yield Referent(place=one.place, identity=key or one.place, number="thing")


def _gender_beside_owner(words: str) -> Gender | None:
    """Tell which pronoun means somebody beside an owner: behind "her agent", "she" is the one whose agent it is."""
    return _OTHERS.get(words.split(maxsplit=1)[0].lower())


def _is_named(identity: Key) -> bool:
    """Tell whether somebody has a name."""
    return bool(identity) and identity[0] in {"person", "named"}


def _holds(place: Stretch, pronouns: Sequence[Stretch]) -> bool:
    """Tell whether a pronoun stands within other words."""
    index = bisect_right(pronouns, Stretch(place.passage, place.start, place.end))
    one = pronouns[index] if index < len(pronouns) else None
    return one is not None and one.passage == place.passage and place.start < one.start and one.end <= place.end


def _meets(place: Stretch, places: Sequence[Stretch]) -> bool:
    """Tell whether a place meets one of others, which stand in order."""
    index = bisect_left(places, place)
    return any(place.meets(one) for one in places[max(0, index - 1) : index + 1])
