"""Documents that are called by another noun later: "a lawsuit", "the suit"; "the document"; "study finds"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from newsmodel.claims.english.sources.positions import SENTENCE, end_before
from newsmodel.claims.english.sources.roles import lower, places_of
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.claims.sources.meanings import ONLY, SPEAKING, Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.prose.patterns import pattern

_SOURCES = get("en").sources

#: Before a noun: the document was not named before.
_ANOTHER = pattern(
    r"\b(?:an?|another|second|separate|other|earlier|previous|[\w.]{1,40}['\u2019]s)\s(?:[\w/&-]+\s){0,3}\Z"
)
#: "the *88-page* report", "the *40-minute* video"
_LENGTH = re.compile(r"\d{1,4}-(?:page|minute|second|hour|word|question|point)")
#: So many passages back a document is looked for, and so many on from a headline.
_NEAR = 4
#: So many characters before a noun are looked at.
_LOOK = 160


class NamedDocument(msgspec.Struct, frozen=True):
    """A document that is a source in one place.

    Attributes:
        place: The words that name it.
        key: What tells it apart.
        mention: The words taken apart.
    """

    place: Stretch
    key: Key
    mention: Mention


class NearDocuments:
    """Finds the document that a noun means which may be said for its own.

    Args:
        passages: The story.
        documents: The documents among its sources, in order.
    """

    def __init__(self, passages: Sequence[Passage], documents: Iterable[NamedDocument]) -> None:
        self._passages = passages
        self._held: dict[int, list[NamedDocument]] = defaultdict(list)
        self._named_others: dict[tuple[int, frozenset[str]], list[Stretch]] = {}
        for one in documents:
            self._held[one.place.passage].append(one)

    def resolve(self, uses: Mapping[int, Use]) -> dict[int, Meaning]:
        """Find which document each use means, by its number.

        Args:
            uses: Uses that point to what was named before, by their number.
        """
        found: dict[int, Meaning] = {}
        known: dict[Stretch, Key] = {}
        for number, use in uses.items():
            meaning = self._meant(use, known)
            if meaning and use.place:
                found[number] = meaning
                known[use.place] = meaning.keys[0]
        return found

    def _meant(self, use: Use, known: Mapping[Stretch, Key]) -> Meaning | None:
        """Find the only document near before a place that its noun may mean."""
        place, noun = use.place, use.mention.head or ""
        # "the figures" are no reports
        kindred = frozenset({noun}) if use.mention.plural and use.mention.kind == "document" else _kindred_of(noun)
        if place is None or use.mention.issuer or not kindred or (use.mention.plural and not use.mention.bare):
            return None
        first = max(0, place.passage - _NEAR)
        near: dict[Key, list[NamedDocument]] = defaultdict(list)
        for number in range(first, place.passage + 1):
            for one in self._held.get(number, ()) if self._passages[number].place != "head" else ():
                if one.place < place and one.mention.head in kindred and one.mention.plural == use.mention.plural:
                    near[known.get(one.place, one.key)].append(one)
        near = self._in_sentence(near, place) or near
        if len(near) != 1:
            return None
        key, ones = next(iter(near.items()))
        if not _says_no_more(use.mention, ones):
            return None
        nouns = {own for one in ones if (own := one.mention.head)} | ({noun} & kindred)
        # "the indictment" takes up an indictment before it
        since = ones[0].place if ones[0].mention.bare else Stretch(first, 0, 0)
        inside = self._in_sentence({key: ones}, place)
        since = max(ones[-1].place, since) if inside else since
        named = self._names_another(nouns, [one.place for one in ones], since, place)
        return None if named else Meaning((key,), SPEAKING)

    def _in_sentence(
        self, near: Mapping[Key, list[NamedDocument]], place: Stretch
    ) -> dict[Key, list[NamedDocument]] | None:
        """Keep the only document that speaks in the sentence of a place: "A study by Lee said no, and *the study*"."""
        start = end_before(SENTENCE, self._passages[place.passage].text, place.start)
        begin = Stretch(place.passage, start, 0)
        found = {key: ones for key, ones in near.items() if begin <= ones[-1].place}
        return found if len(found) == 1 else None

    def _names_another(self, nouns: Collection[str], taken: Sequence[Stretch], first: Stretch, last: Stretch) -> bool:
        """Tell whether a document of such a noun is named between two places beside those known: "*a second* suit"."""
        for number in range(first.passage, last.passage + 1):
            begin = first.start if number == first.passage else 0
            end = last.start if number == last.passage else len(self._passages[number].text)
            for one in self._others(number, frozenset(nouns)):
                if begin <= one.start and one.end <= end and not any(known.meets(one) for known in taken):
                    return True
        return False

    def _others(self, number: int, nouns: frozenset[str]) -> list[Stretch]:
        """List the places of a passage that name other documents of such nouns than those known, but in headlines."""
        found = self._named_others.get((number, nouns))
        if found is None:
            low = lower(self._passages[number].text) if self._passages[number].place != "head" else ""
            found = self._named_others[number, nouns] = [
                Stretch(number, start, stop)
                for _, start, stop in places_of(low, nouns)
                if _ANOTHER.search(low, max(0, start - _LOOK), start)
            ]
        return found


def _says_no_more(mention: Mention, ones: Sequence[NamedDocument]) -> bool:
    """Tell whether the words before a noun stand before it already: "the *press* release", of "a press release"."""
    told = {word for word in (mention.role or "").split()[:-1] if not _LENGTH.fullmatch(word)}
    return not told or told <= set(ones[-1].mention.words.lower().split()) | set(ones[0].mention.words.lower().split())


def in_headlines(passages: Sequence[Passage], documents: Sequence[NamedDocument]) -> dict[Stretch, Meaning]:
    """Find the documents that headlines name by a noun alone, by the place: "Bees remember, *study* finds".

    Args:
        passages: The story.
        documents: The documents among its sources, in order.
    """
    found: dict[Stretch, Meaning] = {}
    for one in documents:
        number = one.place.passage
        if passages[number].place != "head" or one.mention.words.lower() != one.mention.head:
            continue
        first = next((other for other in documents if _is_of_body(other, one, passages)), None)
        if first and first.place.passage <= number + _NEAR:
            found[one.place] = Meaning((first.key,), ONLY)
    return found


def _is_of_body(one: NamedDocument, printed: NamedDocument, passages: Sequence[Passage]) -> bool:
    """Tell whether a document below the headline has the noun of one in it."""
    below = one.place.passage > printed.place.passage and passages[one.place.passage].place != "head"
    return below and one.mention.head == printed.mention.head


def _kindred_of(noun: str) -> frozenset[str]:
    """List the nouns of documents that a noun may be said for, with itself; nothing where it means no document."""
    if noun in _SOURCES.any_document:
        return get("en").nouns.documents
    return next((one for one in _SOURCES.kindred_nouns if noun in one), frozenset())
