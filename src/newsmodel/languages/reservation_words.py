"""Words with which a page reserves the mining of its texts, or the training of machines with them."""

from __future__ import annotations

import attrs

from newsmodel.languages.sections import names


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ReservationWords:
    """Words of lines that reserve what machines may do with a story, `reservation.txt`.

    Attributes:
        mining: The mining of texts and data: "text and data mining".
        training: The training of machines, and what is trained: "train ai".
        reserving: Words that reserve it, or forbid it: "prohibited".
        own: What is reserved, beside `[this]` with `[story words]` of `furniture.txt`: "our content".
    """

    mining: frozenset[str] = names()
    training: frozenset[str] = names()
    reserving: frozenset[str] = names()
    own: frozenset[str] = names()
