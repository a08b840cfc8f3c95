"""One look at words for all kinds of notices on the use of a story that may stand in them.

Nearly every text has not one of the words that any of them needs.
"""

from __future__ import annotations

import functools
from typing import Final

from newsmodel.prose.furniture import bans, embargoes, gates, origins, reservations, terms
from newsmodel.prose.furniture.orders import read_order
from newsmodel.prose.furniture.phrases import PhrasesByKind


def kinds_of_notices_in(text: str) -> frozenset[str]:
    """Tell of which kinds a line in a text may be: ban, embargo, terms, gate, origin, reservation.

    Args:
        text: The text.

    Example:
        >>> sorted(kinds_of_notices_in("Rain ends. Embargoed until noon.")), sorted(kinds_of_notices_in("Rain ends."))
        (['embargo'], [])
    """
    found = _notices().kinds_in(text)
    return found if read_order(text) is None else found | _ORDERED


#: An order about the story is a ban, or an embargo.
_ORDERED: Final = frozenset({"ban", "embargo"})


@functools.cache
def _notices() -> PhrasesByKind:
    return PhrasesByKind(
        {
            "ban": bans.needed(),
            "embargo": embargoes.needed(),
            "terms": terms.needed(),
            "gate": gates.needed(),
            "origin": origins.needed(),
            "reservation": reservations.needed(),
        }
    )
