"""The rules that find attributions in German."""
