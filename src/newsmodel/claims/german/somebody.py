"""Subjects that say something by the object of their verb alone: somebody, or a body, and no thing."""

from __future__ import annotations

from newsmodel.claims.german.acronym_words import is_shortened_behind
from newsmodel.claims.german.phrases import core_phrase
from newsmodel.claims.german.speakers import is_bare_name, is_described_thing, is_surely_person, may_speak
from newsmodel.claims.statements.view import View, WordRange


def is_somebody(view: View, source: WordRange) -> bool:
    """Whether a subject says something by what its verb has for an object: "*Lee* fordert Hilfe".

    Args:
        view: The passage.
        source: The subject.
    """
    may = may_speak(view, source) or is_surely_person(view, source) or is_bare_name(view, source)
    return (may or _is_body(view, source)) and not is_described_thing(view, source)


def _is_body(view: View, source: WordRange) -> bool:
    """Whether a noun is called by a name or by an acronym: "der *„Focus“*", "die Mission der Stadt *(MDS)*"."""
    core = core_phrase(view, source.start, source.end)
    if view.opens(source.start + 1) and view.quotation_at(source.start + 1).end == core:
        return True
    return any(is_shortened_behind(view, k) for k in range(core, source.end - 1))
