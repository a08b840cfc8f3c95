"""Lists of sources with commas, at both sides of a cue: "*Lee, Hart and Moe* said", "said *Lee, Hart and Moe*"."""

from __future__ import annotations

from itertools import pairwise

from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    JOINING,
    LEADING,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.members import MemberKind, member_kind
from newsmodel.claims.english.attributions.phrases import mark_before, phrase_before
from newsmodel.claims.english.attributions.verbs import is_finite_cue, is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange

#: So many members are looked at.
_MOST_MEMBERS = 12
#: With a comma before "and", as many members stand before it at least: "*Lee, Hart*, and Moe".
_FEWEST_BEFORE_COMMA = 2
#: What a clause begins behind.
CLAUSE_EDGES = LEADING | COORDINATORS | SUBORDINATORS | RELATIVES | TIME_WORDS | TIME_NOUNS


def with_earlier_members(view: View, floor: int, found: WordRange) -> WordRange:
    """Find the whole list whose end is known: "*Lee, Hart* and Moe".

    Args:
        view: The passage.
        floor: The first word that it may have.
        found: The last members as far as no comma parts them, or the last member alone behind ", and".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> with_earlier_members(view_of("Today Lee, Hart and Moe said so.", ()), 0, WordRange(3, 6))
        WordRange(start=1, end=6)
    """
    low = view.lowered
    comma, known = found.start - 1, _kinds_of(view, found)
    has_comma = comma > floor and low[comma] in JOINING
    if has_comma:
        comma -= 1
    elif not any(word in JOINING for word in low[found.start + 1 : found.last]):
        return found
    if not known:
        return found
    start, members = found.start, 0
    while comma > floor and low[comma] == "," and members < _MOST_MEMBERS:
        mark = mark_before(view, floor, comma - 1)
        first = _beginning(view, floor, mark, comma)
        kind = member_kind(view, first, comma) if first is not None else None
        if first is None or kind is None or not _are_alike(known, kind):
            break
        start, members, comma = first, members + 1, mark if first == mark + 1 else floor - 1
        known.add(kind)
    return WordRange(start, found.end) if members >= (_FEWEST_BEFORE_COMMA if has_comma else 1) else found


def _kinds_of(view: View, found: WordRange) -> set[MemberKind]:
    """Tell what the members are that no comma parts; nothing where one is no source."""
    low = view.lowered
    joints = [found.start - 1, *(k for k in range(found.start + 1, found.last) if low[k] in JOINING), found.end]
    kinds = {member_kind(view, before + 1, after) for before, after in pairwise(joints)}
    return {kind for kind in kinds if kind is not None} if None not in kinds else set()


def _are_alike(known: set[MemberKind], kind: MemberKind) -> bool:
    """Whether a member can stand before the others: a plural that is no speaker stands before its like alone."""
    return kind != "plural" or "plural" in known


def _beginning(view: View, floor: int, mark: int, comma: int) -> int | None:
    """Find the first word of the member before a comma; None where no clause begins there."""
    if mark >= floor and view.lowered[mark] == ",":
        return mark + 1
    found = phrase_before(view, mark + 1, comma - 1)
    if found is None:
        return None
    is_edge = found.start == mark + 1 or view.lowered[found.start - 1] in CLAUSE_EDGES
    return found.start if is_edge else None


def with_later_members(view: View, source: WordRange, end: int) -> WordRange:
    """Find the whole list whose first member is known: "said *Lee*, Hart and Moe".

    Args:
        view: The passage.
        source: The first member, or the first two.
        end: Up to where to look.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> with_later_members(view_of("said Lee, Hart and Moe.", ()), WordRange(1, 2), 7)
        WordRange(start=1, end=6)
    """
    low, k = view.lowered, source.end
    if member_kind(view, source.start, source.end) is None:
        return source
    for _ in range(_MOST_MEMBERS):
        if k + 1 >= end or low[k] != ",":
            return source
        is_last = low[k + 1] in JOINING
        after = member_after(view, k + 1 + is_last, end)
        if after is None:
            return source
        if is_last or any(word in JOINING for word in low[k + 1 : after]):
            return WordRange(source.start, after)
        k = after
    return source


def member_after(view: View, first: int, end: int) -> int | None:
    """Find the end of the member of a list that begins with a word; None where a clause or nothing that speaks does.

    Args:
        view: The passage.
        first: The word.
        end: Up to where to look.
    """
    found = agent_after(view, first, end) if first < end else None
    if found is None or not _kinds_of(view, found):
        return None
    goes_on = found.end < end and (is_known_verb(view, found.end) or is_finite_cue(view, found.end))
    return None if goes_on else found.end
