"""The sources of a story: which mentions are one."""
