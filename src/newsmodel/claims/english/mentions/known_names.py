"""Names that are known beforehand, put together: given names, outlets, states, places; in lower case."""

from __future__ import annotations

from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES

_NAMES = get("en").names

#: Common given names, and those of them that both men and women have; the latter with some that are surnames as well.
GIVEN: frozenset[str] = _NAMES.men | _NAMES.women | _NAMES.unisex
UNISEX: frozenset[str] = _NAMES.unisex | _NAMES.unisex_surnames
#: Agencies and other outlets.
OUTLETS: frozenset[str] = NAMES.agencies - NAMES.ambiguous_agencies | _NAMES.outlets
#: Countries that are states; Georgia is more often the state of the Union.
STATES: frozenset[str] = NAMES.countries.countries - {"georgia"}
PLACES: frozenset[str] = (
    NAMES.cities
    | NAMES.countries.countries
    | NAMES.countries.territories
    | NAMES.countries.bodies_of_states
    | NAMES.regions
)
#: Adjectives of nations, parties and the like, and other capitalised words that are no names of their own.
ADJECTIVES: frozenset[str] = _NAMES.peoples | _NAMES.adjectives | get("en").nouns.adjectives
#: Those of them that begin names of bodies, too: "Western Grid", "Swiss Re"; not "US Treasury", "Tory Smith".
BODY_ADJECTIVES: frozenset[str] = frozenset(
    one for one in _NAMES.adjectives - GIVEN - {"tory"} if one.isalpha() and len(one) > len("us")
)
