"""The pages beside the story's own: who is quoted in many stories, and what changed in one."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest

from newsmodel import Article, Attribution, Claim, Paragraph, Section, Source
from newsmodel.editing import diff
from newsmodel.model import Cue, Span
from tests.running import run_cli

pytest.importorskip("jinja2", reason="needs newsmodel[view]")

from newsmodel.view.page.changes import write_changes
from newsmodel.view.page.source_list import write_source_list

HOSTILE = '</title><script>alert(1)</script><img src=x onerror="alert(1)">&amp;'


def told(number: int, name: str | None, words: str, **of_claim: Any) -> Article:
    """A story in which somebody says one thing."""
    source = Source(id="S1", kind="person", named=name is not None, name=name, description="the engineer")
    cue = Cue(span=Span(target="headline", start=0, end=4, text="Rain"), kind="deny")
    claim = Claim(id="C1", sources=(Attribution(source="S1"),), cue=cue, text=words, **of_claim)
    return Article(id=f"urn:x:{number}", language="en", headline=f"Rain {number}", sources=(source,), claims=(claim,))


def lines(page: str) -> list[str]:
    """The words of a page between its tags, a stretch a line."""
    body = page[page.index("<body>") :]
    return [text for text in (" ".join(unescape(each).split()) for each in re.split("<[^>]+>", body)) if text]


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what an element and its handlers are called."""
        self.names |= {tag, *(name for name, _ in attrs if name.startswith("on"))}


def elements(page: str) -> set[str]:
    """The names of the elements of a page, and of attributes that would run something."""
    parser = _Elements()
    parser.feed(page)
    return parser.names


def test_the_page_of_sources_counts_them_and_says_what_each_does() -> None:
    """Those with most words come first; a denial is called one, under the headline of its story."""
    stories = [("a.txt", told(1, "Jo Lee", "that it rained")), ("b.txt", told(2, "Ana Ruiz", "it was late again"))]
    assert lines(write_source_list(stories)) == [
        *("Who is quoted", "Source", "Kind of source", "Stories", "Claims", "Words", "Share of all words"),
        *("Ana Ruiz", "person", "1", "1", "4", "57 %"),
        *("Jo Lee", "person", "1", "1", "3", "43 %"),
        *("Ana Ruiz", "person · named", "Described as", "the engineer", "Rain 2", "b.txt"),
        *("denies it", "Rain", "it was late again"),
        *("Jo Lee", "person · named", "Described as", "the engineer", "Rain 1", "a.txt"),
        *("denies it", "Rain", "that it rained"),
    ]


def test_the_page_of_sources_leads_to_those_that_may_be_the_same() -> None:
    """Doubtful merges are marked, and never made."""
    page = write_source_list([(None, told(1, "Jo Lee", "It rained.")), (None, told(2, "Lee", "It poured."))])
    assert ["Lee", "Jo Lee"] == re.findall('not merged<dd><a href="#source-[12]"><bdi>(.*?)</bdi>', page)


def test_the_page_of_sources_says_a_negated_attribution() -> None:
    """Who does not deny something is not shown as denying it."""
    assert "does not deny it" in lines(write_source_list([(None, told(1, "Jo Lee", "It rained", polarity="negated"))]))


def test_a_page_without_sources_says_so_in_the_labels_of_english() -> None:
    """Where no story has a source, no language is known."""
    assert lines(write_source_list([(None, Article(id="urn:x:1", headline="Regen", language="de"))])) == [
        "Who is quoted",
        "No sources",
    ]


def test_the_page_of_changes_marks_words_that_went_and_came() -> None:
    """Words in their order, and what differs besides them in a table."""
    was = attrs.evolve(told(1, "Jo Lee", "that it took three weeks"), headline="Rain at last")
    now = attrs.evolve(told(1, "Jo Lee", "that it took three weeks", polarity="negated"), headline="Rain at least")
    page = write_changes(diff(was, now), "en", ("was.json", "now.json"))
    assert lines(page) == [
        *("What changed", "Before", "was.json", "Now", "now.json"),
        *("Headline", "changed", "Rain at", "last", "least"),
        *("Claim", "C1", "changed", "that it took three weeks", "Before", "Now", "polarity", "affirmed", "negated"),
    ]
    assert "<del>last</del><ins>least</ins>" in page


def test_the_page_of_changes_has_the_labels_of_the_story() -> None:
    """German for a German story; what went and what came is said in it."""
    was, now = (
        Article(id="urn:x:1", headline="Regen", language="de", sections=(Section(blocks=(Paragraph(id="p", text=t),)),))
        for t in ("Es regnet.", "Die Sonne scheint jetzt.")
    )
    page = write_changes(diff(was, now), "de")
    assert lines(page)[5:] == [
        *("Absatz", "p", "hinzugekommen", "Die Sonne scheint jetzt."),
        *("Absatz", "p", "entfallen", "Es regnet."),
    ]
    assert lines(write_changes(diff(was, was), "de"))[-1] == "Kein Unterschied"


def test_no_words_become_markup() -> None:
    """Names, words and files are printed as they are, and the policy lets no script run."""
    story = attrs.evolve(told(1, HOSTILE, HOSTILE), headline=HOSTILE)
    pages = (
        write_source_list([(HOSTILE, story)]),
        write_changes(diff(story, told(1, "Jo Lee", "It rained")), "en", (HOSTILE, HOSTILE)),
    )
    for page in pages:
        assert {"script", "img", "onerror"}.isdisjoint(elements(page))
        assert "script-src &#39;none&#39;" in page
        assert HOSTILE in lines(page) or " ".join(HOSTILE.split()) in unescape(page)


def test_the_command_line_writes_both_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the suffix of the output, or as `--to` says."""
    monkeypatch.chdir(tmp_path)
    Path("was.txt").write_text("Bridge shut\n\n“It is not safe,” said Jo Lee, the engineer.\n", encoding="utf-8")
    Path("now.txt").write_text("Bridge open\n\n“It is safe,” said Jo Lee, the engineer.\n", encoding="utf-8")
    assert run_cli("sources", "-q", "--language", "en", "was.txt", "now.txt", "-o", "sources.html").exit_code == 0
    page = Path("sources.html").read_text(encoding="utf-8")
    assert ["Who is quoted", "Jo Lee", "2", "2", "7"] == [lines(page)[place] for place in (0, 7, 9, 10, 11)]
    assert run_cli("diff", "was.txt", "now.txt", "-o", "changes.html").exit_code == 0
    assert (
        Path("changes.html").read_text(encoding="utf-8") == run_cli("diff", "was.txt", "now.txt", "--to", "html").stdout
    )
    assert lines(Path("changes.html").read_text(encoding="utf-8"))[5:9] == ["Headline", "changed", "Bridge", "shut"]
