"""The pass over a story's node that reads or writes its claims, after everything else of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from newsmodel.formats.jsonld.bodies import ArticleBody, one_text
from newsmodel.formats.jsonld.claims import CASES, ClaimCase, Reader, Writer
from newsmodel.formats.jsonld.nodes import objects_in, types_of
from newsmodel.formats.jsonld.shapes import STATEMENTS
from newsmodel.formats.jsonld.sources import write_story_sources
from newsmodel.formats.jsonld.spans import PREFIXES, Words
from newsmodel.formats.jsonld.statements import ATTRIBUTED_TO, PREFIX, Terms, has_terms, is_asserted
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Line, Members, Names, Object, Remainder, Rows, Step
from newsmodel.formats.mapping.conversion import is_id
from newsmodel.formats.markup.kept_bodies import KeptBody
from newsmodel.model.rejections import unpublished

_LISTS = tuple(case.theirs for case in CASES)
_QUOTATIONS, _CLAIMS, _ = _LISTS


def _as_read_again(raw: Object) -> Object:
    """Read the story's words again."""
    headline = {"headline": raw["headline"]} if isinstance(raw.get("headline"), str) else {}
    return headline | ArticleBody().read_again(one_text(raw.get("articleBody")) or "", raw.get("headline"))


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """The row of the claims and of their sources, which needs the words of the story.

    Attributes:
        again: The story's words as a reader of some output has them, with the ids that it gives to their parts.
        with_fragments: Whether words outside the body can be found by a fragment: headline, captions, cells of tables.
        body: The rows of the body, which are written between looking at its sections and writing the claims.
    """

    again: Callable[[Object], Object] = _as_read_again
    with_fragments: bool = False
    body: Rows = msgspec.field(default_factory=Rows)
    reads: Names = frozenset(_LISTS)
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read the claims of all lists, and put them into one order."""
        body = KeptBody.of(step.raw.get("articleBody"))
        words = self._words(None if body is None else body.value, step.doc)
        nodes = [(case, member) for case in CASES for member in _members(step.raw, case)]
        reader = _understood(nodes, words, step)
        for case in CASES:
            Members(case.theirs, replace(case, reader=reader)).read(step)
        _sort(step)

    def _words(self, value: Any, doc: Object) -> Words:
        return Words.of(one_text(value) or "", doc, with_fragments=self.with_fragments)

    def write(self, step: Step) -> None:
        """Write the claims into the lists that they belong to."""
        sections = [dict(section) for section in step.doc.get("sections", ())] if "claims" in step.doc else []
        self.body.write(step)
        claims = _without_rejected(step)
        used = {one["source"] for claim in claims.values() for one in claim.get("sources", ())}
        sources = write_story_sources(step, used)
        if not claims and step.kept.keys().isdisjoint(_LISTS):
            return
        chosen = {index: _list_of(claim, sources) for index, claim in claims.items()}
        named = frozenset(
            claim["id"] for index, claim in claims.items() if not _has_other_name(claim, chosen[index], step)
        )
        body, again = step.raw.get("articleBody", ""), self.again(step.raw) if claims else {}
        words = self._words(body, again | {"sections": sections} if sections else again)
        writer = Writer(Terms(words, named, self._words(body, again)), sources, chosen)
        for case in CASES:
            Members(case.theirs, replace(case, writer=writer)).write(step)
        _tell_unread(writer, self._words(body, again), step)
        for place, index in enumerate(sorted(writer.nodes), 1):
            if len(writer.nodes) > 1:
                writer.nodes[index]["position"] = place

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for case in CASES:
            yield from case.lines(f"{case.theirs}[]")


# --- reading


def _members(raw: Object, case: ClaimCase) -> list[Object]:
    """List the nodes of a list that are of the type of its claims."""
    members = raw.get(case.theirs)
    return [
        member
        for member in (members if isinstance(members, list) else ())
        if type(member) is dict and case.type in types_of(member)
    ]


def _understood(nodes: list[tuple[ClaimCase, Object]], words: Words, step: Step) -> Reader:
    """Read what the nodes say in our own terms.

    A statement that would read as a plain claim, since what makes it none is not understood, is left out: it stays in
    what is kept, whole.
    """
    reader = _reader_of(nodes, words, step.conversion.ids)
    step.conversion.reserved |= frozenset(reader.terms.ids)
    return reader


def _reader_of(nodes: list[tuple[ClaimCase, Object]], words: Words, taken: Collection[str]) -> Reader:
    """Take from the nodes what they say in our own terms, of those that are not misread without the rest.

    Args:
        nodes: The nodes, each with its case.
        words: The words of the story.
        taken: Ids that other parts have.
    """
    names = Counter(_name_of(node) for _, node in nodes if _has_words(node))
    terms = Terms(words, frozenset(name for name, count in names.items() if name and count == 1 and name not in taken))
    told = {id(node): terms.read(dict(node)) for _, node in nodes}
    waiting = [each for each in nodes if _is_misread(each, told)]
    references = _references(nodes, told)
    while waiting:
        _, node = waiting.pop()
        told.pop(id(node), None)
        for each, field in references.pop(_name_of(node), ()):
            if id(each[1]) in told:
                told[id(each[1])].pop(field, None)
                waiting += [each] if _is_misread(each, told) else []
    return Reader(terms, told)


def _has_words(node: Object) -> bool:
    return any(isinstance(words := node.get(name), str) and words.strip() for name in ("text", "name", "headline"))


def _name_of(node: Object) -> str | None:
    name = node.get("@id")
    return name[1:] if isinstance(name, str) and name.startswith("#") and is_id(name[1:]) else None


def _is_misread(each: tuple[ClaimCase, Object], told: dict[int, Object]) -> bool:
    case, node = each
    if case.theirs != STATEMENTS or not is_asserted(told[id(node)]):
        return False
    rest = {name for name in node if name.startswith(PREFIX)} - {PREFIX + name for name in told[id(node)]}
    return ATTRIBUTED_TO in node or has_terms(dict.fromkeys(rest))


def _references(
    nodes: Iterable[tuple[ClaimCase, Object]], told: dict[int, Object]
) -> dict[str | None, list[tuple[tuple[ClaimCase, Object], str]]]:
    """Find what refers to a claim: by its id, the nodes and the fields."""
    found: dict[str | None, list[tuple[tuple[ClaimCase, Object], str]]] = {}
    for each in nodes:
        claim = told[id(each[1])]
        targets = [(relation["target"], "relations") for relation in claim.get("relations", ())]
        for name, field in [(claim.get("parent"), "parent"), *targets]:
            if name is not None:
                found.setdefault(name, []).append((each, field))
    return found


def _sort(step: Step) -> None:
    """Sort the claims by their positions, where all have one."""
    claims = step.doc.get("claims", [])
    rests = {claim["id"]: rest for claim in claims if (rest := _rest_of(claim, step.raw)) is not None}
    places = {name: rest["position"] for name, rest in rests.items() if type(rest.get("position")) is int}
    if len(claims) < 2 or sorted(places.values()) != list(range(1, len(claims) + 1)):
        return
    claims.sort(key=lambda claim: places[claim["id"]])
    for rest in rests.values():
        del rest["position"]
    for name in _LISTS:
        _drop_empty(step.raw, name)


def _rest_of(claim: Object, raw: Object) -> Object | None:
    """Find what is kept of the node of a claim."""
    lists = (raw[name] for name in _LISTS if isinstance(raw.get(name), dict))
    return next((rest for held in lists if isinstance(rest := held.get(claim["id"]), dict)), None)


def _drop_empty(raw: Object, name: str) -> None:
    held = raw.get(name)
    if not isinstance(held, dict):
        return
    for key in [key for key, rest in held.items() if rest == {} and key[:1] != "*"]:
        del held[key]
    if not held:
        del raw[name]


# --- writing


def _tell_unread(writer: Writer, words: Words, step: Step) -> None:
    """Say which statements a reader would leave out, since what makes them none that somebody stands behind is lost."""
    if STATEMENTS not in writer.chosen.values():
        return
    cases = {case.theirs: case for case in CASES}
    nodes = [(cases[writer.chosen[index]], node) for index, node in writer.nodes.items()]
    told = _reader_of(nodes, words, ()).told
    for index, node in writer.nodes.items():
        if id(node) not in told:
            step.say(
                NOT_CARRIED,
                "kept, and not read as a claim, since its cue or what it is part of is not",
                "claims",
                index,
            )


def _without_rejected(step: Step) -> dict[int, Object]:
    """List the claims that are written, by their index: none that a person has rejected, and none reported in one."""
    left = Remainder.taken_from(step.doc, ("claims",))
    rejected = {claim["id"] for claim in left.values() if claim.get("extraction", {}).get("status") == "rejected"}
    out = unpublished(rejected, ((claim["id"], claim.get("parent")) for claim in left.values()))
    for index, claim in list(left.items()):
        if claim["id"] in out:
            who = "a person" if claim["id"] in rejected else "a person, with the claim that reports it,"
            step.say(NOT_CARRIED, f"left out: {who} has rejected it", "claims", index)
            del left[index]
    left.put_back(step.doc, ("claims",))
    return {index: claim for index, claim in left.items() if claim["text"].strip()}


def _list_of(claim: Object, sources: Object) -> str:
    """Choose the list of a claim: only for words that somebody stands behind schema.org has one."""
    is_outlets = claim.get("voice") == "outlet"
    if not is_asserted(claim) or not (is_outlets or any(one["source"] in sources for one in claim.get("sources", ()))):
        return STATEMENTS
    return _QUOTATIONS if claim.get("form") == "direct" and not is_outlets else _CLAIMS


def _has_other_name(claim: Object, theirs: str, step: Step) -> bool:
    held = step.kept.get(theirs)
    kept = held.get(claim["id"], {}) if isinstance(held, dict) else {}
    return isinstance(kept, dict) and "@id" in kept


def prefixes_in(node: Object) -> Object:
    """Give the prefixes of the terms that a story's node has, with their namespaces.

    Example:
        >>> prefixes_in({"newsmodel:attributedStatement": [{"text": "It rained."}]})
        {'newsmodel': 'https://newsmodel.readthedocs.io/ns#'}
    """
    objects = objects_in({each: node[each] for each in _LISTS if each in node})
    names = {name.partition(":")[0] for _, each in objects for name in each}
    return {prefix: space for prefix, space in PREFIXES.items() if prefix in names}
