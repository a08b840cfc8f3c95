"""The parts of `fuzz.py`: the process that fuzzes, what it begins with, how it changes inputs, and what is kept."""
