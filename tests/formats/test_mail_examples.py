"""Mails as press offices, desks and reporters send them: examples found by name, each with what is read of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cases import cases
from tests.formats.extras import is_installed

from newsmodel.formats import mail
from newsmodel.readings import Hints, Reading

EXAMPLES = cases(Path(__file__).parent / "mail", "*.eml", least=20)


def essentials(reading: Reading) -> dict[str, Any]:
    """What the expectations beside the examples speak of."""
    article = reading.article
    dateline, embargo, provenance = article.dateline, article.embargo, article.provenance
    until = embargo.until if embargo is not None else None
    found = {
        "headline": article.headline,
        "subheadline": article.subheadline,
        "kicker": article.kicker,
        "title": article.title,
        "byline": article.byline,
        "authors": [party.name for party in article.contributors],
        "dateline": dateline.text if dateline is not None else None,
        "status": article.status if article.status != "usable" else None,
        "until": until.isoformat() if until is not None else None,
        "corrections": [each.kind for each in article.corrections],
        "headings": [section.heading for section in article.sections if section.heading],
        "paragraphs": [getattr(block, "text", None) for block in article.blocks],
        "left_out": [each.text for each in provenance.left_out] if provenance is not None else [],
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    """Each example gives what the file beside it says."""
    message = path.read_bytes()
    if b"<h1>" in message and not is_installed("html"):
        pytest.skip("a page in a mail needs newsmodel[html]")
    assert json.loads(path.with_suffix(".json").read_text("utf-8")) == essentials(mail.parse(message, hints=Hints()))
