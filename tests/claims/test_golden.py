"""The golden stories and the example story: what must be found in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases import SHARED, cases, needs_shared_data
from tests.golden.compare import DIFFERENCES, compare, golden_story, locate, report
from tests.golden.gold import HERE, SUBJECTS, read_gold

from newsmodel import Article, Claim, Source, extract_claims, from_json, parse, to_dict, to_json, validate
from newsmodel.claims.numbering import with_ids

DOCUMENTS = cases(HERE, "*.newsmodel.json", least=18)
STORIES = SHARED / "stories"
#: So many claims of the annotation are found in all stories together, and so many with all their fields.
LEAST_FOUND, LEAST_EXACT = 165, 125


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_annotation_fits_the_story(subject: str) -> None:
    """Every content stands in the story, and so do the words that must be in none."""
    gold, article = read_gold(subject), with_ids(golden_story(subject))
    places = list(locate(gold.claims, article))
    assert [] == [claim.content for claim, place in zip(gold.claims, places, strict=True) if not place]
    words = " ".join((HERE / f"{subject}.txt").read_text(encoding="utf-8").split())
    assert [] == [trap for trap in gold.traps if trap not in words]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name.partition(".")[0])
def test_a_golden_story_becomes_its_document(path: Path) -> None:
    """The text becomes the document beside it, to the letter."""
    document = from_json(path.read_bytes())
    assert to_json(document) == to_json(extract_claims(golden_story(path.name.partition(".")[0])))
    assert () == validate(document).issues


def test_what_the_rules_miss_is_written_down() -> None:
    """Where the documents are not what a reader would have them be, `differences.txt` says so, and nothing else."""
    assert DIFFERENCES.read_text(encoding="utf-8") == report()


def test_most_claims_of_the_golden_stories_are_found() -> None:
    """Rules may be traded for each other, not away."""
    matches = [match for subject in SUBJECTS for match in compare(subject).matches]
    assert LEAST_FOUND <= sum(match.found is not None for match in matches)
    assert LEAST_EXACT <= sum(match.found is not None and not match.differing for match in matches)


# --- the example story


@needs_shared_data
def test_the_example_story_has_the_claims_that_a_person_found() -> None:
    """All nine claims with all their fields, and their sources; nothing from the headlines or the links."""
    wanted = from_json((STORIES / "example.newsmodel.json").read_bytes())
    found = extract_claims(parse((STORIES / "example.txt").read_bytes(), format="text").article)
    assert [_bare(claim, wanted) for claim in wanted.claims] == [_bare(claim, found) for claim in found.claims]


def _bare(claim: Claim, article: Article) -> Any:
    """A claim as JSON has it, without its id and without who made it; its sources instead of their ids."""
    sources = [
        {"source": _bare_source(one.source, article), "span": one.span and one.span.text} for one in claim.sources
    ]
    return {**to_dict(attrs.evolve(claim, id="C", sources=(), extraction=None)), "sources": sources}


def _bare_source(name: str, article: Article) -> Any:
    source = article.find(name)
    assert isinstance(source, Source)
    bare = to_dict(attrs.evolve(source, id="S", issued_by=None, extraction=None))
    return {**bare, "issued_by": source.issued_by and _bare_source(source.issued_by, article)}
