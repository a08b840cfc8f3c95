"""Properties that a Word document says of itself: its core properties, and those that somebody has added."""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

import attrs

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats.completion import as_language, is_inferred, without_signs
from newsmodel.formats.docx.package import NAME, Package
from newsmodel.formats.docx.rules import AUTHOR_TAKEN
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.formats.mapping.stated import settle_stated
from newsmodel.formats.reading_rules import HEADLINE_INFERRED, LANGUAGE_INFERRED
from newsmodel.formats.timestamps import settled
from newsmodel.model import Article, Party
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.dates.resolution import instant_of
from newsmodel.readings import Hints, Reading

#: Names that programs write for an author.
_PROGRAMS: Final = frozenset({"python-docx", "microsoft office user", "windows user", "user", "admin", "unknown"})
#: Properties in which people write to people.
_WORDED: Final = ("subject", "description", "keywords", "category", "contentStatus")
_COMMAS = re.compile("[,;]")


def properties_of(package: Package) -> dict[str, str]:
    """Read the core properties and those that somebody has added, by name, without empty ones."""
    found: dict[str, str] = {}
    for kind in ("core-properties", "custom-properties"):
        root = package.of_file(kind)
        for each in () if root is None else root:
            name = each.get("name") or str(each.tag).rpartition("}")[2]
            words = one_line(clean("".join(map(str, each.itertext()))).text)
            if words:
                found.setdefault(name, words)
    return found


def completed(reading: Reading, known: dict[str, str], hints: Hints) -> Reading:
    """Complete an article by the properties of its file; what has no field is kept, and what restricts it does.

    Args:
        reading: The article, as the document's words say it.
        known: The properties.
        hints: What the caller knows.
    """
    article, issues = reading.article, list(reading.issues)
    rest = dict(known)
    changes: dict[str, Any] = {}
    changes |= _times(article, rest, hints)
    if "title" in rest and is_inferred(article.headline, article.extra):
        changes["headline"], changes["extra"] = rest.pop("title"), without_signs(article.extra)
        issues = [issue for issue in issues if issue.rule != HEADLINE_INFERRED.id]
    elif "title" in rest:
        title = rest.pop("title")
        changes |= {"title": title} if title != article.headline else {}
    language = as_language(rest.get("language"))
    if hints.language is None and language is not None:
        changes["language"] = language
        del rest["language"]
        issues = [issue for issue in issues if issue.rule != LANGUAGE_INFERRED.id]
    if words := [word.strip() for word in _COMMAS.split(rest.pop("keywords", "")) if word.strip()]:
        changes["keywords"] = tuple(dict.fromkeys(words))
    author = rest.get("creator", "")
    if author and not article.contributors and author.lower() not in _PROGRAMS:
        changes["contributors"] = (Party(name=rest.pop("creator"), role="author"),)
        issues.append(AUTHOR_TAKEN.issue(f"from the properties of the file: {author!r}", ("contributors",)))
    if rest:
        changes["extra"] = {**(extra := changes.get("extra", article.extra)), NAME: {**extra.get(NAME, {}), **rest}}
    return _restricted(Reading(attrs.evolve(article, **changes), tuple(issues)), known, hints)


def _times(article: Article, rest: dict[str, str], hints: Hints) -> dict[str, Any]:
    """Take when the file was made and last changed, where the words say nothing of it and nothing against it."""
    changes: dict[str, Any] = {}
    for name in ("created", "modified"):
        value = settled(rest[name], hints).value if name in rest else None
        if value is not None and getattr(article, name) is None and _is_in_order(name, value, article):
            changes[name] = value
            del rest[name]
    return changes


def _is_in_order(name: str, value: datetime.date, article: Article) -> bool:
    """Tell whether a file was made before the story was published, or changed thereafter."""
    if article.published is None:
        return True
    made, published = instant_of(value), instant_of(article.published)
    return made <= published if name == "created" else made >= published


def _restricted(reading: Reading, known: dict[str, str], hints: Hints) -> Reading:
    """Restrict a story as the properties of its file say."""
    conversion = Conversion(hints=hints)
    doc = to_dict(reading.article)
    settle_foreign(known.items(), doc, conversion)
    settle_stated(doc, conversion, part={"notes": [{"text": known[name]} for name in _WORDED if name in known]})
    if not conversion.issues:
        return reading
    return Reading(from_dict(doc), (*reading.issues, *conversion.issues))
