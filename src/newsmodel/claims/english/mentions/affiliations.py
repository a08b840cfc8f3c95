"""The body that a person speaks or works for: "a spokesman for the ministry", "the ministry's spokesman"."""

from __future__ import annotations

import itertools
import re

from newsmodel.claims.english.mentions.kinds import (
    FULL_NAME,
    is_adjective,
    is_person_title,
    kind_of_name,
    kind_of_noun,
    known_kind,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, PLACES
from newsmodel.claims.english.mentions.noun_phrases import (
    ARTICLES,
    POSSESSIVE,
    QUANTIFIERS,
    TAIL,
    NounPhrase,
    head_of,
    is_capital,
    noun_phrase,
    parted,
)
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern

_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar

#: Those whose office is for a part of the country: "U.S. *District* Judge".
_OF_JURISDICTIONS = words("judge attorney magistrate")
_OF_PORTFOLIOS = words("secretary minister commissioner chancellor ombudsman")
#: A body is looked for in so many characters.
_LONGEST = 400
_MARKS = " ,;:-\u2013\u2014\"\u201c\u201d\u2018'"
_PRONOUNS = _GRAMMAR.subject_pronouns | _GRAMMAR.object_pronouns | _GRAMMAR.possessives | _GRAMMAR.relatives
#: Bodies behind a name: "the Lee *campaign*".
_BODIES = (_NOUNS.organizations | _NOUNS.governments) - _NOUNS.persons - _NOUNS.places
_AT = re.compile(r"(?:^| )(of|at|for|with|from) (?=(.+))")
_HEADS = _NOUNS.body_heads | _NOUNS.state_heads
#: Before a name they say that it is a body's.
_TELLING = (("organization", False), ("government", False), ("media", False))
_NO_BODIES = _NOUNS.persons | ARTICLES | {"con"}
_JOINING = words("of for the and & at")
#: "*then* the county's sheriff"
_NO_LONGER = re.compile(r"\A(?:then|now|also|formerly|once|currently)\s")
#: Officers that firms alone have.
_OFFICER = pattern(
    rf"\s(?:(?i:president|{any_of(_NOUNS.body_roles)})\s(?:and|&)\s)?"
    r"(?:Chief\s(?:\w+\s){0,2}(?:Officer|Executive)|C[EFOT]O|Co-[Ff]ounder|Founder)\b"
)
_FOR_CAUSE = re.compile(r"\sfor\s[A-Z]")
_AND = re.compile(r" and (?=[a-z])")
_EMPLOYED = any_of(get("en").mentions.working_verbs)
_IN_CHARGE = any_of(get("en").mentions.heading_verbs)
#: ", of *the Acme Club*,"
_APART = pattern(r"\A,\s+((?:of|from|at|with)\s[^,;.()]+)")
#: ", who teaches law at *Acme College*", ", who runs *the Acme Group*"
_WORKS = pattern(
    rf"\A,?\s+who\s+(?:has\s+|had\s+)?(?:{_EMPLOYED}\b[^,;.]{{0,60}}?\s(?:at|for)|{_IN_CHARGE})\s(?=([^,;.]+))"
)


def affiliation_of(role: str, post: str, tail: str = "") -> str | None:
    """Find the body that a role belongs to, where the words say it plainly.

    Args:
        role: The role, with the words behind it.
        post: What follows a name that has no role: "of the Acme Group".
        tail: What follows after that: ", who teaches law at Acme College".

    Example:
        >>> affiliation_of("a spokeswoman for the Acme Group", ""), affiliation_of("the ministry's lawyer", "")
        ('Acme Group', 'the ministry')
    """
    inner, behind = noun_phrase(_NO_LONGER.sub("", role)) if role else ("", "")
    if inner and head_of(inner) in _NOUNS.relations:
        return None
    is_borne = bool(inner) and head_of(inner).lower().rstrip(".,") in get("en").nouns.body_roles
    found = _body_behind(behind or post, sure=bool(role), is_borne=is_borne) or (_body_before(inner) if inner else None)
    return found or affiliation_in_clause(tail)


def owning_body(owner: str | None) -> str | None:
    """Find the body that owns a name: "the Acme Club's" of "the Acme Club's Jo Lee".

    Example:
        >>> owning_body("the Acme Club's"), owning_body("his")
        ('Acme Club', None)
    """
    body = _body(POSSESSIVE.sub("", owner)) if owner and POSSESSIVE.search(owner) else None
    is_body = body and is_capital(body) and kind_of_name(body, definite=(owner or "").lower().startswith("the "))
    return body if is_body and (is_body, False) in _TELLING else None  # not "the *Lees'* friend Jo"


def affiliation_in_clause(tail: str) -> str | None:
    """Find the body that somebody works for, as a relative clause behind the name says.

    Example:
        >>> affiliation_in_clause(", who teaches law at Acme College and sings")
        'Acme College'
    """
    apart = _APART.match(tail)
    if apart:
        return _body_behind(apart[1], sure=False)
    match = _WORKS.match(tail)
    found = _body(_AND.split(match[1], maxsplit=1)[0]) if match else None
    proper = found and all(is_capital(word) or word in _JOINING for word in found.split())
    return found if found and (proper or found.startswith("the ")) and not POSSESSIVE.search(found.split()[0]) else None


def _body_behind(words_: str, *, sure: bool, is_borne: bool = False) -> str | None:
    """Find the body behind a role; a role that is borne in a body makes one of any name: "chief executive of Acme"."""
    for match in _AT.finditer(words_[:_LONGEST]):
        body = _body(_AND.split(match[2], maxsplit=1)[0])
        if body and _FOR_CAUSE.match(match[2], len(body)):
            return None  # "Doctors for Life" is not Doctors
        plain = sure and (match[1] in {"at", "for"} or is_borne)
        if body and (plain or kind_of_name(body, definite=match[2].startswith("the ")) != "person"):
            return body
    return None


def _body_before(role: str) -> str | None:
    """Find the body that owns a role or stands before it: "the Acme Group spokeswoman"."""
    owner = NounPhrase.of(role).owner
    if owner and is_capital(owner) and is_person_title(owner.split(maxsplit=1)[0]):
        return None
    if owner:
        return _body(POSSESSIVE.sub("", owner))
    tokens = role.split()
    run = _first_capitals(tokens)
    for two in itertools.pairwise(tokens):
        goes_on = run[:2] == list(two) and run[2:] and run[-1].lower() in _BODIES  # "New Republic *Party*"
        if known_kind(" ".join(two)) and " ".join(two).lower() not in PLACES and not goes_on:
            return " ".join(two)
    if not run or not is_person_title(role):
        return None
    if _is_of_portfolio(role, run) or _is_jurisdiction(role, run):
        return None
    if _is_first_word(role, run) and not run[0].isupper() and known_kind(run[0]) is None:
        return None
    return _body(" ".join(run))


def _is_of_portfolio(role: str, run: list[str]) -> bool:
    """Tell whether the words before an office say what it is for: "*Home* Secretary", "*Information* Commissioner"."""
    name = " ".join(run)
    head = role.rsplit(maxsplit=1)[-1].strip(".,")
    is_office = is_capital(head) and head.lower() in _OF_PORTFOLIOS
    return is_office and not name.isupper() and kind_of_name(name) == "person"


def _is_jurisdiction(role: str, run: list[str]) -> bool:
    """Tell whether the words before an office say which part of the country it is for: "*U.S. District* Judge"."""
    return run[-1] in {"District", "Circuit"} and role.rsplit(maxsplit=1)[-1].strip(".,").lower() in _OF_JURISDICTIONS


def _is_first_word(role: str, run: list[str]) -> bool:
    """Tell whether a capital may be that of a sentence: "*Band* member"; not "*Acme* Chief Executive"."""
    return bool(run) and len(run) == 1 and role.startswith(run[0]) and not _OFFICER.match(role, len(run[0]))


def _first_capitals(tokens: list[str]) -> list[str]:
    """Take the first capitalised words that are no title, with the noun of the body: "Lee campaign"."""
    run: list[str] = []
    for index, word in enumerate(tokens):
        low = word.strip(".,").lower()
        if (
            run
            and low in {"of", "for"}
            and run[-1].lower() in _HEADS
            and is_capital(tokens[index + 1 :][0] if tokens[index + 1 :] else "a")
        ):
            # "Ministry of Farming economist"
            run.append(word)
            continue
        if not run and low in QUANTIFIERS and not (index and word == "First"):
            continue  # not "a senior *First* Brae Bank official"
        if not run and low in get("en").mentions.human_adjectives:
            continue
        # "Bureau of Public *Health* spokesman", "New Republic *Party* official"
        ends_body = run and low not in _NOUNS.persons and ({"of", "for"} & set(run) or low in _BODIES)
        is_place = low in _NOUNS.persons and _is_in_place(tokens, index)
        is_part = is_place or low not in _NOUNS.titles or low in _NOUNS.body_beginnings or ends_body
        if not run and low == "and" and index and tokens[index - 1].lower() in _NOUNS.persons:
            return run  # "a lawyer *and* CPA"
        if is_capital(word) and (low not in _NO_BODIES or is_place) and is_part:
            run.append(word)
        elif run:
            return [*run, word] if low in _BODIES else run
    return run


def _is_in_place(tokens: list[str], index: int) -> bool:
    """Tell whether a noun for people is the name of a place: "*Cook County* Judge"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    return is_capital(tokens[index]) and is_capital(following) and following.lower() in _NOUNS.places


def _body(words_: str) -> str | None:
    """Read a name without its article, or a common noun of a body; nothing for a place or a nationality."""
    tokens = noun_phrase(parted(words_, TAIL)[0])[0].strip(_MARKS).split()
    bare = tokens[1:] if tokens and tokens[0].lower() == "the" else tokens
    if len(bare) > 1 and bare[0].endswith("-based") and is_capital(bare[1]):
        bare = bare[1:]
    if not bare or _is_no_body(bare):
        return None
    told = next((number for number, word in enumerate(bare) if is_capital(word)), 0)
    if told and kind_of_noun(bare[told - 1]) in _TELLING and all(map(is_capital, bare[told:])):
        bare = bare[told:]  # "the consultancy *Graypine*"
    name = " ".join(bare)
    if is_capital(bare[0]):
        return (
            name if len(bare) < FULL_NAME.stop or kind_of_name(name, definite=bare is not tokens) != "person" else None
        )
    known = kind_of_noun(bare[-1])
    if not known or known[1] or known[0] not in {"organization", "government", "media"}:
        return None
    return f"the {name}" if bare is not tokens else name[0].lower() + name[1:]


def _is_no_body(bare: list[str]) -> bool:
    """Tell whether words name a place, a nationality, an owner or nothing."""
    name = " ".join(bare).lower()
    lows = [word.lower().strip(".,") for word in bare]
    owned = bare[0].islower() and is_capital(bare[-1]) and any(POSSESSIVE.search(word) for word in bare[:-1])
    return (
        owned
        or lows[-1] in {"area", "region", "suburbs"}
        or lows[:2] == ["state", "for"]
        or (lows[-1] == "affairs" and not {"of", "for"} & set(lows))
        or (lows[-1] not in _BODIES and all(low in _NOUNS.portfolios or is_adjective(low) for low in lows))
        or name in PLACES
        or name.rstrip(".") in PLACES
        or (len(bare) == 1 and lows[0] in _NOUNS.titles and (lows[0] not in _BODIES or is_capital(bare[0])))
        or all(low in ADJECTIVES for low in lows)
        or (len(bare) == 1 and is_capital(bare[0]) and is_adjective(lows[0]) and known_kind(name) is None)
        or lows[0] in _PRONOUNS
    )
