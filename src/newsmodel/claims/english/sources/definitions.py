"""The acronyms of a story: those that it explains in brackets, and those that are the initials of a body in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from newsmodel.claims.english.acronyms import Acronym, find_acronyms, initials_of
from newsmodel.claims.english.mentions.known_names import STATES
from newsmodel.claims.english.sources.body_names import NamedBody
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Use
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.patterns import pattern

#: Words that may be initials; two letters fit too many names but those of states: "the U.N.".
_INITIALS = pattern(r"[A-Z]{2,7}\Z")
_FEWEST_LETTERS = 3
_STATES = STATES | NAMES.countries.bodies_of_states


class Introduced(msgspec.Struct, frozen=True, kw_only=True):
    """An acronym that the story defines, with its place.

    Attributes:
        acronym: The acronym and its words.
        place: Where it is defined, or where its body is named first.
    """

    acronym: Acronym
    place: Stretch


def acronyms_of(
    passages: Sequence[Passage], uses: Sequence[Use], bodies: Mapping[int, Sequence[NamedBody]]
) -> dict[str, Introduced]:
    """List the acronyms of a story that have one meaning, by the acronym.

    Args:
        passages: The story.
        uses: Its sources.
        bodies: The places that name bodies, by passage.

    Example:
        >>> words = Passage(target="p1", text="The Brae Road Agency (BRA) paved it.", place="prose")
        >>> acronyms_of([words], [], {})["BRA"].acronym.long
        'Brae Road Agency'
    """
    found: dict[str, dict[str, Introduced]] = defaultdict(dict)
    for number, passage in enumerate(passages):
        for one in find_acronyms(passage.text) if "(" in passage.text else ():
            place = Stretch(number, one.start, one.end)
            found[one.short].setdefault(one.long.lower(), Introduced(acronym=one, place=place))
    names = dict.fromkeys(use.mention.name for use in uses if use.mention.name)
    letters = {name: name.replace(".", "") for name in names if name not in found}
    shorts = {name: short for name, short in letters.items() if _INITIALS.match(short)}
    for body in (one for ones in bodies.values() for one in ones) if shorts else ():
        initials = initials_of(body.name) if " " in body.name else ()  # not of "U.N."
        for name, short in shorts.items() if initials else ():
            if short in initials and (len(short) >= _FEWEST_LETTERS or body.name.lower() in _STATES):
                spelled = Acronym(body.place.start, body.place.end, name, body.name)
                found[name].setdefault(body.name.lower(), Introduced(acronym=spelled, place=body.place))
    return {short: next(iter(longs.values())) for short, longs in found.items() if len(longs) == 1}
