"""Completion of a document by what its input does not say: id, origin, headline, language, and doubts about dates.

All readers call these functions. They change nothing: each returns a value, with the remark that is due to it, and the
reader puts them where it builds its document and gathers its issues. A language that the input or the caller gives
counts more than one that was inferred.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import msgspec

from newsmodel.formats import reading_rules as rules
from newsmodel.issues import Rule, shown
from newsmodel.languages.tags import tag_of
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.resolution import Doubt
from newsmodel.prose.furniture.agencies import is_agency, looks_like_agency
from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.bylines import Byline, read_authors, read_byline
from newsmodel.prose.language import REACH, guess_language
from newsmodel.prose.patterns import pattern
from newsmodel.prose.sentences import first_sentence
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Language

#: A document in our JSON form.
Document: TypeAlias = Mapping[str, Any]
#: A rule, and the message of an issue under it.
Remark: TypeAlias = tuple[Rule, str]

#: Key of what was made up, with the words: an article whose headline is another one has a headline of its own.
INFERRED: Final = "*inferred"

#: Characters of an inferred headline; it is cut at a word. Longer ones are no headlines in any format that we know.
LONGEST_INFERRED = 200
#: Characters in which a first sentence is looked for.
_REACH_OF_SENTENCE = 2000
#: Whether words have the form of a tag.
_is_language = limit_of(Language).admits
#: Characters of one paragraph that are looked at for the language, so that a long quotation does not decide alone.
_SHARE_OF_PARAGRAPH = 500
#: Labels before the words of a wire message: "[TEXT] [UPDATE] THE RIVER".
_LABELS = pattern(r"(?:\[[^\]\n]{1,80}\]\s*){1,6}")


class Inference(msgspec.Struct, frozen=True):
    """A value that was inferred, with the remark that says so.

    Attributes:
        value: The value.
        remark: The rule and the message of its issue.
    """

    value: str
    remark: Remark


# --- origin


def origin_of(digest: str, media_type: str, url: str | None) -> dict[str, str]:
    """Describe the input in our JSON form: `provenance.origin`.

    Args:
        digest: Its SHA-256 in hexadecimal.
        media_type: Its media type.
        url: Its address, where the caller knows it.

    Example:
        >>> origin_of("a6d2", "text/plain", None)
        {'media_type': 'text/plain', 'sha256': 'a6d2'}
    """
    origin = {"media_type": media_type, "sha256": digest}
    return origin if url is None else origin | {"uri": url}


def provenance_of(
    origin: Mapping[str, str], originals: Mapping[str, str], left_out: Iterable[Mapping[str, str]] = ()
) -> dict[str, Any]:
    """Put origin, original spellings and what was left out together in our JSON form: `provenance`.

    Example:
        >>> provenance_of({"media_type": "text/plain"}, {"/published": "9 July"})
        {'origin': {'media_type': 'text/plain'}, 'originals': {'/published': '9 July'}}
    """
    provenance: dict[str, Any] = {"origin": dict(origin)}
    if originals:
        provenance["originals"] = dict(originals)
    if left := [dict(each) for each in left_out]:
        provenance["left_out"] = left
    return provenance


# --- headline


def infer_headline(doc: Document) -> Inference:
    """Take a document's headline from its title, slug, summary, first heading or words, byline or id, in this order.

    Example:
        >>> infer_headline({"id": "urn:x:1", "slugline": "rain-ends-drought"}).value
        'rain-ends-drought'
    """
    value = _headline_of(doc)
    return Inference(value, (rules.HEADLINE_INFERRED, f"copied from elsewhere: {shown(value)}"))


def _headline_of(doc: Document) -> str:
    given = (words for name in ("title", "slugline") if (words := doc.get(name)))
    summaries = (summary["text"] for summary in doc.get("summaries", ()))
    for words in (*given, *summaries):
        return shortened(one_line(words))
    begin: Document = next(iter(doc.get("sections", ())), {})
    if begin.get("heading") and begin.get("kind", "body") == "body":
        return shortened(one_line(begin["heading"]))
    claims = (claim["text"] for claim in doc.get("claims", ()))
    words = next(texts_of(doc), None) or next(claims, None)
    return shortened(one_line(str(doc.get("byline") or doc["id"]))) if words is None else _first_words(words)


def infer_headline_from_text(text: str) -> Inference:
    """Take a headline from the first sentence of a text.

    Example:
        >>> infer_headline_from_text("[TEXT] It rained. Farmers danced.").value
        'It rained.'
    """
    return Inference(_first_words(text), (rules.HEADLINE_INFERRED, "copied from the first sentence"))


def infer_headline_from_heading(heading: str) -> Inference:
    """Take a headline from a story's first heading, where that ranks lower than a headline.

    Example:
        >>> infer_headline_from_heading("Rain  ends drought").value
        'Rain ends drought'
    """
    remark = (rules.HEADLINE_INFERRED, f"copied from the first heading: {shown(heading)}")
    return Inference(shortened(one_line(heading)), remark)


def _first_words(text: str) -> str:
    """Take the first sentence behind labels in brackets, where there is more than those."""
    labels = _LABELS.match(text)
    beginning = ((text[labels.end() :] if labels else "") or text)[:_REACH_OF_SENTENCE]
    return shortened(one_line(first_sentence(beginning)) or one_line(beginning))


def shortened(words: str) -> str:
    """Cut words at a blank where they are too long for a headline.

    Example:
        >>> shortened("rain " * 100)[-10:]
        'rain rain…'
    """
    if len(words) <= LONGEST_INFERRED:
        return words
    cut = words.rfind(" ", 0, LONGEST_INFERRED - 1)
    return words[: cut if cut > 0 else LONGEST_INFERRED - 1] + "…"


def sign_of(headline: str) -> dict[str, Any]:
    """Make the sign of a headline that was made up.

    Example:
        >>> sign_of("Rain ends drought")
        {'*inferred': {'headline': 'Rain ends drought'}}
    """
    return {INFERRED: {"headline": headline}}


def is_inferred(headline: str, extra: Mapping[str, Any]) -> bool:
    """Tell whether a headline is the one that was made up when the story was read, from whatever format.

    Args:
        headline: The headline.
        extra: What formats have kept of the story.

    Example:
        >>> is_inferred("Rain", {"text": sign_of("Rain")}), is_inferred("Snow", {"text": sign_of("Rain")})
        (True, False)
    """
    signs = (kept.get(INFERRED) for kept in extra.values() if isinstance(kept, Mapping))
    return any(isinstance(sign, Mapping) and sign.get("headline") == headline for sign in signs)


def without_signs(extra: Mapping[str, Any]) -> dict[str, Any]:
    """Leave the signs out of what formats have kept.

    Example:
        >>> without_signs({"text": sign_of("Rain"), "ans": {"owner": "Acme"}})
        {'ans': {'owner': 'Acme'}}
    """
    bare: dict[str, Any] = {}
    for name, kept in extra.items():
        if not isinstance(kept, Mapping) or INFERRED not in kept:
            bare[name] = kept
        elif rest := {key: value for key, value in kept.items() if key != INFERRED}:
            bare[name] = rest
    return bare


# --- language


def as_language(raw: Any) -> str | None:
    """Read the language that an input gives: a tag, or a code or a name that stands for it; None for anything else.

    Example:
        >>> as_language("pt_BR"), as_language("Deutsch"), as_language("Klingonese")
        ('pt-BR', 'de', None)
    """
    tag = tag_of(raw) if isinstance(raw, str) else None
    return tag if tag is not None and _is_language(tag) else None


def infer_language(texts: Iterable[str], headline: str = "") -> Inference | None:
    """Tell the language of some texts, with the headline where they do not settle it; None where that does not either.

    Args:
        texts: The texts of a story, in their order; as many as are needed are looked at.
        headline: The headline.

    Example:
        >>> infer_language(["The rain ended on Monday, and the people of the valley said it was not for them."]).value
        'en'
    """
    sample = ""
    for text in texts:
        sample += f" {text[:_SHARE_OF_PARAGRAPH]}" if sample else text[:_SHARE_OF_PARAGRAPH]
        if len(sample) >= REACH:
            break
    language = guess_language(sample)
    if language == "und" and headline:
        language = guess_language(f"{headline} {sample}")
    if language == "und":
        return None
    return Inference(language, (rules.LANGUAGE_INFERRED, f"taken for {language!r}"))


def texts_of(doc: Document) -> Iterator[str]:
    """Yield the texts of a document's body.

    Example:
        >>> list(texts_of({"sections": [{"blocks": [{"type": "paragraph", "text": "It rained."}]}]}))
        ['It rained.']
    """
    for section in doc.get("sections", ()):
        for block in section.get("blocks", ()):
            if block.get("text"):
                yield block["text"]


def headings_and_texts_of(doc: Document) -> Iterator[str]:
    """Yield the headings of a document's body, and its texts, in their order.

    Example:
        >>> list(headings_and_texts_of({"sections": [{"heading": "North", "blocks": [{"text": "It rained."}]}]}))
        ['North', 'It rained.']
    """
    for section in doc.get("sections", ()):
        if section.get("heading"):
            yield section["heading"]
        for block in section.get("blocks", ()):
            if block.get("text"):
                yield block["text"]


# --- contributors

#: Role of who stands in a byline.
_ROLE = "author"


def parties_of(byline: Byline) -> list[dict[str, Any]]:
    """List whom a byline names, in our JSON form: its authors, else the agency; then who had another part.

    Example:
        >>> parties_of(read_byline("By Ana Ruiz and Tom Okafor, Reuters"))[1]
        {'name': 'Tom Okafor', 'kind': 'person', 'role': 'author', 'affiliation': 'Reuters'}
    """
    parties = [_party(author) for author in (*byline.authors, *byline.others)]
    if not byline.authors and byline.agency and is_agency(byline.agency):
        return [{"name": byline.agency, "kind": "organization", "role": _ROLE}, *parties]
    return parties


def named_in_byline(words: str) -> list[dict[str, Any]]:
    """List whom the words of a property for a byline name, in our JSON form.

    Example:
        >>> [party["name"] for party in named_in_byline("By Ana Ruiz and Tom Okafor")]
        ['Ana Ruiz', 'Tom Okafor']
        >>> named_in_byline("Reuters")
        [{'name': 'Reuters', 'kind': 'organization', 'role': 'author'}]
    """
    return [dict(party) for party in _parties_named(one_line(words))]


@functools.lru_cache(maxsize=1024)
def _parties_named(text: str) -> tuple[dict[str, Any], ...]:
    """Read whom a byline names; the same people write many stories."""
    if not text:
        return ()
    byline = read_byline(text)
    if byline is None:  # the property says that they are authors, as "by" would
        agency = text if is_agency(text) else None
        authors = () if agency else read_authors(text)
        byline = Byline(text, tuple(each for each in authors if not looks_like_agency(each.name)), agency=agency)
    return tuple(parties_of(byline))


def reporters_of(names: Iterable[str]) -> list[dict[str, Any]]:
    """List those whom a dateline names, in our JSON form.

    Example:
        >>> reporters_of(["王小明"])
        [{'name': '王小明', 'kind': 'person', 'role': 'author'}]
    """
    return [{"name": name, "kind": "person", "role": _ROLE} for name in names]


def _party(author: Author) -> dict[str, Any]:
    email = author.email if author.email and author.email.isascii() else None
    kind = {} if author.kind is None else {"kind": author.kind}
    told = {"job_title": author.job_title, "affiliation": author.affiliation, "email": email}
    known = {name: value for name, value in told.items() if value is not None}
    return {"name": author.name, **kind, "role": author.role, **known}


# --- dates


def remarks_on_date(doubts: Iterable[Doubt], words: str) -> Iterator[Remark]:
    """Say what the words of a date left open, or what was guessed for it.

    Args:
        doubts: What resolving the date met with.
        words: The date as it is printed.

    Example:
        >>> [message for _, message in remarks_on_date([Doubt.NO_YEAR], "9 July")]
        ["the year is not given: '9 July'"]
    """
    for doubt in doubts:
        yield rules.RULE_OF_DOUBT[doubt], f"{doubt.value}: {shown(words)}"
