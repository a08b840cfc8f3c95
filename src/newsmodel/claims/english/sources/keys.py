"""Coreference: the mentions of a story that mean the same source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from newsmodel.claims.english.acronyms import Acronym, find_acronyms
from newsmodel.claims.english.mentions.genders import Gender
from newsmodel.claims.english.mentions.kinds import PEOPLES, kind_of_name, known_kind
from newsmodel.claims.english.mentions.mention import BODIES, Mention
from newsmodel.claims.english.sources.antecedents import antecedents
from newsmodel.claims.english.sources.drafts import Key, Use
from newsmodel.claims.english.sources.named_bodies import NamedBodies, NamedBody
from newsmodel.claims.english.sources.people import People
from newsmodel.claims.english.sources.referents import Pronoun, Referent, number_of, referents_in
from newsmodel.claims.english.sources.roles import ALIASES, sole_bearers
from newsmodel.claims.english.sources.story_names import NamedPerson, SmallWords, people_in
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.languages.language import get

_ACRONYM = re.compile(r"(?:[A-Z][A-Za-z&]?){2,8}s?\Z")
_ROLE_BEFORE = re.compile(r",?\s(?:(?:an?|the|his|her|its|their|[\w.'\u2019-]+['\u2019]s)\s)?[^,.;!?\n]{0,60}\Z")
_ROLE_AFTER = re.compile(r"(?<!\s)\s*+(?:[,.;:)\u2014]|\Z)|\s(?:of|for|at|from|in|who)\s")
#: Words that tell namesakes apart, by more than the name.
_YOUNGER = re.compile(r"\b(?:younger|elder|older)\b")
_UNRESOLVED = frozenset({"you", "your", "one", "both", "these", "that", "this", "which", "those"})
#: A name stands so near behind the role that it is borne with, and so near before one.
_NAME_BEHIND, _NAME_BEFORE = 3, 80
#: Before a noun they point to somebody or something else: "*its* office", "*that* office".
_POINTING = get("en").grammar.possessives | {"this", "that"}
_OWNED = frozenset({"organization", "government"})


@attrs.frozen(kw_only=True)
class Introduced:
    """An acronym that the story defines, with its place.

    Attributes:
        acronym: The acronym and its words.
        place: Where it is defined.
    """

    acronym: Acronym
    place: Stretch


def _nouns_of(mention: Mention) -> str:
    """List the nouns that a mention says its source is, in small letters."""
    if mention.kind != "person" or not mention.name:
        return mention.head or ""
    return f"{(mention.description or '').lower()} {mention.head or ''}"


def _is_pointing(mention: Mention) -> bool:
    """Tell whether words point to what was named before: "the minister", "the post, by an account called A"."""
    return mention.bare and mention.head not in PEOPLES and (not mention.name or mention.kind == "document")


class SourceKeys:
    """Coreference: gives each mention a key; equal keys are one source.

    Attributes:
        people: The people of the story.
        acronyms: The acronyms that it defines, by the acronym.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], owners: Sequence[Use] = ()) -> None:
        self._passages = passages
        self._uses = [*uses, *owners]
        self._speaking = len(uses)
        self._bodies = NamedBodies(passages)
        self._printed: dict[Key, NamedBody] = {}
        self._named: dict[int, list[NamedPerson]] = defaultdict(list)
        self.people = self._people()
        self.acronyms = self._acronyms()
        self._shorts = self._short_names()
        self._by_long: dict[str, Introduced] | None = None
        self._seen: set[Key] = set()
        self._keys: list[Key] = [("alone", number) for number in range(len(self._uses))]
        self._held: dict[int, list[tuple[Stretch, Key, str]]] = defaultdict(list)

    def all(self) -> list[Key]:
        """List the key of each use, in order."""
        for number, use in enumerate(self._uses):
            mention = use.mention
            if mention.pronoun is None and not _is_pointing(mention):
                self._keys[number] = self._key(number, mention)
        self._resolve_roles()
        self._resolve_pronouns()
        return self._keys

    def key_of_name(self, mention: Mention) -> Key | None:
        """Key a named source; None where the name can mean more than one."""
        name = mention.name or mention.acronym or ""
        if mention.kind == "person" or " " not in name:
            person = self.people.find(name, mention.gender if mention.kind == "person" else None)
            if person and (mention.kind == "person" or known_kind(name) is None):
                return ("person", person)
        if mention.kind == "person" and self.people.is_doubtful(name):
            return None
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
        if key in self._printed:
            return self._printed[key].name
        one = next(iter(self.introduced(key)), None)
        if one:
            return one.acronym.long
        return next((use.mention.name for use, own in zip(self._uses, self._keys, strict=True) if own == key), None)

    def printed(self, key: Key) -> NamedBody | None:
        """Find the place where the story names a body that a definite noun means."""
        return self._printed.get(key)

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

    def _people(self) -> People:
        if not any(use.mention.pronoun or use.mention.bare or use.mention.kind == "person" for use in self._uses):
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
                use.place
                and mention.kind == "person"
                and mention.name
                and " " in mention.name
                and (self._passages[use.place.passage].place not in {"head", "heading"})
            ):
                yield NamedPerson(stretch=use.place, name=mention.name, gender=mention.gender, evident=True)

    def _acronyms(self) -> dict[str, Introduced]:
        """List the acronyms with one meaning, where a source may be one."""
        found: dict[str, dict[str, Introduced]] = defaultdict(dict)
        if not any(
            _ACRONYM.match(use.mention.name or "")
            or use.mention.acronym
            or use.mention.issuer
            or (use.mention.name and use.mention.kind != "person")
            for use in self._uses
        ):
            return {}
        for number, passage in enumerate(self._passages):
            for one in find_acronyms(passage.text) if "(" in passage.text else ():
                place = Stretch(number, one.start, one.end)
                found[one.short].setdefault(one.long.lower(), Introduced(acronym=one, place=place))
        return {short: next(iter(longs.values())) for short, longs in found.items() if len(longs) == 1}

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

    # --- roles

    def _resolve_roles(self) -> None:
        bare = {
            number: use.mention.head
            for number, use in enumerate(self._uses)
            if _is_pointing(use.mention) and use.mention.head
        }
        nouns = {
            noun
            for number, noun in bare.items()
            if not self._uses[number].mention.plural and self._uses[number].mention.kind != "group"
        }
        if not nouns:
            return
        self._index_places()
        skipped = {
            use.place
            for use in self._uses
            if use.place and use.mention.bare and use.mention.words.lower() == use.mention.head
        }
        bearers = sole_bearers(self._passages, nouns, self._owner, skipped)
        for number, noun in bare.items():
            if noun not in nouns:
                continue
            body = self._body(noun, self._uses[number])
            if body:
                self._keys[number] = body
            elif noun in bearers:
                self._keys[number] = bearers[noun] or ("role", noun)

    def _body(self, noun: str, use: Use) -> Key | None:
        """Find the body with a name that a definite noun means."""
        if (use.mention.kind not in BODIES and noun not in get("en").nouns.either) or use.place is None:
            return None
        body = self._bodies.meant(noun, use.place)
        key = self.key_of_name(Mention(words=body.name, kind="organization", name=body.name)) if body else None
        if key is None or body is None or key[0] != "named":
            return None
        self._printed.setdefault(key, body)
        return key

    def _index_places(self) -> None:
        for use, key in zip(self._uses[: self._speaking], self._keys, strict=False):
            if use.place and not _is_pointing(use.mention):
                self._held[use.place.passage].append((use.place, key, _nouns_of(use.mention)))
        for places in self._held.values():
            places.sort(key=lambda one: one[0])

    def _owner(self, noun: str, place: Stretch) -> Key | None:
        """Find the bearer of a noun with more than an article: the source around it, or the person next to it."""
        places = self._held.get(place.passage, [])
        index = bisect_right(places, place, key=lambda one: one[0]) - 1
        if index >= 0 and places[index][0].end >= place.end:
            _, key, head = places[index]
            # of a source's words, only its own noun and its title tell whose the noun is
            return key if noun in head.split() or any(one in head for one in ALIASES.get(noun, ())) else None
        named = self._named.get(place.passage, [])
        index = bisect_right(named, place, key=lambda one: one.stretch)
        text = self._passages[place.passage].text
        if (
            index < len(named)
            and text[place.end : named[index].stretch.start].strip() in {"", ","}
            and (named[index].stretch.start - place.end <= _NAME_BEHIND)
        ):
            return self._person_key(named[index])
        if index and 0 < place.start - named[index - 1].stretch.end <= _NAME_BEFORE:
            between = text[named[index - 1].stretch.end : place.start]
            if between.startswith(",") and _ROLE_BEFORE.match(between) and _ROLE_AFTER.match(text, place.end):
                return self._person_key(named[index - 1])
        return None

    def _person_key(self, one: NamedPerson) -> Key | None:
        person = self.people.find(one.name, one.gender)
        return ("person", person) if person else None

    # --- pronouns

    def _resolve_pronouns(self) -> None:
        pronouns: dict[Stretch, Pronoun] = {}
        for number, use in enumerate(self._uses):
            if use.mention.pronoun is None or use.place is None:
                continue
            if use.mention.kind == "author":
                self._keys[number] = ("author", None)
            elif use.mention.pronoun not in _UNRESOLVED and not is_in_quotation(use.place, self._passages):
                kind = number_of(use.mention.kind)
                if kind:
                    pronouns[use.place] = Pronoun(
                        place=use.place,
                        number=kind,
                        gender=use.mention.gender,
                        relative=use.mention.pronoun.startswith("who"),
                    )
        if not pronouns:
            return
        found = antecedents(list(pronouns.values()), self._referents(pronouns), self._passages)
        known = set(self._keys)
        for number, use in enumerate(self._uses):
            identity = found.get(use.place) if use.place in pronouns else None
            if isinstance(identity, tuple) and (identity in known or identity[0] == "person"):
                self._keys[number] = identity

    def _referents(self, pronouns: Iterable[Stretch]) -> list[Referent]:
        numbers = {number for place in pronouns for number in (place.passage - 1, place.passage) if number >= 0}
        found: list[Referent] = []
        taken: dict[int, list[Stretch]] = defaultdict(list)
        for use, key in zip(self._uses[: self._speaking], self._keys, strict=False):
            if use.place is None or use.place.passage not in numbers:
                continue
            taken[use.place.passage].append(use.place)
            kind = number_of(use.mention.kind)
            if use.mention.pronoun is None and kind:
                gender = use.mention.gender or (self.gender_of(key))
                found.append(Referent(place=use.place, identity=key, number=kind, gender=gender, source=True))
        singles = {str(key[1]): key for key in self._keys[: self._speaking] if key[0] == "named"}
        for number in sorted(numbers):
            named = self._named.get(number, [])
            found.extend(referents_in(self._passages[number], number, self.people, named, taken[number], singles))
        return found
