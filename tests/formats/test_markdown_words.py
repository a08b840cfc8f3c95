"""The law of words over Markdown: each word that was in a document's body is in the article, whatever it stood in."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.extras import is_installed
from tests.words_law import strings_of

from newsmodel import Severity, parse, to_dict

pytestmark = pytest.mark.skipif(not is_installed("markdown"), reason="needs newsmodel[markdown]")

#: Where a word may stand in a line; "{}" is the next word.
INLINE = (
    "{}",
    "**{}**",
    "*{} {}*",
    "~~{}~~",
    "`{}`",
    '[{}](https://e.org/a "{}")',
    "[{}][note]",
    "![{}](https://e.org/a.jpg)",
    '![{}](https://e.org/a.jpg "{}")',
    "<b>{}</b>",
    "<span class='x'>{}</span>",
    "{}<br>{}",
    "{}  \n{}",
    "H<sub>{}</sub>",
    "{}[^1]",
    "\\*{}\\*",
    "\u201c{} {},\u201d said {}.",
    "{} &amp; {}",
    "<mark>{}</mark>",
    "By {}",
)
#: Blocks; "{}" stands for a line of such words, "{n}" for one plain word.
BLOCKS = (
    "# {}",
    "## {}",
    "#### {} ####",
    "{}\n===",
    "{}\n---",
    "{}",
    "{} {}\n{}",
    "> {}\n>\n> {}",
    "> {}\n> - {}",
    "- {}\n- {}\n  - {}",
    "1. {}\n2. {}\n\n   {}",
    "- [ ] {}\n- [x] {}",
    "```\n{n}\n```",
    "    {n} {n}",
    "| {n} | {n} |\n|---|---|\n| {n} | {n} |",
    "| {n} | {n} |\n|---|---|\n| {n} |",
    "<div>{n} {n}</div>",
    "<figure><img src='https://e.org/a.jpg' alt='{n}'><figcaption>{n}</figcaption></figure>",
    "<details><summary>{n}</summary>{n}</details>",
    "<table><caption>{n}</caption><tr><td>{n}</td></tr></table>",
    "<aside><p>{n}</p></aside>",
    "***",
    "{n}\n: {n}",
    "[^1]: {n} {n}",
    "*{n} {n}*",
    "Correction: {n} {n} {n}.",
    "Read more: [{n}](https://e.org/b)",
    "Photo: {n}",
    "---\n{n}\n---",
    "By Ana {n}\nMay 3, 2026",
    "![{n}](https://e.org/{n}.jpg)\n*{n} {n}*",
    "**{n} {n}**",
    "> [!NOTE]\n> {n} {n}",
    "{{< {n} >}}",
    "<!-- {n} -->",
    "Read more: [{n}](https://e.org/{n})",
    "## Related stories\n\n- [{n}](https://e.org/{n})",
    "## About the author\n\n{n} [{n}](https://e.org/{n}).",
    "## [{n}](https://e.org/{n})",
    "[^a]: {n} {n}\n\n    {n}",
    "Notes to editors:\n\n1. {n}",
    "Slug: {n}",
    "NOT FOR PUBLICATION BELOW THIS LINE",
    "Reporting by Jo {n}; editing by Bo Hart",
    "\u00a9 2026 {n} Courier",
    "BERN, May 3 (SDA) - Rain fell on {n} in the valley of {n} for a long time on Monday, the council said.",
)


def _filled(blocks: list[tuple[str, list[str]]]) -> tuple[str, list[str]]:
    """Fill blocks with words, each of which stands once."""
    numbers = itertools.count(1)
    words: list[str] = []

    def word() -> str:
        words.append(f"Word{next(numbers)}x")
        return words[-1]

    def told(template: str, mark: str, fill: Callable[[], str]) -> str:
        first, *rest = template.split(mark)
        return "".join([first, *itertools.chain.from_iterable((fill(), part) for part in rest)])

    parts = []
    for block, inner in blocks:
        lines: Iterator[str] = itertools.cycle(inner)
        parts.append(told(told(block, "{n}", word), "{}", lambda lines=lines: told(next(lines), "{}", word)))  # type: ignore[misc]
    return "\n\n".join(parts), words


@given(
    st.lists(
        st.tuples(st.sampled_from(BLOCKS), st.lists(st.sampled_from(INLINE), min_size=1, max_size=3)),
        min_size=1,
        max_size=7,
    )
)
def test_every_word_of_a_document_is_in_the_article(blocks: list[tuple[str, list[str]]]) -> None:
    """No word is lost on the way in: what is no part of the story is kept in what was left out, in markup, or named."""
    document, words = _filled(blocks)
    reading = parse(document, format="markdown")
    known = " ".join((*strings_of(to_dict(reading.article)), *map(str, reading.issues)))
    assert [word for word in words if word not in known] == [], document
    assert [issue for issue in reading.issues if issue.severity is Severity.ERROR] == [], document


def test_other_words_of_a_picture_are_named() -> None:
    """A picture that stands twice is one item, and what only its second place says is left out, with its words."""
    document = 'Rain.\n\n![a quay](https://e.org/a.jpg "Quay")\n\n![a boat](https://e.org/a.jpg "Boat")\n'
    reading = parse(document, format="markdown")
    provenance = reading.article.provenance
    assert provenance is not None
    assert [each.text for each in provenance.left_out] == ["a boat", "Boat"]
    assert [each.alt_text for each in reading.article.media] == ["a quay"]


def test_a_title_beside_a_caption_is_kept() -> None:
    """A picture that has a caption in HTML, and a title in a heading, keeps the title in what was left out."""
    figure = "<figure><img src='https://e.org/a.jpg'><figcaption>The quay</figcaption></figure>"
    reading = parse(f'{figure}\n\n# ![a boat](https://e.org/a.jpg "Boat")\n', format="markdown")
    provenance = reading.article.provenance
    assert provenance is not None
    assert ["The quay"] == [each.caption for each in reading.article.media]
    assert "Boat" in [each.text for each in provenance.left_out]
