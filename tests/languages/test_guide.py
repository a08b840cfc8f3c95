"""The page for whoever adds a language: it names all that there is to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsmodel.languages.calendar_words import Calendar
from newsmodel.languages.label_words import Labels
from newsmodel.languages.sections import Sections
from newsmodel.languages.sentence_words import Function, Sentences
from newsmodel.languages.story_words import Boilerplate, Furniture

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "add-a-language.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("cls", [Boilerplate, Calendar, Function, Furniture, Labels, Sentences])
def test_the_page_has_every_section(cls: type[Sections]) -> None:
    """A section of a file that readers of stories ask for stands on the page, and no other does."""
    part = PAGE.partition(f"\n## {cls.__name__.lower()}.txt\n")[2].partition("\n## ")[0]
    named = {name.partition(":")[0] for name in re.findall(r"`\[([^\]]+)\]`", part)}
    assert {section.name.replace("_", " ") for section in cls.sections()} == named
