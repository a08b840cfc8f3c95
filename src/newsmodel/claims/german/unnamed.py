"""German mentions without a name: what kind of source a noun stands for, how many, and the names that are nouns."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.german.acronym_words import acronym_among, is_acronym
from newsmodel.claims.german.body_names import by_itself
from newsmodel.claims.german.grammar import OBJECT_PRONOUNS
from newsmodel.claims.german.mention_words import DEFINITE, is_called, is_given, is_partitive, tokens_of
from newsmodel.claims.german.nouns import gender_of_noun, guess_kind, is_one_of_group, kind_of_noun, nominative
from newsmodel.claims.german.owners import body_in, in_nominative
from newsmodel.claims.german.participles import is_determiner
from newsmodel.claims.sources.mention import Gender, Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import SourceKind

#: A plural without an article has so many words: "deutsche Beamte".
_LONGEST_PLURAL = 2
#: Who gives counsel, and a body with what it is for.
_COUNCIL = "rat"
#: Behind "der" an age is a woman's in the genitive or the dative: "laut *der 43-Jährigen*".
_OF_HER = "jährigen"
#: Articles of one person in the dative and the genitive, whose noun has the ending of the plural.
_OF_ONE = words("dem einem diesem des eines dieses")


def unnamed(text: str, phrase: str, post: str, tail: str, brackets: list[str]) -> Mention:
    """Read a phrase that names nobody, or a body by a noun alone.

    Args:
        text: All words of the mention.
        phrase: Its article, adjectives and noun.
        post: What belongs to the noun behind it.
        tail: What stands behind a comma.
        brackets: What stands in brackets.
    """
    tokens, article = tokens_of(phrase)
    head = next((word for word in reversed(tokens) if word[:1].isupper()), tokens[-1] if tokens else text).lower()
    kind = _kind_of_unnamed(tokens, article, head)
    if nominative(head) == _COUNCIL and post.startswith("für "):
        # "der Internationale *Rat für* Meeresforschung"
        kind = "organization"
    plural = _is_plural(tokens, article, head, kind)
    if plural and kind == "person":
        kind = "group"
    acronym = acronym_among(brackets)
    person = kind == "person"
    bare = len(tokens) == 1 and not post and not tail.strip()
    one_of_many = article is not None and article.startswith(("ein", "kein"))
    official = None if person or kind == "group" or one_of_many else _official_name(tokens, post, kind)
    return Mention(
        words=text,
        kind=kind,
        name=by_itself(in_nominative(official, article), article) if official else None,
        acronym=acronym,
        description=None if official else text,
        affiliation=body_in(tokens, post) if person else None,
        head=nominative(head),
        plural=plural,
        definite=article in DEFINITE,
        bare=bare,
        gender=_gender_of_unnamed(head, article) if person else None,
    )


def _gender_of_unnamed(head: str, article: str | None) -> Gender | None:
    """Tell a man from a woman by the noun, and by the article where the noun is an adjective: "*die* 32-Jährige"."""
    if (article == "die" and head.endswith("e")) or (article == "der" and head.endswith(_OF_HER)):
        return "f"
    return "m" if is_called(head, article) else gender_of_noun(head)


def _kind_of_unnamed(tokens: list[str], article: str | None, head: str) -> SourceKind:
    """Tell the kind of a phrase by its noun; who is counted without one, or out of several, is somebody."""
    some = is_partitive(tokens, article) and (head in OBJECT_PRONOUNS or kind_of_noun(head) in {"group", None})
    one = (article == "ein" or head.endswith("in")) and is_one_of_group(head)
    # "dem Zeugen" is one, "den Zeugen" may be several
    endings = "en" if article in _OF_ONE else ("ene", "ige", "nde", "gte") if article == "der" else "\0"
    one = one or (head.endswith(endings) and kind_of_noun(head) == "group")
    return "person" if some or one or is_determiner(head) or is_called(head, article) else guess_kind(head)


def _official_name(tokens: list[str], post: str, kind: SourceKind) -> str | None:
    """Give the name of a body that a capital or a compound tells: "Auswärtiges Amt", "Bundestag"."""
    if kind not in {"organization", "government", "media"} or not tokens:
        return None
    capitals = [word for word in tokens if word[:1].isupper()]
    head = capitals[-1].lower() if capitals else ""
    telling = _is_named_after(capitals) or (
        head.startswith(("bundes", "landes", "europa", "welt")) and len(head) > len("bundes") + 2
    )
    if len(capitals) > 1 or telling:
        owned = telling and post.startswith(("der ", "des "))
        return " ".join((*capitals, *([post] if post.startswith("für ") or owned else [])))
    return None


def _is_named_after(capitals: Sequence[str]) -> bool:
    """Whether a body has the name of somebody or of another: "das *Robert-Koch*-Institut", "die *SPD*-Fraktion"."""
    first, hyphen, _ = capitals[-1].partition("-") if capitals else ("", "", "")
    return bool(hyphen) and (is_given(first) or is_acronym(first))


def _is_plural(tokens: list[str], article: str | None, head: str, kind: SourceKind) -> bool:
    if kind == "group":
        return True
    quantified = get("de").grammar.quantifiers
    if article is not None and is_partitive(tokens, article):
        return article in quantified
    if article in quantified or (tokens and (tokens[0].lower() in quantified or tokens[0].isdecimal())):
        return True
    if is_determiner(head):
        return False
    if head.endswith("innen"):
        return True
    # "die Ermittler", and not "die Vorsitzende"
    if article in {"die", "diese"} and gender_of_noun(head) == "m" and not head.endswith("e"):
        return True
    # "den Ermittlern"
    if article in {"den", "diesen"} and gender_of_noun(head) == "m" and head.endswith(("ern", "eln")):
        return True
    short = article is None and 0 < len(tokens) <= _LONGEST_PLURAL and not is_given(tokens[0])
    short = short and not (head.endswith("er") and _is_owner(tokens[0]))
    return short and kind == "person" and head.endswith(("e", "er", "en", "innen"))


def _is_owner(word: str) -> bool:
    """Whether a word is a name in the genitive, whose bearer has one of a kind: "*Lees* Sprecher"."""
    return word[:1].isupper() and word.endswith("s") and kind_of_noun(word.lower()) is None
