"""Runs of German nouns: words with capitals, figures, names in quotation marks, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.claims.german.acronym_words import is_shortened_behind
from newsmodel.claims.german.grammar import (
    ARTICLES,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    is_adjective,
)
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.time_names import is_day_behind
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words

#: Between the names of a person, and before the last: "Ursula *von der* Leyen".
_PARTICLES = NAMES.particles.particles_of_people
#: Those of them that are no part of a name but behind another one: "von *der* Leyen"; "hat Lee *das* Geld".
_ALONE = frozenset(("der", "des", "dem", "den", "das", "zu", "zur", "zum"))
#: "Banca *d'Italia*".
_ELIDED = re.compile(r"[dl]['’][A-ZÄÖÜ]")  # noqa: RUF001  (a typographic mark is meant)
#: "*dpa-B*ericht", "*el-B*aradei".
_HYPHENED = re.compile(r"\A[a-zäöü]++-[A-ZÄÖÜ]")
#: Of a ruler or a pope.
_ROMAN = re.compile(r"\A[IVX]++\Z")
#: Words of a title that begin with a small letter.
_SMALL = DETERMINERS | PREPOSITIONS
#: What joins members of a list, and clauses with one subject.
AND = words("und sowie oder beziehungsweise")
#: Behind a name they say that somebody is out of office: "Minister *a. D.*".
_RETIRED = (("a", ".", "d", "."), ("a.d", "."), ("i", ".", "r", "."), ("i.r", "."))
_RETIRED_FIRST = frozenset(first for first, *_ in _RETIRED)
#: A name in quotation marks has so few words: "die Zeitung „Die Post“".
LONGEST_TITLE = 5
#: What stands before words that somebody chose, and before no name.
_CHOOSING = frozenset(article for article in ARTICLES if article.startswith(("ein", "kein"))) | {"als"}
#: It leads to what is said: "sagte Lee *Folgendes*: …"
_LEADING_ON = words("folgendes")
#: What somebody shouts is no name: "*Parolen* wie „Nie wieder“", "der *Ruf* „Nie wieder“".
_WORKS = tuple(get("de").attributions.works)
_SLOGANS, _LIKE = tuple(get("de").attributions.slogans), frozenset(("wie",))


def is_title(view: View, word: int) -> bool:
    """Whether a quotation that begins at a word is a name: a work's, or short, its words with capitals, in a phrase."""
    place = view.quotation_at(word)
    before = view.lowered[word - 1] if word else ""
    if before.endswith(_WORKS):
        return True
    inner = [k for k in range(place.start, place.end) if view.tokens.words[k][0].isalnum()]
    if not inner or len(inner) > LONGEST_TITLE:
        return False
    small = [k for k in inner if view.begins_lower[k] and view.lowered[k] not in _SMALL]
    joined = word > 0 and (before[0].isalpha() and before not in finite_forms())
    return joined and not small and view.begins_upper[inner[0]]


def is_name(view: View, word: int) -> bool:
    """Whether a quotation that begins at a word is a name, and no word that somebody chose: "einen „Vertrauensbruch“".

    Args:
        view: The passage.
        word: Its first word.
    """
    if is_shortened_behind(view, view.quotation_at(word).end):
        # die „Allianz der Bürger“ *(ADB)*
        return True
    before = view.lowered[word - 1] if word else ""
    return is_title(view, word) and before not in _CHOOSING and not is_slogan(view, word)


def is_slogan(view: View, word: int) -> bool:
    """Whether a quotation that begins at a word is what somebody shouts or has written: "die *Parole* „Nie wieder“".

    Args:
        view: The passage.
        word: Its first word.
    """
    before = view.lowered[word - 1] if word else ""
    like = before in _LIKE and word > 1 and view.lowered[word - 2].endswith(_SLOGANS)
    return like or before.endswith(_SLOGANS)


def quotations_in(view: View, part: WordRange) -> Iterator[WordRange]:
    """List the quotations within some words, but for names.

    Args:
        view: The passage.
        part: The words.
    """
    for quotation in view.quotations:
        if part.start <= quotation.start and quotation.end <= part.end and not is_name(view, quotation.start):
            yield quotation


def nouns_end(view: View, word: int, end: int) -> int:
    """Find the end of a run of words with capitals, of figures and of names in quotation marks."""
    begun = word
    while word < end:
        if view.quoted[word]:
            more = _title_end(view, word, end)
        elif _is_noun(view, word, begun) or is_age_noun(view, word) or is_small_name(view, word):
            more = _noun_end(view, word, end)
        else:
            more = _behind_retired(view, word) if word > begun else word
            more = word + 1 if more == word > begun and _joins_nouns(view, word, end) else more
        if more == word:
            break
        ends = (
            view.quoted[word] and more < end and not view.is_hyphen(more) and not view.lowered[more - 1].startswith("-")
        )
        word = more
        if ends:
            break
    return word


def _is_noun(view: View, word: int, begun: int) -> bool:
    """Whether a word has the capital of a noun, and is none that any sentence begins with."""
    if not view.begins_upper[word]:
        return False
    low = view.lowered[word]
    if low in _LEADING_ON or (word > begun and (low in ARTICLES or is_day_behind(view, word))):
        return False
    return low not in FUNCTION_WORDS or is_in_capitals(view.tokens.words[word])


def _title_end(view: View, word: int, end: int) -> int:
    """Find the end of a name in quotation marks: "die „Neue Presse“", "die „Bild“-Zeitung"."""
    if not (view.opens(word) and (is_title(view, word) or (word and view.is_hyphen(word - 1)))):
        return word
    word = view.quotation_at(word).end
    while word < end and view.lowered[word].startswith("-"):
        word += 1
    return word


def _noun_end(view: View, word: int, end: int) -> int:
    """Find the end of a noun, with what a hyphen joins to it: "Ober- und Unterhaus"."""
    word += 1
    if word + 1 < end and view.lowered[word] == "-":
        listed = word + 2 < end and is_suspended(view, word) and view.begins_upper[word + 2]
        if view.lowered[word + 1] in AND or listed:
            return word + 2
        if view.begins_upper[word + 1]:
            return word + 1
    return word


def is_suspended(view: View, word: int) -> bool:
    """Whether a hyphen stands for the end of a later word, right before a comma: "*Straßen-,* Rad- und Fußwege".

    Args:
        view: The passage.
        word: The hyphen.
    """
    tokens = view.tokens
    if not 0 < word < len(tokens.words) - 1 or view.lowered[word] != "-" or view.lowered[word + 1] != ",":
        return False
    return tokens.ends[word - 1] == tokens.starts[word] and tokens.ends[word] == tokens.starts[word + 1]


def _behind_retired(view: View, word: int) -> int:
    """Find the word behind "a. D." with a name behind it; the word itself where there is no such thing."""
    if view.lowered[word] not in _RETIRED_FIRST:
        return word
    found = (word + len(one) for one in _RETIRED if tuple(view.lowered[word : word + len(one)]) == one)
    behind = next(found, word)
    return behind if behind < len(view.lowered) and view.begins_upper[behind] else word


def _joins_nouns(view: View, word: int, end: int) -> bool:
    """Whether a word that is no noun goes on a run of nouns: a figure, an initial's full stop, "von", "&"."""
    low = view.lowered
    capital = word + 1 < end and view.begins_upper[word + 1]
    if low[word][0].isdecimal():
        return not capital and not (low[word].isdecimal() and len(low[word]) == len("2011"))
    if low[word].startswith(("al-", "el-")) or _ELIDED.match(view.tokens.words[word]):
        return True
    if low[word] == "." and _ROMAN.match(view.tokens.words[word - 1]) and word + 1 < end:
        # Leo *XVI.* „ist und bleibt ein Vorbild“
        return True
    if low[word] == ".":
        return capital and len(low[word - 1]) < LONGEST_TITLE
    if low[word] in {"&", "/"}:
        return capital
    return low[word] in _PARTICLES and _is_name_on(view, word, end)


def is_age_noun(view: View, word: int) -> bool:
    """Whether a noun begins with a figure: "ein *43-Jähriger*"; of a wrong spelling too: "der *43-jährige* sagte"."""
    if not view.lowered[word][0].isdecimal():
        return False
    behind = word + 1
    while behind < len(view.lowered) and view.begins_lower[behind] and is_adjective(view.lowered[behind]):
        # die *64-jährige* deutsche Ministerin
        behind += 1
    alone = behind >= len(view.lowered) or not view.begins_upper[behind]
    return any(sign.isupper() for sign in view.tokens.words[word]) or (alone and "jährige" in view.lowered[word])


def is_small_name(view: View, word: int) -> bool:
    """Whether a word is a noun without a capital at its beginning: "tagesschau.de", "ver.di", "dpa-Bericht"."""
    inner = view.lowered[word][1:-1]
    if not view.begins_lower[word] or not ("." in inner or "-" in inner):
        return False
    return "." in inner or bool(_HYPHENED.match(view.tokens.words[word]))


def is_in_capitals(word: str) -> bool:
    """Whether a word has several letters, and all of them are capitals.

    Example:
        >>> is_in_capitals("SPD-DGB"), is_in_capitals("S")
        (True, False)
    """
    return len(word) > 1 and word.isupper()


def _is_name_on(view: View, word: int, end: int) -> bool:
    """Whether particles at a word lead to the last name of a person: "Ursula *von der* Leyen"."""
    if view.lowered[word] in _ALONE and view.lowered[word - 1] not in _PARTICLES:
        return False
    after = word + 1
    while after < end and after < word + 3 and view.lowered[after] in _PARTICLES:
        after += 1
    return after < end and view.begins_upper[after] and not view.quoted[after]
