"""Lines that stand above paragraphs: headlines, decks, kickers and subheads, told by their form."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import WEEKDAYS
from newsmodel.prose.patterns import pattern
from newsmodel.prose.stops import CLOSING, FULL_STOPS, ends_with_stop

#: A headline is seldom longer; a deck may be.
LONGEST_HEADLINE = 200
LONGEST_DECK = 320
LONGEST_KICKER = 32

_FULL_STOP = pattern(rf"(?:(?<!\.)\.|[{FULL_STOPS.replace('.', '')}])(?:[ \u00a0\u202f\u2009]?[{CLOSING}]){{0,3}}\Z")
_SENTENCE_BREAK = pattern(
    '(?P<last>[\\w%)"\u201d\u2019\u201c\u00bb])[.!?]["\u201d\u2019\u201c\u00bb]?[ \u00a0]+'
    "[\"'\u201c\u2018\u201e\u00ab]?(?P<next>[^\\W\\d_])"
)
_WORD = pattern(r"[^\W\d_]+")
#: Shorter words have no capital in titles; of the others, so many tell, and so large a part has one.
_LONG_WORD, _FEWEST_LONG_WORDS, _NEARLY_ALL = 4, 4, 0.9
#: Headlines up to here may have a full stop inside: "It rained. Then it poured".
_LONG_HEADLINE = 140


@functools.cache
def _abbreviated() -> re.Pattern[str]:
    """Compile the abbreviations with which a headline may end as a sentence may: "U.S.", "Inc."."""
    words = any_of(word.capitalize() for word in pooled(lambda language: language.sentences.either_way))
    return re.compile(rf"(?:\b[^\W\d_]\.){{1,4}}\Z|\b{words}\Z")


@functools.cache
def _kickers() -> frozenset[str]:
    return pooled(lambda language: language.furniture.kickers)


@functools.cache
def _series() -> re.Pattern[str]:
    """Compile the name of a series: a label that follows an article, a weekday or the like."""
    first = any_of(name.upper() for name in pooled(lambda language: language.furniture.series_starts) | set(WEEKDAYS))
    last = any_of(name.upper() for name in pooled(lambda language: language.furniture.series))
    return re.compile(rf"(?:THE )?{first} {last}")


@functools.cache
def _labelled() -> re.Pattern[str]:
    labels = any_of(pooled(lambda language: language.furniture.fact_check_labels))
    return re.compile(rf"(?i)(?:the |our )?{labels}[ \u00a0]?:[ \u00a0]?\S")


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does.

    Example:
        >>> ends_sentence("It rained.”"), ends_sentence("Rain ends")
        (True, False)
    """
    return ends_with_stop(text)


def ends_paragraph(text: str) -> bool:
    """Tell whether a text ends as a paragraph does and a headline does not: with a full stop, and no abbreviation.

    Example:
        >>> [ends_paragraph(text) for text in ("Rain ended on Monday.", "Is it over?", "Rain ends in the U.S.")]
        [True, False, False]
    """
    match = _FULL_STOP.search(text, max(0, len(text) - 24))
    if match is None or len(text) > LONGEST_HEADLINE:
        return match is not None
    return not (_abbreviated().search(text, max(0, len(text) - 24)) or is_title_case(text))


def is_title_case(text: str) -> bool:
    """Tell whether nearly all long words have a capital, as in titles in English.

    Example:
        >>> is_title_case("Farmers Dance as Rain Ends the Drought"), is_title_case("Ana Ruiz danced in Port Ellen")
        (True, False)
    """
    words = [word for word in _WORD.findall(text) if len(word) >= _LONG_WORD]
    titled = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_LONG_WORDS and titled >= _NEARLY_ALL * len(words) and not text.isupper()


def has_sentences(text: str) -> bool:
    """Tell whether a text is more than one sentence.

    Example:
        >>> has_sentences("It rained. It poured."), has_sentences("Rain ends.")
        (True, False)
    """
    breaks = _SENTENCE_BREAK.finditer(text[:400])
    return any(match["next"].isupper() and not match["last"].isupper() for match in breaks)


def is_kicker(text: str) -> bool:
    """Tell whether a line is a label of the kind that stands above headlines.

    Example:
        >>> is_kicker("ANALYSIS"), is_kicker("Rain ends drought")
        (True, False)
    """
    bare = text.strip(" :|*-\u2013\u2014/")
    return len(text) <= LONGEST_KICKER and (bare.lower() in _kickers() or bool(_series().fullmatch(bare)))


def is_labelled(text: str) -> bool:
    """Tell whether a line says what a fact check is about, or what it finds.

    Example:
        >>> is_labelled("Verdict: False"), is_labelled("The verdict is in")
        (True, False)
    """
    return bool(_labelled().match(text))


def could_be_headline(text: str) -> bool:
    """Tell whether a line is short enough, and not several sentences of which the last is closed.

    Example:
        >>> could_be_headline("Rain ends drought"), could_be_headline("It rained. " * 40)
        (True, False)
    """
    return len(text) <= LONGEST_HEADLINE and not (
        len(text) > _LONG_HEADLINE and has_sentences(text) and ends_with_stop(text)
    )


def could_be_deck(text: str) -> bool:
    """Tell whether a line below a headline may be its deck: one sentence at most, without a full stop.

    Example:
        >>> could_be_deck("Farmers dance in the streets"), could_be_deck("Farmers danced on Monday.")
        (True, False)
    """
    return len(text) <= LONGEST_DECK and not ends_sentence(text) and not has_sentences(text) and text[-1] not in ":;,"
