"""Bodies that a German story has told of, as sources or not: whose noun stands alone for which of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from newsmodel.claims.german.grammar import DETERMINERS, PREPOSITIONS
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import bare_name, kind_of_noun, known_noun
from newsmodel.claims.german.owners import in_nominative
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Use
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.tables import any_of

_BODIES = frozenset(("organization", "government", "media"))
#: A body is remembered for so many passages.
NEAR = 3
#: A word of a name, and none that begins a sentence.
_CAPITAL = rf"(?!(?i:{any_of(DETERMINERS | PREPOSITIONS)})\s)[A-ZÄÖÜ][\w-]+"


class ToldBodies:
    """Finds the bodies that a story has told of by a noun.

    Args:
        passages: The words of the story.
        uses: Its sources where they are named, in order.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use]) -> None:
        self._passages = passages
        self._uses = uses
        self._introduced: dict[str, Stretch | None] = {}
        self._shared: dict[str, list[tuple[Stretch, str]]] = {}
        self._named: dict[str, list[tuple[Stretch, str]]] = {}

    def is_shared(self, noun: str, place: Stretch, own: str) -> bool:
        """Whether another body has a noun before its name so far: "*die Reederei Dahl*" beside "die Reederei Tarn".

        Args:
            noun: The noun in lower case.
            place: Where it stands alone.
            own: The words that name the body which it would mean.
        """
        if noun not in self._shared:
            self._shared[noun] = list(self._names_behind(noun))
        mine = set(own.split())
        return any(where < place and word not in mine for where, word in self._shared[noun])

    def _names_behind(self, noun: str) -> Iterator[tuple[Stretch, str]]:
        """List the words with a capital right behind a noun that are no nouns themselves."""
        known = known_noun(noun)
        pattern = _before_name(known[0] if known else noun)
        for number, passage in enumerate(self._passages):
            for match in pattern.finditer(passage.text):
                if kind_of_noun(match[1].lower()) is None:
                    yield Stretch(number, *match.span()), match[1]

    def owner(self, noun: str, place: Stretch) -> str | None:
        """Find the name of the only body so far for which somebody can speak: "ein Sprecher *der Reederei*".

        Args:
            noun: The noun of the body, as printed in the nominative.
            place: Where it stands.
        """
        known = known_noun(noun.lower())
        if known is None or known[1] not in _BODIES or " " in noun or self.is_introduced(known[0], place):
            return None
        if noun not in self._named:
            uses = ((use.place, use.mention) for use in self._uses)
            self._named[noun] = [
                (where, said.name) for where, said in uses if where and said.name and _has_noun(said, noun)
            ]
        called = {name for where, name in self._named[noun] if where < place}
        told = self.before(known[0], place).values()
        # "das Landgericht" names none of several, "die Gewerkschaft der Lokführer" does
        printed = {body.name or in_nominative(body.words.partition(" ")[2], "des") for body in told}
        names = {bare_name(name): name for name in (*printed, *called)}
        if any(" " not in name and kind_of_noun(name.lower()) for name in names.values()):
            return None
        # "Landauer Verband der Händler" is "Verband der Händler" too
        longest = max(names, key=len, default="")
        if not names or self.is_shared(noun.lower(), place, " ".join(names.values())):
            return None
        return names[longest] if all(name in longest for name in names) else None

    def before(self, noun: str, place: Stretch) -> dict[str, Mention]:
        """Read the bodies with a noun in their names that the story has told of near a place, each by its name."""
        first = max(0, place.passage - NEAR)
        found: dict[str, Mention] = {}
        for number, passage in enumerate(self._passages[first : place.passage + 1], first):
            end = place.start if number == place.passage else len(passage.text)
            if passage.text.find(noun, 0, end) < 0 and passage.text.find(noun.capitalize(), 0, end) < 0:
                continue  # compiling takes longer than all else that is done for a story
            for match in _name_with(noun).finditer(passage.text, 0, end):
                body = read_mention(f"das {match[0]}")
                if body.kind in _BODIES:
                    found.setdefault(bare_name(body.name or match[0]), body)
        return found

    def is_introduced(self, noun: str, place: Stretch) -> bool:
        """Whether the story told of one more before, with the article "ein": "*ein Unternehmen* aus Kassel"."""
        if noun not in self._introduced:
            words = rf"\beine?[mnrs]?\s(?:[\w-]+\s){{0,3}}[\w-]*{re.escape(noun)}(?:e?[ns])?\b"
            matches = (re.search(words, passage.text, re.IGNORECASE) for passage in self._passages)
            places = (Stretch(number, *match.span()) for number, match in enumerate(matches) if match)
            self._introduced[noun] = next(places, None)
        introduced = self._introduced[noun]
        return introduced is not None and introduced < place


@functools.lru_cache(maxsize=256)
def _name_with(noun: str) -> re.Pattern[str]:
    """Compile the names that end with a noun or go on behind it: "Umwelt*institut*", "*Institut* für Wirtschaft"."""
    before = rf"(?:{_CAPITAL}\s){{0,2}}"
    compound, head = rf"[A-ZÄÖÜ][\w-]*(?:{noun}|-{noun.capitalize()})(?:e?s)?", rf"{noun.capitalize()}(?:e?s)?"
    behind = rf"\s(?:für|zur|der|des)\s{_CAPITAL}"
    # a compound may stand alone, a noun may not; what can follow both is written once, for it is most of the pattern
    return re.compile(rf"(?<![\w-]){before}(?:({compound})|{head})(?:{behind}|(?(1)|(?!)))(?![\w-])")


@functools.lru_cache(maxsize=256)
def _before_name(noun: str) -> re.Pattern[str]:
    """Compile a noun, or a compound with it, right before a word with a capital: "Reederei *Tarn*"."""
    return re.compile(rf"(?<![\w-])(?:[A-ZÄÖÜ][\w-]*)?(?i:{re.escape(noun)})(?:e?s)?\s([A-ZÄÖÜ][\w-]+)")


def _has_noun(mention: Mention, noun: str) -> bool:
    """Whether a body has a noun in its name, or before it."""
    told = f"{mention.description or ''} {mention.name or ''}"
    return mention.kind in _BODIES and bare_name(noun) in bare_name(told).split()
