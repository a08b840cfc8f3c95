"""Metadata of a page: each place outside the story that says something of it, and which is believed."""
