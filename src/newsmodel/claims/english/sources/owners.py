"""Owners of roles and documents, where the words only point there: "its president", "a company spokeswoman"."""

from __future__ import annotations

import re

from newsmodel.claims.english.mentions.kinds import singular_of
from newsmodel.claims.english.mentions.mention import read_mention
from newsmodel.claims.english.mentions.noun_phrases import is_capital
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.drafts import Use
from newsmodel.languages.language import get
from newsmodel.prose.patterns import pattern

_NOUNS = get("en").nouns

_ITS = re.compile(r"[Ii]ts (?=\w)")
_BODIES = _NOUNS.organizations | _NOUNS.governments
_TWO_WORDS = re.compile(r"(?=\b(?P<body>[A-Za-z][a-z-]{0,40}) (?P<role>[\w-]+))")
_EXECUTIVE = pattern(
    r"\b(?:[Cc]hief (?:[Ee]xecutive(?: [Oo]fficer)?|(?:[Ff]inancial|[Oo]perating) [Oo]fficer)|CEO|CFO|COO)\Z"
)
#: Those who speak for a body: of the one that was named before where nobody says of which.
_SPOKESPERSON = re.compile(r"[Aa] (?:spokes(?:wo)?man|spokesperson)")
_MADE_OF = re.compile(r" of [a-z]+s\b")
_COMPANY, _BODY = "the company", "its"


def owner_of(use: Use, text: str) -> Use | None:
    """Find the words in a source's words that point to its owner, and read them as if they named a source.

    Args:
        use: A source in one place.
        text: The passage.

    Example:
        >>> words = "The union struck. Its president, Jo Lee, said so."
        >>> owner_of(Use(place=Stretch(0, 18, 39), mention=read_mention("Its president, Jo Lee")), words).place
        Stretch(passage=0, start=18, end=21)
    """
    place, mention = use.place, use.mention
    if place is None or mention.pronoun:
        return None
    if mention.kind == "document":
        return _located(mention.issuer, place, text) if mention.issuer else None
    if mention.affiliation:
        return None if is_capital(mention.affiliation) else _located(mention.affiliation, place, text)
    if mention.kind not in {"person", "organization", "group"} or not mention.description:
        return None
    its = _ITS.search(text, place.start, place.end)
    if its and mention.description.startswith(its[0]):
        return Use(place=Stretch(place.passage, its.start(), its.end() - 1), mention=read_mention("its"))
    if mention.kind not in {"person", "group"}:
        return None
    body = next(
        (pair for pair in _TWO_WORDS.finditer(text, place.start, place.end) if pair["body"].lower() in _BODIES), None
    )
    if body and singular_of(body["role"]) in _NOUNS.persons and f"{body['body']} {body['role']}" in mention.description:
        return Use(
            place=Stretch(place.passage, *body.span("body")), mention=read_mention(f"the {body['body'].lower()}")
        )
    if mention.name and _EXECUTIVE.search(mention.description):
        return Use(place=Stretch(place.passage, place.start, place.start + 1), mention=read_mention(_COMPANY))
    if _SPOKESPERSON.fullmatch(mention.description):
        return Use(place=Stretch(place.passage, place.start, place.start + 1), mention=read_mention(_BODY))
    return None


def is_implied(owner: Use) -> bool:
    """Whether no words name an owner: a chief executive is that of a company, a spokeswoman speaks for a body."""
    return (
        owner.mention.words in {_COMPANY, _BODY}
        and owner.place is not None
        and owner.place.end - owner.place.start == 1
    )


def _located(words_: str, place: Stretch, text: str) -> Use | None:
    # at the start of a sentence its article has a capital
    found = re.compile(re.escape(words_), re.IGNORECASE).search(text, place.start, place.end)
    if found is None:
        return None
    if _MADE_OF.match(text, found.end()):
        return None  # "the board *of trustees*" may be anybody's
    start = found.start()
    mention = read_mention(words_)
    # a name is read without its place
    return None if mention.name else Use(place=Stretch(place.passage, start, start + len(words_)), mention=mention)
