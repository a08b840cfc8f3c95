"""The files in `docs/` that hold no examples to run, or such as need an extra that is not installed."""

import importlib.util

collect_ignore = ["conf.py"]
collect_ignore_glob = ["_ext/*", "_build/*", "reference/generated/*"]
if not all(map(importlib.util.find_spec, ("markdown_it", "yaml"))):
    collect_ignore += ["how-to/markdown.md"]
if importlib.util.find_spec("trafilatura") is None:
    collect_ignore += ["how-to/web-pages.md"]
if not all(map(importlib.util.find_spec, ("pyarrow", "pebble", "warcio", "trafilatura", "fsspec"))):
    collect_ignore += ["how-to/bulk.md"]
if not all(map(importlib.util.find_spec, ("fastapi", "httpx2", "sqlalchemy"))):  # the group frameworks
    collect_ignore += ["how-to/pydantic.md"]
if importlib.util.find_spec("docx") is None:
    collect_ignore += ["how-to/word.md"]
