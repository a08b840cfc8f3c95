"""Authors, times and section in the object of a page's script that holds its story.

Programs name their fields as they like: "publishedAt", "first_publish_date", "authorName". A name is read by its words:
one that says what the field is, and others that may stand around it; a name with any other word ("authorId",
"publishedBy") is another field's.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from newsmodel.formats.html import rules
from newsmodel.formats.html.metadata import trust
from newsmodel.formats.html.metadata.authors import choose_authors
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.dating import set_time, settled_time
from newsmodel.formats.html.metadata.said import TIMES, Said
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.publication import Event

#: The place of the page, as `trust` names it.
_ORIGIN = "script"
_OF_FOOT = f"taken from {trust.ORIGINS['foot']}"
_WORDS = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|[^\W_]")
#: Words of the first of several times, and of a time in the zone of Greenwich.
_FIRST, _GREENWICH = frozenset({"first", "original", "originally"}), frozenset({"utc", "gmt"})
#: Words around that of an event in the name of a time.
_AROUND = frozenset({"date", "time", "at", "on", "day", "datetime", "timestamp", "iso", "last", "display"})
_OF_TIMES = _AROUND | _FIRST | _GREENWICH
#: What editors make before anybody may read it has another time.
_NOT_PUBLISHED = frozenset({"created", "entry"})
_OF_NAMES = frozenset("name names full display line text string article primary main".split())  # noqa: SIM905
_SECTIONS = ("section", "sections", "category", "categories", "rubric", "ressort")
#: What an object has its name in, the surest first, and what it stands in where a query gave it.
_NAMES = ("name", "displayname", "fullname", "title", "label")
_PARTS_OF_NAME = (("firstname", "lastname"), ("givenname", "familyname"))
_WRAPPERS = frozenset(
    "node nodes edges fields data attributes items meta metadata credits taxonomy".split()  # noqa: SIM905
)
#: A string is no longer name; and wrappers stand in each other so deep.
_LONGEST, _DEEPEST = 100, 4
#: Seconds of a time that is a number, and so many of them mean thousandths.
_SECONDS, _THOUSANDTHS = (10**8, 10**10), 10**11
#: What those are who stand among the authors and wrote nothing.
_OTHERS = frozenset({"photographer", "illustrator", "translator", "producer"})
_NO_ZONE = re.compile(r"\A\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\Z")
_ID = re.compile(r"[\da-fA-F-]{8,}|\d+")

#: The fields of an object, with those of what wraps some of them.
Facts: TypeAlias = Sequence[tuple[str, Any]]


def read_scripted(objects: Sequence[Object], doc: Object, said: Said) -> None:
    """Complete a document by what a script says of the story that only it has, where nothing else of the page says so.

    Args:
        objects: The objects with the headline and the body, the innermost first.
        doc: The document, with the metadata of the page.
        said: The metadata sources of the page.
    """
    told = [list(_facts(each)) for each in objects]
    for field in TIMES:
        _read_time(field, told, doc, said)
    _read_authors(told, doc, said)
    sections = next((found for each in told if (found := list(dict.fromkeys(_sections(each))))), None)
    if "publication_sections" not in doc and sections is not None:
        doc["publication_sections"] = sections
    facts = (pair for each in told for pair in each)
    settle_foreign([pair for pair in facts if not isinstance(pair[1], dict | list)], doc, said.conversion)


def _facts(value: Mapping[str, Any], depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Yield the fields of an object, and those of what wraps some of them."""
    for name, held in value.items():
        yield name, held
        if isinstance(held, dict) and name.lower() in _WRAPPERS and depth < _DEEPEST:
            yield from _facts(held, depth + 1)


def _words_of(name: str) -> list[str]:
    """List the words of a name.

    Example:
        >>> _words_of("firstPublishedAt"), _words_of("date_GMT")
        (['first', 'published', 'at'], ['date', 'gmt'])
    """
    return [word.lower() for word in _WORDS.findall(name)]


def _is_unsaid(field: str, doc: Object, said: Said) -> bool:
    """Tell whether the page says nothing of a field but what was guessed, what its foot has, or what the caller knows.

    The foot of a page that shows no story is its site's.
    """
    told = {issue.rule: issue.message for issue in said.conversion.issues if issue.path == (field,)}
    chosen = told.get(rules.ORIGIN_CHOSEN.id)
    return field not in doc or rules.EXTRACTOR_TRUSTED.id in told or chosen is None or chosen.startswith(_OF_FOOT)


def _take(field: str, chosen: Candidate[str], said: Said) -> None:
    """Say whose word was taken, and no more that a guess was."""
    dropped = (rules.EXTRACTOR_TRUSTED.id, rules.ORIGIN_CHOSEN.id)
    issues = said.conversion.issues
    issues[:] = [issue for issue in issues if issue.path != (field,) or issue.rule not in dropped]
    said.chose(field, chosen, ())


def _read_time(field: Event, told: Sequence[Facts], doc: Object, said: Said) -> None:
    if not _is_unsaid(field, doc, said):
        return
    for facts in told:
        times = sorted((pair for pair in facts if _event_of(pair[0]) == field), key=lambda pair: _rank(pair[0]))
        read = (settled_time(Candidate(words, _ORIGIN), said) for pair in times if (words := _time(*pair)))
        chosen = next((each for each in read if each is not None), None)
        if chosen is not None:
            set_time(doc, field, chosen, said)
            _take(field, chosen, said)
            return


def _event_of(name: str) -> Event | None:
    """Tell what happened at the time of a field.

    Example:
        >>> [_event_of(name) for name in ("publishedAt", "pubDate", "date", "lastUpdated", "publishedBy", "createdAt")]
        ['published', 'published', 'published', 'modified', None, None]
    """
    words = _words_of(name)
    events = {*words} - _OF_TIMES
    if events <= NAMES.page_classes.modified and events:
        return "modified"
    published = NAMES.page_classes.published - _NOT_PUBLISHED
    if "".join(words) in published or (events <= published and (events or "date" in words)):
        return "published"
    return None


def _rank(name: str) -> tuple[bool, bool, bool]:
    """Rank the names of times: those of the first of several, of an event, and of one zone come first."""
    words = _words_of(name)
    return _FIRST.isdisjoint(words), _OF_TIMES.issuperset(words), _GREENWICH.isdisjoint(words)


def _time(name: str, value: Any) -> str:
    """Write a time: a number of seconds or thousandths as the instant that it is."""
    if isinstance(value, str):
        is_greenwich = _NO_ZONE.match(value) and not _GREENWICH.isdisjoint(_words_of(name))
        return f"{value.replace(' ', 'T')}Z" if is_greenwich else value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    seconds = value / 1000 if value >= _THOUSANDTHS else value
    if not _SECONDS[0] <= seconds < _SECONDS[1]:
        return ""
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat()


def _read_authors(told: Sequence[Facts], doc: Object, said: Said) -> None:
    if doc.get("contributors") and not _is_unsaid("contributors", doc, said):
        return
    people = next((named for facts in told if (named := list(_people(facts)))), [])
    found = choose_authors([], [Candidate(name, _ORIGIN) for name, role in people if not role], said.keys)
    if found.parties is not None and found.chosen is not None:
        others = [party for party in doc.get("contributors", ()) if party.get("role") != "author"]
        others += [{"name": name, "kind": "person", "role": role} for name, role in people if role]
        doc["contributors"] = [*found.parties, *others]
        _take("contributors", found.chosen, said)


def _is_byline(name: str) -> bool:
    words = {word.removesuffix("s") for word in _words_of(name)} - _OF_NAMES
    return words == {"by"} or (bool(words) and words <= NAMES.page_classes.bylines)


def _people(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield the names of people, each with what else than an author they are.

    An object may have any name for one, a mere string only what is no id or account.
    """
    for _, value in (pair for pair in facts if _is_byline(pair[0])):
        for each in value if isinstance(value, list) else [value]:
            for name in _named(each):
                if isinstance(each, dict) or " " in name or not name.isascii():
                    yield name, _role_of(each)


def _role_of(person: Any) -> str:
    told = [person.get(name) for name in ("role", "type")] if isinstance(person, dict) else []
    return next((role for each in told if isinstance(each, str) and (role := each.lower()) in _OTHERS), "")


def _sections(facts: Facts) -> Iterator[str]:
    """Yield the sections of the first name that says any."""
    for kind in _SECTIONS:
        told = [each for name, value in facts if {*_words_of(name)} - _OF_NAMES == {kind} for each in _named(value)]
        if told:
            yield from told
            return


def _named(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield the names in a value: a string, an object with a name, or several of them."""
    if isinstance(value, str):
        words = one_line(value)
        if 1 < len(words) <= _LONGEST and "/" not in words and not _ID.fullmatch(words):
            yield words
    elif isinstance(value, list) and depth < _DEEPEST:
        for each in value:
            yield from _named(each, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from _name_in(value, depth)


def _name_in(value: Mapping[str, Any], depth: int) -> Iterator[str]:
    """Yield the name of an object, or of what wraps it."""
    held = {"".join(_words_of(name)): each for name, each in value.items() if isinstance(each, str) and each.strip()}
    whole = [" ".join(held[part] for part in parts) for parts in _PARTS_OF_NAME if held.keys() >= {*parts}]
    told = [*(held[name] for name in _NAMES if name in held), *whole]
    if told:
        yield from _named(told[0])
        return
    for name, each in value.items():
        if name.lower() in _WRAPPERS:
            yield from _named(each, depth + 1)
