"""The named rules: each looks at one place of a statement and finds an attribution there, or None."""
