"""Definite nouns that can mean only one source of a story: "the minister", where there is one."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.noun_phrases import POSSESSIVE, noun_phrase
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words

#: What may stand behind a noun: the mark of a plural or of an owner, or neither; and then no letter.
_ENDING = re.compile(r"(?P<mark>s|['\u2019]s)?(?![^\W\d_]|['\u2019-][^\W\d_])")
#: What stands before a letter within a word.
_INSIDE = re.compile(r".?[^\W\d_]\Z|[^\W\d_]['\u2019-]\Z", re.DOTALL)
_DEFINITE = re.compile(r"\b[Tt]h(?:e|is|at)\s+\Z")
#: In a headline nouns have no article, unless it is another one: "*a* mayor".
_INDEFINITE = re.compile(r"\b(?:an?|another|two|three|\d+) (?:[\w-]+ ){0,2}\Z")
_BEHIND = re.compile(r"(?<!\s)\s++(?:of|for|at|from|in|to|with|who)\b")

#: Says whom a place in the story means, where that is known.
Bearer = tuple[str, object]
Owner = Callable[[str, Stretch], Bearer | None]


#: Nouns that mean the same.
ALIASES = {
    "ceo": ("chief executive",),
    "paper": ("study",),
    "attorney": ("lawyer",),
    "lawyer": ("attorney", "barrister", "solicitor"),
    "barrister": ("lawyer",),
    "solicitor": ("lawyer",),
}
#: Words that make another office of one: "prime minister".
_OTHER_OFFICES = words("prime vice deputy shadow")
_COMPOUND = re.compile(rf"\b{any_of(_OTHER_OFFICES)}[ -]\Z")
_SHORT = {short: tuple(full) for short, *full in get("en").mentions.short_titles}
_WORD = re.compile(r"[^\W\d_]+")


def sole_bearers(
    passages: Sequence[Passage], nouns: Collection[str], owner: Owner, skipped: Collection[Stretch] = ()
) -> dict[str, Bearer | None]:
    """Find the nouns that can mean only one source in a story, each with the source that bears it.

    A noun that stands nowhere but behind "the" has no known bearer and is still only one source.

    Args:
        passages: The story.
        nouns: Nouns in small letters, or phrases that end with one.
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
            if low[start:end] == noun + "s" and not noun.endswith("s"):
                # a plural says that there are others
                bearers[noun].update({place, None})
                continue
            bearer = owner(noun, place)
            is_headline = passage.place in {"head", "heading"} and not _INDEFINITE.search(low, 0, start)
            if bearer is not None or not (is_headline or _is_definite(text, start, end)):
                bearers[noun].add(bearer or place)
    return {
        noun: next((bearer for bearer in bearers[noun] if isinstance(bearer, tuple)), None)
        for noun in sorted(seen)
        if len(bearers[noun]) <= 1
    }


@functools.lru_cache(maxsize=1024)
def role_words(told: str) -> tuple[str, ...]:
    """List the words of what somebody is, in small letters, the noun last, with those that short titles stand for.

    A noun for somebody else is none of them: who owns the noun, or what stands behind it. A word that makes another
    office of one belongs to it.

    Args:
        told: What is said of somebody.

    Example:
        >>> role_words("the governor's aide"), role_words("an aide to the governor of Ohio")
        (('the', 'aide'), ('to', 'the', 'of', 'ohio', 'an', 'aide'))
        >>> role_words("Vice President")
        ('vice', 'vice president')
    """
    core, behind = noun_phrase(told)
    parts = core.split()
    own = next((number for number in range(len(parts) - 1, 0, -1) if POSSESSIVE.search(parts[number - 1])), 0)
    others = _WORD.findall(POSSESSIVE.sub("", " ".join(parts[:own])).lower()) + _WORD.findall(behind.lower())
    found = [word for word in others if word not in _SHORT and (kind_of_noun(word) or ("",))[0] != "person"]
    before = ""
    for word in _WORD.findall(" ".join(parts[own:]).lower()):
        for one in (word, *_SHORT.get(word, ())):
            found.append(f"{before} {one}" if before in _OTHER_OFFICES else one)
            before = one
    return tuple(found)


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
        nouns: The nouns, or phrases as "council leader".
    """
    for noun in nouns:
        start = low.find(noun)
        while start >= 0:
            match = _ENDING.match(low, start + len(noun))
            if match and (not start or not _INSIDE.match(low, max(0, start - 2), start)):
                yield noun, start, match.end()
            start = low.find(noun, start + len(noun))
        for alias in _other_forms(noun):
            for found in re.finditer(rf"\b{alias}\b", low):
                yield noun, *found.span()


def _other_forms(noun: str) -> tuple[str, ...]:
    """List what else means a noun, as patterns: of "council leader" also "leader of Brae council"."""
    modifier, _, head = noun.rpartition(" ")
    if not modifier:
        return ALIASES.get(noun, ())
    return (rf"{re.escape(head)} (?:of|for) (?:[\w.'\u2019-]{{1,30}} ){{0,3}}{re.escape(modifier)}",)


def _is_definite(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 8) : start]
    return bool(_DEFINITE.search(before)) and not _BEHIND.match(text, end)
