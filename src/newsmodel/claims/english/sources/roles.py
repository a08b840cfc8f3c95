"""Definite nouns that can mean only one source of a story: "the minister", where there is one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from newsmodel.claims.passages import Passage, Stretch

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
#: What stands before a letter within a word.
_INSIDE = re.compile(r".?[^\W\d_]\Z|[^\W\d_]['\u2019-]\Z", re.DOTALL)
_DEFINITE = re.compile(r"\b[Tt]h(?:e|is|at)\s+\Z")
_BEHIND = re.compile(r"(?<!\s)\s++(?:of|for|at|from|in|with|who)\b")

#: Says whom a place in the story means, where that is known.
Bearer = tuple[str, object]
Owner = Callable[[str, Stretch], Bearer | None]


#: Nouns that mean the same.
ALIASES = {"ceo": ("chief executive",), "paper": ("study",)}
#: Words that make another office of one: "prime minister".
_COMPOUND = re.compile(r"\b(?:prime|vice|deputy|shadow)[ -]\Z")


def sole_bearers(
    passages: Sequence[Passage], nouns: Collection[str], owner: Owner, skipped: Collection[Stretch] = ()
) -> dict[str, Bearer | None]:
    """Find the nouns that can mean only one source in a story, each with the source that bears it.

    A noun that stands nowhere but behind "the" has no known bearer and is still only one source.

    Args:
        passages: The story.
        nouns: Singular nouns in small letters.
        owner: Says whom a place where the noun stands, with a title or a name, means.
        skipped: Places that bear nothing of their own: "Minister" in a headline.

    Example:
        >>> words = Passage(target="p1", text="A minister spoke. The minister left. A mayor met the mayor of A.",
        ...                 place="prose")
        >>> sole_bearers([words], {"minister", "mayor"}, lambda noun, place: None)
        {'minister': None}
    """
    bearers: dict[str, set[Bearer | Stretch | None]] = defaultdict(set)
    seen: set[str] = set()
    for number, passage in enumerate(passages):
        text = passage.text
        low = lower(text)
        for noun, start, end in places_of(low, nouns):
            if _COMPOUND.search(low, max(0, start - 8), start):
                continue
            seen.add(noun)
            place = Stretch(number, start, end)
            if place in skipped:
                continue
            if low[start:end] == noun + "s":
                # a plural says that there are others
                bearers[noun].update({place, None})
                continue
            bearer = owner(noun, place)
            if bearer is not None or not _is_definite(text, start, end):
                bearers[noun].add(bearer or place)
    return {
        noun: next((bearer for bearer in bearers[noun] if isinstance(bearer, tuple)), None)
        for noun in sorted(seen)
        if len(bearers[noun]) <= 1
    }


def lower(text: str) -> str:
    """Write a text in small letters, each in the place where it stood.

    Example:
        >>> lower("Jo LEE")
        'jo lee'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) != 1 else one.lower() for one in text)


def places_of(low: str, nouns: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """Find the nouns, in the plural too, or as owners.

    Args:
        low: A text in small letters.
        nouns: The nouns.
    """
    for noun in nouns:
        start = low.find(noun)
        while start >= 0:
            match = _WORD.match(low, start)
            word = match[0] if match and (not start or not _INSIDE.match(low, max(0, start - 2), start)) else ""
            if match and word in {noun, noun + "s", noun + "'s", noun + "\u2019s"}:
                yield noun, start, match.end()
            start = low.find(noun, start + len(noun))
        for alias in ALIASES.get(noun, ()):
            for match in re.finditer(rf"\b{alias}\b", low):
                yield noun, *match.span()


def _is_definite(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 8) : start]
    return bool(_DEFINITE.search(before)) and not _BEHIND.match(text, end)
