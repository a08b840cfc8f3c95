"""Which files in `docs/` hold no examples to run."""

collect_ignore = ["conf.py"]
collect_ignore_glob = ["_ext/*", "_build/*", "reference/generated/*"]
