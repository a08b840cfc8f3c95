"""Words that another finder takes for a cue, placed among the verbs of their passage, for the rules of any language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from newsmodel.claims.statements.view import View
from newsmodel.prose.quotations.finding import Quoted, find_quotations

V = TypeVar("V", bound=View)
S = TypeVar("S")


def verbs_around(
    text: str, start: int, end: int, look: Callable[[str, tuple[Quoted, ...]], tuple[V, Sequence[S]]]
) -> tuple[V, Sequence[S], range]:
    """Look at a passage for words that are taken for a cue.

    Where somebody is quoted who quotes somebody, the quotations of the passage part nothing.

    Args:
        text: The passage.
        start: Offset of their first character.
        end: Offset after their last one.
        look: Gives the words of a passage with some quotations, and its verbs that may attribute; it does well to keep
            its last answers, since one passage has the cues of many records.

    Returns:
        The passage's words, its verbs that may attribute, and the numbers of the words of the cue.
    """
    view, sites = look(text, find_quotations([text])[0])
    told = view.begun_in(start, end)
    if told and view.quoted[told.start]:
        view, sites = look(text, ())
    return view, sites, told
