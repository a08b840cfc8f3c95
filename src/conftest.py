"""Which modules have examples that need an extra: they are not run where it is not installed."""

import importlib.util

#: Modules of extras and of the group frameworks, and the places of ours whose examples need them.
_NEEDED = {
    ("markdown_it", "yaml"): ["newsmodel/formats/markdown"],
    ("pydantic",): ["newsmodel/documents/pydantic_form.py"],
    ("pyarrow",): ["newsmodel/bulk/arrow", "newsmodel/bulk/batches.py"],
}
collect_ignore = [
    place for modules, places in _NEEDED.items() if not all(map(importlib.util.find_spec, modules)) for place in places
]
