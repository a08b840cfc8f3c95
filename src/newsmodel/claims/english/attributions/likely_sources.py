"""Whether a noun phrase before or behind a cue is likely to be a source: its head speaks, or is a name."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import PERSONAL, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.speakers import is_speaker, is_trade
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

_SHARES = words("% percent cent")
#: Pronouns that are sources.
_KNOWN = PERSONAL | SUBJECT_PRONOUNS | POSSESSIVES | words("another second third fourth other latter")


def is_likely_source(view: View, source: WordRange) -> bool:
    """Whether the head of a noun phrase has a capital, is a pronoun, or means what speaks.

    Args:
        view: The passage.
        source: The noun phrase.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("the mayor of Flint heard the rain", ())
        >>> is_likely_source(view, WordRange(0, 4)), is_likely_source(view, WordRange(5, 7))
        (True, False)
    """
    head = head_of(view, source)
    noun = view.lowered[head]
    is_numbered = noun.isdecimal() and head > source.start and view.lowered[head - 1] not in PREPOSITIONS
    named = head - 1 if is_numbered else head  # "ABC 7", "Section 4"; not "About 9"
    has_capital = any(map(str.isupper, view.tokens.words[named]))  # "3M"
    owner = noun.removesuffix("'s")  # "the *mayor's* claim", "*his* claim"
    return has_capital or owner in _KNOWN or is_speaker(owner) or is_trade(owner) or _is_share(view, source, head)


def _is_share(view: View, source: WordRange, head: int) -> bool:
    """Whether a source is so many of those who speak: "*36%* of new investors", "more than *6* in 10 voters"."""
    noun = view.lowered[head]
    is_number = noun in _SHARES or noun.isdecimal()
    return is_number and any(is_speaker(word) for word in view.lowered[head + 1 : source.end])
