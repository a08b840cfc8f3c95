"""Which rule finds what: cases in files beside this one, found by the name of the rule. To add a case, add a line.

A case is the name of the method, a colon, and the words with the {content}, the [source] and the <cue> in brackets;
"¶" parts passages. A method of "-" says that the rule finds nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.claims.attribution import FoundAttribution
from newsmodel.claims.english.attributions import find_attributions
from newsmodel.claims.english.attributions.circumstances import CIRCUMSTANCES
from newsmodel.claims.english.attributions.rules.table import COMPLEMENTS, RULES
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.tables import words

FILES = Path(__file__).parent / "rules"
RULE_OF = {method: rule.name for rule in RULES for method in rule.methods}
PASSAGES_PART = " ¶ "
NOTHING = "-"


@attrs.frozen
class Case:
    """Passages without their brackets, and the attribution that the brackets show."""

    passages: tuple[Passage, ...]
    cue: Stretch | None
    source: Stretch | None
    content: tuple[Stretch, ...]


def read_case(marked: str) -> Case:
    """A case from its notation."""
    passages = []
    parts: dict[str, list[Stretch]] = {"{": [], "[": [], "<": []}
    for number, text in enumerate(marked.split(PASSAGES_PART)):
        opened: dict[str, int] = {}
        plain = ""
        for piece in re.split(r"([][{}<>])", text):
            if piece in parts:
                opened[piece] = len(plain)
            elif piece in {"}", "]", ">"}:
                bracket = {"}": "{", "]": "[", ">": "<"}[piece]
                parts[bracket].append(Stretch(number, opened.pop(bracket), len(plain)))
            else:
                plain += piece
        passages.append(Passage(target=f"p{number + 1}", text=plain, place="prose"))
    cue, source = (parts[bracket][0] if parts[bracket] else None for bracket in "<[")
    return Case(tuple(passages), cue, source, tuple(parts["{"]))


def cases() -> list[tuple[str, str, str]]:
    """Rule, method and notation of every case in the files."""
    found = []
    for path in sorted(FILES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                method, _, marked = line.partition(": ")
                found.append((path.stem, method, marked))
    return found


def broken_off(path: Path) -> Iterator[Passage]:
    """The cases of a file, each broken off behind every word."""
    for line in path.read_text(encoding="utf-8").splitlines():
        for passage in read_case(line.partition(": ")[2]).passages if line and not line.startswith("#") else ():
            ends = (match.start() for match in re.finditer(r"[.,;]?(?:\s|\Z)", passage.text))
            yield from (attrs.evolve(passage, text=passage.text[:end]) for end in ends)


def family(found: FoundAttribution) -> str:
    """The method of a finding without its circumstances."""
    return str(found.method.plain)


@pytest.mark.parametrize(("rule", "method", "marked"), cases())
def test_rules_find_what_their_cases_say(rule: str, method: str, marked: str) -> None:
    """A rule finds exactly the source, the cue and the content of a case, or nothing."""
    case = read_case(marked)
    found = find_attributions(case.passages)
    if method == NOTHING:
        assert [] == [one for one in found if RULE_OF[family(one)] == rule]
        return
    assert rule == RULE_OF[method.partition(".")[0]]
    assert [(method, case.source, case.content)] == [
        (str(one.method), one.source, one.content) for one in found if one.cue == case.cue
    ]


@pytest.mark.parametrize("path", sorted(FILES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_text_that_breaks_off_breaks_nothing(path: Path) -> None:
    """Wherever a text ends, each source of its attributions has words."""
    for passage in broken_off(path):
        assert all(one.source is None or one.source.start < one.source.end for one in find_attributions((passage,)))


@pytest.mark.parametrize(
    ("method", "marked"), [(method, marked) for rule in RULES for method, marked in rule.examples.items()]
)
def test_examples_of_the_table_are_true(method: str, marked: str) -> None:
    """The docs list the examples, so each is found as it is marked."""
    case = read_case(marked)
    assert [(method, case.source, case.content)] == [
        (family(one), one.source, one.content) for one in find_attributions(case.passages) if one.cue == case.cue
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_cases_for_and_against(rule: object) -> None:
    """A rule without cases is a rule that nobody can change."""
    name = getattr(rule, "name", "")
    methods = {method for stem, method, _ in cases() if stem == name}
    assert NOTHING in methods
    assert methods != {NOTHING}


def test_cases_name_all_methods_and_circumstances() -> None:
    """Every complement, every circumstance, and every method but for those that complements make has a case."""
    named = [method.partition(".") for _, method, _ in cases() if method != NOTHING]
    assert set() == {circumstance for _, _, circumstance in named} - CIRCUMSTANCES.keys() - {""}
    assert set() == CIRCUMSTANCES.keys() - {circumstance for _, _, circumstance in named}
    assert {f"subject-{complement}" for complement in COMPLEMENTS} <= {method for method, _, _ in named}
    single = {method for rule in RULES for method in rule.methods if not rule.complemented}
    assert set() == single - {method for method, _, _ in named}


def test_names_of_rules_and_methods_are_their_own() -> None:
    """A name says which rule it was, so no two have the same; the first sentences are one sentence."""
    names = [rule.name for rule in RULES]
    methods = [method for rule in RULES for method in rule.methods]
    assert len(set(names)) == len(names)
    assert len(set(methods)) == len(methods)
    assert all(re.fullmatch(r"[A-Z][^.]*\.", rule.description) for rule in RULES)
    assert all(set(rule.examples) <= set(rule.methods) for rule in RULES)


#: Pieces that the rules look at, so that arbitrary text meets them often.
PIECES = st.sampled_from(
    sorted(
        words("""
        said says that “ ” " '' ( ) — -- , . : ; ? according to asked about reportedly Lee the mayor who which he and
        but as to say saying was quoted claim 's it rained 5 Monday in interview with told him not … Ümit İ ß
        yet or nor by citing if had help unable failed called offered "New Day" Friday reporters letter , :
        """)
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=40).map(" ".join) | st.text()


@given(st.lists(TEXTS, max_size=4))
def test_any_text_gives_spans_within_it(texts: list[str]) -> None:
    """Nothing raises; what is found lies in its passage and has words; the same input gives the same."""
    passages = [Passage(target=f"p{number}", text=text, place="prose") for number, text in enumerate(texts)]
    found = find_attributions(passages)
    assert found == find_attributions(passages)
    for one in found:
        assert one.content
        for part in (one.cue, one.source, *one.content):
            if part is not None:
                assert 0 <= part.start < part.end <= len(texts[part.passage])
        assert family(one) in RULE_OF


@pytest.mark.parametrize(
    "piece",
    ["said ", '"', "“", ", ", "( ) ", "— a ", "according to ", "in interview ", "in , ", "and said ", "“a” ", "not "],
)
def test_what_is_no_prose_is_read_to_its_end(piece: str) -> None:
    """Neither the depth of a recursion nor the number of cues follows the length of a statement."""
    text = f"said {piece * 4000} said"
    found = find_attributions([Passage(target="a", text=text, place="prose")])
    assert [one.content for one in found if one.content[-1].end > len(text)] == []
