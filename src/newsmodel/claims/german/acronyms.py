"""Acronyms that a German story spells out: "das Bundeskriminalamt (BKA)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from newsmodel.claims.german.acronym_words import shortens
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import is_place
from newsmodel.claims.passages import Passage
from newsmodel.claims.sources.mention import Mention

_CAPITAL = r"[A-ZÄÖÜ][\w-]+"
#: In brackets behind a name, "das Bundesamt für Umwelt *(Bafu)*", or right behind it: "das Bundeskriminalamt *BKA*".
_ACRONYM = re.compile(r"\s(?:\(([A-ZÄÖÜ]\w{1,7})\)|([A-ZÄÖÜ]{3,8})(?![\w-]))")
#: Most passages have neither brackets nor two capitals side by side, and so no acronym.
_CAPITALS = re.compile(r"[A-ZÄÖÜ]{2}|\([A-ZÄÖÜ]")
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
            acronym = match[1] or match[2]
            mention = _body_before(passage.text, match.start())
            if mention is not None and shortens(acronym, mention.name or "") and not is_place(acronym.lower()):
                found[acronym].setdefault(mention.name or "", msgspec.structs.replace(mention, acronym=acronym))
    return {acronym: next(iter(bodies.values())) for acronym, bodies in found.items() if len(bodies) == 1}


def _body_before(text: str, end: int) -> Mention | None:
    """Read the body whose name ends at a place of a passage; None where no body's does."""
    before = _NAME.search(text[max(0, end - _LONGEST_NAME) : end])
    mention = read_mention(before[0]) if before else None
    return mention if mention is not None and mention.name and mention.kind != "person" else None
