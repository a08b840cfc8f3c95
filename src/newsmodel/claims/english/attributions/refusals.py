"""Verbs that deny what is said, and something else of other objects: "*rejected* the claim", "*rejected* the offer"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import RELATIVES, WH
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.rules.noun_cues import TRIGGERS
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

_WORDS = get("en").attributions
#: Nouns for what is said or thought to be so, but not for what is promised.
DENIABLE = (TRIGGERS | _WORDS.deniable | {f"{noun}s" for noun in _WORDS.deniable}) - words("promise pledge vow")
#: Kinds of cues that take up what is said.
ANSWERING: tuple[CueKind, ...] = ("deny", "confirm")
#: Marks of verbs whose kind depends on the object.
_TELLING = frozenset(("spurning", "contesting"))
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
        >>> verbs, nouns = ("rejected", "questioned"), ("plan", "accusation")
        >>> texts = [f"Lee {verb} the {noun}." for verb in verbs for noun in nouns]
        >>> [kind_of(view, hit) for view in (view_of(text, ()) for text in texts) for hit in hits_of(view)]
        ['other', 'deny', 'ask', 'deny']
    """
    marks = hit.site.cue.marks if hit.site is not None else frozenset()
    if _TELLING.isdisjoint(marks) or not hit.content:
        return hit.kind
    content = min(hit.content)
    is_before = content.start < hit.cue.end
    if is_before and hit.method.family == "by" and view.lowered[content.start - 1] in DENIABLE:
        return "deny"  # "the *claim* that it rained was challenged by Lee"
    if (is_before and hit.method.family != "by") or any(view.quoted[content.start : content.end]):
        return hit.kind
    if "contesting" in marks:
        return "deny" if _is_said(view, content) else hit.kind
    return hit.kind if _is_deniable(view, content) else "other"


def _is_said(view: View, content: WordRange) -> bool:
    """Whether an object is a noun for something said: "the *claim* that"; "questioned *why*" denies nothing."""
    end = view.next_of(RELATIVES, content.start + 1, content.end)
    return view.lowered[head_of(view, WordRange(content.start, end))] in DENIABLE


def _is_deniable(view: View, content: WordRange) -> bool:
    """Whether an object is something said: "*it*", "the *notion* that", "what he said", "claims by Lee"."""
    low = view.lowered
    first = low[content.start]
    if first in WH or (content.end - content.start == 1 and first in _POINTING):
        return True
    return _is_said(view, content) or first in DENIABLE
