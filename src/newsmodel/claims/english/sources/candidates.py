"""Candidates for a pronoun: all whom a story has named so far, to know where there is only one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from newsmodel.claims.english.sources.referents import Identity, Pronoun, Referent
from newsmodel.claims.english.sources.runs import KEYS, RunKey, key_of
from newsmodel.claims.passages import Stretch

#: A noun in the passage of a pronoun or in the one before is near.
_NEAR = 1
#: Between a name and its acronym: " (".
_BRACKET = 2


class Candidates:
    """Remembers whom a story has named, by the pronouns that can mean them."""

    def __init__(self) -> None:
        # in the order in which they were named last
        self._fitting: dict[RunKey, dict[Identity, Referent]] = defaultdict(dict)
        self._nouns: dict[RunKey, Stretch] = {}
        self._open: dict[RunKey, Stretch] = {}

    def take(self, one: Referent) -> None:
        """Add somebody with a name, or who is a source."""
        for key in KEYS[one.number, one.gender]:
            self._again(key, one)
        if one.gender and one.number == "one" and one.identity != one.place:
            # who is "she" once is no "he"
            self._fitting["one", "f" if one.gender == "m" else "m"].pop(one.identity, None)

    def take_within(self, one: Referent) -> None:
        """Add somebody within the words of a source: "a lawyer for Jo Lee" is not Lee, but one more for "she"."""
        for key in KEYS[one.number, one.gender]:
            known = self._fitting[key].get(one.identity)
            self._again(key, replace(known, place=one.place) if known else one)

    def take_noun(self, one: Referent) -> None:
        """Add somebody without a name."""
        for key in KEYS[one.number, one.gender]:
            self._nouns[key] = one.place

    def take_open(self, pronoun: Pronoun) -> None:
        """Add a pronoun that means somebody who is not known."""
        self._open[key_of(pronoun)] = pronoun.place

    def only(self, pronoun: Pronoun) -> Referent | None:
        """Find the only one of the story so far whom a pronoun fits, if no noun for somebody else was nearer."""
        fitting = self._fitting[key_of(pronoun)]
        return self._sole(next(iter(fitting.values())), pronoun) if len(fitting) == 1 else None

    def only_near(self, pronoun: Pronoun, first: int) -> Referent | None:
        """Find the only one near whom a pronoun fits: in its passage, of people in the ones before too.

        Args:
            pronoun: The pronoun.
            first: From which passage on people are near.
        """
        low = first if pronoun.number == "one" else pronoun.place.passage
        last = self._open.get(key_of(pronoun))
        if pronoun.number == "many" or (last is not None and last.passage >= low):
            return None
        noun = self._nouns.get(key_of(pronoun))
        if pronoun.number == "thing" and noun is not None and noun.passage >= low:
            return None
        near = self._since(pronoun, low)
        one = next(near, None)
        return self._sole(one, pronoun) if one is not None and next(near, None) is None else None

    def only_within(self, pronoun: Pronoun, start: int) -> Referent | None:
        """Find the only one whom a pronoun fits between a place of its passage and itself.

        Args:
            pronoun: The pronoun.
            start: Offset of the first character that is looked at.
        """
        number = pronoun.place.passage
        near = [one for one in self._since(pronoun, number) if one.place.start >= start]
        return near[0] if len(near) == 1 and near[0].evident else None

    def has_noun_since(self, pronoun: Pronoun, start: int) -> bool:
        """Tell whether a noun for somebody else stands between a place of a pronoun's passage and itself."""
        noun = self._nouns.get(key_of(pronoun))
        return noun is not None and noun.passage == pronoun.place.passage and noun.start >= start

    def _again(self, key: RunKey, one: Referent) -> None:
        fitting = self._fitting[key]
        known = fitting.pop(one.identity, None)
        fitting[one.identity] = known if known is not None and _is_beside(known.place, one.place) else one

    def _since(self, pronoun: Pronoun, low: int) -> Iterator[Referent]:
        for one in reversed(self._fitting[key_of(pronoun)].values()):
            if one.place.passage < low:
                return
            yield one

    def _sole(self, one: Referent, pronoun: Pronoun) -> Referent | None:
        noun = self._nouns.get(key_of(pronoun))
        nearer = noun is not None and noun > one.place and noun.passage >= pronoun.place.passage - _NEAR
        return one if one.evident and not nearer else None


def _is_beside(place: Stretch, other: Stretch) -> bool:
    """Tell whether an acronym stands in brackets right behind a name: "the Acme Road Agency (*ARA*)"."""
    return place.passage == other.passage and 0 <= other.start - place.end <= _BRACKET
