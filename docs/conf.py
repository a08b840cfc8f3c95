"""Sphinx configuration. `python -m sphinx -q -W -b html docs OUT` builds the pages; no network is needed."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

_DOCS = Path(__file__).parent

sys.path.insert(0, str(_DOCS / "_ext"))
try:
    release = importlib.metadata.version("newsmodel")
except importlib.metadata.PackageNotFoundError:  # a checkout that is not installed
    sys.path.insert(0, str(_DOCS.parent / "src"))
    release = "development"

project = "newsmodel"
author = "the newsmodel authors"
version = release

extensions = ["myst_parser", "reference", "example_page"]
exclude_patterns = ["_build", "_ext", "examples"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

nitpicky = True
html_theme = "furo"
html_title = f"newsmodel {release}"
html_show_sourcelink = False
# `console` blocks show commands with their output, which no lexer reads throughout.
highlight_options = {"default": {"stripall": False}}
