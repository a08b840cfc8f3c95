"""The story in a page: its words found by the extractor, and read where they stand."""
