"""Embargoes: what says above a story that it must wait.

An embargo ends some time, or says that it stands. What news tells of bans on trade begins with the same word: "Embargo
on oil from Monday". So the end stands right behind the word, with nothing but small words between; and behind an end
without a figure stands nothing, since "Embargo today: traders fear new rules" is news. An order such as "not for
publication before" says by itself that it is none of the news.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import composed
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.furniture.addressed import without_address
from newsmodel.prose.furniture.boilerplate import telling
from newsmodel.prose.furniture.ends import begins_end, goes_on_as_end, is_only_end, tells_end
from newsmodel.prose.furniture.orders import read_order
from newsmodel.prose.furniture.phrases import Phrases
from newsmodel.prose.patterns import pattern

#: Before a notice: marks, brackets, signs of agencies: "*** EMBARGO ***", "+++ Sperrfrist", "【解禁】".
_MARKS: Final = r"[\W_]{0,6}"
#: Letters of scripts whose words stand right beside each other, and beside figures.
_UNSPACED: Final = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
#: No letter follows, or none stands before.
_END_OF_WORD: Final = rf"(?:(?<={_UNSPACED})|(?![^\W\d_]))"
_BEGINNING_OF_WORD: Final = rf"(?:(?<={_UNSPACED})|(?<![^\W\d_]))"
#: A line with words before the one for an embargo is no longer.
_SHORT: Final = 100
#: What may close a line.
_CLOSING: Final = " \t\u00a0.:!*+#/_=-\u2013\u2014()[]\u3010\u3011\uff1a"
#: So few words behind a colon are no news, but an end.
_FEW: Final = 3
#: A condition has so many words: "until the minister has spoken in parliament".
_MOST_OF_CONDITION: Final = 8
#: Behind an order, its end begins within so many characters.
_NEAR: Final = 40
#: Behind the word, a mark that makes it a label.
_LABELLED = pattern(r"[ \u00a0]?[:\uff1a\]】]|[ \u00a0]{0,2}[\u2013\u2014]|[ \u00a0]-{1,2}[ \u00a0]")
#: Behind an end, a headline may follow; a time or a date has no blank behind its colon, or a figure there.
_COLON = re.compile(r":[ \u00a0](?!\d)")
#: Where what is said of an end is over: "EMBARGO 10:00 GMT. Check against delivery".
_OVER = pattern(r"[;()\[\]\u2013\u2014\n]|[.!][ \u00a0](?![a-z\d])| - ")
#: The stop behind the number of a day, or of a year before a month.
_DAY = pattern(r"(?:(?<=\d{4})|(?<=\A\d)|(?<=\A\d\d)|(?<=[^\w.:]\d)|(?<=[^\w.:]\d\d))\.(?=[ \u00a0][^\W\d_])")
#: Behind an order, an hour needs no sign of one: "Non pubblicare prima delle 18".
_HOUR = re.compile(r"[\W_]{0,3}(?:[^\W\d_]{1,5} ){0,2}\d{1,2}(?!\w)")
#: Before the last part of a headline, in which a desk says until when its story waits.
_PART = pattern(r"[ \u00a0](?:[|\u2013\u2014-]|//?)[ \u00a0]|[(\[]")
_LONGEST_HEADLINE = 200
#: Before what tells who says a sentence.
_SAID = pattern('[,"\u201c\u201d\u00ab\u00bb\u2013\u2014]|: ')
#: A year alone is no end that a desk gives: "Embargoed until 1998, the papers show…".
_YEAR = re.compile(r"[\W_]{0,6}\d{4}(?![\d.:]|[\W_]{0,3}(?:hrs?|hours|gmt|utc)\b)", re.IGNORECASE)


def is_embargo(text: str, *, may_be_headline: bool = False) -> bool:
    """Tell whether a line says that a story must wait.

    Args:
        text: The paragraph, on one line.
        may_be_headline: Whether a headline may stand there: "Embargo ends today" is one of news on trade.

    Example:
        >>> is_embargo("EMBARGOED UNTIL 10:00 GMT"), is_embargo("Embargo on oil to be lifted on Monday")
        (True, False)
        >>> is_embargo("Eds: not for publication or broadcast before noon"), is_embargo("Hold until Friday, 06:00")
        (True, True)
    """
    text = composed(text)
    if read_order(text, may_be_headline=may_be_headline) == "embargo":
        return True
    if not may_be_embargo_in(text) or (may_be_headline and _is_news(text)):
        return False
    text = without_address(text)
    if any(holds(text) for holds in (_names_it, _is_ordered, _follows_end, _is_said_of_itself, _stands_within)):
        return True
    if _stands_last(text):
        return True
    return not may_be_headline and _names_condition(text)


def awaits_year(text: str) -> bool:
    """Tell whether a line is the word and a year, as a ban on trade may be, too.

    Example:
        >>> awaits_year("Embargo until 2030"), awaits_year("Embargo until 2030 for oil"), awaits_year("Embargo")
        (True, False, False)
    """
    end = _end_behind_word(text)
    year = _YEAR.match(end)
    return year is not None and not end[year.end() :].strip(_CLOSING)


def mark_of_embargo(headline: str) -> str | None:
    """Find the mark of the desk by which a headline says that its story must wait.

    The word for a ban on trade is one in square brackets, or in capitals where the headline has other letters too; it
    is none where the headline goes on in small letters, as it does behind brackets of an editor.

    Args:
        headline: The headline, on one line.

    Returns:
        The words of the mark, as they stand there; None where there is none.

    Example:
        >>> mark_of_embargo("EMBARGOED: Rain ends"), mark_of_embargo("Rain ends [under embargo]")
        ('EMBARGOED', 'under embargo')
        >>> mark_of_embargo("Embargo: a history") is None, mark_of_embargo("Embargoed oil: what now") is None
        (True, True)
        >>> mark_of_embargo("EMBARGO: how it began") is None, mark_of_embargo("[Embargoed] goods wait") is None
        (True, True)
    """
    headline = composed(headline)
    match = _mark().search(headline) if may_be_embargo_in(headline) else None
    if match is None:
        return None
    ahead, behind = (any(map(str.isalnum, part)) for part in (headline[: match.start()], headline[match.end() :]))
    is_label = match["label"] is not None
    if (ahead or not behind) if is_label else ahead == behind:  # amid the words, or alone
        return None
    words: str = match["label"] or match["bracketed"]
    is_loud = words.isupper() and not headline.isupper()
    is_own = words.casefold() not in furniture_words("trade_words")
    if headline[match.end() :].lstrip()[:1].islower() and not (is_label and is_own):
        return None
    is_mark = is_loud or match["square"] is not None or (is_own and match["dash"] is None)
    return words if is_mark else None


def may_be_embargo_in(text: str) -> bool:
    """Tell whether a line in a text may say that a story must wait; of most texts, none.

    Example:
        >>> may_be_embargo_in("Rain ends / Embargoed until noon"), may_be_embargo_in("Rain ends")
        (True, False)
    """
    return needed().may_stand_in(text)


def _names_it(text: str) -> bool:
    """Tell whether a line begins with the word for an embargo, and has nothing else or its end behind it."""
    match = _word_first().match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    if not rest.strip(_CLOSING):
        return True
    is_trade = match["before"] is None and match["word"].casefold() in furniture_words("trade_words")
    until = _until().match(rest)
    if until is None:
        return _has_end_behind(_verb_before_label().sub("", rest), is_trade=is_trade and not match["word"].isupper())
    end = rest[until.end() :]
    year = _YEAR.match(end)
    if year is not None and find_moment(end[:12]) is None:
        return not is_trade and not end[year.end() :].strip(_CLOSING)
    return not is_trade or text[: match.end() + until.end()].isupper() or _says_only_end(end) or _begins_clock(end)


def _end_behind_word(text: str) -> str:
    """Give what stands behind the word and "until" in a line that begins with them; "" in any other."""
    match = _word_first().match(text)
    until = _until().match(text, match.end()) if match is not None else None
    return "" if until is None else text[until.end() :]


def _names_condition(text: str) -> bool:
    """Tell whether a line is the word and an end that is no date: "Embargo until after the vote".

    News on trade begins so, too; it is a sentence that somebody says, or longer.
    """
    words = _end_behind_word(text).strip(_CLOSING) if len(text) <= _SHORT else ""
    if any(map(str.isdecimal, words)) or telling().search(words):
        return False
    return 0 < len(words.split()) <= _MOST_OF_CONDITION


def _has_end_behind(rest: str, *, is_trade: bool) -> bool:
    """Tell whether an end stands right behind the word; what follows one without a figure is news on trade.

    Behind a label it is so where it adds nothing to the end, in several words: "Embargo: Monday's vote delays the
    talks", but "Embargo: Monday, in print", "Embargo: Monday morning papers".
    """
    labelled = _LABELLED.match(rest)
    words = rest[labelled.end() :] if labelled else rest
    is_short = labelled is not None and labelled[0].strip() in {":", "\uff1a"} and len(words.split()) <= _FEW
    may_be_news = is_trade and _names_day_alone(words) and not is_short
    if labelled and begins_end(words) and not (may_be_news and not goes_on_as_end(words)):
        return True
    end, *others = _COLON.split(words)
    if is_trade and not labelled and others and others[0].strip(_CLOSING) and _names_day_alone(end):
        return False
    return _says_only_end(end)


def _names_day_alone(words: str) -> bool:
    """Tell whether some words begin with an end without a figure: "today", "Monday", "noon"."""
    return not tells_end(words[:_NEAR], with_clock=True) and find_moment(words[:_NEAR]) is None


def _begins_clock(words: str) -> bool:
    """Tell whether some words begin with an end that has a time of day."""
    return begins_end(words) and tells_end(words[:_NEAR], with_clock=True)


def _is_ordered(text: str) -> bool:
    """Tell whether a line orders to wait: "Not for release before 10:00", "Not for release until the vote is over"."""
    order = _order().match(text)
    if order is not None:
        end = text[order.end() :][:_NEAR]
        if tells_end(end) or _HOUR.match(end):
            return True
        if order["held"] is not None and end.strip(_CLOSING) and len(text) <= _SHORT and not _is_told(text):
            return True  # a condition: "Not for release until the vote is over"
    alone = _order_alone().match(text)
    if alone is not None and _says_only_end(rest := text[alone.end() :]) and not telling().search(rest):
        return True  # "Not before Monday", but not where a sentence of the story follows
    around = _order_around().match(text)
    return around is not None and tells_end(text[around.end() :][:_NEAR])


def _is_told(text: str) -> bool:
    """Tell whether somebody says a line, as a verb tells behind a mark: "… until the family knew, police said"."""
    parts = _SAID.split(text)
    return len(parts) > 1 and telling().search(parts[-1]) is not None


def _follows_end(text: str) -> bool:
    """Tell whether an end has the word, or an order, behind it: "4日午前5時まで報道禁止"."""
    match = _word_last().search(text) if len(text) <= _SHORT else None
    return match is not None and is_only_end(text[: match.start()])


def _is_said_of_itself(text: str) -> bool:
    """Tell whether a story says of itself that it must wait: "This story is under embargo until Monday"."""
    return _of_itself().match(text) is not None


def _stands_within(text: str) -> bool:
    """Tell whether the word has its end behind it, wherever it stands in a short line; a ban on trade has no hour."""
    within = _within().search(text) if len(text) <= _SHORT else None
    if within is None:
        return False
    return tells_end(text[within.end() :], with_clock=within["word"].casefold() in furniture_words("trade_words"))


def _stands_last(text: str) -> bool:
    """Tell whether the last part of a headline says it: "Rain ends | Embargo: 6 May, 06:00"; trade has no hour."""
    *ahead, last = _PART.split(text) if len(text) <= _LONGEST_HEADLINE else (text,)
    if not ahead or not (_names_it(last) or _is_ordered(last)):
        return False
    named = _word_first().match(last)
    trade = furniture_words("trade_words") if named is not None and named["before"] is None else ()
    return tells_end(last, with_clock=named is not None and named["word"].casefold() in trade)


def _says_only_end(words: str) -> bool:
    """Tell whether some words are an end, up to where they begin to say something else."""
    words = words.strip(" \t\u00a0*+#/_=")
    # the stop behind a number may end a sentence, or make it that of a day: "5. März"
    over = (_OVER.search(words), _OVER.search(_DAY.sub("_", words)))
    return any(is_only_end(words if found is None else words[: found.start()]) for found in over)


@functools.cache
def needed() -> Phrases:
    """Gather the words and orders of which every pattern below needs one."""
    found = furniture_words("embargo_words", "embargo_orders", "embargo_alone", "hold_orders")
    return Phrases(order.replace("…", " ") for order in found)


def _any(*names: str) -> str:
    """Write the pattern of any word of some sections."""
    return any_of(furniture_words(*names))


@functools.cache
def _word() -> str:
    """Write the pattern of what an embargo is called: "strictly embargoed"."""
    before, words = _any("before_embargo"), _any("embargo_words")
    return rf"(?P<before>{before}[ \u00a0]+)?(?P<word>{words}){_END_OF_WORD}(?:[ \u00a0]{before}\b)?"


@functools.cache
def _word_first() -> re.Pattern[str]:
    """Compile the word at the beginning of a line: "*** EMBARGO ***"."""
    return re.compile(rf"(?i){_MARKS}{_word()}")


def _is_news(text: str) -> bool:
    """Tell whether a line tells on which day a ban begins or ends, with no figure and not in capitals."""
    match = _of_trade().match(text)
    if match is None or match["word"].isupper():
        return False
    rest = text[match.end() :]
    told = re.findall(r"[^\W\d_]+", rest.casefold())
    is_told = not furniture_words("embargo_verbs", "embargo_starts").isdisjoint(told)
    is_told = is_told and furniture_words("embargo_ends").isdisjoint(told)  # "Embargo ends at noon"
    return is_told and _names_day_alone(rest) and _says_only_end(rest)


@functools.cache
def _of_trade() -> re.Pattern[str]:
    """Compile the word for a ban on trade at the beginning of a line."""
    return re.compile(rf"(?i)(?P<word>{_any('trade_words')}){_END_OF_WORD}")


@functools.cache
def _verb_before_label() -> re.Pattern[str]:
    """Compile what makes a label of the word together with it: "Embargo ends: today"."""
    return re.compile(rf"(?i)\A(?: {_any('embargo_verbs')}){{1,2}}(?=[ \u00a0]?[:\uff1a])")


@functools.cache
def _until() -> re.Pattern[str]:
    """Compile what comes before an end right behind the word: "material until"."""
    before = _any("until", "embargo_for")
    return re.compile(rf"(?i)[ \u00a0:,]{{0,3}}(?:{_any('embargo_texts')} )?{before}{_END_OF_WORD}")


def _whole_orders() -> list[str]:
    return [order for order in furniture_words("embargo_orders") if "…" not in order]


@functools.cache
def _order() -> re.Pattern[str]:
    """Compile an order whose end has to be told: "Not for release or broadcast before"."""
    holds, acts, ends = _any("hold_orders"), _any("hold_acts"), _any("before", "until")
    held = rf"(?P<held>{holds})(?:[ ,/]{{1,3}}{acts}\b){{0,5}}[ ,:]{{1,3}}{ends}"
    before = rf"(?:{_any('before_embargo')} )?"
    return re.compile(rf"(?i){_MARKS}{before}(?:{held}|{any_of(_whole_orders())}){_END_OF_WORD}")


@functools.cache
def _order_alone() -> re.Pattern[str]:
    """Compile an order that news begins with, too: "Hold until"."""
    return re.compile(rf"(?i){_MARKS}{_any('embargo_alone')}{_END_OF_WORD}:?")


@functools.cache
def _order_around() -> re.Pattern[str]:
    """Compile an order with its end amid it: "Nicht vor 10 Uhr veröffentlichen"."""
    parted = [order.split("…") for order in furniture_words("embargo_orders") if "…" in order]
    branches = "|".join(
        rf"{re.escape(first.strip())} (?=.{{3,{_NEAR}}}? {re.escape(last.strip())}\b)" for first, last in sorted(parted)
    )
    return re.compile(rf"(?i){_MARKS}(?:{branches})")


@functools.cache
def _mark() -> re.Pattern[str]:
    """Compile the word in brackets, or before a colon or a dash."""
    before, words = _any("before_embargo"), _any("embargo_words")
    bracketed = rf"(?:(?P<square>\[)|\()(?P<bracketed>(?:{before}[ \u00a0]+)?{words})[\])]"
    mark = r"(?:[ \u00a0]?[:\uff1a]|(?P<dash>[ \u00a0]+[\u2013\u2014-]))(?=[ \u00a0]+[^\W\d_])"
    label = rf"{_BEGINNING_OF_WORD}(?P<label>(?:{before}[ \u00a0]+)?{words}){mark}"
    return re.compile(f"(?i){bracketed}|{label}")


@functools.cache
def _word_last() -> re.Pattern[str]:
    """Compile the word, or an order, at the end of a line."""
    words = _any("embargo_words", "hold_orders")
    return re.compile(rf"(?i){_BEGINNING_OF_WORD}{words}[\W_]{{0,6}}\Z")


@functools.cache
def _of_itself() -> re.Pattern[str]:
    """Compile how a story speaks of itself: "This press release is strictly embargoed until"."""
    this, texts = _any("this"), _any("story_words", "banned_texts", "embargo_texts")
    was, until = _any("was_changed", "became"), _any("until", "embargo_for", "embargo_links")
    subject = rf"(?:{this}|the following) (?:[\w-]{{1,20}} ){{0,2}}?{texts}"
    return re.compile(
        rf"(?i).{{0,30}}?\b{subject} {was} (?:[\w-]{{1,15}} ){{0,2}}?{_word()}(?:[\W_]{{0,3}}\Z| {until}{_END_OF_WORD})"
    )


@functools.cache
def _within() -> re.Pattern[str]:
    """Compile the word for an embargo behind others, with its end: "ATENCIÓN: EMBARGO HASTA LAS 10:00"."""
    return re.compile(rf"(?i)(?<![^\W\d_]){_word()}[\W_]{{1,3}}{_any('until')}{_END_OF_WORD}")
