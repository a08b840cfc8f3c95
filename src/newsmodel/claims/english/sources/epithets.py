"""Epithets of the only one whom a paragraph tells of: "the 64-year-old", "the Canadian", "the mother of three"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from newsmodel.claims.english.mentions.kinds import NUMBER_WORDS, kind_of_noun
from newsmodel.claims.english.sources.ages import age_in
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import BORNE, ONLY, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
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
#: "the mother *of three*"
_OF_CHILDREN = pattern(rf" of (?:{any_of(NUMBER_WORDS)}|\d+)\Z")


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
        if age is not None:
            return None if self._story.ages.is_known(age) else self._only_near(place, aged=True)
        return self._only_near(place, aged=False) if _is_epithet(mention) else None

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
        own = self._story.roles.get(key[1], set()) if key and isinstance(key[1], tuple) else set()
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


def _is_epithet(mention: Mention) -> bool:
    """Tell whether words say what anybody may be, of somebody who was named: a people, or whose parent one is."""
    is_national = mention.head is None and mention.role is None
    return is_national or (mention.head in _NOUNS.relations and bool(_OF_CHILDREN.search(mention.words.lower())))
