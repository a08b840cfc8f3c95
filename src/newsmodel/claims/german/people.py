"""The people whom a German story names, where, and what it says that they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.german.grammar import FUNCTION_WORDS
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import guess_kind, is_place, kind_of_noun
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.mention import Gender, Mention
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of

_CAPITAL = r"[A-ZÄÖÜ][\w’'-]++"  # noqa: RUF001  (a typographic mark is meant)
_PARTICLE = any_of(NAMES.particles.particles_of_people)
#: A name with the nouns before it: "Ministerin Jo von der Heide".
_RUN = re.compile(rf"[A-ZÄÖÜ](?<![\w’'-].)[\w’'-]++(?:\s(?:(?:{_PARTICLE})\s){{0,2}}{_CAPITAL}){{1,7}}")  # noqa: RUF001  (the same)
#: Behind a name: "(54)", ", 54,", "(SPD)".
_AGE_BEHIND = re.compile(r"(?:\s\([^()\d]{2,20}\))?(?:\s?\((\d{1,3})\)|,\s(\d{1,3})(?=[,.]))")
_PARTY_BEHIND = re.compile(r"\s?\(([^()\d]{2,20})\)")
#: Before a name and what somebody is: "der 54-jährige Jo Lee", "die 54 Jahre alte Ann Lee".
_AGE_BEFORE = re.compile(r"\b(\d{1,3})(?:-jährigen?r?|\sJahre\salten?r?)\s\Z")
#: In apposition behind a name: ", die Leiterin der Klinik,".
_APPOSED = re.compile(r"(?:\s\([^()]{1,30}\))?,\s(?:(?:de[rmn]|die|eine?[rmn]?)\s)?((?:[\w-]+\s){0,3}?[A-ZÄÖÜ][\w-]+)")
_BEFORE = 24


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom a story names in full, in one place.

    Attributes:
        place: The words of the name.
        name: The name.
        title: What the words before the name say of the person, as printed: "Soziallandesrätin".
        roles: Nouns in lower case that the words around it say of the person: "geschäftsführer".
        affiliation: The body that the words say the person belongs to.
        age: The age that stands beside it.
        gender: Whether a man or a woman bears the name.
    """

    place: Stretch
    name: str
    title: str | None = None
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    age: str | None = None
    gender: Gender | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The given name and the surname in lower case."""
        parts = self.name.lower().split()
        return parts[0], parts[-1]

    def introduced(self, mention: Mention) -> Mention:
        """Say of a name what the story says of its bearer where it names the person: "*Ministerin* Jo Lee (*SPD*)".

        Args:
            mention: The name.
        """
        return msgspec.structs.replace(
            mention,
            description=mention.description or self.title,
            affiliation=mention.affiliation or self.affiliation,
        )

    def meant_by(self, mention: Mention) -> Mention:
        """Read words that mean somebody as if they named the person.

        Args:
            mention: The words: "er", "die Ministerin", "Richter".
        """
        role = None if mention.pronoun or mention.words == self.name.split()[-1] else mention.words.partition(" ")[2]
        return msgspec.structs.replace(
            mention,
            kind="person",
            pronoun=None,
            name=self.name,
            description=self.title or role or None,
            affiliation=mention.affiliation or self.affiliation,
            head=None,
            plural=False,
        )


def people_of(passages: Sequence[Passage]) -> list[Person]:
    """List whom a story names in full, in order.

    Args:
        passages: The words of the story.

    Example:
        >>> words = Passage(target="p1", text="Amtschefin Anna Lee (SPD), 54, kam.", place="prose")
        >>> [(one.name, one.roles, one.affiliation) for one in people_of([words])]
        [('Anna Lee', ('amtschefin',), 'SPD')]
    """
    return [person for number, passage in enumerate(passages) for person in _people_in(passage.text, number)]


def by_surname(people: Sequence[Person]) -> dict[str, dict[tuple[str, str], Person]]:
    """List who bears each surname, as it is printed: each where the story first names them.

    Args:
        people: The people of a story, in order.
    """
    found: defaultdict[str, dict[tuple[str, str], Person]] = defaultdict(dict)
    for person in people:
        found[person.name.split()[-1]].setdefault(person.key, person)
    return found


def _people_in(text: str, number: int) -> Iterator[Person]:
    for run in _RUN.finditer(text):
        if not _may_name_somebody(run[0].split()):
            continue
        mention = read_mention(run[0])
        name = mention.name
        if mention.kind != "person" or not name or " " not in name or not run[0].endswith(name):
            continue
        before_name = run[0].removesuffix(name).split()
        number_of_role = next((k for k in range(len(before_name) - 1, -1, -1) if _is_role(before_name[k])), None)
        role = None if number_of_role is None else before_name[number_of_role].lower()
        if role is None and not is_given(name.split(maxsplit=1)[0]):
            continue
        start = run.end() - len(name)
        before = _AGE_BEFORE.search(text, max(0, run.start() - _BEFORE), start)
        age = _AGE_BEHIND.match(text, run.end())
        party = _PARTY_BEHIND.match(text, run.end())
        yield Person(
            place=Stretch(number, start, run.end()),
            name=name,
            title=_title(before_name[number_of_role:]) if number_of_role is not None else None,
            roles=tuple(filter(None, (role, _apposed(text, run.end())))),
            affiliation=party[1] if party else mention.affiliation,
            age=next(filter(None, age.groups())) if age else (before[1] if before else None),
            gender=mention.gender,
        )


def _may_name_somebody(words: Sequence[str]) -> bool:
    """Whether words with capitals have a given name or a role before a name; most have neither: "Am Montag"."""
    return any(map(is_given, words[:-1])) or any(map(_is_role, words[:-2]))


def _is_role(word: str) -> bool:
    low = word.lower()
    return low not in FUNCTION_WORDS and guess_kind(low) == "person"


def _title(before_name: Sequence[str]) -> str | None:
    """Write what somebody is from the last noun of a role on, without "Frau" and "Dr."."""
    polite = get("de").mentions.polite
    return " ".join(word for word in before_name if word.lower().strip(".") not in polite) or None


def _apposed(text: str, end: int) -> str | None:
    """Find what somebody is in the words in apposition behind a name."""
    match = _APPOSED.match(text, end)
    noun = match[1].split()[-1].lower() if match else ""
    known = kind_of_noun(noun) if noun else None
    guessed = noun and known is None and not is_place(noun) and not is_given(noun) and guess_kind(noun) == "person"
    return noun if known == "person" or guessed else None
