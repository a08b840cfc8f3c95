"""What several places of a page say of one thing."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class Candidate(Generic[T_co]):
    """One place's word.

    Attributes:
        value: What it says.
        origin: Which place it is, as `trust` names them.
        raw: How it stands there, where that is not the value.
    """

    value: T_co
    origin: str
    raw: str | None = None
