"""Speakers named before a colon, as in interviews and transcripts: "A: It rained.", "MAYOR LEE: It rained."."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.attribution import TURN
from newsmodel.claims.english.attributions.grammar import DETERMINERS, PREPOSITIONS, WH
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.speakers import is_person
from newsmodel.claims.english.attributions.view import View
from newsmodel.claims.statements.turns import LabelWords, speakers_in, turn_of

_WORDS = LabelWords(
    no_names=DETERMINERS | WH | PREPOSITIONS,
    questions=frozenset(("Q", "QUESTION", "Question")),
    is_person=is_person,
)


def turns_in(texts: Sequence[str]) -> frozenset[int]:
    """List the passages that are turns of a dialogue, by number, but for the questions.

    Args:
        texts: The passages of a story.

    Example:
        >>> sorted(turns_in(("Q: Was it wet?", "A: It was.", "Q: How wet?", "A: It rained all day.")))
        [1, 3]
    """
    return frozenset(speakers_in(texts, _WORDS))


def label(view: View) -> Hit | None:
    """Match a turn of a dialogue: the speaker's name, a colon and what is said."""
    turn = turn_of(view)
    if turn is None:
        return None
    return Hit(method=TURN, lemma=":", kind="state", cue=turn.cue, source=turn.source, content=[turn.content])
