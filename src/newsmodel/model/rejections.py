"""Claims that are not published: those that a person has rejected, and those that are reported in one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newsmodel.model.claim import Claim


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


def unpublished_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Name the claims of an article that are left out.

    Args:
        claims: The claims.

    Example:
        >>> sorted(unpublished_of([Claim(id="C1", voice="outlet", text="It rained.")]))
        []
    """
    known = tuple(claims)
    rejected = [each.id for each in known if each.extraction and each.extraction.status == "rejected"]
    return unpublished(rejected, ((each.id, each.parent) for each in known))
