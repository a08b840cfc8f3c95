"""Coreference: the mentions of a story that mean the same source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from newsmodel.claims.english.mentions.kinds import PEOPLES, kind_of_noun, singular_of
from newsmodel.claims.english.sources.body_names import NamedBody
from newsmodel.claims.english.sources.definite import DefiniteNouns, is_pointing
from newsmodel.claims.english.sources.pronouns import PronounsOfStory
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get

#: Words that tell namesakes apart, by more than the name.
_YOUNGER = re.compile(r"\b(?:younger|elder|older)\b")
#: Before a noun they point to somebody or something else: "*its* office", "*that* office".
_POINTING = get("en").grammar.possessives | {"this", "that"}
#: In the singular, where they have one.
_AS_ONE = frozenset(singular_of(noun) for noun in get("en").sources.speaking_as_one)
_ARTICLE = re.compile(r"\Athe ")
_OWNED = frozenset({"organization", "government"})


class SourceKeys:
    """Coreference: gives each mention the keys of whom it means; equal keys are one source.

    Args:
        passages: The story.
        uses: Its sources.
        owners: The owners of some of them: "the company" of "a spokesman for the company".

    Attributes:
        story: Whom the story names.
        uses: The sources, and behind them their owners, with the surnames read as such.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], owners: Sequence[Use] = ()) -> None:
        self._speaking = len(uses)
        all_ = [*uses, *owners]
        self.story = StoryIndex(passages, all_, self._speaking)
        self.uses = [self._as_noun(self._as_plural(self._as_surname(use))) for use in self.story.uses]
        self._seen: set[Key] = set()
        self._keys: list[Key] = [("alone", number) for number in range(len(self.uses))]
        self._meant: dict[Key, NamedBody] = {}

    def all(self) -> list[Meaning]:
        """List whom each use means, in order."""
        self._key_by_words()
        definite = DefiniteNouns(self.story, self.uses, self._keys, self._speaking)
        found = definite.resolve()
        self._meant = definite.printed
        for number, meaning in found.items():
            self._keys[number] = meaning.keys[0]
        found |= PronounsOfStory(self.story, self.uses, self._keys, self._speaking).resolve()
        return [found.get(number) or Meaning((key,)) for number, key in enumerate(self._keys)]

    def body_of(self, key: Key) -> str | None:
        """Find the name of a body, as the story prints it; None for people and for what has no name."""
        if key[0] != "named":
            return None
        one = self.story.introduced(key)
        if one:
            return one.acronym.long
        body = self.printed(key)
        if body:
            return body.name
        named = (use.mention.name for use, known in zip(self.uses, self._keys, strict=True) if known == key)
        return next((name for name in named if name), None)

    def printed(self, key: Key) -> NamedBody | None:
        """Find the place where the story names a body that a noun or a pronoun means."""
        return self._meant.get(key) or self.story.first_bodies.get(key)

    def _as_surname(self, use: Use) -> Use:
        """Read a place or a word for several as the surname that it is in this story: "Paris said", "Young said"."""
        mention, people = use.mention, self.story.people
        if " " in mention.words or mention.pronoun or mention.kind == "person" or not mention.words.istitle():
            return use
        person = people.find(mention.words)
        if person is None or person[-1] != mention.words.lower() or not people.is_evident(person):
            return use
        return replace(use, mention=Mention(words=mention.words, kind="person", name=mention.words))

    def _as_plural(self, use: Use) -> Use:
        """Read a word that begins a sentence as the plural that it is elsewhere: "Anglers said", "the anglers"."""
        mention = use.mention
        name = mention.name or ""
        if mention.kind != "person" or " " in name or not name.endswith("s") or not mention.words.startswith(name):
            return use
        if name.lower() not in self.story.small or name.lower() in self.story.people.surnames:
            return use
        told = replace(mention, kind="group", name=None, description=mention.words, head=name.lower()[:-1])
        return replace(use, mention=replace(told, plural=True, gender=None))

    def _as_noun(self, use: Use) -> Use:
        """Read a noun that begins a headline as what it says, and no name: "Accountant says", of Mara Dunn."""
        mention, place = use.mention, use.place
        low = mention.words.lower()
        if mention.kind != "person" or mention.name != mention.words or " " in low or place is None:
            return use
        is_first = place.start == 0 and self.story.passages[place.passage].place in {"head", "heading"}
        if not is_first or kind_of_noun(low) != ("person", False) or low in self.story.people.surnames:
            return use
        return replace(use, mention=Mention(words=mention.words, kind="person", description=mention.words, head=low))

    def _key_by_words(self) -> None:
        """Key what names somebody by its words, and the rest by its place."""
        at: dict[Stretch, int] = {}
        for number, use in enumerate(self.uses):
            place = use.place
            first = at.setdefault(place, number) if place and number < self._speaking else number
            if use.mention.pronoun is None:
                self._keys[number] = ("alone", first) if is_pointing(use.mention) else self._key(first, use.mention)

    @cached_property
    def _speaking_as_one(self) -> frozenset[str]:
        """The nouns of several whose bearers the story never tells apart: "federal prosecutors", "prosecutors"."""
        told: dict[str, set[str]] = defaultdict(set)
        for use in self.uses[: self._speaking]:
            mention = use.mention
            if mention.head in _AS_ONE and mention.plural and not mention.name:
                told[mention.head].add(_ARTICLE.sub("", mention.words.lower()))
        return frozenset(head for head, ways in told.items() if len(ways - {f"{head}s", head}) <= 1)

    def _key(self, number: int, mention: Mention) -> Key:
        alone = ("alone", number)
        if mention.name and _YOUNGER.search(mention.words):
            return alone
        if mention.name:
            key = self.story.key_of_name(mention, self.uses[number].place) or alone
            if mention.head and mention.kind != "person" and not mention.definite:
                # "a JCS report" is another one than the one before it
                key = key if key not in self._seen else alone
            self._seen.add(key)
            return key
        if mention.bare and mention.head in PEOPLES:
            return ("described", f"the {mention.head}")
        if mention.plural and mention.head in self._speaking_as_one:
            return ("described", f"the {mention.head}")
        if mention.definite and not mention.plural and mention.kind in _OWNED and not mention.bare:
            low = mention.words.lower()
            if low.split(maxsplit=1)[0] not in _POINTING:
                return ("described", low.replace("\u2019", "'"))
        return alone
