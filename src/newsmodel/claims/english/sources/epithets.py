"""Epithets of whoever spoke last, or is the only one of a paragraph: "the 64-year-old", "the farmer"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.sources.ages import age_in
from newsmodel.claims.english.sources.epithet_nouns import is_epithet, is_trade, says_besides
from newsmodel.claims.english.sources.roles import lower, places_of
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import BORNE, ONLY, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.prose.patterns import pattern

_NOUNS = get("en").nouns

#: Somebody who is not what somebody else is: "*a woman* was hurt"; not "Lee, *a nurse*", "as *a nurse*".
_BEING = get("en").grammar.be | {",", "as", "became", "like"}
_SOMEBODY = pattern(
    r"(?:(?P<before>,|\b[\w'\u2019]{1,30}+)\s|\b)(?i:an?|another|one|his|her|their)\s(?P<noun>(?:[a-z-]{1,30}+\s?){1,3})"
)
#: Who may be somebody else too: "arrested *the driver*", "*Lee's mother* was hurt".
_CERTAIN = pattern(
    r"(?:(?P<before>,|\b[\w'\u2019]{1,30}+)\s|\b)(?i:the|[\w-]{1,30}['\u2019]s?)\s(?P<noun>(?:[a-z-]{1,30}+\s?){1,3})"
)
_ARTICLE = pattern(r"\A(?:the|an?) ", re.IGNORECASE)
#: Behind a quotation, whoever speaks goes on: "“…,” said *the farmer*".
_QUOTED = pattern(r"[\"'\u201d\u2019]\s(?:[a-z]+\s){0,2}\Z")
_LONGEST_VERB = 40


class Epithets:
    """Finds whom an epithet means.

    Args:
        story: Whom the story names.
        uses: Its sources.
        keys: The keys of those that name somebody.
    """

    def __init__(self, story: StoryIndex, uses: Sequence[Use], keys: Sequence[Key]) -> None:
        self._story = story
        self._uses = uses
        self._keys = keys

    def meant(self, use: Use) -> Meaning | None:
        """Find whom a source means that no name and no role names.

        Args:
            use: The source, which points to somebody.
        """
        mention, place = use.mention, use.place
        if mention.kind != "person" or mention.name or mention.pronoun or not mention.definite or place is None:
            return None
        described = self._described.get(_bare(mention.words), set())
        if described and " " in _bare(mention.words):
            return Meaning(tuple(described), BORNE) if len(described) == 1 else None
        age = age_in(mention.role or mention.head or "")
        if age is not None and self._story.ages.is_known(age):
            return None
        if mention.affiliation and " of " in mention.words and self._is_new(mention, place):
            found = self._speaking(place, aged=False)  # "the founder of Acme", who needs no other words
            return found if found and not self._roles_of(found.keys[0]) else None
        if not (says_besides(mention) and self._is_new(mention, place)):
            return self._only_near(place, aged=age is not None) if age is not None or is_epithet(mention) else None
        if self._is_interrupted(place, place.passage):
            return None
        found = self._only_near(place, aged=age is not None) or self._speaking(place, aged=age is not None)
        return found if found and self._may_be(mention, found.keys[0]) else None

    @cached_property
    def _described(self) -> Mapping[str, set[Key]]:
        """The people whom the story describes, by the words of the description."""
        found: dict[str, set[Key]] = defaultdict(set)
        for use, key in zip(self._uses, self._keys, strict=False):
            if use.mention.name and use.mention.description and use.mention.kind == "person":
                found[_bare(use.mention.description)].add(key)
        return found

    def _only_near(self, place: Stretch, *, aged: bool) -> Meaning | None:
        """Find the only one who is named in a paragraph before a place, or in the paragraph before where nobody is."""
        for at in (place, *self._end_before(place)):
            named = {self._key(one) for one in self._story.named.get(at.passage, ()) if one.stretch < at}
            key = next(iter(named), None)
            if len(named) > 1 or self._is_among_others(key, at):
                return None
            if key is not None:
                known = aged and self._story.ages.has_age(key[1])
                return None if known else Meaning((key,), ONLY)
        return None

    def _is_new(self, mention: Mention, place: Stretch) -> bool:
        """Tell whether nobody was said before to be what words say: "*a farmer* was hurt … the farmer said"."""
        noun = mention.head or ""
        for number in range(place.passage + 1):
            low = lower(self._story.passages[number].text)
            end = place.start if number == place.passage else len(low)
            if any(low[start:stop] == noun for _, start, stop in places_of(low[:end], (noun,))):
                return False
        return True

    def _speaking(self, place: Stretch, *, aged: bool) -> Meaning | None:
        """Find who spoke last, for an epithet that goes on with a quotation."""
        text = self._story.passages[place.passage].text
        if not _QUOTED.search(text, max(0, place.start - _LONGEST_VERB), place.start):
            return None
        at, key = self._last_before(place) or (None, None)
        if at is None or key is None or (at.passage < place.passage and key[0] == "alone"):
            return None
        return None if aged and self._story.ages.has_age(key[1]) else Meaning((key,), ONLY)

    def _last_before(self, place: Stretch) -> tuple[Stretch, Key] | None:
        """Find the one person who speaks last before a place, in its paragraph or at the end of the one before."""
        for number in (place.passage, place.passage - 1):
            before = [one for one in self._persons.get(number, ()) if one[0] < place]
            if before or self._is_interrupted(place, number):
                return None if self._is_interrupted(place, number) else max(before, key=lambda one: one[0])
        return None

    def _is_interrupted(self, place: Stretch, number: int) -> bool:
        """Tell whether a body, a document or several speak last before a place, in a paragraph."""
        last = max((at for at, _ in self._persons.get(number, ()) if at < place), default=None)
        return any(at < place and (last is None or last < at) for at in self._silent.get(number, ()))

    @cached_property
    def _silent(self) -> Mapping[int, Sequence[Stretch]]:
        """The places of sources that are no people, or groups of them, by passage."""
        found: dict[int, list[Stretch]] = defaultdict(list)
        for use in self._uses:
            if use.place and use.mention.kind != "person":
                found[use.place.passage].append(use.place)
        return found

    def _roles_of(self, key: Key) -> set[str]:
        return self._story.roles.get(key[1], set()) if isinstance(key[1], tuple) else set()

    def _may_be(self, mention: Mention, key: Key) -> bool:
        """Tell whether what is known of somebody lets him be what an epithet says."""
        person, noun = key[1], mention.head or ""
        if not isinstance(person, tuple):
            return True
        own = self._roles_of(key)
        gender = self._story.people.gender_of(person)
        if mention.gender and gender and mention.gender != gender:
            return False
        if noun in _NOUNS.adjectives:
            return own.isdisjoint(_NOUNS.adjectives) or noun in own
        return noun in own or not (is_trade(noun) and " " not in _bare(mention.words) and any(map(is_trade, own)))

    def _key(self, one: NamedPerson) -> Key | None:
        person = self._story.person_of(one)
        return ("person", person) if person else None

    def _end_before(self, place: Stretch) -> tuple[Stretch, ...]:
        """Give the end of the paragraph before a place, if there is one."""
        number = place.passage - 1
        if number < 0 or self._story.passages[number].place != "prose":
            return ()
        end = len(self._story.passages[number].text)
        return (Stretch(number, end, end),)

    @cached_property
    def _persons(self) -> Mapping[int, Sequence[tuple[Stretch, Key]]]:
        """People who speak, but for pronouns, with their keys so far, by passage."""
        found: dict[int, list[tuple[Stretch, Key]]] = defaultdict(list)
        for use, key in zip(self._uses, self._keys, strict=False):
            if use.place and use.mention.kind == "person" and not use.mention.pronoun:
                found[use.place.passage].append((use.place, key))
        return found

    def _is_among_others(self, key: Key | None, place: Stretch) -> bool:
        """Tell whether a paragraph tells of somebody else before a place: who speaks, or "*a woman* was hurt"."""
        if any(at < place and other != key for at, other in self._persons.get(place.passage, ())):
            return True
        text = self._story.passages[place.passage].text
        own = self._roles_of(key) if key else set()
        return tells_of_somebody(text, place.start) or not set(_people_in(_CERTAIN, text, place.start)) <= own


def tells_of_somebody(text: str, end: int) -> bool:
    """Tell whether a text has somebody who is not named: "*a woman* was hurt"; not "Lee, *a nurse*".

    Args:
        text: A passage.
        end: Up to where to look.

    Example:
        >>> [tells_of_somebody(words, len(words)) for words in ("Then a woman was hurt.", "Lee is a nurse.")]
        [True, False]
    """
    return any(True for _ in _people_in(_SOMEBODY, text, end))


def _people_in(told: re.Pattern[str], text: str, end: int) -> Iterator[str]:
    """List nouns for people, but for those that say what somebody is."""
    for one in told.finditer(text, 0, end):
        if not one["before"] or one["before"].lower() not in _BEING:
            yield from (word for word in one["noun"].split() if kind_of_noun(word) == ("person", False))


def _bare(words: str) -> str:
    return _ARTICLE.sub("", words.lower().replace("\u2019", "'")).rstrip(".,")
