"""A quotation that is signed: "“The dam leaked.” -- Jo Lee, farmer"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.grammar import DASHES, FULL_STOPS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.rules.colons import SHORTEST_QUOTATION
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange

#: The signature has so many words and marks at most.
_LONGEST_SIGNATURE = 14


def signed(trigger: Trigger) -> Hit | None:
    """Match a quotation at the end of a passage with a dash and a name behind it."""
    view, start = trigger.view, trigger.word
    quotation = view.quotation_at(start)
    dash = quotation.end
    end = len(view.lowered)
    while end > dash and view.lowered[end - 1] in FULL_STOPS:
        end -= 1
    if quotation.end - start < SHORTEST_QUOTATION or not _is_signature(view, dash, end):
        return None
    source = WordRange(_behind_label(view, dash + 1), end)
    if source.start >= source.end:
        return None
    return Hit(
        method=Method("dash", "quote"),
        lemma=view.lowered[dash],
        kind="state",
        cue=WordRange(dash, dash + 1),
        source=source,
        content=[quotation],
    )


def _behind_label(view: View, start: int) -> int:
    """Skip a word before a colon that says what follows: "- *Source:* Lee"."""
    return start + 2 if view.lowered[start + 1 : start + 2] == [":"] else start


def _is_signature(view: View, dash: int, end: int) -> bool:
    """Whether a dash and a name, with what describes its bearer, are the rest of a passage."""
    return (
        1 < end - dash <= _LONGEST_SIGNATURE
        and view.lowered[dash] in DASHES
        and view.begins_upper[dash + 1]
        and not any(view.quoted[dash:end])
        and not any(is_known_verb(view, k) for k in range(dash + 1, end))
    )
