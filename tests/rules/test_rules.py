"""Every rule has an example that breaks it and only it. To add a case, add a file.

`invalid/RULE.newsmodel.json` holds a document; `python/RULE.py` (with underscores) a function `report()`, for what no
file can say; `reader/RULE.txt` and `writer/RULE.*` belong to the formats; from `claims/RULE.txt` claims are extracted;
`grounding/RULE.json` holds a story and records that are grounded in it.
"""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import pytest
from tests.cases import cases

from newsmodel import Hints, Issue, Report, Rule, claims, editing, parse, validate
from newsmodel.bulk import rules as runs
from newsmodel.claims import review
from newsmodel.claims.annotations import records_in
from newsmodel.claims.grounding.finders import ground_all
from newsmodel.cli.rules import all_rules, find_rule
from newsmodel.documents import checks, codec, explain, loader, upgrade
from newsmodel.formats.own import validation
from newsmodel.formats.reading_rules import PATH_READ_AS_TEXT

HERE = Path(__file__).parent
DOCUMENTS = cases(HERE, "invalid/*.newsmodel.json", least=44)
SNIPPETS = cases(HERE, "python/*.py", least=23)
STORIES = cases(HERE, "claims/*.txt", least=2)
GROUNDED = cases(HERE, "grounding/*.json", least=10)
OWN_RULES = (
    *loader.RULES,
    *upgrade.RULES,
    *explain.RULES,
    *codec.RULES,
    *checks.RULES,
    *validation.RULES,
    *editing.RULES,
    *review.RULES,
    *runs.RULES,
    PATH_READ_AS_TEXT,
)


def rule_of(path: Path) -> str:
    """The id of the rule that an example breaks."""
    return path.name.partition(".")[0].replace("_", "-")


#: Those that are not refused as text.
PARSED = [path for path in DOCUMENTS if rule_of(path) not in {rule.id for rule in loader.RULES}]


def assert_breaks_only(rule: str, issues: Report) -> list[Issue]:
    """Hold that there are issues, all of one rule and of its severity."""
    assert {rule} == {issue.rule for issue in issues}
    assert {all_rules()[rule].severity} == {issue.severity for issue in issues}
    return list(issues)


@pytest.mark.parametrize("path", DOCUMENTS, ids=rule_of)
def test_document_breaks_its_rule_and_only_it(path: Path) -> None:
    """The report on a document has one rule, its severity, and places that exist."""
    data = path.read_bytes()
    lines = data.decode().split("\n")
    for issue in assert_breaks_only(rule_of(path), validate(data)):
        assert issue.line is not None
        assert issue.column is not None
        assert issue.column <= len(lines[issue.line - 1])


@pytest.mark.parametrize("path", SNIPPETS, ids=rule_of)
def test_snippet_breaks_its_rule_and_only_it(path: Path) -> None:
    """The report that a snippet makes has one rule and its severity."""
    snippet = importlib.import_module(f"tests.rules.python.{path.stem}")
    assert_breaks_only(rule_of(path), snippet.report())


@pytest.mark.parametrize("path", STORIES, ids=rule_of)
def test_extraction_breaks_its_rule_and_only_it(path: Path) -> None:
    """What the extraction has to say of a story has one rule and its severity."""
    article = parse(path.read_bytes(), format="text").article
    assert_breaks_only(rule_of(path), Report(claims.read_claims(article).issues))


@pytest.mark.parametrize("path", GROUNDED, ids=rule_of)
def test_grounding_breaks_its_rule_and_only_it(path: Path) -> None:
    """What there is to say of records in a story has one rule and its severity."""
    case = json.loads(path.read_bytes())
    article = parse(case["story"], format="text", hints=Hints(language=case.get("language", "en"))).article
    data = json.dumps(case["records"]).encode()
    assert_breaks_only(rule_of(path), Report(ground_all(article, records_in(article, data, "json")).issues))


def test_every_rule_of_the_extraction_has_an_example() -> None:
    """No rule of extraction and grounding lacks a story, and none of those is left over."""
    examples = {rule_of(path) for path in (*STORIES, *GROUNDED)} | {"annotation-lost"}
    assert {rule.id for rule in claims.RULES} == examples


@pytest.mark.parametrize("path", PARSED, ids=rule_of)
def test_text_and_parsed_document_have_one_report(path: Path) -> None:
    """A document that can be parsed has the same issues as a dict, in the same order."""
    data = path.read_bytes()
    found = [(issue.rule, issue.path, issue.message) for issue in validate(data)]
    assert found == [(issue.rule, issue.path, issue.message) for issue in validate(loader.load(data))]


def test_every_rule_of_the_validator_has_an_example() -> None:
    """No rule of the validator lacks a document or a snippet, and none of those is left over."""
    examples = {rule_of(path) for path in (*DOCUMENTS, *SNIPPETS)}
    assert {rule.id for rule in OWN_RULES} == examples - {rule.id for rule in claims.RULES}


def test_every_rule_of_a_format_has_an_example() -> None:
    """No rule of a reader or a writer lacks an example, and none of those is left over."""
    rules = all_rules().keys() - {rule.id for rule in (*OWN_RULES, *claims.RULES)}
    examples = {
        rule_of(path) for folder in ("reader", "writer") for path in HERE.glob(f"{folder}/*") if path.suffix != ".py"
    }
    assert rules == examples


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.id)
def test_every_rule_has_a_page(rule: Rule) -> None:
    """A rule's id is a kebab-case slug; its page begins with one sentence, and says more than that."""
    assert re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)*", rule.id)
    assert re.fullmatch(r"[^\n]+\.", rule.summary)
    assert "\n\n" in rule.page.strip()
    assert rule.page.endswith("\n")


def test_a_rule_is_found_by_its_id() -> None:
    """Looking for one rule finds what the list of all has, and nothing under an id that none has."""
    assert all_rules() == {name: find_rule(name) for name in all_rules()}
    assert find_rule("no-such-rule") is None


def test_no_two_rules_have_one_id() -> None:
    """Ids are unique, so that `newsmodel explain RULE` has one answer."""
    ids = [rule.id for rule in (*OWN_RULES, *claims.RULES)]
    assert sorted(set(ids)) == sorted(ids)
