"""Words before names at the start of bylines, of all languages: "By", "An analysis by", "Author:"."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words, pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.phrases import with_plain_i

#: Behind the first word of a lead, at the latest.
_ENDS_WORD = re.compile(r"[ \u00a0:\uff1a|]")
_NEVER = re.compile(r"(?!)")


def lead_of(text: str) -> re.Pattern[str]:
    """Compile what stands before names at the start of a byline that begins with the same word as a text.

    Example:
        >>> lead_of("An analysis").match("An analysis by Ana Ruiz")[0]
        'An analysis by'
        >>> text = "Autor: Ana Ruiz"
        >>> lead_of(text).match(text)[0], lead_of("Byzantine").match("Byzantine art")
        ('Autor:', None)
    """
    word = _first_word(text)
    return _lead(word) if word in _first_words() else _NEVER


def before_end(text: str) -> str | None:
    """Give what stands before the word for "by" with which a byline ends; None where none stands there.

    Example:
        >>> before_end("अना शर्मा द्वारा"), before_end("अना शर्मा")
        ('अना शर्मा', None)
    """
    before, _, last = text.rpartition(" ")
    return before if before and last in furniture_words("byline_ends") else None


def behind_weak_lead(text: str) -> str:
    """Give what stands behind a word for "by" that is an article elsewhere: "De Ana Ruiz"; the text where none does.

    Example:
        >>> behind_weak_lead("De Ana Ruiz"), behind_weak_lead("Ana Ruiz")
        ('Ana Ruiz', 'Ana Ruiz')
    """
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in furniture_words("weak_byline_leads") else text


def _first_word(words: str) -> str:
    return with_plain_i(_ENDS_WORD.split(words, maxsplit=1)[0]).casefold()


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(_first_word(words) for phrases, _ in _leads() for words in phrases)


@functools.cache
def _leads() -> tuple[tuple[frozenset[str], str], ...]:
    """Give the forms of a lead: the words that begin it, and the pattern of what stands behind them."""
    before = pooled(lambda language: language.furniture.before_roles)
    written = pooled(lambda language: language.furniture.written)
    leads = pooled(lambda language: language.furniture.byline_leads)
    labels = pooled(lambda language: language.furniture.byline_labels)
    lead = r"(?:[ \u00a0]*:|(?=[ \u00a0]))"
    behind = rf"[ \u00a0]{any_of(leads)}{lead}"
    return (
        (before, rf"[ \u00a0]{any_of(written)}{behind}"),  # "An analysis by"
        (written, behind),
        (labels, r"(?:[ \u00a0]*[:\uff1a]|[ \u00a0][|\u2013\u2014](?=[ \u00a0]))"),  # "Author:", "Autor |"
        (leads, lead),  # "by", "by:"
    )


@functools.cache
def _lead(first: str) -> re.Pattern[str]:
    """Compile the leads with one first word: all together take longer to compile than most stories to read."""
    begun = (
        (any_of(words for words in phrases if _first_word(words) == first), behind) for phrases, behind in _leads()
    )
    return re.compile(rf"(?i)\A(?:{'|'.join(words + behind for words, behind in begun if words)})")
