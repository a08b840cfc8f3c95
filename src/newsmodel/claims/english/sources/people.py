"""The people of a story: full names, and the shorter ones that can mean only one person."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence

import msgspec

from newsmodel.claims.english.mentions.genders import gender_of_name
from newsmodel.claims.english.mentions.kinds import guess_kind_of_noun, kind_of_noun
from newsmodel.claims.english.mentions.known_names import GIVEN, PLACES
from newsmodel.claims.english.sources.story_names import NamedPerson, name_parts
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.mention import Gender
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES

#: A person of the story: the words of the shortest full name, in small letters.
Person = tuple[str, ...]

_PARTICLES = NAMES.particles.particles_of_people
_VOWELS = frozenset("aeiouy")
#: Shorter given names that differ in a vowel are two: "Ann", "Ina".
_SHORTEST_SPELLED = 6
#: Between two names of a list stand so many characters: " and ".
_LONGEST_JOINING = 5
#: A noun and a surname.
_TITLED = 2
# Among more people of one surname nobody is looked for: the time stays linear.
_MOST_NAMESAKES = 40


class _Known(msgspec.Struct, kw_only=True):
    """A person of the story, gathered while it is read."""

    name: str
    first: NamedPerson
    genders: set[Gender] = msgspec.field(default_factory=set)
    evident: bool = False


class People:
    """The people whom a story names in full, by their names.

    Args:
        named: Where it names them.
        stands_before: Tells whether a surname stands somewhere before a place.
        small: The words that the story has in small letters: none of them is a given name.

    Attributes:
        surnames: What their full names end with, in small letters.

    Example:
        >>> from newsmodel.claims.passages import Passage
        >>> from newsmodel.claims.english.sources.story_names import people_in
        >>> words = Passage(target="p1", text="Jo R. Lee met Ann Poe. Lee left.", place="prose")
        >>> people = People(people_in(words, 0))
        >>> people.find("Lee"), people.name_of(("jo", "lee"))
        (('jo', 'lee'), 'Jo R. Lee')
    """

    def __init__(
        self,
        named: Iterable[NamedPerson],
        stands_before: Callable[[str, Stretch], bool] | None = None,
        small: Container[str] = (),
    ) -> None:
        self._stands_before = stands_before
        self._small = small
        self._firsts: dict[tuple[str, ...], Sequence[Person]] = {}
        self._known: dict[Person, _Known] = {}
        self._by_last: dict[str, dict[Person, None]] = defaultdict(dict)
        self.surnames = self._by_last.keys()
        self._by_first: dict[str, dict[Person, None]] = defaultdict(dict)
        self._found: dict[tuple[str, Gender | None], Person | None] = {}
        self._keys: dict[tuple[str, ...], Person] = {}
        all_ = [(name_parts(one.name), one) for one in named]
        full = [(parts, one) for parts, one in all_ if len(parts) > 1]
        self._listed = _listed_together(full)
        self._make_keys(self._without_surnames({parts for parts, _ in full}))
        for parts, one in full:
            if parts in self._keys:
                self._add(self._keys[parts], one)
        self._titled: dict[str, set[Gender]] = defaultdict(set)
        for parts, one in all_:
            if len(parts) == 1 and one.gender:
                self._titled[parts[0]].add(one.gender)
        for last, genders in self._titled.items():
            self._learn_gender(last, genders)

    def _learn_gender(self, last: str, genders: set[Gender]) -> None:
        """Take the gender of "Ms. Lee" for the only one of that surname, whose name does not tell it."""
        bearers = [self._known[key] for key in self._by_last.get(last, ())]
        if len(bearers) == 1 and len(genders) == 1 and not bearers[0].genders:
            bearers[0].genders.update(genders)

    def are_two(self, surname: str) -> bool:
        """Tell whether titles say that a surname, in small letters, is a man's and a woman's: "Mr Lee", "Mrs Lee"."""
        return len(self._titled.get(surname, ())) > 1

    def _make_keys(self, forms: set[tuple[str, ...]]) -> None:
        """Let forms of one name share a key: "Jo Lee", "Jo R. Lee"; but "George H. W." and "George W." do not."""
        middles: dict[Person, set[tuple[str, ...]]] = defaultdict(set)
        for parts in forms:
            middles[parts[0], parts[-1]].add(parts[1:-1])
        for (first, last), found in middles.items():
            inner = sorted(middle for middle in found if middle)
            one = all(_agree(left, right) for left, right in itertools.pairwise(inner))
            for middle in found:
                form = (first, *middle, last)
                self._keys[form] = (first, last) if one else form
        self._join_spellings()
        self._join_roles(forms)
        for form, shorter in _longer_forms(forms):
            if form[0] not in GIVEN and (shorter[0] in GIVEN or self._begins_with_role(form, shorter)):
                # "Striker Jo Lee" is Jo Lee
                self._keys[form] = self._keys[shorter]

    def _without_surnames(self, forms: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
        """Leave out the forms that are surnames of more words: "García Márquez", beside "Lucia García Márquez"."""
        longer = [(form, shorter) for form, shorter in _longer_forms(forms) if shorter[0] not in GIVEN]
        return forms - {shorter for form, shorter in longer if not self._begins_with_role(form, shorter)}

    def _begins_with_role(self, form: tuple[str, ...], rest: tuple[str, ...]) -> bool:
        """Tell whether a form begins with a word that is no given name: "*Icon* Jo Lee", "*Striker* Jo Lee"."""
        first = form[0]
        may_guess = rest[0] not in _PARTICLES  # "*Chandler* Van Dam" need not be one who makes candles
        return _is_role(first, may_guess=may_guess) or (first not in GIVEN and first in self._small)

    def _join_spellings(self) -> None:
        """Let two spellings of a given name share a key: "Kristen Lee", "Kristin Lee"."""
        by_last: dict[str, set[Person]] = defaultdict(set)
        for key in self._keys.values():
            by_last[key[-1]].add(key)
        for keys in by_last.values():
            if len(keys) != _TITLED:
                continue
            one, other = sorted(keys)
            if frozenset((one, other)) in self._listed:
                continue
            if one[1:] == other[1:] and _is_spelled_like(one[0], other[0]):
                self._keys |= {form: one for form, key in self._keys.items() if key == other}

    def _join_roles(self, forms: set[tuple[str, ...]]) -> None:
        """Take a noun before the surname of one person for a role: "Farmer Lee" is Jo Lee."""
        by_last: dict[str, set[Person]] = defaultdict(set)
        roles = {form for form in forms if len(form) == _TITLED and _is_role(form[0])}
        for form in forms - roles:
            by_last[form[-1]].add(self._keys[form])
        for form in roles:
            if len(by_last[form[-1]]) == 1:
                self._keys[form] = next(iter(by_last[form[-1]]))

    def _add(self, key: Person, one: NamedPerson) -> None:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _Known(name=one.name, first=one)
            self._by_last[key[-1]][key] = None
            self._by_first[key[0]][key] = None
        parts, longest = name_parts(one.name), name_parts(known.name)
        if parts[0] == key[0] and (len(parts) > len(longest) or longest[0] != key[0]):
            # "Striker Jo Lee" is no name
            known.name = one.name
        if one.gender:
            known.genders.add(one.gender)
        known.evident = known.evident or one.evident

    def single_key(self, name: str, gender: Gender | None) -> tuple[str, str]:
        """Key somebody of whom only one name is known, apart from a namesake of the other gender.

        Args:
            name: The name, without titles.
            gender: What a title before it says.
        """
        low = name.lower().replace("\u2019", "'")
        return ("named", f"{low} {gender}" if gender and self.are_two(low) else low)

    def find(self, name: str, gender: Gender | None = None) -> Person | None:
        """Find the only person whom a name can mean; None where nobody or more than one fits.

        Args:
            name: A full name, a surname or a given name, without titles.
            gender: What a title before the name says.
        """
        if (name, gender) not in self._found:
            # "Donald Jr." is not Donald
            son = name.count(" ") == 1 and name.lower().rstrip(".").endswith((" jr", " sr"))
            self._found[name, gender] = None if son else self._find(name_parts(name), gender)
        return self._found[name, gender]

    def _find(self, parts: tuple[str, ...], gender: Gender | None) -> Person | None:
        if len(parts) != 1:
            return self._find_full(parts) if parts else None
        found = self._fitting(self._by_last.get(parts[0], {}), gender)
        if len(found) == 1:
            return found[0]
        if self._by_last.get(parts[0]) or parts[0] in PLACES:
            return None
        found = self._fitting(self._by_first.get(parts[0], {}), gender)
        return found[0] if len(found) == 1 else None

    def find_at(self, name: str, gender: Gender | None, place: Stretch | None) -> Person | None:
        """Find the only person whom a name can mean in a place: of namesakes the one who was named in full before it.

        Args:
            name: A full name, a surname or a given name, without titles.
            gender: What a title before the name says.
            place: Where it stands.
        """
        found = self.find(name, gender)
        if found is not None or place is None or not self.is_doubtful(name):
            return found
        keys = self._in_order(name_parts(name))
        before = [key for key in self._fitting(keys, gender) if self._known[key].first.stretch < place]
        return before[0] if len(before) == 1 else None

    def in_order(self, surname: str) -> Sequence[Person]:
        """List namesakes in the order in which they are named in full; nobody where the surname stands before that.

        Args:
            surname: Their surname.
        """
        return self._in_order(name_parts(surname))

    def _in_order(self, surname: tuple[str, ...]) -> Sequence[Person]:
        """List namesakes in the order in which they are named in full; nobody where the surname stands before that."""
        keys = self._firsts.get(surname)
        if keys is None:
            keys = sorted(self._bearers(surname), key=lambda key: self._known[key].first.stretch)
            before = self._stands_before
            if not keys or not before or before(" ".join(surname), self._known[keys[0]].first.stretch):
                keys = ()
            self._firsts[surname] = keys
        return keys

    def _bearers(self, surname: tuple[str, ...]) -> list[Person]:
        """List the people whose full name ends with a surname of one word or more: "De Luca"."""
        keys = self._by_last.get(surname[-1], {})
        if len(surname) == 1:
            return list(keys)
        return [key for key in keys if name_parts(self._known[key].name)[-len(surname) :] == surname]

    def is_doubtful(self, name: str) -> bool:
        """Tell whether a single name, or a surname of more words, could mean more than one of the people."""
        parts = name_parts(name)
        if len(parts) != 1:
            return bool(parts) and parts not in self._keys and len(self._bearers(parts)) > 1
        low = parts[0]
        return self.are_two(low) or max(len(self._by_last.get(low, ())), len(self._by_first.get(low, ()))) > 1

    def _find_full(self, parts: tuple[str, ...]) -> Person | None:
        key = self._keys.get(parts)
        if key:
            return key
        for start in range(1, len(parts) - 1):
            # a headline's "Icon Jo Lee"
            if parts[start:] in self._keys:
                return self._keys[parts[start:]]
        if len(self._by_last.get(parts[-1], ())) > _MOST_NAMESAKES:
            return None
        longer = self._bearers(parts)
        return longer[0] if len(longer) == 1 else None

    def _fitting(self, keys: Iterable[Person], gender: Gender | None) -> list[Person]:
        return [key for key in keys if not gender or self._may_have(key, gender)]

    def _may_have(self, key: Person, gender: Gender) -> bool:
        own = self.gender_of(key)
        # "Chris Hunt" is either, where "Mr Hunt" and "Mrs Hunt" speak
        return own == gender if own else not self.are_two(key[-1])

    def gender_of(self, key: Person) -> Gender | None:
        """Tell whether titles or the given name say that a person is a man or a woman; None where they disagree."""
        known = self._known.get(key)
        return next(iter(known.genders)) if known and len(known.genders) == 1 else None

    def name_of(self, key: Person) -> str | None:
        """Find the fullest form of a person's name."""
        known = self._known.get(key)
        return known.name if known else None

    def first_of(self, key: Person) -> NamedPerson | None:
        """Find the place where the story first names a person in full."""
        known = self._known.get(key)
        return known.first if known else None

    def is_evident(self, key: Person) -> bool:
        """Tell whether more than two capital letters says that it is a person."""
        known = self._known.get(key)
        return bool(known and known.evident)


def _longer_forms(forms: set[tuple[str, ...]]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """List the forms that end with another one, each with that one."""
    return sorted((form, form[start:]) for form in forms for start in range(1, len(form) - 1) if form[start:] in forms)


def _listed_together(full: Sequence[tuple[tuple[str, ...], NamedPerson]]) -> frozenset[frozenset[tuple[str, ...]]]:
    """Find the names that stand side by side, so that they are of two: "Kristen Lee and Kristin Lee"."""
    ordered = sorted(full, key=lambda one: one[1].stretch)
    return frozenset(
        frozenset((left, right))
        for (left, one), (right, other) in itertools.pairwise(ordered)
        if one.stretch.passage == other.stretch.passage and other.stretch.start - one.stretch.end <= _LONGEST_JOINING
    )


def _is_spelled_like(one: str, other: str) -> bool:
    """Tell whether given names of one gender differ in one vowel: "Kristen", "Kristin"; not "Marion", "Marian"."""
    gender = gender_of_name(f"{one} x")
    if (
        len(one) != len(other)
        or len(one) < _SHORTEST_SPELLED
        or gender is None
        or gender_of_name(f"{other} x") != gender
    ):
        return False
    differing = [{left, right} for left, right in zip(one, other, strict=True) if left != right]
    return len(differing) == 1 and differing[0] <= _VOWELS


def _is_role(word: str, *, may_guess: bool = True) -> bool:
    """Tell whether a word before a name is a role or what an office is for: "*Striker*", "Minister for *Housing*"."""
    is_noun = kind_of_noun(word) is not None or word in get("en").nouns.portfolios
    return word not in GIVEN and (is_noun or (may_guess and guess_kind_of_noun(word) == ("person", False)))


def _agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two middle names can be one: "R." and "Rae"."""
    return all(one.startswith(other) or other.startswith(one) for one, other in zip(left, right, strict=False))
