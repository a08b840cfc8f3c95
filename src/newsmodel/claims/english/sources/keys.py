"""Coreference: the mentions of a story that mean the same source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from newsmodel.claims.english.acronyms import Acronym, find_acronyms, initials_of
from newsmodel.claims.english.mentions.genders import Gender
from newsmodel.claims.english.mentions.kinds import PEOPLES, kind_of_name, known_kind
from newsmodel.claims.english.mentions.mention import BODIES, Mention
from newsmodel.claims.english.sources.ages import Ages
from newsmodel.claims.english.sources.body_names import NamedBody, bodies_in
from newsmodel.claims.english.sources.definite import DefiniteNouns, is_pointing
from newsmodel.claims.english.sources.drafts import Key, Use
from newsmodel.claims.english.sources.meanings import NEAR, Meaning
from newsmodel.claims.english.sources.named_bodies import NamedBodies
from newsmodel.claims.english.sources.people import People, Person
from newsmodel.claims.english.sources.pronouns import PronounsOfStory
from newsmodel.claims.english.sources.story_names import NamedPerson, SmallWords, people_in
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.language import get

_ACRONYM = re.compile(r"(?:[A-Z][A-Za-z&]?){2,8}s?\Z")
_INITIALS = re.compile(r"[A-Z]{3,7}\Z")
#: What may be said of somebody right behind the name.
_BESIDE = re.compile(r"(?:,\s[^,.;!?\n]{1,80}){1,2}")
#: Words that tell namesakes apart, by more than the name.
_YOUNGER = re.compile(r"\b(?:younger|elder|older)\b")
#: Before a noun they point to somebody or something else: "*its* office", "*that* office".
_POINTING = get("en").grammar.possessives | {"this", "that"}
_OWNED = frozenset({"organization", "government"})
#: Sources of these kinds may be people, or be mistaken for some.
_ABOUT = frozenset({"person", "group", "government"})


@attrs.frozen(kw_only=True)
class Introduced:
    """An acronym that the story defines, with its place.

    Attributes:
        acronym: The acronym and its words.
        place: Where it is defined.
    """

    acronym: Acronym
    place: Stretch


class SourceKeys:
    """Coreference: gives each mention a key; equal keys are one source.

    Attributes:
        people: The people of the story.
        acronyms: The acronyms that it defines or that are initials of a body in it, by the acronym.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], owners: Sequence[Use] = ()) -> None:
        self._passages = passages
        self._uses = [*uses, *owners]
        self._speaking = len(uses)
        self._named: dict[int, list[NamedPerson]] = defaultdict(list)
        self.people = self._people()
        self.acronyms = self._acronyms()
        self._shorts = self._short_names()
        self._by_long: dict[str, Introduced] | None = None
        self._ages: Ages | None = None
        self._seen: set[Key] = set()
        self._keys: list[Key] = [("alone", number) for number in range(len(self._uses))]
        self._printed: dict[Key, NamedBody] = {}
        self._bodies = self._body_places()

    def all(self) -> list[Meaning]:
        """List whom each use means, in order."""
        at: dict[Stretch, int] = {}
        for number, use in enumerate(self._uses):
            mention = use.mention
            first = at.setdefault(use.words_at, number) if use.words_at and number < self._speaking else number
            if mention.pronoun is None and not is_pointing(mention):
                self._keys[number] = self._key(first, mention)
            elif mention.pronoun is None:
                self._keys[number] = ("alone", first)
        definite = self._definite()
        found = definite.resolve()
        self._printed = definite.printed
        for number, meaning in found.items():
            self._keys[number] = meaning.keys[0]
        found |= PronounsOfStory(
            passages=self._passages,
            uses=self._uses,
            keys=self._keys,
            speaking=self._speaking,
            named=self._named,
            bodies=self._bodies,
            people=self.people,
            body_key=self._body_key,
        ).resolve()
        return [
            found.get(number) or Meaning((key,), NEAR if use.antecedent else None)
            for number, (use, key) in enumerate(zip(self._uses, self._keys, strict=True))
        ]

    def _definite(self) -> DefiniteNouns:
        bodies = sorted((one for ones in self._bodies.values() for one in ones), key=lambda one: one.place)
        return DefiniteNouns(
            passages=self._passages,
            uses=self._uses,
            keys=self._keys,
            speaking=self._speaking,
            named=self._named,
            bodies=NamedBodies(self._passages, bodies),
            person_of=self._person_of,
            body_key=self._body_key,
        )

    def _body_key(self, body: NamedBody) -> Key | None:
        key = self.key_of_name(Mention(words=body.name, kind="organization", name=body.name))
        return key if key and key[0] == "named" else None

    def _person_of(self, one: NamedPerson) -> Person | None:
        return self.people.find(one.name, one.gender)

    def _body_places(self) -> dict[int, list[NamedBody]]:
        """List the places that name bodies, by passage, where a source may point to one."""
        wanted = any(
            use.mention.kind in BODIES and (use.mention.pronoun or is_pointing(use.mention)) for use in self._uses
        )
        found: dict[int, list[NamedBody]] = {}
        if not wanted:
            return found
        sources: dict[int, list[NamedBody]] = defaultdict(list)
        for use in self._uses[: self._speaking]:
            if use.words_at and use.mention.name and use.mention.kind in BODIES and not is_pointing(use.mention):
                sources[use.words_at.passage].append(NamedBody(use.words_at, use.mention.name))
        for number, passage in enumerate(self._passages):
            people = [one.stretch for one in self._named.get(number, ())]
            found[number] = [*bodies_in(passage, number, people), *sources.get(number, ())]
        return found

    def key_of_name(self, mention: Mention) -> Key | None:
        """Key a named source; None where the name can mean more than one."""
        name = mention.name or mention.acronym or ""
        if mention.kind == "person" or " " not in name:
            person = self.people.find(name, mention.gender if mention.kind == "person" else None)
            if person and (mention.kind == "person" or known_kind(name) is None):
                return ("person", person)
        if mention.kind == "person" and self.people.is_doubtful(name):
            bearer = self._titled(name, mention.description or "")
            return ("person", bearer) if bearer else None
        child = self._child(name) if " " not in name else None
        if child:
            return ("person", child)
        defined = self.acronyms.get(name.rstrip("s")) or self.acronyms.get(name)
        if defined:
            name = defined.acronym.long
        low = " ".join(name.lower().replace("\u2019", "'").split()).removeprefix("the ")
        if mention.definite and " " not in low and len(self._shorts.get(low, ())) == 1:
            low = next(iter(self._shorts[low]))
        return ("named", low)

    def gender_of(self, key: Key) -> Gender | None:
        """Tell whether a source is known to be a man or a woman."""
        return self.people.gender_of(key[1]) if isinstance(key[1], tuple) else None

    def is_person(self, name: str) -> bool:
        """Tell whether a name is that of people whom the story names in full."""
        if kind_of_name(name) != "person":
            return False
        return self.people.find(name) is not None or self.people.is_doubtful(name)

    def body_of(self, key: Key) -> str | None:
        """Find the name of a body, as the story prints it; None for people and for what has no name."""
        if key[0] != "named":
            return None
        one = next(iter(self.introduced(key)), None)
        if one:
            return one.acronym.long
        told = (use.mention.name for use, own in zip(self._uses, self._keys, strict=True) if own == key)
        printed = self.printed(key)
        return next((name for name in told if name), None) or (printed.name if printed else None)

    def printed(self, key: Key) -> NamedBody | None:
        """Find the place where the story names a body that a noun or a pronoun means."""
        if key in self._printed:
            return self._printed[key]
        return next((one for ones in self._bodies.values() for one in ones if self._body_key(one) == key), None)

    def introduced(self, key: Key) -> list[Introduced]:
        """Find the acronym that the story defines for a body."""
        if self._by_long is None:
            self._by_long = {one.acronym.long.lower(): one for one in reversed(self.acronyms.values())}
        one = self._by_long.get(str(key[1]))
        return [one] if one else []

    def _key(self, number: int, mention: Mention) -> Key:
        alone = ("alone", number)
        if mention.name and _YOUNGER.search(mention.words):
            return alone
        if mention.name:
            key = self.key_of_name(mention) or alone
            if mention.head and mention.kind != "person" and not mention.definite:
                # "a JCS report" is another one than the one before it
                key = key if key not in self._seen else alone
            self._seen.add(key)
            return key
        if mention.bare and mention.head in PEOPLES:
            return ("described", f"the {mention.head}")
        if mention.definite and not mention.plural and mention.kind in _OWNED and not mention.bare:
            low = mention.words.lower()
            if low.split(maxsplit=1)[0] not in _POINTING:
                return ("described", low.replace("\u2019", "'"))
        return alone

    def _titled(self, name: str, title: str) -> Person | None:
        """Find the only one of several namesakes of whom the story says a title: "Sheriff Lee"."""
        noun = title.rsplit(" ", 1)[-1].strip(".,").lower()
        if not noun:
            return None
        own = name.split()[-1].lower()
        found = {
            person
            for ones in self._named.values()
            for one in ones
            if one.name.lower().endswith(own) and (person := self._person_of(one)) and self._is_told(one, noun)
        }
        return next(iter(found)) if len(found) == 1 else None

    def _is_told(self, one: NamedPerson, noun: str) -> bool:
        """Tell whether the words around a full name say that somebody bears a noun."""
        text = self._passages[one.stretch.passage].text
        behind = _BESIDE.match(text, one.stretch.end)
        words_ = f"{one.title or ''} {behind[0] if behind else ''}".lower()
        return noun in (word.strip(".,") for word in words_.split())

    def _child(self, given: str) -> Person | None:
        """Find the only child whom a given name can mean; grown-ups are called by their surnames."""
        if self._ages is None:
            named = [one for ones in self._named.values() for one in ones]
            self._ages = Ages(self._passages, named, self._person_of)
        return self._ages.child(given.lower())

    def _people(self) -> People:
        if not any(use.mention.pronoun or use.mention.role or use.mention.bare or use.mention.kind in _ABOUT for use in self._uses):
            return People(())
        small = SmallWords(self._passages)
        for number, passage in enumerate(self._passages):
            if passage.place not in {"head", "heading"}:
                self._named[number] = list(people_in(passage, number, small))
        found = [one for number in self._named for one in self._named[number]]
        return People([*found, *self._speakers()])

    def _speakers(self) -> Iterable[NamedPerson]:
        """List people who are sources with more than one name: speaking is evidence enough."""
        for use in self._uses:
            mention = use.mention
            if (
                use.words_at
                and mention.kind == "person"
                and mention.name
                and " " in mention.name
                and (self._passages[use.words_at.passage].place not in {"head", "heading"})
            ):
                yield NamedPerson(stretch=use.words_at, name=mention.name, gender=mention.gender, evident=True)

    def _acronyms(self) -> dict[str, Introduced]:
        """List the acronyms with one meaning, where a source may be one."""
        found: dict[str, dict[str, Introduced]] = defaultdict(dict)
        if not any(
            _ACRONYM.match(use.mention.name or "")
            or use.mention.acronym
            or use.mention.issuer
            or (use.mention.name and use.mention.kind != "person")
            or use.mention.pronoun
            or is_pointing(use.mention)
            for use in self._uses
        ):
            return {}
        for number, passage in enumerate(self._passages):
            for one in find_acronyms(passage.text) if "(" in passage.text else ():
                place = Stretch(number, one.start, one.end)
                found[one.short].setdefault(one.long.lower(), Introduced(acronym=one, place=place))
        self._add_initials(found)
        return {short: next(iter(longs.values())) for short, longs in found.items() if len(longs) == 1}

    def _add_initials(self, found: dict[str, dict[str, Introduced]]) -> None:
        """Add the bodies whose initials are a source that no bracket explains."""
        shorts = {use.mention.name for use in self._uses if _INITIALS.match(use.mention.name or "")} - found.keys()
        if not shorts:
            return
        for number, passage in enumerate(self._passages):
            people = [one.stretch for one in self._named.get(number, ())]
            for body in bodies_in(passage, number, people):
                for short in shorts & initials_of(body.name):
                    one = Acronym(body.place.start, body.place.end, short, body.name)
                    found[short].setdefault(body.name.lower(), Introduced(acronym=one, place=body.place))

    def _short_names(self) -> dict[str, set[str]]:
        """List last words of the bodies that are sources: "the Post" is the only one of these with that word."""
        found: dict[str, set[str]] = defaultdict(set)
        for use in self._uses:
            name = use.mention.name
            if name and " " in name and use.mention.kind in {"media", "organization"} and not use.mention.head:
                low = name.lower().replace("\u2019", "'").removeprefix("the ")
                if " " in low:
                    found[low.rsplit(" ", 1)[1]].add(low)
        return found
