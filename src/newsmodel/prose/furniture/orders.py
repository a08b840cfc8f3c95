"""Orders about the story itself: that it must not be used, that it must wait, that it is taken back.

Such an order is a prohibition or a delay, an act, and perhaps the story and a time, in whatever order and voice a
language has them: "Prosimy o niepublikowanie depeszy", "Erst ab 18 Uhr frei". It is a whole sentence or line, and
no word of it is about anything else. An order that speaks of this story may have others behind it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import Final

from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture.addressed import without_label
from newsmodel.prose.furniture.order_grammar import Order, Sentence
from newsmodel.prose.furniture.order_words import languages_of
from newsmodel.prose.patterns import pattern

#: No order is longer.
LONGEST: Final = 200
#: Between sentences, and behind a label.
_SENTENCES = pattern(
    r"(?<=[^\W\d_]{3})[.!][ \u00a0]+(?!\d)|(?<=[0-9]{4})\.[ \u00a0]+(?=[^\W\d_])|[\u3002\uff01\uff1b\uff1a]"
    r"|;[ \u00a0]|:[ \u00a0](?!\d)|[ \u00a0][\u2013\u2014-][ \u00a0]"
)
_AROUND: Final = " \u00a0*+#=_.!()[]\u3010\u3011"
#: What a line of speech begins with.
_QUOTES: Final = '"\u201c\u201d\u201e\u00ab\u2018'


@functools.lru_cache(maxsize=256)
def read_order(text: str, *, may_be_headline: bool = False) -> Order | None:
    """Read what a line orders about the story, in any language.

    Args:
        text: The line.
        may_be_headline: Whether a headline may stand there; then the order has to name the story, or to ask for it.

    Example:
        >>> read_order("Please do not share this text"), read_order("May only be published from 18:00 UTC")
        ('withheld', 'embargo')
        >>> read_order("Simple rule: do not share") is None
        True
        >>> read_order("The publisher must not share this text") is None
        True
    """
    if len(text) > LONGEST or text[:1] in _QUOTES or "?" in text or not (known := languages_of(text)):
        return None
    bare = without_label(text)
    parts = [each for each in _SENTENCES.split(bare) if any(map(str.isalnum, each))]
    sentences = [each for each in parts if not _is_label(each)] or parts
    is_addressed = bare != text
    said = ([Sentence(each, tag, is_addressed=is_addressed) for each in sentences] for tag in known)
    return _strictest(_read(each, may_be_headline=may_be_headline) for each in said)


_RANK: Final[tuple[Order, ...]] = ("canceled", "withheld", "embargo")


def _strictest(orders: Iterable[Order | None]) -> Order | None:
    found = {*orders}
    return next((order for order in _RANK if order in found), None)


def _is_label(text: str) -> bool:
    """Tell whether words are a label and nothing else: "Embargo", "Draft"."""
    return text.strip(_AROUND).casefold() in furniture_words("embargo_words", "hold_labels", "hold_words", "kill_words")


def may_be_order(text: str) -> bool:
    """Tell whether a line may be such an order; of most lines, none.

    Example:
        >>> may_be_order("Nicht zitieren"), may_be_order("It rained.")
        (True, False)
    """
    return len(text) <= LONGEST and bool(languages_of(text))


def _read(sentences: Sequence[Sentence], *, may_be_headline: bool) -> Order | None:
    """Read a line with the words of one language: orders alone, or one on this story and whatever follows."""
    orders: list[Order] = []
    for sentence in sentences:
        order = sentence.order(may_be_headline=may_be_headline)
        if order is None:
            return orders[0] if orders and not may_be_headline and sentences[0].is_on_story else None
        orders.append(order)
    return _strictest(orders)
