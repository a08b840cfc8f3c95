"""Quotations behind a denial or a refusal, which are the speaker's own words: "Lee denied it. *“I never did.”*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs
from msgspec.structs import replace

from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.english.attributions.grammar import FULL_STOPS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.passages import Stretch

#: What a quotation of somebody's own words is named by.
_METHOD = Method("subject", "quote")


def continued(hits: Sequence[Hit], floated: Mapping[int, Sequence[WordRange]], negated: Sequence[bool]) -> list[Hit]:
    """Give attributions the quotations that stand as statements of their own behind them.

    What is denied or not said is not what is quoted behind it, which has an attribution of its own.

    Args:
        hits: The attributions of a passage.
        floated: The quotations behind each, by its number.
        negated: Whether each of them is negated.
    """
    found: list[Hit] = []
    for number, hit in enumerate(hits):
        more = floated.get(number)
        if not more:
            found.append(hit)
        elif negated[number] or hit.kind == "deny":
            found += [hit, own_words(hit, more)]
        else:
            found.append(attrs.evolve(hit, content=(*hit.content, *more)))
    return found


def continued_across(
    found: Sequence[FoundAttribution], running_on: Mapping[int, Sequence[Stretch]]
) -> Iterator[FoundAttribution]:
    """Give attributions the quotations of later passages that carry them on.

    Args:
        found: The attributions of a story.
        running_on: The quotations behind each, by its number.
    """
    for number, one in enumerate(found):
        more = running_on.get(number)
        if not more:
            yield one
        elif one.negated or one.kind == "deny":
            yield one
            yield replace(
                one, method=_METHOD, kind="state", content=tuple(more), negated=False, asked=False, verdict=None
            )
        else:
            yield replace(one, content=(*one.content, *more))


def parted(view: View, hits: Iterable[Hit]) -> list[Hit]:
    """Part denials and refusals from the quotations that are set off behind them: "denied it*: “I never did.”*".

    Args:
        view: The passage.
        hits: Its attributions.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> from newsmodel.prose.quotations.finding import Quoted
        >>> [hit.kind for hit in hits_of(view_of("Lee denied it: “I did not.”", [Quoted(15, 27)]))]
        ['state']
        >>> [hit.kind for hit in hits_of(view_of("Lee denied “any part” in it.", [Quoted(11, 21)]))]
        ['deny']
        >>> hits = hits_of(view_of("Lee did not confirm the deal: “I am busy.”", [Quoted(30, 42)]))
        >>> [hit.site.negated for hit in hits]
        [False]
    """
    hits = list(hits)
    if not any(map(_leaves_unsaid, hits)):
        return hits
    others = {part.start for hit in hits if not _leaves_unsaid(hit) for part in hit.content}  # "denied saying: “I did”"
    return [part for hit in hits for part in (_parted(view, hit, others) if _leaves_unsaid(hit) else [hit])]


def _leaves_unsaid(hit: Hit) -> bool:
    """Whether a source denies something, or does not say it."""
    return hit.kind == "deny" or _is_unsaid(hit)


def _is_unsaid(hit: Hit) -> bool:
    return hit.negated or (hit.site is not None and hit.site.negated)


def _parted(view: View, hit: Hit, others: set[int]) -> list[Hit]:
    own = [quoted for part in hit.content for quoted in _set_off(view, hit, part)]
    if not own or any(quoted.start in others for quoted in own):
        return [hit]
    starts = {quoted.start for quoted in own}
    rest = [_before(part, starts) for part in hit.content]
    left = [WordRange(part.start, part.end) for part in rest if part.start < part.end]
    return [*([attrs.evolve(hit, content=left)] if left else []), own_words(hit, own)]


def _before(part: WordRange, starts: set[int]) -> WordRange:
    """Leave of a part what stands before a quotation of one's own, without the mark between them."""
    cut = next((start for start in sorted(starts) if part.start <= start < part.end), None)
    return part if cut is None else WordRange(part.start, max(part.start, cut - 1))


def _set_off(view: View, hit: Hit, part: WordRange) -> Iterator[WordRange]:
    """Find the quotation that is a whole statement in a part of a content: behind a mark, or before its attribution."""
    if part.end <= hit.cue.start:
        if view.opens(part.start) and all(view.quoted[part.start : part.end]) and _is_sentence(view, part.start):
            yield part
        return
    for k in range(max(part.start, hit.cue.end + 1), part.end):
        if view.opens(k) and all(view.quoted[k : part.end]) and _sets_off(view, hit, k):
            yield WordRange(k, part.end)
            return


def _sets_off(view: View, hit: Hit, k: int) -> bool:
    """Whether what stands before a quotation parts it; behind a comma may stand another thing denied: "“a”, “b”".

    What is not said may be the quotation itself, unless the verb has words between: "did not say *so*: “I know.”".
    """
    mark = view.lowered[k - 1]
    if _is_unsaid(hit):
        return k - 1 > hit.cue.end and (mark == ":" or mark in FULL_STOPS)
    return mark == ":" or mark in FULL_STOPS or (mark == "," and _is_sentence(view, k))


def _is_sentence(view: View, k: int) -> bool:
    """Whether a quotation begins with a capital."""
    first = k if view.lowered[k][0].isalnum() else k + 1
    return first < len(view.lowered) and view.begins_upper[first]


def own_words(hit: Hit, content: Sequence[WordRange]) -> Hit:
    """Make the attribution of what the source of a denial says itself.

    Args:
        hit: The denial.
        content: The words of its source.
    """
    site = replace(hit.site, negated=False) if hit.site is not None else None
    return attrs.evolve(hit, method=_METHOD, kind="state", content=content, negated=False, site=site)
