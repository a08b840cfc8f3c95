"""Sources that come back in other words: "der Bericht", "die Bauern", "die GdL", "es" of a ministry, "sie" of several.

Each means the only source so far that it can mean; where two fit, none.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import msgspec

from newsmodel.claims.german.acronym_words import has_capitals
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import bare_name, kind_of_noun
from newsmodel.claims.german.people import Person
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import ONLY, TOGETHER, Meaning
from newsmodel.claims.sources.mention import Gender, Mention
from newsmodel.languages.tables import words

#: A source that is no person comes back within so many passages.
_NEAR = 3
_BODIES = frozenset(("organization", "government", "media"))
_PEOPLE = frozenset(("person", "group"))
#: Pronouns by the article that the noun has in the nominative.
_ARTICLES = {"er": "der", "ihm": "der das", "sie": "die", "ihr": "die", "es": "das"}
_GENDERS: dict[str, Gender] = {"er": "m", "ihm": "m", "sie": "f", "ihr": "f"}
_OF_SEVERAL = words("sie ihnen")
_JOINTS = words("und sowie ,")
#: What may stand between the words of a name, and is no letter of its acronym unless the acronym has it small.
_BETWEEN = r"(?:(?:der|des|die|für|und|von|zur)\s)?"
_ACRONYM = re.compile(r"\A(?:[A-ZÄÖÜ][a-z]?){2,6}\Z")
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]+")
#: Around a noun they tell that the reader knows which one, or which one of several.
_KNOWN = re.compile(r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Dd]iese[rsmn]?)\s\Z")
_FURTHER = re.compile(r"\s(?:de[rs]|aus|von|vom|für|über|zu[mr]?|i[nm])\s")


class _Earlier(msgspec.Struct, frozen=True):
    """A source that was used before.

    Attributes:
        use: Where, and in which words.
        key: Its key.
        place: The words.
    """

    use: Use
    key: Key
    place: Stretch


class Returning:
    """Finds which source comes back, among those before it.

    Args:
        passages: The words of the story.
        people: Whom it names in full.
        uses: Its sources where they are named, in order.
    """

    def __init__(self, passages: Sequence[Passage], people: Sequence[Person], uses: Sequence[Use]) -> None:
        self._passages = passages
        self._people = people
        self._uses = uses
        self._spelled: dict[str, list[tuple[Stretch, Mention]]] = {}
        self._places: defaultdict[int, list[Stretch]] = defaultdict(list)
        for use in uses:
            if use.place:
                self._places[use.place.passage].append(use.place)

    def noun(self, mention: Mention, place: Stretch, keys: Sequence[Key]) -> Meaning | None:
        """Find the only document, or group, so far with the same noun: "*die Studie*", "*die Bauern*".

        Args:
            mention: The noun with its article.
            place: Where it stands.
            keys: The keys of the uses before it.
        """
        if mention.kind not in {"document", "group"} or not (mention.definite and mention.bare and mention.head):
            return None
        head = bare_name(mention.head)
        same = [one for one in self._before(place, keys) if self._is_called(one.use.mention, mention.kind, head)]
        return None if self._told_elsewhere(head, place) else self._only(same)

    def several(self, place: Stretch, keys: Sequence[Key]) -> Meaning | None:
        """Find the group that "sie" before a verb of the plural, or "ihnen", means: the only one, which spoke last.

        Args:
            place: Where the pronoun stands.
            keys: The keys of the uses before it.
        """
        before = list(self._before(place, keys))
        together = self._together(before)
        if together:
            return Meaning(tuple(together), TOGETHER)
        groups = [one for one in before if one.use.mention.kind == "group" or one.use.mention.plural]
        if not before or before[-1] not in groups or place.passage - before[-1].place.passage > 1:
            return None
        if self._groups_between(before[-1].place, place):
            return None
        heads = {bare_name(one.use.mention.head or "") for one in groups}
        return None if any(self._told_elsewhere(head, place) for head in heads) else self._only(groups)

    def _together(self, before: Sequence[_Earlier]) -> list[Key]:
        """List the people who spoke last, and with each other: "*Lee und Moe* sagten"."""
        found: list[_Earlier] = []
        for one in reversed(before):
            if one.use.mention.kind != "person" or (found and not self._joined(one.place, found[-1].place)):
                break
            found.append(one)
        return [one.key for one in reversed(found)] if len(found) > 1 else []

    def _joined(self, one: Stretch, other: Stretch) -> bool:
        """Whether but a joint stands between the words of two sources."""
        between = self._passages[one.passage].text[one.end : other.start].strip()
        return one.passage == other.passage and between in _JOINTS

    def body(self, pronoun: str, place: Stretch, keys: Sequence[Key]) -> Meaning | None:
        """Find the body that a pronoun means: the one that spoke last, beside which nobody fits its gender.

        Args:
            pronoun: The pronoun in lower case.
            place: Where it stands.
            keys: The keys of the uses before it.
        """
        articles = _ARTICLES.get(pronoun)
        before = [one for one in self._before(place, keys) if place.passage - one.place.passage <= 1]
        fits = {_GENDERS.get(pronoun), None} if pronoun in _GENDERS else set[Gender | None]()
        if articles is None or not before:
            return None
        if self._somebody_between(Stretch(before[0].place.passage, 0, 0), place, fits):
            # "*Eva Rau* kam. Die Polizei sagte, es sei ruhig. „…“, sagte sie"
            return None
        fitting = [one for one in before if self._has_article(one.place, articles)]
        last = before[-1]
        if last not in fitting or last.use.mention.kind not in _BODIES:
            return None
        people = any(one.use.mention.kind in _PEOPLE and one.use.mention.gender in fits for one in before)
        return None if people else self._only(fitting)

    def spelled(self, acronym: str, place: Stretch) -> Mention | None:
        """Read the only name before an acronym whose words begin with its letters: "Gewerkschaft der Lokführer".

        A body that has no other name than its noun and what belongs to it comes without one.

        Args:
            acronym: The acronym.
            place: Where it stands.
        """
        if not _ACRONYM.match(acronym) or not has_capitals(acronym):
            return None
        if acronym not in self._spelled:
            self._spelled[acronym] = list(self._called_by(_name_of(acronym)))
        found = {bare_name(body.words): body for where, body in self._spelled[acronym] if where < place}
        return next(iter(found.values())) if len(found) == 1 else None

    def _called_by(self, pattern: re.Pattern[str]) -> Iterator[tuple[Stretch, Mention]]:
        """Read the bodies of the story whose names a pattern finds."""
        for number, passage in enumerate(self._passages):
            for match in pattern.finditer(passage.text):
                body = read_mention(f"das {match[0]}")
                if body.kind in _BODIES:
                    yield Stretch(number, *match.span()), msgspec.structs.replace(body, words=match[0])

    def _before(self, place: Stretch, keys: Sequence[Key]) -> Iterator[_Earlier]:
        """List the uses before a place and near it."""
        found: list[_Earlier] = []
        for number in range(len(keys) - 1, -1, -1):
            use = self._uses[number]
            if use.place and place.passage - use.place.passage > _NEAR:
                break
            if use.place and use.place < place:
                found.append(_Earlier(use, keys[number], use.place))
        return reversed(found)

    def _only(self, found: Sequence[_Earlier]) -> Meaning | None:
        return Meaning((found[-1].key,), ONLY) if len({one.key for one in found}) == 1 else None

    def _is_called(self, mention: Mention, kind: str, head: str) -> bool:
        return mention.kind == kind and bare_name(mention.head or "") == head

    def _told_elsewhere(self, head: str, place: Stretch) -> bool:
        """Whether the story has told of one more that is called so, and is no source: "*Bauern aus Ulm* kamen"."""
        pattern = _in_any_case(head)
        for number in range(max(0, place.passage - _NEAR), place.passage + 1):
            text = self._passages[number].text
            end = place.start if number == place.passage else len(text)
            for match in pattern.finditer(text, 0, end):
                found = Stretch(number, *match.span())
                known = _KNOWN.search(text, 0, match.start()) and not _FURTHER.match(text, match.end())
                if not known and not any(source.meets(found) for source in self._places[number]):
                    return True
        return False

    def _groups_between(self, first: Stretch, place: Stretch) -> bool:
        """Whether the story tells of several people between two places."""
        for number in range(first.passage, place.passage + 1):
            text = self._passages[number].text
            start = first.end if number == first.passage else 0
            end = place.start if number == place.passage else len(text)
            if any(kind_of_noun(word.lower()) == "group" for word in _CAPITAL.findall(text, start, end)):
                return True
        return False

    def _has_article(self, place: Stretch, articles: str) -> bool:
        """Whether the words of a source begin with an article in the nominative, or have it before them."""
        text = self._passages[place.passage].text
        first = text[place.start : place.end].split(maxsplit=1)[0].lower()
        before = text[: place.start].split()[-1:]
        return first in articles.split() or (before != [] and before[0].lower() in articles.split())

    def _somebody_between(self, first: Stretch, place: Stretch, genders: Collection[Gender | None]) -> bool:
        """Whether the story names somebody of some gender between two places."""
        return any(first < one.place < place and one.gender in genders for one in self._people)


@functools.lru_cache(maxsize=256)
def _in_any_case(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(noun)}(?:e?[ns])?(?![\w-])", re.IGNORECASE)


@functools.lru_cache(maxsize=256)
def _name_of(acronym: str) -> re.Pattern[str]:
    """Compile the names that begin with the letters of an acronym, one a word, small ones with small words."""
    parts = re.findall(r"[A-ZÄÖÜ][a-z]?", acronym)
    written = (
        rf"{part[0]}[\w-]+\s{part[1]}\w*\s" if part[1:] else rf"{part[0]}[\w-]+\s{_BETWEEN}" for part in parts[:-1]
    )
    return re.compile(rf"(?<![\w-]){''.join(written)}{parts[-1][0]}[\w-]+(?![\w-])")


def is_of_several(pronoun: str) -> bool:
    """Whether a pronoun may mean several: "sie", "ihnen".

    Args:
        pronoun: The pronoun in lower case.
    """
    return pronoun in _OF_SEVERAL
