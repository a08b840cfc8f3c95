"""Lines that stand above paragraphs: headlines, decks, kickers and subheads, told by their form."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import WEEKDAYS

#: A headline is seldom longer; a deck may be.
LONGEST_HEADLINE = 200
LONGEST_DECK = 320
LONGEST_SUBHEAD = 80
LONGEST_KICKER = 32

_ENDS_SENTENCE = re.compile("[.!?\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\\]]{0,3}\\Z")
_FULL_STOP = re.compile(
    "(?:(?<!\\.)\\.|[\u3002\uff0e\uff61\u0964\u06d4])[\"'\u201d\u2019\u201c\u00bb\u300d\u300f)\\]]{0,3}\\Z"
)
#: "U.S.", "No.", "Inc.": a headline may end so.
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]\.){1,4}\Z|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No|Bros|Plc)\.\Z")
_SENTENCE_BREAK = re.compile('[a-z0-9%)"\u201d\u2019][.!?]["\'\u201d\u2019]?[ \u00a0]+["\'\u201c\u2018]?[A-Z]')
_WORD = re.compile(r"[^\W\d_]+")
#: Shorter words have no capital in titles; of the others, so many tell, and so large a part has one.
_LONG_WORD, _FEWEST_LONG_WORDS, _NEARLY_ALL = 4, 4, 0.9
#: Headlines up to here may have a full stop inside: "It rained. Then it poured".
_LONG_HEADLINE = 140
#: A heading has so many letters at least.
_SHORTEST_SUBHEAD = 3
#: And no more words.
_MOST_WORDS_OF_SUBHEAD = 12


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
    return bool(_ENDS_SENTENCE.search(text, max(0, len(text) - 5)))


def ends_paragraph(text: str) -> bool:
    """Tell whether a text ends as a paragraph does and a headline does not: with a full stop, and no abbreviation.

    Example:
        >>> [ends_paragraph(text) for text in ("Rain ended on Monday.", "Is it over?", "Rain ends in the U.S.")]
        [True, False, False]
    """
    match = _FULL_STOP.search(text, max(0, len(text) - 24))
    if match is None or len(text) > LONGEST_HEADLINE:
        return match is not None
    return not (_ABBREVIATED.search(text, max(0, len(text) - 24)) or is_title_case(text))


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
    return bool(_SENTENCE_BREAK.search(text[:400]))


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
    """Tell whether a line is short enough, and not several sentences.

    Example:
        >>> could_be_headline("Rain ends drought"), could_be_headline("It rained. " * 40)
        (True, False)
    """
    return len(text) <= LONGEST_HEADLINE and not (len(text) > _LONG_HEADLINE and has_sentences(text))


def could_be_deck(text: str) -> bool:
    """Tell whether a line below a headline may be its deck: one sentence at most, without a full stop.

    Example:
        >>> could_be_deck("Farmers dance in the streets"), could_be_deck("Farmers danced on Monday.")
        (True, False)
    """
    return len(text) <= LONGEST_DECK and not ends_sentence(text) and not has_sentences(text) and text[-1] not in ":;,"


def could_be_subhead(text: str) -> bool:
    """Tell whether a line between paragraphs has the form of a heading: short, capitalised, no full stop.

    Example:
        >>> could_be_subhead("A long drought"), could_be_subhead("he said.")
        (True, False)
    """
    if (
        not _SHORTEST_SUBHEAD <= len(text) <= LONGEST_SUBHEAD
        or text[-1] in ".!?,;:\u2026-\u2013\u2014\"\u201d'\u2019)]"
        or "\t" in text
        or "   " in text
    ):
        return False
    if not text[0].isupper() or "://" in text or "@" in text or "{" in text:
        return False
    words = text.split()
    return len(words) <= _MOST_WORDS_OF_SUBHEAD and sum(map(str.isalpha, text)) * 10 >= len(text) * 7
