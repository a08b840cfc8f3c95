"""Definite nouns that point back to a source: "the minister", "the company", "the villagers", "the 64-year-old"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from newsmodel.claims.english.mentions.kinds import PEOPLES, singular_of
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.claims.english.mentions.noun_phrases import head_of
from newsmodel.claims.english.sources.ages import age_in
from newsmodel.claims.english.sources.body_names import NamedBody
from newsmodel.claims.english.sources.epithets import Epithets
from newsmodel.claims.english.sources.modified_bodies import ModifiedBodies
from newsmodel.claims.english.sources.named_bodies import NamedBodies, is_firm
from newsmodel.claims.english.sources.near_documents import NamedDocument, NearDocuments, in_headlines
from newsmodel.claims.english.sources.near_sources import NearSources
from newsmodel.claims.english.sources.roles import ALIASES, role_words, sole_bearers
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.english.sources.together import count_of
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import BORNE, ONLY, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.prose.patterns import pattern

_NOUNS = get("en").nouns

_AGE = r"(?:\d{1,3},\s|\(\d{1,3}\),?\s)?"
_ROLE_BEFORE = pattern(rf",?\s{_AGE}(?:(?:an?|the|his|her|its|their|[\w.'\u2019-]+['\u2019]s)\s)?[^,.;!?\n]{{0,60}}\Z")
_ROLE_AFTER = pattern(r"(?<!\s)\s*+(?:[,.;:)\u2014]|\Z)|\s(?:of|for|at|from|in|to|who|with)\s")
#: Somebody's relative: "*his* daughter".
_OWNED = pattern(r"(?:[Hh]is|[Hh]er|[Tt]heir) [a-z-]+")
#: What is said of a poll beside its noun: how many were asked, and when.
_POLLS = frozenset({"poll", "survey"})
_SAMPLE = pattern(r"\A[Tt]he (?:poll|survey)(?: of [\d,]+ [\w -]+)?(?:,? (?:conducted|taken|carried out)\b|,|\Z)")
#: A name stands so near behind the role that it is borne with, and so near before one.
_NAME_BEHIND, _NAME_BEFORE = 3, 90


def is_pointing(mention: Mention) -> bool:
    """Tell whether words point to what was named before: "the minister", "the post, by an account called A"."""
    if mention.role and mention.kind in {"person", "group"} and mention.head not in PEOPLES:
        return not mention.name
    told = mention.role or (mention.head in _POLLS and _SAMPLE.search(mention.words))
    if told and mention.kind == "document" and mention.definite and not mention.plural:
        return not mention.name  # "the press release", "the survey of 1,104 voters"
    return mention.bare and mention.head not in PEOPLES and (not mention.name or mention.kind == "document")


class DefiniteNouns:
    """Finds the source that a definite noun of a story means.

    Args:
        story: Whom the story names.
        uses: Its sources, and behind them their owners.
        keys: The keys of those that name somebody.
        speaking: How many of the uses are sources.

    Attributes:
        printed: Where the story names the bodies that nouns were found to mean.
    """

    def __init__(self, story: StoryIndex, uses: Sequence[Use], keys: Sequence[Key], speaking: int) -> None:
        self._story = story
        self._uses = uses
        self.printed: dict[Key, NamedBody] = {}
        self._keys = keys[:speaking]
        self._held: dict[int, list[tuple[Stretch, Key, str]]] = defaultdict(list)
        for use, key in zip(uses[:speaking], keys, strict=False):
            at = use.place
            if at and not is_pointing(use.mention):
                self._held[at.passage].append((at, key, _nouns_of(use.mention)))
        for places in self._held.values():
            places.sort(key=lambda one: one[0])

    @cached_property
    def _bodies(self) -> NamedBodies:
        named = [one for ones in self._story.bodies.values() for one in ones]
        return NamedBodies(self._story.passages, sorted(named, key=lambda one: one.place))

    def resolve(self) -> dict[int, Meaning]:
        """Find whom each pointing use means, by its number."""
        roles = {
            number: role
            for number, use in enumerate(self._uses)
            if is_pointing(use.mention)
            and not count_of(use.mention.words)
            and (role := use.mention.role or use.mention.head)
        }
        found: dict[int, Meaning] = {}
        for number, role in roles.items():
            use = self._uses[number]
            meaning = self._by_age(role) or self._body(role, use)
            if meaning:
                found[number] = meaning
        epithets = Epithets(self._story, self._uses[: len(self._keys)], self._keys)
        told = {number: epithets.meant(use) for number, use in enumerate(self._uses) if number not in found}
        found |= {number: meaning for number, meaning in told.items() if meaning}
        found |= self._modified()
        # "the *Republican* nominee" may be another one than the nominee four years ago: only one near it is meant
        found |= self._borne(
            {k: role for k, role in roles.items() if k not in found and _NOUNS.adjectives.isdisjoint(role.split())}
        )
        open_ = {
            number: self._uses[number] for number in roles if number not in found or found[number].keys[0][0] == "role"
        }
        documents = list(self._documents(found))
        found |= NearDocuments(self._story.passages, documents).resolve(open_)
        left = {
            number: use for number, use in open_.items() if number not in found or found[number].keys[0][0] == "role"
        }
        keys = {
            number: found[number].keys[0] if number in found else key
            for number, key in enumerate(self._keys)
            if number not in left
        }
        found |= NearSources(self._story, self._uses, keys).resolve(left)
        found |= self._related()
        printed = in_headlines(self._story.passages, documents)
        return found | {number: printed[use.place] for number, use in enumerate(self._uses) if use.place in printed}

    def _modified(self) -> dict[int, Meaning]:
        """Find the bodies that nouns with modifiers mean: "the freight company"."""
        found: dict[int, Meaning] = {}
        bodies = ModifiedBodies(self._story, self._bodies)
        for number, use in enumerate(self._uses):
            meant = bodies.meant(use) if use.mention.role and use.mention.kind in BODIES else None
            key = self._story.body_key(meant[0].body) if meant else None
            if meant and key:
                self.printed.setdefault(key, meant[0].body)
                found[number] = Meaning((key,), meant[1])
        return found

    def _related(self) -> dict[int, Meaning]:
        """Find the only relative of a kind whom the story names: "his daughter, Jo Lee", then "his daughter"."""
        named: dict[str, set[Key]] = defaultdict(set)
        for use, key in zip(self._uses, self._keys, strict=False):
            noun = head_of(use.mention.description or "") if use.mention.name else ""
            if noun in _NOUNS.relations:
                named[noun].add(key)
        return {
            number: Meaning(tuple(named[noun]), ONLY)
            for number, (use, _) in enumerate(zip(self._uses, self._keys, strict=False))
            if (noun := use.mention.head or "") in named
            and len(named[noun]) == 1
            and _OWNED.fullmatch(use.mention.words)
            and not use.mention.plural
        }

    def _documents(self, found: Mapping[int, Meaning]) -> Iterator[NamedDocument]:
        """List the documents among the sources, each with its key as far as it is known."""
        for number, (use, key) in enumerate(zip(self._uses, self._keys, strict=False)):
            if use.place and use.mention.kind == "document" and use.mention.head:
                meaning = found.get(number)
                yield NamedDocument(use.place, meaning.keys[0] if meaning else key, use.mention)

    def _borne(self, roles: Mapping[int, str]) -> dict[int, Meaning]:
        """Find the sole bearers of roles; what has no known bearer is one source with its like."""
        skipped = {
            use.place
            for use in self._uses
            if use.place and use.mention.bare and use.mention.words.lower() == use.mention.head
        }
        bearers = sole_bearers(self._story.passages, set(roles.values()), self._owner, skipped) if roles else {}
        return {
            number: Meaning((bearers[role] or ("role", role),), BORNE)
            for number, role in roles.items()
            # "the officials" may be others each time, unless some were named before
            if role in bearers and (bearers[role] or not self._uses[number].mention.plural)
            if not self._is_of_another_kind(number, bearers[role])  # "the city" is no "City attorney Jo Lee"
        }

    def _is_of_another_kind(self, number: int, key: Key | None) -> bool:
        """Tell whether a noun for a body, or for several people, would mean a person."""
        mention = self._uses[number].mention
        several = mention.plural and mention.kind == "group" and key in self._people
        return several or (key is not None and key[0] == "person" and mention.kind in BODIES)

    @cached_property
    def _people(self) -> frozenset[Key]:
        """The keys of the people among the sources: "*the farmers*" are not one of "Farmers Jo and Ann Lee"."""
        people = zip(self._uses, self._keys, strict=False)
        return frozenset(key for use, key in people if use.mention.kind == "person" and use.mention.name)

    def _by_age(self, role: str) -> Meaning | None:
        age = age_in(role)
        if age is None:
            return None
        person = self._story.ages.bearer(age)
        return Meaning((("person", person),), BORNE) if person else None

    def _body(self, noun: str, use: Use) -> Meaning | None:
        """Find the body with a name that a definite noun means."""
        kind = use.mention.kind in BODIES or noun in _NOUNS.either or noun in _NOUNS.publishers
        if not kind or use.place is None or use.mention.plural:
            return None
        meant = self._bodies.meant(noun, use.place)
        if meant is None or not (meant.evident or use.mention.kind in BODIES or is_firm(meant.body.name)):
            return None
        key = self._story.body_key(meant.body)
        if key:
            self.printed.setdefault(key, meant.body)
        return Meaning((key,), BORNE if meant.evident else ONLY) if key else None

    def _owner(self, noun: str, place: Stretch) -> Key | None:
        """Find the bearer of a noun with more than an article: the source around it, or the person next to it."""
        places = self._held.get(place.passage, [])
        index = bisect_right(places, place.start, key=lambda one: one[0].start) - 1
        if index >= 0 and places[index][0].end >= place.end:
            _, key, nouns = places[index]
            # of a source's words, only its own noun and its title tell whose the noun is
            last = noun.rsplit(" ", 1)[-1]
            known = {noun, last, noun.removesuffix("s"), singular_of(last)}
            return key if known & set(nouns.split()) or any(one in nouns for one in ALIASES.get(noun, ())) else None
        return self._beside(place)

    def _beside(self, place: Stretch) -> Key | None:
        """Find the person whose name stands right behind a role, or before it in apposition."""
        named = self._story.named.get(place.passage, [])
        index = bisect_right(named, place, key=lambda one: one.stretch)
        text = self._story.passages[place.passage].text
        if (
            index < len(named)
            and named[index].stretch.start >= place.end
            and text[place.end : named[index].stretch.start].strip() in {"", ","}
            and (named[index].stretch.start - place.end <= _NAME_BEHIND)
        ):
            return self._person_key(named[index])
        if index and 0 < place.start - named[index - 1].stretch.end <= _NAME_BEFORE:
            between = text[named[index - 1].stretch.end : place.start]
            is_near = between.startswith((",", " (")) and _ROLE_BEFORE.match(between)
            if is_near and _ROLE_AFTER.match(text, place.end) and _is_role(between + text[place.start : place.end]):
                return self._person_key(named[index - 1])
        return None

    def _person_key(self, one: NamedPerson) -> Key | None:
        person = self._story.person_of(one)
        return ("person", person) if person else None


def _is_role(told: str) -> bool:
    """Tell whether the last word behind a name is what its bearer is: "an aide *to the governor*" is no governor."""
    told = told.lower().lstrip(" ,(")
    return any(word.split()[-1] == told.rsplit(maxsplit=1)[-1] for word in role_words(told))


def _nouns_of(mention: Mention) -> str:
    """List the nouns that a mention says its source is, in small letters."""
    if mention.kind != "person" or not mention.name:
        return mention.head or ""
    return f"{(mention.description or '').lower()} {mention.head or ''}"
