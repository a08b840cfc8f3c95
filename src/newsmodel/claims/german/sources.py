"""The sources of a German story: one for all its mentions, and nothing resolved on a guess.

Equal keys are one source. A surname means the only one in the story who bears it; a body is known by its name, and a
noun with an article by its words, as long as the story has no other of the kind; a pronoun means who alone was named
before it in its passage. What is unsure stays a source of its own.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from newsmodel.claims.german.acronyms import spelled_out
from newsmodel.claims.german.definite import Definite, is_aged
from newsmodel.claims.german.grammar import DETERMINERS, FUNCTION_WORDS, GENITIVE_DETERMINERS, PREPOSITIONS
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.lists import split_mentions
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import bare_name, guess_kind, known_noun
from newsmodel.claims.german.people import by_surname, people_of
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.claims.sources.drafts import Key, Resolved, Use
from newsmodel.claims.sources.meanings import NEAR, ONLY, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.claims.sources.resolving import Reader, resolve
from newsmodel.languages.language import get

#: A word with a capital: "Öztürk", but not "öffnet".
_NAME = r"(?<!\w)(?![a-zß-öø-ÿ])[^\W\d_][\w’'-]+"
_HEADS = get("de").nouns.body_heads
_BODIES = frozenset(("organization", "government", "media", "group"))
#: Whom a pronoun means is looked for among so many mentions before it.
_NEARBY = 30
_PLURAL_BEFORE = re.compile(r"(?:\b[a-zäöüß]+en)\s\Z")
_PLURAL_BEHIND = re.compile(r"\s[a-zäöüß]+en\b")


def resolve_sources(
    passages: Sequence[Passage],
    namings: Sequence[Stretch | None],
    *,
    byline: str | None = None,
    published: datetime.date | None = None,
    taken: Collection[str] = (),
    least: float = 0,
) -> Resolved:
    """Find out which sources a story has.

    Args:
        passages: The words of the story, in reading order.
        namings: For each attribution the words that name its source or its sources; None where nobody is named.
        byline: Who wrote the story, as printed.
        published: When it was published.
        taken: Ids that the sources must not have.
        least: How sure it must be, 0 to 1, whom words mean that name nobody; else they are a source of their own.

    Example:
        >>> words = Passage(target="p1", text="Es regnet, sagte Jo Lee. Lee fügte hinzu, es schneie.", place="prose")
        >>> found = resolve_sources([words], [Stretch(0, 17, 23), Stretch(0, 25, 28)])
        >>> [source.name for source in found.sources], [one[0].source for one in found.attributions]
        (['Jo Lee'], ['S1', 'S1'])
    """
    del published
    return resolve(
        passages, namings, Reader(split_mentions, read_mention, _meanings(least)), byline=byline, taken=taken
    )


def _meanings(least: float) -> Callable[[Sequence[Passage], Sequence[Use]], list[Meaning]]:
    return lambda passages, uses: _Keys(passages, uses, least).all()


class _Keys:
    """Gives each mention of a story its key.

    Args:
        passages: The story.
        uses: Its sources where they are named.
        least: How sure it must be whom words mean that name nobody.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], least: float) -> None:
        self._passages = passages
        self._uses = uses
        self._least = least
        people = people_of(passages)
        self._surnames = by_surname(people)
        self._definite = Definite(passages, people, uses)
        self._first_uses: dict[int, Stretch] = {}
        for use in uses:
            if use.place:
                self._first_uses[use.place.passage] = min(use.place, self._first_uses.get(use.place.passage, use.place))
        self._spelled = spelled_out(passages)
        self._given = self._given_names()
        self._full: defaultdict[str, set[str]] = defaultdict(set)
        for use in uses:
            if use.mention.kind == "person" and use.mention.name and " " in use.mention.name:
                self._full[use.mention.name.split()[-1]].add(use.mention.name)
        self._bodies: defaultdict[str, set[str]] = defaultdict(set)
        self._acronyms: defaultdict[str, set[str]] = defaultdict(set)
        for use in uses:
            mention = use.mention
            if mention.name and mention.kind in _BODIES:
                for short in _short_names(mention):
                    self._bodies[short].add(bare_name(mention.name))
                if mention.acronym:
                    self._acronyms[mention.acronym.lower()].add(bare_name(mention.name))

    def all(self) -> list[Meaning]:
        """List whom each use means, in order."""
        keys: list[Key] = []
        found: list[Meaning] = []
        for number, use in enumerate(self._uses):
            meaning = self._meaning(number, use, keys).or_alone(number, self._least)
            keys.append(meaning.keys[0])
            found.append(meaning)
        return found

    def _given_names(self) -> dict[str, set[str]]:
        """List for each surname of a source the words with a capital that stand before it in the story."""
        surnames = {
            self._without_case(use.mention.name).split()[-1]
            for use in self._uses
            if use.mention.name and use.mention.kind == "person"
        }
        found: dict[str, set[str]] = {surname: set() for surname in surnames}
        pattern = re.compile(rf"({_NAME})\s+({_NAME})")
        for passage in self._passages:
            start = 0
            while match := pattern.search(passage.text, start):
                start = match.start(2)
                if match[2] in found and _may_be_given(match[1]):
                    found[match[2]].add(match[1])
        return found

    def _meaning(self, number: int, use: Use, keys: Sequence[Key]) -> Meaning:
        mention = use.mention
        alone = Meaning((("alone", number),))
        if mention.kind == "author":
            quoted = use.place is not None and is_in_quotation(use.place, self._passages)
            return alone if quoted else Meaning((("author", None),))
        if use.place is None:
            return alone
        if mention.pronoun is not None:
            return self._of_pronoun(use, keys) or self._of_lonely(use) or alone
        if mention.name and mention.kind == "person":
            name = self._without_case(mention.name)
            if name != mention.name:
                mention = msgspec.structs.replace(mention, name=name)
            key = self._person(name)
            full = self._full_name(name) if key else None
            return Meaning((key or ("named", bare_name(name)),), name=full, mention=mention)
        if mention.name:
            known = self._spelled.get(mention.name)
            return Meaning((self._body(known or mention),), mention=known)
        return (
            self._of_surname(mention, use.place)
            or self._of_definite(number, use, keys)
            or self._of_noun(mention)
            or alone
        )

    def _of_surname(self, mention: Mention, place: Stretch) -> Meaning | None:
        """Key a noun that is the surname of one of the story: "Richter" where Anna Richter speaks alone."""
        bearers = self._surnames.get(mention.words, {})
        if len(bearers) != 1 or self._is_plural(place):
            return None
        ((key, person),) = bearers.items()
        return Meaning((("person", key),), mention=person.meant_by(mention))

    def _of_definite(self, number: int, use: Use, keys: Sequence[Key]) -> Meaning | None:
        """Key a noun with the article by who alone can be meant so far."""
        mention, place = use.mention, use.place
        if place is None or not mention.definite or mention.plural or is_in_quotation(place, self._passages):
            return None
        if mention.kind == "person":
            found = self._definite.person(mention, place)
            return self._of_pronoun(use, keys) if found is None and is_aged(mention) else found
        if mention.kind not in _BODIES - {"group"} or bare_name(mention.head or "") in self._bodies:
            return None
        return self._definite.body(mention, number, keys)

    def _person(self, name: str) -> Key | None:
        """Key somebody by the full name; a surname alone means the only one who bears it."""
        parts = name.split()
        surname = parts[-1]
        first = {one.split()[0] for one in self._full.get(surname, ())} | self._given.get(surname, set())
        if len(parts) > 1:
            return ("person", (parts[0].lower(), surname.lower()))
        if len(first) == 1:
            return ("person", (next(iter(first)).lower(), surname.lower()))
        return ("named", surname.lower()) if not first else None

    def _without_case(self, name: str) -> str:
        """Write the name of somebody without the ending of the genitive, where the story has it so: "*Lees* Fazit"."""
        last = name.rsplit(maxsplit=1)[-1]
        known = last in self._surnames or not last.endswith("s")
        return name if known or last[:-1] not in self._surnames else name[:-1]

    def _full_name(self, name: str) -> str | None:
        """Give the name of somebody in full whom no source is called by, but the story before or behind it."""
        given = self._given.get(name, set())
        first = next(iter(given), "")
        sure = len(given) == 1 and (is_given(first) or guess_kind(first.lower()) != "person")
        return f"{first} {name}" if sure and " " not in name and not self._full.get(name) else None

    def _body(self, mention: Mention) -> Key:
        name = bare_name(mention.name or "")
        # what is called by an acronym is a body of that name too, which makes it no other
        meant = self._acronyms.get(name) or self._bodies.get(name, set())
        return ("named", next(iter(meant)) if len(meant) == 1 else name)

    def _of_noun(self, mention: Mention) -> Meaning | None:
        """Key a noun with the definite article by its words, where no other body of the story is called so."""
        # "laut Rechnungshof"
        alone = mention.bare and bare_name(mention.words) == mention.head
        if not (mention.definite or alone) or mention.plural or mention.kind not in _BODIES - {"group"}:
            return None
        head = bare_name(mention.head or "")
        named = self._bodies.get(head, set())
        if mention.bare:
            if len(named) > 1:
                return None
            return Meaning((("named", next(iter(named))),), ONLY) if named else Meaning((("described", head),))
        return Meaning((("described", bare_name(mention.words.partition(" ")[2])),))

    def _of_pronoun(self, use: Use, keys: Sequence[Key]) -> Meaning | None:
        """Resolve a pronoun to the only person whom its passage, or the end of the one before it, named as a source."""
        place, gender = use.place, use.mention.gender
        if place is None or gender is None or is_in_quotation(place, self._passages) or self._is_plural(place):
            return None
        first = max(0, len(keys) - _NEARBY)
        before = [
            (other, key)
            for other, key in zip(self._uses[first:], keys[first:], strict=False)
            if other.place is not None and (other.place.passage, other.place.start) < (place.passage, place.start)
        ]
        here = [(other, key) for other, key in before if other.place and other.place.passage == place.passage]
        near = here or [
            (other, key) for other, key in before if other.place and other.place.passage == place.passage - 1
        ]
        people = {key: other.mention for other, key in near if other.mention.kind == "person"}
        fitting = [key for key, mention in people.items() if mention.gender in {gender, None}]
        if len(fitting) != 1 or not near or near[-1][1] != fitting[0]:
            return None
        if self._others(place, near[0][0].place, fitting[0]):
            return None
        return Meaning((fitting[0],), NEAR if here else ONLY)

    def _of_lonely(self, use: Use) -> Meaning | None:
        """Resolve a pronoun to the only man, or woman, whom its passage named, if no source."""
        place, gender = use.place, use.mention.gender
        if place is None or gender is None or is_in_quotation(place, self._passages) or self._is_plural(place):
            return None
        if self._first_uses.get(place.passage, place) < place:
            return None
        person = self._definite.only_one(gender, place)
        return Meaning((("person", person.key),), ONLY, mention=person.meant_by(use.mention)) if person else None

    def _is_plural(self, place: Stretch) -> bool:
        """Whether a verb of the plural stands beside a pronoun: "*sagten* sie"."""
        text = self._passages[place.passage].text
        return bool(_PLURAL_BEFORE.search(text, 0, place.start) or _PLURAL_BEHIND.match(text, place.end))

    def _others(self, place: Stretch, first: Stretch | None, key: Key) -> bool:
        """Whether other people are named between a source and a pronoun."""
        if first is None:
            return True
        own = set(key[1]) if isinstance(key[1], tuple) else {str(key[1])}
        for number in range(first.passage, place.passage + 1):
            text = self._passages[number].text
            start = first.start if number == first.passage else 0
            end = place.start if number == place.passage else len(text)
            for match in re.finditer(rf"{_NAME}(?:\s+{_NAME})+", text[start:end]):
                mention = read_mention(match[0])
                if mention.kind == "person" and mention.name and mention.name.split()[-1].lower() not in own:
                    return True
            if any(word in self._surnames and word.lower() not in own for word in re.findall(_NAME, text[start:end])):
                # Sand sagte … Das bestreitet *Knall*. „…“, sagte er
                return True
        return False


def _short_names(mention: Mention) -> Iterator[str]:
    """Yield what a body may be called later: "Leipziger *Polizei*", "*Polizei* Leipzig", "*Suchdienst* der Stadt"."""
    all_ = (mention.name or "").split()
    inner = (number for number, part in enumerate(all_) if part in GENITIVE_DETERMINERS | PREPOSITIONS)
    parts = [bare_name(part) for part in all_[: next(inner, len(all_)) or len(all_)]]
    yield parts[-1]
    known = known_noun(parts[0]) if len(parts) > 1 else None
    if known is not None and known[0] in _HEADS:
        yield parts[0]


def _may_be_given(word: str) -> bool:
    """Whether a word with a capital before a surname may be a given name, and not "*Laut* Lee" or "*Sagte* Lee"."""
    low = word.lower()
    if low in FUNCTION_WORDS or low in DETERMINERS or (low in finite_forms() and not is_given(word)):
        return False
    return read_mention(word).name is not None
