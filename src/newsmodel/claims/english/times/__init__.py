"""Times in English prose."""
