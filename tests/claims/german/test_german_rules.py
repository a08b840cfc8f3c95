"""Which rule for German finds what: cases in files beside this one, found by the name of the rule.

The notation is that of the cases for English: {content}, [source], <cue>; "¶" parts passages; "-" finds nothing.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.test_rules import broken_off, read_case

from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.german.rules.table import RULES
from newsmodel.claims.passages import Passage
from newsmodel.languages.tables import words

FILES = Path(__file__).parent / "rules"
NOTHING = "-"
RULE_NAMES = {rule.name for rule in RULES}


def cases() -> list[tuple[str, str, str]]:
    """Rule, method and notation of every case in the files."""
    lines = [
        (path.stem, line.partition(": "))
        for path in sorted(FILES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [(rule, method, marked) for rule, (method, _, marked) in lines]


@pytest.mark.parametrize(("rule", "method", "marked"), cases())
def test_rules_find_what_their_cases_say(rule: str, method: str, marked: str) -> None:
    """A rule finds exactly the source and the content of a case, or nothing."""
    case = read_case(marked)
    found = find_attributions(case.passages)
    if method == NOTHING:
        assert [] == [one for one in found if one.method.family == rule]
        return
    assert [(case.source, case.content)] == [
        (one.source, one.content) for one in found if str(one.method) == method and one.cue == case.cue
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
    assert (case.source, case.content) in [
        (one.source, one.content) for one in find_attributions(case.passages) if str(one.method) == method
    ]


def test_every_rule_has_cases_for_and_against() -> None:
    """A rule without cases is a rule that nobody can change."""
    assert RULE_NAMES == {rule for rule, _, _ in cases()}
    for name in sorted(RULE_NAMES):
        methods = {method for rule, method, _ in cases() if rule == name}
        assert NOTHING in methods, name
        assert methods != {NOTHING}, name


#: Pieces that the rules look at, so that arbitrary text meets them often.
PIECES = st.sampled_from(
    sorted(
        words(
            """
            sagte sagt teilte mit , . : ; „ “ » « ( ) – dass ob wie Lee der die das Minister sei habe zu und aber laut
            nach Angaben zufolge so heißt es soll gewesen sein nicht wurde von im Montag 5 Ümit ß İ sich hat gesagt
            wonach
            """
        )
    )
)


@given(st.lists(st.lists(PIECES | st.text(max_size=5), max_size=35).map(" ".join), max_size=3))
def test_any_text_gives_spans_within_it(texts: list[str]) -> None:
    """Nothing raises; what is found lies in its passage and has words; the same input gives the same."""
    passages = [Passage(target=f"p{number}", text=text, place="prose") for number, text in enumerate(texts)]
    found = find_attributions(passages)
    assert found == find_attributions(passages)
    for one in found:
        assert one.content
        assert one.method.family in RULE_NAMES
        for part in (one.cue, one.source, *one.content):
            if part is not None:
                assert 0 <= part.start < part.end <= len(texts[part.passage])


@pytest.mark.parametrize(
    "piece", ["sagte ", "„", ", ", "laut ", "( ", "und sagte ", "„a“ ", "nach Angaben ", "der ", "von "]
)
def test_what_is_no_prose_is_read_to_its_end(piece: str) -> None:
    """Neither the depth of a recursion nor the number of cues follows the length of a statement."""
    text = f"sagte {piece * 3000} sagte"
    found = find_attributions([Passage(target="a", text=text, place="prose")])
    assert [one.content for one in found if one.content[-1].end > len(text)] == []
