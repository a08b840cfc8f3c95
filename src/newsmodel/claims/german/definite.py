"""Nouns with the definite article, resolved: "die Ministerin", "der 54-Jährige", "das Unternehmen".

Somebody who alone bears the role, the age or the party so far; the only body so far that can be called so. Where two
can be meant, nobody is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.german.acronym_words import is_acronym
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import is_country, kind_of_noun, known_noun, nominative
from newsmodel.claims.german.people import Person, by_surname
from newsmodel.claims.german.told_bodies import NEAR, ToldBodies
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import BORNE, ONLY, Meaning
from newsmodel.claims.sources.mention import Gender, Mention
from newsmodel.languages.language import get

_NOUNS = get("de").nouns
_BODIES = frozenset(("organization", "government", "media"))
#: Nouns of which one may be said of a body that has another, or none, in its name.
_KIN = (_NOUNS.firms, _NOUNS.authorities, _NOUNS.associations, _NOUNS.schools, _NOUNS.publishers)
_BODY_NOUNS = frozenset().union(*_KIN, _NOUNS.organizations, _NOUNS.governments, _NOUNS.media)
_AGED = re.compile(r"(\d{1,3})-jährige[rnms]?")
#: A name and the age of its bearer stand so near to each other.
_BESIDE_AGE = 40
_POLITICIAN = "politiker"
#: Endings of a noun in other cases: "dem *Piloten*", "des *Bäckers*".
_CASES = frozenset(("", "n", "en", "s", "es"))
#: Words as names of other bodies are written: "ADAC", "BKA".
_WORD = re.compile(r"[\w’'-]+")  # noqa: RUF001  (a typographic mark is meant)
_CAPITALS = re.compile(r"(?<![\w(-])[A-ZÄÖÜ]{2,8}(?![\w)-])")


class _Called(msgspec.Struct):
    """The bodies so far that may be called by a noun.

    Attributes:
        last: Where each was last meant.
        seen: The uses that were looked at.
        is_open: Whether a name among them may be that of another.
    """

    last: dict[Key, Stretch] = msgspec.field(default_factory=dict)
    seen: int = 0
    is_open: bool = False


class Definite:
    """Finds who is meant by nouns with the article.

    Args:
        passages: The words of the story.
        people: Whom it names in full, in order.
        uses: Its sources where they are named, in order.
        told: The bodies that it has told of.
    """

    def __init__(
        self, passages: Sequence[Passage], people: Sequence[Person], uses: Sequence[Use], told: ToldBodies
    ) -> None:
        self._passages = passages
        self._people = people
        self._uses = uses
        self._surnames = by_surname(people)
        self._bearers: dict[str, tuple[Person | None, Stretch | None]] = {}
        self._called: defaultdict[str, _Called] = defaultdict(_Called)
        self._told = told

    def person(self, mention: Mention, place: Stretch) -> Meaning | None:
        """Find the only one so far whom a noun for a person can mean.

        Args:
            mention: The noun.
            place: Where it stands.
        """
        if mention.affiliation and not is_of_party(mention):
            return None
        person, second = self._first_two(mention)
        if person is None or person.place > place or (second and second < place):
            return None
        if is_aged(mention) and self._of_same_age(person, place):
            return None
        return Meaning((("person", person.key),), ONLY if second else BORNE, mention=person.meant_by(mention))

    def _of_same_age(self, person: Person, place: Stretch) -> bool:
        """Whether the story has told of another one of the age, whose name shows no given name: "Urs Oelke (47)"."""
        # the name stands before "(47)", and behind "47-jährige"
        pattern = re.compile(
            rf"(?P<before>.{{0,{_BESIDE_AGE}}})(?:\({person.age}\)|,\s{person.age}(?=[,.]))"
            rf"|\b{person.age}(?:-jährig|\sJahre\salt)(?P<behind>.{{0,{_BESIDE_AGE}}})"
        )
        surname = person.name.split()[-1]
        for number, passage in enumerate(self._passages[: place.passage + 1]):
            end = place.start if number == place.passage else len(passage.text)
            beside = (match["before"] or match["behind"] or "" for match in pattern.finditer(passage.text, 0, end))
            if any(surname not in words for words in beside):
                return True
        return False

    def _first_two(self, mention: Mention) -> tuple[Person | None, Stretch | None]:
        """Find the first whom a noun fits, and where the second is named."""
        found = self._bearers.get(mention.words)
        if found is None:
            bearers = [one for one in self._people if _bears(one, mention, mention.head or "")]
            first = bearers[0] if bearers else None
            second = next((one.place for one in bearers if first and one.key != first.key), None)
            found = self._bearers[mention.words] = first, second
        return found

    def titled(self, mention: Mention, place: Stretch) -> Meaning | None:
        """Find the only bearer of a surname who has the title before it: "*Landrätin* Lee" beside Lee, the baker.

        Args:
            mention: A surname with what its bearer is.
            place: Where it stands.
        """
        title, surname = (mention.description or "").lower(), mention.name
        bearers = {
            one.key: one
            for one in self._people
            if one.place < place and one.name.split()[-1] == surname and title in one.roles
        }
        if len(bearers) != 1:
            return None
        ((key, person),) = bearers.items()
        return Meaning((("person", key),), ONLY, mention=person.meant_by(mention))

    def only_one(self, gender: Gender, place: Stretch) -> Person | None:
        """Find the only one whom a passage has named before a pronoun and who is a man, or a woman.

        Args:
            gender: Which of them the pronoun means.
            place: Where it stands.
        """
        before = [one for one in self._people if one.place.passage == place.passage and one.place < place]
        fitting = {one.key: one for one in (*before, *self._by_surname(place)) if one.gender in {gender, None}}
        person = next(iter(fitting.values()), None)
        return person if person and len(fitting) == 1 and person.gender == gender else None

    def _by_surname(self, place: Stretch) -> Iterator[Person]:
        """List whom a passage calls by the surname before a place, as the story named them: "*Lee* räumt das ein"."""
        words = set(_WORD.findall(self._passages[place.passage].text, 0, place.start))
        for surname, bearers in self._surnames.items():
            if surname in words:
                yield from (one for one in bearers.values() if one.place < place)

    def body(self, mention: Mention, number: int, keys: Sequence[Key]) -> Meaning | None:
        """Find the only body so far, among the sources, that may be called so.

        Args:
            mention: The noun.
            number: The number of its use.
            keys: What the uses before it are.
        """
        place = self._uses[number].place
        known = known_noun(mention.head or "")
        if place is None or known is None or not mention.bare or not any(known[0] in kin for kin in _KIN):
            return None
        called = self._called_so_far(known[0], keys)
        if not called.last and not called.is_open:
            return self._told_of(known[0], mention, place)
        if len(called.last) != 1 or called.is_open:
            return None
        ((key, last),) = called.last.items()
        if (
            place.passage - last.passage > NEAR
            or self._told.is_introduced(known[0], place)
            or self._others(last, place)
        ):
            return None
        called.last[key] = place
        return Meaning((key,), ONLY)

    def _told_of(self, noun: str, mention: Mention, place: Stretch) -> Meaning | None:
        """Find the only body that the story has told of so far with a noun in its name, though it was no source."""
        if self._told.is_introduced(noun, place):
            return None
        found = self._told.before(noun, place)
        if len(found) != 1:
            return None
        ((key, body),) = found.items()
        if body.name is None:
            return Meaning((("described", key),), ONLY)
        meant = msgspec.structs.replace(mention, kind=body.kind, name=body.name, description=None, head=None)
        return Meaning((("named", key),), ONLY, mention=meant)

    def _called_so_far(self, noun: str, keys: Sequence[Key]) -> _Called:
        """List the bodies that may be called by a noun, out of all uses that have a key."""
        called = self._called[noun]
        for use, key in zip(self._uses[called.seen : len(keys)], keys[called.seen :], strict=True):
            said = use.mention
            if use.place is None or not said.name:
                continue
            if said.kind in _BODIES and _may_be(said, noun):
                called.last[key] = use.place
            elif said.kind == "person" and key[0] == "named" and not said.description:
                # a name of one word may be a firm's
                called.is_open = True
        called.seen = len(keys)
        return called

    def _others(self, last: Stretch, place: Stretch) -> bool:
        """Whether the names of other bodies stand between a body and a noun."""
        text = self._passages[last.passage].text[last.start : last.end]
        for number in range(last.passage, place.passage + 1):
            between = self._passages[number].text
            start = last.end if number == last.passage else 0
            end = place.start if number == place.passage else len(between)
            if any(match[0] not in text for match in _CAPITALS.finditer(between, start, end)):
                return True
        return False


def is_aged(mention: Mention) -> bool:
    """Whether a noun says no more of somebody than the age: "der 54-Jährige"."""
    return _AGED.fullmatch(mention.head or "") is not None


def _bears(person: Person, mention: Mention, head: str) -> bool:
    """Whether somebody can be called by a noun: by age, party or role."""
    if mention.gender and person.gender and mention.gender != person.gender:
        return False
    aged = _AGED.fullmatch(head)
    if aged:
        return person.age == aged[1]
    if is_of_party(mention):
        return person.affiliation == mention.affiliation
    known = known_noun(head)
    if known and known[0] == _POLITICIAN and person.affiliation and is_acronym(person.affiliation):
        # Jo Lee (SPD) … "der Politiker"; Jo Lee (ARD) is none
        return read_mention(person.affiliation).kind != "media"
    return any(role.endswith(head) or head.removeprefix(role) in _CASES for role in person.roles)


def is_of_party(mention: Mention) -> bool:
    """Whether a noun says no more of somebody than the party: "die SPD-Politikerin".

    Args:
        mention: The noun.
    """
    known = known_noun(mention.head or "")
    party = mention.affiliation
    # "Grünen-Politiker", but not "Kommunal-Politiker"
    named = bool(party and (is_acronym(party) or kind_of_noun(party.lower()) == "group"))
    return bool(named and known and known[0] == _POLITICIAN)


def _may_be(mention: Mention, noun: str) -> bool:
    """Whether a noun that is not in a body's name may be said of it: of no bank may "der Verein" be."""
    name = mention.name or ""
    told = f"{mention.description or ''} {name}".split()
    own = {known[0] for word in told if (known := known_noun(nominative(word).lower()))} & _BODY_NOUNS
    if own:
        return noun in _NOUNS.general and any(noun in kin and own & kin for kin in _KIN)
    if mention.kind == "media":
        return noun in _NOUNS.publishers
    if noun in _NOUNS.authorities:
        return noun in _NOUNS.general and is_acronym(name)
    return not is_country(name.lower()) and noun in _NOUNS.firms | _NOUNS.associations
