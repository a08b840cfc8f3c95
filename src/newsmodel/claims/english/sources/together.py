"""People who are named together: whom "they", "the two" and "the couple" mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.english.attributions.grammar import KNOWN_VERBS, has_ending
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.drafts import Key
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: Between two names of a list, with what is said of the first: ", a farmer from Brae, and".
_ASIDE = r"(?:,\s(?:[^,.;:!?\n]{1,80},\s)?(?:[^,.;:!?\n]{1,80},\s)?|\s)"
_AND = pattern(rf"\A{_ASIDE}and\s(?:(?:the|his|her|their|former)\s)?(?:[\w.'\u2019-]+\s){{0,4}}\Z")
_COMMA = pattern(r"\A,\s(?:[^\W\d_a-z][\w.'\u2019-]*\s){0,2}\Z")
_SAYS = pattern(rf"\b(?:said|says|told|who|{any_of(get('en').grammar.be | get('en').grammar.have)})\b")
_TWO, _FARTHEST = 2, 200
#: Numbers of people in "the two", "the three".
_COUNTED = {word: int(number) for word, number in get("en").numbers.cardinals if number in {"2", "3", "4", "5", "6"}}


class Together(msgspec.Struct, frozen=True):
    """People who are named together.

    Attributes:
        place: Where the last of them is named.
        keys: The keys of all of them.
    """

    place: Stretch
    keys: tuple[Key, ...]


def people_together(text: str, people: Sequence[tuple[Stretch, Key]]) -> Iterator[Together]:
    """Find the people whom a passage names together.

    Args:
        text: The passage.
        people: Where it names people, each with the key, in order and apart.

    Example:
        >>> words = "Jo Lee and Ann Poe met Al Ray."
        >>> lee, poe, ray = Stretch(0, 0, 6), Stretch(0, 11, 18), Stretch(0, 23, 29)
        >>> people = [(lee, ("p", "lee")), (poe, ("p", "poe")), (ray, ("p", "ray"))]
        >>> [found.keys for found in people_together(words, people)]
        [(('p', 'lee'), ('p', 'poe'))]
    """
    run: list[tuple[Stretch, Key]] = []
    joined = False
    for one in people:
        between = text[run[-1][0].end : one[0].start] if run else ""
        kind = _joint(between) if run else None
        if kind is None or joined:
            yield from _made(run, joined=joined)
            run, joined = [one], False
            continue
        run.append(one)
        joined = kind == "and"
    yield from _made(run, joined=joined)


def _joint(between: str) -> str | None:
    if len(between) > _FARTHEST or _SAYS.search(between):
        return None
    if _AND.match(between):
        # "Jo Lee and the mayor *met* Ann Poe"
        told = between.rpartition("and ")[2].split()
        return None if any(word in KNOWN_VERBS or has_ending(word, "ed") for word in told) else "and"
    return "comma" if _COMMA.match(between) else None


def _made(run: Sequence[tuple[Stretch, Key]], *, joined: bool) -> Iterator[Together]:
    keys = tuple(dict.fromkeys(key for _, key in run))
    if joined and len(keys) >= _TWO:
        yield Together(run[-1][0], keys)


def count_of(words: str) -> int | None:
    """Tell how many people words mean who were named together: "the two", "the couple"; None for other words.

    Args:
        words: The words.

    Example:
        >>> count_of("Both"), counted_by("Two people close to her")
        (2, 2)
        >>> count_of("the two"), count_of("The couple"), count_of("the two men"), count_of("the officials")
        (2, 2, 2, None)
    """
    article, *told = words.lower().split()
    if article == "both" and not told:
        return _TWO
    if article not in {"the", "both"} or not told:
        return None
    first, *rest = told
    if not rest and first in get("en").sources.pairs:
        return _TWO
    people = not rest or (len(rest) == 1 and rest[0] in {"men", "women", "people", "leaders", "officials"})
    return _COUNTED.get(first) if people else None


def counted_by(words: str) -> int | None:
    """Tell how many people words mean that begin with a small number: "two people"; None for other words."""
    return _COUNTED.get(words.lower().split(maxsplit=1)[0])
