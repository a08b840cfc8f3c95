"""An article as people and their tools look at it: words with highlights, and tables. Pure functions."""
