"""Words as data: a folder a language, and the little code that reads it."""
