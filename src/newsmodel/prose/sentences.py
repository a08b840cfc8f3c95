"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsmodel.prose.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.wordlists import words

_END = re.compile(
    "[.!?\u2026]+[\"'\u201d\u2019\u00bb)\\]]{0,3}(?=[ \t\n\u00a0])|[\u3002\uff01\uff1f][\u300d\u300f\u201d]{0,2}"
)
_LAST_WORD = re.compile(r"[^\s(\[\"'\u201c\u2018\u00ab]{1,24}\Z")
_OPENING = "\"'\u201c\u2018\u00ab\u201e([\u00bf\u00a1-\u2013\u2014"

_DAYS = MONTHS.keys() | WEEKDAYS.keys()

#: Words that end with a full stop inside a sentence, in lower case.
ABBREVIATIONS: frozenset[str] = words("""
    mr. mrs. ms. dr. prof. sen. sens. rep. reps. gov. govs. gen. lt. col. maj. capt. cmdr. adm. sgt. cpl. pvt.
    pres. rev. hon. fr. sr. jr. st. mt. ft. messrs. mme. mlle. m. drs. ing. abp. bp. insp. supt. det. atty.
    asst. dept. dist. no. nos. vs. v. u.s. u.k. u.n. e.u. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct.
    nov. dec. mon. tue. wed. thu. fri. sat. sun. a.m. p.m. i.e. e.g. cf. approx. ala. ariz. ark. calif. colo.
    conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m.
    n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c. ont. que. alta.
    b.c. gob. sra. srta. sres. ud. uds. dña. ca. bzw. z.b. u.a. d.h. nr. str. ca. dr. hr. fr. av. bd. blvd. ave.
    rd. mln. bln. pct.
    """)
#: Abbreviations that as often end a sentence: they do when a capital letter follows.
_EITHER_WAY: frozenset[str] = words("""
    inc. corp. co. ltd. bros. etc. u.s. u.k. u.n. e.u. a.m. p.m. d.c. jr. sr. n.y. n.j. est. al. cos. plc. llc.
    pct. mln. bln.
    """)


@attrs.frozen
class Sentence:
    """A sentence of a text.

    Attributes:
        start: Offset of its first character, in code points.
        end: Offset after its last character.
    """

    start: int
    end: int


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order.

    Args:
        text: A paragraph.

    Example:
        >>> text = "Gov. J. P. Lee spoke at 5 p.m. Rain fell."
        >>> [text[sentence.start : sentence.end] for sentence in split_sentences(text)]
        ['Gov. J. P. Lee spoke at 5 p.m.', 'Rain fell.']
    """
    return tuple(_sentences(text))


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph.

    Example:
        >>> first_sentence("It rained. It poured.")
        'It rained.'
    """
    found = next(_sentences(text), None)
    return text[found.start : found.end] if found else ""


def _sentences(text: str) -> Iterator[Sentence]:
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text, start):
        if match.start() >= start and _ends(text, match):
            yield Sentence(start, match.end())
            start = match.end()
            while text[start : start + 1].isspace():
                start += 1
    end = len(text.rstrip())
    if start < end:
        yield Sentence(start, end)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends with this mark."""
    following = text[match.end() : match.end() + 8].lstrip().lstrip(_OPENING)
    if following[:1].islower():
        return False
    if match[0] != ".":
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - 24), match.end())
    word = last[0].lower() if last else "."
    if word in _EITHER_WAY:
        return not following or (following[0].isupper() and not _is_day(text, match.end()))
    return word not in ABBREVIATIONS and not _is_initial(word)


def _is_day(text: str, start: int) -> bool:
    """Whether a weekday or a month comes next: "at 5 p.m. Monday"."""
    word = text[start : start + 14].split()[:1]
    return bool(word) and word[0].lower().rstrip(".,") in _DAYS


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isalpha()
