"""How sure a source is made to sound, from the cue and from the first main clause of what it says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    VERBS,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked
from newsmodel.languages.tables import words
from newsmodel.prose.tokens import tokenize
from newsmodel.values import CueKind, Modality

#: Whoever promises, demands or asks is not unsure of anything.
_SETTLED: tuple[CueKind, ...] = ("promise", "demand", "ask", "accuse")

_IF = words("if unless provided")
_OPENING = words("if unless when while as although though since because after before once until whereas despite")
_POSSIBLE = words("could may might mightn't")
_PREDICTED = words("will won't ")
_HYPOTHETICAL = words("would wouldn't")
_LIKELY = words("perhaps maybe possibly probably presumably likely unlikely potentially conceivably")
_EXPECTED = words("expected set due bound poised slated scheduled going")
#: One of these is in every content that is not certain.
_WEAKENED = re.compile(
    rf"(?:{'|'.join(sorted(_POSSIBLE | _PREDICTED | _HYPOTHETICAL | _LIKELY | _EXPECTED))}|'ll|'d)(?![^\W_])"
)
_BE = words("is are was were be been 's 're isn't aren't")
_ENDS = frozenset(".!?;")
_RELATIVE = words("who which whom whose where")
#: So many characters of a content are looked through for its first verb.
_REACH = 240


def modality_of(content: str, kind: CueKind, lemma: str, *, asked: bool = False) -> Modality:
    """The modality of a claim.

    Args:
        content: The words of its content.
        kind: What the source does with them.
        lemma: Base form of the cue.
        asked: Whether the content is an indirect question, which is sure of nothing: "whether it will rain".

    Example:
        >>> modality_of("that these numbers could increase", "show", "suggest")
        'possible'
        >>> modality_of("that the bridge will stay shut if it rains", "state", "say")
        'conditional'
        >>> modality_of("the bridge, which will be rebuilt, was unsafe", "state", "say")
        'certain'
    """
    if kind in _SETTLED or asked:
        return "certain"
    by_cue = _of_cue(kind, lemma)
    if by_cue:
        return by_cue
    beginning = content[:_REACH]
    if not _WEAKENED.search(beginning.lower().replace("\u2019", "'")):
        return "certain"
    return _of_clause(tokenize(beginning).low)


def _of_cue(kind: CueKind, lemma: str) -> Modality | None:
    if lemma in marked("foreseeing"):
        return "predicted"
    if lemma in marked("supposing"):
        return "possible"
    return "estimated" if kind == "estimate" else None


def _of_clause(low: Sequence[str]) -> Modality:
    """The modality of the first main clause."""
    k = start = _main_clause(low)
    while 0 <= k < len(low) and low[k] not in _ENDS and not (low[k] == "and" and low[k + 1 : k + 2] == ["that"]):
        if low[k] in _RELATIVE:
            k = start = _after_relative(low, k)
        elif _is_telling(low, k, start):
            return _of_verb(low, k, conditional=_is_conditional(low))
        else:
            k += 1
    return "certain"


def _is_conditional(low: Sequence[str]) -> bool:
    """Whether an "if" stands in the first sentence."""
    return not _IF.isdisjoint(itertools.takewhile(lambda word: word not in _ENDS, low))


def _main_clause(low: Sequence[str]) -> int:
    """Where the main clause begins: after "that" and after a clause such as "if it rains,"."""
    k = 0
    while k < len(low) and (low[k] == "that" or low[k] in COORDINATORS or not low[k][0].isalnum()):
        k += 1
    if k < len(low) and low[k] in _OPENING:
        comma = next((at for at in range(k, len(low)) if low[at] == ","), None)
        return comma + 1 if comma is not None else k + 1
    return k


def _after_relative(low: Sequence[str], k: int) -> int:
    """Where the main clause goes on after a relative clause between commas; -1 where it does not."""
    if low[k] not in _RELATIVE or low[k - 1] != ",":
        return -1
    return next((at + 1 for at in range(k, len(low)) if low[at] == ","), -1)


def _is_telling(low: Sequence[str], k: int, start: int) -> bool:
    """Whether a word tells the modality of its clause: its first verb, or an adverb that weakens it."""
    word = low[k]
    if word in AUXILIARIES or word in VERBS or word in _LIKELY or word.endswith(("'ll", "'d", "'s", "'re", "'ve")):
        return True
    past = (word.endswith("ed") and len(word) > 4) or _is_past(word)
    return past and k > start and low[k - 1] not in DETERMINERS and not is_adverb(low[k - 1])


def _of_verb(low: Sequence[str], k: int, *, conditional: bool) -> Modality:
    word = low[k]
    modal = "will" if word.endswith("'ll") else "would" if word.endswith("'d") and _is_base(low, k + 1) else word
    after = [other for other in low[k + 1 : k + 5] if other not in {",", "not"}]
    if modal in _HYPOTHETICAL:
        return "conditional" if conditional or after[:1] == ["have"] else "predicted"
    if modal in _PREDICTED:
        return "conditional" if conditional else "predicted"
    if modal == "could" and low[k + 1 : k + 2] == ["not"]:
        return "certain"
    if modal in _POSSIBLE or word in _LIKELY or any(other in _LIKELY for other in after[:2]):
        return "possible"
    if word in _BE and any(other in _EXPECTED for other in after[:2]) and "to" in after:
        return "predicted"
    return "certain"


def _is_base(low: Sequence[str], k: int) -> bool:
    """Whether "'d" is "would" here, and not "had"."""
    if k >= len(low) or low[k].endswith(("ed", "en")) or low[k] in {"had", "better", *MODALS}:
        return False
    return not (low[k] in VERBS or _is_past(low[k]))


def _is_past(word: str) -> bool:
    """Whether a word is the past tense of a cue: "knew"."""
    return any(form.form == "past" for form in cue_forms().get(word, ()))
