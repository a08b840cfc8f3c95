"""Patterns that are compiled when they are first used behave as any other."""

from __future__ import annotations

import copy
import pickle
import re

from newsmodel.prose.patterns import pattern


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    """A wrong pattern is told by its first use, and not by the module that has it."""
    wrong = pattern("(")
    try:
        wrong.match("")
    except re.error as error:
        told = error.msg
    assert told == "missing ), unterminated subpattern"


def test_a_pattern_is_copied_and_pickled() -> None:
    """Whoever has a pattern can be sent to another process."""
    made = pattern("R(ai)n", re.IGNORECASE)
    for same in (made, copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301
        assert same.fullmatch("rain") is not None
        assert same.sub("now", "rain") == "now"
        assert same.groups == 1
