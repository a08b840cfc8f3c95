"""Names in apposition to roles and bodies: "the mayor, *Jo Lee*", "one of the owners, *Jo Lee*"."""

from __future__ import annotations

import re

from newsmodel.claims.english.mentions.genders import gender_of_name
from newsmodel.claims.english.mentions.kinds import FULL_NAME, is_person_title, kind_of_name, kind_of_noun
from newsmodel.claims.english.mentions.known_names import GIVEN, PLACES
from newsmodel.claims.english.mentions.noun_phrases import LONGEST_NAME, NounPhrase, head_of, is_capital
from newsmodel.claims.english.mentions.titles import SURNAMES
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern

_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar

_NAME_PARTICLES = NAMES.particles.particles_of_people | words("ul of for &")
_CALLED = re.compile(r"(?:named|called) ([^\W\d_a-z][^,;()]*)")
_ASIDE_CALLED = re.compile(r"\A(?:named|called) (?=[^\W\d_a-z])")
#: "a guard who gave her name only as *Jo*", "a man who identified himself as *Jo Lee*"
_OWN_NAME = rf"{any_of(_GRAMMAR.possessives)} (?:\w+ )?name"
_GIVEN_AS = re.compile(
    rf",?\swho (?:\w+ )?(?:(?:"
    rf"(?:(?:gave|provided|give) {_OWN_NAME}|identified {any_of(_GRAMMAR.reflexives)})(?: \w+)? as"
    rf"|asked to be (?:named|identified|called)(?: only)?(?: (?:as|by {_OWN_NAME},))?"
    rf"|(?:(?:would|did) )?(?:only )?(?:gave|give) (?:only )?{_OWN_NAME},) )"
    r"([^\W\d_a-z][\w'\u2019-]*(?: [^\W\d_a-z][\w'\u2019-]*){0,2})\b"
)
_FULL_NAME_OF = pattern(r"([^\W\d_a-z][\w.'\u2019-]*(?: [^\W\d_a-z][\w.'\u2019-]*){1,2}) (?:of|from|at|with) (?=\S)")
_ONE_OF = re.compile(r"[Oo]ne of (?=\S)")
#: They say nothing of the one whose name stands behind them: "*One*, Jo Lee, said".
_ONE = frozenset({"one", "another", "the other"})
#: So does one that is counted: "*a third*, Jo Lee, said".
_COUNTED = frozenset(f"{article} {word}" for article in ("a", "the") for word in words("second third fourth fifth"))
_BODIES = frozenset({"organization", "government", "media"})
_MARKS = " ,;:-\u2013\u2014\"\u201c\u201d\u2018'"


def one_of_several(text: str, core: str, tail: str) -> Mention | None:
    """Read somebody who is one of several: "one of the owners, *Jo Lee*", "one, *Jo Lee*"; None where there is no name.

    Args:
        text: All the words.
        core: Those before the first mark.
        tail: Those from it on.
    """
    several = _ONE_OF.match(core)
    known = kind_of_noun(head_of(core[several.end() :])) if several else None
    named = tail[1:].partition(",")[0].strip(_MARKS).removeprefix("the ") if tail.startswith(",") else ""
    apposed = titled(named) or ("", named)
    parts = apposed[1].split()
    is_one = core.lower() in _ONE or core.lower() in _COUNTED
    is_several = is_one or known == ("group", True) or core[-5:].endswith((" them", " us"))
    if not is_several or len(parts) not in FULL_NAME or not all(map(is_capital, parts)):
        return None
    if kind_of_name(apposed[1]) != "person":
        return None
    told = apposed[0] or (None if is_one or core.endswith((" them", " us")) else core)
    return Mention(words=text, kind="person", name=apposed[1], description=told, gender=gender_of_name(apposed[1]))


def titled(words_: str) -> tuple[str, str] | None:
    """Part a person's full name from the role right before it: "retired mail carrier Jo Lee", "state Sen. Jo Lee"."""
    parts = NounPhrase.of(words_)
    name = parts.name or ""
    if parts.owner or not parts.office or len(name.split()) not in FULL_NAME or kind_of_name(name) != "person":
        return None
    is_role = parts.office.islower() or is_person_title(parts.office)
    return (parts.title, name) if is_role else None


def _is_full(name: str) -> bool:
    return len(name.split()) in FULL_NAME and kind_of_name(name) == "person"


def name_behind(parts: NounPhrase, post: str, tail: str) -> str | None:
    """Find the name in apposition to a role or a body: "the mayor, Jo Lee,", "a worker named Jo Lee".

    Args:
        parts: The role or the body.
        post: What is said behind it without a mark.
        tail: What follows, from the first mark or the relative pronoun on.
    """
    known = kind_of_noun(parts.head)
    given = _GIVEN_AS.match(tail)
    if given and known and known[0] == "person":
        return given[1]
    called = _CALLED.match(post)
    if not (tail.startswith(",") or called) or not known or known[0] not in {"person", *_BODIES}:
        return None
    whole = called[1] if called else _ASIDE_CALLED.sub("", tail[1:].split(",", 1)[0].strip(_MARKS))
    inner = whole.removeprefix("the ")
    named = _FULL_NAME_OF.match(inner) if known[0] == "person" else None
    if named and kind_of_name(named[1]) == "person":
        return named[1]  # "their lawyer, *Jo Lee* of the Acme Trust"
    owned = NounPhrase.of(inner) if known[0] == "person" else None
    if owned and owned.owner and owned.name and _is_full(owned.name):
        return owned.name  # "another pupil, Year 11's *Jo Lee*"
    tokens = inner.split()
    with_title = titled(inner) if known[0] == "person" and not called else None
    if with_title:
        return with_title[1]
    if not 1 <= len(tokens) <= LONGEST_NAME or not all(
        is_capital(token) or token in _NAME_PARTICLES for token in tokens
    ):
        return None
    name = NounPhrase.of(inner).name
    if not name or name.lower() in PLACES:
        return None
    is_surname = len(tokens) == FULL_NAME.start and tokens[-1].lower() in SURNAMES  # "her manager, Cole *Banks*"
    person = is_surname or kind_of_name(name, definite=inner != whole) == "person"
    if person and known[0] in _BODIES and tokens[0].lower() not in GIVEN:
        person = False  # "Brae's largest bank, *Banco Alto*", "the agency, *Flexi*"
    if known[0] == "person":
        return name if person else inner if parts.head in _NOUNS.either else None
    return inner if not person or " for " in inner or " of " in inner else None
