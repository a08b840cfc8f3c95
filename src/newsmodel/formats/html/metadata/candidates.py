"""Candidates for a field of the metadata, one for each place of the page that says something."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

T_co = TypeVar("T_co", covariant=True)


class Candidate(msgspec.Struct, Generic[T_co], frozen=True):
    """A value that one place of the page gives for a field.

    Attributes:
        value: What it says.
        origin: Which place it is, as `trust` names them.
        raw: How it stands there, where that is not the value.
        linked: Whether a link or its line proves it, as one to an author's page does a name of one word.
    """

    value: T_co
    origin: str
    raw: str | None = None
    linked: bool = False
