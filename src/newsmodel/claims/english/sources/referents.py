"""Referents: the places of a story that name what a pronoun may mean, and the pronouns that name its sources."""

from __future__ import annotations

import functools
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Literal

import msgspec

from newsmodel.claims.english.attributions.lexicon import words_of_form
from newsmodel.claims.english.mentions.genders import gender_of_noun
from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.sources.people import People, Person
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.mention import Gender
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern
from newsmodel.values import SourceKind

#: Whom a place means: a person's key, a source's key, or the place itself.
Identity = Hashable
Number = Literal["one", "many", "thing"]

_WORD = pattern(r"([^\W\d_][\w'\u2019-]*)")
#: "the mayor, *Jo Lee*", "Brae's largest bank, *the Brae Trust*"
_TITLED = pattern(r"[ ,]{0,2}[^\W\d_a-z]")
_NAMED_BEHIND = pattern(r",\s(?:the\s)?[^\W\d_a-z]")
#: "her father, *Alan*, taught her": no place of its own has so short a name; not "her boss, *Dr.* Jo Lee"
_TITLES = any_of(get("en").nouns.abbreviations)
_CALLED = pattern(rf",\s(?!(?i:{_TITLES})\.)[^\W\d_a-z][\w\u2019'-]*[,.]")
_NOUN_BEHIND = re.compile(r" ([a-z]{3,30})\b")
#: Verbs that are nouns for documents too: "the council *plans* it".
_VERBS = words_of_form("base", "third", "past")
_SENTENCE_BEFORE = pattern(r"(?:\A|[.!?:;\n\u201c\"][\"\u201d\u2019)]?\s*)\Z")
_TOLD = re.compile(r"\b(?:told (?:the )?|at )\Z")
#: Nouns that mean a person and that no pronoun takes up.
_NO_REFERENTS = (
    get("en").nouns.ambiguous
    | get("en").grammar.quantifiers
    | get("en").grammar.indefinite_pronouns
    | words("poor young rich third base number quarter percent")
)
_GENDERS: tuple[Gender, ...] = ("m", "f")
_NUMBERS: dict[SourceKind, Number] = {
    "person": "one",
    "group": "many",
    "organization": "thing",
    "government": "thing",
    "media": "thing",
    "document": "thing",
}


class Referent(msgspec.Struct, frozen=True, kw_only=True):
    """A place that names somebody or something, for pronouns after it to mean.

    Attributes:
        place: The place.
        identity: Whom it means.
        number: What pronouns can mean it.
        gender: A man, a woman, or either.
        source: Whether the story attributes something to it there.
        evident: Whether it is certain that the words name what `number` says.
        within: Whether it stands within the words of a source: "a lawyer for *Jo Lee*".
    """

    place: Stretch
    identity: Identity
    number: Number
    gender: Gender | None = None
    source: bool = False
    evident: bool = True
    within: bool = False


class Pronoun(msgspec.Struct, frozen=True, kw_only=True):
    """A pronoun that names a source.

    Attributes:
        place: The place.
        number: Whether it means a person, several or a thing.
        gender: Whether it means a man or a woman.
    """

    place: Stretch
    number: Number
    gender: Gender | None = None


def number_of(kind: SourceKind) -> Number | None:
    """Tell which pronouns can mean a source of a kind.

    Example:
        >>> number_of("person"), number_of("document"), number_of("unstated")
        ('one', 'thing', None)
    """
    return _NUMBERS.get(kind)


def referents_in(
    passage: Passage,
    number: int,
    people: People,
    named: Sequence[NamedPerson],
    taken: Sequence[Stretch],
    singles: Mapping[str, Identity],
) -> Iterator[Referent]:
    """Find the places of a passage that name people or bodies, apart from its sources.

    Args:
        passage: The passage.
        number: Its number in the story.
        people: The people of the story.
        named: Where the passage names people in full, in order.
        taken: Where it names sources.
        singles: Sources whom the story calls by one name only, by that name in small letters.

    Example:
        >>> words = Passage(target="p1", text="A farmer met Bo.", place="prose")
        >>> [found.place.start for found in referents_in(words, 0, People(()), [], [], {"bo": "Bo"})]
        [2, 13]
    """
    yield from _named_in(people, named, _Covered(taken))
    holes = _Covered([*(one.stretch for one in named), *taken])
    # "his wife, *María*" is one
    singles_at = {one.stretch.start for one in named if " " not in one.name}
    pieces = _WORD.split(passage.text)
    ends = list(accumulate(map(len, pieces)))
    for read, start, end in zip(map(_read_word, pieces[1::2]), ends[::2], ends[1::2], strict=False):
        if read is None:  # most words
            continue
        bare, low, meant = read
        if meant is None and bare[0].isupper() and _begins_sentence(low, passage.text, start):
            meant = None if low in people.surnames or low in singles else "many"
        if (meant is None and not (low in people.surnames or low in singles)) or holes.hold(start):
            continue
        place = Stretch(number, start, end)
        if meant is None:
            yield from _surname(bare, place, people, singles)
        elif meant == "many" and _TOLD.search(passage.text, max(0, start - 9), start):
            # nobody takes up the hearers: "told reporters", nor an hour: "at six"
            continue
        elif not _says_more(passage.text, place.end, meant) and place.end + len(", ") not in singles_at:
            identity = _identity_of(passage.text, place, meant)
            yield Referent(place=place, identity=identity, number=meant, gender=gender_of_noun(bare))


def _begins_sentence(word: str, text: str, start: int) -> bool:
    """Tell whether a word for several people begins a sentence: "*Nurses* agreed"."""
    return _number_of_noun(word) == "many" and _SENTENCE_BEFORE.search(text, max(0, start - 4), start) is not None


def _named_in(people: People, named: Sequence[NamedPerson], sources: _Covered) -> Iterator[Referent]:
    for one in named:
        within = sources.hold(one.stretch.start)
        key = people.find(one.name, one.gender)
        gender = (people.gender_of(key) if key else None) or one.gender
        evident = one.evident or bool(key and people.is_evident(key))
        yield Referent(
            place=one.stretch,
            identity=("person", key) if key else _single_key(one, people) or one.stretch,
            number="one",
            gender=gender,
            evident=evident,
            within=within,
        )
        if not evident and not within:
            # "*Banco Alto* sold it": what nothing shows to be a person may be a body
            yield Referent(place=one.stretch, identity=one.stretch, number="thing", evident=False)


def _identity_of(text: str, place: Stretch, meant: Number) -> Identity:
    """Tell a noun beside a name of one word, whose bearer may speak, from one that speaks for nobody."""
    return ("called", place) if meant == "one" and _CALLED.match(text, place.end) else place


def _says_more(text: str, end: int, meant: Number) -> bool:
    """Tell whether a noun says more of what stands behind it: "*mayor* Jo Lee", "*court* papers"."""
    if (_NAMED_BEHIND if meant == "thing" else _TITLED).match(text, end):
        return meant == "thing" or not _CALLED.match(text, end)
    behind = _NOUN_BEHIND.match(text, end)
    return behind is not None and _number_of_noun(behind[1]) is not None and behind[1] not in _VERBS


def _single_key(one: NamedPerson, people: People) -> Identity:
    """Key somebody whom a place names by a title and one name, as a source of that name is; None for full names."""
    return None if " " in one.name else people.single_key(one.name, one.gender)


def _surname(name: str, place: Stretch, people: People, singles: Mapping[str, Identity]) -> Iterator[Referent]:
    """Name whom a surname means: "she" and "he" behind it may mean one of two namesakes each."""
    key = people.find_at(name, None, place)
    if key:
        gender, evident = people.gender_of(key), people.is_evident(key)
        yield Referent(place=place, identity=("person", key), number="one", gender=gender, evident=evident)
        return
    bearers: dict[Gender, Person | None] = {gender: people.find(name, gender) for gender in _GENDERS}
    if name.lower() in singles or not any(bearers.values()):
        identity = singles.get(name.lower(), place)
        yield Referent(place=place, identity=identity, number="one", evident=name.lower() in singles)
        return
    for gender, bearer in bearers.items():
        evident = bearer is not None and people.is_evident(bearer)
        identity = ("person", bearer) if bearer else place
        yield Referent(place=place, identity=identity, number="one", gender=gender, evident=evident)


@functools.lru_cache(maxsize=16384)
def _read_word(word: str) -> tuple[str, str, Number | None] | None:
    """Read a word without its owner's mark, in small letters too, with the number of the pronouns that can mean it."""
    bare = word[:-2] if word[-2:] in {"'s", "\u2019s"} else word
    meant = _number_of_noun(bare)
    return None if meant is None and word[0].islower() else (bare, bare.lower(), meant)


def _number_of_noun(word: str) -> Number | None:
    """Tell which pronouns can mean a noun in small letters."""
    known = kind_of_noun(word) if word[:1].islower() and word not in _NO_REFERENTS else None
    if known == ("document", True):  # "the *rules* were unclear": "they" who speak are people
        return None
    number = number_of(known[0]) if known else None
    return "many" if known and known[1] and number == "thing" else number


def _start(place: Stretch) -> int:
    return place.start


class _Covered:
    """Places that are asked for in rising order."""

    def __init__(self, places: Sequence[Stretch]) -> None:
        self._places = sorted(places, key=_start)
        self._next = 0
        self._end = -1

    def hold(self, offset: int) -> bool:
        while self._next < len(self._places) and self._places[self._next].start <= offset:
            self._end = max(self._end, self._places[self._next].end)
            self._next += 1
        return offset < self._end
