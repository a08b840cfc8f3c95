"""Rows of the people of a story: bylines, and who is named in them."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.formats.completion import named_in_byline
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.paths import ABSENT, copied
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree import Branch, Place, Value, local_name, words_of
from newsmodel.formats.xmltree.joined import BETWEEN
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.byline_leads import lead_of

_BYLINES = ("body", "body.head", "byline")
#: Between the lines of a name, and of what stands below it.
_LINES = ", "
#: What stands in a byline beside names.
_BESIDE_NAMES = ("byttl", "location", "virtloc")
_IN_BYLINES = frozenset({"person", *_BESIDE_NAMES})
_OURS = ("byline",)


class Bylines(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The bylines: their words are one field, and who is named in them are contributors."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]]:
        """The path of the bylines."""
        return frozenset({_BYLINES})

    def read(self, branch: Branch) -> None:
        """Read words and people."""
        parts = []
        for element in branch.elements(_BYLINES):
            words = _words(element)
            if words:
                parts.append(words)
                branch.record.take(element, None)
            marked = branch.tree.named(element, "person")
            people = self._marked(marked, element, branch) if marked else self._named(element, branch)
            people = _with_unmarked(people, element) if marked else people
            if people:
                branch.doc.setdefault("contributors", []).extend(people)
        if parts:
            branch.doc["byline"] = BETWEEN.join(parts)
            branch.found(self, _OURS, Place(branch.elements(_BYLINES)[0], None))

    def _named(self, element: Element, branch: Branch) -> list[Object]:
        """List whom a byline names in words alone; a title is that of the only one."""
        named = named_in_byline(_words_without(element, *_BESIDE_NAMES))
        titles = branch.tree.named(element, "byttl")
        if len(named) == 1 and titles:
            self._read_title(titles[0], named[0], branch)
        return named

    def _marked(self, people: Sequence[Element], element: Element, branch: Branch) -> list[Object]:
        """List whom a byline marks as people; the titles are theirs in their order."""
        found: list[Object] = []
        titles = branch.tree.named(element, "byttl")
        for index, person in enumerate(people):
            name = _alone(_name_in(person))
            if not name:
                continue
            name, _, below = name.partition(_LINES) if branch.tree.named(person, "br") else (name, "", "")
            party: Object = {"name": name, "kind": "person", "role": "author", "job_title": below}
            for function in branch.tree.named(person, "function"):
                party["job_title"] = party["job_title"] or _words(function)
            party = {field: said for field, said in party.items() if said}
            for attribute, field in (("value", "code"), ("idsrc", "scheme")):
                value = one_line(person.get(attribute) or "")
                if value and (field == "code" or "code" in party):
                    party[field] = value
                    branch.record.take(person, attribute)
            if index < len(titles):
                self._read_title(titles[index], party, branch)
            found.append(party)
        return found

    def _read_title(self, title: Element, party: Object, branch: Branch) -> None:
        organizations = branch.tree.named(title, "org")
        affiliation = _words(organizations[0]) if organizations else ""
        words = one_line(title.text or "").strip(" ,;") if organizations else _words(title)
        if is_agency(words):
            words, affiliation = "", affiliation or words
        if words:
            party.setdefault("job_title", words)
        if affiliation:
            party["affiliation"] = affiliation

    def write(self, branch: Branch) -> None:
        """Write the words anew where they or the people have changed, and mark who is named in them."""
        old, new = branch.change(_OURS)
        people = Remainder.taken_from(branch.doc, ("contributors",))
        was = branch.before.get("contributors", [])
        now = list(people.values())
        if old == new and was == now:
            return
        words = "" if new is ABSENT else str(new)
        if not words and now:
            words = ", ".join(person["name"] for person in now if "name" in person)
            if words:
                branch.say(NOT_CARRIED, "written as a byline, which the article has not", "contributors")
        if old != new or was:
            for element in branch.elements(_BYLINES):
                branch.tree.remove(element)
        if words:
            self._write_words(words, people, branch)
        people.put_back(branch.doc, ("contributors",))

    def _write_words(self, words: str, people: Remainder, branch: Branch) -> None:
        tree = branch.tree
        line = tree.add(tree.made(branch.element, _BYLINES[:-1]), _BYLINES[-1])
        place = 0
        last: Element | None = None
        named = sorted(
            (start, index) for index, person in people.items() if (start := words.find(str(person.get("name")))) >= 0
        )
        for start, index in named:
            person = copied(people[index])
            name = str(person.pop("name"))
            if start < place:
                continue
            _append(line, last, words[place:start])
            last = tree.add(line, "person")
            last.text, last.tail = name, None
            place = start + len(name)
            for attribute, field in (("value", "code"), ("idsrc", "scheme")):
                if field in person and (field == "code" or "value" in last.attrib):
                    last.set(attribute, person.pop(field))
            for field, said in (("kind", "person"), ("role", "author")):
                if person.get(field) == said:
                    del person[field]
            people.leave(index, person)
        _append(line, last, words[place:])

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(_BYLINES)
        yield Line(path, "byline", "several are joined by a slash")
        yield Line(path, "contributors/name", "whom its words name, where it has no `person`")
        yield Line(f"{path}/person", "contributors/name")
        yield Line(f"{path}/person/@value", "contributors/code")
        yield Line(f"{path}/person/@idsrc", "contributors/scheme")
        yield Line(f"{path}/person/function", "contributors/job_title")
        yield Line(f"{path}/byttl", "contributors/job_title")
        yield Line(f"{path}/byttl", "contributors/affiliation", "an agency's name")
        yield Line(f"{path}/byttl/org", "contributors/affiliation")


class NameAlone(Value, frozen=True, kw_only=True, eq=False):
    """The words of a name without the function that stands in it."""

    def _raw(self, place: Place) -> str | None:
        element = place.element
        return _name_in(element) if len(element) else place.raw


def _with_unmarked(marked: list[Object], element: Element) -> list[Object]:
    """Add whom the words of a byline name beside those whom it marks, where they name all of these as well."""
    if not _says_more(element):
        return marked
    named = {
        str(party["name"]): party for party in named_in_byline(_words_without(element, *_BESIDE_NAMES, "function"))
    }
    known = {str(party["name"]): party for party in marked}
    if not known.keys() < named.keys():
        return marked
    return [known.get(name, party) for name, party in named.items()]


def _says_more(byline: Element) -> bool:
    """Tell whether a byline has words beside people and what stands beside names, and beside a "By"."""
    if any(local_name(each) not in _IN_BYLINES for each in byline):
        return True
    beside = " ".join(filter(None, _between_parts(byline)))
    lead = lead_of(beside).match(beside)
    return any(map(str.isalpha, beside if lead is None else beside[lead.end() :]))


def _name_in(element: Element) -> str:
    """Give the words of a name without its functions; between the parts of a place stand commas."""
    if local_name(element) == "location" and not any((words or "").strip() for words in _between_parts(element)):
        return _LINES.join(filter(None, map(_words, element.iterchildren("*"))))
    return _words_without(element, "function").strip(" ,;")


def _between_parts(element: Element) -> Iterator[str | None]:
    yield element.text
    for part in element:
        yield part.tail


def _alone(words: str) -> str:
    """Leave out the "By" that may stand beside the whole name of an author; before one word it may be a name.

    Example:
        >>> _alone("By Ana Ruiz"), _alone("Bye Bye Birdie"), _alone("Von Ruiz"), _alone("Par Ek")
        ('Ana Ruiz', 'Bye Bye Birdie', 'Von Ruiz', 'Par Ek')
    """
    lead = lead_of(words).match(words)
    if lead is None or lead[0].casefold() in NAMES.particles.particles_of_people:
        return words
    name = words[lead.end() :].strip()
    return name if " " in name else words


def _words_without(element: Element, *names: str) -> str:
    """Give the words of an element without those of some elements in it; between lines stands a comma."""
    if not len(element):
        return _words(element)
    bare = copy.deepcopy(element)
    bare.tail = None
    for end_of_line in bare.iter("{*}br"):
        end_of_line.tail = f"{_LINES}{end_of_line.tail or ''}"
    for function in list(bare.iter(*(f"{{*}}{name}" for name in names))):
        parent, tail = function.getparent(), function.tail
        if parent is not None:
            before = function.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + (tail or "")
            else:
                parent.text = (parent.text or "") + (tail or "")
            parent.remove(function)
    return _words(bare).replace(f" {_LINES}", _LINES)


def _words(element: Element) -> str:
    return one_line(clean(words_of(element)).text)


def _append(line: Element, last: Element | None, words: str) -> None:
    if last is None:
        line.text = (line.text or "") + words
    else:
        last.tail = words
