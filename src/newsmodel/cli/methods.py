"""Methods that found claims and sources, as documents name them: for `newsmodel explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsmodel.claims.attribution import Method
from newsmodel.claims.contract import language_module, languages
from newsmodel.claims.keeping import OURS, SOURCES


def explain_method(name: str) -> str | None:
    """Write what a method looks for, with its examples; None where none has the name.

    Args:
        name: The name, with or without "newsmodel:"; that of a whole family of methods, too.

    Example:
        >>> print(explain_method("newsmodel:source-mentions"))
        source-mentions (method)
        <BLANKLINE>
        Mentions that are one source: names, roles, pronouns and acronyms of the same person or body.
        >>> explain_method("rain") is None
        True
    """
    plain = Method.read(name.removeprefix(OURS)).plain
    told = "\n\n".join(_cards(plain))
    return f"{plain} (method)\n\n{told}" if told else None


def _cards(method: Method) -> Iterator[str]:
    """Write the cards of the rules with a method, each once, with the language that has it."""
    if str(method) == SOURCES.name:
        yield SOURCES.description
    for tag in languages():
        rules = language_module(tag).RULES
        variants = {Method.read(one).variant for card in rules for one in card.examples}
        for card in rules:
            examples = {one: words for one, words in card.examples.items() if str(method) in {card.name, one}}
            if examples or (method.family == card.name and method.variant in variants):
                yield "\n".join((f"{tag}: {card.description}", *_lines(examples or card.examples)))


def _lines(examples: Mapping[str, str]) -> Iterator[str]:
    """Write examples: {content}, [source], <cue>."""
    width = max(map(len, examples))
    yield from (f"  {one:{width}}  {words}" for one, words in examples.items())
