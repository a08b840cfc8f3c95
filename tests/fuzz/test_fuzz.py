"""Any bytes are read or refused, in time: tried on what the fuzzer begins with, and on what it once found."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.formats.extras import is_installed
from tests.fuzz.targets import CORPUS, ESCAPES, OPEN, Broken, Target, TooSlow, kind_of, targets, time_limit

from newsmodel import Article, formats

#: What an input breaks that is known, and nothing else. Who mends it moves the file to the escapes.
STILL_BROKEN = pytest.mark.xfail(strict=True, raises=Broken, reason="known, and not mended yet")


def cases() -> Iterator[Any]:
    """Each file in this folder, with each target that begins with it."""
    for target in targets().values():
        reason = f"needs newsmodel[{target.extra}]"
        marks = () if is_installed(target.extra) else (pytest.mark.skip(reason=reason),)
        for path in (*target.files(), *target.escapes()):
            known = (STILL_BROKEN,) if path.is_relative_to(OPEN) else ()
            if known or path.is_relative_to(CORPUS) or path.is_relative_to(ESCAPES):
                name = f"{target.name}-{path.parent.name}-{path.name}"
                yield pytest.param(target, path, marks=(*marks, *known), id=name)


@pytest.mark.parametrize(("target", "path"), list(cases()))
def test_input_is_read_or_refused(target: Target, path: Path) -> None:
    """An input gives an article that is sound and can be written again, or an error of ours, in time."""
    target.hold(path.read_bytes())


@pytest.mark.parametrize("folder", [CORPUS, ESCAPES, OPEN], ids=["corpus", "escapes", "open"])
def test_each_folder_belongs_to_a_target(folder: Path) -> None:
    """No folder of inputs has a name that no target has: its files would never be tried."""
    assert set() == {path.name for path in folder.glob("*")} - set(targets())


def test_each_format_is_a_target() -> None:
    """A new format is fuzzed without a word."""
    assert set(formats.names()) <= set(targets())


# --- what is told of an escape


def test_law_that_does_not_hold_is_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that breaks a rule is an escape, though nothing was raised."""
    twice = Article(id="urn:x:1", headline="Rain")
    monkeypatch.setattr("newsmodel.parse", lambda *_, **__: formats.Reading(twice))
    monkeypatch.setattr("newsmodel.to_json", lambda _: b'{"newsmodel": "1.0", "id": "urn:x:2", "headline": "Rain"}')
    with pytest.raises(Broken) as caught:
        targets()["text"].hold(b"Rain")
    assert kind_of(caught.value) == "from_json gives another article than to_json was given"


def test_kind_names_the_innermost_place_in_the_library() -> None:
    """Two inputs with one fault have one kind, whatever their messages say."""
    nothing: Any = None
    with pytest.raises(TypeError) as caught:
        formats.detect(nothing)
    assert kind_of(caught.value) == "TypeError in newsmodel.shapes.checking:expect"


def test_slow_input_is_interrupted() -> None:
    """What would never end is an escape, even where every exception is caught on its way."""

    def never_ends() -> None:
        while True:
            with contextlib.suppress(Exception):
                sum(range(1000))

    with pytest.raises(TooSlow), time_limit(0.05):
        never_ends()
