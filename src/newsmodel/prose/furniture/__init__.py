"""Furniture around a story's own words: headline, byline, dateline, credits, notices, boilerplate."""
