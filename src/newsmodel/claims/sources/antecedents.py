"""Antecedents of pronouns, where only one can be meant."""

from __future__ import annotations

import functools
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

import attrs

from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.mention import Gender
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.claims.sources.people import People
from newsmodel.claims.sources.story_names import NamedPerson
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.values import SourceKind

#: Whom a place means: a person's key, a source's key, or the place itself.
Identity = Hashable
Number = Literal["one", "many", "thing"]

_WORD = re.compile(r"([^\W\d_][\w'\u2019-]*)")
_APPOSED = re.compile(r"\s*,\s[^,.;!?\n]{0,80}\Z|\s*\(\d+\),?\s[^,.;!?\n]{0,40}\Z")
#: So far may a sentence go on before a pronoun that means its subject.
_FAR = 400
#: A pronoun's surroundings are looked at so far.
_LOOK = 160
_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar
#: Nouns that mean a person and that no pronoun takes up.
_NO_REFERENTS = _NOUNS.ambiguous | _GRAMMAR.indefinite_pronouns - {"one"}
#: What begins a phrase or a clause before the subject, with a capital: "*In* his speech, Jo Lee said".
_FRONTED = any_of(
    word.capitalize()
    for word in (_GRAMMAR.prepositions | _GRAMMAR.subordinators) - (_GRAMMAR.interrogatives | _GRAMMAR.relatives)
    | {"when"}
)
_AHEAD = re.compile(rf"(?:\A|[.!?][\"'\u201d\u2019)]?\s+|[\"\u201c]\s*){_FRONTED}\s+\Z")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!?][\"'\u201d\u2019)]*\s+|\n")
#: What begins a sentence before its subject: "*But on Monday*, President".
_OPENERS = any_of(
    word.capitalize()
    for word in _GRAMMAR.prepositions
    | _GRAMMAR.subordinators
    | _GRAMMAR.coordinators
    | _GRAMMAR.linking_adverbs
    | _GRAMMAR.moment_adverbs
    | _GRAMMAR.time_adverbs
    | _GRAMMAR.focusing_adverbs
    | _GRAMMAR.days_from_today
    | {"asked", "speaking"}
)
_OPENING = re.compile(
    rf"(?:[\"\u201c]?{_OPENERS}\b(?:[^,;\u201c\u201d\"]{{0,120}},)?\s*)?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s(?:[\w\u2019'-]+\s){0,6}[\w\u2019'-]+,\s)?"
    r"(?:[Tt]he\s|[Aa]n?\s)?(?:[^\W\d_a-z][\w.'\u2019-]*\s+){0,6}(?:(?:state|former)\s)?"
)
#: A pronoun between these goes on with what somebody says: "..., he added".
_GOING_ON = re.compile(r"(?:,[\"\u201d\u2019']*|[\"\u201d\u2019']+)\s+\Z")
_VERB_BEHIND = re.compile(r"\s+(?:(?:also|later|then|\w+ly)\s)?([a-z]+)\b")
_JOINED = re.compile(r",?\s(?:but|and|though|although|while)\s\Z")
_NUMBERS: dict[SourceKind, Number] = {
    "person": "one",
    "group": "many",
    "organization": "thing",
    "government": "thing",
    "media": "thing",
    "document": "thing",
}


@attrs.frozen(kw_only=True)
class Referent:
    """A place that names somebody or something, for pronouns after it to mean.

    Attributes:
        place: The place.
        identity: Whom it means.
        number: What pronouns can mean it.
        gender: A man, a woman, or either.
        source: Whether the story attributes something to it there.
        evident: Whether it is certain that the words name what `number` says.
    """

    place: Stretch
    identity: Identity
    number: Number
    gender: Gender | None = None
    source: bool = False
    evident: bool = True


@attrs.frozen(kw_only=True)
class Pronoun:
    """A pronoun that names a source.

    Attributes:
        place: The place.
        number: Whether it means a person, several or a thing.
        gender: Whether it means a man or a woman.
        relative: Whether it is "who", which means what stands right before it.
    """

    place: Stretch
    number: Number
    gender: Gender | None = None
    relative: bool = False


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
    covered = [one.stretch for one in named]
    sources = _Covered(taken)
    for one in named:
        if sources.hold(one.stretch.start):
            continue
        key = people.find(one.name, one.gender)
        gender = (people.gender_of(key) if key else None) or one.gender
        evident = one.evident or bool(key and people.is_evident(key))
        yield Referent(
            place=one.stretch,
            identity=("person", key) if key else one.stretch,
            number="one",
            gender=gender,
            evident=evident,
        )
    holes = _Covered([*covered, *taken])
    end = 0
    pieces = _WORD.split(passage.text)
    for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
        start = end + len(gap)
        end = start + len(word)
        read = _read_word(word)
        if read is None:
            continue
        bare, low, meant = read
        if (meant is None and not (people.has_surname(low) or low in singles)) or holes.hold(start):
            continue
        place = Stretch(number, start, end)
        if meant is None:
            yield _surname(bare, place, people, singles)
        elif meant != "one" or not passage.text[place.end : place.end + 3].lstrip(" ,")[:1].isupper():
            # but a title: the name after it counts
            yield Referent(place=place, identity=place, number=meant, gender=_gender(bare))


def _surname(name: str, place: Stretch, people: People, singles: Mapping[str, Identity]) -> Referent:
    key = people.find(name)
    if key:
        gender, evident = people.gender_of(key), people.is_evident(key)
        return Referent(place=place, identity=("person", key), number="one", gender=gender, evident=evident)
    identity = singles.get(name.lower(), place)
    return Referent(place=place, identity=identity, number="one", evident=name.lower() in singles)


@functools.lru_cache(maxsize=16384)
def _read_word(word: str) -> tuple[str, str, Number | None] | None:
    """Read a word without its owner's mark, in small letters too, with the number of the pronouns that can mean it."""
    bare = word[:-2] if word[-2:] in {"'s", "\u2019s"} else word
    meant = _number_of_noun(bare)
    return None if meant is None and word[0].islower() else (bare, bare.lower(), meant)


def _number_of_noun(word: str) -> Number | None:
    """Tell which pronouns can mean a noun in small letters."""
    known = kind_of_noun(word) if word[:1].islower() and word not in _NO_REFERENTS else None
    number = number_of(known[0]) if known else None
    return "many" if known and known[1] and number == "thing" else number


def _gender(noun: str) -> Gender | None:
    return "m" if noun in _NOUNS.male else "f" if noun in _NOUNS.female else None


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


@attrs.define
class _Run:
    """The last referents of one kind, as long as they mean the same."""

    identity: Identity = None
    last: Referent | None = None
    before: Stretch | None = None
    spoke: Stretch | None = None
    evident: bool = False

    def take(self, one: Referent) -> None:
        if self.last is None or one.identity != self.identity:
            self.before = self.last.place if self.last else None
            self.identity, self.spoke, self.evident = one.identity, None, False
        self.last = one
        self.evident = self.evident or one.evident
        if one.source:
            self.spoke = one.place


_Runs: TypeAlias = "dict[tuple[Number, Gender | None], _Run]"


def antecedents(
    pronouns: Sequence[Pronoun], referents: Sequence[Referent], passages: Sequence[Passage]
) -> Mapping[Stretch, Identity]:
    """Resolve the pronouns that can mean only one.

    A pronoun means the one who was named last before it, in its passage or the one before, and nobody else who fits
    it may have been named since: as a source, or else as the only one who fits it there.

    Args:
        pronouns: The pronouns.
        referents: The places that name somebody in those passages.
        passages: The story.

    Example:
        >>> words = Passage(target="p1", text="Lee spoke. He left.", place="prose")
        >>> lee = Referent(place=Stretch(0, 0, 3), identity="Lee", number="one", source=True)
        >>> antecedents([Pronoun(place=Stretch(0, 11, 13), number="one", gender="m")], [lee], [words])
        {Stretch(passage=0, start=11, end=13): 'Lee'}
    """
    found: dict[Stretch, Identity] = {}
    runs: _Runs = {}
    # the same without nouns that speak for nobody
    speakers: _Runs = {}
    texts = [passage.text for passage in passages]
    order: list[Referent | Pronoun] = sorted([*referents, *pronouns], key=_by_place)
    last: Referent | None = None
    for one in order:
        if isinstance(one, Pronoun):
            referent = _meant(one, runs, passages, last) or _speaker(one, speakers, passages)
            if referent is not None:
                found[one.place] = referent.identity
                last = attrs.evolve(referent, place=one.place, source=True, gender=one.gender or referent.gender)
                _take(runs, last)
                _take(speakers, last)
            elif not one.relative:
                # it means somebody who is not known: from here on there are two
                unknown = Referent(
                    place=one.place, identity=one.place, number=one.number, gender=one.gender, evident=False
                )
                _take(runs, unknown)
                _take(speakers, unknown)
        elif not _is_apposed(one, last, texts):
            quoted = one.evident and is_in_quotation(one.place, passages)
            # what somebody says of others makes nobody the speaker
            last = attrs.evolve(one, evident=False, source=False) if quoted and (one.source or one.evident) else one
            _take(runs, last)
            if last.source or last.identity != last.place:
                _take(speakers, last)
    return found


_NUMBER: tuple[Number, ...] = ("many", "thing")
_GENDER: tuple[Gender, ...] = ("m", "f")
#: Whose turn it is when somebody is named: that of all pronouns that can mean him.
_KEYS: dict[tuple[Number, Gender | None], tuple[tuple[Number, Gender | None], ...]] = {
    ("one", None): (("one", "m"), ("one", "f"), ("one", None)),
    **{("one", gender): (("one", gender), ("one", None)) for gender in _GENDER},
    **{(number, gender): ((number, None),) for number in _NUMBER for gender in (*_GENDER, None)},
}


def _by_place(one: Referent | Pronoun) -> tuple[int, int, int]:
    return (one.place.passage, one.place.start, one.place.end)


def _take(runs: _Runs, one: Referent) -> None:
    for key in _KEYS[one.number, one.gender]:
        run = runs.get(key)
        if run is None:
            run = runs[key] = _Run()
        run.take(one)


def _is_apposed(one: Referent, last: Referent | None, texts: Sequence[str]) -> bool:
    """Tell whether a noun stands behind the name of the one whom it describes: "Jo Lee, a farmer,"."""
    if last is None or last.number != one.number or one.source or one.identity != one.place:
        return False
    if last.place.passage != one.place.passage or one.place.start - last.place.end > 100:
        return False
    return bool(_APPOSED.match(texts[one.place.passage][last.place.end : one.place.start]))


def _meant(
    pronoun: Pronoun,
    runs: _Runs,
    passages: Sequence[Passage],
    last: Referent | None,
) -> Referent | None:
    if pronoun.relative:
        return _right_before(pronoun, passages, last)
    run = runs.get((pronoun.number, pronoun.gender if pronoun.number == "one" else None))
    if run is None or run.last is None or not run.evident:
        return None
    number = pronoun.place.passage
    low = number - 1 if number and passages[number - 1].place == passages[number].place else number
    if run.last.place.passage < low:
        return None
    spoke = run.spoke is not None and run.spoke.passage >= low
    alone = run.before is None or run.before.passage < low
    if pronoun.number == "one":
        if _looks_ahead(pronoun, passages):
            return None
        return run.last if spoke or (alone and _is_subject(run.last.place, passages)) else None
    # any noun may be "it": only where nothing else was named at all
    return run.last if spoke and alone else None


def _speaker(pronoun: Pronoun, speakers: _Runs, passages: Sequence[Passage]) -> Referent | None:
    """Resolve a pronoun that goes on with what was said: "..., he added", "It has not confirmed"."""
    if pronoun.relative or pronoun.number == "many":
        return None
    text = passages[pronoun.place.passage].text
    before = text[max(0, pronoun.place.start - _LOOK) : pronoun.place.start]
    if pronoun.number == "one" and _GOING_ON.search(before) and _is_said_behind(text, pronoun.place.end):
        return _meant(pronoun, speakers, passages, None)
    run = speakers.get((pronoun.number, pronoun.gender if pronoun.number == "one" else None))
    last = run.last if run else None
    if run is None or last is None or run.spoke != last.place or last.place.passage != pronoun.place.passage:
        return None
    between = text[last.place.end : pronoun.place.start]
    ends = [match.end() for match in _SENTENCE.finditer(between)] if len(between) <= _FAR else [0, 0]
    if pronoun.number == "one":
        return None
    near = (len(ends) == 1 and ends[0] == len(between)) or (not ends and _JOINED.search(between))
    return last if near and run.evident and _is_subject(last.place, passages) else None


def _is_said_behind(text: str, start: int) -> bool:
    """Tell whether a verb of saying follows, in the past tense or the third person: "he added"."""
    verb = _VERB_BEHIND.match(text, start)
    return verb is not None and any(
        not form.rest and form.form in {"past", "third"} and "tail" in form.cue.frames
        for form in cue_forms().get(verb[1], ())
    )


def _looks_ahead(pronoun: Pronoun, passages: Sequence[Passage]) -> bool:
    """Tell whether a pronoun stands where it may mean a name behind it: "In his speech, Jo Lee said"."""
    text = passages[pronoun.place.passage].text
    return bool(_AHEAD.search(text[max(0, pronoun.place.start - _LOOK) : pronoun.place.start]))


def _is_subject(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Tell whether a name begins its sentence, behind titles and opening phrases: "On Monday, President Lee"."""
    text = passages[place.passage].text
    before = text[max(0, place.start - _LOOK) : place.start]
    ends = [match.end() for match in _SENTENCE.finditer(before)]
    if not ends and place.start > _LOOK:
        return False
    opening = before[ends[-1] if ends else 0 :]
    return bool(_OPENING.fullmatch(opening)) and text[place.end : place.end + 2] not in {"'s", "\u2019s"}


def _right_before(pronoun: Pronoun, passages: Sequence[Passage], last: Referent | None) -> Referent | None:
    if last is None or last.place.passage != pronoun.place.passage or last.number != "one" or not last.evident:
        return None
    between = passages[last.place.passage].text[last.place.end : pronoun.place.start]
    return last if between.strip() in {"", ","} and len(between) < 4 else None
