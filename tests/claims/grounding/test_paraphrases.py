"""Paraphrases are no words of the story: none is taken as if it were verbatim."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.claims.grounding.test_ground import story

from newsmodel.claims import ClaimRecord, ground

NUMBERS = ("40", "1,200", "three", "2.5 million")
NAMES = ("Brae Steel", "the council", "Ana Poe")
#: A statement, and how it can be told otherwise: a row a kind of paraphrase.
STATEMENT = "{name} may have closed {number} of the old mines in May. They were not safe, and no one worked there."
KINDS: dict[str, Callable[[str, str], str]] = {
    "a changed number": lambda text, number: text.replace(number, "41"),
    "a number in digits": lambda text, number: text.replace(number, f"about {number}"),
    "a changed name": lambda text, _: text.replace("mines", "pits"),
    "a changed subject": lambda text, _: "Tom Reeve" + text[text.index(" may") :],
    "a dropped hedge": lambda text, _: text.replace("may have closed", "closed"),
    "a changed hedge": lambda text, _: text.replace("may have", "would have"),
    "a dropped not": lambda text, _: text.replace("not safe", "safe"),
    "an added not": lambda text, _: text.replace("may have", "may not have"),
    "an opposite": lambda text, _: text.replace("not safe", "unsafe"),
    "a dropped no": lambda text, _: text.replace("no one worked", "one worked"),
    "merged sentences": lambda text, _: text.replace("May. They", "May and they"),
    "an added detail": lambda text, _: text.replace("in May", "in May last year"),
    "another tense": lambda text, _: text.replace("may have closed", "may close"),
    "another order": lambda text, _: f"In May {text.partition(' in May')[0]}.",
    "a left out word": lambda text, _: text.replace("the old mines", "the mines"),
    "reported": lambda text, _: f"Lee says that {text}",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("whole", [True, False], ids=["both sentences", "the one alone"])
def test_no_paraphrase_is_verbatim(kind: str, whole: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    """It is refused, or kept in part with a warning that names what does not stand there, which is what differs."""
    for number in NUMBERS:
        for name in NAMES:
            text = STATEMENT.format(name=name, number=number)
            told = KINDS[kind](text, number)
            alone = [one for one in told.split(". ") if one.rstrip(".") not in text]
            given = told if whole or not alone else alone[0]
            assert given not in text
            reading = ground(story(f"“{text}” Lee said."), [ClaimRecord(content=given, source="Lee", cue="said")])
            issues = [issue.rule for issue in reading.issues]
            if not reading.article.claims:
                assert set(issues) <= {"not-in-the-text", "negation-left-out"}
                assert issues
                continue
            assert "grounded-in-part" in issues
            (claim,) = reading.article.claims
            assert all(span.text in text for span in claim.content)
            assert claim.extraction is not None
            assert "which does not stand there" in (claim.extraction.note or "")


@pytest.mark.parametrize(
    "source", ["Jo Leigh", "Joanna Lee", "a county official", "Jo Lee and Ann Poe", "the county engineers", "No Lee"]
)
def test_another_name_is_no_source(source: str) -> None:
    """Whom the story does not name says nothing in it."""
    reading = ground(
        story("“It is old,” said Jo Lee, the county engineer."),
        [ClaimRecord(content="It is old", source=source, cue="said")],
    )
    assert ([issue.rule for issue in reading.issues], reading.article.claims) == (["not-in-the-text"], ())
