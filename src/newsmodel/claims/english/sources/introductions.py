"""Introductions of people by other words than a title or an apposition of their first mention."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsmodel.claims.english.attributions.lexicon import words_of_form
from newsmodel.claims.english.mentions.appositions import apposition, office_in_clause
from newsmodel.claims.english.mentions.kinds import is_plural, kind_of_noun
from newsmodel.claims.english.mentions.noun_phrases import head_of, is_capital
from newsmodel.claims.english.mentions.titles import one_of
from newsmodel.claims.english.sources.positions import OWNER
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.languages.language import get
from newsmodel.prose.patterns import first_words, pattern

_NOUNS = get("en").nouns

#: Words between marks, as an introduction has them, and so many characters around a name that are looked at.
_WORDS = r"[^,.;:!?()\u2014\u201c\u201d\"\n]{2,80}"
_REACH = 120
#: "*As head of the club*, Jo Lee", "*the explorer* Jo Lee", "*the club's coach* is Jo Lee", "Jo Lee *is a farmer*".
_AS = re.compile(rf"(?:^|[.!?] )As ({_WORDS}), \Z")
_BEFORE = re.compile(r"\b((?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,3}[a-z-]+) \Z")
_SUBJECT = re.compile(r"(?:^|[.!?] )((?:The|[A-Z][\w'\u2019]*['\u2019]s) (?:[\w'\u2019-]+ ){0,4}[a-z-]+) is \Z")
_IS = re.compile(rf" (?:is|works as|serves as) (?:also )?(?=({_WORDS}))")
#: "*a junior colleague*, Jo Lee,", "*the club's coach*, Jo Lee,"
_DETERMINER = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ")
_ROLE = pattern(r"([\w.-]{1,80}+ [^,.;:!?\u201c\u201d\"()\n]{1,60}), \Z")
_OWNED_ROLE = pattern(rf"((?:{OWNER}|\b[\w.-]{{1,80}}+['\u2019]s) [^,.;:!?\u201c\u201d\"()\n]{{1,60}}), \Z")
_LONGEST_ROLE = 120
_OWNED = re.compile(r"['\u2019]s? (?=\w)")
#: Words before a name, with those before them: "the *former club president* Jo Lee".
_RUN = re.compile(r"(?<![\w'\u2019.-])(?:[^\W\d_][\w'\u2019.-]*+ ){1,6}\Z")
#: What begins a sentence and a noun phrase: "*A taxi* driver stopped", "But *his* mother left".
_TOLD_PHRASE = pattern(
    r"(?:\A|[.!?][\"\u201d\u2019)]?\s)(?:(?:But|And|Yet|Then)\s)?"
    r"((?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother|[A-Z][\w-]{1,20}['\u2019]s)\s(?:[a-z-]{1,20}\s){0,3})\Z"
)
#: "*Most* growers met", "*Researchers* met"
_TOLD_SEVERAL = pattern(
    r"(?:\A|[.!?][\"\u201d\u2019)]?\s)(?:(?:But|And|Yet|Then)\s)?((?:[A-Z][a-z-]{1,20}\s)?(?:[a-z-]{1,20}\s){0,2})\Z"
)
#: The rest of a list of names: "Ana Poe*, Bo Hart and Jo* Lee".
_GOES_ON = pattern(r"(?:, [^\W\d_a-z][\w.'\u2019 -]{1,40}){0,4},? and [^\W\d_a-z]")
#: What stands in a role beside nouns and names: "*presidential* candidate".
_ADJECTIVES = tuple(ending for ending in get("en").mentions.adjective_endings if ending not in {"ed", "ing"})
_GRAMMAR = get("en").grammar
_NO_PART = (
    _GRAMMAR.prepositions
    | _GRAMMAR.subordinators
    | _GRAMMAR.coordinators
    | _GRAMMAR.linking_adverbs
    | _GRAMMAR.focusing_adverbs
    | _GRAMMAR.articles
    | _GRAMMAR.possessives
    | _GRAMMAR.irregular_pasts
)
#: A surname that is told more of: "Lee, *a farmer*", "Lee *is the head*".
_TOLD = re.compile(
    r"([^\W\d_a-z](?<![\w\u2019'-].)[\w\u2019'-]*)"
    r"(?=(?:, \d{1,3})?, (?:an?|the|who|[a-z]{4,20}) | is (?:also )?(?:an?|the) )"
)


def told_beside(text: str, start: int, end: int) -> str | None:
    """Find who somebody is in the words beside his name.

    Args:
        text: The passage.
        start: Offset of the first character of the name.
        end: Offset after its last character.

    Example:
        >>> told_beside("As head of the club, Jo Lee spoke.", 21, 27), told_beside("Jo Lee is a farmer in Leeds.", 0, 6)
        ('head of the club', 'a farmer in Leeds')
        >>> told_beside("The old explorer Jo Lee came back.", 17, 23), told_beside("It met plumber Jo Lee.", 15, 21)
        ('The old explorer', 'plumber')
    """
    near = text[max(0, start - _REACH) : start]
    before = _before(near)
    if before is not None and kind_of_noun(head_of(before[1])) == ("person", False):
        return before[1]
    return _bare_role(near) or _shared_role(near, text[end : end + _REACH]) or _told_behind(text, end)


def _before(text: str) -> re.Match[str] | None:
    """Find a noun phrase that ends before a name: "*the explorer* Jo Lee"; not "*a driver stopped* Jo Lee"."""
    if text.endswith(", "):
        return _AS.search(text)
    if text.endswith(" is "):
        return _SUBJECT.search(text)
    return _BEFORE.search(text) if kind_of_noun(_last_word(text)) else None


def _last_word(text: str) -> str:
    """Get the word before the space that a text ends with; empty where it ends with none."""
    return text.rsplit(maxsplit=1)[-1] if text.endswith(" ") and not text.isspace() else ""


def told_phrase(text: str, noun: Stretch) -> Stretch | None:
    """Find the noun phrase that begins a sentence and ends with a noun; None where there is none.

    Args:
        text: The passage.
        noun: The noun.

    Example:
        >>> told_phrase("It rained. A taxi driver stopped.", Stretch(0, 18, 24))
        Stretch(passage=0, start=11, end=24)
    """
    before = _TOLD_PHRASE.search(text, max(0, noun.start - _REACH), noun.start)
    if before is None and is_plural(text[noun.start : noun.end].lower()):
        before = _TOLD_SEVERAL.search(text, max(0, noun.start - _REACH), noun.start)
    return Stretch(noun.passage, before.start(1), noun.end) if before else None


def role_before(text: str, tail: str) -> str | None:
    """Find the role in front of a name that stands in apposition to it.

    Args:
        text: The words before the name.
        tail: What follows it.

    Example:
        >>> role_before("It hurt a junior colleague, ", ", too.")
        'a junior colleague'
    """
    if tail[:1] not in {",", ""}:
        return None
    near = text[-_LONGEST_ROLE:]
    last = max((match.start() for match in _DETERMINER.finditer(near)), default=None)
    match = (_ROLE.match(near, last) if last is not None else None) or _OWNED_ROLE.search(near)
    # "the Ministry of Health's *lawyer*"
    known = kind_of_noun(head_of(_OWNED.split(match[1])[-1])) if match else None
    return match[1] if match and known and known[0] == "person" else None


def _bare_role(text: str) -> str | None:
    """Find a role without an article at the end of a text: "by *former club president* Jo Lee"."""
    noun = _last_word(text)
    if kind_of_noun(noun) != ("person", False) or noun in _NOUNS.relations:
        return None
    run = _RUN.search(text)
    tokens = run[0].split() if run else []
    if not tokens:
        return None
    return " ".join(tokens[_first_of_role(tokens, len(tokens) - 1) :])


def _first_of_role(tokens: Sequence[str], noun: int) -> int:
    """Find the first word of the role that a noun ends."""
    start = noun
    while start and (_may_stand_in_role(tokens[start - 1]) or _heads_body(tokens, start)):
        start -= 1
    return start


def _shared_role(before: str, behind: str) -> str | None:
    """Find the role of one among several who are named behind it: "*council member*s Ana Poe and Jo Lee"."""
    tokens = before.split()
    noun = len(tokens) - 1
    while noun >= 0 and (tokens[noun] == "and" or is_capital(tokens[noun])) and one_of(tokens[noun]) is None:
        noun -= 1
    one = one_of(tokens[noun]) if noun >= 0 else None
    listed = tokens[noun + 1 :]
    if listed[:1] == ["and"]:
        return None  # "it hurt *farmers and* Ana Poe"
    goes_on = listed[-1] == "and" or listed[-1].endswith(",") if listed else bool(_GOES_ON.match(behind))
    if one is None or not goes_on:
        return None
    return " ".join((*tokens[_first_of_role(tokens, noun) : noun], one))


def _heads_body(tokens: Sequence[str], start: int) -> bool:
    """Tell whether "of" or "for" stands behind the head of a body's name: "*Ministry of* Health lawyer"."""
    if start <= 1 or tokens[start - 1] not in {"of", "for"}:
        return False
    head = tokens[start - 2].lower()
    return head in _NOUNS.state_heads or head in _NOUNS.body_heads


def _may_stand_in_role(word: str) -> bool:
    low = word.lower()
    ends_sentence = low.endswith(".") and "." not in low[:-1] and low[:-1] not in _NOUNS.abbreviations
    if low in _NO_PART or ends_sentence:
        return False
    is_adjective = low in get("en").mentions.human_adjectives or low.endswith(_ADJECTIVES)
    return word[0].isupper() or is_adjective or kind_of_noun(low) is not None


def _told_behind(text: str, end: int) -> str | None:
    behind = _IS.match(text, end)
    if behind is None:
        return office_in_clause(text[end : end + 2 * _REACH])
    return apposition(f", {behind[1]}")


def told_later(passages: Sequence[Passage], surnames: Collection[str]) -> dict[str, str]:
    """Find who the bearers of surnames are, in the words behind one: each surname in small letters, with the first.

    Args:
        passages: The story.
        surnames: The surnames of the people in it, in small letters.

    Example:
        >>> told_later([Passage(target="p", text="Lee, a farmer from Leeds, spoke.", place="prose")], {"lee"})
        {'lee': 'a farmer from Leeds'}
    """
    found: dict[str, str] = {}
    needed = first_words(surnames)
    for number, passage in enumerate(passages):
        for match in _TOLD.finditer(passage.text) if not needed.isdisjoint(passage.words) else ():
            name, end = match[1].lower(), match.end()
            if name in found or name not in surnames or is_in_quotation(Stretch(number, match.start(), end), passages):
                continue
            told = apposition(passage.text[end : end + 2 * _REACH]) or _told_behind(passage.text, end)
            if told and _is_role(told):
                found[name] = told
    return found


def _is_role(told: str) -> bool:
    """Tell whether words say what somebody is: "*a farmer from Leeds*"; not "*told a farmer that*"."""
    if told.startswith("who "):
        return True
    return kind_of_noun(head_of(told)) == ("person", False) and told.split(maxsplit=1)[0] not in words_of_form("past")
