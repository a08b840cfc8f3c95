"""The sources of a German story: one for all its mentions, and nothing resolved on a guess.

Equal keys are one source. A surname means the only one in the story who bears it; a body is known by its name, and a
noun with an article by its words, as long as the story has no other of the kind; a pronoun means who alone was named
before it in its passage. What is unsure stays a source of its own.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from newsmodel.claims.german.acronyms import spelled_out
from newsmodel.claims.german.definite import Definite, is_aged, is_of_party
from newsmodel.claims.german.grammar import DETERMINERS, FUNCTION_WORDS, GENITIVE_DETERMINERS, PREPOSITIONS
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.lists import split_mentions
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import bare_name, guess_kind, known_noun
from newsmodel.claims.german.own_words import is_own, owner_at
from newsmodel.claims.german.people import by_surname, people_of
from newsmodel.claims.german.pronouns import NAME, Pronouns
from newsmodel.claims.german.returning import Returning
from newsmodel.claims.german.told_bodies import ToldBodies
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.claims.sources.drafts import Key, Resolved, Use
from newsmodel.claims.sources.meanings import BORNE, ONLY, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.claims.sources.resolving import Reader, resolve
from newsmodel.languages.language import get

_HEADS = get("de").nouns.body_heads
_BODIES = frozenset(("organization", "government", "media", "group"))


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
        given, uses = uses, [_owned(use, passages) for use in uses]
        #: the uses that are another's own words: "eigenen Angaben"
        self._own = {number for number, use in enumerate(given) if use is not uses[number]}
        self._passages = passages
        self._uses = uses
        self._least = least
        people = people_of(passages)
        self._surnames = by_surname(people)
        self._told = ToldBodies(passages, uses)
        self._definite = Definite(passages, people, uses, self._told)
        self._returning = Returning(passages, people, uses)
        self._pronouns = Pronouns(passages, uses, self._surnames, self._definite, self._returning)
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
        at: dict[Stretch, Meaning] = {}
        for number, use in enumerate(self._uses):
            # what goes on from a statement has its source in the same words
            meaning = at.get(use.place) if use.place is not None else None
            if meaning is None:
                meaning = self._whole_meaning(number, use, keys)
            keys.append(meaning.keys[0])
            found.append(meaning)
            if use.place is not None:
                at[use.place] = meaning
        return found

    def _whole_meaning(self, number: int, use: Use, keys: Sequence[Key]) -> Meaning:
        meaning = self._with_owner(use, self._meaning(number, use, keys).or_alone(number, self._least))
        if number not in self._own:
            return meaning
        sure = meaning.confidence or (BORNE if meaning.keys[0][0] != "alone" else None)
        return msgspec.structs.replace(meaning, mention=meaning.mention or use.mention, confidence=sure)

    def _given_names(self) -> dict[str, set[str]]:
        """List for each surname of a source the words with a capital that stand before it in the story."""
        surnames = {
            self._without_case(use.mention.name).split()[-1]
            for use in self._uses
            if use.mention.name and use.mention.kind == "person"
        }
        found: dict[str, set[str]] = {surname: set() for surname in surnames}
        pattern = re.compile(rf"({NAME})\s+({NAME})")
        for passage in self._passages:
            if not any(surname in passage.text for surname in found):
                continue
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
            return self._pronouns.of(use, keys) or alone
        if mention.name:
            return self._of_name(mention, use.place)
        body = self._of_definite(number, use, keys) or self._of_noun(mention)
        if body is not None and self._is_shared(mention, use.place, body):
            body = None
        return self._of_surname(mention, use.place) or body or self._returning.noun(mention, use.place, keys) or alone

    def _of_name(self, mention: Mention, place: Stretch) -> Meaning:
        """Key somebody, or a body, by the name."""
        if mention.kind != "person":
            return self._of_body_name(mention, place)
        name = self._without_case(mention.name or "")
        if name != mention.name:
            mention = msgspec.structs.replace(mention, name=name)
        key = self._person(name)
        titled = self._definite.titled(mention, place) if key is None and mention.description else None
        full = self._full_name(name) if key else None
        bearers = self._surnames.get(name.split()[-1], {}).values()
        person = next((one for one in bearers if ("person", one.key) == key), None)
        mention = person.introduced(mention) if person else mention
        return titled or Meaning((key or ("named", bare_name(name)),), name=full, mention=mention)

    def _of_body_name(self, mention: Mention, place: Stretch) -> Meaning:
        """Key a body by its name, or by what its acronym is spelled out to."""
        acronym = mention.name or ""
        known = self._spelled.get(acronym) or self._returning.spelled(acronym, place)
        if known is not None and known.name is None:
            # "die GdS" of "die Gewerkschaft der Schleusenwärter"
            named = msgspec.structs.replace(mention, name=known.words, acronym=acronym, kind=known.kind)
            return Meaning((("described", bare_name(known.words)),), mention=named)
        return Meaning((self._body(known or mention),), mention=known)

    def _is_shared(self, mention: Mention, place: Stretch, meaning: Meaning) -> bool:
        """Whether the noun of a body is another's too, which the story has told of."""
        if mention.kind not in _BODIES or not mention.bare or meaning.keys[0][0] not in {"named", "described"}:
            return False
        words = [use.mention.words for use in self._uses if use.mention.name]
        return self._told.is_shared(mention.head or "", place, " ".join((*words, str(meaning.keys[0][1]))))

    def _with_owner(self, use: Use, meaning: Meaning) -> Meaning:
        """Name the body that somebody speaks for by a noun alone: "ein Sprecher *der Reederei*"."""
        mention = meaning.mention or use.mention
        if use.place is None or mention.kind != "person" or not mention.affiliation:
            return meaning
        owner = self._told.owner(mention.affiliation, use.place)
        if owner is None or self._least > ONLY:
            return meaning
        return msgspec.structs.replace(meaning, mention=msgspec.structs.replace(mention, affiliation=owner))

    def _of_surname(self, mention: Mention, place: Stretch) -> Meaning | None:
        """Key a noun that is the surname of one of the story: "Richter" where Anna Richter speaks alone."""
        bearers = self._surnames.get(mention.words, {})
        if len(bearers) != 1 or self._pronouns.is_plural(place):
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
            if found is None and (is_aged(mention) or is_of_party(mention)):
                return self._pronouns.bearer(use, keys)
            return found
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


def _owned(use: Use, passages: Sequence[Passage]) -> Use:
    """Read the subject in the place of words that are its own: "*Lee* war nach eigenen Angaben dort"."""
    if use.place is None or not is_own(use.mention.words):
        return use
    text = passages[use.place.passage].text
    place = owner_at(text, use.place)
    return use if place is None else Use(place=place, mention=read_mention(text[place.start : place.end]))


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
