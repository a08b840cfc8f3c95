"""The files that tests find by name: one that is missing is missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases import SHARED, cases, or_skipped, shared_cases


def test_a_missing_file_is_missed(tmp_path: Path) -> None:
    """Fewer files than there have been are no cases; more are."""
    for name in ("b.txt", "a.txt", "c.json"):
        (tmp_path / name).touch()
    assert [tmp_path / "a.txt", tmp_path / "b.txt"] == cases(tmp_path, "*.txt", least=1)
    with pytest.raises(AssertionError, match=r"\*\.txt finds 2 files, and no longer 3"):
        cases(tmp_path, "*.txt", least=3)


def test_without_shared_data_a_test_is_skipped_with_a_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A parameter with the mark stands where the files would; where there are shared data, none may be missing."""
    monkeypatch.setattr("tests.cases.SHARED", tmp_path / "none")
    (parameter,) = or_skipped(shared_cases("*.json", least=4))
    assert ["skip"] == [mark.name for mark in parameter.marks]
    monkeypatch.setattr("tests.cases.SHARED", tmp_path)
    with pytest.raises(AssertionError, match="finds 0 files"):
        shared_cases("*.json", least=4)


def test_the_shared_data_lie_beside_the_checkout() -> None:
    """They are looked for in a folder of that name beside this one."""
    assert SHARED.parts[-2:] == ("shared", "data")
    assert SHARED.parents[1] == Path(__file__).parents[2]
