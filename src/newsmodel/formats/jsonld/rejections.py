"""Claims that are not published: those that a person has rejected, and those that are reported in one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def unpublished(rejected: Collection[str], parents: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """Name the claims that are left out.

    Args:
        rejected: Ids of the claims that a person has rejected.
        parents: The id of each claim, with that of the claim that it is reported in.

    Example:
        >>> sorted(unpublished(["C1"], [("C1", None), ("C2", "C1"), ("C3", None)]))
        ['C1', 'C2']
    """
    nested: dict[str, list[str]] = {}
    for claim, parent in parents:
        if parent is not None:
            nested.setdefault(parent, []).append(claim)
    out: set[str] = set()
    waiting = list(rejected)
    while waiting:
        claim = waiting.pop()
        if claim not in out:
            out.add(claim)
            waiting += nested.get(claim, ())
    return frozenset(out)
