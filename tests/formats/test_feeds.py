"""RSS, Atom and Google News sitemaps: their entries, field by field, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases import cases

from newsmodel import formats

RULES = Path(__file__).parent.parent / "rules" / "reader"


@pytest.mark.parametrize("path", cases(RULES, "*.rss.xml", least=2), ids=lambda path: path.name)
def test_example_raises_its_rule(path: Path) -> None:
    """The example named after a rule raises it, and no other."""
    assert {path.name.partition(".")[0]} == {issue.rule for issue in formats.parse(path.read_bytes()).issues}
