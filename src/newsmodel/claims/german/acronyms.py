"""Acronyms that a German story spells out: "das Bundeskriminalamt (BKA)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.passages import Passage
from newsmodel.claims.sources.mention import Mention

_CAPITAL = r"[A-ZÄÖÜ][\w-]+"
#: In brackets behind a name, or right behind it: "das Bundeskriminalamt *BKA*".
_ACRONYM = re.compile(r"\s(?:\(([A-ZÄÖÜ]{2,8})\)|([A-ZÄÖÜ]{3,8})(?![\w-]))")
#: Most passages have no two capitals side by side, and so no acronym.
_CAPITALS = re.compile(r"[A-ZÄÖÜ]{2}")
_NAME = re.compile(
    rf"(?:\b[Dd](?:er|ie|as|em|en|es)\s)?(?:{_CAPITAL}\s(?:(?:de[rs]|für|und|zur)\s){{0,2}}){{0,5}}{_CAPITAL}\Z"
)
#: A name has so many characters at the most.
_LONGEST_NAME = 120


def spelled_out(passages: Sequence[Passage]) -> dict[str, Mention]:
    """Read the names of bodies that stand before their acronyms; each by its acronym, which no other body has.

    Args:
        passages: The words of a story.

    Example:
        >>> text = "Jo Lee (SPD) und das Bundeskriminalamt (BKA) sind da."
        >>> found = spelled_out([Passage(target="p1", text=text, place="prose")])
        >>> {acronym: mention.name for acronym, mention in found.items()}
        {'BKA': 'Bundeskriminalamt'}
    """
    found: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
    for passage in passages:
        for match in _ACRONYM.finditer(passage.text) if _CAPITALS.search(passage.text) else ():
            before = _NAME.search(passage.text[max(0, match.start() - _LONGEST_NAME) : match.start()])
            mention = read_mention(before[0]) if before else None
            acronym = match[1] or match[2]
            if mention and mention.name and mention.kind != "person" and _shortens(acronym, mention.name):
                found[acronym].setdefault(mention.name, msgspec.structs.replace(mention, acronym=acronym))
    return {acronym: next(iter(bodies.values())) for acronym, bodies in found.items() if len(bodies) == 1}


def _shortens(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name, in order, the first at its beginning."""
    letters = iter(name.upper())
    return name[:1].upper() == acronym[0] and all(letter in letters for letter in acronym)
