"""Which modules have examples that need an extra: they are not run where it is not installed."""

import importlib.util

_MARKDOWN = ("markdown_it", "yaml")
collect_ignore = [] if all(map(importlib.util.find_spec, _MARKDOWN)) else ["newsmodel/formats/markdown"]
