"""Modality: how sure a source is made to sound, by the cue and by the first main clause of what it says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    MONTHS,
    SUBJECTS,
    SUBORDINATORS,
    VERBS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.tokens import tokenize
from newsmodel.values import CueKind, Modality

#: Whoever promises, demands or asks is not unsure of anything.
_SETTLED: tuple[CueKind, ...] = ("promise", "demand", "ask", "accuse")

_IF = words("if unless provided")
_OPENING = (SUBORDINATORS - words("that whether how why what so than")) | words("after before despite")
_POSSIBLE = words("could may might mightn't")
_PREDICTED = words("will won't ")
_HYPOTHETICAL = words("would wouldn't")
_LIKELY = words("perhaps maybe possibly probably presumably likely unlikely potentially conceivably")
_EXPECTED = words("expected set due bound poised slated scheduled going about")
#: What seems so, or has a chance to be so, may be otherwise.
_SEEMING = words("seem seems seemed appear appears appeared")
_CHANCES = words("chance possibility risk danger likelihood")
#: One of these is in every content that is not certain.
_WEAKENED = re.compile(
    rf"(?:{any_of({*_POSSIBLE, *_PREDICTED, *_HYPOTHETICAL, *_LIKELY, *_EXPECTED, *_SEEMING, *_CHANCES})}"
    r"|possible|'ll|'d)(?![^\W_])"
)
_ENDS = frozenset(".!?;")
_RELATIVE = words("who which whom whose where")
#: So many characters of a content are looked through for its first verb.
_REACH = 240


def modality_of(content: str, kind: CueKind, lemma: str, *, asked: bool = False) -> Modality:
    """Tell the modality of a claim.

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
    return _of_clause(_words_of(beginning))


def _words_of(beginning: str) -> list[str]:
    """List the words in lower case; the month of May keeps its capital, and the stop of "Dec. 3" is left out."""
    tokens = tokenize(beginning)
    return [
        word if word == "May" and tokens.low[k + 1 : k + 2] and tokens.low[k + 1] not in SUBJECTS else low
        for k, (word, low) in enumerate(zip(tokens.words, tokens.low, strict=True))
        if not (word == "." and tokens.low[k - 1] in MONTHS)
    ]


def _of_cue(kind: CueKind, lemma: str) -> Modality | None:
    if lemma in marked("foreseeing"):
        return "predicted"
    if lemma in marked("supposing"):
        return "possible"
    return "estimated" if kind == "estimate" else None


def _of_clause(low: Sequence[str]) -> Modality:
    """Tell the modality of the first main clause."""
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
    """Find the main clause behind "that" and behind a clause such as "if it rains,"."""
    k = 0
    while k < len(low) and (low[k] == "that" or low[k] in COORDINATORS or not low[k][0].isalnum()):
        k += 1
    if k < len(low) and low[k] in _OPENING:
        comma = next((at for at in range(k, len(low)) if low[at] == ","), None)
        return comma + 1 if comma is not None else k + 1
    return k


def _after_relative(low: Sequence[str], k: int) -> int:
    """Find the rest of the main clause behind a relative clause between commas; -1 where there is none."""
    if low[k] not in _RELATIVE or low[k - 1] != ",":
        return -1
    return next((at + 1 for at in range(k, len(low)) if low[at] == ","), -1)


def _is_telling(low: Sequence[str], k: int, start: int) -> bool:
    """Whether a word tells the modality of its clause: its first verb, or an adverb that weakens it."""
    word = low[k]
    if (
        word in AUXILIARIES
        or word in VERBS
        or word in _LIKELY
        or (k > start and word in _SEEMING)
        or word.endswith(("'ll", "'d", "'s", "'re", "'ve"))
    ):
        return True
    past = has_ending(word, "ed") or _is_past(word)
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
    if _seems(low, k) or _is_chance(low, k):
        return "possible"
    if word in BE and _is_to_come(after):
        return "predicted"
    return "certain"


def _seems(low: Sequence[str], k: int) -> bool:
    """Whether a verb says how something looks: "seems safe", "appears to be safe", but not "appeared on Monday"."""
    return low[k] in _SEEMING and (low[k].startswith("seem") or low[k + 1 : k + 2] in (["to"], ["that"], [","], ["as"]))


def _is_chance(low: Sequence[str], k: int) -> bool:
    """Whether a verb introduces what may be: "it is *possible that*", "there is a *chance* that"."""
    if low[k] not in BE:
        return False
    after = [other for other in low[k + 1 : k + 5] if other not in DETERMINERS and not is_adverb(other)]
    if low[k - 1] == "there":
        return low[k + 1 : k + 2] != ["no"] and any(other in _CHANCES for other in after[:2])
    return low[k - 1] == "it" and after[:1] == ["possible"] and low[low.index("possible", k) + 1 :][:1] == ["that"]


def _is_to_come(after: Sequence[str]) -> bool:
    """Whether "is *set to*", "is *about to*": what is expected stands right before its infinitive."""
    expected = next((k for k, other in enumerate(after[:2]) if other in _EXPECTED), None)
    return expected is not None and "to" in after and (after[expected] != "about" or after[expected + 1] == "to")


def _is_base(low: Sequence[str], k: int) -> bool:
    """Whether "'d" is "would" here, and not "had": "he'd *leave*", but "he'd *never left*"."""
    while k < len(low) and (is_adverb(low[k]) or not low[k][0].isalnum()):
        k += 1
    if k >= len(low) or low[k].endswith(("ed", "en")) or low[k] in {"had", "better", *MODALS}:
        return False
    return not (low[k] in VERBS or _is_past(low[k]))


def _is_past(word: str) -> bool:
    """Whether a word is the past tense of a cue: "knew"."""
    return any(form.form == "past" for form in cue_forms().get(word, ()))
