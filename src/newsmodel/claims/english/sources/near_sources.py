"""Sources that a noun takes up shortly behind them: "a wildlife officer warned …", "the officer said"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence

from newsmodel.claims.english.mentions.known_names import GIVEN
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.claims.english.sources.named_bodies import may_bear
from newsmodel.claims.english.sources.people import Person
from newsmodel.claims.english.sources.roles import lower, places_of, role_words
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import SPEAKING, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.prose.patterns import pattern

#: A source is taken up in its passage or in the next one.
_NEAR = 1
#: So many of the sources before are looked at.
_MOST = 12
#: So many of the surnames before in a passage are looked at.
_MOST_SURNAMES = 40
_SURNAME = pattern(r"[^\W\d_]+(?:['\u2019-](?!s\b)[^\W\d_]+)*")
#: "the *Republican* governor" may be of any party as long as the story does not say another one.
_PARTIES = get("en").nouns.adjectives
#: Before a noun for another one: "*a second* officer", "*Sgt. Lee's* officer".
_ANOTHER = pattern(r"(?:\b(?:an?|another|second|third|other|[\w.]{1,40}['\u2019]s)|,\sthe)\s(?:[\w-]+\s){0,3}\Z")
_OTHERS = pattern(r"\b(?:other|several|two|three|both)\s(?:[\w-]+\s){0,2}\Z")
#: Behind a noun that is another one's title: "officer *Jo Lee*".
_NAMED = pattern(r"\s[^\W\d_a-z]")


class NearSources:
    """Finds the last source that a noun behind "the" can mean, where no other one stands between.

    Args:
        story: Whom the story names.
        uses: Its sources.
        keys: The keys of those that are known, by their number.
    """

    def __init__(self, story: StoryIndex, uses: Sequence[Use], keys: Mapping[int, Key]) -> None:
        self._story = story
        self._held = [(at, key, uses[number].mention) for number, key in keys.items() if (at := uses[number].place)]
        self._held.sort(key=_by_place)
        self._named: dict[int, Sequence[tuple[Stretch, Person]]] = {}

    def resolve(self, uses: Mapping[int, Use]) -> dict[int, Meaning]:
        """Find whom each use means, by its number.

        Args:
            uses: Uses that point to what was named before, by their number.
        """
        found: dict[int, Meaning] = {}
        for number, use in sorted(uses.items()):
            key = self._meant(use.mention, use.place) if use.place and not use.mention.plural else None
            if key and use.place:
                found[number] = Meaning((key,), SPEAKING)
                insort(self._held, (use.place, key, use.mention), key=_by_place)
        return found

    def _meant(self, mention: Mention, place: Stretch) -> Key | None:
        noun = mention.head or ""
        if mention.kind == "person":
            return self._person(noun, mention, place)
        return self._body(noun, place) if mention.kind in BODIES else None

    def _before(self, place: Stretch) -> Iterator[tuple[Stretch, Key, Mention]]:
        """List the sources that were named shortly before a place, the last one first."""
        end = bisect_left(self._held, place, key=_by_place)
        for at, key, mention in reversed(self._held[max(0, end - _MOST) : end]):
            if at.passage >= place.passage - _NEAR and not mention.pronoun:
                yield at, key, mention

    def _person(self, noun: str, mention: Mention, place: Stretch) -> Key | None:
        """Find the only person near before a place of whom the words say the noun and what stands before it."""
        words = role_words(mention.role or noun)
        told = set(words)
        office = next((one for one in words if one.endswith(f" {noun}")), noun)  # "the *vice president*"
        near = {
            key: at
            for at, key, one in self._before(place)
            if one.kind == "person" and not one.plural and office in _nouns_of(one)
        }
        near = {**dict(self._named_before(office, place)), **near}
        if len(near) != 1:
            return None
        key, at = next(iter(near.items()))
        own = {word for _, other, one in self._before(place) if other == key for word in _nouns_of(one)}
        own |= self._roles_of(key)
        parties = told & _PARTIES
        if own & _PARTIES and not parties <= own:
            return None
        return key if told - parties <= own and not self._names_another(noun, at, place) else None

    def _named_before(self, noun: str, place: Stretch) -> Iterator[tuple[Key, Stretch]]:
        """List the people of whom the story says a noun anywhere, where they are named shortly before a place."""
        for at, key, _ in self._before(place):
            if noun in self._roles_of(key):
                yield key, at
        for number in range(max(0, place.passage - _NEAR), place.passage + 1):
            surnames = self._surnames(number)
            end = bisect_left(surnames, place, key=lambda one: one[0])
            for at, person in surnames[max(0, end - _MOST_SURNAMES) : end]:
                if noun in self._story.roles.get(person, ()):
                    yield ("person", person), at

    def _surnames(self, number: int) -> Sequence[tuple[Stretch, Person]]:
        """List where surnames stand in a passage, and whom they mean."""
        found = self._named.get(number)
        if found is None:
            words = _SURNAME.finditer(self._story.passages[number].text)
            places = [(Stretch(number, *match.span()), match[0].lower().replace("\u2019", "'")) for match in words]
            people = self._story.people
            meant = [(at, people.find_at(low, None, at)) for at, low in places if low in people.surnames]
            found = self._named[number] = [(at, person) for at, person in meant if person]
        return found

    def _roles_of(self, key: Key) -> set[str]:
        person = key[1]
        return self._story.roles.get(person, set()) if key[0] == "person" and isinstance(person, tuple) else set()

    def _body(self, noun: str, place: Stretch) -> Key | None:
        """Find the body that spoke last, if the noun may be said of it and of none that is named since."""
        last = next((one for one in self._before(place) if not _is_passed_over(one, place)), None)
        if last is None or last[1][0] not in {"named", "described"}:
            return None
        at, key, mention = last
        name = mention.name or mention.description or ""  # "the health department", "the agency"
        is_body = mention.kind in BODIES or (noun in get("en").nouns.firms and _may_be_firm(mention))
        if not name or not is_body or not may_bear(name, noun):
            return None
        since = (
            one
            for number in range(at.passage, place.passage + 1)
            for one in self._story.bodies.get(number, ())
            if at < one.place < place and self._story.body_key(one) != key
        )
        return key if not any(may_bear(one.name, noun) for one in since) else None

    def _names_another(self, noun: str, first: Stretch, last: Stretch) -> bool:
        """Tell whether another one of whom the noun is said stands between two places."""
        for number in range(first.passage, last.passage + 1):
            text = self._story.passages[number].text
            low = lower(text)
            begin = first.end if number == first.passage else 0
            end = last.start if number == last.passage else len(text)
            for _, start, stop in places_of(low[:end], (noun,)):
                is_one = low[start:stop] == noun and (_ANOTHER.search(low, 0, start) or _NAMED.match(text, stop))
                if start >= begin and (is_one or _OTHERS.search(low, 0, start)):
                    return True
        return False


def _is_passed_over(one: tuple[Stretch, Key, Mention], place: Stretch) -> bool:
    """Tell whether a document or people of no body speak between a body and its noun in one passage."""
    at, _, mention = one
    return at.passage == place.passage and mention.kind in {"document", "group"} and not mention.affiliation


def _may_be_firm(mention: Mention) -> bool:
    """Tell whether a single name of which nothing else is known may be that of a firm: "*Nimbus* said"."""
    name = mention.name or ""
    return name == mention.words and " " not in name and mention.gender is None and name.lower() not in GIVEN


def _by_place(one: tuple[Stretch, Key, Mention]) -> Stretch:
    return one[0]


def _nouns_of(mention: Mention) -> set[str]:
    """List the words that a mention says of its source, in small letters."""
    return {*role_words(mention.head or ""), *role_words(mention.description or "")}
