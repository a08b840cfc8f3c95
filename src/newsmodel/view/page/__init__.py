"""The page that shows who said what in stories: a whole page, and parts of it for notebooks."""
