"""Mentions that name nobody: their kind, their role, whether they point to what was named before."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsmodel.claims.english.mentions.affiliations import affiliation_of
from newsmodel.claims.english.mentions.document_names import issued_name, issuer_of, office_name, own_name
from newsmodel.claims.english.mentions.genders import (
    gender_of_noun,
)
from newsmodel.claims.english.mentions.kinds import (
    SINGLE,
    guess_kind_of_noun,
    kind_of_noun,
    singular_of,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES
from newsmodel.claims.english.mentions.noun_phrases import (
    QUANTIFIERS,
    SEATED,
    NounPhrase,
    head_of,
    is_capital,
)
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern
from newsmodel.values import SourceKind

_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar

_TELLING = get("en").sources.telling_modifiers
_QUANTIFIED = QUANTIFIERS | words("number percent pct third quarter two-thirds three-quarters")
_PASSED_ON = get("en").mentions.receiving_participles | get("en").mentions.issuing_participles
#: What is said behind a comma of somebody or something that is known already: "the memo, *obtained by the Herald*".
_BESIDE = pattern(rf",\s(?:who|which|whose|{any_of(_PASSED_ON)})\s")
#: What is told of somebody with a role who is known already: "the producer, *known for her temper*", "the actor, *45*".
_TOLD_BESIDE = pattern(r",\s(?:\d{1,3}\b|(?:an?|[a-z]+ed|known|born|now|then)\s)")
_PRESS = words("news media press television tv radio broadcasting")
#: One of several who were told of: "*the other* said".
_ONE_MORE = words("second third fourth other latter")
_PAPERS = get("en").sources.papers
_VISITING, _REPRESENTING = get("en").sources.visiting, get("en").sources.representing
_INQUIRIES = get("en").sources.inquiries
_SAME = re.compile(r"(?<=\Athe )same ")
_SEATED_KINDS = frozenset({"organization", "media"})
#: They say that the reader knows whom the noun means, and a role has so many words.
_POINTING, _LONGEST_ROLE = words("the this that these those"), 4


def _kind_of_head(parts: NounPhrase, post: str) -> tuple[SourceKind, bool]:
    """Find the kind that a noun means where it stands: "a *paper* in Nature"; "the *paper*" prints news."""
    if parts.head == "paper" and (parts.article in {"a", "an"} or post.startswith(("by ", "in "))):
        return "document", False
    if parts.head == "paper" and parts.modifiers and parts.modifiers[-1].lower() in _PAPERS:
        return "document", False
    if parts.head in _INQUIRIES and post.startswith("by "):  # "an *inquiry* by the council"
        return "document", False
    return guess_kind_of_noun(parts.head, parts.modifiers)


def unnamed(
    text: str, core: str, parts: NounPhrase, post: str, tail: str, *, is_named: Callable[[str], bool]
) -> Mention:
    """Read a mention whose words name nobody.

    Args:
        text: The words.
        core: The same up to the first mark.
        parts: Their noun phrase.
        post: What follows it up to the mark.
        tail: What follows the mark.
        is_named: Tells whether words name a body, by a noun too.
    """
    kind, plural = _kind_of_head(parts, post)
    if parts.head.isdecimal() and parts.modifiers and kind_of_noun(parts.modifiers[-1]) == ("document", False):
        kind, plural = "document", False  # "Section 4"
    elif parts.head[-3:].isdecimal() or core.lower().startswith(("at least ", "more than ", "fewer than ", "up to ")):
        kind, plural = "group", True
    elif parts.head.endswith("-year-old") or (parts.head in _ONE_MORE and parts.article and not parts.modifiers):
        kind, plural = "person", False
    elif parts.quantified or "percent" in core or "%" in core:
        kind, plural = _kind_of_several(parts, post, kind)
    elif singular_of(parts.head) in _NOUNS.partitives and post.startswith("of "):
        inner = kind_of_noun(head_of(post[3:]))
        kind, plural = (inner[0] if inner and inner[0] in {"document", "media"} else "group"), True
    elif _is_of_press(parts) and kind in {"organization", "government"}:
        kind = "media"
    name = own_name(parts, kind) if not plural or kind == "document" else None
    office = office_name(parts) if not plural and not post else None
    if office:
        kind, name = "government", office[1] or name
    issuer = issuer_of(parts, post, tail) if kind == "document" else None
    if issuer and not name and (issuer.called or is_named(issuer.words)):
        name = issued_name(parts, issuer)
    if parts.quantified:
        name = None
    person = kind == "person"
    is_whole = text.rstrip(".,").lower() == parts.phrase.lower() or bool(_BESIDE.match(tail))
    is_role = is_whole or bool(_TOLD_BESIDE.match(tail))
    return Mention(
        words=text,
        kind=kind,
        name=name,
        description=None if name else text,
        affiliation=affiliation_of(core, "") if person or _is_employed(parts, kind, post) else None,
        issuer=issuer.words if issuer else None,
        head=singular_of(parts.head),
        plural=plural,
        definite=parts.article in {"the", "this", "that"} or parts.owner is not None,
        bare=_SAME.sub("", parts.phrase.lower()) in {f"the {parts.head}", f"this {parts.head}", f"that {parts.head}"}
        and not post
        and (is_whole or (issuer is not None and tail.startswith(", by "))),
        role=None if name or post or not is_role else _role_of(parts),
        gender=gender_of_noun(parts.head) if person else None,
    )


def _is_employed(parts: NounPhrase, kind: SourceKind, post: str) -> bool:
    """Tell whether several speak for a body or work for it: "lawyers *for Acme*", "nurses *at Brae College*"."""
    one = singular_of(parts.head)
    if kind != "group" or one not in _NOUNS.persons or one in _VISITING or " and " in post:
        return False
    where = post.removeprefix("at ").removeprefix("for ").removeprefix("the ")
    return is_capital(where) and (post.startswith("at ") or (post.startswith("for ") and one in _REPRESENTING))


def _is_of_press(parts: NounPhrase) -> bool:
    """Tell whether a body publishes: "the *news agency*"; not "the *press office*"."""
    return parts.head != "office" and bool(parts.modifiers) and parts.modifiers[-1].lower() in _PRESS


def _role_of(parts: NounPhrase) -> str | None:
    """Read the noun and the words before it in small letters, behind an article that points back."""
    told = parts.phrase.split()[1:]
    if len(told) > 1 and told[0] == "same":
        told = told[1:]  # "the *same* poll"
    if parts.article not in _POINTING or parts.owner or parts.quantified or not 1 <= len(told) <= _LONGEST_ROLE:
        return None
    if told[-1].islower() and (kind_of_noun(parts.head) or ("",))[0] in _SEATED_KINDS:
        seated = max((number for number, word in enumerate(told) if word.endswith(SEATED)), default=-1)
        told = [word for word in told[seated + 1 :] if not _says_where(word)] or told
    # "the *Acme* spokesman" may be another one each time, "the *Rovers* manager" and "the *Home* Secretary" are one
    several = parts.head not in _NOUNS.titles and any(map(_is_no_party, told))
    if several or any(word in _TELLING for word in told):
        return None
    return " ".join(told).strip(".,").lower().replace("\u2019", "'")


def _says_where(word: str) -> bool:
    """Tell whether a word before the noun of a body says where it is: "the *Oslo-based* firm", "the *Swedish* firm"."""
    return is_capital(word) and (
        word.endswith(SEATED) or (word.lower() in ADJECTIVES and word.lower() not in _NOUNS.adjectives)
    )


def _is_no_party(word: str) -> bool:
    """Tell whether a word has a capital and is no adjective of a party: "the *Republican* governor"."""
    return is_capital(word) and word.lower() not in _NOUNS.adjectives


def _kind_of_several(parts: NounPhrase, post: str, kind: SourceKind) -> tuple[SourceKind, bool]:
    first = parts.phrase.split()[0].lower()
    single = first in SINGLE
    if single and first == parts.head:
        return ("person" if first != "each" else "group"), False
    if single and kind_of_noun(parts.head) and not parts.plural:
        return kind, False
    if single and kind in {"person", "document", "organization", "media", "government"}:
        return kind, False
    if parts.head in _QUANTIFIED and post.startswith("of "):
        inner = kind_of_noun(head_of(post[3:]))
        return (inner[0] if inner and inner[0] in {"document", "media"} else "group"), True
    things = kind in {"document", "media"} and parts.head not in _QUANTIFIED and kind_of_noun(parts.head) is not None
    return (kind if things else "group"), True
