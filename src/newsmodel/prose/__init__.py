"""What can be read off plain words: strings in, values with code-point offsets out."""
