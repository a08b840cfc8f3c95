"""Titles before names: how many of the capitalised words of a phrase are one."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.english.mentions.kinds import (
    BODY_ENDINGS,
    FULL_NAME,
    is_person_title,
    kind_of_name,
    kind_of_noun,
    known_kind,
    singular_of,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, BODY_ADJECTIVES, GIVEN, PLACES
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words

_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar

#: Plurals, and words for several, that are surnames too.
SURNAMES: frozenset[str] = frozenset(f"{noun}s" for noun in _NOUNS.surnames) | {"young"}
#: What somebody is the head of has so many words: "Director of *Public Health*".
_LONGEST_FIELD = 3
_BODIES = frozenset(("organization", "media", "government"))
#: Bodies that are surnames as well: "Senator *Church*".
_BORNE_BODIES = _NOUNS.borne | _NOUNS.surnames | GIVEN
#: Titles that say behind "for" what their office is: "Minister *for Housing*"; a lawyer "for" somebody is not he.
HEADS_FOR = words("minister secretary undersecretary commissioner envoy representative ambassador rapporteur")
#: It stands between such a title and what it is for: "Minister *of State* for Trade".
OF_STATE = "of State"
_CIVIL = get("en").sources.civil_titles
#: What joins the words of a name.
JOINING = NAMES.particles.particles_of_people | words("of for the and & on to ul")


def count_titles(run: list[str], *, definite: bool, initial: bool) -> int:
    """Count the capitalised words that are a title before the name; all of them where there is no name."""
    lows = list(map(_small, run))
    if len(run) > FULL_NAME.start and lows[-1] in NAMES.particles.suffixes:  # "Martin Luther King III"
        run, lows = run[:-1], lows[:-1]
    if not run or known_kind(" ".join(run)):
        return 0
    if len(run) == 1:
        return _title_alone(run[0], lows[0], definite=definite, initial=initial)
    if (initial and _is_firm(lows)) or _is_civil(lows):
        return 1
    last = kind_of_noun(lows[-1])
    several = last is not None and last[1] and last[0] == "group" and lows[-1] not in SURNAMES
    if several and not _ends_name(lows) and not set(lows) & JOINING:
        return len(run)
    office = next((index for index, low in enumerate(lows[:-1]) if low in GIVEN), 0)
    if office > 1 and kind_of_noun(lows[office - 1]) and kind_of_name(" ".join(run[office:])) == "person":
        # "Essex County Recorder Jo Lee"
        return office
    named = _end_of_titles(lows)
    if 0 < named == len(run) - 1 and _NOUNS.portfolios.issuperset(lows[:named]) and kind_of_noun(lows[-1]) is None:
        return 0  # "*Energy Sage*" is a firm
    if _is_office(lows, definite=definite):
        return len(run)
    if named == len(run) - 1 and (last or ("",))[0] in _BODIES and lows[-1] not in _BORNE_BODIES:
        return 0  # "the *Premier League*"
    body = known_kind(" ".join(run[named:])) is None and kind_of_name(" ".join(run), definite=definite) != "person"
    # "the *Child Rescue Network*"
    whole = definite and _NOUNS.titles.isdisjoint(lows[:named]) and lows[-1] in BODY_ENDINGS
    return 0 if body and (whole or not _has_person_title(lows[:named])) else named


def _small(token: str) -> str:
    """Give a word in small letters, without its marks; of "Seventh-*grader*" and "*Mum*-of-two" the noun."""
    low = token.strip(".,\"\u201c\u201d'\u2019").lower()
    if "-of-" in low and (parent := low.partition("-of-")[0]) in _NOUNS.relations:
        return parent
    noun = token.rsplit("-", 1)[-1]
    return noun if noun != low and noun in _NOUNS.persons else low


def _is_civil(lows: list[str]) -> bool:
    """Tell whether a title that anybody has stands before a surname: "*Mr.* Bishop"; not "Mr. President"."""
    if len(lows) != FULL_NAME.start or lows[0] not in _CIVIL:
        return False
    return lows[1] not in _NOUNS.titles or lows[1] in _NOUNS.surnames


def _end_of_titles(lows: list[str]) -> int:
    """Find the first word behind the titles before a name: "Virginia Gov. *Jo* Lee"."""
    if _is_adjective_of_body(lows):
        return 0
    named = _length_of_place(lows)
    for index, low in enumerate(lows[:-1]):
        if index < named:
            continue
        title = low in _NOUNS.titles or (low in _NOUNS.persons and (index == 0 or is_role_before_name(lows, index)))
        title = title or (index == 0 and is_of_several(low, lows[1]))  # "*Parents* Dave and Lisa Hunt"
        title = title or (index > 0 and lows[index - 1 : index + 1] == ["det", "con"])  # "Det *Con* Jo Lee"
        # "Virginia Gov. Jo Lee": a given name that is a place before a title is the place
        given = low in GIVEN or (index > 0 and lows[index - 1] in _ONLY_GIVEN)
        if length := _length_of_office(lows, index):
            # "Superintendent of Police Ram Lal", "Minister for Housing Ann Poe"
            return index + length
        if low in GIVEN and "of" in lows[:index] and is_person_title(" ".join(lows[: lows.index("of")])):
            # "Supervisor of Elections Jo Lee"
            return index
        is_placed = index == named and low.endswith(_PLACED)  # "*Oslo-based* Norsea"
        # "Energy Minister *German* Galushchenko": no title stands between a title and a surname alone
        is_adjective = low in ADJECTIVES and index == named and not (named and index == len(lows) - 2)
        if (title and not given) or is_placed or is_adjective:
            named = index + 1
    return named


def _is_adjective_of_body(lows: list[str]) -> bool:
    """Tell whether an adjective and one word are the name of a body: "*Western* Grid"; not "*British* Minister"."""
    if len(lows) != FULL_NAME.start or lows[0] not in BODY_ADJECTIVES:
        return False
    noun = lows[1]
    return noun.isalpha() and noun not in GIVEN | SURNAMES | ADJECTIVES | _NOUNS.titles | _NOUNS.persons


def _length_of_place(lows: list[str]) -> int:
    """Count the words of a place before a title: "*Santa Elena* Coroner Jo Lee"."""
    is_place = lows[0] in get("en").sources.place_beginnings and lows[2:3] and lows[2] in _NOUNS.persons
    return FULL_NAME.start if is_place and lows[3:] else 0


def is_role_before_name(lows: Sequence[str], index: int) -> bool:
    """Tell whether a noun in capitals is a role before a full name: "*Striker* Edo Pani", "Brae *Coroner* Edo Pani".

    Args:
        lows: The capitalised words, in small letters.
        index: The number of the noun.

    Example:
        >>> is_role_before_name(["brae", "coroner", "edo", "pani"], 1)
        True
        >>> is_role_before_name(["child", "care", "group"], 0)
        False
    """
    low, behind = lows[index], lows[index + 1 :]
    if low in GIVEN or low in SURNAMES or len(behind) < FULL_NAME.start or behind[-1] in BODY_ENDINGS:
        return False
    is_placed = low not in _NOUNS.surnames and GIVEN.isdisjoint(lows[:index]) and kind_of_noun(behind[-1]) is None
    return index == 0 or is_placed


def _length_of_office(lows: list[str], index: int) -> int:
    """Count the words from an "of" or "for" behind a title on that say what the title is for, before a full name."""
    if not index or lows[index] not in {"of", "for", "to"}:
        return 0
    head = lows[index - 3 if lows[:index][-2:] == ["of", "state"] else index - 1]
    if not is_person_title(head) or (lows[index] != "of" and head not in HEADS_FOR):
        return 0
    first = index + 2 if lows[index + 1 : index + 2] == ["the"] else index + 1
    field = length_of_field(lows[first:])
    return first - index + field if field else 0


def one_of(word: str) -> str | None:
    """Find what one of several people is, who are told by a plural: "members"; None for any other word.

    Example:
        >>> one_of("members"), one_of("Reps."), one_of("member"), one_of("reports")
        ('member', 'Rep.', None, None)
    """
    low = word.rstrip(".").lower()
    one = singular_of(low)
    if one == low or one not in _NOUNS.persons or low in SURNAMES:
        return None
    singular = one.title() if word[:1].isupper() else one
    return f"{singular}." if word.endswith(".") else singular


def is_of_several(word: str, following: str) -> bool:
    """Tell whether a plural says what several are, of whom one is named behind it: "*Parents* Dave", "*Senators* Poe".

    Args:
        word: The plural, in small letters.
        following: The word behind it, in small letters.
    """
    one = singular_of(word)
    if one == word or one not in _NOUNS.persons or word in GIVEN or word in SURNAMES:
        return False
    return following in GIVEN or (one in _NOUNS.titles and kind_of_noun(following) is None and following not in PLACES)


def length_of_field(words_: Sequence[str]) -> int:
    """Count the words behind a title with "of" that say what it is for, before a full name: "*Police* Ram Lal".

    Example:
        >>> length_of_field(["Public", "Health", "Ram", "Lal"]), length_of_field(["Ram", "Lal"])
        (2, 0)
    """
    for length in range(min(_LONGEST_FIELD, len(words_) - 1), 0, -1):
        low, name = words_[length - 1].lower(), words_[length:]
        if is_person_title(name[0]) or (name[-1].lower() in PLACES and name[0].lower() not in GIVEN):
            continue  # "Spokesman of *Energy Minister* Jo Lee", "Head of the *University College* London"
        if any(one in NAMES.particles.particles_of_people for one in name[1:-1]):
            name = [one for one in name if one not in NAMES.particles.particles_of_people]
        field = " ".join(words_[:length])
        is_place = low in PLACES or field.lower() in PLACES or known_kind(field) is not None  # "to *NATO* Jo Lee"
        is_field = is_place or low in _NOUNS.portfolios or kind_of_noun(low) not in {None, ("person", False)}
        if is_field and len(name) in FULL_NAME and kind_of_name(" ".join(name).title()) == "person":
            return length
    return 0


def _title_alone(word: str, low: str, *, definite: bool, initial: bool) -> int:
    """Count a capitalised word by itself as a title, or as a name: "*Mayor* said", "her husband, *Mark*, said"."""
    if low in GIVEN and not definite:
        return 0
    alone = low in _NOUNS.offices and (initial or word.isupper())
    return 1 if alone or _is_noun(low, definite=definite, initial=initial) else 0


def _is_firm(lows: list[str]) -> bool:
    """Tell whether a noun for firms and one name begin a sentence: "*Carmaker Volvo*", not "Carmaker Workers"."""
    noun, name = lows[0], lows[-1]
    is_plain = kind_of_noun(name) is None and name not in BODY_ENDINGS and name not in GIVEN
    return noun in FIRM_TITLES and lows == [noun, name] and is_plain


#: What ends a word that says where a firm or its shares are.
_PLACED = ("-based", "-listed", "-headquartered", "-owned", "-born", "-backed")
#: Nouns for firms before their names, and seldom before those of people: "quarry *operator* Stonex".
FIRM_TITLES = (_NOUNS.firms & _NOUNS.organizations) - BODY_ENDINGS - words("producer developer company firm")


def _ends_name(lows: list[str]) -> bool:
    """Tell whether a plural or a word for several ends a name all the same: "Jo Young", "Acme Airlines"."""
    if lows[0] in GIVEN or lows[-2] in GIVEN:
        return True
    is_plain = lows[0] not in ADJECTIVES and kind_of_noun(lows[0]) is None
    return is_plain and (lows[-1] in NAMES.particles.words_of_people or lows[-1] in BODY_ENDINGS)


#: Given names that are no places.
_ONLY_GIVEN = GIVEN - PLACES


def _is_noun(low: str, *, definite: bool, initial: bool) -> bool:
    known = kind_of_noun(low)
    if definite and low in _NOUNS.short_outlets:
        return False
    if (known and known[1]) or low in _GRAMMAR.indefinite_pronouns:
        return True
    if not known or not initial:
        return bool(known and definite)
    return definite or known[1] or known[0] in {"organization", "government", "document", "media"}


#: No part of an office without its holder.
_NO_OFFICE = GIVEN | JOINING | (_NOUNS.honorifics - _NOUNS.ambiguous)
_OF_OFFICE = _NOUNS.titles | _NOUNS.portfolios | {"and"}


def _is_office(lows: list[str], *, definite: bool) -> bool:
    """Tell whether capitalised words are an office without its holder: "Prime Minister"."""
    if lows[-1] not in _NOUNS.persons or lows[-1] in GIVEN:
        return False
    place = definite and " ".join(lows[:-1]) in PLACES
    if definite and lows[-1] in _NOUNS.titles and _NO_OFFICE.isdisjoint(lows[:-1]):
        return True  # "the *Information Commissioner*"
    return place or all(low in _OF_OFFICE or low in ADJECTIVES for low in lows)


def _has_person_title(lows: list[str]) -> bool:
    office = " ".join(low for low in lows if low not in ADJECTIVES)
    return bool(office) and is_person_title(office) and lows[-1] not in {"general", "justice", "labor", "labour"}
