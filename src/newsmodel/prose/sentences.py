"""Ends of sentences and of statements: a statement may quote several sentences."""

# ruff: noqa: RUF001  (other alphabets and typographic marks are meant)
from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from newsmodel.languages.language import pooled
from newsmodel.languages.sentence_words import Sentences
from newsmodel.prose.dates import zones
from newsmodel.prose.dates.calendars import ENGLISH_SHORT_MONTHS, ENGLISH_SHORT_WEEKDAYS, MONTHS, WEEKDAYS
from newsmodel.prose.patterns import pattern
from newsmodel.prose.quotations.finding import Quoted
from newsmodel.prose.stops import CLOSING, SPACED_STOPS

_STOP = f"[.!?\u2026{SPACED_STOPS}]"
#: The mark of a note behind a stop: "on Monday.[1] It"; bare numbers where a raised one was copied.
_NOTE = (
    r"(?:\[[0-9a-z]{1,3}\]){1,4}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}"
    rf"|(?:(?<=[a-z]{{3}}[.!?])|(?<=[a-z]{{3}}[.!?][{CLOSING}]))[0-9]{{1,2}}"
)
_END = pattern(
    # a run of marks is read from its first one on, else a long one would be read once for each of its marks
    rf"{_STOP}(?<!{_STOP}{_STOP})(?<!{_STOP}[ \u00a0][.]){_STOP}*+"
    # dots with spaces between them are one mark
    r"(?>(?:[ \u00a0][.](?![\w.]))*)"
    # "ended.The next" lacks its space
    # French sets a space before its closing mark
    rf"(?:(?:[ \u00a0\u202f]\u00bb(?!\w)|[{CLOSING}]){{0,3}}(?P<note>{_NOTE})?(?=[ \t\n\r\u00a0])"
    r"|(?<=[a-z][a-z][.!?])(?=[A-Z][a-z]+[ ,]))"
    "|[\u3002\uff01\uff1f]++[\u300d\u300f\u201d]{0,2}"
)
_OPENING = "\"'`\u201c\u2018\u00ab\u201e([\u00bf\u00a1-\u2013\u2014"
_CJK_STOPS = "\u3002\uff01\uff1f"
#: Particles that carry a sentence on after 」: と述べた.
_CARRYING_ON = "とてっなのをがにはもで、，"


def _all(entries: Callable[[Sentences], frozenset[str]]) -> frozenset[str]:
    """Pool what all languages have in a section of `sentences.txt`."""
    return pooled(lambda language: entries(language.sentences))


_NEVER_END = _all(lambda words: words.never_end)
_BEFORE_NUMBERS = _all(lambda words: words.before_numbers)
_BEFORE_NAMES_OR_NUMBERS = _NEVER_END | _BEFORE_NUMBERS
_EITHER_WAY = _all(lambda words: words.either_way)
_CAPITALISED = _all(lambda words: words.capitalised) | {
    f"{name}." for name in (*ENGLISH_SHORT_MONTHS, *ENGLISH_SHORT_WEEKDAYS)
}
_DAYS = MONTHS.keys() | WEEKDAYS.keys()
_BEGIN = _all(lambda words: words.begin)
_BEHIND_CLOCKS = _all(lambda words: words.behind_clocks)
_EXCLAIMED = _all(lambda words: words.exclaimed)
_LETTERED = _all(lambda words: words.lettered)
_BEFORE_ORDINALS = _all(lambda words: words.before_ordinals)
_BEFORE_CLOCKS = _all(lambda words: words.before_clocks)

_BREAKS = pattern(r"[(\[\"'\u201c\u2018\u2019\u00ab/\u2014-]")
#: Characters of the longest word that is looked at before a full stop: abbreviations are shorter.
_LONGEST = 24
#: Characters of the longest number of a list: "(iii)", "viii.".
LONGEST_NUMBER = 5
#: An acronym with the full stop behind it has so many signs.
_SHORTEST_ACRONYM = 3
_APOSTROPHES = ("'", "\u2019")
_APOSTROPHE = pattern("['\u2019]")
_NEXT_WORD = pattern(r"[\w'\u2019]+")
_INITIALS = pattern(r"\A(?>(?:[^\W\d_]\.){2,})\Z")
#: What follows on the first letter of an abbreviation with spaces: German "z. *B.*", "a. *D.*".
_SPACED = pattern(r"\s[^\W\d_]\.")
_NUMBER = pattern(r"[(\[]?(?:[0-9]{1,2}|[ivx]{1,4}|[a-zA-Z])[.)]\Z")
_HALVES = ("a.m.", "p.m.")
#: "At about 6:30 p.m." has no more words.
_MOST_BEFORE_CLOCK = 5
#: Capitals that are words behind a small letter: the pronoun, and the network ("she wrote on X. The mayor").
_WORDS_OF_ONE_LETTER = ("I", "X")
_OMISSIONS = ("...", ". . .", "\u2026")
_QUOTING = ('"', "\u201c", "'", "\u2018")
_DASHES = ("-", "\u2013", "\u2014")
_ONLY_MARKS = pattern(rf"[\s{CLOSING}]*")


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of a text.

    Attributes:
        start: Offset of its first character, in code points.
        end: Offset after its last character.
    """

    start: int
    end: int


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text into its sentences, in order.

    Args:
        text: A paragraph.

    Example:
        >>> text = "Gov. J. P. Lee spoke at 5 p.m. The rain fell."
        >>> [text[sentence.start : sentence.end] for sentence in split_sentences(text)]
        ['Gov. J. P. Lee spoke at 5 p.m.', 'The rain fell.']
    """
    return tuple(_between(text, _ends(text)))


def split_statements(text: str, quotations: Iterable[Quoted]) -> tuple[Sentence, ...]:
    """Split a text into statements: sentences, but for those that stand in a quotation.

    A quotation that ends with a sentence ends the statement, if another sentence begins behind it.

    Args:
        text: A paragraph.
        quotations: Its quotations, in order.

    Example:
        >>> from newsmodel.prose.quotations.finding import find_quotations
        >>> text = '"It is bad. It was worse," he said. She left.'
        >>> found = split_statements(text, find_quotations([text])[0])
        >>> [text[statement.start : statement.end] for statement in found]
        ['"It is bad. It was worse," he said.', 'She left.']
    """
    return _statements(text, tuple(quotations))


@functools.lru_cache(maxsize=64)  # those of a story are asked for again when its claims are put together
def _statements(text: str, quotations: tuple[Quoted, ...]) -> tuple[Sentence, ...]:
    return tuple(_between(text, _ends_outside(text, quotations)))


def first_sentence(text: str) -> str:
    """Get the first sentence of a paragraph.

    Example:
        >>> first_sentence("It rained. It poured.")
        'It rained.'
    """
    found = next(_between(text, _ends(text)), None)
    return text[found.start : found.end] if found else ""


def _between(text: str, ends: Iterable[int]) -> Iterator[Sentence]:
    """Yield the stretches between the ends of sentences, without the space around them."""
    start = _skip_space(text, 0)
    for end in ends:
        yield Sentence(start, end)
        start = _skip_space(text, end)
    end = len(text.rstrip())
    if start < end:
        yield Sentence(start, end)


def _skip_space(text: str, start: int) -> int:
    """Find the first offset that has no space."""
    while text[start : start + 1].isspace():
        start += 1
    return start


def _ends_outside(text: str, quotations: tuple[Quoted, ...]) -> Iterator[int]:
    """Yield the ends of statements: of sentences that end outside of quotations, and of quotations that end so."""
    place = last = 0
    for end in _ends(text):
        while place < len(quotations) and quotations[place].end <= end:
            place += 1
        if place < len(quotations) and quotations[place].start < end:
            rest = _ONLY_MARKS.match(text, end, quotations[place].end)
            # a mark may have drifted away from its words: 'It poured. " She left.'
            if not rest or rest.end() < quotations[place].end or _is_lower(text, rest.end()):
                continue
            statement = rest.end()
        else:
            statement = end
        if last < statement:
            last = statement
            yield statement


def _ends(text: str) -> Iterator[int]:
    """Yield the ends of sentences, but for the last one."""
    start = _skip_space(text, 0)
    for match in _END.finditer(text):
        end = match.end()
        if text[end - 4 : end - 2] == ". " and text[end - 1] == "." and not _is_day(text, end):
            continue  # one initial after another
        if _ends_here(text, match, start):
            yield end
            start = _skip_space(text, end)


def _is_day(text: str, end: int) -> bool:
    """Whether a number of one figure with a stop is a day, or counts: "on Feb. *3.*", "No. *3.*"; not "5. *3.*"."""
    before = text[max(0, end - len("Sept. 3.")) : end - len(". 3.")].rsplit(None, 1)
    if not before or not text[end - 2].isdecimal():
        return False
    return before[-1].lower() in ENGLISH_SHORT_MONTHS or f"{before[-1].lower()}." in _BEFORE_NUMBERS


def _ends_here(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a sentence that began at `start` ends with this mark."""
    end = match.end()
    mark = match[0]
    if mark[0] in _CJK_STOPS:
        return mark[-1] in _CJK_STOPS or text[end : end + 1] not in _CARRYING_ON or end == len(text)
    if match.start() <= start or _is_lower(text, end):
        return False
    if match["note"]:
        return _last_word(text, match.start() + 1, start).lower() not in _BEFORE_NAMES_OR_NUMBERS
    if mark == ".":
        return _is_full_stop(text, end, start)
    if mark == "!":
        return _last_word(text, end, start).lower() not in _EXCLAIMED
    # three dots after a space leave something out, wherever that is in a sentence
    return not (mark in _OMISSIONS and text[match.start() - 1].isspace())


def _last_word(text: str, end: int, start: int) -> str:
    """Get the word before an offset, with its mark; empty for a long one."""
    words = text[max(start, end - _LONGEST) : end].rsplit(None, 1)
    return _BREAKS.split(words[-1])[-1]


def _is_full_stop(text: str, end: int, start: int) -> bool:
    """Whether the one dot before an offset ends the sentence that began at `start`."""
    word = _last_word(text, end, start)
    lower = word.lower()
    if lower in _BEFORE_NUMBERS and _next_word(text, end)[:1].isdecimal():
        return False
    if word.isupper() and _is_acronym(word, _next_word(text, end)):
        return True
    if lower in _NEVER_END or _is_elided(text, end, word):
        return False  # a title
    if end - start == len(word) <= LONGEST_NUMBER and _NUMBER.match(word):
        return False  # the number of a list
    if word[:-1].isdecimal() and _is_ordinal(text, end, start, word):
        return False
    if len(word) == len("I.") and word[0].isalpha():
        return _is_no_initial(text, end - 1)
    if lower in _EITHER_WAY or (lower in _CAPITALISED and word[0].isupper()):
        if lower in _HALVES and _opens_with_clock(text[start:end]) and _next_word(text, end).lower() not in _BEGIN:
            return False
        return _begins(text, end, clock=lower in _HALVES)
    return "." not in word[:-1] or not _INITIALS.match(lower) or _begins(text, end, clock=False)


def _is_acronym(word: str, following: str) -> bool:
    """Whether a word, all in capitals, is no abbreviation: "the *CIA.* Officials"; not "*DR.* LEE", "*JAN.* 5".

    Two times the same letter is a plural: French "MM. Dupont et Durand", Spanish "EE. UU.".
    """
    is_plural = word[:1] == word[1:2]
    is_capital = len(word) >= _SHORTEST_ACRONYM and word[:-1].isalpha() and not is_plural
    return is_capital and following[:1].isalpha() and not following.isupper()


def _is_elided(text: str, end: int, word: str) -> bool:
    """Whether an abbreviation stands behind an article that has lost its vowel: Italian "l'on.", where "on." ends."""
    if text[end - len(word) - 1 : end - len(word)] not in _APOSTROPHES:
        return False
    whole = text[max(0, end - _LONGEST) : end].rsplit(None, 1)[-1]
    return whole.replace("\u2019", "'").lower() in _NEVER_END


def _is_ordinal(text: str, end: int, start: int, word: str) -> bool:
    """Whether a number with a full stop counts what comes next: "am 5. März", "der 3. Platz"."""
    if len(word) > len("100."):
        return False
    before = text[max(start, end - len(word) - _LONGEST) : end - len(word)].split()
    last = before[-1].lower() if before else ""
    if last.rstrip(".") in MONTHS:
        return False
    follows = _next_word(text, end).lower()
    day = follows in MONTHS and len(word) <= len("31.")
    return day or (last in _BEFORE_ORDINALS and follows not in _BEGIN)


def _is_no_initial(text: str, stop: int) -> bool:
    """Whether a single letter before a full stop is a word of its own: the pronoun I, or X; in "z. B." it is none."""
    if text[stop - 1].islower() and _SPACED.match(text, stop + 1):
        return False
    before = text[max(0, stop - 20) : stop - 1].rsplit(None, 1)
    word = before[-1] if before else ""
    is_word = text[stop - 1] in _WORDS_OF_ONE_LETTER and word[:1].islower() and word[-1].isalpha()
    return text[stop - 1].islower() or is_word or word.lower() in _LETTERED


def _opens_with_clock(words: str) -> bool:
    """Whether words are but a time of day that opens a sentence, such as "At 6 p.m."."""
    parts = words.split()
    return len(parts) <= _MOST_BEFORE_CLOCK and parts[0].lower() in _BEFORE_CLOCKS


def _begins(text: str, start: int, *, clock: bool) -> bool:
    """Whether a sentence begins after an abbreviation."""
    if text[start : start + 4].lstrip()[:1] in _DASHES:
        return False
    word = _next_word(text, start)
    lower = word.lower()
    if clock:
        carries_on = lower in _DAYS or word in zones.NAMES or lower in _BEHIND_CLOCKS or word[:1].isdecimal()
        return bool(word) and not carries_on
    return _APOSTROPHE.split(lower)[0] in _BEGIN or text[start : start + 4].lstrip()[:1] in _QUOTING


def _next_word(text: str, start: int) -> str:
    """Get the word behind an offset; empty where a mark stands there."""
    found = _NEXT_WORD.search(text[start : start + 24].lstrip().lstrip(_OPENING))
    return found[0] if found and found.start() == 0 else ""


def _is_lower(text: str, start: int) -> bool:
    """Whether what comes next begins with a small letter."""
    return text[start : start + 8].lstrip().lstrip(_OPENING)[:1].islower()
