"""Nouns that attribute, by what the source does with the content: "Angaben", "Polizeiangaben"."""

from __future__ import annotations

import functools

from newsmodel.languages.language import get


@functools.cache
def noun_kinds() -> dict[str, str]:
    """List the nouns that attribute, in lower case, with what the source does with the content."""
    return {noun: kind for kind, nouns in get("de").attributions.nouns.items() for noun in nouns}


@functools.cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(get("de").attributions.compounding_nouns))


def attributing_noun(word: str) -> bool:
    """Whether a noun in lower case, or the last part of a compound, attributes: "polizeiangaben"."""
    return word in noun_kinds() or word.endswith(_endings())


def kind_of_attributing(word: str) -> str:
    """Tell what a source does with what follows a noun that attributes; a compound is what its last part is.

    Example:
        >>> kind_of_attributing("beschluss"), kind_of_attributing("stadtangaben"), kind_of_attributing("rückschluss")
        ('promise', 'state', 'show')
    """
    kinds = noun_kinds()
    return kinds.get(word) or next((kind for noun, kind in kinds.items() if word.endswith(noun)), "state")
