"""Refusals of what is offered or planned, which are no denials: "*rejected* the offer"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import WH
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.rules.noun_cues import TRIGGERS
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

_WORDS = get("en").attributions
#: Nouns for what is said or thought to be so, but not for what is promised.
_DENIABLE = (TRIGGERS | _WORDS.deniable | {f"{noun}s" for noun in _WORDS.deniable}) - words("promise pledge vow")
#: Pronouns for what somebody said: "rejected *it*", but not "rejected *her*".
_POINTING = words("it that this these those such all both nothing anything everything")


def kind_of(view: View, hit: Hit) -> CueKind:
    """Tell what the source of an attribution does with the content: whoever turns down an offer denies nothing.

    Args:
        view: The passage.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> views = [view_of(f"Lee rejected the {noun}.", ()) for noun in ("offer", "accusation")]
        >>> [kind_of(view, hit) for view in views for hit in hits_of(view)]
        ['other', 'deny']
    """
    if hit.site is None or "spurning" not in hit.site.cue.marks or not hit.content:
        return hit.kind
    content = hit.content[0]
    if content.start < hit.cue.end or any(view.quoted[content.start : content.end]):
        return hit.kind
    return hit.kind if _is_deniable(view, content) else "other"


def _is_deniable(view: View, content: WordRange) -> bool:
    """Whether an object is something said: "*it*", "the *notion* that", "what he said", "claims by Lee"."""
    low = view.lowered
    first = low[content.start]
    if first in WH or (content.end - content.start == 1 and first in _POINTING):
        return True
    head = head_of(view, content)
    return low[head] in _DENIABLE or first in _DENIABLE
