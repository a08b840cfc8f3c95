"""A verb is one line of the lexicon: every rule knows one that is added there, and none has a list of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.claims.test_rules import read_case

from newsmodel.claims.english import attributions
from newsmodel.claims.english.attributions import attributions as finding
from newsmodel.claims.english.attributions import find_attributions, lexicon
from newsmodel.claims.english.modality import modality_of
from newsmodel.languages import tables

ROOM = Path(attributions.__file__).parent.parent
MODULES = sorted([*(ROOM / "attributions").rglob("*.py"), ROOM / "modality.py", ROOM / "outlet.py", ROOM / "stated.py"])
#: So many forms of verbs a list may have: "asked" begins an adverbial, "compared" ends a content.
MOST_VERBS = 2

ADDED = [
    ("blurt", "state", "tail quote that clause addressee", "", "raising"),
    ("blurt at", "accuse", "object", "", "as blaming"),
    ("mumblecore", "estimate", "that clause", "", "noun foreseeing"),
]
FOUND = """
headline: [Mayor Lee] <Blurts> {Dam Broke Last Night}
headline: [Mayor Lee] <Blurts at> {Old Council Members}
told: The jury <was blurted> {that the dam broke}.
impersonal: It <is blurted> {that the dam broke}.
raised: {Thirty people} <are blurted> {to be missing}.
subject-that: They <blurt> {that the dam broke}.
subject-clause: He <blurted> {the dam was weak}.
subject-that: [The mayor] <blurts> {that the dam broke}.
subject-object: [Lee] <blurted at> {the plan as a scheme in tatters}.
tail-quote: {“The dam broke,”} [Lee] <blurted>.
inverted-quote: {“The dam broke,”} <blurted> [Lee].
participle-that: [Lee] left, <blurting> {that the dam broke}.
"""


def _forget() -> None:
    for module in (lexicon, finding):
        for function in vars(module).values():
            if hasattr(function, "cache_clear"):
                function.cache_clear()


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the verbs of `ADDED` in the lexicon."""

    def rows(folder: str, file: str) -> Iterator[tuple[str, ...]]:
        yield from tables.rows(folder, file)
        yield from ADDED if file == "cues" else ()

    monkeypatch.setattr(lexicon, "rows", rows)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize("line", FOUND.strip().splitlines())
def test_added_verb_is_found(line: str) -> None:
    """In a headline, in the passive, behind a pronoun, in the present tense, before a name and as a participle."""
    method, _, marked = line.partition(": ")
    case = read_case(marked)
    found = [(str(one.method), one.cue, one.content) for one in find_attributions(case.passages)]
    assert [(method, case.cue, case.content)] == found


@pytest.mark.parametrize("line", FOUND.strip().splitlines())
def test_unknown_verb_is_not_found(line: str) -> None:
    """What the lexicon does not have attributes nothing, unless a quotation stands beside it."""
    found = find_attributions(read_case(line.partition(": ")[2]).passages)
    assert all(one.method.family == "other" for one in found)


@pytest.mark.usefixtures("added")
def test_added_verb_tells_the_modality() -> None:
    """What somebody foresees is predicted."""
    assert "predicted" == modality_of("that it rained", "estimate", "mumblecore")


def _lists(module: Path) -> Iterator[tuple[int, list[str]]]:
    """The lists of words in a module, each with its line."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words":
            yield node.lineno, [word for part in node.args for word in ast.literal_eval(part).split()]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_no_list_of_verbs_is_typed_in_the_rules(module: Path) -> None:
    """Which verbs a rule looks at is told by their frames, kinds and marks in the lexicon."""
    verbs = {
        word
        for word, forms in lexicon.cue_forms().items()
        if any(form.cue.frames and "noun" not in form.cue.marks for form in forms)
    }
    found = {line: [word for word in listed if word in verbs] for line, listed in _lists(module)}
    assert {} == {line: listed for line, listed in found.items() if len(listed) > MOST_VERBS}
