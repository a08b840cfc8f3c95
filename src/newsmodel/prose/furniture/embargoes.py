"""Embargoes: what says above a story that it must wait."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of


def is_embargo(text: str) -> bool:
    """Tell whether a line says that a story must wait.

    An embargo ends some time, or says that it stands: "Embargo: ministers extend the oil ban" is a headline.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> is_embargo("EMBARGOED UNTIL 10:00 GMT"), is_embargo("Embargo: ministers extend the ban before a summit")
        (True, False)
    """
    return bool(_start().match(text)) and bool(_bare().match(text) or _end().search(text))


@functools.cache
def _word() -> str:
    """Write the pattern of what an embargo is called: "strictly embargoed"; its blank counts in verbose ones, too."""
    before = any_of(pooled(lambda language: language.furniture.before_embargo))
    return rf"(?:{before}\ )?{any_of(pooled(lambda language: language.furniture.embargo_words))}\b"


@functools.cache
def _bare() -> re.Pattern[str]:
    """Compile a line with nothing but the word: "*** EMBARGO ***"."""
    return re.compile(rf"(?i)[\W_]{{0,5}}{_word()}[\W_]{{0,5}}\Z")


@functools.cache
def _start() -> re.Pattern[str]:
    before = any_of(pooled(lambda language: language.furniture.before_embargo))
    orders = any_of(pooled(lambda language: language.furniture.embargo_orders))
    texts = any_of(pooled(lambda language: language.furniture.embargo_texts))
    until = any_of(pooled(lambda language: language.furniture.until | language.furniture.embargo_for))
    return re.compile(
        rf"""
        [*(\[\#=\ -]{{0,5}}
        (?:
            {_word()}
            (?: [\W_]{{0,5}}\Z                                                  # "EMBARGO ***"
              | [ \t]{{0,3}}[:\u2013\u2014-]                                   # "Embargo: 10 May"
              | [\W_]{{0,3}} (?: {texts}\  )? (?: {until}\b | to\ \d | \d )   # "Embargoed material until noon"
            )
            | (?: {before}\  )? {orders}\b                                      # "Not for release before 10:00"
        )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _end() -> re.Pattern[str]:
    """Compile what tells when an embargo ends: figures, or the beginning of a word."""
    until = any_of(pooled(lambda language: language.furniture.until))
    ends = any_of(pooled(lambda language: language.furniture.embargo_ends))
    return re.compile(rf"(?i)\d|\b{until}\b|{ends}")
