"""Pronouns of German stories, resolved: whom "er", "ihr", "es" and "sie" mean among the sources before them."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsmodel.claims.german.definite import Definite
from newsmodel.claims.german.grammar import FUNCTION_WORDS
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import gender_of_noun, guess_kind, kind_of_noun
from newsmodel.claims.german.people import Person
from newsmodel.claims.german.returning import Returning, is_of_several
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import NEAR, ONLY, Meaning
from newsmodel.claims.sources.mention import Gender, Mention

#: A word with a capital: "Öztürk", but not "öffnet".
NAME = r"(?<!\w)(?![a-zß-öø-ÿ])[^\W\d_][\w’'-]+"
#: Whom a pronoun means is looked for among so many mentions before it.
_NEARBY = 30
_PLURAL_BEFORE = re.compile(r"(?:\b[a-zäöüß]+en)\s\Z")
#: Somebody whom a sentence begins with: "*Der Sohn* der Toten hofft".
_SUBJECT = re.compile(r"(?:\A|[.!?:“”»«]\s)(?:Der|Die|Eine?|Seine?|Ihre?)\s(?:[a-zäöüß-]+\s)?([A-ZÄÖÜ][\w-]+)")
_PLURAL_BEHIND = re.compile(r"\s[a-zäöüß]+en\b")


def _behind_small_words(run: str) -> str:
    """Leave out a word that only begins a sentence before a name: "*Auf* Rügen"."""
    first, _, rest = run.partition(" ")
    return rest if rest and first.lower() in FUNCTION_WORDS else run


class Pronouns:
    """Finds whom pronouns mean.

    Args:
        passages: The words of the story.
        uses: Its sources where they are named, in order.
        surnames: Who bears each surname.
        definite: Finds who is meant by a gender alone.
        returning: Finds bodies and several people that come back.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        uses: Sequence[Use],
        surnames: Mapping[str, Mapping[tuple[str, str], Person]],
        definite: Definite,
        returning: Returning,
    ) -> None:
        self._passages = passages
        self._uses = uses
        self._surnames = surnames
        self._definite = definite
        self._returning = returning

    def of(self, use: Use, keys: Sequence[Key]) -> Meaning | None:
        """Find whom a pronoun means: somebody, else a body or several people.

        Args:
            use: The pronoun.
            keys: The keys of the uses before it.
        """
        return self.person(use, keys) or self._of_lonely(use, len(keys)) or self._of_body(use, keys)

    def bearer(self, use: Use, keys: Sequence[Key]) -> Meaning | None:
        """Find whom a noun means that says only the age or the party of somebody: "*der 54-Jährige*".

        Args:
            use: The noun.
            keys: The keys of the uses before it.
        """
        return self.person(use, keys) or self._of_lonely(use, len(keys))

    def person(self, use: Use, keys: Sequence[Key]) -> Meaning | None:
        """Resolve a pronoun to the only person whom its passage, or the end of the one before it, named as a source."""
        place, gender = use.place, use.mention.gender
        if place is None or gender is None or is_in_quotation(place, self._passages) or self.is_plural(place):
            return None
        first = max(0, len(keys) - _NEARBY)
        before = [
            (other, key)
            for other, key in zip(self._uses[first:], keys[first:], strict=False)
            if other.place is not None and (other.place.passage, other.place.start) < (place.passage, place.start)
        ]
        here = [(other, key) for other, key in before if other.place and other.place.passage == place.passage]
        near = here or [
            (other, key) for other, key in before if other.place and other.place.passage == place.passage - 1
        ]
        people = {key: other.mention for other, key in near if other.mention.kind == "person"}
        fitting = [key for key, mention in people.items() if self._gender(mention) in {gender, None}]
        if len(fitting) != 1 or not near or near[-1][1] != fitting[0]:
            return None
        if self._others(place, near[0][0].place, fitting[0], gender):
            return None
        if self._is_another_told_of(place, near[-1][0], people[fitting[0]], gender):
            return None
        return Meaning((fitting[0],), NEAR if here else ONLY)

    def _of_lonely(self, use: Use, number: int) -> Meaning | None:
        """Resolve a pronoun to the only man, or woman, whom its passage named, if no source in it can be meant."""
        place, gender = use.place, use.mention.gender
        if place is None or gender is None or is_in_quotation(place, self._passages) or self.is_plural(place):
            return None
        before = self._uses[max(0, number - _NEARBY) : number]
        here = [one for one in before if one.place and one.place.passage == place.passage and one.place < place]
        if len(here) == _NEARBY or any(self._may_be_meant(one.mention, gender) for one in here):
            return None
        person = self._definite.only_one(gender, place)
        return Meaning((("person", person.key),), ONLY, mention=person.meant_by(use.mention)) if person else None

    def _may_be_meant(self, mention: Mention, gender: Gender) -> bool:
        """Whether a pronoun of a gender may mean a source: anything but somebody who is known to be of the other."""
        return mention.kind != "person" or self._gender(mention) in {gender, None}

    def _gender(self, mention: Mention) -> Gender | None:
        """Tell a man from a woman, by what the story says of who bears the surname where the words do not: "*Lee*"."""
        if mention.gender is not None or not mention.name:
            return mention.gender
        genders: set[Gender | None] = {one.gender for one in self._surnames.get(mention.name.split()[-1], {}).values()}
        return genders.pop() if len(genders) == 1 else None

    def _of_body(self, use: Use, keys: Sequence[Key]) -> Meaning | None:
        """Resolve a pronoun to a body, or to several people, that spoke last."""
        place, pronoun = use.place, use.mention.pronoun
        if place is None or pronoun is None or is_in_quotation(place, self._passages):
            return None
        if is_of_several(pronoun) and (self.is_plural(place) or pronoun == "ihnen"):
            return self._returning.several(place, keys)
        return self._returning.body(pronoun, place, keys)

    def is_plural(self, place: Stretch) -> bool:
        """Whether a verb of the plural stands beside a pronoun: "*sagten* sie"."""
        text = self._passages[place.passage].text
        return bool(_PLURAL_BEFORE.search(text, 0, place.start) or _PLURAL_BEHIND.match(text, place.end))

    def _others(self, place: Stretch, first: Stretch | None, key: Key, gender: Gender) -> bool:
        """Whether other people whom a pronoun may mean are named between a source and it."""
        if first is None:
            return True
        own = set(key[1]) if isinstance(key[1], tuple) else {str(key[1])}
        for number in range(first.passage, place.passage + 1):
            text = self._passages[number].text
            start = first.start if number == first.passage else 0
            end = place.start if number == place.passage else len(text)
            for match in re.finditer(rf"{NAME}(?:\s+{NAME})+", text[start:end]):
                words = _behind_small_words(match[0])
                mention = read_mention(words)
                # "die *Verteidigung Freispruch*" is no name
                named = " " in words and guess_kind(words.split(maxsplit=1)[0].lower()) != "document"
                fits = named and mention.kind == "person" and mention.gender in {gender, None}
                if fits and mention.name and mention.name.split()[-1].lower() not in own:
                    return True
            if any(
                self._may_bear(word, gender) and word.lower() not in own for word in re.findall(NAME, text[start:end])
            ):
                # Sand sagte … Das bestreitet *Knall*. „…“, sagte er
                return True
        return False

    def _is_another_told_of(self, place: Stretch, last: Use, mention: Mention, gender: Gender) -> bool:
        """Whether a sentence behind a source tells of somebody else whom a pronoun may mean: "*Die Mutter* weinte"."""
        if last.place is None:
            return False
        own = f"{mention.words} {mention.description or ''} {mention.head or ''}".lower()
        bearers = self._surnames.get((mention.name or "").split(" ")[-1], {}).values()
        own = " ".join((own, *(role for one in bearers for role in one.roles)))
        for noun in self._begun_with(last.place, place):
            if kind_of_noun(noun) == "person" and gender_of_noun(noun) == gender and noun not in own:
                return True
        return False

    def _begun_with(self, first: Stretch, place: Stretch) -> Iterator[str]:
        """Yield in lower case the nouns that sentences between two places begin with."""
        for number in range(first.passage, place.passage + 1):
            text = self._passages[number].text
            start = first.end if number == first.passage else 0
            end = place.start if number == place.passage else len(text)
            yield from (match[1].lower() for match in _SUBJECT.finditer(text, start, end))

    def _may_bear(self, word: str, gender: Gender) -> bool:
        """Whether a word is the surname of a man of the story, or of a woman, as a pronoun asks for."""
        return any(person.gender in {gender, None} for person in self._surnames.get(word, {}).values())
