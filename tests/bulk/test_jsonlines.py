"""JSON Lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.bulk import read_jsonl, validate_lines, write_jsonl
from newsmodel.issues import InvalidDocument
from newsmodel.model import Article

ARTICLES = [Article(id=f"urn:example:{number}", headline=f"Rain, day {number}\u2028".strip()) for number in range(3)]


def test_what_was_written_is_read(tmp_path: Path) -> None:
    """Articles come back in their order, and the count is right."""
    path = tmp_path / "all.newsmodel.jsonl"
    assert write_jsonl(iter(ARTICLES), path) == 3
    assert list(read_jsonl(path)) == ARTICLES


def test_text_with_line_separators_stays_on_one_line(tmp_path: Path) -> None:
    """Only a newline ends a line: U+2028, U+0085 and the like may stand in text."""
    article = Article(id="urn:x:1", headline="Rain", subheadline="one\u2028two\ntwo")
    path = tmp_path / "all.newsmodel.jsonl"
    write_jsonl([article], path)
    assert [article] == list(read_jsonl(path))


def test_failed_write_leaves_the_file_alone(tmp_path: Path) -> None:
    """The old file stays when making an article fails."""
    path = tmp_path / "all.newsmodel.jsonl"
    write_jsonl(ARTICLES, path)
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        write_jsonl((ARTICLES[0] if number else 1 // 0 for number in (1, 0)), path)  # type: ignore[misc]
    assert before == path.read_bytes()


def test_bad_line_raises_when_read(tmp_path: Path) -> None:
    """A line that breaks the format raises when its turn comes."""
    path = tmp_path / "all.newsmodel.jsonl"
    path.write_text('{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}\n\n{}\n')
    articles = read_jsonl(path)
    assert next(articles).headline == "Rain"
    with pytest.raises(InvalidDocument, match="error missing-field: 'newsmodel' is missing"):
        next(articles)


def test_reports_carry_the_files_line() -> None:
    """The issues of the third line say line 3."""
    reports = list(validate_lines([b"\n", b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}', b"{}"]))
    assert [report.ok for report in reports] == [True, False]
    assert {issue.line for issue in reports[1]} == {3}
