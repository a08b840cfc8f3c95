"""Index of a story's names: its people, its bodies, its acronyms, where they stand, and the keys that names have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from newsmodel.claims.english.mentions.appositions import apposition
from newsmodel.claims.english.mentions.kinds import kind_of_name, kind_of_noun, known_kind
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.claims.english.mentions.noun_phrases import head_of, noun_phrase
from newsmodel.claims.english.sources.ages import Ages
from newsmodel.claims.english.sources.body_names import (
    NamedBody,
    bodies_in,
    in_its_own_country,
    without_legal_form,
    without_parts,
)
from newsmodel.claims.english.sources.definitions import Introduced, acronyms_of
from newsmodel.claims.english.sources.introductions import role_before, told_beside, told_later
from newsmodel.claims.english.sources.namesakes import settled_on
from newsmodel.claims.english.sources.people import People, Person
from newsmodel.claims.english.sources.printed_words import places_of
from newsmodel.claims.english.sources.relatives import relatives_in
from newsmodel.claims.english.sources.roles import role_words
from newsmodel.claims.english.sources.shown_bodies import shortened, shortened_firms, shown_bodies, shown_names
from newsmodel.claims.english.sources.small_words import SmallWords
from newsmodel.claims.english.sources.story_names import (
    NamedPerson,
    couples_in,
    is_of_couple,
    name_parts,
    people_in,
)
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.prose.patterns import first_words, pattern

_NOUNS = get("en").nouns
#: What is said behind a name is looked for in so many characters.
_LOOK = 160
#: "Jo Lee, *R-Ohio*", "Jo Lee (*D-Ward 4*)", "Jo Lee, *D-Brae*"
_PARTY = pattern(r"(?:, | \()([DR])-[A-Z]")
_PARTIES = {"D": ("democrat",), "R": ("republican",)}
_CIVIL = get("en").sources.civil_titles
_HEADS = frozenset({"head", "heading"})


class StoryIndex:
    """An index of the names of a story.

    Args:
        passages: The story.
        uses: Its sources and their owners.
        speaking: How many of the uses are sources.

    Attributes:
        named: The places that name people in full, by passage.
        people: The people of the story.
        small: The words that it has in small letters.
        uses: Its sources and their owners; single names that it shows to be those of bodies are read as such.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], speaking: int) -> None:
        self.passages = passages
        self.named: dict[int, list[NamedPerson]] = {}
        self.small = SmallWords(passages)
        self._firms = shortened_firms(passages)
        self._full_shown = shown_names(passages) | self._firms
        for number, passage in enumerate(passages):
            if passage.place not in _HEADS:
                self.named[number] = [
                    one
                    for one in people_in(passage, number, self.small)
                    if not self._is_shown(one.name) and not is_of_couple(one, passage.text)
                ]
        self._known_alone: dict[str, bool] = {}
        self._name_further()
        self.people = People([*self.everybody, *self._speakers(uses[:speaking])], self._stands_before, self.small)
        self._raw = uses
        self.uses = [self._as_body(self._as_person(use)) for use in uses]
        self._speaking = speaking

    def _name_further(self) -> None:
        """Add those who share a surname with the one behind them, and relatives with one name."""
        surnames = {one.name.split()[-1].lower() for ones in self.named.values() for one in ones}
        for number, found in self.named.items():
            couples = couples_in(self.passages[number], number, found, surnames)
            more = [one for one in couples if not self._is_known_alone(one)]
            known = {one.stretch.start for one in found}
            relatives = (one for one in relatives_in(self.passages[number], number) if one.stretch.start not in known)
            more += (one for one in relatives if one.name.lower() not in surnames)
            if more:
                self.named[number] = sorted([*found, *more], key=lambda one: one.stretch)

    def _is_known_alone(self, one: NamedPerson) -> bool:
        """Tell whether the story has a given name before, so that its bearer has no other: "*Adele* and Jo Lee"."""
        name = one.name.split()[0].lower()
        if name not in self._known_alone:
            self._known_alone[name] = self._stands_before(name, one.stretch)
        return self._known_alone[name]

    @cached_property
    def relatives(self) -> dict[Key, NamedPerson]:
        """The people whom the story introduces by one name alone, by their keys."""
        found: dict[Key, NamedPerson] = {}
        for one in self.everybody:
            if " " not in one.name and one.evident and self.person_of(one) is None:
                found.setdefault(("named", one.name.lower()), one)
        return found

    def _as_person(self, use: Use) -> Use:
        """Read what may be a body's name as the person's that the story shows it to be: "Kelly Banks, who"."""
        mention = use.mention
        name = mention.name or mention.words
        if mention.kind not in BODIES | {"group"} or name.count(" ") != 1 or mention.acronym or known_kind(name):
            return use
        person = self.people.find(name)
        if person is None or " ".join(person) != name.lower() or not self.people.is_evident(person):
            return use
        if head_of(mention.description or "") in _NOUNS.either:  # "the port's operator, Terminal Sur"
            return use
        gender = self.people.gender_of(person)
        read = replace(mention, kind="person", name=name, head=None, plural=False, gender=gender)
        return replace(use, mention=replace(read, description=mention.description if mention.name else None))

    def _as_body(self, use: Use) -> Use:
        """Read a single name as that of the body that the story shows it to be: "Nimbus said", of "Nimbus shares"."""
        mention = use.mention
        name = mention.name if mention.kind == "person" else None
        shown = name is not None and self._is_shown(name) and not mention.gender
        if not shown and (name != mention.words.partition(",")[0] or not name or not self.body_called(name)):
            return use
        told = mention.description if shown else None
        return replace(use, mention=Mention(words=mention.words, kind="organization", name=name, description=told))

    def _is_shown(self, name: str) -> bool:
        """Tell whether the story shows that a name of more than one word is that of a body: "Minera Alta, which"."""
        return bool(self._full_shown) and name.lower() in self._full_shown

    def shown_body(self, name: str) -> str | None:
        """Find the longest form of a body that the story calls by a single name; None where it is no body's."""
        if " " in name or self.people.find(name) or self.people.is_doubtful(name):
            return None
        return self._shown_bodies.get(name.lower())

    @cached_property
    def _shown_bodies(self) -> dict[str, str]:
        return shown_bodies(self.passages, self.small)

    def body_called(self, name: str) -> str | None:
        """Find the longest form of a body whose first word alone is a name: "Acme" of "Acme Health"; else None."""
        shown = self._firms.get(name.lower()) or self.shown_body(name)
        if shown and shown.lower() == name.lower():
            return self._shortened.get(shown.lower(), shown)  # "*Meridian* shares", of Meridian Health
        if shown or " " in name or self.people.find(name) or self.people.is_doubtful(name):
            return shown
        return self._shortened.get(name.lower())

    @cached_property
    def _shortened(self) -> dict[str, str]:
        names = [one.name for ones in self._printed_bodies.values() for one in ones]
        names += [name for use in self._raw if (name := use.mention.name) and use.mention.kind in BODIES]
        names += self._full_shown.values()
        return shortened(names, self.small)

    @cached_property
    def _printed_bodies(self) -> dict[int, list[NamedBody]]:
        """The places whose own words show that they name bodies, by passage."""
        return {
            number: list(bodies_in(passage, number, [one.stretch for one in self.named.get(number, ())]))
            for number, passage in enumerate(self.passages)
        }

    @cached_property
    def everybody(self) -> Sequence[NamedPerson]:
        """The places that name people in full, in order."""
        return [one for ones in self.named.values() for one in ones]

    @cached_property
    def told(self) -> dict[str, str]:
        """Descriptions of its people behind their surnames, by the surname in small letters."""
        return told_later(self.passages, self.people.surnames)

    @cached_property
    def bodies(self) -> dict[int, list[NamedBody]]:
        """The places that name bodies, by passage."""
        sources: dict[int, list[NamedBody]] = defaultdict(list)
        for use in self.uses[: self._speaking]:
            if use.place and use.mention.name and use.mention.kind in BODIES:
                sources[use.place.passage].append(NamedBody(use.place, use.mention.name))
        for name in self._shown_bodies.values():
            if " " not in name and (first := self._first_place(name)):
                sources[first.passage].append(NamedBody(first, name))
        return {
            number: without_parts([*found, *sources.get(number, ())]) for number, found in self._printed_bodies.items()
        }

    def _first_place(self, name: str) -> Stretch | None:
        """Find where a word with a capital stands first."""
        found = (
            Stretch(number, place, place + len(name))
            for number, passage in enumerate(self.passages)
            for place in places_of(name, passage.text)
        )
        return next(found, None)

    @cached_property
    def acronyms(self) -> dict[str, Introduced]:
        """The acronyms with one meaning, by the acronym."""
        return acronyms_of(self.passages, self.uses, self.bodies)

    @cached_property
    def ages(self) -> Ages:
        """The ages of its people."""
        return Ages(self.passages, self.everybody, self.person_of)

    @cached_property
    def first_bodies(self) -> dict[Key, NamedBody]:
        """The first place where the story names each body, by the key."""
        found: dict[Key, NamedBody] = {}
        for body in (one for ones in self.bodies.values() for one in ones):
            key = self.body_key(body)
            if key:
                found.setdefault(key, body)
        return found

    def person_of(self, one: NamedPerson) -> Person | None:
        """Find the person whom a place names in full."""
        return self.people.find(one.name, one.gender)

    def body_key(self, body: NamedBody) -> Key | None:
        """Key a body; None where its name is somebody's or can mean more than one."""
        if body.name in self._speaking_people:  # "the producer", of "producer Jo Lee"
            return None
        key = self.key_of_name(Mention(words=body.name, kind="organization", name=body.name))
        return key if key and key[0] == "named" else None

    @cached_property
    def _speaking_people(self) -> frozenset[str]:
        """The full names of the people among its sources."""
        names = (use.mention.name for use in self.uses[: self._speaking] if use.mention.kind == "person")
        return frozenset(name for name in names if name and " " in name)

    def _stands_before(self, name: str, place: Stretch) -> bool:
        """Tell whether a surname, in small letters, stands by itself before the place that names its bearer in full."""
        needed = first_words((name,))
        texts = (
            passage.text[: place.start] if number == place.passage else passage.text
            for number, passage in enumerate(self.passages[: place.passage + 1])
            if number in self.named and needed <= passage.words
        )
        return any(True for text in texts for _ in places_of(name, text.lower(), before="", behind=""))

    def key_of_name(self, mention: Mention, place: Stretch | None = None) -> Key | None:
        """Key a named source; None where the name can mean more than one.

        Args:
            mention: The words that name it.
            place: Where they stand, if that may tell whom they mean.
        """
        name = mention.name or mention.acronym or ""
        if mention.kind == "person" or " " not in name:
            person = self.people.find(name, mention.gender if mention.kind == "person" else None)
            if person and (mention.kind == "person" or known_kind(name) is None):
                title = _before(mention, name) if " " not in name else ""
                if self._is_of_another(person, title):
                    return self.people.single_key(f"{title}{name}", None)
                return None if mention.words.lower() in self._with_others else ("person", person)
        if mention.kind == "person" and self.people.is_doubtful(name):
            # "*Dr.* Lee", "*Sheriff* Lee"
            title = mention.description or _before(mention, name)
            bearer = self._titled(name, title) or self.people.find_at(name, mention.gender, place)
            if bearer is None and mention.gender and self.people.are_two(name.lower()):
                return self.people.single_key(name, mention.gender)  # "*Mr* Lee", beside "Mrs Lee"
            if bearer is None and place and title == "" and not mention.gender:
                bearer = settled_on(name, place, self.people, self.named, self.passages)
            return ("person", bearer) if bearer else None
        child = self.ages.child(name.lower()) if " " not in name else None
        if child:
            return ("person", child)
        is_word = " " not in name
        defined = (self.acronyms.get(name.rstrip("s")) or self.acronyms.get(name)) if is_word else None
        if defined:
            name = defined.acronym.long
        low = " ".join(name.lower().replace("\u2019", "'").split()).removeprefix("the ").rstrip(".")
        low = in_its_own_country(low)
        low = (self.body_called(name) or low).lower() if mention.kind != "media" else low
        if mention.definite and " " not in low and len(self._short_names.get(low, ())) == 1:
            low = next(iter(self._short_names[low]))
        return ("named", without_legal_form(low))

    def is_person(self, name: str) -> bool:
        """Tell whether a name is that of people whom the story names in full."""
        if kind_of_name(name) != "person":
            return False
        return self.people.find(name) is not None or self.people.is_doubtful(name)

    def introduced(self, key: Key) -> Introduced | None:
        """Find the acronym that the story defines for a body."""
        return self._by_long.get(str(key[1]))

    @cached_property
    def _by_long(self) -> dict[str, Introduced]:
        defined = reversed(self.acronyms.values())
        return {without_legal_form(in_its_own_country(one.acronym.long.lower())): one for one in defined}

    @cached_property
    def _short_names(self) -> dict[str, set[str]]:
        """The last words of the bodies that are sources: "the Post" is the only one of these with that word."""
        found: dict[str, set[str]] = defaultdict(set)
        for use in self.uses:
            name = use.mention.name
            if name and " " in name and use.mention.kind in {"media", "organization"} and not use.mention.head:
                low = name.lower().replace("\u2019", "'").removeprefix("the ")
                if " " in low:
                    found[low.rsplit(" ", 1)[1]].add(low)
        return found

    @cached_property
    def roles(self) -> dict[Person, set[str]]:
        """Roles of its people, by the words around their full names, in small letters, titles in full too."""
        return self._roles_of(self.everybody)

    @cached_property
    def _roles_in_full(self) -> dict[Person, set[str]]:
        """Roles beside full names alone: whose title "Judge Lee" is must be found out."""
        return self._roles_of(one for one in self.everybody if " " in one.name)

    def _roles_of(self, named: Iterable[NamedPerson]) -> dict[Person, set[str]]:
        found: dict[Person, set[str]] = defaultdict(set)
        for one in named:
            person = self.person_of(one)
            if person is not None:
                found[person].update(self._roles_at(one))
        return found

    def _roles_at(self, one: NamedPerson) -> Iterator[str]:
        text, end = self.passages[one.stretch.passage].text, one.stretch.end
        is_apposed = text[end : end + 1] == "," and (one.stretch.passage, end + len(", ")) not in self._source_starts
        behind = apposition(text[end : end + _LOOK]) if is_apposed else None
        before = role_before(text[: one.stretch.start], text[end : end + 1])
        beside = told_beside(text, one.stretch.start, end)
        for told in (one.title, before, beside, noun_phrase(behind)[0] if behind else None):
            yield from role_words(told or "")
        party = _PARTY.match(text, end)
        if party:
            yield from _PARTIES[party[1]]

    def _is_of_another(self, person: Person, title: str) -> bool:
        """Tell whether a title is none for somebody whom the story calls by what needs none: "Judge" for a farmer."""
        role = role_words(title)[-1:]
        if not role or role[0] not in _NOUNS.titles or role[0] in _NOUNS.honorifics:
            return False
        told = {noun for noun in self._roles_in_full.get(person, ()) if kind_of_noun(noun) == ("person", False)}
        return bool(told) and told.isdisjoint(_NOUNS.titles) and role[0] not in told

    @cached_property
    def _with_others(self) -> frozenset[str]:
        """Surnames, in small letters, that a source has with a title that is none of the one whom the story names."""
        found: set[str] = set()
        for use in self._raw[: self._speaking]:
            name = use.mention.name or ""
            person = self.people.find(name, use.mention.gender) if use.mention.kind == "person" and name else None
            if person and " " not in name and self._is_of_another(person, _before(use.mention, name)):
                found.add(name.lower())
        return frozenset(found)

    @cached_property
    def _source_starts(self) -> frozenset[tuple[int, int]]:
        """Places where sources begin: "It was good for Jo Lee, *the mayor* said" tells nothing of Jo Lee."""
        return frozenset((at.passage, at.start) for use in self._raw[: self._speaking] if (at := use.place))

    def _titled(self, name: str, title: str) -> Person | None:
        """Find the only one of several namesakes of whom the story says a title: "Sheriff Lee"."""
        nouns = [noun for noun in role_words(title) if noun not in _CIVIL]  # "Mr. Lee" is not "*Mr.* Lee's father"
        surname = name_parts(name)[-1:]
        found = [one for one, told in self.roles.items() if one[-1:] == surname and nouns and nouns[-1] in told]
        return found[0] if len(found) == 1 else None

    def _speakers(self, uses: Iterable[Use]) -> Iterable[NamedPerson]:
        """List people who are sources with more than one name: speaking is evidence enough."""
        for use in uses:
            mention, at = use.mention, use.place
            if at is None or mention.kind != "person" or not mention.name or " " not in mention.name:
                continue
            if self.passages[at.passage].place not in _HEADS and not self._is_shown(mention.name):
                yield NamedPerson(stretch=at, name=mention.name, gender=mention.gender, evident=True)


def _before(mention: Mention, name: str) -> str:
    """Take the words that stand before a name: "Sheriff" of "Sheriff Lee, a farmer"."""
    return mention.words.partition(name)[0]
